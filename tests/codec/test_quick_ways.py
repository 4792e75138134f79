"""What is found without a pattern, because a meeting has thousands of blocks, is what the patterns find."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec import blocks
from minutes_tui.codec.chain import EVENT_LINE, event_lines

LINES = [
    'text = """',
    '"""',
    '"""" ',
    '"""x',
    f'""" # {"0a" * 16}',
    f'""" # {"0a" * 15}',
    'by = "x"',
    'named = ""',
    'a = """b"""',
    'a = """ ',
    'Text = """',
    ' text = """',
    'x text = """',
    "said",
    "",
]
bodies = st.builds(
    lambda lines, end: "\n".join(lines) + end, st.lists(st.sampled_from(LINES), max_size=9), st.sampled_from(["", "\n"])
)


@given(bodies)
def test_each_text_stands_as_its_digest(body: str) -> None:
    stop = blocks._end_of_texts(body)
    assert blocks.digested(body) == blocks._TEXT.sub(blocks._text_digest, body[:stop]) + body[stop:]


@given(
    st.lists(st.sampled_from([b"[[event]]", b"\n", b"\r\n", b" ", b"x", b"[["]), max_size=14).map(b"".join), st.data()
)
def test_blocks_begin_where_the_pattern_says(data: bytes, draws: st.DataObject) -> None:
    begin = draws.draw(st.sampled_from([0, *(found.start() for found in EVENT_LINE.finditer(data))]))
    assert list(event_lines(data, begin)) == [found.start() for found in EVENT_LINE.finditer(data, begin)]
