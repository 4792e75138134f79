from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from rich.cells import cell_len

from minutes_tui.tui.editor.buffer import TextBuffer
from minutes_tui.tui.editor.cells import is_boundary, is_plain, is_plain_or_wide, next_boundary, visible, width
from minutes_tui.tui.editor.wrap import Decoration, WrappedText, rewrap, wrap
from tests.tui.editor.test_buffer import ALPHABET, SCRIPTS, play

WORDS = st.lists(st.text("abcäß–\u0323漢👩\u200d🇩", min_size=1, max_size=14), max_size=30).map(" ".join)
FLOWS = st.one_of(WORDS, st.text(ALPHABET + "\u200b\ufe0f", max_size=60), st.text("a ", max_size=60))
DECORATIONS = st.builds(
    Decoration,
    prefix=st.sampled_from(["", "  • ", "Frau Gregor-Rauschtenberger "]),
    indent=st.integers(0, 6),
    gap_before=st.booleans(),
)


def lines_of(flow, room, full):
    starts = wrap(flow, room, full)
    return [flow[start:end] for start, end in zip(starts, [*starts[1:], len(flow)], strict=True)]


@given(flow=FLOWS, room=st.integers(1, 30), full=st.integers(1, 30))
def test_the_lines_joined_are_the_text(flow, room, full):
    assert "".join(lines_of(flow, room, full)) == flow


@given(flow=FLOWS, room=st.integers(1, 30), full=st.integers(1, 30))
def test_no_line_is_wider_than_its_room_but_for_one_blank(flow, room, full):
    lines = lines_of(flow, room, full)
    for index, line in enumerate(lines):
        limit = full if index else room
        body = line[:-1] if line.endswith(" ") and index + 1 < len(lines) else line
        assert width(body) <= limit or next_boundary(body, 0) == len(body)


@given(flow=FLOWS, room=st.integers(1, 30), full=st.integers(1, 30))
def test_no_cluster_is_cut(flow, room, full):
    assert all(is_boundary(flow, start) for start in wrap(flow, room, full))


@given(flow=st.lists(st.text("abcäß–漢", max_size=14), max_size=30).map(" ".join), room=st.integers(15, 40))
def test_words_that_fit_on_a_line_are_not_broken(flow, room):
    longest = max((width(word) for word in flow.split(" ")), default=0)
    if longest <= room:
        assert all(flow[start - 1] == " " for start in wrap(flow, room, room)[1:])


def test_a_word_longer_than_a_line_begins_one():
    assert lines_of("ab abcdefghijkl m", 6, 6) == ["ab ", "abcdef", "ghijkl ", "m"]


def test_a_bullet_is_not_left_alone_by_a_word_longer_than_a_line():
    assert lines_of("  • abcdefghijkl m", 10, 6) == ["  • abcdef", "ghijkl ", "m"]


@given(
    flow=st.text("ab漢é ", max_size=40),
    at=st.integers(0, 40),
    word=st.text("ab漢é", min_size=1, max_size=20),
    room=st.integers(3, 12),
)
def test_typing_letters_moves_no_line_above_the_word_that_they_belong_to(flow, at, word, room):
    """Neither the word on its way, however long it gets, nor what stands above it, jumps to another row."""
    at = min(at, len(flow))
    begins = flow.rfind(" ", 0, at) + 1
    lines = wrap(flow, room, room)
    for end in range(1, len(word) + 1):
        before, lines = lines, wrap(flow[:at] + word[:end] + flow[at:], room, room)
        above = [start for start in before if start < begins]
        assert [start for start in lines if start < begins] == above
        assert begins in lines or begins not in before
    assert lines_of("abcd efghij", 6, 6) == ["abcd ", "efghij"]


@given(text=st.text(ALPHABET + "\u200b\ufe0f\u200e"))
def test_the_width_of_a_text_is_the_sum_of_its_clusters(text):
    total, place = 0, 0
    while place < len(text):
        after = next_boundary(text, place)
        total += width(text[place:after])
        place = after
    assert total == width(text)


@given(text=st.text("🇩🇪🇫a\u200d\u0301👩\U0001f3fd\u1100\u1161", max_size=20))
def test_from_cluster_to_cluster_every_boundary_is_met(text):
    met = [0] if text else []
    while met and met[-1] < len(text):
        met.append(next_boundary(text, met[-1]))
    assert met[:-1] == [place for place in range(len(text)) if is_boundary(text, place)]


def test_plain_characters_take_one_cell_and_are_a_cluster_each():
    plain = [chr(code) for code in range(0x10000) if not 0xD800 <= code < 0xE000 and is_plain(chr(code))]
    assert len(plain) > 800
    assert all(cell_len(sign) == 1 and is_boundary("a" + sign, 1) for sign in plain)


def test_wide_characters_take_two_cells_and_are_a_cluster_each():
    wide = [chr(code) for code in range(0x3041, 0x10000) if not 0xD800 <= code < 0xE000 and is_plain_or_wide(chr(code))]
    assert len(wide) > 30000
    assert all(cell_len(sign) == 2 and is_boundary("a" + sign, 1) for sign in wide)


