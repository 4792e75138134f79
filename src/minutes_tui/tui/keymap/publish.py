"""The keys of the question under which item a resolution is made public."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import EDITING, NEXT_GAP, PARAGRAPH

PUBLISH: tuple[Binding, ...] = (
    Binding("make_public", ("enter",), N_("Record it there, with its vote"), N_("make public")),
    Binding("up", ("up",), N_("The item above")),
    Binding("down", ("down",), N_("The item below")),
    Binding("first", ("home",), N_("The first item")),
    Binding("last", ("end",), N_("The last item")),
    Binding("help", ("?",), N_("This help"), "?"),
)

PUBLISHED: tuple[Binding, ...] = (PARAGRAPH, NEXT_GAP, *EDITING)
"""Of the text of what was made public."""
