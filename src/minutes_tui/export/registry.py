"""The formats minutes leave in: a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from minutes_tui.document.model import Document, Section
from minutes_tui.export import as_json, markdown, plain


@dataclass(frozen=True, slots=True)
class Format:
    """`document` and `section` take the document or one item of it, and a width in columns or None."""

    name: str
    ending: str
    document: Callable[[Document, int | None], str]
    section: Callable[[Section, int | None], str]


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format("text", ".txt", plain.export_document, plain.export_section),
        Format("markdown", ".md", markdown.export_document, markdown.export_section),
        Format("json", ".json", as_json.export_document, as_json.export_section),
    )
}
