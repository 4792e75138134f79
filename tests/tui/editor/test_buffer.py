from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.text import clean_line, clean_paste
from minutes_tui.tui.editor.buffer import Change, TextBuffer, never_joins
from minutes_tui.tui.editor.cells import is_boundary, snap

ALPHABET = "ab \u0301\u0323\u0308é\u1112\u1161\u11ab\u200d👩🚒🇩🇪👍🏽漢я"
TEXTS = st.text(ALPHABET, max_size=12)
PASTES = st.text(ALPHABET + "\n\r\t\x1b", max_size=20)
EDITS = st.one_of(
    st.tuples(st.just("insert"), TEXTS),
    st.tuples(st.just("paste"), PASTES),
    st.tuples(st.sampled_from(["new_paragraph", "backspace", "delete", "delete_word_left", "delete_word_right"])),
)
MOVES = st.one_of(
    st.tuples(st.just("move_to"), st.integers(-1, 6), st.integers(-1, 20)),
    st.tuples(st.sampled_from(["left", "right", "word_left", "word_right", "text_end"])),
)
SCRIPTS = st.lists(st.one_of(EDITS, MOVES), max_size=25)


def play(buffer, script):
    for name, *arguments in script:
        getattr(buffer, name)(*arguments)


def assert_valid(buffer):
    row, column = buffer.cursor
    assert 0 <= row < len(buffer.paragraphs)
    assert 0 <= column <= len(buffer.paragraphs[row])
    assert is_boundary(buffer.paragraphs[row], column)
    assert unicodedata.is_normalized("NFC", buffer.text)


def offset(buffer):
    row, column = buffer.cursor
    return sum(len(paragraph) + 1 for paragraph in buffer.paragraphs[:row]) + column


@given(start=PASTES, script=SCRIPTS)
def test_the_cursor_is_always_valid_and_the_text_always_composed(start, script):
    buffer = TextBuffer(start)
    for step in script:
        play(buffer, [step])
        assert_valid(buffer)


@given(start=PASTES, script=SCRIPTS)
def test_undoing_all_gives_the_start_and_redoing_all_the_end(start, script):
    buffer = TextBuffer(start)
    first = buffer.text
    play(buffer, script)
    last, end = buffer.text, buffer.cursor
    undone = 0
    while buffer.undo():
        undone += 1
        assert_valid(buffer)
    assert buffer.text == first
    while buffer.redo():
        undone -= 1
        assert_valid(buffer)
    assert undone == 0
    assert buffer.text == last
    assert len(script) == 0 or buffer.cursor[0] <= max(end[0], len(buffer.paragraphs) - 1)


@given(start=PASTES, script=SCRIPTS)
def test_it_is_a_string_with_a_cursor(start, script):
    """The same edits on one plain string, composed as a whole each time."""
    buffer = TextBuffer(start)
    for name, *arguments in script:
        before, at = buffer.text, offset(buffer)
        play(buffer, [(name, *arguments)])
        if name in ("insert", "paste", "new_paragraph"):
            clean = {"insert": clean_line, "paste": clean_paste}.get(name, lambda: "\n")(*arguments)
            expected = unicodedata.normalize("NFC", before[:at] + clean + before[at:])
            assert buffer.text == expected
            if clean:
                reach = len(unicodedata.normalize("NFC", before[:at] + clean))
                paragraph = expected.rfind("\n", 0, reach) + 1
                assert offset(buffer) == paragraph + snap(expected[paragraph:].split("\n")[0], reach - paragraph)
        elif name in ("backspace", "delete_word_left"):
            keep = before[:at]
            assert any(buffer.text == unicodedata.normalize("NFC", keep[:cut] + before[at:]) for cut in range(at + 1))
            assert (buffer.text == before) == (at == 0)
        elif name in ("delete", "delete_word_right"):
            rest = before[at:]
            assert any(
                buffer.text == unicodedata.normalize("NFC", before[:at] + rest[cut:]) for cut in range(len(rest) + 1)
            )
            assert (buffer.text == before) == (not rest)
        else:
            assert buffer.text == before


@given(start=PASTES, script=SCRIPTS)
def test_the_changes_told_are_enough_to_follow_the_text(start, script):
    buffer = TextBuffer(start)
    copy = list(buffer.paragraphs)
    versions = [buffer.version]

    def follow(change: Change) -> None:
        new = buffer.paragraphs[change.row : change.row + change.added_rows]
        if change.removed_rows == change.added_rows == 1:
            old, at = copy[change.row], change.column
            inserted = new[0][at : at + change.inserted]
            assert new[0] == old[:at] + inserted + old[at + change.removed :]
        copy[change.row : change.row + change.removed_rows] = new
        assert copy == buffer.paragraphs
        versions.append(buffer.version)

    buffer.watch = follow
    play(buffer, script)
    while buffer.undo():
        pass
    assert versions == sorted(set(versions))


def typed(buffer, text):
    for character in text:
        buffer.insert(character)


