"""The desk of a replay: the same screens over the meeting as it was at a moment, and the time that passes there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.event_search import EventSearch
from minutes_tui.application.happening import Happened, happened
from minutes_tui.application.landmarks import Landmarks, landmarks_of, way_to, ways
from minutes_tui.application.opening import NoDrafts
from minutes_tui.application.playing import Player
from minutes_tui.application.replaying import Replayed
from minutes_tui.domain.timeline import Timeline
from minutes_tui.messages import Translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.editor.absent import AbsentEditor
from minutes_tui.tui.keymap.saying import KeyTranslator
from minutes_tui.tui.keymap.visitors import WatchersKeymap
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.replay.marks import Marks
from minutes_tui.tui.replay.screen import ReplayScreen
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.registry import open_screen
from minutes_tui.tui.stage import TICK
from minutes_tui.tui.view.header import SaveState

_PLAYING = 0.05
"""Seconds between two pictures while it plays: no more than an eye sees, so events may come by the thousand."""
_LOOK_EVERY = 0.5
"""Seconds between two looks whether the file has grown."""


@dataclass(frozen=True, slots=True)
class _Course:
    """The whole meeting as it was when there were so many events."""

    timeline: Timeline
    count: int
    landmarks: Landmarks
    way: list[float]


class ReplayDesk(Desk):
    """Somebody who watches. `player` says where the replay stands; the session is the one of that moment."""

    visitor = "replay"

    def __init__(
        self,
        replayed: Replayed,
        tr: Translator,
        *,
        settings: Settings = DEFAULTS,
        editor: EditorPort | None = None,
        seconds: Callable[[], float] = monotonic,
        folder: Path | None = None,
    ) -> None:
        """`seconds` is the clock that the replay plays by, `folder` where an export goes that is not told another."""
        self.replayed = replayed
        self.folder = folder if folder is not None else Path()
        self.player = Player(_first_moment(replayed))
        self.reading = False
        """Whether somebody reads elsewhere than at what happens: what is shown stays then, while the time goes on."""
        self.following = False
        """Whether the replay was left to follow the meeting."""
        self.wanted = ""
        """The text of an event that was looked for last."""
        self._searching = EventSearch()
        self._seconds = seconds
        self._ticked = seconds()
        self._looked = self._ticked
        self._happened: tuple[Timeline, int, Happened | None] | None = None
        self._known: _Course | None = None
        super().__init__(Parts(Part(replayed, NoDrafts())), editor or AbsentEditor(), tr, _open, settings)
        self.keymap = WatchersKeymap(settings.keys)
        self.tr = KeyTranslator(tr, self.keymap)
        self.marks = Marks(self.forms, self.tr)
        self.attend()

    # -- where it stands

    @property
    def tick_every(self) -> float:  # type: ignore[override]  # a desk's never changes
        """Oftener while it plays."""
        return _PLAYING if self.player.playing else TICK

    @property
    def now(self) -> datetime:
        """The time in the meeting."""
        return self.player.at

    @property
    def save_state(self) -> SaveState:
        """Nothing is to be saved: where the replay stands."""
        several = self._several_days
        day = f"{self.forms.day(self.now)} " if several else ""
        times = "×" if self.signs.blocks else "x"
        return SaveState("replay", f"{day}{self.forms.clock_to_the_second(self.now)} {times}{self.player.speed}")

    @property
    def _several_days(self) -> bool:
        times = self.replayed.times
        return bool(times) and times[0].date() != times[-1].date()

    @property
    def landmarks(self) -> Landmarks:
        """The items, votes and breaks of the whole meeting."""
        return self._course.landmarks

    @property
    def way(self) -> tuple[list[float], float]:
        """How far each event is, and how far the replay."""
        way = self._course.way
        return way, way_to(self.player.count, self.player.at, self.replayed.times, way)

    @property
    def _course(self) -> _Course:
        timeline, count = self.replayed.timeline, len(self.replayed)
        if self._known is None or self._known.timeline is not timeline or self._known.count != count:
            landmarks = landmarks_of(timeline.head, timeline.events)
            self._known = _Course(timeline, count, landmarks, ways(self.replayed.times))
        return self._known

    @property
    def happened(self) -> Happened | None:
        """What the last event did; None before the first."""
        timeline, count = self.replayed.timeline, self.player.count
        if self._happened is None or self._happened[:2] != (timeline, count):
            self._happened = timeline, count, happened(timeline, count)
        return self._happened[2]

    # -- going elsewhere

    def go_to_count(self, count: int) -> None:
        """To that event; what it changed is shown."""
        self.set(self.player.moved(count, self.replayed.times))

    def set(self, player: Player) -> None:
        """Stand there."""
        moved = player.count != self.player.count
        self.player = player
        self.replayed.count = player.count
        if moved and not (self.reading and player.playing):
            self.attend()

    def attend(self) -> None:
        """Look at what happened last."""
        self.reading = False
        self._look()

    def _look(self) -> None:
        last = self.happened
        item = last.item if last is not None else ""
        items = self.session.items
        wished = (item, self.session.current, self.session.last_called, *items)
        self.chosen = next((one for one in wished if one in items), "")
        self.screen_looks()

    def screen_looks(self) -> None:
        """The screen that is shown looks there, if it is one that shows what happens."""
        if isinstance(self.screen, ReplayScreen):
            self.screen.attend()

    def go_to_item(self, item: str) -> None:
        """Look at that item; the time stays."""
        super().go_to_item(item)
        self.reading = True

    def reading_at(self, item: str, entry: int) -> Screen:
        """The replay with that entry of that item in sight; the time stays."""
        if item in self.session.items:
            self.chosen = item
        screen = ReplayScreen(self)
        screen.in_minutes = bool(entry)
        screen.entry = entry
        self.reading = True
        return screen

    def found(self, text: str) -> tuple[int, ...]:
        """The events in which that text stands, in the whole meeting."""
        return self._searching.found(text, self.replayed.timeline.head, self.replayed.all_events)

    def search_on(self, step: int) -> None:
        """To the next event with the text that is wanted, or to the one before; behind the last comes the first."""
        found, here = self.found(self.wanted), self.player.count
        ahead = [count for count in found if count > here]
        behind = [count for count in found if count < here]
        on, around = (ahead, behind or found) if step > 0 else (behind[::-1], ahead[::-1] or found)
        if not found:
            self.say(self.tr("No event has this text."), "warn")
            return
        self.go_to_count((on or around)[0])
        self.attend()
        place = self.tr("“{text}”: {number} of {count}").replace("{text}", self.wanted)
        place = place.replace("{number}", str(found.index(self.player.count) + 1)).replace("{count}", str(len(found)))
        turned = self.tr("from the start again") if step > 0 else self.tr("from the end again")
        self.say(place if on else f"{place} · {turned}")

    def follow(self) -> None:
        """Leave the replay and follow the meeting, where it still runs."""
        closed = self.replayed.timeline.at(len(self.replayed)).closed_at
        if closed is not None:
            said = self.tr("The meeting was closed at {time}; there is nothing to follow.")
            self.say(said.replace("{time}", self.forms.day_and_clock(closed)), "warn")
        else:
            self.following = self.leaving = True

    def go_back(self) -> None:
        """From reading elsewhere to what happens; from another screen to the one it was opened from."""
        if isinstance(self.screen, ReplayScreen) and self.screen.came_from is None:
            self.attend()
        super().go_back()

    def _do_reassure(self) -> None:
        self.say(self.tr("Nothing is written here; {replay.leave} leaves the replay."))

    # -- time passes

    def tick(self) -> None:
        """A moment has passed: the replay plays on, and the file may have grown."""
        now = self._seconds()
        passed, self._ticked = now - self._ticked, now
        self.messages.fade()
        if self.player.playing:
            self._play(passed)
        if now - self._looked >= _LOOK_EVERY:
            self._looked = now
            self._look_at_file()

    def _play(self, seconds: float) -> None:
        self.set(self.player.passed(seconds, self.replayed.times))
        if not self.player.playing:
            self.say(self.tr("This is the end of what is recorded."))

    def _look_at_file(self) -> None:
        there, unknown = len(self.replayed), self.replayed.unknown
        self.replayed.look_around()
        if self.replayed.unknown is not None and unknown is None:
            self.refuse(self.replayed.unknown)
        if len(self.replayed) > there:
            more = len(self.replayed) - there
            said = self.tr("The meeting goes on: {count} new events.") if more > 1 else self.tr("The meeting goes on.")
            self.say(said.replace("{count}", str(more)), keep=True)

    def key(self, key: str, character: str | None) -> None:
        """The time until a key belongs to what was there before it."""
        self.tick()
        super().key(key, character)


def _first_moment(replayed: Replayed) -> datetime:
    if replayed.times:
        return replayed.times[0]
    return replayed.timeline.head.meeting.starts_at or replayed.surroundings.clock()


def _open(desk: Desk, name: str) -> Screen:
    """The screens of the desk, but what would be the agenda or the minutes is the replay."""
    if name in ("agenda", "minutes") and isinstance(desk, ReplayDesk):
        screen = ReplayScreen(desk)
        screen.in_minutes = name == "minutes"
        return screen
    if name in ("people", "find", "open_points", "go_to") and isinstance(desk, ReplayDesk):
        from minutes_tui.tui.replay.others import looking_at  # the program starts without them

        return looking_at(desk, name)
    return open_screen(desk, name)
