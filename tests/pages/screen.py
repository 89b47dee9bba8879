"""Reads a page of the dashboard as its reader does: its texts, its cards, its charts' own data."""

import base64
import html
import json
import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
from google.protobuf.json_format import MessageToJson
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).resolve().parents[2]
FRAME = ROOT / "pages" / "frame.py"
SECONDS = 30

# Every page's file and its controls with what each can be set to, the first being the default.
PAGES: dict[str, dict[str, tuple[str, ...]]] = {
    "overview": {},
    "contamination": {
        "measure": ("area", "areas"),
        "scope": ("ap", "all"),
        "date": ("2024-12-31", "2023-12-31"),
    },
    "land_release": {"year": ("2024", "2023")},
    "funding": {},
    "people": {"year": ("2024",), "operator": ("all", "kmac", "ksf", "halo")},
    "data_notes": {},
    "sources": {},
}


def numbers(column: Any) -> list[float | None]:
    """A column of a chart's data: a plain list, or base64 with a dtype as Plotly packs arrays."""
    if isinstance(column, dict):
        packed = np.frombuffer(base64.b64decode(column["bdata"]), dtype=column["dtype"])
        column = packed.tolist()
    return [None if value is None or value != value else float(value) for value in column]


@dataclass(frozen=True)
class Drawn:
    """A chart as its data say: values, printed labels and reasons by the name of the row.

    Missing values are left out of `values`; their reasons stand in `unknown`.
    """

    values: dict[str, dict[str, float]]
    labels: dict[str, dict[str, str]]
    unknown: dict[str, str]
    lines: dict[str, float]
    alt: str
    spec: str


@dataclass(frozen=True)
class Card:
    """A finding on screen; `table` has a line for each row, the heading first."""

    claim: str
    measure: str
    evidence: str
    chart: Drawn | None
    table: tuple[tuple[str, ...], ...]
    notes: str


class Screen:
    """An AppTest that shows one page."""

    def __init__(self, page: str, **query: str) -> None:
        self.at = AppTest.from_file(FRAME, default_timeout=SECONDS)
        self.at.query_params.update(query)
        self.at.run()
        self.go(page)

    def go(self, page: str) -> "Screen":
        """Show a page, named like its file."""
        self.at.switch_page(f"{page}.py")
        return self.again()

    def again(self) -> "Screen":
        """Run the page once more, as a reader's next click does."""
        self.at.run()
        return self

    def choose(self, **state: str) -> "Screen":
        """Set controls, one click at a time."""
        for key, value in state.items():
            self.at.segmented_control(key=key).set_value(value).run()
        return self

    @property
    def controls(self) -> dict[str, list[str]]:
        """What each control offers, as it stands on the page."""
        return {each.key: unmarked(each.options) for each in self.at.segmented_control}

    @property
    def chosen(self) -> dict[str, str]:
        """What each control is set to."""
        return {each.key: each.value for each in self.at.segmented_control}

    @property
    def html(self) -> list[ElementTree.Element]:
        """Everything that is shown as HTML, without the rules of style."""
        return [parsed(each.value) for each in self.at.get("html") if "<style>" not in each.value]

    def texts(self, tag: str, kind: str = "") -> list[str]:
        """The texts of the elements of a tag and a class, in their order."""
        return [text(found) for part in self.html for found in elements(part, tag, kind)]

    @property
    def lead(self) -> str:
        """The page's answer in a sentence."""
        return self.texts("p", "lead")[0]

    @property
    def cards(self) -> dict[str, Card]:
        """The findings shown with their evidence, by id, in their order."""
        keys = (block.key or "" for block in self.at.container)
        return {
            key.removeprefix("card-"): self._card(key.removeprefix("card-"))
            for key in keys
            if key.startswith("card-")
        }

    def card(self, name: str) -> Card:
        """The card of a finding."""
        return self.cards[name]

    def chart(self, name: str) -> Drawn:
        """The chart of a finding that must have one."""
        found = self.card(name).chart
        assert found is not None, f"{name} has no chart"
        return found

    @property
    def rows(self) -> list[tuple[str, ...]]:
        """All rows of all tables on the page."""
        return [row for part in self.html for row in table_rows(part)]

    @property
    def banner(self) -> str:
        """What the banner over the last good data says, or nothing."""
        return " ".join(self.texts("div", "banner"))

    @property
    def failed(self) -> int:
        """How many findings could not be shown."""
        return len(self.texts("p", "failed"))

    @property
    def everything(self) -> str:
        """All that is sent to the browser for this page, visible or not, the style apart."""
        protos = (getattr(each, "proto", None) for each in self.at)
        parts = [MessageToJson(each, ensure_ascii=False) for each in protos if each is not None]
        return html.unescape("\n".join(part for part in parts if "<style>" not in part))

    def assert_sound(self, failed: int = 0) -> None:
        """Nothing on the page went wrong."""
        assert not self.at.exception
        assert self.failed == failed
        assert self.texts("h1", "question")

    def _card(self, name: str) -> Card:
        block = self.at.main.get_by_key(f"card-{name}")
        parts = [parsed(each.value) for each in block.get("html")]
        charts = block.get("plotly_chart")
        claims = [text(each) for part in parts for each in elements(part, "h2", "claim")]
        measures = [text(each) for part in parts for each in elements(part, "p", "measure")]
        evidence = [text(each) for part in parts for each in elements(part, "p", "evidence")]
        notes = [text(each) for part in parts for each in elements(part, "ul", "notes")]
        assert len(claims) == len(measures) == len(evidence) == 1
        return Card(
            claim=claims[0],
            measure=measures[0],
            evidence=evidence[0],
            chart=drawn(charts[0].proto) if charts else None,
            table=tuple(row for part in parts for row in table_rows(part)),
            notes=" ".join(notes),
        )


