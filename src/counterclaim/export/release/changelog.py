"""CHANGELOG.md of a release: what came, went, merged and changed since the last one, above what its changelog says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from counterclaim.export.release.changes import ADDED, CHANGED, GONE, MERGED, SPLIT, Change
from counterclaim.export.release.layout import csv_of
from counterclaim.export.release.previous import Issued
from counterclaim.export.release.settings import Settings

_HEAD = "# Changes\n"
# So many incidents of one sort are named; data/changes.csv has all of them.
_NAMED = 100
_SORTS = (
    (ADDED, "Added", "incidents that no release had"),
    (GONE, "Gone", "incidents of which no account is here any more"),
    (MERGED, "Merged", "incidents that are told of by the accounts of another now; their names lead there"),
    (SPLIT, "Split", "incidents whose accounts tell of several now"),
    (CHANGED, "Changed", "incidents that stayed, and of which something is otherwise"),
)


def changelog(settings: Settings, now: Issued, before: Issued | None, found: Sequence[Change]) -> str:
    """The whole page, the newest release first."""
    told = [f"\n## {settings.version} ({settings.released})\n"]
    if before is None:
        told.append(f"\nThe first release: {_number(len(now.incidents))}.\n")
    else:
        told.append(f"\n{_number(len(now.incidents))}; {before.version} had {len(before.incidents):,}. ")
        told.append(
            f"Every difference is a row of [{csv_of('changes')}]({csv_of('changes')}).\n" if found else "Nothing differs.\n"
        )
    told += _sections(found)
    earlier = before.changelog.removeprefix(_HEAD) if before is not None else ""
    return _HEAD + "".join(told) + earlier


def _number(incidents: int) -> str:
    return f"{incidents:,} incident{'' if incidents == 1 else 's'}"


def _sections(found: Sequence[Change]) -> Iterator[str]:
    for sort, heading, means in _SORTS:
        own = [
            (id, list(some)) for id, some in groupby((one for one in found if one.change == sort), key=lambda one: one.incident)
        ]
        if own:
            yield f"\n### {heading}: {len(own):,}\n\n{means[0].upper()}{means[1:]}.\n\n"
            yield from (_line(id, some) for id, some in own[:_NAMED])
            if len(own) > _NAMED:
                yield f"- and {len(own) - _NAMED:,} more\n"


def _line(id: str, some: Iterable[Change]) -> str:
    told = "; ".join(filter(None, map(_words, some)))
    return f"- `{id}`{f': {told}' if told else ''}\n"


def _words(one: Change) -> str:
    if one.change == CHANGED:
        return f"{_plain(one.what)} {_plain(one.before) or 'nothing'} → {_plain(one.after) or 'nothing'}"
    return f"now {_plain(one.after)}" if one.after else ""


def _plain(words: str) -> str:
    """Words of the tables, which are no markup."""
    return "".join(f"\\{sign}" if sign in "\\`*[]<>|#" else sign for sign in " ".join(words.split()))
