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
    Binding("outcome", ("o",), N_("The outcome, where it is not what the figures say"), N_("outcome")),
    Binding("rub_out", ("backspace",), N_("Delete a digit")),
    Binding("help", ("?",), N_("This help"), "?"),
)
