"""Stories for the tests of copies, written for them: a wire story, a paper that took it over, and an article of its own."""

from __future__ import annotations

WIRE = """KASSUM, March 4 (KPN) – At least 14 traders were killed when armed men on trucks attacked the cattle market of Oro
Benna on Saturday, the district council said. Witnesses spoke of four trucks that came from the north shortly after
the noon prayer, of shooting that lasted for half an hour, and of stalls that were set on fire before the attackers
left towards the hills."""

TAKEN_OVER = """Market raid leaves many dead

Our country has seen much sorrow. At least 14 traders were killed when armed men on trucks attacked the cattle market
of Oro Benna on Saturday, the district council said. Relatives gathered at the clinic in the evening, and the mayor
asked for calm until an inquiry has been held. Witnesses spoke of four trucks that came from the north shortly after
the noon prayer, of shooting that lasted for half an hour, and of stalls that were set on fire before the attackers
left towards the hills. The army said that it had sent a column to the district, which the residents said they had not
seen. Last year a drought drove many herders to the south."""

OWN = """A nurse at the clinic of Oro Benna counted seventeen bodies on Saturday night. She and two drivers described how
gunmen had surrounded the livestock traders at midday; nobody came to help them, they said, although the barracks lie
within sight."""

ARABIC = """كاسوم (رويترز) – قال مجلس المنطقة إن أربعة عشر تاجرا على الأقل قتلوا حين هاجم مسلحون سوق الماشية في أورو بنا يوم السبت
وأضرموا النار في الأكشاك قبل أن ينسحبوا نحو التلال"""

ARABIC_SPELT_OTHERWISE = """قالَ مجلسُ المنطقه ان اربعة عشر تاجراً على الاقل قُتلوا حين هاجم مسلحون سوق
الماشية في اورو بنا يوم السبت واضرموا النار في الاكشاك قبل ان ينسحبوا نحو التلال"""
