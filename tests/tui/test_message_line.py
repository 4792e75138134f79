"""What is said beside what is kept: the newer must be read, even where there is no room for both."""

from __future__ import annotations

from datetime import datetime, timedelta

from minutes_tui.tui.message_line import SAID_FOR, MessageLine


def test_what_is_said_now_stands_in_front_of_what_is_kept_for_a_while() -> None:
    now = [datetime(2022, 2, 1, 17, 0)]
    line = MessageLine(lambda: now[0])
    line.say("Angenommen.", keep=True)
    line.hush()
    assert line.shown.text == "Angenommen."
    line.say("Mit Enter streichen", "warn")
    assert (line.shown.text, line.shown.role) == ("Mit Enter streichen · Angenommen.", "warn")
    now[0] += SAID_FOR + timedelta(seconds=1)
    line.hush()
    assert line.shown.text == ""
