"""What is still open: found in any text, in the order of the agenda, and gone as soon as it is done."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.checking import check_session
from minutes_tui.application.open_points import OpenPoints, open_points
from minutes_tui.domain.agenda import ItemCalled, ItemFinished
from minutes_tui.domain.agenda_changes import ItemsJoined
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.attendance import AttendanceTaken, entitled, entitled_at
from minutes_tui.domain.corrections import corrected_entitled
from minutes_tui.domain.counting import Announced
from minutes_tui.domain.entries import Assignment, Contribution, Resolution, Results
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.folding import advance, fold
from minutes_tui.domain.kinds import decide
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.proceedings import MeetingOpened
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import Session
from minutes_tui.domain.votes import Vote, announced_vote, noting, without_figures
from tests.support.acting import Acting
from tests.support.strategies import SMALL_HEAD, START, proposed, sequences


class Meeting:
    """Acts one after the other, a minute apart."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.session = fold(SMALL_HEAD, ())

    def act(self, proposal: EventData, *, when: datetime | None = None) -> int:
        decided = decide(self.session, proposal)
        if decided is None or isinstance(decided, tuple):
            return 0
        seq = len(self.events) + 1
        event = Event(seq, f"id{seq}", START + timedelta(minutes=seq), "me", decided, when)
        self.session = advance(self.session, self.events, event)
        self.events.append(event)
        return seq

    def vote(self, resolution: int, announced: Announced | None = None) -> int:
        return self.act(
            announced_vote(self.session, "one", resolution, announced or Announced(), entitled(self.session))
        )

    @property
    def kinds(self) -> list[str]:
        return [point.kind for point in open_points(self.session)]


def a_minute_after(seq: int) -> datetime:
    return START + timedelta(minutes=seq, seconds=30)


def called() -> Meeting:
    meeting = Meeting()
    meeting.act(AttendanceTaken(here=("AA", "BB", "CC")))
    meeting.act(ItemCalled("one"))
    return meeting


def test_nothing_is_open_in_a_fresh_meeting() -> None:
    assert Meeting().kinds == []


def test_gaps_are_found_in_every_text_with_their_places() -> None:
    meeting = called()
    meeting.act(Contribution("one", text="Sagt ?? und ???.\nDann ??"))
    meeting.act(Results("one", intro="Am ?? sei", bullets="eins\nzwei ??"))
    meeting.act(Resolution("one", text="Wir ??"))
    found = [(point.gap, point.words) for point in open_points(meeting.session) if point.gap is not None]
    assert [(gap.field, gap.row, gap.column, gap.length, words) for gap, words in found] == [
        ("text", 0, 5, 2, "Sagt ?? und ???."),
        ("text", 0, 12, 3, "Sagt ?? und ???."),
        ("text", 1, 5, 2, "Dann ??"),
        ("intro", 0, 3, 2, "Am ?? sei"),
        ("bullets", 1, 5, 2, "zwei ??"),
        ("text", 0, 4, 2, "Wir ??"),
    ]


def test_a_single_question_mark_is_no_gap() -> None:
    meeting = called()
    meeting.act(Contribution("one", text="Wer? Wie? Was?"))
    assert meeting.kinds == []


def test_somebody_still_to_be_named_is_open_until_they_are_named() -> None:
    meeting = called()
    seq = meeting.act(Contribution("one", named="??", text="fragt."))
    assert meeting.kinds == ["unnamed-speaker"]
    meeting.act(Contribution("one", revises=seq, speaker="AA", text="fragt."))
    assert meeting.kinds == []


def test_a_resolution_is_open_until_it_is_voted_on_or_noted() -> None:
    meeting = called()
    one, two = meeting.act(Resolution("one", text="Eins.")), meeting.act(Resolution("one", text="Zwei."))
    assert meeting.kinds == ["no-vote", "no-vote"]
    meeting.vote(one)
    meeting.act(noting("one", two))
    assert meeting.kinds == []


