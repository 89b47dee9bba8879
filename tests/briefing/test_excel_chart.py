"""Native charts: they draw what the table says, in the colours of the palette, with words."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pandas as pd
import pytest

from briefing.excel.chart import can_draw
from briefing.excel.marks import PATTERNS
from briefing.workbook import Sheet, write_workbook
from mineaction.alternative import alternative
from mineaction.palette import LIGHT_GROUND, STYLES, ink
from tests.briefing.xlsx import CHART, DRAWING, formula, name_of, read, series
from tests.every_finding import EVERY

STUB = "Not given: size unknown"
WITHOUT = {"map", "timeline"}


@pytest.fixture(scope="module")
def sheets(programme, w) -> dict:
    """Every finding with a chart, and the sheet that shows it."""
    built = {name: EVERY[name](programme, w) for name in EVERY}
    book = read(write_workbook([Sheet(each, "", "") for each in built.values()], w, ()))
    pairs = zip(built, book.sheets[1:], strict=True)
    return {name: (built[name], sheet) for name, sheet in pairs}


def drawn(sheets) -> list:
    """The pairs that have a chart."""
    return [pair for pair in sheets.values() if pair[1].chart is not None]


def numbers(column) -> list[float | None]:
    return [None if pd.isna(value) else float(value) for value in column]


def test_there_is_a_chart_where_excel_can_draw_one(sheets):
    for finding, sheet in sheets.values():
        empty = finding.chart is None or finding.table.empty or finding.chart.kind in WITHOUT
        assert (sheet.chart is None) == empty
    assert len(drawn(sheets)) > 20


def test_a_chart_never_draws_a_word(sheets):
    for _, sheet in drawn(sheets):  # Excel takes one for 0
        for each in series(sheet.chart):
            values = sheet.range(formula(each, "val"))
            assert all(value is None or isinstance(value, float) for value in values)


def test_bars_draw_the_numbers_of_the_table(sheets):
    for finding, sheet in drawn(sheets):
        if finding.chart.kind not in ("bars", "columns"):
            continue
        found = {name_of(each): sheet.range(formula(each, "val")) for each in series(sheet.chart)}
        for one in finding.chart.series:
            expected = numbers(finding.table[one.column])
            drawn_numbers = found[one.label]
            assert [n is None for n in drawn_numbers] == [n is None for n in expected]
            known = [n for n in expected if n is not None]
            assert [n for n in drawn_numbers if n is not None] == pytest.approx(known, rel=1e-12)
        for line in finding.chart.lines:
            assert {*found[line.label]} == {line.value}
        keys = {one.column for one in finding.chart.series}
        missing = {row for row, key in finding.unknown if key in keys} - {*finding.chart.whole}
        assert (STUB in found) == bool(missing)
        for row, size in enumerate(found.get(STUB, [])):
            assert (size is not None) == (row in missing)


def test_lines_draw_the_numbers_of_the_table_until_nothing_is_left(sheets):
    for finding, sheet in drawn(sheets):
        if finding.chart.kind != "lines":
            continue
        for one in finding.chart.series:
            runs = [
                sheet.range(formula(each, "val"))
                for each in series(sheet.chart)
                if name_of(each) == one.label
            ]
            for row, value in enumerate(numbers(finding.table[one.column])):
                found = {run[row] for run in runs} - {None}
                ended = 0.0 in numbers(finding.table[one.column])[:row]
                assert found == (set() if value is None or ended else {value})


def test_points_that_do_not_compare_are_not_joined(sheets):
    finding, sheet = sheets["remaining over time"]
    segments = list(finding.table["segment"])
    for each in series(sheet.chart):
        rows = [row for row, v in enumerate(sheet.range(formula(each, "val"))) if v is not None]
        assert len({segments[row] for row in rows}) == 1


def test_a_bridge_stands_on_what_came_before(sheets):
    finding, sheet = sheets["bridge, latest"]
    ground, steps, labels = (sheet.range(formula(each, "val")) for each in series(sheet.chart))
    levels, changes = numbers(finding.table["level"]), numbers(finding.table["change"])
    for row, (level, change) in enumerate(zip(levels, changes, strict=True)):
        assert steps[row] == (level if change is None else abs(change))
        assert ground[row] == (0 if change is None else min(level, levels[row - 1]))
        assert labels[row] == ground[row] + steps[row]


def test_a_bridge_below_the_ground_stays_a_table(sheets):
    finding, _ = sheets["bridge, latest"]
    below = finding.table.assign(level=[-1, 2, 3, 4, 5, 6])
    assert can_draw(finding)
    assert not can_draw(replace(finding, table=below))


def test_names_beside_marks_are_those_of_the_table(sheets):
    for finding, sheet in drawn(sheets):
        names = [str(name) for name in finding.table[finding.chart.category]]
        for each in series(sheet.chart):
            shown = sheet.range(formula(each, "cat"))
            assert [str(n).removesuffix(".0") for n in shown] == names


def test_colours_are_those_of_the_palette_and_none_fades(sheets):
    known = {style.colour.lstrip("#").upper() for style in STYLES.values()}
    known |= {ink(style.colour).lstrip("#").upper() for style in STYLES.values()}
    known.add(LIGHT_GROUND.lstrip("#").upper())
    for _, sheet in drawn(sheets):
        xml = ElementTree.tostring(sheet.chart).decode()
        assert {*re.findall(r'srgbClr val="([0-9A-F]{6})"', xml)} <= known
        assert "gradFill" not in xml


def test_what_is_uncertain_is_hatched(sheets):
    assert {style.hatch for style in STYLES.values()} - {""} == {*PATTERNS}
    for finding, sheet in drawn(sheets):
        if finding.chart.kind not in ("bars", "columns"):
            continue
        roles = {one.label: one.role for one in finding.chart.series} | {STUB: "unstated"}
        for each in series(sheet.chart):
            if name_of(each) not in roles:
                continue
            style = STYLES[roles[name_of(each)]]
            pattern = each.find(f"{CHART}spPr/{DRAWING}pattFill")
            assert (pattern is not None) == bool(style.hatch)


def test_a_mark_of_unknown_size_shows_its_reason_and_no_number(sheets):
    finding, sheet = sheets["region, latest, area, all"]
    (stub,) = (each for each in series(sheet.chart) if name_of(each) == STUB)
    said = [
        "".join(t.text for t in label.iter(f"{DRAWING}t")) for label in stub.iter(f"{CHART}dLbl")
    ]
    assert [text for text in said if text] == ["not stated"] * 3
    places = [place for place, form in sheet.forms.items() if form == ";;;"]
    assert len(places) == 3
    assert finding.unknown


def test_axes_are_named_with_their_unit(sheets):
    units = {"area_m2": "m²", "eur": "EUR", "percent": "%", "count": ""}
    for finding, sheet in drawn(sheets):
        titles = [
            "".join(t.text for t in axis.find(f"{CHART}title").iter(f"{DRAWING}t"))
            for axis in [*sheet.chart.iter(f"{CHART}catAx"), *sheet.chart.iter(f"{CHART}valAx")]
            if axis.find(f"{CHART}title") is not None
        ]
        assert len(titles) == 2
        assert units[finding.chart.unit] in titles[1]


def test_there_is_a_legend_only_for_several(sheets):
    for finding, sheet in drawn(sheets):
        names = {name_of(each) for each in series(sheet.chart)}
        has_legend = sheet.chart.find(f".//{CHART}legend") is not None
        several = len(names) > 1 and finding.chart.kind != "bridge"
        assert has_legend == several


def test_the_claim_stands_above_and_never_in_the_chart(sheets):
    for _, sheet in drawn(sheets):  # Excel makes a title of its own unless told not to
        assert sheet.chart.find(f"{CHART}chart/{CHART}title") is None
        assert sheet.chart.find(f"{CHART}chart/{CHART}autoTitleDeleted").attrib["val"] == "1"


def test_the_text_alternative_is_that_of_the_screen(sheets, w):
    for finding, sheet in drawn(sheets):
        words = alternative(finding, w)
        assert sheet.description in (words, f"{words[:1999]}…")


def test_hidden_columns_are_drawn_all_the_same(sheets):
    for _, sheet in drawn(sheets):
        only_visible = sheet.chart.find(f".//{CHART}plotVisOnly")
        assert only_visible is None or only_visible.attrib["val"] == "0"
