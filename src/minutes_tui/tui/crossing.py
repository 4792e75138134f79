"""Walking the agenda, also across to the part that is not public and back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.domain.agenda import ItemCalled, ItemFinished, next_item
from minutes_tui.domain.agenda_changes import lead_of
from minutes_tui.domain.event import EventData
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.proceedings import PublicExcluded, PublicReadmitted
from minutes_tui.domain.session import ItemState
from minutes_tui.tui.view.header import item_title

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

Public = Literal["", "excluded", "readmitted"]


@dataclass(frozen=True, slots=True)
class Step:
    """An item to be called up, its part, and what has to become of the public for it."""

    part: Part
    state: ItemState
    public: Public = ""


def step_to(parts: Parts, part: Part, state: ItemState) -> Step:
    """What calling up that item takes. Where somebody else keeps the course of the meeting, it is theirs to say."""
    session = parts.main.session
    if parts.nonpublic is None or session.closed_at is not None or parts.main.workspace.read_only is not None:
        return Step(part, state)
    if part is parts.nonpublic:
        return Step(part, state, "excluded" if session.public else "")
    return Step(part, state, "" if session.public else "readmitted")


def next_step(parts: Parts) -> Step | None:
    """Where F9 leads: on in this part, then over to the other one; while the public is out, non-public items first."""
    order: list[Part] = [parts.active, *(part for part in parts if part is not parts.active)]
    if parts.nonpublic is not None and not parts.main.session.public:
        order = [parts.nonpublic, parts.main]
    for part in order:
        following = next_item(part.session)
        if following is not None:
            return step_to(parts, part, following)
    return None


def walk_on(desk: Desk) -> None:
    """F9: finish this item, call up the next, note the time."""
    step = next_step(desk.parts)
    current = desk.session.called
    if desk.session.closed_at is not None:
        desk.say(desk.tr("The meeting is closed; entries go to the item that is chosen."), "warn")
    elif step is not None:
        take(desk, step)
    elif current is not None:
        joined = desk.session.joined_with(current.item.id)
        if desk.commit(ItemFinished(current.item.id)):
            title = item_title(current, desk.tr, joined=joined)
            desk.say(desk.tr("{item} is finished; it was the last one.").format(item=title))
    else:
        desk.say(desk.tr("There is no further item."))


def call_up(desk: Desk, key: str) -> None:
    """Enter on the agenda: the item of that key is called up, with those that are dealt with together with it."""
    part, state = desk.parts.part_of(key), desk.parts.standing(key)
    if state is None:
        return
    lead = part.session.items.get(lead_of(part.session, state.item.id), state)
    if part is desk.parts.active and part.session.current == lead.item.id:
        joined = part.session.joined_with(lead.item.id)
        desk.say(desk.tr("{item} is called up already.").format(item=item_title(lead, desk.tr, joined=joined)))
    else:
        take(desk, step_to(desk.parts, part, lead))


def take(desk: Desk, step: Step) -> None:
    """Call the item up; where that changes who may listen, only once it was asked."""
    if not desk.may_write(step.part.workspace):
        return
    if step.public:
        asked = desk.now
        question = (
            desk.tr("Public excluded, {time}?") if step.public == "excluded" else desk.tr("Public readmitted, {time}?")
        )
        sentence = f"{question.format(time=f'{desk.forms.clock(asked)}')} {desk.tr('Enter: yes')}"
        desk.ask(sentence, lambda: _cross(desk, step, asked))
    else:
        _call(desk, step)


def say_no_target(desk: Desk) -> None:
    """Why there is nothing that an entry could go to."""
    state = desk.parts.agenda.items.get(desk.chosen)
    if state is None:
        desk.say(desk.tr("There is no item to take minutes under."), "warn")
    elif desk.parts.nonpublic is None:
        desk.refuse(Problem("agenda.not-public", parameters={"number": state.item.number}))
    else:
        said = desk.tr("{item} stands in the other part of the meeting; {agenda.call_up} calls it up.")
        desk.say(said.format(item=item_title(state, desk.tr)), "warn")


def go_on(desk: Desk) -> None:
    """On the agenda of a part in which a crash left a draft behind: stand there again."""
    from minutes_tui.tui.screens.registry import screen_from_draft  # its screens know the desk, which comes here

    found = desk.parts.active.waiting
    if found is None or desk.screen.name != "agenda":
        return
    desk.parts.active.waiting = None
    screen = screen_from_draft(desk, found.draft)
    if screen is not None:
        desk.resume(screen, found.draft)


def _cross(desk: Desk, step: Step, asked: datetime) -> None:
    """It is recorded with the time that was shown."""
    act: EventData = PublicExcluded() if step.public == "excluded" else PublicReadmitted()
    if desk.commit(act, when=asked if asked != desk.now else None):
        _call(desk, step)


def _call(desk: Desk, step: Step) -> None:
    if step.part is not desk.parts.active:
        left = desk.session.called
        if left is not None and not desk.commit(ItemFinished(left.item.id)):
            return
        desk.enter(step.part)
    if desk.commit(ItemCalled(step.state.item.id)):
        desk.chosen = desk.parts.key_of(step.state.item.id)
        desk.say_called(step.state)
