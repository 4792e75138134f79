"""What can be wrong with a moment of a meeting that somebody asks for, and with sharing its course."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "moment.not-one": N_("{text} is no moment; write a time like 17:41 or 17:41:30, or the number of an event."),
    "moment.no-events": N_("Nothing has been recorded yet, so there is no time to go to."),
    "moment.no-such-event": N_("There is no event {number}; the last one is {last}."),
    "moment.outside": N_("{text} is outside the meeting; it was recorded from {first} to {last}."),
    "moment.clock-back": N_("The clock went back at event {number}, from {since} to {to}; the order of events counts."),
    "moment.clock-back-more": N_("The clock went back {count} times more."),
    "sharing.not-public": N_("This is the part that is not public; its course cannot be shared."),
}
