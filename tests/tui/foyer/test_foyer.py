from __future__ import annotations

import os
import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.application.asked import Asked
from minutes_tui.application.session_watch import SessionWatch
from minutes_tui.codec.head import read_head
from minutes_tui.codec.session_file import split
from minutes_tui.domain.head import Head
from minutes_tui.settings.values import Settings
from minutes_tui.storage.processes import Process
from minutes_tui.storage.recent import read_recent
from minutes_tui.tui.foyer.foyer import Pace
from minutes_tui.tui.keymap.foyer import FOYER
from minutes_tui.tui.view.rows import cells
from tests.acceptance.test_multiplexers import SAFE
from tests.support.foyers import Visitor
from tests.support.pseudo import twice_as_long
from tests.tui.terminal.pty_program import ROOT

SAMPLE = ROOT / "sessions" / "2022-02-01-integrationsrat.toml"
SNAPSHOTS = Path(__file__).parents[2] / "snapshots"
AGENDA = "1 Eröffnung\n2 Haushalt [9/26]\n2 Doppelt\nBericht\nnicht öffentlich\nN1 Verkauf"
Make = Callable[..., Visitor]


@pytest.fixture
def visit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    """Makes a visitor of a folder that holds a session, a register and an agenda; paths on the screen are short."""
    monkeypatch.chdir(tmp_path)
    made: list[Visitor] = []

    def make(language: str = "de", asked: Asked | None = None, *, filled: bool = True, long: bool = False) -> Visitor:
        if filled:
            head = SAMPLE.read_bytes().partition(b"# ---- journal")[0]
            Path("2022-02-01-integrationsrat.toml").write_bytes(SAMPLE.read_bytes())
            Path("2022-03-01-integrationsrat.toml").write_bytes(head.replace(b"2022-02-01T", b"2022-03-01T"))
            Path("kaputt.toml").write_bytes(head.replace(b'place = "', b'place = ""'))
            Path("rat.csv").write_text("Anrede;Name;Mail\nFrau;Anna Müller;x\n", encoding="utf-8")
            Path("to.txt").write_text(AGENDA, encoding="utf-8")
            for file in Path().glob("*.toml"):  # what has no date is sorted by when it was changed
                os.utime(file, (1_600_000_000, 1_600_000_000))
        visitor = Visitor(Path(), language, asked, twice_as_long(language) if long else None)
        made.append(visitor)
        return visitor

    yield make
    for visitor in made:
        visitor.leave()


def chosen_line(visitor: Visitor) -> str:
    return next(line for line in visitor.screen().split("\n") if line.startswith("▸"))


# -- choosing


def test_the_newest_session_is_pointed_at_and_enter_opens_it(visit: Make) -> None:
    visitor = visit()
    assert "01.03.2022" in chosen_line(visitor)
    visitor.press("enter")
    assert visitor.foyer.leaving
    assert visitor.foyer.opened is not None
    assert read_recent(visitor.foyer.state)[0].name == "2022-03-01-integrationsrat.toml"


def test_states_are_shown(visit: Make) -> None:
    screen = visit().screen()
    assert all(word in screen for word in ("nicht begonnen", "begonnen", "beschädigt"))


def test_dates_and_times_have_the_forms_that_are_set(visit: Make, tmp_path: Path) -> None:
    visit()
    visitor = Visitor(tmp_path, settings=Settings(date="year-month-day", time="12h"))
    header, *below = visitor.screen().splitlines()
    assert header.endswith(" 5:20 pm")
    assert any("2022-03-01  " in line for line in below)
    assert "01.03.2022" not in visitor.screen()


def test_letters_search_and_escape_ends_the_search_before_it_leaves(visit: Make) -> None:
    visitor = visit()
    visitor.type("01.02")
    assert "01.02.2022" in chosen_line(visitor)
    visitor.type("xx")
    assert "Keine Sitzung passt dazu." in visitor.screen()
    visitor.press("backspace", "backspace")
    assert "01.02.2022" in chosen_line(visitor)
    visitor.press("escape")
    assert not visitor.foyer.leaving
    visitor.press("escape")
    assert visitor.foyer.leaving
    assert visitor.foyer.opened is None


