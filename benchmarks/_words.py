"""Text of no sense, the same on every machine."""

from __future__ import annotations

import random

_WORDS = ("der", "Rat", "nimmt", "den", "Bericht", "über", "die", "Beschlüsse", "zur", "Kenntnis", "und", "verweist")


def words(count: int, seed: int = 1) -> str:
    """That many words."""
    chosen = random.Random(seed)
    return " ".join(chosen.choice(_WORDS) for _ in range(count))


def paragraphs(count: int, each: int) -> str:
    """`count` words in paragraphs of `each`."""
    return "\n".join(words(min(each, count - start), start) for start in range(0, count, each))


def typed(count: int, seed: int) -> str:
    """`count` letters and blanks as a fast typist's, in which no letter follows itself.

    So the cell left of the cursor tells which of two keys in a row is on the screen.
    """
    chosen = random.Random(seed)
    text = ""
    while len(text) < count:
        letter = chosen.choice("aeinrstlduhgmo" if text[-1:] not in ("", " ") else "EINRSTLDUHGMO")
        if letter != text[-1:]:
            text += letter
            if chosen.random() < 0.16:
                text += " "
    return text[: count - 1] + "x"
