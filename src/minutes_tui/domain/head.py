"""The head of a session: what is known before the meeting, written and edited by people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

BodyType = Literal["council", "committee", "advisory", "association", "board"]
Role = Literal["member", "substitute", "advisory", "administration", "guest"]
Office = Literal["chair", "deputy", "scribe"]
Abstentions = Literal["ignored", "count-as-no", "not-present", "forbidden"]
Tie = Literal["rejected", "casting-vote", "lot"]
VoteStyle = Literal["table", "sentence"]
MinutesLanguage = Literal["de", "en"]
ItemKind = Literal[
    "minutes", "announcements", "questions", "motions", "elections", "budget", "report", "resolution", "other"
]

BODY_TYPES: tuple[str, ...] = get_args(BodyType)
ROLES: tuple[str, ...] = get_args(Role)
OFFICES: tuple[str, ...] = get_args(Office)
ABSTENTIONS: tuple[str, ...] = get_args(Abstentions)
TIES: tuple[str, ...] = get_args(Tie)
VOTE_STYLES: tuple[str, ...] = get_args(VoteStyle)
MINUTES_LANGUAGES: tuple[str, ...] = get_args(MinutesLanguage)
ITEM_KINDS: tuple[str, ...] = get_args(ItemKind)


@dataclass(frozen=True, slots=True)
class Meeting:
    """The meeting itself. Only title and language are required.

    `nonpublic_part` names the session file of the non-public part, in the same folder; there `public_part` names this
    one.
    """

    title: str
    language: MinutesLanguage
    body: str = ""
    body_type: BodyType | None = None
    organization: str = ""
    place: str = ""
    starts_at: datetime | None = None
    invited_at: date | None = None
    law: str = ""
    legal_members: int | None = None
    nonpublic_part: str = ""
    public_part: str = ""

    @property
    def is_nonpublic(self) -> bool:
        """Whether this is the file of the part that is not public: whatever stands in it is not."""
        return bool(self.public_part)


@dataclass(frozen=True, slots=True)
class Rules:
    """What this body does differently from its law; None means: as its law says."""

    abstentions: Abstentions | None = None
    tie: Tie | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """How this body's minutes read; None and "" mean: as is usual in the language of the minutes."""

    votes: VoteStyle | None = None
    results_intro: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the register. Ids ignore case; `votes` follows from the role unless the head says otherwise.

    `office` is what somebody is in this body beyond their role: its chair, a deputy of the chair, its scribe.
    """

    id: str
    name: str
    address: str = ""
    group: str = ""
    role: Role = "member"
    office: Office | Literal[""] = ""
    votes: bool = True
    ref: str = ""

    @property
    def called(self) -> str:
        """The name as it opens a sentence: address and name."""
        return f"{self.address} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class Item:
    """One agenda item. `number` is free text and may be empty.

    `kind` is "" where nothing special is expected of it, `draft_resolution` the text that came with the agenda
    (paragraphs parted by line feeds), `origin` where the item comes from, such as another meeting.
    """

    id: str
    title: str
    number: str = ""
    public: bool = True
    papers: tuple[str, ...] = ()
    kind: ItemKind | Literal[""] = ""
    draft_resolution: str = ""
    origin: str = ""


Table = Meeting | Rules | Style | Person | Item
"""Each table of a head that people fill in."""


@dataclass(frozen=True, slots=True)
class Closed:
    """What closing the meeting wrote into the head, so that a shorter journal is missed."""

    events: int
    check: str


@dataclass(frozen=True, slots=True)
class Head:
    """Everything above the marker line."""

    meeting: Meeting
    rules: Rules = Rules()
    style: Style = Style()
    persons: tuple[Person, ...] = ()
    items: tuple[Item, ...] = ()
    closed: Closed | None = None
    format: int = 1

    def person(self, person_id: str) -> Person | None:
        """The person of that id, whatever its case."""
        wanted = person_id.casefold()
        return next((person for person in self.persons if person.id.casefold() == wanted), None)

    def called(self, person: Person) -> str:
        """The name as it opens a sentence, with the group where another of the register has the same name."""
        name = person.called
        if not person.group:
            return name
        # The bare name first: it is asked for every entry, of everybody.
        others = (other for other in self.persons if name.endswith(other.name.rstrip()) and other.id != person.id)
        return f"{name} ({person.group})" if any(other.called == name for other in others) else name

    def item(self, item_id: str) -> Item | None:
        """The item of that id."""
        return next((item for item in self.items if item.id == item_id), None)
