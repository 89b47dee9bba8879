"""The figures of the chapter as printed, typed by reading it and not by copying from data/.

The chapter is Mine Action Review, Clearing the Mines 2025, Kosovo. EARLIER_YEARS comes from
section 2 of the facts (other documents). Only constants stand here; nothing is computed.

An int of area is in square metres, a Decimal of area in square kilometres; a Decimal keeps the
digits that are printed. None means that no figure was found; a printed zero is 0.
"""

from decimal import Decimal

# ---------------------------------------------------------------------------
# Key data box (page 1)
# ---------------------------------------------------------------------------
KEY_DATA = {
    "area_km2": Decimal("1.12"),
    "cleared_km2": {2024: Decimal("0.05"), 2023: Decimal("0.03")},
    "technical_survey_km2": {2024: Decimal("0.06"), 2023: Decimal("0")},
    "non_technical_survey_km2": {2024: Decimal("0"), 2023: Decimal("0")},
    "ap_mines_destroyed": {2024: 8, 2023: 10},
}

# ---------------------------------------------------------------------------
# Table 1: AP mined area at end 2024. Headed "District", but the rows are regions.
# (cha_areas, cha_m2, sha_areas, sha_m2, total_areas, total_m2)
# ---------------------------------------------------------------------------
TABLE_1 = {
    "South": (0, 0, 4, 60_971, 4, 60_971),
    "East": (1, 9_516, 4, 68_832, 5, 78_348),
    "West": (5, 352_663, 7, 398_717, 12, 751_380),
    "Totals": (6, 362_179, 15, 528_520, 21, 890_699),
}

# Table 2: mined area by type of contamination at end 2024. (areas, m2)
TABLE_2 = {
    "AP mines": (21, 890_699),
    "Mixed AP mines and CMR": (3, 225_000),
    "Totals": (24, 1_115_699),
}

# Table 3: gender composition in 2024, each triple (people, women, printed percent of women).
# (all staff), (managerial or supervisory staff), (operational staff)
TABLE_3 = {
    "KMAC": ((5, 1, 20), (1, 0, 0), (3, 0, 0)),
    "KSF": ((112, 27, 24), (14, 2, 14), (60, 9, 15)),
    "HALO": ((155, 42, 27), (28, 6, 21), (134, 36, 27)),  # note: correct as at December 2024
    "Totals": ((272, 70, 26), (43, 8, 19), (197, 45, 23)),
}

# Table 4: clearance capacity in 2024. (manual clearance teams, clearance personnel)
TABLE_4 = {"HALO": (5, 24)}  # 24 is printed with an asterisk: average across the year

# The note under table 4: ((first month, last month), personnel)
TABLE_4_SEASON = (
    ((3, 4), 27),
    ((5, 7), 22),
    ((8, 9), 23),
    ((10, 12), 25),
)

# Table 5: land release outputs in 2024.
TABLE_5 = {
    "cleared_m2": 47_065,
    "reduced_m2": 56_822,  # printed as "Technical survey"
    "cancelled_m2": 0,  # printed as "Non-technical survey"
    "ap_mines_destroyed": 8,
}

# Table 6: release through technical survey in 2024 (columns headed "areas cleared"). (areas, m2)
TABLE_6 = {
    "Gjakovë": (2, 20_586),
    "Prizren": (2, 36_236),
    "Totals": (4, 56_822),
}

# Table 7: mine clearance in 2024. (areas, m2, mines)
TABLE_7 = {
    "Ferizaj": (1, 14_074, 8),
    "Gjakovë": (5, 15_010, 0),
    "Prizren": (2, 18_521, 0),
    "Totals": (8, 47_605, 8),  # 47,605 here, 47,065 in table 5 and in the text
}

# Table 8: five-year summary of AP mine clearance, km2.
TABLE_8 = {
    2024: Decimal("0.05"),
    2023: Decimal("0.03"),
    2022: Decimal("0.02"),
    2021: Decimal("0.10"),
    2020: Decimal("0.14"),
    "Total": Decimal("0.34"),
}

