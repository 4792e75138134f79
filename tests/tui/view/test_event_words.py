"""What an event says, in one line."""

from __future__ import annotations

import pytest
from hypothesis import given

from minutes_tui.application.journal_log import rows_of
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemMoved, ItemSetAside
from minutes_tui.domain.arranging import EntryMoved
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.counting import OUTCOMES, Announced
from minutes_tui.domain.entries import Contribution, Resolution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.domain.kinds import KINDS
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.publishing import published
from minutes_tui.domain.redaction import Redacted
from minutes_tui.domain.votes import Vote, acclaimed, announced_vote, noting, without_figures
from minutes_tui.messages import translator
from minutes_tui.tui.view import event_words
from minutes_tui.tui.view.event_words import EventWords
from tests.support.acting import Acting, clock
from tests.support.deciding import journals
from tests.support.strategies import SMALL_HEAD


def lines(acting: Acting, language: str = "en") -> list[str]:
    found = rows_of(acting.session.head, acting.events, acting.session)
    words = EventWords(acting.session.head, found, translator(language))
    return [words.line(row) for row in found]


def test_every_kind_of_event_has_a_name() -> None:
    assert set(event_words.KINDS) == {kind.data for kind in KINDS.values()}


@pytest.mark.parametrize("language", ["de", "en"])
@given(events=journals())
def test_any_event_is_one_line_that_nothing_acts_in(language: str, events: list[Event]) -> None:
    found = rows_of(SMALL_HEAD, events, fold(SMALL_HEAD, events))
    words = EventWords(SMALL_HEAD, found, translator(language))
    for row in found:
        line = words.line(row)
        assert line
        assert not set(line) & {"\n", "\r", "\x1b", "\x07", "\x9b", "\u202e", "\u2028"}


def test_a_correction_says_what_it_corrects_and_a_retraction_what_it_struck_out() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", speaker="AA", text="asks something\nand more"))
    acting.act(Contribution("i2", revises=2, speaker="BB", text="asks something else"))
    acting.strike_out(2)
    acting.undo()
    acting.undo()
    assert lines(acting) == [
        "Called up, item 2 Budget",
        "Contribution, item 2, Cllr Albers: asks something and more",
        "Contribution, corrects #2, item 2, Cllr Bakır: asks something else",
        "Struck out: #2 Contribution, item 2, Cllr Bakır: asks something else",
        "Taken back: #4 Struck out: #2, #3",
        "Taken back: #3 Contribution, corrects #2, item 2, Cllr Bakır: asks something else",
    ]


def test_a_vote_says_on_what_and_how_it_went() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    acting.act(Resolution("i2", form="motion", movers="the Greens", text="That it be built."))
    acting.act(announced_vote(acting.session, "i2", 2, Announced(3, 1, 0), None))
    acting.act(Resolution("i2", text="That it be painted."))
    acting.act(announced_vote(acting.session, "i2", 4, Announced(), 5))
    acting.strike_out(4)
    acting.act(noting("i2", 0))
    assert lines(acting)[1:] == [
        "Motion, item 2, the Greens: That it be built.",
        "Vote, on #2, item 2: Yes 3, No 1, Abstentions 0, adopted",
        "Resolution, item 2: That it be painted.",
        "Vote, on #4, item 2: unanimously adopted",
        "Struck out: #4 Resolution, item 2: That it be painted.; #5 Vote, item 2: unanimously adopted",
        "Noted, without a vote, item 2",
    ]


def test_an_outcome_is_told_by_whatever_way_it_came_about() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    for text in ("one", "two", "three"):
        acting.act(Resolution("i2", text=text))
    acting.act(acclaimed("i2", 2))
    acting.act(without_figures("i2", 3, "referred", "the finance committee"))
    acting.act(without_figures("i2", 4, "adopted", secret=True))
    assert [line.partition(" ")[2] for line in lines(acting)[4:]] == [
        "on #2, item 2: adopted, by acclamation",
        "without a vote, on #3, item 2: referred (the finance committee)",
        "ballot, on #4, item 2: adopted",
    ]


def test_every_outcome_has_a_word() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    for outcome in OUTCOMES:
        acting.act(Resolution("i2", text=outcome))
        acting.act(without_figures("i2", acting.events[-1].seq, outcome))
    assert all(line.partition("item 2: ")[2] for line in lines(acting)[1:])


def test_what_was_resolved_in_private_is_told_with_its_vote() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    resolution = Resolution("n1", text="The plot is sold.")
    acting.act(published("i2", resolution, Vote("n1", yes=5, no=1, outcome="adopted")))
    assert lines(acting)[1] == "Resolution made public, item 2: The plot is sold. (Yes 5, No 1, adopted)"


def test_texts_that_were_erased_are_told_by_their_events_and_why() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", text="one"))
    acting.act(Redacted((2, 2), ("text", "named"), "asked for"))
    acting.act(Redacted((2,), ("text",)))
    assert lines(acting)[2:] == ["Texts erased: #2 (asked for)", "Texts erased: #2"]


def test_what_was_so_at_another_time_says_when_and_who_came_or_left() -> None:
    acting = Acting()
    acting.act(AttendanceTaken(("AA", "BB")))
    acting.act(AttendanceTaken(("CC",), ("BB",)), clock(17, 30), when=clock(17, 25))
    acting.act(ItemMoved("i4", ""))
    acting.act(ItemMoved("i5", "i1"))
    acting.act(ItemSetAside("i3", "adjourned", "fehlende Unterlagen"))
    assert lines(acting, "de") == [
        "Anwesenheit: anwesend: Frau Albers, Herr Bakır",
        "Anwesenheit: anwesend: Frau Cornelius; gegangen: Herr Bakır [gilt ab 17:25]",
        "TOP verschoben, TOP 4 Radweg: an den Anfang",
        "TOP verschoben, TOP 5 Verschiedenes: hinter TOP 1",
        "TOP vertagt, TOP 3 Spielplatz: fehlende Unterlagen",
    ]


def test_a_long_text_that_was_struck_out_is_told_by_its_first_words() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", text=f"The committee {'very ' * 40}much wished it."))
    acting.act(EntryMoved(2, "i3"))
    assert lines(acting)[2] == (
        f"Entry moved, item 3: #2 Contribution, item 2: The committee {'very ' * 9}".rstrip() + " …"
    )


def test_of_many_that_are_taken_back_at_once_the_first_are_told_and_the_others_counted_by_their_numbers() -> None:
    acting = Acting(language="en")
    for _ in range(4):
        acting.act(ItemCalled("i1"))
        acting.act(ItemCalled("i2"))
    acting.act(Withdrawn((1, 2, 3, 4, 5, 6, 7, 99)))
    assert lines(acting)[-1].endswith("#5 Called up, item 1 Opening; #6, #7")


def test_words_that_look_like_markup_or_a_placeholder_are_literal() -> None:
    acting = Acting(language="en")
    acting.act(ItemCalled("i2"))
    acting.act(Contribution("i2", named="{number}", text="[/x] {item} \u202e"))
    assert lines(acting)[1] == "Contribution, item 2, {number}: [/x] {item}"
