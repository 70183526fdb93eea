"""What is demanded after an incident: "a appelé à une enquête", "طالبت بتحقيق", "doivent être traduits en justice"."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.model.claim import ClaimKind
from counterclaim.reading.lexical.text import Sentence, Text
from counterclaim.reading.lexical.utterances import Utterance, clause_end, quoted, uttered
from counterclaim.reading.lexical.voices import Voices

_VERBS, _WANTED = "sayings.demands.verbs", ("sayings.demands.objects", "sayings.demands.actions")
_DUE = "sayings.demands.due"
# How far behind its verb what is demanded may stand: "a exhorté les autorités de transition à ouvrir une enquête".
_FARTHEST = 14
_SUBJECT = 8


def find_demands(text: Text, sentence: Sentence, voices: Voices) -> Iterator[Utterance]:
    """The demands of a sentence."""
    at = sentence.start
    while at < sentence.end:
        found = _asked(text, at, sentence, voices) or _due(text, at, sentence, voices)
        if found is not None:
            yield found
        at = max(found.quote[1] if found is not None else at + 1, at + 1)


def _asked(text: Text, at: int, sentence: Sentence, voices: Voices) -> Utterance | None:
    """ "Exige une enquête", "exhorte l'armée à cesser": a verb of asking with what is worth asking for behind it."""
    end = text.end(at, _VERBS)
    if end == at:
        return None
    wanted = text.find(end, min(end + _FARTHEST, sentence.end), *_WANTED)
    if wanted is None or any(text.is_mark(i, ";:") for i in range(end, wanted)):
        return None
    last = clause_end(text, text.end(wanted, *_WANTED), sentence)
    return uttered(text, ClaimKind.DEMAND, (at, end), wanted, sentence, voices, end=last)


def _due(text: Text, at: int, sentence: Sentence, voices: Voices) -> Utterance | None:
    """ "Les responsables doivent être jugés": what must happen, said by the voice around it."""
    end = text.end(at, _DUE)
    if end == at or text.is_mark(sentence.end - 1, "?؟"):
        return None
    breaks = (i + 1 for i in range(at - 1, max(at - _SUBJECT, sentence.start) - 1, -1) if text.is_mark(i))
    start = next(breaks, max(at - _SUBJECT, sentence.start))
    voice = voices.at(at)
    source = voice.speaker if voice is not None else None
    return Utterance(ClaimKind.DEMAND, source, (at, end), quoted(text, start, at, end), voice)
