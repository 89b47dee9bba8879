"""Each table has the figures of the text, of earlier documents and of the notes on the data."""

from decimal import Decimal

import pytest

from tests import chapter
from tests.tables.reading import pick, row, rows

DATE = "2024-12-31"


def test_the_survey(programme):
    for kind, word in {"mined": "mined", "cluster munition": "cluster"}.items():
        cells = row(programme, "surveys", year="2013", kind=kind)
        size = chapter.TEXT[f"survey_2013_{word}_km2"]
        assert Decimal(cells["area_m2"]) == size * 1_000_000
        assert cells["area_as_printed"] == f"estimated {size}"
        assert cells["all_hazardous_areas"] == str(chapter.TEXT["survey_2013_hazardous_areas"])
    assert cells["areas"] == str(chapter.TEXT["survey_2013_cluster_strikes"])


def test_money(programme):
    need = row(programme, "funding_needed")
    a_year, in_all = (
        chapter.TEXT["needed_a_year_million_eur"],
        chapter.TEXT["needed_2025_2030_million_eur"],
    )
    assert pick(need, "a_year_eur", "in_all_eur") == (
        str(int(a_year * 1_000_000)),
        str(int(in_all * 1_000_000)),
    )
    given = row(programme, "funding_received", kind="government")
    assert Decimal(given["amount_eur"]) == chapter.TEXT["government_2024_million_eur"] * 1_000_000
    assert pick(given, "amount_as_printed", "receivers") == ("1.1", "KMAC | KSF")


def test_money_that_is_not_stated_is_empty_and_says_why(programme):
    gifts = rows(programme, "funding_received", giver="EU")
    assert {each["year"] for each in gifts} == {
        str(y) for y in chapter.TEXT["eu_funding_of_halo_years"]
    }
    for gift in gifts:
        printed = pick(gift, "amount_eur", "amount_as_printed", "amount_unit_printed", "quality")
        assert printed == ("", "", "", "not stated")
        assert "not with how much" in gift["note"]


def test_targets(programme):
    found = {each["target"]: each for each in rows(programme, "strategy_targets")}
    assert {name: cells["value"] for name, cells in found.items()} == {
        "Area to be cleared a year": str(chapter.TEXT["annual_clearance_target_m2"]),
        "High- and medium-priority tasks to be left": "0",
        "Low-priority tasks to be left": "",
        "High- and medium-priority tasks: their area": "",
        "Municipalities contaminated at the start": str(
            chapter.TEXT["municipalities_contaminated"]
        ),
        "Municipalities to be declared free": str(
            chapter.TEXT["municipalities_declared_free_by_2030"]
        ),
    }
    assert found["Low-priority tasks to be left"]["quality"] == "not stated"


# From the survey of 2013 to the end of 2019; the years after it are in other tables.
@pytest.mark.parametrize("point", [*chapter.EARLIER_YEARS][:7])
def test_earlier_years(programme, point):
    moment, year = ("survey", point[:4]) if "survey" in point else ("end of year", point[-4:])
    expected = chapter.EARLIER_YEARS[point]
    if expected["document"] is None:
        assert rows(programme, "earlier_years", year=year) == []
        return
    cells = row(programme, "earlier_years", year=year, moment=moment)
    assert Decimal(cells["remaining_m2"]) == expected["area_km2"] * 1_000_000
    for column, key in {"areas": "areas", "ap_mines_destroyed": "mines"}.items():
        assert cells[column] == ("" if expected[key] is None else str(expected[key]))
    for part in ("cleared", "reduced", "cancelled"):
        printed = "" if expected[part] is None else str(expected[part])
        hedge = expected["qualifier"].get(part, "none")
        assert cells[f"{part}_as_printed"] == (printed if hedge == "none" else f"{hedge} {printed}")
        assert (cells[f"{part}_m2"] == "") is (expected[part] is None)
        assert (f"{part}_m2: not found" in cells["quality"]) is (expected[part] is None)
    assert expected["document"] in cells["source"]


def test_the_year_in_which_mixed_area_is_known(programme):
    cells = row(programme, "earlier_years", year="2022")
    assert Decimal(cells["remaining_as_printed"]) == Decimal("0.58")
    assert Decimal(cells["mixed_as_printed"]) == Decimal("0.42")


def test_what_was_cleared_in_2022_is_from_the_summary_of_the_chapter(programme):
    cells = row(programme, "earlier_years", year="2022")
    digits = str(chapter.EARLIER_YEARS["end 2022"]["cleared"])
    assert digits == str(chapter.TABLE_8[2022])
    assert pick(cells, "cleared_as_printed", "cleared_unit_printed") == (digits, "km2")
    assert "cleared_m2: Clearing the Mines 2025, Kosovo, Table 8" in cells["source"]
    assert "cleared_m2: rounded" in cells["quality"]


