"""What of the minutes is different between two states of a meeting, entry by entry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from minutes_tui.domain.session import Entry, ItemState, Session

How = Literal["new", "changed", "struck", "moved"]


@dataclass(frozen=True, slots=True)
class EntryChange:
    """One entry: `before` and `now` are how it stood and stands (None: it did not, or does not any more).

    `item` is the one it stands under now, "" in front of the agenda; of what is gone, the one it stood under.
    """

    how: How
    item: str
    before: Entry | None
    now: Entry | None

    @property
    def seq(self) -> int:
        """The entry's name."""
        entry = self.now or self.before
        return entry.seq if entry is not None else 0


def entry_changes(before: Session, now: Session) -> tuple[EntryChange, ...]:
    """The changes in the order of the agenda, what is gone behind all others. Looks only at items that differ."""
    states = [(_same(state, before), state) for state in (now.preface, *now.items.values())]
    states = [(was, state) for was, state in states if was is not state]
    gone = [state for key, state in before.items.items() if key not in now.items]
    old = dict(_standing([*(was for was, _ in states if was is not None), *gone]))
    fresh = dict(_standing([state for _, state in states]))
    return tuple(_changes(old, fresh))


def _same(state: ItemState, before: Session) -> ItemState | None:
    return before.items.get(state.item.id) if state.item.id else before.preface


def _standing(states: list[ItemState]) -> Iterator[tuple[int, tuple[str, Entry]]]:
    for state in states:
        for entry in state.places:
            if entry.standing:
                yield entry.seq, (state.item.id, entry)


def _changes(old: dict[int, tuple[str, Entry]], fresh: dict[int, tuple[str, Entry]]) -> Iterator[EntryChange]:
    for seq, (item, entry) in fresh.items():
        if seq not in old:
            yield EntryChange("new", item, None, entry)
            continue
        was_in, was = old[seq]
        if was.content is entry.content or was.content == entry.content:
            if was_in != item:
                yield EntryChange("moved", item, was, entry)
        else:
            yield EntryChange("moved" if was_in != item else "changed", item, was, entry)
    for seq, (item, entry) in old.items():
        if seq not in fresh:
            yield EntryChange("struck", item, entry, None)
