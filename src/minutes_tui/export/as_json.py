"""JSON: the document's own structure, for other programs."""

from __future__ import annotations

import json
import re
from json.encoder import encode_basestring
from typing import Final

from minutes_tui.document.model import Block, Bullets, Document, Label, Paragraph, Section, VoteTable

_ACTING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
"""What JSON allows as it is; the other controls it escapes itself."""
_quoted: Final = encode_basestring


def export_document(document: Document, width: int | None = None) -> str:
    """The whole minutes as one object."""
    del width
    return dumped(
        {
            "format": "minutes-tui/document/1",
            "language": document.language,
            "title": document.title,
            "facts": list(document.facts),
            "present": list(document.present),
            "absent": list(document.absent),
            "preface": [_block(block) for block in document.preface],
            "items": [_section(section) for section in document.sections],
            "attachments": list(document.attachments),
            "closing": document.closing or None,
            **({"digest": document.digest} if document.digest else {}),
        }
    )


def export_section(section: Section, width: int | None = None) -> str:
    """One item as one object."""
    del width
    return dumped(_section(section))


def _section(section: Section) -> dict[str, object]:
    return {
        "id": section.item,
        "number": section.number,
        "title": section.title,
        "public": section.public,
        "called_at": section.called_at.isoformat() if section.called_at else None,
        "blocks": [_block(block) for block in section.blocks],
    }


def _block(block: Block) -> dict[str, object]:
    match block:
        case Paragraph(text, opening, entry):
            return {"block": "paragraph", "opening": opening or None, "text": text, "entry": entry}
        case Bullets(points, entry):
            return {"block": "bullets", "points": list(points), "entry": entry}
        case Label(text, entry):
            return {"block": "label", "text": text, "entry": entry}
        case VoteTable(heading, rows, entry):
            table = [{"label": label, "value": value} for label, value in rows]
            return {"block": "vote", "heading": heading, "rows": table, "entry": entry}


def _write(value: object, line: str, parts: list[str]) -> None:
    """What `json.dumps(value, ensure_ascii=False, indent=2)` writes, in half the time: that one asks after each piece.

    `line` is the line feed with the indentation that the value stands in.
    """
    if isinstance(value, str):
        parts.append(_quoted(value))
    elif isinstance(value, dict) and value:
        inner, between = line + "  ", "{"
        for key, one in value.items():
            parts.append(f"{between}{inner}{_quoted(str(key))}: ")
            _write(one, inner, parts)
            between = ","
        parts.append(line + "}")
    elif isinstance(value, list | tuple) and value:
        inner, between = line + "  ", "["
        for one in value:
            parts.append(between + inner)
            _write(one, inner, parts)
            between = ","
        parts.append(line + "]")
    else:
        parts.append(json.dumps(value))


def dumped(value: object) -> str:
    """Any value as JSON that a terminal can be shown: what would act on it is escaped, and means the same."""
    parts: list[str] = []
    _write(value, "\n", parts)
    text = "".join(parts)
    if text.replace("\n", "").isprintable():  # which is known in a fraction of the time that looking takes
        return text + "\n"
    return _ACTING.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
