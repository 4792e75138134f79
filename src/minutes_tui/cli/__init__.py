"""The commands of minutes-tui, loaded one by one."""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point. What opens a screen does not wait for what only other commands need."""
    from minutes_tui.cli.commands import run

    sys.exit(run(sys.argv[1:]))
