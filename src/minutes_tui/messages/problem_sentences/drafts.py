"""What can be wrong with a draft: with keeping it, and with one that is found."""

from __future__ import annotations

from minutes_tui.messages.marking import N_

SENTENCES: dict[str, str] = {
    "draft.not-saved": N_("What is typed is not on the disk yet ({reason}); keep this window open, it is tried again."),
    "draft.slow": N_("The disk does not answer; keep this window open, what is typed is saved as soon as it does."),
    "draft.unreadable": N_("This draft cannot be read ({reason}); it stays where it is."),
    "draft.damaged": N_("This file is not a draft as this program writes it; it stays where it is."),
    "draft.newer": N_("This draft is from a newer version of this program; open it with that one."),
}
