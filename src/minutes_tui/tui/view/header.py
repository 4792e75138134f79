"""The first row of every screen: where we are, who is here, whether it is saved, and the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from minutes_tui.domain.attendance import presence
from minutes_tui.domain.session import ItemState, Session
from minutes_tui.messages import Translator
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.view.moments import MomentForms
from minutes_tui.tui.view.rows import Row, apart, cells, cut
from minutes_tui.tui.view.signs import Signs

_LEAST_TITLE = 12
"""Cells of the title, before anything else than saving goes."""

SaveWord = Literal["saved", "typing", "unsaved", "read-only", "replay", "following", "lost"]


@dataclass(frozen=True, slots=True)
class SaveState:
    """What the header says of saving; `reason` where it is not saved.

    Of a replay, where it stands and how fast; of somebody who follows, whether they scroll.
    """

    word: SaveWord
    reason: str = ""


def meeting_title(session: Session, forms: MomentForms) -> str:
    """Body, title and date, without saying the body's name twice."""
    meeting = session.head.meeting
    title = meeting.title
    parts = [meeting.body] if meeting.body and meeting.body.casefold() not in title.casefold() else []
    parts.append(title)
    if meeting.starts_at:
        parts.append(forms.day(meeting.starts_at))
    return " · ".join(parts)


def item_title(state: ItemState, tr: Translator, *, begins: bool = True, joined: tuple[ItemState, ...] = ()) -> str:
    """How a screen names the item it works on; `begins`: where that begins a line. `joined` is what goes with it."""
    return f"{item_number(state, tr, begins=begins, joined=joined)} {state.item.title}".strip()


def item_number(state: ItemState, tr: Translator, *, begins: bool = True, joined: tuple[ItemState, ...] = ()) -> str:
    """`TOP 6`, `TOP 7 und 8`; empty for an item without a number."""
    numbers = [one.item.number for one in (state, *joined) if one.item.number]
    if not state.item.number:
        return ""
    if len(numbers) == 1:
        number = tr("item {number}").format(number=numbers[0])
    else:
        number = tr("items {numbers} and {last}").format(numbers=", ".join(numbers[:-1]), last=numbers[-1])
    return number[:1].upper() + number[1:] if begins else number


def save_pieces(state: SaveState, tr: Translator, signs: Signs) -> Row:
    """The words about saving; a sign and a word each, so that no colour is needed."""
    match state.word:
        case "saved":
            return ((f"{signs.saved} {tr('saved')}", "good"),)
        case "typing":
            return ((f"{signs.typing} {tr('draft kept')}", ""),)
        case "replay":
            return ((f"{tr('replay')} {state.reason}", "title"),)
        case "following":
            return ((" · ".join(part for part in (tr("read only"), state.reason) if part), ""),)
        case "lost":
            return ((f"{signs.unsaved} {tr('LINK LOST')}", "warn"),)
        case "read-only":
            return ((tr("READ ONLY"), "warn"),)
        case "unsaved":
            return ((f"{signs.unsaved} {tr('NOT SAVED')}", "warn"),)


def presence_piece(session: Session, signs: Signs) -> str:
    """`12/15 ✓`: who is here, of how many, and whether that is a quorum."""
    here = presence(session)
    if here is None:
        return ""
    mark = {True: f" {signs.done}", False: f" {signs.attention}", None: ""}[here.enough]
    return f"{here.here}/{here.of}{mark}" if here.of else f"{here.here}{mark}"


def open_piece(count: int, elsewhere: int, signs: Signs) -> Row:
    """`! 3`: how much is still open; `! 3+2` with what is in the other part of the meeting."""
    counted = f"{count}+{elsewhere}" if elsewhere else str(count)
    return ((f"{signs.attention} {counted}  ", ""),) if count or elsewhere else ()


def secrecy_pieces(session: Session, tr: Translator) -> Row:
    """That what is said now, or what is shown here, is not public: in words, as long as it lasts."""
    excluded = not session.public and session.closed_at is None
    return ((tr("NOT PUBLIC") + "  ", "warn"),) if excluded or session.head.meeting.is_nonpublic else ()


def course_pieces(session: Session, now: datetime, tr: Translator, forms: MomentForms) -> Row:
    """What of the meeting's course must be known on every screen: a break, no public, closed."""
    secrecy = secrecy_pieces(session, tr)
    if session.closed_at is not None:
        return (*secrecy, (tr("CLOSED") + "  ", ""))
    since = session.interrupted_at
    if since is None:
        return secrecy
    time = forms.clock(since) if since.date() == now.date() else forms.day_and_clock(since)
    return (*secrecy, (tr("BREAK since {time}").format(time=time) + "  ", "warn"))


def header(
    left: str,
    middle: str,
    session: Session,
    saved: SaveState,
    now: datetime,
    forms: MomentForms,
    tr: Translator,
    signs: Signs,
    room: int,
    *,
    open_points: int = 0,
    open_elsewhere: int = 0,
) -> Row:
    """The whole row in exactly `room` cells. Saving is said always, the rest where there is room for it.

    That something is not public comes next: the title goes before it does.
    """
    name: Row = ((middle + "  ", "title"),) if middle else ()
    here = presence_piece(session, signs)
    present: Row = ((here + "  ", ""),) if here else ()
    said = save_pieces(saved, tr, signs)
    time: Row = (("  " + forms.clock(now), ""),) if saved.word != "replay" else ()
    still_open = open_piece(open_points, open_elsewhere, signs)
    secrecy = secrecy_pieces(session, tr)
    course = course_pieces(session, now, tr, forms)
    name = (*course, *name)
    wishes = (
        (*name, *present, *still_open, *said, *time),
        (*name, *present, *still_open, *said),
        (*name, *still_open, *said),
        (*name, *said),
        (*course, *said),
        (*secrecy, *said),
    )
    least = min(width(left) + 2, _LEAST_TITLE)
    without_title = (*secrecy, *said) if cells(secrecy) + cells(said) + 2 <= room else said
    right = next((wish for wish in wishes if cells(wish) + least <= room), without_title)
    return apart(((" " + cut(left, max(0, room - cells(right) - 2), signs.ellipsis), "title"),), right, room)
