from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import UndefinedError

from counterclaim.export.templating import closed_policy, environment, template_file

PAGES = ("page.html", "comparison.html", "dossier/dossier.html", "release/index.html", "release/codebook.html")


def source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


@given(st.text(), st.text(min_size=1))
def test_templating_policy_lets_in_one_style_and_one_script(style: str, script: str) -> None:
    assert closed_policy(style) == f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src {source(style)}"
    assert closed_policy(style, script) == f"{closed_policy(style)}; script-src {source(script)}"


@given(st.text())
def test_templating_makes_markup_of_no_value(value: str) -> None:
    made = environment().from_string("<p>{{ value }}</p>").render(value=value)
    assert not {"<", ">", '"', "'"} & set(made.removeprefix("<p>").removesuffix("</p>"))


def test_templating_a_value_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nothing }}").render()


@pytest.mark.parametrize("name", PAGES)
def test_templating_every_page_says_first_what_it_may_load(name: str) -> None:
    """In its head, before the first style or script."""
    head = template_file(name).partition("<head>")[2].partition("</head>")[0]
    assert head.lstrip().startswith("{{ head.closed(")


def test_templating_a_page_asks_nobody_and_tells_nobody_where_it_was_opened() -> None:
    made = environment().from_string('{% import "shared/head.html" as head %}{{ head.closed("a \'b\'") }}').render()
    assert 'http-equiv="Content-Security-Policy" content="a &#39;b&#39;"' in made
    assert '<meta name="referrer" content="no-referrer">' in made
