from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from minutes_tui.application.asked import Asked, invitation_of, members_of, moment_of, moment_text
from minutes_tui.application.opening import open_session
from minutes_tui.application.preparing import Prepared, Preparing, make
from minutes_tui.application.session_list import Listed, find_sessions, looked_at, newest_first
from minutes_tui.application.sources import find_before
from minutes_tui.application.surroundings import real_surroundings
from minutes_tui.codec.head import read_head
from minutes_tui.domain.head import Head, Item
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.proceedings import MeetingOpened
from minutes_tui.storage.reading import Found, find_session
from tests.tui.terminal.pty_program import ROOT

SAMPLE = ROOT / "sessions" / "2022-02-01-integrationsrat.toml"
BERLIN = timezone(timedelta(hours=1))
TODAY = date(2025, 12, 1)
ASKED = Asked(title="7. Sitzung", body="Rat", starts="1.2.2026 17:00", language="de")
AGENDA = "1 Eröffnung\nnicht öffentlich\nN1 Verkauf [9/26]\n   An Frau GEHEIM.\n"


def preparing(folder: Path) -> Preparing:
    return Preparing(folder, "de", lambda moment: moment.replace(tzinfo=BERLIN), today=lambda: TODAY)


def codes(prepared: Prepared) -> list[str]:
    return [problem.code for problem in prepared.problems]


def head_of(path: Path) -> Head:
    head = read_head(path.read_bytes())
    assert isinstance(head, Head)
    return head


def test_a_title_is_enough(tmp_path: Path) -> None:
    prepared = preparing(tmp_path).look(Asked(title="6. Sitzung des Rates"))
    assert prepared.problems == ()
    assert make(prepared) is None
    assert prepared.path == tmp_path / "6-sitzung-des-rates.toml"
    assert head_of(prepared.path) == prepared.head


@pytest.mark.parametrize("name", ["~nobody-of-that-name", "~nobody-of-that-name/x", "x" * 300, "x/" * 3000, "a\0b"])
@pytest.mark.parametrize("field", ["file", "after", "register", "agenda_file", "body"])
def test_a_name_that_can_be_no_files_is_said_and_fails_nobody(tmp_path: Path, field: str, name: str) -> None:
    """Each is looked at while it is typed, so half a name comes by."""
    asked = replace(ASKED, **{field: name})
    working = preparing(tmp_path)
    prepared = working.look(working.filled(asked))
    assert field in ("file", "body") or prepared.missing
    if field == "file" and "x" * 300 in name:
        failed = make(prepared)
        assert isinstance(failed, Problem)
        assert failed.code == "new.failed"


def test_the_file_is_called_by_its_day_and_body_and_nothing_is_overwritten(tmp_path: Path) -> None:
    made = []
    for _ in range(2):
        prepared = preparing(tmp_path).look(ASKED)
        assert make(prepared) is None
        made.append(prepared.path.name)
    assert made == ["2026-02-01-rat.toml", "2026-02-01-rat-2.toml"]
    assert codes(preparing(tmp_path).look(replace(ASKED, file=made[0]))) == ["new.file-taken"]
    (tmp_path / "sessions").mkdir()
    assert preparing(tmp_path).look(ASKED).path == tmp_path / "sessions" / "2026-02-01-rat.toml"
    assert preparing(tmp_path).look(replace(ASKED, file="a")).path == tmp_path / "a.toml"
    (tmp_path / "other").mkdir()
    assert preparing(tmp_path).look(replace(ASKED, file="other")).path == tmp_path / "other" / "2026-02-01-rat.toml"


def test_a_file_that_appears_meanwhile_is_left_alone(tmp_path: Path) -> None:
    prepared = preparing(tmp_path).look(replace(ASKED, agenda=AGENDA, nonpublic=True))
    prepared.path.write_text("other", encoding="utf-8")
    failed = make(prepared)
    assert failed is not None
    assert failed.code == "new.file-taken"
    assert [file.name for file in tmp_path.iterdir()] == [prepared.path.name]
    assert prepared.path.read_text(encoding="utf-8") == "other"


