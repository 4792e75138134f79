"""What was done to a journal, and what its digests and signatures prove."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

_CHAIN: dict[str, str] = {
    "chain.altered": N_("Event {seq} was altered after it was written."),
    "chain.altered-or-before": N_(
        "Event {seq} was altered after it was written, or event {before} was and got a new check."
    ),
    "chain.altered-check": N_(
        "Only the check of event {seq} was altered or removed; what the event says is as it was written."
    ),
    "chain.altered-first-line": N_("Event {seq} was altered: its first line is not [[event]] any more."),
    "chain.no-check": N_("Event {seq} was altered: its last line, the check, is missing."),
    "chain.not-utf-8": N_("Event {seq} was altered: a character that is not UTF-8 stands in it."),
    "chain.renumbered": N_("Event {seq} was altered: it is called {called} here."),
    "chain.unproved": N_(
        "Whether event {seq} is as it was written cannot be told: event {before} was altered together with its check."
    ),
    "chain.missing": N_("Event {first} is missing; event {seq} stands here."),
    "chain.missing-several": N_("Events {first} to {last} are missing; event {seq} stands here."),
    "chain.inserted": N_("This event, called {seq}, was put in later; the journal holds without it."),
    "chain.duplicated": N_("Event {seq} stands in the journal twice; this is the copy."),
    "chain.out-of-order": N_("Event {seq} does not stand at its place."),
    "chain.too-large": N_("This is larger than any event that this program writes."),
    "chain.too-many": N_("There are more than {most} events; what stands from here on was not looked at."),
    "chain.stray-text": N_("Something stands between the events here that is no event."),
    "chain.conflict-marker": N_("A merge left {marker} in the journal; take one of the two files."),
    "chain.cut-off": N_("The last event was cut off while it was written and does not count."),
    "chain.more": N_("There are {count} more such faults."),
    "chain.valid-before": N_(
        "What stands before the first of these faults is valid: {events} events. The file opens read only."
    ),
}

SENTENCES: dict[str, str] = {**_CHAIN}
