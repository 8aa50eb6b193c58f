"""A small set with two bad titles, and how to lint it."""

from __future__ import annotations

import json
from typing import Any

from click.testing import CliRunner, Result

from iconkit.cli import cli
from tests.samples import SVG, TALL, WIDE

CATALOG = """\
# Our titles

[close]
title = "Close"  # said by us

[arrow-up]
title = 'go_up'
tags = ["north"]

[logo]
title = "CLOSE WINDOW"
"""
SET = {
    "icons/close.svg": SVG,
    "icons/arrows/arrow-up.svg": TALL,
    "icons/social/logo.svg": WIDE,
    "icons/catalog.toml": CATALOG,
}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, ["lint", *arguments], catch_exceptions=False)


def found(*arguments: str) -> list[tuple[str, str]]:
    value = report(*arguments)
    return [(f"{p['path']}:{p['line']}", p["name"]) for p in value["problems"]]


def report(*arguments: str) -> dict[str, Any]:
    result = run("--format", "json", *arguments)
    value: dict[str, Any] = json.loads(result.stdout)
    assert value["exit_code"] == result.exit_code
    return value
