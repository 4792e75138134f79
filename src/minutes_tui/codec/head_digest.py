"""The digest of a head's values, by which a change is noticed."""

from __future__ import annotations

import hashlib
import json
from dataclasses import MISSING, fields
from datetime import date

from minutes_tui.domain.head import Head, Table


def head_digest(head: Head) -> str:
    """The first 32 hexadecimal digits of the SHA-256 of the head's values in their canonical form.

    The opening event keeps it, so it stays the same for ever. The canonical form is JSON in UTF-8 without blanks, with
    sorted keys and with every character but `"`, `\\` and controls as itself:

    - an object of `meeting`, `rules` and `style`, each an object of its keys, and `person` and `item`, each a list of
      such objects in the order of the head;
    - a key that holds its default (domain/head.py) is left out, and so is what is then empty: a key that is added to
      the format later changes no digest of a head that does not use it;
    - a date and a moment are texts as ISO 8601 has them, with the offset as it was written.

    Comments, layout and order of keys do not count. Neither do `format`, which says how the file is written, and
    `closed`, which the program writes there itself.
    """
    tables: dict[str, object] = {
        "meeting": _values(head.meeting),
        "rules": _values(head.rules),
        "style": _values(head.style),
        "person": [_values(person) for person in head.persons],
        "item": [_values(item) for item in head.items],
    }
    filled = {name: table for name, table in tables.items() if table}
    canonical = json.dumps(filled, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()[:32]


def _values(table: Table) -> dict[str, object]:
    values = {}
    for field in fields(table):
        value = getattr(table, field.name)
        if field.default is MISSING or value != field.default:
            values[field.name] = value.isoformat() if isinstance(value, date) else value
    return values
