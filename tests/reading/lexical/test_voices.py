"""Who speaks in French and Arabic sentences, in the manner of many newsrooms; all facts are invented."""

from __future__ import annotations

import pytest

from lexical_reading import speakers_in

SENTENCES = [
    ("URGENT : La protection civile : 12 corps retirés des décombres", "La protection civile"),
    ("Deux enseignants enlevés à Bamenda - gouverneur", "gouverneur"),
    ("Frappe sur un marché : au moins 20 morts (armée)", "armée"),
    (
        "Au moins 20 civils ont été tués, a déclaré à l'AFP le porte-parole de l'armée, le colonel Sidi.",
        "le porte-parole de l'armée",
    ),
    (
        "Au moins 20 civils ont été tués, a fait savoir lundi dans un communiqué le gouvernement militaire.",
        "le gouvernement militaire",
    ),
    ("Le bilan est de 20 morts, affirme une source sécuritaire sous couvert d'anonymat.", "une source sécuritaire"),
    ("« Ils ont tué 20 personnes », raconte Mamadou, un habitant joint par téléphone.", "habitant"),
    ("« Ils ont tué 20 personnes », a témoigné un survivant cité par RFI.", "un survivant"),
    ("Contacté par l'AFP, un responsable local a confirmé la mort de 20 personnes.", "un responsable local"),
    ("Interrogé par RFI, le maire de la commune parle de 20 morts.", "le maire de la commune"),
    ("D'après plusieurs témoignages recueillis par RFI, 20 personnes ont été tuées.", "témoignages"),
    ("De source hospitalière, on indique que 20 personnes ont été tuées.", "hospitalière"),
    ("Le chef de la société civile de Beni, Jean Paul, évoque 20 morts.", "société civile"),
    ("20 personnes ont été tuées, selon des sources concordantes.", "sources concordantes"),
    ("20 personnes ont été tuées, rapportent des médias locaux.", "médias locaux"),
    (
        "20 personnes ont été tuées, selon le Baromètre sécuritaire du Kivu (KST), dont les experts sont présents sur place.",
        "Baromètre sécuritaire du Kivu",
    ),
    ("20 personnes ont été tuées, a-t-on appris de source locale.", "source locale"),
    ("20 personnes ont été tuées, a-t-on appris auprès de la Croix-Rouge.", "Croix-Rouge"),
    ("Le ministère de la Santé du Hamas a annoncé que 20 personnes avaient été tuées.", "le ministère de la Santé du Hamas"),
    ("La Défense civile de Gaza a fait état de 20 morts.", "Défense civile"),
    ("L'armée israélienne a dit avoir éliminé 20 terroristes.", "l'armée israélienne"),
    ("Le Réseau national de défense des droits humains (RNDDH) a recensé 20 morts.", "Réseau national"),
    ("Human Rights Watch (HRW) a documenté la mort de 20 civils.", "Human Rights Watch"),
    ("Amnesty International accuse l'armée d'avoir tué 20 civils.", "Amnesty International"),
    ("Médecins sans frontières a soigné 20 blessés.", "Médecins sans frontières"),
    ("« 20 personnes ont péri », relate, sous pseudonyme, une commerçante réfugiée à Chendi.", "une commerçante réfugiée"),
    ("« 20 personnes ont péri », assure à notre magazine un responsable humanitaire.", "un responsable humanitaire"),
    ("20 personnes ont péri, selon notre correspondant.", "notre correspondant"),
    ("Un précédent décompte, communiqué mardi soir par la Croix-Rouge, était de 20 tués.", "la Croix-Rouge"),
    ("L'attaque a été revendiquée par le JNIM, affilié à Al-Qaïda, qui affirme avoir tué 20 soldats.", "le JNIM"),
    ("Selon une ONG, il y a des morts, un élu local faisant, lui, état de 20 tués.", "un élu local"),
    (
        "20 personnes ont péri, a précisé le Haut-Commissariat aux droits de l'homme.",
        "le Haut-Commissariat aux droits de l'homme",
    ),
    ("Le bilan, établi par la protection civile, est de 20 morts.", "protection civile"),
    (
        "« 20 personnes ont été tuées », a déclaré le ministre. « C'est un massacre. » Il a ajouté que 12 étaient blessées.",
        "le ministre",
    ),
    ("Le ministre a condamné l'attaque. Selon lui, 20 civils ont péri.", "le ministre"),
    (
        "Selon l'administrateur du territoire, 20 civils ont péri. « Nous avons enterré 12 corps », a-t-il précisé.",
        "l'administrateur du territoire",
    ),
    ("Une source militaire congolaise a indiqué sous anonymat que 20 soldats étaient morts.", "source militaire congolaise"),
    ("Le gouverneur de l'Extrême-Nord, Midjiyawa Bakari, a confirmé un bilan de 20 morts.", "le gouverneur de l'Extrême-Nord"),
    ("Selon la télévision publique, 20 soldats ont été tués.", "la télévision publique"),
    ("Selon l'agence officielle Saba, 20 personnes sont mortes.", "Saba"),
    ("Le quotidien El Watan rapporte la mort de 20 villageois.", "El Watan"),
    (
        "Le porte-parole militaire des Houthis, Yahya Saree, a revendiqué la mort de 20 soldats.",
        "le porte-parole militaire des Houthis",
    ),
    ("Cette attaque a fait 20 morts, ont affirmé à l'AFP trois habitants.", "trois habitants"),
    (
        "Cette attaque a fait 20 morts, ont indiqué dimanche des sources administratives et sécuritaires.",
        "sources administratives",
    ),
    ("20 personnes ont été tuées, a rapporté vendredi le Bureau des droits de l'homme de l'ONU.", "Bureau des droits de l'homme"),
    ("Le Haut-Commissaire de l'ONU aux droits de l'homme, Volker Türk, a fait état de 20 morts.", "Haut-Commissaire"),
    (
        "Un médecin de l'hôpital général de référence, qui a requis l'anonymat, dit avoir reçu 20 corps.",
        "un médecin de l'hôpital général",
    ),
    (
        "Un haut responsable de la police, s'exprimant sous couvert d'anonymat, a fait état de 20 morts.",
        "un haut responsable de la police",
    ),
    ("Selon un bilan de la police consulté par l'AFP, 20 personnes ont été tuées.", "police"),
    ("Selon un communiqué de la présidence, 20 personnes ont été tuées.", "présidence"),
    ("Le bilan passe à 20 morts, annonce la junte.", "la junte"),
    ("L'Armée de l'Arakan (AA) a déclaré avoir tué 20 soldats.", "Arakan"),
    (
        "Les rebelles de l'Alliance des forces démocratiques (ADF) ont tué 20 personnes, selon le chef local Dieudonné.",
        "le chef local",
    ),
    ("Selon Joseph Lula, coordonnateur de la société civile, 20 personnes ont été tuées.", "Joseph Lula"),
    ("Jean Kambale, élu provincial, dénonce la mort de 20 personnes.", "Jean Kambale"),
    ("Douze personnes ont été tuées, selon un bilan encore provisoire communiqué jeudi par le gouverneur.", "le gouverneur"),
    ("L'armée a perdu douze soldats, a-t-elle indiqué.", "armée"),
    ("Un habitant qui a perdu sa maison a déclaré que douze personnes ont été tuées.", "Un habitant"),
    (
        "Douze personnes auraient été tuées, s'est alarmée vendredi l'Agence des Nations unies pour les réfugiés.",
        "Agence des Nations unies",
    ),
    (
        "La porte-parole du gouvernement, Yolande Ndaye, qui a fait état de douze morts, n'a rien ajouté.",
        "La porte-parole du gouvernement",
    ),
    ("Douze personnes ont été tuées. Ce bilan est celui de la Croix-Rouge.", "la Croix-Rouge"),
    (
        "Le Front a dit avoir tiré des obus sur la ville, où douze personnes ont été tuées, ont précisé les secours.",
        "les secours",
    ),
    ("Les déplacés que nous avons rencontrés parlent de douze morts.", "Les déplacés"),
    ("Le RNDDH fait état de douze morts.", "RNDDH"),
]


