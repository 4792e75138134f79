"""Every sentence the program says, in gettext catalogues for German and English."""

from __future__ import annotations

from minutes_tui.messages.translation import LANGUAGES, Translator, choose_language, translator

__all__ = ["LANGUAGES", "Translator", "choose_language", "translator"]
