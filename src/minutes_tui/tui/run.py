"""From a file's name to the screens and back: the one place that puts application, desk and terminal together."""

from __future__ import annotations

import os
import sys

from minutes_tui.application.opening_parts import OpenedParts, open_parts
from minutes_tui.application.remembering import find_session, is_first_start, remember, state_folder
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.domain.problems import said_of
from minutes_tui.messages import Translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.files import Loaded, shortened
from minutes_tui.settings.values import Settings
from minutes_tui.tui.crossing import go_on
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.editor.absent import AbsentEditor
from minutes_tui.tui.paper import PAPERS, early_colours, theme_name
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.screens.registry import open_screen
from minutes_tui.tui.stage import Stage, painted
from minutes_tui.tui.terminal.early import EarlyScreen, early_picture
from minutes_tui.tui.terminal.start import clean_environment, fast_start
from minutes_tui.tui.terminal.unused import leave_out
from minutes_tui.tui.view.first_line import first_line
from minutes_tui.tui.view.frame import Size
from minutes_tui.tui.view.rows import text_of

CANNOT_BE_OPENED = 2


def take_minutes(file: str, tr: Translator, loaded: Loaded, *, take_over: bool = False, new_here: bool = False) -> int:
    """Open the session in `file` on the terminal; the exit code. What cannot be opened is said in sentences.

    `loaded` are the settings. `take_over`: take the pen from whoever has it. `new_here`: tell the keys that matter,
    as on a person's first start.
    """
    clean_environment()
    with fast_start():
        found = find_session(file)
        if isinstance(found, tuple):
            say(*(sentence(problem, tr) for problem in found))
            return CANNOT_BE_OPENED
        opened = open_parts(found, real_surroundings(), take_over=take_over)
    early: EarlyScreen | None = None
    try:
        desk = desk_of(opened, tr, loaded)
        say_what_is_known(desk, opened, loaded, new_here=new_here)
        if opened.parts.active.waiting is None:
            colours = early_colours(theme_name(loaded.settings.theme, os.environ), os.environ)
            early = early_picture(lambda columns, rows: picture_of(desk, columns, rows), colours)
        return _run(desk, opened, early, loaded.settings)
    finally:
        if early is not None:
            early.restore()
        opened.close()
        remember(state_folder(os.environ), found.path)


def picture_of(stage: Stage, columns: int, rows: int) -> list[str]:
    """The stage's screen as bare text, for the early picture."""
    return text_of(painted(stage, Size.of_terminal(columns, rows)).rows).split("\n")


def _run(desk: Desk, opened: OpenedParts, early: EarlyScreen | None, settings: Settings) -> int:
    with fast_start():
        leave_out()
        from minutes_tui.tui.app import MinutesApp
        from minutes_tui.tui.editor.widget import Editor
        from minutes_tui.tui.terminal.app import run_app
        from minutes_tui.tui.widgets.canvas import Canvas

    editor = Editor()
    sit_down(desk, editor)
    theme = theme_name(settings.theme, os.environ)
    app = MinutesApp(desk, Canvas(theme), editor, early, paper=PAPERS[theme], at_end=opened.close)
    code = run_app(app)
    if app.crash is not None:
        say_crashed(app.crash, desk.tr)
    return code


def desk_of(opened: OpenedParts, tr: Translator, loaded: Loaded) -> Desk:
    """The desk of an open session, still without an editor."""
    return Desk(opened.parts, AbsentEditor(), tr, open_screen, loaded.settings)


def sit_down(desk: Desk, editor: EditorPort) -> None:
    """Begin: what a crash left behind stands on the screen again."""
    desk.editor = editor
    go_on(desk)


def say_what_is_known(desk: Desk, opened: OpenedParts, loaded: Loaded, *, new_here: bool) -> None:
    """What is to be known before anything is typed; the last of it is what stands there.

    Settings with a mistake keep nobody from taking minutes, and a first start is told only where nothing else is.
    """
    for problem in loaded.problems[:1]:
        said = sentence(said_of(problem, shortened(problem.place.file, os.environ)), desk.tr)
        desk.say_first(desk.tr("These settings do not count: {problem}").replace("{problem}", said), "warn")
    for problem in opened.notes:
        desk.say_first(desk.say_problem(problem), "warn")
    for part in opened.parts:
        reason = part.workspace.read_only
        if reason is not None and part is not opened.parts.active:
            name = desk.tr("public part") if part is opened.parts.main else desk.tr("non-public part")
            said = desk.tr("Only to be read, the {part}: {reason}")
            desk.say_first(said.format(part=name, reason=desk.say_problem(reason)), "warn")
    waiting = opened.parts.active.waiting
    if not desk.said.text and waiting is None and (is_first_start(os.environ) or new_here):
        desk.say(first_line(desk.keymap, desk.tr))


def say_crashed(crash: Exception, tr: Translator, said: str = "") -> None:
    """Tell the person, in sentences, and write down what a programmer needs. `said`: what became of their work."""
    from platformdirs import user_state_path

    from minutes_tui.tui.terminal.app import write_crash

    log = user_state_path("minutes-tui", appauthor=False) / "crash.log"
    written = write_crash(log, crash)
    kept = tr("The program failed at this point; what was recorded is saved, what was typed is kept as a draft.")
    say(said or kept)
    if written:
        say(tr("Please report this; {file} tells what happened.").format(file=log))


def say(*sentences: str) -> None:
    """Lines to standard error, before the screens or behind them."""
    for one in sentences:
        sys.stderr.buffer.write((one + "\n").encode("utf-8", "replace"))
    sys.stderr.buffer.flush()
