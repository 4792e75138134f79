"""The desk: what all screens share, and the one place where a key goes first. Knows nothing of Textual."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Protocol

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.drafting import Draft
from minutes_tui.application.finding import Finder
from minutes_tui.application.open_session import OpenSession
from minutes_tui.application.outcome import Done, NotSaved, Outcome, Refused
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.pasting import settle_paste
from minutes_tui.domain.problems import Problem, said_of
from minutes_tui.domain.session import ItemState
from minutes_tui.domain.taking_back import undo
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.tui import crossing
from minutes_tui.tui.at_hand import AtHand
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.contexts import Visitor
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.remapping import DEFAULT_KEYMAP, Keymap
from minutes_tui.tui.keymap.saying import KeyTranslator
from minutes_tui.tui.message_line import MessageLine
from minutes_tui.tui.navigation import Navigation
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.help import HelpScreen
from minutes_tui.tui.stage import TICK
from minutes_tui.tui.view.frame import Said
from minutes_tui.tui.view.header import SaveState, item_number
from minutes_tui.tui.view.minutes_pane import SectionMemo
from minutes_tui.tui.view.moments import MomentForms
from minutes_tui.tui.view.rows import Role
from minutes_tui.tui.view.signs import Signs, signs_for

if TYPE_CHECKING:
    from minutes_tui.tui.forms.fields import Form
    from minutes_tui.tui.screens.read_back import ReadingSize

_ABOUT_THE_MEETING = ("people", "open_points", "find")
"""Screens that need no item, and may be looked at by who only reads along."""


@dataclass(frozen=True, slots=True)
class _Step:
    """What one key did, so that Backspace can take it back: the ids of the events it made, and what was before."""

    events: tuple[str, ...] = ()
    chosen: str = ""
    part: Part | None = None


class Opener(Protocol):
    """Makes a screen by its name: `screens.registry`, handed in so that screens and desk need not know each other."""

    def __call__(self, desk: Desk, name: str) -> Screen:
        """The screen of that name, about the item that entries go to."""
        ...


class Desk(AtHand, Navigation):
    """One minute-taker at work: the session, the screen, the draft, what was just said."""

    tick_every = TICK
    visitor: Visitor = ""
    """Who only looks here: no key of theirs records anything."""

    def __init__(
        self, parts: Parts, editor: EditorPort, tr: Translator, opener: Opener, settings: Settings = DEFAULTS
    ) -> None:
        super().__init__(parts)
        self.editor = editor
        self.keymap = Keymap(settings.keys) if settings.keys else DEFAULT_KEYMAP
        self.tr: Translator = KeyTranslator(tr, self.keymap)
        self.forms = MomentForms(tr.language, settings.date, settings.time)
        self.signs: Signs = signs_for(os.environ)
        self.sections = SectionMemo()
        self.finder = Finder()
        self.sought = ""
        """What was looked for last."""
        self.reading_size: ReadingSize | None = None
        """What was chosen for reading back; None: what fits."""
        self.unfinished: dict[str, Form] = {}
        """What was typed into a screen that records only with Enter, and was left: it stands there again."""
        self.leaving = False
        self.repaint_all = False
        self._opener = opener
        self.messages = MessageLine(self.workspace.surroundings.clock)
        self._take_back = _Step()
        self._step = _Step()
        self.screen = opener(self, "agenda")

    # -- what is so

    @property
    def now(self) -> datetime:
        """The time."""
        return self.workspace.surroundings.clock()

    @property
    def clock(self) -> str:
        """The time, as the screens show it."""
        return self.forms.clock(self.now)

    @property
    def save_state(self) -> SaveState:
        """The truth about saving."""
        if self.workspace.read_only is not None:
            return SaveState("read-only", self.say_problem(self.workspace.read_only))
        pending = next((part.workspace.pending for part in self.parts if part.workspace.pending is not None), None)
        if pending is not None:
            return SaveState("unsaved", self.say_problem(pending.problem))
        failed = self.drafting.failed
        if failed is not None:
            return SaveState("unsaved", self.say_problem(failed))
        return SaveState("typing") if self.drafting.holds else SaveState("saved")

    @property
    def said(self) -> Said:
        """The message line: trouble with saving first, for as long as it lasts."""
        state, shown = self.save_state, self.messages.shown
        if state.word == "unsaved":
            text = self.messages.said.text or state.reason
            return Said(f"{self.signs.unsaved} {self.tr('NOT SAVED')}: {text}", "warn")
        if shown.text:
            return shown
        if state.word == "read-only":
            return Said(state.reason, "warn")
        if self.workspace.head_problems:
            return Said(self.say_problem(self.workspace.head_problems[0]), "warn")
        return shown

    # -- saying

    def say(self, text: str, role: Role = "strong", *, keep: bool = False) -> None:
        """Show a message until the next key; with `keep` for three seconds at least, beside what else is said."""
        self.messages.say(text, role, keep=keep)

    def say_first(self, text: str, role: Role = "strong") -> None:
        """Show what must be known before anything is typed: it stays until a key, and for three seconds at least."""
        self.messages.say_first(text, role)

    def say_problem(self, problem: Problem) -> str:
        """The sentence of a problem. There is one file here, which is named only in front of a line in it."""
        place = problem.place
        file = place.file.rpartition("/")[2] if place.line else ""
        return sentence(said_of(problem, file), self.tr)

    def refuse(self, problem: Problem) -> None:
        """Say why something cannot be."""
        self.say(self.say_problem(problem), "warn")

    def shown(self, wake: Callable[[], None]) -> None:
        """It is shown: others' events are looked for with each tick."""

    def tick(self) -> None:
        """A moment has passed: messages fade, what was not saved is tried again, others' events arrive."""
        self.messages.fade()
        for part in self.parts:
            self._look_around(part.workspace)
        self.parts.mirror()

    def _look_around(self, workspace: OpenSession) -> None:
        if workspace.pending is not None:
            outcome = workspace.settle_pending()
            if isinstance(outcome, Done):
                self.say(self.tr("Saved now."))
                self.screen.saved(outcome.event)
            elif isinstance(outcome, Refused):  # what no further try can change; the text is still where it was
                self.say_first(self.say_problem(outcome.problems[0]), "warn")
        wrong = workspace.head_problems
        if workspace.look_around() is not None:
            self.say(self.tr("The head of the file was edited; it counts from now on."), keep=True)
        elif workspace.head_problems not in ((), wrong):  # said at once, before what was said before
            self.messages.forget()

    # -- acting

    def commit(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> bool:
        """Record it. False: it could not be recorded; why is said, and what was typed stays where it is."""
        before = self.parts.active
        recorded = self.recorded(self.parts.dispatch(proposal, when=when, event_id=event_id))
        if self.parts.active is not before:
            self._forget_words()
        return recorded

    def recorded(self, outcomes: Sequence[Outcome]) -> bool:
        """Whether all of that was; what was becomes part of this key's step, and why something was not is said."""
        for outcome in outcomes:
            match outcome:
                case Refused(problems):
                    self.refuse(problems[0])
                    return False
                case NotSaved():
                    return False
                case Done(event):
                    self._step = replace(self._step, events=(*self._step.events, event.id))
        return True

    def take_back(self) -> bool:
        """Backspace as the very next key: what the last key did no longer stands."""
        step = self._take_back
        if not step.events or not self.recorded(self.parts.withdraw(step.events)):
            return False
        self._step = _Step()
        self.messages.forget_kept()
        self.chosen = step.chosen
        if step.part is not None:
            self.enter(step.part)
        self.say(self.tr("Taken back."))
        return True

    def keep_for_good(self) -> None:
        """What this key has recorded so far, Backspace does not take back: a text that was left is no step."""
        self._step = replace(self._step, events=())

    def made(self, name: str) -> Screen:
        """The screen of that name, not shown yet."""
        return self._opener(self, name)

    def show_help(self, about: tuple[Binding, ...]) -> None:
        """The keys of the screen that is shown; Esc comes back to it."""
        self.put(HelpScreen(self, about, self.screen))

    def go_to_item(self, item: str) -> None:
        """Choose that item on the agenda, once what is typed here is kept."""
        self.uncover_all()
        if self.leave_screen():
            self.chosen = item
            self.show("agenda")

    def undo(self, act: Event) -> None:
        """Take back that act, which is the latest that stands and was shown."""
        if self.commit(undo(act)):
            self.messages.forget_kept()
            self.say(self.tr("Undone."))

    def next_item(self) -> None:
        """F9: finish this item, call up the next, note the time."""
        crossing.walk_on(self)

    def ask(self, question: str, act: Callable[[], object]) -> None:
        """Ask on the agenda; Enter as the very next key says yes."""
        self.messages.forget()  # the question needs the line
        self.screen.ask(question, act)

    def enter(self, part: Part) -> None:
        """Go on in that part. What was typed in the other one has been kept by then."""
        self._keep_draft()
        if part is not self.parts.active:
            self._forget_words()
        self.parts.active = part

    def _forget_words(self) -> None:
        """What was said and looked for in one part is not for the other."""
        self.messages.forget()
        self.sought = ""

    def say_called(self, state: ItemState) -> None:
        """`TOP 6 aufgerufen 17:44`."""
        joined = self.session.joined_with(state.item.id)
        item = item_number(state, self.tr, joined=joined) or state.item.title
        self.say(self.tr("{item} called up {time}").format(item=item, time=self.clock))

    # -- keys

    def key(self, key: str, character: str | None) -> None:
        """One key, to its end."""
        self._take_back, self._step = self._step, _Step(chosen=self.chosen, part=self.parts.active)
        self.messages.hush()
        command = self.keymap.command(EVERYWHERE, key, None)
        if command:
            getattr(self, f"_do_{command}", lambda: self.open(command))()
        else:
            self.screen.key(key, character)
        self._keep_draft()
        if self.parts.active.waiting is not None:
            crossing.go_on(self)

    def paste(self, text: str) -> None:
        """Text from the clipboard, whole, without the layout that it was copied with."""
        self._take_back = self._step = _Step()
        self.messages.hush()
        self.screen.make_room()
        self.screen.pasted(settle_paste(text))
        self._keep_draft()

    def may_write(self, workspace: OpenSession | None = None) -> bool:
        """Whether the record (that of the part at work) can be changed from here; why it cannot is said."""
        reason = (workspace or self.workspace).read_only
        if reason is not None:
            self.refuse(reason)
        return reason is None

    def open(self, name: str) -> None:
        """An F-key or its letter: keep what this screen holds, and open that one."""
        self.uncover_all()
        if self.screen.stays_for(name) or not self.leave_screen():
            return
        if name in _ABOUT_THE_MEETING:
            self.show(name)
        elif self.workspace.read_only is not None:
            self.show("agenda")
            self.refuse(self.workspace.read_only)
        elif self.target is None:
            self.show("agenda")
            crossing.say_no_target(self)
        else:
            self.show(name)

    def leave_screen(self) -> bool:
        """Keep what the screen holds. False: it could not be kept, so the screen stays."""
        left = self.screen.leave()
        self.keep_for_good()
        return left

    def _do_next_item(self) -> None:
        self.uncover_all()
        if self.leave_screen():
            self.placing = 0
            self.show("agenda")
            self.next_item()

    def _do_back(self) -> None:
        if not self.uncover() and self.leave_screen():
            self.go_back()

    def _do_go_to(self) -> None:
        self.cover_with("go_to")

    def _do_read_back(self) -> None:
        self.cover_with("read_back")

    def _do_repaint(self) -> None:
        self.repaint_all = True

    def _do_reassure(self) -> None:
        self.say(
            self.tr("Saved; {agenda.leave} on the agenda leaves.")
            if self.save_state.word != "unsaved"
            else self.said.text
        )

    # -- drafts

    def _keep_draft(self) -> None:
        draft = self.screen.draft()
        if draft is not None:
            self.drafting.keep(draft)
        elif self.workspace.read_only is None:  # with the pen gone, a text that is left is in its draft only
            self.drafting.nothing()

    def resume(self, screen: Screen, draft: Draft) -> None:
        """Stand where a crash left off, and say so."""
        self.put(screen)
        self.drafting.keep(draft)
        self.say_first(self.tr("Found again after a crash: here is what was typed."))
