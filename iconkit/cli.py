"""The ``iconkit`` command: the Click group, and the one place where a fault becomes a message and an exit code.

Exit codes: 0 fine, 1 findings, 2 misuse or something unreadable, 3 a fault of iconkit itself, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path

import click

from iconkit.model import Faults

COMMANDS = (
    "audit",
    "build",
    "compare",
    "explain",
    "inspect",
    "lint",
    "publish",
    "remove",
    "rename",
    "render",
    "scan",
    "titles",
)
"""Each is a module of ``commands/`` with a function of the same name."""
_FEW_COLLECTIONS = 500_000  # new objects between two searches for cycles: records have none, trees are freed at once
_INTERRUPTED = 130
_OUR_FAULT = 3


class _Commands(click.Group):
    """COMMANDS, each imported when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the parameters are Click's
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"iconkit.commands.{cmd_name}"), cmd_name)
        return command


@click.group(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 findings, 2 misuse or something unreadable, 3 a fault of iconkit.",
)
@click.version_option(package_name="iconkit-sprites", prog_name="iconkit")
def cli() -> None:
    """Build accessible SVG icon sprites: normalized, well named, with PNG fallbacks."""


def main() -> None:
    """Run the command line and exit. No traceback ever reaches the user."""
    gc.set_threshold(_FEW_COLLECTIONS)
    color = False if os.environ.get("NO_COLOR") else None
    try:
        code = cli.main(standalone_mode=False, prog_name="iconkit", color=color)
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except click.Abort:
        click.echo("Interrupted. Nothing was published.", err=True)
        code = _INTERRUPTED
    except Faults as faults:
        from iconkit.reports.as_text import problem_lines  # noqa: PLC0415

        click.echo("\n".join(problem_lines(faults.problems)), err=True, color=color)
        code = max(problem.code.exit_code for problem in faults.problems)
    except Exception as error:
        click.echo(_our_fault(error), err=True)
        code = _OUR_FAULT
    sys.exit(code)


def _our_fault(error: Exception) -> str:
    place = ""
    trace = error.__traceback__
    while trace is not None:
        place = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    from iconkit.reports.printable import printable  # noqa: PLC0415

    return (
        f"iconkit failed{place}: {type(error).__name__}: {printable(str(error))}\n"
        "This is a fault of iconkit, not of your icons. Please report it with the command you ran."
    )