def test_what_is_not_public_stands_in_a_file_of_its_own_that_only_its_owner_reads(tmp_path: Path) -> None:
    prepared = preparing(tmp_path).look(replace(ASKED, agenda=AGENDA, nonpublic=True))
    assert prepared.problems == ()
    assert make(prepared) is None
    public, hidden = head_of(prepared.path), head_of(prepared.nonpublic_path)
    assert b"GEHEIM" not in prepared.path.read_bytes()
    assert b"9/26" not in prepared.path.read_bytes()
    assert [(item.id, item.title, item.public) for item in public.items] == [
        ("eroeffnung", "Eröffnung", True),
        ("verkauf", "Verkauf", False),
    ]
    assert [(item.id, item.papers, item.draft_resolution) for item in hidden.items] == [
        ("verkauf", ("9/26",), "An Frau GEHEIM.")
    ]
    assert (public.meeting.nonpublic_part, hidden.meeting.public_part) == (
        "2026-02-01-rat.nonpublic.toml",
        "2026-02-01-rat.toml",
    )
    assert prepared.nonpublic_path.stat().st_mode & 0o777 == 0o600


def test_without_that_file_what_is_not_public_is_left_out_and_it_is_said(tmp_path: Path) -> None:
    prepared = preparing(tmp_path).look(replace(ASKED, agenda=AGENDA))
    assert codes(prepared) == ["new.nonpublic-left-out"]
    assert make(prepared) is None
    assert b"GEHEIM" not in prepared.path.read_bytes()


def test_the_session_before_gives_all_but_the_date(tmp_path: Path) -> None:
    asked = preparing(tmp_path).filled(Asked(after=str(SAMPLE), starts="1.3.2022 17:00"))
    assert (asked.title, asked.body, asked.members, asked.law) == (
        "7. Sitzung des Integrationsrates",
        "Integrationsrat",
        "15",
        "de-nw",
    )
    prepared = preparing(tmp_path).look(replace(asked, file=str(tmp_path / "next.toml")))
    assert prepared.problems == ()
    before = head_of_sample()
    assert prepared.head.persons == before.persons
    assert prepared.head.style == before.style
    assert prepared.head.meeting.body_type == before.meeting.body_type
    assert all("01.02.2022" in item.origin for item in prepared.head.items if item.origin)


def test_what_was_left_over_behind_closed_doors_comes_again_there_and_not_a_word_of_it_outside(tmp_path: Path) -> None:
    first = preparing(tmp_path).look(replace(ASKED, agenda=AGENDA.replace("Verkauf", "Grundstück"), nonpublic=True))
    assert first.nonpublic is not None
    hidden = replace(first.nonpublic.items[0], title="SENTINEL Seestraße 7", papers=("SENTINEL-9",))
    late = Item("late-n1", "SENTINEL zwei", "N2", public=False)
    assert make(replace(first, nonpublic=replace(first.nonpublic, items=(hidden, late)))) is None
    begin(first.nonpublic_path)
    asked = preparing(tmp_path).filled(Asked(after=first.path.name, starts="1.3.2026 17:00", nonpublic=True))
    prepared = preparing(tmp_path).look(asked)
    assert make(prepared) is None
    assert b"SENTINEL" not in prepared.path.read_bytes()
    assert b"sentinel" not in prepared.path.read_bytes()
    inside = head_of(prepared.nonpublic_path)
    assert [(item.title, item.number, item.origin) for item in inside.items] == [
        ("SENTINEL Seestraße 7", "N1", "Sitzung vom 01.02.2026, TOP N1: nicht aufgerufen"),
        ("SENTINEL zwei", "N2", "Sitzung vom 01.02.2026, TOP N2: nicht aufgerufen"),
    ]
    public = head_of(prepared.path)
    assert [item.title for item in public.items] == ["Eröffnung", "Grundstück", "Nichtöffentlicher Punkt"]
    assert [item.id for item in public.items[1:]] == [item.id for item in inside.items]


def begin(path: Path) -> None:
    """Open the meeting in that file, and leave it."""
    found = find_session(str(path))
    assert isinstance(found, Found)
    opened = open_session(found, real_surroundings())
    opened.workspace.dispatch(MeetingOpened())
    opened.close()


def head_of_sample() -> Head:
    before = find_before(str(SAMPLE)).session
    assert before is not None
    return before.head


