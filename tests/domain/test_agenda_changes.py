"""The agenda in motion: what is decided, and what it leads to."""

from __future__ import annotations

import pytest

from minutes_tui.domain.agenda import ItemCalled, ItemFinished, next_item
from minutes_tui.domain.agenda_changes import (
    AT_TOP,
    LAST,
    AgendaAgreed,
    ItemAdded,
    ItemMoved,
    ItemRetitled,
    ItemSetAside,
    ItemsJoined,
    ItemsSplit,
    amended,
)
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import EventData
from minutes_tui.domain.head import Head, Meeting
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.proceedings import MeetingOpened
from tests.support.acting import Acting, clock


def opened() -> Acting:
    acting = Acting()
    acting.act(MeetingOpened(), clock(17))
    return acting


def test_a_late_item_stands_where_it_was_put_with_an_id_of_its_own() -> None:
    acting = opened()
    acting.act(ItemAdded(behind="i2", number=" 2a ", title=" Eilantrag\n ", papers=("012/2022 ", " ")))
    acting.act(ItemAdded(behind=AT_TOP, title="Ehrung"))
    acting.act(ItemAdded(behind=LAST, title="Nachtrag"))
    assert acting.order == ["late-2", "i1", "i2", "late-1", "i3", "i4", "i5", "n1", "late-3"]
    item = acting.session.items["late-1"].item
    assert (item.number, item.title, item.papers) == ("2a", "Eilantrag", ("012/2022",))


def test_the_first_item_of_an_empty_agenda_can_be_added() -> None:
    acting = Acting(Head(Meeting("Sitzung", "de")))
    acting.act(ItemAdded(title="Einziger Punkt"))
    assert acting.order == ["late-1"]


@pytest.mark.parametrize(
    ("proposal", "code"),
    [
        (ItemAdded(title=" "), "agenda.no-title"),
        (ItemAdded(title="x", behind="gone"), "agenda.no-such-item"),
        (ItemRetitled("i1", "1", ""), "agenda.no-title"),
        (ItemRetitled("gone", "1", "x"), "agenda.no-such-item"),
        (ItemMoved("gone"), "agenda.no-such-item"),
        (ItemMoved("i1", "gone"), "agenda.no-such-item"),
        (ItemSetAside("gone", "removed"), "agenda.no-such-item"),
        (ItemsJoined(("i1", "gone")), "agenda.no-such-item"),
    ],
)
def test_what_cannot_be_is_refused(proposal: EventData, code: str) -> None:
    assert opened().codes(proposal) == [code]


@pytest.mark.parametrize(
    "proposal",
    [
        ItemRetitled("i1", "1", "Eröffnung"),
        ItemMoved("i1", AT_TOP),
        ItemMoved("i2", "i1"),
        ItemMoved("i2", "i2"),
        ItemSetAside("i1", ""),
        ItemsJoined(("i1",)),
        ItemsSplit(("i1", "i2")),
    ],
)
def test_what_is_so_already_is_nothing(proposal: EventData) -> None:
    assert opened().tried(proposal) is None


def test_a_moved_item_is_called_up_in_its_new_turn() -> None:
    acting = opened()
    acting.act(ItemMoved("i4", "i1"))
    acting.act(ItemCalled("i1"))
    following = next_item(acting.session)
    assert following is not None
    assert following.item.id == "i4"


def test_an_item_that_is_off_is_not_called_up_until_it_is_put_back() -> None:
    acting = opened()
    acting.act(ItemSetAside("i2", "adjourned", " keine Vorlage "))
    assert acting.codes(ItemCalled("i2")) == ["agenda.set-aside"]
    assert acting.tried(ItemSetAside("i2", "adjourned")) is None
    acting.act(ItemCalled("i1"))
    following = next_item(acting.session)
    assert following is not None
    assert following.item.id == "i3"
    acting.act(ItemSetAside("i2", ""))
    acting.act(ItemCalled("i2"))
    assert acting.session.current == "i2"


def test_setting_aside_what_is_called_up_finishes_it() -> None:
    acting = opened()
    acting.act(ItemCalled("i2"), clock(17, 5))
    acting.act(ItemSetAside("i2", "adjourned"), clock(17, 30))
    state = acting.session.items["i2"]
    assert acting.session.current == ""
    assert (state.fate, state.finished_at) == ("adjourned", clock(17, 30))


