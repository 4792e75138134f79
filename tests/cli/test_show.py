"""`show`: how a meeting stands, whatever became of its items."""

from __future__ import annotations

from minutes_tui.cli.show import overview
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.agenda_changes import ItemSetAside
from minutes_tui.messages import translator
from tests.support.acting import Acting, clock


def test_each_item_is_shown_with_what_became_of_it() -> None:
    acting = Acting()
    acting.act(ItemCalled("i1"), clock(17, 5))
    acting.act(ItemCalled("i2"), clock(17, 10))
    acting.act(ItemSetAside("i3", "adjourned"))
    acting.act(ItemSetAside("i4", "removed"))
    shown = overview(acting.session, translator("de")).splitlines()[:5]
    assert [line.split(maxsplit=1)[1] for line in shown] == [
        "Eröffnung  (fertig 17:10)",
        "Haushalt  (aufgerufen 17:10)",
        "Spielplatz  (vertagt)",
        "Radweg  (abgesetzt)",
        "Verschiedenes",
    ]
