"""What the screens look like: pure functions from the state of a meeting to rows of cells."""
