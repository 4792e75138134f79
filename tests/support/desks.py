"""A desk without a terminal: the real screens over a journal in memory, an editor without a widget."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from itertools import count

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.drafting import Draft
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.document.builder import build_section
from minutes_tui.domain.head import Head, Item, Meeting, Person, Style
from minutes_tui.domain.problems import Problem
from minutes_tui.export.plain import export_section
from minutes_tui.messages import Translator, translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.editor.view import EditorView, plain
from minutes_tui.tui.editor.wrap import Decoration, WrappedText
from minutes_tui.tui.screens.registry import open_screen
from minutes_tui.tui.stage import painted
from minutes_tui.tui.view.frame import Size
from minutes_tui.tui.view.rows import text_of
from tests.support.memory_journal import MemoryJournal

START = datetime(2022, 2, 1, 17, 20, tzinfo=timezone(timedelta(hours=1)))


def small_head(language: str = "de") -> Head:
    """Five people, four items, one of them not public."""
    assert language in ("de", "en")
    return Head(
        meeting=Meeting(title="6. Sitzung des Integrationsrates", language=language, starts_at=START, legal_members=5),
        style=Style(results_intro="Folgende Ergebnisse seien festgehalten worden." if language == "de" else ""),
        persons=(
            Person("GR", "Gregor-Rauschtenberger", "Frau", "SPD"),
            Person("SE", "Senpolat", "Frau", "IL"),
            Person("AK", "Akgün", "Herr", "IL"),
            Person("VW", "Verwaltung", "Frau", role="administration", votes=False),
            Person("GA", "Gast", "Herr", role="guest", votes=False),
        ),
        items=(
            Item("one", "Eröffnung der Sitzung", "1"),
            Item("kim", "Kommunales Integrationsmanagement", "5"),
            Item("sub", "Spielplatz Oststadt", "7.1"),
            Item("land", "Grundstücksangelegenheiten", "N1", public=False),
        ),
    )


class ViewEditor:
    """The editor's port on the pure view."""

    def __init__(self) -> None:
        self.suggestion = ""
        self._view = EditorView()

    @property
    def text(self) -> str:
        return self._view.buffer.text

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(self._view.buffer.paragraphs)

    @property
    def cursor(self) -> tuple[int, int]:
        return self._view.buffer.cursor

    @property
    def is_empty(self) -> bool:
        return self._view.buffer.is_empty

    def rows(self, width: int, height: int) -> list[str]:
        """What stands on the screen in a window of that size, as the widget paints it."""
        self._view.resize(width, height)
        view, wrapped = self._view, self._view.wrapped
        if self.suggestion and self.is_empty:
            decorate = wrapped.decoration
            wrapped = WrappedText([self.suggestion], wrapped.width, lambda _row: decorate(0))
        lines = [wrapped.line(row) for row in range(view.top, min(wrapped.height, view.top + height))]
        shown = [
            "" if line.is_gap else " " * line.indent + wrapped.flow(line.row)[line.start : line.end] for line in lines
        ]
        return shown + [""] * (height - len(shown))

    @property
    def cursor_cell(self) -> tuple[int, int]:
        return self._view.wrapped.cell(self._view.buffer.cursor), self._view.cursor_row - self._view.top

    def load(self, text: str, cursor: tuple[int, int] | None = None) -> None:
        self._view.load(text, cursor)

    def move_to(self, row: int, column: int) -> None:
        self._view.move_to(row, column)

    def redecorate(self, decorate: object = None) -> None:
        self._view.redecorate(decorate if callable(decorate) else plain)

    def decoration(self, row: int) -> Decoration:
        return self._view.wrapped.decoration(row)

    def next_gap(self) -> int:
        return self._view.next_gap()

    def take_key(self, key: str, character: str | None) -> bool:
        return self._view.press(key, character)

    def take_paste(self, text: str) -> bool:
        self._view.paste(text)
        return True


class MemoryDrafting:
    """Keeps the draft in memory."""

    def __init__(self) -> None:
        self.draft: Draft | None = None
        self.failed: Problem | None = None

    @property
    def holds(self) -> bool:
        return self.draft is not None

    def keep(self, draft: Draft) -> None:
        self.draft = draft

    def nothing(self) -> None:
        self.draft = None

    def flush(self) -> None:
        pass


class Scribe:
    """A minute-taker at a desk: presses keys, types, looks."""

    def __init__(
        self,
        head: Head | None = None,
        language: str = "de",
        *,
        read_only: Problem | None = None,
        tr: Translator | None = None,
        settings: Settings = DEFAULTS,
        nonpublic: Head | None = None,
    ) -> None:
        """`nonpublic` is the head of the meeting's other file."""
        self.journal = MemoryJournal()
        self.time = START
        self.typed = ""
        ids = count(1)
        surroundings = Surroundings(clock=lambda: self.time, user="scribe", new_id=lambda: f"id{next(ids)}")
        self.head = head or small_head()
        self.workspace = Workspace(self.head, self.journal, [], surroundings, read_only=read_only)
        self.editor = ViewEditor()
        self.drafting = MemoryDrafting()
        said = self.tr = tr or translator(language)
        self.other_journal = MemoryJournal()
        self.other_drafting = MemoryDrafting()
        other = Workspace(nonpublic, self.other_journal, [], surroundings) if nonpublic is not None else None
        self.parts = Parts(Part(self.workspace, self.drafting), Part(other, self.other_drafting) if other else None)
        self.desk = Desk(self.parts, self.editor, said, open_screen, settings)

    def press(self, *keys: str) -> None:
        for key in keys:
            self.typed += key if len(key) == 1 else " "
            self.desk.key(key, key if len(key) == 1 else None)

    def type(self, text: str) -> None:
        self.typed += text
        for character in text:
            if character == "\n":
                self.desk.key("enter", "\r")
            else:
                self.desk.key(character, character)

    def later(self, **times: float) -> None:
        self.time += timedelta(**times)
        self.desk.tick()

    def screen(self, width: int = 80, height: int = 24) -> str:
        return text_of(painted(self.desk, Size(width, height)).rows)

    def minutes(self, item: str = "kim") -> str:
        return export_section(build_section(self.workspace.session, self.workspace.session.items[item]))

    @property
    def other(self) -> Workspace:
        """The workspace of the file that is not public."""
        assert self.parts.nonpublic is not None
        return self.parts.nonpublic.workspace

    @property
    def other_kinds(self) -> list[str]:
        return [one.record.kind for one in self.other_journal.stored]

    @property
    def kinds(self) -> list[str]:
        return [one.record.kind for one in self.journal.stored]
