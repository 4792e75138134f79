"""Two meetings as a minute-taker types them: key by key, from the agenda and back. Used by tests and `make samples`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parent.parent / "data"


@dataclass(frozen=True, slots=True)
class Keys:
    """Named keys, or letters that are no entry's text (an id, a digit on the agenda)."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Text of an entry, typed as it is."""

    text: str


Step = Keys | Words


@dataclass(frozen=True, slots=True)
class Meeting:
    """A sample session, the item that is taken down, how it is typed, and what must come out."""

    session: str
    item: str
    language: str
    before: tuple[Step, ...]
    steps: tuple[Step, ...]
    expected: str


def bare(text: str) -> str:
    """As texts are compared: NFC, no-break blanks as blanks, without trailing blanks and runs of empty lines."""
    text = unicodedata.normalize("NFC", text).replace("\u00a0", " ")
    text = "\n".join(line.rstrip() for line in text.splitlines())
    return re.sub(r"\n{2,}", "\n\n", text).strip("\n") + "\n"


def presses(steps: tuple[Step, ...]) -> int:
    """Key presses of the steps."""
    return sum(len(step.keys) if isinstance(step, Keys) else len(step.text) for step in steps)


def text_points(steps: tuple[Step, ...]) -> int:
    """Code points of the entries' text."""
    return sum(len(step.text) for step in steps if isinstance(step, Words))


def _paragraphs(texts: list[str]) -> Iterator[Step]:
    for number, text in enumerate(texts):
        if number:
            yield Keys(("enter",))
        yield Words(text)


def _contribution(letters: str, name: str, texts: list[str]) -> Iterator[Step]:
    """F2, the letters of an id, Enter; the name opens the first sentence and is not typed."""
    assert texts[0].startswith(name + " ")
    yield Keys(("f2", *letters, "enter"))
    yield from _paragraphs([texts[0][len(name) + 1 :], *texts[1:]])


def _results(intro: str, points: list[str]) -> Iterator[Step]:
    yield Keys(("f3",))
    yield Words(intro)
    for point in points:
        yield Keys(("enter",))
        yield Words(point)
    yield Keys(("enter", "enter"))


def german() -> Meeting:
    """The reference case: item 5 of the integration council."""
    expected = bare((DATA / "niederschrift.txt").read_text(encoding="utf-8"))
    blocks = expected.strip().split("\n\n")
    intro = next(index for index, block in enumerate(blocks) if block.startswith("Folgende Ergebnisse"))
    points = [line.removeprefix("  • ") for line in blocks[intro + 1].split("\n")]
    second = next(index for index, block in enumerate(blocks) if block.startswith("Frau Senpolat"))
    label = blocks.index("Beschluss:")
    steps = (
        Keys(("5", "enter")),
        *_contribution("gr", "Frau Gregor-Rauschtenberger", blocks[:intro]),
        *_results(blocks[intro], points),
        *_paragraphs(blocks[intro + 2 : second]),
        *_contribution("se", "Frau Senpolat", blocks[second:label]),
        Keys(("f4",)),
        *_paragraphs(blocks[label + 1 : blocks.index("Abstimmungsergebnis:")]),
        Keys(("f5", "enter")),
    )
    return Meeting("2022-02-01-integrationsrat.toml", "5", "de", (), steps, expected)


def english() -> Meeting:
    """An invented meeting, with everybody here and a vote that is not unanimous."""
    expected = bare((DATA / "slipway.txt").read_text(encoding="utf-8"))
    blocks = expected.strip().split("\n\n")
    intro = next(index for index, block in enumerate(blocks) if block.startswith("The working party"))
    points = [line.removeprefix("  • ") for line in blocks[intro + 1].split("\n")]
    second = next(index for index, block in enumerate(blocks) if block.startswith("Cllr Rosewarne"))
    label = blocks.index("Resolution:")
    steps = (
        Keys(("4", "enter")),
        *_contribution("hm", "Ms Quillfeather", blocks[:intro]),
        *_results(blocks[intro], points),
        *_paragraphs(blocks[intro + 2 : second]),
        *_contribution("ro", "Cllr Rosewarne", blocks[second:label]),
        Keys(("f4",)),
        *_paragraphs(blocks[label + 1 : -1]),
        Keys(("f5", "0", "tab", "1", "enter")),
    )
    before = (Keys(("f6", "*", "escape")),)
    return Meeting("2024-05-14-harbour-committee.toml", "4", "en", before, steps, expected)


MEETINGS = {"german": german, "english": english}
