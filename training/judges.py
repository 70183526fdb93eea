"""Learn the judges of the trained engine. Usage: python training/judges.py PROPOSED OUT [--scorer DIR] [--folds N]

PROPOSED is what training/proposed.py made of coded reports. Four questions, each by boosted trees over the signs of a proposal:
whether a number is one that the report claims of its own incident, who of those near gives it, and whether a count or an
attribution as a whole is right, which is its confidence. Fixed seeds: the same proposals give the same file. Prints what the
judges come to on reports that they were not taught with, by cross-validation. Needs the extra [train].
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.linear_model import LogisticRegression

BENCH = Path(__file__).parents[2] / "shared" / "bench" / "claims"
VERSION = "2"
SEED = 0
LIKELIER = 0.3  # as the engine has it
# Signs that tell of a claimant, and nothing of a number as such.
OF_CLAIMANT = {
    "own", "theirs before", "theirs after", "theirs here", "theirs cover", "theirs near", "theirs paragraph", "is last",
    "is next",
    "sayings", "share", "first", "name words", "capital", "stance verb", "same by them", "chosen",
    "kin", "kin cover", "kin last", "kin longer", "kin names", "kin sayings",
}  # fmt: skip
# The rules were made on the first set: what they say there is worth less than elsewhere.
WEIGHT_OF_OTHERS = 1.0

Row = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description="Learn the judges of the trained engine.")
    parser.add_argument("proposed", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scorer", type=Path, default=BENCH, metavar="DIR")
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    scorer = loaded(args.scorer / "score.py")
    reports = [json.loads(line) for line in args.proposed.read_text("utf-8").splitlines()]
    for report in reports:
        judge(report, scorer)
    parts = np.random.RandomState(SEED).permutation(len(reports)) % args.folds
    for part in range(args.folds):
        taught = [report for report, own in zip(reports, parts, strict=True) if own != part]
        models = learnt(taught)
        for report, own in zip(reports, parts, strict=True):
            if own == part:
                ask(report, models)
    calibrated = {
        "count": line([row for report in reports for row in chosen(report)]),
        "attribution": line([row for report in reports for row in report["attributions"] if row["signs"]]),
    }
    print_figures(reports, scorer)
    kept = {name: written(model, signs) for name, (model, signs) in learnt(reports).items()}
    for name, (scale, shift) in calibrated.items():
        kept[name] |= {"scale": scale, "shift": shift}
    args.out.write_text(json.dumps({"version": VERSION, **kept}, separators=(",", ":")) + "\n", "utf-8")


def loaded(path: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judge(report: dict[str, Any], scorer: Any) -> None:
    """Say of each proposal whether the coders have its number, and whether they have all of it."""
    for name, match in (("counts", scorer.count_match), ("attributions", scorer.attribution_match)):
        for row in report[name]:
            gold = report["gold"][name]
            row["told"] = any(match(each, row, False) >= 0.5 for each in gold)
            row["right"] = any(match(each, row, True) >= 0.5 for each in gold)
    report["numbers"] = grouped(report["counts"])


def grouped(rows: Iterable[Row]) -> list[list[Row]]:
    groups: dict[int, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["mention"], []).append(row)
    return list(groups.values())


def learnt(reports: list[dict[str, Any]]) -> dict[str, tuple[HistGradientBoostingClassifier, list[str]]]:
    """A judge of each question, with the names of its signs."""
    firsts = [rows[0] for report in reports for rows in report["numbers"]]
    known = [row for report in reports for rows in report["numbers"] if any(row["right"] for row in rows) for row in rows]
    counts = [row for report in reports for row in report["counts"]]
    attributions = [row for report in reports for row in report["attributions"] if row["signs"]]
    return {
        "number": taught(firsts, "told", lambda sign: sign not in OF_CLAIMANT and not sign.startswith("who ")),
        "claimant": taught(known, "right"),
        "count": taught(counts, "right"),
        "attribution": taught(attributions, "right"),
    }


def taught(
    rows: list[Row], question: str, wanted: Callable[[str], bool] = lambda sign: True
) -> tuple[HistGradientBoostingClassifier, list[str]]:
    signs = sorted({sign for row in rows for sign in row["signs"] if wanted(sign)})
    model = HistGradientBoostingClassifier(
        max_iter=120, learning_rate=0.05, max_leaf_nodes=6, min_samples_leaf=15, l2_regularization=5.0, random_state=SEED
    )
    model.fit(matrix(rows, signs), [row[question] for row in rows])
    return model, signs


def matrix(rows: list[Row], signs: list[str]) -> Any:
    return np.array([[row["signs"].get(sign, np.nan) for sign in signs] for row in rows], np.float64)


def ask(report: dict[str, Any], models: dict[str, tuple[HistGradientBoostingClassifier, list[str]]]) -> None:
    """What the judges say of a report that they were not taught with, in log odds."""
    for name, rows in (
        ("number", report["counts"]),
        ("claimant", report["counts"]),
        ("count", report["counts"]),
        ("attribution", [row for row in report["attributions"] if row["signs"]]),
    ):
        model, signs = models[name]
        for row, odds in zip(rows, model.decision_function(matrix(rows, signs)) if rows else [], strict=True):
            row[name] = float(odds)


def chosen(report: dict[str, Any]) -> list[Row]:
    """Each number of a report with its likeliest claimant."""
    out = []
    for rows in report["numbers"]:
        chances = [1 / (1 + np.exp(-row["claimant"])) for row in rows]
        clear = max(chances) - chances[0] > LIKELIER * sum(chances)
        out.append(rows[int(np.argmax(chances)) if clear else 0])
    return out


def line(rows: list[Row]) -> tuple[float, float]:
    """The line by which log odds come true as often as they say."""
    name = "count" if "count" in rows[0] else "attribution"
    fitted = LogisticRegression(C=1e6).fit([[row[name]] for row in rows], [row["right"] for row in rows])
    return float(fitted.coef_[0][0]), float(fitted.intercept_[0])


def print_figures(reports: list[dict[str, Any]], scorer: Any) -> None:
    """How often the judges find a number's claimant where the rules do."""
    for name in sorted({report["set"] for report in reports}):
        numbers = [rows for report in reports if report["set"] == name for rows in report["numbers"] if rows[0]["told"]]
        ours = sum(row["right"] for report in reports if report["set"] == name for row in chosen(report) if row["told"])
        rules = sum(rows[0]["right"] for rows in numbers)
        print(
            f"{name}: {len(numbers)} numbers; claimant right {ours / len(numbers):.3f}, by the rules {rules / len(numbers):.3f}"
        )


def written(model: Any, signs: list[str]) -> dict[str, Any]:
    """A model as the engine reads it."""
    starts, sign, value, below, above, missing = [], [], [], [], [], []
    for (tree,) in model._predictors:
        start = len(sign)
        starts.append(start)
        for node in tree.nodes:
            leaf = bool(node["is_leaf"])
            sign.append(-1 if leaf else int(node["feature_idx"]))
            value.append(float(f"{float(node['value'] if leaf else node['num_threshold']):.7g}"))
            below.append(0 if leaf else start + int(node["left"]))
            above.append(0 if leaf else start + int(node["right"]))
            missing.append(int(node["missing_go_to_left"]))
    base = float(np.ravel(model._baseline_prediction)[0])
    return {
        "signs": signs, "base": base, "scale": 1.0, "shift": 0.0, "starts": starts, "sign": sign, "value": value,
        "below": below, "above": above, "missing_below": missing,
    }  # fmt: skip


if __name__ == "__main__":
    main()
