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

# Every page's file and its choices with what each can be set to, the first being the default.
PAGES: dict[str, dict[str, tuple[str, ...]]] = {
    "overview": {},
    "contamination": {
        "measure": ("area", "areas"),
        "scope": ("ap", "all"),
        "date": ("2024-12-31", "2023-12-31"),
    },
    "land_release": {"span": ("recent", "all"), "year": ("2024", "2023")},
    "path_to_2030": {"scope": ("all", "ap")},
    "funding": {},
    "people": {"year": ("2024",), "operator": ("all", "kmac", "ksf", "halo")},
    "strategy": {},
    "data_notes": {},
    "sources": {},
}
# What a page has besides: lists that open, sliders, fields, buttons.
OTHER_CONTROLS = {
    "data_notes": {"kind", "concerns"},
    "contamination": {"first", "second"},
    "path_to_2030": {"cleared", "surveyed", "change", "first", "reset-scenario"},
    "funding": {
        *("government", "change", "reset-money", "add-pledge"),
        *(f"pledge-{field}-typed" for field in ("name", "amount", "first", "last")),
    },
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

    Missing values are left out of `values`; their reasons stand in `unknown`. `runs` are the
    years that a line joins.
    """

    values: dict[str, dict[str, float]]
    labels: dict[str, dict[str, str]]
    unknown: dict[str, str]
    lines: dict[str, float]
    runs: dict[str, list[list[int]]]
    alt: str
    spec: str


@dataclass(frozen=True)
class Card:
    """A finding on screen; `table` has a line for each row, the heading first."""

    claim: str
    measure: str
    evidence: str
    caveats: tuple[str, ...]
    chart: Drawn | None
    table: tuple[tuple[str, ...], ...]
    notes: str


NOT_SHOWN = ("<style>", "<script>")


class Screen:
    """An AppTest that shows one page."""

    _components: Any = None

    def __init__(self, page: str, **query: str | list[str]) -> None:
        self.at = AppTest.from_file(FRAME, default_timeout=SECONDS)
        self.at._bidi_component_manager = Screen._components  # looking for some takes 0.1 s a time
        self.at.run()
        Screen._components = self.at._bidi_component_manager
        self.go(page, **query)

    def go(self, page: str, **query: str | list[str]) -> "Screen":
        """Show a page, named like its file, at an address with parameters."""
        self.at.switch_page(f"{page}.py")
        self.at.query_params = dict(query)
        return self.again()

    def again(self) -> "Screen":
        """Run the page once more, as a reader's next click does."""
        self.at.run()
        return self

    def choose(self, **state: str | int) -> "Screen":
        """Set controls, named by their keys."""
        for key, value in state.items():
            self.at.main.get_by_key(key).set_value(value)
        return self.again()

    def end(self, slider: str) -> int:
        """The largest number of a slider whose stops have names."""
        last = self.at.select_slider(key=slider).options[-1]
        return int(last.split(" ")[0].replace(",", ""))

    def press(self, key: str) -> "Screen":
        """Press a button."""
        self.at.button(key=key).click().run()
        return self

    @property
    def choices(self) -> dict[str, list[str]]:
        """What each row of buttons offers, as it stands on the page."""
        return {each.key: unmarked(each.options) for each in self.at.segmented_control}

    @property
    def chosen(self) -> dict[str, str]:
        """What each row of buttons is set to."""
        return {each.key: each.value for each in self.at.segmented_control}

    @property
    def other_controls(self) -> dict[str, object]:
        """What each other control of the page is set to; the search box is the frame's."""
        at = self.at
        kinds = (at.selectbox, at.select_slider, at.slider, at.text_input, at.button)
        found = {each.key: each.value for kind in kinds for each in kind}
        return {key: value for key, value in found.items() if key != "search"}

    @property
    def address(self) -> dict[str, object]:
        """The parameters of the address."""
        return dict(self.at.query_params)

    @property
    def html(self) -> list[ElementTree.Element]:
        """Everything that is shown as HTML, without the rules of style and the scripts."""
        found = [each.value for each in self.at.get("html")]
        return [parsed(each) for each in found if not each.startswith(NOT_SHOWN)]

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
        caveats = [text(each) for part in parts for each in elements(part, "p", "caveat")]
        notes = [text(each) for part in parts for each in elements(part, "ul", "notes")]
        assert len(claims) == len(measures) == len(evidence) == 1
        return Card(
            claim=claims[0],
            measure=measures[0],
            evidence=evidence[0],
            caveats=tuple(caveats),
            chart=drawn(charts[0].proto) if charts else None,
            table=tuple(row for part in parts for row in table_rows(part)),
            notes=" ".join(notes),
        )


@cache
def _shown(_folder: str, page: str, state: tuple[tuple[str, str], ...]) -> Screen:
    return Screen(page).choose(**dict(state))


def shown(page: str, **state: str) -> Screen:
    """A page in a state, opened once for all tests that only read it."""
    return _shown(os.environ.get("MINEACTION_DATA", ""), page, tuple(state.items()))


def drawn(proto: Any) -> Drawn:
    """A chart's numbers as the browser gets them."""
    spec = json.loads(proto.spec)
    traces = spec["data"]
    steps = [trace for trace in traces if _is_step(trace)]
    bars = [trace for trace in traces if trace["type"] == "bar" and trace not in steps]
    paths = [trace for trace in traces if "legendgroup" in trace]
    areas = [trace for trace in traces if trace.get("fill") == "toself"]
    series = [trace for trace in bars if "hovertext" in trace]
    return Drawn(
        values=_bar_values(series) | _step_values(steps) | _path_values(paths),
        labels={_name(each): _labels(each) for each in series} | _place_labels(areas),
        unknown=_unknown(bars, series),
        lines={_name(each): _reference(each) for each in traces if _is_reference(each)},
        runs=_runs(paths),
        alt=proto.alt,
        spec=json.dumps(spec, ensure_ascii=False),
    )


def _name(trace: dict[str, Any]) -> str:
    return html.unescape(trace["name"])


def _bar_values(series: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Bars from 0: those of a timeline begin at a month, so that their length says nothing."""
    return {_name(each): _values(each) for each in series if not isinstance(each.get("base"), list)}


def _step_values(steps: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    """The changes of a bridge, and the level at each end."""
    sizes = {_name(step): numbers(step["x"])[0] or 0.0 for step in steps}
    return {"steps": sizes} if sizes else {}


def _path_values(paths: list[dict[str, Any]]) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for each in paths:
        years = [f"{year:.0f}" for year in numbers(each["x"])]
        found.setdefault(_name(each), {}).update(zip(years, numbers(each["y"]), strict=True))
    return found


def _runs(paths: list[dict[str, Any]]) -> dict[str, list[list[int]]]:
    found: dict[str, list[list[int]]] = {}
    for each in paths:
        found.setdefault(_name(each), []).append([int(year) for year in each["x"]])
    return found


def _place_labels(areas: list[dict[str, Any]]) -> dict[str, dict[str, str]]:
    """What a map says of each place."""
    said = dict(_name(each).rsplit(": ", 1) for each in areas)
    return {"places": said} if said else {}


def _is_step(trace: dict[str, Any]) -> bool:
    """Each step of a bridge is a bar of its own that begins at a level."""
    has_base = isinstance(trace.get("base"), list)
    return trace["type"] == "bar" and has_base and "hovertext" not in trace


def _is_reference(trace: dict[str, Any]) -> bool:
    return (
        trace.get("mode") == "lines" and "name" in trace and not {"fill", "legendgroup"} & {*trace}
    )


def _reference(trace: dict[str, Any]) -> float:
    """Where a line of reference stands: the coordinate that its two ends share."""
    x, y = numbers(trace["x"]), numbers(trace["y"])
    found = x[0] if len(set(x)) == 1 else y[0]
    assert found is not None
    return found


def _unknown(bars: list[dict[str, Any]], series: list[dict[str, Any]]) -> dict[str, str]:
    """The reason that stands on each hatched piece, which alone of all bars has no hover text."""
    names = [html.unescape(name) for name in series[0]["hovertext"]] if series else []
    found: dict[str, str] = {}
    for stub in (trace for trace in bars if "hovertext" not in trace):
        axis = "y" if stub["orientation"] == "h" else "x"
        for place, reason in zip(numbers(stub[axis]), stub["text"], strict=True):
            assert place is not None
            found[names[int(place)]] = html.unescape(reason)
    return found


def _values(trace: dict[str, Any]) -> dict[str, float]:
    axis = "x" if trace["orientation"] == "h" else "y"
    found = zip(trace["hovertext"], numbers(trace[axis]), strict=True)
    return {html.unescape(name): value for name, value in found if value is not None}


def _labels(trace: dict[str, Any]) -> dict[str, str]:
    found = zip(trace["hovertext"], trace["text"], strict=True)
    return {html.unescape(name): html.unescape(label) for name, label in found}


def parsed(body: str) -> ElementTree.Element:
    """The HTML of the dashboard, which is strict enough to be read as XML."""
    strict = body.replace("<br>", "<br/>").replace("\0", "")
    return ElementTree.fromstring(f"<div>{strict}</div>")


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
