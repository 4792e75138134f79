"""The keys where no session is open yet: choosing one, preparing one."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding, Context

ALWAYS: tuple[Binding, ...] = (
    Binding("repaint", ("ctrl+l",), N_("Draw the screen anew")),
    Binding("reassure", ("ctrl+c", "ctrl+s"), N_("Nothing: they only tell how to leave")),
)

SESSIONS: tuple[Binding, ...] = (
    Binding("open", ("enter",), N_("Open the session, or prepare a new one"), N_("open")),
    Binding("new", ("f9",), N_("Prepare a new session"), N_("new session")),
    Binding("up", ("up",), N_("The session above")),
    Binding("down", ("down",), N_("The session below")),
    Binding("page_up", ("pageup",), N_("Ten sessions up")),
    Binding("page_down", ("pagedown",), N_("Ten sessions down")),
    Binding("first", ("home",), N_("The first one")),
    Binding("last", ("end",), N_("The last one")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
    Binding("back", ("escape",), N_("Search for nothing any more; with nothing typed: leave"), N_("leave")),
    Binding("help", ("?",), N_("This help"), "?"),
)

NEW: tuple[Binding, ...] = (
    Binding("next_field", ("tab", "down"), N_("The next field (Down moves inside the agenda)"), N_("next field")),
    Binding("previous_field", ("shift+tab", "up"), N_("The field before (Up moves inside the agenda)")),
    Binding("enter", ("enter",), N_("The next field; in the last one: make the session. In the agenda: a new line")),
    Binding("make", ("f9",), N_("Make the session, and open it"), N_("make and open")),
    Binding("back", ("escape",), N_("Back; nothing is made"), N_("back")),
    Binding("start_over", ("f4",), N_("Empty all fields, when pressed twice")),
    Binding("page_up", ("pageup",), N_("What was understood: a page up")),
    Binding("page_down", ("pagedown",), N_("What was understood: a page down"), N_("more")),
)

CHOICE: tuple[Binding, ...] = (
    Binding("other", ("space", "right"), N_("The next answer"), N_("change")),
    Binding("other_before", ("left",), N_("The answer before")),
    Binding("help", ("?",), N_("This help"), "?"),
)
"""In a field with few answers, where nobody is typing."""

READING: tuple[Binding, ...] = (
    Binding("up", ("up",), N_("A line up")),
    Binding("down", ("down",), N_("A line down"), N_("more")),
    Binding("page_up", ("pageup",), N_("A page up")),
    Binding("page_down", ("pagedown",), N_("A page down")),
    Binding("back", ("escape", "?", "q"), N_("Back to where help was asked"), N_("back")),
)

FOYER: dict[str, Context] = {
    "foyer": Context(N_("Where no session is open yet, on every screen"), ALWAYS),
    "foyer-sessions": Context(N_("Choosing a session"), SESSIONS, N_("Search: by title, body, date or file")),
    "foyer-new": Context(N_("A new session"), NEW),
    "foyer-choice": Context(N_("A new session: a field with few answers"), CHOICE),
    "foyer-help": Context(N_("Help, where no session is open yet"), READING),
}
"""All of them by name. None of the desk's keys act here: instead of what goes everywhere, these have `foyer`."""
