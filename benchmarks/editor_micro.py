"""What a key costs in the editor's model, without Textual: buffer, wrap, and the segments of the dirty rows.

Run it with `python benchmarks/editor_micro.py`; figures are microseconds per key, median and 95th percentile.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable

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


def main() -> None:
    """Print the table."""
    texts: dict[str, Callable[[], str]] = {
        "empty": lambda: "",
        "150 words": lambda: words(150),
        "34 paragraphs of 150": lambda: "\n".join(words(150, seed) for seed in range(34)),
        "one paragraph of 5,000": lambda: words(5000),
        "one paragraph of 50,000": lambda: words(50000),
        "one of 5,000, CJK": lambda: "漢字" * 5000,
    }
    typed = [("x", sign) for sign in "Anfangs sei eine Einführung in das Thema erfolgt. " * 6]
    other: list[tuple[str, str | None]] = [("backspace", None)] * 100 + [("left", None)] * 100 + [("down", None)] * 20
    enters: list[tuple[str, str | None]] = [("enter", None), ("backspace", None)] * 30
    print(f"{'':26}{'typing':>16}{'other keys':>16}{'enter':>16}")
    for name, make in texts.items():
        view = EditorView(make())
        view.resize(100, 30)
        rows = view.buffer.paragraphs
        view.move_to(len(rows) // 2, len(rows[len(rows) // 2]) // 2)
        figures = [measure(view, keys) for keys in (typed, other, enters)]
        print(f"{name:26}" + "".join(f"{median:8.0f}{tail:8.0f}" for median, tail in figures))


if __name__ == "__main__":
    main()
