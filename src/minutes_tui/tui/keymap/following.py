"""The keys of those who follow a meeting. None of them records anything."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

LOOKING = frozenset({"people", "find", "go_to", "read_back", "back", "repaint", "reassure"})
"""The commands that count everywhere which only look."""

FOLLOWING: tuple[Binding, ...] = (
    Binding("with_scribe", ("end", "f"), N_("Go along with the scribe again"), N_("with the scribe")),
    Binding("page_down", ("pagedown",), N_("The minutes: a page down"), N_("page down")),
    Binding("page_up", ("pageup",), N_("The minutes: a page up"), N_("page up")),
    Binding("up", ("up",), N_("The item above; in the minutes a line up")),
    Binding("down", ("down",), N_("The item below; in the minutes a line down")),
    Binding("first", ("home",), N_("The first item; in the minutes their start")),
    Binding(
        "go_to_number",
        (*"0123456789", "."),
        N_("Go to the item of that number, also N1 or 8.a; a capital letter is never another key here"),
    ),
    Binding("into_minutes", ("right",), N_("Into the minutes of this item, to scroll them")),
    Binding("out_of_minutes", ("left",), N_("Back to the agenda")),
    Binding("other_pane", ("tab", "shift+tab"), N_("From the agenda into the minutes, and back")),
    Binding("people", ("p",), N_("People, like {everywhere.people}")),
    Binding("leave", ("q",), N_("Leave"), N_("leave")),
    Binding("help", ("?",), N_("This help"), "?"),
)

PEOPLE: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("The person above")),
    Binding("down", ("down",), N_("The person below"), N_("more")),
    Binding("page_up", ("pageup",), N_("Ten people up")),
    Binding("page_down", ("pagedown",), N_("Ten people down")),
    Binding("first", ("home",), N_("The first person")),
    Binding("last", ("end",), N_("The last person")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
    Binding("help", ("?",), N_("This help"), "?"),
)

FIND: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Go there; {everywhere.back} comes back to the list"), N_("go there")),
    Binding("up", ("up",), N_("The place above")),
    Binding("down", ("down",), N_("The place below"), N_("choose")),
    Binding("page_up", ("pageup",), N_("Ten places up")),
    Binding("page_down", ("pagedown",), N_("Ten places down")),
    Binding("first", ("home",), N_("The first place")),
    Binding("last", ("end",), N_("The last place")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
    Binding("delete_word_back", ("ctrl+w",), N_("Delete the word before the cursor")),
)

GO_TO: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Go to that item"), N_("go there")),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below"), N_("choose")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
)
