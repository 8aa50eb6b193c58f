"""The text files that come with iconkit: templates, schemas, word lists.

``importlib.resources`` does the same, and takes longer to import than all the files to read.
"""

from __future__ import annotations

import pkgutil


def packaged_text(package: str, name: str) -> str:
    """The file called ``name`` beside the modules of ``package``. It has the same line ends in every checkout."""
    data = pkgutil.get_data(package, name)
    assert data is not None, "the loader of a package can read its files"
    return data.decode("utf-8").replace("\r\n", "\n")
