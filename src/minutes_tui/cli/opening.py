"""Opening the screens. Needs no click: who opens a session waits for nothing that only other commands need."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from minutes_tui.cli.exit_codes import FINDINGS, WRONG_USE
from minutes_tui.tui.terminal.start import fast_start, quick_exit

if TYPE_CHECKING:
    from minutes_tui.messages import Translator
    from minutes_tui.settings.files import Loaded


def straight(arguments: Sequence[str]) -> int | None:
    """Open a session or choose one where that is all that is asked for; None: the command line is to be read in full.

    All is `open FILE`, `follow FILE`, `replay FILE` or nothing at all, with or without a language before it. The exit
    code otherwise.
    """
    with fast_start():
        from minutes_tui.cli.asking import personal, translator_for, without_language
        from minutes_tui.messages import LANGUAGES

    asked, words = without_language(arguments)
    if asked not in (None, *LANGUAGES):
        return None
    if not words and has_terminal():
        return _without_traceback(lambda: choose(translator_for(asked, personal())))
    show = {"open": run, "follow": follow, "replay": replay}.get(words[0] if words else "")
    if show is None or len(words) != 2 or words[1].startswith("-"):
        return None
    if list(arguments[-2:]) != words:  # the language does not stand before the command
        return None
    loaded = personal()
    return _without_traceback(lambda: show(words[1], translator_for(asked, loaded), loaded=loaded))


def _without_traceback(act: Callable[[], int]) -> int:
    """Who gives up while it starts sees none."""
    try:
        return act()
    except KeyboardInterrupt:
        return FINDINGS


def choose(tr: Translator) -> int:
    """Show the sessions there are; the process ends with the screens."""
    with fast_start():
        from minutes_tui.cli.asking import personal
        from minutes_tui.tui.foyer.run import choose_session

    return quick_exit(choose_session(tr, personal()))


def run(file: str, tr: Translator, *, take_over: bool = False, loaded: Loaded | None = None) -> int:
    """Open the screens; the process ends with them. The exit code where there is no terminal for them.

    `loaded` are the settings, where they are known already.
    """
    if not has_terminal():
        return say_no_terminal(tr)
    with fast_start():
        from minutes_tui.cli.asking import personal
        from minutes_tui.tui.run import take_minutes

    return quick_exit(take_minutes(file, tr, loaded or personal(), take_over=take_over))


def follow(file: str, tr: Translator, *, loaded: Loaded | None = None) -> int:
    """Follow on the screens; the process ends with them. The exit code where there is no terminal for them.

    `loaded` are the settings, where they are known already.
    """
    if file == "-":
        from minutes_tui.domain.problems import Problem
        from minutes_tui.messages.problems import sentence

        return say_no_terminal(tr, sentence(Problem("follow.standard-input"), tr))
    if not has_terminal():
        said = tr("minutes-tui follow needs a terminal; 'minutes-tui show FILE' works without one.")
        return say_no_terminal(tr, said)
    with fast_start():
        from minutes_tui.cli.asking import personal
        from minutes_tui.tui.following.run import follow_minutes

    return quick_exit(follow_minutes(file, tr, loaded or personal()))


def replay(
    file: str, tr: Translator, *, at: str | None = None, speed: int | None = None, loaded: Loaded | None = None
) -> int:
    """Replay on the screens; the process ends with them. The exit code where there is no terminal for them.

    `at` is the moment to begin at, `speed` makes it play at once; `loaded` are the settings, where they are known.
    """
    if not has_terminal():
        said = tr("minutes-tui replay needs a terminal; 'minutes-tui show FILE --at 17:41' works without one.")
        return say_no_terminal(tr, said)
    with fast_start():
        from minutes_tui.cli.asking import personal
        from minutes_tui.tui.replay.run import replay_minutes

    return quick_exit(replay_minutes(file, tr, loaded or personal(), at=at, speed=speed))


def has_terminal() -> bool:
    """Whether there is a terminal that screens can be shown on."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in ("", "dumb")


def say_no_terminal(tr: Translator, said: str = "") -> int:
    """Say what to do instead, or what is `said`; the exit code."""
    said = said or tr("minutes-tui open needs a terminal; 'minutes-tui show FILE' works without one.")
    sys.stderr.buffer.write(f"{said}\n".encode("utf-8", "replace"))
    return WRONG_USE
