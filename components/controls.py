"""Controls whose state is in the address, so that a copied link reopens the same view.

The address holds short words and plain numbers that no translation changes (Streamlit's own
binding would write the label there). What an address asks for in vain is said, never an error.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

import streamlit as st

from components.furniture import plain, write
from mineaction.wording import Wording

Key = TypeVar("Key", bound=str)
Value = TypeVar("Value", str, int)
_PAGE, _NAMES = "controls of page", "names of controls"
LONGEST_WORD = 40  # of an address, when it is quoted back


def choice(name: str, label: str, options: Mapping[Key, str], w: Wording) -> Key:
    """One of a few options, as a row of buttons; the first is the one an address need not name.

    `options` maps the word in the address to the label on the button.
    """
    words = list(options)
    _from_address(name, words[0], lambda word: _one_of(word, words), w)
    chosen = st.segmented_control(
        label, words, required=True, format_func=lambda word: plain(options[word]), key=name
    )
    _to_address(name, chosen or words[0], words[0])
    return chosen or words[0]


def pick(name: str, label: str, options: Mapping[Key, str], start: Key, w: Wording) -> Key:
    """One of many options, from a list that opens."""
    words = list(options)
    _from_address(name, start, lambda word: _one_of(word, words), w)
    chosen = st.selectbox(label, words, format_func=lambda word: options[word], key=name)
    _to_address(name, chosen or start, start)
    return chosen or start


def marked_slider(
    name: str, label: str, numbers: Iterable[int], marks: Mapping[int, str], start: int, w: Wording
) -> int:
    """A slider over whole numbers on which some have a name; an address may add one in between."""
    known = {*numbers, *marks, start}
    low, high = min(known), max(known)
    _from_address(name, start, lambda word: _whole(word, low, high), w)
    stops = sorted({*known, st.session_state[name]})

    def text(number: int) -> str:
        return f"{w.number(number)} · {marks[number]}" if number in marks else w.number(number)

    chosen = int(st.select_slider(label, stops, format_func=text, key=name))
    _to_address(name, chosen, start)
    return chosen


def slider(name: str, label: str, low: int, high: int, start: int, unit: str, w: Wording) -> int:
    """A slider over all whole numbers from low to high; `unit` follows the number."""
    _from_address(name, start, lambda word: _whole(word, low, high), w)
    chosen = int(st.slider(label, low, high, format=f"%d{unit}", key=name))
    _to_address(name, chosen, start)
    return chosen


def chosen() -> dict[str, str]:
    """What every control of this page says now, by its name in the address, usual values too."""
    names = sorted(st.session_state.get(_NAMES, set()))
    return {name: str(st.session_state[name]) for name in names if name in st.session_state}


def reset(label: str, names: Iterable[str], key: str) -> None:
    """A button that gives controls their first values again, and clears them from the address."""
    st.button(label, on_click=_forget, args=(tuple(names),), key=key)


def enter(page: str) -> None:
    """Called by the frame: what was chosen on one page must not reach controls of another."""
    if st.session_state.get(_PAGE, page) != page:
        for name in st.session_state.get(_NAMES, set()):
            st.session_state.pop(name, None)
        st.session_state[_NAMES] = set()
    st.session_state[_PAGE] = page


def complain(text: str) -> None:
    """Say what an address asked for in vain."""
    write("p", text, "complaint")


def _forget(names: tuple[str, ...]) -> None:
    for name in names:
        st.session_state.pop(name, None)
        st.query_params.pop(name, None)


def _from_address(name: str, start: Value, read: Callable[[str], Value | None], w: Wording) -> None:
    """Give a control its first value: what the address asks for, if that is possible."""
    st.session_state.setdefault(_NAMES, set()).add(name)
    if name in st.session_state:
        return
    word = st.query_params.get(name)
    value = None if word is None else read(word)
    st.session_state[name] = start if value is None else value
    if word is not None and value is None:
        shown = word if len(word) <= LONGEST_WORD else f"{word[:LONGEST_WORD]}…"
        complain(
            w.say(
                "The address asks for {name} “{word}”, which is not possible here; "
                "the usual value is used.",
                name=name,
                word=shown,
            )
        )


def _to_address(name: str, value: Value, start: Value) -> None:
    if value == start:
        st.query_params.pop(name, None)
    elif st.query_params.get(name) != str(value):
        st.query_params[name] = str(value)


def _one_of(word: str, words: list[Key]) -> Key | None:
    return next((known for known in words if known == word), None)


def _whole(word: str, low: int, high: int) -> int | None:
    digits = word.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 12):
        return None
    return int(word) if low <= int(word) <= high else None
