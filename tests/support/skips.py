"""Under CI a test that did not run counts as failed, unless its reason stands in tests/allowed_skips.txt.

A tool that is missing there, or a condition that never holds, would otherwise switch a test off for good and nobody
would see it. Skips and expected failures of whole modules count like those of tests.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why something was skipped or expected to fail, without pytest's own words before it."""
    if hasattr(report, "wasxfail"):
        return str(report.wasxfail).removeprefix("reason: ")
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(report.longrepr)


def read_allowed(path: Path) -> frozenset[str]:
    """The reasons that are allowed, one a line; `#` begins a comment. None if there is no such file."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


class NothingSkipped:
    """The plugin: it gathers what did not run, and fails the session that hides something."""

    def __init__(self, allowed: frozenset[str]) -> None:
        self.allowed = allowed
        self.hidden: list[str] = []

    def _look_at(self, report: pytest.TestReport | pytest.CollectReport) -> None:
        if report.skipped and (reason := reason_of(report)) not in self.allowed:
            self.hidden.append(f"{report.nodeid}: {reason}")

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """A test, or its set-up."""
        self._look_at(report)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A module that skips itself."""
        self._look_at(report)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Fail what else would have passed."""
        if self.hidden and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name each."""
        if self.hidden:
            terminalreporter.section("did not run, and tests/allowed_skips.txt does not allow it", red=True)
            for line in self.hidden:
                terminalreporter.line(line)


def register(config: pytest.Config) -> None:
    """Watch this session if it is CI's. Workers of pytest-xdist report to the session that started them."""
    if os.environ.get("CI") and not hasattr(config, "workerinput"):
        allowed = read_allowed(config.rootpath / "tests" / "allowed_skips.txt")
        config.pluginmanager.register(NothingSkipped(allowed), "nothing-skipped")
