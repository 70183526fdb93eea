from __future__ import annotations

import csv
import io

import httpx
import pytest

import workbenches
from counterclaim.casefile.gists import lacking
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotReady
from counterclaim.web.access import CSRF_HEADER
from counterclaim.web.analysis import preparing
from counterclaim.web.analysis.preparing import Analyses
from counterclaim.web.analysis.wish import Name
from counterclaim.web.casefiles import deciding

NAMES = [name.value for name in Name]


@pytest.mark.parametrize("name", NAMES)
def test_analysis_has_a_page_with_what_is_missing_and_the_same_numbers(client: httpx.Client, name: str) -> None:
    page = client.get(f"/analysis/{name}").text
    assert "What it rests on, and what is missing" in page and "0 of 38" in page
    assert "<table>" in page and f"/analysis/{name}/picture.svg" in page


@pytest.mark.parametrize("name", NAMES)
def test_analysis_is_there_for_programs(client: httpx.Client, name: str) -> None:
    told = client.get(f"/api/v1/analysis/{name}").json()
    assert told["basis"]["incidents"] == 4 and told["basis"]["claims"] == 38


def test_analysis_begins_with_the_series(client: httpx.Client) -> None:
    answer = client.get("/analysis?country=ML")
    assert (answer.status_code, answer.headers["location"]) == (303, "/analysis/series?country=ML")


def test_analysis_series_is_as_the_address_asks(client: httpx.Client) -> None:
    asked = {"split": "party", "unit": "week", "rule": "hull", "party": "ml-military", "country": "", "harm": ""}
    told = client.get("/api/v1/analysis/series", params=asked).json()
    assert (told["unit"], told["rule"], told["split"], told["overlapping"]) == ("week", "hull/1", "party", True)
    assert {line["group"]["name"] for line in told["lines"]} == {"Malian Armed Forces", "Wagner Group"}
    assert told["total"]["incidents"] == 2 and told["total"]["best"] is None


def test_analysis_keeps_what_was_asked_in_its_links(client: httpx.Client) -> None:
    page = client.get("/analysis/series?party=wagner&unit=week").text
    assert "/analysis/series/picture.svg?party=wagner&amp;unit=week" in page
    assert "/analysis/rules?party=wagner" in page
    assert '<option value="week" selected>' in page


