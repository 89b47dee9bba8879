"""The bridge from the end of 2023 to the end of 2024, with what nobody explains."""

import pytest

from mineaction.findings import article_7_released
from mineaction.findings.baselines import connect
from tests.build import UNKNOWN, km2, m2, with_baselines, with_year
from tests.chapter import TABLE_2, TABLE_5
from tests.claims import spaced


@pytest.fixture
def finding(programme, w):
    """The bridge with other areas at its ends and other figures of the year."""

    def build(start, end, areas=0, **released):
        latest, before = programme.baselines
        changed = with_baselines(
            programme,
            latest.model_copy(
                update={
                    "remaining": latest.remaining.model_copy(update={"area": end}),
                    "newly_found_areas": areas,
                }
            ),
            before.model_copy(
                update={"remaining": before.remaining.model_copy(update={"area": start})}
            ),
        )
        changed = with_year(changed, **released)
        return connect(changed, w, changed.baselines[0])

    return build


@pytest.fixture
def claim(finding):
    """The sentence of that bridge."""
    return lambda *ends, **released: spaced(finding(*ends, **released).claim)


def test_more_remains_although_area_was_released(programme, w):
    found = connect(programme, w, programme.baselines[0])
    assert spaced(found.claim) == (
        "103,887 m² was released, yet more mined area (AP + mixed) is reported at the end of "
        "2024 than at the end of 2023: about 0.22 km² is not explained."
    )


def test_the_steps_lead_from_one_baseline_to_the_other(programme, w):
    table = connect(programme, w, programme.baselines[0]).table
    unexplained = TABLE_2["Totals"][1] - (1_000_000 - TABLE_5["cleared_m2"] - TABLE_5["reduced_m2"])
    assert table["change"].dropna().tolist() == [
        -TABLE_5["cleared_m2"],
        -TABLE_5["reduced_m2"],
        0,
        unexplained,
    ]
    assert table["level"].iloc[0] == 1_000_000
    assert table["level"].iloc[-1] == table["level"].iloc[-2] == TABLE_2["Totals"][1]
    assert table["role"].tolist()[4] == "unexplained"


def test_ends_are_labelled_as_printed_and_the_remainder_as_rough_as_they_are(programme, w):
    labels = connect(programme, w, programme.baselines[0]).table["label"]
    assert [spaced(label) for label in labels] == [
        "almost 1 km²",
        "−47,065 m²",
        "−56,822 m²",
        "0 m²",
        "about +0.22 km²",
        "1,115,699 m²",
    ]


def test_the_break_and_that_nothing_was_found_are_noted(programme, w):
    notes = connect(programme, w, programme.baselines[0]).notes
    assert [note.badge for note in notes] == [
        "derived",
        "derived",
        "conflict",
        "rounded",
        "as printed",
        "not stated",
        "not comparable",
    ]
    assert notes[4].text.startswith("No new area was found in the year (Clearing the Mines 2025")
    assert notes[4].text.endswith("footnote 8).")


def test_that_release_is_of_ap_mined_area_is_noted_in_the_words_of_the_article_7_table(
    programme, w
):
    found = [note.text for note in connect(programme, w, programme.baselines[0]).notes]
    said = (
        "The source reports the release of AP mined area and does not say whether any of it was "
        "mixed with CMR."
    )
    assert said in found
    table = article_7_released.released(programme, w, programme.release_years[0])
    assert said in [note.text for note in table.notes]


def test_release_that_explains_all_is_said_to(claim):
    assert claim(m2(200_000), m2(96_113)) == (
        "The 103,887 m² released explains all change of mined area (AP + mixed) from the end of "
        "2023 to the end of 2024."
    )


def test_a_smaller_and_a_negative_remainder_have_their_own_sentences(claim):
    assert claim(m2(200_000), m2(100_000)) == (
        "3,887 m² more mined area (AP + mixed) remained at the end of 2024 than the release since "
        "the end of 2023 explains."
    )
    assert claim(m2(200_000), m2(90_000)) == (
        "6,113 m² less mined area (AP + mixed) remained at the end of 2024 than the release since "
        "the end of 2023 explains."
    )


def test_new_areas_are_said_to_be_in_the_remainder(finding):
    texts = [note.text for note in finding(m2(10), m2(20), areas=3).notes]
    assert "3 new areas were found; their size is not stated and is in the remainder." in texts
    unknown = [note.text for note in finding(m2(10), m2(20), areas=UNKNOWN).notes]
    assert any(text.startswith("Whether new areas were found is not stated") for text in unknown)


@pytest.mark.parametrize("method", ["cleared", "reduced", "cancelled"])
def test_without_a_part_of_the_release_there_is_no_bridge(finding, method):
    found = finding(m2(10), m2(20), **{method: UNKNOWN})
    assert found.claim == (
        "For the end of 2024 the source does not give all that a bridge from the year before needs."
    )
    assert found.chart is None


def test_the_first_baseline_has_no_bridge(programme, w):
    assert connect(programme, w, programme.baselines[1]).table.empty


def test_sources_are_both_baselines_and_the_year(programme, w):
    sources = connect(programme, w, programme.baselines[0]).sources
    assert [source.table for source in sources] == [None, 2, 5, None]
    assert (sources[0].footnotes, sources[-1].footnotes) == ((2,), (8,))


def test_a_remainder_within_rounding_is_no_remainder(claim):
    told = claim(km2("1.00"), m2(898_000))  # 1.00 km² may be 995,000 to 1,005,000 m²
    assert "0.00 km²" not in told
