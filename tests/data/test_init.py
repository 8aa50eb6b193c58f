from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import resources

import pytest

from iconkit.data import fold

FILES = sorted(path.name for path in resources.files("iconkit.data").iterdir() if path.name.endswith(".toml"))


def strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for item in value.values() for text in strings(item)]
    assert isinstance(value, list)
    return [text for item in value for text in strings(item)]


def lists(value: object) -> list[list[str]]:
    if isinstance(value, dict):
        return [found for item in value.values() for found in lists(item)]
    return [value] if isinstance(value, list) else []


@pytest.mark.parametrize("file", FILES)
def test_a_file_says_what_it_is_and_holds_clean_words_once(file: str) -> None:
    text = resources.files("iconkit.data").joinpath(file).read_text("utf-8")
    assert text.startswith("# ")
    table = tomllib.loads(text)
    assert [word for word in strings(table) if word != word.strip() or not word] == []
    assert [word for words in lists(table) for word in {*words} if words.count(word) > 1] == []


def test_fold() -> None:
    assert fold("GİRİŞ") == "giriş"
    assert fold("Ｃｌｏｓｅ") == "close"
    assert fold("Straße") == fold("STRASSE")
    assert fold("e\u0301") == fold("É")


def test_nothing_is_read_before_it_is_needed() -> None:
    script = "import sys, iconkit.rules as rules; from iconkit import data; print(data._read.cache_info().currsize)"
    result = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "0"
