"""Which objects of a JSON document are reports."""

from __future__ import annotations

import pytest

from counterclaim.errors import UnreadableInput
from counterclaim.ingest.json_lists import flat, holds_objects, objects_in

ONE, TWO = {"text": "Nine dead."}, {"text": "Ten dead."}


@pytest.mark.parametrize(
    ("whole", "found"),
    [
        ([ONE, TWO], [ONE, TWO]),
        ({"success": True, "count": 2, "data": [ONE, TWO], "filename": []}, [ONE, TWO]),
        (ONE, [ONE]),
        ({**ONE, "pictures": [{"url": "x"}]}, [{**ONE, "pictures": [{"url": "x"}]}]),
        ({"body": "Nine dead.", "tags": ["a"]}, [{"body": "Nine dead.", "tags": ["a"]}]),
        ([], []),
    ],
)
def test_json_lists_find_the_reports(whole: object, found: list[object]) -> None:
    assert objects_in(whole) == found


def test_json_lists_of_two_kinds_are_refused_with_their_keys() -> None:
    with pytest.raises(UnreadableInput, match=r"several lists of objects \(articles, authors\)"):
        objects_in({"articles": [ONE], "authors": [{"name": "A"}]})


@pytest.mark.parametrize("whole", [7, "Nine dead.", None])
def test_json_lists_need_an_object(whole: object) -> None:
    with pytest.raises(UnreadableInput, match="without an object"):
        objects_in(whole)


def test_json_lists_are_told_from_one_report() -> None:
    assert holds_objects({"data": [ONE]})
    assert not holds_objects(ONE) and not holds_objects({"data": []}) and not holds_objects({**ONE, "notes": [TWO]})


def test_json_lists_lay_inner_objects_flat() -> None:
    assert flat({"a": 1, "source": {"name": "N", "at": {"x": 1}}}) == {"a": 1, "source.name": "N", "source.at": {"x": 1}}