def damaged_samples() -> dict[str, tuple[bytes, int]]:
    """The sample with something wrong, and how many of its people can still be read."""
    data = SAMPLE.read_bytes()
    persons = len(head_of_sample().persons)
    middle = data.index(b"kind = ", len(data) // 2)
    return {
        "a torn end": (data[:-40], persons),
        "an altered event": (data[:middle] + b"kind = " + b"x" + data[middle + 8 :], persons),
        "a line that is no TOML": (data.replace(b'place = "Ratssaal"', "place = „Ratssaal“".encode()), persons),
        "saved as Latin-1": (data.decode().encode("cp1252", "replace"), persons),
        "an id twice": (data.replace(b'id = "AK"', b'id = "SE"'), persons - 1),
    }


@pytest.mark.parametrize("name", damaged_samples())
def test_of_a_damaged_session_before_whatever_can_be_read_is_taken_and_it_is_said_with_its_line(
    name: str, tmp_path: Path
) -> None:
    data, persons = damaged_samples()[name]
    (tmp_path / "before.toml").write_bytes(data)
    asked = preparing(tmp_path).filled(Asked(after="before.toml"))
    prepared = preparing(tmp_path).look(asked)
    assert asked.title == "7. Sitzung des Integrationsrates"
    assert len(prepared.head.persons) == persons
    assert prepared.missing == ()
    assert any(problem.place.line and problem.severity == "warning" for problem in prepared.problems)
    assert make(prepared) is None


def test_a_session_before_that_is_not_there_keeps_the_new_one_from_being_made(tmp_path: Path) -> None:
    prepared = preparing(tmp_path).look(replace(ASKED, after="gone.toml"))
    assert [(problem.code, problem.severity) for problem in prepared.problems] == [("file.missing", "error")]
    (tmp_path / "prose.toml").write_text("Liebe Kolleginnen und Kollegen", encoding="utf-8")
    assert preparing(tmp_path).look(replace(ASKED, after="prose.toml")).missing


def test_a_register_is_found_by_its_name_and_by_the_body(tmp_path: Path) -> None:
    (tmp_path / "registers").mkdir()
    (tmp_path / "registers" / "rat.toml").write_text('[[person]]\nid = "A"\nname = "Anna"\n', encoding="utf-8")
    (tmp_path / "rat.csv").write_bytes("Name;Rolle\nBernd Müller;Gast\n".encode("latin-1"))
    made = preparing(tmp_path)
    assert [person.id for person in made.look(replace(ASKED, register="rat")).head.persons] == ["A"]
    assert made.filled(ASKED).register == "rat.toml"
    assert made.filled(replace(ASKED, body="Senat")).register == ""
    found = made.look(replace(ASKED, register="rat.csv"))
    assert [person.name for person in found.head.persons] == ["Bernd Müller"]
    assert codes(found) == ["csv.encoding"]
    assert codes(made.look(replace(ASKED, register="gone"))) == ["register.missing"]


def test_a_register_with_a_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "rat.toml").write_text('[[person]]\nid = "A"\nnam = "Anna"\n', encoding="utf-8")
    prepared = preparing(tmp_path).look(replace(ASKED, register="rat.toml"))
    assert [(problem.code, problem.place.line) for problem in prepared.missing] == [
        ("head.missing-key", 1),
        ("head.unknown-key-guess", 3),
    ]


def test_an_agenda_that_is_given_gets_what_is_carried_over(tmp_path: Path) -> None:
    prepared = preparing(tmp_path).look(replace(ASKED, after=str(SAMPLE), agenda="1 Eröffnung\n2 Neues"))
    assert [item.title for item in prepared.items][:2] == ["Eröffnung", "Neues"]
    assert all(item.origin for item in prepared.items[2:])


def test_the_agenda_that_is_typed_counts_before_the_one_in_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("1 Aus der Datei", encoding="utf-8")
    made = preparing(tmp_path)
    assert [item.title for item in made.look(replace(ASKED, agenda_file="a.txt")).items] == ["Aus der Datei"]
    both = made.look(replace(ASKED, agenda_file="a.txt", agenda="1 Getippt"))
    assert [item.title for item in both.items] == ["Getippt"]
    assert codes(both) == ["new.two-agendas"]


