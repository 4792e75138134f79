"""The project's shell scripts."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = [
    file
    for folder in ("scripts", ".ci")
    for file in sorted((ROOT / folder).iterdir())
    if file.is_file() and file.read_bytes().startswith((b"#!/bin/sh\n", b"#!/usr/bin/env bash\n"))
]


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not installed here")
def test_shellcheck_finds_nothing(script: Path) -> None:
    found = subprocess.run(["shellcheck", "--severity=info", script], capture_output=True, text=True, check=False)
    assert found.stdout == ""


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_it_can_be_run(script: Path) -> None:
    assert script.stat().st_mode & 0o111 == 0o111
