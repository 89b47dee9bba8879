"""What a survey of the whole territory found."""

from mineaction.facts.contamination import Survey
from mineaction.finding import Column, Finding, Note, tidy
from mineaction.findings import hxl
from mineaction.programme import Programme
from mineaction.wording import Wording


def survey(_programme: Programme, w: Wording, found: Survey) -> Finding:
    """Mined areas and cluster munition strikes of a survey: how many, and how large in m²."""
    parts = (found.mined, found.cluster_munition)
    names = [w.say("Mined areas"), w.say("Cluster munition strikes")]
    return Finding(
        id=f"survey-{found.year}",
        claim=w.count(
            "The survey of {year} found {n} hazardous area: {mined} mined and {cluster} "
            "struck by cluster munitions.",
            "The survey of {year} found {n} hazardous areas: {mined} mined and {cluster} "
            "struck by cluster munitions.",
            int(found.hazardous_areas.value),
            year=found.year,
            mined=w.number(found.mined.areas.value),
            cluster=w.number(found.cluster_munition.areas.value),
        ),
        measure=w.say("Hazardous areas by kind, number and m², {year}", year=found.year),
        columns=(
            Column("kind", w.say("Kind"), "text", hxl.NAME),
            Column("areas", w.say("Number of areas"), "count", hxl.indicator("found", "count")),
            Column("area_m2", w.say("Area (m²)"), "area_m2", hxl.indicator("found", "area_m2")),
            Column("printed", w.say("Area, as printed"), "text", hxl.PRINTED),
        ),
        table=tidy(
            {
                "kind": names,
                "areas": [part.areas.value for part in parts],
                "area_m2": [part.area.in_base for part in parts],
                "printed": [w.printed(part.area) for part in parts],
            }
        ),
        chart=None,
        sources=(found.source,),
        notes=(
            Note("rounded", w.say("Areas as printed, rounded or estimated by the source.")),
            Note("not comparable", w.text(found.note)),
        ),
        # No total of the area: the sum of two estimates would look exact.
        totals={"areas": int(found.hazardous_areas.value)},
    )
