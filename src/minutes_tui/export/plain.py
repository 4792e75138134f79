"""Plain text: unwrapped unless a width is given; blocks parted by one blank line."""

from __future__ import annotations

import textwrap

from minutes_tui.document.model import Block, Bullets, Document, Label, Paragraph, Section, VoteTable
from minutes_tui.domain.text import visible

_BULLET = "  • "


def export_document(document: Document, width: int | None = None) -> str:
    """The whole minutes."""
    parts = [document.title, *document.facts]
    if document.present:
        parts.append(f"{document.present_label}: {'; '.join(document.present)}")
    if document.absent:
        parts.append(f"{document.absent_label}: {'; '.join(document.absent)}")
    parts += _block_texts(document.preface)
    for section in document.sections:
        parts.append(section.heading)
        if section.called_line:
            parts.append(section.called_line)
        parts += _block_texts(section.blocks)
    if document.closing:
        parts.append(document.closing)
    if document.attachments:
        parts += [document.attachments_label, "\n".join(_BULLET + _line(one) for one in document.attachments)]
    if document.digest:
        parts.append(document.digest)
    return _joined(parts, width)


def export_section(section: Section, width: int | None = None) -> str:
    """One item's body only: no number, title or times."""
    return _joined(_block_texts(section.blocks), width)


def _block_texts(blocks: tuple[Block, ...]) -> list[str]:
    return [text for block in blocks for text in _texts(block)]


def _texts(block: Block) -> list[str]:
    match block:
        case Paragraph():
            return [_line(block.whole)]
        case Bullets(points):
            return ["\n".join(_BULLET + _line(point) for point in points)]
        case Label(text):
            return [text]
        case VoteTable(heading, rows):
            return [heading, *(cell for row in rows for cell in row)]


def _line(text: str) -> str:
    """A text that is one line, also where a file that no program wrote has it otherwise."""
    return text.replace("\n", " ")


def _joined(parts: list[str], width: int | None) -> str:
    text = "\n\n".join(parts)
    if width is not None:
        text = "\n".join(_wrapped(line, width) for line in text.split("\n"))
    return visible(text) + "\n" if text else ""


def _wrapped(line: str, width: int) -> str:
    hang = " " * len(_BULLET) if line.startswith(_BULLET) else ""
    wrapped = textwrap.wrap(
        line,
        max(width, len(hang) + 1),
        subsequent_indent=hang,
        drop_whitespace=True,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return "\n".join(wrapped)
