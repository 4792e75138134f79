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
NEXT_GAP = Binding("next_gap", ("tab",), N_("To the next gap (??) in this text"))
PARAGRAPH = Binding("paragraph", ("enter",), N_("A new paragraph"))

SPEAKER: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Take the only match or the exact id; with an empty field: no speaker"), N_("take")),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below"), N_("choose")),
    Binding("take_literally", ("tab",), N_("Take what was typed as the name"), N_("as typed")),
    Binding("rub_out", ("backspace",), N_("Delete a letter, and at last the sign in front")),
    Binding(
        "only_this", ("shift+tab",), N_("Where somebody noted as ?? is named: in this entry only, or in all of theirs")
    ),
    DELETE_WORD,
)

SPOKEN: tuple[Binding, ...] = (
    PARAGRAPH,
    Binding(
        "gap_or_split",
        ("tab",),
        N_("To the next gap (??); without one, split at the cursor: what is behind it is of the next speaker"),
        N_("split"),
    ),
    Binding("to_speaker", ("shift+tab",), N_("Back to who speaks, from anywhere in the text")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: back to who speaks")),
    *EDITING,
)

ASSIGNMENT: tuple[Binding, ...] = (
    PARAGRAPH,
    Binding("to_until", ("tab",), N_("Until when"), N_("until when")),
    Binding("to_speaker", ("shift+tab",), N_("Back to who is to do it")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: back to who is to do it")),
    *EDITING,
)

QUESTION: tuple[Binding, ...] = (
    PARAGRAPH,
    Binding("to_answer", ("tab",), N_("To the answer: who gives it, then what it says"), N_("answer")),
    Binding("to_speaker", ("shift+tab",), N_("Back to who asks")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: back to who asks")),
    *EDITING,
)

ANSWERER: tuple[Binding, ...] = (
    Binding(
        "take",
        ("enter",),
        N_("Take the only match or the exact id; a second time the name as it was typed"),
        N_("take"),
    ),
    Binding("up", ("up",), N_("The match above")),
    Binding("down", ("down",), N_("The match below"), N_("choose")),
    Binding("next_way", ("tab",), N_("An oral answer, a written one, one at a later time"), N_("written / later")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
    Binding("back", ("shift+tab",), N_("Back to the question")),
    DELETE_WORD,
)

ANSWER: tuple[Binding, ...] = (
    PARAGRAPH,
    Binding("to_follow_up", ("tab",), N_("What is asked further"), N_("follow-up question")),
    Binding("back", ("shift+tab",), N_("Back to who answers, and how")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: back to who answers, and how")),
    *EDITING,
)

FOLLOW_UP: tuple[Binding, ...] = (
    PARAGRAPH,
    NEXT_GAP,
    Binding("back", ("shift+tab",), N_("Back to the answer"), N_("answer")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: back to the answer")),
    *EDITING,
)

DAY: tuple[Binding, ...] = (
    Binding("line_done", ("enter",), N_("A day such as 15 March, or words; then on"), N_("on")),
    Binding("to_text", ("shift+tab",), N_("Back")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: back")),
    *EDITING,
)

ATTACHMENT: tuple[Binding, ...] = (
    Binding("done", ("enter",), N_("Record the attachment"), N_("done")),
    Binding("other_line", ("tab", "shift+tab"), N_("Its title, or the name of its file"), N_("title / file")),
    *EDITING,
)

RESOLUTION: tuple[Binding, ...] = (
    PARAGRAPH,
    NEXT_GAP,
    Binding("to_top_line", ("shift+tab",), N_("The line above: what kind it is, and who moves it"), N_("kind, movers")),
    *EDITING,
)

TOP_LINE: tuple[Binding, ...] = (
    Binding("next_form", ("tab",), N_("Resolution, recommendation, motion, or on procedure"), N_("kind")),
    Binding("to_text", ("enter", "shift+tab", "down"), N_("To the text of the resolution"), N_("text")),
    Binding("back_to_speaker", ("backspace",), N_("At the very start: to the text of the resolution")),
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
