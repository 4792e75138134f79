"""Entries that are put elsewhere, split, named and struck out; and what stood there before."""

from __future__ import annotations

import pytest

from minutes_tui.domain.arranging import EntryMoved, EntrySplit, SpeakerNamed, place_now, places_for, unnamed_entries
from minutes_tui.domain.attachments import Attachment, attachment_numbers
from minutes_tui.domain.counting import Announced
from minutes_tui.domain.entries import Assignment, Contribution, Resolution, Statement
from minutes_tui.domain.history import versions_of
from minutes_tui.domain.meeting import Withdrawn
from minutes_tui.domain.placing import place_before
from minutes_tui.domain.proceedings import MeetingOpened
from minutes_tui.domain.questions import Question
from minutes_tui.domain.replacing import Place, replaced
from minutes_tui.domain.session import AT_END, AT_START
from minutes_tui.domain.votes import announced_vote
from tests.support.minuting import Minuting


def said(text: str, item: str = "one", **how: object) -> Contribution:
    return Contribution(item, text=text, **how)  # type: ignore[arg-type]


def three() -> tuple[Minuting, int, int, int]:
    desk = Minuting()
    return desk, desk.act(said("a")), desk.act(said("b")), desk.act(said("c"))


# -- moving


def test_a_moved_entry_stands_behind_the_one_it_was_put_behind() -> None:
    desk, a, _, c = three()
    desk.act(EntryMoved(a, "one", c))
    assert desk.texts() == ["b", "c", "a"]


def test_a_moved_entry_can_be_the_first() -> None:
    desk, _, _, c = three()
    desk.act(EntryMoved(c, "one", AT_START))
    assert desk.texts() == ["c", "a", "b"]


def test_an_entry_moves_to_another_item_and_its_corrections_go_along() -> None:
    desk, a, _, _ = three()
    desk.act(said("A", revises=a))
    desk.act(EntryMoved(a, "two"))
    desk.act(said("A!", revises=a))
    assert (desk.texts(), desk.texts("two")) == (["b", "c"], ["A!"])
    found = desk.session.find(a)
    assert found is not None
    assert isinstance(found[1].content, Contribution)
    assert found[1].content.item == "two"


@pytest.mark.parametrize("after", [0, 1])
def test_moving_nowhere_records_nothing(after: int) -> None:
    desk, a, b, _ = three()
    assert desk.act(EntryMoved((a, b)[after], "one", (AT_START, a)[after])) == 0


def test_a_resolution_takes_its_vote_along_and_nothing_comes_between_them() -> None:
    desk, a, _, c = three()
    resolution = desk.act(Resolution("one", text="R"))
    desk.act(announced_vote(desk.session, "one", resolution, Announced(), None))
    desk.act(EntryMoved(resolution, "one", a))
    assert desk.texts()[:3] == ["a", "Beschluss:", "R"]
    assert desk.texts()[-2:] == ["b", "c"]
    desk.act(EntryMoved(c, "one", resolution))
    desk.act(said("d", after=resolution))
    assert desk.texts()[1:3] == ["Beschluss:", "R"]
    assert desk.texts()[-3:] == ["d", "c", "b"]
    assert resolution not in places_for(desk.session, c, "one")


def test_a_resolution_moved_behind_its_own_vote_stays_where_it_is() -> None:
    desk, a, b, c = three()
    resolution = desk.act(Resolution("one", after=a, text="R"))
    vote = desk.act(announced_vote(desk.session, "one", resolution, Announced(), None))
    assert places_for(desk.session, resolution, "one") == (AT_START, a, b, c)
    assert place_now(desk.session, resolution) == a
    assert desk.act(EntryMoved(resolution, "one", vote)) == 0


def test_what_the_chair_did_is_not_moved_nor_a_vote_by_itself() -> None:
    desk = Minuting()
    opened = desk.act(MeetingOpened())
    resolution = desk.act(Resolution("one", text="R"))
    vote = desk.act(announced_vote(desk.session, "one", resolution, Announced(), None))
    assert desk.problem(EntryMoved(opened, "one")) == "entry.stays"
    assert desk.problem(EntryMoved(vote, "two")) == "entry.stays"
    assert desk.problem(EntryMoved(99, "two")) == "entry.gone"


def test_what_was_said_in_public_does_not_move_to_the_other_part() -> None:
    desk, a, _, _ = three()
    assert desk.problem(EntryMoved(a, "secret")) == "entry.other-part"
    assert desk.problem(EntryMoved(a, "nowhere")) == "agenda.no-such-item"


def test_undoing_a_move_puts_it_back() -> None:
    desk, a, _, c = three()
    desk.act(EntryMoved(a, "one", c))
    desk.undo()
    assert desk.texts() == ["a", "b", "c"]


