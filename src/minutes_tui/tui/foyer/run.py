"""From the foyer to the desk: choosing or preparing a session on the terminal, and then taking its minutes there."""

from __future__ import annotations

import os
from pathlib import Path

from minutes_tui.application.asked import Asked
from minutes_tui.application.remembering import state_folder
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.messages import Translator
from minutes_tui.settings.files import Loaded
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.foyer.foyer import Foyer
from minutes_tui.tui.paper import PAPERS, early_colours, theme_name
from minutes_tui.tui.run import desk_of, picture_of, say_crashed, say_what_is_known, sit_down
from minutes_tui.tui.terminal.early import EarlyScreen, early_picture
from minutes_tui.tui.terminal.start import clean_environment, fast_start
from minutes_tui.tui.terminal.unused import leave_out


def choose_session(tr: Translator, loaded: Loaded) -> int:
    """Choose a session and take its minutes; the exit code. `loaded` are the settings."""
    foyer = _foyer(tr, loaded)
    foyer.choose()
    return _run(foyer, loaded)


def prepare_session(asked: Asked, tr: Translator, loaded: Loaded) -> int:
    """Prepare a session of these answers and take its minutes; the exit code."""
    foyer = _foyer(tr, loaded)
    foyer.prepare(asked)
    return _run(foyer, loaded)


def _foyer(tr: Translator, loaded: Loaded) -> Foyer:
    clean_environment()
    return Foyer(tr, real_surroundings(), folder=Path(), state=state_folder(os.environ), settings=loaded.settings)


def _run(foyer: Foyer, loaded: Loaded) -> int:
    early: EarlyScreen | None = None
    try:
        early = early_picture(
            lambda columns, rows: picture_of(foyer, columns, rows),
            early_colours(theme_name(loaded.settings.theme, os.environ), os.environ),
        )
        return _show(foyer, early, loaded)
    finally:
        if early is not None:
            early.restore()
        _close(foyer)


def _show(foyer: Foyer, early: EarlyScreen | None, loaded: Loaded) -> int:
    with fast_start():
        leave_out()
        from minutes_tui.tui.app import MinutesApp
        from minutes_tui.tui.editor.widget import Editor
        from minutes_tui.tui.terminal.app import run_app
        from minutes_tui.tui.widgets.canvas import Canvas

    editor = Editor()
    foyer.begin(editor)
    theme = theme_name(loaded.settings.theme, os.environ)
    followers = iter([lambda: _desk(foyer, loaded)])
    app = MinutesApp(
        foyer,
        Canvas(theme),
        editor,
        early,
        paper=PAPERS[theme],
        at_end=lambda: _close(foyer),
        follow=lambda: next(followers, lambda: None)(),
    )
    code = run_app(app)
    if app.crash is not None:
        say_crashed(app.crash, foyer.tr)
    return code


def _desk(foyer: Foyer, loaded: Loaded) -> Desk | None:
    """The desk of the session that was opened; None where none was."""
    opened = foyer.opened
    if opened is None:
        return None
    desk = desk_of(opened, foyer.tr, loaded)
    say_what_is_known(desk, opened, loaded, new_here=False)
    foyer.editor.load("")
    sit_down(desk, foyer.editor)
    return desk


def _close(foyer: Foyer) -> None:
    foyer.close()
    opened, foyer.opened = foyer.opened, None
    if opened is not None:
        opened.close()
