"""The keys of the meeting's menu, of the agenda in motion, and of what is asked before an act."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

MEETING: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("The act above")),
    Binding("down", ("down",), N_("The act below")),
    Binding("choose", ("enter",), N_("Go to the chosen act; {asking.record} there records it"), N_("go on")),
    Binding("by_number", tuple("12345"), N_("Go to the act of that number")),
    Binding("help", ("?",), N_("This help"), "?"),
)

ASKING: tuple[Binding, ...] = (
    Binding("record", ("enter",), N_("Record it, whatever field the cursor is in"), N_("record")),
    Binding(
        "next_field",
        ("tab",),
        N_("The next field; a name that nobody in the register has is taken as typed"),
        N_("field after"),
    ),
    Binding("previous_field", ("shift+tab",), N_("The field before"), N_("field before")),
    Binding("down", ("down",), N_("The next field; among several people the next one"), N_("choose")),
    Binding("up", ("up",), N_("The field before; among several people the one before")),
    Binding("next_answer", ("right",), N_("The next answer, where there is one to choose"), N_("change")),
    Binding("previous_answer", ("left",), N_("The answer before")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
)

ORDER: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("The item above; an item that was picked up goes there")),
    Binding("down", ("down",), N_("The item below; an item that was picked up goes there")),
    Binding("page_up", ("pageup",), N_("Ten items up")),
    Binding("page_down", ("pagedown",), N_("Ten items down")),
    Binding("first", ("home",), N_("The first item")),
    Binding("last", ("end",), N_("The last item")),
    Binding(
        "go_to_number",
        (*"0123456789", "."),
        N_("Go to the item of that number, also N1 or 8.a; a capital letter is never another key here"),
    ),
    Binding("pick_up", ("enter",), N_("Pick the item up, to move it; put it down here"), N_("move")),
    Binding("mark", ("space",), N_("Mark the item, or not, and go on to the one below"), N_("mark, down")),
    Binding("offer_join", ("j",), N_("Deal with the marked items together; Enter confirms"), N_("together")),
    Binding("offer_split", ("s",), N_("Deal with the items by themselves again; Enter confirms"), N_("apart")),
    Binding("adjourn", ("v",), N_("Adjourn the item to a later meeting; asks for the reason"), N_("adjourn")),
    Binding("remove", ("d", "delete"), N_("Remove the item from the agenda; asks for the reason"), N_("remove")),
    Binding("offer_put_back", ("b",), N_("Put the item back on the agenda; Enter confirms")),
    Binding("retitle", ("t",), N_("Another number or title")),
    Binding("add", ("a",), N_("Add an item behind this one"), N_("add")),
    Binding("offer_agreed", ("g",), N_("The agenda is agreed; Enter confirms"), N_("agreed")),
    Binding("offer_undo", ("u",), N_("Undo the last act; Enter confirms")),
    Binding("take_back", ("backspace",), N_("As the very next key: take back what the last key did")),
    Binding("help", ("?",), N_("This help"), "?"),
)
