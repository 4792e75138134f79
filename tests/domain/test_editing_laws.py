"""Any editing history gives the document that typing it right at once would have given; all readers read the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.workspace import Workspace
from minutes_tui.domain.arranging import SPLITTABLE, EntryMoved, EntrySplit, SpeakerNamed
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.placing import EntryContent
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import AT_START
from minutes_tui.domain.taking_back import undo
from minutes_tui.domain.votes import noting
from tests.application.test_workspace_laws import Pen
from tests.support.memory_journal import MemoryJournal
from tests.support.minuting import Minuting, as_read
from tests.support.strategies import Undo, acts, sequences, steps

ITEMS = ("one", "two")
WORDS = st.lists(st.sampled_from(["ja", "nein", "ß", "der Antrag", "??"]), min_size=1, max_size=3).map(" ".join)
TEXTS = st.lists(WORDS, min_size=1, max_size=3).map("\n".join)
PEOPLE = st.sampled_from([("AA", ""), ("BB", ""), ("", ""), ("", "Herr X")])


def spoken(kind: Any, **more: st.SearchStrategy[str]) -> st.SearchStrategy[EntryContent]:
    """An entry of that kind, right as it is: what the minute-taker wants to stand there in the end."""
    return st.builds(
        lambda item, who, text, others: kind(item, speaker=who[0], named=who[1], text=text, **others),
        st.sampled_from(ITEMS),
        PEOPLE,
        TEXTS,
        st.fixed_dictionaries(more),
    )


TARGETS: st.SearchStrategy[list[EntryContent]] = st.lists(
    st.one_of(
        spoken(Contribution),
        spoken(Contribution),
        spoken(Statement),
        spoken(Announcement),
        spoken(Assignment, until=st.sampled_from(["", "2022-03-15", "nächste Sitzung"])),
        spoken(
            Question,
            answered=st.sampled_from(["oral", "written"]),
            answerer=st.sampled_from(["", "CC"]),
            answer=TEXTS,
            follow_up=st.one_of(st.just(""), TEXTS),
        ),
        st.builds(Attachment, st.sampled_from(ITEMS), title=WORDS),
        st.builds(Results, st.sampled_from(ITEMS), intro=WORDS, bullets=TEXTS),
        st.builds(Resolution, st.sampled_from(ITEMS), movers=st.sampled_from(["", "CDU"]), text=TEXTS),
    ),
    max_size=6,
)
WAYS = ("at once", "corrected", "moved", "from the other item", "named", "split", "split behind", "struck and back")


@dataclass
class Clerk:
    """Writes the wanted entries in any order and by any way, with errors that are mended."""

    desk: Minuting
    wanted: list[EntryContent]
    draw: st.DrawFn
    names: dict[int, int]
    """The entry of each wanted one that stands by now."""

    def place_of(self, index: int) -> int:
        """Behind which entry it belongs, of those that stand by now."""
        item = self.wanted[index].item
        before = [at for at in self.names if at < index and self.wanted[at].item == item]
        return self.names[max(before)] if before else AT_START

    def noise(self) -> None:
        """Something that is taken back at once, by undo or by striking it out."""
        item = self.draw(st.sampled_from(ITEMS))
        some = self.draw(st.sampled_from([AT_START, *self.names.values()]))
        match self.draw(st.integers(0, 4)):
            case 0:
                self.desk.retract(self.desk.act(Contribution(item, after=some, text="Irrtum")))
            case 1:
                self.desk.act(Contribution(item, after=some, text="Irrtum"))
                self.desk.undo()
            case 2 if some and self.desk.act(EntryMoved(some, item, AT_START)):
                self.desk.undo()
            case 3 if some:
                self.desk.retract(some)
                self.desk.undo()
            case 4 if some in self.splittable():
                self.desk.act(EntrySplit(some, "halb", "halb", "CC"))
                self.desk.undo()

    def splittable(self) -> set[int]:
        """The entries that can be split."""
        found = [self.desk.session.find(seq) for seq in self.names.values()]
        return {one[1].seq for one in found if one and isinstance(one[1].content, SPLITTABLE)}

    def write(self, index: int) -> None:
        """That entry, by some way; a motion is noted as soon as it stands there, whatever is put around it later."""
        content, after = self.wanted[index], self.place_of(index)
        way = self.draw(st.sampled_from(WAYS))
        self.names[index] = self._written(replace(content, after=after), way)
        if isinstance(content, Resolution) and content.movers:
            assert self.desk.act(noting(content.item, self.names[index]))

    def _written(self, content: Any, way: str) -> int:
        desk, after = self.desk, content.after
        match way:
            case "corrected":
                wrong = Contribution(content.item, after=after, speaker="CC", text="falsch")
                entry = desk.act(wrong)
                desk.act(replace(content, revises=entry))
                return entry
            case "moved":
                some = self.draw(st.sampled_from([AT_START, *self.names.values()]))
                entry = desk.act(replace(content, after=some))
                desk.act(EntryMoved(entry, content.item, after))
                return entry
            case "from the other item":
                other = next(item for item in ITEMS if item != content.item)
                entry = desk.act(replace(content, item=other, after=AT_START))
                desk.act(EntryMoved(entry, content.item, after))
                return entry
            case "named" if getattr(content, "speaker", "") or getattr(content, "named", ""):
                entry = desk.act(replace(content, speaker="", named="??9"))
                desk.act(SpeakerNamed("??9", content.speaker, content.named))
                return entry
            case "split" if isinstance(content, Contribution):
                entry = desk.act(replace(content, text=f"{content.text} Rest."))
                rest = desk.act(EntrySplit(entry, content.text, "Rest.", "CC"))
                desk.retract(rest)
                return entry
            case "split behind" if isinstance(content, SPLITTABLE):
                first = desk.act(Contribution(content.item, after=after, text="Anfang. Rest"))
                kind = type(content).__name__.lower()
                rest = EntrySplit(first, "Anfang.", content.text, content.speaker, content.named, rest_is=kind)
                entry = desk.act(rest)
                desk.retract(first)
                return entry
            case "struck and back":
                entry = desk.act(content)
                desk.retract(entry)
                desk.undo()
                return entry
        return desk.act(content)


@given(data=st.data(), wanted=TARGETS)
def test_any_editing_history_gives_what_typing_it_right_at_once_would_have_given(
    data: st.DataObject, wanted: list[EntryContent]
) -> None:
    clerk = Clerk(Minuting(), wanted, data.draw, {})
    for index in data.draw(st.permutations(range(len(wanted)))):
        if data.draw(st.booleans()):
            clerk.noise()
        clerk.write(index)
    at_once = Minuting()
    for content in wanted:
        entry = at_once.act(content)
        assert entry
        if isinstance(content, Resolution) and content.movers:
            assert at_once.act(noting(content.item, entry))
    assert as_read(clerk.desk.session) == as_read(at_once.session)


@given(wanted=TARGETS, last=st.sampled_from(["undo", "strike out"]))
def test_who_types_twice_and_takes_the_second_back_has_what_was_there(wanted: list[EntryContent], last: str) -> None:
    desk = Minuting()
    for content in wanted:
        desk.act(content)
    before = as_read(desk.session)
    made = [desk.act(content) for content in wanted]
    for entry in reversed(made):
        if last == "undo":
            desk.act(undo(desk.events[entry - 1]))
        else:
            desk.retract(entry)
    assert as_read(desk.session) == before


@given(
    todo=st.lists(st.tuples(st.integers(0, 1), st.one_of(steps, acts)), max_size=20),
    looks=st.lists(st.integers(0, 20), max_size=6),
)
def test_two_who_write_by_turns_and_two_who_read_in_pieces_agree_on_the_order(
    todo: list[tuple[int, Any]], looks: list[int]
) -> None:
    journal = MemoryJournal()
    pens = Pen(journal, "anna"), Pen(journal, "bert")
    early, late = Pen(journal, "carla").workspace, Pen(journal, "dora").workspace
    for number, (whose, step) in enumerate(todo):
        pens[whose].do(step)
        if number in looks:
            early.catch_up()
    readers: list[Workspace] = [*(pen.workspace for pen in pens), early, late, Pen(journal, "emil").workspace]
    for reader in readers:
        reader.catch_up()
    documents = [as_read(reader.session) for reader in readers]
    assert all(document == documents[0] for document in documents)


@given(before=sequences(), after=sequences(acts))
def test_undo_reaches_back_over_a_restart_of_the_program(before: list[Any], after: list[Any]) -> None:
    journal = MemoryJournal()
    first = Pen(journal)
    for step in before:
        first.do(step)
    seen = as_read(first.workspace.session)
    count = len(first.workspace.events)
    for step in after:
        Pen(journal, f"later{len(journal.stored)}").do(step)
    for _ in range(count, len(journal.stored)):
        Pen(journal, f"undoing{len(journal.stored)}").do(Undo())
    assert as_read(Pen(journal, "at last").workspace.session) == seen
