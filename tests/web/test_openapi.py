from __future__ import annotations

from typing import Any

import httpx
import pytest

import workbenches

EXAMPLES = 8
METHODS = {"get", "post", "put", "patch", "delete"}


def operations(client: httpx.Client) -> dict[str, dict[str, Any]]:
    """Every operation that the description names, by method and path."""
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    return {f"{method.upper()} {path}": one for path, item in paths.items() for method, one in item.items() if method in METHODS}


def test_openapi_each_operation_says_what_it_does_and_what_can_go_wrong(client: httpx.Client) -> None:
    for name, one in operations(client).items():
        assert one.get("summary") and one.get("description") and one.get("tags"), name
        for status in ("401", "403", "404", "409", "422"):
            schema = one["responses"][status]["content"]["application/json"]["schema"]
            assert schema == {"$ref": "#/components/schemas/Trouble"}, (name, status)


def test_openapi_no_two_operations_have_one_id(client: httpx.Client) -> None:
    ids = [one["operationId"] for one in operations(client).values()]
    assert len(ids) == len(set(ids))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_openapi_is_kept_whatever_is_asked(workbench: workbenches.Workbench, client: httpx.Client) -> None:
    """Requests made from the description itself, right ones and wrong ones: no fault, and answers as they are described."""
    import schemathesis
    from hypothesis import HealthCheck, Phase, given, settings
    from schemathesis import GenerationMode
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi.checks import (
        content_type_conformance,
        response_schema_conformance,
        status_code_conformance,
    )

    checks = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
    description = schemathesis.openapi.from_dict(client.get("/api/v1/openapi.json").json())
    headers = {"Authorization": f"Bearer {workbenches.session_of(client)}"}
    wrong: list[str] = []
    for found in description.get_all_operations():
        operation: Any = found.ok()  # type: ignore[union-attr] # a description that is wrong fails here
        for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE):

            @settings(
                max_examples=EXAMPLES,
                derandomize=True,
                deadline=None,
                database=None,
                phases=[Phase.explicit, Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            @given(case=operation.as_strategy(generation_mode=mode))
            def ask(case: Any) -> None:
                case.call_and_validate(base_url=workbench.address, headers=headers, checks=checks)

            try:
                ask()
            except BaseExceptionGroup as exc:
                wrong.append(f"{operation.label}: {exc.exceptions[0]}")
            except Exception as exc:
                wrong.append(f"{operation.label}: {exc}")
    assert not wrong, "\n\n".join(wrong)
