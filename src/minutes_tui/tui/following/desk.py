"""The desk of somebody who follows: the same screens, live, and no key that records anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from minutes_tui.application.both_parts import Part, Parts
from minutes_tui.application.following import Followed
from minutes_tui.application.open_points import OpenPoint, OpenPoints
from minutes_tui.application.opening import NoDrafts
from minutes_tui.domain.attendance_state import NOT_KEPT
from minutes_tui.domain.event import Event
from minutes_tui.domain.proceedings import PublicExcluded
from minutes_tui.domain.session import Session
from minutes_tui.messages import Translator
from minutes_tui.settings.values import DEFAULTS, Settings
from minutes_tui.tui.desk import Desk
from minutes_tui.tui.editor.absent import AbsentEditor
from minutes_tui.tui.following.news import News, heard
from minutes_tui.tui.following.screens import FollowingScreen
from minutes_tui.tui.keymap.binding import command_for
from minutes_tui.tui.keymap.everywhere import EVERYWHERE
from minutes_tui.tui.keymap.saying import KeyTranslator
from minutes_tui.tui.keymap.visitors import FollowersKeymap
from minutes_tui.tui.port import EditorPort
from minutes_tui.tui.screens.base import Screen
from minutes_tui.tui.view.frame import Said
from minutes_tui.tui.view.header import SaveState


class _NothingOpen(OpenPoints):
    """What is still open is the scribe's business: those who follow are not shown what is wrong with a draft."""

    def of(self, session: Session) -> tuple[OpenPoint, ...]:  # noqa: ARG002 - the base's signature
        """Nothing."""
        return ()


