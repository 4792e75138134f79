"""The desk: what all screens share, and the one place where a key goes first. Knows nothing of Textual."""

from __future__ import annotations

import os
from datetime import datetime, timedelta
from typing import Protocol

from minutes_tui.application.drafting import Draft, Drafting
from minutes_tui.application.outcome import Done, NotSaved, Refused
from minutes_tui.application.workspace import Workspace
from minutes_tui.domain.agenda import ItemCalled, ItemFinished, next_item
from minutes_tui.domain.event import EventData
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.tui.keymap import EVERYWHERE, command_for
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.frame import Said
from minutes_tui.tui.view.header import SaveState, item_title
from minutes_tui.tui.view.minutes_pane import SectionMemo
from minutes_tui.tui.view.rows import Role
from minutes_tui.tui.view.signs import Signs, signs_for

SAID_FOR = timedelta(seconds=3)
"""What was recorded stays readable that long, whatever is typed meanwhile."""


class Opener(Protocol):
    """Makes a screen by its name: `screens.registry`, handed in so that screens and desk need not know each other."""

    def __call__(self, desk: Desk, name: str) -> Screen:
        """The screen of that name, about the item that entries go to."""
        ...


class Desk:
    """One minute-taker at work: the session, the screen, the draft, what was just said."""

    def __init__(
        self, workspace: Workspace, editor: EditorPort, drafting: Drafting, tr: Translator, opener: Opener
    ) -> None:
        self.workspace = workspace
        self.editor = editor
        self.drafting = drafting
        self.tr = tr
        self.signs: Signs = signs_for(os.environ)
        self.sections = SectionMemo()
        self.chosen = workspace.session.current or next(iter(workspace.session.items), "")
        self.leaving = False
        self.repaint_all = False
        self._opener = opener
        self._said = Said()
        self._said_at = self.now
        self._kept = False
        self._take_back = 0
        self._taken_back_by_this_key = 0
        self.screen = opener(self, "agenda")

    # -- what is so

    @property
    def session(self) -> Session:
        """The meeting as it stands."""
        return self.workspace.session

    @property
    def now(self) -> datetime:
        """The time."""
        return self.workspace.surroundings.clock()

    @property
    def target(self) -> ItemState | None:
        """Where entries go: the item called up; before anything is, the chosen one if it is public."""
        if self.session.called is not None:
            return self.session.called
        state = self.session.items.get(self.chosen)
        return state if state is not None and state.item.public else None

    @property
    def save_state(self) -> SaveState:
        """The truth about saving."""
        if self.workspace.read_only is not None:
            return SaveState("read-only", self.say_problem(self.workspace.read_only))
        if self.workspace.pending is not None:
            return SaveState("unsaved", self.say_problem(self.workspace.pending.problem))
        failed = self.drafting.failed
        if failed is not None:
            return SaveState("unsaved", self.say_problem(failed))
        return SaveState("typing") if self.drafting.holds else SaveState("saved")

    @property
    def said(self) -> Said:
        """The message line: trouble with saving first, for as long as it lasts."""
        state = self.save_state
        if state.word == "unsaved":
            return Said(f"{self.signs.unsaved} {self.tr('NOT SAVED')}: {state.reason}", "warn")
        return self._said

    # -- saying

    def say(self, text: str, role: Role = "strong", *, keep: bool = False) -> None:
        """Show a message until the next key; with `keep` for three seconds at least."""
        self._said = Said(text, role)
        self._said_at = self.now
        self._kept = keep

    def say_problem(self, problem: Problem) -> str:
        """The sentence of a problem."""
        return sentence(problem, self.tr)

    def refuse(self, problem: Problem) -> None:
        """Say why something cannot be."""
        self.say(self.say_problem(problem), "warn")

    def _hush(self) -> None:
        if not self._kept or self.now - self._said_at >= SAID_FOR:
            self._said = Said()
            self._kept = False

    def tick(self) -> None:
        """A moment has passed: messages fade, what was not saved is tried again, others' events arrive."""
        if self._kept and self.now - self._said_at >= SAID_FOR:
            self._hush()
        if self.workspace.pending is not None:
            outcome = self.workspace.settle_pending()
            if isinstance(outcome, Done):
                self.screen.saved(outcome.event)
                self.say(self.tr("Saved now."))

    # -- acting

    def commit(self, proposal: EventData, *, when: datetime | None = None, event_id: str = "") -> bool:
        """Record it. False: it could not be recorded; why is said, and what was typed stays where it is."""
        outcome = self.workspace.dispatch(proposal, when=when, event_id=event_id)
        match outcome:
            case Refused(problems):
                self.refuse(problems[0])
                return False
            case NotSaved():
                return False
            case Done(event):
                self._taken_back_by_this_key = event.seq
                return True
        return True

    def take_back(self) -> bool:
        """Backspace as the very next key: what the last key did no longer stands."""
        if not self._take_back or not self.commit(Withdrawn((self._take_back,), undo=True)):
            return False
        self._taken_back_by_this_key = 0
        self.say(self.tr("Taken back."))
        return True

    def show(self, name: str) -> None:
        """Open a screen by its name. What the one before held has been kept or thrown away by then."""
        self.put(self._opener(self, name))

    def put(self, screen: Screen) -> None:
        """Show this screen."""
        self.screen = screen

    def undo(self) -> None:
        """Take back the latest act that stands."""
        outcome = self.workspace.undo()
        if isinstance(outcome, Done):
            self.say(self.tr("Undone."))
        elif isinstance(outcome, Refused):
            self.refuse(outcome.problems[0])

    def next_item(self) -> None:
        """F9: finish this item, call up the next, note the time."""
        following = next_item(self.session)
        current = self.session.called
        if following is not None:
            if self.commit(ItemCalled(following.item.id)):
                self.chosen = following.item.id
                self.say_called(following)
        elif current is not None:
            if self.commit(ItemFinished(current.item.id)):
                self.say(self.tr("{item} is finished; it was the last one.").format(item=item_title(current, self.tr)))
        else:
            self.say(self.tr("There is no further item."))

    def call_up(self, state: ItemState) -> None:
        """Enter on the agenda: this item is called up."""
        if self.session.current == state.item.id:
            self.say(self.tr("{item} is called up already.").format(item=item_title(state, self.tr)))
        elif self.commit(ItemCalled(state.item.id)):
            self.say_called(state)

    def say_called(self, state: ItemState) -> None:
        """`TOP 6 aufgerufen 17:44`."""
        number = self.tr("item {number}").format(number=state.item.number) if state.item.number else state.item.title
        self.say(self.tr("{item} called up {time}").format(item=number, time=f"{self.now:%H:%M}"))

    # -- keys

    def key(self, key: str, character: str | None) -> None:
        """One key, to its end."""
        self._take_back, self._taken_back_by_this_key = self._taken_back_by_this_key, 0
        self._hush()
        command = command_for(EVERYWHERE, key, None)
        if command:
            getattr(self, f"_do_{command}", lambda: self.open(command))()
        else:
            self.screen.key(key, character)
        self._keep_draft()

    def paste(self, text: str) -> None:
        """Text from the clipboard, whole."""
        self._take_back = self._taken_back_by_this_key = 0
        self._hush()
        self.screen.pasted(text)
        self._keep_draft()

    def open(self, name: str) -> None:
        """An F-key or its letter: keep what this screen holds, and open that one."""
        if not self.screen.leave():
            return
        if self.workspace.read_only is not None and name != "people":
            self.show("agenda")
            self.refuse(self.workspace.read_only)
        elif name != "people" and self.target is None:
            self.show("agenda")
            self.say(self.tr("There is no item to minute anything under."), "warn")
        else:
            self.show(name)

    def _do_next_item(self) -> None:
        if self.screen.leave():
            self.show("agenda")
            self.next_item()

    def _do_back(self) -> None:
        if self.screen.leave():
            self.show("agenda")

    def _do_repaint(self) -> None:
        self.repaint_all = True

    def _do_reassure(self) -> None:
        self.say(self.tr("Saved; q on the agenda leaves.") if self.save_state.word != "unsaved" else self.said.text)

    # -- drafts

    def _keep_draft(self) -> None:
        draft = self.screen.draft()
        if draft is None:
            self.drafting.nothing()
        else:
            self.drafting.keep(draft)

    def resume(self, screen: Screen, draft: Draft) -> None:
        """Stand where a crash left off, and say so."""
        self.put(screen)
        self.drafting.keep(draft)
        self.say(self.tr("Found again after a crash: here is what was typed."), keep=True)
