from __future__ import annotations

import pytest

from counterclaim.linking.party_keys import party_keys
from counterclaim.model.account import Attribution, Status


def accused(party: str, actor: str | None = None) -> Attribution:
    return Attribution(party, actor, Status.ALLEGED, ())


@pytest.mark.parametrize(
    ("one", "key"),
    [
        (accused("Malian Armed Forces", "ml-military"), "state:ml"),
        (accused("Malian air force", "ml-air-force"), "state:ml"),
        (accused("the Malian army"), "state:ml"),
        (accused("Russian jets"), "state:ru"),
        (accused("Russian-led forces"), "state:ru"),
        (accused("Wagner Group", "wagner"), "wagner"),
        (accused("Hill Front", "report:3"), "front hill"),
        (accused("rebels"), "~rebel"),
        (accused("the armed group"), "~armed group"),
    ],
)
def test_party_keys_meet_between_reports(one: Attribution, key: str) -> None:
    assert party_keys([one]) == (key,)


def test_party_keys_leave_pieces_of_sentences_out() -> None:
    assert party_keys([accused("the man whose brother had once served under a general of ours")]) == ()
    assert party_keys([accused("")]) == ()


def test_party_keys_are_each_once_in_one_order() -> None:
    both = [accused("rebels"), accused("Wagner", "wagner"), accused("the rebels")]
    assert party_keys(both) == party_keys(both[::-1]) == ("wagner", "~rebel")


def test_party_keys_family_is_asked_for_known_actors_alone() -> None:
    assert party_keys([accused("Wagner", "wagner"), accused("rebels")], family=lambda actor: "africa-corps") == (
        "africa-corps",
        "~rebel",
    )
