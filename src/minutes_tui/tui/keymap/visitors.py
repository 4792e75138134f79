"""The keymaps of those who only look: what records something is not offered to them."""

from __future__ import annotations

from dataclasses import replace

from minutes_tui.messages.marking import N_
from minutes_tui.tui.keymap.following import LOOKING
from minutes_tui.tui.keymap.remapping import Keymap, Table

_MEANINGS = {
    "back": N_("Back one screen"),
    "find": N_("Find words in the whole session"),
    "people": N_("People: who is here"),
    "reassure": N_("Nothing: they only tell how to leave"),
}
"""What these keys mean to who only looks, where that is less than to the scribe."""


class FollowersKeymap(Keymap):
    """One person's keys, without those everywhere that record something."""

    looking = LOOKING
    """The commands of those that do not."""

    @property
    def everywhere(self) -> Table:
        """Those that only look."""
        return tuple(
            replace(one, meaning=_MEANINGS.get(one.command, one.meaning))
            for one in super().everywhere
            if one.command in self.looking
        )


class WatchersKeymap(FollowersKeymap):
    """The same of those who watch a replay: they may see what was open, too."""

    looking = LOOKING | {"open_points"}