def test_a_session_that_cannot_be_opened_is_named_with_its_line_and_the_list_stays(visit: Make) -> None:
    visitor = visit()
    visitor.type("kaputt")
    visitor.press("enter")
    assert not visitor.foyer.leaving
    assert re.search(r"kaputt\.toml:\d+:\d+: ", visitor.screen())


def test_without_sessions_a_new_one_is_pointed_at(visit: Make) -> None:
    visitor = visit(filled=False)
    assert "Neue Sitzung" in chosen_line(visitor)
    visitor.press("enter")
    assert "Überschrift" in chosen_line(visitor)


def test_what_was_opened_lately_elsewhere_is_in_the_list(visit: Make, tmp_path: Path) -> None:
    away = tmp_path / "away"
    away.mkdir()
    (away / "andere.toml").write_bytes(SAMPLE.read_bytes().replace(b"6. Sitzung", b"5. Sitzung"))
    visitor = visit()
    visitor.foyer.open(away / "andere.toml")
    visitor.leave()
    assert "5. Sitzung" in visit().screen()


def until(visitor: Visitor, holds: Callable[[], bool]) -> None:
    """Let moments pass until it is so."""
    for _ in range(3000):
        visitor.foyer.tick()
        if holds():
            return
        time.sleep(0.01)
    pytest.fail(f"it is never so:\n{visitor.screen()}")


def test_what_is_made_changed_or_taken_away_meanwhile_is_seen_and_the_pointer_stays(visit: Make) -> None:
    visitor = visit()
    visitor.press("down")
    assert "01.02.2022" in chosen_line(visitor)
    newer = Path("2022-03-01-integrationsrat.toml").read_bytes()
    Path("neu.toml").write_bytes(newer.replace(b"2022-03-01T", b"2022-04-01T"))
    until(visitor, lambda: "01.04.2022" in visitor.screen())
    Path("neu.toml").write_bytes(newer.replace(b"2022-03-01T", b"2022-05-01T"))
    until(visitor, lambda: "01.05.2022" in visitor.screen() and "01.04.2022" not in visitor.screen())
    Path("2022-03-01-integrationsrat.toml").unlink()
    until(visitor, lambda: "01.03.2022" not in visitor.screen())
    assert "01.02.2022" in chosen_line(visitor)
    visitor.type("neu.toml")
    assert "01.05.2022" in chosen_line(visitor)


# -- preparing


def test_a_session_is_prepared_field_by_field_and_opened(visit: Make) -> None:
    visitor = visit()
    visitor.press("f9")
    visitor.type("7. Sitzung\nRat\nr\nStadt\nSaal\n1.2.2026 17 Uhr\n20.1.2026\n")
    visitor.press("e", "enter")
    visitor.type("de-nw\n15\n\nrat.csv\nto.txt\n")
    visitor.press("tab", "j", "enter", "enter")
    assert visitor.foyer.opened is not None
    head = read_head(split(Path("2026-02-01-rat.toml").read_bytes()).head)
    assert isinstance(head, Head)
    assert (head.meeting.title, head.meeting.language, head.meeting.law, head.meeting.legal_members) == (
        "7. Sitzung",
        "en",
        "de-nw",
        15,
    )
    assert [person.name for person in head.persons] == ["Anna Müller"]
    assert len(head.items) == 5
    assert Path("2026-02-01-rat.nonpublic.toml").stat().st_mode & 0o777 == 0o600


def test_a_pasted_agenda_is_understood_while_it_is_typed_and_what_is_not_is_named_with_its_line(visit: Make) -> None:
    visitor = visit(asked=Asked(title="T"))
    visitor.press(*["tab"] * 13)
    visitor.foyer.paste(AGENDA)
    screen = visitor.screen(100)
    assert "Punkte: 5 · nichtöffentlich: 1" in screen
    assert "Zeile 3: Die Nummer 2 steht schon in Zeile 2" in " ".join(screen.replace("│", " ").split())
    visitor.type("\nN2 Kauf")
    assert "Punkte: 6 · nichtöffentlich: 2" in visitor.screen(100)
    assert visitor.foyer.form.asked.agenda == AGENDA + "\nN2 Kauf"


