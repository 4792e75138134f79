"""From a meeting's course to the page: the minutes as they are in the end, and all that its script needs to go back.

The script knows no people's text: it puts copies of the elements that stand in a `template` together, so there is one
way in which minutes become HTML. What it is told is numbers.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from minutes_tui.document.parts import Part, changes_between
from minutes_tui.export.html import escaped, marked_html, parts_html, piece_html
from minutes_tui.export.replay_page.model import Act, Course, Words
from minutes_tui.export.replay_page.time_line import time_line

SPEEDS = (1, 10, 60, 300, 1000)
_USUAL = 60


def replay_page(course: Course, words: Words) -> str:
    """The whole page. Its policy lets nothing act but its own style and script, and nothing be fetched."""
    style, script = _own("page.css"), _own("page.js")
    pieces = _Pieces()
    data = _data(course, words, pieces)
    policy = "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_digest(style)}'",
            f"script-src '{_digest(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )
    return f"""<!DOCTYPE html>
<html lang="{escaped(course.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, noarchive">
<meta name="color-scheme" content="light dark">
<title>{escaped(course.title)}</title>
<style>{style}</style>
</head>
<body>
<p id="notice" role="note">{escaped(words.notice)}</p>
<header>
{time_line(course, words)}
{_controls(course, words)}
</header>
<main id="minutes" aria-label="{escaped(words.minutes)}">
{parts_html(course.states[-1])}
</main>
{_list(course.acts, words)}
<template id="pieces">{"".join(pieces.elements)}</template>
<script type="application/json" id="data">{data}</script>
<script>{script}</script>
</body>
</html>
"""


def _own(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode()


def _controls(course: Course, words: Words) -> str:
    last = len(course.acts)
    speeds = "".join(
        f'<option value="{speed}"{" selected" if speed == _USUAL else ""}>×{speed}</option>' for speed in SPEEDS
    )
    return f"""<div id="controls" hidden>
<label class="slider"><span>{escaped(words.slider)}</span>
<input type="range" id="slider" min="0" max="{last}" value="{last}" step="1"></label>
<p><button type="button" id="play">{escaped(words.play)}</button>
<button type="button" id="before">{escaped(words.before)}</button>
<button type="button" id="after">{escaped(words.after)}</button>
<label>{escaped(words.speed)} <select id="speed">{speeds}</select></label>
<label><input type="checkbox" id="mark" checked> {escaped(words.mark)}</label></p>
<output id="told" for="slider"></output>
</div>
<noscript><p>{escaped(words.no_script)}</p></noscript>"""


def _list(acts: Sequence[Act], words: Words) -> str:
    rows = "\n".join(
        f'<li id="event={number}"><a href="#event={number}">'
        f'<time datetime="{escaped(act.stamp)}">{escaped(act.clock)}</time></a> '
        f"<b>{escaped(act.who)}</b> {escaped(act.what)}</li>"
        for number, act in enumerate(acts, 1)
    )
    head = escaped(words.all_acts.format(count=len(acts)))
    return f'<details id="acts" open><summary><h2>{head}</h2></summary>\n<ol>\n{rows}\n</ol></details>'


class _Pieces:
    """Each element once, however often it stands in a state."""

    def __init__(self) -> None:
        self.elements: list[str] = []
        self._numbers: dict[str, int] = {}

    def numbers(self, elements: Sequence[str]) -> list[int]:
        """The places of these elements in the template, counted from 0."""
        for element in elements:
            if element not in self._numbers:
                self._numbers[element] = len(self.elements)
                self.elements.append(element)
        return [self._numbers[element] for element in elements]


def _data(course: Course, words: Words, pieces: _Pieces) -> str:
    """What each act changed: `[part, start, how many went, which came, which show both]`, and the parts' new order."""
    parts: dict[str, int] = {}
    steps: list[list[object]] = []
    before: tuple[Part, ...] = ()
    for number, state in enumerate(course.states):
        changes: list[object] = []
        for change in changes_between(before, state):
            part = parts.setdefault(change.part, len(parts))
            came = pieces.numbers([piece_html(piece) for piece in change.came])
            shown = pieces.numbers(marked_html(change.gone, change.came, words.marks)) if number else came
            changes.append([part, change.start, len(change.gone), came, shown])
        order = [parts[part.key] for part in state]
        steps.append([changes, order] if [part.key for part in before] != [part.key for part in state] else [changes])
        before = state
    data = {
        "steps": steps,
        "seconds": [round(act.seconds, 1) for act in course.acts],
        "places": [round(100 * place, 2) for place in course.places],
        "calls": course.calls,
        "act": words.act,
        "nothing": words.nothing_yet,
        "play": words.play,
        "pause": words.pause,
    }
    text = json.dumps(data, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
