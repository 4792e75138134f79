"""What events say whose texts were erased: a mark where nothing else can be known, and never something wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from minutes_tui.codec.events import record_of, to_event
from minutes_tui.domain.arranging import SpeakerNamed
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import fold, last_act
from minutes_tui.domain.redaction import Redacted, erasures
from minutes_tui.domain.replacing import Place, replaced
from minutes_tui.domain.session import Session
from tests.support.desks import small_head

AT = datetime(2022, 2, 1, 17, tzinfo=UTC)
MARK = "[geschwärzt]"


def event(seq: int, data: EventData, *erased: str) -> Event:
    """The event as it is read from a block in which those fields were erased."""
    record = record_of(data, f"id{seq}", AT, "scribe", seq=seq)
    digests = dict.fromkeys(erased, "sha256:" + "0" * 64)
    made = to_event(replace(record, fields={**record.fields, **digests}), MARK)
    assert isinstance(made, Event)
    return made


def contents(*events: Event) -> list[Contribution]:
    session: Session = fold(small_head(), events)
    found = [entry.content for entry in session.items["kim"].entries]
    return [one for one in found if isinstance(one, Contribution)]


TWO = (
    event(1, Contribution("kim", named="??", text="nennt Frau Zeder")),
    event(2, Contribution("kim", named="??2", text="und Frau Zeder wieder")),
)
REPLACED = replaced((Place(1, "text", 6, "Frau Zeder", "sie"), Place(2, "text", 4, "Frau Zeder", "sie")))


def test_where_only_the_new_words_were_erased_a_mark_stands_in_each_place() -> None:
    said = [one.text for one in contents(*TWO, event(3, REPLACED, "now"))]
    assert said == [f"nennt {MARK}", f"und {MARK} wieder"]


def test_where_the_old_words_were_erased_the_whole_part_is_a_mark() -> None:
    assert [one.text for one in contents(*TWO, event(3, REPLACED, "was"))] == [MARK, MARK]


def test_a_replacement_in_an_erased_text_changes_nothing() -> None:
    first = event(1, Contribution("kim", named="??", text="nennt Frau Zeder"), "text")
    assert [one.text for one in contents(first, TWO[1], event(3, REPLACED))] == [MARK, "und sie wieder"]


def test_a_later_correction_reads_as_it_was_written() -> None:
    first = event(1, Contribution("kim", text="nennt Frau Zeder"), "text")
    assert [one.text for one in contents(first, event(2, Contribution("kim", revises=1, text="nennt sie")))] == [
        "nennt sie"
    ]


def test_a_name_that_was_erased_is_no_name_that_others_have() -> None:
    gone = (
        event(1, Contribution("kim", named="Frau Zeder", text="eins"), "named"),
        event(2, Contribution("kim", named="??", text="zwei")),
        event(3, SpeakerNamed("??", named="Herr Moll"), "unnamed"),
    )
    assert [one.named for one in contents(*gone)] == [MARK, "??"]


def test_undo_does_not_reach_behind_what_was_erased() -> None:
    erased = event(3, Redacted((1,), ("text",)))
    assert last_act(TWO) is TWO[1]
    assert last_act((*TWO, erased)) is None
    later = event(4, Contribution("kim", text="drei"))
    assert last_act((*TWO, erased, later)) is later


def test_what_is_on_record_is_held_against_what_is_gone() -> None:
    events = (
        event(1, Contribution("kim", named="Frau Zeder", text="eins"), "named", "text"),
        event(2, Contribution("kim", text="zwei")),
        event(3, Redacted((1, 2), ("text", "text"))),
    )
    found = erasures(events)
    assert found.erased == ((1, "named"), (1, "text"))
    assert found.unrecorded == ((1, "named"),)
    assert found.unfinished == ((2, "text"),)
