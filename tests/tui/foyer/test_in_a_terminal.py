"""The real program on a pty: choosing a session and preparing one, and then taking its minutes."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.terminal.pty_program import ROOT, PtyProgram

SAMPLE = ROOT / "sessions" / "2022-02-01-integrationsrat.toml"


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)
    yield folder
    assert not list(folder.rglob("*.d"))


def program(*arguments: str, work: Path) -> PtyProgram:
    environment = {"HOME": str(work.parent), "LANG": "de_DE.UTF-8", "TZ": "Europe/Berlin"}
    return PtyProgram("minutes_tui", "--lang", "de", *arguments, environment=environment)


def test_a_session_is_chosen_its_minutes_are_taken_and_q_leaves(work: Path) -> None:
    (work / "sessions").mkdir()
    copy = work / "sessions" / SAMPLE.name
    copy.write_bytes(SAMPLE.read_bytes().partition(b"# ---- journal")[0])
    (work / "notes.toml").write_text("x = 1\n", encoding="utf-8")
    with program(work=work) as chooser:
        chooser.wait_text("6. Sitzung des Integrationsrates")
        chooser.wait_text("nicht begonnen")
        chooser.write(b"integ")
        chooser.wait_text("Suchen: integ")
        chooser.write(b"\r")
        chooser.wait_text("F2 Wortbeitrag")
        chooser.write(b"\x1bOQ\rEin Satz im neuen Text.")
        chooser.wait_text("Ein Satz im neuen Text.")
        chooser.write(b"\x1b")
        chooser.wait_text("gespeichert")
        chooser.write(b"q")
        assert chooser.wait_exit() == 0
    assert "Ein Satz im neuen Text." in copy.read_text(encoding="utf-8")
    recent = Path(f"{work.parent}.state/minutes-tui/recent").read_text(encoding="utf-8")
    assert recent == f"{os.path.realpath(copy)}\n"


def test_a_session_is_prepared_on_the_screen_and_opened(work: Path) -> None:
    with program("new", "--register", "rat.csv", work=work) as form:
        (work / "rat.csv").write_text("Name\nAnna Müller\n", encoding="utf-8")
        form.wait_text("Überschrift")
        form.write(b"7. Sitzung\tRat\t\t\tRatssaal\t1.2.2026 17 Uhr\t")
        form.wait_text("2026-02-01-rat.toml")
        form.write(b"\t\t\t\t\t\t\t")
        form.wait_text("▸ Tagesordnung")
        form.write("\x1b[200~1 Eröffnung\n2 Haushalt [9/26]\nnicht öffentlich\nN1 Verkauf\x1b[201~".encode())
        form.wait_text("Punkte: 3 · nichtöffentlich: 1")
        form.write(b"\x1b[20~")
        form.wait_text("F2 Wortbeitrag")
        form.wait_text("Haushalt")
        form.write(b"q")
        assert form.wait_exit() == 0
    text = (work / "2026-02-01-rat.toml").read_text(encoding="utf-8")
    assert "starts_at = 2026-02-01T17:00:00+01:00" in text
    assert 'name = "Anna Müller"' in text
    assert text.count("[[item]]") == 3
    assert (work / "2026-02-01-rat.toml").stat().st_mode & 0o777 == 0o666 & ~current_umask()


def current_umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_escape_leaves_the_chooser_with_0_and_makes_nothing(work: Path) -> None:
    with program(work=work) as chooser:
        chooser.wait_text("Hier gibt es noch keine Sitzung.")
        chooser.write(b"\x1b")
        assert chooser.wait_exit() == 0
        assert chooser.attributes() == chooser.before
    assert list(work.iterdir()) == []


def test_whoever_closes_the_window_over_an_opened_session_leaves_it_in_good_order(work: Path) -> None:
    copy = work / SAMPLE.name
    copy.write_bytes(SAMPLE.read_bytes().partition(b"# ---- journal")[0])
    with program(work=work) as chooser:
        chooser.wait_text("nicht begonnen")
        chooser.write(b"\r")
        chooser.wait_text("F2 Wortbeitrag")
        chooser.hang_up()
        chooser.wait_for(lambda: chooser._poll() is not None, reading=False)
    assert b"pen-taken" in copy.read_bytes()


def drafts(work: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in Path(f"{work.parent}.state").rglob("new/drafts/*.toml")}


@pytest.mark.parametrize("end", ["kill", "hang up"])
def test_whatever_ends_the_program_what_was_typed_of_a_new_session_is_there_again(end: str, work: Path) -> None:
    with program("new", work=work) as form:
        form.wait_text("Überschrift")
        form.write(b"7. Sitzung\tRat\t")
        form.wait_text("▸ Gremienart")
        if end == "kill":
            form.wait_for(lambda: any(b"Rat" in data for data in drafts(work).values()))
            os.kill(form.pid, signal.SIGKILL)
        else:
            form.write(b"\t\tSaal")
            form.wait_text("Saal")
            form.hang_up()
        form.wait_for(lambda: form._poll() is not None, reading=False)
    (kept,) = drafts(work)
    assert kept.stat().st_mode & 0o777 == 0o600
    assert ("Saal" in kept.read_text(encoding="utf-8")) == (end != "kill")
    with program("new", work=work) as again:
        again.wait_text("Eingegeben")
        again.wait_text("7. Sitzung")
        again.write(b"\x1b[20~")
        again.wait_text("F2 Wortbeitrag")
        again.write(b"q")
        assert again.wait_exit() == 0
    assert [file.name for file in work.glob("*.toml")] == ["rat.toml"]
    assert drafts(work) == {}