def test_undo_takes_back_one_word_with_its_blank():
    buffer = TextBuffer()
    typed(buffer, "eins zwei drei")
    texts = []
    while buffer.undo():
        texts.append(buffer.text)
    assert texts == ["eins zwei ", "eins ", ""]


def test_text_without_blanks_is_undone_in_stretches():
    buffer = TextBuffer()
    typed(buffer, "漢" * 150)
    buffer.undo()
    assert 0 < len(buffer.text) < 150


def test_a_move_ends_the_word_that_undo_takes_back():
    buffer = TextBuffer()
    typed(buffer, "ab")
    buffer.left()
    typed(buffer, "c")
    buffer.undo()
    assert buffer.text == "ab"
    assert buffer.cursor == (0, 1)


def test_a_run_of_deletions_is_one_undo():
    buffer = TextBuffer("Haushalt")
    for _ in range(4):
        buffer.backspace()
    assert buffer.text == "Haus"
    buffer.undo()
    assert buffer.text == "Haushalt"


def test_paste_and_paragraph_break_are_undone_each_by_itself():
    buffer = TextBuffer()
    typed(buffer, "a")
    buffer.paste("b\nc")
    buffer.new_paragraph()
    typed(buffer, "d")
    texts = []
    while buffer.undo():
        texts.append(buffer.text)
    assert texts == ["ab\nc\n", "ab\nc", "a", ""]


def test_a_new_edit_forgets_what_was_undone():
    buffer = TextBuffer()
    typed(buffer, "a")
    buffer.undo()
    typed(buffer, "b")
    assert not buffer.redo()
    assert buffer.text == "b"


def test_an_accent_typed_after_a_letter_composes():
    buffer = TextBuffer("u")
    buffer.insert("\u0308")
    assert (buffer.text, buffer.cursor) == ("ü", (0, 1))
    buffer.undo()
    assert buffer.text == "u"


@pytest.mark.parametrize("cluster", ["x\u0323\u0301", "👩‍🚒", "🇩🇪", "👍🏽", "각", "❤️"])
def test_a_cluster_is_moved_over_and_deleted_whole(cluster):
    buffer = TextBuffer(f"a{cluster}b")
    buffer.left()
    buffer.left()
    assert buffer.cursor == (0, 1)
    buffer.delete()
    assert buffer.text == "ab"
    buffer.insert(cluster)
    buffer.backspace()
    assert buffer.text == "ab"


def test_deleting_a_paragraph_break_composes_what_meets():
    buffer = TextBuffer("e\n\u0301t")
    buffer.move_to(1, 0)
    buffer.backspace()
    assert buffer.text == "ét"


def test_the_edges_of_the_text_are_quiet():
    buffer = TextBuffer()
    assert not buffer.backspace()
    assert not buffer.delete()
    assert not buffer.delete_word_left()
    assert not buffer.delete_word_right()
    assert not buffer.left()
    assert not buffer.right()
    assert not buffer.undo()
    assert buffer.is_empty
    assert buffer.at_start


def test_words_are_left_and_deleted_whole():
    buffer = TextBuffer("eins  zwei drei")
    buffer.word_left()
    assert buffer.cursor == (0, 11)
    buffer.delete_word_left()
    assert buffer.text == "eins  drei"
    buffer.text_start()
    buffer.word_right()
    assert buffer.cursor == (0, 4)
    buffer.delete_word_right()
    assert buffer.text == "eins"


def test_replacing_all_is_one_undo_and_loading_none():
    buffer = TextBuffer("alt")
    buffer.replace_all("neu\nund länger")
    assert buffer.cursor == (1, 10)
    buffer.undo()
    assert buffer.text == "alt"
    buffer.load("geladen", (0, 2))
    assert buffer.cursor == (0, 2)
    assert not buffer.undo()


def test_what_never_joins_is_the_second_part_of_no_composition():
    """Unicode's own table of compositions, Korean syllables reckoned apart (Unicode Standard, 3.12)."""
    parts = [unicodedata.decomposition(chr(code)).split() for code in range(0x110000)]
    seconds = {chr(int(pair[1], 16)) for pair in parts if len(pair) == 2 and not pair[0].startswith("<")}
    marks = {chr(code) for code in range(0x110000) if unicodedata.combining(chr(code))}
    jamo = {chr(code) for code in range(0x1161, 0x11C3)}
    assert not [sign for sign in seconds | marks | jamo if never_joins(sign)]


@pytest.mark.parametrize("line", ["Der Rat nimmt Kenntnis – für „alle“ Fälle.\r\n\r\n\r\n", "漢字 👩‍🚒 ", "e\u0301"])
def test_a_paste_of_a_megabyte_is_taken_whole(line):
    text = line * (1_000_000 // len(line))
    buffer = TextBuffer()
    buffer.paste(text)
    assert buffer.text == clean_paste(text)
    buffer.undo()
    assert buffer.is_empty
