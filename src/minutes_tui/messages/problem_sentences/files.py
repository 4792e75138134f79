"""What can be wrong with the files of a session: opening, the journal's chain, the working folder."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

_FILES: dict[str, str] = {
    "file.missing": N_("There is no such file."),
    "file.not-allowed": N_("You are not allowed to read this file."),
    "file.not-a-file": N_("This is no file that can be read, but a folder, a link, a device or a pipe."),
    "file.too-large": N_("This file is larger than {most} MiB; no session is."),
    "file.failed": N_("This file cannot be read: {reason}"),
    "file.read-only": N_("This file is write-protected; you can read along, but record nothing."),
    "file.replaced": N_(
        "Another session stands in this file now, and is left as it is; your minutes are safe in the folder beside it."
    ),
}

_JOURNAL: dict[str, str] = {
    "journal.torn": N_(
        "The last event was cut off while it was written and does not count; the {events} before it are whole."
    ),
    "journal.no-check": N_("Event {seq} is incomplete; what stands before it is valid, and the file opens read only."),
    "journal.wrong-check": N_(
        "Event {seq} was altered after it was written; what stands before it is valid, and the file opens read only."
    ),
    "journal.wrong-seq": N_(
        "Event {expected} is missing, event {seq} stands here; what stands before it is valid, and the file opens "
        "read only."
    ),
    "journal.not-an-event": N_("This is no event; what stands before it is valid, and the file opens read only."),
    "journal.stray-text": N_(
        "Something stands between the events here; delete it. What stands before it is valid, and the file opens read "
        "only."
    ),
    "journal.not-utf-8": N_(
        "A character that is not UTF-8 stands here; what stands before it is valid, and the file opens read only."
    ),
    "journal.conflict-marker": N_(
        "A merge left {marker} in the journal; take one of the two files. What stands before it is valid, and the file "
        "opens read only."
    ),
    "journal.block-too-large": N_(
        "This event is larger than any that this program writes; what stands before it is valid, and the file opens "
        "read only."
    ),
    "journal.cut-after-closing": N_(
        "The meeting was closed with {expected} events, but only {events} are here: the end of the file is missing."
    ),
    "journal.not-the-closed-one": N_("The meeting was closed with other events than these: the journal was replaced."),
    "journal.failed": N_("The disk says: {reason}; your text stays here, and saving is tried again."),
    "journal.full": N_("This session has become too large to record more in it; your text is kept here."),
    "journal.text-too-long": N_("This text is too long to be recorded at once; divide it. It stays here until then."),
}

_FOLDER: dict[str, str] = {
    "folder.foreign": N_(
        "The folder beside this file, with the ending .d, belongs to another session; move it away, or put its file "
        "back."
    ),
    "folder.not-allowed": N_(
        "You may not read the folder beside this file, with the ending .d; what stands in the file itself may be older."
    ),
    "folder.damaged": N_("The folder beside this file, with the ending .d, is damaged; the file opens read only."),
    "folder.damaged-event": N_(
        "Event {seq} in the folder beside this file, with the ending .d, is damaged; the file opens read only."
    ),
    "folder.events-missing": N_("Events are missing between this file and the folder beside it with the ending .d."),
    "folder.cannot-be-made": N_("Nothing can be saved here: {reason}; you can only read along."),
    "meeting.head-edited": N_(
        "The head of the file was edited since the minutes were last taken; it counts as it is now."
    ),
}

SENTENCES: dict[str, str] = {**_FILES, **_JOURNAL, **_FOLDER}
