"""``published.toml`` read and written: one line for every id that was ever published, sorted."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from iconkit import codes
from iconkit.display_path import display_path
from iconkit.line_of_text import is_line
from iconkit.model import Faults, Problem, Where
from iconkit.toml_file import TomlFile, read_toml

NAME = "published.toml"
FIRST_VERSION = "0.0.0"
"""The version of a set of which nothing has been published yet."""

_HEAD = """\
# Every id that sites may use, with its title and the digest of its drawing as they were last published.
# iconkit publish, rename and remove write this file; the build keeps what it promises.
"""
_VERSION = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_KEYS = {"since", "title", "drawing", "alias", "renamed", "removed", "because"}


@dataclass(frozen=True, slots=True)
class Published:
    """One id. It is live, or it has become an ``alias`` of another, or it was ``removed`` for a reason."""

    since: str
    """The version that brought it."""
    title: str
    """In the base language, as it was last published."""
    drawing: str
    """The digest of its drawing, as in the manifest, as it was last published."""
    alias: str = ""
    """The id that has taken its place."""
    renamed: str = ""
    """The version that made it an alias."""
    removed: str = ""
    """The version that took it away."""
    because: str = ""
    """Why, for those who miss it."""
    where: Where = field(default=Where(""), compare=False)

    @property
    def is_live(self) -> bool:
        return not self.alias and not self.removed


@dataclass(frozen=True, slots=True)
class Contract:
    """What was published, by id. Without a file there is nothing to keep."""

    path: Path
    version: str = FIRST_VERSION
    ids: Mapping[str, Published] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """What is wrong with the file; then nothing else of it is known."""

    @property
    def aliases(self) -> dict[str, str]:
        """Old id -> the id that has taken its place."""
        return {icon_id: entry.alias for icon_id, entry in self.ids.items() if entry.alias}


def is_version(text: object) -> bool:
    """True for three numbers with dots between, as Semantic Versioning 2.0.0 has them."""
    return isinstance(text, str) and _VERSION.fullmatch(text) is not None


def as_numbers(version: str) -> tuple[int, int, int]:
    """The three numbers of a version, to compare and to count up."""
    major, minor, patch = map(int, version.split("."))
    return major, minor, patch


def read_contract(folders: Sequence[Path]) -> Contract:
    """The contract of the set whose icons are in ``folders``: it is in the first. Faults are in the result."""
    path = folders[0] / NAME if folders else Path(NAME)
    try:
        file = read_toml(display_path(path), path.read_bytes(), codes.PUBLISHED_SYNTAX)
    except FileNotFoundError:
        return Contract(path)
    except Faults as faults:
        return Contract(path, problems=faults.problems)
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}."
        problem = Problem(codes.UNREADABLE, Where(display_path(path)), message, "Check its permissions.")
        return Contract(path, problems=(problem,))
    problems = [_wrong(file, (key,), f"Unknown key {key!r}.") for key in file.values if key not in {"version", "ids"}]
    version, table = file.values.get("version"), file.values.get("ids", {})
    if not is_version(version):
        problems.append(_wrong(file, ("version",), f'version must be three numbers such as "1.2.0", not {version!r}.'))
    if not isinstance(table, dict):
        problems.append(_wrong(file, ("ids",), "ids must be a table."))
        table = {}
    ids = {icon_id: _entry(file, icon_id, fields, problems) for icon_id, fields in table.items()}
    if problems:
        return Contract(path, problems=tuple(problems))
    return Contract(path, str(version), dict(sorted(ids.items())))


def as_text(contract: Contract) -> str:
    """The whole file."""
    lines = [f"{icon_id} = {{{_fields(entry)}}}" for icon_id, entry in sorted(contract.ids.items())]
    return "\n".join([f"{_HEAD}version = {_quoted(contract.version)}", "", "[ids]", *lines, ""])


def _fields(entry: Published) -> str:
    names = ("since", "title", "drawing", "alias", "renamed", "removed", "because")
    return ", ".join(f"{name} = {_quoted(getattr(entry, name))}" for name in names if getattr(entry, name))


def _quoted(text: str) -> str:
    import tomlkit  # noqa: PLC0415 - only commands write

    return tomlkit.item(text).as_string()


def _entry(file: TomlFile, icon_id: str, fields: Any, problems: list[Problem]) -> Published:
    where = file.where("ids", icon_id)
    if not isinstance(fields, dict) or not fields.keys() <= _KEYS or not all(map(_is_text, fields.values())):
        problems.append(_wrong(file, ("ids", icon_id), f"The entry of {icon_id!r} is not as iconkit writes it."))
        return Published("", "", "")
    entry = Published(**{"since": "", "title": "", "drawing": ""} | fields, where=where)
    if not _ID.fullmatch(icon_id) or (entry.alias and not _ID.fullmatch(entry.alias)):
        problems.append(_wrong(file, ("ids", icon_id), f"{icon_id!r} or its alias is not an id."))
    versions = [version for version in (entry.renamed, entry.removed) if version]
    if not all(map(is_version, [entry.since, *versions])):
        problems.append(_wrong(file, ("ids", icon_id), f"The versions of {icon_id!r} are not three numbers each."))
    is_whole = bool(entry.title and entry.drawing)
    is_whole &= bool(entry.alias) == bool(entry.renamed) and bool(entry.removed) == bool(entry.because)
    if not is_whole or (entry.alias and entry.removed):
        message = f"{icon_id!r} must have title and drawing, and may have alias and renamed, or removed and because."
        problems.append(_wrong(file, ("ids", icon_id), message))
    return entry


def _is_text(value: object) -> bool:
    return isinstance(value, str) and is_line(value)


def _wrong(file: TomlFile, key: tuple[str, ...], message: str) -> Problem:
    hint = "Take the line from the last commit; iconkit publish, rename and remove change this file."
    return Problem(codes.PUBLISHED_WRONG, file.where(*key), message, hint)
