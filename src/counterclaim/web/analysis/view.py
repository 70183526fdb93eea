"""What an address of an analysis shows: the result, and it as a picture and as tables."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

from counterclaim.analysis.accusations import Accusations, accusations
from counterclaim.analysis.coverage import Coverage, coverage
from counterclaim.analysis.disagreement import Disagreement, disagreement
from counterclaim.analysis.pictures.picture import drawn
from counterclaim.analysis.population import Populations, parse_populations
from counterclaim.analysis.rates import Rates, rates
from counterclaim.analysis.revisions import Revisions, revisions
from counterclaim.analysis.rules import Rules, rules
from counterclaim.analysis.series import Series, series
from counterclaim.analysis.shown.shown import Result
from counterclaim.analysis.split import Split
from counterclaim.casefile.gists import stored_gists
from counterclaim.casefile.intake import intake
from counterclaim.casefile.populations import kept_populations
from counterclaim.casefile.stamp import stamp
from counterclaim.casefile.store import Casefile
from counterclaim.export.catalogue import SOURCE
from counterclaim.export.redaction import masked
from counterclaim.export.withheld import gist_without_names
from counterclaim.model.gist import Gist
from counterclaim.web.analysis.preparing import Analyses
from counterclaim.web.analysis.tongues import tongue_of
from counterclaim.web.analysis.wish import Name, Wish
from counterclaim.web.asked import Asked

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Analyser:
    """The analyses of one request, on one view of the casefile."""

    connection: Connection
    analyses: Analyses
    asked: Asked
    wish: Wish
    private: bool

    def series(self) -> Series:
        """The series that is asked for."""
        wish, asked = self.wish, self.asked
        return self._once(
            Name.SERIES,
            lambda: series(
                self._gists(),
                intake(self.connection),
                unit=wish.unit,
                split=wish.split,
                rule=wish.rule,
                harm=wish.harm,
                since=asked.since,
                country=asked.country.upper() if asked.country else None,
            ),
        )

    def rules(self) -> Rules:
        """The totals under all rules."""
        return self._once(Name.RULES, lambda: rules(self._gists(), intake(self.connection), harm=self.wish.harm))

    def accusations(self) -> Accusations:
        """Who says what of whom."""
        return self._once(Name.ACCUSATIONS, lambda: accusations(self._gists(), intake(self.connection), by=self.wish.of))

    def revisions(self) -> Revisions:
        """How figures were revised."""
        return self._once(Name.REVISIONS, lambda: revisions(self._gists(), intake(self.connection), harm=self.wish.harm))

    def coverage(self) -> Coverage:
        """Who reports, of where and when."""
        unit, by = self.wish.unit, Split(self.wish.place)
        return self._once(Name.COVERAGE, lambda: coverage(self._gists(), intake(self.connection), unit=unit, by=by))

    def disagreement(self) -> Disagreement:
        """How far sources lie apart."""
        return self._once(Name.DISAGREEMENT, lambda: disagreement(self._gists(), intake(self.connection), harm=self.wish.harm))

    def rates(self) -> Rates:
        """People harmed per 100,000, over the table of populations that the casefile was given; no rates without one."""
        wish, kept = self.wish, kept_populations(self.connection)
        people = parse_populations(kept.text) if kept is not None else Populations({})
        by = Split(wish.place)
        return self.analyses.once(
            (*self._key(Name.RATES), kept),
            lambda: rates(self._gists(), intake(self.connection), people, by=by, rule=wish.rule, harm=wish.harm),
        )

    def result(self, name: Name) -> Result:
        """The result of a name."""
        made: dict[Name, Callable[[], Result]] = {
            Name.SERIES: self.series,
            Name.RULES: self.rules,
            Name.ACCUSATIONS: self.accusations,
            Name.REVISIONS: self.revisions,
            Name.COVERAGE: self.coverage,
            Name.DISAGREEMENT: self.disagreement,
            Name.RATES: self.rates,
        }
        return made[name]()

    def picture(self, name: Name, form: str, language: str = SOURCE) -> bytes:
        """The same, drawn, with its words in a language."""
        found = self.result(name)
        kept = kept_populations(self.connection) if name is Name.RATES else None
        return self.analyses.once(
            (*self._key(name), kept, form, language), lambda: drawn(found, form, tongue=tongue_of(language))
        )

    def _gists(self) -> Iterator[Gist]:
        found = stored_gists(self.connection, self.asked.selection(), masked)
        return found if self.private else map(gist_without_names, found)

    def _once(self, name: Name, made: Callable[[], Value]) -> Value:
        return self.analyses.once(self._key(name), made)

    def _key(self, name: Name) -> tuple[Hashable, ...]:
        return (stamp(self.connection), name, self.asked, self.wish, self.private)


@contextmanager
def analyser(casefile: Casefile, analyses: Analyses, asked: Asked, wish: Wish, *, private: bool) -> Iterator[Analyser]:
    """The analyses of a request; NotReady while what they are made from is being made. private: whether parties may be named that
    the base of actors does not know."""
    analyses.ready()
    with casefile.reading() as connection:
        yield Analyser(connection, analyses, asked, wish, private)
