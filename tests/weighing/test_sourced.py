from __future__ import annotations

from dataclasses import replace

from counterclaim.model.actor import Actor
from counterclaim.model.claim import Claim, Claimant, ClaimantKind, ClaimKind, Stance, Target
from counterclaim.model.incident import SourcedClaim
from counterclaim.model.ledger import EngineName, Ledger
from counterclaim.model.report import Report
from counterclaim.model.span import Span
from counterclaim.weighing.sourced import sourced
from factory import at, by, count, market

ARMY = Actor("XX-army", "Army of Teral", "armed_forces")
GOVERNMENT = Actor("XX-government", "Government of Teral", "government")


def of_market(line: str = "KPN") -> dict[str, SourcedClaim]:
    ledger = market()
    ledger = replace(ledger, report=replace(ledger.report, publisher="The Courier"), actors=(ARMY, GOVERNMENT))
    return {claim.claim.id: claim for claim in sourced(ledger, line)}


def told(text: str, *claims: Claim, publisher: str | None = None, actors: tuple[Actor, ...] = ()) -> list[SourcedClaim]:
    report = replace(Report.of(text, id="r1"), publisher=publisher)
    return list(sourced(Ledger(report, EngineName("test", "1"), (), claims, actors), "wire"))


def accusing(text: str, who: str, whom: str, kind: ClaimantKind, *, actor: str | None = None, target: str | None = None) -> Claim:
    claimant = Claimant(kind, at(who, text), actor)
    party = Target(at(whom, text), target)
    return Claim("c1", ClaimKind.ATTRIBUTION, "a1", claimant, at(text, text), stance=Stance.ACCUSES, target=party)


def test_sourced_claims_carry_their_report_and_words() -> None:
    claim = of_market()["c2"]
    assert (claim.key, claim.report, claim.publisher, claim.line) == ("market.txt/c2", "market.txt", "The Courier", "KPN")
    assert claim.quote == "counted 17 bodies" and claim.published is not None


def test_sourced_parties_are_known_by_their_actor() -> None:
    claims = of_market()
    assert {claims[id].target for id in ("c3", "c4", "c5", "c6")} == {"XX-army"}
    assert claims["c3"].target_name == "Army of Teral"
    assert (claims["c5"].claimant, claims["c5"].claimant_name) == ("XX-government", "Government of Teral")


def test_sourced_claimants_without_an_actor_are_known_by_their_name() -> None:
    assert of_market()["c4"].claimant == "name:hill front"
    assert of_market()["c4"].claimant_name == "The Hill Front"


def test_sourced_claimants_without_a_name_are_known_by_kind_line_and_description() -> None:
    assert of_market()["c2"].claimant == "unnamed:medic:KPN:nurse clinic"
    assert of_market("other")["c2"].claimant == "unnamed:medic:other:nurse clinic"


def test_sourced_private_persons_are_told_apart_within_their_report() -> None:
    text = "Moss Teral accused the army. Aro Tessa accused the army. Moss Teral accused the guard."
    spans = [at("Moss Teral", text), at("Aro Tessa", text), at("Moss Teral accused the guard", text)]
    claims = [
        replace(
            count(f"c{number}", "accused", 9, text=text),
            claimant=Claimant(ClaimantKind.WITNESS, Span(span.start, span.start + length)),
        )
        for number, (span, length) in enumerate(zip(spans, (10, 9, 10), strict=True))
    ]
    one, other, again = told(text, *claims)
    assert one.claimant == again.claimant != other.claimant
    assert "teral" not in one.claimant.casefold() and "tessa" not in other.claimant.casefold()


def test_sourced_claims_of_the_report_itself_are_its_publishers() -> None:
    assert (of_market()["c9"].claimant, of_market()["c9"].claimant_name) == ("report:The Courier", "The Courier")
    (claim,) = told("Nine died.", replace(count("c1", "Nine died", 9, text="Nine died."), claimant=Claimant.report()))
    assert claim.claimant == "report:r1"


def test_sourced_claims_can_be_of_one_account() -> None:
    assert {claim.claim.id for claim in sourced(market(), "KPN", account="a2")} == {"c9"}


