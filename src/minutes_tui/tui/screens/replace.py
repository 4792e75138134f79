"""Replace: how many places there are, and whether it is this one or all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from minutes_tui.application.finding import MOST_HITS, Found, Hit, replacement
from minutes_tui.tui.forms.find_form import FindForm
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.finding import REPLACE
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.covering import CoveringScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.header import meeting_title
from minutes_tui.tui.view.hit_rows import around
from minutes_tui.tui.view.rows import EMPTY, Row, fill, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class ReplaceScreen(CoveringScreen):
    """Two answers, a digit each; Esc does neither. Names of the register and titles stay what they are."""

    name = "replace"

    def __init__(self, desk: Desk, covers: Screen, hit: Hit, found: Found, form: FindForm) -> None:
        super().__init__(desk, covers)
        self._hit = hit
        self._found = found
        self._form = form
        self._written = tuple(one for one in found.hits if one.written)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The digits."""
        return REPLACE

    def do_here(self) -> None:
        """1: only at the place that is pointed at."""
        if self._hit.written:
            self._replace((self._hit,))
        else:
            self.desk.say(self.desk.tr("A title, or a name of the register, is not replaced here."), "warn")

    def do_everywhere(self) -> None:
        """2: at all places that are listed, which must be all there are."""
        if self._found.more:
            said = self.desk.tr("There are more than {count} places: look for more letters first.")
            self.desk.say(said.format(count=MOST_HITS), "warn")
        elif self._written:
            self._replace(self._written)
        else:
            self.desk.say(self.desk.tr("A title, or a name of the register, is not replaced here."), "warn")

    def _replace(self, hits: Sequence[Hit]) -> None:
        desk = self.desk
        if desk.commit(replacement(hits, self._form.wanted, self._form.now)):
            desk.uncover()
            said = desk.tr("Replaced at {count} places; u on the agenda takes it back.")
            once = desk.tr("Replaced; u on the agenda takes it back.")
            desk.say(said.format(count=len(hits)) if len(hits) > 1 else once)

    # -- painting

    def paint(self, size: Size) -> Painted:
        """The question, and the answers."""
        desk, tr = self.desk, self.desk.tr
        top = self.header_row(meeting_title(desk.session, desk.forms), tr("Replace"), size)
        room = max(1, size.width - 2)
        asked = wrapped(self._question(), room, "strong", first=" ", indent=1)
        answers = [self._here_row(room), *self._all_rows(room)]
        stay = len(self._found.hits) - len(self._written)
        notes: list[Row] = []
        if stay:
            said = tr("{count} more in titles and in names of the register stay.").format(count=stay)
            notes = [EMPTY, *wrapped(said, room, "dim", first=" ", indent=1)]
        rows = [*asked, EMPTY, *answers, *notes]
        if len(rows) > size.body:
            rows = [*asked[:1], *answers]
        keys = self.key_line(REPLACE, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, fill(rows, size.body), keys, size))

    def _question(self) -> str:
        tr, form = self.desk.tr, self._form
        if form.now:
            said = tr("Replace “{wanted}” by “{now}”?")
            return said.replace("{wanted}", form.wanted).replace("{now}", form.now)
        return tr("Delete “{wanted}”?").replace("{wanted}", form.wanted)

    def _here_row(self, room: int) -> Row:
        lead = f" 1  {self.desk.tr('Only here:')} "
        before, words, after = around(self._hit, max(1, room - len(lead)), self.desk.signs.ellipsis)
        return ((lead, ""), (before, "dim"), (words, "strong"), (after, "dim"))

    def _all_rows(self, room: int) -> list[Row]:
        count = f"{len(self._written)}{'+' * self._found.more}"
        said = self.desk.tr("At all places: {count}").format(count=count)
        return wrapped(said, room, first=" 2  ", indent=4)
