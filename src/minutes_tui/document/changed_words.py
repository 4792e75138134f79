"""Which words of a text are others than before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

Change = Literal["same", "gone", "new"]


def changed_words(before: str, now: str) -> Iterator[tuple[str, Change]]:
    """Runs of words in the order of reading: those that stayed, those that went, those that came."""
    old, new = before.split(), now.split()
    for tag, start, end, first, last in SequenceMatcher(None, old, new, autojunk=len(old) > 2000).get_opcodes():
        if tag == "equal":
            yield _run(old[start:end]), "same"
            continue
        if end > start:
            yield _run(old[start:end]), "gone"
        if last > first:
            yield _run(new[first:last]), "new"


def _run(words: Sequence[str]) -> str:
    return " ".join(words)


def marked(before: str, now: str) -> str:
    """One text that shows both: `[- gone]` and `[+ new]` around runs of words."""
    signs = {"gone": "[- {}]", "new": "[+ {}]", "same": "{}"}
    return " ".join(signs[change].replace("{}", run) for run, change in changed_words(before, now))
