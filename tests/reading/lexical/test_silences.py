"""Who was asked and said nothing, in the turns of French newsrooms; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import check_attribution


@pytest.mark.parametrize(
    "sentence",
    [
        "L'armée refuse tout commentaire.",
        "L'armée a éludé la question.",
        "Aucun commentaire de l'armée.",
        "Aucune réaction officielle de l'armée pour l'instant.",
        "Pas de commentaire du côté de l'armée.",
        "Nos appels à l'armée sont restés sans réponse.",
        "Nos demandes adressées à l'armée sont restées lettre morte.",
        "Nous n'avons pas pu joindre l'armée.",
        "Nous avons tenté de joindre l'armée, sans succès.",
    ],
)
def test_silences_of_the_army(sentence: str) -> None:
    check_attribution(sentence, "fr", "declines|armée|armée")


def test_silences_of_nobody() -> None:
    check_attribution("Nos appels à l'aide sont restés sans réponse.", "fr", "")
