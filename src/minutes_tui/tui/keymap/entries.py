"""The keys of the screens in which entries are typed."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

SPEAKER: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Take the only match or the exact id; with an empty field: no speaker")),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below")),
    Binding("take_literally", ("tab",), N_("Take what was typed as the name")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
)

TEXT: tuple[Binding, ...] = (
    Binding("paragraph", ("enter",), N_("A new paragraph")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start of a contribution: back to who speaks")),
    Binding("undo_typing", ("ctrl+z",), N_("Undo what was typed, word by word")),
    Binding("redo_typing", ("ctrl+y",), N_("Redo it")),
)

RESULTS: tuple[Binding, ...] = (
    Binding("next_bullet", ("enter",), N_("The next bullet; on an empty one: end the list, go on with text")),
    Binding("take_suggestion", ("tab",), N_("Take the usual sentence as introduction"), N_("usual sentence")),
    Binding("undo_typing", ("ctrl+z",), N_("Undo what was typed, word by word")),
    Binding("redo_typing", ("ctrl+y",), N_("Redo it")),
)

CHOICE: tuple[Binding, ...] = (
    Binding("next_resolution", ("1",), N_("The next resolution")),
    Binding("correct", ("2", "3"), N_("The wording as it was read out before the vote, or an editorial correction")),
    Binding("vote_anew", ("4",), N_("A new vote")),
    Binding("help", ("?",), N_("This help"), "?"),
)
