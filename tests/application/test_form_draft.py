from __future__ import annotations

import re
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.application.asked import Asked
from minutes_tui.application.form_draft import FormDraft
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain.text import clean_line, clean_text
from minutes_tui.storage.processes import Process
from tests.support.strategies import TEXTS

HERE = Surroundings(clock=lambda: datetime(2026, 11, 25, 19, tzinfo=UTC), user="scribe", new_id=lambda: "id")
ASKED = Asked(title="7. Sitzung", agenda="1 Eröffnung\n2 Haushalt", nonpublic=True)


def of_process(state: Path | None, pid: int, *living: int) -> FormDraft:
    return FormDraft(state, HERE, Process("here", pid, "a:1:1"), lambda process: process.pid in living)


def left_by(state: Path, pid: int, asked: Asked = ASKED, emptied: frozenset[str] = frozenset()) -> None:
    draft = of_process(state, pid)
    draft.keep(asked, emptied)
    draft.close()


def test_what_a_process_that_is_gone_left_is_given_to_the_first_who_asks(tmp_path: Path) -> None:
    left_by(tmp_path, 1, ASKED, frozenset({"law"}))
    second, third = of_process(tmp_path, 2), of_process(tmp_path, 3, 2)
    found = second.left()
    assert found is not None
    assert (found.asked, found.emptied, found.saved_at) == (ASKED, {"law"}, HERE.clock())
    assert third.left() is None
    second.nothing()
    second.close()
    assert list(tmp_path.rglob("*.toml")) == []
    third.close()


def test_of_one_who_is_still_at_it_nothing_is_taken(tmp_path: Path) -> None:
    left_by(tmp_path, 1)
    other = of_process(tmp_path, 2, 1)
    assert other.left() is None
    other.close()


def test_an_empty_form_leaves_nothing(tmp_path: Path) -> None:
    left_by(tmp_path, 1, Asked(), frozenset({"law"}))
    assert list(tmp_path.rglob("*.toml")) == []


def test_what_is_kept_is_for_its_owner_only(tmp_path: Path) -> None:
    left_by(tmp_path / "state", 1)
    (kept,) = tmp_path.rglob("*.toml")
    assert kept.stat().st_mode & 0o777 == 0o600
    assert kept.parent.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("state", ["nowhere", "a file", None])
def test_without_a_place_nothing_is_kept_and_nothing_fails(state: str | None, tmp_path: Path) -> None:
    (tmp_path / "a file").touch()
    draft = of_process(
        None if state is None else tmp_path / "a file" / "x" if state == "nowhere" else tmp_path / state, 1
    )
    draft.keep(ASKED, frozenset())
    draft.keeper.flush()
    assert draft.left() is None
    draft.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30)
@given(texts=st.lists(TEXTS, min_size=4, max_size=4))
def test_any_answers_come_back(texts: list[str], tmp_path: Path) -> None:
    title, body, agenda, file = texts
    asked = Asked(title=clean_line(title), body=clean_line(body), agenda=clean_text(agenda), file=clean_line(file))
    left_by(tmp_path, 1, asked)
    after = of_process(tmp_path, 2)
    found = after.left()
    after.nothing()
    after.close()
    if asked == Asked():
        assert found is None
    else:
        assert found is not None
        for one in fields(Asked):
            written = re.sub("[\ud800-\udfff]", "\ufffd", str(getattr(asked, one.name)))
            assert str(getattr(found.asked, one.name)) == written
