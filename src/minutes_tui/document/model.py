"""The finished text: one read-only model that the document pane and every export read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph. `opening` is the speaker's name in front of the text, which is kept apart from it.

    `entry` is the name of the entry a block was made from; 0 where it is not of one.
    """

    text: str
    opening: str = ""
    entry: int = 0

    @property
    def whole(self) -> str:
        """The paragraph as it reads."""
        return f"{self.opening} {self.text}" if self.opening else self.text


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of bullets."""

    points: tuple[str, ...]
    entry: int = 0


@dataclass(frozen=True, slots=True)
class Label:
    """A small heading within an item, such as `Beschluss:`."""

    text: str
    entry: int = 0


@dataclass(frozen=True, slots=True)
class VoteTable:
    """The result of a vote as rows of a label and a figure or mark."""

    heading: str
    rows: tuple[tuple[str, str], ...]
    entry: int = 0


Block = Paragraph | Bullets | Label | VoteTable


@dataclass(frozen=True, slots=True)
class Section:
    """One agenda item: heading, when it was called up, and its body."""

    item: str
    number: str
    title: str
    public: bool
    called_at: datetime | None
    called_line: str
    blocks: tuple[Block, ...]

    @property
    def heading(self) -> str:
        """Number and title."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Document:
    """The minutes of one meeting. `preface` stands in front of the first item.

    `digest` is the line by which a print can be compared with the journal later; empty unless it was asked for.
    """

    language: str
    title: str
    facts: tuple[str, ...]
    present: tuple[str, ...]
    present_label: str
    sections: tuple[Section, ...]
    closing: str = ""
    absent: tuple[str, ...] = ()
    absent_label: str = ""
    preface: tuple[Block, ...] = ()
    attachments: tuple[str, ...] = ()
    attachments_label: str = ""
    digest: str = ""
