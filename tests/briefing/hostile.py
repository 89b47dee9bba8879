"""Texts that a file may not come to harm by, and a programme that is full of them."""

from dataclasses import replace
from itertools import cycle

from mineaction.facts.base import Text
from mineaction.facts.places import PlaceName
from mineaction.programme import Programme

# What a spreadsheet might calculate, also one that splits at semicolons or tabs, and its cell.
AS_CELL = {
    "=1+1": "'=1+1",
    "+SUM(A1)": "'+SUM(A1)",
    "-2+3": "'-2+3",
    "@SUM(A1)": "'@SUM(A1)",
    " =1+1": "' =1+1",
    "\n=1+1": "'\n'=1+1",
    "\t=1+1": "'\t'=1+1",
    "\rx": "'\rx",
    "＝1+1": "'＝1+1",
    "＋1": "'＋1",
    "  \n =1+1": "'  \n '=1+1",
    "\u200b@x": "'\u200b@x",
    "semi;colon;=1+1": "semi;colon;'=1+1",
    'in quotes; "=1+1"': 'in quotes; "\'=1+1"',
    "a tab\t+1": "a tab\t'+1",
    "two\n-1+2": "two\n'-1+2",
    "=1;=2\r\n@x": "'=1;'=2\r\n'@x",
}
FORMULAS = tuple(AS_CELL)
PLAIN = (
    'He said "so"; and, then',
    "two\nlines",
    "a\n# heading\n* item",
    "a\r\nb",
    "عربي ‏(RTL)‏",
    "Gjakovë/Đakovica",
    "Ћуприја",
    "'quoted'",
    "# no heading",
    "#meta",
    "x" * 5000,
    "semi;colon; 5 - 3",
    "–5",
    "Ä=1",
    "*bold* <b>",
    "{version}",
)
TEXTS = (*FORMULAS, *PLAIN)


def full_of(programme: Programme, texts: tuple[str, ...] = TEXTS) -> Programme:
    """The programme with a hostile text wherever a name or a sentence stands."""
    following = cycle(texts)
    places = programme.places

    def names(many: tuple) -> tuple:
        return tuple(each.model_copy(update={"name": name()}) for each in many)

    def name() -> PlaceName:
        return PlaceName.model_construct(en=next(following), sq=next(following), sr=next(following))

    def text() -> Text:
        return Text.model_construct(en=next(following), sq=None, sr=None)

    territory = places.territory.model_copy(update={"name": name()})
    regions, districts = names(places.regions), names(places.districts)
    organisations = tuple(
        each.model_copy(update={"short": next(following), "name": text()})
        for each in programme.organisations.organisations
    )
    documents = tuple(
        each.model_copy(update={key: next(following) for key in ("title", "short", "address")})
        for each in programme.documents.documents
    )
    statements = tuple(
        each.model_copy(update={"text": text()}) for each in programme.statements.statements
    )
    known = tuple(
        each.model_copy(update={"title": text(), "used": text()})
        for each in programme.contradictions.contradictions
    )
    changes = {"territory": territory, "regions": regions, "districts": districts}
    return replace(
        programme,
        places=places.model_copy(update=changes),
        organisations=programme.organisations.model_copy(update={"organisations": organisations}),
        documents=programme.documents.model_copy(update={"documents": documents}),
        statements=programme.statements.model_copy(update={"statements": statements}),
        contradictions=programme.contradictions.model_copy(update={"contradictions": known}),
    )
