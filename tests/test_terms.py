"""Terms of the field are found where they stand, the longest first, each once."""

import pytest

from mineaction.terms import explained, met_in


def terms(text, programme, w):
    return [(met.term.id, text[met.start : met.end]) for met in met_in(text, programme, w)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CHA and SHA by region", [("cha", "CHA"), ("sha", "SHA")]),
        ("Cleared, reduced", [("cleared", "Cleared"), ("reduced", "reduced")]),
        ("non-technical survey", [("nts", "non-technical survey")]),
        ("Technical survey, then again technical survey", [("ts", "Technical survey")]),
        ("AP + mixed", [("mixed", "AP + mixed")]),
        ("chapter, uncleared, a-cleared, APs", []),
        ("", []),
    ],
)
def test_terms_are_met_as_whole_words(text, found, programme, w):
    assert terms(text, programme, w) == found


@pytest.mark.parametrize(
    "term", ["cha", "sha", "cmr", "reduced", "cancelled", "cleared", "land-release", "ap", "mixed"]
)
def test_every_term_of_the_charts_is_met_in_some_text(term, programme, w):
    known = {each.id: each for each in programme.glossary.terms}
    for form in known[term].forms.en:
        assert [name for name, _ in terms(f"Here: {form}.", programme, w)] == [term]


def test_a_term_is_explained_with_its_name_and_its_meaning(programme, w):
    (met,) = met_in("CHA", programme, w)
    assert explained(met.term, w) == (
        "CHA, Confirmed hazardous area: Area where contamination is confirmed by direct evidence."
    )


def test_no_form_belongs_to_two_terms(programme):
    forms = [form for term in programme.glossary.terms for form in term.forms.en]
    assert len(forms) == len(set(forms))
