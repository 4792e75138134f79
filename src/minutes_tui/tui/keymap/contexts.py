"""All bindings by the name of their context: settings, help and docs go by it."""

from __future__ import annotations

from typing import Literal

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Context
from minutes_tui.tui.keymap.catching_up import GO_TO, OPEN_POINTS, READ_BACK
from minutes_tui.tui.keymap.entries import (
    ANSWER,
    ANSWERER,
    ASSIGNMENT,
    ATTACHMENT,
    CHOICE,
    DAY,
    FOLLOW_UP,
    QUESTION,
    RESOLUTION,
    RESULTS,
    SPEAKER,
    SPOKEN,
    TOP_LINE,
)
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.finding import FIND, REPLACE, REPLACE_BY
from minutes_tui.tui.keymap.following import FIND as FOLLOWERS_FIND
from minutes_tui.tui.keymap.following import FOLLOWING
from minutes_tui.tui.keymap.following import GO_TO as FOLLOWERS_GO_TO
from minutes_tui.tui.keymap.following import PEOPLE as FOLLOWERS_PEOPLE
from minutes_tui.tui.keymap.foyer import FOYER
from minutes_tui.tui.keymap.home import AGENDA, MINUTES, MOVE
from minutes_tui.tui.keymap.meeting import ASKING, MEETING, ORDER
from minutes_tui.tui.keymap.people import PEOPLE
from minutes_tui.tui.keymap.practice import PRACTICE
from minutes_tui.tui.keymap.publish import PUBLISH, PUBLISHED
from minutes_tui.tui.keymap.reading import HELP, HISTORY
from minutes_tui.tui.keymap.replay import REPLAY, REPLAY_EXPORT, REPLAY_GO, REPLAY_SEARCH
from minutes_tui.tui.keymap.vote import OUTCOME, VOTE, WHERE_TO

CONTEXTS: dict[str, Context] = {
    "everywhere": Context(N_("On every screen, also while typing"), EVERYWHERE),
    "agenda": Context(N_("Agenda"), AGENDA),
    "minutes": Context(N_("The minutes of an item, right of the agenda"), MINUTES),
    "move": Context(N_("An entry on its way to another place"), MOVE),
    "order": Context(N_("The agenda in motion"), ORDER),
    "meeting": Context(N_("The meeting's menu"), MEETING),
    "asking": Context(N_("What is asked before an act: a late item, a time, a reason, a person"), ASKING),
    "speaker": Context(N_("Contribution: who speaks"), SPEAKER),
    "spoken": Context(N_("Contribution, statement, announcement: the text"), SPOKEN),
    "assignment": Context(N_("Assignment: the text"), ASSIGNMENT),
    "question": Context(N_("Question: its text"), QUESTION),
    "answerer": Context(N_("Question: who answers"), ANSWERER),
    "answer": Context(N_("Question: the answer"), ANSWER),
    "follow-up": Context(N_("Question: what is asked further"), FOLLOW_UP),
    "day": Context(N_("Until when"), DAY),
    "attachment": Context(N_("Attachment"), ATTACHMENT),
    "resolution": Context(N_("Resolution: the text"), RESOLUTION),
    "top-line": Context(N_("Resolution: the line above"), TOP_LINE),
    "results": Context(N_("Results"), RESULTS),
    "vote": Context(N_("Vote"), VOTE),
    "outcome": Context(N_("Vote: what became of it"), OUTCOME),
    "where-to": Context(N_("Vote: where it is referred, until when it is deferred"), WHERE_TO),
    "people": Context(N_("People"), PEOPLE, N_("Find somebody; digits are a time, such as 1735")),
    "open-points": Context(N_("Open points"), OPEN_POINTS),
    "find": Context(N_("Find"), FIND),
    "replace-by": Context(N_("Find: the field of what replaces it"), REPLACE_BY),
    "replace": Context(N_("Replace"), REPLACE),
    "go-to": Context(N_("Go to an item"), GO_TO),
    "read-back": Context(N_("Read back"), READ_BACK),
    "choice": Context(N_("Resolution that is voted on already"), CHOICE),
    "history": Context(N_("What stood here before"), HISTORY),
    "publish": Context(N_("Make public what was resolved in the non-public part"), PUBLISH),
    "published": Context(N_("What was made public: the text"), PUBLISHED),
    "replay": Context(N_("Replay"), REPLAY),
    "replay-go": Context(N_("Replay: go to a time, an item or an event"), REPLAY_GO),
    "replay-search": Context(N_("Replay: the next event with a text"), REPLAY_SEARCH),
    "replay-export": Context(N_("Replay: export as of now"), REPLAY_EXPORT),
    "practice": Context(N_("Practice: a meeting is typed while you watch"), PRACTICE),
    "help": Context(N_("Help"), HELP),
    "following": Context(N_("Following a meeting"), FOLLOWING),
    "following-people": Context(N_("Following: people"), FOLLOWERS_PEOPLE),
    "following-find": Context(N_("Following: find"), FOLLOWERS_FIND),
    "following-go-to": Context(N_("Following: go to an item"), FOLLOWERS_GO_TO),
}
"""Those of the desk, where a session is open."""

ALL_CONTEXTS: dict[str, Context] = {**CONTEXTS, **FOYER}
"""And those where none is open yet."""

Visitor = Literal["", "following", "replay"]
"""Who only looks: somebody who follows a meeting, or watches a replay; "" is the minute-taker."""

_LOOKING = ("following-people", "following-find", "following-go-to", "read-back", "help")
_OF_VISITORS: dict[Visitor, tuple[str, ...]] = {
    "following": ("following", *_LOOKING),
    "replay": ("replay", "replay-go", "replay-search", "replay-export", "open-points", "history", *_LOOKING),
}


def contexts_of(visitor: Visitor) -> dict[str, Context]:
    """Those of the screens that they get to see: what help tells of."""
    if visitor:
        return {name: CONTEXTS[name] for name in _OF_VISITORS[visitor]}
    others = {name for names in _OF_VISITORS.values() for name in names if name.startswith(("following", "replay"))}
    return {name: context for name, context in CONTEXTS.items() if name != "everywhere" and name not in others}
