from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import teams
from authenticators import Authenticator, challenge_of
from counterclaim.casefile.journal import entries
from counterclaim.casefile.people.entering import Entry, From, enter, show_key
from counterclaim.casefile.people.factors import FactorKind, factors_of, remove_factor
from counterclaim.casefile.people.keys import Site, _registered, add_key, ask_key, ask_new_key, has_key, is_key
from counterclaim.casefile.people.members import Member, member_named
from counterclaim.casefile.people.sessions import Stage
from counterclaim.casefile.store import Casefile
from counterclaim.errors import NotEntered, PeopleError

SITE, HERE = Site("case.example.org", "https://case.example.org"), From("192.0.2.1")


def registered(team: Casefile, name: str = teams.CY, key: Authenticator | None = None) -> Authenticator:
    """A key of somebody, from now on."""
    key = key or Authenticator()
    with team.writing() as connection:
        member = member_named(connection, name)
        answer = key.registered(ask_new_key(connection, member, SITE, "session"))
        add_key(connection, member, "on my ring", answer, SITE, "session")
    return key


def asked(team: Casefile, name: str = teams.CY, session: str = "half") -> tuple[Member, str]:
    with team.writing() as connection:
        member = member_named(connection, name)
        return member, ask_key(connection, member, SITE, session)


def taken(team: Casefile, member: Member, answer: str, site: Site = SITE, session: str = "half") -> bool:
    with team.writing() as connection:
        return is_key(connection, member, answer, site, session)


@pytest.mark.parametrize(
    ("name", "takes"),
    [("case.example.org", True), ("localhost", True), ("127.0.0.1", False), ("[::1]", False), ("", False)],
)
def test_keys_are_bound_to_names_alone(team: Casefile, name: str, takes: bool) -> None:
    site = Site(name, f"http://{name}")
    assert site.takes_keys is takes
    if not takes:
        with team.writing() as connection, pytest.raises(PeopleError, match="bound to a name"):
            ask_new_key(connection, member_named(connection, teams.CY), site, "session")


def test_keys_are_listed_by_name_and_nothing_of_them_is_secret(team: Casefile) -> None:
    key = registered(team)
    with team.reading() as connection:
        cy = member_named(connection, teams.CY)
        (one,) = factors_of(connection, cy)
        assert (one.kind, one.name) == (FactorKind.KEY, "on my ring") and has_key(connection, cy, SITE)
        assert not has_key(connection, cy, Site("other.example.org", "https://other.example.org"))
        assert not has_key(connection, member_named(connection, teams.ADA), SITE)
    _, question = asked(team)
    (allowed,) = json.loads(question)["allowCredentials"]
    assert allowed["transports"] == ["usb"] and len(key.id) == 32


def test_keys_sign_what_was_asked_once(team: Casefile) -> None:
    key = registered(team)
    member, question = asked(team)
    answer = key.signed(question)
    assert taken(team, member, answer)
    with pytest.raises(NotEntered, match="answered before"):
        taken(team, member, answer)
    asked(team)
    assert not taken(team, member, answer), "an answer to another question"


def test_keys_are_asked_anew_every_time(team: Casefile) -> None:
    registered(team)
    assert challenge_of(asked(team)[1]) != challenge_of(asked(team)[1])


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "https://case.example.org.evil.example"},
        {"origin": "http://case.example.org"},
        {"challenge": "AAAA"},
        {"type": "webauthn.create"},
        {"tokenBinding": {"status": "nonsense"}},
    ],
    ids=str,
)
def test_keys_what_was_signed_elsewhere_opens_nothing(team: Casefile, wrong: dict[str, object]) -> None:
    key = registered(team)
    member, question = asked(team)
    assert not taken(team, member, key.signed(question, **wrong))


def test_keys_of_another_name_member_or_secret_open_nothing(team: Casefile) -> None:
    key, other = registered(team), registered(team, teams.ADA)
    for forged in (
        Authenticator(id=key.id),  # the same name for it, another secret
        Authenticator(id=key.id, secret=key.secret, name="evil.example"),
        other,
    ):
        member, question = asked(team)
        assert not taken(team, member, forged.signed(question))
    member, question = asked(team)
    assert not taken(team, member, key.signed(question), Site("case.example.org", "https://case.example.org:8443"))
    member, question = asked(team, session="mine")
    with pytest.raises(NotEntered):
        taken(team, member, key.signed(question), session="another's")


