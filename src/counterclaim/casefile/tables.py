"""The tables of a casefile.

Kept for good: reports, refusals, jobs, readings, decisions, decision_reports, sent_forms, work, work_keys, searches,
searches_seen, log, seals, feeds, feed_entries, settings. Derived from these, and made again where a stage's version changes:
accounts, claims, account_keys, links, signatures, copy_bands, copies, standings, voices, incidents, gists, looks.
"""

from __future__ import annotations

from counterclaim.casefile.table_names import metadata
from counterclaim.casefile.tables_derived import (
    account_keys,
    accounts,
    claims,
    copies,
    copy_bands,
    gists,
    incidents,
    links,
    looks,
    signatures,
    stages,
    standings,
    voices,
)
from counterclaim.casefile.tables_kept import (
    codings,
    decision_reports,
    decisions,
    feed_entries,
    feeds,
    job_files,
    jobs,
    log,
    readings,
    refusals,
    reports,
    round_reports,
    rounds,
    seals,
    searches,
    searches_seen,
    sent_forms,
    settings,
    work,
    work_keys,
)

__all__ = [
    "account_keys",
    "accounts",
    "claims",
    "codings",
    "copies",
    "copy_bands",
    "decision_reports",
    "decisions",
    "feed_entries",
    "feeds",
    "gists",
    "incidents",
    "job_files",
    "jobs",
    "links",
    "log",
    "looks",
    "metadata",
    "readings",
    "refusals",
    "reports",
    "round_reports",
    "rounds",
    "seals",
    "searches",
    "searches_seen",
    "sent_forms",
    "settings",
    "signatures",
    "stages",
    "standings",
    "voices",
    "work",
    "work_keys",
]
