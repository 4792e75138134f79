"""The whole meeting in two rows, on any terminal and at any width."""

from __future__ import annotations

import pytest

from minutes_tui.application.landmarks import landmarks_of, way_to, ways
from minutes_tui.tui.replay.scrubber import scrubber
from minutes_tui.tui.view.rows import Row, cells, text_of
from minutes_tui.tui.view.signs import FINE, PLAIN, Signs
from tests.support.desks import Scribe
from tests.support.scenes_replay import meeting
from tests.support.watching import Watcher, replayed_of


def rows(count: int, room: int, signs: Signs = FINE) -> tuple[Row, Row]:
    scribe = Scribe()
    meeting(scribe, "de")
    events = scribe.workspace.events
    times = [event.at for event in events]
    way = ways(times)
    here = way_to(count, times[max(0, count - 1)], times, way)
    return scrubber(landmarks_of(scribe.head, events), way, here, count, room, signs)


def text(*content: Row) -> list[str]:
    return text_of(content).split("\n")


def test_it_shows_items_votes_breaks_and_where_one_is() -> None:
    numbers, line = text(*rows(4, 60))
    assert numbers.split() == ["5", "7.1"]
    assert [line.count(sign) for sign in "┼◆‖█"] == [2, 1, 1, 1]
    assert numbers.index("5") == line.index("┼")


def test_what_is_over_is_another_line_than_what_is_to_come() -> None:
    line = text(*rows(4, 60))[1]
    before, _, behind = line.partition("█")
    assert "━" in before
    assert "─" not in before
    assert "━" not in behind


def test_on_terminals_with_few_signs_it_is_ascii() -> None:
    assert "".join(text(*rows(6, 60, PLAIN))).isascii()


@pytest.mark.parametrize("room", [0, 1, 5, 10, 18, 38, 58, 78, 158, 298])
def test_it_never_takes_more_room_than_there_is(room: int) -> None:
    for count in range(13):
        above, line = rows(count, room)
        assert cells(line) == max(0, room)
        assert cells(above) <= max(1, room)


def test_where_numbers_do_not_fit_that_of_the_item_dealt_with_comes_first() -> None:
    for room in (10, 12):
        assert text(rows(12, room)[0])[0].split() == ["7.1"] or "7.1" in text(rows(12, room)[0])[0]


def test_of_an_empty_meeting_there_is_a_bare_line() -> None:
    scribe = Scribe()
    line = scrubber(landmarks_of(scribe.head, []), [], 0, 0, 40, FINE)[1]
    assert text(line) == ["─" * 40]


@pytest.mark.parametrize("language", ["de", "en"])
def test_where_there_is_room_the_signs_are_explained(language: str) -> None:
    scribe = Scribe(language=language)
    meeting(scribe, language)
    watching = Watcher(replayed_of(scribe.head, scribe.workspace.events), language)
    vote, hidden = {"de": ("◆ Abstimmung", "⚿ nichtöffentlich"), "en": ("◆ vote", "⚿ not public")}[language]
    wide = watching.screen(121, 30)
    assert vote in wide
    assert hidden in wide
    assert vote not in watching.screen(120, 30)
