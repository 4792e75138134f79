"""From a sample meeting to practice on the terminal, and from there to a copy of one's own."""

from __future__ import annotations

import os
from pathlib import Path

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.opening_parts import OpenedParts
from minutes_tui.application.practising.sitting_down import open_copy
from minutes_tui.domain.timeline import Timeline
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.files import Loaded
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.paper import PAPERS, theme_name
from minutes_tui.tui.practice.stage import Practice
from minutes_tui.tui.run import CANNOT_BE_OPENED, desk_of, say, say_crashed, say_what_is_known, sit_down
from minutes_tui.tui.stage import Stage
from minutes_tui.tui.terminal.start import clean_environment, fast_start
from minutes_tui.tui.terminal.unused import leave_out


def practise(sample: Path, copy: Path, tr: Translator, loaded: Loaded) -> int:
    """Type that session before somebody's eyes; who takes over goes on in `copy`, which is written then.

    The exit code; there is no `copy` where nobody took over.
    """
    clean_environment()
    with fast_start():
        found = load(str(sample))
        if not isinstance(found, LoadedSession):
            say(*(sentence(problem, tr) for problem in found))
            return CANNOT_BE_OPENED
        timeline = Timeline(found.session.head, found.events)
        leave_out()
        from minutes_tui.tui.app import MinutesApp
        from minutes_tui.tui.editor.widget import Editor
        from minutes_tui.tui.terminal.app import run_app
        from minutes_tui.tui.widgets.canvas import Canvas

    theirs = _Copy(sample, copy, tr, loaded)
    try:
        editor = Editor()
        practice = Practice(timeline, editor, tr, loaded.settings)
        theme = theme_name(loaded.settings.theme, os.environ)
        followers = iter([lambda: theirs.open(practice)])
        app = MinutesApp(
            practice,
            Canvas(theme),
            editor,
            paper=PAPERS[theme],
            at_end=theirs.close,
            follow=lambda: next(followers, lambda: None)(),
        )
        code = run_app(app)
        if app.crash is not None:
            say_crashed(app.crash, tr)
        return code
    finally:
        theirs.close()


class _Copy:
    """The copy of whoever took over."""

    def __init__(self, sample: Path, copy: Path, tr: Translator, loaded: Loaded) -> None:
        self._sample = sample
        self._copy = copy
        self._tr = tr
        self._loaded = loaded
        self._opened: OpenedParts | None = None

    def open(self, practice: Practice) -> Stage | None:
        """The desk on it, with the keys that were pressed already; None where nobody took over."""
        if not practice.taken_over:
            return None
        opened = open_copy(self._sample, practice.events, self._copy)
        if isinstance(opened, tuple):
            return None
        self._opened = opened
        desk = desk_of(opened, self._tr, self._loaded)
        practice.editor.load("")
        sit_down(desk, practice.editor)
        go_on(desk, practice)
        say_what_is_known(desk, opened, self._loaded, new_here=True)
        return desk

    def close(self) -> None:
        """Leave it."""
        opened, self._opened = self._opened, None
        if opened is not None:
            opened.close()


def go_on(desk: Desk, practice: Practice) -> None:
    """Stand where practice stood, in the midst of an act."""
    for press in practice.pressed:
        desk.key(press.key, press.character)
