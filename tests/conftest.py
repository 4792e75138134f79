"""What holds for every test."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.support import skips
from tests.support.rounds import rounds

pytest_plugins = ["pytester"]

# Whoever runs the tests may have settings; the tests have none but their own.
os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_CONFIG_DIRS"] = "/nonexistent"

# Laws are checked without a clock: a busy machine is no fault of the program.
settings.register_profile("unhurried", deadline=None, max_examples=rounds(100, 2000))
settings.load_profile("unhurried")


def pytest_configure(config: pytest.Config) -> None:
    """Under CI a test that did not run is a failure."""
    skips.register(config)
