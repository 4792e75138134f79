"""Write docs/keys.md and docs/tasten.md from the keymap: `make docs`; with `--check` only say whether they are true."""

from __future__ import annotations

import sys

from minutes_tui.messages import translator
from minutes_tui.settings.keys import is_fixed
from minutes_tui.tui.keymap.binding import LETTERS, key_name
from minutes_tui.tui.keymap.contexts import ALL_CONTEXTS
from minutes_tui.tui.keymap.saying import KeyTranslator
from scripts.pages import in_step

FILES = {"en": "keys.md", "de": "tasten.md"}
INTRODUCTIONS = {
    "en": "At the right stands the name by which a command can be given other keys ([settings](settings.md)).",
    "de": "Rechts steht der Name, unter dem ein Befehl andere Tasten bekommen kann ([Einstellungen](settings.de.md)).",
}


def page(language: str) -> str:
    """The page of one language."""
    tr = KeyTranslator(translator(language))
    title = {"en": "# Every key", "de": "# Alle Tasten"}[language]
    lines = [title, "", "<!-- Made by scripts/keydocs.py from the keymap. -->", "", INTRODUCTIONS[language]]
    for name, context in ALL_CONTEXTS.items():
        lines += ["", f"## {tr(context.title)}", "", "| | | |", "|---|---|---|"]
        if context.typed:
            lines.append(f"| {tr(LETTERS)} | {tr(context.typed)} | |")
        for binding in context.bindings:
            digits = "`0`-`9` `.`" if "." in binding.keys else "`0`-`9`"
            names = digits if "0" in binding.keys else " ".join(f"`{tr(key_name(key))}`" for key in binding.keys)
            own = "" if is_fixed(binding.keys) else f"`{name}.{binding.command}`"
            lines.append(f"| {names} | {tr(binding.meaning)} | {own} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write them, or say which is out of date."""
    return in_step({name: page(language) for language, name in FILES.items()}, "The key pages are true.")


if __name__ == "__main__":
    sys.exit(main())
