"""Land release by year: exact where the source is, rounded elsewhere, beside the target."""

from dataclasses import replace

import pytest

from mineaction.facts.base import Unknown
from mineaction.finding import Finding
from mineaction.findings.release_by_year import by_year
from mineaction.programme import Programme
from tests.build import UNKNOWN, km2, m2, with_target, with_year, with_years
from tests.chapter import TABLE_5, TABLE_8, TEXT
from tests.claims import spaced


def _claim(programme: Programme, w) -> str:
    return spaced(by_year(programme, w).claim)


def _column(found: Finding, key: str) -> dict[int, object]:
    return dict(zip(found.table["year"].tolist(), found.table[key].tolist(), strict=True))


def test_a_little_more_was_cleared_in_2024_than_the_target_asks_for(programme, w):
    assert _claim(programme, w) == (
        "47,065 m² was cleared in 2024, 2,065 m² more than the 45,000 m² a year "
        "that the strategy of 2025–2030 aims at."
    )


def test_less_than_the_target_is_said_to_be_less(programme, w):
    changed = with_year(programme, cleared=m2(44_000))
    assert _claim(changed, w) == (
        "44,000 m² was cleared in 2024, 1,000 m² less than the 45,000 m² a year "
        "that the strategy of 2025–2030 aims at."
    )


def test_just_the_target_is_said_to_be_just_that(programme, w):
    changed = with_target(programme, m2(TEXT["cleared_2024_m2"]))
    assert _claim(changed, w) == (
        "47,065 m² was cleared in 2024, exactly what the strategy of 2025–2030 aims at a year."
    )


def test_when_the_target_changes_the_sentence_and_the_line_follow(programme, w):
    changed = with_target(programme, m2(90_000))
    found = by_year(changed, w)
    assert "42,935 m² less than the 90,000 m² a year" in spaced(found.claim)
    assert [line.value for line in found.chart.lines] == [90_000]


def test_without_a_strategy_there_is_no_target_and_no_line(programme, w):
    none = replace(programme, strategy=programme.strategy.model_copy(update={"strategies": ()}))
    assert _claim(none, w) == "47,065 m² was cleared in 2024."
    assert by_year(none, w).chart.lines == ()


def test_unknown_clearance_is_said_to_be_unknown(programme, w):
    summary = programme.land_release.summary
    without = summary.model_copy(update={"rows": summary.rows[1:]})
    facts = programme.land_release.model_copy(update={"summary": without})
    changed = with_year(replace(programme, land_release=facts), cleared=UNKNOWN)
    assert _claim(changed, w) == "The source does not state the area cleared in 2024."


def test_nothing_cleared_is_zero_and_not_unknown(programme, w):
    changed = with_year(programme, cleared=m2(0))
    assert _claim(changed, w).startswith("0 m² was cleared in 2024, 45,000 m² less than")


def test_exact_figures_are_used_where_the_chapter_has_them(programme, w):
    found = by_year(programme, w)
    assert _column(found, "cleared") == {
        2020: TABLE_8[2020] * 1_000_000,
        2021: TABLE_8[2021] * 1_000_000,
        2022: TABLE_8[2022] * 1_000_000,
        2023: TEXT["cleared_2023_m2"],
        2024: TABLE_5["cleared_m2"],
    }
    printed = {year: spaced(text) for year, text in _column(found, "printed").items()}
    assert printed == {
        2020: "0.14 km²",
        2021: "0.10 km²",
        2022: "0.02 km²",
        2023: "29,309 m²",
        2024: "47,065 m²",
    }


def test_zeros_are_zeros_and_years_without_survey_figures_are_unknown(programme, w):
    found = by_year(programme, w)
    assert found.table["reduced"].tolist()[3:] == [0, TABLE_5["reduced_m2"]]
    assert found.table["cancelled"].tolist()[3:] == [0, TABLE_5["cancelled_m2"]]
    gaps = {(row, key) for row in range(3) for key in ("reduced", "cancelled")}
    assert {*found.unknown} == gaps
    assert {*found.unknown.values()} == {"not found"}


def test_a_note_names_the_years_with_gaps(programme, w):
    texts = [note.text for note in by_year(programme, w).notes if note.badge == "not stated"]
    assert texts == ["For 2020, 2021 and 2022 the source does not give all of these figures."]


def test_a_new_year_becomes_the_one_the_sentence_is_about(programme, w):
    new = programme.release_years[0].model_copy(update={"year": 2025, "cleared": m2(50_000)})
    found = by_year(with_years(programme, new, *programme.release_years), w)
    assert spaced(found.claim).startswith("50,000 m² was cleared in 2025, 5,000 m² more")
    assert found.table["year"].tolist() == [2020, 2021, 2022, 2023, 2024, 2025]
    assert found.measure.endswith("2020–2025")


