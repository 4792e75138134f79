"""What somebody sees who follows, in every state that matters."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from minutes_tui.domain.head import Head
from minutes_tui.domain.problems import Place, Problem
from minutes_tui.messages import Translator
from tests.support.desks import small_head
from tests.support.followers import Follower
from tests.support.two_parts import nonpublic_head

WORDS = {
    "de": "berichtet über den Workshop vom 12.01.2022, an dem sie mit Frau Schlücker teilgenommen habe.",
    "en": "reported on the workshop of 12 January, which she had attended together with Mr Pascoe.",
}
DECIDED = {"de": "Das Thema wird künftig mitbehandelt.", "en": "The matter will be dealt with from now on."}


@dataclass(frozen=True, slots=True)
class FollowersScene:
    """How to get there, and in whose meeting. `play` has the scribe write and the follower look and press."""

    play: Callable[[Follower, str], None]
    head: Callable[[str], Head] = small_head

    def scribe(self, language: str, tr: Translator | None = None) -> Follower:
        """A follower who has got there."""
        follower = Follower(self.head(language), language, tr=tr)
        self.play(follower, language)
        return follower


def _begun(follower: Follower, _language: str) -> None:
    follower.scribe.press("f6", "*", "escape", "5", "enter")
    follower.see()


def _told(follower: Follower, language: str) -> None:
    _begun(follower, language)
    follower.scribe.later(minutes=1)
    follower.scribe.press("f2", "g", "r", "enter")
    follower.scribe.type(WORDS[language])
    follower.scribe.press("escape")
    follower.see()


def _voted(follower: Follower, language: str) -> None:
    _told(follower, language)
    follower.scribe.press("f4")
    follower.scribe.type(DECIDED[language])
    follower.scribe.press("f5", "enter")
    follower.see()


def _freely(follower: Follower, language: str) -> None:
    """They look elsewhere while the scribe goes on."""
    _told(follower, language)
    follower.press("1")
    follower.scribe.later(minutes=3)
    follower.scribe.press("f2", "s", "e", "enter")
    follower.scribe.type(WORDS[language])
    follower.scribe.press("f4")
    follower.scribe.type(DECIDED[language])
    follower.scribe.press("escape")
    follower.see()


def _corrected(follower: Follower, language: str) -> None:
    _voted(follower, language)
    follower.scribe.later(minutes=2)
    follower.scribe.press("right", "home", "enter", *"xy ", "escape", "escape")
    follower.see()


def _long(follower: Follower, language: str) -> None:
    _begun(follower, language)
    for _ in range(9):
        follower.scribe.press("f2", "s", "e", "enter")
        follower.scribe.type(WORDS[language])
    follower.scribe.press("escape")
    follower.see()


def _lost(follower: Follower, language: str) -> None:
    _told(follower, language)
    follower.along.lost = Problem("file.missing", Place("a.toml"))
    follower.see(4)


def _back(follower: Follower, language: str) -> None:
    _lost(follower, language)
    follower.along.lost = None
    follower.see()


def _broken(follower: Follower, language: str) -> None:
    _told(follower, language)
    follower.along.problems = (Problem("journal.wrong-check", Place("a.toml", 71), {"seq": 5}),)
    follower.see(4)


def _excluded(follower: Follower, language: str) -> None:
    _voted(follower, language)
    follower.scribe.press("s", "4", "enter")
    follower.scribe.later(minutes=12)
    follower.see()


def _readmitted(follower: Follower, language: str) -> None:
    _excluded(follower, language)
    follower.scribe.press("s", "4", "enter")
    follower.see()


def _closed(follower: Follower, language: str) -> None:
    _voted(follower, language)
    follower.scribe.press("s", "5", "enter")
    follower.see()


def _edited(follower: Follower, language: str) -> None:
    _told(follower, language)
    head = follower.workspace.session.head
    follower.along.head = replace(head, meeting=replace(head.meeting, title="7. Sitzung"))
    follower.see()


def _then(before: Callable[[Follower, str], None], *keys: str) -> Callable[[Follower, str], None]:
    def play(follower: Follower, language: str) -> None:
        before(follower, language)
        follower.press(*keys)

    return play


FOLLOWERS_SCENES = {
    "following-fresh": FollowersScene(lambda _follower, _language: None),
    "following-begun": FollowersScene(_begun),
    "following": FollowersScene(_told),
    "following-voted": FollowersScene(_voted),
    "following-corrected": FollowersScene(_corrected),
    "following-freely": FollowersScene(_freely),
    "following-freely-there": FollowersScene(_then(_freely, "5")),
    "following-with-scribe-again": FollowersScene(_then(_freely, "end")),
    "following-long": FollowersScene(_long),
    "following-scrolled": FollowersScene(_then(_long, "pageup", "right", "up")),
    "following-records-nothing": FollowersScene(_then(_told, "f2")),
    "following-people": FollowersScene(_then(_told, "f6", "a", "k")),
    "following-find": FollowersScene(_then(_voted, "ctrl+f", *"work")),
    "following-found": FollowersScene(_then(_voted, "ctrl+f", *"work", "enter")),
    "following-go-to": FollowersScene(_then(_told, "ctrl+g")),
    "following-read-back": FollowersScene(_then(_voted, "ctrl+r")),
    "following-lost": FollowersScene(_lost),
    "following-lost-freely": FollowersScene(_then(_lost, "up")),
    "following-back": FollowersScene(_back),
    "following-broken": FollowersScene(_broken),
    "following-excluded": FollowersScene(_excluded),
    "following-excluded-find": FollowersScene(_then(_excluded, "ctrl+f")),
    "following-readmitted": FollowersScene(_readmitted),
    "following-nonpublic": FollowersScene(lambda follower, _language: follower.see(), nonpublic_head),
    "following-closed": FollowersScene(_closed),
    "following-edited": FollowersScene(_edited),
    "help-following": FollowersScene(_then(_told, "?")),
}
