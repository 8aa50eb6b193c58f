from __future__ import annotations

import re
from pathlib import Path

import pytest

import iconkit
from iconkit import codes
from iconkit.model import Code

PACKAGE = Path(iconkit.__file__).parent
STAGE_CODES = {name: value for name, value in vars(codes).items() if isinstance(value, Code)}
# A rule's code is where the rule is, so all codes of the package are what its modules hold.
IN_SOURCE = re.findall(
    r"\bCode\(\s*\"(IK\d+)\"", "".join(path.read_text("utf-8") for path in sorted(PACKAGE.rglob("*.py")))
)


def test_ids_and_names_are_unique() -> None:
    assert len(IN_SOURCE) == len(set(IN_SOURCE))
    names = [code.name for code in STAGE_CODES.values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("name", STAGE_CODES)
def test_a_code_is_well_formed(name: str) -> None:
    code = STAGE_CODES[name]

    assert re.fullmatch(r"IK[0-8]\d\d", code.id)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code.name)
    assert code.name == name.lower().replace("_", "-")
    assert code.exit_code == 1 or code.severity == "error"


@pytest.mark.parametrize("name", STAGE_CODES)
def test_a_code_is_used(name: str) -> None:
    users = [path for path in PACKAGE.rglob("*.py") if re.search(rf"\bcodes\.{name}\b", path.read_text("utf-8"))]

    assert users
