"""Records as hypothesis makes them: every type of value, any Unicode, texts that look like structure."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import strategies as st

from minutes_tui.codec.record import Record, Text

_TRICKY = st.sampled_from(
    [
        "[[event]]",
        "check = ",
        '"""',
        '""',
        '"',
        "\\",
        "\\u0041",
        "<<<<<<< HEAD",
        "=======",
        ">>>>>>> x",
        "\n",
        " ",
        "\t",
    ]
)
texts = st.one_of(
    st.text(), st.text(st.characters(codec="utf-8")), st.lists(st.one_of(_TRICKY, st.text(max_size=3))).map("".join)
)
moments = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29)).flatmap(
    lambda naive: st.integers(-23 * 60 - 59, 23 * 60 + 59).map(
        lambda minutes: naive.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    )
)
_integers = st.integers(-(10**18) + 1, 10**18 - 1)
values = st.one_of(
    texts,
    texts.map(Text),
    _integers,
    st.booleans(),
    moments,
    st.lists(texts, max_size=4).map(tuple),
    st.lists(_integers, max_size=4).map(tuple),
)
_names = st.from_regex(r"[a-z][a-z0-9_]{0,8}", fullmatch=True).filter(
    lambda name: name not in ("seq", "id", "at", "when", "by", "kind", "check")
)
records = st.builds(
    Record,
    id=texts,
    at=moments,
    by=texts,
    kind=texts,
    fields=st.dictionaries(_names, values, max_size=6),
    when=st.one_of(st.none(), moments),
)
