"""minutes-tui: take the minutes of a meeting, live, by keyboard alone, in a terminal."""

__version__ = "0.1.0"
