"""Which engine reads, as the options of the commands that read say it."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from counterclaim.export.printable import one_line

if TYPE_CHECKING:
    from counterclaim.reading.engine import Engine

KEY = "COUNTERCLAIM_MODEL_KEY"
RULES, TRAINED, LANGUAGE_MODEL = "rules", "trained", "llm"

Command = Callable[..., Any]


def engine_options(command: Command) -> Command:
    """The options --engine, --endpoint and --model, for `chosen_engine`."""
    for option in (
        click.option("--model", metavar="NAME", help="Which of the server's models reads; the only one, if not said."),
        click.option(
            "--endpoint",
            metavar="URL",
            help="The language model's server, with --engine llm, as in http://127.0.0.1:11434/v1. Reports are sent there.",
        ),
        click.option(
            "--engine",
            type=click.Choice([RULES, TRAINED, LANGUAGE_MODEL]),
            default=RULES,
            show_default=True,
            help="What reads: the rules, the rules with learnt judges (English alone), or a language model's server.",
        ),
    ):
        command = option(command)
    return command


def chosen_engine(engine: str, endpoint: str | None, model: str | None) -> Engine | None:
    """The engine that the options ask for, None for the default; UsageError where they do not go together."""
    if engine != LANGUAGE_MODEL and (endpoint or model):
        raise click.UsageError("--endpoint and --model are for --engine llm.")
    if engine == RULES:
        return None
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
