"""The survey of 2013, and any other of the whole territory."""

import pytest

from mineaction.findings.surveys import survey
from tests.build import km2
from tests.chapter import TEXT
from tests.claims import spaced


@pytest.fixture
def found(programme):
    """The survey in the data."""
    return programme.contamination.surveys[0]


def _counted(found, number):
    return found.mined.areas.model_copy(update={"value": number})


def test_the_survey_found_130_areas_of_two_kinds(w, found):
    assert survey(None, w, found).claim == (
        "The survey of 2013 found 130 hazardous areas: 79 mined and 51 struck by cluster munitions."
    )


def test_the_table_gives_numbers_areas_and_what_is_printed(w, found):
    table = survey(None, w, found).table
    assert table["areas"].tolist() == [
        TEXT["survey_2013_mined_areas"],
        TEXT["survey_2013_cluster_strikes"],
    ]
    assert table["area_m2"].tolist() == [
        TEXT["survey_2013_mined_km2"] * 1_000_000,
        TEXT["survey_2013_cluster_km2"] * 1_000_000,
    ]
    printed = [spaced(text) for text in table["printed"]]
    assert printed == ["an estimated 2.76 km²", "an estimated 7.63 km²"]


def test_when_the_kinds_swap_the_sentence_follows(w, found):
    swapped = found.model_copy(
        update={"mined": found.cluster_munition, "cluster_munition": found.mined}
    )
    assert survey(None, w, swapped).claim.endswith("51 mined and 79 struck by cluster munitions.")


def test_a_single_area_is_spoken_of_as_one(w, found):
    one = found.model_copy(
        update={
            "hazardous_areas": _counted(found, 1),
            "mined": found.mined.model_copy(update={"areas": _counted(found, 1)}),
            "cluster_munition": found.mined.model_copy(update={"areas": _counted(found, 0)}),
        }
    )
    assert survey(None, w, one).claim == (
        "The survey of 2013 found 1 hazardous area: 1 mined and 0 struck by cluster munitions."
    )


def test_what_the_survey_left_out_is_in_a_note(w, found):
    notes = [note.text for note in survey(None, w, found).notes]
    assert any("four municipalities in the north" in text for text in notes)


def test_another_year_is_named(w, found):
    other = survey(None, w, found.model_copy(update={"year": 2026}))
    assert other.claim.startswith("The survey of 2026 ")
    assert other.id == "survey-2026"


def test_the_note_on_rounding_follows_the_digits(w, found):
    coarse = found.mined.model_copy(update={"area": km2("2.8")})
    parts = {"mined": coarse, "cluster_munition": coarse}
    notes = survey(None, w, found.model_copy(update=parts)).notes
    assert all("two decimals" not in note.text for note in notes)
