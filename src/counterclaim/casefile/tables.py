"""The tables of a casefile.

Kept for good: reports, refusals, jobs, readings, decisions, decision_reports, sent_forms, work, work_keys, searches,
searches_seen, log, seals, feeds, feed_entries, settings. Derived from these, and made again where a stage's version changes:
accounts, claims, account_keys, links, signatures, copy_bands, copies, standings, voices, incidents, looks.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from counterclaim.casefile.columns import Packed, Utc

metadata = MetaData()

# A report as it was received. name: its id in every output. state: received (and waiting), read, unread (with the reason),
# set_aside (by triage, with its score). Identity is the SHA-256 of the original bytes: the same bytes twice are one report.
reports = Table(
    "reports",
    metadata,
    Column("id", Integer, primary_key=True),
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
    Column("reading", Integer),
)

# What could not be taken in, with the reason: nothing that was given is lost silently.
refusals = Table(
    "refusals",
    metadata,
    Column("id", Integer, primary_key=True),
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
    Column("id", Integer, primary_key=True),
    Column("report", Integer, ForeignKey("reports.id"), nullable=False, index=True),
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
    Column("reading", Integer),
    Index("decision_reports_report", "report"),
    sqlite_with_rowid=False,
)

# What people did about what needs a look (model/work.py): rows are only ever added. work_keys: which accounts, reports or
# gestures each step is about, so that work follows accounts into whatever incident they are in.
work = Table(
    "work",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("gesture", String(32), nullable=False, index=True),
    Column("kind", String(12), nullable=False),
    Column("what", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("whom", Text),
    Column("until", Date),
    Column("seen", String(64)),
)
work_keys = Table(
    "work_keys",
    metadata,
    Column("what", String(16), primary_key=True),
    Column("key", Text, primary_key=True),
    Column("step", Integer, ForeignKey("work.seq"), primary_key=True),
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
    Column("id", Integer, primary_key=True),
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
    Column("search", Integer, ForeignKey("searches.id"), primary_key=True),
    Column("person", Text, primary_key=True),
    Column("report", Integer, nullable=False),
    Column("claim", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# What people gave to be added in the workbench (model/job.py), and the files as they came, until they have been taken in.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("state", String(12), nullable=False, index=True),
    Column("names", Packed, nullable=False),
    Column("wish", Packed, nullable=False),
    Column("done", Integer, nullable=False),
    Column("total", Integer),
    Column("outcome", Packed, nullable=False),
    Column("ended", Utc),
)
job_files = Table(
    "job_files",
    metadata,
    Column("job", Integer, ForeignKey("jobs.id"), primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
)

# The hash-chained log (evidence/log.py): rows are only ever added.
log = Table(
    "log",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
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
    Column("id", Integer, primary_key=True),
    Column("seq", Integer, nullable=False),
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

# Rounds of coding by hand: which people code which reports, blindly, and every state that a coding has been saved in. The newest
# counts; coder is empty for what the coders' differences were settled to.
rounds = Table(
    "rounds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("coders", Packed, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
)
round_reports = Table(
    "round_reports",
    metadata,
    Column("round", Integer, ForeignKey("rounds.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("report", Integer, ForeignKey("reports.id"), nullable=False),
    UniqueConstraint("round", "report"),
    sqlite_with_rowid=False,
)
codings = Table(
    "codings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("round", Integer, ForeignKey("rounds.id"), nullable=False),
    Column("report", Integer, ForeignKey("reports.id"), nullable=False),
    Column("coder", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("finished", Boolean, nullable=False),
    Column("coding", Packed, nullable=False),
    Column("at", Utc, nullable=False),
    Index("codings_newest", "round", "report", "coder", "id"),
)

# Which version of a stage made what is derived; another version makes it again.
stages = Table("stages", metadata, Column("name", String(20), primary_key=True), Column("version", Text, nullable=False))

# The accounts of each report's newest reading. card: what linking sees of it; null for background, which forms no incident.
# own: the name of the incident in which this account is the least member (linking/identity.py).
accounts = Table(
    "accounts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("report", Integer, ForeignKey("reports.id"), nullable=False, index=True),
    Column("account", String(12), nullable=False),
    Column("focus", Boolean, nullable=False),
    Column("card", Text),
    Column("linked", Boolean, nullable=False, index=True),
    Column("own", String(20), nullable=False, index=True),
    Column("incident", String(20), index=True),
)

# The claims of each report's newest reading, as they are searched and listed.
claims = Table(
    "claims",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("report", Integer, ForeignKey("reports.id"), nullable=False, index=True),
    Column("account", Text, index=True),
    Column("kind", String(12), nullable=False),
    Column("stance", String(12)),
    Column("claimant", Text, nullable=False),
    Column("claimant_kind", String(20), nullable=False),
    Column("target", Text),
    Column("quote", Text, nullable=False),
)

# Keys that two accounts of one incident almost surely share (linking/blocking.py).
account_keys = Table(
    "account_keys",
    metadata,
    Column("key", Text, primary_key=True),
    Column("account", Text, primary_key=True),
    Index("account_keys_account", "account"),
    sqlite_with_rowid=False,
)

# Two accounts that may tell of one incident, with what speaks for and against it; one < other.
links = Table(
    "links",
    metadata,
    Column("one", Text, primary_key=True),
    Column("other", Text, primary_key=True),
    Column("weight", Float, nullable=False),
    Column("terms", Packed, nullable=False),
    Index("links_other", "other"),
    sqlite_with_rowid=False,
)

# Which words a report shares with others (linking/copies.py): a fixed-size signature, its keys, and the pairs that are copies.
signatures = Table(
    "signatures",
    metadata,
    Column("report", Integer, ForeignKey("reports.id"), primary_key=True),
    Column("signature", LargeBinary, nullable=False),
)
copy_bands = Table(
    "copy_bands",
    metadata,
    Column("band", Text, primary_key=True),
    Column("report", Integer, primary_key=True),
    Index("copy_bands_report", "report"),
    sqlite_with_rowid=False,
)
copies = Table(
    "copies",
    metadata,
    Column("one", Integer, primary_key=True),
    Column("other", Integer, primary_key=True),
    Column("copy", Packed, nullable=False),
    Index("copies_other", "other"),
    sqlite_with_rowid=False,
)

# Where the attribution to each party of an incident stands. party: its actor, else its name. folded: the name as it is searched.
# start: the first day of the incident, by which a party's incidents are listed.
standings = Table(
    "standings",
    metadata,
    Column("incident", String(20), primary_key=True),
    Column("party", Text, primary_key=True),
    Column("folded", Text, nullable=False),
    Column("actor", Text),
    Column("status", String(12), nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("start", Date),
    Index("standings_party", "party", "start", "incident", "status"),
    sqlite_with_rowid=False,
)

# Who says what of a party at an incident. stance: as of a claim; "silent" where somebody was asked and did not answer.
voices = Table(
    "voices",
    metadata,
    Column("party", Text, primary_key=True),
    Column("stance", String(12), primary_key=True),
    Column("claimant", Text, primary_key=True),
    Column("incident", String(20), primary_key=True),
    Column("start", Date),
    Index("voices_incident", "incident"),
    Index("voices_claimant", "claimant", "stance", "party"),
    sqlite_with_rowid=False,
)

# Incidents as they are listed and filtered, weighed under the rule that is used unless another is asked for. whole: whether an
# account sums up several; part_of: the incident whose figures already hold these. status: the foremost of its parties'.
# statuses: all of theirs, a bit each (casefile/selection.py). x, y: the point on the square of casefile/mercator.py. The map and
# the line of time are drawn from their indexes alone, which hold all that they show and are filtered by.
_SHOWN = ("end", "killed_low", "killed_high", "status", "statuses", "event_type", "country", "whole", "part_of", "id")
incidents = Table(
    "incidents",
    metadata,
    Column("id", String(20), primary_key=True),
    Column("event_type", String(30), nullable=False),
    Column("start", Date),
    Column("end", Date),
    Column("country", String(2), index=True),
    Column("place", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("killed_low", Integer),
    Column("killed_high", Integer),
    Column("contested", Boolean, nullable=False),
    Column("grade", String(20)),
    Column("reports", Integer, nullable=False),
    Column("lines", Integer, nullable=False),
    Column("whole", Boolean, nullable=False, index=True),
    Column("part_of", String(20), index=True),
    Column("incident", Packed, nullable=False),
    Column("status", String(12)),
    Column("uncertainty_km", Float),
    Column("x", Integer),
    Column("y", Integer),
    Column("statuses", Integer, nullable=False, server_default="0"),
    Index("incidents_map", "x", "y", *_SHOWN, "start"),
    Index("incidents_found", *_SHOWN[::-1], "start", "x", "y"),
    Index("incidents_time", "start", "status", "event_type", *_SHOWN[:3], *_SHOWN[4:5], *_SHOWN[6:], "x", "y"),
)

# What may need a look, and where the work on it stands (casefile/looks.py). name: the id of an incident, the name of a report, or
# "3:7" for the copy of two reports by their numbers. rank: the order of the queue (weighing/queue.py). reasons: each between
# spaces, so that one is found by itself. state: open, finished, or quiet where there is no reason to look. came: when the newest
# of its reports did. last: the newest step of work on it.
# The queue is counted and filtered from its index alone.
looks = Table(
    "looks",
    metadata,
    Column("what", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("rank", Integer, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("came", Utc),
    Column("has", Text, index=True),
    Column("until", Date),
    Column("finished_by", Text),
    Column("finished_at", Utc),
    Column("last", Integer, nullable=False),
    Column("event_type", String(30)),
    Column("start", Date),
    Column("end", Date),
    Column("country", String(2)),
    Column("words", Text, nullable=False),
    Index(
        "looks_order",
        *("state", "rank", "what", "name", "until", "reasons", "has", "country", "event_type", "start", "end", "words"),
    ),
    sqlite_with_rowid=False,
)
