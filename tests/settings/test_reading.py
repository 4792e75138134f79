from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.messages import translator
from minutes_tui.messages.problems import sentence
from minutes_tui.settings.keys import NAMED_KEYS, is_sign
from minutes_tui.settings.reading import Combined, combine
from minutes_tui.settings.values import DATES, DEFAULTS, LANGUAGES, THEMES, TIMES, Settings

DEFAULT_KEYS = {
    "everywhere.next_item": ("f9",),
    "everywhere.vote": ("f5",),
    "everywhere.reassure": ("ctrl+c",),
    "list.up": ("up",),
    "list.leave": ("q",),
    "list.go_to_number": tuple("0123456789."),
    "list.help": ("?",),
    "text.undo_typing": ("ctrl+z",),
    "people.everyone": ("*",),
}


def combined(*texts: str) -> Combined:
    return combine([(f"{number}.toml", text.encode()) for number, text in enumerate(texts)], DEFAULT_KEYS)


def told(*texts: str) -> list[tuple[str, int, int]]:
    found = combined(*texts)
    for problem in found.problems:
        for language in LANGUAGES:
            said = sentence(problem, translator(language))
            assert "{" not in said.replace('{id = "GR", name = "Gregor"}', ""), said
    return [(problem.code, problem.place.line, problem.place.column) for problem in found.problems]


def test_without_a_file_everything_is_as_by_default() -> None:
    assert combined() == Combined()
    assert combined("").settings == DEFAULTS


def test_every_setting_is_read() -> None:
    text = (
        'language = "de"\ntheme = "light"\ndate = "year-month-day"\ntime = "12h"\n[keys]\n"list.leave" = ["x", "F8"]\n'
    )
    expected = Settings("de", "light", "year-month-day", "12h", {"list.leave": ("x", "f8")})
    assert combined(text).settings == expected


@pytest.mark.parametrize(
    ("name", "words"), [("language", LANGUAGES), ("theme", THEMES), ("date", DATES), ("time", TIMES)]
)
def test_each_setting_takes_its_words_and_no_others(name: str, words: tuple[str, ...]) -> None:
    for word in words:
        assert getattr(combined(f'{name} = "{word}"').settings, name) == word
    assert told(f'{name} = "other"') == [("head.expected-choice", 1, len(name) + 4)]
    assert told(f"{name} = 16") == [("head.expected-choice", 1, len(name) + 4)]


def test_the_file_that_is_more_important_wins_key_by_key() -> None:
    system = 'language = "de"\ntheme = "dark"\n[keys]\n"list.up" = ["f7"]\n"list.leave" = ["x"]\n'
    found = combined(system, 'theme = "light"\n[keys]\n"list.leave" = ["y"]\n')
    assert found.settings == Settings("de", "light", keys={"list.up": ("f7",), "list.leave": ("y",)})
    assert found.files == ("0.toml", "1.toml")


def test_a_file_with_a_mistake_does_not_count_and_the_others_do() -> None:
    found = combined('language = "de"\n', 'theme = "light"\ntehme = "dark"\n')
    assert found.settings == Settings("de")
    assert found.files == ("0.toml",)
    assert [problem.place.file for problem in found.problems] == ["1.toml"]


@pytest.mark.parametrize(
    "text",
    [
        '[keys]\n"list.leave" = ["x"]\n',
        '[keys]\nlist.leave = ["x"]\n',
        '[keys.list]\nleave = ["x"]\n',
        'keys = { list = { leave = ["x"] } }\n',
    ],
)
def test_an_id_may_be_written_as_toml_allows(text: str) -> None:
    assert combined(text).settings.keys == {"list.leave": ("x",)}


@pytest.mark.parametrize(
    ("name", "key"),
    [("F9", "f9"), ("Esc", "escape"), ("PgUp", "pageup"), ("Ctrl+G", "ctrl+g"), ("Return", "enter"), ("X", "X")],
)
def test_a_key_may_be_named_as_keyboards_name_it(name: str, key: str) -> None:
    assert combined(f'[keys]\nlist.leave = ["{name}"]\neverywhere.next_item = ["f3"]\n').settings.keys == {
        "list.leave": (key,),
        "everywhere.next_item": ("f3",),
    }


