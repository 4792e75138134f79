from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from minutes_tui.application.asked import Asked
from minutes_tui.domain.head import BODY_TYPES
from minutes_tui.tui.forms.new_form import BODIES, FIELDS, NewForm

PROPOSED = Asked(title="7. Sitzung", body="Rat", body_type="council", language="de", register="rat.toml")


def proposing(asked: Asked) -> Asked:
    """What is not answered is proposed."""
    empty = {one.name: getattr(PROPOSED, one.name) for one in fields(Asked) if not getattr(asked, one.name)}
    return replace(asked, **empty)


def test_every_answer_has_a_field_and_every_kind_of_body_a_name() -> None:
    assert {field.name for field in FIELDS} == {field.name for field in fields(Asked)}
    assert set(BODIES) == {"", *BODY_TYPES}


def test_an_answer_of_ones_own_goes_before_what_is_proposed_and_a_refusal_lasts() -> None:
    form = NewForm().filled(proposing).at_field("body")
    assert form.answers == PROPOSED
    assert form.is_empty
    assert form.with_text("Ausschuss").filled(proposing).answers.body == "Ausschuss"
    refused = form.refused().filled(proposing)
    assert (refused.answers.body, refused.proposal) == ("", "")
    assert refused.with_text("x").with_text("").filled(proposing).proposal == "Rat"


def test_the_kinds_of_a_body_are_walked_round() -> None:
    form = NewForm().at_field("body_type")
    seen = []
    for _ in BODIES:
        form = form.changed()
        seen.append(form.answers.body_type)
    assert seen == [*BODY_TYPES, ""]
    assert form.changed(-1).answers.body_type == BODY_TYPES[-1]
    assert [form.answered("c", str).answers.body_type, form.answered("z", str).answers.body_type] == ["council", ""]


@given(
    acts=st.lists(st.sampled_from(["tab", "back", "x", "", "refuse", "change", "other", "fill", "n", "c"]), max_size=20)
)
def test_whatever_is_done_the_answers_are_ones_own_or_those_proposed(acts: list[str]) -> None:
    form = NewForm().filled(proposing)
    for act in acts:
        match act:
            case "tab" | "back":
                form = form.moved(1 if act == "tab" else -1)
            case "refuse":
                form = form.refused()
            case "change" | "other":
                form = form.changed(1 if act == "change" else -1)
            case "fill":
                form = form.filled(proposing)
            case _:
                form = form.answered(act) if act in ("n", "c") and not form.is_typed else form.with_text(act)
        for one in fields(Asked):
            own, counts = getattr(form.asked, one.name), getattr(form.answers, one.name)
            assert counts == own or (not own and counts == getattr(form.proposed, one.name))
            assert not (one.name in form.emptied and own)
