"""What a key costs in the editor's model, without Textual: buffer, wrap, and the segments of the dirty rows.

Run it with `python benchmarks/editor_micro.py`; figures are microseconds per key, median and 95th percentile;
`gap` is the way to the next gap where there is none, `paste` is the whole text pasted into an empty one.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable

from minutes_tui.domain.pasting import settle_paste
from minutes_tui.tui.editor.view import EditorView

WORDS = ("der", "Rat", "nimmt", "den", "Bericht", "über", "die", "Beschlüsse", "zur", "Kenntnis", "und", "verweist")


def words(count: int, seed: int = 1) -> str:
    """That many words of no sense."""
    chosen = random.Random(seed)
    return " ".join(chosen.choice(WORDS) for _ in range(count))


def measure(view: EditorView, keys: list[tuple[str, str | None]]) -> tuple[float, float]:
    """Median and 95th percentile of one key, in microseconds."""
    times = []
    gc.disable()
    for key, character in keys:
        start = time.perf_counter()
        view.press(key, character)
        for row in view.take_dirty():
            if view.top + row < view.wrapped.height:
                line = view.wrapped.line(view.top + row)
                view.wrapped.flow(line.row)[line.start : line.end]
        times.append((time.perf_counter() - start) * 1e6)
    gc.enable()
    return statistics.median(times), statistics.quantiles(times, n=20)[-1]


def once(act: Callable[[], object]) -> float:
    """Microseconds of something that is done once, at best of five."""
    times = []
    for _ in range(5):
        start = time.perf_counter()
        act()
        times.append((time.perf_counter() - start) * 1e6)
    return min(times)


def main() -> None:
    """Print the table."""
    texts: dict[str, Callable[[], str]] = {
        "empty": lambda: "",
        "150 words": lambda: words(150),
        "34 paragraphs of 150": lambda: "\n".join(words(150, seed) for seed in range(34)),
        "one paragraph of 5,000": lambda: words(5000),
        "one paragraph of 50,000": lambda: words(50000),
        "one of 5,000, CJK": lambda: "漢字" * 5000,
        "1 MB in paragraphs of 150": lambda: "\n".join(words(150, seed) for seed in range(1200))[:1_000_000],
        "1 MB in lines of 6": lambda: "\n".join(words(6, seed) for seed in range(26_000))[:1_000_000],
        "1 MB, one word": lambda: "x" * 1_000_000,
    }
    typed = [("x", sign) for sign in "Anfangs sei eine Einführung in das Thema erfolgt. " * 6]
    other: list[tuple[str, str | None]] = [("backspace", None)] * 100 + [("left", None)] * 100 + [("down", None)] * 20
    by_word: list[tuple[str, str | None]] = [(f"ctrl+{key}", None) for key in "uuuuuwdddddx" * 5 + "z" * 10]
    enters: list[tuple[str, str | None]] = [("enter", None), ("backspace", None)] * 30
    print(f"{'':26}{'typing':>16}{'other keys':>16}{'by word':>16}{'enter':>16}{'gap':>9}{'paste':>9}")
    for name, make in texts.items():
        view = EditorView(make())
        view.resize(100, 30)
        rows = view.buffer.paragraphs
        view.move_to(len(rows) // 2, len(rows[len(rows) // 2]) // 2)
        figures = [measure(view, keys) for keys in (typed, other, by_word, enters)]
        singles = [once(view.next_gap), once(lambda: EditorView().paste(settle_paste(make())))]  # noqa: B023 - called now
        shown = "".join(f"{median:8.0f}{tail:8.0f}" for median, tail in figures)
        print(f"{name:26}" + shown + "".join(f"{single:9.0f}" for single in singles))


if __name__ == "__main__":
    main()
