"""The documents of many states of one meeting, one after another: what cannot have changed is not built again."""

from __future__ import annotations

from minutes_tui.document.builder import build_document, build_section
from minutes_tui.document.model import Document, Section
from minutes_tui.domain.attachments import attachment_numbers
from minutes_tui.domain.days import breaks, first_day
from minutes_tui.domain.session import ItemState, Session


class ManyDocuments:
    """`document` gives what `build_document` gives. States that follow each other share nearly all of their items."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[ItemState, object, Section]] = {}

    def document(self, session: Session) -> Document:
        """The minutes without the items that are not public."""
        around = _around(session)

        def section(session: Session, state: ItemState) -> Section:
            made = self._made.get(state.item.id)
            if made is None or made[0] is not state or made[1] != around:
                made = self._made[state.item.id] = (state, around, build_section(session, state))
            return made[2]

        return build_document(session, public_only=True, section=section)


def _around(session: Session) -> object:
    """What the minutes of one item say of all others: their names, the numbers of attachments, breaks, days."""
    return (
        session.head,
        tuple(state.item for state in session.items.values()),
        attachment_numbers(session),
        breaks(session),
        first_day(session),
    )
