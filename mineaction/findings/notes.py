"""Notes that findings share: known contradictions, with both values and the choice made."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from mineaction.facts.contradictions import Contradiction, StatedValue
from mineaction.facts.quantities import Printing, Quantity
from mineaction.finding import Badge, Note
from mineaction.programme import Programme
from mineaction.wording import Wording

_BADGES: dict[str, Badge] = {
    "contradiction": "conflict",
    "break": "not comparable",
    "gap": "not stated",
    "rounding": "rounded",
    "reading": "as printed",
}


def known(programme: Programme, w: Wording, rule: str, about: object) -> tuple[Note, ...]:
    """The note on a listed contradiction, or none where the data have none."""
    entry = programme.known(rule, about)
    if entry is None:
        return ()
    return (Note(_badge(entry), explained(entry, programme, w)),)


def _badge(entry: Contradiction) -> Badge:
    """That of its kind; but a reading that rests on a value of our own is not as printed."""
    computed = any(value.arithmetic is not None for value in entry.values)
    return "derived" if entry.kind == "reading" and computed else _BADGES[entry.kind]


def share(w: Wording, part: Decimal | int, whole: Decimal | int) -> Note:
    """How a share of an area was computed."""
    text = w.say(
        "Share computed: {part} ÷ {whole} = {share}.",
        part=w.m2(part),
        whole=w.m2(whole),
        share=w.percent(part, whole),
    )
    return Note("derived", text)


def rounded(w: Wording, figures: Mapping[str, Quantity]) -> tuple[Note, ...]:
    """Which figures (by what they are called) the source rounds or hedges; no note where none."""
    listed = [
        w.say("{name} ({figure})", name=name, figure=w.printed(figure))
        for name, figure in figures.items()
        if figure.rounded
    ]
    if not listed:
        return ()
    text = w.say(
        "Rounded or hedged by the source, and drawn at the printed number: {listed}.",
        listed=w.listing(listed),
    )
    return (Note("rounded", text),)


def also_printed(
    printings: Iterable[Printing], programme: Programme, w: Wording
) -> tuple[Note, ...]:
    """Where figures are printed once more, with fewer digits; no note where they are not."""
    places = [
        w.say(
            "{figure} ({source})",
            figure=w.printed(each),
            source=w.source(each.source, programme),
        )
        for each in printings
    ]
    if not places:
        return ()
    return (Note("rounded", w.say("Also printed: {places}.", places="; ".join(places))),)


def explained(entry: Contradiction, programme: Programme, w: Wording) -> str:
    """A contradiction in words: both values with their places, which is used, and why."""
    values = "; ".join(stated(value, programme, w) for value in entry.values)
    return w.say(
        "{title} {values}. {used} {because}",
        title=ended(w.text(entry.title)),
        values=values,
        used=w.text(entry.used),
        because=w.text(entry.because),
    )


def release_is_of_ap_area(w: Wording) -> Note:
    """That what was released is called AP mined area, while what remains is AP + mixed."""
    text = w.say(
        "The source reports the release of AP mined area and does not say whether any of it was "
        "mixed with CMR."
    )
    return Note("not stated", text)


def ended(text: str) -> str:
    """A text with a mark at its end."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def stated(value: StatedValue, programme: Programme, w: Wording) -> str:
    """One of the values that stand against each other, with where it is printed."""
    what = w.text(value.what)
    shown = f"{what}: {quantity(value, w)}" if value.value is not None else what
    if value.source is not None:
        return f"{shown} ({w.source(value.source, programme)})"
    if value.arithmetic is not None:
        return f"{shown} ({w.text(value.arithmetic)})"
    return shown


def quantity(value: StatedValue, w: Wording) -> str:
    """The number of a stated value, with its unit."""
    return "" if value.value is None else w.in_unit(value.value, value.unit or "")