def test_an_open_outcome_and_figures_that_contradict_are_open() -> None:
    meeting = called()
    meeting.vote(meeting.act(Resolution("one", text="Eins.")), Announced(yes=5, no=1))
    assert meeting.kinds == ["contradiction"]
    meeting = called()
    meeting.act(Vote("one", meeting.act(Resolution("one", text="Eins.")), outcome="undecided"))
    assert meeting.kinds == ["undecided"]


@pytest.mark.parametrize(("outcome", "opposed"), [("rejected", True), ("deferred", False), ("in-part", False)])
def test_an_outcome_that_the_figures_oppose_is_open(outcome: str, opposed: bool) -> None:
    meeting = called()
    resolution = meeting.act(Resolution("one", text="Eins."))
    meeting.act(Vote("one", resolution, yes=2, no=1, abstain=0, outcome=outcome))
    assert meeting.kinds == (["outcome-opposed"] if opposed else [])
    lost = Vote("one", resolution, yes=1, no=2, abstain=0, outcome="amended" if opposed else outcome)
    meeting.act(lost)
    assert meeting.kinds == (["outcome-opposed"] if opposed or outcome == "in-part" else [])


@pytest.mark.parametrize("outcome", ["deferred", "referred", "withdrawn", "removed", "rejected"])
def test_what_became_of_a_resolution_without_figures_leaves_nothing_open(outcome: str) -> None:
    meeting = called()
    meeting.act(without_figures("one", meeting.act(Resolution("one", text="Eins.")), outcome))
    assert meeting.kinds == []


def test_an_item_that_was_left_without_a_word_is_open_and_the_one_called_up_is_not() -> None:
    meeting = called()
    assert meeting.kinds == []
    meeting.act(ItemCalled("two"))
    assert [(point.kind, point.item) for point in open_points(meeting.session)] == [("nothing-minuted", "one")]


def test_an_item_with_minutes_that_was_never_called_up_lacks_its_time() -> None:
    meeting = Meeting()
    meeting.act(Contribution("one", text="Sagt etwas."))
    assert meeting.kinds == ["no-time"]
    meeting.act(ItemCalled("one"))
    assert meeting.kinds == []


def test_points_come_in_the_order_of_the_agenda_and_of_the_minutes() -> None:
    meeting = called()
    meeting.act(Contribution("two", text="zwei ??"))
    first = meeting.act(Contribution("one", text="b ??"))
    second = meeting.act(Contribution("one", after=0, text="a ??"))
    points = [(point.item, point.entry) for point in open_points(meeting.session) if point.kind == "gap"]
    assert points == [("one", second), ("one", first), ("two", 3)]


# -- votes whose attendance was corrected


def test_attendance_corrected_after_an_outcome_without_figures_changes_nothing() -> None:
    meeting = called()
    meeting.act(without_figures("one", meeting.act(Resolution("one", text="Eins.")), "rejected"))
    meeting.act(AttendanceTaken(gone=("CC",)), when=a_minute_after(1))
    assert meeting.kinds == []


def test_attendance_corrected_after_a_vote_flags_it_and_leaves_what_was_announced() -> None:
    meeting = called()
    vote = meeting.vote(meeting.act(Resolution("one", text="Eins.")))
    meeting.act(AttendanceTaken(gone=("CC",)), when=a_minute_after(1))
    points = open_points(meeting.session)
    assert [(point.kind, point.entry, dict(point.parameters)) for point in points] == [
        ("attendance-corrected", vote, {"entitled": 2})
    ]
    found = meeting.session.find(vote)
    assert found is not None
    assert isinstance(found[1].content, Vote)
    assert (found[1].content.yes, found[1].content.entitled) == (3, 3)


def test_who_leaves_after_the_vote_flags_nothing() -> None:
    meeting = called()
    vote = meeting.vote(meeting.act(Resolution("one", text="Eins.")))
    meeting.act(AttendanceTaken(gone=("CC",)))
    meeting.act(AttendanceTaken(gone=("BB",)), when=a_minute_after(vote))
    assert meeting.kinds == []


