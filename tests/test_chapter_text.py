"""Figures of the running text: those that are values in the data, and those retold in words."""

from collections.abc import Callable
from typing import Any

import pytest

from mineaction.programme import Programme
from tests.chapter import TEXT


def _year(p: Programme, number: int) -> Any:
    (year,) = (each for each in p.land_release.years if each.year == number)
    return year


def _type(p: Programme, name: str) -> Any:
    (row,) = (each for each in p.baselines[0].by_type.rows if each.type == name)
    return row


def _strategy(p: Programme) -> Any:
    (strategy,) = p.strategy.strategies
    return strategy


def _survey(p: Programme) -> Any:
    (survey,) = p.contamination.surveys
    return survey


def _need(p: Programme) -> Any:
    (need,) = p.funding.requirements
    return need


def _text_printing(figure: Any, section: str) -> Any:
    (value,) = (each.value for each in figure.also_printed if each.source.section == section)
    return value


def _ending(p: Programme, statement: str) -> Any:
    (ending,) = (each for each in p.funding.endings if each.statement == statement)
    return ending


def _only(months: Any) -> str:
    assert months.first_month == months.last_month
    return str(months.first_month)


UNDERSTANDING = "Understanding of AP mine contamination"

VALUES: dict[str, Callable[[Programme], Any]] = {
    "strategy_first_year": lambda p: _strategy(p).first_year,
    "strategy_last_year": lambda p: _strategy(p).last_year,
    "completion_target_year": lambda p: _strategy(p).last_year,
    "percent_of_cleared_area_without_mines": lambda p: (
        _year(p, 2024).cleared_without_mines.percent_of_cleared.value
    ),
    "recommendations": lambda p: len(p.about("recommendation")),
    "ap_mined_areas": lambda p: _type(p, "ap").areas,
    "ap_mined_area_km2": lambda p: _text_printing(p.baselines[0], UNDERSTANDING),
    "mixed_areas": lambda p: _type(p, "ap_and_cmr").areas,
    "mixed_areas_m2": lambda p: _type(p, "ap_and_cmr").area_m2,
    "total_mined_area_km2": lambda p: _text_printing(p.baselines[0].remaining.area, UNDERSTANDING),
    "mined_areas_end_2023": lambda p: p.baselines[1].remaining.areas,
    "mined_area_end_2023_km2": lambda p: p.baselines[1].remaining.area.value,
    "survey_2013_year": lambda p: _survey(p).year,
    "survey_2013_hazardous_areas": lambda p: _survey(p).hazardous_areas.value,
    "survey_2013_mined_areas": lambda p: _survey(p).mined.areas.value,
    "survey_2013_mined_km2": lambda p: _survey(p).mined.area.value,
    "survey_2013_cluster_strikes": lambda p: _survey(p).cluster_munition.areas.value,
    "survey_2013_cluster_km2": lambda p: _survey(p).cluster_munition.area.value,
    "unrecorded_ap_mined_areas_found_2024": lambda p: p.baselines[0].newly_found_areas,
    "government_2024_million_eur": lambda p: p.funding.received[0].amount.value,
    "eu_funding_of_halo_years": lambda p: tuple(
        money.year for money in p.funding.received if money.giver == "eu"
    ),
    "eu_funding_of_halo_ends": lambda p: _only(_ending(p, "funding-eu-december-2025")),
    "needed_a_year_million_eur": lambda p: _need(p).a_year.value,
    "needed_2025_2030_million_eur": lambda p: _need(p).in_all.value,
    "international_funding_limited_beyond": lambda p: _ending(
        p, "funding-summer-2025"
    ).printed_date.en.removeprefix("beyond "),
    "table_3_halo_data_as_at": lambda p: p.people.staff[0].rows[-1].as_of,
    "strategic_objective_on_land_release": lambda p: int(
        p.statement("output-priorities").subject.split("-")[1]
    ),
    "strategic_objective_1_outputs": lambda p: len(p.about("objective-1-output")),
    "annual_clearance_target_m2": lambda p: _strategy(p).clearance.a_year.value,
    "high_and_medium_priority_tasks_by_2030": lambda p: (
        _strategy(p).priority_tasks.high_and_medium_left
    ),
    "priority_tasks_completed_by": lambda p: _strategy(p).last_year,
    "municipalities_contaminated": lambda p: _strategy(p).municipalities.contaminated,
    "municipalities_declared_free_by_2030": lambda p: (
        _strategy(p).municipalities.to_be_declared_free
    ),
    "reduced_2024_m2": lambda p: _text_printing(_year(p, 2024).reduced, "Survey in 2024"),
    "cancelled_2024_m2": lambda p: _text_printing(_year(p, 2024).cancelled, "Survey in 2024"),
    "released_through_survey_2023_m2": lambda p: (
        _year(p, 2023).reduced.value + _year(p, 2023).cancelled.value
    ),
    "cleared_2024_m2": lambda p: _text_printing(_year(p, 2024).cleared, "Clearance in 2024"),
    "ap_mines_destroyed_2024": lambda p: _text_printing(
        _year(p, 2024).ap_mines_destroyed, "Clearance in 2024"
    ),
    "cleared_2023_m2": lambda p: _year(p, 2023).cleared.value,
    "cleared_without_mines_tasks": lambda p: _year(p, 2024).cleared_without_mines.areas,
    "cleared_without_mines_m2": lambda p: _year(p, 2024).cleared_without_mines.area_m2,
}

