from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.codec.head import read_head, read_register
from minutes_tui.codec.head_salvage import salvaged_head
from minutes_tui.codec.head_writing import head_bytes, item_bytes, register_bytes
from minutes_tui.codec.session_file import MARKER, split
from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.text import clean_line, settle_text
from minutes_tui.importers.agenda_text import read_agenda
from tests.support.heads import HEADS
from tests.support.malformed_heads import GOOD, malformed
from tests.support.strategies import TEXTS


@given(head=HEADS)
def test_a_head_that_is_written_reads_back_as_it_was(head: Head) -> None:
    assert read_head(head_bytes(head)) == head


@given(text=TEXTS)
def test_any_words_of_people_come_back_and_are_never_structure(text: str) -> None:
    line, draft = clean_line(text).encode("utf-8", "replace").decode().strip("\r\n"), settle_text(text)
    draft = draft.encode("utf-8", "replace").decode()
    item = Item("a", f"x{line}", papers=(line,), draft_resolution=draft, origin=line)
    data = head_bytes(Head(Meeting("T", "de", place=line), persons=(Person("A", f"x{line}"),), items=(item,)))
    assert split(data).journal_line == 0
    found = read_head(data)
    assert isinstance(found, Head)
    assert found.items == (item,)
    assert found.meeting.place == line


@pytest.mark.parametrize("line", [MARKER, "[[event]]", "<<<<<<< HEAD", '"""', "\\", "check = 1", "# x"])
def test_a_draft_that_looks_like_the_file_itself_stays_a_draft(line: str) -> None:
    item = Item("a", "A", draft_resolution=f"Erstens\n{line}\n\nZweitens")
    found = read_head(split(head_bytes(Head(Meeting("T", "de"), items=(item,)))).head)
    assert isinstance(found, Head)
    assert found.items == (item,)


@given(text=TEXTS)
def test_an_agenda_of_any_text_makes_a_head_that_can_be_read(text: str) -> None:
    agenda = read_agenda(text)
    found = read_head(head_bytes(Head(Meeting("T", "de"), items=agenda.items)))
    assert isinstance(found, Head)
    assert found.items == agenda.items


def test_a_register_holds_people_only() -> None:
    persons = (Person("GR", "Gregor", "Frau"), Person("VW", "Verwaltung", role="administration", votes=False))
    assert read_register(register_bytes(persons)) == persons
    assert read_register(b"format = 1\n" + register_bytes(persons)) == persons
    wrong = read_register(register_bytes((*persons, Person("gr", "Zwei"))) + b"[meeting]\n")
    assert [(one.code, one.place.line) for one in wrong if not isinstance(one, Person)] == [
        ("head.id-twice", 12),
        ("head.unknown-key", 14),
    ]


def test_items_are_written_as_they_stand_in_a_head() -> None:
    assert item_bytes([Item("a", "A", "1")]) == b'[[item]]\nid = "a"\nnumber = "1"\ntitle = "A"\n'


def test_of_a_damaged_head_whatever_can_be_read_is_read() -> None:
    whole = read_head(GOOD.encode())
    assert isinstance(whole, Head)
    damaged = GOOD.replace('place = "Ratssaal"', "place = „Ratssaal“").replace('role = "administration"', "role = ")
    found = salvaged_head(damaged.encode())
    assert [(person.id, person.role) for person in found.persons] == [("GR", "member"), ("AK", "member")]
    assert found.items == whole.items
    assert found.meeting == replace(whole.meeting, place="")
    latin = salvaged_head(GOOD.encode("latin-1"))
    assert latin == replace(whole, rules=latin.rules, style=latin.style)


@pytest.mark.parametrize("data", malformed().values(), ids=malformed())
def test_nothing_is_too_broken_to_be_looked_at(data: bytes) -> None:
    salvaged = salvaged_head(data)
    ids = [person.id.casefold() for person in salvaged.persons]
    assert len(ids) == len(set(ids))


@given(data=st.binary(max_size=80) | TEXTS.map(lambda text: f"[[item]]\n{text}".encode("utf-8", "replace")))
def test_any_bytes_can_be_looked_at(data: bytes) -> None:
    assert isinstance(salvaged_head(data), Head)