def test_an_entry_is_put_before_another_one_and_before_a_vote_means_before_its_resolution() -> None:
    desk, a, b, _ = three()
    assert place_before(desk.session, a) == AT_START
    assert place_before(desk.session, 99) == AT_END
    desk.act(said("x", after=place_before(desk.session, b)))
    resolution = desk.act(Resolution("one", text="R"))
    vote = desk.act(announced_vote(desk.session, "one", resolution, Announced(), None))
    desk.act(said("y", after=place_before(desk.session, vote)))
    assert desk.texts()[:6] == ["a", "x", "b", "c", "y", "Beschluss:"]


# -- splitting


def test_a_split_entry_is_two_and_the_second_has_a_name_of_its_own() -> None:
    desk = Minuting()
    whole = desk.act(said("a b", speaker="AA"))
    rest = desk.act(EntrySplit(whole, "a", "b", "BB"))
    assert desk.texts() == ["Frau Aa a", "Frau Bb b"]
    desk.act(said("B", speaker="CC", revises=rest))
    assert desk.texts() == ["Frau Aa a", "Frau Cc B"]


def test_the_second_half_has_its_name_printed_where_the_first_only_went_on() -> None:
    desk = Minuting()
    whole = desk.act(said("a b", speaker="AA", continued=True))
    desk.act(EntrySplit(whole, "a", "b", "BB"))
    assert desk.texts() == ["a", "Frau Bb b"]


def test_undoing_a_split_makes_the_entry_whole() -> None:
    desk = Minuting()
    whole = desk.act(said("a b"))
    desk.act(EntrySplit(whole, "a", "b"))
    desk.undo()
    assert desk.texts() == ["a b"]


def test_striking_out_the_second_half_leaves_the_first_as_it_is_and_undo_brings_it_back() -> None:
    desk = Minuting()
    whole = desk.act(said("a b"))
    rest = desk.act(EntrySplit(whole, "a", "b"))
    desk.act(said("b!", revises=rest))
    desk.retract(rest)
    assert desk.texts() == ["a"]
    desk.act(said("c", after=rest))
    desk.undo()
    desk.undo()
    assert desk.texts() == ["a", "b!"]


def test_striking_out_the_first_half_leaves_the_second_what_it_was() -> None:
    desk = Minuting()
    first = desk.act(Assignment("one", speaker="AA", text="a b"))
    desk.act(Statement("one", revises=first, speaker="AA", text="a b"))
    desk.act(EntrySplit(first, "a", "b", "BB", rest_is="statement"))
    before = desk.texts()[-2:]
    desk.retract(first)
    assert desk.texts() == before == ["Frau Bb gibt folgende Erklärung zu Protokoll:", "„b“"]


def test_a_half_can_be_split_again_and_moved() -> None:
    desk = Minuting()
    whole = desk.act(said("a b c"))
    rest = desk.act(EntrySplit(whole, "a", "b c"))
    last = desk.act(EntrySplit(rest, "b", "c"))
    desk.act(EntryMoved(last, "one", AT_START))
    desk.act(EntryMoved(whole, "two"))
    assert (desk.texts(), desk.texts("two")) == (["c", "b"], ["a"])


def test_without_two_halves_there_is_nothing_to_split_and_some_kinds_stay_whole() -> None:
    desk = Minuting()
    whole = desk.act(said("a"))
    resolution = desk.act(Resolution("one", text="R S"))
    assert desk.act(EntrySplit(whole, "a", " \n ")) == 0
    assert desk.problem(EntrySplit(resolution, "R", "S")) == "entry.stays-whole"
    assert desk.problem(EntrySplit(whole, "a", "b", "nobody")) == "entry.no-such-person"


# -- naming


def test_naming_somebody_changes_all_their_entries_and_nobody_elses() -> None:
    desk = Minuting()
    desk.act(said("a", named="??"))
    desk.act(said("b", named="??2"))
    desk.act(Question("two", speaker="BB", text="c", answerer_named="??", answer="d"))
    assert len(unnamed_entries(desk.session, "??")) == 2
    desk.act(SpeakerNamed("??", "AA"))
    assert desk.texts() == ["Frau Aa a", "??2 b"]
    assert desk.texts("two") == ["Frau Bb c", "Frau Aa d"]
    desk.act(said("e", named="??"))
    assert desk.texts()[-1] == "?? e"


def test_a_correction_after_the_naming_stands_and_undoing_both_leads_back() -> None:
    desk = Minuting()
    entry = desk.act(said("a", named="??"))
    desk.act(SpeakerNamed("??", named="Herr X"))
    desk.act(said("A", named="Herr Y", revises=entry))
    assert desk.texts() == ["Herr Y A"]
    desk.undo()
    assert desk.texts() == ["Herr X a"]
    desk.undo()
    assert desk.texts() == ["?? a"]


def test_only_somebody_who_is_still_to_be_named_and_has_an_entry_is_named() -> None:
    desk = Minuting()
    desk.act(said("a", named="Herr X"))
    assert desk.act(SpeakerNamed("Herr X", "AA")) == 0
    assert desk.act(SpeakerNamed("??", "AA")) == 0


