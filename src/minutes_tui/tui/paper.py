"""Paper and ink of the themes that have their own. Apart from the theme: the early picture is there before Rich is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paper:
    """Background and foreground as `#rrggbb`; empty: those of the terminal."""

    paper: str = ""
    ink: str = ""


TERMINALS_OWN = Paper()

PAPERS: Mapping[str, Paper] = {
    "16": TERMINALS_OWN,
    "dark": Paper("#16181d", "#d8dade"),
    "light": Paper("#fbfaf7", "#1f2328"),
    "none": TERMINALS_OWN,
}


def theme_name(wanted: str, environ: Mapping[str, str]) -> str:
    """The theme that was chosen; without colours where NO_COLOR is set to anything (https://no-color.org)."""
    return "none" if environ.get("NO_COLOR") else wanted


def early_colours(theme: str, environ: Mapping[str, str]) -> str:
    """What sets these colours on a terminal; empty where it is not known to have them all, or its own are meant."""
    paper = PAPERS[theme]
    if not paper.paper or environ.get("COLORTERM", "").lower() not in ("truecolor", "24bit"):
        return ""
    back, ink = _parts(paper.paper), _parts(paper.ink)
    return f"\x1b[38;2;{ink};48;2;{back}m"


def _parts(colour: str) -> str:
    return ";".join(str(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
