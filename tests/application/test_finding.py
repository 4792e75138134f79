from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.finding import ITEM, MOST_HITS, Finder, Found, Hit, item_line, replacement
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.comparing import plain
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold
from minutes_tui.domain.kinds import decide, kind_of
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.questions import Question
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import Session
from minutes_tui.domain.taking_back import retract
from minutes_tui.domain.votes import Vote
from tests.support.desks import START, small_head
from tests.support.strategies import SMALL_HEAD, Undo, entries, proposed, sequences


def session_of(*data: EventData) -> Session:
    return fold(small_head(), [Event(seq, f"id{seq}", START, "scribe", one) for seq, one in enumerate(data, 1)])


MINUTES = (
    Contribution("sub", speaker="GR", text="berichtet aus der Straße.\nDie Müllers warten."),
    Contribution("kim", named="Herr Müller", text="fragt nach."),
    Results("kim", after=2, intro="Müller sagt:", bullets="eins\nzwei für Müller"),
    Resolution("kim", after=3, text="Der Rat dankt."),
    Vote("kim", resolution=4, yes=12, no=0, outcome="adopted"),
    Question("sub", after=1, speaker="SE", text="fragt.", answerer="GR", answer="antwortet der Fragerin."),
)


def hits(wanted: str, session: Session | None = None) -> list[tuple[str, int, str, str]]:
    found = Finder().find(session or session_of(*MINUTES), wanted)
    assert not found.more
    return [(hit.item, hit.entry, hit.part, hit.words) for hit in found.hits]


def test_hits_come_in_the_order_of_the_agenda_whatever_case_and_accents() -> None:
    assert hits("muller") == [
        ("kim", 2, "named", "Müller"),
        ("kim", 3, "intro", "Müller"),
        ("kim", 3, "bullets", "Müller"),
        ("sub", 1, "text", "Müller"),
    ]
    assert hits("STRASSE") == [("sub", 1, "text", "Straße")]


def test_items_and_names_of_the_register_are_found_too() -> None:
    assert hits("7.1") == [("sub", 0, "item", "7.1")]
    assert hits("spielplatz") == [("sub", 0, "item", "Spielplatz")]
    assert hits("gregor") == [("sub", 1, "speaker", "Gregor"), ("sub", 6, "answerer", "Gregor")]


def test_figures_of_votes_and_what_was_struck_out_are_no_text() -> None:
    assert hits("12") == []
    assert hits("adopted") == []
    session = session_of(*MINUTES)
    assert hits("dankt", session_of(*MINUTES, retract(session, 4))) == []


@pytest.mark.parametrize("wanted", ["", " ", "\u00a0"])
def test_nothing_finds_nothing(wanted: str) -> None:
    assert Finder().find(session_of(*MINUTES), wanted) == Found()


def test_a_hit_knows_its_paragraph_and_its_place_in_it() -> None:
    (hit,) = Finder().find(session_of(*MINUTES), "zwei fur").hits
    assert hit == Hit("kim", 3, "bullets", 5, 1, "zwei für Müller", 0, 8)
    assert hit.written


def test_more_hits_than_are_listed_are_said_to_be_more() -> None:
    session = session_of(Contribution("kim", text="x " * (MOST_HITS + 1)))
    found = Finder().find(session, "x")
    assert len(found.hits) == MOST_HITS
    assert found.more


@given(before=sequences(), after=sequences(), wanted=st.text("abß?Ei", min_size=1, max_size=2))
def test_a_finder_that_knows_an_earlier_state_finds_what_a_new_one_does(before, after, wanted):
    finder, events = Finder(), []
    for step in (*before, *after):
        session = fold(SMALL_HEAD, events)
        if len(events) <= len(before):
            finder.find(session, wanted)
        data = None if isinstance(step, Undo) else proposed(step, session)
        data = decide(session, data) if data is not None else None
        if data is not None and not isinstance(data, tuple):
            events.append(Event(len(events) + 1, f"id{len(events)}", START, "scribe", data))
    session = fold(SMALL_HEAD, events)
    assert finder.find(session, wanted) == Finder().find(session, wanted)


@given(
    said=st.lists(entries(st.text("abAß é", max_size=8)), max_size=4), wanted=st.sampled_from(["a", "ss", "e", "b a"])
)
def test_every_text_that_holds_the_words_is_hit_and_no_other(said, wanted):
    session = fold(SMALL_HEAD, [Event(seq, f"id{seq}", START, "scribe", one) for seq, one in enumerate(said, 1)])
    expected = {
        (entry.seq, part)
        for state in session.items.values()
        for entry in state.entries
        if isinstance(entry.content, EntryContent)
        for part in kind_of(entry.content).words
        if wanted in plain(getattr(entry.content, part))
    }
    hits = Finder().find(session, wanted).hits
    found = {(hit.entry, hit.part) for hit in hits if hit.part not in (ITEM, "speaker", "answerer")}
    assert found == expected


def replaced_in(session: Session, wanted: str, now: str) -> dict[str, str]:
    found = Finder().find(session, wanted)
    data = decide(session, replacement(found.hits, wanted, now))
    assert isinstance(data, Replaced)
    after = fold(small_head(), [*(Event(n, f"id{n}", START, "x", one) for n, one in enumerate((*MINUTES, data), 1))])
    return {
        f"{entry.seq}.{part}": getattr(entry.content, part)
        for state in after.items.values()
        for entry in state.entries
        if isinstance(entry.content, EntryContent)
        for part in kind_of(entry.content).words
        if getattr(entry.content, part)
    }


def test_all_hits_are_replaced_by_one_act() -> None:
    after = replaced_in(session_of(*MINUTES), "muller", "Meier")
    assert after["2.named"] == "Herr Meier"
    assert after["3.intro"] == "Meier sagt:"
    assert after["3.bullets"] == "eins\nzwei für Meier"
    assert after["1.text"] == "berichtet aus der Straße.\nDie Meiers warten."


def test_a_capital_stays_one_and_a_blank_too_many_goes() -> None:
    assert replaced_in(session_of(*MINUTES), "die", "jene")["1.text"].endswith("Jene Müllers warten.")
    assert replaced_in(session_of(*MINUTES), "Die", "")["1.text"].endswith("\nMüllers warten.")
    assert replaced_in(session_of(*MINUTES), "warten", "")["1.text"].endswith("\nDie Müllers.")
    assert replaced_in(session_of(*MINUTES), "aus der", "")["1.text"].startswith("berichtet Straße.")


def test_names_of_the_register_and_titles_are_not_replaced() -> None:
    found = Finder().find(session_of(*MINUTES), "gregor")
    assert replacement(found.hits, "gregor", "x") == Replaced((), (), ())


def test_the_name_of_a_file_is_found_and_not_replaced() -> None:
    found = Finder().find(session_of(Attachment("kim", title="Plan", file="plan.pdf")), "plan")
    assert [hit.part for hit in found.hits] == ["title", "file"]
    assert replacement(found.hits, "plan", "Entwurf").parts == ("title",)


def test_an_item_is_found_by_its_line() -> None:
    assert item_line(small_head().items[1]) == "5 Kommunales Integrationsmanagement"
