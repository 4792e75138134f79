"""What the form of an entry may look at: the session, the item it stands under, the words of the language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from minutes_tui.domain.attachments import attachment_numbers
from minutes_tui.domain.head import Head, Item
from minutes_tui.domain.session import Entry, ItemState, Session
from minutes_tui.domain.votes import Vote
from minutes_tui.language.registry import WORDINGS
from minutes_tui.language.wording import Wording


@dataclass(frozen=True, slots=True)
class Reading:
    """One item of one session on its way to the page. `votes` by resolution, `numbers` of attachments by entry."""

    session: Session
    state: ItemState
    wording: Wording
    votes: Mapping[int, Vote]
    numbers: Mapping[int, int]
    _names: dict[tuple[str, str], str] = field(default_factory=dict, repr=False, compare=False)

    @property
    def head(self) -> Head:
        """The session's head."""
        return self.session.head

    def name(self, speaker: str, named: str) -> str:
        """How the minutes call somebody; empty where nobody is named."""
        name = self._names.get((speaker, named))
        if name is None:  # the same few people speak again and again
            name = self._names[speaker, named] = name_of(self.head, speaker, named)
        return name

    def item(self, item: str) -> str:
        """How the minutes call an agenda item in a sentence."""
        state = self.session.items.get(item)
        return item_name(state.item, self.wording) if state is not None else item

    def items(self, items: tuple[str, ...]) -> str:
        """Several of them, listed."""
        return listed([self.item(item) for item in items], self.wording)

    def deadline(self, until: str) -> str:
        """A day as the language writes it, in words; anything else as it was typed."""
        if not until:
            return ""
        try:
            day = date.fromisoformat(until)
        except ValueError:
            return until
        return self.wording.asides.deadline.format(day=self.wording.day(day))

    def before(self, entry: Entry) -> Entry | None:
        """The entry that stands in front of that one under the same item."""
        entries = self.state.entries
        at = entries.index(entry)
        return entries[at - 1] if at else None

    def behind(self, entry: Entry) -> Entry | None:
        """The entry that stands behind that one under the same item."""
        entries = self.state.entries
        at = entries.index(entry) + 1
        return entries[at] if at < len(entries) else None

    def clock(self, moment: datetime) -> str:
        """A time of the day."""
        return self.wording.clock(moment)


def reading_of(session: Session, state: ItemState) -> Reading:
    """For the entries of that item."""
    votes = {entry.content.resolution: entry.content for entry in state.entries if isinstance(entry.content, Vote)}
    return Reading(session, state, WORDINGS[session.head.meeting.language], votes, attachment_numbers(session))


def name_of(head: Head, speaker: str, named: str) -> str:
    """How the minutes call somebody: an id of the register, or a name as typed; empty where nobody is named."""
    person = head.person(speaker) if speaker else None
    return head.called(person) if person is not None else one_line(named) or one_line(speaker)


def item_name(item: Item, wording: Wording) -> str:
    """How a sentence calls an agenda item. The title of one that is not public stands nowhere but above itself."""
    notices = wording.notices
    if item.public:
        form = notices.numbered if item.number else notices.unnumbered
    else:
        form = notices.closed_numbered if item.number else notices.closed_unnumbered
    return form.format(number=one_line(item.number), title=one_line(item.title).translate(notices.inner_quotes))


def listed(names: list[str], wording: Wording) -> str:
    """Some names as a sentence lists them."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {wording.notices.and_} {names[-1]}"


def begun(sentence: str) -> str:
    """The sentence with a capital, where a name in small letters came to stand first."""
    return sentence[:1].upper() + sentence[1:]


def ended(sentence: str) -> str:
    """The sentence with a full stop, where words as people write them came to stand last."""
    return sentence if sentence.endswith((".", "!", "?", "…")) else f"{sentence}."


def one_line(text: str) -> str:
    """Text of one line; a file that another program wrote may hold line ends there, which would be structure."""
    return text.replace("\n", " ")
