from __future__ import annotations

import socket
from pathlib import Path

import httpx
import pytest

from counterclaim.casefile.store import Casefile
from counterclaim.errors import WorkbenchError
from counterclaim.web.operations.meter import Meter
from counterclaim.web.operations.station import ready, station


def asked(port: int, path: str) -> httpx.Response:
    return httpx.get(f"http://127.0.0.1:{port}{path}", timeout=30)


def test_station_tells_figures_and_health(mali: Casefile) -> None:
    meter = Meter()
    meter.begun()
    meter.answered("GET", "/queue", 200, 0.2)
    with station(mali, meter, host="127.0.0.1", port=0) as port:
        assert 'counterclaim_request_seconds_bucket{le="0.3",method="GET",route="/queue"} 1.0' in asked(port, "/metrics").text
        assert asked(port, "/health/live").text == "ok\n"
        assert asked(port, "/health/ready").status_code == 200
        assert asked(port, "/../../etc/passwd").status_code == 404


@pytest.mark.slow
def test_station_is_not_ready_without_its_casefile(tmp_path: Path) -> None:
    casefile = Casefile.open(tmp_path / "case.db", create=True)
    assert ready(casefile)
    casefile.close()
    (tmp_path / "case.db").unlink()
    (tmp_path / "case.db").mkdir()
    assert not ready(casefile)


def test_station_a_taken_port_is_named(mali: Casefile) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with (
            pytest.raises(WorkbenchError, match=f"127.0.0.1:{port}.*--operations"),
            station(mali, Meter(), host="127.0.0.1", port=port),
        ):
            pass
