"""The agenda from a council information system: a Meeting of OParl 1.0 or 1.1 as JSON, from a file.

https://dev.oparl.org/spezifikation: Meeting with name, start, location, organization and agendaItem; an AgendaItem has
number, name, public, order, resolutionText. Objects that stand there only as a link are not fetched.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from minutes_tui.domain.head import Item
from minutes_tui.domain.problems import Place, Problem, Severity
from minutes_tui.domain.text import clean_line, settle_text
from minutes_tui.importers.agenda import Agenda
from minutes_tui.importers.agenda_text import MOST_ITEMS, NO_TITLE
from minutes_tui.importers.encodings import decoded
from minutes_tui.importers.item_kinds import kind_of_title
from minutes_tui.importers.names import item_ids
from minutes_tui.importers.oparl_people import read_people

_MEETING = "/Meeting"
_DEEPEST = 8
_YEARS = range(1900, 3000)


def looks_like_json(text: str) -> bool:
    """Whether a text that may be an agenda of either kind is meant as JSON."""
    return text.lstrip("\ufeff \t\r\n").startswith(("{", "["))


def read_oparl(data: bytes, file: str = "", *, taken: Iterable[str] = ()) -> Agenda:
    """The agenda in these bytes, or an empty one whose problems tell why. Raises nothing. `taken`: ids in use."""
    try:
        value: Any = json.loads(decoded(data).text)
    except json.JSONDecodeError as error:
        return _nothing("oparl.not-json", Place(file, error.lineno, error.colno))
    except (ValueError, RecursionError):  # a number of thousands of digits, lists inside lists without end
        return _nothing("oparl.not-json", Place(file, 1))
    meetings = _meetings(value)
    if not meetings:
        return _nothing("oparl.no-meeting", Place(file))
    reader = _Reader(file)
    if len(meetings) > 1:
        name = _line(meetings[0].get("name")) or "??"
        reader.say("oparl.several-meetings", "", "warning", count=len(meetings), name=name)
    return reader.agenda(meetings[0], taken)


def _nothing(code: str, place: Place) -> Agenda:
    return Agenda(problems=(Problem(code, place),))


def _meetings(value: object, depth: int = 0) -> list[dict[str, Any]]:
    """The meetings: the value itself, those of a list, or what a `data` holds."""
    if depth > _DEEPEST:
        return []
    if isinstance(value, list):
        return [found for one in value for found in _meetings(one, depth + 1)]
    if not isinstance(value, dict):
        return []
    kind = value.get("type")
    if (isinstance(kind, str) and kind.endswith(_MEETING)) or (kind is None and "agendaItem" in value):
        return [value]
    return _meetings(value.get("data"), depth + 1)


@dataclass(frozen=True, slots=True)
class _Found:
    title: str
    number: str
    public: bool
    papers: tuple[str, ...]
    draft: str


class _Reader:
    """Reads one meeting; what is not as it should be is told by the path that leads to it."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def say(self, code: str, key: str, severity: Severity = "warning", **parameters: str | int) -> None:
        """Note a problem at that path."""
        self.problems.append(Problem(code, Place(self.file, key=key), parameters, severity))

    def agenda(self, meeting: dict[str, Any], taken: Iterable[str]) -> Agenda:
        """The meeting and its items."""
        if meeting.get("cancelled") is True:
            self.say("oparl.cancelled", "cancelled")
        if meeting.get("deleted") is True:
            self.say("oparl.deleted", "deleted")
        found = self._items(meeting.get("agendaItem"))
        ids = item_ids((one.title for one in found), taken)
        items = tuple(
            Item(
                id=item_id,
                title=one.title,
                number=one.number,
                public=one.public,
                papers=one.papers,
                kind=kind_of_title(one.title),
                draft_resolution=one.draft,
            )
            for one, item_id in zip(found, ids, strict=True)
        )
        body, organization = self._bodies(meeting.get("organization"))
        starts_at = self._start(meeting.get("start"))
        persons, said = read_people(meeting, self.file)
        return Agenda(
            items=items,
            problems=(*self.problems, *said),
            persons=persons,
            title=_line(meeting.get("name")),
            body=body,
            organization=organization,
            place=_place(meeting.get("location")),
            starts_at=starts_at,
        )

    def _items(self, value: object) -> list[_Found]:
        if value is None:
            self.say("oparl.no-items", "agendaItem", "note")
            return []
        rows = value if isinstance(value, list) else [value]
        if len(rows) > MOST_ITEMS:
            self.say("oparl.too-many", "agendaItem", most=MOST_ITEMS)
        found: list[tuple[float, _Found]] = []
        for at, row in enumerate(rows[:MOST_ITEMS]):
            key = f"agendaItem {at + 1}"
            if not isinstance(row, dict):
                self.say("oparl.only-a-link" if isinstance(row, str) else "oparl.not-an-item", key)
                continue
            if row.get("deleted") is True:
                continue
            order = row.get("order")
            rank = float(order) if isinstance(order, int) and abs(order) < 1 << 31 else float(at)
            found.append((rank, self._item(row, key)))
        if all(isinstance(row, dict) and isinstance(row.get("order"), int) for row in rows):
            found.sort(key=lambda one: one[0])
        return [one for _, one in found]

    def _item(self, row: dict[str, Any], key: str) -> _Found:
        title = _line(row.get("name"))
        if not title:
            self.say("oparl.no-name", key)
        public = row.get("public", True)
        if not isinstance(public, bool):  # who cannot tell keeps it from the public
            self.say("oparl.public-unclear", f"{key}.public")
            public = False
        draft = row.get("resolutionText")
        return _Found(
            title=title or NO_TITLE,
            number=_line(row.get("number")),
            public=public,
            papers=_papers(row.get("consultation")),
            draft=settle_text(draft) if isinstance(draft, str) else "",
        )

    def _bodies(self, value: object) -> tuple[str, str]:
        """Who meets, and whose body it is, where the names stand there."""
        rows = value if isinstance(value, list) else [value]
        first = next((row for row in rows if isinstance(row, dict)), {})
        above = first.get("body")
        return _line(first.get("name")), _line(above.get("name")) if isinstance(above, dict) else ""

    def _start(self, value: object) -> datetime | None:
        if value is None:
            return None
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None or moment.year not in _YEARS:
            self.say("oparl.no-moment", "start", text=_line(value)[:40])
            return None
        return moment.replace(microsecond=0)


def _line(value: object) -> str:
    return " ".join(clean_line(value).split()) if isinstance(value, str) else ""


def _place(value: object) -> str:
    """The place in words: its description, or room, street and town."""
    if not isinstance(value, dict):
        return ""
    described = _line(value.get("description"))
    parts = [_line(value.get(key)) for key in ("room", "streetAddress", "locality")]
    return described or ", ".join(part for part in parts if part)


def _papers(value: object) -> tuple[str, ...]:
    """The numbers of the papers that are embedded."""
    rows = value if isinstance(value, list) else [value]
    papers = [row.get("paper") for row in rows if isinstance(row, dict)]
    numbers = [_line(paper.get("reference")) for paper in papers if isinstance(paper, dict)]
    return tuple(dict.fromkeys(number for number in numbers if number))
