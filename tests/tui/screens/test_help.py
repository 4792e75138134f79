"""Help leads to the keys of every screen, also of those in which `?` is text."""

from __future__ import annotations

from minutes_tui.tui.keymap.contexts import CONTEXTS
from tests.support.desks import Scribe


def test_right_leads_through_the_keys_of_all_screens_and_round_again() -> None:
    scribe = Scribe()
    scribe.press("?")
    shown = []
    for _ in range(len(CONTEXTS) - 1):
        shown.append(scribe.screen(200, 60))
        scribe.press("right")
    assert scribe.screen(200, 60) == shown[0]
    for name, context in CONTEXTS.items():
        if name != "everywhere":
            assert any(scribe.desk.tr(context.title) in page.splitlines()[0] for page in shown), name
            assert any(
                all(scribe.desk.tr(binding.meaning) in page for binding in context.bindings) for page in shown
            ), name


def test_left_goes_back_and_escape_to_where_help_was_asked() -> None:
    scribe = Scribe()
    scribe.press("?", "tab", "tab", "left", "shift+tab")
    assert scribe.screen().splitlines()[0].startswith(" Tagesordnung")
    scribe.press("escape")
    assert scribe.desk.screen.name == "agenda"
