"""The map of release by district, and what cannot be placed on it."""

from dataclasses import replace

from mineaction.findings.district_map import release
from tests.build import UNKNOWN, cleared_table, reduced_table, with_year
from tests.chapter import TABLE_6, TABLE_7


def test_release_is_reported_in_three_of_seven_districts(programme, w):
    found = release(programme, w, programme.release_years[0])
    assert found.claim == "In 2024 release is reported in 3 of 7 districts."


def test_districts_without_a_row_are_blank_and_not_zero(programme, w):
    table = release(programme, w, programme.release_years[0]).table
    released = {row.place: row.released for row in table.dropna(subset="released").itertuples()}
    assert released == {
        "Prizren": TABLE_7["Prizren"][1] + TABLE_6["Prizren"][1],
        "Gjakova": TABLE_7["Gjakovë"][1] + TABLE_6["Gjakovë"][1],
        "Ferizaj": TABLE_7["Ferizaj"][1],
    }
    assert len(table) == 7


def test_every_district_has_an_outline_and_a_row(programme, w):
    chart = release(programme, w, programme.release_years[0]).chart
    assert sorted(shape.row for shape in chart.shapes) == list(range(7))
    for shape in chart.shapes:
        for ring in shape.rings:
            assert all(19 < x < 23 and 41 < y < 44 for x, y in ring)


def test_contamination_is_said_to_have_no_place_on_the_map(programme, w):
    caveats = release(programme, w, programme.release_years[0]).caveats
    assert "cannot be placed on this map" in caveats[0]
    assert any("no official position" in text for text in caveats)
    assert any("Who's On First" in text for text in caveats)


def test_without_outlines_there_is_a_table_and_no_map(programme, w):
    bare = replace(programme, boundaries=())
    found = release(bare, w, bare.release_years[0])
    assert found.chart is None
    assert len(found.table) == 7


def test_when_the_districts_change_the_map_follows(programme, w):
    changed = with_year(
        programme,
        clearance_by_district=cleared_table(("peja", "halo", 1, 10, 0)),
        technical_survey_by_district=reduced_table(("gjilan", "halo", 1, 30)),
    )
    found = release(changed, w, changed.release_years[0])
    assert found.claim == "In 2024 release is reported in 2 of 7 districts."
    assert found.table["place"].tolist()[:2] == ["Gjilan", "Peja"]


def test_one_of_seven_districts_is_still_of_districts(programme, w):
    changed = with_year(
        programme,
        clearance_by_district=cleared_table(("peja", "halo", 1, 10, 0)),
        technical_survey_by_district=reduced_table(),
    )
    assert release(changed, w, changed.release_years[0]).claim.endswith("1 of 7 districts.")


def test_a_year_without_tables_by_district_has_no_map_and_no_zero(programme, w):
    found = release(programme, w, programme.release_years[1])
    assert found.claim == "For 2023 the source does not say in which districts area was released."
    assert found.chart is None
    assert {note.badge for note in found.notes} == {"not stated"}
    assert {*found.unknown.values()} == {"not stated"}


def test_with_one_table_unknown_the_map_says_what_the_other_one_is(programme, w):
    for name, measure, heading in (
        ("technical_survey_by_district", "Area cleared by district", "Cleared in all (m²)"),
        ("clearance_by_district", "Area reduced by district", "Reduced in all (m²)"),
    ):
        changed = with_year(programme, **{name: UNKNOWN})
        found = release(changed, w, changed.release_years[0])
        assert found.measure.startswith(measure)
        assert found.columns[1].label == heading
        assert all(note.badge != "derived" for note in found.notes)
