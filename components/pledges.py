"""The reader's pledges: typed in a form, kept in the address, never written to the data."""

import streamlit as st

from components import controls
from components.furniture import element, plain
from mineaction.findings.money import fault_text
from mineaction.scenarios.money import Pledge, PledgeFault, PledgeField, read_pledge
from mineaction.wording import Wording

_PARAMETER = "pledge"
_MOST = 50
_FIELDS: tuple[PledgeField, ...] = ("name", "amount", "first", "last")


def pledges(first_year: int, last_year: int, w: Wording) -> tuple[Pledge, ...]:
    """All pledges of the address, with a form for another and a button to drop each."""
    known = _from_address(w)
    for position, pledge in enumerate(known):
        text = w.say(
            "{name}: {amount} a year, {first}–{last}",
            name=pledge.name,
            amount=w.million_eur(pledge.eur_a_year, 2),
            first=pledge.first_year,
            last=pledge.last_year,
        )
        with st.container(horizontal=True, vertical_alignment="center", key=f"pledge-{position}"):
            st.html(element("p", text), width="content")
            label = w.say("Remove {name}", name=plain(pledge.name))
            st.button(
                label, type="tertiary", key=f"drop-{position}", on_click=_drop, args=(position,)
            )
    _form(first_year, last_year, w)
    return known


def _form(first_year: int, last_year: int, w: Wording) -> None:
    labels: dict[PledgeField, str] = {
        "name": w.say("Who pledges"),
        "amount": w.say("EUR a year"),
        "first": w.say("From (year)"),
        "last": w.say("To (year)"),
    }
    starts = {"name": "", "amount": "", "first": str(first_year), "last": str(last_year)}
    faults: dict[PledgeField, PledgeFault] = st.session_state.get("pledge-faults", {})
    with st.form("new-pledge", border=False):
        for column, field in zip(st.columns([3, 2, 1, 1]), _FIELDS, strict=True):
            with column:
                st.text_input(labels[field], value=starts[field], key=f"pledge-{field}-typed")
                if field in faults:
                    st.html(f'<p class="complaint" role="alert">{fault_text(faults[field], w)}</p>')
        st.form_submit_button(w.say("Add this pledge"), on_click=_add, key="add-pledge")


def _add() -> None:
    typed = [str(st.session_state[f"pledge-{field}-typed"]) for field in _FIELDS]
    pledge, faults = read_pledge(*typed)
    st.session_state["pledge-faults"] = faults
    words = st.query_params.get_all(_PARAMETER)
    if pledge is not None and len(words) >= _MOST:
        st.session_state["pledge-faults"] = {"name": "too many"}
    elif pledge is not None:
        st.query_params[_PARAMETER] = [*words, _word(pledge)]
        for field in ("name", "amount"):
            st.session_state[f"pledge-{field}-typed"] = ""


def _drop(position: int) -> None:
    words = [word for word in st.query_params.get_all(_PARAMETER) if _read(word) is not None]
    st.query_params[_PARAMETER] = words[:position] + words[position + 1 :]


def _from_address(w: Wording) -> tuple[Pledge, ...]:
    words = st.query_params.get_all(_PARAMETER)
    read = [_read(word) for word in words[:_MOST]]
    known = tuple(pledge for pledge in read if pledge is not None)
    if len(known) < len(read):
        controls.complain(
            w.count(
                "{n} pledge in the address could not be read and is left out.",
                "{n} pledges in the address could not be read and are left out.",
                len(read) - len(known),
            )
        )
    if len(read) < len(words):
        controls.complain(
            w.count(
                "The address has more than {n} pledge; the others are left out.",
                "The address has more than {n} pledges; the others are left out.",
                _MOST,
            )
        )
    return known


def _word(pledge: Pledge) -> str:
    return f"{pledge.eur_a_year},{pledge.first_year},{pledge.last_year},{pledge.name}"


def _read(word: str) -> Pledge | None:
    amount, first, last, name = [*word.split(",", 3), "", "", "", ""][:4]
    return read_pledge(name, amount, first, last)[0]
