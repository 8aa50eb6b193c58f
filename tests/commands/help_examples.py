"""The examples in the help of a command."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

import click

from iconkit.cli import COMMANDS, cli


def examples() -> Iterator[tuple[str, ...]]:
    """The arguments of every example of every command, without where its output goes."""
    for name in COMMANDS:
        command = cli.get_command(click.Context(cli), name)
        assert command is not None
        for line in _lines(command):
            words = shlex.split(line.strip().partition(" > ")[0])
            assert words[:2] == ["iconkit", name], line
            yield tuple(words[1:])


def _lines(command: click.Command) -> list[str]:
    below = (command.help or "").partition("Examples:\n")[2]
    return [line for line in below.splitlines() if line.strip().startswith("iconkit ")]
