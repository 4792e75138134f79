from __future__ import annotations

from pathlib import Path

from minutes_tui.storage.first_start import is_first_start


def test_only_the_first_start_is_the_first(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)}
    assert [is_first_start(environ) for _ in range(3)] == [True, False, False]
    assert (tmp_path / ".local" / "state" / "minutes-tui" / "started").read_bytes() == b""


def test_what_cannot_be_remembered_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for home in (tmp_path / "file", Path("/proc/nowhere")):
        assert is_first_start({"HOME": str(home)})
    assert is_first_start({"HOME": "/a\0b"})
    assert is_first_start({})
    assert is_first_start({"XDG_STATE_HOME": str(tmp_path / "file" / "below")})


def test_a_link_that_somebody_put_there_is_not_written_through(tmp_path: Path) -> None:
    folder = tmp_path / "minutes-tui"
    folder.mkdir()
    (folder / "started").symlink_to(tmp_path / "target")
    assert not is_first_start({"XDG_STATE_HOME": str(tmp_path)})
    assert not (tmp_path / "target").exists()
