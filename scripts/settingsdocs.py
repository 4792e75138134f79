"""Write docs/settings.md and docs/settings.de.md from the code: `make docs`; with `--check` only compare them."""

from __future__ import annotations

import sys

from minutes_tui.messages import translator
from minutes_tui.settings.keys import EDITING_KEYS, FUNCTION_KEYS
from minutes_tui.settings.schema import KEYS_MEANING, SETTINGS
from minutes_tui.settings.values import DEFAULTS
from scripts.pages import in_step

FILES = {"en": "settings.md", "de": "settings.de.md"}

PAGES = {
    "en": """# Settings

<!-- Made by scripts/settingsdocs.py from the code. -->

What you set stands in one file, `~/.config/minutes-tui/settings.toml` (where `XDG_CONFIG_HOME` is set, in
`minutes-tui` below that). What holds for everybody on a machine stands in `/etc/xdg/minutes-tui/settings.toml` (or
below the folders of `XDG_CONFIG_DIRS`). Your own file wins, key by key. No file is needed. German:
[settings.de.md](settings.de.md).

`minutes-tui settings` prints all settings as they are now, each with its meaning. Saved, that is the file:

```
mkdir -p ~/.config/minutes-tui
minutes-tui settings -o ~/.config/minutes-tui/settings.toml
```

`minutes-tui settings --check` tells every mistake with its line and column. A file with a mistake does not count, as
a whole; the program says so when a session is opened, and the minutes can be taken.

```toml
{example}```

| setting | values | default | |
|---|---|---|---|
{rows}

## `[keys]`

{keys}

The names of all commands stand beside their keys in [keys.md](keys.md). A command's name tells where it counts:
`agenda.leave` on the agenda, `everywhere.next_item` on every screen, `foyer-new.make` where a session is prepared. So
`"agenda.leave" = ["q", "x"]` gives leaving a second key, and takes none away.

- On every screen, also while somebody types: {function}.
- Elsewhere also {editing}.
- Letters and signs where letters and signs are keys by default. Digits always mean themselves.
- Keys that two commands of one screen would share are a mistake: give both new keys to swap them.
""",
    "de": """# Einstellungen

<!-- Made by scripts/settingsdocs.py from the code. -->

Eigene Einstellungen stehen in einer Datei, `~/.config/minutes-tui/settings.toml` (ist `XDG_CONFIG_HOME` gesetzt, in
`minutes-tui` darunter). Was für alle an einem Rechner gilt, steht in `/etc/xdg/minutes-tui/settings.toml` (oder unter
den Ordnern aus `XDG_CONFIG_DIRS`). Die eigene Datei geht vor, Schlüssel für Schlüssel. Nötig ist keine. Englisch:
[settings.md](settings.md).

`minutes-tui settings` gibt alle Einstellungen aus, wie sie jetzt gelten, jede mit ihrer Bedeutung. Gespeichert ist
das die Datei:

```
mkdir -p ~/.config/minutes-tui
minutes-tui settings -o ~/.config/minutes-tui/settings.toml
```

`minutes-tui settings --check` nennt jeden Fehler mit Zeile und Spalte. Eine Datei mit einem Fehler gilt als Ganzes
nicht; das Programm sagt es beim Öffnen einer Sitzung, und die Niederschrift kann geführt werden.

```toml
{example}```

| Einstellung | Werte | ohne Angabe | |
|---|---|---|---|
{rows}

## `[keys]`

{keys}

Die Namen aller Befehle stehen neben ihren Tasten in [tasten.md](tasten.md). Ein Name sagt, wo der Befehl gilt:
`agenda.leave` in der Tagesordnung, `everywhere.next_item` auf allen Bildschirmen, `foyer-new.make` beim Vorbereiten
einer Sitzung. So gibt `"agenda.leave" = ["q", "x"]` dem Verlassen eine zweite Taste und nimmt keine weg.

- Auf allen Bildschirmen, auch beim Schreiben: {function}.
- Sonst auch {editing}.
- Buchstaben und Zeichen, wo Buchstaben und Zeichen ohnehin Tasten sind. Ziffern bedeuten immer sich selbst.
- Hätten zwei Befehle eines Bildschirms dieselbe Taste, ist das ein Fehler: Zum Tauschen beiden neue Tasten geben.
""",
}
EXAMPLE = """language = "{language}"
theme = "light"

[keys]
"everywhere.next_item" = ["f8"]
"everywhere.open_points" = ["f9"]
"""


def page(language: str) -> str:
    """The page of one language."""
    tr = translator(language)
    rows = []
    for setting in SETTINGS:
        values = ", ".join(f'`"{word}"`' for word in setting.expected.words)
        default = f'`"{getattr(DEFAULTS, setting.name)}"`' if not setting.unset else "–"
        rows.append(f"| `{setting.name}` | {values} | {default} | {tr(setting.meaning)} |")
    return PAGES[language].format(
        example=EXAMPLE.format(language=language),
        rows="\n".join(rows),
        keys=tr(KEYS_MEANING),
        function=_named(FUNCTION_KEYS),
        editing=_named(EDITING_KEYS),
    )


def _named(keys: tuple[str, ...]) -> str:
    return ", ".join(f"`{key}`" for key in keys)


def main() -> int:
    """Write them, or say which is out of date."""
    return in_step({name: page(language) for language, name in FILES.items()}, "The pages of settings are true.")


if __name__ == "__main__":
    sys.exit(main())