def test_what_is_pasted_into_a_line_stays_on_one(visit: Make) -> None:
    visitor = visit(asked=Asked())
    visitor.foyer.paste("7. Sitzung\n\tdes Rates\n")
    assert visitor.foyer.form.asked.title == "7. Sitzung des Rates"


def test_the_session_before_fills_the_empty_fields_when_its_field_is_left(visit: Make) -> None:
    visitor = visit(asked=Asked(place="Aula"))
    visitor.press(*["tab"] * 10)
    visitor.type("2022-02-01-integrationsrat.toml")
    assert visitor.foyer.form.asked.title == ""
    visitor.press("tab")
    asked = visitor.foyer.form.answers
    assert (asked.title, asked.place) == ("7. Sitzung des Integrationsrates", "Aula")


def with_register(visit: Make) -> Visitor:
    """Somebody in the field of the register, where one is proposed."""
    visitor = visit()
    Path("registers").mkdir()
    Path("registers/rat.toml").write_text('[[person]]\nid = "AB"\nname = "Abel"\n', encoding="utf-8")
    visitor.press("f9")
    visitor.type("T\nRat\n")
    visitor.press(*["tab"] * 9)
    assert "Mitgliederliste rat.toml" in chosen_line(visitor)
    assert "Vorschlag" in visitor.screen()
    return visitor


def test_what_is_proposed_counts_as_long_as_nothing_is_typed_over_it(visit: Make) -> None:
    visitor = with_register(visit)
    visitor.press("tab", "f9")
    assert visitor.foyer.opened is not None
    head = read_head(split(Path("rat.toml").read_bytes()).head)
    assert isinstance(head, Head)
    assert [person.id for person in head.persons] == ["AB"]


def test_what_is_typed_or_pasted_replaces_what_is_proposed(visit: Make) -> None:
    visitor = with_register(visit)
    visitor.type("r")
    assert chosen_line(visitor).split() == ["▸", "Mitgliederliste", "r"]
    visitor.press("backspace")
    assert "Mitgliederliste rat.toml" in chosen_line(visitor)
    visitor.foyer.paste("rat.csv")
    assert visitor.foyer.form.answers.register == "rat.csv"


def test_a_proposal_is_changed_from_its_end_or_refused(visit: Make) -> None:
    visitor = with_register(visit)
    visitor.press("right")
    visitor.type("x")
    assert visitor.foyer.form.answers.register == "rat.tomlx"
    visitor.press(*["backspace"] * 9, "delete")
    assert visitor.foyer.form.answers.register == ""
    visitor.press("tab", "shift+tab")
    assert "eine Datei" in chosen_line(visitor)


def test_the_name_of_the_file_is_proposed_and_a_taken_one_told_before_enter(visit: Make) -> None:
    visitor = visit(asked=Asked(title="T", body="Rat", starts="1.2.2026 17 Uhr"))
    Path("2026-02-01-rat.toml").touch()
    visitor.press(*["tab"] * 15)
    assert "2026-02-01-rat-2.toml" in chosen_line(visitor)
    assert "2026-02-01-rat.toml gibt es schon" in visitor.screen()
    visitor.press("tab", *["backspace"] * 7)
    visitor.type(".toml")
    assert "Diesen Namen gibt es schon" in visitor.screen()
    visitor.press(*["backspace"] * 19)
    assert "2026-02-01-rat-2.toml" in chosen_line(visitor)


def test_day_and_time_are_shown_as_they_were_understood_when_their_field_is_left(visit: Make) -> None:
    visitor = visit(asked=Asked())
    visitor.press(*["tab"] * 5)
    visitor.type("Tue 3 May 2022, 6:30 pm\n1st of April\n")
    assert "03.05.2022 18:30" in visitor.screen()
    assert "01.04.2022" in visitor.screen()


def test_the_kind_of_body_is_chosen_by_arrows_or_by_its_first_letter(visit: Make) -> None:
    visitor = visit(asked=Asked())
    visitor.press("tab", "tab", "v")
    assert "Verein" in chosen_line(visitor)
    visitor.press("v")
    assert "Vorstand" in chosen_line(visitor)
    visitor.press("right")
    assert "nicht angegeben" in chosen_line(visitor)
    visitor.press("left", "left", "left")
    assert visitor.foyer.form.answers.body_type == "advisory"


