from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.finding import Finder, Hit
from minutes_tui.domain.entries import Contribution
from minutes_tui.domain.event import Event
from minutes_tui.domain.folding import fold
from minutes_tui.tui.editor.cells import snap, width
from minutes_tui.tui.view.hit_rows import around, hit_rows, whole_paragraph
from minutes_tui.tui.view.rows import cells
from minutes_tui.tui.view.signs import FINE
from tests.support.desks import START, small_head

PARAGRAPHS = st.text("ab  é漢🇩🇪\u0301\x1b", min_size=1, max_size=60)


@st.composite
def any_hit(draw: st.DrawFn) -> Hit:
    paragraph = draw(PARAGRAPHS)
    column = snap(paragraph, draw(st.integers(0, len(paragraph) - 1)))
    end = snap(paragraph, column + draw(st.integers(1, 10)))
    return Hit("kim", 1, "text", 0, 0, paragraph, column, max(0, end - column))


@given(hit=any_hit(), room=st.integers(4, 70), behind=st.sampled_from(["", "sagt etwas"]))
def test_a_hit_is_in_sight_with_what_has_room_around_it(hit, room, behind):
    before, words, after = around(hit, room, "…", behind)
    assert width(before) + width(words) + width(after) <= room
    if width(hit.words) <= room and "\x1b" not in hit.words:
        assert words == hit.words


def test_the_words_around_begin_and_end_with_whole_words_where_they_can() -> None:
    paragraph = "Der Rat nimmt den Bericht über die Beschlüsse zur Kenntnis und verweist ihn an den Ausschuss"
    hit = Hit("kim", 1, "text", 46, 0, paragraph, 46, 3)
    assert paragraph[46:49] == "zur"
    assert around(hit, 44, "…") == ("… Beschlüsse ", "zur", " Kenntnis und verweist ihn…")
    assert around(hit, 40, "…")[0] == "…eschlüsse "
    assert around(hit, 200, "…") == (paragraph[:46], "zur", paragraph[49:])


@given(hit=any_hit(), room=st.integers(4, 40), most=st.integers(1, 4))
def test_the_paragraph_shows_the_hit_in_the_rows_that_there_are(hit, room, most):
    rows = whole_paragraph(hit, "Frau X", room, most)
    assert len(rows) <= most
    assert all(cells(line) <= room + 1 for line in rows)
    marked = "".join(text for line in rows for text, role in line if role == "strong")
    if not hit.words.startswith(" ") and "\x1b" not in hit.words and len(rows) > 1:
        assert marked.replace(" ", "")[:1] == hit.words.replace(" ", "")[:1]


def test_a_paragraph_of_a_megabyte_is_shown_around_its_hit() -> None:
    paragraph = "x " * 250_000 + "hier" + " y" * 250_000
    hit = Hit("kim", 1, "text", 500_000, 0, paragraph, 500_000, 4)
    assert around(hit, 30, "…") == ("… x x x ", "hier", " y y y y y y y y…")
    (row,) = [line for line in whole_paragraph(hit, "", 30, 3) if any(role == "strong" and text for text, role in line)]
    assert "hier" in "".join(text for text, _ in row)


@given(
    text=st.text("ab é漢", min_size=1, max_size=80), room=st.integers(20, 90), wanted=st.sampled_from(["a", "b a", "e"])
)
def test_every_row_fills_its_room_exactly(text, room, wanted):
    events = [Event(1, "id1", START, "scribe", Contribution("kim", named="Frau Abe", text=text))]
    session = fold(small_head(), events)
    hits = Finder().find(session, wanted).hits
    rows = hit_rows(hits, 0, 0, session, FINE, room, [""] * len(hits))
    assert [cells(line) for line in rows] == [room] * len(hits)
