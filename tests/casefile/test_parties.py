from __future__ import annotations

from datetime import date, timedelta

from counterclaim.casefile.parties import accused_at, find_party, list_parties, own_incidents, party_days, voices_of, voices_on
from counterclaim.casefile.rulings import judge
from counterclaim.casefile.statements import statements
from counterclaim.casefile.store import Casefile
from counterclaim.casefile.upkeep import bring_up_to_date
from counterclaim.model.account import Status
from points import DAY, Point, listed

SIDES = [
    Point("a", party="the army", status=Status.CONTESTED),
    Point("b", party="the army", day=40, status=Status.ALLEGED),
    Point("c", party="the army", day=None, status=Status.ALLEGED),
    Point("d", party="The Hill Front", day=2, status=Status.SUPPORTED),
]


def test_parties_those_spoken_of_most_come_first(empty: Casefile) -> None:
    with listed(empty, SIDES).reading() as connection:
        army, front = list_parties(connection)
    assert (army.key, army.incidents, army.last) == ("the army", 3, DAY + timedelta(days=40))
    assert {status: number for status, number in army.by_status.items() if number} == {"contested": 1, "alleged": 2}
    assert (front.name, front.actor, front.by_status["supported"]) == ("The Hill Front", None, 1)


def test_parties_are_found_by_words_and_by_other_names(empty: Casefile) -> None:
    with listed(empty, SIDES).reading() as connection:
        assert [one.key for one in list_parties(connection, words="HILL")] == ["The Hill Front"]
        assert [one.key for one in list_parties(connection, words="zzz", actors=["the army"])] == ["the army"]
        assert list(list_parties(connection, words="%")) == []


def test_parties_go_on_where_the_page_before_stopped(empty: Casefile) -> None:
    points = [Point(f"i{at}-{n}", party=f"side {at}") for at in range(9) for n in range(1 + at % 3)]
    with listed(empty, points).reading() as connection:
        whole = [one.key for one in list_parties(connection)]
        seen: list[str] = []
        after = None
        while some := list(list_parties(connection, after=after, most=2)):
            seen += [one.key for one in some]
            after = (some[-1].incidents, some[-1].key)
    assert seen == whole and len(set(seen)) == 9


def test_parties_one_that_nobody_speaks_of_is_none(empty: Casefile) -> None:
    with listed(empty, SIDES).reading() as connection:
        assert find_party(connection, "' OR 1=1 --") is None
        assert accused_at(connection, "nobody") == []


def test_parties_days_tell_statuses_apart(empty: Casefile) -> None:
    with listed(empty, SIDES).reading() as connection:
        assert party_days(connection, "the army") == {(DAY, "contested"): 1, (DAY + timedelta(days=40), "alleged"): 1}


def test_parties_incidents_newest_first_and_page_by_page(empty: Casefile) -> None:
    points = [Point(f"i{at:02}", day=None if at > 9 else at // 2) for at in range(12)]
    with listed(empty, points).reading() as connection:
        whole = [one.incident.id for one in accused_at(connection, "the army", most=99)]
        seen: list[str] = []
        after: tuple[date | None, str] | None = None
        while some := accused_at(connection, "the army", after=after, most=5):
            seen += [one.incident.id for one in some]
            after = (some[-1].incident.start, some[-1].incident.id)
    assert whole == ["i09", "i08", "i07", "i06", "i05", "i04", "i03", "i02", "i01", "i00", "i11", "i10"]
    assert seen == whole


def test_parties_incidents_of_one_status_or_one_voice(empty: Casefile) -> None:
    with listed(empty, SIDES).reading() as connection:
        assert [one.incident.id for one in accused_at(connection, "the army", status="contested")] == ["a"]
        of_residents = accused_at(connection, "the army", voice=("accuses", "residents"))
        assert {one.incident.id for one in of_residents} == {"a", "b", "c"}
        assert of_residents[0].voices == {"accuses": ("residents",)}
        assert accused_at(connection, "the army", voice=("denies", "residents")) == []


def test_parties_voices_on_and_of_a_party(mali: Casefile) -> None:
    with mali.reading() as connection:
        on = voices_on(connection, "ml-military")
        of = voices_of(connection, "Azawad Liberation Front")
    assert {one.name for one in on["accuses"]} >= {"Azawad Liberation Front", "Kal Akal"}
    assert {one.name for one in of["accuses"]} >= {"ml-military"}


def test_statements_are_the_words_of_the_party_on_itself(mali: Casefile) -> None:
    with mali.reading() as connection:
        said = statements(connection, "ml-military", "Malian Armed Forces")
        assert own_incidents(connection, "ml-military", "Malian Armed Forces", "denies", most=3) == [said["denies"][0].incident]
    assert "denied" in said["denies"][0].quote
    assert "did not" in said["silent"][0].quote
    assert all(one.claim.startswith(f"{one.report}/c") for by in said.values() for one in by)


def test_statements_name_who_has_checked_them(mali: Casefile) -> None:
    with mali.reading() as connection:
        (denial,) = statements(connection, "ml-military", "Malian Armed Forces")["denies"]
    judge(mali, "accept", [denial.claim], by="A. Coder")
    bring_up_to_date(mali)
    with mali.reading() as connection:
        (checked,) = statements(connection, "ml-military", "Malian Armed Forces")["denies"]
    assert (denial.checked_by, checked.checked_by) == (None, "A. Coder")


def test_statements_of_a_claim_that_was_rejected_are_gone(mali: Casefile) -> None:
    with mali.reading() as connection:
        (denial,) = statements(connection, "ml-military", "Malian Armed Forces")["denies"]
    judge(mali, "reject", [denial.claim], by="A. Coder")
    bring_up_to_date(mali)
    with mali.reading() as connection:
        assert statements(connection, "ml-military", "Malian Armed Forces")["denies"] == []


def test_parties_are_names_and_longer_phrases_stand_apart(empty: Casefile) -> None:
    phrase = "the men who came on motorcycles from the north"
    name = "Coordination of Movements of the Hills"
    points = [Point("a", party=phrase), Point("b", party=name)]
    with listed(empty, points).reading() as connection:
        assert [one.key for one in list_parties(connection)] == [name]
        assert [one.key for one in list_parties(connection, phrases=True)] == [phrase]
        assert [one.key for one in list_parties(connection, words="motorcycles", phrases=True)] == [phrase]
