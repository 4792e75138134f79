from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.replacing import Place, Replaced, replaced
from minutes_tui.domain.session import Session
from minutes_tui.domain.taking_back import retract
from tests.support.strategies import SMALL_HEAD, START

SAID = Contribution("one", named="Herr Maier", text="Maier sagt, Maier\ngeht")
FOUND = Results("two", intro="Maier:", bullets="Maier\nder Maier")
DECIDED = Resolution("two", text="Der Rat dankt Maier.")


def events(*data: EventData) -> list[Event]:
    return [Event(seq, f"id{seq}", START, "scribe", one) for seq, one in enumerate(data, 1)]


def session_of(*data: EventData) -> Session:
    return fold(SMALL_HEAD, events(*data))


def contents(session: Session) -> list[EventData]:
    return [entry.content for state in session.items.values() for entry in state.entries]


MEIER = (
    Place(1, "named", 5, "Maier", "Meier"),
    Place(1, "text", 0, "Maier", "Meier-Schulz"),
    Place(1, "text", 12, "Maier", "er"),
    Place(2, "bullets", 10, "Maier", "Meier"),
)


def test_words_of_many_entries_are_replaced_by_one_event() -> None:
    before = session_of(SAID, FOUND, DECIDED)
    proposal = decide(before, replaced(MEIER))
    assert isinstance(proposal, Replaced)
    after = session_of(SAID, FOUND, DECIDED, proposal)
    assert contents(after) == [
        Contribution("one", named="Herr Meier", text="Meier-Schulz sagt, er\ngeht"),
        Results("two", intro="Maier:", bullets="Maier\nder Meier"),
        DECIDED,
    ]
    assert [entry.replacements for state in after.items.values() for entry in state.entries] == [(4,), (4,), ()]


def test_one_undo_brings_all_of_them_back() -> None:
    after = session_of(SAID, FOUND, DECIDED, replaced(MEIER), Withdrawn((4,), undo=True))
    assert after == session_of(SAID, FOUND, DECIDED)


def test_striking_out_one_entry_leaves_the_replacement_in_the_others() -> None:
    after = session_of(SAID, FOUND, DECIDED, replaced(MEIER))
    gone = session_of(SAID, FOUND, DECIDED, replaced(MEIER), retract(after, 1))
    assert contents(gone) == [Results("two", intro="Maier:", bullets="Maier\nder Meier"), DECIDED]


def test_a_place_that_is_not_so_any_more_leaves_its_entry_as_it_is() -> None:
    corrected = Contribution("one", revises=1, text="Ganz anders")
    after = session_of(SAID, FOUND, DECIDED, corrected, replaced(MEIER))
    assert contents(after)[0] == corrected
    assert contents(after)[1] == Results("two", intro="Maier:", bullets="Maier\nder Meier")


def test_what_is_replaced_by_itself_is_nothing_to_record() -> None:
    session = session_of(SAID)
    assert decide(session, replaced((Place(1, "text", 0, "Maier", "Maier"),))) is None
    assert decide(session, Replaced((), (), ())) is None


def problem(session: Session, *places: Place) -> str:
    decided = decide(session, replaced(places))
    assert isinstance(decided, tuple)
    (found,) = decided
    assert isinstance(found, Problem)
    return found.code


def test_what_cannot_be_replaced_is_refused_as_a_whole() -> None:
    session = session_of(SAID, FOUND, DECIDED)
    fine = MEIER[0]
    assert problem(session, fine, Place(7, "text", 0, "a", "b")) == "entry.gone"
    assert problem(session, fine, Place(2, "bullets", 1, "Maier", "b")) == "entry.changed"
    assert problem(session, fine, Place(3, "item", 0, "two", "one")) == "entry.changed"
    assert problem(session, fine, Place(3, "no such part", 0, "two", "one")) == "entry.changed"
    assert problem(session, fine, Place(3, "text", 0, "Der Rat dankt Maier.", "")) == "entry.emptied"
    assert problem(session, fine, Place(2, "bullets", 0, "Maier", "")) == "entry.unsettled"
    assert problem(session, fine, Place(3, "text", 14, "Maier.", " ")) == "entry.unsettled"


@given(text=st.text("ab", min_size=1, max_size=12), by=st.text("abc ", max_size=3))
def test_it_says_what_replacing_in_a_plain_string_says(text: str, by: str) -> None:
    starts = []
    at = text.find("a")
    while at >= 0:
        starts.append(at)
        at = text.find("a", at + 1)
    places = tuple(Place(1, "text", start, "a", by) for start in starts)
    session = session_of(Resolution("one", text=text))
    decided = decide(session, replaced(places))
    if isinstance(decided, Replaced):
        (content,) = contents(session_of(Resolution("one", text=text), decided))
        assert content == Resolution("one", text=text.replace("a", by))
