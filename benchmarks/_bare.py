"""The peer: a bare Textual app with one empty TextArea."""

from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class Bare(App[None]):
    """Nothing of ours in it."""

    def compose(self) -> ComposeResult:
        """The one widget."""
        yield TextArea()


if __name__ == "__main__":
    Bare().run()
