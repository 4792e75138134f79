"""The pinned versions, and where they are named: pyproject.toml, requirements/ and the README say the same."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME = ROOT / "requirements" / "runtime.txt"
TEST = ROOT / "requirements" / "test.txt"
BOTH = pytest.mark.parametrize("file", [RUNTIME, TEST], ids=lambda file: file.name)


def entries(file: Path) -> list[str]:
    """Each requirement with its hashes, as one line."""
    text = file.read_text(encoding="utf-8").replace("\\\n", " ")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def pinned(file: Path) -> dict[str, Requirement]:
    made = [Requirement(entry.partition(" --hash=")[0]) for entry in entries(file)]
    return {canonicalize_name(requirement.name): requirement for requirement in made}


def applies(requirement: Requirement, extra: str = "") -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def closure(wanted: list[str]) -> set[str]:
    """These and all that they ask for here, as the installed packages themselves say it."""
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(Requirement(text), "") for text in wanted]
    while waiting:
        requirement, extra = waiting.pop()
        name = canonicalize_name(requirement.name)
        if not applies(requirement, extra):
            continue
        found.add(name)
        for inner in ("", *requirement.extras):
            if (name, inner) not in seen:
                seen.add((name, inner))
                waiting += [(Requirement(text), inner) for text in requires(name) or []]
    return found


def installed_here(file: Path) -> set[str]:
    return {name for name, requirement in pinned(file).items() if applies(requirement)}


@BOTH
def test_no_file_says_where_packages_come_from(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert "://" not in text
    assert "@" not in text
    assert re.findall(r"^\s*--(?!hash=)\S+", text, re.MULTILINE) == []


@BOTH
def test_every_requirement_is_one_version_with_its_hashes(file: Path) -> None:
    shape = re.compile(r"[\w.-]+==[\w.]+( ; [^#]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*")
    assert [entry for entry in entries(file) if not shape.fullmatch(entry)] == []


def test_the_program_gets_what_pyproject_asks_for_and_nothing_else() -> None:
    assert installed_here(RUNTIME) == closure(PROJECT["project"]["dependencies"])


def test_the_tests_get_what_the_program_gets_and_their_tools() -> None:
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["dependency-groups"]["test"]]
    assert installed_here(TEST) == closure(wanted)
    assert entries(RUNTIME) == [entry for entry in entries(TEST) if pinned(RUNTIME).keys() & {entry.partition("==")[0]}]


@pytest.mark.parametrize(
    ("file", "wanted"),
    [(RUNTIME, PROJECT["project"]["dependencies"]), (TEST, PROJECT["dependency-groups"]["test"])],
    ids=["runtime", "test"],
)
def test_the_pinned_versions_are_in_the_ranges_that_pyproject_names(file: Path, wanted: list[str]) -> None:
    for requirement in map(Requirement, wanted):
        (pin,) = pinned(file)[canonicalize_name(requirement.name)].specifier
        assert requirement.specifier.contains(pin.version), requirement


def test_the_readme_names_every_package_that_the_program_is_made_of() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## What it is made of")[2].partition("\n## ")[0]
    rows = [line.split("|")[1].split()[0].lower() for line in table.splitlines() if line.startswith("|")]
    assert sorted(rows[2:]) == sorted(Requirement(text).name for text in PROJECT["project"]["dependencies"])
