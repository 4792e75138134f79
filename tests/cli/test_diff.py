"""`minutes-tui diff`. With UPDATE_SNAPSHOTS=1 what it says of the samples is kept anew: then look at it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from minutes_tui.application.differences import Change, Difference, Spot
from minutes_tui.cli.diff_lines import laid_out, lines_of
from minutes_tui.messages import translator
from tests.support.commands import cut, said
from tests.tui.terminal.pty_program import PtyProgram

SESSIONS = Path(__file__).parents[2] / "sessions"
SAMPLE = SESSIONS / "2024-05-14-harbour-committee.toml"
BUSY = SESSIONS / "2024-03-06-tarnbeck-council-busy.toml"
RAT = SESSIONS / "2023-11-23-rat-busy.toml"
KEPT = Path(__file__).parents[1] / "data"
MOMENTS = [
    (BUSY, "18:30", "18:36:30"),
    (BUSY, "30", "45"),
    (BUSY, "60", "91"),
    (BUSY, "115", "135"),
    (BUSY, "232", "250"),
    (RAT, "0", "4"),
    (RAT, "195", "205"),
    (RAT, "250", "275"),
]


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_samples_differ_as_it_was_looked_at(language: str) -> None:
    shown = "\n".join(
        said("diff", str(file), "--from", start, "--to", end, language=language).out.replace(f"{SESSIONS}/", "")
        for file, start, end in MOMENTS
    )
    kept = KEPT / f"diff-{language}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        kept.write_text(shown, encoding="utf-8")
    assert shown == kept.read_text(encoding="utf-8")


def test_without_a_difference_the_exit_code_is_0_and_with_one_it_is_1() -> None:
    same = said("diff", str(BUSY), "--from", "60", "--to", "60")
    assert (same.code, same.out, same.err) == (0, "Nothing is different.\n", "")
    assert said("diff", str(BUSY), str(BUSY)).code == 0
    other = said("diff", str(BUSY), "--from", "60", "--to", "61")
    assert (other.code, other.err) == (1, "")


def test_one_moment_is_enough_the_other_is_the_start_or_the_end() -> None:
    assert said("diff", str(BUSY), "--from", "200").out == said("diff", str(BUSY), "--from", "200", "--to", "250").out
    assert said("diff", str(BUSY), "--to", "50").out == said("diff", str(BUSY), "--from", "0", "--to", "50").out


def test_two_files_are_compared_each_at_a_moment(tmp_path: Path) -> None:
    early, late = tmp_path / "early.toml", tmp_path / "late.toml"
    early.write_bytes(cut(BUSY.read_bytes(), 40))
    late.write_bytes(cut(BUSY.read_bytes(), 60))
    moments = said("diff", str(BUSY), "--from", "40", "--to", "60").out.splitlines()[2:]
    for arguments in (
        (str(early), str(late)),
        (str(BUSY), str(late), "--from", "40"),
        (str(early), str(BUSY), "--to", "60"),
        (str(BUSY), str(BUSY), "--from", "40", "--to", "60"),
    ):
        found = said("diff", *arguments)
        assert (found.code, found.out.splitlines()[2:]) == (1, moments)
    assert said("diff", "-", str(late), stdin=early.read_bytes()).out.splitlines()[2:] == moments


def test_the_head_of_the_other_file_is_compared_too(tmp_path: Path) -> None:
    other = tmp_path / "other.toml"
    other.write_bytes(SAMPLE.read_bytes().replace(b'place = "', b'law = "de-nw"\nplace = "Old ', 1))
    lines = said("diff", str(SAMPLE), str(other)).out.splitlines()
    assert lines[2:] == [
        "",
        "Head of the file",
        '  meeting.law: "" -> "de-nw"',
        "",
        "Meeting",
        "  ~ 14 May 2024, 18:30, {+Old+} The Old Customs House",
    ]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("diff", str(BUSY)), "minutes-tui: diff takes two files, or one with --from or --to."),
        (("diff", "a", "b", "c"), "minutes-tui: diff takes two files, or one with --from or --to."),
        (("diff",), "minutes-tui: FILE [FILE2] is missing."),
        (("diff", "-", "-"), "-: Standard input can be read once only; give a file for one of the two."),
        (("diff", "-", "--from", "251"), "-: There is no event 251; the last one is 250."),
        (("diff", "-", "--to", "05:00"), "-: 05:00 is outside the meeting; it was recorded from 18:24:00 to 22:19:46."),
        (("diff", "-", "nowhere.toml"), "nowhere.toml: There is no such file."),
    ],
)
def test_what_cannot_be_compared_is_said(arguments: tuple[str, ...], sentence: str) -> None:
    found = said(*arguments, stdin=BUSY.read_bytes())
    assert (found.code, found.out, found.err.splitlines()[0]) == (2, "", sentence)


def test_of_a_damaged_file_what_is_valid_is_compared() -> None:
    damaged = BUSY.read_bytes().replace(b"Apologies had been", b"Apologies have been", 1)
    found = said("diff", "-", "--from", "3", "--to", "3", stdin=damaged)
    assert (found.code, found.out) == (1, "Nothing is different.\n")
    assert "Event 5 was altered" in found.err


def test_as_json_every_change_has_its_kind_its_place_and_its_words() -> None:
    data = json.loads(said("diff", str(BUSY), "--from", "30", "--to", "35", "--json").out)
    assert (data["format"], data["equal"], data["head"]) == ("minutes-tui/diff/1", False, [])
    assert data["from"] == {"file": str(BUSY), "events": 30, "at": "2024-03-06T18:55:07+00:00"}
    assert data["to"] == {"file": str(BUSY), "events": 35, "at": "2024-03-06T19:01:17+00:00"}
    changed = next(change for change in data["changes"] if change["kind"] == "changed")
    assert changed["was"] == changed["now"]
    assert changed["now"]["entry"] == 23
    assert ["gone", "Milfold."] in changed["words"]
    assert ["new", "Millfold."] in changed["words"]
    assert "".join(f"{text} " for kind, text in changed["words"] if kind != "new").split() == changed["before"].split()
    assert "".join(f"{text} " for kind, text in changed["words"] if kind != "gone").split() == changed["after"].split()
    new = next(change for change in data["changes"] if change["part"] == "entry" and change["kind"] == "new")
    assert (new["was"], new["before"], new["words"]) == (None, None, None)
    same = json.loads(said("diff", str(BUSY), str(BUSY), "--json").out)
    assert (same["equal"], same["changes"]) == (True, [])


def test_on_a_terminal_lines_are_wrapped_at_words_and_marks_are_coloured_too() -> None:
    arguments = ("--lang", "en", "diff", str(BUSY), "--from", "30", "--to", "31")
    with PtyProgram("minutes_tui", *arguments) as program:
        program.wait_text("{+Millfold.+}")
        program.wait_quiet()
        assert b"\x1b[32m{+Millfold.+}\x1b[0m" in program.output
        lines = [line.rstrip() for line in program.screen.display]
        assert any(line.endswith("risen in") for line in lines)
    with PtyProgram("minutes_tui", *arguments, environment={"NO_COLOR": "1"}) as program:
        program.wait_text("{+Millfold.+}")
        program.wait_quiet()
        assert b"\x1b[" not in program.output


def test_what_people_wrote_acts_on_no_terminal_and_is_no_markup() -> None:
    spot = Spot("i1", "1 \x1b[31mred\u202e", 3)
    changes = (
        Change("changed", "entry", spot, spot, "one [/x] two\nthree", "one \x07 two three"),
        Change("new", "entry", None, spot, "", "{item} [bold]\n{+}"),
    )
    shown = laid_out(lines_of(Difference(changes), translator("en")), colours=False, width=None)
    assert shown.splitlines()[1:] == [
        "1 ␛[31mred\ufffd",
        "  ~ changed #3: one [-[/x]-] {+␇+} two [-¶-] three",
        "  + new #3: {item} [bold]",
        "    {+}",
    ]


def test_of_a_long_stretch_that_stayed_only_the_words_near_a_change_are_shown() -> None:
    before = " ".join(str(number) for number in range(200))
    spot = Spot("i1", "1 One", 3)
    change = Change("changed", "entry", spot, spot, before, before.replace(" 100 ", " hundred "))
    shown = laid_out(lines_of(Difference((change,)), translator("en")), colours=False, width=None).splitlines()[2]
    assert shown == (
        "  ~ changed #3: … 88 89 90 91 92 93 94 95 96 97 98 99 [-100-] {+hundred+} "
        "101 102 103 104 105 106 107 108 109 110 111 112 …"
    )


def test_lines_are_no_wider_than_they_may_be() -> None:
    spot = Spot("i1", "1 One", 3)
    text = " ".join("漢字" * (number % 3 + 1) for number in range(60))
    lines = list(lines_of(Difference((Change("new", "entry", None, spot, "", text),)), translator("en")))
    shown = laid_out(lines, colours=True, width=40, cells=lambda word: 2 * len(word)).splitlines()[2:]
    assert len(shown) > 5
    for line in shown:
        bare = line.replace("\x1b[32m", "").replace("\x1b[0m", "")
        assert sum(2 if sign > "\u3000" else 1 for sign in bare) <= 40
