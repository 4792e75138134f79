"""A question or an announcement that begins a sentence of its own is parted from the name by a colon."""

from __future__ import annotations

from minutes_tui.document.builder import build_section
from minutes_tui.domain.entries import Announcement, Contribution
from minutes_tui.domain.questions import Question
from minutes_tui.export.plain import export_section
from tests.support.acting import Acting


def test_what_is_put_in_direct_speech_has_a_colon_and_a_sentence_that_the_name_opens_has_none() -> None:
    acting = Acting()
    acting.act(Question("i1", speaker="BB", text="Wann wird gebaut?", answerer="AA", answer="antwortet, im Mai."))
    acting.act(Announcement("i1", speaker="AA", text="Die Brücke ist gesperrt."))
    acting.act(Announcement("i1", speaker="AA", text="teilt mit, die Brücke sei gesperrt."))
    acting.act(Contribution("i1", speaker="CC", text="Zustimmung kündigt sie an."))
    assert export_section(build_section(acting.session, acting.session.items["i1"])).split("\n\n") == [
        "Herr Bakır: Wann wird gebaut?",
        "Frau Albers antwortet, im Mai.",
        "Frau Albers: Die Brücke ist gesperrt.",
        "Frau Albers teilt mit, die Brücke sei gesperrt.",
        "Frau Cornelius Zustimmung kündigt sie an.\n",
    ]
