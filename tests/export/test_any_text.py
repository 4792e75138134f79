"""Text of any Unicode leaves as it came in: in NFC, without controls, and never as structure or markup."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import count

import pytest
from hypothesis import example, given

from minutes_tui.application.surroundings import Surroundings
from minutes_tui.application.workspace import Workspace
from minutes_tui.document.builder import build_document, build_section
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.pasting import settle_paste
from minutes_tui.domain.session import Entry, ItemState, fresh
from minutes_tui.domain.text import clean_line
from minutes_tui.export import as_json, markdown, plain
from minutes_tui.export.registry import FORMATS
from tests.support.desks import Scribe
from tests.support.markup import blocks_of
from tests.support.memory_journal import MemoryJournal
from tests.support.strategies import SMALL_HEAD, START, TEXTS

BLANKS = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
DIRECTIONS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def paragraphs_of(text: str) -> list[str]:
    """What is to become of a text, said anew and not taken from the program."""
    lines = re.split("\r\n|[\n\r\v\f\x85\u2028\u2029]", text)
    kept = (
        "".join(
            sign
            for sign in re.sub("\t+", " ", line)
            if unicodedata.category(sign) not in ("Cc", "Cs") and sign not in DIRECTIONS
        )
        for line in lines
    )
    return [line for line in (unicodedata.normalize("NFC", line).rstrip(BLANKS) for line in kept) if line]


def line_of(text: str) -> str:
    """The same of a text that has one line."""
    return clean_line(text).strip()


def minutes_of(*entries: Contribution | Results | Resolution) -> Workspace:
    """A session in which these are minuted."""
    ids = count()
    surroundings = Surroundings(clock=lambda: START, user="scribe", new_id=lambda: f"id{next(ids)}")
    workspace = Workspace(SMALL_HEAD, MemoryJournal(), [], surroundings)
    for entry in entries:
        workspace.dispatch(entry)
    return workspace


def entries_with(text: str) -> list[Contribution | Results | Resolution]:
    return [
        Contribution("one", speaker="AA", text=text),
        Contribution("one", named=text, text=text),
        Contribution("one", text=text),
        Results("one", intro=text, bullets=text),
        Resolution("one", text=text),
    ]


def expected(text: str) -> list[tuple[str, str]]:
    """The blocks that `entries_with` this text come to."""
    texts, line = paragraphs_of(text), line_of(text)
    points = [one for one in texts if one.strip()]
    blocks: list[tuple[str, str]] = []
    for opening in ("Frau Aa", line, ""):
        if texts:
            first = f"{opening} {texts[0]}" if opening else texts[0]
            blocks += [("paragraph", one) for one in [first, *texts[1:]]]
    blocks += [("paragraph", line)] if line else []
    blocks += [("bullet", point) for point in points]
    return blocks + ([("label", "Beschlussvorschlag:")] if texts else []) + [("paragraph", one) for one in texts]


@given(text=TEXTS)
@example(text="a\n- b\n\n# c\n    d\n***")
@example(text="\u3000eingerückt\u00a0\n+ x\n1) y\n=\n> z")
def test_plain_text_holds_the_text_as_it_was(text):
    session = minutes_of(*entries_with(text)).session
    printed = plain.export_section(build_section(session, session.items["one"]))
    pieces: list[str] = []
    before = ""
    for kind, one in expected(text):
        pieces.append("\n" if kind == before == "bullet" else "\n\n")
        pieces.append(f"  • {one}" if kind == "bullet" else one)
        before = kind
    assert printed == ("".join(pieces[1:]) + "\n" if pieces else "")


@given(text=TEXTS)
@example(text="a\n- b\n\n# c\n    d\n***")
@example(text="\u3000eingerückt\u00a0\n+ x\n1) y\n=\n> z")
@example(text="1.\n-\n+ \n#\n~~~\n<b>&amp;[a](b)![c](d)`e`")
def test_markdown_shows_the_text_as_it_was_and_takes_none_of_it_for_markup(text):
    session = minutes_of(*entries_with(text)).session
    printed = markdown.export_section(build_section(session, session.items["one"]))
    names = {"label": "paragraph: strong", "bullet": "bullet_list > list_item > paragraph", "paragraph": "paragraph"}
    shown = [(names[kind], one.strip()) for kind, one in expected(text) if one.strip()]
    assert blocks_of(printed) == shown


@given(text=TEXTS)
def test_json_holds_the_text_as_it_was(text):
    session = minutes_of(*entries_with(text)).session
    blocks = json.loads(as_json.export_section(build_section(session, session.items["one"])))["blocks"]
    seen: list[tuple[str, str]] = []
    for block in blocks:
        if block["block"] == "bullets":
            seen += [("bullet", point) for point in block["points"]]
        else:
            seen.append(
                (block["block"], f"{block['opening']} {block['text']}" if block.get("opening") else block["text"])
            )
    assert seen == expected(text)


@given(text=TEXTS)
def test_what_is_pasted_into_the_editor_comes_out_without_the_layout_of_its_page(text):
    scribe = Scribe()
    for key in ("f2", "f4"):
        scribe.press("5", "enter", key)
        if key == "f2":
            scribe.press("enter")
        scribe.desk.paste(text)
        scribe.press("escape")
    texts = paragraphs_of(settle_paste(text))  # what goes and what stays: tests/domain/test_pasting.py
    contents = [entry.content for entry in scribe.workspace.session.items["kim"].entries]
    assert [content.text.split("\n") for content in contents] == ([texts] if texts else []) + (
        [texts] if any(one.strip() for one in texts) else []
    )


@given(text=TEXTS)
def test_what_is_typed_sign_by_sign_is_what_comes_out(text):
    scribe = Scribe()
    scribe.press("5", "enter", "f2", "enter")
    typed = "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign) != "Cc")
    scribe.type(typed.replace("\u2028", "").replace("\u2029", ""))
    scribe.press("escape")
    texts = paragraphs_of(typed.replace("\u2028", "").replace("\u2029", ""))
    contents = [entry.content for entry in scribe.workspace.session.items["kim"].entries]
    assert [content.text.split("\n") for content in contents] == ([texts] if texts else [])


def head_with(text: str) -> Head:
    """A head in which every text is this one, as the reader of heads lets it in."""
    line = line_of(text) or "x"
    return Head(
        Meeting(title=line, language="de", organization=line, body=line, place=line),
        persons=(Person("AA", line, line, line),),
        items=(Item("one", line, line), Item("two", line)),
    )


@given(text=TEXTS)
def test_a_head_of_any_text_gives_the_headings_that_the_minutes_have_and_no_other(text):
    head = head_with(text)
    line = head.meeting.title
    session = Workspace(head, MemoryJournal(), [], Surroundings(lambda: START, "scribe", lambda: "id")).session
    blocks = blocks_of(markdown.export_document(build_document(session)))
    assert [name for name, _ in blocks] == ["heading1", "paragraph", "paragraph", "heading2", "heading2"]
    assert [shown for _, shown in blocks] == [line, f"{line}, {line}", line, f"{line} {line}", line]


def as_read(text: str) -> ItemState:
    """An item with entries as a file may hold them: no program has cleaned their texts."""
    contents = [
        Contribution("one", named=text, text=text),
        Contribution("one", text=text),
        Results("one", intro=text, bullets=text),
        Resolution("one", text=text),
    ]
    places = tuple(Entry(seq, content, "scribe", START) for seq, content in enumerate(contents, 1))
    return ItemState(Item("one", "Eins", "1"), places)


@pytest.mark.parametrize("width", [None, 1, 20])
@pytest.mark.parametrize("name", FORMATS)
@given(text=TEXTS)
@example(text="")
@example(text="a\n- b\n# c\n    d\n\n\n***")
def test_what_came_in_by_no_door_is_no_markup_and_no_control_either(name, width, text):
    section = build_section(fresh(SMALL_HEAD), as_read(text))
    printed = FORMATS[name].section(section, width)
    assert not [sign for sign in printed if unicodedata.category(sign) in ("Cc", "Cs") and sign != "\n"]
    assert not set(printed) & DIRECTIONS
    if name == "markdown":
        kinds = {kind for kind, _ in blocks_of(printed)}
        assert kinds <= {"paragraph", "paragraph: strong", "bullet_list > list_item > paragraph"}
        assert [one for kind, one in blocks_of(printed) if kind == "paragraph: strong"] == ["Beschlussvorschlag:"]
    if name == "json":
        texts = [block["text"] for block in json.loads(printed)["blocks"] if block["block"] == "paragraph"]
        assert "\n" in text or not text or text in texts
