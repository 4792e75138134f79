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

_DIGEST: dict[str, str] = {
    "proof.not-a-digest": N_(
        "This is no digest: it is a number of events and ten groups of four, such as 137-b81c-9f3a-…"
    ),
    "proof.digest-right": N_("The digest is right: it is of these {events} events, up to {until}."),
    "proof.fewer-events": N_("The digest is of {expected} events, but only {events} are here: the end is missing."),
    "proof.other-events": N_(
        "The digest is not of these events: the journal was written anew, or this is another session. Is event "
        "{expected} the right one?"
    ),
    "proof.mistyped": N_(
        "The digest does not agree: group {group} was typed {typed}, and is {here} here. Look whether it was mistyped."
    ),
    "proof.went-on": N_("Since then {more} more events were recorded."),
    "proof.head-edited": N_("Since then the head of the file was edited."),
    "proof.nothing": N_("There is no event in this file yet."),
}

_SIGNATURE: dict[str, str] = {
    "proof.signed": N_("Signed by {by} on {at}: these {events} events, up to {until}, are as they were then."),
    "proof.signed-by-a-key": N_(
        "Signed with the key {by} on {at}: these {events} events, up to {until}. Whose key that is, a list of signers "
        "tells: --signers."
    ),
    "proof.signed-others": N_(
        "{by} signed other events than these (“{title}”): the journal was written anew, or this is another session."
    ),
    "proof.signed-more": N_("{by} signed {events} events, but only {here} are here: the end is missing."),
    "proof.bad-signature": N_("A signature is not right: it, or what is said above it, was altered."),
    "proof.unknown-signer": N_("A signature is by the key {key}, which is not in the list of signers."),
    "proof.signer-not-valid": N_(
        "A signature is by {by} with the key {key}, which does not count for minutes now, as the list of signers says."
    ),
    "proof.no-signatures": N_("This is no file of signatures of this program."),
    "proof.no-ssh-keygen": N_("ssh-keygen is not on this machine; it comes with OpenSSH (Debian: openssh-client)."),
    "proof.ssh-keygen-too-old": N_("ssh-keygen is too old for signatures; OpenSSH 8.2 or newer is needed."),
    "proof.ssh-keygen-failed": N_("ssh-keygen could not be started: {reason}"),
    "proof.no-key": N_("There is no such key."),
    "proof.which-key": N_("There is no key in ~/.ssh; name one with --key, or make one with ssh-keygen -t ed25519."),
    "proof.key-refused": N_("With this key nothing was signed; what ssh-keygen said stands above."),
    "proof.damaged": N_("This file is damaged, so nothing is signed; minutes-tui check tells what is wrong."),
    "proof.needs-a-file": N_("This needs a file; it cannot be done with standard input."),
}

_REDACTION: dict[str, str] = {
    "redact.what": N_("Say what is to be erased: --event NUMBER, with --field if need be, or --text WORDS."),
    "redact.no-such-event": N_("There is no event {seq}; the last one is {last}."),
    "redact.no-text": N_("Event {seq} holds no text that could be erased."),
    "redact.no-such-field": N_("Event {seq} has no such text; it has these: {fields}"),
    "redact.gone-already": N_("What event {seq} said was erased before."),
    "redact.nothing-done": N_("Nothing was erased; --yes erases without asking."),
    "redact.reason-holds-it": N_("The reason holds what is to be erased; word it without that."),
    "redact.open": N_("Somebody has this session open; nothing was erased. Try again once it is closed."),
    "redact.opened-meanwhile": N_(
        "Somebody opened this session meanwhile, or its folder with the ending .d could not be cleared away; the texts "
        "may still be there. Run it again once the session is closed."
    ),
    "redact.head": N_("The head holds it in this line; change it there yourself."),
    "redact.stays": N_("Event {seq} holds it in {field}, which cannot be erased: other events refer to it."),
    "redact.elsewhere": N_("This file holds it too, and is not touched: it is not the program's."),
    "redact.other-part": N_("It stands in the meeting's other file as well, in events {events}; erase it there, too."),
    "redact.other-part-unread": N_(
        "Whether it stands in the meeting's other file cannot be told: that cannot be read."
    ),
    "redact.counted": N_("Texts that were erased for good: {count}, in events {events}."),
    "redact.unrecorded": N_("Erased without that being on record: texts of events {events}."),
    "redact.unfinished": N_(
        "Texts of events {events} are on record as erased, but they are still there: run minutes-tui redact again."
    ),
}

SENTENCES: dict[str, str] = {**_CHAIN, **_DIGEST, **_SIGNATURE, **_REDACTION}
