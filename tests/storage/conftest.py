"""What the tests of the journal's files share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.sessions import Desk, desk_in


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return desk_in(tmp_path, monkeypatch)
