from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from minutes_tui.storage.state_folder import state_folder


def test_states_lie_where_platformdirs_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for value in ("", "/elsewhere"):
        monkeypatch.setenv("XDG_STATE_HOME", value)
        assert state_folder(os.environ) == platformdirs.user_state_path("minutes-tui", appauthor=False)


def test_where_they_lie_follows_the_specification() -> None:
    assert state_folder({"XDG_STATE_HOME": "/s", "HOME": "/h"}) == Path("/s/minutes-tui")
    assert state_folder({"XDG_STATE_HOME": "s", "HOME": "/h"}) == Path("/h/.local/state/minutes-tui")
    assert state_folder({}) is None
