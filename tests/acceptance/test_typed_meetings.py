"""Two meetings typed key by key into the real program: what comes out, and how many keys it took beyond the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.driving import exported, head_only, take_down
from tests.support.typist import MEETINGS, bare, presses, text_points

MOST_KEYS_BEYOND_TEXT = 30


@pytest.mark.parametrize("name", list(MEETINGS))
def test_an_item_that_is_typed_comes_out_as_its_minutes(name: str, tmp_path: Path) -> None:
    meeting = MEETINGS[name]()
    session = head_only(meeting.session, tmp_path)
    take_down(meeting, session, tmp_path)
    assert bare(exported(session, meeting.item, tmp_path)) == meeting.expected
    assert [path.name for path in tmp_path.iterdir()] == [session.name]


@pytest.mark.parametrize("name", list(MEETINGS))
def test_it_takes_few_keys_beyond_the_text(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    meeting = MEETINGS[name]()
    pressed, text = presses(meeting.steps), text_points(meeting.steps)
    with capsys.disabled():
        print(f"\n{name}: {pressed} key presses for {text} code points of text, {pressed - text} beyond it")
    assert pressed - text <= MOST_KEYS_BEYOND_TEXT
