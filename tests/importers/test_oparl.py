from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.oparl import read_oparl

MEETING: dict[str, Any] = {
    "id": "https://oparl.example.org/meeting/281",
    "type": "https://schema.oparl.org/1.1/Meeting",
    "name": "4. Sitzung des Finanzausschusses",
    "start": "2013-01-04T08:00:00+01:00",
    "location": {"description": "Rathaus, Raum 136", "streetAddress": "Markt 1"},
    "organization": [{"name": "Finanzausschuss", "body": {"name": "Stadt Köln"}}],
    "agendaItem": [
        {
            "type": "https://schema.oparl.org/1.1/AgendaItem",
            "number": "N 1",
            "order": 2,
            "name": "Verkauf",
            "public": False,
        },
        {
            "number": "1",
            "order": 1,
            "name": "Haushalt 2013",
            "public": True,
            "resolutionText": "Der Beschluss …\r\n",
            "consultation": {"paper": {"reference": "1234/2013"}},
        },
    ],
}


def read(value: object) -> Agenda:
    return read_oparl(json.dumps(value).encode(), "x.json")


def test_a_meeting_is_read_with_its_items_in_order() -> None:
    agenda = read(MEETING)
    assert agenda.problems == ()
    assert (agenda.title, agenda.body, agenda.organization, agenda.place) == (
        "4. Sitzung des Finanzausschusses",
        "Finanzausschuss",
        "Stadt Köln",
        "Rathaus, Raum 136",
    )
    assert agenda.starts_at is not None
    assert agenda.starts_at.isoformat() == "2013-01-04T08:00:00+01:00"
    first, second = agenda.items
    assert (first.number, first.title, first.kind, first.papers) == ("1", "Haushalt 2013", "budget", ("1234/2013",))
    assert first.draft_resolution == "Der Beschluss …"
    assert (second.number, second.public) == ("N 1", False)


@pytest.mark.parametrize("wrapped", [{"data": [MEETING], "links": {}}, [MEETING], {"data": MEETING}, [[MEETING]]])
def test_a_meeting_inside_a_list_or_page_is_found(wrapped: object) -> None:
    assert read(wrapped).items == read(MEETING).items


def test_the_first_of_several_meetings_is_taken_and_it_is_said() -> None:
    agenda = read([MEETING, {**MEETING, "name": "other"}])
    assert agenda.title == MEETING["name"]
    assert [problem.code for problem in agenda.problems] == ["oparl.several-meetings"]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"{\n  'a': 1}", "oparl.not-json", 2),
        (b"[" * 100_000, "oparl.not-json", 1),
        (b"9" * 10_000, "oparl.not-json", 1),
        (b'{"type": "https://schema.oparl.org/1.1/Paper"}', "oparl.no-meeting", 0),
        (b"null", "oparl.no-meeting", 0),
    ],
)
def test_what_is_no_meeting_is_said_with_its_line(data: bytes, code: str, line: int) -> None:
    (problem,) = read_oparl(data).problems
    assert (problem.code, problem.place.line) == (code, line)


def test_odd_items_are_named_by_their_place_and_the_others_are_read() -> None:
    items = ["https://oparl.example.org/item/1", 5, {"name": " ", "public": "yes"}, {"name": "Gut"}, {"deleted": True}]
    agenda = read({**MEETING, "agendaItem": items, "start": "tomorrow", "cancelled": True})
    assert [(item.title, item.public) for item in agenda.items] == [("??", False), ("Gut", True)]
    assert [(problem.code, problem.place.key) for problem in agenda.problems] == [
        ("oparl.cancelled", "cancelled"),
        ("oparl.only-a-link", "agendaItem 1"),
        ("oparl.not-an-item", "agendaItem 2"),
        ("oparl.no-name", "agendaItem 3"),
        ("oparl.public-unclear", "agendaItem 3.public"),
        ("oparl.no-moment", "start"),
    ]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.floats(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(sorted(MEETING["agendaItem"][1])), inner)
    ),
    max_leaves=8,
)


@given(keys=st.dictionaries(st.sampled_from(sorted(MEETING)), VALUES))
def test_a_meeting_of_any_shape_is_read_without_complaint_of_python(keys: dict[str, object]) -> None:
    agenda = read({**MEETING, **keys})
    ids = [item.id.casefold() for item in agenda.items]
    assert len(set(ids)) == len(ids)


@given(data=st.binary(max_size=40))
def test_any_bytes_give_an_agenda_or_a_problem(data: bytes) -> None:
    agenda = read_oparl(data)
    assert agenda.items or agenda.problems