# ---------------------------------------------------------------------------
# Figures of the running text, in the order of the chapter. Months are "YYYY-MM".
# ---------------------------------------------------------------------------
TEXT = {
    # Key developments
    "strategy_first_year": 2025,
    "strategy_last_year": 2030,
    "completion_target_year": 2030,
    "percent_of_cleared_area_without_mines": 70,
    "recommendations": 3,
    # Understanding of AP mine contamination
    "ap_mined_areas": 21,
    "ap_mined_area_km2": Decimal("0.89"),  # "more than"
    "mixed_areas": 3,
    "mixed_areas_m2": 225_000,
    "total_mined_area_km2": Decimal("1.12"),  # "close to"
    "mined_areas_end_2023": 28,
    "mined_area_end_2023_km2": Decimal("1"),  # "almost"
    "survey_2013_year": 2013,
    "survey_2013_municipalities_left_out": 4,
    "survey_2013_hazardous_areas": 130,
    "survey_2013_mined_areas": 79,
    "survey_2013_mined_km2": Decimal("2.76"),  # "an estimated"
    "survey_2013_cluster_strikes": 51,
    "survey_2013_cluster_km2": Decimal("7.63"),  # "an estimated"
    "mined_areas_remaining_in_northern_municipalities": 0,  # "no mined areas remain"
    "non_technical_survey_first_year": 2021,
    "non_technical_survey_last_year": 2022,
    "unrecorded_ap_mined_areas_found_2024": 0,  # "No previously unrecorded"
    "conflict_yugoslavia_and_nato_year": 1999,
    "un_claim_virtually_eliminated_year": 2002,
    # Programme management
    "law_on_humanitarian_demining_year": 2012,
    "law_on_humanitarian_demining_amended_year": 2022,
    # Funding
    "government_2024_million_eur": Decimal("1.1"),
    "eu_funding_of_halo_years": (2024, 2025),
    "eu_funding_of_halo_ends": "2025-12",
    "no_new_funding_secured_as_at": "2025-05",
    "needed_a_year_million_eur": Decimal("3.5"),
    "needed_2025_2030_million_eur": Decimal("21"),
    "international_funding_limited_beyond": "the summer of 2025",
    # Gender and diversity
    "gender_focal_point_began_year": 2023,
    "table_3_halo_data_as_at": "2024-12",
    "women_with_childcare_stipends": 9,
    "baby_boxes": 2,
    "school_supply_packages": 92,
    # Environment
    "imas_environment_number": "07.13",
    "imas_environment_edition": 2,
    "imas_environment_date": "2024-07-03",
    "law_on_climate_change_adopted": "2023-12",
    "season_environment_section_months": (4, 11),  # April to November
    "npa_environmental_focal_point_since": 2023,
    "halo_environmental_sop_introduced": "2024-03",
    # Information management and reporting
    "imsma_core_expected_by": "late 2024",
    "article_7_reports_under_consideration_year": 2023,
    # Planning and tasking
    "priority_tasks_completed_by": 2030,
    "years_without_incidents": 5,
    "strategic_objective_on_land_release": 1,
    "strategic_objective_1_outputs": 4,
    "annual_clearance_target_m2": 45_000,
    "high_and_medium_priority_tasks_by_2030": 0,
    "municipalities_contaminated": 38,
    "municipalities_declared_free_by_2030": 35,
    # Land release system
    "land_release_standard_updated_year": 2024,
    "international_operators": 2,  # HALO and NPA
    "national_operators": 1,  # KSF
    "season_operators_section_months": (3, 11),  # end of March to end of November
    "major_funding_contracts_expiring_2025": 2,
    # Outputs in 2024
    "reduced_2024_m2": 56_822,
    "cancelled_2024_m2": 0,  # "no area was cancelled"
    "released_through_survey_2023_m2": 0,  # "no mined area was released through survey"
    "cleared_2024_m2": 47_065,
    "ap_mines_destroyed_2024": 8,
    "cleared_2023_m2": 29_309,
    "cleared_without_mines_tasks": 7,
    "cleared_without_mines_m2": 30_371,
    # Progress towards completion and residual contamination
    "donor_support_challenge_from_year": 2026,  # "2026 and beyond"
    "strategic_objective_on_residual_contamination": 2,
    "shift_to_reactive_management_year": 2030,
    "residual_strategy_by_year": 2029,
}

# When funding ends, in the words printed, in the order of the chapter's statements on it. The
# two contracts are nobody's in particular: the sentence names no operator.
ENDINGS = {
    "funding-eu-december-2025": "December 2025",
    "funding-summer-2025": "beyond the summer of 2025",
    "funding-contracts-2025": "in 2025",
    "programme-may-close": "by the end of the year",
}

# The words printed before a figure of TEXT that make it less than exact.
TEXT_QUALIFIERS = {
    "ap_mined_area_km2": "more than",
    "total_mined_area_km2": "close to",
    "mined_area_end_2023_km2": "almost",
    "survey_2013_mined_km2": "an estimated",
    "survey_2013_cluster_km2": "an estimated",
}

