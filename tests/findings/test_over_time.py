"""What remained and was released since 2013: breaks are breaks, gaps are gaps."""

from dataclasses import replace
from itertools import combinations

import pytest

from mineaction.findings.record import points
from mineaction.findings.release_by_year import by_year
from mineaction.findings.released_over_time import released
from mineaction.findings.remaining_over_time import remaining
from mineaction.findings.two_dates import compare, compare_years
from tests.build import by_type, m2, with_baseline, with_baselines, with_years
from tests.chapter import EARLIER_YEARS, TABLE_2, TABLE_5, TABLE_8
from tests.claims import spaced

PRINTED = {int(key[-4:]) if key.startswith("end") else 2013: r for key, r in EARLIER_YEARS.items()}


def _column(found, key):
    values = zip(found.table["year"].tolist(), found.table[key].tolist(), strict=True)
    missing = found.table[key].isna()
    return {y: None if gone else v for (y, v), gone in zip(values, missing, strict=True)}


def _m2(value):
    return None if value is None else value if isinstance(value, int) else int(value * 1_000_000)


def test_records_begin_in_2013_and_break_five_times(programme, w):
    assert spaced(remaining(programme, w).claim) == (
        "Records begin with 2.76 km² (AP only) in 2013 and stand at 1,115,699 m² (AP + mixed) "
        "at the end of 2024; "
        "they break 5 times, so this is no straight line."
    )


def test_every_year_has_a_row_and_years_without_a_figure_stay_empty(programme, w):
    found = remaining(programme, w)
    assert found.table["year"].tolist() == list(range(2013, 2025))
    for year in (2018, 2019, 2020, 2021):
        row = year - 2013
        assert found.table[["ap", "all", "areas"]].iloc[row].isna().all()
        assert {found.unknown[row, key] for key in ("ap", "all", "areas")} == {"not found"}
        assert found.table["printed"].iloc[row] == "not found"


def test_ap_only_and_ap_and_mixed_are_told_apart(programme, w):
    found = remaining(programme, w)
    ap, both = _column(found, "ap"), _column(found, "all")
    for year in range(2013, 2018):
        assert (ap[year], both[year]) == (_m2(PRINTED[year]["area_km2"]), None)
    assert ap[2022] == _m2(PRINTED[2022]["area_ap_km2"])
    assert both[2022] == _m2(PRINTED[2022]["area_km2"])
    assert (ap[2023], both[2023]) == (None, _m2(PRINTED[2023]["area_km2"]))
    assert (ap[2024], both[2024]) == (TABLE_2["AP mines"][1], TABLE_2["Totals"][1])


def test_numbers_of_areas_are_those_printed(programme, w):
    assert _column(remaining(programme, w), "areas") == {
        year: PRINTED[year]["areas"] for year in range(2013, 2025)
    }


def test_only_points_on_one_basis_are_joined(programme, w):
    segments = _column(remaining(programme, w), "segment")
    joined = {year for year in segments if year > 2013 and segments[year] == segments[year - 1]}
    assert joined == {2014, 2015}


def test_figures_are_labelled_with_their_printed_digits(programme, w):
    labels = {y: spaced(t) for y, t in _column(remaining(programme, w), "printed").items()}
    assert labels[2013] == "2.76 km² (AP only)"
    assert labels[2015] == "2.5 km² (AP only)"
    assert labels[2022] == "0.58 km² (AP only)"
    assert labels[2023] == "almost 1 km² (AP + mixed)"
    assert labels[2024] == "1,115,699 m² (AP + mixed)"


def test_a_single_record_and_an_unbroken_one_have_their_sentences(programme, w):
    latest, before = programme.baselines
    alone = with_baselines(_without_earlier(programme), latest)
    assert spaced(remaining(alone, w).claim) == (
        "Mined area that remained at the end of 2024: 1,115,699 m² (AP + mixed)."
    )
    joined = latest.model_copy(update={"comparable_with_previous": True})
    both = with_baselines(_without_earlier(programme), joined, before)
    assert spaced(remaining(both, w).claim) == (
        "Mined area went from almost 1 km² (AP + mixed) in 2023 "
        "to 1,115,699 m² (AP + mixed) at the end of 2024."
    )


def _without_earlier(programme):
    none = programme.earlier_years.model_copy(update={"points": ()})
    return replace(programme, earlier_years=none)


