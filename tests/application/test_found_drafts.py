from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.drafting import Draft
from minutes_tui.application.found_drafts import Found, found_drafts, settled_drafts
from minutes_tui.storage.drafts import NamedDraft, StoredDraft
from minutes_tui.storage.processes import Process
from minutes_tui.tui.screens.registry import screen_from_draft
from tests.support.desks import START, Scribe

GONE = Process("h", 1, "1:2:3")
LIVING = Process("h", 2, "1:2:3")
TYPED = {
    "contribution": ("f2", "g", "r", "enter"),
    "results": ("f3",),
    "resolution": ("f4",),
    "statement": ("f2", '"', "g", "r", "enter"),
    "announcement": ("f2", "!", "v", "w", "enter"),
    "assignment": ("f2", ">", "v", "w", "enter"),
    "question": ("f2", "?", "a", "k", "enter"),
    "answer": ("f2", "?", "a", "k", "enter", "x", "tab", "v", "w", "enter"),
}


def at_item() -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter")
    return scribe


def stored(scribe: Scribe, *, process: Process = GONE, saved_at: datetime | None = None) -> NamedDraft:
    """What a crash at this moment leaves behind."""
    draft = scribe.desk.screen.draft()
    assert draft is not None
    return named(draft, process=process, saved_at=saved_at or scribe.time)


def named(draft: Draft, *, process: Process = GONE, saved_at: datetime = START, name: str = "a.toml") -> NamedDraft:
    values = (draft.screen, draft.item, draft.event_id, draft.fields, "1", process, "scribe", saved_at)
    return NamedDraft(name, StoredDraft(*values))


def find(scribe: Scribe, *drafts: NamedDraft) -> Found | None:
    workspace = scribe.workspace
    surroundings = workspace.surroundings
    found = found_drafts(
        drafts, workspace.events, lambda process: process == LIVING, workspace.session, surroundings.new_id
    )
    return found[0] if found else None


def settled(scribe: Scribe, *drafts: NamedDraft) -> tuple[str, ...]:
    workspace = scribe.workspace
    return settled_drafts(drafts, workspace.events, lambda process: process == LIVING, workspace.session)


def resume(scribe: Scribe, found: Found | None) -> None:
    """Start anew after the crash, with the draft before one's eyes."""
    assert found is not None
    scribe.desk.show("agenda")
    screen = screen_from_draft(scribe.desk, found.draft)
    assert screen is not None
    scribe.desk.resume(screen, found.draft)


def text(**fields: str | int | bool) -> Mapping[str, str | int | bool]:
    return {"text": "Neu.", "revises": 0, "line": 0, "column": 0, **fields}


@pytest.mark.parametrize("screen", TYPED)
def test_what_was_typed_and_not_recorded_is_gone_on_with_and_recorded_once(screen: str) -> None:
    crashed, uninterrupted = at_item(), at_item()
    for scribe in (crashed, uninterrupted):
        scribe.press(*TYPED[screen])
        scribe.type("berichtet.\nEs sei so.")
    resume(crashed, find(crashed, stored(crashed)))
    for scribe in (crashed, uninterrupted):
        scribe.type(" Sehr.")
        scribe.press("escape")
    assert crashed.minutes() == uninterrupted.minutes()
    assert "Es sei so. Sehr." in crashed.minutes()


@pytest.mark.parametrize("screen", TYPED)
def test_a_crash_between_the_recording_and_the_removal_leaves_nothing_to_go_on_with(screen: str) -> None:
    scribe = at_item()
    scribe.press(*TYPED[screen])
    scribe.type("berichtet. \n\nEs sei so.\n")
    draft = stored(scribe)
    scribe.press("escape")
    assert find(scribe, draft) is None
    assert settled(scribe, draft) == ("a.toml",)


@pytest.mark.parametrize("screen", TYPED)
def test_what_was_typed_on_after_an_answer_was_lost_corrects_the_entry_that_was_recorded(screen: str) -> None:
    scribe = at_item()
    scribe.press(*TYPED[screen])
    scribe.type("berichtet.")
    scribe.journal.lost_answer = True
    scribe.press("escape")
    scribe.type(" Und mehr.")
    draft = stored(scribe)
    scribe.workspace.pending = None
    scribe.workspace.catch_up()
    found = find(scribe, draft)
    assert found is not None
    assert found.revises == 2
    resume(scribe, found)
    scribe.press("escape")
    assert scribe.minutes().count("berichtet.") == 1
    assert "berichtet. Und mehr." in scribe.minutes()


