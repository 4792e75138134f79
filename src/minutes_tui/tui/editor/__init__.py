"""The text editor under the typist's fingers: a pure buffer and wrap, and the widget that paints them."""