# ---------------------------------------------------------------------------
# Earlier years (facts, section 2). "qualifier" maps a key to the word printed with its figure.
# cleared, reduced, cancelled: a Decimal is km2, an int is m2, as printed.
# ---------------------------------------------------------------------------
EARLIER_YEARS = {
    "2013 survey": {
        "area_km2": Decimal("2.76"),
        "areas": 79,
        "cleared": None,
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": "Monitor 2015",  # and the chapter
        "qualifier": {},
    },
    "end 2014": {
        "area_km2": Decimal("2.75"),
        "areas": 77,
        "cleared": None,
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": "Monitor 2015",
        "qualifier": {"areas": "confirmed"},
    },
    "end 2015": {
        "area_km2": Decimal("2.5"),
        "areas": 69,
        "cleared": Decimal("0.22"),
        "reduced": None,
        "cancelled": 25_000,
        "mines": 41,
        "document": "Monitor 2016",
        "qualifier": {"areas": "confirmed", "cleared": "almost"},
    },
    "end 2016": {
        "area_km2": Decimal("1.9"),
        "areas": None,
        "cleared": Decimal("0.15"),
        "reduced": 0,  # "none" in the column reduced / cancelled
        "cancelled": 0,
        "mines": 40,
        "document": "Monitor 2017",
        "qualifier": {"cleared": "just over", "reduced": "none", "cancelled": "none"},
    },
    "end 2017": {
        "area_km2": Decimal("1.6"),
        "areas": None,
        "cleared": Decimal("0.23"),
        "reduced": Decimal("0.89"),
        "cancelled": None,
        "mines": 164,
        "document": "Monitor 2018",
        "qualifier": {"mines": "spot tasks included"},
    },
    "end 2018": {
        "area_km2": None,
        "areas": None,
        "cleared": None,
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": None,
        "qualifier": {},
    },
    "end 2019": {
        "area_km2": None,
        "areas": None,
        "cleared": None,
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": None,
        "qualifier": {},
    },
    "end 2020": {
        "area_km2": None,
        "areas": None,
        "cleared": Decimal("0.14"),  # not in section 2 of the facts: table 8 of the chapter
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": "the chapter",
        "qualifier": {},
    },
    "end 2021": {
        "area_km2": None,
        "areas": None,
        "cleared": Decimal("0.10"),  # not in section 2 of the facts: table 8 of the chapter
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": "the chapter",
        "qualifier": {},
    },
    "end 2022": {
        "area_km2": Decimal("1.00"),  # AP and mixed
        "area_ap_km2": Decimal("0.58"),
        "area_ap_cha_km2": Decimal("0.21"),
        "area_ap_sha_km2": Decimal("0.37"),
        "area_mixed_km2": Decimal("0.42"),  # all of it CHA
        "areas": None,
        "cleared": Decimal("0.02"),  # from the chapter
        "reduced": None,
        "cancelled": None,
        "mines": None,
        "document": "Monitor 2023",
        "qualifier": {},
    },
    "end 2023": {
        "area_km2": Decimal("1"),
        "areas": 28,
        "cleared": 29_309,
        "reduced": 0,
        "cancelled": 0,
        "mines": 10,
        "document": "the chapter",
        "qualifier": {"area_km2": "almost"},
    },
    "end 2024": {
        "area_km2": Decimal("1.115699"),  # printed as 1,115,699 m2; AP and mixed
        "area_m2": 1_115_699,
        "areas": 24,
        "cleared": 47_065,
        "reduced": 56_822,
        "cancelled": 0,  # not in section 2 of the facts: table 5 of the chapter
        "mines": 8,
        "document": "the chapter",
        "qualifier": {},
    },
}

# The part of the address that section 2 of the facts prints for each document.
EARLIER_DOCUMENT_ADDRESSES = {
    "Monitor 2015": "the-monitor.org/en-gb/reports/2015/kosovo/mine-action.aspx",
    "Monitor 2016": "/reports/2016/kosovo/mine-action.aspx",
    "Monitor 2017": "/reports/2017/",
    "Monitor 2018": "/reports/2018/",
    "Monitor 2023": "/reports/2023/kosovo/impact.aspx",
}

