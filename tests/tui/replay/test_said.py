"""What an event was, in words: of every kind, and in both languages."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta

import pytest

from minutes_tui.domain.event import Event
from minutes_tui.domain.kinds import KINDS
from minutes_tui.messages import translator
from minutes_tui.tui.replay.said import paused, what_was_done
from tests.support.desks import START, Scribe
from tests.support.scenes_replay import meeting

_ANY = {"str": "x", "int": 1, "bool": True, "int | None": None, "tuple[str, ...]": (), "tuple[int, ...]": ()}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_event_has_words_of_its_own(kind: str, language: str) -> None:
    made = KINDS[kind].data(**{one.name: _ANY[str(one.type)] for one in fields(KINDS[kind].data)})
    tr, scribe = translator(language), Scribe()
    words = what_was_done(Event(1, "a", START, "me", made), [], scribe.workspace.session, tr)
    assert tr("the last act") not in words
    assert words.strip() or kind == "attendance"


def test_people_who_come_and_go_are_named_and_what_was_undone_is_told() -> None:
    scribe = Scribe(language="en")
    scribe.press("f6", "s", "e", "enter", "backspace", "escape", "5", "enter", "u", "enter")
    events, session, tr = scribe.workspace.events, scribe.workspace.session, translator("en")
    said = [what_was_done(event, events, session, tr) for event in events]
    assert said == [
        "here: Frau Senpolat",
        "undone: here: Frau Senpolat",
        "calling up item 5",
        "undone: calling up item 5",
    ]


def test_a_correction_is_told_as_one() -> None:
    scribe = Scribe(language="en")
    meeting(scribe, "en")
    events, session, tr = scribe.workspace.events, scribe.workspace.session, translator("en")
    said = [what_was_done(event, events, session, tr) for event in events]
    assert "corrected: contribution “Frau Gregor-Rauschtenberger …”" in said
    assert "struck out: contribution “Frau Senpolat reported on the …”" in said


@pytest.mark.parametrize(
    ("cut", "told"),
    [
        (timedelta(minutes=12), "pause of 12 min cut"),
        (timedelta(minutes=11, seconds=40), "pause of 12 min cut"),
        (timedelta(hours=2, minutes=5), "pause of 2:05 h cut"),
        (timedelta(days=6), "pause of 6 days cut"),
    ],
)
def test_a_pause_is_told_as_one_would_say_it(cut: timedelta, told: str) -> None:
    assert paused(cut, translator("en")) == told
