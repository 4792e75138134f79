"""The time line as a picture (inline SVG): agenda items, votes, breaks, each act, and where one is."""

from __future__ import annotations

from collections.abc import Sequence

from minutes_tui.export.html import escaped
from minutes_tui.export.replay_page.model import Band, Course, Words

_NARROW = 0.022
"""A band below that share of the width has no room for its number."""


def time_line(course: Course, words: Words) -> str:
    """The figure with its legend. Which act is where is in its list, so the picture itself is only named."""
    votes = "".join(f'<circle cx="{_percent(course.places[act])}" cy="42" r="4"/>' for act in course.votes)
    bands = "".join(_band(band) for band in (*_of(course.bands, "item"), *_of(course.bands, "break")))
    return (
        f'<figure id="line"><svg width="100%" height="58" role="img" aria-label="{escaped(words.course)}">'
        f'{bands}<g class="votes">{votes}</g>{_ticks(course.places)}'
        '<line id="here" x1="100%" x2="100%" y1="0" y2="58"/></svg>'
        f"<figcaption><span>{escaped(course.ends[0])}</span>"
        f'<span><i class="item"></i> {escaped(words.items)} <i class="vote"></i> {escaped(words.votes)} '
        f'<i class="break"></i> {escaped(words.breaks)}</span>'
        f"<span>{escaped(course.ends[1])}</span></figcaption></figure>"
    )


def _of(bands: Sequence[Band], kind: str) -> list[Band]:
    return [band for band in bands if band.kind == kind]


def _band(band: Band) -> str:
    width = max(band.end - band.start, 0.002)
    text = f'<text x="4" y="20">{escaped(band.short)}</text>' if band.short and width > _NARROW else ""
    return (
        f'<svg class="{band.kind}" x="{_percent(band.start)}" width="{_percent(width)}" y="4" height="28">'
        f'<title>{escaped(band.name)}</title><rect width="100%" height="100%"/>{text}</svg>'
    )


def _ticks(places: Sequence[float]) -> str:
    """A stroke for each act. Shares of the width as units: this inner picture is stretched to it."""
    strokes = "".join(f"M{x} 0V1" for x in sorted({round(place * 10_000) for place in places}))
    return (
        '<svg class="acts" y="50" width="100%" height="8" viewBox="0 0 10000 1" preserveAspectRatio="none">'
        f'<path d="{strokes}"/></svg>'
    )


def _percent(share: float) -> str:
    return f"{100 * share:.2f}%"
