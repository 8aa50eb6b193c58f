"""The names of the formats, apart from the code that writes them, so that ``--help`` stays quick."""

from __future__ import annotations

from typing import Literal, get_args

Format = Literal["text", "json", "sarif", "github", "junit"]
FORMATS: tuple[Format, ...] = get_args(Format)
