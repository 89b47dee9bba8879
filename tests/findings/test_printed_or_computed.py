"""Each number that the chapter does not print says how it was computed; silence is no number."""

from decimal import Decimal

import pytest

from tests.build import by_region as regions
from tests.build import cleared_table, reduced_table, with_baseline, with_year
from tests.chapter import TABLE_1, TABLE_2, TABLE_5, TABLE_6, TABLE_7, TEXT
from tests.claims import half_up, spaced
from tests.every_finding import EVERY

WEST, AP_M2 = TABLE_1["West"][5], TABLE_1["Totals"][5]
CHA_M2 = TABLE_1["Totals"][1]
MIXED_M2, ALL_M2 = TABLE_2["Mixed AP mines and CMR"][1], TABLE_2["Totals"][1]
(_, CLEARED), (_, REDUCED) = TABLE_7["Totals"][:2], TABLE_6["Totals"]
FERIZAJ, GJAKOVA, PRIZREN = (TABLE_7[name][1] for name in ("Ferizaj", "Gjakovë", "Prizren"))
EMPTY = GJAKOVA + PRIZREN
RELEASED = TABLE_5["cleared_m2"] + TABLE_5["reduced_m2"]
TARGET, STRATEGY_YEARS = TEXT["annual_clearance_target_m2"], 6
GIVEN, NEEDED = TEXT["government_2024_million_eur"], TEXT["needed_a_year_million_eur"]


def _m2(area: int) -> str:
    return f"{area:,} m²"


def _over(part: int, whole: int) -> str:
    """A division as a note writes it, computed apart from the code under test."""
    return f"{_m2(part)} ÷ {_m2(whole)} = {half_up(Decimal(100 * part) / whole)}%"


FORMULAS = [
    ("region, latest, area, AP", _over(WEST, AP_M2)),
    ("region, latest, area, all", _over(WEST, AP_M2)),
    ("type, latest", _over(MIXED_M2, ALL_M2)),
    ("evidence, latest", _over(CHA_M2, AP_M2)),
    ("district, latest", _over(PRIZREN + TABLE_6["Prizren"][1], CLEARED + REDUCED)),
    ("district, latest", f"{_m2(CLEARED)} + {_m2(REDUCED)} = {_m2(CLEARED + REDUCED)}"),
    ("district, latest", f"{_m2(PRIZREN)} + {_m2(TABLE_6['Prizren'][1])} = "),
    ("map, latest", f"{_m2(CLEARED)} + {_m2(REDUCED)} = {_m2(CLEARED + REDUCED)}"),
    ("without mines, latest", f"{_m2(GJAKOVA)} + {_m2(PRIZREN)} = {_m2(EMPTY)}; 5 + 2 = 7 areas"),
    ("without mines, latest", _over(EMPTY, CLEARED)),
    ("release, latest", f"= {_m2(RELEASED)}"),
    ("bridge, latest", f"47,065 m² + 56,822 m² + 0 m² = {_m2(RELEASED)}"),
    ("bridge, latest", f"{_m2(ALL_M2)} − (almost 1 km² − {_m2(RELEASED)}) = about +0.22 km²"),
    ("targets", f"{_m2(TARGET)} × {STRATEGY_YEARS} = {_m2(TARGET * STRATEGY_YEARS)}"),
    ("targets", f"Share of the mined area (AP + mixed) = {_over(270_000, ALL_M2)}"),
    ("targets", f"All of it by 2049: {_m2(ALL_M2)} ÷ {_m2(TARGET)} a year = 24.8 years"),
    ("path, all", _over(270_000, ALL_M2)),
    ("path, AP", _over(270_000, AP_M2)),
    ("left in the end, all", f"{_m2(ALL_M2)} ÷ 6 = 185,950 m²"),
    ("left in the end, all", "185,950 m² a year ÷ 47,065 m² cleared in 2024 = 3.95 times"),
    ("left in the end, all", "185,950 m² a year ÷ 103,887 m² released in 2024 = 1.79 times"),
    ("funding a year", f"€{GIVEN}M ÷ €{NEEDED}M = 31%"),
    ("funding a year", f"€{NEEDED}M − €{GIVEN}M = €2.4M"),
    ("funding in all", "€21M − 6 × €1.1M = €21M − €6.6M = €14.4M"),
]
SILENT = [name for name in EVERY if "before" in name]


@pytest.mark.parametrize(("name", "formula"), FORMULAS)
def test_a_computed_number_has_its_formula_with_what_went_into_it(programme, w, name, formula):
    notes = EVERY[name](programme, w).notes
    assert any(formula in spaced(note.text) for note in notes if note.badge == "derived")


@pytest.mark.parametrize("name", SILENT)
def test_where_the_source_is_silent_every_badge_says_so(programme, w, name):
    found = EVERY[name](programme, w)
    assert {note.badge for note in found.notes} == {"not stated"}
    assert found.chart is None
    assert found.totals == {}


@pytest.mark.parametrize("name", ["region, latest, number, AP", "women by operator", "mines"])
def test_a_card_of_printed_numbers_alone_has_no_formula(programme, w, name):
    notes = EVERY[name](programme, w).notes
    assert not [note for note in notes if note.badge == "derived" and "÷" in note.text]


def test_a_single_row_without_mines_is_not_added_up(programme, w):
    table = cleared_table(("peja", "halo", 1, 60, 2), ("gjilan", "halo", 1, 40, 0))
    changed = with_year(programme, clearance_by_district=table)
    (share, *_) = EVERY["without mines, latest"](changed, w).notes
    assert spaced(share.text) == "Share computed: 40 m² ÷ 100 m² = 40%."


@pytest.mark.parametrize("name", ["region, latest, area, AP", "district, latest"])
def test_without_a_share_in_the_sentence_none_is_computed(programme, w, name):
    table = cleared_table(("peja", "halo", 1, 50, 0), ("gjilan", "halo", 1, 50, 0))
    even = regions(("south", (1, 50), (0, 0)), ("east", (1, 50), (0, 0)))
    changed = with_year(
        with_baseline(programme, by_region=even),
        clearance_by_district=table,
        technical_survey_by_district=reduced_table(
            ("peja", "halo", 1, 5), ("gjilan", "halo", 1, 5)
        ),
    )
    notes = EVERY[name](changed, w).notes
    assert not any("÷" in note.text for note in notes)
