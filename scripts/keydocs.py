"""Write docs/keys.md and docs/tasten.md from the keymap: `make docs`; with `--check` only say whether they are true."""

from __future__ import annotations

import sys
from pathlib import Path

from minutes_tui.messages import translator
from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap import CONTEXTS, key_name

DOCS = Path(__file__).parent.parent / "docs"
FILES = {"en": "keys.md", "de": "tasten.md"}
TITLES = {
    "everywhere": N_("On every screen, also while typing"),
    "agenda": N_("Agenda"),
    "minutes": N_("The minutes of an item, right of the agenda"),
    "speaker": N_("Contribution: who speaks"),
    "text": N_("Contribution and resolution: the text"),
    "results": N_("Results"),
    "vote": N_("Vote"),
    "people": N_("People"),
    "choice": N_("Resolution that is voted on already"),
    "help": N_("Help"),
}
GERMAN = {
    "On every screen, also while typing": "In jeder Ansicht, auch beim Tippen",
    "Agenda": "Tagesordnung",
    "The minutes of an item, right of the agenda": "Die Niederschrift eines TOP, rechts der Tagesordnung",
    "Contribution: who speaks": "Wortbeitrag: wer spricht",
    "Contribution and resolution: the text": "Wortbeitrag und Beschluss: der Text",
    "Results": "Ergebnisse",
    "Vote": "Abstimmung",
    "People": "Personen",
    "Resolution that is voted on already": "Beschluss, über den schon abgestimmt ist",
    "Help": "Hilfe",
}


def page(language: str) -> str:
    """The page of one language."""
    tr = translator(language)
    title = {"en": "# Every key", "de": "# Alle Tasten"}[language]
    lines = [title, "", "<!-- Made by scripts/keydocs.py from the keymap. -->"]
    for context, bindings in CONTEXTS.items():
        heading = TITLES[context] if language == "en" else GERMAN[TITLES[context]]
        lines += ["", f"## {heading}", "", "| | |", "|---|---|"]
        for binding in bindings:
            names = "`0`-`9` `.`" if "0" in binding.keys else " ".join(f"`{tr(key_name(key))}`" for key in binding.keys)
            lines.append(f"| {names} | {tr(binding.meaning)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Write both pages, or say which is out of date."""
    wrong = []
    for language, name in FILES.items():
        path = DOCS / name
        if "--check" not in sys.argv[1:]:
            path.write_text(page(language), encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != page(language):
            wrong.append(f"docs/{name} is out of date; run: make docs")
    print("\n".join(wrong) or "The key pages are true.")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
