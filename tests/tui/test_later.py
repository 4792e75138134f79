"""What the program starts without is read in while nobody types, so that no screen opens slowly the first time."""

from __future__ import annotations

import subprocess
import sys

PROBE = """
import sys
from minutes_tui.tui.run import take_minutes
from minutes_tui.tui.later import MODULES, reading_in
print([name for name in MODULES if name in sys.modules])
for _ in reading_in(): pass
before = set(sys.modules)
import pkgutil, importlib, minutes_tui.tui.screens as screens
for one in pkgutil.iter_modules(screens.__path__): importlib.import_module("minutes_tui.tui.screens." + one.name)
print(sorted(name for name in set(sys.modules) - before if name.startswith("minutes_tui.")))
"""


def test_every_screen_is_read_in_by_then_and_none_of_them_at_the_start() -> None:
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    at_the_start, left_out = done.stdout.splitlines()
    assert at_the_start == "[]"
    assert left_out == "[]"
