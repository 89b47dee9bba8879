"""Tables of contamination: what remains, by region, by type; surveys of the whole territory."""

from collections.abc import Iterator

from mineaction.facts.base import Unknown
from mineaction.facts.contamination import Baseline, HazardousAreas, Survey, SurveyPart
from mineaction.programme import Programme
from mineaction.tables.parts import (
    AS_OF,
    AS_PRINTED,
    COMPARABLE,
    NOTE,
    QUALITY,
    SOURCE,
    YEAR,
    english,
    of_territory,
    place,
    place_cells,
    printed,
    printed_cells,
    quality,
    source,
    whole,
)
from mineaction.tables.table import DataTable, Field, Row

AREA_TAG = "#indicator+{}+area+m2+num"
COUNT_TAG = "#indicator+{}+count+num"
PATH = ("path-to-2030", "left-in-2030", "pace-scenario")


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of contamination."""
    return (remaining(programme), by_region(programme), by_type(programme), surveys(programme))


def remaining(programme: Programme) -> DataTable:
    """Mined area that remains in all (AP and mixed), a row a date, latest first."""
    return of_territory(
        programme,
        "remaining_area",
        "Mined area that remains",
        "AP mined area and area with both AP mines and CMR, together, at each date.",
        columns=(
            AS_OF,
            Field("areas", "whole number", COUNT_TAG.format("remaining"), "Mined areas"),
            *printed("remaining", "#indicator+remaining+area", "Mined area, AP and mixed"),
            Field(
                "newly_found_areas",
                "whole number",
                COUNT_TAG.format("new"),
                "Previously unrecorded AP mined areas found in the year that ends at the date",
            ),
            COMPARABLE,
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(_remaining_row(programme, each) for each in programme.baselines),
        findings=("remaining-over-time", "two-dates", "bridge", *PATH),
        key=("as_of",),
    )


def _remaining_row(programme: Programme, baseline: Baseline) -> Row:
    found = baseline.remaining
    figures = {
        "areas": found.areas,
        "remaining_m2": found.area,
        "newly_found_areas": baseline.newly_found_areas,
    }
    return (
        baseline.as_of,
        whole(found.areas),
        *printed_cells(found.area),
        whole(baseline.newly_found_areas),
        baseline.comparable_with_previous,
        english(baseline.note),
        source(programme, found.source, figures),
        quality(figures),
    )


def by_region(programme: Programme) -> DataTable:
    """AP mined area by region, CHA and SHA apart: a row a date and region."""
    return of_territory(
        programme,
        "hazardous_areas_by_region",
        "Hazardous areas by region",
        "Confirmed (CHA) and suspected (SHA) hazardous areas with AP mines only, by region. "
        "Area that also holds CMR is not in it.",
        columns=(
            AS_OF,
            *place("region", "#loc"),
            *_sizes("cha", "Confirmed hazardous areas"),
            *_sizes("sha", "Suspected hazardous areas"),
            *_sizes("total", "CHA and SHA together, as printed"),
            Field(
                "heading_printed",
                "text",
                "#meta+heading",
                "What the source calls the column of regions",
            ),
            SOURCE,
            QUALITY,
        ),
        rows=(row for each in programme.baselines for row in _region_rows(programme, each)),
        findings=("contamination-by-region", "contamination-evidence", "article-7-remaining"),
    )


def _sizes(prefix: str, words: str) -> tuple[Field, Field]:
    return (
        Field(f"{prefix}_areas", "whole number", COUNT_TAG.format(prefix), f"{words}: number"),
        Field(f"{prefix}_m2", "whole number", AREA_TAG.format(prefix), f"{words}: area in m2"),
    )


def _region_rows(programme: Programme, baseline: Baseline) -> Iterator[Row]:
    table = baseline.by_region
    if isinstance(table, Unknown):
        yield (baseline.as_of, *[None] * 11, *_not_given(programme, baseline, table))
        return
    where = source(programme, table.source)
    for row in table.rows:
        yield (
            baseline.as_of,
            *place_cells(row.region, programme.region(row.region).name),
            *_size(row.cha),
            *_size(row.sha),
            *_size(row.total),
            table.printed_heading,
            where,
            AS_PRINTED,
        )


def _size(size: HazardousAreas) -> Row:
    return size.areas, size.area_m2


def _not_given(programme: Programme, baseline: Baseline, unknown: Unknown) -> Row:
    """Source and quality of a date without a breakdown: the record is there, the parts are not."""
    return source(programme, baseline.remaining.source), unknown.unknown


TYPES = {"ap": "AP mines only", "ap_and_cmr": "Mixed AP mines and CMR"}


def by_type(programme: Programme) -> DataTable:
    """Mined area by type of contamination: a row a date and type."""
    return of_territory(
        programme,
        "hazardous_areas_by_type",
        "Hazardous areas by type of contamination",
        "Hazardous areas with AP mines only, and with AP mines and cluster munition remnants.",
        columns=(
            AS_OF,
            Field("type", "text", "#indicator+type+code", "ap or ap_and_cmr"),
            Field("type_name", "text", "#indicator+type+name", "The type in words"),
            Field("areas", "whole number", COUNT_TAG.format("hazardous"), "Hazardous areas"),
            Field("area_m2", "whole number", AREA_TAG.format("hazardous"), "Their area, in m2"),
            SOURCE,
            QUALITY,
        ),
        rows=(row for each in programme.baselines for row in _type_rows(programme, each)),
        findings=("contamination-by-type", "two-dates", *PATH, "article-7-remaining"),
    )


def _type_rows(programme: Programme, baseline: Baseline) -> Iterator[Row]:
    table = baseline.by_type
    if isinstance(table, Unknown):
        yield (baseline.as_of, *[None] * 4, *_not_given(programme, baseline, table))
        return
    where = source(programme, table.source)
    for row in table.rows:
        size = row.areas, row.area_m2
        yield baseline.as_of, row.type, TYPES[row.type], *size, where, AS_PRINTED


def surveys(programme: Programme) -> DataTable:
    """What surveys of the whole territory found: a row a survey and kind of contamination."""
    found = programme.contamination.surveys
    return of_territory(
        programme,
        "surveys",
        "Surveys of the whole territory",
        "Mined areas and cluster munition strikes that a survey found.",
        columns=(
            YEAR,
            Field("kind", "text", "#indicator+type+name", "mined or cluster munition", True),
            Field("areas", "whole number", COUNT_TAG.format("survey"), "Areas of this kind"),
            *printed("area", "#indicator+survey+area", "Area of this kind"),
            Field(
                "all_hazardous_areas",
                "whole number",
                COUNT_TAG.format("survey+total"),
                "Hazardous areas of all kinds that the survey found, the same in each row",
            ),
            NOTE,
            SOURCE,
            QUALITY,
        ),
        rows=(row for each in found for row in _survey_rows(programme, each)),
        findings=tuple(f"survey-{each.year}" for each in found),
        key=("year", "kind"),
    )


def _survey_rows(programme: Programme, survey: Survey) -> Iterator[Row]:
    parts: dict[str, SurveyPart] = {
        "mined": survey.mined,
        "cluster munition": survey.cluster_munition,
    }
    for kind, part in parts.items():
        figures = {
            "areas": part.areas,
            "area_m2": part.area,
            "all_hazardous_areas": survey.hazardous_areas,
        }
        yield (
            survey.year,
            kind,
            whole(part.areas),
            *printed_cells(part.area),
            whole(survey.hazardous_areas),
            survey.note.en,
            source(programme, survey.source, figures),
            quality(figures),
        )