@given(text=st.text())
def test_visible_text_keeps_its_length(text):
    assert len(visible(text)) == len(text)


@given(text=st.text(st.characters(categories=["Cc"]), min_size=1))
def test_control_characters_become_signs(text):
    assert visible(text).isprintable()


@given(
    flow=st.text("aa漢漢 ", max_size=40),
    cut=st.tuples(st.integers(0, 40), st.integers(0, 12)),
    inserted=st.text("aa漢漢 ", max_size=12),
    room=st.integers(1, 9),
    full=st.integers(1, 9),
)
@example(flow="aaaaaaa a漢漢漢漢漢", cut=(13, 1), inserted="", room=9, full=9)
def test_one_edit_in_narrow_columns_wraps_as_from_scratch(flow, cut, inserted, room, full):
    at = min(cut[0], len(flow))
    removed = min(cut[1], len(flow) - at)
    starts = wrap(flow, room, full)
    edited = flow[:at] + inserted + flow[at + removed :]
    first, last = rewrap(edited, starts, at, removed, len(inserted), room, full)
    assert starts == wrap(edited, room, full)
    assert 0 <= first <= last < len(starts)


class Rows:
    """A decoration for each row, by its number."""

    def __init__(self, decorations):
        self.decorations = decorations

    def __call__(self, row):
        return self.decorations[row % len(self.decorations)]


def layout(wrapped):
    return [wrapped.line(visual) for visual in range(wrapped.height)]


@given(
    start=st.lists(FLOWS, min_size=1, max_size=4).map("\n".join),
    script=SCRIPTS,
    cells=st.integers(1, 25),
    decorations=st.lists(DECORATIONS, min_size=1, max_size=3),
)
def test_following_the_edits_wraps_as_from_scratch(start, script, cells, decorations):
    buffer, rows = TextBuffer(start), Rows(decorations)
    wrapped = WrappedText(buffer.paragraphs, cells, rows)
    for step in [*script, *[("undo",)] * 3, ("redo",)]:
        before = [(line, wrapped.flow(line.row)[line.start : line.end]) for line in layout(wrapped)]
        seen = []
        buffer.watch = lambda change, seen=seen: seen.append(wrapped.apply(change))
        play(buffer, [step])
        assert layout(wrapped) == layout(WrappedText(buffer.paragraphs, cells, rows))
        if len(seen) == 1:
            after = [(line, wrapped.flow(line.row)[line.start : line.end]) for line in layout(wrapped)]
            first, last = seen[0]
            last = len(after) if last is None else last
            changed = [
                row
                for row in range(max(len(before), len(after)))
                if [text for _, text in before[row : row + 1]] != [text for _, text in after[row : row + 1]]
            ]
            assert all(first <= row <= last or row >= len(after) for row in changed)


@given(
    text=st.lists(FLOWS, min_size=1, max_size=4).map("\n".join),
    cells=st.integers(2, 25),
    decorations=st.lists(DECORATIONS, min_size=1, max_size=3),
)
def test_every_place_is_found_again_by_row_and_cell(text, cells, decorations):
    buffer = TextBuffer(text)
    wrapped = WrappedText(buffer.paragraphs, cells, Rows(decorations))
    buffer.text_start()
    while True:
        place = buffer.cursor
        visual, cell = wrapped.visual_row(place), wrapped.cell(place)
        assert wrapped.cell(wrapped.place(visual, cell)) == cell
        line = wrapped.line(visual)
        assert line.row == place[0]
        assert line.start <= place[1] + len(wrapped.decoration(place[0]).prefix) <= line.end
        if not buffer.right():
            break


def test_a_name_flows_with_the_text_and_bullets_hang():
    paragraphs = ["berichtet über den Workshop vom Januar.", "Mehr Sensibilität mit Geflüchteten"]
    decorations = [Decoration("Frau Schlücker "), Decoration("  • ", indent=4, gap_before=True)]
    wrapped = WrappedText(paragraphs, 24, decorations.__getitem__)
    shown = [
        "" if line.is_gap else " " * line.indent + wrapped.flow(line.row)[line.start : line.end].rstrip()
        for line in layout(wrapped)
    ]
    assert shown == [
        "Frau Schlücker berichtet",
        "über den Workshop vom",
        "Januar.",
        "",
        "  • Mehr Sensibilität",
        "    mit Geflüchteten",
    ]


def test_decorations_by_number_follow_when_rows_move():
    buffer = TextBuffer("eins\nzwei\ndrei")
    wrapped = WrappedText(buffer.paragraphs, 20, lambda row: Decoration("• " if row == 1 else ""))
    buffer.watch = wrapped.apply
    buffer.move_to(0, 0)
    buffer.new_paragraph()
    assert [wrapped.flow(row) for row in range(4)] == ["", "• eins", "zwei", "drei"]
