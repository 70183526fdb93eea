"""What an address of these pages asks for: which matching, and which of its pairs."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from fastapi import Path
from pydantic import BeforeValidator, Field

from counterclaim.casefile.columns import LARGEST
from counterclaim.web.asked import none_if_empty

Which: TypeAlias = Annotated[int, Path(ge=1, le=LARGEST)]
Seen: TypeAlias = Annotated[Annotated[int, Field(ge=1, le=LARGEST)] | None, BeforeValidator(none_if_empty)]