# ---------------------------------------------------------------------------
# Footnotes: the dates of the works cited, in the order of citing; "Ibid." is resolved.
# ---------------------------------------------------------------------------
FOOTNOTE_DATES = {
    1: ("2025-05-05",),
    2: ("2024-05-17",),
    3: ("2025-05-05",),
    4: ("2025-05-05",),  # Ibid.
    5: ("2015-09-10",),
    6: ("2022-08-23",),
    7: ("2023-04-18",),
    8: ("2025-05-05",),
    9: ("2006-01-18", "2001-06"),
    10: ("2001-06",),
    11: ("2002",),  # printed as undated but 2002
    12: ("2006-12-15",),
    13: ("2012-08-01",),
    14: ("2019-04-04",),
    15: ("2001-06",),
    16: ("2017-06-16", "2017-07-03", "2019-04-04", "2024-06-18"),
    17: ("2023-03-30", "2023-04-18"),
    18: ("2025-04-22",),
    19: ("2025-04-15",),
    20: ("2024-06-18",),
    21: ("2024-06-18",),  # Ibid.
    22: ("2025-04-22",),
    23: ("2025-04-22", "2025-04-10", "2025-04-15"),  # Ibid.; and emails
    24: ("2024-06-18",),
    25: ("2020-05-22",),
    26: ("2025-04-15",),
    27: ("2022-05-11",),
    28: ("2023-04-24",),
    29: ("2024-05-14",),
    30: ("2023-12",),
    31: ("2024-06-18",),
    32: ("2025-04-10",),
    33: ("2024-05-07",),
    34: ("2019-04-30",),
    35: ("2025-04-22",),
    36: ("2022-05-11",),
    37: ("2023-06-08",),
    38: ("2024-06-18",),
    39: ("2025-09-05",),
    40: ("2024-06-18",),
    41: ("2024-06-18",),  # Ibid.
    42: ("2024-05-17",),
    43: ("2025-04-22", "2025-09-05"),
    44: ("2024-04-25",),
    45: ("2024-09-03",),
    46: ("2019-04-04",),
    47: ("2025-04-15",),
    48: ("2022-05-11",),
    49: ("2025-04-15",),
    50: ("2025-05-05", "2025-04-15"),
    51: ("2024-05-17",),
    52: ("2025-05-05", "2025-04-15"),
    53: ("2025-04-15",),
    54: ("2025-04-15",),  # Ibid.
    55: ("2025-04-15",),  # Ibid.
    56: ("2025-04-10",),
    57: ("2025-04-22",),
    58: ("2024-05-07",),
    59: ("2024-06-18",),
    60: ("2024-06-18",),  # Ibid.
}

# One organisation for each date above, in the same order.
FOOTNOTE_ORGANISATIONS = {
    1: ("KMAC",),
    2: ("KMAC",),
    3: ("KMAC",),
    4: ("KMAC",),
    5: ("HALO",),
    6: ("KMAC",),
    7: ("HALO",),
    8: ("KMAC",),
    9: ("UNMIK", "ICRC"),
    10: ("ICRC",),
    11: ("UNMIK",),
    12: ("HALO",),
    13: ("KMAC",),
    14: ("Ministry of Defence",),  # prints no author; the work is that of footnote 16
    15: ("ICRC",),
    16: ("KMAC", "KMAC", "Ministry of Defence", "KMAC"),
    17: ("NPA", "HALO"),
    18: ("KMAC",),
    19: ("HALO",),
    20: ("KMAC",),
    21: ("KMAC",),
    22: ("KMAC",),
    23: ("KMAC", "NPA", "HALO"),
    24: ("KMAC",),
    25: ("HALO",),
    26: ("HALO",),
    27: ("HALO",),
    28: ("KMAC",),
    29: ("KMAC",),
    30: ("GICHD",),
    31: ("KMAC",),
    32: ("NPA",),
    33: ("HALO",),
    34: ("KMAC",),
    35: ("KMAC",),
    36: ("HALO",),
    37: ("KMAC",),
    38: ("KMAC",),
    39: ("HALO",),
    40: ("KMAC",),
    41: ("KMAC",),
    42: ("KMAC",),
    43: ("KMAC", "HALO"),
    44: ("NPA",),
    45: ("KMAC",),
    46: ("Ministry of Defence",),  # prints no author; the work is that of footnote 16
    47: ("HALO",),
    48: ("HALO",),
    49: ("HALO",),
    50: ("KMAC", "HALO"),
    51: ("KMAC",),
    52: ("KMAC", "HALO"),
    53: ("HALO",),
    54: ("HALO",),
    55: ("HALO",),
    56: ("NPA",),
    57: ("KMAC",),
    58: ("HALO",),
    59: ("KMAC",),
    60: ("KMAC",),
}
