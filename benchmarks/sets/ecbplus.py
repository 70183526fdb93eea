"""ECB+ (Cybulska and Vossen 2014): topics of news, each with two events of one kind (its sub-topics), as tokens in XML."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

from benchmarks.sets.labelled import Labelled, report_of, running

from counterclaim.model.report import Report

# Addresses of many outlets hold the day: "/2009/11/30/".
_DAY_IN_ADDRESS = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})/")


def ecbplus(data: Path) -> Iterator[Labelled]:
    """The reports of all topics, by topic, sub-topic and number. The incident is the sub-topic: "3ecb" and "3ecbplus" are two."""
    for path in sorted(data.glob("ECB+/*/*.xml"), key=_number):
        topic, _, rest = path.stem.partition("_")
        yield Labelled(_report(path), topic + rest.lstrip("0123456789"))


def _number(path: Path) -> list[str | int]:
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", path.name)]


def _report(path: Path) -> Report:
    """Documents of the second sub-topic begin with their address, which is no part of the text."""
    sentences = _sentences(path)
    address = "".join(sentences[0].split()) if sentences[0].replace(" ", "").startswith("http") else ""
    body = sentences[1:] if address else sentences
    publisher = urlsplit(address).hostname or None
    return report_of(path.stem, body[0] if address else "", "\n".join(body[1:] if address else body), _day(address), publisher)


def _sentences(path: Path) -> list[str]:
    tokens: dict[int, list[str]] = defaultdict(list)
    for token in ElementTree.parse(path).getroot().iter("token"):
        tokens[int(token.get("sentence", "0"))].append(token.text or "")
    return [running(tokens[number]) for number in sorted(tokens)]


def _day(address: str) -> date | None:
    match = _DAY_IN_ADDRESS.search(address)
    try:
        return date(*map(int, match.groups())) if match else None
    except ValueError:
        return None
