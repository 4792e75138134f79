"""The keys for catching up: open points, going to an item, reading back."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

OPEN_POINTS: tuple[Binding, ...] = (
    Binding("jump", ("enter",), N_("Go there; {everywhere.back} comes back to the list"), N_("go there")),
    Binding("up", ("up",), N_("The point above")),
    Binding("down", ("down",), N_("The point below")),
    Binding("page_up", ("pageup",), N_("Ten points up")),
    Binding("page_down", ("pagedown",), N_("Ten points down")),
    Binding("first", ("home",), N_("The first point")),
    Binding("last", ("end",), N_("The last point")),
    Binding("take_back", ("backspace",), N_("As the very next key: take back what the last key did")),
    Binding("help", ("?",), N_("This help"), "?"),
)

GO_TO: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Go to that item; {agenda.call_up} there calls it up"), N_("go there")),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below"), N_("choose")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
)

READ_BACK: tuple[Binding, ...] = (
    Binding("down", ("down",), N_("A line down"), N_("more")),
    Binding("up", ("up",), N_("A line up")),
    Binding("page_down", ("pagedown",), N_("A page down")),
    Binding("page_up", ("pageup",), N_("A page up")),
    Binding("larger", ("+",), N_("Larger letters"), N_("larger")),
    Binding("smaller", ("-",), N_("Smaller letters"), N_("smaller")),
    Binding("help", ("?",), N_("This help"), "?"),
)
