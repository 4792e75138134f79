"""Practice: what is typed before somebody's eyes is what was recorded, and whoever takes over stands just there."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.application.practising.sitting_down import copy_until, open_copy
from minutes_tui.application.practising.strokes import Press, Words
from minutes_tui.document.builder import build_document
from minutes_tui.domain.timeline import Timeline
from minutes_tui.export.plain import export_document
from minutes_tui.messages import translator
from minutes_tui.settings.files import Loaded
from minutes_tui.settings.values import Settings
from minutes_tui.tui.keymap.remapping import DEFAULT_KEYMAP
from minutes_tui.tui.practice.key_row import key_row
from minutes_tui.tui.practice.pace import beats_of
from minutes_tui.tui.practice.run import go_on
from minutes_tui.tui.practice.stage import Practice
from minutes_tui.tui.run import desk_of, sit_down
from minutes_tui.tui.view.rows import cells
from tests.support.commands import cut
from tests.support.desks import ViewEditor
from tests.support.driving import SESSIONS

SAMPLES = {"de": "2022-02-01-integrationsrat", "en": "2024-05-14-harbour-committee"}
BUSY = "2024-03-06-tarnbeck-council-busy"


@cache
def timeline_of(sample: str) -> Timeline:
    loaded = load(str(SESSIONS / f"{sample}.toml"))
    assert isinstance(loaded, LoadedSession)
    return Timeline(loaded.session.head, loaded.events)


class Watching:
    """Somebody who watches, with a clock of their own."""

    def __init__(self, sample: str, settings: Settings | None = None) -> None:
        self.time = 0.0
        self.timeline: Timeline = timeline_of(sample)
        self.editor = ViewEditor()
        self.practice = Practice(
            self.timeline, self.editor, translator("en"), settings or Settings(), seconds=lambda: self.time
        )

    def later(self, seconds: float) -> None:
        self.time += seconds
        self.practice.tick()

    def press(self, *keys: str) -> None:
        for key in keys:
            self.practice.key(key, key if len(key) == 1 else None)

    @property
    def minutes(self) -> str:
        return export_document(build_document(self.practice.desk.session))

    def recorded(self, events: int) -> str:
        return export_document(build_document(self.timeline.at(events)))


@pytest.mark.parametrize("sample", SAMPLES.values())
def test_a_meeting_is_typed_to_its_end_while_nobody_does_anything(sample: str) -> None:
    watching = Watching(sample)
    seen = [watching.minutes]
    for _ in range(20_000):
        watching.later(0.05)
        if watching.minutes != seen[-1]:
            seen.append(watching.minutes)
    there = [watching.recorded(count) for count in range(len(watching.timeline) + 1)]
    changed = [text for before, text in pairwise(there) if text != before]
    assert seen == [there[0], *changed]
    assert watching.practice.events == len(watching.timeline)


def test_a_text_appears_word_by_word() -> None:
    watching = Watching(SAMPLES["en"])
    watching.press(*["right"] * 5)
    watching.later(4)
    seen = [watching.editor.text]
    for _ in range(100):
        watching.later(0.05)
        if watching.editor.text != seen[-1]:
            seen.append(watching.editor.text)
    assert len(seen) > 15
    assert all(later.startswith(earlier) and earlier for earlier, later in pairwise(seen))
    assert all(one.endswith((" ", "\n", ".")) for one in seen)


def test_the_keys_of_practice_go_on_and_back_and_pause() -> None:
    watching = Watching(BUSY)
    watching.press(*["right"] * 20)
    there = watching.practice.events
    assert there > 5
    watching.press("space")
    watching.later(60)
    assert watching.practice.events == there
    watching.press("left", "left")
    assert watching.practice.events < there
    watching.press(*["left"] * 60)
    assert watching.practice.events == 0
    watching.press("space")
    watching.later(60)
    assert watching.practice.events > 0


def test_nothing_that_is_typed_by_who_watches_gets_into_the_meeting() -> None:
    watching = Watching(SAMPLES["en"])
    watching.press(*["right"] * 6)
    watching.later(1.5)
    before = watching.practice.pressed
    watching.press("f2", "f9", "escape", "x", "a", "tab")
    watching.practice.paste("text")
    assert watching.practice.pressed == before
    assert watching.minutes == watching.recorded(watching.practice.events)


def test_q_leaves_and_enter_takes_over() -> None:
    watching = Watching(SAMPLES["en"])
    watching.press("q")
    assert (watching.practice.leaving, watching.practice.taken_over) == (True, False)
    watching = Watching(SAMPLES["en"])
    watching.press("enter")
    assert (watching.practice.leaving, watching.practice.taken_over) == (True, True)


@pytest.mark.parametrize("seconds", [0.0, 1.0, 3.0, 9.0])
def test_who_takes_over_stands_in_the_midst_of_what_was_typed(seconds: float, tmp_path: Path) -> None:
    watching = Watching(SAMPLES["en"])
    watching.press(*["right"] * 6)
    watching.later(seconds)
    practice = watching.practice
    typed, screen = watching.editor.text, practice.desk.screen.name
    copy = tmp_path / "copy.toml"
    opened = open_copy(SESSIONS / f"{SAMPLES['en']}.toml", practice.events, copy)
    assert not isinstance(opened, tuple)
    try:
        desk = desk_of(opened, translator("en"), Loaded())
        editor = ViewEditor()
        sit_down(desk, editor)
        go_on(desk, practice)
        assert (editor.text, desk.screen.name) == (typed, screen)
        assert export_document(build_document(desk.session)) == watching.minutes
        desk.key("escape", None)
        assert desk.workspace.read_only is None
    finally:
        opened.close()


@pytest.mark.parametrize("events", [0, 1, 7, 120, 249, 250])
def test_a_copy_is_the_session_as_it_was_then(events: int, tmp_path: Path) -> None:
    session, copy = SESSIONS / f"{BUSY}.toml", tmp_path / "copy.toml"
    copy_until(session, events, copy)
    assert copy.read_bytes() == cut(session.read_bytes(), min(events, 249))  # the last one closes the meeting


def test_the_key_that_is_pressed_now_is_always_to_be_seen() -> None:
    names = ["F2", "gr", "Enter", "a very long text that is typed here", *["Enter", "point"] * 20, "Esc"]
    for at in range(len(names) + 1):
        for room in (20, 40, 80, 120):
            row = key_row(names, at, room, "…")
            assert cells(row) <= room
            marked = [text for text, role in row if role == "chosen"]
            assert len(marked) == (at < len(names))


def test_beats_press_exactly_the_keys_of_the_strokes() -> None:
    text = "Two words,  and\n\nanother  paragraph."
    beats = list(beats_of((Press("everywhere.contribution"), Words(text), Press("left", 3)), DEFAULT_KEYMAP))
    pressed = [press.character or press.key for beat in beats for press in beat.presses]
    assert pressed == ["f2", *text.replace("\n", "\r"), "left", "left", "left"]
