from __future__ import annotations

from counterclaim.model.span import Span
from counterclaim.weighing.parties import party_keys, spans_of

TEXT = "Terrorists struck. The terrorist groups, the army, FAMa and the Malian army fled from bandits."


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def test_party_keys_are_one_for_wordings_of_one_actor() -> None:
    keys = party_keys(TEXT, [at("the army"), at("FAMa")], {at("the army"): "ml-military", at("FAMa"): "ml-military"})
    assert set(keys.values()) == {"ml-military"}


def test_party_keys_are_one_for_wordings_that_share_their_words() -> None:
    keys = party_keys(TEXT, [at("Terrorists"), at("The terrorist groups"), at("bandits")], {})
    assert keys[at("Terrorists")] == keys[at("The terrorist groups")] == "words:terrorists"
    assert keys[at("bandits")] == "words:bandits"


def test_party_keys_give_no_wording_the_actor_of_one_that_it_is_like() -> None:
    keys = party_keys(TEXT, [at("the army"), at("the Malian army")], {at("the army"): "ml-military"})
    assert keys[at("the Malian army")] == "words:the malian army"


def test_party_spans_are_all_that_name_it() -> None:
    keys = party_keys(TEXT, [at("Terrorists"), at("The terrorist groups"), at("bandits")], {})
    assert spans_of(keys) == {
        "words:terrorists": [at("Terrorists"), at("The terrorist groups")],
        "words:bandits": [at("bandits")],
    }
