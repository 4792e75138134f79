"""The order in which a screen lists the agenda: what is dealt with together stands together."""

from __future__ import annotations

from minutes_tui.domain.session import ItemState, Session


def in_order(session: Session, leads_so: tuple[str, ...] = ()) -> tuple[ItemState, ...]:
    """The items in the order of the agenda, those that are joined to another one directly below it.

    With `leads_so` as if the others stood in that order.
    """
    below: dict[str, list[ItemState]] = {}
    for state in session.items.values():
        if state.is_joined and state.joined_to in session.items:
            below.setdefault(state.joined_to, []).append(state)
    placed = {state.item.id for states in below.values() for state in states}
    leads = [state for state in session.items.values() if state.item.id not in placed]
    if leads_so:
        leads.sort(key=lambda state: leads_so.index(state.item.id) if state.item.id in leads_so else len(leads_so))
    return tuple(one for lead in leads for one in (lead, *below.get(lead.item.id, ())))
