"""The sessions there are, printed: what the command without words shows where there is no terminal."""

from __future__ import annotations

import os
from pathlib import Path

from minutes_tui.application.remembering import read_recent, state_folder
from minutes_tui.application.session_list import Listed, find_sessions, looked_at, newest_first
from minutes_tui.cli.output import put
from minutes_tui.domain.text import visible
from minutes_tui.messages import Translator
from minutes_tui.settings.values import Settings
from minutes_tui.tui.view.moments import MomentForms


def list_sessions(tr: Translator, settings: Settings) -> bool:
    """Print a line for each session of this folder, of `sessions/` and of those opened lately. False: there is none."""
    found = newest_first(looked_at(one) for one in find_sessions(Path(), read_recent(state_folder(os.environ))))
    forms = MomentForms(tr.language, settings.date, settings.time)
    put("".join(f"{_line(one, tr, forms)}\n" for one in found))
    return bool(found)


def _line(one: Listed, tr: Translator, forms: MomentForms) -> str:
    from minutes_tui.tui.foyer.chooser import day_text, state_text

    state = tr(state_text(one)).replace("{by}", one.by)
    name = one.title or one.path.name
    return visible("  ".join((f"{day_text(one, forms):11}", f"{state:12}", name, f"({_shown(one.path)})")))


def _shown(path: Path) -> Path:
    """From the folder that is worked in, where it lies below that."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
