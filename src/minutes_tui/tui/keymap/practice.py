"""The keys of practice, while a meeting is typed before somebody's eyes."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

PRACTICE: tuple[Binding, ...] = (
    Binding("take_over", ("enter",), N_("Take over: go on typing here yourself, on a copy"), N_("take over")),
    Binding("leave", ("q",), N_("Leave; nothing is kept"), N_("leave")),
    Binding("play", ("space",), N_("Pause, and go on"), N_("pause")),
    Binding("next_act", ("right",), N_("This act at once, then the next"), N_("next act")),
    Binding("previous_act", ("left",), N_("The act before, from its first key"), N_("again")),
    Binding("faster", ("+", "="), N_("Type faster"), N_("pace")),
    Binding("slower", ("-",), N_("Type slower")),
)
