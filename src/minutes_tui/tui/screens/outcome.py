"""What became of a resolution, where the figures do not say it, or where nobody voted: chosen from a list."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from minutes_tui.domain.votes import ACCLAMATION, HAVE_A_GOAL
from minutes_tui.messages.marking import N_
from minutes_tui.tui.forms.fields import LineField
from minutes_tui.tui.forms.vote_form import VoteForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.vote import OUTCOME, WHERE_TO
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.rows import EMPTY, Row, cells, end_of, fill, row, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_CHOICES: tuple[tuple[str, str, str], ...] = (
    ("1", "rejected", N_("rejected")),
    ("2", "amended", N_("adopted with changes")),
    ("3", "in-part", N_("adopted in part")),
    ("4", "deferred", N_("deferred")),
    ("5", "referred", N_("referred")),
    ("6", "withdrawn", N_("withdrawn")),
    ("7", "removed", N_("removed from the agenda")),
    ("8", ACCLAMATION, N_("adopted by acclamation, without counting")),
    ("9", "adopted", N_("adopted, by casting vote or lot, or without known figures")),
    ("0", "", N_("as the figures say")),
)
_NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Answers:
    """What the vote does with an outcome and where it goes, and with a letter of somebody who types a text."""

    take: Callable[[str, str], None]
    stray: Callable[[], None]


class OutcomeScreen(CoveringScreen):
    """A digit chooses, or arrows and Enter: nothing is chosen at first, so that a word typed here chooses nothing."""

    name = "outcome"

    def __init__(self, desk: Desk, below: Screen, form: VoteForm, answers: Answers) -> None:
        super().__init__(desk, below)
        self._form = form
        self._answers = answers
        self._at = _NOWHERE
        self._character = ""

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The list's."""
        return OUTCOME

    def key(self, key: str, character: str | None) -> None:
        """A digit is remembered: they share one command."""
        self._character = character or ""
        super().key(key, character)

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A letter is a mistake here, and takes the vote's default away, as it does there."""
        if character is not None and character.isprintable():
            self._answers.stray()

    def pasted(self, text: str) -> None:  # noqa: ARG002 - the base's signature
        """The same."""
        self._answers.stray()

    def do_up(self) -> None:
        """One up."""
        self._at = max(0, self._at - 1)

    def do_down(self) -> None:
        """One down."""
        self._at = min(len(_CHOICES) - 1, self._at + 1)

    def do_choose(self) -> None:
        """Enter, on what the arrows chose."""
        if self._at == _NOWHERE:
            self.desk.say(self.desk.tr("Nothing is chosen: a digit chooses, or the arrows."), "warn")
        else:
            self._take(_CHOICES[self._at][1])

    def do_by_number(self) -> None:
        """Its digit."""
        self._take(next(outcome for digit, outcome, _ in _CHOICES if digit == self._character))

    def _take(self, outcome: str) -> None:
        """Back to the vote; of what goes somewhere it is asked before where to."""
        if outcome in HAVE_A_GOAL:
            known = self._form.to if self._form.outcome == outcome else ""
            self.desk.put(WhereToScreen(self.desk, self._covers, outcome, known, self._answers.take))
        else:
            self._answers.take(outcome, "")
            self.desk.uncover()

    # -- painting

    def paint(self, size: Size) -> Painted:
        """What it is for, the outcomes, and what is recorded of figures."""
        desk, tr = self.desk, self.desk.tr
        top = self.header_row(meeting_title(desk.session, desk.forms), tr("Outcome"), size)
        room = max(1, size.width - 2)
        asked = wrapped(tr("What became of it, whatever the figures say?"), room, "strong", first=" ", indent=1)
        rows = [line for number in range(len(_CHOICES)) for line in self._choice(number, room)]
        said = tr("Figures may be typed before or after it; without any, the outcome is recorded alone.")
        notes: list[Row] = [EMPTY, *wrapped(said, room, "dim", first=" ", indent=1)]
        whole = [*asked, EMPTY, *rows, *notes]
        if len(whole) > size.body:
            whole = [*asked, *rows]
        if len(whole) > size.body:
            first = max(0, min(self._at, len(rows) - size.body))
            whole = rows[first:]
        keys = self.key_line(OUTCOME, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, fill(whole, size.body), keys, size))

    def _choice(self, number: int, room: int) -> list[Row]:
        digit, _, label = _CHOICES[number]
        chosen = number == self._at
        pointer = self.desk.signs.chosen if chosen else " "
        return wrapped(self.desk.tr(label), room, "chosen" if chosen else "", first=f"{pointer} {digit}  ", indent=5)


class WhereToScreen(CoveringScreen):
    """Where it is referred, or until when it is deferred, as it will read in the sentence; it may stay empty."""

    name = "where-to"

    def __init__(self, desk: Desk, below: Screen, outcome: str, known: str, take: Callable[[str, str], None]) -> None:
        super().__init__(desk, below)
        self._outcome = outcome
        self._take = take
        self._field = LineField("", known)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """A line of text."""
        return WHERE_TO

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A letter."""
        if character is not None and character.isprintable():
            self._field = self._field.typing(character)

    def pasted(self, text: str) -> None:
        """Words may be pasted."""
        self._field = self._field.typing(" ".join(text.split()))

    def do_rub_out(self) -> None:
        """A letter less."""
        self._field = self._field.rubbed_out()

    def do_take(self) -> None:
        """Enter: back to the vote, where Enter records it."""
        self._take(self._outcome, self._field.text.strip())
        self.desk.uncover()

    def paint(self, size: Size) -> Painted:
        """The question, the line, and how it will read."""
        desk, tr = self.desk, self.desk.tr
        top = self.header_row(meeting_title(desk.session, desk.forms), tr("Outcome"), size)
        room = max(1, size.width - 2)
        referred = self._outcome == "referred"
        question = tr("Referred where to?") if referred else tr("Deferred until when?")
        example = (
            tr("As it reads: “to the Finance Committee”") if referred else tr("As it reads: “to the next meeting”")
        )
        asked = wrapped(question, room, "strong", first=" ", indent=1)
        line = row(" " + end_of(self._field.text, max(1, size.width - 2)))
        hint = wrapped(f"{example}; {tr('it may stay empty.')}", room, "dim", first=" ", indent=1)
        rows = [*asked, line, *hint]
        if len(rows) > size.body:
            rows, asked = [line], []
        keys = self.key_line(WHERE_TO, size.width, escape=BACK, everywhere=False)
        cursor = (min(cells(line), size.width - 1), 2 + len(asked))
        return Painted(self.frame(top, fill(rows, size.body), keys, size), None, cursor)
