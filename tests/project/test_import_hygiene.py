"""What an import pulls in: the part below the screens no terminal, and a command's start nothing that is heavy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src"
PACKAGE = SOURCE / "minutes_tui"
BELOW_THE_SCREENS = (
    "domain",
    "language",
    "document",
    "codec",
    "storage",
    "export",
    "importers",
    "application",
    "settings",
    "messages",
)
THIRD_PARTY = {"textual", "rich", "click", "platformdirs", "pygments", "markdown_it"}


def modules_of(layer: str) -> list[str]:
    files = sorted((PACKAGE / layer).rglob("*.py"))
    names = [".".join(file.relative_to(SOURCE).with_suffix("").parts) for file in files]
    return [name.removesuffix(".__init__") for name in names]


def loaded_by(*modules: str) -> set[str]:
    """The top-level packages that a new Python holds after it has imported these modules."""
    lines = [*(f"import {module}" for module in modules), "import sys", "print(*sys.modules)"]
    # -I: what this session has in its environment and its folder is no part of the answer.
    command = [sys.executable, "-I", "-c", "\n".join([f"import sys; sys.path.insert(0, {str(SOURCE)!r})", *lines])]
    printed = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout
    return {name.partition(".")[0] for name in printed.split()}


@pytest.mark.parametrize("layer", BELOW_THE_SCREENS)
def test_no_module_below_the_screens_pulls_in_a_terminal_or_a_command_line(layer: str) -> None:
    modules = modules_of(layer)
    assert modules
    assert not loaded_by(*modules) & (THIRD_PARTY - {"platformdirs"})


def test_the_domain_needs_the_standard_library_only() -> None:
    assert loaded_by(*modules_of("domain")) <= sys.stdlib_module_names | {"minutes_tui", "__main__"} | loaded_by("sys")


def test_the_entry_point_alone_pulls_in_nothing() -> None:
    assert loaded_by("minutes_tui.cli") - loaded_by("sys") <= {"minutes_tui", "__future__"}


def test_the_table_of_commands_pulls_in_click_and_no_screens() -> None:
    assert loaded_by("minutes_tui.cli.commands") & THIRD_PARTY == {"click"}


def test_the_straight_way_to_a_session_needs_neither_click_nor_textual_for_its_first_picture() -> None:
    assert not loaded_by("minutes_tui.cli.opening") & THIRD_PARTY
    # Rich's table of widths is what the first picture is measured with.
    assert loaded_by("minutes_tui.cli.opening", "minutes_tui.tui.run") & THIRD_PARTY == {"rich"}
