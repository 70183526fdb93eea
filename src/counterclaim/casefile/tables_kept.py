"""Tables of what is kept for good: what was received, read, decided, done and logged."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from counterclaim.casefile.columns import Number, Packed, Utc
from counterclaim.casefile.table_names import metadata

# A report as it was received. name: its id in every output. state: received (and waiting), read, unread (with the reason),
# set_aside (by triage, with its score), expunged. Identity is the SHA-256 of the original: the same bytes twice are one report.
reports = Table(
    "reports",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("sha256", String(64), nullable=False, unique=True),
    Column("state", String(12), nullable=False, index=True),
    Column("reason", Text),
    Column("origin", Text, nullable=False),
    Column("media_type", String(100), nullable=False),
    Column("text", Text, nullable=False),
    Column("title", Text),
    Column("publisher", Text),
    Column("author", Text),
    Column("published", Date),
    Column("published_from", String(12)),
    Column("agency", Text),
    Column("url", Text),
    Column("language", String(12)),
    Column("captured", Utc),
    Column("parts", Packed),
    Column("notes", Packed),
    Column("relevance", Float),
    Column("relevance_words", Text),
    Column("received", Utc, nullable=False),
    Column("reading", Number),
)

# The bytes of reports as they were received, by pieces, where the casefile is on a server (casefile/originals_on_server.py).
original_pieces = Table(
    "original_pieces",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("number", Number, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# What is left of reports that were expunged (casefile/expunging.py): their rows among the reports hold no word any more.
tombstones = Table(
    "tombstones",
    metadata,
    Column("report", Text, primary_key=True),
    Column("sha256", String(64), nullable=False),
    Column("reference", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
)

# What could not be taken in, with the reason: nothing that was given is lost silently.
refusals = Table(
    "refusals",
    metadata,
    Column("id", Number, primary_key=True),
    Column("origin", Text, nullable=False),
    Column("name", Text),
    Column("reason", Text, nullable=False),
    Column("at", Utc, nullable=False),
    UniqueConstraint("origin", "name", "reason"),
)

# One reading of one report by one version of one engine; reports.reading names the newest. Never changed, never deleted.
readings = Table(
    "readings",
    metadata,
    Column("id", Number, primary_key=True),
    Column("report", Number, ForeignKey("reports.id"), nullable=False, index=True),
    Column("engine", String(40), nullable=False),
    Column("version", String(40), nullable=False),
    Column("ledger", Packed, nullable=False),
    Column("at", Utc, nullable=False),
    UniqueConstraint("report", "engine", "version"),
)

# What people decided (model/decision.py): never changed, never deleted.
decisions = Table(
    "decisions",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("kind", String(12), nullable=False),
    Column("about", Packed, nullable=False),
    Column("others", Packed, nullable=False),
    Column("change", Packed, nullable=False),
    Column("words", Packed, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("reason", Text, nullable=False),
)

# Which reports a decision touches, and which reading of each it was made on: while that is the newest, its keys need not be found
# again. An undoing touches what the decision touched that it undoes.
decision_reports = Table(
    "decision_reports",
    metadata,
    Column("decision", String(32), ForeignKey("decisions.id"), primary_key=True),
    Column("report", Text, primary_key=True),
    Column("reading", Number),
    Index("decision_reports_report", "report"),
    sqlite_with_rowid=False,
)

# What people did about what needs a look (model/work.py): rows are only ever added. work_keys: which accounts, reports or
# gestures each step is about, so that work follows accounts into whatever incident they are in.
work = Table(
    "work",
    metadata,
    Column("seq", Number, primary_key=True),
    Column("gesture", String(32), nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("what", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("whom", Text),
    Column("until", Date),
    Column("seen", String(64)),
    Column("reason", Text),
)
work_keys = Table(
    "work_keys",
    metadata,
    Column("what", String(16), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("step", Number, ForeignKey("work.seq"), primary_key=True),
    Index("work_keys_step", "step"),
    sqlite_with_rowid=False,
)

# Under which key a page sent a decision: the same form sent again, after an answer that was lost, decides once.
sent_forms = Table(
    "sent_forms",
    metadata,
    Column("by", Text, primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("decision", String(32), ForeignKey("decisions.id"), nullable=False),
    sqlite_with_rowid=False,
)

# Searches that people keep under a name, and up to which report and claim each person has seen what they find.
searches = Table(
    "searches",
    metadata,
    Column("id", Number, primary_key=True),
    Column("name", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("shared", Boolean, nullable=False),
    Column("made", Utc, nullable=False),
    Column("ended", Utc),
    Column("sought", Packed, nullable=False),
)
searches_seen = Table(
    "searches_seen",
    metadata,
    Column("search", Number, ForeignKey("searches.id"), primary_key=True),
    Column("person", Text, primary_key=True),
    Column("report", Number, nullable=False),
    Column("claim", Number, nullable=False),
    sqlite_with_rowid=False,
)

# What people gave to be added in the workbench (model/job.py), and the files as they came, until they have been taken in.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Number, primary_key=True),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("state", String(12), nullable=False, index=True),
    Column("names", Packed, nullable=False),
    Column("wish", Packed, nullable=False),
    Column("done", Number, nullable=False),
    Column("total", Number),
    Column("outcome", Packed, nullable=False),
    Column("ended", Utc),
)
job_files = Table(
    "job_files",
    metadata,
    Column("job", Number, ForeignKey("jobs.id"), primary_key=True),
    Column("number", Number, primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# The hash-chained log (evidence/log.py): rows are only ever added.
log = Table(
    "log",
    metadata,
    Column("seq", Number, primary_key=True, autoincrement=False),
    Column("at", String(40), nullable=False),
    Column("action", String(20), nullable=False),
    Column("subject", Text, nullable=False),
    Column("details", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

# Seals of the chain's head by somebody else's clock.
seals = Table(
    "seals",
    metadata,
    Column("id", Number, primary_key=True),
    Column("seq", Number, nullable=False),
    Column("head", String(64), nullable=False),
    Column("kind", String(20), nullable=False),
    Column("authority", Text, nullable=False),
    Column("token", LargeBinary, nullable=False),
    Column("at", Utc, nullable=False),
)

# Feeds that are watched, with what their servers want to be asked by, and the addresses that they have named.
feeds = Table(
    "feeds",
    metadata,
    Column("address", Text, primary_key=True),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("looked", Utc, nullable=False),
)
feed_entries = Table(
    "feed_entries",
    metadata,
    Column("feed", Text, ForeignKey("feeds.address"), primary_key=True),
    Column("address", Text, primary_key=True),
    sqlite_with_rowid=False,
)

# What people chose for this casefile: the weights that it is linked with.
settings = Table("settings", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

# Which accounts came into an incident and left another (casefile/moves.py), by which decision, null where linking found it by
# itself; and where each account that was ever with others is.
moves = Table(
    "moves",
    metadata,
    Column("seq", Number, primary_key=True),
    Column("account", Text, nullable=False),
    Column("before", String(20), nullable=False),
    Column("after", String(20), nullable=False),
    Column("at", Utc, nullable=False),
    Column("decision", String(32)),
    Index("moves_account", "account"),
    Index("moves_before", "before"),
    Index("moves_after", "after"),
    Index("moves_at", "at"),
    Index("moves_decision", "decision"),
)
placed = Table(
    "placed",
    metadata,
    Column("account", Text, primary_key=True),
    Column("incident", String(20), nullable=False),
)
