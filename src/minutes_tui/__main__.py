"""`python -m minutes_tui`."""

from minutes_tui.cli import main

main()
