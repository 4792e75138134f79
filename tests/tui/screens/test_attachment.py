"""Attachments: two keys and the title, and the file where there is one."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from minutes_tui.application import attaching
from minutes_tui.application.attaching import digest_of
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.problems import Problem
from tests.support.desks import Scribe


def at_item() -> Scribe:
    scribe = Scribe()
    scribe.press("5", "enter")
    return scribe


def attachments(scribe: Scribe) -> list[Attachment]:
    entries = scribe.workspace.session.items["kim"].entries
    return [entry.content for entry in entries if isinstance(entry.content, Attachment)]


def test_two_keys_and_the_title() -> None:
    scribe = at_item()
    scribe.press("ctrl+o")
    scribe.type("Präsentation")
    scribe.press("enter")
    assert scribe.desk.screen.name == "agenda"
    assert scribe.minutes() == "Der Niederschrift ist als Anlage 1 beigefügt: Präsentation\n"


def test_a_text_that_was_begun_is_kept_first() -> None:
    scribe = at_item()
    scribe.press("f2", "g", "r", "enter")
    scribe.type("berichtet.")
    scribe.press("ctrl+o")
    scribe.type("Plan")
    scribe.press("enter")
    assert scribe.kinds == ["item-called", "contribution", "attachment"]


def test_without_a_title_and_a_file_nothing_is_left_and_escape_keeps_what_there_is() -> None:
    scribe = at_item()
    scribe.press("ctrl+o", "enter", "ctrl+o", "P", "escape")
    assert [one.title for one in attachments(scribe)] == ["P"]


def test_a_file_that_is_there_is_noted_with_what_it_holds(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"Plan")
    scribe = at_item()
    scribe.press("ctrl+o", "tab")
    scribe.type(str(file))
    scribe.press("enter")
    (made,) = attachments(scribe)
    assert (made.title, made.file) == ("plan.pdf", str(file))
    assert made.digest == hashlib.sha256(b"Plan").hexdigest()


def test_a_file_that_is_not_there_is_kept_as_it_was_typed_and_that_is_said(tmp_path: Path) -> None:
    scribe = at_item()
    scribe.press("ctrl+o")
    scribe.type("Plan")
    scribe.press("tab")
    scribe.type(str(tmp_path / "x"))
    scribe.press("enter")
    (made,) = attachments(scribe)
    assert (made.file, made.digest) == (str(tmp_path / "x"), "")
    assert "nur mit dem Namen vermerkt" in scribe.screen(200)


def test_a_correction_of_the_title_leaves_the_file_as_it_was_noted(tmp_path: Path) -> None:
    file = tmp_path / "plan.pdf"
    file.write_bytes(b"Plan")
    scribe = at_item()
    scribe.press("ctrl+o", "tab")
    scribe.type(str(file))
    scribe.press("enter")
    noted = attachments(scribe)[0].digest
    file.write_bytes(b"another")
    scribe.press("right", "enter", "end")
    scribe.type(" (neu)")
    scribe.press("enter")
    (made,) = attachments(scribe)
    assert (made.title, made.digest) == ("plan.pdf (neu)", noted)


def test_nothing_but_a_regular_file_is_read_and_nothing_hangs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    codes = {}
    for name in ("pipe", "link", ".", "none", "a\0b"):
        found = digest_of(str(tmp_path / name))
        assert isinstance(found, Problem)
        codes[name] = found.code
    assert codes == {
        "pipe": "file.not-a-file",
        "link": "file.not-a-file",
        ".": "file.not-a-file",
        "none": "file.missing",
        "a\0b": "file.missing",
    }


def test_a_file_that_is_too_large_is_noted_by_its_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attaching, "MOST_BYTES", 2)
    (tmp_path / "large").write_bytes(b"123")
    found = digest_of(str(tmp_path / "large"))
    assert isinstance(found, Problem)
    assert found.code == "file.too-large"


def test_a_pasted_title_is_one_line() -> None:
    scribe = at_item()
    scribe.press("ctrl+o")
    scribe.desk.paste("Plan\nder Straße\n")
    scribe.press("enter")
    assert attachments(scribe)[0].title == "Plan der Straße"
