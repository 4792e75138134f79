"""Markdown (CommonMark). People's text is escaped: it is never a heading, a link, an image or HTML."""

from __future__ import annotations

import re

from minutes_tui.document.model import Block, Bullets, Document, Label, Paragraph, Section, VoteTable
from minutes_tui.domain.text import visible

_INLINE = re.compile(r"[\\`*_\[\]<>&|~!#]")
_START = re.compile(r"^(\s*)([-+=]|\d+[.)])")


def escaped(text: str) -> str:
    """The text in one line, with every character that Markdown would read as structure escaped."""
    line = visible(text).replace("\n", " ").strip()
    text = _INLINE.sub(lambda match: "\\" + match[0], line)
    return _START.sub(_escaped_start, text)


def _escaped_start(match: re.Match[str]) -> str:
    mark = match[2]
    return match[1] + (mark[:-1] + "\\" + mark[-1])


def export_document(document: Document, width: int | None = None) -> str:
    """The whole minutes. `width` is not used: Markdown's lines are paragraphs."""
    del width
    parts = [f"# {escaped(document.title)}", *(escaped(fact) for fact in document.facts)]
    if document.present:
        parts.append(f"**{escaped(document.present_label)}:** {escaped('; '.join(document.present))}")
    if document.absent:
        parts.append(f"**{escaped(document.absent_label)}:** {escaped('; '.join(document.absent))}")
    parts += [_text(block) for block in document.preface]
    for section in document.sections:
        parts.append(f"## {escaped(section.heading)}")
        if section.called_line:
            parts.append(f"*{escaped(section.called_line)}*")
        parts += [_text(block) for block in section.blocks]
    if document.closing:
        parts.append(escaped(document.closing))
    if document.attachments:
        parts.append(f"**{escaped(document.attachments_label)}**")
        parts.append("\n".join(f"- {escaped(one)}" for one in document.attachments))
    if document.digest:
        parts.append(escaped(document.digest))
    return "\n\n".join(parts) + "\n"


def export_section(section: Section, width: int | None = None) -> str:
    """One item's body only."""
    del width
    text = "\n\n".join(_text(block) for block in section.blocks)
    return text + "\n" if text else ""


def _text(block: Block) -> str:
    match block:
        case Paragraph():
            return escaped(block.whole)
        case Bullets(points):
            return "\n".join(f"- {escaped(point)}" for point in points)
        case Label(text):
            return f"**{escaped(text)}**"
        case VoteTable(heading, rows):
            body = "\n".join(f"| {escaped(label)} | {escaped(figure)} |" for label, figure in rows)
            return f"**{escaped(heading)}**\n\n| | |\n|---|---|\n{body}"
