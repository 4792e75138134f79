"""What became of a resolution, apart from the figures: F5, `o`, a digit."""

from __future__ import annotations

import pytest

from minutes_tui.application.open_points import open_points
from minutes_tui.domain.votes import Vote, vote_on
from minutes_tui.tui.screens.registry import screen_from_draft
from tests.support.desks import Scribe


def voting(language: str = "de") -> Scribe:
    """Three are here, a resolution stands, and its vote is asked for."""
    scribe = Scribe(language=language)
    scribe.press("f6", "*", "escape", "5", "enter", "f4")
    scribe.type("Der Platz wird gebaut.")
    scribe.press("f5")
    return scribe


def vote_of(scribe: Scribe) -> Vote | None:
    state = scribe.workspace.session.items["kim"]
    entry = vote_on(scribe.workspace.session, state.entries[0].seq)
    assert entry is None or isinstance(entry.content, Vote)
    return entry.content if entry is not None else None


def test_o_without_figures_says_what_it_is_for_and_what_is_recorded() -> None:
    scribe = voting()
    scribe.press("o")
    assert "Wie ist der Antrag erledigt, unabhängig von den Zahlen?" in scribe.screen()
    assert "ohne Zahlen wird nur die" in scribe.screen()
    scribe.press("escape")
    assert scribe.desk.screen.name == "vote"
    scribe.press("enter")
    made = vote_of(scribe)
    assert made is not None
    assert (made.unanimous, made.outcome) == (True, "adopted")


@pytest.mark.parametrize(
    ("keys", "outcome", "method", "sentence"),
    [
        (("1",), "rejected", "show-of-hands", "Der Antrag wurde abgelehnt."),
        (("2",), "amended", "show-of-hands", "Der Antrag wurde mit Änderungen angenommen."),
        (("3",), "in-part", "show-of-hands", "Der Antrag wurde teilweise angenommen."),
        (("4", "enter"), "deferred", "none", "Der Antrag wurde vertagt."),
        (("5", *"in den Rat", "enter"), "referred", "none", "Der Antrag wurde in den Rat verwiesen."),
        (("6",), "withdrawn", "none", "Der Antrag wurde zurückgezogen."),
        (("7",), "removed", "none", "Der Antrag wurde von der Tagesordnung abgesetzt."),
        (("8",), "adopted", "acclamation", "Durch Zuruf angenommen."),
        (("9",), "adopted", "show-of-hands", "Der Beschluss wurde angenommen."),
        (("down", "down", "enter"), "amended", "show-of-hands", "Der Antrag wurde mit Änderungen angenommen."),
    ],
)
def test_an_outcome_is_chosen_and_recorded_alone(
    keys: tuple[str, ...], outcome: str, method: str, sentence: str
) -> None:
    scribe = voting()
    scribe.press("o", *keys)
    assert scribe.desk.screen.name == "vote"
    assert "vote" not in scribe.kinds
    scribe.press("enter")
    made = vote_of(scribe)
    assert made is not None
    assert (made.outcome, made.method, made.counted_nobody) == (outcome, method, True)
    assert sentence in scribe.minutes()
    assert sentence in scribe.screen()
    assert [point.kind for point in open_points(scribe.workspace.session)] == []
    scribe.press("f5", "enter")
    assert scribe.kinds.count("vote") == 1


def test_a_word_typed_into_the_vote_chooses_and_records_nothing() -> None:
    scribe = voting()
    scribe.press(*"ohne Gegenrede", "enter", "enter")
    assert "Nichts ist gewählt" in scribe.screen()
    scribe.press("escape", "enter")
    assert "vote" not in scribe.kinds


def test_figures_say_more_of_it_before_or_after() -> None:
    for keys in (("o", "5", *"in den Rat", "enter", "1"), ("1", "o", "5", *"in den Rat", "enter")):
        scribe = voting()
        scribe.press(*keys, "enter")
        assert scribe.minutes().endswith("Damit ist der Antrag in den Rat verwiesen.\n")
        made = vote_of(scribe)
        assert made is not None
        assert (made.yes, made.no, made.method) == (2, 1, "show-of-hands")


def test_figures_that_say_the_opposite_are_told_and_stand() -> None:
    scribe = voting()
    scribe.press("0", "o", "1")
    assert "Die Zahlen ergeben etwas anderes" in scribe.screen()
    scribe.press("enter")
    made = vote_of(scribe)
    assert made is not None
    assert (made.yes, made.outcome, made.unanimous) == (3, "rejected", False)


def test_what_was_chosen_is_shown_again_and_can_be_counted_after_all() -> None:
    scribe = voting()
    scribe.press("o", "5", *"in den Rat", "enter", "enter", "f5")
    assert "verwiesen (in den Rat, ohne Abstimmung)" in scribe.screen()
    scribe.press("o", "5")
    assert " in den Rat\n" in scribe.screen()
    scribe.press("escape", "o", "0", "1", "enter")
    made = vote_of(scribe)
    assert made is not None
    assert (made.outcome, made.yes, made.no, made.to) == ("adopted", 2, 1, "")


def test_a_crash_loses_neither_the_outcome_nor_where_it_goes() -> None:
    scribe = voting()
    scribe.press("o", "5", *"in den Rat", "enter")
    draft = scribe.drafting.draft
    assert draft is not None
    scribe.press("escape")
    screen = screen_from_draft(scribe.desk, draft)
    assert screen is not None
    scribe.desk.put(screen)
    scribe.press("enter")
    made = vote_of(scribe)
    assert made is not None
    assert (made.outcome, made.to) == ("referred", "in den Rat")


def test_without_a_resolution_there_is_no_outcome_to_choose() -> None:
    scribe = Scribe()
    scribe.press("5", "enter", "f5", "o")
    assert "Worüber wird abgestimmt?" in scribe.screen()
    assert scribe.desk.screen.name == "vote"
