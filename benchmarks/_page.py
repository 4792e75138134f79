"""docs/benchmarks.md: the table, how it came about, and on what machine."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version

_PAGE = """\
# Benchmarks

Written by `make bench`: {runs} runs of each program by turns, in the same kind of pty ({columns} x {rows} cells),
against a bare Textual app with one empty `TextArea`. A ratio is the median of the runs' own ratios, since a machine
is slow for whole runs at a time; other figures are medians of the runs, bytes the most of any run.

Measured with Python {python} and Textual {textual} on {cores} cores, {system}.

{table}
- *Start* counts from before the process is made. A key is sent as soon as there is a picture; ready is when its
  answer is on the screen. The bare app's picture is its empty area, its answer the letter. The first picture is
  compared with the moment when the bare app is ready.
- *Key* is the time from the byte at the terminal to the letter on the screen, left of the cursor: {keys} keys a run,
  about 15 a second, blanks not counted. Ours: the cursor in the middle of the text, in the contribution screen with
  all that is around it. The bare app: the empty area, with a new line after 60 keys. The text comes in by a paste.
- *Wake-ups* are the voluntary context switches of all threads. No minute begins while idleness is measured, for then
  the clock in the header moves on.
- *Busy meeting*: the sample of 30 items, 45 people and 500 events, its next item called up, against one in which
  nothing was recorded. Keys as above, in an empty text. A screen is open when the frame that follows its key is whole;
  it is opened five times a run, and the first of them, which may load it, does not count. A frame is what is written
  without a pause of 12 ms.
- *Leaving* is from the agenda, after the contribution of 5,000 words was kept.
"""


def page(table: str, runs: int, size: tuple[int, int], keys: int) -> str:
    """The whole page."""
    columns, rows = size
    return _PAGE.format(table=table, runs=runs, columns=columns, rows=rows, keys=keys, **machine())


def machine() -> dict[str, str]:
    """What it was measured with and on."""
    return {
        "python": platform.python_version(),
        "textual": version("textual"),
        "cores": str(os.cpu_count()),
        "system": f"{platform.system()} {platform.release().partition('-')[0]}",
    }
