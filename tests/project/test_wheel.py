"""The wheel, built as somebody who packages the program would: it holds all that the program reads, and the licence."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

from minutes_tui import __version__

ROOT = Path(__file__).parents[2]
PARTS = ("pyproject.toml", "README.md", "LICENSE")


def test_the_wheel_holds_the_package_the_catalogues_and_the_licence(tmp_path: Path) -> None:
    # The samples go along: `minutes-tui demo` opens a copy of one.
    for part in PARTS:
        shutil.copy(ROOT / part, tmp_path)
    for folder in ("sessions", "docs"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", "dist"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=60)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    with ZipFile(wheel) as file:
        names = set(file.namelist())
        info = f"minutes_tui-{__version__}.dist-info"
        entry_points = file.read(f"{info}/entry_points.txt").decode()
        licence = file.read(f"{info}/licenses/LICENSE")
    source = tmp_path / "src"
    expected = {path.relative_to(source).as_posix() for path in (source / "minutes_tui").rglob("*") if path.is_file()}
    expected |= {f"minutes_tui/sessions/{path.name}" for path in (tmp_path / "sessions").iterdir()}
    # For man and for shells, where the installer puts them below its prefix.
    shared = f"minutes_tui-{__version__}.data/data/share/"
    expected |= {
        f"{shared}man/man1/minutes-tui.1",
        f"{shared}man/de/man1/minutes-tui.1",
        f"{shared}bash-completion/completions/minutes-tui",
        f"{shared}zsh/site-functions/_minutes-tui",
        f"{shared}fish/vendor_completions.d/minutes-tui.fish",
    }
    assert {name for name in names if not name.startswith(info)} == expected
    assert "minutes-tui = minutes_tui.cli:main" in entry_points
    assert licence == (ROOT / "LICENSE").read_bytes()
