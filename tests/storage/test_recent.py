from __future__ import annotations

import os
import stat
from pathlib import Path

from minutes_tui.storage.recent import MOST, read_recent, remember


def test_sessions_opened_lately_are_remembered_newest_first_and_once(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "minutes-tui"
    for name in ("/a", "/b", "/a"):
        remember(folder, Path(name))
    assert read_recent(folder) == (Path("/a"), Path("/b"))
    assert stat.S_IMODE((folder / "recent").stat().st_mode) == 0o600
    for number in range(MOST + 5):
        remember(folder, Path(f"/{number}"))
    assert len(read_recent(folder)) == MOST


def test_a_list_that_is_not_ours_to_read_is_empty_and_does_no_harm(tmp_path: Path) -> None:
    assert read_recent(None) == ()
    assert read_recent(tmp_path) == ()
    (tmp_path / "recent").mkdir()
    remember(tmp_path, Path("/a"))
    assert read_recent(tmp_path) == ()
    odd = tmp_path / "odd"
    odd.mkdir()
    (odd / "recent").write_bytes(b"relative\n/\xff\xfe\n\n/a\0b\n/good\n")
    assert [os.fsencode(path) for path in read_recent(odd)] == [b"/\xff\xfe", b"/good"]
    remember(odd, Path("/with\nline"))
    assert len(read_recent(odd)) == 2
