"""The judges of incidents, phrases and options, learnt one after the other; what words say is asked of other reports' words."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.sets.muc4 import CONFIDENCES, STRINGS, Template
from benchmarks.templates.blame import blamed_of, told_words
from benchmarks.templates.choices import WORDED, options
from benchmarks.templates.judged import Judged
from benchmarks.templates.odds import Odds, Tally, Words, summed, tallied
from benchmarks.templates.rivals import fills_signs, rival_signs
from benchmarks.templates.signs import Signs, bag_of, phrase_signs
from training.judges import written
from training.template_lines import line_of
from training.template_rows import WRONG, Case, Rows, holds, is_fill
from training.template_words import of_words

SEED = 0
# Words of fewer cases are not learnt of; how many words of incidents are weighed.
FEW, BAG = 3, 4_000
PARTS = 4
BAG_PENALTY = 0.03
# Of confidences there are few cases, of what is weighed beside trees more.
LINE_PENALTY, OPTION_PENALTY = 0.01, 0.03
# Of how many signs each node of an option's trees may choose: places are told by a few signs, all else by many weak ones.
SHARES = {"location": 1.0}

Kept = dict[str, Any]


def of_incidents_and_phrases(cases: Sequence[Case]) -> Kept:
    """Judges of what is a template and what fills its strings."""
    kept: Kept = {"trees": {}, "odds": {}}
    kept["bags"] = _of_incidents(cases, kept) | of_words(cases)
    paired = [case for case in cases if case.pairs]
    parts = parts_of(paired)
    for slot in STRINGS:
        tallies = [tallied(_phrase_cases(case, slot)) for case in paired]
        apart = _apart(tallies, parts)
        kept["odds"][slot] = dict(_sum(tallies, FEW).weights)
        kept["trees"][slot] = _of_phrases(paired, [apart[part] for part in parts], slot)
    return kept


def _of_incidents(cases: Sequence[Case], kept: Kept) -> Kept:
    parts = parts_of(cases)
    tallies = [tallied((each.words, number in case.pairs) for number, each in enumerate(case.report.incidents)) for case in cases]
    apart, bags = _apart(tallies, parts), []
    for part in range(PARTS):
        bags.append(_bag([case for case, own in zip(cases, parts, strict=True) if own != part]))
    rows = Rows()
    for case, part in zip(cases, parts, strict=True):
        for number, each in enumerate(case.report.incidents):
            weighed = sum(bags[part].get(word, 0.0) for word in {*bag_of(each), ""})
            rows.add(each.signs | apart[part].signs(each.words) | {"bag": weighed}, number in case.pairs)
    kept["odds"]["incident"] = dict(_sum(tallies, FEW).weights)
    kept["trees"]["incident"] = boosted(rows, trees=120, leaves=6)
    return {"incident": _bag(cases)}


def _bag(cases: Sequence[Case]) -> dict[str, float]:
    """What each word told of an incident weighs, by logistic regression; "" is what all weigh together."""
    told = [(bag_of(each), number in case.pairs) for case in cases for number, each in enumerate(case.report.incidents)]
    words = DictVectorizer()
    matrix = words.fit_transform([dict.fromkeys(bag, 1.0) for bag, _ in told])
    model = LogisticRegression(C=BAG_PENALTY, max_iter=200).fit(matrix, [so for _, so in told])
    heaviest = np.argsort(-np.abs(model.coef_[0]), kind="stable")[:BAG]
    names = words.get_feature_names_out()
    return {str(names[at]): round(float(model.coef_[0][at]), 3) for at in heaviest} | {"": round(float(model.intercept_[0]), 3)}


def _phrase_cases(case: Case, slot: str) -> Iterable[tuple[Words, bool]]:
    for template in case.pairs.values():
        yield from ((phrase.words, is_fill(template, slot, phrase.text)) for phrase in case.report.phrases)


def _of_phrases(cases: Sequence[Case], odds: Sequence[Odds], slot: str) -> Kept:
    rows, random = Rows(), np.random.RandomState(SEED)
    for case, own in zip(cases, odds, strict=True):
        report = case.report
        said = [own.signs(phrase.words) for phrase in report.phrases]
        for number, template in case.pairs.items():
            incident = report.incidents[number]
            others = [report.incidents[other] for other in case.pairs if other != number]
            for phrase, words in zip(report.phrases, said, strict=True):
                fits = is_fill(template, slot, phrase.text)
                if fits or random.rand() < WRONG:
                    rows.add(phrase_signs(report, incident, phrase, others) | words, fits)
    return boosted(rows, trees=150, leaves=8)


def of_rivals(cases: Sequence[Case], found: Sequence[Sequence[Judged]]) -> Kept:
    """Judges of wordings among their rivals. found: what judges say of each case's phrases who were not taught with it."""
    rows = {slot: Rows() for slot in STRINGS}
    for case, judged in zip(cases, found, strict=True):
        for each, slots in zip(judged, rival_signs(case.report, judged), strict=True):
            template = template_of(case, each)
            for slot, own in slots.items():
                for rival, signs in own:
                    rows[slot].add(signs, is_fill(template, slot, rival.said))
    return {
        "trees": {f"rival {slot}": boosted(of, trees=200, leaves=6, rate=0.03, share=0.3) for slot, of in rows.items()},
        "odds": {},
    }


