"""A crash at any key of any entry: the next start stands there again, and typing on gives what it would have given."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from tests.application.test_found_drafts import find, resume, settled, stored
from tests.support.desks import Scribe

TEXT = ("e", "s", " ", "s", "e", "i", "enter", "s", "o", ".")


@dataclass(frozen=True)
class Typing:
    """Keys before anything can be lost, and those after each of which a crash may come."""

    before: tuple[str, ...]
    keys: tuple[str, ...]


ENTRY = ("f2", "enter", "E", "i", "n", "s", ".", "escape")
ASKED = ("f2", *"?ak", "enter", "W", "a", "n", "n", "?")
TYPINGS = {
    "contribution": Typing(("f2",), (*"gr", "enter", *TEXT, "escape")),
    "statement": Typing(("f2",), (*'"gr', "enter", *TEXT, "escape")),
    "announcement": Typing(("f2",), (*"!vw", "enter", *TEXT, "escape")),
    "unnamed": Typing(("f2",), (*"??2", "enter", *TEXT, "escape")),
    "assignment": Typing(("f2",), (*">vw", "enter", *TEXT, "tab", *"15.3.", "enter")),
    "question": Typing(("f2",), (*"?ak", "enter", *TEXT, "tab", *"vw", "enter", *TEXT, "tab", *TEXT, "escape")),
    "promised answer": Typing(ASKED, ("tab", "tab", *"vw", "enter", *"15.3.", "enter", *"ja", "escape")),
    "question answered later": Typing((*ASKED, "escape", "right", "enter", "tab"), (*"vw", "enter", *TEXT, "escape")),
    "attachment": Typing(("ctrl+o",), (*"Plan", "tab", *"/x/plan.pdf", "tab", "2", "enter")),
    "results": Typing(("f3",), (*"Eins", "enter", *"zwei", "escape")),
    "resolution": Typing(("f4",), (*"Es", "shift+tab", "tab", "tab", *"CDU", "enter", *TEXT, "escape")),
    "inserted": Typing((*ENTRY, "right", "b", "f2"), (*"gr", "enter", *TEXT, "escape")),
    "inserted results": Typing((*ENTRY, "right", "b", "f3"), (*"Eins", "enter", *"zwei", "escape")),
    "corrected": Typing((*ENTRY, "right", "enter"), ("x", "shift+tab", *'"', "enter", *TEXT, "escape")),
    "named": Typing(
        ("f2", *"??", "enter", "a", "escape", "right", "enter"), ("x", "shift+tab", *"gr", "enter", "y", "escape")
    ),
}


def begun(typing: Typing) -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter", *typing.before)
    return scribe


@pytest.mark.parametrize("name", TYPINGS)
def test_a_crash_after_any_key_changes_nothing(name: str) -> None:
    typing = TYPINGS[name]
    uninterrupted = begun(typing)
    uninterrupted.press(*typing.keys)
    for count in range(1, len(typing.keys)):
        scribe = begun(typing)
        scribe.press(*typing.keys[:count])
        draft = stored(scribe)
        resume(scribe, find(scribe, draft))
        scribe.press(*typing.keys[count:])
        assert scribe.minutes() == uninterrupted.minutes(), typing.keys[:count]
        entries = [state.entries for state in scribe.workspace.session.items.values()]
        wanted = [state.entries for state in uninterrupted.workspace.session.items.values()]
        assert [[one.content for one in some] for some in entries] == [[one.content for one in some] for some in wanted]


@pytest.mark.parametrize("name", TYPINGS)
def test_an_older_state_of_what_was_recorded_does_not_come_back(name: str) -> None:
    typing = TYPINGS[name]
    for count in range(1, len(typing.keys)):
        scribe = begun(typing)
        scribe.press(*typing.keys[:count])
        draft = stored(scribe)
        scribe.later(seconds=1)
        scribe.press(*typing.keys[count:])
        assert find(scribe, draft) is None, typing.keys[:count]
        assert settled(scribe, draft) == (draft.name,)
