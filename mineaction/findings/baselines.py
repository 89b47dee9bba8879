"""The bridge from one baseline to the next, with what nobody explains as a step of its own."""

from dataclasses import replace

from mineaction.facts.base import Unknown
from mineaction.facts.contamination import Baseline
from mineaction.finding import Chart, Column, Finding, Note, Series, tidy, without_figures
from mineaction.findings import hxl, notes
from mineaction.findings.release_years import METHODS, figure_source
from mineaction.programme import Programme
from mineaction.scenarios.bridge import Bridge, bridge
from mineaction.wording import Wording


def connect(programme: Programme, w: Wording, after: Baseline) -> Finding:
    """The steps in m² from the baseline a year before to this one."""
    before = next((b for b in programme.baselines if b.as_of.year == after.as_of.year - 1), None)
    year = next((y for y in programme.release_years if y.year == after.as_of.year), None)
    steps = bridge(before, after, year) if before and year else None
    if before is None or year is None or steps is None:
        return _none(w, after)
    names = (
        _capital(w.as_of(before.as_of)),
        w.say("Cleared"),
        w.say("Reduced"),
        w.say("Cancelled"),
        w.say("Not explained"),
        _capital(w.as_of(after.as_of)),
    )
    changes = (-steps.cleared_m2, -steps.reduced_m2, -steps.cancelled_m2, steps.unexplained_m2)
    levels = [steps.start_m2]
    for change in changes:
        levels.append(levels[-1] + change)
    labels = (
        w.printed(before.remaining.area),
        *(w.change_m2(change) for change in changes[:-1]),
        _unexplained_text(w, steps, signed=True),
        w.printed(after.remaining.area),
    )
    return Finding(
        id="bridge",
        claim=_claim(w, before, after, steps),
        measure=w.say(
            "Mined area, AP + mixed, m², from {first} to {last}, step by step",
            first=w.as_of(before.as_of),
            last=w.as_of(after.as_of),
        ),
        columns=(
            Column("step", w.say("Step"), "text", hxl.NAME),
            Column("change", w.say("Change (m²)"), "area_m2", hxl.indicator("change", "area_m2")),
            Column(
                "level",
                w.say("Level after it (m²)"),
                "area_m2",
                hxl.indicator("remaining", "area_m2"),
            ),
            Column("label", w.say("In words"), "text", hxl.WORDS),
        ),
        table=tidy(
            {
                "step": names,
                "change": [None, *changes, None],
                "level": [*levels, steps.end_m2],
                "label": labels,
                "role": [
                    "remaining",
                    "cleared",
                    "reduced",
                    "cancelled",
                    "unexplained",
                    "remaining",
                ],
            }
        ),
        chart=Chart(
            "bridge",
            "step",
            (Series("change", "remaining", w.say("Mined area"), labels="label"),),
            "area_m2",
        ),
        sources=tuple(
            dict.fromkeys(
                (
                    before.remaining.source,
                    after.remaining.source,
                    *(figure_source(year, method) for method in METHODS),
                    *([after.newly_found_source] if after.newly_found_source else []),
                )
            )
        ),
        notes=(*_formulas(w, before, after, steps), *_notes(programme, w, before, after, steps)),
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _unexplained_text(w: Wording, steps: Bridge, signed: bool) -> str:
    """The remainder, as rough as the roughest baseline it is made of."""
    size = steps.unexplained_m2
    if not steps.approximate:
        return w.change_m2(size) if signed else w.m2(abs(size))
    rough = w.change_km2(size) if signed else w.km2(abs(size))
    return w.say("about {area}", area=rough)


def _claim(w: Wording, before: Baseline, after: Baseline, steps: Bridge) -> str:
    gaps = {
        "first": w.at(before.as_of),
        "last": w.at(after.as_of),
        "released": w.m2(steps.released_m2),
        "left": _unexplained_text(w, steps, signed=False),
    }
    if abs(steps.unexplained_m2) <= steps.allowed_m2:
        return w.say(
            "The {released} released explains all change of mined area (AP + mixed) from {first} "
            "to {last}.",
            **gaps,
        )
    if steps.unexplained_m2 > 0:
        return (
            w.say(
                "{released} was released, yet more mined area (AP + mixed) is reported at {last} "
                "than at {first}: {left} is not explained.",
                **gaps,
            )
            if steps.end_m2 > steps.start_m2
            else w.sentence(
                w.say(
                    "{left} more mined area (AP + mixed) remained at {last} than the release since "
                    "{first} explains.",
                    **gaps,
                )
            )
        )
    return w.sentence(
        w.say(
            "{left} less mined area (AP + mixed) remained at {last} than the release since {first} "
            "explains.",
            **gaps,
        )
    )


def _formulas(w: Wording, before: Baseline, after: Baseline, steps: Bridge) -> tuple[Note, ...]:
    """How the release was added up, and what neither it nor the two baselines explain."""
    released = w.say(
        "Released = cleared + reduced + cancelled: {cleared} + {reduced} + {cancelled} = {sum}.",
        cleared=w.m2(steps.cleared_m2),
        reduced=w.m2(steps.reduced_m2),
        cancelled=w.m2(steps.cancelled_m2),
        sum=w.m2(steps.released_m2),
    )
    left = w.say(
        "Not explained = {last} − ({first} − released): {end} − ({start} − {released}) = {left}. "
        "Each level between = the level before it + the change.",
        first=w.as_of(before.as_of),
        last=w.as_of(after.as_of),
        end=w.printed(after.remaining.area),
        start=w.printed(before.remaining.area),
        released=w.m2(steps.released_m2),
        left=_unexplained_text(w, steps, signed=True),
    )
    return Note("derived", released), Note("derived", left)


def _notes(
    programme: Programme, w: Wording, before: Baseline, after: Baseline, steps: Bridge
) -> tuple[Note, ...]:
    found = [*notes.known(programme, w, "cleared-by-year-and-by-district", after.as_of.year)]
    if steps.approximate:
        rough = w.say(
            "“{printed}” counts as its printed number here, so the remainder is approximate.",
            printed=w.printed(before.remaining.area),
        )
        found.append(Note("rounded", rough))
    areas = after.newly_found_areas
    if isinstance(areas, Unknown):
        text = w.say("Whether new areas were found is not stated; they would be in the remainder.")
        found.append(Note("not stated", text))
    elif areas:
        text = w.count(
            "{n} new area was found; its size is not stated and is in the remainder.",
            "{n} new areas were found; their size is not stated and is in the remainder.",
            areas,
        )
        found.append(Note("not stated", text))
    else:
        where = w.source(after.newly_found_source or after.remaining.source, programme)
        text = w.say("No new area was found in the year ({where}).", where=where)
        found.append(Note("as printed", text))
    found.append(notes.release_is_of_ap_area(w))
    found += notes.known(programme, w, "baselines-do-not-connect", after.as_of.isoformat())
    return tuple(found)


def _none(w: Wording, after: Baseline) -> Finding:
    found = without_figures(
        "bridge",
        w.say(
            "For {date} the source does not give all that a bridge from the year before needs.",
            date=w.at(after.as_of),
        ),
        w.say("Mined area, step by step, m²"),
        (after.remaining.source,),
    )
    text = w.say("A bridge needs the mined area of two years running and all that was released.")
    return replace(found, notes=(Note("not stated", text),))
