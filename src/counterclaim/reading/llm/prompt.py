"""What a language model is asked: the vocabulary's instructions, and a stretch of a report that is fenced off from them."""

from __future__ import annotations

from hashlib import sha256

from counterclaim.fetching.completions import Message
from counterclaim.vocabulary.loader import load_text

# A changed wording of the instructions is another engine: its readings can be told from the earlier ones.
VERSION = "1"
_NAME_LENGTH = 12


def messages(stretch: str) -> tuple[Message, ...]:
    """The messages that ask for the claims of a stretch of a report.

    The fence bears a hash of what it encloses, so that no report can hold the line that would end it.
    """
    fence = f"===== {sha256(stretch.encode()).hexdigest()[:_NAME_LENGTH]} ====="
    return Message("system", load_text("llm/instructions.txt")), Message("user", f"{fence}\n{stretch}\n{fence}")
