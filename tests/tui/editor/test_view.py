from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.tui.editor.view import EditorView
from minutes_tui.tui.editor.wrap import Decoration

KEYS = st.sampled_from(
    ["enter", "backspace", "delete", "left", "right", "up", "down", "home", "end", "pageup", "pagedown", "ctrl+z"]
)
STEPS = st.one_of(
    KEYS.map(lambda key: ("press", key, None)),
    st.sampled_from("ab 漢\u0301").map(lambda sign: ("press", sign, sign)),
    st.tuples(st.just("resize"), st.integers(0, 30), st.integers(0, 8)),
    st.text("ab \n漢", max_size=30).map(lambda text: ("paste", text)),
)


def bullets(row):
    return Decoration("  • ", indent=4, kind="bullet") if row else Decoration("Frau Schlücker ", gap_before=False)


def gaps(row):
    return Decoration(gap_before=row > 0)


def in_sight(view):
    rows = []
    for visual in range(view.top, min(view.wrapped.height, view.top + view.height)):
        line = view.wrapped.line(visual)
        rows.append((line.indent, "" if line.is_gap else view.wrapped.flow(line.row)[line.start : line.end]))
    return rows + [None] * (view.height - len(rows))


@given(script=st.lists(STEPS, max_size=40), decorate=st.sampled_from([bullets, gaps]))
def test_the_cursor_is_in_sight_and_only_dirty_rows_look_different(script, decorate):
    view = EditorView("", decorate)
    view.resize(20, 5)
    view.take_dirty()
    for name, *arguments in script:
        before, cursor = in_sight(view), view.cursor_row - view.top
        getattr(view, name)(*arguments)
        dirty, after = view.take_dirty(), in_sight(view)
        if view.height:
            assert view.top <= view.cursor_row < view.top + view.height
        assert 0 <= view.top <= max(0, view.wrapped.height - view.height)
        assert view.cursor_row == view.wrapped.visual_row(view.buffer.cursor)
        if name != "resize":
            assert all(old == new or row in dirty for row, (old, new) in enumerate(zip(before, after, strict=True)))
            if view.height and (view.cursor_row - view.top) != cursor:
                assert view.cursor_row - view.top in dirty
                assert cursor in dirty


@given(text=st.text("ab \n漢", max_size=80), decorate=st.sampled_from([bullets, gaps]), width=st.integers(3, 20))
def test_down_reaches_the_end_and_up_the_start(text, decorate, width):
    view = EditorView(text, decorate)
    view.resize(width, 6)
    view.move_to(0, 0)
    for _ in range(view.wrapped.height + 1):
        view.press("down", None)
    assert view.buffer.cursor == (len(view.buffer.paragraphs) - 1, len(view.buffer.paragraphs[-1]))
    for _ in range(view.wrapped.height + 1):
        view.press("up", None)
    assert view.buffer.at_start


def press(view, *keys):
    for key in keys:
        view.press(key, None)


def test_up_and_down_keep_the_cell_they_began_from():
    view = EditorView("eine lange Zeile\nab\nnoch eine Zeile", gaps)
    view.resize(40, 10)
    view.move_to(0, 12)
    press(view, "down")
    assert view.buffer.cursor == (1, 2)
    press(view, "down")
    assert view.buffer.cursor == (2, 12)
    press(view, "up", "up")
    assert view.buffer.cursor == (0, 12)


def test_home_and_end_mean_the_visual_line():
    view = EditorView("eins zwei drei vier")
    view.resize(11, 5)
    view.move_to(0, 2)
    press(view, "end")
    assert view.buffer.cursor == (0, 9)
    press(view, "right", "end")
    assert view.buffer.cursor == (0, 19)
    press(view, "home")
    assert view.buffer.cursor == (0, 10)


def test_the_end_of_a_full_line_is_before_the_blank_that_hangs_over_it():
    view = EditorView("abcde ")
    view.resize(6, 5)
    view.move_to(0, 0)
    press(view, "end")
    assert (view.buffer.cursor, view.cursor_row) == ((0, 5), 0)
    press(view, "right")
    assert (view.buffer.cursor, view.cursor_row) == ((0, 6), 1)


def test_typing_a_word_dirties_one_row_of_a_long_text():
    view = EditorView("wort " * 5000)
    view.resize(81, 24)
    view.move_to(0, 12500)
    view.take_dirty()
    view.press("x", "x")
    assert len(view.take_dirty()) <= 3


def test_the_cursor_keeps_its_height_on_the_screen_when_the_width_changes():
    view = EditorView("wort " * 5000)
    view.resize(80, 20)
    view.move_to(0, 12500)
    press(view, *["down"] * 5)
    height = view.cursor_row - view.top
    assert height == 5
    for width in (60, 160, 33, 80):
        view.resize(width, 20)
        assert view.cursor_row - view.top == height


def test_keys_that_mean_nothing_are_left_to_others():
    view = EditorView("a")
    unknown = ["f2", "escape", "tab", "ctrl+q", "ctrl+left", "ctrl+right", "ctrl+a", "alt+v", "insert", "shift+tab"]
    assert not [key for key in unknown if view.press(key, {"tab": "\t", "ctrl+q": "\x11", "alt+v": "v"}.get(key))]
    assert view.buffer.text == "a"


def test_what_is_read_only_can_be_walked_and_not_edited():
    view = EditorView("ab")
    assert view.press("left", None, read_only=True)
    assert view.buffer.cursor == (0, 1)
    assert not view.press("x", "x", read_only=True)
    assert not view.press("backspace", None, read_only=True)
    assert view.buffer.text == "ab"


def test_no_break_spaces_are_typed_and_controls_are_not():
    view = EditorView()
    assert view.press("no-break_space", "\u00a0")
    assert not view.press("ctrl+at", "\x00")
    assert not view.press("unknown", "\ud800")
    assert view.buffer.text == "\u00a0"


def test_keys_work_before_the_first_layout():
    view = EditorView()
    for sign in "Guten Tag " * 20:
        view.press(sign, sign)
    press(view, "up", "pageup", "pagedown")
    assert view.wrapped.height == 3
    assert not view.take_dirty()
