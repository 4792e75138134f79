"""Somebody follows at a desk of their own while a scribe is at theirs."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.codec.blocks import write_block
from minutes_tui.codec.record import Record, Text
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.settings.values import Settings
from minutes_tui.storage.reading_along import Look
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.home import AGENDA, MINUTES
from tests.support.desks import START
from tests.support.followers import Follower
from tests.support.two_parts import nonpublic_head

WORDS = "war im Workshop."


def speak(follower: Follower, words: str = WORDS, speaker: str = "gr") -> None:
    follower.scribe.press("f2", *speaker, "enter")
    follower.scribe.type(words)
    follower.scribe.press("escape")


def minutes_on(follower: Follower) -> list[str]:
    """The rows at the right, below the heading."""
    return [line.partition("│")[2].strip() for line in follower.screen().split("\n")[4:20]]


@pytest.fixture
def follower() -> Follower:
    """An item is called up and somebody has spoken."""
    one = Follower()
    one.scribe.press("f6", "*", "escape", "5", "enter")
    speak(one)
    one.see()
    return one


def test_the_item_called_up_is_shown_with_what_came_last(follower: Follower) -> None:
    assert follower.desk.chosen == "kim"
    assert WORDS in follower.screen()
    assert "+ 17:20 scribe" in follower.screen()
    follower.scribe.press("7", "enter")
    speak(follower, "zum Spielplatz", "se")
    follower.see()
    assert follower.desk.chosen == "sub"
    assert "zum Spielplatz" in follower.screen()


def test_who_goes_along_sees_a_correction_under_another_item_too(follower: Follower) -> None:
    follower.scribe.press("7", "enter")
    follower.see()
    assert follower.desk.chosen != "kim"
    follower.scribe.press("5", "right", "home", "enter", *"Ach ", "escape", "escape")
    follower.see()
    assert follower.desk.chosen == "kim"
    assert f"{WORDS}Ach" in follower.screen()
    follower.scribe.press("7")
    speak(follower, "zum Spielplatz", "se")
    follower.see()
    assert "zum Spielplatz" in follower.screen()


def test_a_long_item_is_scrolled_to_its_newest_entry(follower: Follower) -> None:
    for number in range(30):
        speak(follower, f"Satz {number} von vielen.")
    follower.see()
    assert "Satz 29 von vielen." in follower.screen()
    follower.scribe.press("right", "home", "enter", *"Ach ", "escape", "escape")
    follower.see()
    assert f"{WORDS}Ach" in follower.screen()
    assert "~ 17:20 scribe" in follower.screen()
    assert "Satz 29 von vielen." not in follower.screen()


@pytest.mark.parametrize("key", ["up", "down", "home", "pageup", "pagedown", "right", "tab", "1"])
@pytest.mark.parametrize("back", ["end", "f"])
def test_any_move_leaves_the_scribe_and_one_key_goes_along_again(follower: Follower, key: str, back: str) -> None:
    follower.press(key)
    before = follower.desk.chosen
    assert "liest mit · frei" in follower.screen()
    assert "Ende: mit der Schriftführung" in follower.screen()
    follower.scribe.press("7", "enter")
    speak(follower, "zum Spielplatz")
    follower.see()
    assert follower.desk.chosen == before
    assert "2 neu" in follower.screen()
    follower.press(back)
    assert follower.desk.chosen == "sub"
    assert "zum Spielplatz" in follower.screen()
    assert "· frei" not in follower.screen()


def test_what_is_read_stays_where_it_is_while_the_scribe_goes_on(follower: Follower) -> None:
    for number in range(30):
        speak(follower, f"Satz {number} von vielen.")
    follower.see()
    follower.screen()
    follower.press("pageup")
    rows = minutes_on(follower)
    speak(follower, "Noch einer.")
    follower.see()
    assert minutes_on(follower) == rows
    follower.press("pagedown", "pagedown")
    assert "Noch einer." in follower.screen()


def test_in_the_minutes_up_and_down_go_line_by_line(follower: Follower) -> None:
    for number in range(30):
        speak(follower, f"Satz {number} von vielen.")
    follower.see()
    before = minutes_on(follower)[:-1]
    follower.press("right", "up")
    assert minutes_on(follower)[1:] == before
    follower.press("left", "up")
    assert follower.desk.chosen == "one"


KEYS = sorted({key for one in (*EVERYWHERE, *AGENDA, *MINUTES) for key in one.keys if key != "q"} | {"enter", "delete"})


@pytest.mark.parametrize("key", KEYS)
def test_no_key_records_anything(follower: Follower, key: str) -> None:
    before = len(follower.scribe.journal.stored)
    for before_it in ((), ("right",), ("f6",), ("ctrl+f", "w"), ("ctrl+g",)):
        follower.press("escape", "escape", *before_it, key)
        follower.screen()
    assert len(follower.scribe.journal.stored) == len(follower.workspace.events) == before
    assert len(follower.journal.stored) == 0


@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f5", "f8", "f9", "ctrl+o"])
def test_a_key_of_the_scribe_says_that_nothing_is_recorded_here(follower: Follower, key: str) -> None:
    follower.press(key)
    assert "nur mitgelesen" in follower.screen()


def test_the_key_line_and_the_help_offer_nothing_that_records(follower: Follower) -> None:
    follower.press("?")
    for _ in range(9):
        shown = follower.screen(100, 60)
        assert not any(label in shown for label in ("F2", "F3", "F4", "F5", "F9", "ersetzen", "rückgängig"))
        follower.press("right")


def test_people_are_to_be_looked_at(follower: Follower) -> None:
    follower.press("f6", *"se", "enter", "*")
    assert "▸ ✓ SE Frau Senpolat" in follower.screen()
    follower.press("escape")
    assert WORDS in follower.screen()


def test_find_leads_to_the_entry_and_back_to_the_list(follower: Follower) -> None:
    follower.scribe.press("7", "enter")
    speak(follower, "zum Spielplatz", "se")
    follower.see()
    follower.press("ctrl+f", *"workshop", "enter")
    assert follower.desk.chosen == "kim"
    assert WORDS in follower.screen()
    follower.press("escape")
    assert "workshop" in follower.screen()


def test_go_to_goes_there_freely(follower: Follower) -> None:
    follower.press("ctrl+g", *"eröff", "enter")
    assert follower.desk.chosen == "one"
    assert follower.desk.free


def test_the_resolution_is_read_back_large(follower: Follower) -> None:
    follower.scribe.press("f4")
    follower.scribe.type("Dem Antrag wird gefolgt.")
    follower.scribe.press("escape")
    follower.see()
    follower.press("ctrl+r", "-", "-")
    assert "Dem Antrag wird gefolgt." in follower.screen()


# -- the public


def exclude(follower: Follower) -> None:
    follower.scribe.press("s", "4", "enter")
    follower.see()


@pytest.mark.parametrize(
    "keys", [(), ("f6",), ("ctrl+f", "w"), ("ctrl+f", "w", "enter"), ("ctrl+r",), ("ctrl+g",), ("up",)]
)
def test_while_the_public_is_excluded_nothing_is_shown_whatever_was(follower: Follower, keys: tuple[str, ...]) -> None:
    follower.scribe.press("f4")
    follower.scribe.type(WORDS)
    follower.scribe.press("escape")
    follower.see()
    follower.press(*keys)
    exclude(follower)
    for key in ("x", "up", "down", "5", "ctrl+f", "f6", "p", "ctrl+r", "ctrl+g", "end", "right", "pagedown", "?"):
        shown = follower.screen()
        assert "NICHTÖFFENTLICH" in shown
        assert "ausgeschlossen" in shown
        assert not any(word in shown for word in ("Workshop", "Senpolat", "3/5", "scribe", "Wortbeitrag"))
        follower.press(key)
    assert "3/5" not in follower.screen()  # in the help, too
    follower.press("escape")
    speak(follower, "Geheimes")
    follower.see()
    assert "Geheimes" not in follower.screen()
    follower.scribe.press("s", "4", "enter")
    follower.see()
    follower.press("end", "5")
    assert WORDS in follower.screen()


def test_the_file_of_the_part_that_is_not_public_says_so_and_is_shown() -> None:
    follower = Follower(nonpublic_head())
    follower.scribe.press("enter", "s", "4", "enter", "n", "enter")
    speak(follower)
    follower.see()
    assert "NICHTÖFFENTLICH" in follower.screen()
    assert WORDS in follower.screen()


# -- the file


def test_a_file_that_is_gone_for_a_moment_is_not_lost(follower: Follower) -> None:
    follower.along.lost = Problem("file.missing", Place("a.toml"))
    follower.see(3)
    assert "KEINE VERBINDUNG" not in follower.screen()
    follower.see()
    assert "KEINE VERBINDUNG" in follower.screen()
    assert "seit 17:20" in follower.screen()
    assert WORDS in follower.screen()
    follower.along.lost = None
    speak(follower, "Weiter.")
    follower.see()
    assert "KEINE VERBINDUNG" not in follower.screen()
    assert "wieder da" in follower.screen()
    assert "Weiter." in follower.screen()


def test_a_server_that_does_not_answer_is_said_to_be_lost(follower: Follower) -> None:
    hangs, done = threading.Event(), threading.Event()

    class Hanging:
        def look(self) -> Look:
            hangs.set()
            done.wait()
            return Look()

    follower.followed._along = Hanging()
    follower.followed.watch(lambda: None, every=0.0)
    hangs.wait()
    follower.ticks = 1.9
    follower.desk.tick()
    assert follower.followed.lost is None
    follower.ticks = 2.1
    follower.desk.tick()
    assert "KEINE VERBINDUNG" in follower.screen()
    follower.followed.close()
    done.set()


def test_the_thread_wakes_the_screen_only_where_there_is_something_new(follower: Follower) -> None:
    looked, woken = threading.Semaphore(0), threading.Event()
    along = follower.along

    class Counted:
        def look(self) -> Look:
            looked.release()
            return along.look()

    follower.followed._along = Counted()
    follower.followed.watch(woken.set, every=0.001)
    for _ in range(5):
        looked.acquire()
    assert not woken.is_set()
    speak(follower, "Neu.")
    assert woken.wait(20)
    follower.followed.close()
    follower.desk.tick()
    assert "Neu." in follower.screen()


def test_an_event_of_a_newer_program_ends_what_is_shown(follower: Follower) -> None:
    newer = Record("new", START, "scribe", "danced", {"text": Text("Tango")}, seq=len(follower.along.blocks) + 1)
    after = Record("after", START, "scribe", "item-called", {"item": "sub"}, seq=newer.seq + 1)
    first = write_block(newer, follower.along.blocks[-1].check)
    follower.followed._along = _Looks(Look((first, write_block(after, first.check))))
    follower.see()
    assert follower.desk.chosen == "kim"
    assert follower.followed.problems
    assert WORDS in follower.screen()


def test_words_that_were_erased_for_good_are_gone_from_the_screen(follower: Follower) -> None:
    assert WORDS in follower.screen()
    follower.followed._along = _Looks(Look(tuple(follower.along.blocks[:-1]), anew=True))
    follower.see()
    assert WORDS not in follower.screen()


class _Looks:
    def __init__(self, *looks: Look) -> None:
        self.looks = list(looks)

    def look(self) -> Look:
        return self.looks.pop(0) if self.looks else Look()


def test_a_head_that_was_edited_is_shown_and_an_item_that_is_gone_is_left(follower: Follower) -> None:
    follower.press("1")
    head = follower.workspace.session.head
    follower.along.head = replace(head, items=head.items[1:], meeting=replace(head.meeting, title="7. Sitzung"))
    follower.see()
    assert "7. Sitzung" in follower.screen() or "aufgerufen" in follower.screen()
    assert "Eröffnung" not in follower.screen()
    assert "Kopf der Datei" in follower.screen()


def test_that_the_head_tells_of_the_closing_is_no_edit(follower: Follower) -> None:
    from minutes_tui.domain.head import Closed

    follower.scribe.press("s", "5", "enter")
    follower.along.head = replace(follower.workspace.session.head, closed=Closed(7, "x"))
    follower.see()
    assert "GESCHLOSSEN" in follower.screen()
    assert "q beendet" in follower.screen()
    follower.press("q")
    assert follower.desk.leaving


def test_a_session_not_begun_waits() -> None:
    fresh = Follower()
    assert "Noch ist nichts festgehalten" in fresh.screen(120)
    fresh.scribe.press("5", "enter")
    fresh.see()
    assert fresh.desk.chosen == "kim"
    assert "Noch ist nichts" not in fresh.screen(120)


def test_keys_that_a_person_has_set_count_here_too() -> None:
    follower = Follower(settings=Settings(keys={"following.with_scribe": ("g",), "everywhere.find": ("f7",)}))
    follower.scribe.press("5", "enter")
    follower.see()
    follower.press("1", "g")
    assert not follower.desk.free
    follower.press("f7")
    assert "Suchen:" in follower.screen()


ACTS = st.lists(
    st.sampled_from(["speak", "call", "next", "vote", "undo", "people", "exclude", "close", "look", "up", "end"]),
    max_size=25,
)


@settings(deadline=None, max_examples=60)
@given(ACTS)
def test_whatever_the_scribe_does_the_follower_has_the_same_meeting(acts: list[str]) -> None:
    follower = Follower()
    scribe = follower.scribe
    for act in acts:
        match act:
            case "speak":
                speak(follower)
            case "call":
                scribe.press("escape", "5", "enter")
            case "next":
                scribe.press("f9")
            case "vote":
                scribe.press("f4")
                scribe.type("Ja.")
                scribe.press("f5", "enter")
            case "undo":
                scribe.press("escape", "u", "enter")
            case "people":
                scribe.press("f6", "*", "escape")
            case "exclude":
                scribe.press("escape", "s", "4", "enter", "escape")
            case "close":
                scribe.press("escape", "s", "5", "enter", "escape")
            case "look":
                follower.see()
            case _:
                follower.press(act)
        follower.screen()
    follower.see()
    assert follower.workspace.session == scribe.workspace.session
    if not follower.desk.free:
        assert follower.desk.chosen in (scribe.workspace.session.current, scribe.workspace.session.last_called, "one")
