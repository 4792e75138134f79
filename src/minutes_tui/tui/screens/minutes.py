"""The minutes of the chosen item: look at them as they will be published, and correct them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.event import Event
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Entry
from minutes_tui.domain.taking_back import led_to, retract
from minutes_tui.domain.votes import Vote, vote_on
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.everywhere import BACK
from minutes_tui.tui.keymap.home import MINUTES
from minutes_tui.tui.list_keys import ListKeys
from minutes_tui.tui.screens.history import HistoryScreen
from minutes_tui.tui.screens.home import HomeScreen
from minutes_tui.tui.screens.move import MoveScreen
from minutes_tui.tui.screens.publish import PublishScreen
from minutes_tui.tui.screens.registry import screen_for_entry
from minutes_tui.tui.view.minutes_pane import spoken

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class MinutesScreen(ListKeys, HomeScreen):
    """One entry of the right pane is chosen, the last one at first."""

    name = "minutes"
    escape = BACK
    in_minutes = True

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.entry = self.entries[-1].seq if self.entries else 0

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the minutes."""
        return MINUTES

    @property
    def length(self) -> int:
        """What stands there."""
        return len(self.entries)

    def choose(self, step: int) -> None:
        """An entry."""
        seqs = [entry.seq for entry in self.entries]
        if not seqs:
            return
        at = seqs.index(self.entry) if self.entry in seqs else len(seqs) - 1
        self.entry = seqs[max(0, min(len(seqs) - 1, at + step))]

    def do_out_of_minutes(self) -> None:
        """Back to the list."""
        self.desk.show("agenda")

    def do_edit(self) -> None:
        """Correct the chosen entry."""
        entry = self._chosen_entry()
        if entry is None or self.state is None:
            return
        if not self.desk.may_write():
            return
        of_preface = self.desk.session.preface.entry(entry.seq) is not None
        screen = screen_for_entry(self.desk, "" if of_preface else self.state.item.id, entry)
        if screen is None:
            self.desk.say(self.desk.tr("There is nothing to correct here; {minutes.offer_retract} strikes it out."))
        else:
            self.desk.put(screen)

    def do_move(self) -> None:
        """`m`: carry it elsewhere."""
        self._run = ""
        entry = self._chosen_entry()
        if entry is None or not self.desk.may_write():
            return
        if not isinstance(entry.content, EntryContent):
            self.desk.refuse(Problem("entry.stays"))
        else:
            self.desk.put(MoveScreen(self.desk, entry.seq, self))

    def do_before(self) -> None:
        """`b`: the next entry goes in front of this one; a second time: it does not."""
        self._run = ""
        if not self.desk.may_write():
            return
        entry = self._chosen_entry()
        if entry is None:
            return
        tr = self.desk.tr
        self.desk.placing = 0 if self.desk.placing == entry.seq else entry.seq
        if self.desk.placing:
            self.desk.say(tr("The next entry goes in front of this one. {minutes.before} again: it does not."))
        else:
            self.desk.say(tr("The next entry goes to the end, as always."))

    def do_history(self) -> None:
        """`h`: what stood here before."""
        self._run = ""
        if self._chosen_entry() is not None:
            self.desk.put(HistoryScreen(self.desk, self.entry, self))

    def _chosen_entry(self) -> Entry | None:
        return next((entry for entry in self.entries if entry.seq == self.entry), None)

    def do_offer_retract(self) -> None:
        """Delete, then Enter."""
        seq = self.entry
        self.offer(self.desk.tr("strike out this entry"), lambda: self._retract(seq))

    def _retract(self, seq: int) -> None:
        if self.desk.commit(retract(self.desk.session, seq)):
            self._settle()
            self.desk.say(self.desk.tr("Struck out; {minutes.offer_undo} brings it back."))

    def undo(self, act: Event) -> None:
        """What was chosen may be gone; what stands again is chosen."""
        super().undo(act)
        self._settle(led_to(self.desk.session, act))

    def do_take_back(self) -> None:
        """The same."""
        if self.desk.take_back():
            events = self.desk.workspace.events
            taken = events[-1].data.withdrawn if isinstance(events[-1].data, Withdrawn) else ()
            found = [led_to(self.desk.session, event) for event in events if event.seq in taken]
            self._settle(next((entry for entry in found if entry is not None), None))

    def _settle(self, again: Entry | None = None) -> None:
        """Stand on an entry that is there, where the one that was chosen is now; without any, on the agenda."""
        if again is not None:
            self.entry = again.seq
        found = self.desk.session.find(self.entry)
        if found is not None and found[0].item.id:
            self.desk.chosen = self.desk.parts.key_of(found[0].item.id)
        if self.entries:
            self.choose(0)
        else:
            self.desk.show("agenda")

    def at_hand(self) -> tuple[str, ...]:
        """The chosen entry as it will be published."""
        if self.state is None:
            return ()
        section = self.desk.sections.section(self.desk.session, self.state)
        bullet = self.desk.signs.bullet.strip()
        return tuple(text for block in section.blocks if block.entry == self.entry for text in spoken(block, bullet))

    def do_make_public(self) -> None:
        """`c`: what was resolved in the part that is not public, into the public file."""
        desk = self.desk
        if desk.parts.active is not desk.parts.nonpublic:
            desk.say(desk.tr("Only what was resolved in the non-public part has to be made public."), "warn")
        elif not desk.may_write(desk.parts.main.workspace):
            return
        elif not self._resolution or vote_on(desk.session, self._resolution) is None:
            desk.say(desk.tr("Choose a resolution that is voted on."), "warn")
        else:
            desk.put(PublishScreen(desk, self._resolution), came_from=self)

    @property
    def _resolution(self) -> int:
        """The resolution that is chosen, or whose vote is; 0 without one."""
        content = next((entry.content for entry in self.entries if entry.seq == self.entry), None)
        if isinstance(content, Vote):
            return content.resolution
        return self.entry if isinstance(content, Resolution) else 0

    @property
    def resolution_looked_at(self) -> int:
        """The resolution that is chosen in the minutes (or whose vote is), if it is one of the item called up."""
        if self.state is None or self.state.item.id != self.desk.session.current:
            return 0
        return self._resolution
