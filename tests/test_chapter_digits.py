"""Digits as printed: 0.10 stays 0.10, 1 stays 1, and nothing gains a decimal."""

from decimal import Decimal

import pytest

from mineaction.facts.quantities import Printing
from mineaction.wording import Wording
from tests import chapter
from tests.build import SOURCE
from tests.claims import spaced


def _digits(value: Decimal | int) -> str:
    return str(Decimal(value))


def _year(programme, number):
    (year,) = (each for each in programme.land_release.years if each.year == number)
    return year


def test_the_summary_keeps_two_decimals_even_where_the_last_is_zero(programme):
    summary = programme.land_release.summary
    kept = {row.year: _digits(row.cleared.value) for row in summary.rows}
    kept["Total"] = _digits(summary.total.value)
    assert kept == {year: _digits(value) for year, value in chapter.TABLE_8.items()}
    assert kept[2021] == "0.10"


def test_the_key_data_box_keeps_its_digits(programme):
    boxes = {
        "cleared": chapter.KEY_DATA["cleared_km2"],
        "reduced": chapter.KEY_DATA["technical_survey_km2"],
        "cancelled": chapter.KEY_DATA["non_technical_survey_km2"],
    }
    for method, by_year in boxes.items():
        for number, printed in by_year.items():
            printings = getattr(_year(programme, number), method).also_printed
            (kept,) = (p.value for p in printings if p.source.section == "Key data")
            assert _digits(kept) == _digits(printed), (method, number)


def test_money_keeps_its_digits(programme):
    (need,) = programme.funding.requirements
    assert _digits(need.a_year.value) == _digits(chapter.TEXT["needed_a_year_million_eur"])
    assert _digits(need.in_all.value) == _digits(chapter.TEXT["needed_2025_2030_million_eur"])
    given = programme.funding.received[0].amount.value
    assert _digits(given) == _digits(chapter.TEXT["government_2024_million_eur"])


def test_the_survey_and_the_baseline_before_keep_digits_and_hedges(programme):
    (survey,) = programme.contamination.surveys
    before = programme.baselines[1].remaining.area
    text = chapter.TEXT
    assert _digits(survey.mined.area.value) == _digits(text["survey_2013_mined_km2"])
    assert _digits(survey.cluster_munition.area.value) == _digits(text["survey_2013_cluster_km2"])
    assert _digits(before.value) == _digits(text["mined_area_end_2023_km2"])
    hedges = chapter.TEXT_QUALIFIERS
    assert before.qualifier == hedges["mined_area_end_2023_km2"]
    for part, key in ((survey.mined, "mined"), (survey.cluster_munition, "cluster")):
        assert part.area.qualifier in hedges[f"survey_2013_{key}_km2"]


def test_other_printings_of_what_remains_keep_their_hedges(programme):
    latest, hedges = programme.baselines[0], chapter.TEXT_QUALIFIERS
    box, text = latest.remaining.area.also_printed
    assert box.qualifier is None  # the key data box prints 1.12 alone
    assert text.qualifier == hedges["total_mined_area_km2"]
    (ap_only,) = latest.also_printed
    assert ap_only.qualifier == hedges["ap_mined_area_km2"]


@pytest.mark.parametrize(
    ("hedge", "least", "most"),
    [
        (None, 885_000, 895_000),
        ("close to", 885_000, 895_000),
        ("estimated", 885_000, 895_000),
        ("more than", 890_000, 900_000),
        ("just over", 890_000, 900_000),
        ("almost", 880_000, 890_000),
    ],
)
def test_a_hedge_says_on_which_side_the_figure_lies(hedge, least, most):
    printed = Printing(value=Decimal("0.89"), unit="km2", qualifier=hedge, source=SOURCE)
    assert printed.bounds == (least, most)


@pytest.mark.parametrize("year", [2020, 2021, 2022])
def test_what_is_shown_has_the_printed_digits(programme, w: Wording, year):
    (row,) = (each for each in programme.land_release.summary.rows if each.year == year)
    assert spaced(w.printed(row.cleared)) == f"{chapter.TABLE_8[year]} km²"


def test_what_is_shown_has_the_printed_hedge(programme, w: Wording):
    assert spaced(w.printed(programme.baselines[1].remaining.area)) == "almost 1 km²"
    (survey,) = programme.contamination.surveys
    assert spaced(w.printed(survey.mined.area)) == "an estimated 2.76 km²"
