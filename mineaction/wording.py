"""The one place where numbers, dates and sentences take their form, so that all can be translated.

A sentence is written as a whole, in English, with named gaps: `say("{area} remains", area=…)`.
The English sentence is the key of the translation catalogue, as gettext has it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache, lru_cache
from gettext import NullTranslations
from typing import Literal

from babel import Locale
from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal

from mineaction.facts.base import SourceRef, Text
from mineaction.facts.places import PlaceName
from mineaction.facts.quantities import EUR_PER_MILLION, M2_PER_KM2, Printing, Quantity
from mineaction.finding import Unit
from mineaction.programme import Programme

Language = Literal["en", "sq", "sr"]
LOCALES: dict[Language, str] = {"en": "en_GB", "sq": "sq_XK", "sr": "sr_Latn_XK"}

NO_BREAK = "\u00a0"
PERCENT = 100


@cache
def _locale(language: Language) -> Locale:
    return Locale.parse(LOCALES[language])


# A chart, its table and its text alternative say the same numbers: each is formatted once.
@lru_cache(maxsize=4096)
def _grouped(number: Decimal, digits: int, language: Language) -> str:
    places = "." + "0" * digits if digits else ""
    return str(format_decimal(number, f"#,##0{places}", _locale(language)))


@dataclass(frozen=True)
class Wording:
    """How things are said in a language. Functions take m², EUR and shares, and give text."""

    language: Language = "en"
    catalogue: NullTranslations = field(default_factory=NullTranslations, compare=False)

    @property
    def locale(self) -> Locale:
        """The number and date conventions of the language as written in Kosovo."""
        return _locale(self.language)

    def say(self, sentence: str, **gaps: object) -> str:
        """A sentence in the reader's language, its gaps filled."""
        return str(self.catalogue.gettext(sentence)).format(**gaps)

    def count(self, one: str, many: str, number: int, **gaps: object) -> str:
        """A sentence about a number of things; `{n}` is the number itself."""
        sentence = self.catalogue.ngettext(one, many, number)
        return sentence.format(n=self.number(number), **gaps)

    def number(self, value: Decimal | float, digits: int = 0) -> str:
        """A number with as many decimals as asked, grouped as the language does."""
        rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
        return _grouped(rounded or abs(rounded), digits, self.language)  # never "-0"

    def m2(self, value: Decimal | float) -> str:
        """An area in square metres: 47,065 m²."""
        return f"{self.number(value)}{NO_BREAK}m²"

    def km2(self, m2: Decimal | float, digits: int = 2) -> str:
        """An area given in m², in square kilometres: 1.12 km²."""
        km2 = Decimal(str(m2)) / M2_PER_KM2
        if m2 and not km2.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):
            return self.m2(m2)  # too little to be told in km²
        return f"{self.number(km2, digits)}{NO_BREAK}km²"

    def change_m2(self, value: Decimal | float) -> str:
        """A change of area with its sign: +12 m², −47,065 m²."""
        return f"{self._sign(value)}{self.m2(abs(Decimal(str(value))))}"

    def change_km2(self, m2: Decimal | float) -> str:
        """A change of area given in m², in km² with its sign."""
        return f"{self._sign(m2)}{self.km2(abs(Decimal(str(m2))))}"

    def change_percent(self, value: Decimal | float) -> str:
        """A change in percent with its sign: +5%, −10%."""
        digits = 0 if value == int(value) else 1
        return f"{self._sign(value)}{self.number(abs(Decimal(str(value))), digits)}%"

    def _sign(self, value: Decimal | float) -> str:
        return "+" if value > 0 else "−" if value < 0 else ""

    def million_eur(self, eur: Decimal | float, digits: int = 2) -> str:
        """An amount given in EUR, in millions: €2.4M, or €21M where nothing stands behind it."""
        millions = (Decimal(str(eur)) / EUR_PER_MILLION).quantize(
            Decimal(1).scaleb(-digits), ROUND_HALF_UP
        )
        if not millions:  # nothing, or too little to be told in millions
            return self.say("€{amount}", amount=self.number(eur))
        shown = format_decimal(millions, f"#,##0.{'#' * digits}", self.locale)
        return self.say("€{millions}M", millions=shown)

    def percent(self, part: Decimal | float, whole: Decimal | float) -> str:
        """A share in whole percent that says neither 0% nor 100% of what is not quite that."""
        if not whole:
            return self.say("no share")
        share = PERCENT * Decimal(str(part)) / Decimal(str(whole))
        if 0 < share < Decimal("0.5"):
            return self.say("less than 1%")
        if Decimal("99.5") <= share < 100:
            return self.say("more than 99%")
        if 100 < share < Decimal("100.5"):
            return self.say("more than 100%")
        return f"{self.number(share)}%"

    def short(self, value: Decimal | float, unit: Unit) -> str:
        """A value beside a mark in a chart, as short as its unit allows."""
        match unit:
            case "eur":
                return self.million_eur(value)
            case "percent":
                return self.percent(value, PERCENT)
        return self.number(value)

    def sentence(self, text: str) -> str:
        """A sentence that begins with a capital letter, whatever fills its first gap."""
        return text[:1].upper() + text[1:]

    def times(self, factor: Decimal | float) -> str:
        """How many times something is: 3.95 times, 24.8 times."""
        return self.say("{factor} times", factor=self.number(factor, 1 if factor >= 10 else 2))

    def listing(self, items: Sequence[str]) -> str:
        """Items in a row: A, B and C."""
        return format_list(items, locale=self.locale)

    def day(self, when: date) -> str:
        """A date: 31 December 2024."""
        return format_date(when, "long", self.locale)

    def when(self, when: str) -> str:
        """A date, month or year given as ISO text."""
        match when.split("-"):
            case [year, month]:
                return f"{self.month(int(month))} {year}"
            case [_, _, _]:
                return self.day(date.fromisoformat(when))
        return when

    def at(self, when: date) -> str:
        """A date in a sentence: the end of 2024, or the day itself."""
        if (when.month, when.day) == (12, 31):
            return self.say("the end of {year}", year=when.year)
        return self.day(when)

    def as_of(self, when: date) -> str:
        """A date outside a sentence: end of 2024, or the day itself."""
        if (when.month, when.day) == (12, 31):
            return self.say("end of {year}", year=when.year)
        return self.day(when)

    def month(self, number: int) -> str:
        """The name of a month, 1 to 12."""
        return str(get_month_names("wide", "stand-alone", self.locale)[number])

    def months(self, first: int, last: int) -> str:
        """A run of months: March–April."""
        names = get_month_names("abbreviated", "stand-alone", self.locale)
        return str(names[first]) if first == last else f"{names[first]}–{names[last]}"

    def text(self, text: Text) -> str:
        """A text of the data in the reader's language, in English where it is not translated."""
        return {"en": text.en, "sq": text.sq, "sr": text.sr}[self.language] or text.en

    def name(self, name: PlaceName) -> str:
        """A place's name in the reader's language."""
        return {"en": name.en, "sq": name.sq, "sr": name.sr}[self.language]

    def in_unit(self, value: Decimal, unit: str) -> str:
        """A number with all its digits and its unit; things are counted without one."""
        number = self.number(value, -min(int(value.as_tuple().exponent), 0))
        units = {
            "m2": self.say("{number} m²", number=number),
            "km2": self.say("{number} km²", number=number),
            "eur": self.say("€{number}", number=number),
            "million_eur": self.say("€{millions}M", millions=number),
            "percent": self.say("{number}%", number=number),
        }
        return units.get(unit, number).replace(" ", NO_BREAK)

    def printed(self, figure: Quantity | Printing) -> str:
        """A figure as the source prints it, with its hedge: almost 1 km²."""
        shown = self.in_unit(figure.value, figure.unit)
        hedges = {
            "almost": self.say("almost {figure}", figure=shown),
            "just over": self.say("just over {figure}", figure=shown),
            "more than": self.say("more than {figure}", figure=shown),
            "close to": self.say("close to {figure}", figure=shown),
            "estimated": self.say("an estimated {figure}", figure=shown),
        }
        return hedges.get(figure.qualifier or "", shown)

    def unknown(self, reason: str) -> str:
        """Why a value is missing, in two words."""
        reasons = {
            "not stated": self.say("not stated"),
            "not found": self.say("not found"),
            "not reported": self.say("not reported"),
        }
        return reasons[reason]

    def source(self, source: SourceRef, programme: Programme) -> str:
        """A source in a line: document, table or section, footnotes."""
        return f"{programme.document(source.document).short}, {self.place(source)}"

    def place(self, source: SourceRef) -> str:
        """A source within its document: table or section, footnotes."""
        if source.table is not None:
            place = self.say("Table {number}", number=source.table)
        else:
            place = self.say("section “{section}”", section=source.section)
        notes = [str(number) for number in source.footnotes]
        if not notes:
            return place
        footnotes = self.catalogue.ngettext("footnote {list}", "footnotes {list}", len(notes))
        return f"{place}, {footnotes.format(list=self.listing(notes))}"
