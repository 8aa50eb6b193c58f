"""A path of layers or folders: ``icon/24/search``, ``Icon-Resource/Storage/Res_X_48``, ``Icons / Arrow / Left``."""

from __future__ import annotations

import re

from iconkit.model import Code, Finding
from iconkit.rules.quoted import quoted
from iconkit.rules.records import Name, TitleRule

_SEPARATOR = re.compile(r"\s*[/\\]+\s*")
# Folders and pages that hold icons in design files and repositories.
_FOLDER = re.compile(
    r"\W*(?:(?:app|ui|svg|system|social|brand|flag|line|solid|outlined?|filled?|basic|custom|my)?[ _-]?"
    r"(?:icons?|ico?s?|glyphs?|symbols?|pictograms?|illustrations?|img|images?|assets?|components?|vectors?|svgs?|logos?)"
    r"|ic|ui|src|public|static|dist|media|atoms?|molecules?|elements?|exports?|[a-z]:|https?:|~|\.{1,2}"
    r"|icon[-_ ].+|iconos?|icônes?|symbole|ikonen|ikony|иконки|アイコン|图标|圖示|아이콘)",
    re.IGNORECASE,
)
_SLUG = re.compile(r"\w*[^\W_]_[^\W_]\w*|[a-z0-9]+(?:-[a-z0-9]+)+")
_SIZE = re.compile(r"(?:8|10|12|14|16|18|20|24|28|32|36|40|48|56|60|64|72|96|128|256|512)(?:px|dp)?")
_CODE_WORD = re.compile(r"[a-z]{4,}")


def check(name: Name) -> Finding | None:
    title = name.title
    if "/" not in title and "\\" not in title:
        return None
    parts = [part for part in _SEPARATOR.split(title.strip()) if part]
    if not _is_path(title, parts):
        return None
    return Finding(
        f"{quoted(title)} is a path of layers or folders.",
        "Write what the icon means; folders belong in the icon's category.",
        parts[-1] if parts and parts[-1][0].isalpha() else None,
    )


def _is_path(title: str, parts: list[str]) -> bool:
    if "\\" in title or "://" in title:
        return True
    if len(parts) < 2:
        return False
    if _FOLDER.fullmatch(parts[0]):
        return True
    if any(_SLUG.fullmatch(part) for part in parts):
        return True
    if any(map(_SIZE.fullmatch, parts)) and all(part[0].isalpha() or _SIZE.fullmatch(part) for part in parts):
        return True
    return len(parts) > 2 and all(map(_CODE_WORD.fullmatch, parts))


RULE = TitleRule(Code("IK307", "path-like", "error"), check, spares_brands=True)
