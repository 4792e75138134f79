"""The keys of the people."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

PEOPLE: tuple[Binding, ...] = (
    Binding("toggle", ("enter",), N_("Here, or gone; at the time typed before, else now"), N_("here / gone")),
    Binding("everyone", ("*",), N_("Everybody but substitutes and guests is here"), N_("everyone")),
    Binding("up", ("up",), N_("The person above")),
    Binding("down", ("down",), N_("The person below")),
    Binding("page_up", ("pageup",), N_("Ten people up")),
    Binding("page_down", ("pagedown",), N_("Ten people down")),
    Binding("first", ("home",), N_("The first person")),
    Binding("last", ("end",), N_("The last person")),
    Binding(
        "rub_out", ("backspace",), N_("Delete a letter or digit; with none typed: take back what the last key did")
    ),
    Binding("help", ("?",), N_("This help"), "?"),
)
