from __future__ import annotations

import textwrap
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.domain.pasting import settle_paste
from tests.domain.test_text import HARD

WORDS = st.text("abdeghilmnorstuäöüß", min_size=1, max_size=14)
PROSE = st.lists(WORDS, min_size=1, max_size=60).map(lambda words: " ".join(words).capitalize() + ".")
TITLE = st.lists(WORDS.map(str.capitalize), min_size=1, max_size=7).map(" ".join)

PAGE = """\
Die Verwaltung hat am 12. Januar dem Ausschuss über den Stand des SPD-
Antrages berichtet. Der Termin für das nächste Treffen ist der
3. Mai 2022; eingeladen sind auch die Kinder-, Jugend- und Familien-
verbände.
Dem Antrag wurde im Jahr davor schon einmal nicht stattgegeben, weil
niemand wusste, wer zuständig ist."""
PAGE_SETTLED = (
    "Die Verwaltung hat am 12. Januar dem Ausschuss über den Stand des SPD-Antrages berichtet. Der Termin für das "
    "nächste Treffen ist der 3. Mai 2022; eingeladen sind auch die Kinder-, Jugend- und Familienverbände.\n"
    "Dem Antrag wurde im Jahr davor schon einmal nicht stattgegeben, weil niemand wusste, wer zuständig ist."
)
HEADED = """\
Radwege
Der Ausschuss nimmt den Bericht über die neuen Radwege zur Kenntnis und
bittet die Verwaltung, bis zum Herbst einen Plan vorzulegen."""
HEADED_SETTLED = (
    "Radwege\nDer Ausschuss nimmt den Bericht über die neuen Radwege zur Kenntnis und bittet die Verwaltung, "
    "bis zum Herbst einen Plan vorzulegen."
)
MAIL = """\
Sehr geehrte Damen und Herren,

wir bitten Sie, die Unterlagen bis zum kommenden Freitag
durchzusehen und zurückzugeben.

Mit freundlichen Grüßen
Hans Meier
Stadt Schwelm"""
MAIL_SETTLED = (
    "Sehr geehrte Damen und Herren,\nwir bitten Sie, die Unterlagen bis zum kommenden Freitag "
    "durchzusehen und zurückzugeben.\nMit freundlichen Grüßen\nHans Meier\nStadt Schwelm"
)


@given(
    paragraphs=st.lists(PROSE, min_size=1, max_size=5), width=st.integers(60, 110), indent=st.sampled_from(["", "   "])
)
def test_prose_wrapped_at_any_width_becomes_its_paragraphs_again(paragraphs, width, indent):
    pages = [
        textwrap.fill(one, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
        for one in paragraphs
    ]
    assert settle_paste("\n\n".join(pages)) == "\n".join(paragraphs)


@given(titles=st.lists(TITLE, min_size=1, max_size=8))
def test_titles_and_names_stay_a_line_each(titles):
    assert settle_paste("\n".join(titles)) == "\n".join(titles)


@given(items=st.lists(PROSE, min_size=2, max_size=5), mark=st.sampled_from(["- ", "• ", "{}. ", "({}) ", "– "]))
def test_a_wrapped_list_becomes_a_line_for_each_item(items, mark):
    listed = [mark.format(number) + item for number, item in enumerate(items, 1)]
    pages = [textwrap.fill(one, 76, subsequent_indent="  ", break_on_hyphens=False) for one in listed]
    assert settle_paste("\n".join(pages)) == "\n".join(listed)


@given(text=HARD)
def test_no_letter_is_lost_or_moved(text):
    def letters(of: str) -> str:
        return "".join(sign for sign in unicodedata.normalize("NFKC", of) if sign.isalnum())

    assert letters(settle_paste(text)) == letters(text)


@given(text=HARD)
def test_what_comes_in_is_composed_without_blank_lines_indentation_and_layout(text):
    settled = settle_paste(text)
    assert unicodedata.is_normalized("NFC", settled)
    assert not {"\u00ad", "\ufeff", "\u200b", "\t"} & set(settled)
    assert "\n\n" not in settled
    assert "  " not in settled
    assert all(line == line.strip(" ") for line in settled.strip(" ").split("\n"))


@pytest.mark.parametrize(
    ("pasted", "settled"),
    [
        ("Inte-\ngration", "Integration"),
        ("Inte\u00ad\n   gration und Bil\u00addung", "Integration und Bildung"),
        ("das Bürger-\nund Ordnungsamt", "das Bürger-\nund Ordnungsamt"),
        ("der ﬂeißige Oﬃzier", "der fleißige Offizier"),
        ("nach § 5 und  z.\u00a0B.  \u00a0dort", "nach § 5 und z.\u00a0B. dort"),
        ("\uf0b7\tErstens\n\uf0b7\tZweitens", "• Erstens\n• Zweitens"),
        ("„So“, sagte er, »und« so", "„So“, sagte er, »und« so"),
        ("eins\n\n\n\nzwei\x0cdrei", "eins\nzwei\ndrei"),
        (" und so ", " und so "),
        ("eine Zeile\n", "eine Zeile\n"),
        ("\n\n", "\n"),
        ("  ", " "),
        ("", ""),
        ("> zitiert und\n> beantwortet", "zitiert und\nbeantwortet"),
        (PAGE, PAGE_SETTLED),
        (HEADED, HEADED_SETTLED),
        (MAIL, MAIL_SETTLED),
        (
            "Bericht der Verwaltung über den Ausbau der Kindertagesstätten\nVerschiedenes",
            "Bericht der Verwaltung über den Ausbau der Kindertagesstätten\nVerschiedenes",
        ),
    ],
)
def test_a_paste_as_people_make_it(pasted, settled):
    assert settle_paste(pasted) == settled


@pytest.mark.parametrize(
    "line", ["x" * 70 + "\n", "ein Wort nach dem anderen, " * 3 + "\n", "\n", "- ", "> ", " \u00ad\n"]
)
def test_a_paste_of_a_megabyte_is_settled_in_one_go(line):
    settled = settle_paste(line * (1_000_000 // len(line)))
    assert "\n\n" not in settled
