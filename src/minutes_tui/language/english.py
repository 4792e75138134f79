"""English minutes."""

from __future__ import annotations

from datetime import date, datetime

from minutes_tui.domain.votes import ACCLAMATION, Vote
from minutes_tui.language.notices import Asides, Notices
from minutes_tui.language.wording import Wording

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def _day(when: date) -> str:
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}"


def _clock(when: datetime) -> str:
    return f"{when:%H:%M}"


def _votes(number: int) -> str:
    return f"{number} vote" if number == 1 else f"{number} votes"


_DONE = {
    "adopted": "Adopted",
    "amended": "Adopted with changes",
    "in-part": "Adopted in part",
    "rejected": "Rejected",
    "deferred": "Deferred",
    "referred": "Referred",
    "withdrawn": "Withdrawn",
    "removed": "Removed from the agenda",
}


def _done(vote: Vote) -> str:
    """What became of it; empty where that is open."""
    return f"{_DONE.get(vote.outcome, '')} {vote.to}".strip() if vote.outcome in _DONE else ""


def vote_sentence(vote: Vote) -> str:
    """The result as a sentence; figures that are unknown are left out."""
    done = _done(vote)
    if vote.method == ACCLAMATION and done:
        return f"{done} by acclamation."
    if vote.unanimous and done:
        return f"{done} unanimously."
    parts = []
    if vote.yes is not None:
        parts.append(f"{_votes(vote.yes)} in favour")
    if vote.no is not None:
        parts.append(f"{vote.no} against" if parts else f"{_votes(vote.no)} against")
    if vote.abstain is not None:
        parts.append(f"{vote.abstain} abstention" if vote.abstain == 1 else f"{vote.abstain} abstentions")
    figures = _listed(parts)
    if not figures:
        return f"{done}." if done else "The result is open."
    return f"{done} with {figures}." if done else f"{figures[0].upper()}{figures[1:]}."


def fate(vote: Vote) -> str:
    """What became of the text by a vote, where that is more than that it was adopted."""
    if vote.outcome == "rejected":
        return "The motion was therefore lost."
    done = _done(vote)
    return f"The motion was therefore {done[0].lower()}{done[1:]}." if done and vote.outcome != "adopted" else ""


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


_NOTICES = Notices(
    opened="The meeting was opened at {time}.",
    opened_by="{name} opened the meeting at {time}.",
    invitation="It was stated that notice of the meeting had been given in due form and time.",
    quorum="It was stated that a quorum was present.",
    invitation_and_quorum=(
        "It was stated that notice of the meeting had been given in due form and time, and that a quorum was present."
    ),
    no_quorum="It was stated that no quorum was present.",
    chair="{name} took the chair at {time}.",
    interrupted="The meeting was adjourned at {time}.",
    short_break="The meeting was adjourned briefly at {time}.",
    break_="The meeting was adjourned from {start} to {time}.",
    overnight="The meeting was adjourned at {start} and resumed on {day} at {time}.",
    resumed="The meeting resumed at {time}.",
    resumed_on="The meeting resumed on {day} at {time}.",
    excluded="The public was excluded at {time}.",
    excluded_because="The public was excluded at {time} ({text}).",
    readmitted="The public was readmitted at {time}.",
    made_public="The following resolution, passed while the public was excluded, is made public:",
    agreed="The agenda was agreed as circulated.",
    agreed_amended="The agenda was agreed as amended.",
    numbered="item {number} (“{title}”)",
    unnumbered="“{title}”",
    closed_numbered="item {number} (not public)",
    closed_unnumbered="an item that is not public",
    inner_quotes=str.maketrans("“”", "‘’"),
    added="{item} was added to the agenda.",
    moved_first="It was agreed to take {item} first.",
    moved="It was agreed to take {item} after {other}.",
    joined="It was agreed to take {items} together.",
    split_one="It was agreed to take {items} separately.",
    split="It was agreed to take {items} separately.",
    removed="It was agreed to remove {item} from the agenda.",
    adjourned="It was agreed to defer {item} to a later meeting.",
    restored="It was agreed to put {item} back on the agenda.",
    this_removed="The item was removed from the agenda.",
    this_adjourned="The item was deferred to a later meeting.",
    because="Reason: {text}",
    together_with="Taken together with {item}.",
    and_="and",
)
_ASIDES = Asides(
    statement="{name} made the following statement for the record:",
    statement_unnamed="Statement for the record:",
    quote="“{text}”",
    written="The answer will be given in writing{until}.",
    written_by="{name} will answer in writing{until}.",
    later="The answer will follow{until}.",
    later_by="{name} will answer later{until}.",
    until=" ({until})",
    attached="Attached to these minutes as attachment {number}: {title}",
    attachments="Attachments",
    assignment="Action for {name}: {text}",
    assignment_unnamed="Action: {text}",
    erased="[redacted]",
    digest="Digest of the record: {digest}",
    deadline="by {day}",
    recommendation="Recommendation:",
    draft_recommendation="Draft recommendation:",
    motion="Motion:",
    procedural="Procedural motion:",
    moved_by="Moved by {name}",
    absent="Absent",
    from_="from {time}",
    to="until {time}",
    from_to="from {start} until {time}",
    on_day="{day}: {text}",
    only_on="only on {day}",
)

ENGLISH = Wording(
    language="en",
    vote_style="sentence",
    resolution="Resolution:",
    draft_resolution="Draft resolution:",
    vote_result="Result of the vote:",
    unanimous="unanimous:",
    yes="in favour:",
    no="against:",
    abstain="abstentions:",
    noted="Noted.",
    by_ballot="The vote was by secret ballot.",
    results_intro="The following results were recorded.",
    item_number="Item {number}",
    present="Present",
    notices=_NOTICES,
    asides=_ASIDES,
    vote_sentence=vote_sentence,
    fate=fate,
    day=_day,
    short_day=lambda when: f"{when.day} {_MONTHS[when.month - 1]}",
    clock=_clock,
    opened=lambda when: f"{_day(when)}, {_clock(when)}",
    called_up=lambda when: f"Called up at {_clock(when)}",
    called_up_on=lambda when: f"Called up on {_day(when)} at {_clock(when)}",
    closed=lambda when: f"The meeting closed at {_clock(when)}",
    closed_on=lambda when: f"The meeting closed on {_day(when)} at {_clock(when)}",
)
