"""From roles to styles. No theme carries a meaning by colour alone: signs, words, bold and reverse say the same."""

from __future__ import annotations

from collections.abc import Mapping

from rich.style import Style

from minutes_tui.tui.paper import PAPERS, Paper
from minutes_tui.tui.view.rows import Role

Styles = Mapping[Role, Style]


def _on(paper: Paper, *, dim: str, chosen: str, faint: str, good: str, warn: str, key: str) -> Styles:
    """The styles of a theme with colours of its own; what is chosen stands in reverse, so its colour is the paper."""
    base = Style(color=paper.ink, bgcolor=paper.paper)
    return {
        "": base,
        "dim": base + Style(color=dim),
        "strong": base + Style(bold=True),
        "title": base + Style(bold=True),
        "chosen": base + Style(color=chosen, reverse=True),
        "chosen-dim": base + Style(color=faint, reverse=True),
        "good": base + Style(color=good),
        "warn": base + Style(color=warn, bold=True),
        "rule": base + Style(color=dim),
        "key": base + Style(color=key, bold=True),
    }


_WITHOUT_COLOURS: Styles = {
    "": Style.null(),
    "dim": Style(dim=True),
    "strong": Style(bold=True),
    "title": Style(bold=True),
    "chosen": Style(reverse=True),
    "chosen-dim": Style(reverse=True, dim=True),
    "good": Style.null(),
    "warn": Style(bold=True),
    "rule": Style(dim=True),
    "key": Style(bold=True),
}
_SIXTEEN: Styles = {
    **_WITHOUT_COLOURS,
    "good": Style(color="green"),
    "warn": Style(color="red", bold=True),
    "key": Style(color="cyan", bold=True),
}
STYLES: Mapping[str, Styles] = {
    "16": _SIXTEEN,
    "dark": _on(
        PAPERS["dark"],
        dim="#878d98",
        chosen="#8ab4f8",
        faint="#8b95a7",
        good="#7ec699",
        warn="#ff8f80",
        key="#79c0d8",
    ),
    "light": _on(
        PAPERS["light"],
        dim="#666c75",
        chosen="#1f4e8c",
        faint="#5c6c84",
        good="#1a6b3c",
        warn="#b3261e",
        key="#1f4e8c",
    ),
    "none": _WITHOUT_COLOURS,
}
"""By the name of the theme."""
