"""Pages from the templates of exports: every value is text, and becomes markup nowhere."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import Environment

# A page that is one file may load and send nothing; the hashes of its own style and script are added.
_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"


def rendered(name: str, **values: object) -> str:
    """The page of a template with its values."""
    return _plain().get_template(name).render(**values)


@cache
def template_file(name: str) -> str:
    """A file beside the templates as it is: a style, a script."""
    return files("counterclaim.export").joinpath("templates", *name.split("/")).read_text("utf-8")


def closed_policy(style: str, script: str = "") -> str:
    """The policy of a page that is one file: this one style and script are let in, and nothing else."""
    scripts = f"; script-src '{_source(script)}'" if script else ""
    return f"{_POLICY}; style-src '{_source(style)}'{scripts}"


def environment(**options: object) -> Environment:
    """Where templates are found by their names. All is escaped but what a template calls safe: styles, scripts, drawings."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined

    return Environment(
        loader=FunctionLoader(template_file),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        **options,  # type: ignore[arg-type]
    )


@cache
def _plain() -> Environment:
    return environment(keep_trailing_newline=True)


def _source(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