def test_a_file_that_was_mended_is_read_again_when_asked(tmp_path: Path) -> None:
    made = preparing(tmp_path)
    asked = replace(ASKED, agenda_file="a.txt")
    assert codes(made.look(asked)) == ["file.missing"]
    (tmp_path / "a.txt").write_text("1 A", encoding="utf-8")
    assert codes(made.look(asked)) == ["file.missing"]
    made.read_again()
    assert codes(made.look(asked)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("01.02.2026 17:00", "2026-02-01T17:00:00+01:00"),
        ("1.2.26, 17 Uhr", "2026-02-01T17:00:00+01:00"),
        ("1. 2. 2026 17.30 Uhr", "2026-02-01T17:30:00+01:00"),
        ("14/05/2024 18:30", "2024-05-14T18:30:00+01:00"),
        ("2026-02-01 17:00", "2026-02-01T17:00:00+01:00"),
        ("2026-02-01T17:00:00+02:00", "2026-02-01T17:00:00+02:00"),
        ("2026-02-01T17:00Z", "2026-02-01T17:00:00+00:00"),
        ("1.2.2026 um 17 Uhr", "2026-02-01T17:00:00+01:00"),
    ],
)
def test_a_moment_is_read_as_people_write_it(text: str, expected: str) -> None:
    moment = moment_of(text, lambda naive: naive.replace(tzinfo=BERLIN), TODAY)
    assert isinstance(moment, datetime)
    assert moment.isoformat() == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1.2.2026", "new.no-time"),
        ("1 December 2026", "new.no-time"),
        ("morgen", "new.no-time"),
        ("Mon 1 Dec 2026 6:30 pm", "new.other-weekday"),
        ("30.2.2026 17:00", "new.no-moment"),
        ("1.2.2026 25:00", "new.no-moment"),
        ("1.2.2026 13 pm", "new.no-moment"),
        ("bald", "new.no-moment"),
        ("1.2.0001 10:00", "new.no-moment"),
        ("9" * 99, "new.no-moment"),
    ],
)
def test_what_is_no_moment_is_said(text: str, code: str) -> None:
    found = moment_of(text, lambda naive: naive.replace(tzinfo=BERLIN), TODAY)
    assert isinstance(found, Problem)
    assert found.code == code


@pytest.mark.parametrize(
    ("text", "day"),
    [("20.11.", date(2025, 11, 20)), ("10 January", date(2026, 1, 10)), ("20.11.24", date(2024, 11, 20)), ("", None)],
)
def test_the_day_of_the_invitation_without_a_year_is_the_nearest_one(text: str, day: date | None) -> None:
    assert invitation_of(text, TODAY) == day


def test_answers_are_tidied_where_they_are_understood_and_else_left(tmp_path: Path) -> None:
    made = preparing(tmp_path)
    tidied = made.tidied(Asked(starts="Sun 1 Feb 5 pm", invited="20 Jan"))
    assert (tidied.starts, tidied.invited) == ("01.02.2026 17:00", "20.01.2026")
    for left in (Asked(starts="bald", invited="neulich"), Asked(starts="2026-02-01T17:00+02:00"), tidied):
        assert made.tidied(left) == left


def test_people_of_an_oparl_meeting_are_the_register_where_there_is_no_other(tmp_path: Path) -> None:
    person = {"name": "Anna Müller", "membership": [{"role": "Vorsitzende"}]}
    meeting = {"type": "x/Meeting", "name": "S", "agendaItem": [{"name": "Haushalt"}], "participant": [person]}
    (tmp_path / "m.json").write_text(json.dumps(meeting), encoding="utf-8")
    (tmp_path / "rat.csv").write_text("Name\nKern\n", encoding="utf-8")
    found = preparing(tmp_path).look(replace(ASKED, agenda_file="m.json")).head
    assert [(one.name, one.office) for one in found.persons] == [("Anna Müller", "chair")]
    found = preparing(tmp_path).look(replace(ASKED, agenda_file="m.json", register="rat.csv")).head
    assert [one.name for one in found.persons] == ["Kern"]


def test_invitation_and_kind_of_body_are_written(tmp_path: Path) -> None:
    head = preparing(tmp_path).look(replace(ASKED, invited="20.1.2026", body_type="committee")).head
    assert (head.meeting.invited_at, head.meeting.body_type) == (date(2026, 1, 20), "committee")
    assert codes(preparing(tmp_path).look(replace(ASKED, invited="neulich"))) == ["new.no-day"]