def test_and_if_that_entry_is_struck_out_meanwhile_the_text_is_recorded_all_the_same() -> None:
    scribe = at_item()
    scribe.press(*TYPED["contribution"])
    scribe.type("berichtet.")
    draft = stored(scribe)
    scribe.press("escape")
    longer = replace(draft.draft, fields={**draft.draft.fields, "text": "berichtet viel."})
    scribe.workspace.undo()
    found = find(scribe, replace(draft, draft=longer))
    assert found is not None
    resume(scribe, found)
    scribe.press("escape")
    assert find(scribe, named(found.draft)) is None
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger berichtet viel.\n"


def test_an_older_state_of_what_was_recorded_later_does_not_come_back() -> None:
    scribe = at_item()
    scribe.press(*TYPED["contribution"])
    scribe.type("berichtet")
    older = stored(scribe)
    scribe.later(seconds=1)
    scribe.type(" viel.")
    scribe.press("escape")
    assert find(scribe, older) is None
    assert settled(scribe, older) == ("a.toml",)


@pytest.mark.parametrize("screen", TYPED)
def test_nor_does_one_of_the_same_second(screen: str) -> None:
    scribe = at_item()
    scribe.press(*TYPED[screen])
    scribe.type("berichtet")
    older = stored(scribe)
    scribe.type(" viel.")
    scribe.press("escape")
    assert find(scribe, older) is None
    assert settled(scribe, older) == ("a.toml",)


def test_an_older_state_of_a_correction_that_was_recorded_does_not_come_back() -> None:
    scribe = at_item()
    scribe.press(*TYPED["resolution"])
    scribe.type("Der Rat beschließt.")
    scribe.press("escape", "f4")
    scribe.type(" So")
    older = stored(scribe)
    scribe.type("fort.")
    scribe.press("escape")
    assert find(scribe, older) is None
    assert scribe.minutes().endswith("Sofort.\n")


def test_what_was_saved_late_and_typed_on_is_a_correction_with_a_draft_of_its_own() -> None:
    scribe = at_item()
    scribe.press(*TYPED["contribution"])
    scribe.type("berichtet.")
    scribe.journal.lost_answer = True
    scribe.press("escape")
    scribe.desk.tick()
    scribe.type(" Und me")
    older = stored(scribe)
    scribe.type("hr.")
    scribe.press("escape")
    assert find(scribe, older) is None
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger berichtet. Und mehr.\n"


def test_a_correction_is_gone_on_with_as_a_correction() -> None:
    scribe = at_item()
    scribe.press(*TYPED["resolution"])
    scribe.type("Der Rat beschließt.")
    scribe.press("escape", "f4")
    assert find(scribe, stored(scribe)) is None
    scribe.type(" Sofort.")
    found = find(scribe, stored(scribe))
    assert found is not None
    assert found.revises == 2
    resume(scribe, found)
    scribe.press("escape")
    assert scribe.minutes().count("Der Rat beschließt.") == 1
    assert "Sofort." in scribe.minutes()


def test_a_correction_that_was_recorded_already_is_not_gone_on_with() -> None:
    scribe = at_item()
    scribe.press(*TYPED["resolution"])
    scribe.type("Der Rat beschließt.")
    scribe.press("escape", "f4")
    scribe.type(" Sofort.")
    draft = stored(scribe)
    scribe.press("escape")
    assert find(scribe, draft) is None


def test_the_newest_draft_of_a_process_that_is_gone_is_found_and_those_of_living_ones_are_left_alone() -> None:
    scribe = at_item()
    drafts = [
        named(Draft("resolution", "kim", f"new{minutes}", text()), process=process, name=f"{minutes}.toml")
        for minutes, process in ((1, GONE), (3, LIVING), (2, GONE), (0, GONE))
    ]
    drafts = [
        replace(one, draft=replace(one.draft, saved_at=START + timedelta(minutes=int(one.name[0])))) for one in drafts
    ]
    found = find(scribe, *drafts)
    assert found is not None
    assert (found.name, found.by, found.host) == ("2.toml", "scribe", "h")
    assert found.saved_at == START + timedelta(minutes=2)
    assert settled(scribe, *drafts) == ()


