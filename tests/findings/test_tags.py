"""HXL hashtags: every visible column has one, and those that are agreed on are used as agreed."""

import re

import pytest

from mineaction.wording import Wording
from tests.every_finding import EVERY

TAG = re.compile(r"#[a-z][a-z0-9_]*(\+[a-z][a-z0-9_]*)*")
NUMERIC = {"count", "area_m2", "percent"}  # money ends with its currency instead

CHA_M2, CHA_COUNT = "#indicator+cha+area+m2+num", "#indicator+cha+count+num"
SHA_M2, SHA_COUNT = "#indicator+sha+area+m2+num", "#indicator+sha+count+num"
METHODS = {
    "cleared": "#output+cleared+area+m2+num",
    "reduced": "#output+reduced+area+m2+num",
}
MINES = "#output+apmines+destroyed+num"
RELEASE = METHODS | {"cancelled": "#output+cancelled+area+m2+num", "year": "#date+year"}

# Section 5 of the facts lists these tags; the columns of each finding that have to carry them.
AGREED = {
    "region, latest, area, all": {"place": "#loc+name+i_en", "cha": CHA_M2, "sha": SHA_M2},
    "region, latest, number, AP": {"place": "#loc+name+i_en", "cha": CHA_COUNT, "sha": SHA_COUNT},
    "evidence, latest": {"place": "#loc+name+i_en", "cha_m2": CHA_M2},
    "release by year": RELEASE,
    "release, latest": RELEASE,
    "released over time": RELEASE,
    "district, latest": METHODS | {"place": "#adm1+name+i_en", "mines": MINES},
    "map, latest": METHODS | {"place": "#adm1+name+i_en"},
    "without mines, latest": {"place": "#adm1+name+i_en", "mines": MINES},
    "mines": {"year": "#date+year", "mines": MINES},
    "remaining over time": {"year": "#date+year", "document": "#meta+source"},
    "path, all": {"year": "#date+year"},
    "two dates": {"verdict": "#meta+quality"},
    "funding a year": {
        "needed": "#value+budget+required+c_eur",
        "government": "#value+incoming+received+c_eur",
    },
    "funding in all": {"needed": "#value+budget+required+c_eur"},
    "a reader's money": {"year": "#date+year", "need": "#value+budget+required+c_eur"},
    "endings": {"source": "#meta+source"},
    "women by operator": {
        "name": "#org+impl+name",
        "staff": "#indicator+staff+num",
        "women": "#indicator+staff+f+num",
    },
    "roles, all": {"staff": "#indicator+staff+num", "women": "#indicator+staff+f+num"},
    "season": {"operator": "#org+impl+name"},
}

every = pytest.mark.parametrize("name", EVERY)


def tags(name, programme, w):
    """The tags of a finding by column key."""
    return {column.key: column.tag for column in EVERY[name](programme, w).columns}


@every
def test_every_visible_column_has_a_tag_of_its_own(programme, w, name):
    found = tags(name, programme, w)
    assert all(TAG.fullmatch(tag) for tag in found.values()), found
    assert len({*found.values()}) == len(found), found


@every
def test_a_column_of_numbers_is_one_and_only_money_says_its_currency(programme, w, name):
    for column in EVERY[name](programme, w).columns:
        assert column.tag.endswith("+num") == (column.kind in NUMERIC), column
        assert ("+num" in column.tag) == (column.kind in NUMERIC), column
        assert column.tag.endswith("+c_eur") == (column.kind == "eur"), column


@pytest.mark.parametrize("name", AGREED)
def test_agreed_columns_have_the_agreed_tags(programme, w, name):
    found = tags(name, programme, w)
    assert {key: found[key] for key in AGREED[name]} == AGREED[name]


def test_every_agreed_tag_of_a_table_is_in_use():
    columns = {tag for agreed in AGREED.values() for tag in agreed.values()}
    assert len(columns) == 18  # all of section 5 save the place code and the date reported


@pytest.mark.parametrize("language", ["en", "sq", "sr"])
def test_names_say_in_which_language_they_are(programme, language):
    w = Wording(language)
    assert tags("evidence, latest", programme, w)["place"] == f"#loc+name+i_{language}"
    for name in ("district, latest", "without mines, latest", "map, latest"):
        assert tags(name, programme, w)["place"] == f"#adm1+name+i_{language}"


def test_money_that_is_assumed_is_not_tagged_as_received(programme, w):
    for name, key in (("funding in all", "government"), ("a reader's money", "offered")):
        assert tags(name, programme, w)[key] == "#value+incoming+assumed+c_eur"
