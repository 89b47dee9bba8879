"""Charts are pure, leave the theme alone, and place their labels so that none covers another."""

import json
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.chart import draw, marks
from components.chart.placing import AROUND, Box, Label, box, place
from components.chart.rows import LONGEST, MOST_LINES, near, rows
from tests.every_finding import EVERY

DRAWN = [name for name in EVERY if name not in ("type, latest", "type, before", "mines", "survey")]
WIDTH = 250


@pytest.fixture
def finding(programme, w, name):
    """A finding that has a chart."""
    found = EVERY[name](programme, w)
    if found.chart is None or not len(found.table):
        pytest.skip("nothing to draw")
    return found


def _spec(finding, w) -> dict:
    return json.loads(draw.figure(finding, w).to_json())


@pytest.mark.parametrize("name", DRAWN)
def test_the_same_finding_gives_the_same_figure_and_leaves_grounds_and_letters_to_the_theme(
    finding, w
):
    spec = _spec(finding, w)
    assert spec == _spec(finding, w)
    layout = spec["layout"]
    assert not {"paper_bgcolor", "plot_bgcolor", "title", "font"} & {
        key for key, value in layout.items() if value
    }
    fonts = [each["font"] for each in layout.get("annotations", [])]
    fonts += [layout[axis].get("tickfont", {}) for axis in ("xaxis", "yaxis")]
    fonts += [trace.get("textfont", {}) for trace in spec["data"]]
    assert all("color" not in font for font in fonts)
    sizes = [font["size"] for font in fonts if font]
    assert min(sizes) >= marks.AXIS_TEXT >= 13


@pytest.mark.parametrize(
    "name", ["women by operator", "funding in all", "endings", "bridge, latest"]
)
def test_a_chart_without_a_legend_has_no_room_for_one(finding, w):
    layout = _spec(finding, w)["layout"]
    assert layout["margin"]["t"] <= 22
    assert layout["margin"]["t"] <= 4 or finding.chart.lines


def test_each_row_is_named_with_what_is_said_of_it_above_its_bar(programme, w):
    texts = _spec(EVERY["left in the end, all"](programme, w), w)["layout"]["annotations"]
    assert texts[0]["text"] == "Strategy's target<br><b>845,699\u00a0m² · done in 2049</b>"
    texts = _spec(EVERY["region, latest, area, AP"](programme, w), w)["layout"]["annotations"]
    assert texts[0]["text"] == "West\u2002<b>751,380</b>"


def test_what_a_row_lacks_is_not_in_its_sum(programme, w):
    texts = _spec(EVERY["funding a year"](programme, w), w)["layout"]["annotations"]
    assert [text["text"].split("\u2002")[1] for text in texts] == [
        "<b>€3.5M</b>",
        "<b>€1.1M</b>",
        "<b>amount not stated</b>",
    ]


def test_a_row_of_which_a_part_is_unknown_says_so_beside_what_is_known(programme, w):
    two = EVERY["release, latest"](programme, w)
    partly = replace(
        two, table=two.table.assign(cancelled=[0, None]), unknown={(1, "cancelled"): "not stated"}
    )
    texts = [text["text"] for text in _spec(partly, w)["layout"]["annotations"]]
    assert texts == ["2024\u2002<b>103,887</b>", "2023\u2002<b>29,309 + not stated</b>"]


def test_no_line_of_reference_runs_through_a_number_in_a_column(programme, w):
    season = EVERY["season"](programme, w)
    spec = _spec(season, w)
    assert spec["data"][0]["insidetextanchor"] == "middle"
    (line,) = season.chart.lines
    low = replace(season, chart=replace(season.chart, lines=(replace(line, value=12.0),)))
    assert _spec(low, w)["data"][0]["insidetextanchor"] in ("start", "end")


def test_columns_whose_names_a_phone_cannot_hold_become_bars(programme, w):
    season = EVERY["season"](programme, w)
    assert _spec(season, w)["data"][0]["orientation"] == "v"
    long = season.table.assign(months=[f"An operator, {name}" for name in season.table["months"]])
    spec = _spec(replace(season, table=long), w)
    assert spec["data"][0]["orientation"] == "h"
    assert spec["layout"]["annotations"][0]["text"] == "An operator, Mar–Apr\u2002<b>27</b>"


