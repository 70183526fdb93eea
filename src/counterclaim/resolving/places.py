"""Where: the places that a report names, each resolved by the whole of it, with the namesakes that lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from counterclaim.model.mention import PlaceMention
from counterclaim.model.place import Place
from counterclaim.model.span import Span
from counterclaim.resolving.gazetteer import Gazetteer
from counterclaim.resolving.gazetteer_index import Entry
from counterclaim.resolving.place_context import described
from counterclaim.resolving.place_countries import countries
from counterclaim.resolving.place_dateline import with_datelines
from counterclaim.resolving.place_disambiguation import Sense, disambiguate
from counterclaim.resolving.place_names import Found, Name, find_names, folded, names_at
from counterclaim.resolving.place_nationality import lying_in
from counterclaim.resolving.place_patterns import patterns
from counterclaim.resolving.place_peoples import peoples_of
from counterclaim.resolving.place_relative import Relative
from counterclaim.resolving.place_spelling import by_sound, nearer_named
from counterclaim.resolving.place_trust import GOVERNMENT, ORGANISATION, trusted
from counterclaim.resolving.place_unknown import with_unknown
from counterclaim.resolving.place_words import words_of

POOR_SITES = frozenset({ORGANISATION, GOVERNMENT})
_SHARE = 0.34
_MOST_CANDIDATES = 5
_SMALL_KM = 60.0
# Towns from this size on are named without their country: in a report of another, and in one that names other countries for their
# forces alone.
_WELL_KNOWN, _KNOWN_ABROAD = 200_000, 60_000
# Kinds of places that a report names a country by.
_SPEAKING = frozenset({"PCLI", "PPLC", "ADM1"})
# So many times fewer names are of a country than of one that the report names, before they are doubted.
_FEWER = 2
_MOST_HEARD = 20
_MOST_NEAR = 100
HERE = "the town of the dateline"
UNKNOWN = "not in the gazetteer"
OF_COUNTRY = "not in the gazetteer: the country that the words beside it name"
ELSEWHERE = "places of this name lie only outside the countries of the report"
REASONS = (UNKNOWN, ELSEWHERE)


def find_places(cased: str, gazetteer: Gazetteer, *, language: str = "en") -> tuple[PlaceMention, ...]:
    """Every place that the text names, and every one that it gives by others (relative), in the order of the text.

    cased: the report's text in ordinary capitals. language: of the words that give places by others (en, fr, ar). A mention
    whose `why` is one of POOR_SITES names its place in a way that makes no site: in the name of an organisation, or as a
    government that speaks.
    """
    words = words_of(cased)
    found = find_names(cased, words, gazetteer)
    names = with_unknown(with_datelines(trusted(found.names, words, _named_countries(found)), cased), words, cased, language)
    mentions = _mentions(cased, described(names, words, cased), [country for _, country in found.peoples], gazetteer)
    relative = Relative(cased, mentions, found.peoples, gazetteer, language).found()
    of_nations = [
        PlaceMention(span, place_of(countries()[country].entry, 1.0, gazetteer), OF_COUNTRY, relative=True)
        for span, country in lying_in(cased, mentions, found.peoples)
    ]
    return tuple(sorted([*mentions, *relative, *of_nations, *_here(cased, mentions, language)], key=lambda mention: mention.span))


def _here(cased: str, mentions: Sequence[PlaceMention], language: str) -> list[PlaceMention]:
    """ "This city", in a report with a dateline: the town where it was written."""
    towns = [mention.place for mention in mentions if mention.dateline and mention.place and mention.place.precision == 1]
    if not towns:
        return []
    return [PlaceMention(Span(*match.span()), towns[0], HERE, relative=True) for match in patterns(language).here.finditer(cased)]


def _named_countries(found: Found) -> set[str]:
    """The countries that the report names, or whose people it names."""
    named = {entry.country for name in found.names for entry in name.entries if entry.feature == "PCLI"}
    return named | {country for _, country in found.peoples}


def resolve_places(cased: str, spans: Sequence[Span], gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The places at spans that somebody else marked, in their order: none is doubted, and a demonym stands for its country."""
    words = words_of(cased)
    found = find_names(cased, words, gazetteer)
    names = described(names_at(cased, words, spans, gazetteer), words, cased)
    return tuple(_mentions(cased, names, [country for _, country in found.peoples], gazetteer, doubting=False))


def _mentions(
    cased: str, names: Sequence[Name], peoples: Sequence[str], gazetteer: Gazetteer, *, doubting: bool = True
) -> list[PlaceMention]:
    senses = disambiguate(names, [folded(name, cased) for name in names], peoples)
    best = {id(sense): sense.best()[: _MOST_CANDIDATES + 1] for sense in senses if sense.entries}
    told = [sense for name, sense in zip(names, senses, strict=True) if sense.entries and name.why != GOVERNMENT]
    sure = [best[id(sense)][0][1] for sense in told if sense.trust == 1.0]
    forces = Counter(people.country for people in peoples_of(words_of(cased)) if people.is_force)
    of_place = list((Counter(peoples) - forces).elements())
    home = _home(sure, of_place)
    known, well_known = (home, _WELL_KNOWN) if home else (_home(sure, peoples), _KNOWN_ABROAD)
    strays = _strays({number: of[0][1] for number, of in best.items()}, of_place if home else peoples) if doubting else set()
    likely = [best[id(sense)][0][1] for sense in senses if sense.entries]
    near = list({entry.point for entry in likely if entry.country in known and _is_small(entry)})[:_MOST_NEAR]
    heard: dict[str, list[Entry]] = {}
    places: dict[int, list[Place]] = {}
    mentions = []
    for name, sense in zip(names, senses, strict=True):
        if not sense.entries:
            text = name.span.of(cased)
            if text not in heard and len(heard) < _MOST_HEARD:
                heard[text] = by_sound(text, known, near, gazetteer)
            if heard.get(text) or not name.doubtful:
                mentions.append(_by_sound(name, heard.get(text, []), gazetteer))
        else:
            text = name.span.of(cased)
            nearer = nearer_named(text, best[id(sense)][0][1], known, near, gazetteer) if len(heard) < _MOST_HEARD else []
            if id(sense) not in places:
                places[id(sense)] = [place_of(entry, share, gazetteer) for share, entry in best[id(sense)]]
            surely = text[0].isupper() or " " in text  # a single Arabic word may be a plain one
            is_elsewhere = id(sense) in strays or _is_abroad(sense, best, known, well_known if surely else None)
            mention = _mention(name, places[id(sense)], is_elsewhere=is_elsewhere)
            mentions.append(_respelt(mention, nearer, gazetteer) if nearer and mention.place else mention)
    return mentions


