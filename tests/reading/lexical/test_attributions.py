"""Who accuses, denies, admits or declines in French and Arabic sentences, all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import attributions_in

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
    ("L'attaque n'a pas été revendiquée.", ""),
    ("L'EI a revendiqué l'attentat dans un communiqué.", "admits|L'EI|L'EI"),
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
    ("Le gouvernement rejette la responsabilité sur les rebelles.", "accuses|Le gouvernement|rebelles"),
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
]


ARABIC = [
    ("اتهمت الحكومة المتمردين بقتل المدنيين.", "accuses|الحكومة|المتمردين"),
    ("اتهم الجيش قوات الدعم السريع بقصف السوق.", "accuses|الجيش|قوات الدعم السريع"),
    ("نفت حركة طالبان أي علاقة لها بالهجوم.", "denies|طالبان|طالبان"),
    ("نفى الجيش مسؤوليته عن القصف.", "denies|الجيش|الجيش"),
    ("أعلن تنظيم الدولة الإسلامية مسؤوليته عن الهجوم.", "admits|الدولة الإسلامية|الدولة الإسلامية"),
    ("تبنى تنظيم داعش التفجير.", "admits|داعش|داعش"),
    ("لم تتبن أي جهة الهجوم.", ""),
    ("لم تعلن أي جهة مسؤوليتها عن الهجوم.", ""),
    ("لم ترد وزارة الدفاع على طلب للتعليق.", "declines|وزارة الدفاع|وزارة الدفاع"),
    ("رفض متحدث باسم الشرطة التعليق.", "declines|متحدث باسم الشرطة|متحدث باسم الشرطة"),
    ("لم يصدر أي تعليق من الجيش الإسرائيلي.", "declines|الجيش الإسرائيلي|الجيش الإسرائيلي"),
    ("قصفت طائرات إسرائيلية مبنى سكنيا.", "accuses||إسرائيلية"),
    ("أسفرت غارة إسرائيلية عن مقتل أربعة.", "accuses||إسرائيلية"),
    ("قالت منظمة حقوقية إن الجيش قصف القرية.", "accuses|منظمة حقوقية|الجيش"),
    ("حمل المجلس المحلي النظام مسؤولية المجزرة.", "accuses|المجلس المحلي|النظام"),
    ("قتل مدنيون على يد عناصر من جماعة الحوثي.", "accuses||الحوثي"),
    ("شن الجيش غارات على القرية.", "accuses||الجيش"),
    ("أعلنت القوات المسلحة أنها قتلت 20 مسلحا.", "admits|القوات المسلحة|القوات المسلحة"),
    ("ألقى المحافظ باللائمة على حركة الشباب.", "accuses|المحافظ|حركة الشباب"),
]


def check(sentence: str, language: str, expected: str) -> None:
    found = attributions_in(sentence, language)
    if not expected:
        assert found == []
        return
    stance, source, target = expected.split("|")
    assert len(found) == 1
    assert found[0][0] == stance
    assert source.lower() in found[0][1].lower() and target.lower() in found[0][2].lower()


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_attributions_french_sentences(sentence: str, expected: str) -> None:
    check(sentence, "fr", expected)


@pytest.mark.parametrize(("sentence", "expected"), ARABIC)
def test_attributions_arabic_sentences(sentence: str, expected: str) -> None:
    check(sentence, "ar", expected)
