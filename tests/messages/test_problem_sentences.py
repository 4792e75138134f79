from __future__ import annotations

import errno
import os

import pytest

from minutes_tui.domain.problems import Problem
from minutes_tui.domain.reasons import system_reason
from minutes_tui.messages import system_reasons, translator
from minutes_tui.messages.problem_sentences import drafts
from minutes_tui.messages.problems import sentence
from minutes_tui.messages.system_reasons import system_reason as worded


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("code", drafts.SENTENCES)
def test_what_is_wrong_with_a_draft_is_told_in_both_languages(code: str, language: str) -> None:
    said = sentence(Problem(code, parameters={"reason": "No space left"}), translator(language))
    assert said.endswith(".")
    assert "{" not in said
    assert (said == drafts.SENTENCES[code].replace("{reason}", "No space left")) is (language == "en")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Diese Datei ließ sich nicht schreiben: kein Speicherplatz mehr frei"),
        ("en", "This file could not be written: no space is left"),
    ],
)
def test_the_systems_reasons_are_said_in_the_language_of_the_sentence(language: str, said: str) -> None:
    reason = system_reason(OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    assert sentence(Problem("output.failed", parameters={"reason": reason}), translator(language)) == said


@pytest.mark.parametrize("language", ["de", "en"])
def test_a_reason_that_nobody_worded_is_the_systems_own(language: str) -> None:
    reason = system_reason(OSError(errno.EBADMSG, "whatever"))
    assert worded(reason, translator(language)) == os.strerror(errno.EBADMSG)
    assert worded(system_reason(OSError("the {disk} hums")), translator(language)) == "the {disk} hums"
    assert worded("EVERYTHING", translator(language)) == "EVERYTHING"


def test_an_error_without_words_is_named_by_its_kind() -> None:
    assert system_reason(OSError()) == "OSError"
    assert system_reason(MemoryError()) == "ENOMEM"
    assert system_reason(ValueError("embedded null byte")) == "embedded null byte"


def test_every_worded_reason_is_one_that_a_system_knows() -> None:
    assert [symbol for symbol in system_reasons.REASONS if not hasattr(errno, symbol)] == []


def test_what_people_wrote_is_never_taken_for_a_reason() -> None:
    said = sentence(Problem("agenda.no-such-item", parameters={"item": "ENOSPC"}), translator("de"))
    assert "ENOSPC" in said
