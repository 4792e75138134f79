"""A whole meeting, typed key by key: what is done, and how many keys each act takes beyond what it says.

What must come out stands in `tests/data/whole-meeting-*.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tests.support.typist import Keys, Step, Words


@dataclass(frozen=True, slots=True)
class Act:
    """Something that is done. `most` keys may it take beyond its texts and `letters`.

    Letters are those that find people, the figures of a vote, and Enter between paragraphs.
    """

    name: str
    steps: tuple[Step, ...]
    letters: int = 0
    most: int | None = None

    @property
    def beyond(self) -> int:
        """The keys that it takes beyond its texts and letters."""
        return sum(len(step.keys) for step in self.steps if isinstance(step, Keys)) - self.letters


def keys(*pressed: str) -> Keys:
    """Keys by their names."""
    return Keys(pressed)


# -- what is done, by the keys of the program

NEXT = Act("next item", (keys("f9"),), most=1)
GAP = "??"


def says(letters: str, text: str) -> Act:
    """A contribution; the paragraphs of its text are parted by line feeds."""
    return Act("contribution", (keys("f2", *letters, "enter"), *_paragraphs(text)), _beside(letters, text), 2)


def narrates(text: str) -> Act:
    """Plain narrative."""
    return Act("narrative", (keys("f2", "enter"), *_paragraphs(text)), letters=text.count("\n"), most=2)


def states(letters: str, text: str) -> Act:
    """A statement for the record."""
    return Act("statement", (keys("f2", '"', *letters, "enter"), *_paragraphs(text)), _beside(letters, text), 3)


def announces(letters: str, text: str) -> Act:
    """An announcement."""
    return Act("announcement", (keys("f2", "!", *letters, "enter"), *_paragraphs(text)), _beside(letters, text), 3)


def asks(asker: str, question: str, answerer: str, answer: str) -> Act:
    """A question, answered at once."""
    first = (keys("f2", "?", *asker, "enter"), Words(question))
    then = (keys("tab", *answerer, "enter"), Words(answer))
    return Act("question with answer", (*first, *then), len(asker) + len(answerer), 5)


def assigns(letters: str, text: str, until: str) -> Act:
    """Who is to do what, until when."""
    first = (keys("f2", ">", *letters, "enter"), Words(text))
    return Act("assignment", (*first, keys("tab"), Words(until), keys("enter")), len(letters), 5)


def attaches(title: str) -> Act:
    """An attachment."""
    return Act("attachment", (keys("ctrl+o"), Words(title), keys("enter")), most=2)


def lists(intro: str, *points: str) -> Act:
    """Results; without an intro the usual sentence of the house."""
    first: tuple[Step, ...] = (keys("f3"), Words(intro)) if intro else (keys("f3", "tab"),)
    bullets = [step for point in points for step in (keys("enter"), Words(point))]
    return Act("results", (*first, *bullets, keys("enter", "enter")), most=len(points) + (3 if intro else 4))


def resolves(text: str = "") -> Act:
    """A resolution; without a text that which came with the agenda."""
    return Act("resolution", (keys("f4"), *_paragraphs(text)) if text else (keys("f4"),), text.count("\n"), 1)


def votes(*figures: str) -> Act:
    """A vote; with nothing typed: unanimous."""
    return Act("vote", (keys("f5", *figures, "enter"),), letters=len(figures), most=2)


def _beside(letters: str, text: str) -> int:
    return len(letters) + text.count("\n")


def _paragraphs(text: str) -> Iterator[Step]:
    for number, paragraph in enumerate(text.split("\n")):
        if number:
            yield keys("enter")
        yield Words(paragraph)


def does(name: str, *steps: Step, letters: int = 0, most: int | None = None) -> Act:
    """Anything else."""
    return Act(name, steps, letters, most)
