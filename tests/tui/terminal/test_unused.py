"""What is left out at the start, and that nobody misses it."""

from __future__ import annotations

import subprocess
import sys

START = ("import sys", "from minutes_tui.tui.terminal.unused import leave_out", "leave_out()")


def printed_by(*lines: str) -> str:
    command = [sys.executable, "-c", "\n".join(lines)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout.strip()


def test_a_start_loads_neither_tls_nor_the_palette_nor_its_widgets() -> None:
    left_out = {"ssl", "_ssl", "textual.widgets._input", "textual.widgets._option_list"}
    assert printed_by(*START, "import minutes_tui.tui.app", f"print(*({left_out} & set(sys.modules)))") == ""


def test_textual_finds_all_that_it_asks_of_the_palette() -> None:
    asking = "import textual.app, textual.screen, textual.system_commands, textual.theme"
    assert printed_by(*START, asking, "print('textual.command' in sys.modules)") == "True"


def test_tls_is_there_for_whoever_asks_for_it_later() -> None:
    assert printed_by(*START, "import asyncio", "import ssl", "print(ssl.SSLContext.__name__)") == "SSLContext"


def test_what_is_loaded_already_stays_whole() -> None:
    look = "print(asyncio.sslproto.ssl.__name__, hasattr(textual.command.CommandPalette, 'is_open'))"
    assert printed_by("import asyncio, textual.app", *START, "import textual.command", look) == "ssl True"


def test_a_start_does_not_look_for_folders_and_whoever_asks_for_them_later_gets_them() -> None:
    loaded = "print('platformdirs.unix' in sys.modules)"
    asks = "from platformdirs import user_state_path", "print(user_state_path('x').name)", loaded
    assert printed_by(*START, "import textual.app", loaded, *asks).split() == ["False", "x", "True"]
    kept = "print(textual.app.user_downloads_path().is_absolute())"
    assert printed_by(*START, "import textual.app", kept, "import platformdirs", kept) == "True\nTrue"
