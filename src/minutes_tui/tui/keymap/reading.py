"""The keys of screens that only show something."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

HELP: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("A line up")),
    Binding("down", ("down",), N_("A line down"), N_("more")),
    Binding("page_up", ("pageup",), N_("A page up")),
    Binding("page_down", ("pagedown",), N_("A page down")),
    Binding("next_context", ("right", "tab"), N_("The keys of the next screen"), N_("other screens")),
    Binding("previous_context", ("left", "shift+tab"), N_("The keys of the screen before")),
)

HISTORY: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("A line up")),
    Binding("down", ("down",), N_("A line down"), N_("more")),
    Binding("page_up", ("pageup",), N_("A page up")),
    Binding("page_down", ("pagedown",), N_("A page down")),
)
