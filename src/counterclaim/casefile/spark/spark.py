"""A cluster of Apache Spark as the machines of a casefile: it reads and compares, and this process keeps what it found."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from math import ceil
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING

from counterclaim.casefile.spark import comparing, reading
from counterclaim.casefile.spark.session import explained, is_this_machine, opened, spark_warned
from counterclaim.casefile.workers import Outcome, read_all
from counterclaim.errors import ClusterError, WorkerDied
from counterclaim.linking.card import Card
from counterclaim.linking.edge import Edge
from counterclaim.linking.linked_pairs import edges_of
from counterclaim.linking.weights import Weights
from counterclaim.model.incident import AccountKey
from counterclaim.model.report import Report

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    from counterclaim.reading.engine import Engine

# Reports of one job: what a run that is killed has to read again, and what this machine holds of them at a time.
BATCH = 5_000
# Reports of one task: what a worker that is lost has to give to another. Tasks of one process, where there are few reports.
SHARE, EACH = 50, 4
# Reports of a job that killed its reader are shared out anew, and so few of them are read here, each apart.
FEW = 64
# Pairs of one task; fewer than these are compared here, sooner than they are sent.
BLOCK = 20_000
# Bytes of cards and pairs, packed, in one job: the driver holds them several times over, in the gigabyte that Spark gives it.
JOB = 10_000_000


class Spark:
    """The cluster of a master, asked when there is first something to do.

    ledgers: a folder that every worker reaches, where what was read is kept as Parquet; one of its own, for the time of the run,
    where none is named and all workers are on this machine.
    """

    accounts_at_once = 20_000

    def __init__(self, master: str, ledgers: str | None = None) -> None:
        if ledgers is None and not is_this_machine(master):
            raise ClusterError(f"name a folder that every machine of {master} reaches, for the ledgers: --parquet FOLDER")
        self.master = master
        self._kept = ledgers
        self._own: Path | None = None

    def __enter__(self) -> Spark:
        return self

    def __exit__(self, *exc: object) -> None:
        if "_session" in self.__dict__:
            self._session.stop()
        if self._own is not None:
            rmtree(self._own, ignore_errors=True)

    def read(self, reports: Iterable[Report], *, engine: Engine | None = None) -> Iterator[Outcome]:
        """See Machines: some thousand reports a job, whose ledgers are on the disk as Parquet before any is told."""
        waiting, number = iter(reports), 0
        while batch := list(islice(waiting, BATCH)):
            number += 1
            yield from self._read(batch, f"{self._folder}/{number:06}", engine)

    def edges(
        self, pairs: Iterable[tuple[AccountKey, AccountKey]], cards: Mapping[AccountKey, Card], weights: Weights | None = None
    ) -> list[Edge]:
        """See Machines: by blocks of pairs that are near each other in the order of their accounts."""
        ordered = sorted(pairs)
        if len(ordered) < BLOCK:
            return edges_of(ordered, cards, weights)
        blocks = (ordered[start : start + BLOCK] for start in range(0, len(ordered), BLOCK))
        found: list[Edge] = []
        for rows in _jobs(comparing.block_row(block, cards) for block in blocks):
            with explained(self.master), spark_warned():
                given = self._table(rows, comparing.BLOCK).repartition(len(rows))
                told = given.mapInPandas(comparing.comparing_by(weights), comparing.EDGE)
                found += map(comparing.edge_of, told.toLocalIterator(prefetchPartitions=True))
        return sorted(found, key=lambda edge: (edge.one, edge.other))

    def _read(self, batch: Sequence[Report], folder: str, engine: Engine | None) -> Iterator[Outcome]:
        """One job; a report that kills its reader is looked for in halves, and in the end on this machine."""
        try:
            with explained(self.master), spark_warned():
                given = self._table([(reading.report_line(report),) for report in batch], reading.REPORT)
                given = given.repartition(self._shares(len(batch)))
                given.mapInPandas(reading.reading_by(engine), reading.READ).write.mode("overwrite").parquet(folder)
        except WorkerDied:
            yield from self._searched(batch, folder, engine)
            return
        with explained(self.master):
            yield from map(reading.outcome_of, self._session.read.parquet(folder).toLocalIterator(prefetchPartitions=True))

    def _searched(self, batch: Sequence[Report], folder: str, engine: Engine | None) -> Iterator[Outcome]:
        if len(batch) <= FEW:
            yield from read_all(batch, jobs=1, apart=True, engine=engine)
            return
        middle = len(batch) // 2
        for part, name in ((batch[:middle], "a"), (batch[middle:], "b")):
            yield from self._read(part, folder + name, engine)

    @property
    def processes(self) -> int:
        """With how many processes the cluster reads."""
        return int(self._session.sparkContext.defaultParallelism)

    def _shares(self, number: int) -> int:
        """Several for each process, so that nobody waits for one with a long report, and none larger than a share may be."""
        return min(number, max(EACH * self.processes, ceil(number / SHARE)))

    def _table(self, rows: Sequence[tuple[str | bytes, ...]], schema: str) -> DataFrame:
        """Rows as a table of the cluster, by way of Arrow: other ways need processes of Python to take them apart."""
        import pyarrow as pa

        names = [column.split()[0] for column in schema.split(", ")]
        columns = [pa.array(column) for column in zip(*rows, strict=True)]
        return self._session.createDataFrame(pa.table(columns, names), schema)

    @cached_property
    def _session(self) -> SparkSession:
        return opened(self.master)

    @cached_property
    def _folder(self) -> str:
        """Where the ledgers of this run go."""
        if self._kept is None:
            self._own = Path(tempfile.mkdtemp(prefix="counterclaim-"))
            return str(self._own)
        return f"{self._kept.rstrip('/')}/run={datetime.now(UTC):%Y%m%dT%H%M%S%f}"


def _jobs(rows: Iterable[tuple[bytes, bytes]]) -> Iterator[list[tuple[bytes, bytes]]]:
    """Blocks in as few jobs as hold them, each of at least one."""
    job: list[tuple[bytes, bytes]] = []
    held = 0
    for row in rows:
        size = sum(map(len, row))
        if job and held + size > JOB:
            yield job
            job, held = [], 0
        job.append(row)
        held += size
    if job:
        yield job