class FollowingDesk(Desk):
    """Somebody who watches. It goes along with the scribe until they look elsewhere."""

    tick_every = 1.0
    """For the clock, which is all that moves by itself; what others do wakes the screen."""
    visitor = "following"
    home: FollowingScreen

    def __init__(
        self, followed: Followed, tr: Translator, *, settings: Settings = DEFAULTS, editor: EditorPort | None = None
    ) -> None:
        self.followed = followed
        self.free = False
        """Whether they scroll by themselves."""
        self.news = News()
        self._lost_at: datetime | None = None
        self._nothing_open = _NothingOpen()
        super().__init__(
            Parts(Part(followed.workspace, NoDrafts())), editor or AbsentEditor(), tr, open_for_followers, settings
        )
        self.keymap = FollowersKeymap(settings.keys)
        self.tr = KeyTranslator(tr, self.keymap)
        self.go_along()

    # -- what is so

    @property
    def points(self) -> OpenPoints:
        """Nothing is shown to be open."""
        return self._nothing_open

    @property
    def is_blank(self) -> bool:
        """Whether nothing is shown: the public is excluded, and this is the file for everybody."""
        session = self.session
        return not session.public and session.closed_at is None and not session.head.meeting.is_nonpublic

    @property
    def save_state(self) -> SaveState:
        """Nothing is to be saved: how the follower and the file stand."""
        if self.followed.lost is not None:
            return SaveState("lost")
        return SaveState("following", self.tr("freely") if self.free else "")

    @property
    def said(self) -> Said:
        """What a key has brought, for as long as that stands; then trouble; else how the meeting stands, and what came.

        That the file cannot be reached, the header says in any case.
        """
        shown = self.messages.shown
        if shown.text:
            return shown
        if self.followed.lost is not None:
            since, why = self.forms.clock(self._lost_at or self.now), self.say_problem(self.followed.lost)
            said = self.tr("Link lost since {time}: {problem}").replace("{time}", since)
            return Said(said.replace("{problem}", why), "warn")
        if self.followed.problems:
            return Said(self.say_problem(self.followed.problems[0]), "warn")
        return Said(self._standing, "strong" if self.free else "")

    @property
    def _standing(self) -> str:
        tr, session = self.tr, self.session
        if self.is_blank:
            return ""
        if self.free:
            said = tr("Scrolling freely; {following.with_scribe}: with the scribe")
            return " · ".join([said, *self.news.counted(self)])
        if session.closed_at is not None:
            time = self.forms.clock(session.closed_at)
            return tr("The meeting was closed at {time}; {following.leave} leaves.").replace("{time}", time)
        if not self.workspace.events:
            return tr("Nothing is recorded yet; what the scribe records shows here by itself.")
        return self.news.told(self)

    @property
    def excluded_since(self) -> datetime | None:
        """When the public was excluded."""
        excluded = (one for one in reversed(self.workspace.events) if isinstance(one.data, PublicExcluded))
        return next((one.moment for one in excluded), None)

    @property
    def told_of(self) -> Session:
        """While the public is excluded, not even how many are in the room."""
        return replace(self.session, attendance=NOT_KEPT) if self.is_blank else self.session

    def show(self, name: str) -> None:
        """Open a screen; while the public is excluded, none but the agenda."""
        if self.is_blank and name != "agenda":
            self.say(self.tr("The public is excluded."), "warn")
        else:
            super().show(name)

    # -- with the scribe, or freely

    def go_along(self) -> None:
        """Look at what the scribe is at, from now on."""
        self.free = False
        self.news = self.news.latest() if self.news.last is not None else self.news
        self._look_where_the_scribe_is()

    def go_freely(self) -> None:
        """What is shown stays; what comes from now on is counted."""
        if not self.free:
            self.free = True
            self.news = replace(self.news, last=None, count=0)

    def _look_where_the_scribe_is(self) -> None:
        session, items = self.session, self.parts.agenda.items
        wished = (self.news.item(session), session.current, session.last_called, self.chosen, *items)
        self.chosen = next((one for one in wished if one in items), "")

    def go_to_item(self, item: str) -> None:
        """Look at that item."""
        self.go_freely()
        self.home.to_the_top()
        super().go_to_item(item)

    def go_back(self) -> None:
        """From the minutes to the agenda; from another screen to the one it was opened from."""
        if self.screen is self.home and self.home.came_from is None:
            self.home.in_minutes = False
        else:
            super().go_back()

    # -- what others do

    def shown(self, wake: Callable[[], None]) -> None:
        """It is shown: look at the file from now on."""
        self.followed.watch(wake)

    def tick(self) -> None:
        """Take in what was found."""
        was_blank, was_lost = self.is_blank, self.followed.lost
        self.messages.fade()
        came, edited = self.followed.take_in()
        if edited is not None:
            self.say(self.tr("The head of the file was edited; it counts from now on."), keep=True)
        self._said_of_file(was_lost is not None)
        self._hear(came)
        if self.is_blank and not was_blank:
            self._go_blank()
        elif not self.free or self.chosen not in self.parts.agenda.items:
            self._look_where_the_scribe_is()

    def _said_of_file(self, was_lost: bool) -> None:
        if self.followed.lost is None:
            self._lost_at = None
            if was_lost:
                self.say(self.tr("The file is there again."), keep=True)
        elif self._lost_at is None:
            self._lost_at = self.now

    def _hear(self, came: Sequence[Event]) -> None:
        if came and not self.is_blank:
            self.news = heard(self.news, came) if self.free else heard(News(), came).latest()

    def _go_blank(self) -> None:
        """Nothing that was looked at stays on the screen, nor in what was looked for."""
        self.uncover_all()
        self.news, self.sought = News(), ""
        self.messages.forget()
        self.show("agenda")

    # -- keys

    def key(self, key: str, character: str | None) -> None:
        """One key, to its end. What records something elsewhere does nothing here but say so."""
        self.messages.hush()
        command = command_for(self.keymap.everywhere, key, None)
        if command:
            getattr(self, f"_do_{command}", lambda: self.open(command))()
        elif self.keymap.command(EVERYWHERE, key, None):
            self.may_write()
        else:
            self.screen.key(key, character)

    def paste(self, text: str) -> None:
        """Words to look for."""
        self.messages.hush()
        self.screen.pasted(text)

    def take_back(self) -> bool:
        """There is nothing that could be taken back."""
        return False

    def _do_reassure(self) -> None:
        self.say(self.tr("Nothing is written here; {following.leave} leaves."))


def open_for_followers(desk: Desk, name: str) -> Screen:
    """The screen of that name. What would be the agenda or the minutes is the one screen that shows both."""
    if not isinstance(desk, FollowingDesk):
        raise TypeError(name)
    if name in ("people", "find", "go_to"):
        from minutes_tui.tui.following import others  # the program starts without them

        if name == "go_to":
            return others.FollowersGoTo(desk, desk.screen)
        return others.FollowersPeople(desk) if name == "people" else others.FollowersFind(desk)
    if name == "read_back":
        from minutes_tui.tui.screens.read_back import read_back  # large letters are needed seldom

        return read_back(desk)
    if not hasattr(desk, "home"):
        desk.home = FollowingScreen(desk)
    desk.home.came_from = None
    return desk.home
