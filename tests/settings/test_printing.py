from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.messages import translator
from minutes_tui.settings.keys import clashes, is_fixed, what_is_wrong
from minutes_tui.settings.printing import as_toml
from minutes_tui.settings.reading import combine
from minutes_tui.settings.schema import SETTINGS
from minutes_tui.settings.values import DATES, DEFAULTS, LANGUAGES, THEMES, TIMES, Settings
from minutes_tui.tui.keymap.listing import sections
from minutes_tui.tui.keymap.remapping import default_keys

KEYS = default_keys()
OTHER_KEYS = ("f7", "f8", "ctrl+f", "ctrl+g", '"', "\\", "'", "#", "X")


def without_clashes(keys: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    good: dict[str, tuple[str, ...]] = {}
    for binding, given_keys in keys.items():
        right = not is_fixed(KEYS[binding]) and not any(what_is_wrong(binding, key, KEYS) for key in given_keys)
        if right and not list(clashes({**KEYS, **good, binding: given_keys}, [binding])):
            good[binding] = given_keys
    return good


SETTINGS_THERE_CAN_BE = st.builds(
    Settings,
    st.sampled_from(["", *LANGUAGES]),
    st.sampled_from(THEMES),
    st.sampled_from(DATES),
    st.sampled_from(TIMES),
    st.dictionaries(st.sampled_from(sorted(KEYS)), st.sampled_from(OTHER_KEYS).map(lambda key: (key,)), max_size=6).map(
        without_clashes
    ),
)


@given(SETTINGS_THERE_CAN_BE, st.sampled_from(LANGUAGES))
def test_what_is_printed_sets_what_holds(settings: Settings, language: str) -> None:
    printed = as_toml(settings, sections(), translator(language), ["Words", "", "of any length " * 20])
    found = combine([("printed", printed.encode())], KEYS)
    assert found.problems == ()
    assert found.settings == settings


def test_what_is_as_by_default_stands_there_as_a_comment_that_can_be_taken_away() -> None:
    printed = as_toml(DEFAULTS, sections(), translator("en"))
    assert tomllib.loads(printed) == {"keys": {}}
    lines = printed.splitlines()
    for setting in SETTINGS:
        assert any(line.startswith(f"# {setting.name} = ") for line in lines)
    live = "\n".join(line.removeprefix("# ") if line.startswith('# "') else line for line in lines)
    found = combine([("printed", live.encode())], KEYS)
    assert found.problems == ()
    assert {**KEYS, **found.settings.keys} == KEYS
    assert set(found.settings.keys) == {binding for binding in KEYS if not is_fixed(KEYS[binding])}


def test_no_line_of_a_comment_is_longer_than_a_terminal_is_wide() -> None:
    for language in LANGUAGES:
        assert all(len(line) <= 80 for line in as_toml(DEFAULTS, sections(), translator(language)).splitlines())
