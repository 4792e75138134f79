"""The name of an act, for undo."""

from __future__ import annotations

from minutes_tui.document.reading import name_of
from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.attendance import AttendanceTaken
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.event import Event
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.domain.replacing import Replaced
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import Vote
from minutes_tui.messages import Translator
from minutes_tui.tui.screens.chairs_acts import name_of_chairs_act

_SHOWN = 30


def name_of_act(event: Event, session: Session, tr: Translator) -> str:
    """What the person did, in a few words."""
    match event.data:
        case Contribution() as said:
            who = name_of(session.head, said.speaker, said.named)
            return tr("contribution {start}").replace("{start}", _start(f"{who} {said.text}".strip(), tr))
        case Results() as results:
            return tr("results {start}").replace("{start}", _start(results.intro or results.bullets, tr))
        case Resolution(text=text):
            return tr("resolution {start}").replace("{start}", _start(text, tr))
        case ResolutionPublished(text=text):
            return tr("making {start} public").replace("{start}", _start(text, tr))
        case Replaced(was=was, now=now):
            first, second = (_start(words.partition("\n")[0], tr) for words in (was, now))
            return tr("replacing {start} by {now}").replace("{start}", first).replace("{now}", second)
        case Vote():
            return tr("vote")
        case AttendanceTaken():
            return tr("attendance")
        case ItemCalled(item):
            return tr("calling up {item}").replace("{item}", _item(item, session, tr))
        case ItemFinished(item):
            return tr("finishing {item}").replace("{item}", _item(item, session, tr))
        case Withdrawn():
            return tr("striking out")
    chairs = name_of_chairs_act(event.data, lambda item: _item(item, session, tr), tr)
    return chairs or tr("the last act")


def _item(item: str, session: Session, tr: Translator) -> str:
    state = session.items.get(item)
    return tr("item {number}").format(number=state.item.number or state.item.title) if state else tr("item")


def _start(text: str, tr: Translator) -> str:
    """The first words of a text."""
    line = " ".join(text.split())
    words = line[: _SHOWN + 1].rpartition(" ")[0] or line[:_SHOWN]
    shown = line if len(line) <= _SHOWN else f"{words} …"
    return tr("“{text}”").replace("{text}", shown)