def test_what_keeps_it_from_being_made_is_said_and_its_field_is_shown(visit: Make) -> None:
    visitor = visit(asked=Asked(starts="bald", register="fehlt"))
    visitor.press(*["tab"] * 8, "f9")
    assert "Überschrift" in chosen_line(visitor)
    visitor.type("T")
    visitor.press("f9")
    assert "Datum" in chosen_line(visitor)
    visitor.press(*["backspace"] * 4, "f9")
    assert "Mitgliederliste" in chosen_line(visitor)
    assert "Diese Mitgliederliste gibt es nicht" in visitor.screen()
    assert visitor.foyer.opened is None


def test_escape_goes_back_to_the_sessions_and_the_answers_stay(visit: Make) -> None:
    visitor = visit()
    visitor.press("f9")
    visitor.type("Angefangen")
    visitor.press("escape")
    assert "Suchen" in visitor.screen()
    visitor.press("f9")
    assert "Angefangen" in visitor.screen()


def left_behind(visit: Make, tmp_path: Path, *presses: str, language: str = "de", long: bool = False) -> Visitor:
    """Somebody whose program was killed while a session was prepared; and whoever comes next."""
    visit(language)
    gone = Process(os.uname().nodename, 1 << 22, "before:1:1")
    first = Visitor(tmp_path, asked=Asked(), process=gone)
    first.type("7. Sitzung\nRat\n")
    first.press(*presses)
    first.foyer.drafting.flush()
    return Visitor(tmp_path, language, tr=twice_as_long(language) if long else None)


def test_what_a_crash_left_in_the_form_stands_there_again_until_it_is_made(visit: Make, tmp_path: Path) -> None:
    visitor = left_behind(visit, tmp_path)
    visitor.press("f9")
    assert "Überschrift     " in chosen_line(visitor)
    assert visitor.foyer.form.asked == Asked(title="7. Sitzung", body="Rat")
    assert "Eingegeben 01.02.2022 17:20 und noch nicht angelegt" in visitor.screen()
    (kept,) = (tmp_path / ".state").rglob("*.toml")
    assert kept.stat().st_mode & 0o777 == 0o600
    visitor.press("f9")
    assert visitor.foyer.opened is not None
    visitor.leave()
    assert list((tmp_path / ".state").rglob("*.toml")) == []


def test_what_was_left_is_offered_once_and_to_nobody_who_has_something_else_in_mind(
    visit: Make, tmp_path: Path
) -> None:
    visitor = left_behind(visit, tmp_path)
    other = Visitor(tmp_path, asked=Asked(title="Anderes"))
    assert other.foyer.form.asked == Asked(title="Anderes")
    visitor.press("f9")
    assert visitor.foyer.form.asked.title == "7. Sitzung"
    assert Visitor(tmp_path, asked=Asked()).foyer.form.is_empty
    visitor.leave()


@pytest.mark.parametrize("presses", [["escape", "escape"], ["f4", "f4"]])
def test_what_is_given_up_is_not_offered_again(visit: Make, tmp_path: Path, presses: list[str]) -> None:
    visitor = left_behind(visit, tmp_path, *presses)
    visitor.press("f9")
    assert visitor.foyer.form.is_empty
    assert list((tmp_path / ".state").rglob("*.toml")) == []
    visitor.leave()


def test_that_nothing_can_be_kept_is_said(visit: Make, tmp_path: Path) -> None:
    (tmp_path / ".state").mkdir()
    (tmp_path / ".state" / "new").write_text("in the way", encoding="utf-8")
    visitor = visit(asked=Asked())
    visitor.type("T")
    until(visitor, lambda: "Das Getippte steht noch nicht auf dem Datenträger" in visitor.screen())


def test_one_press_gives_nothing_up(visit: Make, tmp_path: Path) -> None:
    visitor = left_behind(visit, tmp_path, "f4", "tab", "f4", "escape")
    visitor.press("f9")
    assert visitor.foyer.form.asked.title == "7. Sitzung"
    visitor.leave()


