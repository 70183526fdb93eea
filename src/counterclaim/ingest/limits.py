"""How much of what strangers made is taken before it is refused."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that no honest report needs to pass; what passes one is refused with its reason, and the run goes on.

    page_bytes: one saved page, feed or response of an archive (the largest news pages hold 5 MB of markup).
    file_bytes: one PDF, Word document or workbook. unpacked_bytes: all that a Word document or workbook unpacks to.
    ratio: how many times larger than packed a member of a zip may be; text packs 5 to 20 times, a bomb 1,000.
    members: of one zip. pages: of one PDF. rows, columns: of one table; cell_characters: of one field of it.
    records: of one web archive. seconds: for one document. memory_bytes: of the process that takes it apart.
    """

    page_bytes: int = 20_000_000
    file_bytes: int = 100_000_000
    unpacked_bytes: int = 500_000_000
    ratio: int = 200
    members: int = 10_000
    pages: int = 5_000
    rows: int = 10_000_000
    columns: int = 2_000
    cell_characters: int = 1_000_000
    records: int = 100_000_000
    seconds: float = 60.0
    memory_bytes: int = 2_000_000_000
