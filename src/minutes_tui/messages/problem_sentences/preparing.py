"""What can be wrong while a session is prepared: agendas, registers, the session before, and the new file."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

_AGENDA: dict[str, str] = {
    "agenda.no-number": N_("This line has no number; it is an item without one: {text}"),
    "agenda.no-numbers": N_("No line has a number; neither have the items."),
    "agenda.no-title": N_("Behind the number {number} there is no title; write it over the ??."),
    "agenda.number-twice": N_("The number {number} stands in line {line} already; both items are kept."),
    "agenda.heading": N_("This is no item but a heading, and is left out: {text}"),
    "agenda.too-many": N_("More than {most} items; this line and the following ones are left out."),
    "agenda.more-problems": N_("There are more such lines than these."),
    "agenda.encoding": N_("This file is not UTF-8; it was read as {encoding}."),
}

_OPARL: dict[str, str] = {
    "oparl.not-json": N_("This is no JSON; save the page of the council information system once more."),
    "oparl.no-meeting": N_("There is no meeting of OParl in this file."),
    "oparl.several-meetings": N_("{count} meetings are in this file; the first one is taken: {name}"),
    "oparl.cancelled": N_("This meeting was cancelled."),
    "oparl.deleted": N_("This meeting was deleted in the council information system."),
    "oparl.no-items": N_("This meeting has no agenda yet."),
    "oparl.too-many": N_("More than {most} items; the others are left out."),
    "oparl.only-a-link": N_("This item is only a link; nothing is fetched from the network, so it is left out."),
    "oparl.not-an-item": N_("This is no item, and is left out."),
    "oparl.no-name": N_("This item has no name; write its title over the ??."),
    "oparl.public-unclear": N_("Whether this item is public is unclear; it is taken as not public."),
    "oparl.people-are-links": N_(
        "The {count} people are only links; nothing is fetched from the network, so name a register."
    ),
    "oparl.unknown-role": N_("The role {text} is not known; this person is taken as {role}."),
    "oparl.no-moment": N_("This is no date and time with its distance from UTC: {text}"),
}

_REGISTER: dict[str, str] = {
    "register.missing": N_("There is no such register, neither here nor in the folder {folder}."),
    "csv.encoding": N_("This file is not UTF-8; it was read as {encoding}."),
    "csv.empty": N_("Nothing stands in this file."),
    "csv.no-name-column": N_("No column of the first line is known as a name; known are: {known}"),
    "csv.unknown-column": N_("The column {column} is not known, and is left out."),
    "csv.column-twice": N_("The column {column} says the same as one before it, and is left out."),
    "csv.unreadable-row": N_("This row cannot be read, and is left out."),
    "csv.too-many": N_("More than {most} people; this row and the following ones are left out."),
    "csv.no-name": N_("This row has no name, and is left out."),
    "csv.more-cells": N_("This row has more columns than the first line; what is beyond them is left out."),
    "csv.no-truth": N_("Write yes or no instead of {text}; it was taken as the role says."),
    "csv.unknown-role": N_("The role {text} is not known; this person is a guest now, and does not vote."),
    "csv.unknown-office": N_("The function {text} is not known, and is left out."),
    "csv.words-not-kept": N_("{text} was taken for {meaning}; nothing more of these words is kept."),
    "csv.second-chair": N_("A chair stands in line {line} already; both are kept."),
    "csv.bad-id": N_("{id} cannot be an id, for it holds a blank; another one is proposed."),
    "csv.id-twice": N_("The id {id} stands in line {line} already; another one is proposed."),
    "csv.same-name": N_("{name} stands in line {line} already; the ids tell the two apart."),
}

_NEW: dict[str, str] = {
    "after.salvaged": N_(
        "The head of this session is damaged; what can be read of it was taken: {persons} people, {items} items."
    ),
    "new.no-title": N_("The title is missing."),
    "new.no-moment": N_("This is no date and time: {text}; write it like 1 Feb 2026 17:00."),
    "new.no-time": N_("The time is missing: {text}; write it like 1 Feb 2026 17:00."),
    "new.other-weekday": N_("That day is another day of the week: {text}; correct one of the two."),
    "new.no-day": N_("This is no date: {text}; write it like 20 Jan 2026."),
    "new.name-in-use": N_("{taken} is there already, so the new file becomes {name}."),
    "new.no-number": N_("A whole number from 1 to {most} is expected here, not {text}."),
    "new.nonpublic-left-out": N_(
        "Item {item} is not public: its draft resolution and papers are kept only in a file of the non-public part."
    ),
    "new.two-agendas": N_("The agenda that was typed counts; this file is not looked at."),
    "new.file-taken": N_("There is something of that name already, and is left as it is; choose another name."),
    "new.no-folder": N_("There is no such folder."),
    "new.not-allowed": N_("You may not make files in this folder."),
    "new.failed": N_("The file could not be made: {reason}"),
}

SENTENCES: dict[str, str] = {**_AGENDA, **_OPARL, **_REGISTER, **_NEW}