def test_keys_that_checked_who_holds_them_must_again(team: Casefile) -> None:
    key, plain = registered(team), registered(team, teams.RIA, Authenticator(verifies=False))
    member, question = asked(team)
    assert json.loads(question)["userVerification"] == "required"
    key.verifies = False
    assert not taken(team, member, key.signed(question))
    member, question = asked(team, teams.RIA)
    assert json.loads(question)["userVerification"] == "preferred"
    assert taken(team, member, plain.signed(question))


@pytest.mark.parametrize(("step", "known"), [(0, 7), (-2, 7)])
def test_keys_a_copy_that_counts_backwards_is_refused_and_in_the_log(team: Casefile, step: int, known: int) -> None:
    key = registered(team, key=Authenticator(count=known))
    key.step = step
    member, question = asked(team)
    assert not taken(team, member, key.signed(question))
    with team.reading() as connection:
        facts = [entry.facts() for entry in entries(connection) if entry.facts().get("what") == "key_copied"]
    assert [(one["known"], one["count"]) for one in facts] == [(known, known + step)]


def test_keys_that_never_count_are_taken_each_time_and_long_counts_are_kept(team: Casefile) -> None:
    still = registered(team, key=Authenticator(step=0))
    long = registered(team, teams.ADA, Authenticator(count=2**32 - 3))
    for _ in range(2):
        for key, name in ((still, teams.CY), (long, teams.ADA)):
            member, question = asked(team, name)
            assert taken(team, member, key.signed(question))


def test_keys_are_of_one_person_and_registered_once(team: Casefile) -> None:
    key = registered(team)
    for name in (teams.CY, teams.ADA):
        with pytest.raises(PeopleError, match="registered already"):
            registered(team, name, key)
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        (excluded,) = json.loads(ask_new_key(connection, cy, SITE, "session"))["excludeCredentials"]
        remove_factor(connection, cy, factors_of(connection, cy)[0].id)
    registered(team, teams.ADA, key)
    assert excluded["id"]


def test_keys_are_registered_by_who_was_asked_where_they_were_asked(team: Casefile) -> None:
    key = Authenticator()
    elsewhere = Site("evil.example", "https://evil.example")
    with team.writing() as connection:
        cy = member_named(connection, teams.CY)
        with pytest.raises(NotEntered, match="too long ago"):
            add_key(connection, cy, "", key.registered('{"challenge": "AAAA"}'), SITE, "session")
        for wrong, site in (({"origin": "https://evil.example"}, SITE), ({"challenge": "AAAA"}, SITE), ({}, elsewhere)):
            answer = key.registered(ask_new_key(connection, cy, SITE, "session"), **wrong)
            with pytest.raises(PeopleError, match="has not answered"):
                add_key(connection, cy, "", answer, site, "session")
        assert factors_of(connection, cy) == []


SENT = st.recursive(st.none() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one))


@settings(max_examples=40)
@given(st.text() | SENT.map(json.dumps))
def test_keys_nothing_that_is_sent_makes_them_stumble(answer: str) -> None:
    assert _registered(answer, b"asked", SITE) is None


@pytest.mark.parametrize("answer", ['{"response": ' + "[" * 15_000, "x" * 50_000, '{"id": "\\ud800"}', "\udce9"])
def test_keys_what_is_too_deep_or_long_is_no_answer(answer: str) -> None:
    assert _registered(answer, b"asked", SITE) is None


def half(team: Casefile) -> Entry:
    entry = enter(team, teams.CY, teams.PASSWORD, HERE)
    assert entry.stage is Stage.HALF
    return entry


def test_keys_let_in_who_is_half_entered_and_failures_are_counted(team: Casefile) -> None:
    key = registered(team)
    entry = half(team)
    _, question = asked(team, session=entry.token)
    with pytest.raises(NotEntered, match="no key of yours"):
        show_key(team, entry.token, "{}", SITE, HERE)
    with pytest.raises(NotEntered, match="answered before"):
        show_key(team, entry.token, key.signed(question), SITE, HERE)
    _, question = asked(team, session=entry.token)
    whole = show_key(team, entry.token, key.signed(question), SITE, HERE)
    assert whole.stage is Stage.WHOLE and whole.token != entry.token
    with pytest.raises(NotEntered):
        show_key(team, entry.token, key.signed(question), SITE, HERE)
