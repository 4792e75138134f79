"""Which words of a text are others than before, whatever paragraphs they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from minutes_tui.domain import word_changes
from minutes_tui.domain.word_changes import WordChange


def changed_words(before: str, now: str) -> Iterator[tuple[str, WordChange]]:
    """Runs of words in the order of reading: those that stayed, those that went, those that came."""
    for run in word_changes.changed_words(" ".join(before.split()), " ".join(now.split())):
        yield " ".join(run.words), run.change


def marked(before: str, now: str) -> str:
    """One text that shows both: `[- gone]` and `[+ new]` around runs of words."""
    signs = {"gone": "[- {}]", "new": "[+ {}]", "same": "{}"}
    return " ".join(signs[change].replace("{}", run) for run, change in changed_words(before, now))
