"""Naming at last who was not known: in all of their entries, or in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.document.reading import name_of
from minutes_tui.domain.arranging import SpeakerNamed, unnamed_entries
from minutes_tui.domain.entries import is_unnamed
from minutes_tui.tui.forms.speaker import Chosen
from minutes_tui.tui.forms.spoken_kinds import SpokenData
from minutes_tui.tui.screens.asking import AskingScreen

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk


class NamingScreen(AskingScreen):
    """`content` is the entry as far as it is known; where it is corrected, its `??` may get a name."""

    def __init__(self, desk: Desk, item: str, *, revises: int = 0, event_id: str = "") -> None:
        super().__init__(desk, item, revises=revises, event_id=event_id)
        self.content: SpokenData | None = None
        self._only_this = False

    @property
    def unnamed(self) -> str:
        """How somebody who is still to be named, and is asked for, is noted in the entry that is corrected."""
        return self.unnamed_in("named")

    def unnamed_in(self, field: str) -> str:
        """The same for that field."""
        named = str(getattr(self.entry.content, field, "")) if self.entry is not None else ""
        return named if is_unnamed(named) and getattr(self.content, field, "") == named else ""

    def who_is(self) -> str:
        """The question who somebody is that several entries name; empty where there is nothing to name."""
        count = len(unnamed_entries(self.desk.session, self.unnamed)) if self.unnamed and not self._only_this else 0
        if count < 2:
            return ""
        asked = self.desk.tr("Who is {name} ({count} entries)?").replace("{count}", str(count))
        return asked.replace("{name}", self.unnamed)

    def no_match(self) -> str:
        """Where somebody is named: how to do that for one entry."""
        if self.unnamed and self.form.letters.strip() == self.unnamed:
            return self.desk.tr("Letters find who it is. {speaker.only_this} names them in this entry only.")
        return super().no_match()

    def do_only_this(self) -> None:
        """Shift+Tab where somebody is named: in this entry only, or in all of theirs."""
        if self.unnamed:
            self._only_this = not self._only_this
            tr = self.desk.tr
            self.desk.say(tr("Only this entry is named.") if self._only_this else tr("All their entries are named."))

    def name_all(self, chosen: Chosen, unnamed: str) -> bool:
        """Somebody still to be named is known now: all their entries are named. False: that could not be recorded."""
        known = chosen.speaker or (chosen.named and not is_unnamed(chosen.named))
        if not unnamed or self._only_this or not known:
            return True
        count = len(unnamed_entries(self.desk.session, unnamed))
        if not self.desk.commit(SpeakerNamed(unnamed, chosen.speaker, chosen.named)):
            return False
        self.desk.keep_for_good()
        tr = self.desk.tr
        said = tr("{count} entries: {name}") if count > 1 else tr("One entry: {name}")
        name = name_of(self.desk.session.head, chosen.speaker, chosen.named)
        self.desk.say(said.replace("{count}", str(count)).replace("{name}", name), keep=True)
        return True
