"""`export --digest`: a print that can be compared with the journal later."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.support.commands import said

SAMPLES = {
    "de": Path(__file__).parents[2] / "sessions" / "2022-02-01-integrationsrat.toml",
    "en": Path(__file__).parents[2] / "sessions" / "2024-05-14-harbour-committee.toml",
}
LABELS = {"de": "Prüfzahl der Aufzeichnung: ", "en": "Digest of the record: "}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("at", [(), ("--at", "5")])
def test_what_is_printed_at_the_end_is_what_check_expects(language: str, form: str, at: tuple[str, ...]) -> None:
    file = str(SAMPLES[language])
    export = said("export", file, "--to", form, "--digest", *at)
    assert export.code == 0
    printed = export.out
    last = json.loads(printed)["digest"] if form == "json" else printed.rstrip("\n").rpartition("\n")[2]
    found = re.search(r"[0-9]+(?:\\?-[0-9a-f]{4}){10}$", last)
    assert found is not None
    assert last.startswith(LABELS[language])
    digest = found[0].replace("\\", "")
    assert not at or digest.startswith("5-")
    assert said("check", file, "--expect", digest).code == 0
    other = digest[:-1] + ("0" if digest[-1] != "0" else "1")
    assert said("check", file, "--expect", other).code == 1


def test_it_is_left_out_unless_it_is_asked_for() -> None:
    for form in ("text", "markdown", "json"):
        printed = said("export", str(SAMPLES["de"]), "--to", form).out
        assert "Prüfzahl" not in printed
        assert '"digest"' not in printed


def test_one_item_and_an_empty_journal_have_none(tmp_path: Path) -> None:
    one = said("export", str(SAMPLES["de"]), "--to", "text", "--item", "5", "--digest")
    assert (one.code, one.out) == (2, "")
    assert "--item" in one.err
    empty = tmp_path / "empty.toml"
    empty.write_text('format = 1\n[meeting]\ntitle = "Rat"\nlanguage = "de"\n', encoding="utf-8")
    nothing = said("export", str(empty), "--to", "text", "--digest")
    assert (nothing.code, nothing.out) == (1, "")
    assert "no digest" in nothing.err
