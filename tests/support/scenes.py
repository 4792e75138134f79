"""Every screen in every state that matters, as a minute-taker gets there: for pictures and for checks at every size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from minutes_tui.domain.head import Head, Item, Meeting, Person
from minutes_tui.domain.problems import Problem
from minutes_tui.messages import Translator
from tests.support.desks import START, Scribe, small_head
from tests.support.scenes_fates import plays
from tests.support.scenes_following import FOLLOWERS_SCENES, FollowersScene
from tests.support.scenes_forms import form_scenes
from tests.support.scenes_practice import practices
from tests.support.scenes_replay import replays
from tests.support.two_parts import nonpublic_head, public_head

REPORT = {
    "de": "berichtet über den Workshop des Kommunalen Integrationsmanagements vom 12.01.2022, an dem sie mit Frau "
    "Schlücker teilgenommen habe.\nAnfangs sei eine Einführung in das Thema erfolgt.",
    "en": "reported on the workshop of 12 January, which she had attended together with Mr Pascoe.\n"
    "It had begun with an introduction to the matter.",
}
RESOLUTION = {
    "de": "Das Thema Kommunales Integrationsmanagement wird zukünftig im Rahmen der monatlichen Treffen des "
    "Integrationsrates mitbehandelt.",
    "en": "The matter will be dealt with at the monthly meetings of the committee from now on.",
}
LONG = "Überörtliche Zusammenarbeit der Gemeinden im Ennepe-Ruhr-Kreis bei der Straßenreinigung, "


def crowded_head(language: str) -> Head:
    """45 people, 30 items, names and titles as long as they get."""
    head = small_head(language)
    people = tuple(
        Person(f"P{number}", f"von der Größenwahn-Übermüthig zu Straßburg {number}", "Frau Professorin", "Bündnis")
        for number in range(1, 41)
    )
    titles = [(LONG * 3)[:200] if number == 3 else f"Punkt {number}" for number in range(1, 27)]
    items = tuple(Item(f"more{number}", title, f"8.{number}") for number, title in enumerate(titles, 1))
    return replace(head, persons=head.persons + people, items=head.items + items)


def bare_head(language: str) -> Head:
    """Nothing but what a head must have."""
    assert language in ("de", "en")
    return Head(Meeting("Sitzung" if language == "de" else "Meeting", language, starts_at=START))


@dataclass(frozen=True, slots=True)
class Scene:
    """How to get there, and in whose meeting."""

    play: Callable[[Scribe, str], None]
    head: Callable[[str], Head] = small_head
    read_only: bool = False
    nonpublic: Callable[[str], Head] | None = None

    def scribe(self, language: str, tr: Translator | None = None) -> Scribe:
        """A scribe who has got there; with `tr` the program speaks another language than they do."""
        problem = Problem("pen.held", parameters={"by": "mueller", "host": "rathaus"}) if self.read_only else None
        nonpublic = self.nonpublic(language) if self.nonpublic is not None else None
        scribe = Scribe(self.head(language), language, read_only=problem, tr=tr, nonpublic=nonpublic)
        self.play(scribe, language)
        return scribe


def _keys(*keys: str) -> Callable[[Scribe, str], None]:
    return lambda scribe, _language: scribe.press(*keys)


def _called(scribe: Scribe, _language: str) -> None:
    scribe.press("5", "enter", "f6", "*", "escape")


def _report(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.press("f2", "g", "r", "enter")
    scribe.type(REPORT[language])


def _second_report(scribe: Scribe, language: str) -> None:
    _report(scribe, language)
    scribe.press("f2", "s", "e", "enter")
    scribe.type(REPORT[language])


def _resolved(scribe: Scribe, language: str) -> None:
    _report(scribe, language)
    scribe.press("f4")
    scribe.type(RESOLUTION[language])


def _results(scribe: Scribe, language: str) -> None:
    _report(scribe, language)
    scribe.press("f3", "tab", "enter")
    scribe.type(f"{REPORT[language][:100]}\nPunkt")


def _voted(scribe: Scribe, language: str) -> None:
    _resolved(scribe, language)
    scribe.press("f5", "enter")


def _with_points(scribe: Scribe, language: str) -> None:
    """A gap far behind in a long paragraph and one in a bullet, somebody unnamed, an item left without a word."""
    gap = {"de": " Der Antrag sei am ?? gestellt worden.", "en": " The motion had been made on ??."}[language]
    bullet = {"de": "Kosten: ?? Euro", "en": "Costs: ?? pounds"}[language]
    _called(scribe, language)
    scribe.press("f2", "?", "?", "enter")
    scribe.type(REPORT[language].replace("\n", " ") + gap)
    scribe.press("f3", "tab", "enter")
    scribe.type(bullet)
    scribe.press("escape", "1", "enter", "f9", "f4")
    scribe.type(RESOLUTION[language])
    scribe.press("escape", "f9")


def _many_points(scribe: Scribe, language: str) -> None:
    scribe.press("f9")
    for _ in range(29):
        scribe.press("f2", "?", "?", "enter")
        scribe.type("??" + REPORT[language][:60])
        scribe.press("f9")
    scribe.press("f8", "end")


def _corrected(scribe: Scribe, language: str) -> None:
    """Somebody left before the vote, and that is noted after it."""
    _resolved(scribe, language)
    scribe.later(minutes=5)
    scribe.press("f5", "enter")
    scribe.later(minutes=5)
    scribe.press("f6", "1", "7", "2", "2", "s", "e", "enter", "escape", "f8", "enter")


def _short_resolution(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.press("f4")
    scribe.type({"de": "Zuschuss für „Größe“: 12,50 €.", "en": "Grant: £12.50."}[language])
    scribe.press("escape", "ctrl+r")


def _long_speech(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.later(minutes=66)
    scribe.press("f2", "g", "r", "enter")
    scribe.type(REPORT[language])
    scribe.later(minutes=4, seconds=37)


def _then(before: Callable[[Scribe, str], None], *keys: str) -> Callable[[Scribe, str], None]:
    def play(scribe: Scribe, language: str) -> None:
        before(scribe, language)
        scribe.press(*keys)

    return play


def _without_attendance(*keys: str) -> Callable[[Scribe, str], None]:
    def play(scribe: Scribe, language: str) -> None:
        scribe.press("5", "enter", "f4")
        scribe.type(RESOLUTION[language])
        scribe.press("f5", *keys)

    return play


def _full_disk(scribe: Scribe, language: str) -> None:
    _report(scribe, language)
    scribe.journal.failing = True
    scribe.press("escape")


def _long_resolution(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.press("f4")
    scribe.type("\n".join([RESOLUTION[language]] * 12))
    scribe.press("f5")


def _asked_again(scribe: Scribe, language: str) -> None:
    _report(scribe, language)
    scribe.press(*["up"] * 4, "home", "backspace")


def _moved_about(scribe: Scribe, language: str) -> None:
    """Opened, an item added, two joined, one adjourned, one removed."""
    scribe.press("f6", "*", "escape", "s", "1", "g", "r", "tab", "enter", "1", "enter")
    scribe.press("a")
    scribe.type("Eilantrag" if language == "de" else "Late motion")
    scribe.press("enter", "o", "5", "space", "space", "j", "enter", "1", "down", "v")
    scribe.type("Vorlage fehlt" if language == "de" else "paper missing")
    scribe.press("enter", "n", "1", "end", "d", "enter", "5")


def _closed(scribe: Scribe, language: str) -> None:
    """Closed in the evening, with much left to do; and looked at on the next morning."""
    _voted(scribe, language)
    scribe.press("s", "2", "enter", "s", "4", "enter", "s", "5", "enter")
    scribe.later(hours=14)


def _next_day(scribe: Scribe, language: str) -> None:
    """Adjourned in the evening and resumed on the next day."""
    _voted(scribe, language)
    scribe.press("s", "2", "enter")
    scribe.later(hours=24)
    scribe.press("s", "2", "enter", "7", "enter")


def _asked(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.press("f2", *"?ak", "enter")
    scribe.type(REPORT[language][:60])


def _answered(scribe: Scribe, language: str) -> None:
    _asked(scribe, language)
    scribe.press("tab", *"vw", "enter")
    scribe.type(REPORT[language][:90])


def _due(scribe: Scribe, language: str) -> None:
    _asked(scribe, language)
    scribe.press("tab", "tab", *"vw", "enter", *("15.3." if language == "de" else "15/3"))


def _assigned(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.press("f2", *">vw", "enter")
    scribe.type(REPORT[language][:50])


def _unnamed(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    for _ in range(2):
        scribe.press("f2", *"??", "enter")
        scribe.type(REPORT[language][:50])
    scribe.press("escape", "right", "enter", "shift+tab")


def _rewritten(scribe: Scribe, language: str) -> None:
    _report(scribe, language)
    scribe.press("escape", "right", "enter", *["backspace"] * 8, *"xy z")


def _attached(scribe: Scribe, language: str) -> None:
    _called(scribe, language)
    scribe.press("ctrl+o")
    scribe.type(REPORT[language][:20])


def _with_motion(scribe: Scribe, language: str) -> None:
    _resolved(scribe, language)
    scribe.press("shift+tab", "tab", "tab", *"CDU")


def _drafted_head(language: str) -> Head:
    head = small_head(language)
    items = tuple(replace(one, draft_resolution=RESOLUTION[language]) for one in head.items)
    return replace(head, items=items)


def _history(scribe: Scribe, language: str) -> None:
    _rewritten(scribe, language)
    scribe.press("escape", "right", "m", "1", "enter", "h")


def _crossed(scribe: Scribe, _language: str) -> None:
    scribe.press("f6", "*", "escape", "f9", "f9", "f9", "f9", "enter")


def _sold(scribe: Scribe, language: str) -> None:
    _crossed(scribe, language)
    scribe.press("f2", "n", "o", "enter")
    scribe.type(REPORT[language])
    scribe.press("f4")
    scribe.type(RESOLUTION[language])
    scribe.press("f5", "1", "enter")


def _two_parts(play: Callable[[Scribe, str], None]) -> Scene:
    return Scene(play, public_head, nonpublic=nonpublic_head)


SCENES: dict[str, Scene | FollowersScene] = {
    **FOLLOWERS_SCENES,
    "meeting": Scene(_then(_called, "s", "down")),
    "meeting-opened": Scene(_then(_moved_about, "escape", "s")),
    "meeting-opening": Scene(_then(_called, "s", "1")),
    "meeting-opening-no-quorum": Scene(_keys("f6", "s", "e", "enter", "escape", "s", "1", "i", "l")),
    "meeting-break": Scene(_then(_called, "s", "2", *"1735Beratung")),
    "meeting-resuming": Scene(_then(_called, "s", "2", "enter", "s", "2")),
    "meeting-in-a-break": Scene(_then(_called, "s", "2", "enter")),
    "meeting-not-public": Scene(_then(_called, "s", "4", "enter")),
    "meeting-closing": Scene(_then(_voted, "s", "2", "enter", "s", "4", "enter", "5", "enter", "s", "5")),
    "meeting-closed": Scene(_closed),
    "meeting-closed-menu": Scene(_then(_closed, "escape", "s")),
    "meeting-closed-time-asked": Scene(_then(_closed, "escape", "1", "enter", "enter")),
    "meeting-next-day": Scene(_next_day),
    "order": Scene(_moved_about),
    "order-crowded": Scene(_keys("o", "8", ".", "9", "enter", "pagedown"), crowded_head),
    "order-carried": Scene(_then(_moved_about, "home", "enter", "down", "down")),
    "order-marked": Scene(_then(_moved_about, "home", "space", "down", "space", "j")),
    "order-agreed-offered": Scene(_then(_moved_about, "g")),
    "order-adjourning": Scene(_then(_called, "o", "v", *"Beratungsbedarf")),
    "order-retitling": Scene(_then(_called, "o", "t")),
    "order-empty": Scene(_keys("o", "enter", "space", "j"), bare_head),
    "adding": Scene(_keys("5", "a")),
    "adding-crowded": Scene(_keys("a", "tab", "tab", *"8.25"), crowded_head),
    "agenda-preface-chosen": Scene(_then(_called, "s", "1", *"gr", "tab", *"1659", "enter", "home", "right", "up")),
    "help-order": Scene(_keys("o", "?")),
    "agenda-fresh": Scene(_keys()),
    "agenda-in-progress": Scene(_then(_voted, "f9", "5")),
    "agenda-other-item-looked-at": Scene(_then(_voted, "1")),
    "agenda-vote-recorded": Scene(_voted),
    "agenda-entry-chosen": Scene(_then(_voted, "right", "up", "up")),
    "agenda-delete-offered": Scene(_then(_voted, "right", "delete")),
    "agenda-undo-offered": Scene(_then(_report, "escape", "u")),
    "agenda-next-offered": Scene(_then(_called, "n")),
    "agenda-words-typed": Scene(_then(_called, *"Das habe", "enter")),
    "agenda-crowded": Scene(_keys("8", ".", "3", "enter"), crowded_head),
    "agenda-crowded-end": Scene(_keys("end"), crowded_head),
    "agenda-empty": Scene(_keys("f2"), bare_head),
    "agenda-read-only": Scene(_keys("f2"), read_only=True),
    "speaker-asked": Scene(_then(_called, "f2")),
    "speaker-several": Scene(_then(_report, "f2", "i", "l", "enter")),
    "speaker-nobody": Scene(_then(_called, "f2", *"Bürgermeister", "enter")),
    "speaker-pointed": Scene(_then(_called, "f2", "g", "down", "down")),
    "speaker-crowded": Scene(_keys("8", ".", "3", "enter", "f2", "v", "o", "n"), crowded_head),
    "speaker-asked-again": Scene(_asked_again),
    "contribution-begun": Scene(_then(_called, "f2", "g", "r", "enter")),
    "contribution": Scene(_report),
    "contribution-second": Scene(_second_report),
    "contribution-not-saved": Scene(_full_disk),
    "contribution-corrected": Scene(_rewritten),
    "contribution-inserted": Scene(_then(_voted, "right", "home", "b", "f2", "s", "e", "enter")),
    "contribution-split": Scene(_then(_report, *["left"] * 14, "tab", "s")),
    "speaker-statement": Scene(_then(_called, "f2", '"', "g")),
    "speaker-unnamed": Scene(_then(_called, "f2", *"??2")),
    "speaker-named": Scene(_unnamed),
    "statement": Scene(_then(_called, "f2", *'"gr', "enter")),
    "question": Scene(_asked),
    "question-answerer": Scene(_then(_asked, "tab", "tab")),
    "question-answerer-unknown": Scene(_then(_asked, "tab", *"Xu", "enter")),
    "question-due": Scene(_due),
    "question-answer": Scene(_answered),
    "question-follow-up": Scene(_then(_answered, "tab")),
    "assignment": Scene(_assigned),
    "assignment-until": Scene(_then(_assigned, "tab")),
    "attachment": Scene(_attached),
    "attachment-file": Scene(_then(_attached, "tab", *"plan.pdf")),
    "attachment-file-missing": Scene(_then(_attached, "tab", *"/nowhere/plan.pdf", "enter")),
    "move": Scene(_then(_voted, "right", "home", "m", "down")),
    "move-other-item": Scene(_then(_voted, "right", "home", "m", "7")),
    "history": Scene(_history),
    "before-offered": Scene(_then(_voted, "right", "home", "b")),
    "results-begun": Scene(_then(_report, "f3")),
    "results": Scene(_results),
    "resolution": Scene(_resolved),
    "resolution-top-line": Scene(_with_motion),
    "resolution-with-movers": Scene(_then(_with_motion, "enter")),
    "resolution-from-agenda": Scene(_keys("5", "enter", "f4"), _drafted_head),
    "vote-from-agenda": Scene(_keys("5", "enter", "f5"), _drafted_head),
    "resolution-choice": Scene(_then(_voted, "f4")),
    "vote": Scene(_then(_resolved, "f5")),
    "vote-figures": Scene(_then(_resolved, "f5", "1", "tab", "1")),
    "vote-stray-letter": Scene(_then(_resolved, "f5", "x", "enter")),
    "vote-contradiction": Scene(_then(_resolved, "f5", "j", "9", "n", "2")),
    "vote-secret": Scene(_then(_resolved, "f5", "1", "s")),
    "vote-noting": Scene(_then(_resolved, "f5", "k")),
    "vote-attendance-not-kept": Scene(_without_attendance()),
    "vote-unknown-yes": Scene(_without_attendance("1")),
    "vote-on-nothing": Scene(_then(_called, "f5", "enter")),
    "vote-shown-again": Scene(_then(_resolved, "f5", "1", "enter", "f5")),
    "vote-long-resolution": Scene(_long_resolution),
    "vote-given-up": Scene(_then(_resolved, "f5", "3", "escape")),
    "people": Scene(_keys("f6", "*", "1", "7", "3", "5", "s", "e", "enter")),
    "people-time-typed": Scene(_keys("f6", "*", "g", "a", "1", "7", "0", "5")),
    "people-several": Scene(_keys("f6", "i", "l", "enter")),
    "people-crowded": Scene(_keys("f6", "*", *"p30", "enter"), crowded_head),
    "people-none": Scene(_keys("f6"), bare_head),
    "open-points": Scene(_then(_with_points, "f8", "up", "up")),
    "open-points-gap": Scene(_then(_with_points, "f8", "home", "down", "down", "enter")),
    "open-points-name": Scene(_then(_with_points, "f8", "home", "enter")),
    "open-points-none": Scene(_keys("f8")),
    "open-points-crowded": Scene(_many_points, crowded_head),
    "vote-attendance-corrected": Scene(_corrected),
    "find-begun": Scene(_then(_voted, "ctrl+f")),
    "find": Scene(_then(_voted, "ctrl+f", *"integrations")),
    "find-pointed": Scene(_then(_voted, "ctrl+f", *"en", "down", "down")),
    "find-nothing": Scene(_then(_voted, "ctrl+f", *"zzz", "enter")),
    "find-suggested": Scene(_then(_results, "ctrl+f", *"12", "escape", "ctrl+f")),
    "find-there": Scene(_then(_voted, "ctrl+f", *"12", "enter")),
    "find-crowded": Scene(_then(_many_points, "ctrl+f", *"gemeinden", "end"), crowded_head),
    "find-replacing": Scene(_then(_voted, "ctrl+f", *"in", "tab", *"IN")),
    "replace": Scene(_then(_voted, "ctrl+f", *"in", "tab", *"IN", "enter")),
    "replaced": Scene(_then(_voted, "ctrl+f", *"12", "tab", *"13", "enter", "2")),
    "help-replace": Scene(_then(_voted, "ctrl+f", *"12", "tab", "enter", "?")),
    "go-to": Scene(_then(_report, "ctrl+g")),
    "go-to-several": Scene(_keys("ctrl+g", *"punkt 1", "down"), crowded_head),
    "go-to-none": Scene(_keys("ctrl+g", *"zzz", "enter")),
    "read-back": Scene(_then(_resolved, "ctrl+r")),
    "read-back-larger": Scene(_then(_resolved, "ctrl+r", "+", "down")),
    "read-back-plain": Scene(_then(_resolved, "f5", "ctrl+r", "-")),
    "read-back-short": Scene(_short_resolution),
    "read-back-long": Scene(_then(_long_resolution, "ctrl+r", "pagedown")),
    "read-back-results": Scene(_then(_results, "ctrl+r")),
    "contribution-clocks": Scene(_long_speech),
    "help-read-back": Scene(_then(_resolved, "ctrl+r", "?")),
    "help-open-points": Scene(_keys("f8", "?")),
    "help-agenda": Scene(_keys("?")),
    "help-minutes": Scene(_then(_voted, "right", "?")),
    "help-vote": Scene(_then(_resolved, "f5", "?")),
    "parts-agenda": _two_parts(_keys("end")),
    "parts-asked": _two_parts(_keys("f6", "*", "escape", "f9", "f9", "f9", "f9")),
    "parts-crossed": _two_parts(_crossed),
    "parts-typing": _two_parts(_then(_crossed, "f2", "n", "o", "enter", *"beurkundet")),
    "parts-voted": _two_parts(_sold),
    "parts-asked-back": _two_parts(_then(_sold, "5", "enter")),
    "parts-back": _two_parts(_then(_sold, "5", "enter", "enter", "end", "up")),
    "parts-publish": _two_parts(_then(_sold, "right", "c")),
    "parts-published-corrected": _two_parts(
        _then(_sold, "right", "c", "enter", "escape", "7", ".", "1", "right", "enter", "end", *" (ö)")
    ),
    "parts-published": _two_parts(_then(_sold, "right", "c", "enter", "escape", "7", ".", "1")),
    **{name: Scene(play) for name, play in plays(_then, _resolved, _voted).items()},
    **form_scenes(Scene, bare_head),
    **{name: Scene(play) for name, play in replays(_closed, _next_day, lambda *_: None).items()},
    **{name: Scene(play) for name, play in practices().items()},
}
