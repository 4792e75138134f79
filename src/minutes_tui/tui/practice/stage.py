"""Practice: a recorded meeting is typed again, on the real screens, with the keys shown; whoever watches may take over.

Each act is typed on a desk of its own that stands where the meeting stood before it. What is recorded there is
forgotten, and the next act begins where the meeting really stood: no slip of a key can add up.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import count
from time import monotonic

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.opening import NoDrafts
from minutes_tui.application.practising.acts import Act, act_at
from minutes_tui.application.practising.sitting_down import workspace_at
from minutes_tui.application.practising.strokes import Why, Words
from minutes_tui.application.surroundings import Surroundings, real_surroundings
from minutes_tui.domain.timeline import Timeline
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.practice import PRACTICE
from minutes_tui.tui.keymap.remapping import DEFAULT_KEYMAP, Keymap
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.practice.key_row import key_row
from minutes_tui.tui.practice.keys import KeyPress, said
from minutes_tui.tui.practice.pace import Beat, beats_of
from minutes_tui.tui.replay.said import what_was_done
from minutes_tui.tui.screens.registry import open_screen
from minutes_tui.tui.stage import TICK, painted
from minutes_tui.tui.view.frame import Painted, Said, Size, key_line
from minutes_tui.tui.view.rows import Row, cells, cut, padded, row, rule

PACES = (0.25, 0.5, 1.0, 2.0, 4.0, 10.0, 50.0)
_USUAL = PACES.index(1.0)
_TYPING = 0.05
"""Seconds between two pictures while something is typed."""
_AFTERWARDS = 1.5
"""Seconds in which what an act came to can be read, before the next one begins."""
_UNSHOWN = 3.0
"""Seconds in which it can be read that an act has no keys."""
_LEAST_ABOVE = 8
"""Rows that the screen itself has at least, before all rows below it are shown."""
_WHY: dict[Why, str] = {
    "by-itself": N_("The program notes this by itself."),
    "not-shown": N_("How this is typed is not shown here."),
}


@dataclass(frozen=True, slots=True)
class _Typing:
    """An act on its way: its beats, and how many of them are done."""

    act: Act
    beats: tuple[Beat, ...]
    done: int = 0

    @property
    def stroke(self) -> int:
        """The stroke that is typed, counted from 0; behind the last one all are done."""
        return self.beats[self.done].stroke if self.done < len(self.beats) else len(self.act.strokes)

    @property
    def pressed(self) -> tuple[KeyPress, ...]:
        """The keys that are pressed already."""
        return tuple(press for beat in self.beats[: self.done] for press in beat.presses)


class Practice:
    """The stage. `taken_over`: somebody goes on typing from here, after `events` events and the keys in `pressed`."""

    def __init__(
        self,
        timeline: Timeline,
        editor: EditorPort,
        tr: Translator,
        settings: Settings = DEFAULTS,
        *,
        seconds: Callable[[], float] = monotonic,
    ) -> None:
        self.timeline = timeline
        self.editor = editor
        self.tr = tr
        self.leaving = False
        self.taken_over = False
        self.playing = True
        self.repaint_all = False
        self.drafting = NoDrafts()
        self.keymap = Keymap(settings.keys) if settings.keys else DEFAULT_KEYMAP
        self._settings = settings
        self._pace = _USUAL
        self._seconds = seconds
        self._ticked = seconds()
        self._waited = 0.0
        self._typing: _Typing | None = None
        self._before: list[int] = []
        """The first events of the acts that are over."""
        self.events = 0
        """How many events there were before the act that is typed."""
        self.desk = self._desk()
        self.screen = PracticeScreen(self)
        self._begin(1)

    @property
    def said(self) -> Said:
        """Nothing by itself: what the desk says stands on its own screen."""
        return Said()

    @property
    def tick_every(self) -> float:
        """Oftener while something is typed."""
        return _TYPING if self.playing and self._typing is not None else TICK

    @property
    def pressed(self) -> tuple[KeyPress, ...]:
        """The keys of the act that is typed just now, as far as they are pressed."""
        return self._typing.pressed if self._typing is not None else ()

    # -- one act after another

    def _begin(self, first: int, *, again: bool = False) -> None:
        """Sit down before that event; behind the last one it is the end. `again`: it was there before."""
        if self._typing is not None and not again:
            self._before.append(self._typing.act.first)
        self.events = first - 1
        self._typing = None
        if first <= len(self.timeline):
            act = act_at(self.timeline, first)
            self._typing = _Typing(act, tuple(beats_of(act.strokes, self.keymap)))
        self.editor.load("")
        self.desk = self._desk()

    def _desk(self) -> Desk:
        events = self.timeline.events
        following = events[min(self.events, len(events) - 1)] if events else None
        ids = count()
        surroundings = real_surroundings()
        if following is not None:
            surroundings = Surroundings(lambda: following.at, following.by, lambda: f"practice{next(ids)}")
        workspace = workspace_at(self.timeline, self.events, surroundings)
        return Desk(Parts(Part(workspace, self.drafting)), self.editor, self.tr, open_screen, self._settings)

    def tick(self) -> None:
        """A moment has passed: as much is typed as fits into it."""
        now = self._seconds()
        passed, self._ticked = now - self._ticked, now
        if self.playing:
            self._waited += passed * PACES[self._pace]
            while self._typing is not None and self._waited >= (due := self._due(self._typing)):
                self._waited -= due
                self._step(self._typing)

    def shown(self, wake: Callable[[], None]) -> None:
        """It is on the terminal from now on: what was waited for until then was nothing that anybody saw."""
        del wake  # nothing comes from elsewhere
        self._ticked = self._seconds()

    def _due(self, typing: _Typing) -> float:
        if typing.done < len(typing.beats):
            return typing.beats[typing.done].wait
        return _UNSHOWN if typing.act.why else _AFTERWARDS

    def _step(self, typing: _Typing) -> None:
        if typing.done == len(typing.beats):
            self._begin(typing.act.last + 1)
            return
        for press in typing.beats[typing.done].presses:
            self.desk.key(press.key, press.character)
        self._typing = replace(typing, done=typing.done + 1)

    # -- who watches

    def key(self, key: str, character: str | None) -> None:
        """Those of practice; what is typed is not theirs yet."""
        self.tick()
        command = self.keymap.command(PRACTICE, key, character)
        if command:
            getattr(self, f"do_{command}")()
        elif key == "ctrl+l":
            self.repaint_all = True

    def paste(self, text: str) -> None:
        """Nothing is taken in here."""

    def do_take_over(self) -> None:
        """Enter."""
        self.taken_over = self.leaving = True

    def do_leave(self) -> None:
        """`q`."""
        self.leaving = True

    def do_play(self) -> None:
        """Space."""
        self.playing = not self.playing

    def do_next_act(self) -> None:
        """Right: what is left of this act at once; once it is there, the next one."""
        typing = self._typing
        if typing is None:
            return
        self._waited = 0.0
        if typing.done == len(typing.beats):
            self._begin(typing.act.last + 1)
            return
        while (typing := self._typing) is not None and typing.done < len(typing.beats):
            self._step(typing)

    def do_previous_act(self) -> None:
        """Left: this act from its first key; at its first key the act before."""
        self._waited = 0.0
        typing = self._typing
        if typing is not None and typing.done:
            self._begin(typing.act.first, again=True)
        elif self._before:
            self._begin(self._before.pop(), again=True)

    def do_faster(self) -> None:
        """`+`."""
        self._pace = min(len(PACES) - 1, self._pace + 1)

    def do_slower(self) -> None:
        """`-`."""
        self._pace = max(0, self._pace - 1)

    # -- what is shown

    @property
    def told(self) -> str:
        """Where it stands, and what is typed: `12/250 17:41:20 vote`."""
        typing, tr = self._typing, self.tr
        if typing is None:
            return tr("This is the end of what is recorded.")
        act, events = typing.act, self.timeline.events
        event = events[act.first - 1]
        what = what_was_done(event, events[: act.first], self.timeline.at(act.first), tr)
        return f"{act.first}/{len(events)}  {self.desk.forms.clock_to_the_second(event.at)}  {what}"

    @property
    def keys(self) -> Row | None:
        """Why there are no keys to press; None where there are some."""
        typing = self._typing
        why = typing.act.why if typing is not None else None
        return row(" " + self.tr(_WHY[why]), "dim") if why else None

    def key_names(self) -> tuple[list[str], int]:
        """The strokes of the act as they are called, and which one is typed."""
        typing = self._typing
        if typing is None:
            return [], 0
        names = [
            stroke.text.replace("\n", " ") if isinstance(stroke, Words) else said(stroke, self.keymap, self.tr)
            for stroke in typing.act.strokes
        ]
        return names, typing.stroke

    @property
    def pace(self) -> str:
        """`×2`, or that it stands."""
        times = "×" if self.desk.signs.blocks else "x"
        return f"{times}{PACES[self._pace]:g}" if self.playing else self.tr("paused")


class PracticeScreen:
    """The screen that is typed on, and below it the keys."""

    name = "practice"

    def __init__(self, practice: Practice) -> None:
        self._practice = practice

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """Practice's."""
        return PRACTICE

    def paint(self, size: Size) -> Painted:
        """The desk's screen in what room is left."""
        practice = self._practice
        rows = self._below(size)
        below = rows[max(0, len(rows) - max(0, size.height - _LEAST_ABOVE)) :]
        above = painted(practice.desk, Size(size.width, size.height - len(below)))
        shown = above.rows if below else above.rows[:-1]  # then the desk's own keys make way for practice's
        return Painted((*shown, *(padded(one, size.width) for one in below or rows[-1:])), above.editor, above.cursor)

    def _below(self, size: Size) -> list[Row]:
        """Where there is little room, the first of these go first."""
        practice, signs = self._practice, self._practice.desk.signs
        names, at = practice.key_names()
        pace = f"  {practice.pace}"
        room = size.width - 2 - cells(row(pace))
        told = row(f" {cut(practice.told, max(1, room), signs.ellipsis)}{pace}", "strong")
        keys = practice.keys or key_row(names, at, size.width, signs.ellipsis)
        line = key_line(practice.keymap.of(PRACTICE), (), practice.tr, size.width, others=False)
        return [rule(size.width, signs.rule), told, keys, line]
