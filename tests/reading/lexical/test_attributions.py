"""Who accuses, denies, admits or declines in French sentences; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in, check_attribution

# The sentence; stance, source and target of its one attribution, or nothing.
SENTENCES = [
    (
        "Le gouvernement congolais accuse le Rwanda d'avoir bombardé un camp de déplacés.",
        "accuses|Le gouvernement congolais|Rwanda",
    ),
    ("Kigali a rejeté ces accusations.", "denies|Kigali|Kigali"),
    ("Le M23 dément toute implication.", "denies|M23|M23"),
    ("Le M23 a nié être l'auteur de ce massacre.", "denies|M23|M23"),
    ("L'attaque, attribuée aux ADF, a fait 20 morts.", "accuses||ADF"),
    ("Cette attaque a été revendiquée par le groupe Etat islamique.", "admits|Etat islamique|Etat islamique"),
    ("Boko Haram n'a pas revendiqué l'attaque.", ""),
    ("Les autorités druzes ont dénoncé « une attaque injustifiée ».", ""),
    (
        "L'ONG a écrit au ministère de la Défense, qui n'a pas répondu.",
        "declines|ministère|ministère",
    ),
    ("L'ONG a interrogé les autorités maliennes, qui n'ont pas répondu.", "declines|autorités maliennes|autorités maliennes"),
    ("L'attaque n'a pas été revendiquée.", ""),
    ("L'EI a revendiqué l'attentat dans un communiqué.", "admits|L'EI|L'EI"),
    ("« Nous n'y sommes pour rien », a déclaré le chef du M23.", "denies|le chef du M23|M23"),
    ("Les assaillants seraient des éléments de la CPC, indique une source onusienne.", "suspects|source onusienne|CPC"),
    ("Les combattants du Hamas ont tiré des roquettes sur Sderot.", "accuses||Hamas"),
    ("Une frappe israélienne a tué 14 personnes à Rafah.", "accuses||israélienne"),
    ("Des avions israéliens ont bombardé un immeuble.", "accuses||israéliens"),
    ("L'armée israélienne a bombardé un immeuble.", "accuses||L'armée israélienne"),
    ("Quatorze civils ont été tués par l'armée éthiopienne, selon des habitants.", "accuses|des habitants|l'armée éthiopienne"),
    ("Des habitants ont mis en cause des soldats érythréens.", "accuses|Des habitants|soldats érythréens"),
    ("Le Hezbollah accuse Israël.", "accuses|Le Hezbollah|Israël"),
    ("L'armée n'a pas souhaité commenter.", "declines|L'armée|L'armée"),
    ("L'armée n'a pas immédiatement réagi.", "declines|L'armée|L'armée"),
    ("Contactée, l'armée n'a pas donné suite.", "declines|l'armée|l'armée"),
    ("L'armée israélienne a dit examiner ces informations.", "declines|L'armée israélienne|L'armée israélienne"),
    ("L'armée a reconnu avoir tué des civils par erreur.", "admits|L'armée|L'armée"),
    ("L'armée camerounaise a démenti avoir incendié le village.", "denies|L'armée camerounaise|L'armée camerounaise"),
    ("La junte nie les faits.", "denies|La junte|La junte"),
    ("Les séparatistes présumés ont tué cinq élèves.", "suspects||séparatistes"),
    ("Des jihadistes présumés ont tué cinq civils.", "suspects||jihadistes"),
    ("L'opposition soupçonne les services de sécurité.", "suspects|L'opposition|services de sécurité"),
    ("Les autorités pointent du doigt les shebab.", "accuses|Les autorités|shebab"),
    ("Le gouvernement impute l'attaque aux séparatistes.", "accuses|Le gouvernement|séparatistes"),
    ("Selon le gouverneur, ce sont les rebelles qui ont tué les villageois.", "accuses|le gouverneur|rebelles"),
    ("Le GIA est soupçonné d'être derrière ce massacre.", "suspects||GIA"),
    ("Les Forces de soutien rapide sont accusées d'avoir exécuté des dizaines de civils.", "accuses||Forces de soutien rapide"),
    ("Les FSR ont été accusées par des ONG de massacres.", "accuses|des ONG|FSR"),
    ("L'armée conteste ce bilan.", "disputes|L'armée|"),
    ("Le ministère conteste ces chiffres.", "disputes|Le ministère|"),
    ("Un porte-parole du gang a déclaré qu'il n'était pas impliqué.", "denies|gang|gang"),
    ("Personne n'a revendiqué cette attaque.", ""),
    ("Les deux camps s'accusent mutuellement.", ""),
    ("Le président a condamné l'attaque.", ""),
    ("L'armée accuse les rebelles de corruption.", ""),
    ("Israël a démenti toute famine.", "denies|Israël|Israël"),
    ("Le Rwanda nie soutenir le M23.", "denies|Rwanda|Rwanda"),
    ("Tsahal assure ne viser que des objectifs militaires.", "disputes|Tsahal|"),
    ("L'armée israélienne affirme n'avoir visé que des combattants.", "disputes|L'armée israélienne|"),
    ("L'armée israélienne n'a pas fait de commentaire dans l'immédiat.", "declines|L'armée israélienne|L'armée israélienne"),
    (
        "Interrogée par l'AFP, l'armée israélienne a dit vérifier ces informations.",
        "declines|l'armée israélienne|l'armée israélienne",
    ),
    ("Sollicitées par l'AFP, les autorités n'étaient pas joignables dans l'immédiat.", "declines|les autorités|les autorités"),
    ("Les autorités n'ont pas souhaité s'exprimer.", "declines|Les autorités|Les autorités"),
    ("Aucune réaction officielle n'a été enregistrée côté gouvernemental.", ""),
    ("Le gouvernement reste silencieux.", "declines|Le gouvernement|Le gouvernement"),
    ("Le ministère s'est refusé à tout commentaire.", "declines|Le ministère|Le ministère"),
    ("Le porte-parole de l'armée n'a pas voulu commenter.", "declines|porte-parole de l'armée|armée"),
    ("L'état-major n'a pas donné suite aux demandes de commentaires.", "declines|L'état-major|L'état-major"),
    ("Le gouvernement n'avait pas encore réagi lundi soir.", "declines|Le gouvernement|Le gouvernement"),
    ("Le Hamas rejette catégoriquement ces allégations.", "denies|Le Hamas|Le Hamas"),
    ("Le Hamas a qualifié ces accusations de mensonges.", "denies|Le Hamas|Le Hamas"),
    ("Le gouvernement a jugé ces accusations infondées.", "denies|Le gouvernement|Le gouvernement"),
    ("Le gouvernement parle d'accusations sans fondement.", "denies|Le gouvernement|Le gouvernement"),
    ("L'armée affirme ne pas être impliquée dans cette attaque.", "denies|L'armée|L'armée"),
    ("L'armée affirme n'être pour rien dans cette attaque.", "denies|L'armée|L'armée"),
    ("L'armée dément que ses soldats aient tiré sur la foule.", "denies|L'armée|L'armée"),
    ("Le groupe a assuré que ses hommes n'étaient pas dans la zone.", "denies|Le groupe|Le groupe"),
    ("« Nous n'avons pas attaqué ce village », a déclaré le porte-parole des séparatistes.", "denies|séparatistes|séparatistes"),
    ("L'attaque n'est pas notre œuvre, a assuré le porte-parole du M23.", "denies|M23|M23"),
    ("Le gouvernement réfute ce bilan.", "disputes|Le gouvernement|"),
    ("L'armée évoque un bilan de 12 morts et dénonce des chiffres exagérés.", "disputes|L'armée|"),
    ("Selon l'armée, les victimes étaient des combattants.", "disputes|l'armée|"),
    ("L'armée soutient qu'il s'agissait de terroristes.", "disputes|L'armée|"),
    ("Les ADF sont soupçonnées d'être à l'origine de l'attaque.", "suspects||ADF"),
    ("Des rebelles ADF présumés ont tué 12 civils.", "suspects||ADF"),
    ("L'attaque porte la marque de Boko Haram, selon un responsable local.", "suspects|un responsable local|Boko Haram"),
    ("Les soupçons se portent sur les hommes de Boko Haram.", "suspects||Boko Haram"),
    ("L'attaque serait l'œuvre des ADF.", "suspects||ADF"),
    ("Le massacre est l'œuvre des ADF, selon la société civile.", "accuses|société civile|ADF"),
    ("L'armée a mené des frappes sur le village, selon des habitants.", "accuses|des habitants|L'armée"),
    ("Des soldats ont ouvert le feu sur la foule, selon des témoins.", "accuses|des témoins|soldats"),
    ("Des hommes du gang Grand Ravine ont incendié des maisons.", "accuses||Grand Ravine"),
    ("Les combattants de l'AQPA ont revendiqué l'attentat.", "admits|AQPA|AQPA"),
    ("Le Hezbollah a dit avoir visé une base militaire.", "admits|Le Hezbollah|Le Hezbollah"),
    ("L'aviation israélienne a annoncé avoir frappé un centre de commandement du Hamas.", "admits|israélienne|israélienne"),
    ("La responsabilité de l'attaque a été revendiquée par l'EI.", "admits|l'EI|l'EI"),
    ("Pour l'ONU, l'armée birmane est responsable du massacre.", "accuses|l'ONU|l'armée birmane"),
    ("L'ONG tient l'armée pour responsable de ces morts.", "accuses|L'ONG|l'armée"),
    ("L'ONG impute la mort de 12 civils aux forces éthiopiennes.", "accuses|L'ONG|forces éthiopiennes"),
    ("Les groupes séparatistes ont, eux, rejeté toute implication.", "denies|Les groupes séparatistes|groupes séparatistes"),
    (
        "Des pêcheurs affirment qu'une frappe de l'aviation tchadienne a tué 12 personnes.",
        "accuses|Des pêcheurs|aviation tchadienne",
    ),
    ("Environ 60 éléments armés de l'UPC ont attaqué le village.", "accuses||UPC"),
    ("L'armée israélienne affirme avoir visé « un centre de commandement ».", "admits|L'armée israélienne|L'armée israélienne"),
    ("L'état-major affirme que l'armée a bombardé une base de bandits.", "admits|L'état-major|l'armée"),
    ("Des témoins ont accusé les FSR d'utiliser les civils.", "accuses|Des témoins|les FSR"),
    ("Les miliciens de la Codeco se sont attaqués à un camp de déplacés.", "accuses||miliciens de la Codeco"),
    ("Le général assure que ses hommes n'ont pas tiré sur la foule.", "denies|Le général|Le général"),
    ("Des hommes soupçonnés d'appartenir à Boko Haram ont attaqué le village.", "suspects||Boko Haram"),
    ("« Ce sont les militaires qui ont tiré », affirme un témoin.", "accuses|un témoin|les militaires"),
    ("Des témoins disent avoir vu des soldats érythréens tuer des civils.", "accuses|Des témoins|soldats érythréens"),
    ("« Il s'agit d'une pure invention », a balayé le porte-parole de l'armée.", "denies|le porte-parole de l'armée|armée"),
    ("Le collectif pointe la responsabilité de l'armée.", "accuses|Le collectif|l'armée"),
    ("Les obus ont été tirés depuis les positions du M23, assure la Monusco.", "accuses|la Monusco|M23"),
    ("Un porte-parole du Front de libération du Tamari a accusé l'armée d'avoir tiré.", "accuses|Front de libération|l'armée"),
    ("Un habitant accuse le Front de libération du Tamari d'avoir tiré.", "accuses|Un habitant|Front de libération du Tamari"),
    ("Le Front de libération du Tamari n'a pas réagi.", "declines|Front de libération|Front de libération"),
    ("Le Front de libération du Tamari a revendiqué l'attentat.", "admits|Front de libération|Front de libération"),
    ("Ces tueries portent la signature du Groupe islamique armé.", "suspects||Groupe islamique armé"),
    ("L'association met directement en cause la milice.", "accuses|L'association|la milice"),
    ("L'opposition a accusé l'armée du massacre.", "accuses|L'opposition|l'armée"),
    ("Des habitants reprochent à la police d'avoir tué cinq riverains.", "accuses|Des habitants|la police"),
    ("Dix soldats sont morts dans une attaque jihadiste.", "accuses||jihadiste"),
    ("L'attaque menée dans la nuit de samedi à dimanche par l'armée birmane a fait dix morts.", "accuses||l'armée birmane"),
    ("Les ministres dénoncent des atrocités commises par les milices.", "accuses|Les ministres|les milices"),
    ("Pour Kinshasa, la responsabilité du M23 ne fait aucun doute.", "accuses|Kinshasa|M23"),
    ("Kigali a nié la responsabilité de l'armée rwandaise.", "denies|Kigali|l'armée rwandaise"),
    ("La coalition a assuré n'avoir mené aucune opération dans ce secteur.", "denies|La coalition|La coalition"),
    ("« Nous n'avons mené aucune opération dans cette zone », a affirmé l'armée.", "denies|l'armée|l'armée"),
    ("Les séparatistes se défendent de toute responsabilité.", "denies|Les séparatistes|Les séparatistes"),
    ("Aucune réaction de l'armée dans l'immédiat.", "declines|l'armée|l'armée"),
    ("Kigali garde pour l'instant le silence.", "declines|Kigali|Kigali"),
    ("L'armée a affirmé que seuls des terroristes ont été tués.", "disputes|L'armée|"),
    ("Les rebelles n'étaient pas impliqués, a assuré le gouverneur.", "denies|le gouverneur|Les rebelles"),
    ("Le village a été détruit par l'armée de l'air, a dénoncé un élu.", "accuses|un élu|l'armée de l'air"),
]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_attributions_french_sentences(sentence: str, expected: str) -> None:
    check_attribution(sentence, "fr", expected)


def test_attributions_mutual_accusations_are_two() -> None:
    found = attributions_in("L'armée et le M23 s'accusent mutuellement du bombardement.", "fr")
    assert {(source, target) for _, source, target in found} == {("L'armée", "le M23"), ("le M23", "L'armée")}


def test_attributions_joined_subjects_are_two_targets() -> None:
    found = attributions_in("Des soldats maliens et leurs alliés du groupe Wagner ont exécuté 33 villageois.", "fr")
    assert [target for _, _, target in found] == ["Des soldats maliens", "leurs alliés du groupe Wagner"]


def test_attributions_neither_of_two_answered() -> None:
    found = attributions_in("Ni l'armée ni la présidence n'ont réagi à cette attaque.", "fr")
    assert [(stance, source) for stance, source, _ in found] == [("declines", "l'armée"), ("declines", "la présidence")]


def test_attributions_a_dispute_contradicts_who_spoke_last() -> None:
    found = attributions_in(
        "Human Rights Watch a recensé 62 morts. « Ces chiffres sont totalement faux », a réagi l'armée.", "fr"
    )
    assert found == [("disputes", "l'armée", "Human Rights Watch")]


def test_attributions_a_name_before_what_it_is_answers() -> None:
    found = attributions_in("L'attaque est imputée au Hezbollah, un mouvement armé, qui a démenti.", "fr")
    assert found[-1] == ("denies", "Hezbollah", "Hezbollah")


@pytest.mark.parametrize(
    ("sentence", "last"),
    [
        ("Bangui accuse les rebelles d'avoir tiré, ce que ces derniers démentent.", ("denies", "les rebelles", "les rebelles")),
        ("Les habitants accusent l'aviation, qui dément.", ("denies", "l'aviation", "l'aviation")),
        (
            "Selon un élu, neuf civils ont été tués à Beni, en Ituri, par des hommes identifiés comme des rebelles des ADF.",
            ("accuses", "un élu", "ADF"),
        ),
        (
            "Selon un élu, neuf villageois ont été tués par des hommes armés soupçonnés d'être des bergers peuls.",
            ("suspects", "", "bergers peuls"),
        ),
    ],
)
def test_attributions_french_parties_that_other_words_stand_for(sentence: str, last: tuple[str, str, str]) -> None:
    stance, source, target = attributions_in(sentence, "fr")[-1]
    assert (stance, source) == last[:2] and last[2] in target


def test_attributions_what_is_no_violence_accuses_nobody() -> None:
    assert attributions_in("Des habitants accusent l'armée d'être arrivée trop tard.", "fr") == []
    assert attributions_in("Le maire accuse la police de ne pas protéger la ville.", "fr") == []
    assert attributions_in("واتهم سكان الجيش بالتقاعس عن حمايتهم.", "ar") == []
