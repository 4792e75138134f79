"""What finding costs in a session of 5,000 entries, in milliseconds: the first search, the next, hits of all sorts.

Run it with `python benchmarks/find.py`. `measure` is for other tables.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from datetime import datetime, timedelta, timezone

from _words import words

from minutes_tui.application.finding import Finder, replacement
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import evolve
from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import AT_END, Session, fresh

ENTRIES = 5000
EACH = 60
"""Words of an entry."""
START = datetime(2022, 2, 1, 17, 0, tzinfo=timezone(timedelta(hours=1)))
NAMES = ("Gregor-Rauschtenberger", "Müller", "Akgün", "Senpolat", "Weiß", "Großmann", "Schlücker")


def large_session(entries: int = ENTRIES) -> Session:
    """Thirty items, seven people, and as many contributions, results and resolutions as are wanted."""
    head = Head(
        meeting=Meeting(title="Große Sitzung", language="de", starts_at=START),
        persons=tuple(Person(f"P{number}", name, "Frau") for number, name in enumerate(NAMES)),
        items=tuple(Item(f"item{number}", f"Bericht über Straße {number}", str(number)) for number in range(1, 31)),
    )
    session = fresh(head)
    chance = random.Random(5)
    for seq in range(1, entries + 1):
        item = f"item{1 + 30 * (seq - 1) // entries}"
        text = f"{words(EACH, seq)} {chance.choice(NAMES)} in der Hauptstraße {seq}."
        data: EventData = Contribution(item, AT_END, speaker=f"P{seq % len(NAMES)}", text=text)
        if seq % 10 == 0:
            data = Results(item, AT_END, intro="Folgende Ergebnisse:", bullets=text.replace(" und ", "\n"))
        elif seq % 11 == 0:
            data = Resolution(item, AT_END, text=text)
        session = evolve(session, Event(seq, f"id{seq}", START, "benchmark", data))
    return session


def _timed(finder: Finder, session: Session, wanted: str) -> tuple[float, int]:
    start = time.perf_counter()
    found = finder.find(session, wanted)
    return (time.perf_counter() - start) * 1e3, len(found.hits)


def measure(session: Session, rounds: int = 7) -> dict[str, float]:
    """Milliseconds by what is looked for: at the first search all is made plain, later only searched."""
    firsts = [_timed(Finder(), session, "q")[0] for _ in range(rounds)]
    figures = {"the first search": statistics.median(firsts)}
    finder = Finder()
    finder.find(session, "q")
    gc.collect()
    for wanted in ("m", "mull", "hauptstrasse 4999", "strasse", "nirgends", "e", "bericht uber"):
        figures[f"{wanted!r}"] = statistics.median(_timed(finder, session, wanted)[0] for _ in range(rounds))
    return figures


def main() -> None:
    """Print the table."""
    session = large_session()
    for name, figure in measure(session).items():
        print(f"{name:24}{figure:8.1f} ms")
    hits = Finder().find(session, "mull").hits
    start = time.perf_counter()
    data = decide(session, replacement(hits, "mull", "Maier"))
    decided = time.perf_counter()
    assert isinstance(data, Replaced)
    evolve(session, Event(ENTRIES + 1, "id", START, "benchmark", data))
    print(f"{len(hits)} hits replaced: decided in {(decided - start) * 1e3:.1f} ms,", end=" ")
    print(f"evolved in {(time.perf_counter() - decided) * 1e3:.1f} ms")


if __name__ == "__main__":
    main()
