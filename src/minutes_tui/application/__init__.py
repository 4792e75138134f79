"""What the program does, without a screen: open, dispatch, undo, show, check."""
