"""Vote: figures as the chair announces them, and nothing that nobody announced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from minutes_tui.domain.attendance import entitled
from minutes_tui.domain.entries import Resolution
from minutes_tui.domain.votes import Vote, vote_on
from minutes_tui.language.registry import WORDINGS
from minutes_tui.messages.marking import N_
from minutes_tui.tui.forms.vote_form import FIGURES, Figure, VoteForm, form_of
from minutes_tui.tui.keymap import VOTE, Binding
from minutes_tui.tui.screens.entry import MARGIN, EntryScreen
from minutes_tui.tui.view.frame import Painted, Size
from minutes_tui.tui.view.rows import EMPTY, Row, cells, fill, row, rule, wrapped

if TYPE_CHECKING:
    from minutes_tui.tui.desk import Desk

_LABELS: dict[Figure, str] = {"no": N_("No"), "abstain": N_("Abstentions"), "yes": N_("Yes")}
_LABEL_ROOM = 16
_OUTCOMES = {
    "adopted": N_("adopted"),
    "rejected": N_("rejected"),
    "undecided": N_("outcome open: o chooses it"),
    "noted": N_("noted, without a vote"),
}


class VoteScreen(EntryScreen):
    """The vote on one resolution (0: there is none, so only a noting can be recorded). Esc never records."""

    name = "vote"

    def __init__(self, desk: Desk, item: str, resolution: int, *, anew: bool = False) -> None:
        super().__init__(desk, item)
        self.resolution = resolution
        rules = desk.session.head.rules
        earlier = vote_on(desk.session, resolution) if resolution else None
        self.recorded = earlier.content if earlier is not None and isinstance(earlier.content, Vote) else None
        if self.recorded is not None and not anew:
            self.form = form_of(self.recorded, rules)
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
            self.form = self.form.stray()

    def do_record(self) -> None:
        """Enter: record what stands there, and back to the agenda."""
        if self.recorded is not None and self.form == self._opened_with:
            self.desk.show("agenda")
            return
        vote = self.form.vote(self.desk.session, self.item, self.resolution)
        if vote is None:
            if self.resolution:
                self.desk.say(self.desk.tr("Not recorded: type the figures, or Esc."), "warn")
            else:
                self._say_nothing_to_vote_on()
        elif self.desk.commit(vote, event_id=self.event_id):
            self.desk.show("agenda")
            self.desk.say(self._announcement(vote), keep=True)

    def _say_nothing_to_vote_on(self) -> None:
        self.desk.say(self.desk.tr("What is voted on? F4 for its text; k for noting without a vote."), "warn")

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

    def do_secret(self) -> None:
        """By secret ballot."""
        self.form = self.form.ballot()

    def do_outcome(self) -> None:
        """The next of the outcomes."""
        shown = self.form.as_vote(self.desk.session, self.item, self.resolution).outcome
        self.form = self.form.next_outcome(shown)

    def do_rub_out(self) -> None:
        """A digit less."""
        self.form = self.form.rubbed_out()

    # -- keeping: nothing, by design

    def proposal(self) -> None:
        """Leaving never records a vote."""

    def leave(self) -> bool:
        """A half-made vote is not one; the resolution stands among the open points."""
        if self.form != self._opened_with:
            self.desk.say(self.desk.tr("The vote was not recorded."), "warn", keep=True)
        return True

    # -- painting

    def name_of_screen(self) -> str:
        """In the header."""
        return self.desk.tr("Vote")

    def key_bindings(self) -> tuple[Binding, ...]:
        """The key line."""
        return VOTE

    def paint(self, size: Size) -> Painted:
        """The resolution, who is entitled, the figures, the outcome."""
        area = self.work_area(size)
        rows = self._resolution_rows(area.width - 2 * MARGIN, max(1, area.height - 10))
        rows.append(rule(area.width, self.desk.signs.rule))
        cursor: tuple[int, int] | None = None
        if self.resolution:
            rows += [self._entitled_row(), EMPTY]
            figures, at = self._figure_rows()
            cursor = (area.x + at[0], area.y + len(rows) + at[1])
            rows += figures
        rows += [EMPTY, self._outcome_row()]
        problems = self.form.tally.problems if self.resolution and not self.form.noting else ()
        rows += [row("   " + self.desk.say_problem(problem), "warn") for problem in problems]
        return self.painted(size, fill(rows, area.height), None, cursor)

    def _resolution_rows(self, room: int, height: int) -> list[Row]:
        found = self.desk.session.find(self.resolution) if self.resolution else None
        if found is None or not isinstance(found[1].content, Resolution):
            return [row(" " + self.desk.tr("There is no resolution above that could be voted on."), "strong")]
        rows = [line for text in found[1].content.text.split("\n") for line in wrapped(text, room, "strong")]
        if len(rows) > height:
            rows = [*rows[: height - 1], row(self.desk.signs.ellipsis)]
        return [((" ", ""), *line) for line in rows]

    def _entitled_row(self) -> Row:
        tr = self.desk.tr
        if self.form.entitled is None:
            return row("   " + tr("Attendance is not kept: yes votes that nobody counted stay unknown."), "dim")
        return row("   " + tr("Present and entitled to vote: {count}").format(count=self.form.entitled))

    def _figure_rows(self) -> tuple[list[Row], tuple[int, int]]:
        tally = self.form.tally
        values = {"no": tally.no, "abstain": tally.abstain, "yes": tally.yes}
        rows: list[Row] = []
        cursor = (0, 0)
        for index, name in enumerate(FIGURES):
            label = self.desk.tr(_LABELS[name])
            typed = self.form.typed.get(name, "")
            known = values[name] if not (self.form.noting or self._wants_figures) else None
            shown = typed or ("-" if known is None else str(known))
            left: Row = ((f"   {label:<{_LABEL_ROOM}}{shown:>6}", "strong" if typed else ""),)
            note = ""
            if not typed:
                note = self.desk.tr("unknown") if known is None else self.desk.tr("reckoned")
            if name == self.form.at:
                cursor = (cells(left), index)
            rows.append((*left, ("   " + note, "dim")) if note else left)
        return rows, cursor

    @property
    def _wants_figures(self) -> bool:
        return not self.form.ready

    def _outcome_row(self) -> Row:
        tr, arrow = self.desk.tr, self.desk.signs.arrow
        if self.form.noting:
            return row(f"   {arrow} {tr(_OUTCOMES['noted'])}", "strong")
        if not self.form.ready:
            return row(f"   {arrow} {tr('nothing to record yet')}", "warn")
        vote = self.form.as_vote(self.desk.session, self.item, self.resolution)
        words = tr(_OUTCOMES[vote.outcome])
        if vote.unanimous and vote.outcome in ("adopted", "rejected"):
            words = f"{tr('unanimously')} {words}"
        if self.form.secret:
            words = f"{words} ({tr('secret')})"
        return row(f"   {arrow} {words}", "strong")
