"""What a busy meeting is made of: its head, its people, its words and its topics, as one TOML file has them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Topic:
    """One item of the agenda and what is said under it. `talk` is how many contributions it has, if that is fixed."""

    id: str
    number: str
    title: str
    kind: str = ""
    public: bool = True
    papers: list[str] = field(default_factory=list)
    behind: str = ""
    course: str = ""
    talk: int | None = None
    cases: list[str] = field(default_factory=lambda: ["", "", "", ""])
    by: str = ""
    report: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    claims: list[str] = field(default_factory=list)
    narrative: str = ""
    announcements: list[list[str]] = field(default_factory=list)
    questions: list[list[str]] = field(default_factory=list)
    results: list[str] = field(default_factory=list)
    attachments: list[str] = field(default_factory=list)
    assignment: list[str] = field(default_factory=list)
    statement: list[str] = field(default_factory=list)
    resolution: str = ""
    form: str = ""
    movers: str = ""
    vote: str = ""
    noting: bool = False
    pause: bool = False
    public_out: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """The whole file."""

    raw: dict[str, Any]
    topics: dict[str, Topic]
    late: Topic

    @property
    def members(self) -> list[list[str]]:
        """Those who vote: id, name, address, group."""
        return [*self.raw["people"].get("chair", []), *self.raw["people"]["members"]]

    @property
    def administration(self) -> list[list[str]]:
        """Those who do not."""
        people: list[list[str]] = self.raw["people"]["administration"]
        return people

    @property
    def chair(self) -> str:
        """Who opens the meeting."""
        return self.members[0][0]

    def head(self) -> str:
        """The head of the session file."""
        lines = [f"# {self.raw['about']}", "format = 1"]
        for table in ("meeting", "style"):
            lines += ["", f"[{table}]", *(f"{key} = {_value(value)}" for key, value in self.raw[table].items())]
        for role, people in (("member", self.members), ("administration", self.administration)):
            for person, name, address, group in people:
                facts = {"id": person, "name": name, "address": address, "group": group, "role": role}
                lines += ["", "[[person]]", *(f"{key} = {_value(value)}" for key, value in facts.items() if value)]
        for topic in self.topics.values():
            lines += [
                "",
                "[[item]]",
                *(f"{key} = {_value(value)}" for key, value in _item(topic).items()),
            ]
        return "\n".join(lines) + "\n"


def _item(topic: Topic) -> dict[str, Any]:
    facts: dict[str, Any] = {"id": topic.id, "number": topic.number, "title": topic.title}
    if not topic.public:
        facts["public"] = False
    if topic.kind:
        facts["kind"] = topic.kind
    if topic.papers:
        facts["papers"] = topic.papers
    if topic.resolution and topic.form != "motion":
        facts["draft_resolution"] = topic.resolution
    return facts


def _value(value: object) -> str:
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(_value(one) for one in value) + "]"
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def read_script(name: str) -> Script:
    """The script of that name. Raises OSError, and TypeError for a topic with a key that none has."""
    raw = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    topics = [Topic(**one) for one in raw["topic"]]
    return Script(raw, {topic.id: topic for topic in topics}, Topic(**raw["late"]))
