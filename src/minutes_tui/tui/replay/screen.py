"""The screen of a replay: agenda and minutes as they were, what happened last, and the whole meeting below them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.document.model import Section
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.replay import REPLAY
from minutes_tui.tui.replay.marked_pane import marked_pane
from minutes_tui.tui.replay.said import paused, what_was_done
from minutes_tui.tui.replay.scrubber import legend, scrubber
from minutes_tui.tui.screens.home import HomeScreen
from minutes_tui.tui.view.agenda_list import neighbours
from minutes_tui.tui.view.frame import FRAME_ROWS, Size, framed
from minutes_tui.tui.view.minutes_pane import Pane
from minutes_tui.tui.view.rows import EMPTY, Row, cells, cut, fill, row, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from minutes_tui.tui.replay.desk import ReplayDesk

_ROOM_FOR_ALL = 12
"""Rows of the body from which on there is room for the rule and for two rows of the scrubber."""


class ReplayScreen(HomeScreen):
    """Both panes; the keys of the list go to the one that is `in_minutes` or not. Time goes by keys of its own."""

    name = "replay"
    desk: ReplayDesk

    def __init__(self, desk: ReplayDesk) -> None:
        super().__init__(desk)
        self.attend()

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Those of the replay."""
        return REPLAY

    def is_letter(self, character: str) -> bool:  # noqa: ARG002 - the base's signature
        """No text is typed anywhere here, so nobody believes to be in one."""
        return False

    def attend(self) -> None:
        """Point at what happened last."""
        happened = self.desk.happened
        if happened is not None and happened.entry:
            self.entry = happened.entry
        elif self.entries:
            self.entry = self.entries[-1].seq

    # -- time

    def do_play(self) -> None:
        """Space."""
        desk = self.desk
        if not desk.replayed.times:
            desk.say(desk.tr("Nothing has been recorded yet."))
            return
        desk.set(desk.player.toggled(desk.replayed.times))
        if desk.player.playing and desk.reading:
            desk.attend()

    def do_next_event(self) -> None:
        """Right."""
        desk = self.desk
        if desk.player.count < len(desk.replayed):
            self._go(desk.player.count + 1)
        else:
            desk.say(desk.tr("This is the end of what is recorded."))

    def do_previous_event(self) -> None:
        """Left."""
        desk = self.desk
        if desk.player.count:
            self._go(desk.player.count - 1)
        else:
            desk.say(desk.tr("This is the start."))

    def do_next_item(self) -> None:
        """PgDn."""
        count = self.desk.landmarks.call_after(self.desk.player.count)
        if count:
            self._go(count)
        else:
            self.desk.say(self.desk.tr("No other item is called up after this."))

    def do_previous_item(self) -> None:
        """PgUp."""
        count = self.desk.landmarks.call_before(self.desk.player.count)
        if count:
            self._go(count)
        else:
            self.desk.say(self.desk.tr("No item is called up before this."))

    def do_first(self) -> None:
        """Home."""
        self._go(0)

    def do_last(self) -> None:
        """End."""
        self._go(len(self.desk.replayed))

    def _go(self, count: int) -> None:
        self.desk.go_to_count(count)
        self.desk.attend()

    def do_faster(self) -> None:
        """`+`."""
        self.desk.set(self.desk.player.faster(1))

    def do_slower(self) -> None:
        """`-`."""
        self.desk.set(self.desk.player.faster(-1))

    # -- reading elsewhere

    def do_up(self) -> None:
        """The item or the entry above."""
        self._read(-1)

    def do_down(self) -> None:
        """The item or the entry below."""
        self._read(1)

    def _read(self, step: int) -> None:
        desk = self.desk
        desk.reading = True
        if not self.in_minutes:
            desk.chosen = neighbours(desk.parts.agenda.session, desk.chosen, step)
            self.entry = self.entries[-1].seq if self.entries else 0
            return
        seqs = [entry.seq for entry in self.entries]
        if seqs:
            at = seqs.index(self.entry) if self.entry in seqs else len(seqs) - 1 - min(step, 0)
            self.entry = seqs[max(0, min(len(seqs) - 1, at + step))]

    def do_other_pane(self) -> None:
        """Tab."""
        self.in_minutes = not self.in_minutes

    # -- other screens

    def do_go(self) -> None:
        """`g`."""
        from minutes_tui.tui.replay.go_to import MomentScreen  # the program starts without it, as without those below

        self.desk.put(MomentScreen(self.desk, self))

    def do_search(self) -> None:
        """`/`."""
        from minutes_tui.tui.replay.search import SearchScreen

        self.desk.put(SearchScreen(self.desk, self))

    def do_search_on(self) -> None:
        """`n`."""
        if self.desk.wanted:
            self.desk.search_on(1)
        else:
            self.do_search()

    def do_search_back(self) -> None:
        """`b`."""
        if self.desk.wanted:
            self.desk.search_on(-1)
        else:
            self.do_search()

    def do_export(self) -> None:
        """`e`: of this moment, so the time stands."""
        from minutes_tui.tui.replay.export import ExportScreen

        self.desk.set(self.desk.player.stopped())
        self.desk.put(ExportScreen(self.desk), came_from=self)

    def do_follow(self) -> None:
        """`f`."""
        self.desk.follow()

    def do_people(self) -> None:
        """`p`."""
        self.desk.open("people")

    def do_open_points(self) -> None:
        """`w`."""
        self.desk.open("open_points")

    def do_history(self) -> None:
        """`h`: of the entry that is looked at."""
        from minutes_tui.tui.screens.history import HistoryScreen

        if self.entry in [entry.seq for entry in self.entries]:
            self.desk.put(HistoryScreen(self.desk, self.entry, self))
        else:
            self.desk.say(self.desk.tr("Nothing is minuted here yet."))

    # -- painting

    def keys_row(self, size: Size) -> Row:
        """The replay's keys only: nothing can be written here."""
        return self.key_line(self.bindings, size.width, everywhere=False)

    def _body(self, size: Size) -> list[Row]:
        below = self._below(size)
        panes = super()._body(replace(size, height=size.body - len(below) + FRAME_ROWS))
        return [*fill(panes, size.body - len(below)), *below]

    def _below(self, size: Size) -> list[Row]:
        """What happened last, and the scrubber, as much of it as there is room for."""
        if size.body < 3:
            return []
        told = row(" " + cut(self._told(), size.width - 2, self.desk.signs.ellipsis), "strong")
        numbers, line = self._scrubber(size)
        if size.body < _ROOM_FOR_ALL:
            return [told, line] if size.body > 4 else [told]
        return [rule(size.width, self.desk.signs.rule), told, numbers, line]

    def _scrubber(self, size: Size) -> tuple[Row, Row]:
        desk = self.desk
        way, here = desk.way
        told = legend(desk.signs, desk.tr) if size.wide else EMPTY
        above, line = scrubber(desk.landmarks, way, here, desk.player.count, size.width - 2 - cells(told), desk.signs)
        return ((" ", ""), *above), ((" ", ""), *line, *told)

    def _told(self) -> str:
        """`17:24:05 schriftfuehrung: contribution “Frau …”`."""
        desk, happened = self.desk, self.desk.happened
        if happened is None:
            return desk.tr("The start: nothing has been recorded yet.")
        event = happened.event
        what = what_was_done(event, desk.replayed.all_events, desk.session, desk.tr)
        when = f" ({desk.forms.clock(event.when)})" if event.when is not None else ""
        return f"{desk.forms.clock_to_the_second(event.at)}{when} {event.by}: {what}"

    def frame(self, header: Row, body: Sequence[Row], keys: Row, size: Size) -> tuple[Row, ...]:
        """As everywhere; in the rule which event this is."""
        desk = self.desk
        return framed(header, body, desk.said, keys, size, desk.signs, clocks=self._place())

    def _place(self) -> str:
        desk, player = self.desk, self.desk.player
        parts = [desk.tr("event {number}/{all}").format(number=player.count, all=len(desk.replayed))]
        if player.cut:
            parts.insert(0, paused(player.cut, desk.tr))
        if desk.reading:
            parts.insert(0, desk.tr("reading elsewhere"))
        if not player.playing:
            parts.append(desk.tr("paused"))
        return " · ".join(parts)

    def pane(self, section: Section, room: int) -> Pane:
        """The section with what the last event changed in it."""
        pane = super().pane(section, room)
        happened = self.desk.happened
        if happened is None:
            return pane
        marks = self.desk.marks.of(happened, section.item)
        return marked_pane(pane, marks, room) if marks else pane

    def first_in_sight(self, pane: Pane) -> int:
        """What happened; or what is read."""
        happened = self.desk.happened
        if not self.in_minutes and not self.desk.reading and happened is not None and happened.entry in pane.spans:
            return pane.first_of(happened.entry)
        return super().first_in_sight(pane)
