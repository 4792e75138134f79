"""No word of the non-public part comes out of the public file: words are planted in every field, and looked for.

Through the real program, with somebody beside it who may read the public file only.
"""

from __future__ import annotations

import os
import re
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from minutes_tui.application.opening_parts import open_parts
from minutes_tui.application.outcome import Done
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.cli.commands import _COMMANDS
from minutes_tui.domain.agenda_changes import ItemAdded, ItemSetAside
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import Statement
from minutes_tui.domain.questions import Question
from minutes_tui.export.registry import FORMATS
from minutes_tui.storage.reading import Found, find_session
from tests.support.driving import exported, run
from tests.support.two_files import WORDS, leaks, leaks_in, two_files
from tests.tui.terminal.pty_program import PtyProgram

two_persons = pytest.mark.skipif(os.geteuid() != 0, reason="only root can be two persons")
NOBODY = 65534
F2, F3, F4, F5, F6, F9 = b"\x1bOQ", b"\x1bOR", b"\x1bOS", b"\x1b[15~", b"\x1b[17~", b"\x1b[20~"
TITLES = re.compile(rb"\x1b\][^\x07\x1b]*")


class Town:
    """A folder that everybody can read, with both files, and the homes of the two who open them."""

    def __init__(self, folder: Path) -> None:
        self.all = folder
        self.folder = folder / "sitzungen"
        self.home = folder / "home"
        self.reader_home = folder / "reader"
        for one in (self.folder, self.home, self.reader_home):
            one.mkdir()
        for one in (folder, self.folder):
            one.chmod(0o755)
        self.public, self.other = two_files(self.folder)

    def open(self, path: Path, *, module: str = "minutes_tui") -> PtyProgram:
        environment = {"HOME": str(self.home), "LANG": "de_DE.UTF-8"}
        return PtyProgram(module, "--lang", "de", "open", str(path), environment=environment)

    def open_as_somebody_else(self) -> PtyProgram:
        """The public file, by a person to whom the other one does not belong, and who has a home of their own."""
        os.chown(self.other, NOBODY, -1)
        environment = {"HOME": str(self.reader_home), "LANG": "de_DE.UTF-8"}
        arguments = ("--lang", "de", "open", str(self.public))
        return PtyProgram("minutes_tui", *arguments, environment=environment, like_anybody=True)

    def leaks(self) -> dict[str, list[str]]:
        """In the public file, its working folder and whatever else lies about, and in the homes and states of both."""
        return leaks_in(self.all)


@pytest.fixture
def town() -> Iterator[Town]:
    with tempfile.TemporaryDirectory() as folder:
        yield Town(Path(folder))


def prepare(town: Town) -> None:
    """What is in the non-public file already: an entry of each kind that has words of its own."""
    found = find_session(str(town.other))
    assert isinstance(found, Found)
    opened = open_parts(found, real_surroundings())
    assert opened.parts.active is opened.parts.nonpublic
    for proposal in (
        Statement("land", speaker="GR", text=WORDS["statement"]),
        Question("land", speaker="SE", text=WORDS["question"], answer=WORDS["answer"]),
        Attachment("land", title=WORDS["attachment"]),
        ItemAdded(title=WORDS["late item"], public=False),
        ItemSetAside("late-n1", "adjourned", WORDS["reason"]),
    ):
        outcomes = opened.parts.dispatch(proposal)
        assert all(isinstance(outcome, Done) for outcome in outcomes), outcomes
    opened.close()


def header(program: PtyProgram) -> str:
    return program.screen.display[0]


def saved(program: PtyProgram) -> None:
    program.wait_quiet()
    program.wait_for(lambda: "●" in header(program))


def cross(program: PtyProgram) -> None:
    """Everybody is here, an item is called up, something is said; then over into the non-public part."""
    program.wait_text("F9")
    program.write(F6 + b"*")
    program.wait_quiet()
    program.write(b"\x1b")
    program.wait_quiet()
    program.write(b"5\r" + F2 + b"gr\rberichtet allen.")
    program.wait_quiet()
    program.write(F9)
    program.wait_text("Öffentlichkeit ausgeschlossen")
    program.write(b"\r")
    program.wait_text("NICHTÖFFENTLICH")


def take_down(program: PtyProgram) -> None:
    """A contribution, results, a resolution and its vote."""
    program.write(F2 + b"no\r" + WORDS["contribution"].encode())
    program.wait_text(WORDS["contribution"])
    program.write(F3 + f"{WORDS['intro']}\r{WORDS['bullet']}\r\r".encode())
    program.wait_quiet()
    program.write(F4)
    program.wait_quiet()
    program.write(WORDS["resolution"].encode() + F5 + b"1\r")
    program.wait_text("angenommen")
    for key in (b"\x07", b"\x06"):  # looked for, by ctrl+G and ctrl+F
        program.write(key + WORDS["found"].encode())
        program.wait_text(WORDS["found"])
        program.write(b"\x1b")
        program.wait_quiet()


