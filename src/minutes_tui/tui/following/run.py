"""From a file's name to the screens of somebody who follows, and back. Nothing is written anywhere."""

from __future__ import annotations

import os

from minutes_tui.application.following import Followed
from minutes_tui.application.remembering import Found, find_session
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.domain.problems import said_of
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.files import Loaded, shortened
from minutes_tui.tui.following.desk import FollowingDesk
from minutes_tui.tui.paper import PAPERS, early_colours, theme_name
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.run import CANNOT_BE_OPENED, picture_of, say, say_crashed
from minutes_tui.tui.terminal.early import EarlyScreen, early_picture
from minutes_tui.tui.terminal.start import clean_environment, fast_start
from minutes_tui.tui.terminal.unused import leave_out


def follow_minutes(file: str, tr: Translator, loaded: Loaded) -> int:
    """Follow the session in `file` on the terminal; the exit code. What cannot be followed is said in sentences.

    `loaded` are the settings.
    """
    clean_environment()
    with fast_start():
        found = find_session(file)
        if isinstance(found, tuple):
            say(*(sentence(problem, tr) for problem in found))
            return CANNOT_BE_OPENED
        desk = desk_that_follows(found, tr, loaded)
    early: EarlyScreen | None = None
    theme = theme_name(loaded.settings.theme, os.environ)
    try:
        early = early_picture(lambda columns, rows: picture_of(desk, columns, rows), early_colours(theme, os.environ))
        return _run(desk, early, theme)
    finally:
        if early is not None:
            early.restore()
        desk.followed.close()


def desk_that_follows(found: Found, tr: Translator, loaded: Loaded, editor: EditorPort | None = None) -> FollowingDesk:
    """The desk of somebody who follows that session: a stage that begins to look once the application shows it.

    Whoever made it closes its `followed`.
    """
    desk = FollowingDesk(Followed(found, real_surroundings()), tr, settings=loaded.settings, editor=editor)
    for problem in loaded.problems[:1]:
        said = sentence(said_of(problem, shortened(problem.place.file, os.environ)), desk.tr)
        desk.say_first(desk.tr("These settings do not count: {problem}").replace("{problem}", said), "warn")
    return desk


def _run(desk: FollowingDesk, early: EarlyScreen | None, theme: str) -> int:
    with fast_start():
        leave_out()
        from minutes_tui.tui.app import MinutesApp
        from minutes_tui.tui.editor.widget import Editor
        from minutes_tui.tui.terminal.app import run_app
        from minutes_tui.tui.widgets.canvas import Canvas

    app = MinutesApp(desk, Canvas(theme), Editor(), early, paper=PAPERS[theme])
    code = run_app(app)
    if app.crash is not None:
        said = desk.tr("The program failed at this point; the meeting itself is not touched by it.")
        say_crashed(app.crash, desk.tr, said)
    return code
