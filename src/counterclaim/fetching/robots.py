"""What a site asks programs not to fetch, and how slowly it wants them to come: its robots.txt, as RFC 9309 reads it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counterclaim.fetching.exchange import AGENT, Answer

if TYPE_CHECKING:
    from httpx import URL
    from protego import Protego

MOST_BYTES = 512_000  # RFC 9309, section 2.5: at least 500 kibibytes are read
MOST_DELAY = 60.0  # seconds between two requests that a site is given, if it asks for more


@dataclass(frozen=True, slots=True)
class Robots:
    """rules: those of the file, None where there are none; why: what it says to somebody who may not fetch."""

    rules: Protego | None = None
    everything: bool = False
    why: str = "its robots.txt asks programs to leave it alone"

    @classmethod
    def of(cls, answer: Answer) -> Robots:
        """From what the site answered. No such file: all is allowed. An error of the server: nothing is (section 2.3.1)."""
        from protego import Protego

        if answer.status == 200:
            return cls(Protego.parse(answer.body[:MOST_BYTES].decode("utf-8", "replace")))
        if answer.status >= 500 or answer.status == 429:
            return cls(everything=True, why=f"its robots.txt cannot be had now (status {answer.status}), so nothing is fetched")
        return cls()

    def allow(self, url: URL) -> bool:
        return not self.everything and (self.rules is None or self.rules.can_fetch(str(url), AGENT))

    def delay(self) -> float:
        """The seconds that the site wants between two requests, up to a minute."""
        asked = self.rules.crawl_delay(AGENT) if self.rules else None
        return min(asked, MOST_DELAY) if asked and asked > 0 else 0.0