def test_the_line_says_for_which_years_the_target_is(programme, w):
    (line,) = by_year(programme, w).chart.lines
    assert spaced(line.label) == "clearance target 2025–2030: 45,000 m² a year"


def test_a_year_with_another_document_s_gap_keeps_that_document_s_reason(programme, w):
    points = tuple(
        point.model_copy(update={"reduced": Unknown(unknown="not reported"), "cancelled": m2(7)})
        if point.year == 2022
        else point
        for point in programme.earlier_years.points
    )
    earlier = programme.earlier_years.model_copy(update={"points": points})
    found = by_year(replace(programme, earlier_years=earlier), w)
    row = found.table["year"].tolist().index(2022)
    assert found.unknown[row, "reduced"] == "not reported"
    assert found.unknown[row, "cancelled"] == "not stated"  # here; another document has it


def test_the_order_of_the_file_does_not_matter(programme, w):
    turned = with_years(programme, *programme.land_release.years[::-1])
    assert by_year(turned, w) == by_year(programme, w)


def test_every_drawn_figure_has_its_own_place_among_the_sources(programme, w):
    places = {(s.table or s.section, s.footnotes) for s in by_year(programme, w).sources}
    assert {place for place, _ in places} == {
        5,  # 2024
        "Clearance in 2024",  # which gives 2023 beside it
        "Survey in 2024",
        "Key data",  # the zeros
        8,  # 2020 to 2022
        "Planning and tasking",
    }
    assert ("Clearance in 2024", (53,)) in places  # 29,309 m²
    assert ("Survey in 2024", (51,)) in places  # nothing released by survey in 2023


def test_conflict_and_rounding_are_badged(programme, w):
    badges = [note.badge for note in by_year(programme, w).notes]
    assert badges == ["derived", "derived", "conflict", "rounded", "not stated"]


def test_the_difference_from_the_target_says_how_it_was_computed(programme, w):
    difference, total, *_ = by_year(programme, w).notes
    assert spaced(difference.text).endswith("47,065 m² − 45,000 m² = +2,065 m².")
    assert spaced(total.text).endswith(
        "2024 = cleared + reduced + cancelled: 47,065 m² + 56,822 m² + 0 m² = 103,887 m²."
    )


def test_no_exact_difference_is_computed_from_a_rounded_figure(programme, w):
    found = by_year(with_year(programme, cleared=km2("0.05")), w)
    assert not any("Difference" in note.text for note in found.notes)


def test_a_value_from_the_summary_is_not_marked_as_unknown(programme, w):
    found = by_year(with_year(programme, cleared=UNKNOWN), w)
    missing = found.table["cleared"].isna().tolist()
    assert missing == [(row, "cleared") in found.unknown for row in range(len(missing))]


def test_a_value_from_the_summary_is_not_denied_by_the_sentence(programme, w):
    found = by_year(with_year(programme, cleared=UNKNOWN), w)
    known = not found.table["cleared"].isna().iloc[-1]
    assert not known or "does not state" not in found.claim


def test_a_rounded_figure_gives_no_exact_difference(programme, w):
    found = by_year(with_year(programme, cleared=km2("0.05")), w)  # 45,000 to 55,000 m²
    assert spaced(found.claim) == (
        "0.05 km² was cleared in 2024, about the 45,000 m² a year "
        "that the strategy of 2025–2030 aims at."
    )


@pytest.mark.parametrize(
    ("cleared", "words"),
    [
        (km2("0.06"), "0.06 km² was cleared in 2024, more than the 45,000 m² a year that"),
        (km2("0.03"), "0.03 km² was cleared in 2024, less than the 45,000 m² a year that"),
        (km2("0.04", "more than"), "More than 0.04 km² was cleared in 2024, about the 45,000"),
    ],
)
def test_a_rounded_figure_far_from_the_target_is_more_or_less(programme, w, cleared, words):
    assert _claim(with_year(programme, cleared=cleared), w).startswith(words)


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_year_that_only_the_summary_has_uses_its_digits(programme, w, year):
    fewer = [each for each in programme.land_release.years if each.year != year]
    found = by_year(with_years(programme, *fewer), w)
    assert _column(found, "cleared")[year] == TABLE_8[year] * 1_000_000
    assert spaced(_column(found, "printed")[year]) == f"{TABLE_8[year]} km²"
