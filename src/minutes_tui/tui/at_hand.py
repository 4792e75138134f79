"""What is at hand: the session worked in, the item that entries go to, what is still open. Nothing is recorded here."""

from __future__ import annotations

from datetime import datetime

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.drafting import Drafting
from minutes_tui.application.left_drafts import LeftDrafts
from minutes_tui.application.open_points import OpenPoint, OpenPoints
from minutes_tui.application.open_session import OpenSession
from minutes_tui.domain.agenda import called_since
from minutes_tui.domain.agenda_changes import lead_of
from minutes_tui.domain.session import ItemState, Session


class AtHand:
    """The meeting as somebody at work sees it: `chosen` is what they look at on the agenda."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._points = OpenPoints(), OpenPoints()
        # Who opens a meeting that runs goes on where it was left.
        left_at = self.session.current or ("" if self.session.closed_at is not None else self.session.last_called)
        self.chosen = parts.key_of(left_at) or next(iter(parts.agenda.items), "")
        self.placing = 0
        """The entry that the next one goes in front of; 0: the next one goes to the end of the item called up."""
        self._called: tuple[Session | None, datetime | None] = (None, None)

    @property
    def workspace(self) -> OpenSession:
        """The session file that is worked in."""
        return self.parts.active.workspace

    @property
    def drafting(self) -> Drafting:
        """What keeps its draft."""
        return self.parts.active.drafting

    @property
    def left(self) -> LeftDrafts:
        """The drafts that lie beside it."""
        return self.parts.active.left

    @property
    def session(self) -> Session:
        """The meeting as it stands."""
        return self.workspace.session

    @property
    def told_of(self) -> Session:
        """The meeting as the header tells of it."""
        return self.session

    @property
    def target(self) -> ItemState | None:
        """Where entries go: the item called up; before anything is, the chosen one if it is of this part.

        The item of the entry that the next one goes in front of comes first; an entry that is gone is forgotten.
        """
        placed = self.session.find(self.placing) if self.placing else None
        if placed is not None and placed[0].item.id:
            return placed[0]
        self.placing = 0
        return self.called_or_chosen

    @property
    def called_or_chosen(self) -> ItemState | None:
        """The item called up; before anything is, the chosen one if it is of this part.

        Of items that are dealt with together it is the one that has the minutes of all.
        """
        if self.session.called is not None:
            return self.session.called
        own = self.parts.own(self.chosen)
        state = self.session.items.get(lead_of(self.session, own.item.id)) if own is not None else None
        return state if state is not None and (state.item.public or self.session.head.meeting.is_nonpublic) else None

    @property
    def called_since(self) -> datetime | None:
        """Since when the item has been called up; None: none is, or there is a break."""
        session = self.session
        if self._called[0] is not session:
            self._called = session, called_since(session, self.workspace.events)
        return self._called[1]

    @property
    def points(self) -> OpenPoints:
        """What knows the open points of the part that is worked in; each part has its own."""
        return self._points[self.parts.active is self.parts.nonpublic]

    @property
    def other_part(self) -> Part | None:
        """The part that is open, too, and not worked in."""
        return next((part for part in self.parts if part is not self.parts.active), None)

    @property
    def open_elsewhere(self) -> int:
        """How much is open in the other part. What is open about the meeting's course is said here already."""
        other = self.other_part
        if other is None:
            return 0
        points = self._points[other is self.parts.nonpublic].of(other.session)
        own = sum(1 for point in points if point.item in other.session.items)
        return own + len(other.left.points(other.session))

    @property
    def open_points(self) -> tuple[OpenPoint, ...]:
        """What is still open, in the order of the agenda; behind it drafts that were left behind."""
        return (*self.points.of(self.session), *self.left.points(self.session))
