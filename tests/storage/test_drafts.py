from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from minutes_tui.storage import drafts, side_files
from minutes_tui.storage.drafts import DraftFile, DraftFolder, StoredDraft, read_drafts, remove_draft
from minutes_tui.storage.processes import Process, this_process

ME = this_process()
AT = datetime(2022, 2, 1, 17, 20, tzinfo=UTC)
DRAFT = StoredDraft("contribution", "kim", "k3v9", {"text": "berichtet\n", "line": 1}, "27", ME, "scribe", AT)


@pytest.fixture
def beside(tmp_path: Path) -> Iterator[DraftFolder]:
    parent = os.open(tmp_path, os.O_RDONLY | os.O_DIRECTORY)
    yield DraftFolder(parent, "sitzung.d", 0o660)
    os.close(parent)


def texts(folder: DraftFolder) -> list[object]:
    return [one.draft.fields["text"] for one in read_drafts(folder).drafts]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # each example replaces the one before
@given(
    words=st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=5, max_size=5),
    fields=st.dictionaries(
        st.sampled_from(["text", "line", "continued"]),
        st.text(st.characters(exclude_categories=["Cs"])) | st.integers(0, 10**9) | st.booleans(),
    ),
)
def test_a_draft_is_read_as_it_was_written(
    beside: DraftFolder, words: list[str], fields: dict[str, str | int | bool]
) -> None:
    screen, item, event_id, position, by = words
    draft = StoredDraft(screen, item, event_id, fields, position, ME, by, AT)
    file = DraftFile(beside, ME)
    file.write(draft)
    found = read_drafts(beside)
    assert [(one.name, one.draft) for one in found.drafts] == [(file.name, draft)]
    assert not found.problems


def test_half_a_sign_becomes_a_replacement(beside: DraftFolder) -> None:
    DraftFile(beside, ME).write(replace(DRAFT, fields={"text": "a\ud800b"}))
    assert texts(beside) == ["a\ufffdb"]


def test_a_later_draft_replaces_the_one_before_and_the_newest_of_several_is_first(beside: DraftFolder) -> None:
    mine, theirs = DraftFile(beside, ME), DraftFile(beside, Process("h", 1, "1:2:3"))
    mine.write(DRAFT)
    theirs.write(replace(DRAFT, fields={"text": "theirs"}, saved_at=AT + timedelta(seconds=1)))
    mine.write(replace(DRAFT, fields={"text": "mine"}))
    assert texts(beside) == ["theirs", "mine"]


def test_where_nothing_was_typed_there_is_no_folder(beside: DraftFolder, tmp_path: Path) -> None:
    assert read_drafts(beside) == drafts.DraftsRead()
    DraftFile(beside, ME).remove()
    remove_draft(beside, "a.toml")
    assert beside.clear_away()
    assert not list(tmp_path.iterdir())


def test_a_draft_has_the_mode_of_the_session_and_its_folders_can_be_entered(
    beside: DraftFolder, tmp_path: Path
) -> None:
    file = DraftFile(beside, ME)
    file.write(DRAFT)
    path = tmp_path / "sitzung.d" / "drafts" / file.name
    assert [one.stat().st_mode & 0o777 for one in (path, path.parent, path.parent.parent)] == [0o660, 0o770, 0o770]


def test_a_folder_that_vanishes_is_made_again(beside: DraftFolder, tmp_path: Path) -> None:
    file = DraftFile(beside, ME)
    file.write(DRAFT)
    shutil.rmtree(tmp_path / "sitzung.d")
    file.write(DRAFT)
    assert texts(beside) == ["berichtet\n"]


