"""Which engine reads, as the options of the commands that read say it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.casefile.machines import Machines
    from counterclaim.reading.engine import Engine

KEY = "COUNTERCLAIM_MODEL_KEY"
DEFAULT, RULES, TRAINED, LANGUAGE_MODEL, SPARK = "default", "rules", "trained", "llm", "spark"
_WORDS = "What reads: each language's own, the rules alone, the rules with learnt judges (English), a language model's server."

Command = Callable[..., Any]


def engine_options(command: Command) -> Command:
    """The options --engine, --endpoint and --model, for `chosen_engine`."""
    return _options(command, [DEFAULT, RULES, TRAINED, LANGUAGE_MODEL], _WORDS)


def engine_or_cluster_options(command: Command) -> Command:
    """The same, with --master and --parquet, for `chosen_machines`; spark is another word for the default on a cluster."""
    for option in (
        click.option("--parquet", metavar="FOLDER", help="Keep here what a cluster reads; all its machines must reach it."),
        click.option(
            "--master",
            metavar="URL",
            help="Read and compare on this cluster of Apache Spark: spark://HOST:7077, or local[2] for two processes here.",
        ),
    ):
        command = option(command)
    return _options(
        command, [DEFAULT, RULES, TRAINED, LANGUAGE_MODEL, SPARK], f"{_WORDS[:-1]}; spark: the default, on a cluster."
    )


def _options(command: Command, engines: list[str], words: str) -> Command:
    for option in (
        click.option("--model", metavar="NAME", help="Which of the server's models reads; the only one, if not said."),
        click.option(
            "--endpoint",
            metavar="URL",
            help="The language model's server, with --engine llm, as in http://127.0.0.1:11434/v1. Reports are sent there.",
        ),
        click.option(
            "--engine",
            type=click.Choice(engines),
            default=DEFAULT,
            show_default=True,
            help=words,
        ),
    ):
        command = option(command)
    return command


def chosen_engine(engine: str, endpoint: str | None, model: str | None) -> Engine | None:
    """The engine that the options ask for, None for the default; UsageError where they do not go together."""
    if engine != LANGUAGE_MODEL and (endpoint or model):
        raise click.UsageError("--endpoint and --model are for --engine llm.")
    if engine in (DEFAULT, SPARK):
        return None
    if engine == RULES:
        from counterclaim.reading.rules import RulesEngine

        return RulesEngine()
    if engine == TRAINED:
        from counterclaim.reading.trained.engine import TrainedEngine

        return TrainedEngine()
    if not endpoint:
        raise click.UsageError("--engine llm needs --endpoint URL: the server of a language model that you run.")
    from counterclaim.fetching.completions import Endpoint
    from counterclaim.reading.llm.answers_kept import KeptAnswers
    from counterclaim.reading.llm.engine import LanguageModelEngine
    from counterclaim.resolving.gazetteer_cache import cache_folder

    server = Endpoint(endpoint, key=os.environ.get(KEY) or None)
    if not server.is_this_machine:
        click.echo(f"counterclaim: the words of the reports are sent to {one_line(endpoint)}", err=True)
    return LanguageModelEngine.of(server, model=model, answers=KeptAnswers(cache_folder() / "answers"))


@contextmanager
def chosen_machines(engine: str, master: str | None, parquet: str | None, *, jobs: int) -> Iterator[Machines | None]:
    """The cluster that the options ask for, None for this machine alone; UsageError where they do not go together."""
    if master is None and engine != SPARK:
        if parquet:
            raise click.UsageError("--parquet is for what a cluster reads: name one with --master URL.")
        yield None
        return
    if engine == LANGUAGE_MODEL:
        raise click.UsageError("--master is for engines that read by themselves, not for --engine llm.")
    if jobs > 1:
        raise click.UsageError("--jobs is for this machine alone: a cluster has as many processes as it was given.")
    from counterclaim.casefile.spark.spark import Spark

    with Spark(master or "local[*]", parquet) as machines:
        yield machines
