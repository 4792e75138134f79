"""The replay at the keys: forwards and backwards, by events, items and in its time."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes_tui.application.exporting import exported
from minutes_tui.application.replaying import Replayed
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.head import Head
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.problems import Problem
from minutes_tui.tui.replay.run import say_what_is_known
from tests.support.deciding import HEAD, journals
from tests.support.desks import Scribe
from tests.support.rounds import rounds
from tests.support.scenes_replay import meeting
from tests.support.two_parts import two_parts
from tests.support.watching import Watcher, replayed_of, watch

WALK = ["right", "left", "home", "end", "pagedown", "pageup"]


def recorded(language: str = "en") -> tuple[Head, list[Event]]:
    scribe = Scribe(language=language)
    meeting(scribe, language)
    return scribe.head, scribe.workspace.events


def watcher(language: str = "en", folder: Path = Path("/nowhere")) -> Watcher:
    return Watcher(replayed_of(*recorded(language)), language, folder)


# -- the moments there are


@settings(max_examples=rounds(60, 1000))
@given(journals(), st.lists(st.sampled_from(WALK), max_size=25))
def test_wherever_the_keys_lead_it_exports_what_a_file_does_that_ends_there(
    events: list[Event], keys: list[str]
) -> None:
    watching = Watcher(replayed_of(HEAD, events))
    for key in keys:
        watching.press(key)
        assert watching.minutes == exported(fold(HEAD, events[: watching.count]), "text")
        assert "replay" in watching.screen().splitlines()[0]
    watching.press("end")
    assert watching.minutes == exported(fold(HEAD, events), "text")


@settings(max_examples=rounds(40, 600))
@given(journals())
def test_backwards_the_screens_are_those_of_forwards(events: list[Event]) -> None:
    there, back = Watcher(replayed_of(HEAD, events)), Watcher(replayed_of(HEAD, events))
    forwards = [there.screen()]
    for _ in events:
        there.press("right")
        forwards.append(there.screen())
    back.press("end")
    backwards = [back.screen()]
    for _ in events:
        back.press("left")
        backwards.append(back.screen())
    assert backwards[::-1] == forwards


@settings(max_examples=rounds(40, 600))
@given(journals(), st.lists(st.floats(0, 20), max_size=20))
def test_played_in_any_time_it_ends_where_stepping_ends(events: list[Event], waits: list[float]) -> None:
    played, stepped = Watcher(replayed_of(HEAD, events)), Watcher(replayed_of(HEAD, events))
    played.press("space")
    for seconds in [*waits, *[4.0] * len(events)]:
        played.later(seconds)
    stepped.press("end")
    assert played.count == stepped.count == len(events)
    played.desk.messages.forget()
    assert played.screen() == stepped.screen()


def test_right_and_left_go_from_event_to_event_and_stop_at_the_ends() -> None:
    watching = watcher()
    watching.press("left")
    assert "This is the start." in watching.screen()
    watching.press("right", "right", "left")
    assert watching.count == 1
    watching.press("end", "right")
    assert watching.count == len(watching.desk.replayed)
    assert "This is the end of what is recorded." in watching.screen()
    watching.press("home")
    assert watching.count == 0


def test_page_down_and_up_go_where_items_were_called_up() -> None:
    watching = watcher()
    watching.press("pagedown")
    assert watching.desk.session.current == "kim"
    first = watching.count
    watching.press("right", "right", "pagedown")
    assert watching.desk.session.current == "sub"
    watching.press("pageup", "pageup")
    assert watching.count == first
    assert "No item is called up before this." in watching.screen()


def test_space_plays_and_pauses_at_the_speed_that_the_header_says() -> None:
    watching = watcher()
    watching.press("space")
    watching.later(0.75)
    assert watching.count == 2
    assert "replay 17:20:45 ×60" in watching.screen()
    watching.press("space")
    watching.later(100)
    assert watching.count == 2
    assert "paused" in watching.screen()


def test_plus_and_minus_change_the_speed_to_a_thousand_and_to_one() -> None:
    watching = watcher()
    watching.press(*["+"] * 12)
    assert "×1000" in watching.screen()
    watching.press(*["-"] * 12)
    assert "×1" in watching.screen().splitlines()[0].split()[-1]


def test_while_it_plays_it_ticks_oftener_and_at_the_end_it_stops() -> None:
    watching = watcher()
    still = watching.desk.tick_every
    watching.press("end", "left", "space")
    assert watching.desk.tick_every < still
    watching.later(10)
    assert watching.desk.tick_every == still
    assert "This is the end of what is recorded." in watching.screen()


def test_a_cut_pause_is_told_below_the_header() -> None:
    watching = watcher()
    watching.press("end", "left", "left", "left", "space")
    watching.later(1.7)
    assert "pause of 14 min cut" in watching.screen().splitlines()[1]


# -- what happened


def test_what_an_event_wrote_is_marked_with_who_and_when() -> None:
    watching = watcher()
    watching.press(*["right"] * 3)
    assert "+ new · 17:21:45 scribe" in watching.screen()


def test_of_a_correction_the_words_that_stood_there_are_shown() -> None:
    watching = watcher("de")
    watching.press(*["right"] * 5)
    assert "~ geändert · 17:23:45 scribe" in watching.screen()
    assert "[- habe.] [+ werde.]" in watching.screen()
    watching.press("right")
    assert "[+" not in watching.screen()


def test_of_a_striking_out_the_text_is_shown_once_more() -> None:
    watching = watcher("de")
    watching.press(*["right"] * 6)
    text = watching.screen()
    assert "- gestrichen · 17:24:05 scribe" in text
    assert "[- Frau Senpolat berichtet" in text
    watching.press("right")
    assert "Senpolat" not in watching.screen()


def test_the_item_that_it_is_about_is_looked_at() -> None:
    watching = watcher()
    watching.press("end")
    assert watching.desk.chosen == "sub"
    watching.press("home", "pagedown")
    assert watching.desk.chosen == "kim"


def test_the_sign_of_each_change_stands_beside_a_word_so_that_no_colour_is_needed() -> None:
    watching = watcher("de")
    seen = []
    for _ in watching.desk.replayed.all_events:
        watching.press("right")
        seen += [line.split("│ ")[1].split(" · ")[0] for line in watching.screen().splitlines() if " · 17:" in line]
    assert {"+ neu", "~ geändert", "- gestrichen", "^ hierher verschoben"} <= set(seen)


# -- reading elsewhere


def test_up_and_down_read_elsewhere_and_the_time_stays() -> None:
    watching = watcher()
    watching.press("end", "up")
    assert (watching.desk.chosen, watching.count) == ("kim", len(watching.desk.replayed))
    assert "reading elsewhere" in watching.screen()
    watching.press("escape")
    assert watching.desk.chosen == "sub"
    assert "reading elsewhere" not in watching.screen()


def test_while_it_plays_who_reads_elsewhere_stays_there_until_a_step() -> None:
    watching = watcher()
    watching.press("pagedown", "space", "up")
    assert watching.desk.chosen == "one"
    watching.later(3)
    assert watching.count > 2
    assert watching.desk.chosen == "one"
    watching.press("right")
    assert watching.desk.chosen == "kim"


def test_tab_goes_into_the_minutes_where_entries_are_chosen_and_have_their_history() -> None:
    watching = watcher("de")
    watching.press(*["right"] * 8, "tab", "up", "up", "h")
    assert "Was hier vorher stand" in watching.screen()
    watching.press("escape")
    assert watching.desk.screen.name == "replay"


def test_on_a_narrow_screen_one_pane_is_shown_and_tab_changes_it() -> None:
    watching = watcher()
    watching.press(*["right"] * 3)
    assert "Spielplatz" in watching.screen(50, 20)
    watching.press("tab")
    assert "Spielplatz" not in watching.screen(50, 20)
    assert "workshop" in watching.screen(50, 20)


# -- the other screens


@pytest.mark.parametrize("key", ["f2", "f3", "f4", "f5", "ctrl+o", "f9"])
def test_nothing_can_be_written_and_that_is_said(key: str) -> None:
    watching = watcher()
    watching.press("pagedown", key)
    assert "This is a replay: nothing can be changed here." in watching.screen()
    assert watching.desk.screen.name == "replay"


def test_the_people_are_those_of_then() -> None:
    watching = watcher()
    watching.press("f6")
    assert "here 17:20" not in watching.screen()
    watching.press("escape", "right", "p")
    assert "here 17:20" in watching.screen()
    watching.press("enter")
    assert "here 17:20" in watching.screen()


def test_what_was_open_then_is_listed_and_looked_at() -> None:
    scribe = Scribe(language="en")
    scribe.press("5", "enter", "f2", "?", "?", "enter")
    scribe.type("said something.")
    scribe.press("escape", "f9")
    watching = Watcher(replayed_of(scribe.head, scribe.workspace.events))
    watching.press("right", "right", "w", "enter")
    assert watching.desk.screen.name == "replay"
    assert watching.desk.chosen == "kim"
    watching.press("escape")
    assert watching.desk.screen.name == "open_points"
    watching.press("escape")
    assert watching.desk.screen.name == "replay"


def test_words_are_found_in_what_was_there_then() -> None:
    watching = watcher()
    watching.press("pagedown", "ctrl+f", *"workshop")
    assert "Nothing was found." in watching.screen()
    watching.press("escape", "right", "ctrl+f", "enter")
    assert watching.desk.screen.name == "replay"
    assert watching.desk.reading


def test_an_item_is_gone_to_without_moving_the_time() -> None:
    watching = watcher()
    watching.press("pagedown", "ctrl+g", *"7.1", "enter")
    assert (watching.desk.chosen, watching.desk.session.current) == ("sub", "kim")


# -- going to a moment


@pytest.mark.parametrize(
    ("typed", "count"),
    [("#3", 3), ("17:24", 6), ("1724", 6), ("17:23:45", 5), ("7.1", 12), ("spielplatz", 12), ("0", 0)],
)
def test_g_goes_to_a_time_an_item_or_an_event(typed: str, count: int) -> None:
    watching = watcher()
    watching.press("right", "g", *typed, "enter")
    assert watching.count == count
    assert watching.desk.screen.name == "replay"


def test_a_number_is_the_item_first_and_the_event_below() -> None:
    watching = watcher()
    watching.press("g", "5", "enter")
    assert watching.desk.session.current == "kim"
    watching.press("g", "5", "down", "enter")
    assert watching.count == 5


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("23:10", "23:10 is outside the meeting"),
        ("#99", "There is no event 99; the last one is 12."),
        ("zzz", "No item matches."),
        ("n1", "is not called up in this meeting."),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(typed: str, said: str) -> None:
    watching = watcher()
    watching.press("right", "g", *typed, "enter")
    assert said in " ".join(watching.screen().split())
    watching.press("escape")
    assert watching.count == 1


# -- searching


def test_the_next_event_with_a_text_is_found_and_behind_the_last_one_the_first() -> None:
    watching = watcher()
    watching.press("/", *"Workshop", "enter")
    assert watching.count == 3
    watching.press("n")
    assert watching.count == 4
    assert "2 of 3" in watching.screen()
    watching.press("n", "n")
    assert watching.count == 3
    assert "from the start again" in watching.screen()
    watching.press("b")
    assert watching.count == 5
    assert "from the end again" in watching.screen()


def test_what_was_searched_last_is_proposed() -> None:
    watching = watcher()
    watching.press("/", *"workshop", "enter", "/", "enter")
    assert watching.count == 4


def test_a_text_that_no_event_has_leaves_the_field_open() -> None:
    watching = watcher()
    watching.press("/", *"zzz", "enter")
    assert "No event has this text." in watching.screen()
    assert watching.desk.screen.name == "replay-search"


def test_n_without_a_text_asks_for_one() -> None:
    watching = watcher()
    watching.press("n")
    assert watching.desk.screen.name == "replay-search"


# -- exporting


def test_e_writes_the_minutes_of_that_moment_into_a_new_file(tmp_path: Path) -> None:
    watching = watcher(folder=tmp_path)
    watching.press("right", "right", "right", "e", "enter")
    head, events = recorded()
    (written,) = tmp_path.iterdir()
    assert written.name == "session-3.txt"
    assert written.read_text(encoding="utf-8") == exported(fold(head, events[:3]), "text")
    assert "Written: session-3.txt" in watching.screen()
    assert watching.count == 3


def test_a_file_that_is_there_is_never_replaced(tmp_path: Path) -> None:
    there = tmp_path / "session-0.txt"
    there.write_text("mine")
    watching = watcher(folder=tmp_path)
    watching.press("e", "enter")
    assert there.read_text() == "mine"
    assert "There is something of that name already" in watching.screen()
    watching.press("right", "enter")
    assert {one.name for one in tmp_path.iterdir()} == {"session-0.txt", "session-0.md"}


def test_what_is_not_public_only_its_owner_may_read(tmp_path: Path) -> None:
    scribe = two_parts("en")
    watching = Watcher(replayed_of(scribe.other.session.head, []), folder=tmp_path)
    watching.press("e", "enter")
    (written,) = tmp_path.iterdir()
    assert written.stat().st_mode & 0o777 == 0o600


# -- following


def test_f_leaves_for_a_meeting_that_still_runs() -> None:
    watching = watcher()
    watching.press("f")
    assert watching.desk.leaving
    assert watching.desk.following


def test_a_meeting_that_was_closed_is_not_followed() -> None:
    scribe = Scribe(language="en")
    scribe.press("5", "enter")
    scribe.workspace.dispatch(MeetingClosed())
    watching = Watcher(replayed_of(scribe.head, scribe.workspace.events))
    watching.press("f")
    assert not watching.desk.leaving
    assert "there is nothing to follow" in watching.screen()


def test_q_leaves_from_wherever_it_stands() -> None:
    watching = watcher()
    watching.press("space", "q")
    assert watching.desk.leaving
    assert not watching.desk.following


# -- both parts


def test_the_replay_of_the_public_file_shows_nothing_of_the_other_one() -> None:
    scribe = two_parts("en")
    scribe.press("f6", "*", "escape", "f9", "f9", "f9", "f9", "enter", "f2", "n", "o", "enter")
    scribe.type("vertraulich")
    scribe.press("escape")
    desk = watch(scribe)
    for _ in desk.replayed.all_events:
        scribe.press("right")
        assert "vertraulich" not in scribe.screen()
        assert "Beförderung" not in scribe.screen()


def test_the_replay_of_the_other_file_says_that_it_is_not_public() -> None:
    scribe = two_parts("en")
    scribe.press("f6", "*", "escape", "f9", "f9", "f9", "f9", "enter")
    watch(scribe, other=True)
    assert "NOT PUBLIC" in scribe.screen().splitlines()[0]
    scribe.press("end")
    assert "NOT PUBLIC" in scribe.screen().splitlines()[0]


# -- what is to be known


def known(replayed: Replayed) -> str:
    watching = Watcher(replayed)
    say_what_is_known(watching.desk)
    return " ".join(watching.desk.said.text.split())


def test_at_the_start_the_keys_that_matter_are_told() -> None:
    assert known(replayed_of(*recorded())) == "Space bar plays, Right goes one event on, ? shows all keys."


def test_a_clock_that_went_back_is_told_and_time_stands_still_meanwhile() -> None:
    scribe = Scribe(language="en")
    scribe.press("5", "enter")
    scribe.later(minutes=-30)
    scribe.press("f9")
    replayed = replayed_of(scribe.head, scribe.workspace.events)
    assert "The clock went back at event" in known(replayed)
    watching = Watcher(replayed)
    watching.press("right")
    before = watching.desk.now
    watching.press("end")
    assert watching.desk.now == before


def test_an_empty_journal_is_told_and_nothing_plays() -> None:
    replayed = replayed_of(*(recorded()[0], []))
    assert known(replayed) == "Nothing has been recorded in this file yet."
    watching = Watcher(replayed)
    watching.press("space")
    assert "Nothing has been recorded yet." in watching.screen()
    watching.press("right", "end", "pagedown", "/", "escape", "g", "escape")
    assert watching.count == 0


def test_what_is_wrong_with_the_file_is_told() -> None:
    replayed = replayed_of(*recorded())
    replayed.problems = (Problem("journal.torn", parameters={"events": 12}, severity="warning"),)
    assert "12" in known(replayed)


def test_new_events_lengthen_the_replay_and_are_told() -> None:
    scribe = Scribe(language="en")
    scribe.press("5", "enter")
    desk = watch(scribe)
    scribe.press("end")
    there = desk.player.count
    scribe.workspace.dispatch(ItemCalled("sub"))
    for _ in range(3):
        scribe.later(seconds=1)
        desk.replayed._writer._thread.submit(lambda: None).result(10)
    scribe.later(seconds=1)
    assert len(desk.replayed) > there
    assert desk.player.count == there
    assert "The meeting goes on" in scribe.screen()


def test_over_several_days_the_header_says_the_day() -> None:
    scribe = Scribe(language="en")
    scribe.press("5", "enter")
    scribe.later(hours=24)
    scribe.press("f9")
    watching = Watcher(replayed_of(scribe.head, scribe.workspace.events))
    watching.press("end")
    assert "replay 2 Feb 2022 17:20:00" in watching.screen()
