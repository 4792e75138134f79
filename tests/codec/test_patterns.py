"""What patterns may not use: a machine with Debian 12 has a Python that matches it wrongly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "minutes_tui"
OF_A_GROUP = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+|\(\?>")


@pytest.mark.parametrize("module", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_no_pattern_takes_a_group_possessively_but_by_the_constant(module: Path) -> None:
    lines = module.read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if re.search("re\\.compile|rf?b?['\"]", line)]
    assert not [line for line in patterns if OF_A_GROUP.search(line)]
