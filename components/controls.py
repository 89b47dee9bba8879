"""Controls whose state is in the address, so that a copied link reopens the same view."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from components.furniture import plain

Key = TypeVar("Key", bound=str)


def choice(name: str, label: str, options: Mapping[Key, str]) -> Key:
    """One of a few options, as a row of buttons; `options` maps what the address says to a label.

    The first option is the one without a word in the address.
    """
    chosen = st.segmented_control(
        label,
        list(options),
        default=next(iter(options)),
        required=True,
        format_func=lambda key: plain(options[key]),
        key=name,
        bind="query-params",
    )
    return chosen or next(iter(options))
