"""The two files of a meeting, written by hand as people would; the second one is full of words to look for."""

from __future__ import annotations

from pathlib import Path

from tests.support.two_parts import NONPUBLIC, PUBLIC

_HEAD = """format = 1

[meeting]
title = "6. Sitzung des Rates"
language = "de"
starts_at = 2022-02-01T17:00:00+01:00
legal_members = 3
{meeting}
[[person]]
id = "GR"
name = "Gregor"
address = "Frau"

[[person]]
id = "SE"
name = "Senpolat"
address = "Frau"

[[person]]
id = "AK"
name = "Akgün"
address = "Herr"
"""
_PUBLIC = """
[[item]]
id = "kim"
number = "5"
title = "Integrationsmanagement"

[[item]]
id = "land"
number = "N1"
title = "Grundstücksangelegenheit"
public = false
"""

WORDS = {
    "title": "Zwergfalke",
    "only there": "Ziegenmelker",
    "place": "Wendehals",
    "origin": "Sumpfmeise",
    "papers": "Schwarzhalstaucher",
    "draft resolution": "Raubwürger",
    "name": "Pfeifente",
    "group": "Odinshühnchen",
    "contribution": "Neuntöter",
    "statement": "Mornellregenpfeifer",
    "question": "Löffelente",
    "answer": "Kornweihe",
    "attachment": "Heringsmöwe",
    "intro": "Goldammer",
    "bullet": "Feldschwirl",
    "resolution": "Eissturmvogel",
    "late item": "Dreizehenspecht",
    "reason": "Bartmeise",
    "draft": "Alpenbraunelle",
    "found": "Ohrentaucher",
}
"""One of them in every field of the file that is not public: no text of the program or of the public file has them."""


def two_files(folder: Path, *, mode: int = 0o600) -> tuple[Path, Path]:
    """Both files in that folder; the second with that mode."""
    public, other = folder / PUBLIC, folder / NONPUBLIC
    public.write_text(_HEAD.format(meeting=f'nonpublic_part = "{NONPUBLIC}"\n') + _PUBLIC, encoding="utf-8")
    other.write_text(
        _HEAD.format(meeting=f'place = "{WORDS["place"]}"\npublic_part = "{PUBLIC}"\n')
        + f"""
[[person]]
id = "NO"
name = "{WORDS["name"]}"
group = "{WORDS["group"]}"
role = "guest"

[[item]]
id = "land"
number = "N1"
title = "{WORDS["title"]}"
public = false
papers = ["{WORDS["papers"]}"]
draft_resolution = "{WORDS["draft resolution"]}"
origin = "{WORDS["origin"]}"

[[item]]
id = "staff"
number = "N2"
title = "{WORDS["only there"]}"
public = false
""",
        encoding="utf-8",
    )
    public.chmod(0o644)
    other.chmod(mode)
    return public, other


def leaks(data: bytes | str) -> list[str]:
    """Which of the words stand there, in whatever case."""
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    return [word for word in WORDS.values() if word.casefold() in text.casefold()]


def leaks_in(*places: Path, but: str = NONPUBLIC.removesuffix(".toml")) -> dict[str, list[str]]:
    """Which of the words stand in which files of these folders, names included, but for those of the second file."""
    found: dict[str, list[str]] = {}
    for place in places:
        for path in sorted(place.rglob("*")):
            if any(part.startswith(but) for part in path.relative_to(place).parts):
                continue
            try:
                data = path.read_bytes() if path.is_file() else b""
            except FileNotFoundError:  # it was only on its way
                continue
            words = leaks(str(path.relative_to(place))) + leaks(data)
            if words:
                found[str(path)] = words
    return found