def test_a_name_is_made_of_day_and_body_and_never_of_neither(tmp_path: Path) -> None:
    def name(**asked: str) -> str:
        return preparing(tmp_path).look(Asked(language="de", **asked)).path.name

    assert name(starts="1.2.2026 17:00", body="Rat") == "2026-02-01-rat.toml"
    assert name(starts="1.2.2026 17:00") == "2026-02-01.toml"
    assert name(title="??") == "sitzung.toml"


def test_that_the_proposed_name_is_there_already_is_told_and_the_hidden_part_counts_too(tmp_path: Path) -> None:
    (tmp_path / "2026-02-01-rat.nonpublic.toml").touch()
    assert codes(preparing(tmp_path).look(ASKED)) == []
    prepared = preparing(tmp_path).look(replace(ASKED, nonpublic=True))
    assert prepared.path.name == "2026-02-01-rat-2.toml"
    assert [(one.code, one.severity) for one in prepared.problems] == [("new.name-in-use", "note")]
    assert prepared.problems[0].parameters == {"taken": "2026-02-01-rat.toml", "name": "2026-02-01-rat-2.toml"}


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_moment_is_read_as_it_is_shown(language: str) -> None:
    moment = datetime(2026, 2, 11, 17, 30, tzinfo=UTC)
    assert moment_of(moment_text(moment, language), lambda naive: naive.replace(tzinfo=UTC), TODAY) == moment


def test_members_are_a_number_that_a_body_can_have() -> None:
    assert members_of(" 15 ") == 15
    assert members_of("") is None
    assert all(isinstance(members_of(text), Problem) for text in ("0", "-1", "15a", "10000", "٣", "9" * 50))


def test_sessions_are_listed_newest_first_with_their_states(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    sample = SAMPLE.read_bytes()
    head = sample.partition(b"# ---- journal")[0]
    (tmp_path / "sessions" / "begun.toml").write_bytes(sample)
    (tmp_path / "fresh.toml").write_bytes(head.replace(b"2022-02-01T17", b"2023-02-01T17"))
    (tmp_path / "torn.toml").write_bytes(sample[:-30])
    (tmp_path / "wrong.toml").write_bytes(head.replace(b'place = "', b'place = ""'))
    (tmp_path / "register.toml").write_text('[[person]]\nid = "A"\nname = "A"\n', encoding="utf-8")
    (tmp_path / "other.toml").write_text("[tool]\nformat = 1\n", encoding="utf-8")
    (tmp_path / "folder.toml").mkdir()
    (tmp_path / ".hidden.toml").write_bytes(sample)
    elsewhere = tmp_path / "elsewhere" / "recent.toml"
    elsewhere.parent.mkdir()
    elsewhere.write_bytes(sample)
    found = [looked_at(one) for one in find_sessions(tmp_path, [elsewhere, tmp_path / "gone.toml"])]
    states = {one.path.name: one.state for one in found}
    assert states == {
        "wrong.toml": "damaged",
        "fresh.toml": "not-begun",
        "begun.toml": "begun",
        "torn.toml": "damaged",
        "recent.toml": "begun",
    }
    assert next(one.path.name for one in found if one.starts_at) == "fresh.toml"
    wrong = next(one for one in found if one.path.name == "wrong.toml")
    assert wrong.problem is not None
    assert wrong.problem.place.line


def test_a_non_public_file_that_is_somebody_elses_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from minutes_tui.application import session_list

    (tmp_path / "a.nonpublic.toml").write_bytes(SAMPLE.read_bytes())
    (tmp_path / "b.toml").write_bytes(SAMPLE.read_bytes())
    monkeypatch.setattr(session_list, "read_start", lambda _path, _most: None)
    assert [(one.path.name, one.state) for one in find_sessions(tmp_path, ())] == [("b.toml", "unreadable")]


def test_of_the_two_files_of_a_meeting_the_public_one_is_listed_first() -> None:
    public, other = Listed(Path("rat.toml"), 7), Listed(Path("rat.nonpublic.toml"), 7, nonpublic=True)
    assert newest_first([other, public]) == [public, other]
    newer = Listed(Path("neu.nonpublic.toml"), 10**10, nonpublic=True)
    assert newest_first([public, newer]) == [newer, public]
