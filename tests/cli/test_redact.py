"""`minutes-tui redact` erases texts from every file that the program keeps, and nothing else changes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.application import redacting
from minutes_tui.application.drafting import Draft
from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.opening import Opened, open_session
from minutes_tui.application.outcome import Done
from minutes_tui.application.redacting import Wanted, redact
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.cli.commands import run
from minutes_tui.codec.record import Text
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.arranging import EntrySplit
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.event import EventData
from minutes_tui.domain.kinds import KINDS
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.proceedings import MeetingOpened
from minutes_tui.domain.replacing import Place, replaced
from minutes_tui.storage.erasing import erase
from minutes_tui.storage.reading import Found, find_session
from minutes_tui.storage.replacing import write_new
from tests.tui.terminal.pty_program import PtyProgram

HEAD = """format = 1

[meeting]
title = "Rat"
language = "de"

[[person]]
id = "GR"
name = "Grau"

[[item]]
id = "one"
number = "1"
title = "Haushalt"
"""
AT = datetime(2022, 2, 1, 17, tzinfo=UTC)
ids, salts = count(1), count(1)


def surroundings() -> Surroundings:
    return Surroundings(lambda: AT, "scribe", lambda: f"id{next(ids)}", lambda: f"{next(salts):032x}")


def opened(file: Path) -> Opened:
    found = find_session(str(file))
    assert isinstance(found, Found)
    return open_session(found, surroundings())


class Meeting:
    """A session file in which acts are recorded by opening it, one sitting after the other."""

    def __init__(self, file: Path) -> None:
        self.file = file
        file.write_text(HEAD, encoding="utf-8")

    def acts(self, *acts: EventData) -> list[int]:
        session = opened(self.file)
        seqs = []
        for act in acts:
            outcome = session.workspace.dispatch(act)
            assert isinstance(outcome, Done), outcome
            seqs.append(outcome.event.seq)
        session.close()
        return seqs

    def loaded(self) -> LoadedSession:
        loaded = load(str(self.file))
        assert isinstance(loaded, LoadedSession)
        return loaded

    def minutes(self, capsys: pytest.CaptureFixture[str]) -> str:
        assert run(["export", str(self.file), "--to", "text", "--item", "1"]) == 0
        return capsys.readouterr().out

    def files(self) -> Iterator[Path]:
        return (path for path in self.file.parent.rglob("*") if path.is_file())

    def holders(self, words: str) -> list[str]:
        """The files in which these words are left, escaped or not."""
        encoded = (words.encode(), words.encode("unicode_escape"))
        return sorted(path.name for path in self.files() if any(one in path.read_bytes() for one in encoded))


@pytest.fixture
def meeting(tmp_path: Path) -> Meeting:
    meeting = Meeting(tmp_path / "rat.toml")
    meeting.acts(MeetingOpened(named="Frau Vogt"), ItemCalled("one"))
    return meeting


def said(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    code = run(["--lang", "en", *map(str, words)])
    out, errors = capsys.readouterr()
    return code, out, errors


def test_a_text_is_gone_the_chain_holds_and_the_minutes_show_it(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    (seq,) = meeting.acts(Contribution("one", named="Herr Moll", text="nennt die Diagnose von Frau Zeder"))
    meeting.acts(Contribution("one", speaker="GR", text="dankt"))
    before = meeting.loaded()
    code, out, _ = said(capsys, "redact", meeting.file, "--event", seq, "--field", "text", "--yes")
    assert code == 0
    assert f"{seq}  2022-02-01 17:00  contribution.text  “nennt die Diagnose von Frau Zeder”" in out
    assert f"In the minutes “[geschwärzt]” then stands in these entries: {seq}" in out
    assert "Texts erased: 1." in out
    assert meeting.holders("Zeder") == []
    assert meeting.holders("Moll") == ["rat.toml"]
    assert [path.name for path in meeting.files()] == ["rat.toml"]
    assert "Moll [geschwärzt]" in meeting.minutes(capsys)
    after = meeting.loaded()
    assert not after.damaged
    assert [block.check for block in after.blocks[: len(before.blocks)]] == [block.check for block in before.blocks]


def test_english_minutes_show_it_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    meeting = Meeting(tmp_path / "council.toml")
    meeting.file.write_text(HEAD.replace('"de"', '"en"'), encoding="utf-8")
    meeting.acts(MeetingOpened(named="Frau Vogt"), ItemCalled("one"), Contribution("one", text="names Mrs Zeder"))
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 0
    assert "[redacted]" in meeting.minutes(capsys)


def test_check_counts_what_was_erased_and_whether_that_is_on_record(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    (seq,) = meeting.acts(Contribution("one", named="Herr Moll", text="nennt Frau Zeder"))
    said(capsys, "redact", meeting.file, "--event", seq, "--yes", "--reason", "Antrag vom 3. Februar")
    code, out, _ = said(capsys, "check", meeting.file)
    assert code == 0
    assert f"Texts that were erased for good: 2, in events {seq}." in out
    assert "on record" not in out
    recorded = meeting.loaded().blocks[-1].record
    assert (recorded.kind, recorded.fields["events"], recorded.fields["parts"]) == (
        "redacted",
        (seq, seq),
        ("named", "text"),
    )
    assert recorded.fields["reason"] == "Antrag vom 3. Februar"


def test_of_a_damaged_file_nobody_says_that_a_record_is_missing(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    first, _ = meeting.acts(Contribution("one", text="nennt Frau Zeder"), Contribution("one", text="und anderes"))
    said(capsys, "redact", meeting.file, "--event", first, "--yes")
    meeting.file.write_bytes(meeting.file.read_bytes().replace(b"und anderes", b"und andere"))
    code, out, _ = said(capsys, "check", meeting.file)
    assert code == 1
    assert f"Texts that were erased for good: 1, in events {first}." in out
    assert "on record" not in out


def test_a_text_erased_without_a_record_is_told(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    (seq,) = meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    assert erase(meeting.file, {seq: ["text"]}, "") is None
    code, out, _ = said(capsys, "check", meeting.file)
    assert code == 1
    assert f"Erased without that being on record: texts of events {seq}." in out


def test_what_was_recorded_as_erased_and_is_still_there_is_told_and_done_again(
    meeting: Meeting, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (seq,) = meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    with monkeypatch.context() as broken:
        broken.setattr(redacting, "erase", lambda *_: Problem("redact.opened-meanwhile"))
        code, _, errors = said(capsys, "redact", meeting.file, "--event", seq, "--yes")
        assert code == 1
        assert "Run it again once the session is closed." in errors
    code, out, _ = said(capsys, "check", meeting.file)
    assert code == 1
    assert f"Texts of events {seq} are on record as erased, but they are still there" in out
    assert said(capsys, "redact", meeting.file, "--event", seq, "--yes")[0] == 0
    assert said(capsys, "check", meeting.file)[0] == 0
    assert meeting.holders("Zeder") == []


def test_a_digest_and_a_signature_stay_right(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    (seq,) = meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    digest = said(capsys, "check", meeting.file, "--digest")[1].splitlines()[-1].removeprefix("Digest: ")
    said(capsys, "redact", meeting.file, "--event", seq, "--yes")
    code, out, _ = said(capsys, "check", meeting.file, "--expect", digest)
    assert code == 0
    assert "Since then 1 more events were recorded." in out


def test_a_name_that_was_corrected_goes_from_what_stood_before_and_the_minutes_read_on(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    first, other = meeting.acts(
        Contribution("one", speaker="GR", text="berichtet, dass Frau Zeder\nerkrankt sei"),
        Results("one", intro="Ergebnisse", bullets="Frau Zeder wird vertreten\nsonst nichts"),
    )
    meeting.acts(
        Contribution("one", speaker="GR", text="berichtet, dass eine Mitarbeiterin\nerkrankt sei", revises=first),
        replaced((Place(other, "bullets", 0, "Frau Zeder", "eine Mitarbeiterin"),)),
    )
    before = meeting.minutes(capsys)
    code, out, _ = said(capsys, "redact", meeting.file, "--text", "frau zeder", "--yes")
    assert code == 0
    assert f"Corrected since, so that the minutes read on as they do: {other}" in out
    assert "In the minutes" not in out
    assert meeting.holders("Zeder") == []
    assert meeting.minutes(capsys) == before
    assert said(capsys, "check", meeting.file)[0] == 0


def test_where_the_name_still_stands_the_minutes_show_a_mark(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    meeting.acts(
        Contribution("one", named="Frau Zeder", text="fragt nach"),
        Resolution("one", text="Frau Zeder wird gewählt."),
        Results("one", intro="Ergebnisse", bullets="ganz anderes"),
    )
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 0
    minutes = meeting.minutes(capsys)
    assert minutes.count("[geschwärzt]") == 2
    assert "[geschwärzt] fragt nach" in minutes
    assert "ganz anderes" in minutes


def test_an_entry_that_was_split_keeps_the_half_without_the_name(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    (seq,) = meeting.acts(Contribution("one", speaker="GR", text="nennt Frau Zeder\nund schließt"))
    meeting.acts(EntrySplit(seq, text="nennt Frau Zeder", rest="und schließt"))
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 0
    minutes = meeting.minutes(capsys)
    assert "und schließt" in minutes
    assert "[geschwärzt]" in minutes
    assert meeting.holders("Zeder") == []


def test_a_dry_run_lists_and_changes_nothing(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    before = {path: path.read_bytes() for path in meeting.files()}
    code, out, _ = said(capsys, "redact", meeting.file, "--text", "Zeder", "--dry-run")
    assert code == 0
    assert "contribution.text" in out
    assert {path: path.read_bytes() for path in meeting.files()} == before


def test_without_a_terminal_and_without_yes_nothing_is_erased(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    code, _, errors = said(capsys, "redact", meeting.file, "--text", "Zeder")
    assert code == 1
    assert "Nothing was erased" in errors
    assert meeting.holders("Zeder") == ["rat.toml"]


@pytest.mark.parametrize(("answer", "code", "left"), [("j", 0, []), ("n", 1, ["rat.toml"]), ("", 1, ["rat.toml"])])
def test_on_a_terminal_it_asks(answer: str, code: int, left: list[str], meeting: Meeting) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    command = ("--lang", "de", "redact", str(meeting.file), "--text", "Zeder")
    with PtyProgram("minutes_tui", *command) as program:
        program.wait_text("Endgültig zu löschende Texte: 1.")
        program.write(answer.encode() + b"\r")
        assert program.wait_exit() == code
    assert meeting.holders("Zeder") == left


def test_it_is_refused_while_somebody_has_the_session_open(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    (seq,) = meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    with PtyProgram("minutes_tui", "open", str(meeting.file)) as program:
        program.wait_text("Haushalt")
        code, _, errors = said(capsys, "redact", meeting.file, "--event", seq, "--yes")
        assert code == 1
        assert "Somebody has this session open; nothing was erased." in errors
        assert meeting.holders("Zeder")
        program.write(b"q")
        assert program.wait_exit() == 0
    assert said(capsys, "redact", meeting.file, "--event", seq, "--yes")[0] == 0
    assert meeting.holders("Zeder") == []


def test_what_a_crash_left_holds_it_no_longer_either(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    """Killed while the name stood in an event file, in the base, and in a draft; a torn tail was set aside before."""
    live = meeting.file.with_name("rat.d") / "live"
    live.parent.mkdir()
    live.write_text("read back: Frau Zeder", encoding="utf-8")
    torn = meeting.file.with_name("rat.toml.torn")
    torn.write_bytes(b'[[event]]\nseq = 9\ntext = """\nnennt Frau Zeder ohne')
    meeting.acts(Contribution("one", text="nennt Frau Zeder im Sitzungssaal"))
    script = """
import os, sys
sys.path.insert(0, os.getcwd())
from pathlib import Path
from minutes_tui.application.drafting import Draft
from tests.cli.test_redact import Contribution, opened
session = opened(Path(sys.argv[1]))
session.workspace.dispatch(Contribution("one", text="nennt Frau Zeder noch einmal"))
session.drafting.keep(Draft("contribution", "one", "idx", {"text": "und Frau Zeder zum dritten"}))
session.drafting.flush()
os.kill(os.getpid(), 9)
"""
    subprocess.run([sys.executable, "-c", script, str(meeting.file)], check=False)
    assert len(meeting.holders("Zeder")) >= 5
    other = meeting.file.with_name("rat-auszug.txt")
    other.write_text("Frau Zeder\n", encoding="utf-8")
    code, out, _ = said(capsys, "redact", meeting.file, "--text", "Frau Zeder", "--yes")
    assert code == 1  # the extract is a person's, and is only named
    assert f"{other}: This file holds it too, and is not touched" in out
    assert meeting.holders("Zeder") == ["rat-auszug.txt"]
    assert sorted(path.name for path in meeting.files()) == ["rat-auszug.txt", "rat.toml"]


