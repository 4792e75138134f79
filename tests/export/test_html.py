"""Minutes as HTML: text of any kind is text, and what changed is told in words, too."""

from __future__ import annotations

from hypothesis import example, given

from minutes_tui.document.builder import build_document
from minutes_tui.document.model import Bullets, Document, Label, Paragraph, VoteTable
from minutes_tui.document.parts import Line, Piece, parts_of
from minutes_tui.domain.text import visible
from minutes_tui.export.html import Marks, marked_html, parts_html, piece_html
from tests.support.html_reading import HtmlReading
from tests.support.minuting import Minuting
from tests.support.strategies import TEXTS

MARKS = Marks("new", "gone", "changed")
ALLOWED = {"h1", "h2", "h3", "p", "b", "strong", "ul", "li", "table", "caption", "tbody", "tr", "th", "td", "section"}


def pieces_with(text: str) -> list[Piece]:
    return [
        *(Line(kind, text) for kind in ("title", "fact", "heading", "called", "closing")),
        Line("people", text, text),
        Paragraph(text, text),
        Paragraph(text),
        Label(text),
        Bullets((text, text)),
        VoteTable(text, ((text, text),)),
    ]


@given(text=TEXTS)
@example(text="</script><script>x</script>\"'><!-- ]]> &lt; \x00\x1b[31m\u202e")
def test_text_is_read_as_it_is_and_none_of_it_is_an_element(text: str) -> None:
    line = visible(text).replace("\n", " ")
    for piece in pieces_with(text):
        found = HtmlReading(piece_html(piece))
        assert not found.open
        assert {tag for tag, _ in found.tags} <= ALLOWED
        assert all(set(attributes) <= {"class", "scope"} for _, attributes in found.tags)
        wanted = {f"{line}: {line}", f"{line} {line}", line}
        assert all(one in wanted for one in found.texts)


@given(text=TEXTS, other=TEXTS)
def test_what_changed_holds_both_texts_and_no_element_of_theirs(text: str, other: str) -> None:
    for gone, came in zip(pieces_with(text), pieces_with(other), strict=True):
        found = HtmlReading("".join(marked_html([gone], [came], MARKS)))
        assert not found.open
        assert {tag for tag, _ in found.tags} <= ALLOWED | {"ins", "del", "small", "div"}


def marked(gone: list[Piece], came: list[Piece]) -> str:
    return "".join(marked_html(gone, came, MARKS))


def test_a_piece_that_came_is_inserted_with_its_word() -> None:
    assert marked([], [Paragraph("Hello.")]) == "<ins><small>new</small><p>Hello.</p></ins>"


def test_a_piece_that_went_is_deleted_with_its_word() -> None:
    assert marked([Label("A:")], []) == "<del><small>gone</small><h3>A:</h3></del>"


def test_words_that_changed_are_marked_in_their_sentence() -> None:
    html = marked([Paragraph("She said four words.", "Ms X")], [Paragraph("She said five words.", "Ms X")])
    assert html == (
        "<div><small>changed</small><p><b>Ms X</b> She said <del>four</del> <ins>five</ins> words.</p></div>"
    )


def test_a_sentence_of_which_nothing_stayed_is_another_one() -> None:
    html = marked([Paragraph("All of this goes away.")], [Paragraph("Nothing remains here now.")])
    assert html.startswith("<del>")
    assert "</del><ins>" in html


def test_bullets_are_compared_one_by_one() -> None:
    html = marked([Bullets(("one", "two", "three"))], [Bullets(("one", "three", "four"))])
    assert '<li>one</li><li class="gone"><del>two</del></li><li>three</li><li><ins>four</ins></li>' in html


def test_the_figure_of_a_vote_that_changed_is_marked_in_its_table() -> None:
    html = marked([VoteTable("Vote:", (("yes", "4"),))], [VoteTable("Vote:", (("yes", "5"),))])
    assert '<th scope="row">yes</th><td><del>4</del> <ins>5</ins></td>' in html


def test_each_item_is_a_section_with_a_heading() -> None:
    document: Document = build_document(Minuting().session)
    found = HtmlReading(parts_html(parts_of(document)))
    assert [tag for tag, _ in found.tags if tag in ("h1", "h2")] == ["h1", "h2", "h2", "h2"]
    assert found.texts[-3:] == ["1 Eins", "2 Zwei", "3 Drei"]
