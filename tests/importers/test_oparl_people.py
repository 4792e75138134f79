from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.head import read_register
from minutes_tui.codec.head_writing import register_bytes
from minutes_tui.domain.head import Person
from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.oparl import read_oparl
from minutes_tui.importers.oparl_people import read_people

HERE = "https://oparl.example.org/organization/7"
MÜLLER = {
    "id": "https://oparl.example.org/person/1",
    "name": "Prof. Dr. Anna Müller",
    "familyName": "Müller",
    "givenName": "Anna",
    "formOfAddress": "Frau",
    "title": ["Prof.", "Dr."],
    "membership": [
        {"organization": "https://elsewhere", "role": "Mitglied", "votingRight": False},
        {
            "organization": HERE,
            "role": "Stellvertretende Vorsitzende",
            "votingRight": True,
            "onBehalfOf": {"name": "SPD"},
        },
    ],
}


def people_of(**meeting: Any) -> Agenda:
    value = {"type": "https://schema.oparl.org/1.1/Meeting", "name": "S", "agendaItem": [], **meeting}
    return read_oparl(json.dumps(value).encode(), "x.json")


def test_a_participant_has_the_role_and_the_office_of_the_membership_in_this_organization() -> None:
    agenda = people_of(organization=[{"id": HERE, "name": "Rat"}], participant=[MÜLLER])
    assert agenda.problems == ()
    assert agenda.persons == (
        Person("MÜ", "Prof. Dr. Anna Müller", "Frau", "SPD", "member", "deputy", True, str(MÜLLER["id"])),
    )
    assert people_of(organization=HERE, participant=MÜLLER).persons == agenda.persons


def test_members_of_an_organization_that_stands_in_the_file_are_people_too_and_stand_once() -> None:
    members = [
        {"person": {"name": "Bernd Kern", "id": "k"}, "role": "Vorsitzender"},
        {"person": {"name": "Cem Ay", "id": "a"}, "role": "Protokollführung", "votingRight": False},
        {"person": "https://only/a/link", "role": "Mitglied"},
    ]
    agenda = people_of(
        organization={"id": HERE, "membership": members}, participant=[{"name": "Bernd Kern", "id": "k"}]
    )
    assert [(one.name, one.role, one.office, one.votes) for one in agenda.persons] == [
        ("Bernd Kern", "member", "chair", True),
        ("Cem Ay", "administration", "scribe", False),
    ]
    assert agenda.problems == ()


def test_an_unknown_role_is_told_and_votes_only_where_that_is_said() -> None:
    people = [
        {"name": "A", "membership": [{"role": "Kaiser"}]},
        {"name": "B", "membership": [{"role": "König", "votingRight": True}]},
        {"name": "C"},
    ]
    agenda = people_of(participant=people)
    assert [(one.role, one.votes) for one in agenda.persons] == [("guest", False), ("member", True), ("member", True)]
    assert [(one.code, one.place.key) for one in agenda.problems] == [
        ("oparl.unknown-role", "A"),
        ("oparl.unknown-role", "B"),
    ]


def test_people_who_are_only_links_are_counted_and_told() -> None:
    agenda = people_of(participant=["https://a", "https://b"])
    assert agenda.persons == ()
    assert [(one.code, one.parameters, one.severity) for one in agenda.problems] == [
        ("oparl.people-are-links", {"count": 2}, "note")
    ]


VALUES = st.recursive(
    st.none() | st.booleans() | st.text(max_size=4) | st.just("Vorsitz"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "person",
                    "membership",
                    "organization",
                    "role",
                    "votingRight",
                    "name",
                    "familyName",
                    "title",
                    "onBehalfOf",
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(participant=VALUES, organization=VALUES)
def test_whatever_stands_there_the_people_fit_into_a_head(participant: object, organization: object) -> None:
    people, _ = read_people({"participant": participant, "organization": organization}, "x.json")
    if people:
        assert read_register(register_bytes(people)) == people
