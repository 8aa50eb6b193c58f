"""``[tool.iconkit]`` in pyproject.toml, or iconkit.toml, as a frozen Config. A fault names its line."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, get_args

from iconkit import codes
from iconkit.catalog.locales import canonical, is_tag
from iconkit.config.limits import CHECKS as LIMIT_CHECKS
from iconkit.config.pictures import DEFAULT as DEFAULT_PICTURES
from iconkit.config.pictures import SCALES, SIZE, check_size, read_pictures, resolved
from iconkit.config.sprites import DEFAULT, read_sprites
from iconkit.guard import USUAL, Guard, OnUnsafe
from iconkit.lint.config import LintConfig, read_lint
from iconkit.model import Align, Faults, PictureSet, Problem, Sprite, Where
from iconkit.scan.config import CHECKS as SCAN_CHECKS
from iconkit.scan.config import ScanConfig
from iconkit.table_values import TRUTH, Checks, read_values, spelling
from iconkit.toml_file import Key, TomlFile, read_toml
from iconkit.treatment import OF_SETS, is_too_padded

Compression = Literal["gzip", "brotli"]
IdFrom = Literal["name", "path"]
RendererChoice = Literal["auto", "cairosvg", "resvg"]
Kind = Literal["sprite", "svg", "png", "css", "classes", "preview", "atlas", "guide", "editor", "web", "react", "vue"]
KINDS: tuple[Kind, ...] = get_args(Kind)
DEFAULT_KINDS: tuple[Kind, ...] = ("sprite", "svg", "png", "css", "preview")


@dataclass(frozen=True, slots=True)
class Config:
    """Everything a build can be told. Relative paths are relative to ``root``."""

    root: Path = Path()
    """The folder of the configuration file, or the working folder if there is none."""
    sources: tuple[str, ...] = ("icons",)
    """Folders, files and glob patterns."""
    whole: tuple[str, ...] = ()
    """The sources of the whole set, where ``sources`` may name a part: ids, categories and catalogs are the whole's."""
    output: str = "dist"
    id_from: IdFrom = "name"
    """``name``: an icon's id comes from its file name; ``path``: its folders are put in front."""
    locale: str = "en"
    """BCP 47 tag of the base language: that of ``catalog.toml``, which every other falls back to."""
    locales: tuple[str, ...] = ()
    """The other languages that every icon is to have a title in; if empty, those of the catalogs that are there."""
    localized: bool = False
    """True to write sprites and single files in every other language too."""
    verify: bool = False
    """True to compare every icon's picture with its source's, not only where a step is not proved otherwise."""
    box: float = 0
    """Side in user units of the square viewBox that every drawing is fitted into; 0: each keeps its own."""
    box_padding: float = 0
    """Clear space inside each edge of the box, in user units."""
    box_align: Align = "xMidYMid"
    """Where in the box a drawing goes."""
    color: str = "auto"
    """What becomes of colors: ``auto``, ``keep``, ``current``, ``accent`` or ``accent`` and a color."""
    size: int = 24
    """CSS px of the longer side of an icon at 1x."""
    scales: tuple[int, ...] = (1, 2, 3)
    """Device pixels per CSS px of the PNG fallbacks."""
    renderer: RendererChoice = "auto"
    """What draws pictures; ``auto``: CairoSVG where it draws right, else resvg."""
    emit: tuple[Kind, ...] = DEFAULT_KINDS
    """The kinds of output to write; the manifest is always written."""
    sprites: tuple[Sprite, ...] = DEFAULT
    pictures: tuple[PictureSet, ...] = DEFAULT_PICTURES
    digest_names: bool = False
    """True to put a digest of their bytes into the names of sprites, style sheets and scripts."""
    compress: tuple[Compression, ...] = ()
    """How to compress sprites, style sheets and scripts beforehand, beside themselves."""
    guard: Guard = USUAL
    """What is let in: ``on_unsafe`` and ``limits``."""
    lint: LintConfig = dataclasses.field(default_factory=LintConfig)
    scan: ScanConfig = dataclasses.field(default_factory=ScanConfig)


def load_config(start: Path) -> Config:
    """The configuration of the nearest folder at or above ``start`` that has one, else the defaults.

    Raises Faults: bad TOML, an unknown key, a value of the wrong type, or two configurations in one folder.
    """
    for folder in (start, *start.parents):
        found = list(_tables(folder))
        if len(found) > 1:
            names = " and ".join(file.path for file, _ in found)
            problem = Problem(
                codes.CONFIG_TWICE,
                found[1][0].where("tool", "iconkit"),
                f"Both {names} configure iconkit.",
                "Keep one of them: move its keys into the other.",
            )
            raise Faults(problem)
        if found:
            file, prefix = found[0]
            return _config(folder, file, prefix)
    return Config(root=start)


