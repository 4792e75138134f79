"""The screens by name: a new one is one module and one line here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.placing import settled
from minutes_tui.domain.publishing import ResolutionPublished
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Entry
from minutes_tui.domain.votes import Vote, last_resolution, vote_on
from minutes_tui.tui.forms.spoken_kinds import KIND_BY_NAME
from minutes_tui.tui.screens import attachment, published, resolution, results, spoken, vote
from minutes_tui.tui.screens.agenda import AgendaScreen
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.screens.choice import ResolutionChoiceScreen
from minutes_tui.tui.screens.go_to import GoToScreen
from minutes_tui.tui.screens.people import PeopleScreen

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


def _contribution(desk: Desk, item: str) -> Screen:
    return spoken.SpokenScreen(desk, item)


def _results(desk: Desk, item: str) -> Screen:
    return results.ResultsScreen(desk, item)


def _attachment(desk: Desk, item: str) -> Screen:
    return attachment.AttachmentScreen(desk, item)


def _resolution(desk: Desk, item: str) -> Screen:
    """The last resolution while it is not voted on; the next one where the screen of that one was just left.

    Before there is any, the draft that came with the agenda stands there.
    """
    last = last_resolution(desk.session, item)
    if last is None or not isinstance(last.content, Resolution):
        return resolution.ResolutionScreen(desk, item, content=_from_agenda(desk, item))
    if desk.placing:
        return resolution.ResolutionScreen(desk, item)
    if vote_on(desk.session, last.seq) is not None:
        return ResolutionChoiceScreen(desk, item, last)
    if isinstance(desk.screen, resolution.ResolutionScreen):
        return resolution.ResolutionScreen(desk, item)
    return resolution.ResolutionScreen(desk, item, content=last.content, revises=last.seq)


def _from_agenda(desk: Desk, item: str) -> Resolution | None:
    """The draft resolution that came with the agenda, where there is one."""
    state = desk.session.items.get(item)
    text = settled(state.item.draft_resolution) if state is not None else ""
    return Resolution(item, text=text) if text else None


def _vote(desk: Desk, item: str) -> Screen:
    """On the resolution that was just written or corrected, or is looked at in the minutes; else on the last one.

    Before there is any, on the draft that came with the agenda: putting it to the vote makes it a resolution.
    """
    at_hand = desk.session.find(desk.screen.resolution_looked_at)
    if at_hand is not None:
        return vote.VoteScreen(desk, at_hand[0].item.id, at_hand[1].seq)
    draft = _from_agenda(desk, item)
    if draft is not None and last_resolution(desk.session, item) is None and desk.commit(draft):
        desk.keep_for_good()
        desk.say(desk.tr("The draft resolution of the agenda is put to the vote."))
    last = last_resolution(desk.session, item)
    return vote.VoteScreen(desk, item, last.seq if last is not None else 0)


def _late_item(desk: Desk, draft: Draft) -> Screen:
    from minutes_tui.tui.screens import item_acts  # the program starts without it

    return item_acts.from_draft(desk, draft)


_ENTRY_SCREENS: dict[str, Callable[[Desk, str], Screen]] = {
    "contribution": _contribution,
    "results": _results,
    "resolution": _resolution,
    "attachment": _attachment,
    "vote": _vote,
}
_FROM_DRAFT: dict[str, Callable[[Desk, Draft], Screen]] = {
    **dict.fromkeys(KIND_BY_NAME, spoken.from_draft),
    "results": results.from_draft,
    "resolution": resolution.from_draft,
    "published": published.from_draft,
    "attachment": attachment.from_draft,
    "vote": vote.from_draft,
    "add_item": _late_item,
}


def _in_motion(desk: Desk, name: str) -> Screen:
    """Imported when they are asked for: the program starts without them."""
    if name == "meeting":
        from minutes_tui.tui.screens.meeting import MeetingScreen

        return MeetingScreen(desk)
    if name == "order":
        from minutes_tui.tui.screens.order import OrderScreen

        return OrderScreen(desk)
    from minutes_tui.tui.screens.item_acts import AddingScreen

    return AddingScreen(desk)


def open_screen(desk: Desk, name: str) -> Screen:
    """The screen of that name, about the item that entries go to."""
    if name in _ENTRY_SCREENS:
        target = desk.called_or_chosen if name == "vote" else desk.target
        if target is None:
            raise ValueError(f"{name} needs an item")
        return _ENTRY_SCREENS[name](desk, target.item.id)
    if name == "people":
        return PeopleScreen(desk)
    if name == "go_to":
        return GoToScreen(desk, desk.screen)
    if name == "read_back":
        from minutes_tui.tui.screens.read_back import read_back  # large letters are needed seldom, and not at the start

        return read_back(desk)
    if name == "open_points":
        from minutes_tui.tui.screens.open_points import OpenPointsScreen  # as the minutes below

        return OpenPointsScreen(desk)
    if name == "find":
        from minutes_tui.tui.screens.find import FindScreen  # as the minutes below

        return FindScreen(desk)
    if name in ("meeting", "order", "add_item"):
        return _in_motion(desk, name)
    if name == "minutes":
        from minutes_tui.tui.screens.minutes import MinutesScreen  # it opens entries' screens, which stand here

        return MinutesScreen(desk)
    return AgendaScreen(desk)


def screen_for_entry(desk: Desk, item: str, entry: Entry) -> Screen | None:
    """The screen in which that entry is corrected; None where there is nothing to correct.

    That is so of a noting without a text, and of an act of the chair, which is struck out and done again.
    """
    match entry.content:
        case Contribution() | Statement() | Announcement() | Assignment() | Question() as content:
            return spoken.screen_class(content)(desk, item, content=content, revises=entry.seq)
        case Results() as content:
            return results.ResultsScreen(desk, item, text=results.text_of(content), revises=entry.seq)
        case Resolution() as content:
            return resolution.ResolutionScreen(desk, item, content=content, revises=entry.seq)
        case ResolutionPublished() as content:
            return published.PublishedScreen(desk, item, content=content, revises=entry.seq)
        case Attachment() as content:
            return attachment.AttachmentScreen(desk, item, content=content, revises=entry.seq)
        case Vote() as content:
            return vote.VoteScreen(desk, item, content.resolution) if content.resolution else None
    return None


def screen_from_draft(desk: Desk, draft: Draft) -> Screen | None:
    """The screen that a draft was typed in; None where the meeting has no such item any more."""
    make = _FROM_DRAFT.get(draft.screen)
    return make(desk, draft) if make is not None and draft.item in desk.session.items else None
