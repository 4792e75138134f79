"""`scripts/setup` with a stand-in for uv, which makes a real environment and installs nothing: no network is asked."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("cat", "chmod", "cksum", "dirname", "flock", "mktemp", "rm", "sed", "sh", "sleep", "tail")
UV = f"""#!/bin/sh
echo "$*" >>"$CALLS"
case $1 in
venv) for last; do :; done; "{sys.executable}" -m venv --without-pip "$last" ;;
*) if [ -e "$CALLS.fails" ]; then echo "no network" >&2; exit 2; fi; if [ -e "$CALLS.slow" ]; then sleep 0.5; fi ;;
esac
"""
OLD_PYTHON = """#!/bin/sh
case $* in *print*) echo 3.9 ;; *) exit 1 ;; esac
"""
WITHOUT_VENV = """#!/bin/sh
case $* in *ensurepip*) echo "ModuleNotFoundError" >&2; exit 1 ;; esac
"""


class Project:
    """A copy of what a set-up reads, in a folder whose name a shell would stumble over, and a PATH of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "my $(chair)'s `minutes`"
        self.path = folder / "bin"
        self.calls = folder / "calls"
        for name in ("scripts/setup", "requirements/runtime.txt", "requirements/test.txt"):
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.folder / name)
        package = self.folder / "src" / "minutes_tui"
        package.mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "cli.py").write_text("def main():\n    import sys\n    print('the program', *sys.argv[1:])\n")
        self.path.mkdir()
        for tool in TOOLS:
            if found := shutil.which(tool):
                (self.path / tool).symlink_to(found)

    def add(self, name: str, script: str) -> None:
        (self.path / name).write_text(script)
        (self.path / name).chmod(0o755)

    def start(self, what: str) -> subprocess.Popen[str]:
        environment = {"PATH": str(self.path), "CALLS": str(self.calls), "TMPDIR": str(self.path.parent)}
        command = [self.folder / "scripts" / "setup", what]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True, cwd=self.path.parent)

    def set_up(self, what: str = "runtime") -> tuple[int, str]:
        """The exit code, and what was said."""
        process = self.start(what)
        said, complained = process.communicate(timeout=60)
        return process.returncode, said + complained

    def called(self) -> list[str]:
        """What was asked of uv since the last look, without options."""
        lines = self.calls.read_text().splitlines() if self.calls.exists() else []
        self.calls.unlink(missing_ok=True)
        return [line.split()[0] if line.startswith("venv") else line.split("/")[-1] for line in lines]

    def left(self) -> list[str]:
        return sorted(path.name for path in self.folder.glob(".*") if path.name != ".venv.lock")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path)
    made.add("uv", UV)
    return made


@pytest.mark.parametrize(
    ("python", "package"),
    [(None, "python3-venv"), (WITHOUT_VENV, "python3-venv"), (OLD_PYTHON, "python3.11-venv")],
    ids=["no python", "no venv", "an old python"],
)
def test_what_is_missing_is_said_in_one_sentence_that_names_one_package(
    tmp_path: Path, python: str | None, package: str
) -> None:
    project = Project(tmp_path)
    if python:
        project.add("python3", python)
    code, said = project.set_up()
    assert code == 1
    assert said.count("\n") == 1
    assert said.endswith(f"sudo apt install {package}\n")
    assert project.left() == []


def test_the_command_runs_from_any_folder_and_through_a_link(project: Project, tmp_path: Path) -> None:
    assert project.set_up()[0] == 0
    link = tmp_path / "minutes"
    link.symlink_to(project.folder / ".venv" / "bin" / "minutes-tui")
    printed = subprocess.run([link, "a b", "$c"], capture_output=True, text=True, check=True, cwd="/")
    assert (printed.stdout, printed.stderr) == ("the program a b $c\n", "")


def test_a_set_up_that_is_done_is_not_done_again(project: Project) -> None:
    assert project.set_up() == (0, "Setting up .venv with uv.\nInstalling what the program needs.\n")
    assert project.called() == ["venv", "runtime.txt"]
    assert project.set_up() == (0, "")
    assert project.called() == []


def test_what_tests_need_is_added_to_what_is_there(project: Project) -> None:
    project.set_up()
    project.called()
    assert project.set_up("test") == (0, "Installing what the tests need.\n")
    assert project.called() == ["test.txt"]
    assert project.set_up("runtime") == project.set_up("test") == (0, "")


@pytest.mark.parametrize("what", ["the requirements", "the folder", "the python"])
def test_when_something_has_changed_it_is_set_up_anew(project: Project, what: str) -> None:
    project.set_up("test")
    project.called()
    if what == "the requirements":
        with (project.folder / "requirements" / "runtime.txt").open("a") as file:
            file.write("# one more\n")
    elif what == "the folder":
        project.folder = project.folder.rename(project.folder.parent / "moved")
    else:
        python = project.folder / ".venv" / "bin" / "python"
        python.unlink()
        python.symlink_to("/nowhere/python")
    assert project.set_up("test")[0] == 0
    assert project.called() == ["venv", "runtime.txt", "test.txt"]


def test_a_failure_shows_its_reason_and_leaves_nothing_half_made(project: Project) -> None:
    project.calls.with_suffix(".fails").touch()
    code, said = project.set_up()
    assert code == 1
    assert said.splitlines()[-2:] == ["no network", "The set-up did not come to its end; the reason stands above."]
    assert project.left() == []


def test_when_the_tests_tools_cannot_be_had_the_program_stays(project: Project) -> None:
    project.set_up()
    project.calls.with_suffix(".fails").touch()
    assert project.set_up("test")[0] == 1
    assert project.set_up() == (0, "")


def test_one_that_was_killed_is_made_anew(project: Project) -> None:
    project.set_up()
    (project.folder / ".venv" / ".done-runtime").unlink()
    project.called()
    assert project.set_up()[0] == 0
    assert project.called() == ["venv", "runtime.txt"]


def test_an_interrupted_one_leaves_nothing(project: Project) -> None:
    project.calls.with_suffix(".slow").touch()
    process = project.start("runtime")
    assert process.stderr is not None
    while "Installing" not in process.stderr.readline():
        pass
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode == 143
    assert project.left() == []


def test_of_two_at_once_the_second_waits_and_finds_it_done(project: Project) -> None:
    project.calls.with_suffix(".slow").touch()
    first = project.start("runtime")
    assert first.stderr is not None
    first.stderr.readline()
    second = project.set_up()
    first.communicate(timeout=60)
    assert second == (0, "Another set-up is at work in this folder; waiting for it.\n")
    assert first.returncode == 0
    assert project.called() == ["venv", "runtime.txt"]
