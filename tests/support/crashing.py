"""`minutes-tui`, with a fault built in: it fails once somebody types the word ABSTURZ, and quotes what was typed."""

from __future__ import annotations

from minutes_tui.cli import main
from minutes_tui.tui.screens.entry import EntryScreen
from minutes_tui.tui.view.frame import Size
from minutes_tui.tui.view.rows import Row

_HEADER = EntryScreen.header


def _header(self: EntryScreen, size: Size) -> Row:
    if "ABSTURZ" in self.desk.editor.text:
        raise ValueError(self.desk.editor.text)
    return _HEADER(self, size)


if __name__ == "__main__":
    EntryScreen.header = _header  # type: ignore[method-assign]  # the fault
    main()
