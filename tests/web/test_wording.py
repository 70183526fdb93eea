from __future__ import annotations

import httpx

from counterclaim.model.phrase import Phrase
from counterclaim.web.wording import wording


def test_wording_in_english_changes_nothing() -> None:
    assert wording("en")("any sentence") == "any sentence"


def test_wording_in_french_says_phrases_and_sentences_that_were_kept() -> None:
    said = wording("fr")
    assert said(Phrase("It rests on no claim.")) == "Cela ne repose sur aucune affirmation."
    assert said("the army both admits and denies it for itself.") == "the army l’admet et le nie à la fois pour soi."
    assert said("what nobody translates") == "what nobody translates"


def test_wording_in_french_calls_parties_and_what_is_counted_by_their_french_names() -> None:
    said = wording("fr")
    kept = "Malian Armed Forces both admits and denies it for itself."
    assert said(kept) == "Forces armées maliennes l’admet et le nie à la fois pour soi."
    within = Phrase("{first}: {rest}", first=Phrase("{who}", who="Wagner Group"), rest=("killed", "Malian Armed Forces"))
    assert said(within) == "Groupe Wagner: tués; Forces armées maliennes"


def test_wording_of_parties_on_pages_is_the_page_s_language(client: httpx.Client) -> None:
    for page in ("/incidents/attack-1", "/reports/attack-1", "/parties", "/parties/ml-military", "/queue", "/incidents"):
        french = client.get(page, follow_redirects=True, headers={"Accept-Language": "fr"}).text
        assert "Forces armées maliennes" in french, page


def test_wording_of_a_derivation_is_the_page_s_language(client: httpx.Client) -> None:
    english = client.get("/incidents/attack-1", follow_redirects=True).text
    french = client.get("/incidents/attack-1", follow_redirects=True, headers={"Accept-Language": "fr"}).text
    assert "It rests on" in english and "Cela repose sur" not in english
    assert "Cela repose sur" in french and "It rests on" not in french
    assert "Incident i5b3b9b59fa3e\u00a0: attaque, le 2 janv. 2025" in french


def test_wording_of_grades_says_their_reasons_too(client: httpx.Client) -> None:
    english = client.get("/incidents/attack-1", follow_redirects=True).text
    french = client.get("/incidents/attack-1", follow_redirects=True, headers={"Accept-Language": "fr"}).text
    assert "Airwars grade: Contested. Competing claims of responsibility:" in english
    assert "Les affirmations sur la responsabilité se contredisent\u00a0:" in french and "Competing claims" not in french


def test_wording_of_competing_claims_says_why_they_compete() -> None:
    reason = Phrase("Competing claims: {reason}.", reason=Phrase("different parties are accused"))
    assert reason == "Competing claims: different parties are accused."
    assert wording("fr")(reason) == "Les affirmations se contredisent\u00a0: des parties différentes sont accusées."


def test_wording_of_counts_that_differ_says_whom_and_what_they_count() -> None:
    kept = "Exact counts of civilians killed differ: 8 (AFP); 9 (Reuters)."
    assert "civils" in wording("fr")(kept) and "tués" in wording("fr")(kept) and "civilians" not in wording("fr")(kept)


def test_wording_of_links_and_of_what_repeats_what_is_the_page_s_language(client: httpx.Client) -> None:
    english = client.get("/incidents/attack-1", follow_redirects=True).text
    french = client.get("/incidents/attack-1", follow_redirects=True, headers={"Accept-Language": "fr"}).text
    assert "same day: 2 January 2025 (" in english
    assert "même jour : 2 janv. 2025 (" in french and "same day" not in french
    report = client.get("/reports/attack-2", headers={"Accept-Language": "fr"}).text
    assert "to the day" not in report and "au jour près" in report
