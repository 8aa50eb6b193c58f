"""An id renamed or removed everywhere at once: its file, its entries in all catalogs, and the contract."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from iconkit import codes
from iconkit.catalog.entries import remove_entry, rename_entry
from iconkit.catalog.text import edited
from iconkit.config.load import Config
from iconkit.display_path import display_path
from iconkit.model import Faults, Problem, Source, Where
from iconkit.published.changes import next_version
from iconkit.published.contract import Contract, Published, as_text, read_contract
from iconkit.source import Sources, gather, make_id
from iconkit.toml_file import read_toml

Edits = dict[Path, bytes | None]
"""New bytes by path; None removes the file."""


def rename(config: Config, old: str, new: str) -> Edits:
    """What gives the icon ``old`` the id ``new``. A published ``old`` becomes an alias, and so do aliases of it.

    An old id whose icon is gone, or that is an alias already, is made to stand for ``new``. Raises Faults.
    """
    sources, contract = _read(config)
    _check_new_id(new, contract, old)
    by_id = {source.id: source for source in sources.icons}
    edits: Edits = {}
    if old in by_id:
        if new in by_id:
            raise _refused(by_id[new].path, f"There is an icon {new!r} already.", "Choose another id.")
        edits |= _moved(by_id[old], new, config, sources)
        edits |= _catalogs(sources, lambda path, text: rename_entry(path, text, old, new))
    elif new not in by_id or old not in contract.ids:
        missing = new if old in contract.ids else old
        raise _refused(display_path(contract.path), f"There is no icon {missing!r}.", "iconkit titles lists all ids.")
    version = next_version(contract.version, "minor")
    ids = {
        icon_id: replace(entry, alias=new) if entry.alias == old and icon_id != new else entry
        for icon_id, entry in contract.ids.items()
    }
    if old in ids:
        ids[old] = replace(ids[old], alias=new, renamed=version, removed="", because="")
    if new in ids:  # an earlier name
        ids[new] = replace(ids[new], alias="", renamed="")
    return edits | _contract(contract, ids)


def remove(config: Config, icon_id: str, because: str) -> Edits:
    """What takes the icon ``icon_id`` away. If it is published, a tombstone with the reason stays. Raises Faults."""
    sources, contract = _read(config)
    by_id = {source.id: source for source in sources.icons}
    aliases = [old for old, new in contract.aliases.items() if new == icon_id]
    if aliases:
        message = f"{', '.join(aliases)} stand{'s' if len(aliases) == 1 else ''} for {icon_id!r}."
        hint = f"First let the old id stand for another icon, or remove it: iconkit remove {aliases[0]} ..."
        raise _refused(display_path(contract.path), message, hint)
    if icon_id not in by_id and icon_id not in contract.ids:
        raise _refused(display_path(contract.path), f"There is no icon {icon_id!r}.", "iconkit titles lists all ids.")
    edits: Edits = {}
    if icon_id in by_id:
        edits[Path(by_id[icon_id].path)] = None
        edits |= _catalogs(sources, lambda path, text: remove_entry(path, text, icon_id))
    ids = dict(contract.ids)
    if icon_id in ids:
        version = next_version(contract.version, "major")
        ids[icon_id] = replace(ids[icon_id], alias="", renamed="", removed=version, because=because)
    return edits | _contract(contract, ids)


def _read(config: Config) -> tuple[Sources, Contract]:
    sources = gather(config)
    contract = read_contract(sources.folders)
    if problems := (*sources.problems, *contract.problems):
        raise Faults(*problems)
    return sources, contract


def _check_new_id(new: str, contract: Contract, old: str) -> None:
    where = display_path(contract.path)
    if make_id(new) != new:
        raise _refused(where, f"{new!r} is not an id.", f"Ids are lower-case kebab: {make_id(new) or 'arrow-up'!r}.")
    if new == old:
        raise _refused(where, f"{new!r} is its id already.", "Choose another.")
    entry = contract.ids.get(new)
    if entry and entry.removed:
        message = f"{new!r} is gone since {entry.removed}: old pages would show this icon for another."
        raise _refused(where, message, "Choose another id.")
    if entry and entry.alias and entry.alias != old:
        raise _refused(where, f"{new!r} stands for {entry.alias!r} on old pages.", "Choose another id.")


def _moved(source: Source, new: str, config: Config, sources: Sources) -> Edits:
    """The icon's file under the name that gives the id ``new``, in the folder where it is."""
    path, stem = Path(source.path), new
    if config.id_from == "path":
        folders = make_id("-".join(Path(os.path.abspath(path)).relative_to(sources.folder_of(source.path)).parts[:-1]))  # noqa: PTH100
        if folders and not new.startswith(f"{folders}-"):
            message = f"Ids of icons in {display_path(path.parent)} begin with {folders}-, as folders are part of ids."
            raise _refused(source.path, message, f"Choose such an id, or move the file yourself and rename {new} then.")
        stem = new.removeprefix(f"{folders}-") if folders else new
    target = path.with_name(f"{stem}{path.suffix.lower()}")
    if target.exists():
        raise _refused(display_path(target), "There is a file of this name already.", "Choose another id.")
    return {target: source.data, path: None}


def _catalogs(sources: Sources, edit: Callable[[str, str], str]) -> Edits:
    """Every catalog that ``edit``, which takes a path to show and a text, changes."""
    edits: Edits = {}
    for path in sources.catalogs:
        shown = display_path(path)
        data = path.read_bytes()
        read_toml(shown, data, codes.CATALOG_SYNTAX)
        new = edited(data, partial(edit, shown))
        if new != data:
            edits[path] = new
    return edits


def _contract(contract: Contract, ids: Mapping[str, Published]) -> Edits:
    return {contract.path: as_text(replace(contract, ids=ids)).encode()} if ids != contract.ids else {}


def _refused(path: str, message: str, hint: str) -> Faults:
    return Faults(Problem(codes.ID_REFUSED, Where(path), message, hint))
