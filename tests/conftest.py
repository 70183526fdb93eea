"""What holds for all tests: how long one example takes says more of the machine than of the code, so hypothesis sets no limit."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("counterclaim", deadline=None)
settings.load_profile("counterclaim")
