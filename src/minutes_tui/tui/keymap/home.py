"""The keys of the agenda, and of the minutes beside it."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

AGENDA: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("The item above")),
    Binding("down", ("down",), N_("The item below")),
    Binding("page_up", ("pageup",), N_("Ten items up")),
    Binding("page_down", ("pagedown",), N_("Ten items down")),
    Binding("first", ("home",), N_("The first item")),
    Binding("last", ("end",), N_("The last item")),
    Binding(
        "go_to_number",
        (*"0123456789", "."),
        N_("Go to the item of that number, also N1 or 8.a; a capital letter is never another key here"),
    ),
    Binding("call_up", ("enter",), N_("Call the item up and note the time")),
    Binding("take_back", ("backspace",), N_("As the very next key: take back what the last key did")),
    Binding("into_minutes", ("right", "tab"), N_("Into the minutes of this item, to correct them")),
    Binding("contribution", ("r",), N_("Contribution, like {everywhere.contribution}")),
    Binding("results", ("l",), N_("Results, like {everywhere.results}")),
    Binding("resolution", ("t",), N_("Resolution, like {everywhere.resolution}")),
    Binding("vote", ("v",), N_("Vote, like {everywhere.vote}")),
    Binding("people", ("p",), N_("People, like {everywhere.people}")),
    Binding("open_points", ("w",), N_("What is still open, like {everywhere.open_points}")),
    Binding("meeting", ("s",), N_("The meeting's menu: open, break, chair, public, close")),
    Binding("add", ("a",), N_("Add an item behind this one")),
    Binding("order", ("o",), N_("Order: move, join, split, adjourn, remove items, agree on the agenda")),
    Binding("offer_next_item", ("n",), N_("Next item, like {everywhere.next_item}; Enter confirms")),
    Binding("offer_undo", ("u",), N_("Undo the last act; Enter confirms")),
    Binding("leave", ("q",), N_("Leave; everything is saved")),
    Binding("help", ("?",), N_("This help"), "?"),
)

MINUTES: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("The entry above")),
    Binding("down", ("down",), N_("The entry below")),
    Binding("first", ("home",), N_("The first entry")),
    Binding("last", ("end",), N_("The last entry")),
    Binding("edit", ("enter",), N_("Correct this entry"), N_("correct")),
    Binding("move", ("m",), N_("Move this entry"), N_("move")),
    Binding("before", ("b",), N_("Put the next entry in front of this one"), N_("insert before")),
    Binding("offer_retract", ("delete",), N_("Strike out this entry; Enter confirms"), N_("strike out")),
    Binding("history", ("h",), N_("What stood here before"), N_("history")),
    Binding("out_of_minutes", ("left", "tab", "shift+tab"), N_("Back to the agenda")),
    Binding("offer_undo", ("u",), N_("Undo the last act; Enter confirms")),
    Binding("take_back", ("backspace",), N_("As the very next key: take back what the last key did")),
    Binding("make_public", ("c",), N_("Copy this resolution of the non-public part into the public file")),
    Binding("leave", ("q",), N_("Leave; everything is saved")),
    Binding("help", ("?",), N_("This help"), "?"),
)

MOVE: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("One place up")),
    Binding("down", ("down",), N_("One place down")),
    Binding("first", ("home",), N_("To the top of the item")),
    Binding("last", ("end",), N_("To the end of the item")),
    Binding("go_to_number", (*"0123456789", "."), N_("To the end of the item of that number, also N1 or 8.a")),
    Binding("put_down", ("enter",), N_("Put it down here"), N_("put down")),
    Binding("help", ("?",), N_("This help"), "?"),
)