def test_escape_leaves_without_a_file_only_when_it_is_pressed_twice(visit: Make) -> None:
    visitor = visit(asked=Asked())
    visitor.type("x")
    visitor.press("escape")
    assert not visitor.foyer.leaving
    assert "Noch ist nichts angelegt" in visitor.screen()
    visitor.press("escape")
    assert visitor.foyer.leaving
    assert visitor.foyer.opened is None


def test_a_name_that_is_taken_is_refused_and_the_file_left_alone(visit: Make) -> None:
    visitor = visit(asked=Asked(title="T", file="to.txt"))
    Path("to.txt.toml").write_text("x", encoding="utf-8")
    visitor.press("f9")
    assert "Diesen Namen gibt es schon" in visitor.screen()
    assert Path("to.txt.toml").read_text(encoding="utf-8") == "x"


def test_ctrl_c_and_ctrl_s_tell_how_to_leave(visit: Make) -> None:
    visitor = visit()
    visitor.press("ctrl+c")
    assert "Esc geht zurück" in visitor.screen()
    visitor.press("ctrl+l")
    assert visitor.foyer.repaint_all


# -- keys and help


def test_the_keys_of_the_foyer_are_as_they_are_set(visit: Make, tmp_path: Path) -> None:
    visit()
    keys = {"foyer-sessions.new": ("f3",), "foyer-new.make": ("f8",), "foyer-new.next_field": ("f2",)}
    visitor = Visitor(tmp_path, settings=Settings(keys=keys))
    assert "F3 neue Sitzung" in visitor.screen().splitlines()[-1]
    visitor.press("?")
    assert any(line.startswith(" F3 ") for line in visitor.screen().splitlines())
    visitor.press("escape", "f9")
    assert "Suchen" in visitor.screen()
    visitor.press("f3")
    visitor.type("T")
    visitor.press("tab", "f9")
    assert "▸ Überschrift" in visitor.screen()
    visitor.press("f2")
    assert "▸ Gremium" in visitor.screen()
    visitor.press("f8")
    assert visitor.foyer.opened is not None
    visitor.leave()


def test_sentences_name_the_keys_as_they_are_set(visit: Make, tmp_path: Path) -> None:
    visit()
    visitor = Visitor(tmp_path, asked=Asked(title="T"), settings=Settings(keys={"foyer-new.make": ("f8",)}))
    visitor.press("escape")
    assert "F8 legt an" in visitor.screen()


def test_help_tells_that_letters_search_and_of_more_only_where_there_is_more(visit: Make) -> None:
    visitor = visit()
    visitor.press("?")
    assert any(line.split()[:2] == ["Buchstaben", "Suchen:"] for line in visitor.screen().splitlines())
    assert "mehr" not in visitor.screen().splitlines()[-1]
    assert "mehr" in visitor.screen(60, 12).splitlines()[-1]


# -- every screen, in every state


def dead_folder() -> Iterator[tuple[Path, int]]:
    """Answers when the test is long over."""
    threading.Event().wait(600)
    yield from ()


def scene(name: str, visit: Make, language: str = "de", *, long: bool = False) -> Visitor:
    """A visitor who has got there."""
    if name == "sessions-none":
        return visit(language, filled=False, long=long)
    if name == "sessions-looking":  # a folder that does not answer
        visitor = visit(language, filled=False, long=long)
        visitor.foyer.watch, visitor.foyer.pace = SessionWatch([dead_folder]), Pace(patience=0)
        visitor.foyer.choose()
        return visitor
    if name in ("new-restored", "new-emptying"):
        visitor = left_behind(visit, Path(), language=language, long=long)
        visitor.press("f9", *(["f4"] if name == "new-emptying" else []))
        visitor.foyer.close()
        return visitor
    if name.startswith("sessions") or name == "help":
        visitor = visit(language, long=long)
        visitor.press(
            *{"sessions-search": ["2", "0", "2", "2"], "sessions-nothing": ["x", "y"], "help": ["?"]}.get(name, [])
        )
        return visitor
    visitor = visit(language, Asked() if name == "new" else FILLED, long=long)
    visitor.press(*["tab"] * {"new-agenda": 13, "new-choice": 7, "new-last": 15, "new-body": 2}.get(name, 0))
    if name == "new-agenda":
        visitor.foyer.paste(AGENDA)
    if name == "new-refused":
        visitor.press("f9")
    return visitor


