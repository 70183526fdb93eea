"""One area of the workbench: its pages, its part of the API, and its place in the head of every page."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter


@dataclass(frozen=True, slots=True)
class Area:
    """name: as the head of the pages calls it (translated there), empty for one without a place there. path: its first page."""

    name: str
    path: str
    pages: APIRouter
    api: APIRouter | None = None
