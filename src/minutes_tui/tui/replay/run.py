"""From a file's name to its replay on the terminal, and back."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.moments import moment_of, set_backs
from minutes_tui.application.remembering import find_session
from minutes_tui.application.replaying import Replayed, open_replay
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.domain.problems import Problem, said_of
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.files import Loaded
from minutes_tui.tui.paper import PAPERS, early_colours, theme_name
from minutes_tui.tui.replay.desk import ReplayDesk
from minutes_tui.tui.run import CANNOT_BE_OPENED, picture_of, say, say_crashed
from minutes_tui.tui.terminal.early import EarlyScreen, early_picture
from minutes_tui.tui.terminal.start import clean_environment, fast_start
from minutes_tui.tui.terminal.unused import leave_out

if TYPE_CHECKING:
    from minutes_tui.tui.following.desk import FollowingDesk


def replay_minutes(
    file: str, tr: Translator, loaded: Loaded, *, at: str | None = None, speed: int | None = None
) -> int:
    """Replay the session in `file` on the terminal; the exit code. What cannot be replayed is said in sentences.

    `at` is the moment to begin at, `speed` makes it play at once. `loaded` are the settings.
    """
    clean_environment()
    with fast_start():
        session = open_replay(file, real_surroundings())
        if isinstance(session, tuple):
            return _cannot(*(sentence(problem, tr) for problem in session))
        desk = ReplayDesk(session, tr, settings=loaded.settings)
        if at is not None:
            count = moment_of(at, session.all_events)
            if isinstance(count, Problem):
                return _cannot(sentence(said_of(count, file), tr))
            desk.go_to_count(count)
        say_what_is_known(desk)
        if speed is not None:
            desk.set(replace(desk.player, speed=speed, playing=bool(len(session))))
    return _shown(desk, session, tr, loaded)


def _cannot(*sentences: str) -> int:
    say(*sentences)
    return CANNOT_BE_OPENED


def _shown(desk: ReplayDesk, session: Replayed, tr: Translator, loaded: Loaded) -> int:
    theme = theme_name(loaded.settings.theme, os.environ)
    early: EarlyScreen | None = None
    follow: _Follow | None = None
    try:
        early = early_picture(lambda columns, rows: picture_of(desk, columns, rows), early_colours(theme, os.environ))
        with fast_start():
            leave_out()
            from minutes_tui.tui.app import MinutesApp
            from minutes_tui.tui.editor.widget import Editor
            from minutes_tui.tui.terminal.app import run_app
            from minutes_tui.tui.widgets.canvas import Canvas

        follow = _Follow(desk, tr, loaded)
        app = MinutesApp(desk, Canvas(theme), Editor(), early, paper=PAPERS[theme], follow=follow.next_stage)
        code = run_app(app)
        if app.crash is not None:
            say_crashed(app.crash, desk.tr)
        return code
    finally:
        if early is not None:
            early.restore()
        session.close()
        if follow is not None:
            follow.close()


class _Follow:
    """What comes after the replay: the meeting itself, live, where that was asked for."""

    def __init__(self, desk: ReplayDesk, tr: Translator, loaded: Loaded) -> None:
        self._desk = desk
        self._tr = tr
        self._loaded = loaded
        self._follower: FollowingDesk | None = None

    def next_stage(self) -> FollowingDesk | None:
        """The desk of who follows, once; None: the program ends."""
        if not self._desk.following or self._follower is not None:
            return None
        from minutes_tui.tui.following.run import desk_that_follows  # a replay starts without it

        found = find_session(str(self._desk.replayed.path))
        if isinstance(found, tuple):  # it is gone since
            return None
        self._follower = desk_that_follows(found, self._tr, self._loaded)
        return self._follower

    def close(self) -> None:
        """Look no more."""
        if self._follower is not None:
            self._follower.followed.close()


def say_what_is_known(desk: ReplayDesk) -> None:
    """What is to be known of this file; else the keys that matter."""
    tr = desk.tr
    desk.say(tr("{replay.play} plays, {replay.next_event} goes one event on, {replay.help} shows all keys."))
    problems = [*desk.replayed.problems, *([desk.replayed.unknown] if desk.replayed.unknown is not None else [])]
    back = set_backs(desk.replayed.all_events)
    if back:
        first = back[0]
        parameters: dict[str, str | int] = {
            "number": first.seq,
            "since": desk.forms.clock_to_the_second(first.since),
            "to": desk.forms.clock_to_the_second(first.to),
        }
        problems.append(Problem("moment.clock-back", parameters=parameters, severity="note"))
    if not len(desk.replayed) and not problems:
        desk.say_first(tr("Nothing has been recorded in this file yet."), "warn")
    for problem in problems[:1]:
        desk.say_first(desk.say_problem(problem), "warn")
