"""The engines that a benchmark can be asked for by name, as `counterclaim read --engine` has them."""

from __future__ import annotations

import argparse

from counterclaim.reading.engine import Engine

ENGINES = ("default", "rules", "trained")


def ask_for_engine(parser: argparse.ArgumentParser) -> None:
    """The option --engine: which engine reads, each language's own unless another is named."""
    parser.add_argument("--engine", choices=ENGINES, default="default", help="which engine reads")


def engine_of(name: str) -> Engine | None:
    """The engine of a name; None is the one that each language is read with unless another is asked for."""
    from counterclaim.reading.rules import RulesEngine
    from counterclaim.reading.trained.engine import TrainedEngine

    return {"rules": RulesEngine, "trained": TrainedEngine}[name]() if name != "default" else None
