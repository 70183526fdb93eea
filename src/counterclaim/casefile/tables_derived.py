"""Tables of what is derived from what is kept, and made again where a stage's version changes (casefile/stages.py)."""

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
    text,
)

from counterclaim.casefile.columns import Number, Packed, Utc
from counterclaim.casefile.table_names import metadata
from counterclaim.model.account import Status

# Which version of a stage made what is derived; another version makes it again.
stages = Table("stages", metadata, Column("name", String(20), primary_key=True), Column("version", Text, nullable=False))

# The accounts of each report's newest reading. card: what linking sees of it; null for background that no day can be told of.
# Background forms no incident, and is linked to none: what it goes back to is asked when it is shown (casefile/retold.py).
# own: the name of the incident in which this account is the least member (linking/identity.py).
accounts = Table(
    "accounts",
    metadata,
    Column("key", Text, primary_key=True),
    Column("report", Number, ForeignKey("reports.id"), nullable=False, index=True),
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
    Column("id", Number, primary_key=True),
    Column("key", Text, nullable=False, unique=True),
    Column("report", Number, ForeignKey("reports.id"), nullable=False, index=True),
    Column("account", Text, index=True),
    Column("kind", String(12), nullable=False),
    Column("stance", String(12)),
    Column("claimant", Text, nullable=False),
    Column("claimant_kind", String(20), nullable=False),
    Column("target", Text),
    Column("quote", Text, nullable=False),
)

# Keys that two accounts of one incident almost surely share (linking/blocking.py), and the days of background ("b748000").
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
    Column("report", Number, ForeignKey("reports.id"), primary_key=True),
    Column("signature", LargeBinary, nullable=False),
)
copy_bands = Table(
    "copy_bands",
    metadata,
    Column("band", Text, primary_key=True),
    Column("report", Number, primary_key=True),
    Index("copy_bands_report", "report"),
    sqlite_with_rowid=False,
)
copies = Table(
    "copies",
    metadata,
    Column("one", Number, primary_key=True),
    Column("other", Number, primary_key=True),
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

# At how many incidents each party is spoken of, in all and by how the attribution to it stands, and its name and actor as at the
# newest of them (casefile/party_tallies.py). last: when the newest began.
parties = Table(
    "parties",
    metadata,
    Column("party", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("actor", Text),
    Column("incidents", Number, nullable=False, index=True),
    Column("last", Date),
    *(Column(status.value, Number, nullable=False) for status in Status),
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
# the line of time are drawn from their indexes alone, which hold all that they show and are filtered by; totals and their parts,
# which are few, have small ones of their own.
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
    Column("killed_low", Number),
    Column("killed_high", Number),
    Column("contested", Boolean, nullable=False),
    Column("grade", String(20)),
    Column("reports", Number, nullable=False),
    Column("lines", Number, nullable=False),
    Column("whole", Boolean, nullable=False),
    Column("part_of", String(20)),
    Column("incident", Packed, nullable=False),
    Column("status", String(12)),
    Column("uncertainty_km", Float),
    Column("x", Number),
    Column("y", Number),
    Column("statuses", Number, nullable=False, server_default="0"),
    Index("incidents_map", "x", "y", *_SHOWN, "start"),
    Index("incidents_found", *_SHOWN[::-1], "start", "x", "y"),
    Index("incidents_time", "start", "status", "event_type", *_SHOWN[:3], *_SHOWN[4:5], *_SHOWN[6:], "x", "y", "reports"),
    Index(
        "incidents_wholes",
        *(*_SHOWN[::-1], "start", "x", "y"),
        sqlite_where=text("whole = 1"),
        postgresql_where=text("whole"),
    ),
    Index(
        "incidents_parts",
        *(*_SHOWN[-2::-1], "id", "start", "x", "y"),
        sqlite_where=text("part_of IS NOT NULL"),
        postgresql_where=text("part_of IS NOT NULL"),
    ),
)

# How many incidents began in a week or a month, and how many were killed at them, by all that few values are asked for of: what a
# line of time would else add up from every one. start: the first day of the period, null where they have no day; first, last: the
# days between which they began. placed: whether they have a point. The sums are those of casefile/toll.py.
tallies = Table(
    "tallies",
    metadata,
    Column("id", Number, primary_key=True),
    Column("unit", String(5), nullable=False),
    Column("start", Date),
    Column("status", String(12)),
    Column("statuses", Number, nullable=False),
    Column("event_type", String(30), nullable=False),
    Column("country", String(2)),
    Column("placed", Boolean, nullable=False),
    Column("first", Date),
    Column("last", Date),
    Column("incidents", Number, nullable=False),
    Column("low", Float, nullable=False),
    Column("high", Float, nullable=False),
    Column("bounded", Number, nullable=False),
    Column("counted", Number, nullable=False),
    Index("tallies_start", "unit", "start"),
)

# What may need a look, and where the work on it stands (casefile/looks.py). name: the id of an incident, the name of a report, or
# "3:7" for the copy of two reports by their numbers. rank: the order of the queue (weighing/queue.py). reasons: each between
# spaces, so that one is found by itself. state: open; second, where it is finished and no other person has looked at it
# since; finished, where one has; or quiet where there is no reason to look. came: when the newest of its reports did. last: the
# newest step of work on it.
# The queue is counted and filtered from its index alone.
looks = Table(
    "looks",
    metadata,
    Column("what", String(16), primary_key=True),
    Column("name", Text, primary_key=True),
    Column("rank", Number, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("state", String(8), nullable=False),
    Column("came", Utc),
    Column("has", Text, index=True),
    Column("until", Date),
    Column("finished_by", Text),
    Column("finished_at", Utc),
    Column("checked_by", Text),
    Column("checked_at", Utc),
    Column("last", Number, nullable=False),
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

# The gist of each incident (model/gist.py) as JSON in a numbered form (wire/gist.py): made when an analysis first needs it and
# let go of when the incident is weighed again.
gists = Table(
    "gists",
    metadata,
    Column("incident", String(20), primary_key=True),
    Column("form", Number, nullable=False),
    Column("gist", Text, nullable=False),
)