def test_clearance_is_known_for_eight_of_ten_years_that_are_not_ranked(programme, w):
    assert spaced(released(programme, w).claim) == (
        "The area cleared is known for 8 of 10 years, on different bases: almost 0.22 km² in "
        "2015, 47,065 m² in 2024."
    )


def test_clearance_of_a_single_year_is_told_alone(programme, w):
    summary = programme.land_release.summary.model_copy(update={"rows": ()})
    facts = programme.land_release.model_copy(update={"summary": summary})
    alone = replace(_without_earlier(programme), land_release=facts)
    alone = with_years(alone, programme.release_years[0])
    assert spaced(released(alone, w).claim) == (
        "The area cleared is known for 1 of 1 years: 47,065 m² in 2024."
    )


def test_bars_are_labelled_as_each_document_prints_them(programme, w):
    found = released(programme, w)
    cleared, reduced, cancelled = (series.labels for series in found.chart.series)
    labels = {year: spaced(text) for year, text in _column(found, cleared).items() if text}
    for year in (2015, 2016, 2017, 2020, 2021, 2022):
        hedge = PRINTED[year].get("qualifier", {}).get("cleared")
        printed = f"{PRINTED[year]['cleared']} km²"
        assert labels[year] == (f"{hedge} {printed}" if hedge else printed)
    assert labels[2024] == f"{TABLE_5['cleared_m2']:,} m²"
    assert spaced(_column(found, reduced)[2017]) == f"{PRINTED[2017]['reduced']} km²"
    assert spaced(_column(found, cancelled)[2015]) == f"{PRINTED[2015]['cancelled']:,} m²"
    assert _column(found, cleared)[2018] == ""


def test_what_is_rounded_or_hedged_is_named_as_printed(programme, w):
    (text,) = _texts(released(programme, w), "rounded")
    for figure in ("cleared in 2015 (almost 0.22 km²)", "cleared in 2016 (just over 0.15 km²)"):
        assert figure in text
    for year in (2020, 2021, 2022):
        assert f"cleared in {year} ({TABLE_8[year]} km²)" in text
    assert "reduced in 2017 (0.89 km²)" in text
    assert not [year for year in (2023, 2024) if str(year) in text]


def test_the_sum_above_a_column_says_how_it_was_made(programme, w):
    assert "Sum of 2024 = cleared + reduced + cancelled: 47,065 m² + 56,822 m² + 0 m² = " in (
        " ".join(_texts(released(programme, w), "derived"))
    )


def _texts(found, badge):
    return [spaced(note.text) for note in found.notes if note.badge == badge]


def test_remaining_areas_that_are_rounded_or_hedged_are_named_as_printed(programme, w):
    (text,) = _texts(remaining(programme, w), "rounded")
    for year in (2013, 2014, 2015, 2016, 2017):
        assert f"{year} ({PRINTED[year]['area_km2']} km²)" in text
    assert f"2022 ({PRINTED[2022]['area_ap_km2']} km²)" in text
    assert "2023 (almost 1 km²)" in text
    assert "2024" not in text


def test_only_the_sum_of_2022_is_computed(programme, w):
    assert _texts(remaining(programme, w), "derived") == [
        "2022: AP + mixed = AP only + mixed: 0.58 km² + 0.42 km² = 1.00 km²."
    ]


def test_ap_mined_area_of_2024_stands_as_table_2_prints_it(programme, w):
    labels = _column(remaining(programme, w), "ap_label")
    assert spaced(labels[2024]) == f"{TABLE_2['AP mines'][1]:,} m²"


def test_ap_mined_area_without_a_row_of_its_own_is_what_the_sum_leaves(programme, w):
    table = by_type((21, 890_699), (3, 225_000))
    mixed_alone = table.model_copy(update={"rows": table.rows[1:]})
    found = remaining(with_baseline(programme, by_type=mixed_alone), w)
    assert _column(found, "ap")[2024] == TABLE_2["AP mines"][1]
    assert "2024: AP only = AP + mixed − mixed: 1,115,699 m² − 225,000 m² = 0.89 km²." in (
        _texts(found, "derived")
    )


def test_release_by_year_is_what_each_document_prints(programme, w):
    found = released(programme, w)
    cleared = {year: _m2(PRINTED[year]["cleared"]) for year in range(2015, 2025)}
    assert _column(found, "cleared") == cleared
    assert cleared[2021] == TABLE_8[2021] * 1_000_000
    for method in ("reduced", "cancelled"):
        expected = {year: _m2(PRINTED[year][method]) for year in range(2015, 2025)}
        assert _column(found, method) == expected


