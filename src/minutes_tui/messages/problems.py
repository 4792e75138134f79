"""The sentence of a problem, with its place in front."""

from __future__ import annotations

from minutes_tui.domain.problems import Place, Problem
from minutes_tui.domain.text import visible
from minutes_tui.messages.problem_sentences import SENTENCES
from minutes_tui.messages.system_reasons import system_reason
from minutes_tui.messages.translation import Translator


def sentence(problem: Problem, tr: Translator) -> str:
    """What is wrong and what to do, on one line. Raises KeyError for a code that nobody wrote a sentence for."""
    said = tr(SENTENCES[problem.code])
    for name, value in problem.parameters.items():
        words = system_reason(str(value), tr) if name == "reason" else str(value)
        # Not str.format: what people wrote may hold braces, and must stay as it is.
        said = said.replace("{" + name + "}", words.replace("{", "\ue000"))
    said = said.replace("\ue000", "{")
    where = _place(problem.place)
    return visible((f"{where}: {said}" if where else said).replace("\n", " "))


def _place(place: Place) -> str:
    spot = place.file
    if place.line:
        spot += f":{place.line}" + (f":{place.column}" if place.column else "")
    return ": ".join(part for part in (spot.lstrip(":") if not place.file else spot, place.key) if part)
