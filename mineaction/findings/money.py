"""A scenario of money: what the government and pledges would cover, year by year, in EUR."""

from fractions import Fraction

from mineaction.finding import Chart, Column, Finding, Note, Series, tidy
from mineaction.findings import hxl
from mineaction.findings.coverage import Coverage, coverage, notes_on, nothing, sources_of
from mineaction.programme import Programme
from mineaction.scenarios.money import PledgeFault, Support, YearOfMoney, cover
from mineaction.scenarios.stops import stops
from mineaction.wording import Wording

THOUSAND = 1000
STEP = 100  # thousand EUR between the stops of a slider, at least


def sourced_thousands(have: Coverage) -> int:
    """The government's money of the latest year, in thousand EUR."""
    return round(have.government_eur / THOUSAND)


def steps(have: Coverage) -> range:
    """Round stops for a slider of thousand EUR a year, from nothing to the whole need."""
    return stops(round(have.needed_eur / THOUSAND), STEP)


def scenario(programme: Programme, w: Wording, support: Support) -> Finding:
    """A need's years with what covers them and what stays uncovered, in EUR."""
    have = coverage(programme)
    if have is None:
        return nothing("funding-scenario", w)
    need = have.need
    years = cover(Fraction(have.needed_eur), need.first_year, need.last_year, support)
    labels = {
        "government": w.say("Covered by government"),
        "pledged": w.say("Covered by pledges"),
        "uncovered": w.say("Not covered, at most"),
    }
    return Finding(
        id="funding-scenario",
        claim=_claim(w, years, support),
        measure=w.say(
            "Need and assumed cover, EUR a year, {covers}, {first}–{last}",
            covers=w.text(need.covers),
            first=need.first_year,
            last=need.last_year,
        ),
        columns=(
            Column("year", w.say("Year"), "year", hxl.YEAR),
            Column("need", w.say("Needed (EUR)"), "eur", hxl.NEEDED),
            Column(
                "offered", w.say("From government (EUR)"), "eur", "#value+incoming+assumed+c_eur"
            ),
            Column("promised", w.say("Pledged (EUR)"), "eur", "#value+incoming+pledged+c_eur"),
            Column(
                "government",
                w.say("Covered by government (EUR)"),
                "eur",
                "#value+covered+government+c_eur",
            ),
            Column(
                "pledged", w.say("Covered by pledges (EUR)"), "eur", "#value+covered+pledged+c_eur"
            ),
            Column("uncovered", w.say("Not covered (EUR)"), "eur", hxl.UNCOVERED),
            Column(
                "share",
                w.say("Not covered (% of need)"),
                "percent",
                hxl.indicator("uncovered", "percent"),
            ),
        ),
        table=tidy(
            {
                "year": [str(each.year) for each in years],
                **{key: _amounts(years, key) for key in ("need", "offered", "promised", *labels)},
                "share": [_share(each) for each in years],
            }
        ),
        chart=Chart(
            "columns",
            "year",
            (
                Series("government", "government", labels["government"]),
                Series("pledged", "pledged", labels["pledged"]),
                Series("uncovered", "uncovered", labels["uncovered"]),
            ),
            "eur",
            stacked=True,
        ),
        sources=sources_of(have),
        notes=(*_assumed(w, support, years), *notes_on(programme, w, have)),
        caveats=(
            w.say("A scenario, not a forecast: nothing of it is in the data."),
            w.say(
                "What other donors give is not stated, so the uncovered part is the most it can be."
            ),
        ),
    )


def fault_text(fault: PledgeFault, w: Wording) -> str:
    """What is wrong with what was typed, and what to type instead."""
    texts: dict[PledgeFault, str] = {
        "empty": w.say("Type something here."),
        "too long": w.say("This is too long; a few words will do."),
        "not a number": w.say("Type a whole number, as 500000 or 500,000; for years, as 2027."),
        "negative": w.say("Type a number from 0 up."),
        "too large": w.say("This is more than any pledge; is it in EUR?"),
        "order": w.say("The last year is before the first."),
        "too many": w.say("There are too many pledges; remove one first."),
    }
    return texts[fault]


def _amounts(years: list[YearOfMoney], key: str) -> list[int]:
    return [round(getattr(year, key)) for year in years]


def _share(year: YearOfMoney) -> float:
    return float(100 * year.uncovered / year.need) if year.need else 0.0


def _claim(w: Wording, years: list[YearOfMoney], support: Support) -> str:
    need = sum((year.need for year in years), Fraction(0))
    left = sum((year.uncovered for year in years), Fraction(0))
    gaps = {
        "government": _government(w, support, years[0].year),
        "pledges": _pledges(w, support, years),
        "first": years[0].year,
        "last": years[-1].year,
        "left": w.million_eur(round(left), 2),
        "need": w.million_eur(round(need), 2),
        "share": w.percent(round(left), round(need)),
    }
    if left == 0:
        return w.say(
            "Scenario, not a forecast: {government}, {pledges}. The {need} needed in "
            "{first}–{last} is covered in every year.",
            **gaps,
        )
    return w.say(
        "Scenario, not a forecast: {government}, {pledges}. At most {left} of the {need} needed in "
        "{first}–{last} stays uncovered ({share}).",
        **gaps,
    )


def _government(w: Wording, support: Support, first_year: int) -> str:
    """What is assumed of the government, in a few words."""
    gaps = {
        "amount": w.million_eur(round(support.government_eur), 2),
        "year": first_year,
        "change": w.change_percent(float(support.change_percent)),
    }
    if support.change_percent:
        return w.say("{amount} from the government in {year}, then {change} a year", **gaps)
    return w.say("{amount} a year from the government", **gaps)


def _pledges(w: Wording, support: Support, years: list[YearOfMoney]) -> str:
    """How many pledges are assumed, and what they give in all the years, in a few words."""
    if not support.pledges:
        return w.say("no pledges")
    total = sum((year.promised for year in years), Fraction(0))
    return w.count(
        "{n} pledge ({total} in all)",
        "{n} pledges ({total} in all)",
        len(support.pledges),
        total=w.million_eur(round(total), 2),
    )


def _assumed(w: Wording, support: Support, years: list[YearOfMoney]) -> list[Note]:
    government = _government(w, support, years[0].year)
    pledges = _pledges(w, support, years)
    texts = [w.say("Assumed: {government}, {pledges}.", government=government, pledges=pledges)]
    texts += [
        w.say(
            "Assumed: {amount} a year from {name}, {first}–{last}.",
            amount=w.million_eur(pledge.eur_a_year, 2),
            name=pledge.name,
            first=pledge.first_year,
            last=pledge.last_year,
        )
        for pledge in support.pledges
    ]
    texts.append(
        w.say(
            "Covered counts no more than a year's need: first the government's money, then "
            "pledges. Not covered = need − covered, in each year."
        )
    )
    full = [str(year.year) for year in years if not year.uncovered]
    if full:
        texts.append(w.say("Covered in full: {years}.", years=w.listing(full)))
    beyond = [str(year.year) for year in years if year.beyond_need]
    if beyond:
        text = w.say(
            "More would be given than is needed in {years}; what is beyond the need is drawn in "
            "no year and carried into none.",
            years=w.listing(beyond),
        )
        texts.append(text)
    return [Note("derived", text) for text in texts]
