"""Every state that a meeting went through: what head and the first n events add up to, for any n, and at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from minutes_tui.domain.arranging import EntrySplit
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import TakenBack, evolve, taken_back_by
from minutes_tui.domain.head import Head
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.session import Session, fresh

_EVERY = 32
"""How many events lie between two states that are kept for good. They share nearly all of what they hold."""
_LATEST = 64
"""How many of the states that were asked for last are kept as well: who steps back was there just before."""


class Timeline:
    """The states of one journal. `at(n)` is what `fold(head, events[:n])` is, forwards and backwards alike.

    It begins at the state that was kept nearest before, unless something taken back in between reaches behind that one.
    What was not there yet cannot be taken back, so each state is that of a file which ends there.
    """

    def __init__(self, head: Head, events: Iterable[Event] = ()) -> None:
        self.head = head
        self.events: list[Event] = []
        self._withdrawals: list[Event] = []
        self._reaches: dict[int, int] = {}
        """How far back each withdrawal reaches, by its seq: the first event that may stand or not because of it."""
        self._splits: set[int] = set()
        self._kept: dict[int, Session] = {0: fresh(head)}
        self._latest: dict[int, Session] = {}
        for event in events:
            self.append(event)

    def __len__(self) -> int:
        """How many events there are."""
        return len(self.events)

    def append(self, event: Event) -> None:
        """The journal goes on. Raises ValueError for an event that is not the next one."""
        if event.seq != len(self.events) + 1:
            raise ValueError(f"event {event.seq} does not follow {len(self.events)} others")
        self.events.append(event)
        if isinstance(event.data, EntrySplit):
            self._splits.add(event.seq)
        if isinstance(event.data, Withdrawn):
            self._withdrawals.append(event)
            self._reaches[event.seq] = self._reach(event.seq, event.data)

    def at(self, count: int) -> Session:
        """The meeting after its first `count` events. Raises IndexError where there are not that many."""
        if not 0 <= count <= len(self.events):
            raise IndexError(f"{count} of {len(self.events)} events")
        session = self._latest.pop(count, None) or self._kept.get(count) or self._folded(count)
        self._latest[count] = session
        if len(self._latest) > _LATEST:
            del self._latest[next(iter(self._latest))]
        return session

    def _folded(self, count: int) -> Session:
        start, session = self._nearest(count)
        keep = self._worth_keeping(start, count)
        back = self._taken_back(count)
        for event in self.events[start:count]:
            session = evolve(session, event, stands=event.seq not in back.gone, struck=event.seq in back.struck)
            if event.seq in keep:
                self._kept[event.seq] = session
        return session

    def _nearest(self, count: int) -> tuple[int, Session]:
        """The latest state that is known and that nothing up to `count` reaches behind."""
        known = sorted(({*self._kept, *self._latest}), reverse=True)
        reach, at = count, len(self._withdrawn_until(count))
        for kept in known:
            if kept > count:
                continue
            while at and self._withdrawals[at - 1].seq > kept:
                at -= 1
                reach = min(reach, self._reaches[self._withdrawals[at].seq] - 1)
            if kept <= reach:
                return kept, self._kept.get(kept) or self._latest[kept]
        return 0, self._kept[0]

    def _worth_keeping(self, start: int, count: int) -> frozenset[int]:
        """The states on the way that are those of a file which ends there, as often as they are kept."""
        reach = count
        worth: list[int] = []
        for event in reversed(self.events[start:count]):
            if event.seq % _EVERY == 0 and event.seq <= reach:
                worth.append(event.seq)
            if event.seq in self._reaches:
                reach = min(reach, self._reaches[event.seq] - 1)
        return frozenset(worth)

    def _taken_back(self, count: int) -> TakenBack:
        return taken_back_by(self._withdrawn_until(count), self._splits)

    def _withdrawn_until(self, count: int) -> list[Event]:
        return self._withdrawals[: bisect_right(self._withdrawals, count, key=lambda event: event.seq)]

    def _reach(self, seq: int, data: Withdrawn) -> int:
        """Taking back a taking-back reaches as far as that one did."""
        earlier = [one for one in data.withdrawn if one < seq]
        return min((seq, *earlier, *(self._reaches[one] for one in earlier if one in self._reaches)))
