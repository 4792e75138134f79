"""The page of a replay in a real browser: every moment reads as the program says, nothing is fetched, nothing acts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from minutes_tui.application.loading import LoadedSession, load
from minutes_tui.document.builder import build_document
from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.entries import Contribution, Resolution, Results
from minutes_tui.domain.head import Item
from minutes_tui.domain.timeline import Timeline
from minutes_tui.export.plain import export_document
from tests.support.browser import Page, chromium
from tests.support.commands import file_of, said
from tests.support.driving import SESSIONS
from tests.support.html_reading import HtmlReading
from tests.support.minuting import Minuting
from tests.support.strategies import SMALL_HEAD

BUSY = SESSIONS / "2023-11-23-rat-busy.toml"
ENGLISH = SESSIONS / "2024-05-14-harbour-committee.toml"
READ = """(marks => {
  const copy = document.getElementById("minutes").cloneNode(true);
  for (const gone of copy.querySelectorAll(marks ? "small" : "small, del, li.gone")) { gone.remove(); }
  return Array.from(copy.querySelectorAll("h1, h2, h3, p, li, caption, th, td"),
    one => one.textContent.split(/\\s+/).filter(Boolean).join(" ")).filter(Boolean);
})(false)"""
HOSTILE = [
    "</script><script>document.title = 'gone'</script>",
    '"><img src=x onerror="document.title = 1"> \' onload=\'x',
    "]]> <!-- --> &lt;b&gt; &amp; &#60; </template></main></body>",
    "{number} {count} ${x} `y` \\u003c \\",
    "https://example.org/ javascript:alert(1)",
    "link\u200e und \u061c rechts 漢字 👩\u200d👩 e\u0301",
]


def lines_of(text: str) -> list[str]:
    """The export's blocks as the page has them: one by one, with single blanks, bullets without their sign."""
    lines = (line.removeprefix("  • ") for block in text.split("\n\n") for line in block.split("\n"))
    return [" ".join(line.split()) for line in lines if line.strip()]


def page_of(session: Path, folder: Path) -> Path:
    out = folder / f"{session.stem}.html"
    done = said("replay", str(session), "--to", "html", "-o", str(out))
    assert done.code == 0, done.err
    assert "not meant for publication" in done.err
    return out


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(BUSY, tmp_path_factory.mktemp("busy"))


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return page_of(ENGLISH, tmp_path_factory.mktemp("english"))


def timeline_of(session: Path) -> Timeline:
    loaded = load(str(session))
    assert isinstance(loaded, LoadedSession)
    return Timeline(loaded.session.head, loaded.events)


def expected(timeline: Timeline, count: int) -> list[str]:
    return lines_of(export_document(build_document(timeline.at(count), public_only=True)))


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    command = chromium()
    if command is None:
        pytest.skip("there is no Chromium here")
    with Page(command) as page:
        yield page


@pytest.fixture
def page(browser: Page) -> Iterator[Page]:
    browser.requests.clear()
    yield browser
    assert browser.complaints == []


def slide(page: Page, count: int) -> list[str]:
    """Move the slider there, as a mouse would, and read the minutes."""
    page.ask(
        f"(s => {{ s.value = {count}; s.dispatchEvent(new Event('input', {{bubbles: true}})); }})"
        "(document.getElementById('slider'))"
    )
    return list(page.ask(READ))


def test_the_slider_shows_each_moment_as_the_program_does_both_ways(page: Page, busy: Path) -> None:
    timeline = timeline_of(BUSY)
    page.open(busy)
    assert page.ask(READ) == expected(timeline, len(timeline))
    for count in (0, 1, 62, 124, 143, 201, 271, 335, 404, 500, 499, 450, 302, 203, 202, 91, 34, 2, 1, 0):
        assert slide(page, count) == expected(timeline, count), count
        assert page.ask("document.getElementById('told').textContent").startswith(f"Ereignis {count} von 500")
        assert page.ask("location.hash") == f"#event={count}"
    assert page.requests == [busy.as_uri()]


def test_it_is_moved_by_keys_alone(page: Page, english: Path) -> None:
    timeline = timeline_of(ENGLISH)
    page.open(english)
    page.press("Tab", 9)
    assert page.ask("document.activeElement.id") == "slider"
    for key, code, count in (("Home", 36, 0), ("ArrowRight", 39, 1), ("ArrowRight", 39, 2), ("End", 35, 9)):
        page.press(key, code)
        assert page.ask("document.getElementById('slider').value") == str(count)
        assert page.ask(READ) == expected(timeline, count)
    page.press("ArrowLeft", 37)
    assert page.ask(READ) == expected(timeline, 8)
    assert page.ask("document.getElementById('slider').labels[0].innerText.trim()") == "Event"
    assert "8" in page.ask("document.getElementById('slider').getAttribute('aria-valuetext')")


