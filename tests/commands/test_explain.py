from __future__ import annotations

import pytest
from click.testing import CliRunner, Result

from iconkit.cli import cli
from iconkit.lint.all_codes import all_codes
from iconkit.lint.pages import page_of


def explain(*arguments: str, color: bool = False) -> Result:
    return CliRunner().invoke(cli, ["explain", *arguments], catch_exceptions=False, color=color)


@pytest.mark.parametrize("text", ["all-caps", "IK315", "ik315"])
def test_a_page_by_name_or_id(text: str) -> None:
    result = explain(text)

    assert result.exit_code == 0
    assert result.output.startswith("# IK315 all-caps\n\nWarning, with a fix.\n")


def test_every_code_can_be_explained() -> None:
    for code in all_codes():
        assert explain(code.id).output == page_of(code)


def test_headings_stand_out_on_a_terminal() -> None:
    assert "\x1b[1m## Why\x1b[0m" in explain("empty-file", color=True).output


def test_without_an_argument_all_codes_are_listed() -> None:
    lines = explain().output.splitlines()

    assert lines[0] == "IK001  error    config-syntax"
    assert len(lines) == len(all_codes())
    assert "IK206  note     title-derived" in lines


def test_the_beginning_of_codes_lists_them() -> None:
    listed = [f"{code.id}  {code.severity:7}  {code.name}" for code in all_codes() if code.id.startswith("IK7")]

    assert explain("ik7").output.splitlines() == listed


@pytest.mark.parametrize(("text", "hint"), [("all-cap", "Did you mean 'all-caps'?"), ("", "list all codes")])
def test_an_unknown_code_is_misuse(text: str, hint: str) -> None:
    result = explain(text)

    assert result.exit_code == 2
    assert hint in " ".join(result.output.split())
