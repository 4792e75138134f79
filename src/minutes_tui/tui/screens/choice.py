"""F4 when the last resolution is voted on already: what is meant?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.session import Entry
from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import CHOICE
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.screens.entry import MARGIN, EntryScreen
from minutes_tui.tui.screens.resolution import ResolutionScreen
from minutes_tui.tui.screens.vote import VoteScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.rows import EMPTY, Row, fill, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_CHOICES = (
    N_("The next resolution"),
    N_("The wording as it was read out before the vote"),
    N_("An editorial correction"),
    N_("A new vote"),
)


class ResolutionChoiceScreen(EntryScreen):
    """Four answers, a digit each."""

    name = "resolution-choice"
    escape = BACK

    def __init__(self, desk: Desk, item: str, voted: Entry) -> None:
        super().__init__(desk, item)
        self.voted = voted

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Only the digits."""
        return CHOICE

    def do_next_resolution(self) -> None:
        """1: another resolution under the same item."""
        self.desk.put(ResolutionScreen(self.desk, self.item))

    def do_correct(self) -> None:
        """2 and 3: the wording; what stood before stays in the journal."""
        content = self.voted.content if isinstance(self.voted.content, Resolution) else None
        self.desk.put(ResolutionScreen(self.desk, self.item, content=content, revises=self.voted.seq))

    def do_vote_anew(self) -> None:
        """4: the vote was repeated; the new one stands in the place of the old."""
        self.desk.put(VoteScreen(self.desk, self.item, self.voted.seq, anew=True))

    def stays_for(self, name: str) -> bool:
        """F4 again: it is still asked."""
        return name == "resolution"

    def proposal(self) -> None:
        """Nothing is typed here."""

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Resolution")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return CHOICE

    def paint(self, size: Size) -> Painted:
        """The resolution, and the four answers."""
        area = self.work_area(size)
        tr = self.desk.tr
        room = max(1, area.width - 2 * MARGIN)
        asked = wrapped(tr("This resolution has been voted on. What do you want to write?"), room, "strong")
        text: list[Row] = []
        if isinstance(self.voted.content, Resolution):
            text = wrapped(self.voted.content.text.replace("\n", " "), room, "dim", most=area.height)
        answers = [line for number, answer in enumerate(_CHOICES, 1) for line in self._answer(number, answer, room)]
        spare = area.height - len(answers) - len(asked)
        above = [*asked, EMPTY, *text[: spare - 2], EMPTY] if spare > 2 else asked[: max(0, spare + len(asked))]
        return self.painted(size, fill([((" ", ""), *line) for line in (*above, *answers)], area.height), None, None)

    def _answer(self, number: int, answer: str, room: int) -> list[Row]:
        return wrapped(self.desk.tr(answer), room, first=f"{number}  ", indent=3)
