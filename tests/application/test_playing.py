"""A replay plays in the time of the meeting, cuts its pauses, and never goes back by itself."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.playing import FASTEST, SPEEDS, Player, cut_of
from tests.support.desks import START


def times(*seconds: float) -> list[datetime]:
    """When events were written, in seconds after the start."""
    return [START + timedelta(seconds=one) for one in seconds]


def playing(written: list[datetime], speed: int = 1, count: int = 0) -> Player:
    return Player(written[0], speed=speed, playing=True).moved(count, written)


schedules = st.lists(st.integers(0, 4000), min_size=1, max_size=40).map(
    lambda steps: times(*(sum(steps[:number]) for number in range(len(steps))))
)
speeds = st.sampled_from(SPEEDS)


def test_the_first_event_is_there_as_soon_as_it_plays() -> None:
    assert playing(times(0, 10)).passed(0, times(0, 10)).count == 1


@pytest.mark.parametrize(("seconds", "count"), [(9.9, 1), (10, 2), (29, 2), (30, 3)])
def test_an_event_is_there_when_its_time_has_come(seconds: float, count: int) -> None:
    written = times(0, 10, 30)
    assert playing(written).passed(seconds, written).count == count


def test_at_sixty_times_the_speed_a_minute_takes_a_second() -> None:
    written = times(0, 60, 118)
    player = playing(written, speed=60).passed(1, written)
    assert (player.count, player.at) == (2, written[1])


def test_events_of_one_second_come_together() -> None:
    written = times(0, 10, 10, 10, 20)
    assert playing(written).passed(10, written).count == 4


def test_what_stands_does_not_move() -> None:
    written = times(0, 1)
    still = Player(written[0])
    assert still.passed(100, written) is still


def test_behind_the_last_event_it_stops_there() -> None:
    written = times(0, 10)
    player = playing(written).passed(1000, written)
    assert (player.count, player.playing, player.at) == (2, False, written[-1])


def test_a_long_pause_is_cut_and_that_is_told() -> None:
    written = times(0, 720, 730)
    before = playing(written).passed(1, written)
    assert before.cut == timedelta()
    inside = before.passed(1, written)
    assert inside.cut == timedelta(seconds=717)
    assert inside.count == 1
    behind = inside.passed(1, written)
    assert (behind.count, behind.cut) == (2, timedelta())


@pytest.mark.parametrize(("pause", "speed"), [(119, 1), (120, 1), (179, 60), (2999, 1000)])
def test_a_pause_that_nobody_minds_is_not_cut(pause: float, speed: int) -> None:
    assert cut_of(timedelta(seconds=pause), speed) == timedelta()


@given(speeds, st.integers(0, 1_000_000))
def test_nobody_sits_before_a_pause_for_more_than_two_minutes_and_before_a_cut_one_for_three_seconds(
    speed: int, pause: int
) -> None:
    gap = timedelta(seconds=pause)
    watched = (gap - cut_of(gap, speed)).total_seconds() / speed
    assert watched <= (120 if cut_of(gap, speed) == timedelta() else 3)


@given(schedules, speeds, st.lists(st.integers(0, 100), max_size=30))
def test_time_that_passes_in_pieces_leads_where_it_leads_at_once(
    written: list[datetime], speed: int, pieces: list[int]
) -> None:
    at_once = playing(written, speed).passed(sum(pieces), written)
    bit_by_bit = playing(written, speed)
    for piece in [*pieces, 0]:
        bit_by_bit = bit_by_bit.passed(piece, written)
    assert (bit_by_bit.count, bit_by_bit.at) == (at_once.count, at_once.at)


@given(schedules, speeds, st.lists(st.floats(0, 100), max_size=30))
def test_time_never_goes_back_and_the_events_there_are_those_written_until_then(
    written: list[datetime], speed: int, pieces: list[float]
) -> None:
    player = playing(written, speed)
    for piece in pieces:
        later = player.passed(piece, written)
        assert later.at >= player.at
        assert later.count >= player.count
        player = later
        assert all(time <= player.at for time in written[: player.count])
        assert all(time > player.at for time in written[player.count :])


@given(schedules, speeds)
def test_it_comes_to_the_end_however_it_is_looked_at(written: list[datetime], speed: int) -> None:
    player = playing(written, speed)
    for _ in range(len(written) + 2):
        player = player.passed(121, written)
    assert (player.count, player.playing) == (len(written), False)


def test_a_thousand_events_a_second_end_in_the_last_state() -> None:
    written = times(*range(5000))
    player = playing(written, FASTEST)
    looks = 0
    while player.playing:
        player = player.passed(0.05, written)
        looks += 1
    assert player.count == 5000
    assert looks < 110  # pictures are left out, events are not


def test_the_speeds_are_gone_through_one_by_one_and_end_at_the_ends() -> None:
    player = Player(START, speed=1)
    seen = [player.speed]
    for _ in SPEEDS:
        player = player.faster(1)
        seen.append(player.speed)
    assert seen == [*SPEEDS, FASTEST]
    for _ in SPEEDS:
        player = player.faster(-1)
    assert player.speed == SPEEDS[0]


@pytest.mark.parametrize(("speed", "faster", "slower"), [(7, 10, 5), (999, 1000, 500), (60, 100, 20)])
def test_from_any_speed_the_next_of_the_list_is_reached(speed: int, faster: int, slower: int) -> None:
    player = Player(START, speed=speed)
    assert (player.faster(1).speed, player.faster(-1).speed) == (faster, slower)


def test_at_the_end_it_plays_from_the_start() -> None:
    written = times(0, 5)
    player = Player(START).moved(2, written).toggled(written)
    assert (player.count, player.playing) == (0, True)


def test_of_a_meeting_without_events_nothing_is_played() -> None:
    player = Player(START).toggled([])
    assert not player.playing
    assert player.passed(10, []).count == 0


def test_while_the_pause_is_cut_a_slower_speed_shows_its_end_in_its_time() -> None:
    written = times(0, 720)
    inside = playing(written).passed(2, written)
    slower = inside.passed(0.5, written)
    assert slower.count == 1
    assert slower.passed(1, written).count == 2
