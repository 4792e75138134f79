"""The keys of an act, pressed where it was done, do it again: the minutes are those that were recorded."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.practising.acts import Act, act_at
from minutes_tui.application.practising.strokes import Press, Signs, Words
from minutes_tui.application.practising.texts import corrected
from minutes_tui.document.builder import build_document
from minutes_tui.domain.event import Event
from minutes_tui.domain.kinds import kind_of
from minutes_tui.domain.timeline import Timeline
from minutes_tui.export.plain import export_document
from minutes_tui.settings.values import Settings
from tests.support.deciding import journals
from tests.support.driving import SESSIONS
from tests.support.practising import typed
from tests.support.rounds import rounds
from tests.support.strategies import SMALL_HEAD

GERMAN = "2022-02-01-integrationsrat"
ENGLISH = "2024-05-14-harbour-committee"
BUSY = ("2023-11-23-rat-busy", "2024-03-06-tarnbeck-council-busy")


@cache
def timeline_of(sample: str) -> Timeline:
    loaded = load(str(SESSIONS / f"{sample}.toml"))
    assert isinstance(loaded, LoadedSession)
    return Timeline(loaded.session.head, loaded.events)


def acts_of(timeline: Timeline) -> list[Act]:
    acts: list[Act] = []
    while not acts or acts[-1].last < len(timeline):
        acts.append(act_at(timeline, acts[-1].last + 1 if acts else 1))
    return acts


def text(timeline: Timeline, count: int) -> str:
    return export_document(build_document(timeline.at(count)))


def assert_does_it_again(timeline: Timeline, act: Act, settings: Settings | None = None) -> None:
    desk = typed(timeline, act, settings or Settings())
    assert export_document(build_document(desk.session)) == text(timeline, act.last), act
    assert desk.screen.name == "agenda", act


@pytest.mark.parametrize("sample", [GERMAN, ENGLISH])
def test_all_of_a_sample_is_typed_with_the_keys_that_are_told(sample: str) -> None:
    timeline = timeline_of(sample)
    acts = acts_of(timeline)
    assert [act.why for act in acts if act.why] == ["by-itself"]
    for act in acts:
        assert_does_it_again(timeline, act)


@pytest.mark.parametrize("sample", BUSY)
def test_so_is_the_busy_meeting(sample: str) -> None:
    timeline = timeline_of(sample)
    told = [act for act in acts_of(timeline) if not act.why]
    kinds = [kind_of(timeline.events[act.first - 1].data).name for act in told]
    often = {name for name in kinds if kinds.count(name) > 30}
    every = rounds(40, 1)
    for number, (act, kind) in enumerate(zip(told, kinds, strict=True)):
        if kind not in often or number % every == 0:
            assert_does_it_again(timeline, act)


@pytest.mark.parametrize("sample", BUSY)
def test_few_acts_of_a_long_meeting_are_not_told(sample: str) -> None:
    timeline = timeline_of(sample)
    not_told = [act.first for act in acts_of(timeline) if act.why == "not-shown"]
    kinds = {kind_of(timeline.events[first - 1].data).name for first in not_told}
    assert kinds <= {"attendance", "entry-split", "item-added", "item-finished", "item-moved", "replaced"}
    assert len(not_told) <= 8


@settings(max_examples=rounds(15, 2000), deadline=None)
@given(journals())
def test_whatever_is_told_of_any_meeting_is_true(events: list[Event]) -> None:
    timeline = Timeline(SMALL_HEAD, events)
    for act in acts_of(timeline) if events else ():
        if not act.why:
            assert_does_it_again(timeline, act)


def test_the_keys_are_those_of_the_contract() -> None:
    acts = acts_of(timeline_of(GERMAN))
    called, said, *_ = (act for act in acts if not act.why)
    assert called.strokes == (Signs("5"), Press("agenda.call_up"))
    assert said.strokes[:3] == (Press("everywhere.contribution"), Signs("gr"), Press("speaker.take"))
    assert acts[-1].strokes == (Press("everywhere.vote"), Press("vote.record"))


def test_a_list_and_the_text_behind_it_are_typed_in_one_go() -> None:
    (act,) = (act for act in acts_of(timeline_of(GERMAN)) if act.last > act.first)
    assert Press("results.next_bullet", 2) in act.strokes
    assert isinstance(act.strokes[-2], Words)


def test_a_person_who_has_other_keys_is_told_theirs() -> None:
    mine = Settings(keys={"everywhere.contribution": ("f7",), "everywhere.vote": ("ctrl+t",)})
    timeline = timeline_of(GERMAN)
    for act in acts_of(timeline):
        if not act.why:
            assert_does_it_again(timeline, act, mine)


def test_a_correction_goes_back_to_what_changed_and_types_it_anew() -> None:
    assert corrected("She said four words.", "She said five words.") == (
        Press("left", 7),
        Press("backspace", 3),
        Words("ive"),
    )
    assert corrected("one", "one two") == (Words(" two"),)
    assert corrected("e\u0301 one", "e\u0301 two") is None
