"""Splitting a text in two: what is behind the cursor becomes an entry of somebody else."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from minutes_tui.application.outcome import Done
from minutes_tui.domain.arranging import SPLITTABLE, EntrySplit
from minutes_tui.domain.entries import UNNAMED
from minutes_tui.domain.event import Event
from minutes_tui.domain.placing import says_anything
from minutes_tui.tui.forms.speaker import Chosen
from minutes_tui.tui.forms.spoken_kinds import BY_DATA, SpokenData
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.naming import NamingScreen

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class SplittingScreen(NamingScreen):
    """While `splitting`, it is asked who says the second half."""

    def __init__(self, desk: Desk, item: str, *, revises: int = 0, event_id: str = "") -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.splitting = self._from_gap = False

    @abstractmethod
    def second_half(self, item: str, content: SpokenData, entry: int) -> Screen:
        """The screen in which the second half, an entry now, is typed on."""

    # -- what is asked

    def question(self) -> str:
        """Who says the second half, or who somebody is that is still to be named; empty: neither is asked."""
        return self.desk.tr("Who says what is behind the cursor?") if self.splitting else self.who_is()

    @property
    def unnamed(self) -> str:
        """Nobody while the second half of a split is asked about."""
        return "" if self.splitting else super().unnamed

    # -- keys

    def do_gap_or_split(self) -> None:
        """Tab: to a gap while there are any. Who came from one to the last of them does not want to split."""
        if UNNAMED in self.desk.editor.text:
            self._from_gap = True
            self.do_next_gap()
        elif self._from_gap:
            self._from_gap = False
            self.do_next_gap()
        else:
            self.do_split()

    def do_split(self) -> None:
        """What is behind the cursor is of the next speaker, who is asked for. Both halves stay as they are."""
        line, column = self.desk.editor.cursor
        around = self.desk.editor.paragraphs[line][max(0, column - 1) : column + 1]
        inside_word = column > 0 and len(around) == 2 and around.isalnum()
        if inside_word or not all(map(says_anything, self._halves())):
            self.desk.say(
                self.desk.tr("{spoken.gap_or_split} splits the text where the cursor is: between two words."), "warn"
            )
            return
        self.form = self.fresh_form(signs=False)
        self.asking = self.splitting = True

    def _halves(self) -> tuple[str, str]:
        paragraphs, (line, column) = self.desk.editor.paragraphs, self.desk.editor.cursor
        before = [*paragraphs[:line], paragraphs[line][:column]]
        behind = [paragraphs[line][column:], *paragraphs[line + 1 :]]
        return "\n".join(before), "\n".join(behind).lstrip(" ")

    def split(self, chosen: Chosen) -> None:
        """The whole is recorded first, so that no crash can part the halves from each other; then it is two."""
        first, rest = self._halves()
        if not super().leave():
            return
        if not self.revises:
            made = next((one for one in reversed(self.desk.workspace.events) if one.id == self.event_id), None)
            if made is None:
                return
            self.saved(made)
        split = EntrySplit(
            self.revises,
            first,
            rest,
            chosen.speaker,
            chosen.named,
            rest_is=BY_DATA[type(self.content)].name,
        )
        self.event_id = self.desk.workspace.surroundings.new_id()
        if self.desk.commit(split, event_id=self.event_id):
            self.desk.keep_for_good()
            self._go_on_with(self.desk.workspace.events[-1])

    def _go_on_with(self, event: Event) -> None:
        """The second half is an entry now, and typed on."""
        found = self.desk.session.find(event.seq)
        if found is None or not isinstance(found[1].content, SPLITTABLE):
            return
        other = self.second_half(found[0].item.id, found[1].content, event.seq)
        other.came_from = self.came_from
        self.desk.put(other)
        self.desk.say(self.desk.tr("Split in two; here is the second half."), keep=True)

    def saved(self, event: Event) -> None:
        """A split that the disk was slow to take is one now."""
        if event.id == self.event_id and isinstance(event.data, EntrySplit):
            self._go_on_with(event)
        else:
            super().saved(event)

    def leave(self) -> bool:
        """A split that the disk was slow to take holds both halves, as they stand here."""
        workspace = self.desk.workspace
        pending = workspace.pending
        if pending is not None and pending.record.id == self.event_id and self.splitting:
            return isinstance(workspace.settle_pending(), Done)
        return super().leave()