def test_a_folder_that_vanishes_while_it_is_written_to_is_made_again(
    beside: DraftFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = side_files.write_whole
    left = [None, None]

    def after_somebody_cleared_away(*arguments: object) -> None:
        if left:
            left.pop()
            shutil.rmtree(tmp_path / "sitzung.d")
        write(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(side_files, "write_whole", after_somebody_cleared_away)
    DraftFile(beside, ME).write(DRAFT)
    assert texts(beside) == ["berichtet\n"]


def test_a_session_whose_own_folder_is_gone_is_an_error_and_no_endless_loop(tmp_path: Path) -> None:
    (tmp_path / "council").mkdir()
    parent = os.open(tmp_path / "council", os.O_RDONLY | os.O_DIRECTORY)
    (tmp_path / "council").rmdir()
    with pytest.raises(FileNotFoundError):
        DraftFile(DraftFolder(parent, "sitzung.d", 0o660), ME).write(DRAFT)
    os.close(parent)


def test_a_draft_that_is_removed_leaves_a_folder_that_can_be_cleared_away(beside: DraftFolder, tmp_path: Path) -> None:
    file = DraftFile(beside, ME)
    file.write(DRAFT)
    assert not beside.clear_away()
    file.remove()
    file.remove()
    (tmp_path / "sitzung.d" / "drafts" / f"x.toml{side_files.UNFINISHED}").touch()
    assert beside.clear_away()
    assert not list((tmp_path / "sitzung.d").iterdir())


def test_a_draft_that_is_taken_over_is_there_once_and_goes_with_its_new_owner(beside: DraftFolder) -> None:
    left_behind = DraftFile(beside, Process("h", 1, "1:2:3"))
    left_behind.write(DRAFT)
    mine = DraftFile(beside, ME)
    assert mine.take_over(left_behind.name)
    assert [one.name for one in read_drafts(beside).drafts] == [mine.name]
    mine.remove()
    assert not read_drafts(beside).drafts


def test_a_draft_is_taken_over_by_one_of_two(beside: DraftFolder) -> None:
    left_behind = DraftFile(beside, Process("h", 1, "1:2:3"))
    left_behind.write(DRAFT)
    assert DraftFile(beside, ME).take_over(left_behind.name)
    assert not DraftFile(beside, Process("h", 2, "1:2:3")).take_over(left_behind.name)


def test_a_draft_that_nobody_needs_can_be_removed_by_its_name(beside: DraftFolder) -> None:
    file = DraftFile(beside, ME)
    file.write(DRAFT)
    remove_draft(beside, file.name)
    remove_draft(beside, file.name)
    assert not read_drafts(beside).drafts


def test_a_draft_that_could_not_be_read_again_is_not_written(beside: DraftFolder) -> None:
    with pytest.raises(OSError, match="large") as raised:
        DraftFile(beside, ME).write(replace(DRAFT, fields={"text": "x" * drafts.MOST_BYTES}))
    assert raised.value.errno == errno.EFBIG


# -- what others wrote


def written(tmp_path: Path, beside: DraftFolder, old: str = "", new: str = "") -> Path:
    file = DraftFile(beside, ME)
    file.write(DRAFT)
    path = tmp_path / "sitzung.d" / "drafts" / file.name
    data = path.read_text()
    assert old in data
    path.write_text(data.replace(old, new) if old else data)
    return path


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("format = 1", "format = 2", "draft.newer"),
        ("format = 1", "format = true", "draft.damaged"),
        ("format = 1", "format = 0", "draft.damaged"),
        ('screen = "contribution"', "screen = 1", "draft.damaged"),
        ('by = "scribe"', "", "draft.damaged"),
        ("pid = ", "pid = -", "draft.damaged"),
        ("saved_at = 2022-02-01T17:20:00+00:00", "saved_at = 2022-02-01T17:20:00", "draft.damaged"),
        ("saved_at = 2022-02-01T17:20:00+00:00", 'saved_at = "today"', "draft.damaged"),
        ("line = 1", "line = 1.5", "draft.damaged"),
        ("line = 1", "line = 2022-02-01T17:20:00+00:00", "draft.damaged"),
        ("line = 1", "line = [1]", "draft.damaged"),
        ("[fields]", "[other]", "draft.damaged"),
    ],
)
def test_a_draft_that_is_not_as_we_write_it_is_a_problem_and_stays(
    beside: DraftFolder, tmp_path: Path, old: str, new: str, code: str
) -> None:
    path = written(tmp_path, beside, old, new)
    found = read_drafts(beside)
    assert not found.drafts
    assert [(one.code, one.place.file) for one in found.problems] == [(code, f"sitzung.d/drafts/{path.name}")]
    assert path.exists()


def test_what_is_no_file_or_too_large_is_a_problem_and_the_others_are_read(
    beside: DraftFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drafts, "MOST_BYTES", 1000)
    folder = written(tmp_path, beside).parent
    (folder / "link.toml").symlink_to("/etc/passwd")
    os.mkfifo(folder / "fifo.toml")
    (folder / "folder.toml").mkdir()
    (folder / "large.toml").write_bytes(b"#" * 1001)
    (folder / "notes.txt").write_text("not ours")
    found = read_drafts(beside)
    assert [one.draft for one in found.drafts] == [DRAFT]
    assert [one.code for one in found.problems] == ["draft.unreadable"] * 4


def test_a_link_in_the_place_of_the_folder_is_not_followed(beside: DraftFolder, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "sitzung.d").symlink_to("elsewhere")
    with pytest.raises(OSError, match=r"sitzung\.d"):
        DraftFile(beside, ME).write(DRAFT)
    assert [one.code for one in read_drafts(beside).problems] == ["draft.unreadable"]
    assert not list((tmp_path / "elsewhere").iterdir())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 400), put=st.binary(max_size=20))
def test_a_damaged_draft_raises_nothing(beside: DraftFolder, tmp_path: Path, cut: int, put: bytes) -> None:
    path = written(tmp_path, beside)
    data = path.read_bytes()
    path.write_bytes(data[:cut] + put + data[cut + len(put) :])
    found = read_drafts(beside)
    assert len(found.drafts) + len(found.problems) == 1
