"""Learn the judges of the trained engine. Usage: python training/judges.py PROPOSED HELD OUT [--scorer DIR] …

PROPOSED and HELD are what training/proposed.py made of coded reports. Three questions, each by boosted trees over the signs of a
proposal: whether a number is one that the report claims of its own incident, and whether a count or an attribution as a whole is
right, which is its confidence. The rules were mended by the reports of PROPOSED, and are right there more often than elsewhere:
the line that makes of the trees' sum a chance is of HELD, reports that they were not mended by. Fixed seeds: the same proposals
give the same file. Prints what the judge of numbers comes to on reports that it was not taught with. Needs the extra [train].
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

BENCH = Path(__file__).parents[2] / "shared" / "bench" / "claims"
VERSION = "3"
SEED = 0
OWN_INCIDENT = 0.5  # as the engine has it
HALF = 0.5  # who accuses for whom the coders have suspecting is half right, which is enough
# Signs that tell of a claimant, and nothing of a number as such.
OF_CLAIMANT = {
    "own", "theirs before", "theirs after", "theirs here", "theirs cover", "theirs near", "theirs paragraph", "is last",
    "is next", "sayings", "share", "first", "name words", "capital", "stance verb", "same by them", "chosen",
    "kin", "kin cover", "kin last", "kin longer", "kin names", "kin sayings",
}  # fmt: skip

MEMBERS, SHARE = 8, 0.7  # so many models, each taught with another share of the rows: one alone leans too much on single reports
# What each judge is asked of a row: whether the coders have its number, or all of it.
QUESTIONS = {"number": "told", "count": "right", "attribution": "right"}
Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the judges of the trained engine.")
    parser.add_argument("proposed", type=Path)
    parser.add_argument("held", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scorer", type=Path, default=BENCH, metavar="DIR")
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    scorer = loaded(args.scorer / "score.py")
    reports, held = (judged(path, scorer) for path in (args.proposed, args.held))
    cross_validate(reports, args.folds)
    models = learnt(reports)
    for report in held:
        ask(report, models)
    kept = {name: written(model, signs) for name, (model, signs) in models.items()}
    for name in ("count", "attribution"):
        kept[name] |= line(rows_of(held, name), name)
    text = json.dumps({"version": VERSION, **kept}, separators=(",", ":"))
    args.out.write_bytes(gzip.compress(text.encode("utf-8"), mtime=0))


def judged(path: Path, scorer: Any) -> list[dict[str, Any]]:
    """The reports of a file of proposals, each proposal with whether it is right."""
    reports = [json.loads(each) for each in path.read_text("utf-8").splitlines()]
    for report in reports:
        judge(report, scorer)
    return reports


def loaded(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(report: dict[str, Any], scorer: Any) -> None:
    """Say of each proposal whether the coders have its number, and of each claim of the incident whether they have all of it."""
    for row in report["counts"]:
        row["told"] = any(scorer.count_match(each, row, False) for each in report["gold"]["counts"])
    for name, match in (("counts", scorer.count_match), ("attributions", scorer.attribution_match)):
        free = list(report["gold"][name])
        for row in (each for each in report[name] if each["focus"] and each.get("kept", True)):
            found = next((each for each in free if match(each, row, True) >= HALF), None)
            row["right"] = found is not None
            free = [each for each in free if each is not found]


def cross_validate(reports: list[dict[str, Any]], folds: int) -> None:
    """Print what judges come to on reports that they were not taught with."""
    parts = np.random.RandomState(SEED).permutation(len(reports)) % folds
    for part in range(folds):
        models = learnt([report for report, own in zip(reports, parts, strict=True) if own != part])
        for report, own in zip(reports, parts, strict=True):
            if own == part:
                ask(report, models)
    print_figures(reports)


def rows_of(reports: Iterable[dict[str, Any]], judge: str) -> list[Row]:
    """What a judge judges: every number, or the claims of an incident; one without signs is none of them."""
    kind = "attributions" if judge == "attribution" else "counts"
    rows = (row for report in reports for row in report[kind] if row["signs"])
    return [row for row in rows if judge == "number" or "right" in row]


def learnt(reports: list[dict[str, Any]]) -> dict[str, tuple[list[HistGradientBoostingClassifier], list[str]]]:
    """A judge of each question, with the names of its signs."""
    return {name: taught(rows_of(reports, name), name) for name in QUESTIONS}


def _of_number(sign: str) -> bool:
    return sign not in OF_CLAIMANT and not sign.startswith("who ")


def taught(rows: list[Row], name: str) -> tuple[list[HistGradientBoostingClassifier], list[str]]:
    signs = sorted({sign for row in rows for sign in row["signs"] if name != "number" or _of_number(sign)})
    seen, answers = matrix(rows, signs), np.array([row[QUESTIONS[name]] for row in rows])
    models = []
    for seed in range(SEED, SEED + MEMBERS):
        own = np.random.RandomState(seed).rand(len(rows)) < SHARE
        model = HistGradientBoostingClassifier(
            max_iter=120, learning_rate=0.05, max_leaf_nodes=6, min_samples_leaf=15, l2_regularization=5.0, max_features=0.5,
            random_state=seed,
        )  # fmt: skip
        models.append(model.fit(seen[own], answers[own]))
    return models, signs


def matrix(rows: list[Row], signs: list[str]) -> Any:
    return np.array([[row["signs"].get(sign, np.nan) for sign in signs] for row in rows], np.float64)


def ask(report: dict[str, Any], models: dict[str, tuple[list[HistGradientBoostingClassifier], list[str]]]) -> None:
    """What the judges say of a report that they were not taught with, in log odds."""
    for name, (models_of, signs) in models.items():
        rows = rows_of([report], name)
        if not rows:
            continue
        odds = np.mean([model.decision_function(matrix(rows, signs)) for model in models_of], axis=0)
        for row, own in zip(rows, odds, strict=True):
            row[name] = float(own)


def line(rows: list[Row], name: str) -> dict[str, float]:
    """The line by which log odds come true as often as they say."""
    fitted = LogisticRegression(C=1e6).fit([[row[name]] for row in rows], [row["right"] for row in rows])
    return {"scale": float(fitted.coef_[0][0]), "shift": float(fitted.intercept_[0])}


def print_figures(reports: list[dict[str, Any]]) -> None:
    """How many numbers that the rules take for background the judge gives to the report's incident, and how many are of it."""
    for name in sorted({report["set"] for report in reports}):
        behind = [row for report in reports if report["set"] == name for row in report["counts"] if not row["focus"]]
        moved = [row for row in behind if row["number"] >= np.log(OWN_INCIDENT / (1 - OWN_INCIDENT))]
        right, own = (sum(row["told"] for row in rows) for rows in (moved, behind))
        print(
            f"{name}: {len(behind)} numbers in the background, {own} of the incident; moved {len(moved)}, {right} of them rightly"
        )


def written(models: list[HistGradientBoostingClassifier], signs: list[str]) -> dict[str, Any]:
    """A judge as the engine reads it: the trees of all its models, each leaf with its part of their mean."""
    starts: list[int] = []
    nodes: list[tuple[int, float, int, int, int]] = []
    for model in models:
        for (tree,) in model._predictors:
            start = len(nodes)
            starts.append(start)
            for node in tree.nodes:
                if node["is_leaf"]:
                    nodes.append((-1, rounded(node["value"] / len(models)), 0, 0, 0))
                    continue
                below, above = start + int(node["left"]), start + int(node["right"])
                nodes.append(
                    (int(node["feature_idx"]), rounded(node["num_threshold"]), below, above, int(node["missing_go_to_left"]))
                )
    sign, value, below, above, missing = (list(column) for column in zip(*nodes, strict=True))
    base = float(np.mean([np.ravel(model._baseline_prediction)[0] for model in models]))
    return {
        "signs": signs, "base": base, "scale": 1.0, "shift": 0.0, "starts": starts, "sign": sign, "value": value,
        "below": below, "above": above, "missing_below": missing,
    }  # fmt: skip


def rounded(value: float) -> float:
    return float(f"{float(value):.5g}")


if __name__ == "__main__":
    main()
