"""The keys of the screens in which entries are typed."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

DELETE_WORD = Binding("delete_word_back", ("ctrl+w",), N_("Delete the word before the cursor"))

EDITING: tuple[Binding, ...] = (
    DELETE_WORD,
    Binding("delete_word_on", ("ctrl+x",), N_("Delete the word behind the cursor")),
    Binding("word_back", ("ctrl+u",), N_("One word back")),
    Binding("word_on", ("ctrl+d",), N_("One word on")),
    Binding("undo_typing", ("ctrl+z",), N_("Undo what was typed, word by word")),
    Binding("redo_typing", ("ctrl+y",), N_("Redo it")),
)
"""What every text obeys, whatever it is about."""

SPEAKER: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Take the only match or the exact id; with an empty field: no speaker")),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below")),
    Binding("take_literally", ("tab",), N_("Take what was typed as the name")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
    DELETE_WORD,
)

TEXT: tuple[Binding, ...] = (
    Binding("paragraph", ("enter",), N_("A new paragraph")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start of a contribution: back to who speaks")),
    Binding("next_gap", ("tab",), N_("To the next gap (??) in this text")),
    *EDITING,
)

RESULTS: tuple[Binding, ...] = (
    Binding("next_bullet", ("enter",), N_("The next bullet; on an empty one: end the list, go on with text")),
    Binding(
        "take_suggestion",
        ("tab",),
        N_("Take the usual sentence as introduction; later: to the next gap (??)"),
        N_("usual sentence"),
    ),
    *EDITING,
)

CHOICE: tuple[Binding, ...] = (
    Binding("next_resolution", ("1",), N_("The next resolution")),
    Binding("correct", ("2", "3"), N_("The wording as it was read out before the vote, or an editorial correction")),
    Binding("vote_anew", ("4",), N_("A new vote")),
    Binding("help", ("?",), N_("This help"), "?"),
)