FILLED = Asked(title="7. Sitzung", body="Rat", starts="bald", register="rat.csv", agenda_file="to.txt", nonpublic=True)
SCENES = [
    *("sessions", "sessions-none", "sessions-looking", "sessions-search", "sessions-nothing", "help"),
    *(
        "new",
        "new-filled",
        "new-agenda",
        "new-choice",
        "new-body",
        "new-last",
        "new-refused",
        "new-restored",
        "new-emptying",
    ),
]
SIZES = [(80, 24), (60, 16), (160, 50)]
ALL_SIZES = [*SIZES, (40, 10), (20, 6), (20, 5), (59, 15), (80, 8), (300, 80)]


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", SCENES)
def test_the_screen_looks_as_it_did(name: str, language: str, visit: Make) -> None:
    visitor = scene(name, visit, language)
    pictures = []
    for columns, rows in SIZES:
        texts, cursor = visitor.rows(columns, rows)
        where = f"cursor {cursor[0]},{cursor[1]}" if cursor else "no cursor"
        pictures.append("\n".join([f"== {columns}x{rows}, {where}", *(text.rstrip() for text in texts)]) + "\n")
    file = SNAPSHOTS / f"foyer-{language}" / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("\n".join(pictures), encoding="utf-8")
    assert "\n".join(pictures) == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("long", [False, True], ids=["words", "words twice as long"])
@pytest.mark.parametrize("name", SCENES)
def test_rows_fill_the_screen_exactly_at_every_size_and_the_cursor_is_inside(
    name: str, long: bool, visit: Make
) -> None:
    visitor = scene(name, visit, long=long)
    for columns, rows in ALL_SIZES:
        painted = visitor.painted(columns, rows)
        assert len(painted.rows) == rows, (columns, rows)
        texts, cursor = visitor.rows(columns, rows)
        assert {cells(content) for content in painted.rows} == {columns}, (columns, rows)
        assert len(texts) == rows
        if painted.editor is not None:
            region = painted.editor
            assert 0 <= region.x < region.x + region.width <= columns
            assert 2 <= region.y < region.y + region.height <= max(3, rows - 2)
        if cursor is not None:
            assert 0 <= cursor[0] < columns
            assert 2 <= cursor[1] < max(3, rows - 2)


@pytest.mark.parametrize("name", SCENES)
def test_every_key_of_the_screen_is_obeyed(name: str, visit: Make) -> None:
    for binding in (*scene(name, visit).foyer.screen.bindings, *FOYER["foyer"].bindings):
        for key in binding.keys:
            visitor = scene(name, visit)
            visitor.press(key)
            if not visitor.foyer.leaving:
                visitor.painted()
            visitor.leave()


def test_the_keys_are_those_of_every_terminal_and_no_screen_hides_one_that_acts_on_all() -> None:
    always = {key for binding in FOYER["foyer"].bindings for key in binding.keys}
    for name, context in FOYER.items():
        keys = {key for binding in context.bindings for key in binding.keys}
        assert all(key in SAFE or (len(key) == 1 and key.isascii()) for key in keys)
        assert name == "foyer" or not keys & always


PRESSES = st.lists(
    st.one_of(
        st.sampled_from([key for context in FOYER.values() for binding in context.bindings for key in binding.keys]),
        st.sampled_from(["1", "2", ".", ":", "x", "ü", "delete", "left", "ctrl+z", "/"]),
        st.sampled_from([AGENDA, "rat.csv", "to.txt", "2022-02-01-integrationsrat.toml", "\x1b[31m", "a/b", "-"]),
    ),
    max_size=25,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(presses=PRESSES, language=st.sampled_from(["de", "en"]))
def test_whatever_is_pressed_and_pasted_the_screen_stays_whole(presses: list[str], language: str, visit: Make) -> None:
    visitor = visit(language)
    for press in presses:
        if visitor.foyer.leaving:
            break
        if len(press) > 1 and (" " in press or "." in press or "/" in press or "\x1b" in press):
            visitor.foyer.paste(press)
        else:
            visitor.press(press)
        assert {cells(content) for content in visitor.painted(60, 16).rows} == {60}
    visitor.leave()