def of_incidents_again(cases: Sequence[Case], found: Sequence[Sequence[Judged]]) -> Kept:
    """The judge of incidents whose fills are known. found: as of_options has it."""
    rows: list[tuple[Signs, bool]] = []
    for case, judged in zip(cases, found, strict=True):
        for number, each in enumerate(judged):
            rows.append((fills_signs(judged, number), case.report.incidents.index(each.incident) in case.pairs))
    return {"trees": {}, "odds": {}, "lines": {"again": line_of(rows, LINE_PENALTY)}}


def template_of(case: Case, each: Judged) -> Template:
    """The template of the key that an incident is, an empty one where it is none."""
    return case.pairs.get(case.report.incidents.index(each.incident), Template())


def of_options(cases: Sequence[Case], found: Sequence[Sequence[Judged]]) -> Kept:
    """Judges of numbers, effects, confidences and places. found: what judges say of each case who were not taught with it."""
    parts, kept = parts_of(cases), Kept(trees={}, odds={}, lines={})
    apart: dict[str, list[Odds]] = {}
    for slot, value in WORDED:
        tallies = [tallied(_worded(case, slot, value)) for case in cases]
        apart[f"{slot} {value}"] = _apart(tallies, parts)
        kept["odds"][f"{slot} {value}"] = dict(_sum(tallies, FEW).weights)
    rows: dict[str, list[tuple[Signs, bool]]] = {}
    for case, part, judged in zip(cases, parts, found, strict=True):
        for each in judged:
            told = told_words(case.report, each.incident, blamed_of(case.report, each.phrases["PerpOrg"]))
            words = {question: odds[part].signs(told) for question, odds in apart.items()}
            _add_options(rows, case, each, words)
    for question, of in sorted(rows.items()):
        if question != "blamed":
            sure = question.startswith("confidence")
            kept["lines"][question] = line_of(of, LINE_PENALTY if sure else OPTION_PENALTY)
        if not question.startswith("confidence"):
            kept["trees"][question] = boosted(Rows.of(of), trees=120, leaves=5, rate=0.05, share=SHARES.get(question, 0.3))
    return kept


def _add_options(rows: dict[str, list[tuple[Signs, bool]]], case: Case, each: Judged, words: Mapping[str, Signs]) -> None:
    number = case.report.incidents.index(each.incident)
    template = case.pairs.get(number, Template())
    for option in options(case.report, each.incident, each.chance, each.phrases, words):
        if option.slot == "confidence" and option.value[0] == CONFIDENCES[0]:
            rows.setdefault("blamed", []).append((option.signs, bool(template.of("confidence"))))
        if template.of("confidence") if option.slot == "confidence" else option.slot != "location" or number in case.pairs:
            rows.setdefault(option.question, []).append((option.signs, holds(template, option)))


def _worded(case: Case, slot: str, value: str) -> Iterable[tuple[Words, bool]]:
    for number, template in case.pairs.items():
        blamed = {one for fill in template.of("PerpOrg") for one in fill.wordings}
        words = told_words(case.report, case.report.incidents[number], blamed)
        yield words, any(value in fill.wordings for fill in template.of(slot))


def parts_of(cases: Sequence[Case]) -> list[int]:
    """The part that each case is in, of those that are learnt of in turn."""
    return [int(part) for part in np.random.RandomState(SEED + 1).permutation(len(cases)) % PARTS]


def _apart(tallies: Sequence[Tally], parts: Sequence[int]) -> list[Odds]:
    """For each part the odds of all others."""
    return [_sum([of for of, own in zip(tallies, parts, strict=True) if own != part], FEW) for part in range(PARTS)]


def _sum(tallies: Sequence[Tally], least: int) -> Odds:
    return Odds.of(summed(tallies), least)


def boosted(rows: Rows, *, trees: int, leaves: int, rate: float = 0.06, share: float = 1.0) -> Kept:
    """Boosted trees of rows, as the judges' file has them. share: of the signs, how many each node may ask."""
    model = HistGradientBoostingClassifier(
        max_iter=trees, learning_rate=rate, max_leaf_nodes=leaves, min_samples_leaf=15, l2_regularization=5.0,
        max_features=share, random_state=SEED,
    )  # fmt: skip
    return written(model.fit(rows.matrix(), rows.answers), rows.signs)
