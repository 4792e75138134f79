from __future__ import annotations

import pytest

from minutes_tui.domain.problems import Problem
from minutes_tui.messages import translator
from minutes_tui.messages.problem_sentences import drafts
from minutes_tui.messages.problems import sentence


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("code", drafts.SENTENCES)
def test_what_is_wrong_with_a_draft_is_told_in_both_languages(code: str, language: str) -> None:
    said = sentence(Problem(code, parameters={"reason": "No space left"}), translator(language))
    assert said.endswith(".")
    assert "{" not in said
    assert (said == drafts.SENTENCES[code].replace("{reason}", "No space left")) is (language == "en")
