"""What the data leave open is listed whole, with its reason, and no printed zero among it."""

from dataclasses import fields

import pytest

from mineaction.facts.base import Text, Unknown
from mineaction.facts.walk import walk
from mineaction.findings.released_over_time import released
from mineaction.findings.remaining_over_time import remaining
from mineaction.programme import Programme
from mineaction.unknowns import Gap, gaps
from mineaction.unrecorded import unrecorded
from tests.build import UNKNOWN, with_baseline, with_funding, with_year, with_years
from tests.chapter import EARLIER_YEARS

NAMES = {
    "area_km2": "remaining AP mined area",
    "area_mixed_km2": "mixed area",
    "areas": "number of areas",
    "cleared": "area cleared",
    "reduced": "area reduced",
    "cancelled": "area cancelled",
    "mines": "AP mines destroyed",
}
NAMES_OF_COLUMNS = {
    "ap": "remaining AP mined area",
    **{key: NAMES[key] for key in ("areas", "cleared", "reduced", "cancelled")},
}
PAGES = {"contamination", "land-release", "path-to-2030", "funding", "people", "strategy"}
# The years without an entry: for two of them Table 8 of the chapter has the area cleared.
WITHOUT_A_DOCUMENT = [2018, 2019, 2020, 2021]


def _unknown_values(programme: Programme) -> int:
    files = (getattr(programme, file.name) for file in fields(programme))
    return sum(isinstance(block, Unknown) for file in files for _, block in walk(file, ()))


def _about(programme: Programme, w, what: str) -> list[Gap]:
    return [gap for gap in gaps(programme, w) if gap.what == what]


def test_every_unknown_value_is_listed_once(programme, w):
    computed = sum(len(year.keys) for year in unrecorded(programme))
    assert computed > 0
    listed = sum(len(gap.values) for gap in gaps(programme, w))
    assert listed == _unknown_values(programme) + computed


def test_the_baseline_before_has_no_split_and_does_not_say_what_was_found(programme, w):
    (gap,) = _about(programme, w, "Contamination · end of 2023")
    assert gap.values == ("by region", "by type of contamination", "newly found areas")
    assert (gap.pages, gap.reason) == (("contamination",), "not stated")


def test_the_year_before_has_no_figures_by_district(programme, w):
    (gap,) = _about(programme, w, "Land release · 2023")
    assert gap.values == (
        "clearance by district",
        "technical survey by district",
        "area cleared without finding mines",
    )


@pytest.mark.parametrize("year", [2024, 2025])
def test_money_of_the_eu_is_not_stated_and_the_reason_is_told(programme, w, year):
    (gap,) = _about(programme, w, f"Funding · {year}, EU")
    assert (gap.pages, gap.values, gap.reason) == (("funding",), ("amount",), "not stated")
    assert "not with how much" in gap.because


def test_the_area_of_priority_tasks_is_not_stated(programme, w):
    found = _about(programme, w, "Strategy · Kosovo Mine Action Strategy 2025–2030")
    assert [gap.values for gap in found] == [
        ("low-priority tasks to be left",),
        ("area of high- and medium-priority tasks",),
    ]
    assert all(gap.because for gap in found)
    assert {gap.pages for gap in found} == {("strategy", "path-to-2030")}


@pytest.mark.parametrize("year", [*range(2013, 2018), *WITHOUT_A_DOCUMENT, 2022])
def test_earlier_years_lack_what_their_documents_do_not_give(programme, w, year):
    row = EARLIER_YEARS["2013 survey" if year == 2013 else f"end {year}"]
    found = _about(programme, w, f"Earlier years · {year}")
    values = [value for gap in found for value in gap.values]
    expected = {name for key, name in NAMES.items() if row.get(key) is None}
    assert sorted(values) == sorted(expected)
    assert {gap.reason for gap in found} == {"not found"}


@pytest.mark.parametrize("year", WITHOUT_A_DOCUMENT)
def test_a_year_without_any_document_says_so_and_who_could_help(programme, w, year):
    found = _about(programme, w, f"Earlier years · {year}")
    why = (
        "only the area cleared was found" if EARLIER_YEARS[f"end {year}"]["cleared"] else "None of"
    )
    assert all(why in gap.because for gap in found)
    assert {gap.could_give for gap in found} == {("KMAC",)}