def test_a_draft_that_only_has_a_short_word_in_common_is_left(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    (seq,) = meeting.acts(Contribution("one", text="ja"))
    session = opened(meeting.file)
    session.drafting.keep(Draft("contribution", "one", "idx", {"text": "im Januar, ja, wird gebaut"}))
    session.close()
    code, out, _ = said(capsys, "redact", meeting.file, "--event", seq, "--yes")
    assert code == 0
    assert "holds it too" not in out
    assert "im Januar" in "".join(path.read_text(encoding="utf-8") for path in meeting.files())


def test_what_an_erasing_left_that_was_killed_at_its_last_step_goes_with_the_next_one(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    (seq,) = meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    script = """
import os, sys
from minutes_tui.cli.commands import run
from minutes_tui.storage import replacing
replacing.discard = lambda *_: os.kill(os.getpid(), 9)
run(["redact", sys.argv[1], "--event", sys.argv[2], "--yes"])
"""
    killed = subprocess.run(
        [sys.executable, "-c", script, str(meeting.file), str(seq)], check=False, capture_output=True
    )
    assert killed.returncode == -9
    (left,) = meeting.holders("Zeder")
    assert left.startswith(".rat.toml-")
    assert said(capsys, "redact", meeting.file, "--event", seq, "--yes")[0] == 2  # it was erased
    assert meeting.holders("Zeder") == []


def test_after_the_meeting_was_closed_the_minutes_read_on_and_a_cut_is_still_missed(
    meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    first, _ = meeting.acts(
        Contribution("one", speaker="GR", text="nennt Frau Zeder"), Contribution("one", speaker="GR", text="dankt")
    )
    meeting.acts(replaced((Place(first, "text", 6, "Frau Zeder", "sie"),)), MeetingClosed())
    assert run(["export", str(meeting.file), "--to", "text"]) == 0
    before = capsys.readouterr().out
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 0
    assert run(["export", str(meeting.file), "--to", "text"]) == 0
    assert capsys.readouterr().out == before
    assert said(capsys, "check", meeting.file)[0] == 0
    count = len(meeting.loaded().blocks)
    assert f"events = {count}" in meeting.file.read_text(encoding="utf-8")
    cut = meeting.file.read_bytes().rpartition(b"\n[[event]]")[0]
    meeting.file.write_bytes(cut)
    code, out, _ = said(capsys, "check", meeting.file)
    assert code == 1
    assert f"The meeting was closed with {count} events, but only {count - 1} are here" in out


def test_mode_and_owner_of_the_file_stay(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    meeting.file.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(meeting.file, 65534, 65534)
    before = meeting.file.stat()
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 0
    after = meeting.file.stat()
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)


def test_where_it_cannot_be_erased_is_said(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    meeting.acts(Contribution("one", speaker="GR", text="nennt Frau Grau"))
    code, out, _ = said(capsys, "redact", meeting.file, "--text", "Grau", "--yes")
    assert code == 1
    line = HEAD[: HEAD.index('name = "Grau"')].count("\n") + 1
    assert f"{meeting.file}:{line}: The head holds it in this line; change it there yourself." in out
    code, out, _ = said(capsys, "redact", meeting.file, "--text", "scribe", "--yes")
    assert code == 1
    assert "There is no such text in the events." in out
    assert "holds it in opened.by, which cannot be erased" in out


def test_the_same_act_in_the_meetings_other_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    meeting = Meeting(tmp_path / "rat.toml")
    meeting.acts(MeetingOpened(named="Frau Zeder"))
    other = tmp_path / "rat.nonpublic.toml"
    other.write_bytes(meeting.file.read_bytes().replace(b'"Rat"\n', b'"Rat"\npublic_part = "rat.toml"\n'))
    meeting.file.write_bytes(
        meeting.file.read_bytes().replace(b'"Rat"\n', b'"Rat"\nnonpublic_part = "rat.nonpublic.toml"\n')
    )
    code, out, _ = said(capsys, "redact", meeting.file, "--event", 2, "--yes")
    assert code == 1
    assert "rat.nonpublic.toml: It stands in the meeting's other file as well, in events 2" in out
    assert "is not touched" not in out
    assert meeting.holders("Zeder") == ["rat.nonpublic.toml"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((), "Say what is to be erased"),
        (("--event", "2", "--text", "x"), "Say what is to be erased"),
        (("--field", "text"), "Say what is to be erased"),
        (("--event", "99"), "There is no event 99; the last one is 3."),
        (("--event", "3"), "Event 3 holds no text"),
        (("--event", "2", "--field", "text"), "Event 2 has no such text; it has these: named"),
    ],
)
def test_what_is_asked_for_wrongly_is_said(
    words: tuple[str, ...], expected: str, meeting: Meeting, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _, errors = said(capsys, "redact", meeting.file, "--yes", *words)
    assert code == 2
    assert expected in errors


def test_a_damaged_file_is_left_alone(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    meeting.file.write_bytes(meeting.file.read_bytes().replace(b"Frau Vogt", b"Frau Vogl"))
    before = meeting.file.read_bytes()
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 1
    assert meeting.file.read_bytes() == before


def test_a_reason_that_holds_the_name_is_refused(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    code, _, errors = said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes", "--reason", "für Frau Zeder")
    assert code == 1
    assert "word it without that" in errors


def test_what_is_erased_twice_is_told(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "redact", meeting.file, "--event", 2, "--yes")
    code, _, errors = said(capsys, "redact", meeting.file, "--event", 2, "--yes")
    assert code == 2
    assert "What event 2 said was erased before." in errors


def test_the_head_that_somebody_saves_meanwhile_is_kept(
    meeting: Meeting, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting.acts(Contribution("one", text="nennt Frau Zeder"))
    turns = iter([True])

    def saved_meanwhile(*arguments: object) -> object:
        made = write_new(*arguments)  # type: ignore[arg-type]  # passed on
        if next(turns, False):
            meeting.file.write_bytes(meeting.file.read_bytes().replace(b"Haushalt", b"Haushalt 2022"))
        return made

    monkeypatch.setattr("minutes_tui.storage.erasing.write_new", saved_meanwhile)
    assert said(capsys, "redact", meeting.file, "--text", "Zeder", "--yes")[0] == 0
    assert meeting.holders("Zeder") == []
    assert "Haushalt 2022" in meeting.file.read_text(encoding="utf-8")
    assert [path.name for path in meeting.files()] == ["rat.toml"]


names = st.sampled_from(["Zeder", "Frau Zeder", "ganz anderes", "[[event]]", "check = ", 'so "Zeder" da', "ä\n\nZeder"])
acts = st.lists(
    st.one_of(
        st.builds(lambda text, named: Contribution("one", named=named, text=text), names, names),
        st.builds(lambda text: Resolution("one", text=text), names),
        st.builds(lambda intro, bullets: Results("one", intro=intro, bullets=bullets), names, names),
        st.builds(lambda text, of: Contribution("one", text=text, revises=of), names, st.integers(4, 9)),
    ),
    min_size=1,
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25)
@given(acts)
def test_whatever_was_said_the_name_is_gone_and_the_rest_stands(
    tmp_path_factory: pytest.TempPathFactory, some: list[EventData]
) -> None:
    meeting = Meeting(tmp_path_factory.mktemp("any") / "rat.toml")
    meeting.acts(MeetingOpened(named="Frau Vogt"), ItemCalled("one"))
    session = opened(meeting.file)
    for act in some:
        session.workspace.dispatch(act)
    session.close()
    before = meeting.loaded()
    done = redact(str(meeting.file), Wanted(phrase="zeder"), "", surroundings())
    assert not isinstance(done, Problem)
    after = meeting.loaded()
    assert not after.damaged
    assert meeting.holders("Zeder") == []
    assert [block.check for block in after.blocks[: len(before.blocks)]] == [block.check for block in before.blocks]
    for old, new in zip(before.blocks, after.blocks, strict=False):
        for name, value in old.record.fields.items():
            erased = type(value) is Text and "Zeder" in value and name in KINDS[old.record.kind].words
            assert (new.record.fields[name] != value) is erased


def test_other_programs_see_what_was_erased(meeting: Meeting, capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "redact", meeting.file, "--event", 2, "--yes")
    _, out, _ = said(capsys, "check", "--json", meeting.file)
    assert "redact.counted" in [finding["code"] for finding in json.loads(out)["findings"]]
