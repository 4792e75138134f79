"""The acts of the meeting's menu: open, break, chair, public, close. Each asks what it needs and is one event."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from minutes_tui.domain.agenda import ItemCalled
from minutes_tui.domain.attendance import presence
from minutes_tui.domain.event import EventData
from minutes_tui.domain.meeting import MeetingClosed
from minutes_tui.domain.proceedings import (
    ChairHanded,
    MeetingInterrupted,
    MeetingOpened,
    MeetingResumed,
    PublicExcluded,
    PublicReadmitted,
)
from minutes_tui.domain.session import ItemState
from minutes_tui.tui.forms.chairs import likely_chair
from minutes_tui.tui.forms.fields import Form, LineField, PickField
from minutes_tui.tui.screens.fields import Act, FieldsScreen
from minutes_tui.tui.view.header import item_number, item_title
from minutes_tui.tui.view.point_rows import said_of_other_part

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_QUORUM = ("noted", "lacking", "")


class OpeningScreen(FieldsScreen):
    """Who opens the meeting when, and what is stated: by default all that is to be stated."""

    def __init__(self, desk: Desk) -> None:
        tr = desk.tr
        here = presence(desk.session)
        lacking = here is not None and here.enough is False
        stated = PickField(tr("Invitation"), (tr("in due form and time"), tr("nothing said")))
        quorum = PickField(
            tr("Quorum"),
            (tr("there is a quorum"), tr("there is no quorum"), tr("nothing said")),
            _QUORUM.index("lacking" if lacking else "noted"),
        )
        super().__init__(desk, Form(()))
        chair = replace(self.person_field(tr("Chair")), proposed=likely_chair(desk.session))
        fields = (("chair", chair), ("time", self.time_field()), ("invitation", stated), ("quorum", quorum))
        self.form = Form(fields)
        self._asked_for_chair = False

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Opening")

    def notes(self) -> list[str]:
        """What the quorum is reckoned from."""
        tr, here = self.desk.tr, presence(self.desk.session)
        if here is None:
            known = bool(self.desk.session.head.persons)
            return [tr("Attendance is not taken yet; {everywhere.people} does it.")] if known else []
        figures = tr("{here} of {of} who may vote are here.").format(here=here.here, of=here.of)
        said = {
            True: tr("That is a quorum."),
            False: tr("That is no quorum."),
            None: tr("Whether that is a quorum, no law known here tells."),
        }
        return [f"{figures} {said[here.enough]}"]

    def act(self) -> Act | None:
        """The opening."""
        who, time = self.person("chair"), self.time()
        if who is None or time is None:
            return None
        tr, without_chair = self.desk.tr, not (who.speaker or who.named)
        if without_chair and not self._asked_for_chair:
            self._asked_for_chair = True
            self.form = self.form.at_field("chair")
            self.desk.say(tr("Who is in the chair? {asking.record} again: opened without a name."), "warn")
            return None
        stated, quorum = self.form["invitation"], self.form["quorum"]
        proposal = MeetingOpened(
            who.speaker,
            who.named,
            invitation=isinstance(stated, PickField) and stated.at == 0,
            quorum=_QUORUM[quorum.at] if isinstance(quorum, PickField) else "",
        )
        said = tr("Meeting opened {time}.")
        if without_chair:
            said = tr("Meeting opened {time}, without a chair; {agenda.meeting} names one.")
        return Act(proposal, said, *time)


class ChairScreen(FieldsScreen):
    """Who takes the chair."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Form(()))
        self.form = Form((("chair", self.person_field(desk.tr("Chair"))), ("time", self.time_field())))

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Change of chair")

    def act(self) -> Act | None:
        """The chair is another one's."""
        who, time = self.person("chair"), self.time()
        if who is None or time is None:
            return None
        tr = self.desk.tr
        proposal = ChairHanded(who.speaker, who.named)
        if not (proposal.chair or proposal.named):
            self.desk.say(tr("Who takes the chair? Letters find somebody."), "warn")
            return None
        person = self.desk.session.head.person(who.speaker) if who.speaker else None
        name = self.desk.session.head.called(person) if person is not None else who.named
        return Act(proposal, tr("{name} takes the chair {time}.").replace("{name}", name), *time)


class TimedScreen(FieldsScreen):
    """An act of which only the time is asked, and a reason where it has one."""

    has_reason = False

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, Form(()))
        time = ("time", self.time_field())
        reason = ("reason", LineField(desk.tr("Reason (may stay empty)")))
        self.form = Form((time, reason) if self.has_reason else (time,))

    @abstractmethod
    def proposal(self) -> EventData:
        """What is recorded."""

    @abstractmethod
    def sentence(self) -> str:
        """What is said of it."""

    def act(self) -> Act | None:
        """At the time typed."""
        time = self.time()
        return None if time is None else Act(self.proposal(), self.sentence(), *time)


class BreakScreen(TimedScreen):
    """A break, or the end of a day."""

    has_reason = True

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Break")

    def proposal(self) -> EventData:
        """With its reason."""
        return MeetingInterrupted(self.text("reason"))

    def sentence(self) -> str:
        """From when."""
        return self.desk.tr("Break from {time}.")


