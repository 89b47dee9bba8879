"""What is handed over for drawing: the finding's numbers, its unknowns, its texts as they are."""

import json
from dataclasses import replace

import pandas as pd
import pytest

from briefing.pictures.drawing import drawing
from mineaction.alternative import cell
from mineaction.wording import NO_BREAK
from tests.briefing.made import ENDLESS, HOSTILE, KINDS, made
from tests.every_finding import EVERY

FOOT = ("Source: a document, Table 1", "A status footnote", "Data version 1")
BARS = ("bars", "stacked bars", "grouped bars", "shares", "stacked columns", "grouped columns")

every = pytest.mark.parametrize("name", EVERY)
kind_by_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture(scope="module")
def drawn(programme, w):
    """Every finding with what is drawn of it."""
    findings = {name: build(programme, w) for name, build in EVERY.items()}
    return {name: (finding, drawing(finding, w, FOOT)) for name, finding in findings.items()}


def column(finding, key):
    """A column of a finding's table as plain numbers, None where one is missing."""
    return [None if pd.isna(value) else float(value) for value in finding.table[key]]


def told(plain) -> list[str]:
    """All texts in a drawing, wherever they are."""
    if isinstance(plain, str):
        return [plain]
    inner = plain.values() if isinstance(plain, dict) else plain if isinstance(plain, list) else ()
    return [text for part in inner for text in told(part)]


def points(path) -> dict[int, float]:
    """The values of a line by year."""
    return {point["year"]: point["value"] for run in path["runs"] for point in run}


@every
def test_claim_measure_caveats_and_foot_are_handed_over_whole(drawn, name):
    finding, plain = drawn[name]
    assert plain["claim"] == finding.claim
    assert plain["measure"] == finding.measure
    assert plain["caveats"] == [*finding.caveats]
    assert plain["foot"] == [*FOOT]


@every
def test_nothing_but_plain_json_is_handed_over(drawn, name):
    plain = drawn[name][1]
    assert json.loads(json.dumps(plain, allow_nan=False)) == plain


def _same_bars(finding, plain):
    for series, bar in zip(finding.chart.series, plain["series"], strict=True):
        assert bar["values"] == column(finding, series.column)
        assert bar["label"] == series.label
    rows = zip(*(column(finding, series.column) for series in finding.chart.series), strict=True)
    join = sum if finding.chart.stacked else max
    assert plain["ends"] == [join(value or 0 for value in row) for row in rows]


def _same_lines(finding, plain):
    years = [int(year) for year in finding.table[finding.chart.category]]
    for series, path in zip(finding.chart.series, plain["series"], strict=True):
        known = {
            year: value
            for year, value in zip(years, column(finding, series.column), strict=True)
            if value is not None
        }
        drawn = points(path)
        left_out = {year: known[year] for year in known.keys() - drawn.keys()}
        assert drawn == {year: known[year] for year in drawn}
        assert not any(left_out.values())  # a path ends where nothing is left
        assert all(year > max(drawn) for year in left_out)


def _same_bridge(finding, plain):
    assert [step["change"] for step in plain["steps"]] == column(finding, "change")
    assert [step["to"] for step in plain["steps"]] == column(finding, "level")
    for step in plain["steps"]:
        assert step["to"] - step["from"] == (step["change"] or step["to"] - step["from"])


def _same_map(finding, plain):
    by_name = dict(zip(finding.table["place"], column(finding, "released"), strict=True))
    assert {place["name"]: place["value"] for place in plain["places"]} == by_name


def _same_timeline(finding, plain):
    names = list(finding.table[finding.chart.category])
    assert plain["names"] == names
    for first, last, start, end in zip(
        finding.table["first"], finding.table["last"], plain["starts"], plain["ends"], strict=True
    ):
        assert first == f"{start // 12}-{start % 12 + 1:02}"
        assert last == f"{(end - 1) // 12}-{(end - 1) % 12 + 1:02}"


SAME = {
    "bars": _same_bars,
    "columns": _same_bars,
    "lines": _same_lines,
    "bridge": _same_bridge,
    "map": _same_map,
    "timeline": _same_timeline,
}


@every
def test_the_numbers_drawn_are_those_of_the_table(drawn, name, w):
    finding, plain = drawn[name]
    if plain["chart"] is not None:
        SAME[finding.chart.kind](finding, plain["chart"])
    elif plain["table"] is not None:
        assert [[c["text"] for c in row] for row in plain["table"]["rows"]] == [
            [cell(finding, row, each, w) for each in finding.columns]
            for row in range(len(finding.table))
        ]
        assert plain["table"]["head"] == [each.label for each in finding.columns]


def test_every_kind_of_chart_and_the_table_are_among_the_findings(drawn):
    kinds = {plain["chart"]["kind"] for _, plain in drawn.values() if plain["chart"]}
    assert kinds == {*SAME}
    assert any(plain["table"] for _, plain in drawn.values())


@pytest.mark.parametrize("kind", BARS)
def test_an_unknown_bar_is_a_stub_with_its_reason_and_has_no_size(kind, w):
    plain = drawing(made(kind, ("A", "B"), (None, 4), reason="not found"), w, ())["chart"]
    assert plain["stubs"] == ["not found", None]
    for series in plain["series"]:
        assert series["values"][0] is None
        assert series["reasons"] == ["not found", None]