@cache
def _shown(folder: str, page: str, state: tuple[tuple[str, str], ...]) -> Screen:
    return Screen(page).choose(**dict(state))


def shown(page: str, **state: str) -> Screen:
    """A page in a state, opened once for all tests that only read it."""
    return _shown(os.environ.get("MINEACTION_DATA", ""), page, tuple(state.items()))


def drawn(proto: Any) -> Drawn:
    """A chart's numbers as the browser gets them."""
    spec = json.loads(proto.spec)
    bars = [trace for trace in spec["data"] if trace["type"] == "bar"]
    series = [trace for trace in bars if "hovertext" in trace]
    names = [html.unescape(name) for name in series[0]["hovertext"]] if series else []
    unknown: dict[str, str] = {}
    for stub in (trace for trace in bars if "hovertext" not in trace):
        for place, reason in zip(numbers(stub[_names_axis(stub)]), stub["text"], strict=True):
            assert place is not None
            unknown[names[int(place)]] = html.unescape(reason)
    return Drawn(
        values={html.unescape(each["name"]): _values(each) for each in series},
        labels={html.unescape(each["name"]): _labels(each) for each in series},
        unknown=unknown,
        lines={
            html.unescape(each["name"]): numbers(each[_value_axis(series[0])])[0] or 0.0
            for each in spec["data"]
            if each["type"] == "scatter" and each["mode"] == "lines"
        },
        alt=proto.alt,
        spec=json.dumps(spec, ensure_ascii=False),
    )


def _value_axis(trace: dict[str, Any]) -> str:
    return "x" if trace["orientation"] == "h" else "y"


def _names_axis(trace: dict[str, Any]) -> str:
    return "y" if trace["orientation"] == "h" else "x"


def _values(trace: dict[str, Any]) -> dict[str, float]:
    found = zip(trace["hovertext"], numbers(trace[_value_axis(trace)]), strict=True)
    return {html.unescape(name): value for name, value in found if value is not None}


def _labels(trace: dict[str, Any]) -> dict[str, str]:
    found = zip(trace["hovertext"], trace["text"], strict=True)
    return {html.unescape(name): html.unescape(label) for name, label in found}


def parsed(body: str) -> ElementTree.Element:
    """The HTML of the dashboard, which is strict enough to be read as XML."""
    return ElementTree.fromstring(f"<div>{body.replace('<br>', '<br/>')}</div>")


def elements(part: ElementTree.Element, tag: str, kind: str) -> list[ElementTree.Element]:
    """The elements of a tag, and of a class if one is named."""
    found = part.iter(tag)
    return [each for each in found if not kind or kind in each.get("class", "").split()]


def text(element: ElementTree.Element) -> str:
    """All the text in an element."""
    return "".join(element.itertext())


def table_rows(part: ElementTree.Element) -> list[tuple[str, ...]]:
    """The rows of all tables in a part, as texts."""
    return [tuple(text(cell) for cell in row) for row in part.iter("tr")]


def unmarked(labels: list[str]) -> list[str]:
    """Labels as Streamlit shows them: a backslash before a sign only says that it is no markup."""
    return [re.sub(r"\\(.)", r"\1", label) for label in labels]


def in_words(value: float) -> str:
    """A number as the dashboard writes it in English."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def m2(value: int) -> str:
    """An area in square metres as the dashboard writes it."""
    return f"{value:,}\u00a0m²"
