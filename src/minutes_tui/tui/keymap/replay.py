"""The keys of the replay."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

REPLAY: tuple[Binding, ...] = (
    Binding("play", ("space",), N_("Play, and pause"), N_("play")),
    Binding("next_event", ("right",), N_("The next event"), N_("event")),
    Binding("previous_event", ("left",), N_("The event before")),
    Binding("next_item", ("pagedown",), N_("To where the next item was called up"), N_("item")),
    Binding("previous_item", ("pageup",), N_("To where an item was called up before")),
    Binding("first", ("home",), N_("To the start of the meeting")),
    Binding("last", ("end",), N_("To the end of what is recorded")),
    Binding("faster", ("+", "="), N_("Faster"), N_("speed")),
    Binding("slower", ("-",), N_("Slower")),
    Binding("up", ("up",), N_("Read elsewhere: the item or the entry above; the time stays")),
    Binding("down", ("down",), N_("Read elsewhere: the item or the entry below; the time stays")),
    Binding("other_pane", ("tab", "shift+tab"), N_("From the agenda into the minutes, and back")),
    Binding("history", ("h",), N_("What stood here before")),
    Binding("people", ("p",), N_("People, like {everywhere.people}")),
    Binding("open_points", ("w",), N_("What is still open, like {everywhere.open_points}")),
    Binding("leave", ("q",), N_("Leave"), N_("leave")),
    Binding("help", ("?",), N_("This help"), "?"),
)
