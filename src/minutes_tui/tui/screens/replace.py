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


def places_to_replace(found: Found, form: FindForm) -> tuple[Hit, ...]:
    """Where something is to do: people wrote it here, and it does not read so already."""
    return tuple(hit for hit in found.hits if hit.written and _changes(hit, form))


def _changes(hit: Hit, form: FindForm) -> bool:
    proposal = replacement((hit,), form.wanted, form.now)
    return proposal.was != proposal.now


def nothing_to_replace(desk: Desk, found: Found) -> str:
    """Why there is nothing to do, where there are hits and no place to replace."""
    if any(hit.written for hit in found.hits):
        return desk.tr("It reads so everywhere already.")
    return desk.tr("It stands only in titles and in names of the register, which stay as they are.")


class ReplaceScreen(CoveringScreen):
    """Two answers, a digit each, where both do something; Esc does neither. Names of the register and titles stay."""

    name = "replace"

    def __init__(self, desk: Desk, covers: Screen, hit: Hit, found: Found, form: FindForm) -> None:
        super().__init__(desk, covers)
        self._hit = hit
        self._found = found
        self._form = form
        self._places = places_to_replace(found, form)

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The digits."""
        return REPLACE

    def do_here(self) -> None:
        """1: only at the place that is pointed at."""
        if self._hit in self._places:
            self._replace((self._hit,))
        else:
            self.desk.say(self._why_not_here(), "warn")

    def do_everywhere(self) -> None:
        """2: at all places that are listed, which must be all there are."""
        if self._found.more:
            self.desk.say(self._too_many(), "warn")
        else:
            self._replace(self._places)

    def _why_not_here(self) -> str:
        if self._hit.written:
            return self.desk.tr("It reads so already at the place that was chosen.")
        return self.desk.tr("The place that was chosen is a title or a name of the register; it stays.")

    def _too_many(self) -> str:
        said = self.desk.tr("There are more than {count} places: look for more letters to replace them all.")
        return said.format(count=MOST_HITS)

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
        answers = [*self._here_rows(room), *self._all_rows(room)]
        said = self._notes()
        notes = [EMPTY] if said else []
        notes += [line for text in said for line in wrapped(text, room, "dim", first=" ", indent=1)]
        rows = [*asked, EMPTY, *answers, *notes]
        if len(rows) > size.body:
            rows = [*asked[:1], *(answers or notes[1:])]
        keys = self.key_line(REPLACE, size.width, escape=BACK, everywhere=False)
        return Painted(self.frame(top, fill(rows, size.body), keys, size))

    def _question(self) -> str:
        tr, form = self.desk.tr, self._form
        if form.now:
            said = tr("Replace “{wanted}” by “{now}”?")
            return said.replace("{wanted}", form.wanted).replace("{now}", form.now)
        return tr("Delete “{wanted}”?").replace("{wanted}", form.wanted)

    def _notes(self) -> list[str]:
        """What is not offered, and why."""
        tr, hits = self.desk.tr, self._found.hits
        said = [] if self._hit in self._places else [self._why_not_here()]
        if self._found.more:
            said.append(self._too_many())
        others = frozenset(hits) - frozenset(self._places) - {self._hit}
        named = sum(not hit.written for hit in others)
        if named:
            said.append(tr("{count} more in titles and in names of the register stay.").format(count=named))
        if len(others) > named:
            said.append(tr("{count} more read so already.").format(count=len(others) - named))
        return said

    def _here_rows(self, room: int) -> list[Row]:
        if self._hit not in self._places:
            return []
        lead = f" 1  {self.desk.tr('Only here:')} " if len(self._places) > 1 else f" 1  {self.desk.tr('Here:')} "
        before, words, after = around(self._hit, max(1, room - len(lead)), self.desk.signs.ellipsis)
        return [((lead, ""), (before, "dim"), (words, "strong"), (after, "dim"))]

    def _all_rows(self, room: int) -> list[Row]:
        """Not offered where it is the same as here, nor where not all places are known."""
        if self._found.more or self._places == (self._hit,):
            return []
        said = self.desk.tr("At all places: {count}").format(count=len(self._places))
        return wrapped(said, room, first=" 2  ", indent=4)
