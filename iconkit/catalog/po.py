"""Titles as gettext PO, the form that translators' tools read, and back.

An entry's context is the icon's id, its source text the title in the base language, its extracted comment the
description. The header says no date and no tool, so the same titles give the same bytes.

A translation is fuzzy, which means doubtful, if the title it was made from has changed since. An export over an earlier
one compares the source texts and marks it; an import leaves out what was translated from another title than the icon
has now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import polib

from iconkit import codes
from iconkit.catalog.locales import canonical
from iconkit.display_path import display_path
from iconkit.model import Faults, Icon, Problem, Where

_FUZZY = "fuzzy"
_ERROR_LINE = re.compile(r"\(line (\d+)\)")


@dataclass(frozen=True, slots=True)
class Translations:
    """What a PO file holds for a set of icons."""

    locale: str
    """The language that its header says, empty if none."""
    titles: dict[str, str]
    """By icon id; only finished ones."""
    unknown: tuple[str, ...]
    """Ids of translated entries without an icon."""
    doubtful: tuple[str, ...]
    """Ids of icons whose translation is fuzzy, or made from another title than the icon has now."""


def to_po(icons: Iterable[Icon], locale: str, base: str, earlier: Path | None = None) -> str:
    """The titles in ``locale`` as a PO document, sorted by icon id; missing ones are left empty.

    From an ``earlier`` export come the translators' comments, what is not in the catalog yet, and what entries of
    icons that are gone held. Raises Faults if that file is no PO file.
    """
    old = {entry.msgctxt: entry for entry in _read(earlier)} if earlier else {}
    document = polib.POFile(wrapwidth=0)
    document.metadata = {
        "Language": locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    for icon in icons:
        document.append(_entry(icon, locale, base, old.pop(icon.id, None)))
    for icon_id, entry in sorted(old.items()):
        if icon_id and entry.msgstr:
            entry.obsolete = True
            document.append(entry)
    return str(document)


def from_po(path: Path, icons: Iterable[Icon], base: str) -> Translations:
    """The finished translations in a PO file. Raises Faults if it is none or cannot be read."""
    document = _read(path)
    titles = {icon.id: icon.title(base) for icon in icons}
    tag = document.metadata.get("Language", "").replace("_", "-")
    try:
        locale = canonical(tag) if tag else ""
    except ValueError as error:
        raise Faults(Problem(codes.PO_SYNTAX, Where(display_path(path)), f"Language in its header: {error}")) from None
    translated = [entry for entry in document if entry.msgstr.strip() and not entry.obsolete]
    unknown = [entry for entry in translated if entry.msgctxt not in titles]
    known = [entry for entry in translated if entry.msgctxt in titles]
    finished: dict[str, str] = {}
    doubtful: list[polib.POEntry] = []
    for entry in known:
        if entry.fuzzy or entry.msgid != titles[entry.msgctxt]:
            doubtful.append(entry)
        else:
            finished[entry.msgctxt] = entry.msgstr
    return Translations(locale, finished, _ids(unknown), _ids(doubtful))


def _ids(entries: Iterable[polib.POEntry]) -> tuple[str, ...]:
    return tuple(sorted(entry.msgctxt or entry.msgid for entry in entries))


def _entry(icon: Icon, locale: str, base: str, old: polib.POEntry | None) -> polib.POEntry:
    title = icon.title(base)
    comment = "\n".join(icon.descriptions.get(base, "").splitlines())  # polib writes other line ends as they are
    entry = polib.POEntry(msgctxt=icon.id, msgid=title, msgstr=icon.titles.get(locale, ""), comment=comment)
    if old is None:
        return entry
    entry.tcomment = old.tcomment
    entry.msgstr = entry.msgstr or old.msgstr
    if entry.msgstr and entry.msgstr == old.msgstr and (old.fuzzy or old.msgid != title):
        entry.flags.append(_FUZZY)
        entry.previous_msgid = old.msgid if old.msgid != title else old.previous_msgid
    return entry


def _read(path: Path) -> polib.POFile:
    shown = display_path(path)
    try:
        path.read_bytes()
        document = polib.pofile(str(path), wrapwidth=0)
    except UnicodeDecodeError:
        problem = Problem(codes.PO_SYNTAX, Where(shown), "This file is not text.", "Save it as UTF-8.")
        raise Faults(problem) from None
    except OSError as error:
        if error.strerror:
            message = f"This file cannot be read: {error.strerror}."
            raise Faults(Problem(codes.UNREADABLE, Where(shown), message)) from None
        line = _ERROR_LINE.search(str(error))
        where = Where(shown, int(line[1]), 1) if line else Where(shown)
        hint = "Give a PO file, such as iconkit titles export writes."
        raise Faults(Problem(codes.PO_SYNTAX, where, "This is not valid gettext PO.", hint)) from None
    return document
