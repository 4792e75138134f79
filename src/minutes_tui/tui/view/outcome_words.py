"""How the outcomes of a vote are called on the screen; in the minutes they have words of their own."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from minutes_tui.messages.marking import N_

OUTCOME_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "adopted": N_("adopted"),
        "amended": N_("adopted with changes"),
        "in-part": N_("adopted in part"),
        "rejected": N_("rejected"),
        "deferred": N_("deferred"),
        "referred": N_("referred"),
        "withdrawn": N_("withdrawn"),
        "removed": N_("removed from the agenda"),
        "noted": N_("noted"),
        "undecided": N_("outcome open"),
    }
)
