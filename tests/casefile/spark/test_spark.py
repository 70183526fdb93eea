from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

import cases
import clusters
from counterclaim.casefile.spark import spark
from counterclaim.linking.linked_pairs import edges_of
from linked import bridge, card

# A sentence of no claim: with many of them a report takes long enough to be read that a worker can die meanwhile.
FILLER = "The road to the market passes the old mill, the school and two wells, and goes on to the river. "
TOWNS = ("Kidal", "Gao", "Niono", "Mopti", "Bandiagara", "Menaka")
Told = tuple[dict[str, str], list[str]]


def raids(number: int, *, filler: int = 0) -> list[object]:
    """Invented reports, two of each raid."""
    rows: list[object] = []
    for at in range(number):
        words = cases.RAID.replace("Kidal", TOWNS[at // 2 % len(TOWNS)]).replace("nine", str(at // 2 + 5))
        day = f"2024-{at // 2 % 12 + 1:02}-06"
        rows.append(cases.row(f"r{at}", f"{words} It was report {at}. {FILLER * filler}", published=day))
    return rows


def alone(source: Path, case: Path, folder: Path) -> Told:
    """What one machine makes of the reports."""
    with clusters.add(source, case, "--all", environment=clusters.environment(folder)) as process:
        process.communicate(timeout=600)
    return clusters.told(case)


@pytest.mark.slow
def test_spark_in_two_processes_gives_the_ledgers_and_incidents_of_one(tmp_path: Path) -> None:
    environment = clusters.environment(tmp_path / "conf")
    source = tmp_path / "reports.jsonl"
    broken = cases.row("spanish", "Al menos nueve civiles murieron en el ataque contra el mercado, dijo el alcalde de la ciudad.")
    source.write_text(cases.MALI.read_text("utf-8"), "utf-8")
    with source.open("a", encoding="utf-8") as file:
        file.write(json.dumps(broken) + "\n")
    kept = tmp_path / "kept"
    options = ("--all", "--engine", "spark", "--master", "local[2]", "--parquet", str(kept))
    with clusters.add(source, tmp_path / "spark.db", *options, environment=environment) as process:
        out, err = process.communicate(timeout=900)
    assert "7 read, 1 not read" in out, err
    assert "the report is in 'es', which is not read yet" in err
    assert clusters.told(tmp_path / "spark.db") == alone(source, tmp_path / "alone.db", tmp_path / "conf")
    assert list(kept.glob("run=*/000001/part-*.parquet"))


@pytest.mark.slow
def test_spark_compares_in_jobs_that_the_driver_can_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in clusters.environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(spark, "BLOCK", 3)
    monkeypatch.setattr(spark, "JOB", 1_500)
    cards = {one.key: one for one in (card("r1"), card("r2", killed=15), card("r3", days=2), bridge("r4"), bridge("r5"))}
    pairs = sorted(combinations(sorted(cards), 2))
    with spark.Spark("local[2]") as machines:
        assert machines.edges(pairs, cards) == edges_of(pairs, cards) != []


def test_spark_shares_blocks_out_over_jobs_by_their_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spark, "JOB", 10)
    rows = [(b"abc", b"de"), (b"abc", b"de"), (b"f" * 30, b""), (b"g", b"")]
    assert list(spark._jobs(rows)) == [rows[:2], rows[2:3], rows[3:]]
    assert list(spark._jobs([])) == []


@pytest.mark.slow
def test_spark_of_a_master_and_two_workers_gives_the_same_though_one_is_killed(tmp_path: Path) -> None:
    source = cases.lines(tmp_path / "reports.jsonl", raids(24, filler=30))
    kept = tmp_path / "kept"
    with clusters.standing(tmp_path / "cluster") as cluster:
        options = ("--engine", "spark", "--master", cluster.master)
        with clusters.add(source, tmp_path / "whole.db", *options, environment=cluster.environment) as process:
            out, err = process.communicate(timeout=900)
        assert "24 read" in out, err
        with clusters.add(
            source, tmp_path / "killed.db", *options, "--parquet", str(kept), environment=cluster.environment
        ) as process:
            clusters.wait_for(lambda: bool(list(kept.rglob("*.parquet"))), "a first share of the ledgers", every=0.02)
            assert not list(kept.rglob("_SUCCESS"))
            clusters.kill(cluster.workers[0])
            out, err = process.communicate(timeout=900)
        assert "24 read" in out, err
    expected = alone(source, tmp_path / "alone.db", tmp_path / "conf")
    assert clusters.told(tmp_path / "whole.db") == expected
    assert clusters.told(tmp_path / "killed.db") == expected