def test_a_correction_known_at_the_vote_flags_nothing() -> None:
    meeting = called()
    meeting.act(AttendanceTaken(gone=("CC",)), when=a_minute_after(1))
    meeting.vote(meeting.act(Resolution("one", text="Eins.")))
    assert meeting.kinds == []


def test_corrections_that_make_no_difference_flag_nothing() -> None:
    meeting = called()
    meeting.vote(meeting.act(Resolution("one", text="Eins.")))
    meeting.act(AttendanceTaken(gone=("CC",)), when=a_minute_after(1))
    meeting.act(AttendanceTaken(here=("CC",)), when=a_minute_after(2))
    assert meeting.kinds == []


def test_attendance_that_is_taken_only_afterwards_flags_the_vote() -> None:
    meeting = Meeting()
    meeting.act(ItemCalled("one"))
    vote = meeting.vote(meeting.act(Resolution("one", text="Eins.")))
    meeting.act(AttendanceTaken(here=("AA", "BB")), when=START)
    found = meeting.session.find(vote)
    assert found is not None
    assert corrected_entitled(meeting.session, found[1]) == 2


def test_a_vote_that_was_looked_at_again_is_flagged_no_more() -> None:
    meeting = called()
    resolution = meeting.act(Resolution("one", text="Eins."))
    meeting.vote(resolution)
    meeting.act(AttendanceTaken(gone=("CC",)), when=a_minute_after(1))
    meeting.vote(resolution, Announced(yes=2))
    assert meeting.kinds == []


def test_a_correction_that_is_taken_back_flags_nothing() -> None:
    meeting = called()
    meeting.vote(meeting.act(Resolution("one", text="Eins.")))
    seq = meeting.act(AttendanceTaken(gone=("CC",)), when=a_minute_after(1))
    meeting.act(Withdrawn((seq,), undo=True))
    assert meeting.kinds == []


@given(sequences())
def test_without_corrections_who_was_entitled_at_a_time_is_who_is_entitled_then(steps: list[object]) -> None:
    meeting = Meeting()
    for step in steps:
        proposal = proposed(step, meeting.session)  # type: ignore[arg-type]  # drawn by our own strategy
        if proposal is not None:
            meeting.act(proposal)
        now = START + timedelta(minutes=len(meeting.events))
        assert entitled_at(meeting.session, now) == entitled(meeting.session)


WHENS = st.none() | st.integers(-20, 0)


@given(st.lists(st.tuples(sequences(most=1), WHENS), max_size=24))
def test_a_vote_is_flagged_where_its_figure_differs_with_the_corrections_and_without(steps: list[object]) -> None:
    meeting = called()
    for drawn, minutes in steps:  # type: ignore[misc]  # pairs, drawn above
        proposal = proposed(drawn[0], meeting.session) if drawn else None
        if proposal is not None:
            now = START + timedelta(minutes=len(meeting.events) + 1)
            attendance = isinstance(proposal, AttendanceTaken) and minutes is not None
            meeting.act(proposal, when=now + timedelta(minutes=minutes) if attendance else None)
    for state in meeting.session.items.values():
        for entry in state.entries:
            vote = entry.content
            if not isinstance(vote, Vote) or vote.method == "noting" or vote.entitled is None:
                continue
            written = max((entry.seq, *entry.revisions))
            then = entitled_at(meeting.session, entry.at, written_by=written) or 0
            change = (entitled_at(meeting.session, entry.at) or 0) - then
            assert corrected_entitled(meeting.session, entry) == (max(0, vote.entitled + change) if change else None)


# -- the memo, and check


def walk(meeting: Meeting, steps: list[object]) -> list[Session]:
    sessions = [meeting.session]
    for step in steps:
        proposal = proposed(step, meeting.session)  # type: ignore[arg-type]  # drawn by our own strategy
        if proposal is not None:
            meeting.act(proposal, when=START if isinstance(proposal, AttendanceTaken) else None)
        sessions.append(meeting.session)
    return sessions