def _tables(folder: Path) -> list[tuple[TomlFile, tuple[str, ...]]]:
    """The configuration files of ``folder``, each with the key of its iconkit table."""
    found: list[tuple[TomlFile, tuple[str, ...]]] = []
    for name, prefix in (("pyproject.toml", ("tool", "iconkit")), ("iconkit.toml", ())):
        path = folder / name
        shown = Path(os.path.relpath(path)).as_posix()
        if not path.is_file():
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            raise Faults(Problem(codes.UNREADABLE, Where(shown), f"It cannot be read: {error.strerror}.")) from None
        # Another tool's syntax fault in a pyproject.toml that never names iconkit is not ours to report.
        if prefix and b"iconkit" not in data:
            continue
        file = read_toml(shown, data, codes.CONFIG_SYNTAX)
        tools = file.values.get("tool")
        if not prefix or (isinstance(tools, dict) and "iconkit" in tools):
            found.append((file, prefix))
    return found


def _config(root: Path, file: TomlFile, at: Key) -> Config:
    table: Any = file.values
    for part in at:
        table = table[part]
    problems: list[Problem] = []
    if not at and "tool" in table:
        message, hint = "In iconkit.toml, keys stand without tool.iconkit.", "Write [lint] for [tool.iconkit.lint]."
        raise Faults(Problem(codes.CONFIG_UNKNOWN_KEY, file.where("tool"), message, hint))
    values = read_values(file, at, table, _CHECKS, problems, elsewhere=_TABLES)
    if isinstance(table, dict):
        for key, (field, read) in _TABLES.items():
            if key in table:
                values[field] = read(file, (*at, key), table[key], problems)
    if problems:
        raise Faults(*problems)
    limits = values.pop("limits", {}) | {key: values.pop(key) for key in ("on_unsafe",) if key in values}
    config = dataclasses.replace(Config(root=root), guard=Guard(**limits), **values)
    problems += _contradictions(config, file, at, table)
    if problems:
        raise Faults(*problems)
    locales = tuple(dict.fromkeys(map(canonical, config.locales)))
    return dataclasses.replace(config, locale=canonical(config.locale), locales=locales)


def _contradictions(config: Config, file: TomlFile, at: Key, table: dict[str, Any]) -> Iterator[Problem]:
    """What is wrong with values that are right by themselves."""
    if is_too_padded(config.box, config.box_padding):
        hint = f"Write less than {config.box / 2:g}."
        where = file.where(*at, spelling(table, "box_padding"))
        yield Problem(codes.CONFIG_WRONG_VALUE, where, "The padding leaves no room in the box.", hint)
    for pictures in config.pictures:
        where = pictures.where if pictures.where.path else file.where(*at, "size")
        placed = dataclasses.replace(pictures, where=where)
        yield from check_size(resolved(placed, config.size, config.scales))
    if "classes" in config.emit and "svg" not in config.emit:
        message, hint = "The classes show the single SVG files.", 'Add "svg" to emit.'
        yield Problem(codes.CONFIG_WRONG_VALUE, file.where(*at, "emit"), message, hint)
    if "brotli" in config.compress and find_spec("brotli") is None:
        message, hint = "Brotli is not installed.", "Run: pip install 'iconkit-sprites[brotli]'"
        yield Problem(codes.CONFIG_WRONG_VALUE, file.where(*at, "compress"), message, hint)


def _is_list(value: object, accept: Callable[[object], bool]) -> bool:
    return isinstance(value, list) and bool(value) and all(map(accept, value)) and len({*value}) == len(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


_CHECKS: Checks = {
    "sources": (lambda v: _is_list(v, _is_text), 'a list of folders or patterns, such as ["icons"]'),
    "output": (_is_text, 'a folder, such as "dist"'),
    "id_from": (lambda v: v in get_args(IdFrom), '"name" or "path"'),
    "locale": (is_tag, 'a language tag, such as "en" or "pt-BR"'),
    "locales": (lambda v: _is_list(v, is_tag), 'a list of different language tags, such as ["ja", "pt-BR"]'),
    "localized": TRUTH,
    "verify": TRUTH,
    **OF_SETS,
    "size": SIZE,
    "scales": SCALES,
    "renderer": (lambda v: v in get_args(RendererChoice), '"auto", "cairosvg" or "resvg"'),
    "on_unsafe": (lambda v: v in get_args(OnUnsafe), '"error" or "strip"'),
    "digest_names": TRUTH,
    "compress": (lambda v: _is_list(v, lambda m: m in get_args(Compression)), 'a list of "gzip" and "brotli"'),
    "emit": (lambda v: _is_list(v, lambda k: k in KINDS), f"a list of different kinds out of {', '.join(KINDS)}"),
}


def _read_limits(file: TomlFile, key: Key, table: object, problems: list[Problem]) -> dict[str, int]:
    return read_values(file, key, table, LIMIT_CHECKS, problems)


def _read_scan(file: TomlFile, key: Key, table: object, problems: list[Problem]) -> ScanConfig:
    return ScanConfig(**read_values(file, key, table, SCAN_CHECKS, problems))


_TABLES: dict[str, tuple[str, Callable[[TomlFile, Key, object, list[Problem]], Any]]] = {
    "sprite": ("sprites", read_sprites),
    "picture": ("pictures", read_pictures),
    "limits": ("limits", _read_limits),
    "lint": ("lint", read_lint),
    "scan": ("scan", _read_scan),
}
"""By key of a table within the table: the field it gives, and what reads it."""
KNOWN_KEYS = (*_CHECKS, *_TABLES)
