from __future__ import annotations

import re
from pathlib import Path

import pytest

from minutes_tui import messages
from minutes_tui.messages import LANGUAGES, translator
from minutes_tui.messages.translation import read_catalogue
from minutes_tui.settings.values import Settings
from minutes_tui.tui.keymap.remapping import default_keys
from minutes_tui.tui.keymap.saying import KeyTranslator
from tests.support.desks import Scribe

NAMED = re.compile(r"\{([\w-]+\.\w+)\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_names_the_keys_of_commands_that_there_are_in_both_languages(language: str) -> None:
    file = Path(messages.__file__).parent / "locale" / language / "LC_MESSAGES" / "minutes_tui.mo"
    speaking_of_keys = 0
    for sentence, said in read_catalogue(file.read_bytes()).items():
        assert set(NAMED.findall(sentence)) == set(NAMED.findall(said)), sentence
        assert set(NAMED.findall(sentence)) <= set(default_keys()), sentence
        speaking_of_keys += bool(NAMED.search(sentence))
        assert not NAMED.search(KeyTranslator(translator(language))(sentence)), sentence
    assert speaking_of_keys > 10


def test_a_sentence_names_the_key_as_this_person_has_it() -> None:
    scribe = Scribe(settings=Settings(keys={"agenda.leave": ("x",), "agenda.help": ("h",), "everywhere.vote": ("f7",)}))
    scribe.press("ctrl+c")
    assert "Beenden: x in der Tagesordnung" in scribe.screen()
    scribe.press("h")
    assert "Abstimmung, wie F7" in scribe.screen(100, 60)


def test_other_places_in_a_sentence_stay() -> None:
    tr = KeyTranslator(translator("en"))
    assert tr("{item} called up {time}") == "{item} called up {time}"
    assert tr.language == "en"