def test_what_an_earlier_year_released_concerns_two_pages(programme, w):
    for year in (2014, 2018):
        before, released = _about(programme, w, f"Earlier years · {year}")
        assert "mixed area" in before.values
        assert before.pages == ("contamination",)
        assert "area cleared" in released.values
        assert released.pages == ("contamination", "land-release")


def test_everything_that_the_record_marks_as_unknown_is_listed(programme, w):
    listed = {(gap.what, value) for gap in gaps(programme, w) for value in gap.values}
    marked = {
        (finding.table["year"].tolist()[row], NAMES_OF_COLUMNS[column])
        for finding in (remaining(programme, w), released(programme, w))
        for row, column in finding.unknown
        if column in NAMES_OF_COLUMNS
    }
    assert {year for year, _ in marked} > {*WITHOUT_A_DOCUMENT, 2022}
    missing = {(y, v) for y, v in marked if (f"Earlier years · {y}", v) not in listed}
    # The AP mined area of 2023 is what a table by type would give.
    assert missing == {(2023, "remaining AP mined area")}
    assert ("Contamination · end of 2023", "by type of contamination") in listed


def test_a_year_of_the_record_that_has_only_a_baseline_lacks_its_release(programme):
    (only,) = [
        y for y in unrecorded(with_years(programme, programme.release_years[0])) if y.year > 2021
    ]
    assert (only.year, only.keys) == (2023, ("reduced", "cancelled", "ap_mines_destroyed"))
    assert not only.only_summed_up


def test_printed_zeros_are_not_among_them(programme, w):
    for gap in _about(programme, w, "Earlier years · 2016"):
        assert not {"area reduced", "area cancelled"} & {*gap.values}
    assert not _about(programme, w, "Land release · 2024")


def test_every_gap_concerns_a_page(programme, w):
    found = gaps(programme, w)
    assert all(gap.pages for gap in found)
    assert {page for gap in found for page in gap.pages} <= PAGES


def test_a_value_that_becomes_unknown_is_listed(programme, w):
    changed = with_year(programme, cleared=UNKNOWN, ap_mines_destroyed=UNKNOWN)
    (gap,) = _about(changed, w, "Land release · 2024")
    assert gap == Gap(
        pages=("land-release",),
        what="Land release · 2024",
        values=("area cleared", "AP mines destroyed"),
        reason="not stated",
        because="",
        could_give=("KMAC",),
    )


def test_an_unknown_number_of_areas_belongs_to_its_date(programme, w):
    remaining = programme.baselines[0].remaining.model_copy(update={"areas": UNKNOWN})
    changed = with_baseline(programme, remaining=remaining)
    (gap,) = _about(changed, w, "Contamination · end of 2024")
    assert gap.values == ("number of areas",)


def test_a_value_that_becomes_known_is_no_longer_listed(programme, w):
    known = programme.funding.received[:1]
    assert not [g for g in gaps(with_funding(programme, received=known), w) if "funding" in g.pages]


def test_values_of_an_entry_with_different_reasons_stand_apart(programme, w):
    lost = UNKNOWN.model_copy(update={"unknown": "not found", "because": Text(en="It burnt.")})
    changed = with_year(programme, cleared=UNKNOWN, reduced=lost)
    found = _about(changed, w, "Land release · 2024")
    assert [(gap.values, gap.reason, gap.because) for gap in found] == [
        (("area cleared",), "not stated", ""),
        (("area reduced",), "not found", "It burnt."),
    ]


def test_whoever_gave_or_received_money_could_say_how_much(programme, w):
    (gap,) = _about(programme, w, "Funding · 2024, EU")
    assert gap.could_give == ("EU", "HALO")


def test_the_centre_could_give_what_is_missing_in_its_own_figures(programme, w):
    for gap in gaps(programme, w):
        assert gap.could_give == ("KMAC",) or gap.pages == ("funding",)
