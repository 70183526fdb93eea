from __future__ import annotations

from counterclaim.export.release.changelog import changelog
from counterclaim.export.release.changes import Change
from counterclaim.export.release.previous import Issued
from releases import about


def issue(number: int, changelog: str = "", version: str = "1.0") -> Issued:
    return Issued(version, "", {f"i{each}": {} for each in range(number)}, {}, {}, {}, changelog)


def test_changelog_of_a_first_release_says_how_many_there_are() -> None:
    assert changelog(about(), issue(1), None, []) == "# Changes\n\n## 1.0 (2025-02-01)\n\nThe first release: 1 incident.\n"


def test_changelog_has_what_changed_above_what_changed_before() -> None:
    before = issue(3, "# Changes\n\n## 1.0 (2025-01-01)\n\nThe first release: 3 incidents.\n")
    found = [
        Change("i1", "changed", "killed_high", "9", "12"),
        Change("i1", "changed", "status of Army", "alleged", ""),
        Change("i2", "merged", after="i1"),
        Change("i9", "added"),
    ]
    text = changelog(about("1.1"), issue(3), before, found)
    assert text.startswith("# Changes\n\n## 1.1 (2025-02-01)\n\n3 incidents; 1.0 had 3.")
    assert "- `i1`: killed_high 9 → 12; status of Army alleged → nothing\n" in text
    assert "### Merged: 1\n" in text and "- `i2`: now i1\n" in text and "- `i9`\n" in text
    assert text.index("### Added") < text.index("### Merged") < text.index("### Changed") < text.index("## 1.0 (2025-01-01)")


def test_changelog_says_that_nothing_differs() -> None:
    assert "Nothing differs." in changelog(about("1.1"), issue(3), issue(3), [])


def test_changelog_names_some_and_counts_all() -> None:
    text = changelog(about("1.1"), issue(0), issue(300), [Change(f"i{each:03}", "gone") for each in range(300)])
    assert "### Gone: 300\n" in text and "- and 200 more\n" in text and text.count("- `i") == 100


def test_changelog_takes_no_words_for_markup() -> None:
    text = changelog(about("1.1"), issue(1), issue(1), [Change("i1", "changed", "place", "a*b\n# c", "<b>")])
    assert "place a\\*b \\# c → \\<b\\>" in text
