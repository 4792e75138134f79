"""Vote: figures as the chair announces them, and nothing that nobody announced."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from minutes_tui.application.drafting import Draft
from minutes_tui.domain.attendance import entitled
from minutes_tui.domain.corrections import corrected_entitled
from minutes_tui.domain.counting import OUTCOMES, contradicts
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.event import Event
from minutes_tui.domain.placing import paragraphs
from minutes_tui.domain.text import clean_line
from minutes_tui.domain.votes import ACCLAMATION, WITHOUT_VOTE, Vote, vote_on
from minutes_tui.language.registry import WORDINGS
from minutes_tui.messages.marking import N_
from minutes_tui.tui.editor.cells import width
from minutes_tui.tui.forms.vote_form import FIGURES, Figure, VoteForm, digits_only, form_of
from minutes_tui.tui.keymap.binding import Binding
from minutes_tui.tui.keymap.vote import VOTE
from minutes_tui.tui.screens.entry import MARGIN, EntryScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.outcome_words import OUTCOME_WORDS
from minutes_tui.tui.view.rows import EMPTY, Row, cells, cut, fill, row, rule, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_LABELS: dict[Figure, str] = {"no": N_("No"), "abstain": N_("Abstentions"), "yes": N_("Yes")}
_LABEL_ROOM = 16
_LEFT = "   "
_ROOM_FOR_ALL = 5
"""Rows besides figures and outcome: below that the blank rows go, and all but the first row of the text."""
_OUTCOMES = {
    **OUTCOME_WORDS,
    "undecided": N_("outcome open: {vote.outcome} chooses it"),
    "noted": N_("noted, without a vote"),
}


class VoteScreen(EntryScreen):
    """The vote on one resolution (0: there is none, so only a noting can be recorded). Esc never records."""

    name = "vote"
    escape = ""

    def __init__(self, desk: Desk, item: str, resolution: int, *, anew: bool = False, event_id: str = "") -> None:
        super().__init__(desk, item, event_id=event_id)
        self.resolution = resolution
        rules = desk.session.head.rules
        earlier = vote_on(desk.session, resolution) if resolution else None
        self._anew = anew
        self.recorded = earlier.content if earlier is not None and isinstance(earlier.content, Vote) else None
        if self.recorded is not None and not anew:
            self.form = form_of(self.recorded, rules)
            if self.recorded.counted_nobody:  # it may yet be turned into a vote of those who are here
                self.form = replace(self.form, entitled=entitled(desk.session))
        else:
            self.form = VoteForm(entitled(desk.session), rules, defaulted=resolution != 0)
        self._opened_with = self.form

    # -- keys

    @property
    def bindings(self) -> tuple[Binding, ...]:
        """The vote's."""
        return VOTE

    def typed(self, key: str, character: str | None) -> None:  # noqa: ARG002 - the base's signature
        """A digit is a figure; any other printable is a mistake, and clears the default."""
        if character is None or not character.isprintable():
            return
        if character in "0123456789":
            if self.resolution:
                self.form = self.form.digit(character)
            else:
                self._say_nothing_to_vote_on()
        else:
            self._stray()

    def pasted(self, text: str) -> None:  # noqa: ARG002 - the base's signature
        """A pasted text is no figure; who pastes one believes to be elsewhere."""
        self._stray()

    def do_record(self) -> None:
        """Enter: record what stands there, and back to the agenda."""
        if self.recorded is not None and not self._anew and self.form.says == self._opened_with.says:
            self._keep_announced(self.recorded)
            return
        vote = self.form.vote(self.desk.session, self.item, self.resolution)
        if vote is None:
            self.form = self.form.refused()
            if self.resolution:
                self.desk.say(self.desk.tr("Not recorded: type the figures, or {everywhere.back}."), "warn")
            else:
                self._say_nothing_to_vote_on()
        elif self.desk.commit(vote, event_id=self.event_id):
            self._done(vote)

    def _keep_announced(self, vote: Vote) -> None:
        """Enter on a vote that was recorded. Where attendance was corrected since, its figures stand by the new one."""
        entitled = self._corrected
        if entitled is None:
            self.desk.go_back()
        elif self.desk.commit(replace(vote, entitled=entitled), event_id=self.event_id):
            self._done(vote)

    @property
    def _corrected(self) -> int | None:
        """How many were entitled, where that was corrected after the vote that is shown."""
        earlier = vote_on(self.desk.session, self.resolution) if self.recorded is not None and not self._anew else None
        return corrected_entitled(self.desk.session, earlier) if earlier is not None else None

    def saved(self, event: Event) -> None:
        """Enter had been pressed; the disk was slow."""
        if event.id == self.event_id and isinstance(event.data, Vote):
            self._done(event.data)

    def _done(self, vote: Vote) -> None:
        self.desk.go_back()
        self.desk.say(self._announcement(vote), keep=True)

    def _say_nothing_to_vote_on(self) -> None:
        self.desk.say(
            self.desk.tr(
                "What is voted on? {everywhere.resolution} for its text; {vote.noting} for noting without a vote."
            ),
            "warn",
        )

    def _announcement(self, vote: Vote) -> str:
        wording = WORDINGS[self.desk.session.head.meeting.language]
        return wording.noted if vote.outcome == "noted" else wording.vote_sentence(vote)

    def do_next_field(self) -> None:
        """Tab."""
        self.form = self.form.moved(1)

    def do_previous_field(self) -> None:
        """Shift+Tab."""
        self.form = self.form.moved(-1)

    def do_to_yes(self) -> None:
        """A letter, as the chair says it."""
        self.form = self.form.jumped("yes")

    def do_to_no(self) -> None:
        """A letter, as the chair says it."""
        self.form = self.form.jumped("no")

    def do_to_abstain(self) -> None:
        """A letter, as the chair says it."""
        self.form = self.form.jumped("abstain")

    def do_noting(self) -> None:
        """Noted, without a vote."""
        self.form = self.form.noted()
        if not self.form.noting:
            self.desk.say(
                self.desk.tr("{vote.noting} counts only by itself: take back the rest with {vote.rub_out} first."),
                "warn",
            )

    def do_secret(self) -> None:
        """By secret ballot."""
        self.form = self.form.ballot()

    def do_outcome(self) -> None:
        """`o`: what became of it, whatever the figures say, or without a vote."""
        if self.resolution:
            from minutes_tui.tui.screens.outcome import Answers, OutcomeScreen  # the program starts without it

            self.desk.put(OutcomeScreen(self.desk, self, self.form, Answers(self._choose, self._stray)))
        else:
            self._say_nothing_to_vote_on()

    def _choose(self, outcome: str, to: str) -> None:
        self.form = self.form.chosen(outcome, to)

    def _stray(self) -> None:
        self.form = self.form.stray()

    def do_rub_out(self) -> None:
        """A digit less."""
        self.form = self.form.rubbed_out()

    # -- keeping: by Enter alone; but a crash must not lose what was typed

    def proposal(self) -> None:
        """Leaving never records a vote."""

    def draft(self) -> Draft | None:
        """The figures as they stand, once anything was typed."""
        if self.form.says == self._opened_with.says:
            return None
        form = self.form
        fields: dict[str, str | int | bool] = {name: form.typed.get(name, "") for name in FIGURES}
        fields |= {"at": form.at, "noting": form.noting, "secret": form.secret, "outcome": form.outcome, "to": form.to}
        return Draft(self.name, self.item, self.event_id, {"resolution": self.resolution, "anew": self._anew, **fields})

    def leave(self) -> bool:
        """A half-made vote is not one; the resolution stands among the open points."""
        half_made = self.form.says != self._opened_with.says
        if half_made and self.desk.workspace.pending is None:
            tr = self.desk.tr
            stands = tr("The recorded vote stays as it was.")
            self.desk.say(stands if self.recorded else tr("The vote was not recorded."), "warn", keep=True)
        return True

    def stays_for(self, name: str) -> bool:
        """F5 again: the figures typed so far stay."""
        return name == self.name

    # -- painting

    def at_hand(self) -> tuple[str, ...]:
        """What is voted on."""
        found = self.desk.session.find(self.resolution) if self.resolution else None
        return paragraphs(found[1].content.text) if found and isinstance(found[1].content, Resolution) else ()

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Vote")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return VOTE

    def paint(self, size: Size) -> Painted:
        """The resolution, who is entitled, the figures, the outcome; where there is little room, the last two first."""
        area = self.work_area(size)
        figures, at = self._figure_rows() if self.resolution else ([], (0, 0))
        below = [self._outcome_row(area.width), *self._problem_rows(area.width)]
        if self.resolution and area.height < len(figures) + 1:
            row_of_all, column = self._figures_in_a_row(area.width)
            return self.painted(size, fill([row_of_all, *below], area.height), None, (area.x + column, area.y))
        spare = area.height - len(figures) - len(below)
        above: list[Row] = []
        if spare >= _ROOM_FOR_ALL:
            text = self._resolution_rows(area.width - 2 * MARGIN, spare - 4)
            above = [*text, rule(area.width, self.desk.signs.rule)]
            above += [self._entitled_row(), EMPTY] if self.resolution else []
            below = [EMPTY, *below]
        elif spare > 0:
            above = [*self._resolution_rows(area.width - 2 * MARGIN, 1), self._entitled_row()][:spare]
        rows = [*above, *figures, *below]
        cursor = (area.x + at[0], area.y + len(above) + at[1]) if self.resolution else None
        return self.painted(size, fill(rows, area.height), None, cursor)

    def _problem_rows(self, room: int) -> list[Row]:
        form, sign = self.form, self.desk.signs.attention
        counted = self.resolution and not form.noting and not (form.outcome and form.announced.nothing)
        said = [f"{sign} {self.desk.say_problem(problem)}" for problem in (form.tally.problems if counted else ())]
        if counted and contradicts(form.tally, form.rules, form.outcome):
            said.append(
                f"{sign} {self.desk.tr('The figures say something else; the outcome stands as it was chosen.')}"
            )
        corrected = self._corrected
        if corrected is not None:
            text = self.desk.tr(
                "The attendance was corrected: {count} were entitled. {vote.record} keeps what was announced."
            )
            said.append(f"{sign} {text.format(count=corrected)}")
        return [((_LEFT, ""), *line) for text in said for line in wrapped(text, room - 4, "warn", indent=2)]

    def _resolution_rows(self, room: int, height: int) -> list[Row]:
        found = self.desk.session.find(self.resolution) if self.resolution else None
        if found is None or not isinstance(found[1].content, Resolution):
            missing = self.desk.tr("There is no resolution above that could be voted on.")
            texts = [missing]
        else:
            texts = found[1].content.text.split("\n")
        rows: list[Row] = []
        for text in texts[: height + 1]:
            rows += wrapped(text, max(1, room), "strong", most=height + 1)
        if len(rows) > height:
            rows = [*rows[: height - 1], row(self.desk.signs.ellipsis)] if height > 1 else [_cut_off(rows[0], room)]
        return [((" ", ""), *line) for line in rows]

    def _entitled_row(self) -> Row:
        tr = self.desk.tr
        if self.form.entitled is None:
            return row(_LEFT + tr("Attendance is not kept: yes votes only where counted."), "dim")
        return row(_LEFT + tr("Present and entitled to vote: {count}").format(count=self.form.entitled))

    def _figure_rows(self) -> tuple[list[Row], tuple[int, int]]:
        rows: list[Row] = []
        cursor = (0, 0)
        labels = max(_LABEL_ROOM, *(width(self.desk.tr(label)) + 1 for label in _LABELS.values()))
        for index, name in enumerate(FIGURES):
            typed, shown, note = self._figure(name)
            left: Row = ((f"{_LEFT}{self.desk.tr(_LABELS[name]):<{labels}}{shown:>6}", "strong" if typed else ""),)
            if name == self.form.at:
                cursor = (cells(left), index)
            rows.append((*left, ("   " + note, "dim")) if note else left)
        return rows, cursor

    def _figure(self, name: Figure) -> tuple[bool, str, str]:
        """Whether it was typed, how it is shown, and where it comes from: unknown is never shown as zero."""
        tally, typed = self.form.tally, self.form.typed.get(name, "")
        if typed:
            return True, typed, ""
        value = {"no": tally.no, "abstain": tally.abstain, "yes": tally.yes}[name]
        if self.form.noting or (self.form.outcome and self.form.announced.nothing):
            return False, "-", ""
        if value is None or not self.form.ready:
            return False, "-", self.desk.tr("unknown")
        return False, str(value), self.desk.tr("reckoned")

    def _figures_in_a_row(self, room: int) -> tuple[Row, int]:
        """Where there is no room for three rows: the figure that is typed first."""
        order = [self.form.at, *(name for name in FIGURES if name != self.form.at)]
        figures = [self._figure(name)[1] for name in order]
        label_room = max(1, room - len(figures[0]) - 3)
        labels = [cut(self.desk.tr(_LABELS[name]), label_room, self.desk.signs.ellipsis) for name in order]
        said = [f" {label} {figure}" for label, figure in zip(labels, figures, strict=True)]
        return row(" ".join(said)), cells(row(said[0]))

    def _outcome_row(self, room: int) -> Row:
        tr, arrow = self.desk.tr, self.desk.signs.arrow
        if self.form.noting:
            return row(f"{_LEFT}{arrow} {tr(_OUTCOMES['noted'])}", "strong")
        if not self.form.ready:
            return row(f"{_LEFT}{arrow} {tr('nothing to record yet')}", "warn")
        vote = self.form.as_vote(self.desk.session, self.item, self.resolution)
        words = tr(_OUTCOMES[vote.outcome])
        if vote.unanimous and vote.outcome != "undecided":
            words = f"{tr('unanimously')} {words}"
        notes = [vote.to] if vote.to else []
        notes += [tr("secret")] if self.form.secret else []
        notes += [tr("by acclamation")] if vote.method == ACCLAMATION else []
        notes += [tr("without a vote")] if vote.method == WITHOUT_VOTE else []
        words = f"{words} ({', '.join(notes)})" if notes else words
        return row(cut(f"{_LEFT}{arrow} {words}", room, self.desk.signs.ellipsis), "strong")


def from_draft(desk: Desk, draft: Draft) -> VoteScreen:
    """The screen as a draft describes it. What was typed is no default any more."""
    fields = draft.fields
    resolution, anew = int(fields.get("resolution", 0)), bool(fields.get("anew", False))
    screen = VoteScreen(desk, draft.item, resolution, anew=anew, event_id=draft.event_id)
    typed: dict[Figure, str] = {name: digits_only(str(fields.get(name, ""))) for name in FIGURES}
    outcome = str(fields.get("outcome", ""))
    screen.form = replace(
        screen.form,
        typed=typed,
        at=next((name for name in FIGURES if name == fields.get("at")), FIGURES[0]),
        noting=bool(fields.get("noting", False)),
        secret=bool(fields.get("secret", False)),
        outcome=outcome if outcome in (*OUTCOMES, ACCLAMATION) else "",
        to=clean_line(str(fields.get("to", ""))),
        defaulted=False,
    )
    return screen


def _cut_off(content: Row, room: int) -> Row:
    """The first row of a text that goes on, with a sign that it does."""
    text = "".join(piece for piece, _ in content)
    return row(cut(text + " " * room, room).rstrip(), "strong")
