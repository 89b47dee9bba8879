"""What the frame tells the pages: the facts that are shown, and the language they are told in."""

from dataclasses import dataclass
from typing import cast

import streamlit as st

from mineaction.keeper import Kept
from mineaction.programme import Programme
from mineaction.wording import Wording

_KEY = "view"


@dataclass(frozen=True)
class View:
    """The good data of this moment, how to word them, and what is kept about them."""

    programme: Programme
    w: Wording
    kept: Kept


def remember(view: View) -> None:
    """Called by the frame, before a page runs."""
    st.session_state[_KEY] = view


def current() -> View:
    """Called by a page: the view that the frame set for this run."""
    return cast(View, st.session_state[_KEY])
