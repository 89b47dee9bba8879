"""Totals of findings: what their rows add up to, and what the chapter prints below its tables."""

import pytest

from tests.build import UNKNOWN, with_baseline, with_year
from tests.chapter import TABLE_1, TABLE_2, TABLE_3, TABLE_6, TABLE_7, TEXT
from tests.every_finding import EVERY

_, CHA_M2, _, SHA_M2, _, AP_M2 = TABLE_1["Totals"]
CHA, _, SHA, _, AP, _ = TABLE_1["Totals"]
MIXED, MIXED_M2 = TABLE_2["Mixed AP mines and CMR"]
AREAS, CLEARED, MINES = TABLE_7["Totals"]
REDUCED = TABLE_6["Totals"][1]

TOTALS = {
    "region, latest, area, AP": {"cha": CHA_M2, "sha": SHA_M2, "total": AP_M2},
    # Table 1 prints totals of CHA and SHA, of AP mines only; the mixed areas are no part of them.
    "region, latest, area, all": {"cha": CHA_M2, "sha": SHA_M2, "mixed": MIXED_M2, "total": AP_M2},
    "region, latest, number, AP": {"cha": CHA, "sha": SHA, "total": AP},
    "region, latest, number, all": {"cha": CHA, "sha": SHA, "mixed": MIXED, "total": AP},
    "type, latest": dict(zip(("areas", "area_m2"), TABLE_2["Totals"], strict=True)),
    "evidence, latest": {"cha_m2": CHA_M2, "total_m2": AP_M2},
    "survey": {"areas": TEXT["survey_2013_hazardous_areas"]},
    "district, latest": {"cleared": CLEARED, "reduced": REDUCED, "mines": MINES},
    "map, latest": {"cleared": CLEARED, "reduced": REDUCED, "released": 104_427},
    "without mines, latest": {
        "with": TABLE_7["Ferizaj"][1],
        "without": 33_531,  # section 1 of the facts: the seven areas of table 7 with no mines
        "areas": AREAS,
        "empty": 7,
        "mines": MINES,
    },
    "article 7, remaining": {
        **{"cha_areas": CHA, "cha_m2": CHA_M2, "sha_areas": SHA, "sha_m2": SHA_M2},
        **dict(zip(("areas", "area_m2"), TABLE_2["Totals"], strict=True)),
    },
    "article 7, released": {
        **{"cancelled": 0, "cleared": CLEARED, "reduced": REDUCED, "mines": MINES},
        "released": 104_427,
    },
}
# The mixed areas have no region: the row for them holds them all, and no AP mined area.
WHOLE_DESPITE_GAPS = {
    (name, key)
    for name in TOTALS
    if name.endswith("all")
    for key in ("cha", "sha", "mixed", "total")
}
# Printed below the tables; what a row does not report is no part of them.
WHOLE_DESPITE_GAPS |= {
    ("article 7, remaining", key) for key in ("cha_areas", "cha_m2", "sha_areas", "sha_m2")
}
WHOLE_DESPITE_GAPS |= {("article 7, released", "reduced"), ("district, latest", "reduced")}
WHOLE_DESPITE_GAPS |= {("map, latest", key) for key in ("cleared", "reduced", "released")}

every = pytest.mark.parametrize("name", EVERY)


@every
def test_totals_are_those_printed_and_there_are_no_others(programme, w, name):
    assert EVERY[name](programme, w).totals == TOTALS.get(name, {})


@every
def test_each_total_is_the_sum_of_its_rows_and_none_of_them_is_unknown(programme, w, name):
    found = EVERY[name](programme, w)
    kinds = {column.key: column.kind for column in found.columns}
    for key, total in found.totals.items():
        assert kinds[key] in ("count", "area_m2")
        assert found.table[key].sum() == total
        unknown = [row for row, column in found.unknown if column == key]
        assert not unknown or (name, key) in WHOLE_DESPITE_GAPS


def test_all_operators_are_a_row_and_no_total_besides(programme, w):
    found = EVERY["women by operator"](programme, w)
    *_, last = found.table.itertuples()
    assert (last.staff, last.women, last.percent) == TABLE_3["Totals"][0]
    assert found.totals == {}


@pytest.mark.parametrize(
    ("missing", "left", "on_map"),
    [
        ("clearance_by_district", {"reduced": REDUCED}, {"reduced": REDUCED, "released": REDUCED}),
        (
            "technical_survey_by_district",
            {"cleared": CLEARED, "mines": MINES},
            {"cleared": CLEARED, "released": CLEARED},
        ),
    ],
)
def test_an_unknown_table_has_no_total(programme, w, missing, left, on_map):
    changed = with_year(programme, **{missing: UNKNOWN})
    assert EVERY["district, latest"](changed, w).totals == left
    assert EVERY["map, latest"](changed, w).totals == on_map


@pytest.mark.parametrize("name", ["region, latest, area, AP", "evidence, latest"])
def test_an_unknown_split_by_region_has_no_totals(programme, w, name):
    assert EVERY[name](with_baseline(programme, by_region=UNKNOWN), w).totals == {}


def test_an_unknown_split_by_type_has_none_and_leaves_that_of_the_regions(programme, w):
    changed = with_baseline(programme, by_type=UNKNOWN)
    assert EVERY["type, latest"](changed, w).totals == {}
    assert EVERY["region, latest, area, all"](changed, w).totals == {
        "cha": CHA_M2,
        "sha": SHA_M2,
        "total": AP_M2,
    }
