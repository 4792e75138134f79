"""HTML of a document's pieces: headings, paragraphs, lists, tables. People's text is escaped and never acts."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from minutes_tui.document.changed_words import changed_words
from minutes_tui.document.model import Bullets, Label, Paragraph, VoteTable
from minutes_tui.document.parts import Line, Part, Piece
from minutes_tui.domain.text import visible


@dataclass(frozen=True, slots=True)
class Marks:
    """The words beside what changed, for who sees no colours: such as "new", "gone", "changed"."""

    new: str
    gone: str
    changed: str


def escaped(text: str) -> str:
    """The text as it is read, in one line, also within an attribute in quotation marks."""
    return html.escape(visible(text).replace("\n", " "))


def piece_html(piece: Piece) -> str:
    """One element for one piece."""
    return _element(piece, [escaped(text) for text in _texts(piece)])


def parts_html(parts: Iterable[Part]) -> str:
    """The whole minutes: a section for each part."""
    return "\n".join(f"<section>{''.join(map(piece_html, part.pieces))}</section>" for part in parts)


def marked_html(gone: Sequence[Piece], came: Sequence[Piece], marks: Marks) -> list[str]:
    """What came in the place of what is gone, as elements that show both, in the order of reading."""
    elements: list[str] = []
    for tag, start, end, first, last in SequenceMatcher(None, gone, came, autojunk=False).get_opcodes():
        old, new = gone[start:end], came[first:last]
        if tag == "equal":
            elements += map(piece_html, new)
            continue
        for at in range(max(len(old), len(new))):
            elements += _both(old[at : at + 1], new[at : at + 1], marks)
    return elements


def _both(old: Sequence[Piece], new: Sequence[Piece], marks: Marks) -> Iterator[str]:
    if old and new and _alike(old[0], new[0]):
        yield _changed(old[0], new[0], marks)
        return
    for piece in old:
        yield f"<del>{_word(marks.gone)}{piece_html(piece)}</del>"
    for piece in new:
        yield f"<ins>{_word(marks.new)}{piece_html(piece)}</ins>"


def _word(word: str) -> str:
    return f"<small>{escaped(word)}</small>"


def _alike(old: Piece, new: Piece) -> bool:
    """Whether one can be shown as the other with some words changed."""
    if isinstance(old, Line) and isinstance(new, Line):
        return old.kind == new.kind and old.label == new.label
    if isinstance(old, VoteTable) and isinstance(new, VoteTable):
        return len(old.rows) == len(new.rows)
    if isinstance(old, Paragraph) and isinstance(new, Paragraph):  # an answer in the place of a question is another one
        return bool(old.opening) == bool(new.opening) and _much_in_common(old.whole, new.whole)
    return type(old) is type(new)


def _much_in_common(old: str, new: str) -> bool:
    runs = list(changed_words(old, new))
    same = sum(len(text) for text, change in runs if change == "same")
    return 2 * same >= min(len(old), len(new))


def _changed(old: Piece, new: Piece, marks: Marks) -> str:
    if isinstance(old, Bullets) and isinstance(new, Bullets):
        inner = _bullets([_item(*pair) for pair in _paired(old.points, new.points)])
    else:
        inner = _element(new, [_words(*pair) for pair in zip(_texts(old), _texts(new), strict=True)])
    return f"<div>{_word(marks.changed)}{inner}</div>"


def _paired(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    for _, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, came = old[start:end], new[first:last]
        for at in range(max(len(gone), len(came))):
            yield (gone[at] if at < len(gone) else None), (came[at] if at < len(came) else None)


def _item(old: str | None, new: str | None) -> str:
    """The words of one bullet; a bullet of which nothing stays goes as a whole."""
    if new is None:
        return f'<li class="gone"><del>{escaped(old or "")}</del></li>'
    return f"<li><ins>{escaped(new)}</ins></li>" if old is None else f"<li>{_words(old, new)}</li>"


def _words(old: str, new: str) -> str:
    if old == new:
        return escaped(new)
    tags = {"same": "{}", "gone": "<del>{}</del>", "new": "<ins>{}</ins>"}
    return " ".join(tags[change].replace("{}", escaped(text)) for text, change in changed_words(old, new))


def _texts(piece: Piece) -> tuple[str, ...]:
    match piece:
        case Line(_, text) | Label(text):
            return (text,)
        case Paragraph(text, opening):
            return (text, opening) if opening else (text,)
        case Bullets(points):
            return points
        case VoteTable(heading, rows):
            return (heading, *(cell for row in rows for cell in row))


def _element(piece: Piece, texts: Sequence[str]) -> str:
    """The piece's element around its texts, which are HTML already."""
    match piece:
        case Line("title"):
            return f"<h1>{texts[0]}</h1>"
        case Line("heading"):
            return f"<h2>{texts[0]}</h2>"
        case Line("people", label=label):
            return f"<p><strong>{escaped(label)}:</strong> {texts[0]}</p>"
        case Line(kind):
            return f'<p class="{kind}">{texts[0]}</p>'
        case Paragraph():
            return f"<p><b>{texts[1]}</b> {texts[0]}</p>" if len(texts) > 1 else f"<p>{texts[0]}</p>"
        case Label():
            return f"<h3>{texts[0]}</h3>"
        case Bullets():
            return _bullets([f"<li>{text}</li>" for text in texts])
        case VoteTable():
            cells = zip(texts[1::2], texts[2::2], strict=True)
            rows = "".join(f'<tr><th scope="row">{label}</th><td>{figure}</td></tr>' for label, figure in cells)
            return f"<table><caption>{texts[0]}</caption><tbody>{rows}</tbody></table>"


def _bullets(items: Iterable[str]) -> str:
    return f"<ul>{''.join(items)}</ul>"
