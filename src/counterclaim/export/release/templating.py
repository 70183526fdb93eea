"""Pages of a release from the templates of exports: every value is text, and becomes markup nowhere."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment


def rendered(name: str, **values: object) -> str:
    """The page of a template with its values."""
    return environment().get_template(name).render(**values)


def template_file(name: str) -> str:
    """A file beside the templates as it is: a style, a script."""
    return files("counterclaim.export").joinpath("templates", *name.split("/")).read_text("utf-8")


@cache
def environment() -> Environment:
    """Where templates are found by their names."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(template_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
