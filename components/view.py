"""What the frame tells the pages: the facts that are shown, and the language they are told in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from typing import ParamSpec, cast

import streamlit as st

from mineaction.catalogue import Listed, every_finding
from mineaction.keeper import Kept, keeper
from mineaction.programme import Programme
from mineaction.search import Entry, entries
from mineaction.where import data_folder
from mineaction.wording import Wording

P = ParamSpec("P")
_KEY = "view"
VIEWS_KEPT = 8  # data versions and languages for which what is made once is kept


@dataclass(frozen=True)
class View:
    """The good data of this moment, how to word them, and what is kept about them.

    Views of the same data version in the same language are equal: what is made of one may be
    kept for the other.
    """

    version: str
    w: Wording
    programme: Programme = field(compare=False)
    kept: Kept = field(compare=False)


def remember(view: View) -> None:
    """Called by the frame, before a page runs."""
    st.session_state[_KEY] = view


def current() -> View:
    """Called by a page: the view that the frame set for this run."""
    return cast(View, st.session_state[_KEY])


def drawn_alone(part: Callable[P, None]) -> Callable[P, None]:
    """A part of a page that its own controls draw anew without the rest.

    Had the data changed meanwhile, it would show old ones: then the whole page is drawn anew.
    """

    @st.fragment
    @wraps(part)
    def drawn(*arguments: P.args, **named: P.kwargs) -> None:
        now, shown = keeper(data_folder()).now(), current().kept
        if (now.version, now.problems) != (shown.version, shown.problems):
            st.rerun()
        part(*arguments, **named)

    return drawn


@lru_cache(maxsize=VIEWS_KEPT)
def listed(view: View) -> tuple[Listed, ...]:
    """Every finding as its page first shows it."""
    return every_finding(view.programme, view.w)


@lru_cache(maxsize=VIEWS_KEPT)
def everything(view: View) -> tuple[Entry, ...]:
    """Everything that can be looked for, with the place where it stands."""
    return entries(view.programme, view.w, listed(view))
