"""The hook of tests/support/skips.py, in sessions of its own that use the real conftest."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

PASSES = "def test_fine(): pass\n"
SKIPS = "import pytest\ndef test_fine(): pass\n@pytest.mark.skip(reason='no tmux here')\ndef test_other(): pass\n"
SKIPS_ITSELF = "import pytest\npytest.skip('no tmux here', allow_module_level=True)\n"
IS_EXPECTED_TO_FAIL = (
    "import pytest\ndef test_fine(): pass\n@pytest.mark.xfail(reason='no tmux here')\ndef test_other(): assert False\n"
)
GIVES_UP = "import pytest\ndef test_fine(): pass\ndef test_other(): pytest.xfail('no tmux here')\n"
HIDING = [SKIPS, SKIPS_ITSELF, IS_EXPECTED_TO_FAIL, GIVES_UP]


class Session:
    """A folder with the real conftest and one test module."""

    def __init__(self, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
        self._pytester = pytester
        monkeypatch.setenv("PYTHONPATH", str(ROOT))
        monkeypatch.setenv("CI", "true")
        # A session that runs inside a worker must not take itself for one.
        for name in ("PYTEST_ADDOPTS", "PYTEST_XDIST_WORKER", "PYTEST_XDIST_WORKER_COUNT"):
            monkeypatch.delenv(name, raising=False)
        pytester.makeini("[pytest]\n")
        pytester.makeconftest((ROOT / "tests" / "conftest.py").read_text(encoding="utf-8"))

    def allow(self, text: str) -> None:
        folder = self._pytester.mkdir("tests")
        (folder / "allowed_skips.txt").write_text(text, encoding="utf-8")

    def run(self, source: str, *options: str) -> pytest.RunResult:
        self._pytester.makepyfile(source)
        return self._pytester.runpytest_subprocess(*options)


@pytest.fixture
def session(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> Session:
    return Session(pytester, monkeypatch)


@pytest.mark.parametrize("source", HIDING)
def test_under_ci_a_test_that_did_not_run_fails_the_session_and_is_named(session: Session, source: str) -> None:
    result = session.run(source)
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*tests/allowed_skips.txt does not allow it*", "*test_under_ci*: no tmux here"])


def test_it_is_seen_from_the_workers_too(session: Session) -> None:
    result = session.run(SKIPS, "-n", "2")
    assert result.ret == pytest.ExitCode.TESTS_FAILED
    result.stdout.fnmatch_lines(["*test_other: no tmux here"])


@pytest.mark.parametrize("source", [SKIPS, IS_EXPECTED_TO_FAIL, GIVES_UP])
def test_a_reason_that_is_listed_is_allowed(session: Session, source: str) -> None:
    session.allow("# Reasons.\nno tmux here\n")
    assert session.run(source).ret == pytest.ExitCode.OK


def test_a_reason_is_compared_as_a_whole(session: Session) -> None:
    session.allow("no tmux\n# no tmux here\n")
    assert session.run(SKIPS).ret == pytest.ExitCode.TESTS_FAILED


def test_a_session_in_which_everything_ran_passes(session: Session) -> None:
    assert session.run(PASSES).ret == pytest.ExitCode.OK


@pytest.mark.parametrize("source", [SKIPS, IS_EXPECTED_TO_FAIL])
def test_elsewhere_a_skip_is_no_failure(session: Session, monkeypatch: pytest.MonkeyPatch, source: str) -> None:
    monkeypatch.delenv("CI")
    assert session.run(source).ret == pytest.ExitCode.OK
