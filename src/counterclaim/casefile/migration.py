"""Brings the tables of a casefile to this version, keeping what is in them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

from counterclaim.casefile.database.database import Database
from counterclaim.errors import CasefileError

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

_FOLDER = Path(__file__).parent / "migrations"
HEAD = "0021"


def migrate(engine: Engine, database: Database) -> None:
    """Run the migrations that the casefile lacks, all in one transaction; one made by a newer version is refused.

    A casefile that is up to date costs one query: alembic is loaded only where there is something to do.
    """
    with engine.connect() as connection, connection.begin():
        at = revision(connection)
    if at == HEAD:
        return
    if at is not None and at not in _known():
        raise CasefileError(
            f"the casefile was written by a newer version of Counterclaim (tables {at}, known here up to {HEAD}): "
            "install that version, or work on a copy"
        )
    _upgrade(engine, database)


def revision(connection: Connection) -> str | None:
    """Which migration the tables stand at; None for a file without tables."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    row = connection.execute(text("SELECT version_num FROM alembic_version")).first()
    return str(row[0]) if row else None


def _upgrade(engine: Engine, database: Database) -> None:
    from alembic import command

    config = _config()
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        database.settle(connection)


def _config() -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    return config


@cache
def _known() -> frozenset[str]:
    return frozenset(script.revision for script in _scripts().walk_revisions())


def _scripts() -> ScriptDirectory:
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config())
