"""Any heads, as hypothesis draws them: few different values, so that two of them often have something in common."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from minutes_tui.domain.head import ITEM_KINDS, OFFICES, Head, Item, Meeting, Person, Rules, Style

WORDS = st.sampled_from(["", "Ratssaal", "Aula", "ü", 'a "b"', "x" * 100])
FILLED = WORDS.filter(bool)
_ZONES = [UTC, timezone(timedelta(hours=1))]
MOMENTS = st.sampled_from([datetime(2022, 2, 1, 16 + hour, tzinfo=zone) for hour, zone in enumerate(_ZONES)])

MEETINGS = st.builds(
    Meeting,
    title=FILLED,
    language=st.sampled_from(["de", "en"]),
    place=WORDS,
    body_type=st.sampled_from([None, "council", "board"]),
    starts_at=st.none() | MOMENTS,
    invited_at=st.none() | st.just(date(2022, 1, 20)),
    legal_members=st.none() | st.integers(1, 3),
    nonpublic_part=st.sampled_from(["", "rat.nonpublic.toml"]),
    public_part=st.sampled_from(["", "rat.toml"]),
)
PERSONS = st.builds(
    Person,
    st.sampled_from(["a", "b", "c", "d", "A", "ß", "SS"]),
    FILLED,
    group=WORDS,
    office=st.sampled_from(["", *OFFICES]),
    votes=st.booleans(),
)
ITEMS = st.builds(
    Item,
    st.sampled_from(["a", "b", "c", "d", "A"]),
    FILLED,
    number=WORDS,
    papers=st.lists(WORDS, max_size=2).map(tuple),
    kind=st.sampled_from(["", *ITEM_KINDS]),
    draft_resolution=WORDS | st.just("Erstens\n\nZweitens"),
    origin=WORDS,
)
HEADS = st.builds(
    Head,
    MEETINGS,
    st.builds(Rules, tie=st.sampled_from([None, "lot"])),
    st.builds(Style, results_intro=WORDS),
    st.lists(PERSONS, max_size=5, unique_by=lambda person: person.id.casefold()).map(tuple),
    st.lists(ITEMS, max_size=5, unique_by=lambda item: item.id).map(tuple),
)