def _is_small(entry: Entry) -> bool:
    """Whether a place says where in its country something is; of regions only the small ones do (the Gaza Strip)."""
    return entry.feature != "PCLI" and (entry.feature != "RGN" or 0 < (entry.radius_km or 0) <= _SMALL_KM)


def _respelt(mention: PlaceMention, nearer: Sequence[Entry], gazetteer: Gazetteer) -> PlaceMention:
    """The place whose own name is nearest to the words, the one that only has them as another name among the candidates."""
    places = [place_of(entry, _SHARE, gazetteer) for entry in nearer[:_MOST_CANDIDATES]]
    assert mention.place
    lost = (*places[1:], mention.place, *mention.candidates)[:_MOST_CANDIDATES]
    return replace(mention, place=places[0], candidates=lost, why=f"the gazetteer spells it '{places[0].name}'")


def _home(sure: Sequence[Entry], peoples: Sequence[str]) -> set[str]:
    """The countries that the report is about, rather than those it only mentions."""
    votes = Counter(peoples)
    for entry in sure:
        votes[entry.country] += 1 if entry.feature in {"PCLI", "PPLC"} else 2
    votes.pop("", None)
    return {country for country, number in votes.items() if number >= _SHARE * max(votes.values())}


def _is_abroad(sense: Sense, best: Mapping[int, Sequence[tuple[float, Entry]]], known: Set[str], well_known: int | None) -> bool:
    """Whether a doubtful name is a smaller place of none of the report's countries, nor of one that it is said to be in."""
    entry = best[id(sense)][0][1]
    said = {best[container][0][1].country for container in sense.containers if container in best}
    return (
        sense.trust < 1.0
        and (well_known is None or entry.population < well_known)
        and bool(known)
        and entry.country not in known | said
    )


def _strays(likeliest: Mapping[int, Entry], peoples: Sequence[str]) -> set[int]:
    """The names that stand for a smaller town of a country that the report does not name, far fewer than those of one it names.

    likeliest: by the id of each sense its likeliest place. A village that no gazetteer has shares its name with one abroad.
    """
    told: Counter[str] = Counter(entry.country for entry in likeliest.values())
    named = {entry.country for entry in likeliest.values() if entry.feature in _SPEAKING} | set(peoples)
    most = max((told[country] for country in named), default=0)
    return {
        sense
        for sense, entry in likeliest.items()
        if entry.country not in named and entry.population < _WELL_KNOWN and told[entry.country] * _FEWER <= most
    }


def _mention(name: Name, best: Sequence[Place], *, is_elsewhere: bool) -> PlaceMention:
    if is_elsewhere:
        # A hamlet abroad that shares its name with a person, a firm or a village that no gazetteer has.
        return PlaceMention(name.span, None, why=ELSEWHERE, candidates=tuple(best[:_MOST_CANDIDATES]))
    return PlaceMention(name.span, best[0], name.why, tuple(best[1:]), dateline=name.dateline)


def _by_sound(name: Name, entries: Sequence[Entry], gazetteer: Gazetteer) -> PlaceMention:
    places = [place_of(entry, 0.5, gazetteer) for entry in entries[:_MOST_CANDIDATES]]
    if not places:
        return PlaceMention(name.span, None, why=UNKNOWN, dateline=name.dateline)
    why = f"the gazetteer spells it '{places[0].name}': the nearest spelling near the report's other places"
    return PlaceMention(name.span, places[0], why, tuple(places[1:]), dateline=name.dateline)


def place_of(entry: Entry, share: float, gazetteer: Gazetteer) -> Place:
    """A gazetteer's place as the ledger shows it, with UCDP's precision for its kind."""
    precision, radius = _extent(entry)
    unit = gazetteer.unit(entry.admin1)
    return Place(
        name=entry.name,
        country=entry.country or None,
        admin1=unit.name if unit else None,
        latitude=entry.latitude,
        longitude=entry.longitude,
        precision=precision,
        gazetteer=f"{entry.source}:{entry.id}",
        feature=entry.feature,
        population=entry.population or None,
        uncertainty_km=entry.radius_km or radius,
        score=round(share, 3),
    )


# UCDP GED's where_prec for the kinds of GeoNames, with a radius of the size that such a unit has.
_EXTENTS = (("PCL", 6, 400.0), ("ADM1", 4, 120.0), ("ADM2", 3, 40.0), ("ADM", 3, 20.0), ("RGN", 5, 100.0), ("PPL", 1, 5.0))


def _extent(entry: Entry) -> tuple[int, float]:
    return next(((precision, radius) for feature, precision, radius in _EXTENTS if entry.feature.startswith(feature)), (5, 10.0))
