"""Analyses for programs: each with what it rests on and what it lacks."""

from __future__ import annotations

from fastapi import APIRouter

from counterclaim.analysis.accusations import Accusations
from counterclaim.analysis.coverage import Coverage
from counterclaim.analysis.disagreement import Disagreement
from counterclaim.analysis.rates import Rates
from counterclaim.analysis.revisions import Revisions
from counterclaim.analysis.rules import Rules
from counterclaim.analysis.series import Series
from counterclaim.web.analysis.populations import populations_api
from counterclaim.web.analysis.request import CurrentAnalyser

api = APIRouter(prefix="/analysis", tags=["analysis"])
api.include_router(populations_api)


@api.get("/series")
def analyse_series(analyser: CurrentAnalyser) -> Series:
    """People harmed by day, week, month or year, from low to high under a rule; no data where nobody reported."""
    return analyser.series()


@api.get("/rules")
def analyse_rules(analyser: CurrentAnalyser) -> Rules:
    """The sums of the same incidents under all rules."""
    return analyser.rules()


@api.get("/accusations")
def analyse_accusations(analyser: CurrentAnalyser) -> Accusations:
    """Who accuses, denies and admits, by reports and by independent lines."""
    return analyser.accusations()


@api.get("/revisions")
def analyse_revisions(analyser: CurrentAnalyser) -> Revisions:
    """Each figure by the day of its publication, the first, the last, and the change."""
    return analyser.revisions()


@api.get("/coverage")
def analyse_coverage(analyser: CurrentAnalyser) -> Coverage:
    """Who reports of where and when, and how soon."""
    return analyser.coverage()


@api.get("/disagreement")
def analyse_disagreement(analyser: CurrentAnalyser) -> Disagreement:
    """How far sources lie apart about numbers and about who did it."""
    return analyser.disagreement()


@api.get("/rates")
def analyse_rates(analyser: CurrentAnalyser) -> Rates:
    """People harmed per 100,000 by place and year, over the table of populations that was given; null where it says nothing."""
    return analyser.rates()