def test_an_address_with_an_event_opens_there_with_what_changed_marked(page: Page, busy: Path) -> None:
    page.open(busy, "#event=335")
    assert page.ask(READ) == expected(timeline_of(BUSY), 335)
    marked = page.ask("document.querySelector('#minutes section > div').innerText").split()
    assert marked[0] == "geändert"
    assert page.ask(
        "Array.from(document.querySelectorAll('#minutes td > del, #minutes td > ins'), one => one.textContent)"
    ) == [
        *("23", "22"),
        *("2", "3"),
    ]
    box = page.ask(
        "(b => [b.top, b.bottom, innerHeight])(document.querySelector('#minutes ins').getBoundingClientRect())"
    )
    assert 0 < box[0] < box[1] < box[2]
    page.click("#mark")
    assert page.ask("document.querySelectorAll('#minutes ins, #minutes del').length") == 0


def test_an_event_is_gone_to_from_the_list_of_all(page: Page, busy: Path) -> None:
    page.open(busy)
    page.ask("document.getElementById('acts').open = true")
    page.ask("document.querySelectorAll('#acts a')[61].scrollIntoView({block: 'center'})")
    page.click("#acts li:nth-of-type(62) a")
    assert page.ask("location.hash") == "#event=62"
    assert page.ask(READ) == expected(timeline_of(BUSY), 62)


def test_it_plays_to_the_end_and_stops(page: Page, english: Path) -> None:
    page.open(english, "#event=6")
    page.ask("document.getElementById('speed').value = '1000'")
    page.click("#play")
    assert page.ask("document.getElementById('play').textContent") == "Pause"
    ended = "document.getElementById('slider').value === '9' && document.getElementById('play').textContent === 'Play'"
    assert page.ask(
        f"new Promise(done => {{ const look = () => {ended} ? done(true) : setTimeout(look, 20); look(); }})"
    )
    assert page.ask(READ) == expected(timeline_of(ENGLISH), 9)


def test_without_scripts_it_is_the_minutes_and_the_list_of_all_events(page: Page, english: Path) -> None:
    page.open(english, scripts=False)
    assert page.ask(READ) == expected(timeline_of(ENGLISH), 9)
    assert page.ask("getComputedStyle(document.getElementById('controls')).display") == "none"
    assert page.ask("document.querySelectorAll('#acts li').length") == 9
    read = HtmlReading(english.read_text(encoding="utf-8"))
    assert [one for one in read.tags if one[1].get("id") == "controls"] == [("div", {"id": "controls", "hidden": None})]
    for line in expected(timeline_of(ENGLISH), 9):
        assert line in [" ".join(text.split()) for text in read.texts]
    rows = [
        attributes for tag, attributes in read.tags if tag == "li" and str(attributes.get("id")).startswith("event=")
    ]
    assert [one["id"] for one in rows] == [f"event={count}" for count in range(1, 10)]
    assert ("details", {"id": "acts", "open": None}) in read.tags
    assert page.requests == [english.as_uri()]


def test_text_of_any_kind_is_only_shown(page: Page, tmp_path: Path) -> None:
    meeting = Minuting(replace(SMALL_HEAD, items=(Item("one", HOSTILE[0], HOSTILE[1]), Item("two", HOSTILE[2], "2"))))
    meeting.act(ItemCalled("one"))
    for text in HOSTILE:
        entry = meeting.act(Contribution("one", named=text, text=text))
        assert entry
        meeting.act(Contribution("one", revises=entry, named=text, text=f"{text} {HOSTILE[0]}"))
        meeting.act(Results("one", intro=text, bullets=f"{text}\n{text}"))
        meeting.act(Resolution("two", movers=text, text=text))
    session = tmp_path / "hostile.toml"
    session.write_bytes(file_of(meeting.session.head, meeting.events))
    shown = page_of(session, tmp_path)
    title = page.ask("document.title")
    page.open(shown)
    for count in (*range(len(meeting.events) + 1), 3, 0):
        assert slide(page, count) == expected(timeline_of(session), count)
    assert page.ask("document.title") == SMALL_HEAD.meeting.title != title
    assert page.ask("document.querySelectorAll('img, script, iframe, link, object').length") == 2
    assert page.ask("Array.from(document.links, one => one.hash.slice(0, 7)).every(hash => hash === '#event=')")
    assert page.requests == [shown.as_uri()]


def test_it_fits_a_narrow_window_and_paper(page: Page, busy: Path) -> None:
    command = chromium()
    assert command is not None
    with Page(command, dark=True, width=320, height=640) as narrow:
        narrow.open(busy, "#event=335")
        assert narrow.ask("document.documentElement.scrollWidth <= innerWidth")
        assert narrow.ask("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 29)"
    page.open(busy)
    assert page.ask("getComputedStyle(document.body).backgroundColor") == "rgb(251, 250, 247)"
    assert page.printed().startswith(b"%PDF-")


def test_the_page_of_a_long_meeting_is_of_a_sensible_size(busy: Path) -> None:
    assert busy.stat().st_size < 700_000
