"""The keys that act on every screen, also while somebody types."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

EVERYWHERE: tuple[Binding, ...] = (
    Binding("contribution", ("f2",), N_("Contribution: who speaks, then what they say"), N_("Contribution")),
    Binding("results", ("f3",), N_("Results: a line that introduces them, then bullets"), N_("Results")),
    Binding("resolution", ("f4",), N_("Resolution: the text that will be voted on"), N_("Resolution")),
    Binding("vote", ("f5",), N_("Vote on the resolution above"), N_("Vote")),
    Binding("people", ("f6",), N_("People: who is here, who came, who left"), N_("People")),
    Binding("open_points", ("f8",), N_("What is still open; {open-points.jump} goes there")),
    Binding("attachment", ("ctrl+o",), N_("Attachment: its title, and its file where there is one")),
    Binding("next_item", ("f9",), N_("Next item: finish this one, call up the next, note the time"), N_("Next")),
    Binding("back", ("escape",), N_("Done here: keep it, go back one screen")),
    Binding("find", ("ctrl+f",), N_("Find words in the whole session, and replace them")),
    Binding("go_to", ("ctrl+g",), N_("Go to an item, by its number or by words")),
    Binding(
        "read_back", ("ctrl+r",), N_("Read back to the room, in large letters: the resolution, or what is at hand")
    ),
    Binding("repaint", ("ctrl+l",), N_("Draw the screen anew")),
    Binding(
        "reassure",
        ("ctrl+c", "ctrl+s"),
        N_("Nothing: everything is saved all the time; {agenda.leave} on the agenda leaves"),
    ),
)

DONE = N_("done")
BACK = N_("back")
"""What Esc does, for the key line: keep what was typed, or only go back."""