def draft(program: PtyProgram, town: Town) -> None:
    """A contribution that is still being typed, until it lies on the disk."""
    program.write(F2 + b"se\r" + WORDS["draft"].encode())
    program.wait_text(WORDS["draft"])
    drafts = (town.folder / (town.other.stem + ".d")) / "drafts"
    program.wait_for(lambda: any(WORDS["draft"] in path.read_text() for path in drafts.glob("*.toml")))


def outputs(town: Town) -> Iterator[tuple[str, bytes]]:
    """Everything that can be made from the public file."""
    asked = [["show"], ["show", "--json"], ["check"], ["check", "--json"], ["log"], ["diff"], ["doctor"]]
    asked += [["export", "--to", form, *more] for form in FORMATS for more in ([], ["--public"], ["--item", "N1"])]
    for command, *more in asked:
        if command in _COMMANDS:
            done = run(command, str(town.public), *more, home=town.home)
            yield " ".join([command, *more]), done.stdout + done.stderr


def assert_no_output_leaks(town: Town) -> None:
    for name, data in outputs(town):
        assert leaks(data) == [], name


def assert_nothing_leaks(town: Town, reader: PtyProgram, writer: PtyProgram) -> None:
    assert town.leaks() == {}
    reader.wait_quiet()
    assert leaks(bytes(reader.output)) == []
    assert leaks("\n".join(reader.screen.display)) == []
    assert leaks(b"".join(TITLES.findall(bytes(writer.output)))) == []


@two_persons
def test_no_word_of_the_non_public_part_comes_out_of_the_public_file(town: Town) -> None:
    prepare(town)
    with town.open(town.public) as writer:
        writer.wait_text("F9")
        with town.open_as_somebody_else() as reader:
            reader.wait_text("Grundstück")
            cross(writer)
            reader.wait_text("NICHTÖFFENTLICH")
            take_down(writer)
            draft(writer, town)
            everything = leaks_in(town.folder, but="nothing")
            assert any("drafts" in file and WORDS["draft"] in words for file, words in everything.items())
            assert_nothing_leaks(town, reader, writer)
            assert_no_output_leaks(town)
            writer.write(b"\x1b")
            saved(writer)
            writer.write(b"5\r")
            writer.wait_text("wieder zugelassen")
            writer.write(b"\r")
            writer.wait_for(lambda: "NICHTÖFFENTLICH" not in header(writer))
            reader.wait_for(lambda: "NICHTÖFFENTLICH" not in header(reader))
            assert_nothing_leaks(town, reader, writer)
            reader.write(b"q")
            assert reader.wait_exit() == 0
        writer.write(b"q")
        assert writer.wait_exit() == 0
    assert sorted(path.name for path in town.folder.iterdir()) == sorted([town.public.name, town.other.name])
    assert town.leaks() == {}
    kept = town.other.read_text()
    assert [word for word in WORDS.values() if word not in kept] == [WORDS["found"]]
    assert 'kind = "public-excluded"' in kept
    assert WORDS["resolution"] in exported(town.other, "N1", town.home)
    assert run("check", str(town.other), home=town.home).returncode == 0
    assert "berichtet allen." in exported(town.public, "5", town.home)


@two_persons
@pytest.mark.parametrize("opened_again", ["public", "other"])
def test_after_kill_9_in_the_non_public_part_nothing_leaks_and_its_draft_is_back_there(
    town: Town, opened_again: str
) -> None:
    prepare(town)
    with town.open(town.public) as writer:
        writer.wait_text("F9")
        with town.open_as_somebody_else() as reader:
            reader.wait_text("Grundstück")
            cross(writer)
            take_down(writer)
            draft(writer, town)
            os.kill(writer.pid, signal.SIGKILL)
            writer.wait_exit()
            assert_nothing_leaks(town, reader, writer)
            assert_no_output_leaks(town)
            with town.open(town.public if opened_again == "public" else town.other) as again:
                again.wait_text(WORDS["draft"])
                assert "NICHTÖFFENTLICH" in header(again)
                again.write(b".\x1b")
                saved(again)
                assert_nothing_leaks(town, reader, again)
                again.write(b"q")
                assert again.wait_exit() == 0
    assert f"{WORDS['draft']}." in exported(town.other, "N1", town.home)
    assert town.leaks() == {}


def test_a_crash_in_the_non_public_part_leaves_a_report_without_a_word_of_it(town: Town) -> None:
    prepare(town)
    with town.open(town.public, module="tests.support.crashing") as program:
        cross(program)
        draft(program, town)
        program.write(b" ABSTURZ")
        assert program.wait_exit() == 1
    (report,) = town.all.rglob("crash.log")
    assert "ValueError" in report.read_text()
    assert "crashing.py" in report.read_text()
    assert town.leaks() == {}


def test_both_files_tell_the_same_course_of_the_meeting(town: Town) -> None:
    with town.open(town.public) as writer:
        cross(writer)
        writer.write(F6 + b"se\r")
        writer.wait_quiet()
        writer.write(b"\x1b")
        saved(writer)
        writer.write(b"q")
        assert writer.wait_exit() == 0
    public, other = ([*re.findall(r'^id = "(\w{12})"$', path.read_text(), re.M)] for path in (town.public, town.other))
    shared = set(public) & set(other)
    assert len(shared) == 3  # attendance twice, and the public excluded
