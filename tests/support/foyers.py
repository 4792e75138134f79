"""A foyer without a terminal: somebody chooses or prepares a session, over real files in a folder of the test."""

from __future__ import annotations

from datetime import timedelta, timezone
from itertools import count
from pathlib import Path

from minutes_tui.application.asked import Asked
from minutes_tui.application.form_draft import FormDraft
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.messages import Translator, translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.storage.processes import Process
from minutes_tui.tui.editor.cells import fit, width
from minutes_tui.tui.foyer.foyer import Foyer, Pace
from minutes_tui.tui.stage import painted
from minutes_tui.tui.view.frame import Painted, Size
from tests.support.desks import START, ViewEditor

BERLIN = timezone(timedelta(hours=1))


class Visitor:
    """Presses keys, types, looks."""

    def __init__(
        self,
        folder: Path,
        language: str = "de",
        asked: Asked | None = None,
        tr: Translator | None = None,
        settings: Settings = DEFAULTS,
        process: Process | None = None,
    ) -> None:
        """`process` is who this is for those who come later; one that is not running has left its draft behind."""
        ids = count(1)
        surroundings = Surroundings(clock=lambda: START, user="scribe", new_id=lambda: f"id{next(ids)}")
        self.foyer = Foyer(
            tr or translator(language),
            surroundings,
            folder=folder,
            state=folder / ".state",
            localized=lambda moment: moment.replace(tzinfo=BERLIN),
            settings=settings,
            pace=Pace(patience=30, pause=0.01),
            draft=FormDraft(folder / ".state", surroundings, process) if process else None,
        )
        self.editor = ViewEditor()
        if asked is None:
            self.foyer.choose()
        else:
            self.foyer.prepare(asked)
        self.foyer.begin(self.editor)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.foyer.key(key, key if len(key) == 1 else {"enter": "\r", "tab": "\t"}.get(key))

    def type(self, text: str) -> None:
        self.press(*("enter" if character == "\n" else character for character in text))

    def painted(self, columns: int = 80, rows: int = 24) -> Painted:
        return painted(self.foyer, Size(columns, rows))

    def rows(self, columns: int = 80, rows: int = 24) -> tuple[list[str], tuple[int, int] | None]:
        """The rows of cells as text, the editor's where it lies above them, and the cell of the cursor."""
        painted = self.painted(columns, rows)
        texts = ["".join(text for text, _ in content) for content in painted.rows]
        region = painted.editor
        if region is None:
            return texts, painted.cursor
        for y, line in enumerate(self.editor.rows(region.width, region.height), region.y):
            before = texts[y][: fit(texts[y], 0, len(texts[y]), region.x)]
            after = texts[y][fit(texts[y], 0, len(texts[y]), region.x + region.width) :]
            texts[y] = before + line + " " * (region.width - width(line)) + after
        column, row = self.editor.cursor_cell
        return texts, (region.x + column, region.y + row)

    def screen(self, columns: int = 80, rows: int = 24) -> str:
        return "\n".join(text.rstrip() for text in self.rows(columns, rows)[0])

    def leave(self) -> None:
        """Close the session that was opened, if one was."""
        self.foyer.close()
        if self.foyer.opened is not None:
            self.foyer.opened.close()