def test_a_row_of_which_a_part_is_unknown_says_which_and_has_no_sum(w):
    finding = made("stacked bars", ("A",), (4,))
    finding = replace(
        finding, table=finding.table.assign(second=None), unknown={(0, "second"): "not stated"}
    )
    plain = drawing(finding, w, ())["chart"]
    assert plain["stubs"] == ["Second: not stated"]
    assert plain["totals"] == [""]


@every
def test_a_sum_stands_only_where_all_its_parts_are_known(drawn, name):
    finding, plain = drawn[name]
    if "totals" in (chart := plain["chart"] or {}):
        keys = {series.column for series in finding.chart.series}
        incomplete = {row for row, key in finding.unknown if key in keys} - {*finding.chart.whole}
        assert [chart["totals"][row] for row in incomplete] == [""] * len(incomplete)
        assert [row for row, stub in enumerate(chart["stubs"]) if stub] == sorted(incomplete)


def test_a_missing_value_without_a_reason_is_still_no_zero(w):
    plain = drawing(replace(made("bars", ("A",), (None,)), unknown={}), w, ())["chart"]
    assert plain["series"][0]["values"] == [None]
    assert plain["stubs"] == ["Not given: size unknown"]


@pytest.mark.parametrize("kind", BARS)
def test_a_zero_is_a_value_with_its_number_and_no_stub(kind, w):
    plain = drawing(made(kind, ("A",), (0,)), w, ())["chart"]
    assert plain["stubs"] == [None]
    assert all(series["values"] == [0] for series in plain["series"])
    assert all(series["texts"][0] for series in plain["series"])


def test_years_without_any_figure_are_bands_and_not_points(w):
    plain = drawing(made("marked lines", "ABCDE", (3, None, None, 2, None)), w, ())["chart"]
    assert plain["bands"] == [[2001, 2002], [2004, 2004]]
    assert all(points(path).keys() == {2000, 2003} for path in plain["series"])


def test_points_of_different_segments_are_not_joined(w):
    plain = drawing(made("marked lines", "ABCD", (4, 3, 2, 1)), w, ())["chart"]
    years = [[point["year"] for point in run] for run in plain["series"][0]["runs"]]
    assert years == [[2000, 2001, 2002], [2003]]


def test_a_place_without_a_value_has_no_shade_and_no_number(w):
    known, unknown = drawing(made("map", "AB", (4, None)), w, ())["chart"]["places"]
    assert known["strength"] > 0
    assert known["text"] == f"4{NO_BREAK}m²"
    assert (unknown["value"], unknown["strength"], unknown["text"]) == (None, 0, "")


def test_a_degree_is_as_long_eastwards_as_northwards(w):
    plain = drawing(made("map", "A", (4,)), w, ())["chart"]
    assert plain["width"] / plain["height"] == pytest.approx(0.737, abs=0.001)  # cos 42.5°


def test_reasons_stand_in_the_table_and_sums_below_it(w):
    plain = drawing(made("table", ("A", "B"), (6, None)), w, ())["table"]
    assert plain["rows"][1][1] == {"text": "not stated", "missing": True}
    assert not plain["rows"][0][1]["missing"]
    assert plain["totals"] == ["Total", "7", ""]


@kind_by_kind
def test_hostile_texts_come_out_unharmed(kind, w):
    plain = drawing(made(kind, HOSTILE, range(1, len(HOSTILE) + 1), caveats=HOSTILE), w, HOSTILE)
    texts = json.loads(json.dumps(told(plain)))
    shown = [text.replace("\x00", "\ufffd").replace("\x1b", "\ufffd") for text in HOSTILE]
    assert plain["caveats"] == shown
    assert plain["foot"] == [text for text in shown if text]
    if "lines" not in kind:  # lines run over years, not names
        assert {*shown} <= {*texts}


@kind_by_kind
def test_endless_texts_are_shortened_but_for_caveats_and_foot(kind, w):
    finding = made(kind, ENDLESS, (1, None), reason=ENDLESS[0], claim=ENDLESS[0], label=ENDLESS[0])
    plain = drawing(finding, w, ())
    assert max(map(len, told(plain))) <= 600
    assert plain["claim"].endswith("n…")
    whole = drawing(replace(finding, caveats=ENDLESS), w, ENDLESS)
    assert whole["caveats"] == whole["foot"] == [*ENDLESS]


def test_half_a_surrogate_pair_is_marked_as_unprintable(w):
    plain = drawing(made("bars", ("A",), (1,), claim="half \ud800"), w, ())
    assert plain["claim"] == "half \ufffd"


@kind_by_kind
def test_without_rows_neither_chart_nor_table_is_drawn(kind, w):
    plain = drawing(made(kind, (), ()), w, ())
    assert plain["chart"] is None
    assert plain["table"] is None


def test_a_line_of_reference_says_its_value_once(w):
    plain = drawing(made("bars", ("A",), (1,)), w, ())["chart"]
    assert [line["label"] for line in plain["lines"]] == ["a limit: 3"]
    finding = made("bars", ("A",), (1,))
    (line,) = finding.chart.lines
    finding = replace(
        finding, chart=replace(finding.chart, lines=(replace(line, label="3 at most"),))
    )
    assert drawing(finding, w, ())["chart"]["lines"][0]["label"] == "3 at most"


def test_lines_of_reference_are_within_reach_of_a_chart_of_lines(w):
    level = drawing(made("marked lines", "AB", (1, 1)), w, ())["chart"]
    assert level["reach"] == 3
    year = drawing(made("lines", "A", (1,)), w, ())["chart"]
    assert (year["first"], year["last"]) == (2000, 2001)
