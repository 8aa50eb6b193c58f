from __future__ import annotations

import json
from typing import Any

from iconkit.build import assemble
from iconkit.config.load import Config
from iconkit.model import IconSet
from iconkit.outputs.web.titles import titles_module
from tests.html.test_icons import HOSTILE
from tests.samples import make_icon

CLOSE = make_icon()._replace(titles={"en": "Close", "ja": "閉じる", "pt": "Fechar", "pt-BR": "Feche"})
HARD = make_icon("hard")._replace(titles={"en": HOSTILE + "\u2028\\`${x}*/\n", "pt": "Duro"})


def manifest() -> dict[str, Any]:
    artifacts = assemble(IconSet((CLOSE, HARD), "en", 24), Config(emit=("sprite",)))
    value: dict[str, Any] = json.loads(artifacts[-1].data)
    return value


def titles_of(text: str) -> dict[str, Any]:
    lines = text.partition("titles: {\n")[2].removesuffix("  },\n};\n").splitlines()
    return {
        name: value for line in lines for name, value in json.loads(f"{{{line.strip().removesuffix(',')}}}").items()
    }


def test_a_title_that_stands_in_says_its_language() -> None:
    value = manifest()

    assert titles_of(titles_module(value, "pt-BR")) == {"close": "Feche", "hard": ["Duro", "pt"]}
    assert titles_of(titles_module(value, "ja"))["hard"][1] == "en"


def test_no_title_gets_out_of_its_text() -> None:
    text = titles_module(manifest(), "en")

    assert titles_of(text) == {"close": "Close", "hard": HARD.titles["en"]}
    assert not {"<", ">", "\u2028"} & set(text)
    assert text.count("\n") == 8