# Figures that only a statement holds: its id, and the words that carry the figure.
WORDS: dict[str, tuple[str, str]] = {
    "survey_2013_municipalities_left_out": ("survey-2013", "four northern municipalities"),
    "mined_areas_remaining_in_northern_municipalities": ("north-surveyed", "no mined area remains"),
    "non_technical_survey_first_year": ("nts-2021-22", "2021–22"),
    "non_technical_survey_last_year": ("nts-2021-22", "2021–22"),
    "conflict_yugoslavia_and_nato_year": ("origin-of-contamination", "1999"),
    "un_claim_virtually_eliminated_year": ("un-claim-2002", "2002"),
    "law_on_humanitarian_demining_year": ("management-law", "of 2012"),
    "law_on_humanitarian_demining_amended_year": ("management-law", "amended in 2022"),
    "no_new_funding_secured_as_at": ("funding-eu-december-2025", "by May 2025"),
    "gender_focal_point_began_year": ("gender-focal-point", "since 2023"),
    "women_with_childcare_stipends": ("welfare-childcare", "Nine women"),
    "baby_boxes": ("welfare-baby-boxes", "two baby boxes"),
    "school_supply_packages": ("welfare-school-supplies", "92 packages"),
    "imas_environment_number": ("environment-standard", "IMAS 07.13"),
    "imas_environment_edition": ("environment-standard", "second edition"),
    "imas_environment_date": ("environment-standard", "3 July 2024"),
    "law_on_climate_change_adopted": ("environment-climate-law", "December 2023"),
    "season_environment_section_months": ("season-climate", "April to November"),
    "npa_environmental_focal_point_since": ("environment-npa", "since 2023"),
    "halo_environmental_sop_introduced": ("environment-halo", "March 2024"),
    "imsma_core_expected_by": ("imsma-core-not-in-service", "late 2024"),
    "article_7_reports_under_consideration_year": ("article-7-considered-2023", "2023"),
    "years_without_incidents": ("risk-tolerable", "five years"),
    "land_release_standard_updated_year": ("land-release-standard-2024", "2024"),
    "international_operators": ("operators-two", "two international operators"),
    "national_operators": ("operators-two", "the KSF"),
    "season_operators_section_months": ("season-operations", "end of November"),
    "major_funding_contracts_expiring_2025": ("funding-contracts-2025", "Two large funding"),
    "donor_support_challenge_from_year": ("donor-support-is-a-challenge", "from 2026 on"),
    "strategic_objective_on_residual_contamination": ("residual-objective", "second objective"),
    "shift_to_reactive_management_year": ("residual-reactive", "2030"),
    "residual_strategy_by_year": ("residual-strategy-2029", "by 2029"),
}


@pytest.mark.parametrize("figure", VALUES)
def test_a_figure_of_the_text_is_the_value_in_the_data(programme, figure):
    assert VALUES[figure](programme) == TEXT[figure]


@pytest.mark.parametrize("figure", WORDS)
def test_a_figure_of_the_text_stands_in_its_statement(programme, figure):
    statement, words = WORDS[figure]
    assert words in programme.statement(statement).text.en


def test_no_figure_of_the_text_is_left_out():
    assert {*VALUES, *WORDS} == {*TEXT}


def test_the_need_of_a_year_times_the_years_is_the_need_in_all(programme):
    need = _need(programme)
    years = TEXT["strategy_last_year"] - TEXT["strategy_first_year"] + 1
    assert need.a_year.in_base * years == need.in_all.in_base
    assert (need.first_year, need.last_year) == (
        TEXT["strategy_first_year"],
        TEXT["strategy_last_year"],
    )


def test_government_money_is_for_kmac_and_the_ksf_and_covers_cmr_too(programme):
    government = programme.funding.received[0]
    assert (government.year, government.giver) == (2024, "government")
    assert government.receivers == ("kmac", "ksf")
    assert government.covers.en == "mines and CMR"
    assert _need(programme).covers.en == "mines and CMR"