@pytest.mark.parametrize("keys", [("f2",), ("f2", "g", "r", "enter", "backspace", "backspace", "backspace"), ("f3",)])
def test_where_nothing_was_typed_there_is_nothing_to_go_on_with(keys: tuple[str, ...]) -> None:
    scribe = at_item()
    scribe.press(*keys)
    draft = stored(scribe)
    assert find(scribe, draft) is None
    assert settled(scribe, draft) == ("a.toml",)


@pytest.mark.parametrize("keys", [("f2", "g"), ("f2", "g", "r", "enter")])
def test_half_a_name_and_a_speaker_are_gone_on_with(keys: tuple[str, ...]) -> None:
    scribe = at_item()
    scribe.press(*keys)
    resume(scribe, find(scribe, stored(scribe)))
    scribe.press(*("r", "enter")[len(keys) - 2 :])
    scribe.type("spricht.")
    scribe.press("escape")
    assert scribe.minutes() == "Frau Gregor-Rauschtenberger spricht.\n"


def test_a_draft_that_the_meeting_has_no_place_for_stays_and_an_older_one_is_found() -> None:
    scribe = at_item()
    older = named(Draft("resolution", "kim", "id", text()), name="older")
    for screen, item in (("resolution", "gone"), ("vote", "kim"), ("hologram", "kim")):
        newer = named(Draft(screen, item, "id", text()), saved_at=START + timedelta(days=1))
        found = find(scribe, newer, older)
        assert found is not None
        assert found.name == "older"
        assert settled(scribe, newer, older) == ()


def test_a_draft_that_claims_to_correct_something_of_another_kind_is_an_entry_of_its_own() -> None:
    scribe = at_item()
    scribe.press(*TYPED["contribution"])
    scribe.type("berichtet.")
    scribe.press("escape")
    for revises in (1, 2, 99):
        found = find(scribe, named(Draft("resolution", "kim", "id", text(revises=revises))))
        assert found is not None
        assert found.revises == 0


FIELDS = ["text", "typed", "speaker", "named", "continued", "revises", "line", "column"]
FIELDS += ["resolution", "anew", "yes", "no", "at", "outcome", "x", "before", "step", "until", "answered", "answerer"]
FIELDS += ["answerer_named", "asking_answerer", "answer", "follow_up", "title", "file", "digest", "form", "movers"]
STEPS = st.sampled_from(["text", "until", "answer", "follow_up", "title", "file", "movers", "written", "motion"])
SCREENS = ["contribution", "statement", "announcement", "assignment", "question"]
VALUES = st.text() | st.integers() | st.booleans()


@given(
    screen=st.sampled_from([*SCREENS, "results", "resolution", "attachment", "vote"]),
    fields=st.dictionaries(st.sampled_from(FIELDS), VALUES | st.just(2) | STEPS),
    event_id=st.sampled_from(["", "id1", "id2", "new"]),
)
def test_whatever_a_draft_holds_the_screen_that_it_opens_can_be_left(
    screen: str, fields: dict[str, str | int | bool], event_id: str
) -> None:
    scribe = at_item()
    scribe.press(*TYPED["resolution"])
    scribe.type("Der Rat beschließt.")
    scribe.press("escape")
    found = find(scribe, named(Draft(screen, "kim", event_id, fields), saved_at=START + timedelta(days=1)))
    if found is not None:
        resume(scribe, found)
        scribe.screen()
        scribe.press("x", "escape")
        assert "\x1b" not in scribe.minutes()
        assert len(scribe.workspace.session.items["kim"].entries) <= 2


def test_a_half_made_vote_is_gone_on_with_and_recorded_by_enter_alone() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Es sei so.")
    scribe.press("f5", "3", "tab", "1")
    resume(scribe, find(scribe, stored(scribe)))
    assert scribe.desk.screen.name == "vote"
    scribe.press("escape")
    assert "vote" not in scribe.kinds
    scribe.press("f5", "3", "tab", "1")
    draft = stored(scribe)
    resume(scribe, find(scribe, draft))
    scribe.press("enter")
    assert scribe.kinds[-1] == "vote"
    assert find(scribe, draft) is None
    assert settled(scribe, draft) == (draft.name,)


def test_a_vote_that_was_only_looked_at_leaves_no_draft() -> None:
    scribe = at_item()
    scribe.press("f4")
    scribe.type("Es sei so.")
    scribe.press("f5")
    assert scribe.drafting.draft is None