def test_sourced_claims_can_have_lines_of_their_own() -> None:
    found = sourced(market(), lambda claim: f"newsroom:{claim.id}")
    assert {claim.line for claim in found} == {f"newsroom:{claim.claim.id}" for claim in found}


def test_sourced_groups_that_only_a_report_knows_are_known_by_name_in_all() -> None:
    text = "The Hill Front accused the Dune Guard."
    claim = accusing(text, "The Hill Front", "the Dune Guard", ClaimantKind.ARMED_GROUP, actor="report:1", target="report:2")
    actors = (Actor("report:1", "The Hill Front", "unknown"), Actor("report:2", "the Dune Guard", "unknown"))
    (found,) = told(text, claim, actors=actors)
    assert (found.claimant, found.target) == ("name:hill front", "name:dune guard")


def test_sourced_spokesman_speaks_for_the_party_that_the_report_gives_him() -> None:
    text = "The spokesman of the Hill Front, Aro Benn Tessa, gave a toll. Aro Benn Tessa accused the army."
    first = count(
        "c0",
        "gave a toll",
        9,
        claimant=by("The spokesman of the Hill Front, Aro Benn Tessa", actor="front", text=text),
        text=text,
    )
    start = text.index("Aro Benn Tessa accused")
    name = replace(at("Aro Benn Tessa", text), start=start, end=start + len("Aro Benn Tessa"))
    second = replace(
        accusing(text, "Aro Benn Tessa", "the army", ClaimantKind.UNKNOWN), claimant=Claimant(ClaimantKind.UNKNOWN, name)
    )
    found = told(text, first, second, actors=(Actor("front", "Hill Front", "rebel"),))
    assert {claim.claimant for claim in found} == {"front"} and {claim.claimant_name for claim in found} == {"Hill Front"}


def test_sourced_name_of_two_parties_spokesmen_is_neithers() -> None:
    text = "Aro Tessa of the Front. Aro Tessa of the Guard. Tessa accused the army."
    claims = [
        replace(count(f"c{actor}", "accused", 9, text=text), claimant=by(words, actor=actor, text=text))
        for actor, words in (("front", "Aro Tessa of the Front"), ("guard", "Aro Tessa of the Guard"))
    ]
    accusation = accusing(text, "Tessa accused"[:5], "the army", ClaimantKind.OFFICIAL)
    found = told(text, *claims, accusation, actors=(Actor("front", "F", "rebel"), Actor("guard", "G", "rebel")))
    assert found[-1].claimant == "name:tessa"


def test_sourced_names_of_private_persons_are_not_carried_on() -> None:
    text = "Moss Teral, whose son died, accused the army."
    (found,) = told(text, accusing(text, "Moss Teral", "the army", ClaimantKind.RELATIVE))
    assert found.claimant_name == "a relative" and "moss" not in found.claimant


def test_sourced_claims_without_a_target_speak_of_no_party() -> None:
    assert of_market()["c7"].target is None and of_market()["c7"].target_name is None


def test_sourced_claims_keep_the_order_of_the_ledger() -> None:
    assert [claim.claim for claim in sourced(market(), "KPN")] == list(market().claims)


def test_sourced_wordings_of_one_party_in_a_report_are_one() -> None:
    text = "Residents accused terrorists. The mayor blamed the terrorist groups."
    claims = [
        accusing(text, "Residents", "terrorists", ClaimantKind.RESIDENT),
        replace(accusing(text, "The mayor", "the terrorist groups", ClaimantKind.OFFICIAL), id="c2"),
    ]
    assert {claim.target for claim in told(text, *claims)} == {"name:terrorist"}


def test_sourced_party_that_is_accused_and_speaks_is_one() -> None:
    text = "The mayor accused rebels. The rebels accused the mayor."
    claims = [
        accusing(text, "The mayor", "rebels", ClaimantKind.OFFICIAL),
        replace(accusing(text, "The rebels", "the mayor", ClaimantKind.ARMED_GROUP), id="c2"),
    ]
    one, other = told(text, *claims)
    assert (one.target, one.claimant) == (other.claimant, other.target)
