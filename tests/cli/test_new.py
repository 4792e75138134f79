"""Preparing without a screen: `new` with options, `import`, and the list of sessions."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from minutes_tui.cli.commands import run
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.codec.head import read_head, read_register
from minutes_tui.domain.head import Head
from tests.tui.terminal.pty_program import ROOT


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TZ", "Europe/Berlin")
    monkeypatch.delenv("XDG_STATE_HOME", raising=False)
    return folder


def said(capsys: pytest.CaptureFixture[str]) -> tuple[list[str], list[str]]:
    captured = capsys.readouterr()
    return captured.out.splitlines(), captured.err.splitlines()


def test_with_enough_options_a_session_is_made_without_a_screen(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "to.txt").write_text("1 Eröffnung\n2 Haushalt [9/26]\n", encoding="utf-8")
    (here / "rat.csv").write_text("Name;Fraktion\nAnna Müller;SPD\n", encoding="utf-8")
    options = ["--title", "7. Sitzung", "--body", "Rat", "--starts", "1.2.2026 17 Uhr", "--language", "de"]
    more = ["--place", "Saal", "--law", "de-nw", "--members", "15", "--from", "to.txt", "--register", "rat.csv"]
    assert run(["--lang", "de", "new", *options, *more]) == FINE
    out, err = said(capsys)
    assert (out, err) == (["2026-02-01-rat.toml"], [])
    head = read_head((here / out[0]).read_bytes())
    assert isinstance(head, Head)
    assert head.meeting.place == "Saal"
    assert head.meeting.legal_members == 15
    assert [item.papers for item in head.items] == [(), ("9/26",)]
    assert [person.id for person in head.persons] == ["MÜ"]
    assert run(["check", out[0]]) == FINE


def test_every_oddity_of_an_agenda_is_said_with_its_line_and_nothing_is_lost(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "to.txt").write_bytes("\t1.\tEröffnung\r\n• Bericht\r\nIV. Vier\r\n1 Doppelt\r\n9\r\n".encode("cp1252"))
    assert run(["--lang", "de", "new", "a.toml", "--title", "T", "--from", "to.txt"]) == FINDINGS
    _, err = said(capsys)
    assert err == [
        "to.txt: Diese Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen.",
        "to.txt:2: Diese Zeile hat keine Nummer; sie ist ein Punkt ohne Nummer: Bericht",
        "to.txt:4: Die Nummer 1 steht schon in Zeile 1; beide Punkte bleiben.",
        "to.txt:5: Hinter der Nummer 9 fehlt die Bezeichnung; sie wird über die ?? geschrieben.",
    ]
    head = read_head((here / "a.toml").read_bytes())
    assert isinstance(head, Head)
    assert [(item.number, item.title) for item in head.items] == [
        ("1", "Eröffnung"),
        ("", "Bericht"),
        ("IV", "Vier"),
        ("1", "Doppelt"),
        ("9", "??"),
    ]


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ([], "title: Die Überschrift fehlt."),
        (["--title", "T", "--from", "gone.txt"], "gone.txt: Diese Datei gibt es nicht."),
        (["--title", "T", "--after", "gone.toml"], "gone.toml: Diese Datei gibt es nicht."),
        (["--title", "T", "--starts", "bald"], "starts: Das sind nicht Datum und Uhrzeit: bald"),
        (["--title", "T", "--members", "viele"], "members: Hier wird eine ganze Zahl"),
        (["--title", "T", "there.toml"], "there.toml: Diesen Namen gibt es schon"),
        (["--title", "T", "gone/a.toml"], "gone/a.toml: Diesen Ordner gibt es nicht."),
    ],
)
def test_what_is_missing_or_wrong_is_said_and_nothing_is_made(
    options: list[str], sentence: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "there.toml").write_text("x", encoding="utf-8")
    assert run(["--lang", "de", "new", *options]) in (WRONG_USE, FINDINGS)
    out, err = said(capsys)
    assert out == []
    assert err[0].startswith(sentence)
    assert [file.name for file in here.iterdir()] == ["there.toml"]


def test_the_second_session_follows_the_first(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agenda = "1 Eröffnung\n2 Niederschrift vom 1.1.2026\n3 Haushalt\n"
    (here / "to.txt").write_text(agenda, encoding="utf-8")
    base = ["--lang", "de", "new", "--starts"]
    assert run([*base, "1.2.2026 17:00", "--title", "6. Sitzung", "--body", "Rat", "--from", "to.txt"]) == FINE
    assert run([*base, "1.3.2026 17:00", "--after", "2026-02-01-rat.toml"]) == FINE
    out, _ = said(capsys)
    head = read_head((here / out[-1]).read_bytes())
    assert isinstance(head, Head)
    assert head.meeting.title == "7. Sitzung"
    assert [item.title for item in head.items] == ["Eröffnung", "Niederschrift vom 01.02.2026"]
    assert run(["--lang", "de"]) == FINE
    out, _ = said(capsys)
    assert out == [
        "01.03.2026   nicht begonnen  7. Sitzung  (2026-03-01-rat.toml)",
        "01.02.2026   nicht begonnen  6. Sitzung  (2026-02-01-rat.toml)",
    ]


def test_a_register_is_imported_with_its_mapping_shown(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Anrede;Name;Vorname;E-Mail\nFrau;Müller;Anna;x\nHerr;Müller;Bernd;y\n"
    (here / "rat.csv").write_bytes(text.encode("latin-1"))
    assert not (here / "registers").exists()
    command = ["--lang", "de", "import", "rat.csv", "--from", "csv", "-o", "registers/rat.toml"]
    assert run(command) == FINE
    out, err = said(capsys)
    assert out == []
    assert err == [
        "Anrede → Anrede",
        "Name → Name",
        "Vorname → Vorname",
        "E-Mail → weggelassen",
        "rat.csv: Diese Datei ist nicht in UTF-8; sie wurde als Windows-1252 gelesen.",
        "rat.csv:1: Die Spalte E-Mail ist nicht bekannt und wird weggelassen.",
    ]
    persons = read_register((here / "registers" / "rat.toml").read_bytes())
    assert [(one.id, one.name) for one in persons if hasattr(one, "name")] == [
        ("MÜA", "Anna Müller"),
        ("MÜB", "Bernd Müller"),
    ]


def test_an_agenda_is_imported_as_tables_of_a_head(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "to.txt").write_text("N1 Verkauf\n", encoding="utf-8")
    assert run(["import", "to.txt", "--from", "text"]) == FINE
    out, _ = said(capsys)
    assert out == ["[[item]]", 'id = "verkauf"', 'number = "N1"', 'title = "Verkauf"', "public = false"]
    (here / "x.json").write_text("{", encoding="utf-8")
    assert run(["import", "x.json", "--from", "oparl"]) == WRONG_USE


def test_the_agenda_may_come_by_standard_input(here: Path) -> None:
    # In a process of its own: pytest holds standard input here.
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT / "src"), "HOME": str(here), "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "minutes_tui", "new", "a.toml", "--title", "T", "--from", "-"]
    done = subprocess.run(command, input=b"1 Eins\n1 Zwei\n", capture_output=True, env=environment, check=False)
    assert done.returncode == FINDINGS
    assert done.stdout == b"a.toml\n"
    assert done.stderr == b"-:2: The number 1 stands in line 1 already; both items are kept.\n"
    assert (here / "a.toml").read_bytes().count(b"[[item]]") == 2