class ResumingScreen(TimedScreen):
    """The break is over, today or on another day."""

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("End of the break")

    def notes(self) -> list[str]:
        """Since when there is a break; and that on another day attendance is taken again."""
        since = self.desk.session.interrupted_at
        if since is None:
            return []
        tr = self.desk.tr
        forms = self.desk.forms
        said = [tr("The break began {day}, {time}.").format(day=forms.day(since), time=forms.clock(since))]
        if self._other_day():
            said.append(tr("This is another day: attendance is taken again, with {everywhere.people}."))
        return said

    def _other_day(self) -> bool:
        since, time = self.desk.session.interrupted_at, self.form["time"]
        moment: datetime | None = getattr(time, "moment", None)
        return since is not None and moment is not None and moment.date() != since.date()

    def act(self) -> Act | None:
        """Not before the break began."""
        act, since = super().act(), self.desk.session.interrupted_at
        if act is not None and act.when is not None and since is not None and act.when < since:
            tr = self.desk.tr
            time = self.desk.forms.clock(since)
            self.desk.say(tr("The break began at {time}; it cannot end before.").format(time=time), "warn")
            return None
        return act

    def proposal(self) -> EventData:
        """It has no fields."""
        return MeetingResumed()

    def sentence(self) -> str:
        """Since when, and what is to be done on another day."""
        if self._other_day():
            return self.desk.tr(
                "Resumed {time} on another day; {everywhere.people} {people.everyone} marks who is here."
            )
        return self.desk.tr("Resumed {time}.")


class ExcludingScreen(TimedScreen):
    """The public leaves."""

    has_reason = True

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Public excluded")

    def notes(self) -> list[str]:
        """What is called up is finished by it."""
        called = self.desk.session.called
        return [] if called is None else [_finished_by_this(called, self.desk)]

    def proposal(self) -> EventData:
        """With its reason."""
        return PublicExcluded(self.text("reason"))

    def sentence(self) -> str:
        """Since when."""
        return self.desk.tr("Public excluded {time}.")


class ReadmittingScreen(TimedScreen):
    """The public is let in again."""

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Public readmitted")

    def proposal(self) -> EventData:
        """It has no fields."""
        return PublicReadmitted()

    def sentence(self) -> str:
        """Since when."""
        return self.desk.tr("Public readmitted {time}.")


class ClosingScreen(TimedScreen):
    """The chair closes the meeting. What is finished by that, and what is not, is said before."""

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Closing")

    def notes(self) -> list[str]:
        """What is called up, what is still going on, what is still open."""
        session, tr = self.desk.session, self.desk.tr
        said = [] if session.called is None else [_finished_by_this(session.called, self.desk)]
        if session.opened_at is None:
            said.append(tr("The opening of the meeting is not minuted."))
        if session.interrupted_at is not None:
            said.append(tr("There is a break whose end is not minuted."))
        if not session.public:
            said.append(tr("The public is excluded, and not readmitted."))
        left = [state for state in session.items.values() if _is_left(state)]
        if left:
            said.append(tr("Not called up: {items}.").format(items=_listed(left, self.desk)))
        count = len(self.desk.open_points)  # as the list will have them, and the header counts them
        if count > 0:
            said.append(tr("Still open after it: {count}.").format(count=count))
        elsewhere = self.desk.open_elsewhere
        if elsewhere:
            is_nonpublic = self.desk.other_part is self.desk.parts.nonpublic
            said.append(said_of_other_part(elsewhere, tr, is_nonpublic=is_nonpublic) + ".")
        return said

    def proposal(self) -> EventData:
        """It has no fields."""
        return MeetingClosed()

    def sentence(self) -> str:
        """When."""
        return self.desk.tr("Meeting closed {time}; {open-points.take_back} takes it back.")

    def recorded(self) -> None:
        """What is left to do until the minutes can go to the chair."""
        self.desk.show("open_points")


class CallingScreen(TimedScreen):
    """After the meeting: when an item was called up."""

    def __init__(self, desk: Desk, state: ItemState) -> None:
        super().__init__(desk)
        self.state = state

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("When called up")

    def notes(self) -> list[str]:
        """Which item."""
        return [item_title(self.state, self.desk.tr)]

    def proposal(self) -> EventData:
        """Calling it up, then."""
        return ItemCalled(self.state.item.id)

    def sentence(self) -> str:
        """As on the agenda."""
        title = item_title(self.state, self.desk.tr)
        return self.desk.tr("{item} called up {time}").replace("{item}", title)


def _finished_by_this(called: ItemState, desk: Desk) -> str:
    joined = desk.session.joined_with(called.item.id)
    return desk.tr("{item} is finished by this.").format(item=item_title(called, desk.tr, joined=joined))


def _is_left(state: ItemState) -> bool:
    return state.item.public and state.called_at is None and not state.fate and not state.is_joined


def _listed(states: list[ItemState], desk: Desk) -> str:
    return ", ".join(item_number(state, desk.tr, begins=False) or state.item.title for state in states)
