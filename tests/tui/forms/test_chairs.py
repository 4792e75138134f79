"""Who is proposed for the chair."""

from __future__ import annotations

from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.head import Head, Meeting, Person
from minutes_tui.tui.forms.chairs import likely_chair
from tests.support.acting import Acting


def meeting(*persons: Person) -> Acting:
    return Acting(Head(Meeting("Sitzung", "de"), persons=persons))


def test_whose_title_says_so_presides() -> None:
    acting = meeting(Person("A", "Albers", "Frau"), Person("B", "Langhard", "Bürgermeister"))
    chair = likely_chair(acting.session)
    assert chair is not None
    assert chair.id == "B"


def test_a_deputy_only_where_nobody_else_is_here() -> None:
    acting = meeting(Person("D", "Berg", "Stellv. Vorsitzender"), Person("V", "Wolf", "Vorsitzende"))
    chair = likely_chair(acting.session)
    assert chair is not None
    assert chair.id == "V"
    acting.act(AttendanceTaken(here=("D",)))
    chair = likely_chair(acting.session)
    assert chair is not None
    assert chair.id == "D"


def test_nobody_is_proposed_where_no_title_tells() -> None:
    acting = meeting(Person("A", "Albers", "Frau"), Person("G", "Klein", "Vorsitzender des Vereins", role="guest"))
    assert likely_chair(acting.session) is None


def test_whom_the_register_marks_goes_before_any_title_and_a_deputy_before_who_is_not_here() -> None:
    mayor, deputy = Person("B", "Langhard", "Bürgermeister"), Person("D", "Berg", "Frau", office="deputy")
    second = Person("E", "Engel", "Herr", office="deputy")
    acting = meeting(mayor, Person("S", "Stift", "Herr", office="scribe"), deputy, second)
    assert likely_chair(acting.session) == deputy
    chair = Person("C", "Wolf", "Frau", office="chair")
    acting = meeting(mayor, deputy, second, chair)
    assert likely_chair(acting.session) == chair
    acting.act(AttendanceTaken(here=("B", "D", "E")))
    assert likely_chair(acting.session) == deputy
