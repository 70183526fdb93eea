"""A bundle: a whole casefile as a bag that can be handed over and checked without this program.

It is for custody, not for publication: it holds everything, names of private persons included, and says so in its own README.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from counterclaim.errors import BundleError
from counterclaim.evidence.bag import Bag, bag
from counterclaim.evidence.keeping import Keeping
from counterclaim.evidence.log import Entry
from counterclaim.evidence.originals import Originals
from counterclaim.evidence.seal import Seal, SealKind


@dataclass(frozen=True, slots=True)
class Contents:
    """What a bundle holds, each read once, in its order.

    hashes: of the originals to take from `originals`; reports, ledgers, decisions: JSON, one object a line, without line ends.
    """

    originals: Keeping
    hashes: Iterable[str]
    reports: Iterable[str]
    ledgers: Iterable[str]
    decisions: Iterable[str]
    entries: Iterable[Entry]
    seals: Iterable[Seal]


def bundle(target: Path, contents: Contents) -> str:
    """Write a bag to a folder that is not there yet, and give the SHA-256 of its manifest, which the log should name.

    All or nothing, in constant memory. DamagedOriginal, where an original is not what was received: a bundle vouches for it.
    """
    with bag(target) as written:
        written.add("README.txt", [files("counterclaim.evidence").joinpath("bundle_readme.txt").read_bytes()])
        for sha256 in contents.hashes:
            contents.originals.check(sha256)
            written.add(f"originals/{sha256[:2]}/{sha256[2:]}", contents.originals.chunks(sha256))
        written.add_lines("reports.jsonl", contents.reports)
        written.add_lines("ledgers.jsonl", contents.ledgers)
        written.add_lines("decisions.jsonl", contents.decisions)
        written.add_lines("log.jsonl", (entry.line() for entry in contents.entries))
        written.add_lines("seals.jsonl", _seal_lines(written, contents.seals))
        return written.close(_info())


def bundled_entries(folder: Path) -> Iterator[Entry]:
    """The log of a bundle, as it stands there. BadEntry at the first line that is no entry."""
    return map(Entry.of_line, _lines(folder / "data" / "log.jsonl"))


def bundled_seals(folder: Path) -> Iterator[Seal]:
    """The seals of a bundle."""
    for line in _lines(folder / "data" / "seals.jsonl"):
        try:
            told = json.loads(line)
            name = Path(told["file"]).name
            token = (folder / "data" / "seals" / name).read_bytes()
            yield Seal(SealKind(told["kind"]), int(told["seq"]), str(told["head"]), str(told["authority"]), token)
        except (OSError, ValueError, KeyError, TypeError, RecursionError) as exc:
            raise BundleError(f"a line of the bundle's seals cannot be read: {exc}") from exc


def bundled_originals(folder: Path) -> Originals:
    """The originals of a bundle, in the same layout as beside a casefile."""
    return Originals(folder / "data" / "originals")


def _seal_lines(written: Bag, seals: Iterable[Seal]) -> Iterator[str]:
    """One line for each seal, whose token becomes a file of its own."""
    for number, seal in enumerate(seals, 1):
        name = f"{number:04}-{seal.kind}-entry-{seal.seq}{seal.kind.ending}"
        written.add(f"seals/{name}", [seal.token])
        told = {"kind": seal.kind, "seq": seal.seq, "head": seal.head, "authority": seal.authority, "file": f"seals/{name}"}
        yield json.dumps(told, ensure_ascii=False)


def _info() -> dict[str, str]:
    return {
        "Bag-Software-Agent": f"counterclaim {version('counterclaim')}",
        "External-Description": "A casefile of reports of violence, with originals, claims, log and seals; see data/README.txt",
        "Counterclaim-Contains-Private-Names": "yes",
    }


def _lines(path: Path) -> Iterator[str]:
    try:
        with path.open(encoding="utf-8") as file:
            for line in file:
                yield line.removesuffix("\n")
    except (OSError, ValueError) as exc:
        raise BundleError(f"{path} cannot be read: {exc}") from exc
