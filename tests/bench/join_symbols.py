"""SVG files -> one sprite, by lxml and nothing else.

python tests/bench/join_symbols.py FOLDER SPRITE

On the drawings as they are this is the floor: each file parsed and serialized once. On the files that an optimizer
wrote it makes the sprite whose size is compared. A root's presentation attributes go on its symbol; its size, its
roles and names, and a class that no style sheet in the file can mean, do not.
"""

from __future__ import annotations

import sys
from pathlib import Path

from lxml import etree

SVG = "http://www.w3.org/2000/svg"
_NOT_OF_A_SYMBOL = frozenset({"width", "height", "version", "id", "x", "y", "role", "baseProfile", "enable-background"})


def join_symbols(paths: list[Path]) -> bytes:
    """A sprite with one symbol for each file, called by the file's stem, in the order given.

    Raises etree.XMLSyntaxError on a file that is not well-formed.
    """
    parser = etree.XMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    sprite = etree.Element(f"{{{SVG}}}svg", nsmap={None: SVG, "xlink": "http://www.w3.org/1999/xlink"})
    for path in paths:
        root = etree.fromstring(path.read_bytes(), parser)
        symbol = etree.SubElement(sprite, f"{{{SVG}}}symbol", id=path.stem)
        if "viewBox" not in root.attrib:
            symbol.set("viewBox", f"0 0 {_user_units(root.get('width'))} {_user_units(root.get('height'))}")
        has_style = root.find(f".//{{{SVG}}}style") is not None
        for name, value in root.attrib.items():
            key = str(name)
            if key in _NOT_OF_A_SYMBOL or key.startswith(("aria-", "data-", "{")) or (key == "class" and not has_style):
                continue
            symbol.set(key, str(value))
        symbol.text = root.text
        symbol.extend(list(root))
    etree.cleanup_namespaces(sprite)
    return etree.tostring(sprite)


def _user_units(length: str | None) -> str:
    return (length or "100").removesuffix("px")


if __name__ == "__main__":
    Path(sys.argv[2]).write_bytes(join_symbols(sorted(Path(sys.argv[1]).glob("*.svg"))))
