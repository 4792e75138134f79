"""Every key of every screen, as data: the screens obey it, the key line, the help and the docs are made from it.

Only keys that exist on every terminal stand here. A command is the name of a method, `do_` in front.
"""

from __future__ import annotations

from dataclasses import dataclass

from minutes_tui.messages.marking import N_


@dataclass(frozen=True, slots=True)
class Binding:
    """`keys` lead to `command`. `label` stands in the key line (empty: not there), `meaning` in the help."""

    command: str
    keys: tuple[str, ...]
    meaning: str
    label: str = ""


EVERYWHERE: tuple[Binding, ...] = (
    Binding("contribution", ("f2",), N_("Contribution: who speaks, then what they say"), N_("Contribution")),
    Binding("results", ("f3",), N_("Results: a line that introduces them, then bullets"), N_("Results")),
    Binding("resolution", ("f4",), N_("Resolution: the text that will be voted on"), N_("Resolution")),
    Binding("vote", ("f5",), N_("Vote on the resolution above"), N_("Vote")),
    Binding("people", ("f6",), N_("People: who is here, who came, who left"), N_("People")),
    Binding("next_item", ("f9",), N_("Next item: finish this one, call up the next, note the time"), N_("Next")),
    Binding("back", ("escape",), N_("Done here: keep it, go back one screen")),
    Binding("repaint", ("ctrl+l",), N_("Draw the screen anew")),
    Binding("reassure", ("ctrl+c", "ctrl+s"), N_("Nothing: everything is saved all the time; q on the agenda leaves")),
)

DONE = N_("done")
BACK = N_("back")
"""What Esc does, for the key line: keep what was typed, or only go back."""

AGENDA: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("The item above")),
    Binding("down", ("down",), N_("The item below")),
    Binding("page_up", ("pageup",), N_("Ten items up")),
    Binding("page_down", ("pagedown",), N_("Ten items down")),
    Binding("first", ("home",), N_("The first item")),
    Binding("last", ("end",), N_("The last item")),
    Binding("go_to_number", (*"0123456789", "."), N_("Go to the item of that number")),
    Binding("call_up", ("enter",), N_("Call the item up and note the time")),
    Binding("take_back", ("backspace",), N_("As the very next key: take back what the last key did")),
    Binding("into_minutes", ("right", "tab"), N_("Into the minutes of this item, to correct them")),
    Binding("contribution", ("r",), N_("Contribution, like F2")),
    Binding("results", ("l",), N_("Results, like F3")),
    Binding("resolution", ("t",), N_("Resolution, like F4")),
    Binding("vote", ("v",), N_("Vote, like F5")),
    Binding("people", ("p",), N_("People, like F6")),
    Binding("offer_next_item", ("n",), N_("Next item, like F9; Enter confirms")),
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
    Binding("offer_retract", ("delete",), N_("Strike out this entry; Enter confirms"), N_("strike out")),
    Binding("out_of_minutes", ("left", "tab", "shift+tab"), N_("Back to the agenda")),
    Binding("offer_undo", ("u",), N_("Undo the last act; Enter confirms")),
    Binding("take_back", ("backspace",), N_("As the very next key: take back what the last key did")),
    Binding("leave", ("q",), N_("Leave; everything is saved")),
    Binding("help", ("?",), N_("This help"), "?"),
)

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

VOTE: tuple[Binding, ...] = (
    Binding("record", ("enter",), N_("Record it; with nothing typed: unanimous"), N_("done")),
    Binding("next_field", ("tab", "down"), N_("The next figure"), N_("next figure")),
    Binding("previous_field", ("shift+tab", "up"), N_("The figure before")),
    Binding("to_yes", ("j", "y"), N_("To the yes votes")),
    Binding("to_no", ("n",), N_("To the no votes")),
    Binding("to_abstain", ("e", "a"), N_("To the abstentions")),
    Binding("noting", ("k",), N_("Noted, without a vote"), N_("noted")),
    Binding("secret", ("s",), N_("By secret ballot, or not"), N_("secret")),
    Binding("outcome", ("o",), N_("The outcome, where it is not what the figures say"), N_("outcome")),
    Binding("rub_out", ("backspace",), N_("Delete a digit")),
    Binding("help", ("?",), N_("This help"), "?"),
)

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

CHOICE: tuple[Binding, ...] = (
    Binding("next_resolution", ("1",), N_("The next resolution")),
    Binding("correct", ("2", "3"), N_("The wording as it was read out before the vote, or an editorial correction")),
    Binding("vote_anew", ("4",), N_("A new vote")),
    Binding("help", ("?",), N_("This help"), "?"),
)

HELP: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("A line up")),
    Binding("down", ("down",), N_("A line down"), N_("more")),
    Binding("page_up", ("pageup",), N_("A page up")),
    Binding("page_down", ("pagedown",), N_("A page down")),
)

CONTEXTS: dict[str, tuple[Binding, ...]] = {
    "everywhere": EVERYWHERE,
    "agenda": AGENDA,
    "minutes": MINUTES,
    "speaker": SPEAKER,
    "text": TEXT,
    "results": RESULTS,
    "vote": VOTE,
    "people": PEOPLE,
    "choice": CHOICE,
    "help": HELP,
}

_KEY_NAMES = {
    "enter": N_("Enter"),
    "escape": N_("Esc"),
    "tab": N_("Tab"),
    "shift+tab": N_("Shift+Tab"),
    "backspace": N_("Backspace"),
    "delete": N_("Delete"),
    "up": N_("Up"),
    "down": N_("Down"),
    "left": N_("Left"),
    "right": N_("Right"),
    "home": N_("Home"),
    "end": N_("End"),
    "pageup": N_("PgUp"),
    "pagedown": N_("PgDn"),
}


def command_for(bindings: tuple[Binding, ...], key: str, character: str | None) -> str:
    """The command of a key; empty where it means nothing here."""
    for binding in bindings:
        if key in binding.keys or (character is not None and character in binding.keys):
            return binding.command
    return ""


def key_name(key: str) -> str:
    """The name of a key as the help prints it, before translation."""
    if key in _KEY_NAMES:
        return _KEY_NAMES[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return key.upper() if len(key) > 1 else key
