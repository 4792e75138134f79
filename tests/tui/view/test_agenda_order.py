"""The agenda as it is listed: what is dealt with together stands together, and signs tell the rest."""

from __future__ import annotations

import pytest

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemAdded, ItemSetAside, ItemsJoined
from minutes_tui.tui.view.agenda_list import agenda_rows, neighbours
from minutes_tui.tui.view.agenda_order import in_order
from minutes_tui.tui.view.rows import text_of
from minutes_tui.tui.view.signs import FINE, PLAIN, Signs
from tests.support.acting import Acting


def moved() -> Acting:
    acting = Acting()
    acting.act(ItemCalled("i1"))
    acting.act(ItemsJoined(("i2", "i5")))
    acting.act(ItemSetAside("i3", "removed"))
    acting.act(ItemSetAside("i4", "adjourned"))
    acting.act(ItemAdded(behind="i4", number="4a", title="Eilantrag"))
    return acting


def test_joined_items_stand_below_their_first_one() -> None:
    ids = [state.item.id for state in in_order(moved().session)]
    assert ids == ["i1", "i2", "i5", "i3", "i4", "late-1", "n1"]
    assert neighbours(moved().session, "i2", 1) == "i5"
    assert neighbours(moved().session, "i5", 1) == "i3"


def test_while_one_is_carried_the_others_stand_as_they_would_with_their_group() -> None:
    ids = [state.item.id for state in in_order(moved().session, ("i2", "i1", "i3", "i4", "late-1", "n1"))]
    assert ids == ["i2", "i5", "i1", "i3", "i4", "late-1", "n1"]


@pytest.mark.parametrize("signs", [FINE, PLAIN])
def test_each_state_has_a_sign_of_its_own(signs: Signs) -> None:
    rows = text_of(agenda_rows(moved().session, "i1", frozenset(), signs, 40, 10, focused=True)).splitlines()
    assert rows[2].strip().startswith(f"5  {signs.joined} Verschiedenes")
    assert rows[3].rstrip().endswith(signs.removed)
    assert rows[4].rstrip().endswith(signs.adjourned)
    assert f"{signs.late} Eilantrag" in rows[5]
    marks = (signs.done, signs.attention, signs.not_public, signs.current, signs.removed, signs.adjourned)
    assert len(set(marks)) == len(marks)


def test_plain_signs_are_ascii() -> None:
    for sign in (PLAIN.removed, PLAIN.adjourned, PLAIN.joined, PLAIN.late, PLAIN.marked, PLAIN.carried):
        assert sign.isascii()
        assert len(sign) == 1
