"""The rules that find, in the data, where a source disagrees with itself or is easily misread.

Each rule yields what it finds as a Disagreement; contradictions.yaml must list those of the
binding rules, and must list nothing that no rule finds any more.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from mineaction.checks import rules_of_contamination as contamination
from mineaction.checks import rules_of_land_release as release
from mineaction.checks import rules_of_means as means
from mineaction.checks.disagreement import Disagreement


@dataclass(frozen=True)
class Rule:
    """A rule, the files it needs, and whether what it finds must be listed as known."""

    needs: tuple[str, ...]
    binding: bool
    find: Callable[..., Iterable[Disagreement]]


RULES: dict[str, Rule] = {
    "cleared-by-year-and-by-district": Rule(
        ("land_release",), True, release.cleared_by_year_and_by_district
    ),
    "reduced-by-year-and-by-district": Rule(
        ("land_release",), True, release.reduced_by_year_and_by_district
    ),
    "mines-by-year-and-by-district": Rule(
        ("land_release",), True, release.mines_by_year_and_by_district
    ),
    "cleared-without-mines": Rule(("land_release",), True, release.cleared_without_mines),
    "baselines-do-not-connect": Rule(
        ("contamination", "land_release"), True, contamination.baselines_do_not_connect
    ),
    "roles-overlap": Rule(("people",), True, means.roles_overlap),
    "two-geographies": Rule(("contamination", "land_release"), True, contamination.two_geographies),
    "survey-column-says-cleared": Rule(("land_release",), True, release.survey_column_says_cleared),
    "several-endings-of-funding": Rule(("funding",), True, means.several_endings_of_funding),
    "need-and-government-money": Rule(("funding",), True, means.need_and_government_money),
    "target-does-not-finish": Rule(
        ("strategy", "contamination"), True, means.target_does_not_finish
    ),
    "ap-only-and-mixed": Rule(("contamination",), True, contamination.ap_only_and_mixed),
    "rounded-beside-exact": Rule(("land_release",), False, release.rounded_beside_exact),
    "mines-in-few-areas": Rule(("land_release",), False, release.mines_in_few_areas),
    "printed-zero": Rule(("land_release",), False, release.printed_zero),
    "all-municipalities": Rule(("strategy", "places"), False, means.all_municipalities),
    "average-of-season": Rule(("people",), False, means.average_of_season),
}