def test_years_without_a_figure_are_not_drawn_as_zero(programme, w):
    found = released(programme, w)
    for year in (2018, 2019):
        for method in ("cleared", "reduced", "cancelled"):
            assert found.unknown[year - 2015, method] == "not found"
            assert found.table[method].isna().iloc[year - 2015]


def test_release_cites_the_place_of_each_figure(programme, w):
    cited = {(s.document, s.table or s.section) for s in released(programme, w).sources}
    chapter = "clearing-the-mines-2025"
    assert {place for document, place in cited if document == chapter} == {
        5,  # 2024
        8,  # the summary
        "Clearance in 2024",  # which gives 2023 beside it
        "Survey in 2024",
        "Key data",  # which prints the zeros of both years
    }
    others = {document for document, _ in cited} - {chapter}
    assert others == {"monitor-2016", "monitor-2017", "monitor-2018"}


def test_a_year_of_release_without_a_baseline_is_drawn_too(programme, w):
    new = programme.release_years[0].model_copy(update={"year": 2025, "cleared": m2(50_000)})
    found = released(with_years(programme, new, *programme.release_years), w)
    assert found.table["year"].tolist() == list(range(2015, 2026))
    assert found.table["cleared"].iloc[-1] == 50_000
    assert found.table["reduced"].iloc[-1] == TABLE_5["reduced_m2"]


def test_a_compared_figure_cites_its_own_table(programme, w):
    latest = points(programme, w)[-1]
    places = {key: latest.source_of(key) for key in ("remaining", "mixed", "cleared", "reduced")}
    assert {key: source.table for key, source in places.items()} == {
        "remaining": 2,
        "mixed": 2,
        "cleared": 5,
        "reduced": 5,
    }


@pytest.fixture
def point(programme, w):
    """A point of the record by its year."""
    known = {each.year: each for each in points(programme, w)}
    return known.__getitem__


def _verdicts(found):
    return dict(zip(found.table["what"], found.table["verdict"], strict=True))


def _cells(found, what):
    (row,) = found.table[found.table["what"] == what].itertuples()
    return spaced(row.first), spaced(row.second)


def test_between_2023_and_2024_only_the_figures_of_the_years_compare(programme, w, point):
    found = compare(programme, w, point(2023), point(2024))
    assert found.claim == "Between 2023 and 2024, 4 of 7 figures are comparable."
    verdicts = _verdicts(found)
    assert verdicts["Remaining mined area"] == "no: the record breaks in between"
    assert verdicts["Number of mined areas"] == "no: the record breaks in between"
    assert verdicts["Area mixed with CMR"] == "no: one of them is not known"
    assert verdicts["Cleared in the year"] == "yes"


@pytest.mark.parametrize(
    ("first", "second"), [(2013, 2014), (2014, 2015), (2013, 2015)], ids=lambda year: f"{year}"
)
def test_the_remaining_area_compares_where_the_line_is_joined(programme, w, point, first, second):
    segments = _column(remaining(programme, w), "segment")
    assert segments[first] == segments[second]
    verdicts = _verdicts(compare(programme, w, point(first), point(second)))
    assert verdicts["Remaining mined area"] == "yes, as far as rounding allows"


def test_what_remains_compares_only_where_the_line_is_joined(programme, w):
    known = points(programme, w)
    segments = _column(remaining(programme, w), "segment")
    for earlier, later in combinations(known, 2):
        verdicts = _verdicts(compare(programme, w, earlier, later))
        for what in ("Remaining mined area", "Number of mined areas", "Area mixed with CMR"):
            yes = verdicts[what].startswith("yes")
            assert not yes or segments[earlier.year] == segments[later.year]


def test_a_number_of_confirmed_areas_only_is_not_compared_without_saying_so(programme, w, point):
    but = "no: {} counts confirmed areas only"
    for first, second, said in (
        (2013, 2014, but.format(2014)),
        (2013, 2015, but.format(2015)),
        (2014, 2015, "yes"),
    ):
        found = compare(programme, w, point(first), point(second))
        assert _verdicts(found)["Number of mined areas"] == said
    assert _cells(found, "Number of mined areas") == (
        f"{PRINTED[2014]['areas']} confirmed (AP only)",
        f"{PRINTED[2015]['areas']} confirmed (AP only)",
    )


