from __future__ import annotations

import json
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from prometheus_client import generate_latest

from counterclaim.web.operations.journal import Journal
from counterclaim.web.operations.meter import Meter, Watch, Watched


class Small:
    """A small application under watch, and what was written of it."""

    def __init__(self) -> None:
        self.meter, self.lines = Meter(), list[str]()
        self.app = FastAPI()
        self.app.add_middleware(Watch, watched=Watched(self.meter, Journal(self.lines.append)))

        @self.app.get("/persons/{name}")
        def person(name: str) -> str:
            if name == "nobody":
                raise KeyError(name)
            return name

    def client(self) -> TestClient:
        """A reader of its pages; its loop runs in a thread of its own, whatever loop a browser's tests left running in ours."""
        return TestClient(self.app, raise_server_exceptions=False)

    def figures(self) -> str:
        return generate_latest(self.meter.registry).decode()


@pytest.fixture
def watched() -> Small:
    return Small()


def test_meter_counts_by_the_declared_route(watched: Small) -> None:
    with watched.client() as client:
        for name in ("okal", "odede"):
            client.get(f"/persons/{name}?q=secret")
    assert 'counterclaim_requests_total{method="GET",route="/persons/{name}",status="200"} 2.0' in watched.figures()
    assert "counterclaim_requests_in_progress 0.0" in watched.figures()
    assert "okal" not in watched.figures() + "".join(watched.lines)
    assert "secret" not in "".join(watched.lines)


def test_meter_what_finds_no_route_leaves_no_trace_of_its_words(watched: Small) -> None:
    with watched.client() as client:
        client.get("/wp-admin/okal")
    assert 'route="none",status="404"' in watched.figures()
    assert "okal" not in watched.figures() + "".join(watched.lines)


def test_meter_a_fault_is_counted_and_written_without_its_words(watched: Small) -> None:
    with watched.client() as client:
        assert (client.get("/persons/nobody")).status_code == 500
    assert 'counterclaim_faults_total{error="KeyError"} 1.0' in watched.figures()
    fault, request = map(json.loads, watched.lines)
    assert (fault["error"], request["event"]) == ("KeyError", "request")
    assert "nobody" not in "".join(watched.lines)


def test_meter_importing_it_needs_no_prometheus() -> None:
    source = (Path(__file__).parents[3] / "src/counterclaim/web/operations/meter.py").read_text("utf-8")
    assert "\nfrom prometheus_client" not in source
