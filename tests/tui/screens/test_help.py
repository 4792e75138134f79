"""Help leads to the keys of every screen, also of those in which `?` is text."""

from __future__ import annotations

import pytest

from minutes_tui.tui.keymap.contexts import CONTEXTS, Visitor, contexts_of
from tests.support.desks import Scribe, small_head
from tests.support.followers import Follower
from tests.support.watching import Watcher, replayed_of


@pytest.mark.parametrize("visitor", ["", "following", "replay"])
def test_right_leads_through_the_keys_of_all_screens_and_round_again(visitor: Visitor) -> None:
    desk = {"": Scribe, "following": Follower, "replay": _watcher}[visitor]()
    contexts = contexts_of(visitor)
    desk.press("?")
    shown = []
    for _ in contexts:
        shown.append(desk.screen(200, 60))
        desk.press("right")
    assert desk.screen(200, 60) == shown[0]
    tr = desk.desk.tr
    for name, context in contexts.items():
        assert any(tr(context.title) in page.splitlines()[0] for page in shown), name
        assert any(all(tr(binding.meaning) in page for binding in context.bindings) for page in shown), name


def _watcher() -> Watcher:
    return Watcher(replayed_of(small_head(), []))


def test_each_context_is_told_to_somebody() -> None:
    visitors: tuple[Visitor, ...] = ("", "following", "replay")
    assert {name for visitor in visitors for name in contexts_of(visitor)} == set(CONTEXTS) - {"everywhere"}


def test_left_goes_back_and_escape_to_where_help_was_asked() -> None:
    scribe = Scribe()
    scribe.press("?", "tab", "tab", "left", "shift+tab")
    assert scribe.screen().splitlines()[0].startswith(" Tagesordnung")
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"