def test_each_cell_says_which_areas_it_counts(programme, w, point):
    found = compare(programme, w, point(2022), point(2024))
    assert _cells(found, "Remaining mined area") == (
        "0.58 km² (AP only)",
        "1,115,699 m² (AP + mixed)",
    )
    assert _cells(found, "Number of mined areas") == ("not found", "24 (AP + mixed)")
    assert _cells(found, "Area mixed with CMR") == ("0.42 km²", "225,000 m²")
    areas = _verdicts(compare(programme, w, point(2013), point(2024)))["Number of mined areas"]
    assert areas == "no: the record breaks in between"


def test_the_same_date_twice_is_not_compared_with_itself(programme, w, point):
    found = compare(programme, w, point(2024), point(2024))
    assert found.claim == (
        "Choose two different dates: 2024 is chosen twice, so there is nothing to compare."
    )
    assert found.table.empty
    assert found.id == "two-dates"


def _badges(found):
    return {note.badge for note in found.notes}


def test_not_comparable_is_said_only_where_something_is_not(programme, w, point):
    joined = compare(programme, w, point(2014), point(2015))
    assert _badges(joined) == {"as printed", "not stated"}
    broken = compare(programme, w, point(2022), point(2024))
    assert [(n.badge, n.text[:4]) for n in broken.notes] == [
        ("not comparable", "Do n"),
        ("not stated", "Not "),
        ("not comparable", "2023"),
        ("not comparable", "2024"),
        ("conflict", "Two "),
    ]
    assert broken.notes[0].text == ("Do not compare: Remaining mined area; Area mixed with CMR.")


def test_the_first_point_of_the_record_breaks_with_nothing(programme, w):
    found = remaining(programme, w)
    badges = {note.text[:4]: note.badge for note in found.notes}
    assert badges["2013"] == "as printed"
    assert badges["2016"] == "not comparable"


def test_a_break_is_the_reason_even_where_one_is_ap_only(programme, w, point):
    verdicts = _verdicts(compare(programme, w, point(2022), point(2024)))
    assert verdicts["Remaining mined area"] == "no: the record breaks in between"


def test_documents_with_different_bases_do_not_compare(programme, w, point):
    verdicts = _verdicts(compare(programme, w, point(2015), point(2024)))
    assert verdicts["Cleared in the year"] == "no: from different documents, whose bases differ"
    assert not any(verdict.startswith("yes") for verdict in verdicts.values())


def test_two_editions_of_the_one_series_do_compare(programme, w):
    latest = programme.release_years[0]
    old = latest.source.model_copy(update={"document": "monitor-2023"})
    before = programme.release_years[1].model_copy(update={"source": old, "reduced": m2(0)})
    found = compare_years(with_years(programme, latest, before), w, 2023, 2024)
    assert _verdicts(found)["Reduced in the year"] == "yes"


def test_clearance_that_only_the_chapter_s_summary_gives_is_compared_too(programme, w, point):
    table = compare(programme, w, point(2022), point(2024)).table
    firsts = dict(zip(table["what"], table["first"], strict=True))
    assert spaced(firsts["Cleared in the year"]) == f"{TABLE_8[2022]} km²"


def test_a_figure_is_judged_by_the_document_it_is_from(programme, w, point):
    found = compare(programme, w, point(2022), point(2024))
    verdict = _verdicts(found)["Cleared in the year"]
    assert verdict == "yes, as far as rounding allows"
    assert 8 in {source.table for source in found.sources}


def test_the_order_of_the_two_dates_does_not_matter(programme, w, point):
    one, other = point(2023), point(2024)
    assert compare(programme, w, one, other) == compare(programme, w, other, one)


def test_a_gap_has_the_reason_that_the_data_give(programme, w):
    found = remaining(programme, w)
    assert found.unknown[0, "all"] == "not found"  # 2013: the mixed area is {unknown: not found}


def test_a_comparable_point_has_no_badge_that_says_otherwise(programme, w):
    notes = {note.text[:4]: note.badge for note in remaining(programme, w).notes}
    assert notes["2014"] != "not comparable"


def test_the_sentence_says_which_areas_it_means(programme, w):
    claim = remaining(programme, w).claim
    assert "AP only" in claim
    assert "AP + mixed" in claim


def test_two_charts_give_a_gap_the_same_reason(programme, w):
    recent, all_years = by_year(programme, w), released(programme, w)
    row = {y: i for i, y in enumerate(recent.table["year"])}[2020]
    assert recent.unknown[row, "reduced"] == all_years.unknown[2020 - 2015, "reduced"]
