"""The names of the acts that the chair does: the course of the meeting, and the agenda in motion."""

from __future__ import annotations

from collections.abc import Callable

from minutes_tui.domain.agenda_changes import (
    AgendaAgreed,
    ItemAdded,
    ItemMoved,
    ItemRetitled,
    ItemSetAside,
    ItemsJoined,
    ItemsSplit,
)
from minutes_tui.domain.event import EventData
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.messages import Translator
from minutes_tui.messages.marking import N_

_PLAIN: dict[type[EventData], str] = {
    MeetingOpened: N_("opening the meeting"),
    ChairHanded: N_("change of chair"),
    MeetingInterrupted: N_("break"),
    MeetingResumed: N_("end of the break"),
    PublicExcluded: N_("excluding the public"),
    PublicReadmitted: N_("readmitting the public"),
    MeetingClosed: N_("closing the meeting"),
    AgendaAgreed: N_("agreement on the agenda"),
}


def name_of_chairs_act(data: EventData, name_of_item: Callable[[str], str], tr: Translator) -> str:
    """What the chair did, in a few words; empty for any other act."""
    plain = _PLAIN.get(type(data))
    if plain is not None:
        return tr(plain)
    match data:
        case ItemAdded(number=number, title=title):
            return tr("adding {item}").replace("{item}", f"{number} {title}".strip())
        case ItemRetitled(item=item):
            return tr("the title of {item}").replace("{item}", name_of_item(item))
        case ItemMoved(item=item):
            return tr("moving {item}").replace("{item}", name_of_item(item))
        case ItemSetAside(item=item, fate="adjourned"):
            return tr("adjourning {item}").replace("{item}", name_of_item(item))
        case ItemSetAside(item=item, fate="removed"):
            return tr("removing {item}").replace("{item}", name_of_item(item))
        case ItemSetAside(item=item):
            return tr("putting back {item}").replace("{item}", name_of_item(item))
        case ItemsJoined(items=items):
            return tr("joining {items}").replace("{items}", ", ".join(map(name_of_item, items)))
        case ItemsSplit(items=items):
            return tr("splitting off {items}").replace("{items}", ", ".join(map(name_of_item, items)))
    return ""