@pytest.mark.parametrize(("sentence", "speaker"), SENTENCES)
def test_voices_french_sentences(sentence: str, speaker: str) -> None:
    found = speakers_in(sentence, "fr")
    assert found and all(speaker.lower() in words.lower() for words in found)


@pytest.mark.parametrize(
    "sentence", ["Explosion à Goma, 20 morts – Nord-Kivu", "20 morts – le ministre. Il s'est tu.", "20 morts à Goma (Nord-Kivu)"]
)
def test_voices_of_a_post_are_not_what_else_stands_behind_a_dash(sentence: str) -> None:
    assert speakers_in(sentence, "fr") == [""]


ARABIC = [
    ("قتل 12 شخصا، بحسب مصدر طبي.", "مصدر طبي"),
    ("قالت وزارة الصحة إن 12 شخصا قتلوا.", "وزارة الصحة"),
    ("أعلن الجيش السوداني مقتل 12 شخصا.", "الجيش السوداني"),
    ("وفقا للمرصد السوري لحقوق الإنسان، قتل 12 شخصا.", "مرصد السوري"),
    ("وأفاد شهود عيان لوكالة فرانس برس بأن 12 شخصا قتلوا.", "شهود عيان"),
    ("قتل 12 شخصا، حسبما أعلنت السلطات المحلية.", "السلطات المحلية"),
    ("قتل 12 شخصا، وفق ما أفاد مصدر أمني.", "مصدر أمني"),
    ("ذكرت وكالة الأنباء الرسمية أن 12 شخصا قتلوا.", "وكالة الأنباء الرسمية"),
    ("منظمة العفو الدولية: مقتل 12 شخصا في غارة", "منظمة العفو الدولية"),
    ("قال المتحدث باسم الدفاع المدني محمود إن 12 شخصا قتلوا.", "المتحدث باسم الدفاع المدني"),
    ("وكشف أحد سكان القرية أن 12 شخصا قتلوا.", "سكان القرية"),
    ("نقلا عن مصادر محلية، قتل 12 شخصا.", "مصادر محلية"),
    ("وقال مصدر طبي لوكالة فرانس برس إن المستشفى استقبل 12 جثة.", "مصدر طبي"),
    ("ونقلت وكالة سانا عن مصدر عسكري قوله إن 12 شخصا قتلوا.", "مصدر عسكري"),
    ("لكن شهود عيان قالوا إن 12 شخصا قتلوا.", "شهود عيان"),
    ("الحوثيون يعلنون مقتل 12 مهاجرا", "الحوثيون"),
    ("قال محافظ أسيوط إن سبعة أصيبوا. وأضاف أن 12 شخصا قتلوا.", "محافظ أسيوط"),
    ('وذكرت وكالة "سانا" نقلا عن مدير المستشفى أن 12 شخصا قتلوا.', "مدير المستشفى"),
    ("قالت وكالة الأنباء السورية الرسمية إن 12 شخصا قتلوا.", "وكالة الأنباء"),
    ("أعلن الرئيس الصومالي حسن، الأحد، مقتل 12 شخصا.", "الرئيس الصومالي"),
    ("وقال يعقوب، الناطق باسم النازحين، لراديو دبنقا إن 12 شخصا قتلوا.", "الناطق باسم النازحين"),
    ("وقدر قادة محليون عدد القتلى بنحو 12 شخصا.", "قادة محليون"),
    ("عاجل | الدفاع المدني: انتشال 12 جثة من تحت الأنقاض", "الدفاع المدني"),
]