# -- correcting, attaching


def test_a_correction_may_make_it_another_kind_of_entry() -> None:
    desk = Minuting()
    entry = desk.act(said("a", speaker="AA"))
    desk.act(Statement("one", revises=entry, speaker="AA", text="a"))
    assert desk.texts() == ["Frau Aa gibt folgende Erklärung zu Protokoll:", "„a“"]


def test_a_correction_that_says_the_same_is_nothing_and_an_emptied_one_is_refused() -> None:
    desk = Minuting()
    entry = desk.act(said("a"))
    assert desk.act(said("\na \n", revises=entry)) == 0
    assert desk.problem(said(" ", revises=entry)) == "entry.emptied"
    desk.retract(entry)
    assert desk.problem(said("b", revises=entry)) == "entry.gone"


def test_attachments_are_numbered_in_the_order_of_the_minutes() -> None:
    desk = Minuting()
    last = desk.act(Attachment("two", title="Plan"))
    first = desk.act(Attachment("one", file="/a/Liste.pdf"))
    assert attachment_numbers(desk.session) == {first: 1, last: 2}
    desk.act(EntryMoved(first, "two"))
    assert attachment_numbers(desk.session) == {last: 1, first: 2}
    assert desk.texts("two")[1].startswith("Der Niederschrift ist als Anlage 2 beigefügt: Liste.pdf")


def test_an_answer_is_given_here_and_now_unless_said_otherwise() -> None:
    desk = Minuting()
    open_ = desk.act(Question("one", text="a"))
    answered = desk.act(Question("one", text="a", answer="b"))
    written = desk.act(Question("one", text="a", answered="written", until="2022-03-01"))
    kinds = [desk.session.find(seq) for seq in (open_, answered, written)]
    assert [getattr(found[1].content, "answered", "x") for found in kinds if found] == ["", "oral", "written"]
    desk.act(Question("one", answer="b"))
    desk.act(Assignment("one", until="2022-03-01"))
    assert desk.texts()[-3:] == ["??", "b", "Auftrag: ?? (bis 01.03.2022)"]
    assert desk.act(Question("one", answered="later")) == 0


# -- what stood there before


def history(desk: Minuting, entry: int) -> list[tuple[str, str]]:
    versions = versions_of(desk.session.head, desk.events, entry)
    return [(type(v.event.data).__name__, getattr(v.entry.content, "text", "") if v.entry else "-") for v in versions]


def test_a_move_within_an_item_and_what_took_it_back_are_both_told() -> None:
    desk = Minuting()
    entry = desk.act(said("a"))
    desk.act(said("b"))
    moved = desk.act(EntryMoved(entry, "one"))
    back = desk.act(Withdrawn((moved,), undo=True))
    desk.act(Withdrawn((back,), undo=True))
    assert [kind for kind, _ in history(desk, entry)] == ["Contribution", "EntryMoved", "Withdrawn", "Withdrawn"]


def test_every_version_of_an_entry_is_kept_with_its_event() -> None:
    desk = Minuting()
    entry = desk.act(said("a b", named="??"))
    desk.act(said("other"))
    desk.act(said("a b c", named="??", revises=entry))
    rest = desk.act(EntrySplit(entry, "a b", "c", "BB"))
    desk.act(SpeakerNamed("??", "AA"))
    desk.act(EntryMoved(entry, "two"))
    desk.retract(entry)
    desk.act(Withdrawn((len(desk.events),), undo=True))
    assert history(desk, entry) == [
        ("Contribution", "a b"),
        ("Contribution", "a b c"),
        ("EntrySplit", "a b"),
        ("SpeakerNamed", "a b"),
        ("EntryMoved", "a b"),
        ("Withdrawn", "-"),
        ("Withdrawn", "a b"),
    ]
    assert history(desk, rest) == [("EntrySplit", "c")]


def test_words_that_were_replaced_in_many_entries_are_a_version_of_each() -> None:
    desk = Minuting()
    one, two = desk.act(said("ja und ja")), desk.act(said("ja"))
    desk.act(replaced((Place(one, "text", 7, "ja", "nein"), Place(two, "text", 0, "ja", "nein"))))
    assert history(desk, one) == [("Contribution", "ja und ja"), ("Replaced", "ja und nein")]
    assert history(desk, two) == [("Contribution", "ja"), ("Replaced", "nein")]


def test_what_was_undone_is_told_and_what_came_of_it() -> None:
    desk = Minuting()
    entry = desk.act(said("a"))
    desk.act(said("b", revises=entry))
    desk.undo()
    assert history(desk, entry) == [("Contribution", "a"), ("Contribution", "b"), ("Withdrawn", "a")]
    desk.act(EntryMoved(entry, "one", AT_START))
    assert len(history(desk, entry)) == 3