def test_both_values_of_a_contradiction(programme):
    values = rows(programme, "contradictions", contradiction_id="cleared-2024")
    assert [pick(each, "value", "unit", "quality") for each in values] == [
        (str(chapter.TABLE_5["cleared_m2"]), "m2", "as printed"),
        (str(chapter.TABLE_7["Totals"][1]), "m2", "as printed"),
    ]
    computed = row(programme, "contradictions", value="33531")
    assert pick(computed, "quality", "source") == ("computed", "")


def test_rounded_printings(programme):
    printed = {
        (each["figure"], each["period"], each["as_printed"], each["unit"])
        for each in rows(programme, "other_printings")
    }
    for year, area in chapter.KEY_DATA["cleared_km2"].items():
        assert ("land_release.years.cleared", str(year), str(area), "km2") in printed
    hedged = f"more than {chapter.TEXT['ap_mined_area_km2']}"
    assert ("contamination.baselines.ap_only_area", DATE, hedged, "km2") in printed


def test_a_coarse_unit_or_a_hedge_is_called_rounded_everywhere(programme):
    """The same figure must not be as printed in one table and rounded in another."""
    said = {
        (each["as_printed"], each["unit"]): each["quality"]
        for each in rows(programme, "other_printings")
    }
    box = chapter.KEY_DATA
    in_km2 = {
        *(
            str(area)
            for name in ("cleared_km2", "technical_survey_km2")
            for area in box[name].values()
        ),
        str(box["area_km2"]),
        *(f"{chapter.TEXT_QUALIFIERS[key]} {chapter.TEXT[key]}" for key in HEDGED),
    }
    assert {digits for digits, unit in said if unit == "km2"} == in_km2
    assert {said[digits, "km2"] for digits in in_km2} == {"rounded"}
    assert {word for (_, unit), word in said.items() if unit != "km2"} == {"as printed"}
    for each in rows(programme, "clearance_summary"):
        assert said.get((each["cleared_as_printed"], "km2"), "rounded") == each["quality"]


HEDGED = ("ap_mined_area_km2", "total_mined_area_km2")


def test_values_of_contradictions_have_the_same_quality_as_elsewhere(programme):
    found = rows(programme, "contradictions")
    coarse = [each for each in found if each["unit"] in ("km2", "million_eur") and each["source"]]
    stated = {(each["value"], each["unit"]) for each in coarse}
    assert {(str(chapter.TABLE_8[year]), "km2") for year in (2023, 2024)} < stated
    assert {each["quality"] for each in coarse} == {"rounded"}
    exact = [each for each in found if each["unit"] == "m2" and each["source"]]
    assert {each["quality"] for each in exact} == {"as printed"}
    assert {each["quality"] for each in found if not each["value"]} == {"retold"}


def test_the_area_cleared_has_a_footnote_only_where_the_text_has_one(programme):
    """Footnote 53 stands after the area of 2023; the sentence with that of 2024 has none."""
    section = "Clearing the Mines 2025, Kosovo, section “Clearance in 2024”"
    digits = str(chapter.TEXT["cleared_2024_m2"])
    assert row(programme, "other_printings", as_printed=digits)["source"] == section
    assert (
        f"{section}, footnote 53" in row(programme, "land_release_by_year", year="2023")["source"]
    )


def test_the_months_of_an_ending_are_our_reading_of_its_words(programme):
    found = rows(programme, "funding_endings")
    assert len(found) == 4
    for each in found:
        words = dict(part.split(": ") for part in each["quality"].split("; "))
        assert words["first_month"] == words["last_month"] == "reading"
        assert words["what_ends"] == words["statement"] == "retold"
        assert "as printed" not in each["quality"]


def test_terms_and_statements_presume_neither_reports_nor_a_date_of_the_convention(programme):
    definition = row(programme, "glossary", id="apmbc")["definition"]
    assert "any report would be voluntary" in definition
    assert "its reports" not in definition
    said = " ".join(each["text"] for each in rows(programme, "statements"))
    assert "The Convention therefore sets no date for completion." in said
    assert "Article 5" not in said


def test_works_cited(programme):
    found: dict[int, tuple[str, ...]] = {}
    for each in rows(programme, "citations"):
        number = int(each["footnote"])
        found[number] = (*found.get(number, ()), each["date"])
    assert found == chapter.FOOTNOTE_DATES


def test_places_in_three_languages(programme):
    cells = row(programme, "districts", id="gjakova")
    names = ("name_en", "name_sq", "name_sr", "territory_code")
    assert pick(cells, *names) == ("Gjakova", "Gjakovë", "Đakovica", "XK")