@pytest.mark.parametrize(("sentence", "speaker"), ARABIC)
def test_voices_arabic_sentences(sentence: str, speaker: str) -> None:
    found = speakers_in(sentence, "ar")
    assert found and all(speaker in words for words in found)


def test_voices_whose_mission_spoke_is_not_the_mission() -> None:
    said = "La mission de l'ONU a compté 12 civils tués. Au moins 500 personnes ont été tuées en mai, selon l'ONU."
    assert speakers_in(said, "fr") == ["La mission de l'ONU", "l'ONU"]


def test_voices_words_with_the_pronoun_of_what_is_said_are_no_speaker() -> None:
    assert speakers_in("قتل 20 شخصا في الهجوم، وفقا لما ذكره مصدر محلي.", "ar") == ["مصدر محلي"]
    assert speakers_in("قتل 20 شخصا في الهجوم، حسبما أعلنته وزارة الصحة.", "ar") == ["وزارة الصحة"]


def test_voices_sources_that_somebody_has_say_nothing() -> None:
    assert "sources" not in speakers_in("L'Observatoire, qui dispose d'un réseau de sources, compte 20 morts.", "fr")


def test_voices_an_object_is_no_part_of_whoever_confirms_it() -> None:
    assert speakers_in("وأكد مسؤول أمني الهجوم، متحدثا عن 17 قتيلا.", "ar")[0] == "مسؤول أمني"


def test_voices_two_adjectives_of_one_noun_are_one_speaker() -> None:
    assert speakers_in("وقالت مصادر طبية ومحلية إن 20 شخصا قتلوا.", "ar") == ["مصادر طبية ومحلية"]
