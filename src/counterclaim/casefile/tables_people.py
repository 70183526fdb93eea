"""Tables of a team: who they are, how they prove it, where they have entered, and what they ask of each other.

No secret that opens a door stands here in words: passwords as argon2id, tokens and recovery codes as SHA-256. Only the keys of
second factors must be kept as they are.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, ForeignKey, Integer, String, Table, Text, UniqueConstraint

from counterclaim.casefile.columns import Number, Packed, Utc
from counterclaim.casefile.table_names import metadata

# folded: the name as it is looked up. state: invited, active, disabled. private: whether they may see private fields.
people = Table(
    "people",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, unique=True),
    Column("role", String(20), nullable=False),
    Column("private", Boolean, nullable=False),
    Column("state", String(10), nullable=False),
    Column("password", Text),
    Column("made", Utc, nullable=False),
    Column("entered", Utc),
)

# Groups limit which regions their people see: countries, by code.
people_groups = Table(
    "people_groups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("regions", Packed, nullable=False),
)
people_in_groups = Table(
    "people_in_groups",
    metadata,
    Column("group", Integer, ForeignKey("people_groups.id"), primary_key=True),
    Column("person", Integer, ForeignKey("people.id"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)

# Links that work once and end: to join, or to choose a new password. kind: join, reset.
people_links = Table(
    "people_links",
    metadata,
    Column("token_sha256", String(64), primary_key=True),
    Column("person", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("ends", Utc, nullable=False),
    sqlite_with_rowid=False,
)

# Where people have entered. stage: half, while the second factor is still to be shown; whole. agent: what browser it was.
people_sessions = Table(
    "people_sessions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("token_sha256", String(64), nullable=False, unique=True),
    Column("person", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("stage", String(10), nullable=False),
    Column("made", Utc, nullable=False),
    Column("seen", Utc, nullable=False),
    Column("address", Text, nullable=False),
    Column("agent", Text, nullable=False),
)

# Second factors. kind: totp, key. secret: what checks it; of a key nothing that is secret. used: of totp, the number of the last
# step that was used; of a key, its own count. handle_sha256: by what a key is found, no two of them the same.
people_factors = Table(
    "people_factors",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("kind", String(10), nullable=False),
    Column("name", Text, nullable=False),
    Column("secret", Packed, nullable=False),
    Column("used", Number, nullable=False),
    Column("made", Utc, nullable=False),
    Column("handle_sha256", String(64), unique=True, index=True),
)
people_codes = Table(
    "people_codes",
    metadata,
    Column("person", Integer, ForeignKey("people.id"), primary_key=True),
    Column("code_sha256", String(64), primary_key=True),
    sqlite_with_rowid=False,
)

# By what a provider knows somebody: an address of mail as it is compared, and from their first entering so its own name for them.
people_identities = Table(
    "people_identities",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Integer, ForeignKey("people.id"), nullable=False, index=True),
    Column("email", Text, unique=True),
    Column("issuer", Text),
    Column("subject", Text),
    Column("made", Utc, nullable=False),
    UniqueConstraint("issuer", "subject"),
)

# What was asked of somebody's key or of another house, and may be answered once. asked_sha256: what, and of whom.
people_questions = Table(
    "people_questions",
    metadata,
    Column("asked_sha256", String(64), primary_key=True),
    Column("value", Packed, nullable=False),
    Column("ends", Utc, nullable=False),
    sqlite_with_rowid=False,
)

# Attempts that failed, by account and by address, each as a hash: what was typed there may have been meant for another field.
people_attempts = Table(
    "people_attempts",
    metadata,
    Column("key_sha256", String(64), primary_key=True),
    Column("failed", Integer, nullable=False),
    Column("last", Utc, nullable=False),
    sqlite_with_rowid=False,
)

# What one person asks and another approves or refuses. about: what of; state: open, approved, refused, used.
requests = Table(
    "requests",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", String(20), nullable=False),
    Column("about", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Utc, nullable=False),
    Column("ends", Utc, nullable=False),
    Column("state", String(10), nullable=False, index=True),
    Column("answered_by", Text),
    Column("answered_at", Utc),
)
