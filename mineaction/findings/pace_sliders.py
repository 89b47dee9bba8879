"""Stops and marks of the sliders with which a reader sets a pace."""

from mineaction.findings.contamination import scope_name
from mineaction.findings.pace import Basis, paths
from mineaction.scenarios.pace import needed_m2
from mineaction.scenarios.stops import stops
from mineaction.wording import Wording

STEP_M2 = 5_000  # between the stops of a slider, at least


def steps(known: Basis) -> range:
    """Round stops for a slider of m² a year, from nothing to twice what finishing takes."""
    needed = needed_m2(known.start_m2, known.first_year, known.strategy.last_year)
    return stops(2 * round(needed), STEP_M2)


def clearance_marks(w: Wording, known: Basis) -> dict[int, str]:
    """The sourced values on the slider of clearance, in m² a year, with their names."""
    shown = [path for path in paths(w, known) if path.key != "released"]
    return {round(path.pace.cleared_m2): path.name for path in reversed(shown)}


def survey_marks(w: Wording, known: Basis) -> dict[int, str]:
    """The sourced value on the slider of survey, in m² a year, with its name, if it is known."""
    if known.surveyed_m2 is None:
        return {}
    return {known.surveyed_m2: w.say("as in {year}", year=known.latest.year)}


def sourced_values(w: Wording, known: Basis) -> str:
    """The values that the sliders have marked, in a sentence."""
    marks = clearance_marks(w, known).items()
    clearance = "; ".join(f"{name}: {w.m2(value)}" for value, name in marks)
    scope = scope_name(known.scope, w)
    if known.surveyed_m2 is None:
        return w.say(
            "Marked on the sliders ({scope}): {clearance}. Survey in {year}: not stated in part or "
            "all, so where its slider begins is an assumption.",
            scope=scope,
            clearance=clearance,
            year=known.latest.year,
        )
    return w.say(
        "Marked on the sliders ({scope}): {clearance}. Survey in {year}: {area}.",
        scope=scope,
        clearance=clearance,
        year=known.latest.year,
        area=w.m2(known.surveyed_m2),
    )
