"""The languages minutes can be written in."""

from __future__ import annotations

from minutes_tui.language.english import ENGLISH
from minutes_tui.language.german import GERMAN
from minutes_tui.language.wording import Wording

WORDINGS: dict[str, Wording] = {wording.language: wording for wording in (GERMAN, ENGLISH)}
