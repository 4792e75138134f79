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
    Binding("go", ("g",), N_("Go to a time, an item or the number of an event"), N_("go to")),
    Binding("search", ("/",), N_("The next event with a text"), N_("search")),
    Binding("search_on", ("n",), N_("The next event with the same text")),
    Binding("search_back", ("b",), N_("The event before with the same text")),
    Binding("up", ("up",), N_("Read elsewhere: the item or the entry above; the time stays")),
    Binding("down", ("down",), N_("Read elsewhere: the item or the entry below; the time stays")),
    Binding("other_pane", ("tab", "shift+tab"), N_("From the agenda into the minutes, and back")),
    Binding("history", ("h",), N_("What stood here before")),
    Binding("people", ("p",), N_("People, like {everywhere.people}")),
    Binding("open_points", ("w",), N_("What is still open, like {everywhere.open_points}")),
    Binding("export", ("e",), N_("Export the minutes as they stand now"), N_("export")),
    Binding("follow", ("f",), N_("Leave the replay and follow the meeting, if it still runs"), N_("follow")),
    Binding("leave", ("q",), N_("Leave"), N_("leave")),
    Binding("help", ("?",), N_("This help"), "?"),
)

REPLAY_GO: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Go there"), N_("go there")),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below"), N_("choose")),
    Binding("rub_out", ("backspace",), N_("Delete a character")),
)

REPLAY_SEARCH: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("To the next event with this text"), N_("next")),
    Binding("rub_out", ("backspace",), N_("Delete a character")),
)
"""Of the field in which the text is typed."""

REPLAY_EXPORT: tuple[Binding, ...] = (
    Binding("record", ("enter",), N_("Write the file; one that is there is never replaced"), N_("write")),
    Binding("next_field", ("tab",), N_("The next field"), N_("next field")),
    Binding("previous_field", ("shift+tab",), N_("The field before"), N_("field before")),
    Binding("down", ("down",), N_("The next field")),
    Binding("up", ("up",), N_("The field before")),
    Binding("next_answer", ("right",), N_("The next format"), N_("change")),
    Binding("previous_answer", ("left",), N_("The format before")),
    Binding("rub_out", ("backspace",), N_("Delete a character")),
)
