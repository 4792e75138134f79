"""The keys of finding and replacing."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.entries import DELETE_WORD

FIND: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Go there; {everywhere.back} comes back to the list"), N_("go there")),
    Binding("other_field", ("tab", "shift+tab"), N_("To the field of what replaces it, and back"), N_("replace")),
    Binding("up", ("up",), N_("The place above")),
    Binding("down", ("down",), N_("The place below"), N_("choose")),
    Binding("page_up", ("pageup",), N_("Ten places up")),
    Binding("page_down", ("pagedown",), N_("Ten places down")),
    Binding("first", ("home",), N_("The first place")),
    Binding("last", ("end",), N_("The last place")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
    DELETE_WORD,
)

REPLACE_BY: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Replace, after a question"), N_("replace")),
    Binding("other_field", ("tab", "shift+tab"), N_("Back to the field of what is looked for"), N_("find")),
    *FIND[2:],
)

REPLACE: tuple[Binding, ...] = (
    Binding("here", ("1",), N_("Replace at the place that is pointed at")),
    Binding("everywhere", ("2",), N_("Replace at all places that are listed; one undo takes it back")),
    Binding("help", ("?",), N_("This help"), "?"),
)
