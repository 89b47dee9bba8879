"""What holds of every finding: its evidence is there, its numbers follow, its units are named."""

import re
from dataclasses import replace
from typing import get_args

import pytest

from mineaction.finding import Badge, Finding, Role
from tests.chapter import TABLE_2
from tests.claims import spaced, unsupported
from tests.every_finding import EVERY

UNIT_IN_HEADING = {
    "area_m2": re.compile(r"m²\)"),
    "eur": re.compile(r"\(EUR\)"),
    "percent": re.compile(r"\(%( of (m²|need))?\)"),
    "count": re.compile(r"[Nn]umber of areas|Areas |\(people\)|destroyed|personnel"),
}
IN_MEASURE = re.compile(r"m²|EUR|%|number (of|a year)|as printed")
WITHOUT_UNIT = {"targets"}  # a table of words with their numbers
WITH_BLANKS = {  # a blank is no missing value: nothing belongs there
    "funding a year",
    "funding in all",
    "district, latest",
    "map, latest",
    "bridge, latest",
}
COUNTS_WORDS = {"two dates", "remaining over time"}  # verdicts and breaks, not numbers
WITHOUT_FIGURES = {"bridge, before"}

every = pytest.mark.parametrize("name", EVERY)


@pytest.fixture
def finding(programme, w, name) -> Finding:
    """The finding of a name, from the real facts."""
    return EVERY[name](programme, w)


@every
def test_columns_and_what_is_drawn_stand_in_the_table(finding: Finding):
    assert {column.key for column in finding.columns} <= {*finding.table.columns}
    if finding.chart is not None:
        drawn = {series.column for series in finding.chart.series}
        labels = {series.labels for series in finding.chart.series if series.labels}
        assert {finding.chart.category} | drawn | labels <= {*finding.table.columns}


@every
def test_headings_name_their_units(finding: Finding):
    for column in finding.columns:
        if column.kind in UNIT_IN_HEADING:
            assert UNIT_IN_HEADING[column.kind].search(column.label), column.label


@every
def test_the_measure_says_what_is_counted_and_of_when(name, finding: Finding):
    assert name in WITHOUT_UNIT or IN_MEASURE.search(spaced(finding.measure))
    if name not in {"endings"} | WITHOUT_FIGURES:
        assert re.search(r"\b20[1-3]\d\b", finding.measure)


@every
def test_sources_name_a_place_that_exists(programme, finding: Finding):
    assert finding.sources
    for source in finding.sources:
        document = programme.document(source.document)
        tables = {table.number for table in document.tables}
        assert source.table in tables or source.section in document.sections
        assert len(programme.cited(source)) == len(source.footnotes)


@every
def test_a_reason_stands_only_where_the_number_is_missing(finding: Finding):
    for (row, key), reason in finding.unknown.items():
        assert finding.table[key].isna().iloc[row]
        assert reason


@every
def test_a_missing_number_has_a_reason(name, finding: Finding):
    if name in WITH_BLANKS:
        return
    for column in finding.columns:
        for row, missing in enumerate(finding.table[column.key].isna()):
            assert not missing or (row, column.key) in finding.unknown


@every
def test_the_claim_is_a_finished_sentence(finding: Finding):
    assert re.match(r"[A-Z0-9€]", finding.claim)
    assert finding.claim.endswith(".")
    assert not re.search(r"[{}]|\b(None|nan)\b|<NA>|  |\.\.", finding.claim)


@every
def test_every_number_of_the_claim_is_borne_out_by_table_and_notes(name, finding: Finding):
    assert name in COUNTS_WORDS | WITHOUT_FIGURES or unsupported(finding) == []


@every
def test_a_total_of_mined_area_in_a_claim_says_what_it_counts(finding: Finding):
    claim = spaced(finding.claim)
    labels = {TABLE_2["Totals"][1]: "(AP + mixed)", TABLE_2["AP mines"][1]: "(AP only)"}
    for total, label in labels.items():
        assert f"{total:,} m²" not in claim or label in claim or "AP mined area" in claim


@every
def test_roles_and_badges_are_those_that_have_a_look(finding: Finding):
    if finding.chart is not None:
        assert {series.role for series in finding.chart.series} <= {*get_args(Role)}
    assert {note.badge for note in finding.notes} <= {*get_args(Badge)}


@every
def test_a_finding_is_the_same_when_built_twice(programme, w, name, finding: Finding):
    again = EVERY[name](programme, w)
    assert again == finding
    assert again.table.equals(finding.table)


def test_an_invented_number_would_be_noticed(programme, w):
    real = EVERY["region, latest, area, AP"](programme, w)
    claim = real.claim.replace("751,380", "751,381").replace("84%", "85%")
    assert unsupported(replace(real, claim=claim)) == ["85%", "751381"]