@given(sequences(most=24), st.randoms())
def test_what_is_kept_between_two_looks_never_differs_from_a_fresh_look(steps: list[object], chance: object) -> None:
    sessions = walk(Meeting(), steps)
    memo = OpenPoints()
    chance.shuffle(sessions)  # type: ignore[attr-defined]  # a random.Random
    for session in sessions:
        assert memo.of(session) == open_points(session)
        assert memo.items(session) == {point.item for point in memo.of(session)}


def test_an_item_that_did_not_change_is_not_looked_at_again() -> None:
    meeting = called()
    meeting.act(Contribution("one", text="??"))
    memo = OpenPoints()
    before = memo.of(meeting.session)[0]
    meeting.act(Contribution("two", text="??"))
    assert memo.of(meeting.session)[0] is before


def test_check_says_several_gaps_of_one_entry_once_and_that_the_meeting_is_not_closed() -> None:
    meeting = called()
    meeting.act(Contribution("one", named="??", text="?? und ??"))
    meeting.act(ItemFinished("one"))
    codes = [problem.code for problem in check_session(meeting.session)]
    assert codes == ["check.unnamed-speaker", "check.gap", "check.not-closed"]


# -- the other kinds of entries


def test_a_question_is_open_until_it_is_answered_here_or_in_writing() -> None:
    meeting = called()
    seq = meeting.act(Question("one", speaker="AA", text="Wann kommt das?"))
    assert meeting.kinds == ["no-answer"]
    meeting.act(Question("one", revises=seq, speaker="AA", text="Wann kommt das?", answered="later"))
    assert meeting.kinds == ["answer-due"]
    meeting.act(Question("one", revises=seq, speaker="AA", text="Wann kommt das?", answer="Morgen."))
    assert meeting.kinds == []


def test_who_asks_and_who_answers_may_be_still_to_be_named() -> None:
    meeting = called()
    meeting.act(Question("one", named="??", text="Wann?", answer="Im ?? Jahr.", answerer_named="??"))
    assert meeting.kinds == ["unnamed-speaker", "gap"]


def test_an_assignment_wants_somebody_and_a_date() -> None:
    meeting = called()
    seq = meeting.act(Assignment("one", text="prüft das."))
    assert meeting.kinds == ["nobody-assigned", "no-deadline"]
    meeting.act(Assignment("one", revises=seq, speaker="AA", text="prüft das.", until="2022-03-01"))
    assert meeting.kinds == []


def test_a_file_that_was_not_there_when_it_was_attached_is_open_and_paper_is_not() -> None:
    meeting = called()
    meeting.act(Attachment("one", title="Vorlage 9"))
    assert meeting.kinds == []
    meeting.act(Attachment("one", file="plan.pdf"))
    assert meeting.kinds == ["file-missing"]


def test_gaps_before_the_first_item_are_found_and_said_without_a_number() -> None:
    meeting = Meeting()
    meeting.act(MeetingOpened(named="??"))
    points = open_points(meeting.session)
    assert [(point.kind, point.item) for point in points] == [("unnamed-speaker", "")]
    assert check_session(meeting.session)[0].place.key == ""


def test_items_that_were_joined_or_set_aside_need_no_minutes_of_their_own() -> None:
    meeting = called()
    meeting.act(ItemsJoined(("one", "two")))
    meeting.act(Contribution("one", text="Sagt etwas."))
    meeting.act(ItemFinished("one"))
    assert meeting.kinds == []


def test_the_first_item_lacks_nothing_where_the_opening_stands_in_front_of_it() -> None:
    acting = Acting()
    acting.act(MeetingOpened())
    acting.act(ItemCalled("i1"))
    acting.act(ItemCalled("i2"))
    acting.act(ItemCalled("i3"))
    points = [(point.kind, point.item) for point in open_points(acting.session)]
    assert ("nothing-minuted", "i1") not in points
    assert ("nothing-minuted", "i2") in points
