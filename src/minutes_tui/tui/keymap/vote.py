"""The keys of the vote."""

from __future__ import annotations

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.binding import Binding

VOTE: tuple[Binding, ...] = (
    Binding("record", ("enter",), N_("Record it; with nothing typed: unanimous"), N_("done")),
    Binding("next_field", ("tab", "down"), N_("The next figure"), N_("next figure")),
    Binding("previous_field", ("shift+tab", "up"), N_("The figure before")),
    Binding("to_yes", ("j", "y"), N_("To the yes votes")),
    Binding("to_no", ("n",), N_("To the no votes")),
    Binding("to_abstain", ("e", "a"), N_("To the abstentions")),
    Binding("noting", ("k",), N_("Noted, without a vote"), N_("noted")),
    Binding("secret", ("s",), N_("By secret ballot, or not"), N_("secret")),
    Binding("outcome", ("o",), N_("Another outcome than the figures': rejected, deferred, referred …"), N_("outcome")),
    Binding("rub_out", ("backspace",), N_("Delete a digit; without one, the outcome that was chosen")),
    Binding("help", ("?",), N_("This help"), "?"),
)

OUTCOME: tuple[Binding, ...] = (
    Binding("choose", ("enter",), N_("Take the outcome that the arrows chose"), N_("take")),
    Binding("by_number", tuple("0123456789"), N_("Take the outcome of that number")),
    Binding("up", ("up",), N_("The outcome above")),
    Binding("down", ("down",), N_("The outcome below"), N_("choose")),
    Binding("help", ("?",), N_("This help"), "?"),
)

WHERE_TO: tuple[Binding, ...] = (
    Binding("take", ("enter",), N_("Back to the vote; {vote.record} there records it"), N_("take")),
    Binding("rub_out", ("backspace",), N_("Delete a letter")),
)
