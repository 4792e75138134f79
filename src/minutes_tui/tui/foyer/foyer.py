"""The foyer: what its screens share, and where a key goes first before a session is open. Knows nothing of Textual."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from minutes_tui.application.asked import Asked, Localized
from minutes_tui.application.drafting import Drafting
from minutes_tui.application.form_draft import FormDraft
from minutes_tui.application.opening_parts import OpenedParts, open_parts
from minutes_tui.application.preparing import Preparing, as_local
from minutes_tui.application.remembering import find_session, read_recent, remember
from minutes_tui.application.session_list import files_in, files_of
from minutes_tui.application.session_watch import PAUSE, SessionWatch
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain.problems import Problem, said_of
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.tui.editor.absent import AbsentEditor
from minutes_tui.tui.editor.view import plain
from minutes_tui.tui.forms.new_form import NewForm
from minutes_tui.tui.foyer.chooser import ChooserScreen
from minutes_tui.tui.foyer.help import FoyerHelp
from minutes_tui.tui.foyer.new import NewScreen
from minutes_tui.tui.foyer.screen import FoyerScreen
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.foyer import ALWAYS
from minutes_tui.tui.keymap.remapping import DEFAULT_KEYMAP, Keymap
from minutes_tui.tui.keymap.saying import KeyTranslator
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.stage import TICK
from minutes_tui.tui.view.frame import Said
from minutes_tui.tui.view.moments import MomentForms
from minutes_tui.tui.view.rows import Role
from minutes_tui.tui.view.signs import Signs, signs_for


@dataclass(frozen=True, slots=True)
class Pace:
    """In seconds: how long the first picture waits for the list of sessions, and how often that is looked at."""

    patience: float = 0.1
    pause: float = PAUSE


class Foyer:
    """One person who chooses or prepares a session. `opened` is the session that follows, once there is one."""

    tick_every = TICK

    def __init__(
        self,
        tr: Translator,
        surroundings: Surroundings,
        *,
        folder: Path,
        state: Path | None = None,
        localized: Localized = as_local,
        settings: Settings = DEFAULTS,
        pace: Pace = Pace(),
        draft: FormDraft | None = None,
    ) -> None:
        """`folder` is the one that is worked in, `state` where the program keeps the list of sessions opened lately.

        `draft` keeps what is typed into the form of a new session, below `state` unless it is said otherwise.
        Of the settings, keys and the forms of dates and times count here.
        """
        self.keymap = Keymap(settings.keys) if settings.keys else DEFAULT_KEYMAP
        self.tr: Translator = KeyTranslator(tr, self.keymap)
        self.surroundings = surroundings
        self.folder = folder
        self.state = state
        self.editor: EditorPort = AbsentEditor()
        self.forms = MomentForms(tr.language, settings.date, settings.time)
        self.signs: Signs = signs_for(os.environ)
        self.preparing = Preparing(folder, tr.language, localized, today=lambda: self.now.date())
        self.pace = pace
        self.watch = SessionWatch((lambda: files_in(folder), lambda: files_of(read_recent(state))), pace.pause)
        self.draft = draft or FormDraft(state, surroundings)
        self.form = NewForm()
        self.opened: OpenedParts | None = None
        self.leaving = False
        self.repaint_all = False
        self.said = Said()
        self.screen: FoyerScreen = ChooserScreen(self)

    @property
    def now(self) -> datetime:
        """The time."""
        return self.surroundings.clock()

    # -- screens

    def choose(self) -> None:
        """Show the sessions there are."""
        self.put(ChooserScreen(self))

    def prepare(self, asked: Asked | None = None) -> None:
        """Show the form of a new session; without answers as it was left, be it by a crash."""
        if asked is not None:
            self.form = NewForm(asked).filled(self.preparing.filled)
        left = self.draft.left() if self.form.is_empty else None
        if left is not None:
            self.form = NewForm(left.asked, emptied=left.emptied).filled(self.preparing.filled)
        self.put(NewScreen(self, may_go_back=asked is None))
        if left is not None:
            when = f"{self.forms.day(left.saved_at)} {self.forms.clock(left.saved_at)}"
            said = self.tr("Typed {when} and not made yet; {foyer-new.start_over} empties all fields.")
            self.say(said.replace("{when}", when))

    def keep_form(self) -> None:
        """Keep what is typed for the case of a crash."""
        self.draft.keep(self.form.asked, self.form.emptied)

    def forget_form(self) -> None:
        """Begin anew: what was typed is made, or given up."""
        self.form = NewForm()
        self.draft.nothing()

    @property
    def drafting(self) -> Drafting:
        """What keeps that which is typed."""
        return self.draft.keeper

    def close(self) -> None:
        """The end of the foyer: what is not made stays for the next start. Idempotent."""
        self.draft.close()

    def put(self, screen: FoyerScreen) -> None:
        """Show this screen."""
        self.screen = screen
        screen.shown()

    def show_help(self, about: tuple[Binding, ...]) -> None:
        """The keys of the screen that is shown; Esc comes back to it."""
        self.put(FoyerHelp(self, about, self.screen))

    def begin(self, editor: EditorPort) -> None:
        """The editor is there now."""
        self.editor = editor
        self.editor.redecorate(plain)
        self.screen.shown()

    # -- sessions

    def open(self, path: Path) -> bool:
        """Open the session and leave; False: it cannot be opened, and why is said."""
        found = find_session(str(path))
        if isinstance(found, tuple):
            self.refuse(found[0])
            return False
        self.opened = open_parts(found, self.surroundings)
        remember(self.state, found.path)
        self.leaving = True
        return True

    # -- saying

    def say(self, text: str, role: Role = "strong") -> None:
        """Show a message until the next key."""
        self.said = Said(text, role)

    def say_problem(self, problem: Problem) -> str:
        """The sentence of a problem; of its file the name, for the list shows where it lies."""
        return sentence(said_of(problem, problem.place.file.rpartition("/")[2]), self.tr)

    def refuse(self, problem: Problem) -> None:
        """Say why something cannot be."""
        self.say(self.say_problem(problem), "warn")

    # -- what the application hands on

    def key(self, key: str, character: str | None) -> None:
        """One key, to its end."""
        self.said = Said()
        act = self._always.get(self.keymap.command(ALWAYS, key, None))
        if act is not None:
            act()
        else:
            self.screen.key(key, character)

    @property
    def _always(self) -> dict[str, Callable[[], None]]:
        return {
            "repaint": self._repaint,
            "reassure": lambda: self.say(self.tr("{foyer-sessions.back} goes back, or leaves.")),
        }

    def _repaint(self) -> None:
        self.repaint_all = True

    def paste(self, text: str) -> None:
        """Text from the clipboard, whole."""
        self.said = Said()
        self.screen.pasted(text)

    def shown(self, wake: Callable[[], None]) -> None:
        """It is shown; nothing happens here by itself."""

    def tick(self) -> None:
        """A moment has passed."""
        self.screen.tick()
