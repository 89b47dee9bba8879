"""How firm the evidence is: the share of AP mined area that is confirmed."""

import pytest

from components.chart.draw import figure
from mineaction.alternative import cell
from mineaction.findings.evidence import evidence
from tests.build import UNKNOWN, baseline
from tests.build import by_region as regions
from tests.chapter import TABLE_1
from tests.claims import spaced

NOTHING = (0, 0)


@pytest.fixture
def finding(programme, w):
    """The finding about the latest baseline with another table by region."""

    def build(table):
        return evidence(programme, w, baseline(programme, by_region=table))

    return build


def test_four_tenths_of_the_area_are_confirmed(programme, w):
    found = evidence(programme, w, programme.baselines[0])
    assert spaced(found.claim) == (
        "41% of the AP mined area is confirmed, 362,179 m² of 890,699 m²; the rest is suspected."
    )


def test_shares_by_region_follow_from_table_1(programme, w):
    table = evidence(programme, w, programme.baselines[0]).table
    for row in table.itertuples():
        _, cha, _, _, _, total = TABLE_1[row.place]
        assert (row.cha_m2, row.total_m2) == (cha, total)
        assert row.cha_share == pytest.approx(100 * cha / total, abs=0.05)
        assert row.cha_share + row.sha_share == pytest.approx(100)


def test_regions_stand_in_the_order_of_their_area(programme, w):
    table = evidence(programme, w, programme.baselines[0]).table
    assert table["place"].tolist() == ["West", "East", "South"]
    assert table["cha_label"].tolist() == ["47%", "12%", ""]


def test_when_cha_and_sha_swap_the_sentence_follows(finding):
    lines = [(n.lower(), TABLE_1[n][2:4], TABLE_1[n][0:2]) for n in ("South", "East", "West")]
    assert spaced(finding(regions(*lines)).claim) == (
        "59% of the AP mined area is confirmed, 528,520 m² of 890,699 m²; the rest is suspected."
    )


def test_nothing_confirmed_is_zero_percent(finding):
    found = finding(regions(("east", NOTHING, (2, 40))))
    assert spaced(found.claim) == (
        "0% of the AP mined area is confirmed, 0 m² of 40 m²; the rest is suspected."
    )


def test_a_region_without_area_has_no_share(finding):
    found = finding(regions(("east", (1, 10), (1, 30)), ("west", NOTHING, NOTHING)))
    assert spaced(found.claim).startswith("25% of the AP mined area is confirmed, 10 m² of 40 m²")
    assert found.table["cha_share"].isna().tolist() == [False, True]
    assert found.table["cha_label"].tolist() == ["25%", ""]
    assert found.unknown == {(1, "cha_share"): "no area"}


def test_no_area_anywhere_is_said_to_be_none(finding):
    found = finding(regions(("east", NOTHING, NOTHING)))
    assert found.claim == "No AP mined area is reported in any region at the end of 2024."


def test_an_unknown_split_is_said_to_be_unknown(finding):
    found = finding(UNKNOWN)
    assert found.claim == "For the end of 2024 the source does not tell CHA from SHA."
    assert found.table.empty


def test_the_formula_is_given(programme, w):
    notes = evidence(programme, w, programme.baselines[0]).notes
    assert notes[0].badge == "derived"
    assert notes[0].text == "Confirmed share = CHA ÷ (CHA + SHA), both in m²."


def test_a_fully_confirmed_area_has_no_suspected_rest(finding):
    found = finding(regions(("east", (2, 40), NOTHING)))
    assert "the rest" not in found.claim


def test_a_bar_says_the_same_percentage_as_the_claim(finding, w):
    found = finding(regions(("east", (1, 4_646), (1, 5_354))))
    assert found.claim.startswith("46%")
    assert figure(found, w).data[0].text[0] == "46%"


def test_a_small_confirmed_share_is_not_zero_in_the_table(finding, w):
    found = finding(regions(("east", (1, 1), (1, 99_999))))
    assert found.claim.startswith("Less than 1%")
    assert found.table["cha_share"].iloc[0] > 0
    share = next(column for column in found.columns if column.key == "cha_share")
    assert cell(found, 0, share, w) == "less than 0.1"


def test_a_bar_of_almost_all_is_not_labelled_as_all(finding, w):
    found = finding(regions(("east", (1, 3), (1, 997))))
    assert figure(found, w).data[1].text[0] != "100%"
