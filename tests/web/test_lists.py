"""Lists of persons at the workbench: pairs brought, decided, taken back and saved, for who may see private fields alone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

import cases
import matched
import workbenches
from counterclaim.casefile.store import Casefile
from counterclaim.export.person_review import WARNING, read_review
from counterclaim.model.person import Verdict
from counterclaim.model.role import Person, Right

# Somebody who may decide, and not see private fields.
DISCREET = Person("Discreet", frozenset(Right) - {Right.SEE_PRIVATE})


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[workbenches.Workbench]:
    """A workbench over a casefile of nothing but lists."""
    path = tmp_path_factory.mktemp("lists") / "case.db"
    with Casefile.open(path, create=True) as casefile, workbenches.served(casefile, "A. Coder", "B. Reviewer", DISCREET) as made:
        yield made


@pytest.fixture(scope="module")
def coder(bench: workbenches.Workbench) -> Iterator[httpx.Client]:
    with workbenches.entered(bench) as made:
        yield made


def brought(client: httpx.Client) -> int:
    answer = client.post("/api/v1/lists", content=matched.review())
    assert answer.status_code == 201, answer.text
    return int(answer.json()["id"])


def test_lists_a_form_brings_pairs_and_goes_from_one_open_pair_to_the_next(coder: httpx.Client) -> None:
    sent = coder.post("/lists", files={"file": ("parish\u202e and clinic.csv", matched.review(), "text/csv")})
    first = coder.get(sent.headers["location"], follow_redirects=True)
    assert first.url.path.endswith("/1") and matched.NAME in first.text and "Pair 1 of 3: one person, or two?" in first.text
    said = coder.post(first.url.path, data={"verdict": "same", "seen": "", "csrf": coder.headers["X-CSRF-Token"]})
    assert (said.status_code, said.headers["location"]) == (303, f"{first.url.path.removesuffix('/1')}/2")
    again = coder.get(first.url.path).text
    assert "Said: one person, by A. Coder" in again and 'value="same" data-say="s" aria-pressed="true"' in again
    assert "parish and clinic.csv" in coder.get("/lists").text


def test_lists_what_is_said_is_saved_and_read_back(coder: httpx.Client, tmp_path: Path) -> None:
    id = brought(coder)
    for place, verdict in ((1, "same"), (2, "different"), (3, "unsure")):
        told = coder.post(f"/api/v1/lists/{id}/{place}", json={"verdict": verdict}).json()
        assert (told["place"], told["verdict"], told["by"]) == (place, verdict, "A. Coder")
    assert coder.post(f"/api/v1/lists/{id}/undo").json()["verdict"] is None
    saved = coder.get(f"/api/v1/lists/{id}/review.csv")
    assert saved.headers["cache-control"] == "no-store" and WARNING in saved.text
    (tmp_path / "review.csv").write_bytes(saved.content)
    listings = [listing for pair in matched.in_doubt() for listing in (pair.one, pair.other)]
    same, different = [(("clinic", row), ("parish", row)) for row in (2, 3)]
    assert read_review(tmp_path / "review.csv", listings) == ({same: Verdict.SAME, different: Verdict.DIFFERENT}, 0)
    assert "Every pair is decided" not in coder.get(f"/lists/{id}/1").text
    assert coder.get(f"/lists/{id}", follow_redirects=True).url.path == f"/lists/{id}/3"


def test_lists_pairs_come_by_pages_with_both_entries(coder: httpx.Client) -> None:
    id = brought(coder)
    page = coder.get(f"/api/v1/lists/{id}", params={"most": 2}).json()
    assert [pair["place"] for pair in page["items"]] == [1, 2] and page["after"] == 2
    fields = {field["name"]: (field["one"], field["other"], field["alike"]) for field in page["items"][0]["fields"]}
    assert fields["name"] == (matched.NAME, "Garid Dumaz 2", False)
    assert fields["place"] == ("Tanoum", "Tanoum", True) and fields["age"] == ("34", "", False)
    assert page["items"][0]["reasons"] == [{"words": "the same name", "weight": "+9.0"}]
    rest = coder.get(f"/api/v1/lists/{id}", params={"most": 2, "after": 2, "still_open": True}).json()
    assert [pair["place"] for pair in rest["items"]] == [3] and rest["after"] is None


def test_lists_the_second_of_two_people_is_told(bench: workbenches.Workbench, coder: httpx.Client) -> None:
    id = brought(coder)
    coder.post(f"/api/v1/lists/{id}/1", json={"verdict": "same"}).raise_for_status()
    with workbenches.entered(bench, "B. Reviewer") as other:
        late = other.post(f"/api/v1/lists/{id}/1", json={"verdict": "different"})
        assert late.status_code == 409 and "A. Coder has changed this meanwhile" in late.json()["error"]
        seen = other.get(f"/api/v1/lists/{id}").json()["items"][0]["seen"]
        other.post(f"/api/v1/lists/{id}/1", json={"verdict": "different", "seen": seen}).raise_for_status()
        assert other.post(f"/api/v1/lists/{id}/undo").json()["verdict"] == "same"


def test_lists_show_no_name_to_who_may_not_see_private_fields(bench: workbenches.Workbench, coder: httpx.Client) -> None:
    id = brought(coder)
    with workbenches.entered(bench, "Discreet") as discreet:
        for path in ("/lists", f"/lists/{id}/1", f"/lists/{id}/review.csv", "/api/v1/lists", f"/api/v1/lists/{id}"):
            refused = discreet.get(path)
            assert refused.status_code == 403 and "see_private" in refused.text and matched.NAME not in refused.text
        assert 'href="/lists"' not in discreet.get("/queue").text
        assert discreet.post(f"/api/v1/lists/{id}/1", json={"verdict": "same"}).status_code == 403


def test_lists_that_are_taken_away_are_gone(coder: httpx.Client) -> None:
    id, other = brought(coder), brought(coder)
    assert coder.delete(f"/api/v1/lists/{id}").status_code == 204
    token = {"csrf": coder.headers["X-CSRF-Token"]}
    assert coder.post(f"/lists/{other}/forget", data=token).headers["location"] == "/lists"
    assert {id, other} & {held["id"] for held in coder.get("/api/v1/lists").json()} == set()
    assert coder.get(f"/api/v1/lists/{id}").status_code == coder.get(f"/lists/{other}/1").status_code == 404


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"a,b\n1,2\n", "lacks decision"),
        (cases.MALI.read_bytes(), "lacks decision"),
    ],
    ids=["nothing", "another", "reports"],
)
def test_lists_another_file_is_refused_in_words(content: bytes, words: str, coder: httpx.Client) -> None:
    refused = coder.post("/api/v1/lists", content=content)
    assert refused.status_code == 422 and words in refused.json()["error"]


def test_lists_come_in_french(coder: httpx.Client) -> None:
    id = brought(coder)
    page = coder.get(
        f"/lists/{id}/1",
        headers={"Cookie": "; ".join(f"{k}={v}" for k, v in coder.cookies.items()) + "; counterclaim_language=fr"},
    )
    assert "une personne, ou deux" in page.text and "le même nom" in page.text and "Personne n’en a encore rien dit." in page.text
