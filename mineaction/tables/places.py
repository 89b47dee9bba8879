"""Tables of names and codes: the territory, its regions and districts."""

from mineaction.facts.places import PlaceName
from mineaction.programme import Programme
from mineaction.tables.parts import ident, of_territory
from mineaction.tables.table import DataTable, Field


def tables(programme: Programme) -> tuple[DataTable, ...]:
    """All tables of places."""
    return (
        territory(programme),
        status_footnotes(programme),
        regions(programme),
        districts(programme),
    )


def _names(tag: str) -> tuple[Field, ...]:
    languages = {"en": "English", "sq": "Albanian", "sr": "Serbian"}
    return tuple(
        Field(f"name_{code}", "text", f"{tag}+name+i_{code}", f"{language} name", required=True)
        for code, language in languages.items()
    )


def _named(name: PlaceName) -> tuple[str, str, str]:
    return name.en, name.sq, name.sr


def territory(programme: Programme) -> DataTable:
    """The territory that the data set is about: a single row."""
    place = programme.places.territory
    row = (
        *_named(place.name),
        place.municipalities,
        place.convention_party,
        place.convention_note.en,
    )
    return of_territory(
        programme,
        "territory",
        "Territory",
        "The territory that the data set is about.",
        columns=(
            *_names("#country"),
            Field("municipalities", "whole number", "#meta+municipalities", "Municipalities", True),
            Field(
                "convention_party",
                "yes/no",
                "#meta+convention",
                "Whether it is party to the Anti-Personnel Mine Ban Convention",
                required=True,
            ),
            Field("convention_note", "text", "#meta+note", "What that means", required=True),
        ),
        rows=(row,),
        key=("territory_code",),
    )


def status_footnotes(programme: Programme) -> DataTable:
    """What may be said about the territory's status; the first is used unless one is chosen."""
    return of_territory(
        programme,
        "status_footnotes",
        "Footnotes on status",
        "What may be said about status wherever the territory's name stands.",
        columns=(
            ident("The footnote"),
            Field("label", "text", "#meta+label", "Whose wording it is", required=True),
            Field("text", "text", "#meta+note", "The footnote", required=True),
        ),
        rows=(
            (each.id, each.label.en, each.text.en)
            for each in programme.places.territory.status_footnotes
        ),
        key=("id",),
    )


def regions(programme: Programme) -> DataTable:
    """Regions: contamination is reported by these."""
    return of_territory(
        programme,
        "regions",
        "Regions",
        "Contamination is reported by region. No key between regions and districts is known.",
        columns=(ident("The region"), *_names("#loc")),
        rows=((each.id, *_named(each.name)) for each in programme.places.regions),
        key=("id",),
    )


def districts(programme: Programme) -> DataTable:
    """Districts: land release is reported by these."""
    printed = Field("name_printed", "text", "#adm1+name+printed", "As the source prints it", True)
    return of_territory(
        programme,
        "districts",
        "Districts",
        "Land release is reported by district. No key between regions and districts is known.",
        columns=(ident("The district"), *_names("#adm1"), printed),
        rows=((each.id, *_named(each.name), each.printed) for each in programme.places.districts),
        key=("id",),
    )