def test_the_legend_of_falling_paths_stands_beside_them_unless_one_stays_high(programme, w):
    path = EVERY["path, all"](programme, w)
    assert _spec(path, w)["layout"]["legend"]["orientation"] == "v"
    high = path.table.assign(target=path.table["target"].max())
    assert _spec(replace(path, table=high), w)["layout"]["legend"]["orientation"] == "h"


def test_the_last_and_the_first_point_are_labelled(programme, w):
    data = _spec(EVERY["remaining over time"](programme, w), w)["data"]
    shown = {
        (trace["legendgroup"], year)
        for trace in data
        for year, template in zip(trace["x"], trace["texttemplate"], strict=True)
        if template
    }
    assert {("ap", 2013), ("ap", 2024), ("all", 2024)} <= shown


def test_a_text_stands_at_its_bar_where_a_phone_has_room_for_it():
    (text,) = rows(["EU money for HALO ends"], ["December 2025"]).texts
    assert near(text, 1, 2, (0, 10))["xanchor"] == "left"
    assert near(text, 9, 10, (0, 10)) | {"y": 0} == text | {
        "x": 10, "xref": "x", "xanchor": "right", "align": "right", "y": 0
    }  # fmt: skip
    assert near(text, 4.5, 6.5, (0, 10))["xanchor"] == "center"
    (wide,) = rows(["m" * LONGEST], ["2025"]).texts
    assert near(wide, 4, 6, (0, 10)) == wide


names = st.lists(st.text(min_size=1, max_size=120), min_size=1, max_size=8)


@given(names, st.data())
def test_rows_have_room_for_all_their_lines(given_names, data):
    said = data.draw(
        st.lists(
            st.text("0123456789 m²", max_size=30),
            min_size=len(given_names),
            max_size=len(given_names),
        )
    )
    standing = rows(given_names, said)
    lines = max(text["text"].count("<br>") + 1 for text in standing.texts)
    assert len(standing.texts) == len(given_names)
    assert lines <= MOST_LINES + 1
    assert standing.height >= len(given_names) * lines * marks.TEXT
    assert 0 < standing.thickness < 1
    bottom, top = standing.axis["range"]
    assert top <= -standing.thickness / 2
    assert bottom >= len(given_names) - 1 + standing.thickness / 2


def test_a_long_name_is_cut_rather_than_the_chart():
    (text,) = rows(["word " * 60], ["12"]).texts
    lines = text["text"].split("<br>")
    assert len(lines) == MOST_LINES + 1
    assert lines[MOST_LINES - 1].endswith("…")
    assert max(map(len, lines)) <= LONGEST


places = st.floats(0, WIDTH), st.floats(0, 300)
some_labels = st.lists(
    st.builds(
        Label, *places, st.text("0123456789 km²", min_size=1, max_size=14), st.integers(0, 3)
    ),
    max_size=12,
)


@given(some_labels, st.floats(1, 5))
def test_placed_labels_cover_neither_each_other_nor_a_mark_at_any_greater_width(labels, wider):
    spots = place(labels, WIDTH, [])
    moved = [replace(label, x=label.x * wider) for label in labels]
    boxes = [box(each, spot) for each, spot in zip(moved, spots, strict=True) if spot]
    for one, other in combinations(boxes, 2):
        assert not shrunk(one).meets(shrunk(other))
    for each in boxes:
        assert each.left >= -1e-6
        assert each.right <= WIDTH * wider + 1e-6


def shrunk(of: Box) -> Box:
    """A box without what rounding may add."""
    return Box(of.left + 1e-6, of.top + 1e-6, of.right - 1e-6, of.bottom - 1e-6)


def test_a_lone_label_stands_above_its_point_and_one_at_the_edge_beside_it():
    assert place([Label(100, 100, "12")], WIDTH, []) == [next(iter(AROUND))]
    assert place([Label(WIDTH, 100, "1,115,699 m²")], WIDTH, []) == ["middle left"]
    assert place([Label(5, 100, "1,115,699 m²")], 60, []) == [None]


def test_what_matters_most_is_placed_first():
    crowd = [Label(100, 100, "123,456", importance) for importance in (1, 0)] * 8
    spots = place(crowd, WIDTH, [])
    assert spots[1] is not None
    assert sum(spot is not None for spot in spots) < len(crowd)
