"""The commands of minutes-tui, loaded one by one."""

from __future__ import annotations

import sys


def main() -> None:
    """The entry point. What opens a screen does not wait for what only other commands need."""
    from minutes_tui.cli.opening import straight

    code = straight(sys.argv[1:])
    if code is None:
        from minutes_tui.tui.terminal.start import fast_start

        with fast_start():
            from minutes_tui.cli.commands import run

        code = run(sys.argv[1:])
    sys.exit(code)
