"""``[tool.iconkit.scan]``: where the pages are that use the icons."""

from __future__ import annotations

from dataclasses import dataclass

from iconkit.table_values import Checks


@dataclass(frozen=True, slots=True)
class ScanConfig:
    paths: tuple[str, ...] = ()
    """Folders, files and glob patterns, relative to the configuration's folder."""
    exclude: tuple[str, ...] = ()
    """What to leave out of them, in the form of ``.gitignore``, relative to the configuration's folder."""


def _is_list(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) and text for text in value)


_PATHS = (_is_list, 'a list such as ["templates"]')
CHECKS: Checks = {"paths": _PATHS, "exclude": _PATHS}
