from __future__ import annotations

import random

from counterclaim.linking.candidates import COMMON, CROWD, candidates, is_day, limit, rank
from counterclaim.model.incident import AccountKey
from linked import key


def test_candidates_are_the_pairs_that_share_a_key_each_once() -> None:
    accounts = [key(name) for name in ("r1", "r2", "r3")]
    found = candidates(accounts, [(0, {"d1", "d2"}), (1, {"d1", "d2"}), (2, {"d9"})])
    assert list(found.pairs) == [(0, 1)]
    assert found.unseen == {}


def test_candidates_never_pair_two_accounts_of_one_report() -> None:
    accounts = [key("r1/a1"), key("r1/a2"), key("r2/a1")]
    found = candidates(accounts, [(at, {"d1"}) for at in range(3)])
    assert sorted(found.pairs) == [(0, 2), (1, 2)]


def test_candidates_of_nothing_are_none() -> None:
    assert list(candidates([], []).pairs) == []
    assert list(candidates([key("r1")], [(0, ())]).pairs) == []


def test_candidates_under_a_crowded_day_are_pairs_with_pivots() -> None:
    accounts = sorted(key(f"r{at}") for at in range(CROWD + 50))
    found = candidates(accounts, [(at, {"d1"}) for at in range(len(accounts))])
    pivots = set(sorted(accounts, key=rank)[:CROWD])
    assert len(found.pairs) == CROWD * (CROWD - 1) // 2 + CROWD * 50
    assert all(accounts[one] in pivots or accounts[other] in pivots for one, other in found.pairs)
    assert set(found.unseen) == set(accounts) - pivots


def test_candidates_pass_over_other_keys_that_are_common() -> None:
    accounts = sorted(key(f"r{at}") for at in range(COMMON + 1))
    assert list(candidates(accounts, [(at, {"w1.2"}) for at in range(len(accounts))]).pairs) == []
    assert len(candidates(accounts[1:], [(at, {"w1.2"}) for at in range(COMMON)]).pairs) == COMMON * (COMMON - 1) // 2


def test_candidates_do_not_depend_on_the_order_of_entries() -> None:
    accounts = sorted(key(f"r{at}") for at in range(CROWD + 20))
    entries = [(at, {f"d{at % 2}", f"w{at % 40}"}) for at in range(len(accounts))]
    shuffled = random.Random(4).sample(entries, len(entries))
    one, other = candidates(accounts, entries), candidates(accounts, shuffled)
    assert sorted(one.pairs) == sorted(other.pairs)
    assert one.unseen == other.unseen


def test_candidates_limit_knows_days_from_other_keys() -> None:
    assert is_day("d738000c1,2") and limit("d738000c1,2") == CROWD
    assert not is_day("w1@2") and limit("w1@2") == COMMON


def test_candidates_rank_is_of_the_name_alone_and_fits_a_column() -> None:
    assert rank(key("r1")) == rank(AccountKey("r1", "a1"))
    assert 0 <= rank(key("r\ud800")) < 2**63