def test_analysis_tables_are_files_too(client: httpx.Client) -> None:
    answer = client.get("/analysis/accusations/parties.csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="accusations-parties.csv"'
    rows = list(csv.DictReader(io.StringIO(answer.text)))
    assert rows[0]["party"] == "Malian Armed Forces" and rows[0]["contested"] == "2"
    assert client.get("/analysis/accusations/colours.csv").status_code == 404


@pytest.mark.slow
def test_analysis_pictures_are_seen_and_saved(client: httpx.Client) -> None:
    pytest.importorskip("matplotlib")
    svg = client.get("/analysis/rules/picture.svg")
    assert svg.headers["content-type"] == "image/svg+xml" and "<title>Killed under every rule</title>" in svg.text
    png = client.get("/analysis/rules/picture.png?save=1")
    assert png.content.startswith(b"\x89PNG") and png.headers["content-disposition"].startswith("attachment")
    assert client.get("/analysis/rules/picture.gif").status_code == 404


def test_analysis_without_matplotlib_says_what_to_install(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("counterclaim.web.analysis.pages.can_draw", lambda: False)
    page = client.get("/analysis/series").text
    assert "pip install &#39;counterclaim[pictures]&#39;" in page or "pip install 'counterclaim[pictures]'" in page
    assert "picture.svg" not in page and "<table>" in page


@pytest.mark.slow
def test_analysis_follows_what_people_decide(mali: Casefile, client: httpx.Client) -> None:
    before = client.get("/api/v1/analysis/series").json()["basis"]["checked"]
    with deciding(mali) as within:
        judge(within, "accept", ["attack-1/c1"], by="A. Coder")
    assert client.get("/api/v1/analysis/series").json()["basis"]["checked"] == before + 1 == 1


@pytest.mark.parametrize("asked", [{"split": "colour"}, {"unit": "hour"}, {"rule": "guess"}, {"since": "soon"}])
def test_analysis_refuses_what_means_nothing(client: httpx.Client, asked: dict[str, str]) -> None:
    assert client.get("/analysis/series", params=asked).status_code == 422
    assert client.get("/api/v1/analysis/series", params=asked).status_code == 422


def test_analysis_of_no_name_is_none(client: httpx.Client) -> None:
    assert client.get("/analysis/colours").status_code == 422


def test_analysis_nobody_sees_without_entering(workbench: workbenches.Workbench) -> None:
    for path in ("/analysis/series", "/analysis/series/picture.svg", "/analysis/rules/rules.csv", "/api/v1/analysis/rules"):
        assert httpx.get(workbench.address + path).status_code == 401


def test_analysis_of_many_is_prepared_beside_the_requests(mali: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "_AT_ONCE", 0)
    with workbenches.served(mali) as workbench, workbenches.entered(workbench) as client:
        assert client.get("/api/v1/analysis/rules").status_code == 409
        for _ in range(200):
            page = client.get("/analysis/rules")
            if "Refresh" not in page.headers:
                break
        assert "<table>" in page.text
    with mali.reading() as connection:
        assert lacking(connection) == 0


def test_analyses_work_a_result_out_once(mali: Casefile) -> None:
    analyses, made = Analyses(mali), list[int]()

    def work() -> int:
        made.append(1)
        return len(made)

    assert [analyses.once("key", work) for _ in range(2)] == [1, 1]
    for at in range(60):
        analyses.once(at, lambda: 0)
    assert analyses.once("key", lambda: 2) == 2


def test_analyses_stop_while_they_prepare(mali: Casefile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "_AT_ONCE", 0)
    analyses = Analyses(mali)
    with pytest.raises(NotReady, match="4 incidents are still to be weighed"):
        analyses.ready()
    analyses.stop()


PEOPLE = "country,year,population\nML,2025,3200000\n"


def test_analysis_rates_are_over_the_table_that_was_given(client: httpx.Client) -> None:
    assert "There is no table of populations yet" in client.get("/analysis/rates").text
    assert client.get("/api/v1/analysis/populations").status_code == 404
    form = {"csrf": client.headers[CSRF_HEADER]}
    answer = client.post("/analysis/populations", data=form, files={"table": ("a/../mali.csv", PEOPLE.encode())})
    assert (answer.status_code, answer.headers["location"]) == (303, "/analysis/rates")
    page = client.get("/analysis/rates").text
    assert "mali.csv, given by A. Coder" in page and "a/.." not in page
    (rate,) = client.get("/api/v1/analysis/rates", params={"rule": "hull"}).json()["rates"]
    assert (rate["country"], rate["population"], rate["sums"]["low"], rate["sums"]["high"]) == ("ML", 3_200_000, 32, 33)
    rows = list(csv.DictReader(io.StringIO(client.get("/analysis/rates/rates.csv?rule=hull").text)))
    assert (rows[0]["low per 100,000"], rows[0]["high per 100,000"]) == ("1.0", "1.031")
    client.post("/analysis/populations", data=form | {"forget": "yes"})
    assert client.get("/api/v1/analysis/rates").json()["rates"][0]["population"] is None


def test_analysis_rates_follow_another_table(client: httpx.Client) -> None:
    for people in (3_200_000, 1_600_000):
        given = {"table": f"country,year,population\nML,2025,{people}\n"}
        kept = client.put("/api/v1/analysis/populations", json=given).json()
        assert (kept["name"], kept["by"]) == ("population.csv", "A. Coder")
        assert client.get("/api/v1/analysis/rates").json()["rates"][0]["population"] == people


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (b"\xff\xfe\x00", "not in UTF-8"),
        (b"country,year\nML,2025\n", "lacks the column population"),
        (b"country,year,population\nMali,2025,3\n", "no ISO code"),
        (b"country,year,population\nML,2025,0\n", "nobody lives there"),
        (b"country,year,population\nML,2025,5\nML,2025,6\n", "given twice"),
        (b"country,year,population\n" + b"ML,2025,5\n" * 500_000, "more than 4 MB"),
        (b"", "lacks the column"),
    ],
)
def test_analysis_keeps_no_table_of_populations_that_is_none(client: httpx.Client, table: bytes, said: str) -> None:
    form = {"csrf": client.headers[CSRF_HEADER]}
    answer = client.post("/analysis/populations", data=form, files={"table": ("p.csv", table)})
    assert answer.status_code == 422 and said in answer.text
    assert client.get("/api/v1/analysis/populations").status_code == 404
