"""A replay for others: as a page, or as a recording of the screen. Both say what is in them."""

from __future__ import annotations

from collections.abc import Callable

from minutes_tui.application.course import course_of
from minutes_tui.application.loading import LoadedSession
from minutes_tui.application.replaying import replayed_in_memory
from minutes_tui.application.sharing import Shared, shared
from minutes_tui.cli.exit_codes import FINDINGS, FINE, WRONG_USE
from minutes_tui.cli.output import complain, note, write_out
from minutes_tui.domain.event import Event
from minutes_tui.domain.problems import Problem
from minutes_tui.domain.session import Session
from minutes_tui.domain.timeline import Timeline
from minutes_tui.export.html import Marks
from minutes_tui.export.replay_page.model import Words
from minutes_tui.export.replay_page.page import replay_page
from minutes_tui.messages import Translator, translator
from minutes_tui.messages.marking import N_
from minutes_tui.tui.replay.desk import ReplayDesk
from minutes_tui.tui.replay.said import what_was_done

_NOTICE = N_(
    "This shows how the minutes came to be: the times at which they were typed, and words that were struck out or "
    "replaced. It is not meant for publication."
)
Writer = Callable[[Shared, str | None, Translator], Problem | None]
"""Writes what is shared to a file (None: standard output); what was wrong with that."""


def share(loaded: LoadedSession, out: str | None, write: Writer, tr: Translator) -> int:
    """Write it, and tell what those who get it will see; the exit code.

    What is written is in the language of the minutes, for it is for their readers; what is told here is not.
    """
    theirs = translator(loaded.session.head.meeting.language)
    found = shared(loaded.session, loaded.events, theirs(N_("not public")))
    if isinstance(found, Problem):
        complain([found], tr)
        return WRONG_USE
    failed = write(found, out, theirs)
    if failed is not None:
        complain([failed], tr)
        return FINDINGS
    told = [tr(_NOTICE)]
    if found.hidden:
        told.append(tr("Left out is what was written under items that are not public; their events count on."))
    note(told)
    return FINDINGS if loaded.damaged else FINE


def write_page(found: Shared, out: str | None, tr: Translator) -> Problem | None:
    """One page of HTML."""
    timeline = Timeline(found.head, found.events)

    def what(event: Event, session: Session) -> str:
        if event.seq in found.hidden:
            return tr("under an item that is not public")
        return what_was_done(event, timeline.events, session, tr)

    return write_out(replay_page(course_of(timeline, what, tr("break")), page_words(tr)), out)


def write_recording(found: Shared, out: str | None, tr: Translator, *, short: bool) -> Problem | None:
    """A recording of the replay's screen, written line by line."""
    from minutes_tui.tui.replay.recording import recording  # with all that screens need, which a page does not

    desk = ReplayDesk(replayed_in_memory(found.head, found.events), tr)
    return write_out(recording(desk, tr(_NOTICE), short=short), out)


def page_words(tr: Translator) -> Words:
    """The sentences of the page."""
    return Words(
        marks=Marks(new=tr("new"), gone=tr("taken out"), changed=tr("changed")),
        notice=tr(_NOTICE),
        course=tr("The course of the meeting"),
        slider=tr("Event"),
        play=tr("Play"),
        pause=tr("Pause"),
        before=tr("Item before"),
        after=tr("Next item"),
        speed=tr("Speed"),
        mark=tr("Mark what changed"),
        all_acts=tr("All {count} events"),
        act=tr("Event {number} of {count}"),
        nothing_yet=tr("Nothing has been recorded yet."),
        items=tr("agenda items"),
        votes=tr("votes"),
        breaks=tr("breaks"),
        minutes=tr("Minutes"),
        no_script=tr(
            "These are the minutes as they are in the end. Scripts are off, so the page cannot go back in time."
        ),
    )