def test_all_problems_are_told_at_once_with_their_places() -> None:
    text = (
        'tehme = "dark"\n'
        'language = "fr"\n'
        "colour = 1\n"
        "[keys]\n"
        'next_item = ["f8"]\n'
        "list.up = []\n"
        'list.leave = ["alt+x", "F12", "7"]\n'
        'list.go_to_number = ["f7"]\n'
        'text.undo_typing = ["a"]\n'
        'everywhere.vote = ["enter"]\n'
        'people.everyone = ["a", 5]\n'
        'list.help = "?"\n'
    )
    assert told(text) == [
        ("head.unknown-key-guess", 1, 1),
        ("head.expected-choice", 2, 12),
        ("head.unknown-key", 3, 1),
        ("keys.unknown-guess", 5, 1),
        ("keys.count", 6, 11),
        ("keys.not-everywhere", 7, 15),
        ("keys.not-everywhere-guess", 7, 24),
        ("keys.digit", 7, 31),
        ("keys.fixed", 8, 6),
        ("keys.typed-here", 9, 21),
        ("keys.also-while-typing", 10, 20),
        ("keys.expected-list", 11, 19),
        ("keys.expected-list", 12, 13),
    ]


def test_a_command_that_is_set_twice_in_two_ways_is_told() -> None:
    assert told('[keys]\n"list.leave" = ["x"]\nlist.leave = ["y"]\n') == [("head.twice", 3, 6)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('[keys]\nlist.leave = ["up"]\n', (2, 15)),  # another command of the same context has it
        ('[keys]\nlist.leave = ["x", "f5"]\n', (2, 20)),  # a command of every screen has it
        ('[keys]\neverywhere.vote = ["ctrl+z"]\n', (2, 20)),  # a command of some screen has it
        ('[keys]\nlist.leave = ["x"]\nlist.up = ["x"]\n', (3, 12)),  # both are new
        ('[keys]\nlist.leave = ["x", "x"]\n', (2, 20)),
    ],
)
def test_two_commands_never_share_a_key_in_one_context(text: str, place: tuple[int, int]) -> None:
    assert [problem[1:] for problem in told(text)] == [place]


def test_a_key_that_a_command_gives_up_is_free_for_another() -> None:
    swapped = '[keys]\neverywhere.vote = ["f9"]\neverywhere.next_item = ["f5"]\n'
    assert combined(swapped).settings.keys == {"everywhere.vote": ("f9",), "everywhere.next_item": ("f5",)}


def test_the_same_key_may_do_two_things_in_two_contexts() -> None:
    assert told('[keys]\nlist.leave = ["f7"]\ntext.undo_typing = ["f7"]\n') == []


def test_a_clash_with_the_systems_settings_is_the_fault_of_the_users() -> None:
    found = combined('[keys]\nlist.leave = ["x"]\n', 'theme = "dark"\n[keys]\nlist.up = ["x"]\n')
    assert [(one.code, one.place.file, one.place.line) for one in found.problems] == [("keys.taken", "1.toml", 3)]
    assert found.settings == Settings(keys={"list.leave": ("x",)})


def test_a_command_may_keep_a_key_that_no_other_may_have() -> None:
    assert told('[keys]\neverywhere.reassure = ["ctrl+c", "f7"]\n') == []
    assert told('[keys]\neverywhere.vote = ["ctrl+c"]\n')[0][0].startswith("keys.not-everywhere")


def test_what_is_no_toml_is_told_with_its_line() -> None:
    assert told('theme = "dark"\ndate = iso\n') == [("head.not-a-value", 2, 8)]
    assert told("keys = 5\n") == [("head.expected-table", 1, 1)]


@given(st.binary(max_size=200))
def test_whatever_the_bytes_they_are_settings_or_problems(data: bytes) -> None:
    found = combine([("s.toml", data)], DEFAULT_KEYS)
    assert bool(found.files) != bool(found.problems)


KEYS = st.lists(st.sampled_from([*NAMED_KEYS, *"abqx?*!5."]), min_size=1, max_size=3)


@given(st.dictionaries(st.sampled_from(sorted(DEFAULT_KEYS)), KEYS))
def test_whatever_is_accepted_gives_each_key_one_meaning(keys: dict[str, list[str]]) -> None:
    text = "[keys]\n" + "".join(
        f'"{binding}" = {given_keys!r}\n'.replace("'", '"') for binding, given_keys in keys.items()
    )
    found = combine([("s.toml", text.encode())], DEFAULT_KEYS)
    bindings = {**DEFAULT_KEYS, **found.settings.keys}
    for context in ("list", "text", "people"):
        here = [keys for binding, keys in bindings.items() if binding.startswith((f"{context}.", "everywhere."))]
        flat = [key for some in here for key in some]
        assert len(flat) == len(set(flat))
    assert all(not is_sign(key) for key in bindings["text.undo_typing"])
