"""``js/``: modules for pages and frameworks, which compute the markup that ``iconkit.html`` writes.

Kind ``web`` has the custom element, ``react`` and ``vue`` have components; what they stand on, and the loader of
sprites, comes with each. They are made last, of what the manifest says of the other files, as the names of those may
have digests in them. Their own names never have one: modules and the types beside them find each other by name, and who
bundles them gets a digest from the bundler.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from iconkit.config.load import Kind
from iconkit.model import Artifact
from iconkit.packaged import packaged_text

FOLDER = "js"
_CORE = ("icons.js", "icons.d.ts", "loader.js", "loader.d.ts", "package.json")
MODULES: dict[Kind, tuple[str, ...]] = {
    "web": ("icon-kit.js", "icon-kit.d.ts"),
    "react": ("react.js", "react.d.ts"),
    "vue": ("vue.js", "vue.d.ts"),
}
"""The files of each kind, without those that all have."""


def modules(kinds: Collection[Kind], manifest: Mapping[str, Any]) -> Iterator[Artifact]:
    """The modules of these kinds, for what ``manifest`` describes."""
    from iconkit.outputs.web.data import data_module, data_types  # noqa: PLC0415 - few sets have modules
    from iconkit.outputs.web.titles import titles_module, titles_types  # noqa: PLC0415

    for name in (*_CORE, *(name for kind in kinds for name in MODULES.get(kind, ()))):
        yield _artifact(name, packaged_text("iconkit.outputs.web", name))
    yield _artifact("data.js", data_module(manifest))
    yield _artifact("data.d.ts", data_types(manifest))
    for locale in manifest["locales"]:
        yield _artifact(f"titles/{locale}.js", titles_module(manifest, locale))
        yield _artifact(f"titles/{locale}.d.ts", titles_types())


def _artifact(name: str, text: str) -> Artifact:
    return Artifact(f"{FOLDER}/{name}", text.encode(), is_asset=name.endswith(".js"), keeps_name=True)
