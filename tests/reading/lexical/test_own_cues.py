"""Which cues of a French sentence are voices of their own, and whose a figure is then; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in, speakers_in

FIGURES = [
    ("Des voisins parlent de morts. « On a compté 14 corps et on en cherche encore », témoigne un élu.", "un élu"),
    ("Le préfet s'est tu. « Nous avons ramassé 14 corps », raconte un secouriste.", "un secouriste"),
    ("Le préfet a parlé. « J'étais au marché, raconte une comptable de la ville. J'ai compté 14 corps. »", "une comptable"),
    ("L'ONG Veille recense 14 personnes tuées, un chiffre que conteste le ministère.", "L'ONG Veille"),
    ("L'armée assure viser des rebelles : 14 civils ont été tués par des roquettes, d'après l'agence Sana.", "Sana"),
    ("L'ONU dénonce les tirs du matin, qui ont fait, d'après un médecin de la zone, au moins 14 morts.", "un médecin"),
    ("Quatorze civils ont péri, rapporte un hôpital, qui s'appuie sur un réseau de sources.", "un hôpital"),
    ("Le maire s'est exprimé. « 14 personnes ont péri », a précisé sur Telegram ce responsable.", "Le maire"),
    ("Un précédent bilan de la police, samedi soir, était de 14 morts.", "la police"),
    ("Côté ennemi, 14 hommes ont été tués, précise la préfecture.", "la préfecture"),
    ("14 personnes ont été tuées. C'est le bilan donné lundi soir par le gouverneur.", "le gouverneur"),
    ("14 personnes ont été tuées.\n\nLe chef du village, qui livre ces informations, appelle au calme.", "Le chef du village"),
    ("Le maire a, dans un texte remis à la presse, fait état de 14 morts.", "Le maire"),
    ("Un élu a parlé. Au total, 14 personnes ont péri, précise cette source.", "Un élu"),
    ("Du côté des assaillants, 14 hommes ont été tués, à en croire le ministère.", "le ministère"),
    ("« C'est un massacre : 14 morts », a déclaré samedi, blême, le chef de la mission.", "le chef de la mission"),
    ("Le ministère, plus prudent, en est resté à 14 morts.", "Le ministère"),
    ("Le M23 ne cache pas avoir perdu 14 combattants.", "Le M23"),
    ("Paris, Goma, 5 mars 2025 – Nos équipes ont compté 14 morts.", "Nos équipes"),
    ("Les Américains ont compté 14 morts.", "Les Américains"),
    ("On dénombre 14 morts, a appris l'AFP auprès de sources locales.", "sources locales"),
    ("Des habitants ont témoigné. « Nous avons enterré 14 personnes », indique l'un d'eux, instituteur.", "Des habitants"),
    ("14 personnes ont été tuées vendredi. Le bilan, provisoire, a été donné par le porte-parole.", "le porte-parole"),
    ("Un acteur de la société civile, réfugié à Goma, évoque lui aussi 14 morts.", "Un acteur de la société civile"),
    ("Les recherches menées par Amnesty International font état de 14 morts.", "Amnesty International"),
    ("14 soldats ont été tués par des combattants du Groupe de soutien à l'islam et aux musulmans (GSIM).", ""),
    ("Les services de sécurité ne reconnaissent, eux, que 14 tués.", "Les services de sécurité"),
    ("Le ministère dément le bilan avancé par le M23 et affirme que 14 soldats sont morts.", "Le ministère"),
]


@pytest.mark.parametrize(("report", "source"), FIGURES)
def test_own_cues_whose_a_figure_is(report: str, source: str) -> None:
    assert any(source in found for found in speakers_in(report, "fr")[-1:]), speakers_in(report, "fr")


def test_own_cues_who_contests_an_added_figure() -> None:
    found = attributions_in("L'ONG Veille recense 14 personnes tuées, un chiffre que conteste le ministère.", "fr")
    assert ("disputes", "le ministère") in [(stance, source) for stance, source, _ in found]
