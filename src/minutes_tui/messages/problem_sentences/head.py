"""What can be wrong with the head of a session, as people write it, and what to do about it."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

_BYTES: dict[str, str] = {
    "head.too-large": N_("The part above the marker line is larger than {most} KiB; no meeting needs that."),
    "head.not-utf-8": N_("This character (byte {byte}) is not UTF-8; save the file in the encoding UTF-8."),
    "head.control-character": N_("A control character ({sign}) stands here; delete it."),
    "head.lone-carriage-return": N_("A line ends in CR alone here; save the file with line ends LF or CRLF."),
    "head.conflict-marker": N_("A merge left {marker} here; decide which of the lines count and delete the others."),
}

_TOML: dict[str, str] = {
    "head.key-too-long": N_("This key has more than {most} parts with dots between them; at most two are needed."),
    "head.too-deep": N_("More than {most} brackets stand inside one another here; nothing needs that."),
    "head.too-intricate": N_("The part above the marker line holds far more keys and lists than any meeting needs."),
    "head.no-closing-quote": N_("The closing {quote} of this text is missing."),
    "head.bad-escape": N_(
        "{escape} has no meaning in a text in \" quotes; write a backslash as \\\\, or use ' quotes."
    ),
    "head.typographic-quotes": N_('These are typographic quotes; put straight ones (") around a text.'),
    "head.yes-or-no": N_("Instead of {value}, write true or false, in small letters and without quotes."),
    "head.impossible-date": N_("The date or time {value} does not exist."),
    "head.badly-written-date": N_(
        "Write a date as 2022-02-01 and a date with its time as 2022-02-01T17:00:00+01:00, not as {value}."
    ),
    "head.not-a-value": N_("{value} is no text, number or date; put straight quotes around a text."),
    "head.no-value": N_("A value is missing here."),
    "head.no-equals": N_("After {name}, an equals sign and a value are missing; a key has no blanks."),
    "head.not-a-key": N_(
        "This is no key; a line is key = value, [table] or # comment, and keys have only letters a to z, digits, "
        "- and _."
    ),
    "head.header-not-closed": N_(
        "The name of a table stands in {brackets} and has no blanks; the closing bracket is missing here."
    ),
    "head.more-on-the-line": N_('Something is left over here; a quote inside a text is written \\".'),
    "head.list-not-closed": N_("The closing ] of this list is missing."),
    "head.no-comma": N_("A comma is missing in this list."),
    "head.inline-table": N_('A table in braces stands on one line, with commas: {id = "GR", name = "Gregor"}'),
    "head.twice": N_("{name} stands in line {line} already; delete one of them, or begin a new table above this."),
    "head.two-ways": N_("This table is begun or filled in two ways; write its keys once, below its own name."),
}

_TABLES: dict[str, str] = {
    "head.no-format": N_("format = {format} is missing as the first line."),
    "head.unknown-format": N_("There is no such format; write {format}."),
    "head.newer-format": N_(
        "This file has format {format} and comes from a newer version of this program; "
        "this one knows formats up to {newest}. Please update the program."
    ),
    "head.no-table": N_("The table {table} is missing."),
    "head.expected-table": N_("This should be a table; write {table} on a line of its own and its keys below."),
    "head.table-once": N_("This table stands only once, with single brackets: {table}"),
    "head.expected-rows": N_("Write {table}, with double brackets, above the keys of each one."),
    "head.event-in-head": N_(
        "Events stand below the marker line only; put that line back above the first [[event]], as it was."
    ),
    "head.missing-key": N_("The key {name} is missing here."),
    "head.unknown-key": N_("The key {name} is not known here; known are: {known}"),
    "head.unknown-key-guess": N_("The key {name} is not known here; is {guess} meant?"),
    "head.key-elsewhere": N_("The key {name} does not belong here but under {tables}."),
    "head.id-twice": N_(
        "The id {id} stands in line {line} already; each one needs its own (in people's ids, case does not count)."
    ),
    "head.more-problems": N_("There are more problems than these."),
}

_VALUES: dict[str, str] = {
    "head.expected-text": N_("A text is expected here; put straight quotes around it."),
    "head.empty": N_("This must not be empty."),
    "head.expected-list": N_('A list of texts is expected here, such as ["009/2022", "010/2022"].'),
    "head.bad-id": N_("This needs at least one character, and no blanks or control characters."),
    "head.not-a-file-name": N_("Only the name of a file in the same folder is expected here, without a path."),
    "head.expected-choice": N_("One of these is expected here: {choices}"),
    "head.expected-truth": N_("true or false is expected here, in small letters and without quotes."),
    "head.expected-number": N_("A whole number from {least} to {most} is expected here, without quotes."),
    "head.expected-date": N_("A date without a time is expected here, without quotes, such as {example}."),
    "head.expected-moment": N_(
        "Date, time and distance from UTC are expected here, without quotes, such as {example} (in summer +02:00)."
    ),
    "head.far-year": N_("The year {year} cannot be meant here."),
}

SENTENCES: dict[str, str] = {**_BYTES, **_TOML, **_TABLES, **_VALUES}
