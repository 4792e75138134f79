"""The course of a busy meeting: what happens under each item, dispatched one act after the other."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from minutes_tui.application import opening
from minutes_tui.application.finding import Finder, replacement
from minutes_tui.application.outcome import Done
from minutes_tui.application.surroundings import Surroundings
from minutes_tui.domain import agenda_changes as changes
from minutes_tui.domain.agenda import ItemCalled, ItemFinished, next_item
from minutes_tui.domain.arranging import EntryMoved, EntrySplit, SpeakerNamed, unnamed_entries
from minutes_tui.domain.attachments import Attachment
from minutes_tui.domain.attendance import AttendanceTaken, entitled
from minutes_tui.domain.counting import Announced
from minutes_tui.domain.entries import Announcement, Assignment, Contribution, Resolution, Results, Statement
from minutes_tui.domain.event import Event, EventData
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.questions import Question
from minutes_tui.domain.session import AT_START, Session
from minutes_tui.domain.taking_back import retract, undo
from minutes_tui.domain.votes import SECRET, announced_vote, noting
from minutes_tui.storage.processes import Process
from minutes_tui.storage.reading import find_session
from scripts.busy.script import Script, Topic
from scripts.busy.talking import Deck, Speaker, Talk

_LETTERS = "abcdefghijkmnpqrstuvwxyz23456789"
LEAST_TALK = 3
"""Contributions of a topic whose number of them is not fixed, at least."""


class Course:
    """One meeting from its first act to its last. `talk` tells how many contributions each topic has."""

    def __init__(self, script: Script, file: Path, talk: Callable[[Topic], int]) -> None:
        self.script, self.file, self._talk_of = script, file, talk
        self._chance = random.Random(script.raw["seed"])
        self._ids = random.Random(script.raw["seed"] + 1)
        self._moves_chance = random.Random(script.raw["seed"] + 2)
        self.talk = Talk(script, self._chance)
        self.now: datetime = script.raw["meeting"]["starts_at"] - timedelta(minutes=6)
        self.people = {one[0]: Speaker(*one) for one in (*script.members, *script.administration)}
        self._opened = self._open()
        self._moves = self._planned_moves()
        self._debates = self._counted = 0

    # -- the meeting's own time and place

    def _open(self) -> opening.Opened:
        found = find_session(str(self.file))
        if isinstance(found, tuple):
            raise SystemExit(f"{self.file}: {found}")
        opening.this_process = lambda: Process("council-hall", 4711, "sample")  # type: ignore[attr-defined]
        scribe = self.script.raw["scribe"]
        new_id = lambda: "".join(self._ids.choice(_LETTERS) for _ in range(12))  # noqa: E731
        return opening.open_session(found, Surroundings(lambda: self.now, scribe, new_id))

    @property
    def session(self) -> Session:
        """The meeting as it stands."""
        return self._opened.workspace.session

    @property
    def events(self) -> int:
        """How many there are so far."""
        return len(self._opened.workspace.events)

    def wait(self, minutes: float) -> None:
        """Time goes by."""
        self.now += timedelta(minutes=minutes)

    def act(self, proposal: EventData, *, earlier: float = 0) -> Event:
        """Record it. Raises SystemExit where it is refused: then the script is wrong."""
        least, most = self.script.raw["meeting_seconds"]
        self.now += timedelta(seconds=self._chance.randint(least, most))
        when = self.now - timedelta(minutes=earlier) if earlier else None
        outcome = self._opened.workspace.dispatch(proposal, when=when)
        if not isinstance(outcome, Done):
            raise SystemExit(f"{proposal}: {outcome}")
        return outcome.event

    # -- people

    def _planned_moves(self) -> list[AttendanceTaken]:
        """Those who come late, and those who are out for a while, in the order in which they go through the door."""
        raw, chance = self.script.raw["people"], self._moves_chance
        busy = {str(word) for topic in self.script.topics.values() for word in (topic.by, *topic.statement[:1])}
        busy |= {row[at] for topic in self.script.topics.values() for row in topic.questions for at in (0, 4)}
        free = [
            one[0]
            for one in self.script.members
            if one[0] not in {*busy, *raw["late"], *raw["excused"], raw["deputy"], self.script.chair}
        ]
        out = chance.sample(free, len(free) * 2 // 3)
        moves = [AttendanceTaken(here=(person,)) for person in raw["late"]]
        doors: list[tuple[float, AttendanceTaken]] = []
        for number, person in enumerate(out):
            doors.append((number, AttendanceTaken(gone=(person,))))
            if number < len(out) - 3:
                doors.append((number + chance.uniform(1.2, 3.5), AttendanceTaken(here=(person,))))
        return moves + [move for _, move in sorted(doors, key=lambda one: one[0])]

    def _somebody_moves(self) -> None:
        if self._moves:
            self.act(self._moves.pop(0), earlier=2 if len(self._moves) % 4 == 1 else 0)

    def _member(self, but: set[str]) -> Speaker:
        """Somebody who is here, and who has not spoken yet as long as there is one."""
        present = self.session.attendance.present - {self.script.raw["people"]["deputy"]}
        here = [one[0] for one in self.script.members[1:] if one[0] in present]
        return self.people[self._chance.choice([person for person in here if person not in but] or here)]

    # -- items

    def run(self, *, until: str = "", close: bool = False) -> None:
        """The items one after the other; the one of the id `until` is left for others to take down."""
        people = self.script.raw["people"]
        missing = {*people["late"], *people["excused"]}
        self.act(AttendanceTaken(here=tuple(person for person in self.people if person not in missing)))
        self.now = max(self.now, self.script.raw["meeting"]["starts_at"])
        while (following := next_item(self.session)) is not None and following.item.id != until:
            self.act(ItemCalled(following.item.id))
            topic = self.script.topics.get(following.item.id, self.script.late)
            courses = {"opening": self._opening, "agenda": self._agenda}
            courses.get(topic.course, self._item)(topic)
        if close:
            self.act(MeetingClosed())
        self._opened.close()

    def _opening(self, topic: Topic) -> None:
        self.act(MeetingOpened(self.script.chair, invitation=True, quorum="noted"))
        self.act(Contribution(topic.id, text=self._said("apologies")))
        self._edit_head()

    def _edit_head(self) -> None:
        """A colleague puts a date right in the head while the meeting runs."""
        data = self.file.read_text(encoding="utf-8")
        line = f"invited_at = {self.script.raw['meeting']['invited_at']}"
        earlier = self.script.raw["meeting"]["invited_at"] - timedelta(days=1)
        self.file.write_text(data.replace(line, f"invited_at = {earlier}", 1), encoding="utf-8")
        self.wait(0.5)
        while self._opened.workspace.look_around() is None:
            time.sleep(0.01)

    def _said(self, name: str) -> str:
        said: str = self.script.raw["said"][name]
        return said

    def _agenda(self, topic: Topic) -> None:
        motion = self.script.raw["procedural"]
        late = self.script.late
        added = changes.ItemAdded(behind=late.behind, number=late.number, title=late.title, papers=tuple(late.papers))
        self.act(Contribution(topic.id, speaker=self.script.chair, text=self._said("urgency")))
        self.act(added)
        self.act(changes.ItemsJoined(tuple(motion["joined"])))
        self.act(changes.ItemMoved(motion["moved"], motion["moved_behind"]))
        self.act(changes.ItemRetitled(motion["retitled"], self._number(motion["retitled"]), motion["new_title"]))
        self.act(Contribution(topic.id, speaker=motion["by"], text=motion["says"]))
        resolution = self.act(Resolution(topic.id, form="procedural", movers=motion["movers"], text=motion["text"]))
        self._vote(topic.id, resolution.seq, "rejected")
        self.act(changes.AgendaAgreed(amended=True))

    def _number(self, item: str) -> str:
        return self.session.items[item].item.number

    def _item(self, topic: Topic) -> None:
        for speaker, text in topic.announcements:
            self.act(Announcement(topic.id, speaker=speaker, text=text))
        for row in topic.questions:
            self.wait(1)
            names = ("speaker", "named", "text", "answered", "answerer", "answer", "until", "follow_up")
            self.act(Question(topic.id, **dict(zip(names, row, strict=True))))
        if topic.narrative:
            self.act(Contribution(topic.id, text=topic.narrative))
        number = self._talk_of(topic)
        if number:
            self._debate(topic, number)
        elif topic.says:
            speaker = self._member(set())
            self.act(Contribution(topic.id, speaker=speaker.id, text=topic.says[0].partition(" | ")[0]))
        self._beside(topic)
        if topic.noting:
            self.act(noting(topic.id, 0))
        if topic.id in self.script.raw["procedural"]["joined"][:1]:
            self.act(changes.ItemsSplit(tuple(self.script.raw["procedural"]["joined"][1:])))
        if topic.public_out:
            self._without_the_public(topic)
        self._decide(topic)
        wrong, right, when = self.script.raw["procedural"]["slip"]
        if topic.id == when:
            self.act(replacement(Finder().find(self.session, wrong).hits, wrong, right))
        if topic.pause:
            self._pause(topic)

    def _beside(self, topic: Topic) -> None:
        if topic.results:
            self.act(Results(topic.id, intro=topic.results[0], bullets="\n".join(topic.results[1:])))
        for title in topic.attachments:
            self.act(Attachment(topic.id, title=title))
        if topic.assignment:
            person, text, until = topic.assignment
            self.act(Assignment(topic.id, speaker=person, text=text, until=until))

    def _debate(self, topic: Topic, number: int) -> None:
        """A report or the mover's reasons, then members, with the administration's answers to what they ask."""
        says, claims = list(topic.says), list(topic.claims)
        mover = self.people[topic.by] if topic.by else self._member(set())
        reporting = any(mover.id == one[0] for one in self.script.administration)
        expert = mover if reporting else self.people[self.script.administration[0][0]]
        opening = (
            "\n".join(topic.report) if topic.report else self.talk.filled(says.pop(0).partition(" | ")[0], topic, mover)
        )
        made = [self.act(Contribution(topic.id, speaker=mover.id, text=opening))]
        self.wait(2)
        before, spoken, given = None if reporting else mover, {mover.id}, set[str]()
        answers: Deck | None = None
        for turn in range(1, number):
            if answers is not None:
                speaker, text = expert, self.talk.answer(topic, answers, expert, given)
                before, answers = None, None
            else:
                speaker = self._member(spoken)
                text, answers = self.talk.contribution(topic, says, claims, speaker, before)
                while answers is not None and turn == number - 1:  # nobody answers any more
                    text, answers = self.talk.contribution(topic, says, claims, speaker, before)
                before = speaker
                spoken.add(speaker.id)
            made.append(self.act(Contribution(topic.id, speaker=speaker.id, text=text)))
            if turn in (1, 2):
                self._somebody_moves()
        self._second_thoughts(topic, made)
        self._debates += 1

    def _second_thoughts(self, topic: Topic, made: list[Event]) -> None:
        """What a minute-taker puts right under an item: each time something else."""
        last, second = made[-1], made[-2]
        content, other = last.data, second.data
        assert isinstance(content, Contribution)
        assert isinstance(other, Contribution)
        match self._debates % 8:
            case 0:
                self.act(replace(content, revises=last.seq, text=f"{content.text} {self._said('corrected')}"))
            case 1:
                slip = self.act(Contribution(topic.id, text=self._said("slip")))
                self.act(retract(self.session, slip.seq))
            case 2:
                note = self.act(Contribution(topic.id, text=self.talk.narrative()))
                self.act(EntryMoved(note.seq, topic.id, made[0].seq))
            case 3:
                speaker = self._member({content.speaker, other.speaker})
                self.act(EntrySplit(last.seq, content.text, self._said("ask_back"), speaker=speaker.id))
            case 4:
                self.act(replace(content, revises=last.seq, text=f"{content.text} {self._said('gap')}"))
            case 5:
                taken = self.act(Results(topic.id, intro=self._said("slip")))
                self.act(undo(taken))
            case 6:
                self.act(Contribution(topic.id, named="??", text=self._said("unnamed")))
            case 7:
                known = self.script.raw["known_later"]
                if unnamed_entries(self.session, "??1"):
                    self.act(SpeakerNamed("??1", named=known))
                else:
                    note = self.act(Contribution(topic.id, text=self.talk.narrative()))
                    self.act(EntryMoved(note.seq, topic.id, AT_START))

    def _without_the_public(self, topic: Topic) -> None:
        self.act(PublicExcluded(self._said("excluded")))
        self.wait(9)
        self.act(PublicReadmitted())
        self.act(ItemCalled(topic.id))
        self.act(Contribution(topic.id, text=self._said("readmitted")))

    def _pause(self, topic: Topic) -> None:
        """A break, in which the minute-taker leaves the program; afterwards the deputy takes the chair."""
        self.act(ItemFinished(topic.id))
        self.act(MeetingInterrupted())
        self._opened.close()
        self.wait(self.script.raw["procedural"]["pause_minutes"])
        self._opened = self._open()
        self.act(MeetingResumed())
        self.act(ChairHanded(self.script.raw["people"]["deputy"]))

    # -- decisions

    def _decide(self, topic: Topic) -> None:
        if topic.vote == "adjourned":
            self.act(changes.ItemSetAside(topic.id, "adjourned", self._said("adjourned")))
            return
        if not topic.resolution:
            return
        wording = Resolution(topic.id, form=topic.form, movers=topic.movers, text=topic.resolution)
        resolution = self.act(wording)
        if topic.assignment:  # the wording is put right as it is read out
            self.act(replace(wording, revises=resolution.seq, text=f"{topic.resolution} {self._said('rider')}"))
        if topic.vote != "open":
            self._vote(topic.id, resolution.seq, topic.vote)
        if topic.statement:
            self.act(Statement(topic.id, speaker=topic.statement[0], text=topic.statement[1]))
        if self.session.chair == self.script.raw["people"]["deputy"]:
            self.act(ChairHanded(self.script.chair))

    def _vote(self, item: str, resolution: int, how: str) -> None:
        here = entitled(self.session) or 0
        self.wait(1)
        if how == "noting":
            self.act(noting(item, resolution))
            return
        vote = announced_vote(self.session, item, resolution, self._announced(how, here), here)
        self.act(replace(vote, method=SECRET) if how == "secret" else vote)
        self._counted += how == "majority"
        if how == "majority" and self._counted % 3 == 0:  # the chair counts again
            again = replace(self._announced(how, here), abstain=(vote.abstain or 0) + 1)
            self.act(announced_vote(self.session, item, resolution, again, here))

    def _announced(self, how: str, here: int) -> Announced:
        chance = random.Random(f"{how}{here}{self.script.raw['seed']}")
        match how:
            case "majority":
                return Announced(no=chance.randint(here // 8, here // 3), abstain=chance.randint(0, 3))
            case "rejected":
                yes = chance.randint(here // 4, here // 3)
                return Announced(yes=yes, no=here - yes - 2, abstain=2)
            case "tie":
                abstain = here % 2 + 2
                return Announced(yes=(here - abstain) // 2, no=(here - abstain) // 2, abstain=abstain)
            case "secret":
                return Announced(yes=here // 2 + 2, no=here - here // 2 - 3, abstain=1)
            case "abstentions":
                return Announced(no=0, abstain=2)
            case "gap":
                return Announced(yes=here // 2 - 1)
        return Announced()