def test_joined_items_are_called_up_and_finished_together_by_any_of_them() -> None:
    acting = opened()
    acting.act(ItemsJoined(("i3", "i2")))
    acting.act(ItemCalled("i3"), clock(17, 5))
    assert acting.session.current == "i2"
    assert acting.session.items["i3"].called_at == clock(17, 5)
    acting.act(ItemFinished("i2"), clock(17, 30))
    assert acting.session.items["i3"].finished_at == clock(17, 30)
    following = next_item(acting.session)
    assert following is not None
    assert following.item.id == "i1"


def test_what_is_called_up_leads_those_that_are_joined_to_it() -> None:
    acting = opened()
    acting.act(ItemCalled("i3"), clock(17, 5))
    acting.act(ItemsJoined(("i2", "i3")), clock(17, 10))
    assert acting.session.items["i2"].joined_to == "i3"
    assert acting.session.items["i2"].called_at == clock(17, 10)


def test_joining_another_one_keeps_the_group_and_splitting_the_first_one_ends_it() -> None:
    acting = opened()
    acting.act(ItemsJoined(("i2", "i3")))
    acting.act(ItemsJoined(("i3", "i4")))
    assert [state.item.id for state in acting.session.joined_with("i2")] == ["i3", "i4"]
    acting.act(ItemsSplit(("i2",)))
    assert acting.session.joined_with("i2") == ()
    assert acting.session.items["i3"].joined_to == ""


def test_what_was_debated_together_stays_known_as_that_when_it_is_split() -> None:
    acting = opened()
    acting.act(ItemsJoined(("i2", "i3")))
    acting.act(ItemCalled("i2"))
    acting.act(ItemsSplit(("i3",)))
    state = acting.session.items["i3"]
    assert (state.joined_to, state.apart) == ("i2", True)
    acting.act(ItemCalled("i3"))
    assert acting.session.current == "i3"


def test_an_item_that_is_off_is_not_joined() -> None:
    acting = opened()
    acting.act(ItemSetAside("i2", "removed"))
    assert acting.codes(ItemsJoined(("i2", "i3"))) == ["agenda.set-aside"]


def test_public_items_are_not_joined_with_others() -> None:
    assert opened().codes(ItemsJoined(("i5", "n1"))) == ["agenda.joined-across"]


def test_without_their_first_one_joined_items_stay_together() -> None:
    acting = opened()
    acting.act(ItemsJoined(("i2", "i3", "i4")))
    acting.act(ItemSetAside("i2", "removed"))
    acting.act(ItemCalled("i4"))
    assert acting.session.current == "i3"
    assert [state.item.id for state in acting.session.joined_with("i3")] == ["i4"]


def test_setting_one_of_several_aside_leaves_the_others_together() -> None:
    acting = opened()
    acting.act(ItemsJoined(("i2", "i3", "i4")))
    acting.act(ItemSetAside("i3", "adjourned"))
    assert [state.item.id for state in acting.session.joined_with("i2")] == ["i4"]
    acting.act(ItemSetAside("i3", ""))
    acting.act(ItemCalled("i3"))
    assert acting.session.current == "i3"


def test_setting_the_first_one_aside_in_the_debate_lets_the_others_be_called_up_by_themselves() -> None:
    acting = opened()
    acting.act(ItemsJoined(("i2", "i3")))
    acting.act(ItemCalled("i2"))
    acting.act(ItemSetAside("i2", "adjourned"), clock(18))
    assert acting.session.current == ""
    assert acting.session.items["i3"].finished_at == clock(18)
    acting.act(ItemCalled("i3"))
    assert acting.session.current == "i3"


def test_a_late_item_with_minutes_is_not_taken_back_and_one_without_is() -> None:
    acting = opened()
    added = acting.act(ItemAdded(title="Eilantrag"))
    made = acting.act(Contribution("late-1", text="gesagt"))
    assert acting.codes(Withdrawn((added.seq,))) == ["agenda.has-minutes"]
    acting.strike_out(made.seq)
    acting.strike_out(added.seq)
    assert "late-1" not in acting.session.items


def test_the_agenda_is_amended_by_what_changes_in_the_meeting_not_by_what_is_prepared() -> None:
    acting = Acting()
    acting.act(ItemMoved("i4", "i1"))
    acting.act(MeetingOpened())
    assert not amended(acting.session)
    acting.act(ItemsJoined(("i1", "i2")))
    assert not amended(acting.session)
    moved = acting.act(ItemMoved("i3", "i1"))
    assert amended(acting.session)
    acting.act(AgendaAgreed(amended=True))
    acting.strike_out(moved.seq)
    assert not amended(acting.session)
