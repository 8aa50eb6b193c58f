"""The ``iconkit`` command: the Click group, and the one place where a fault becomes a message and an exit code.

Exit codes: 0 fine, 1 findings, 2 misuse or something unreadable, 3 a fault of iconkit itself, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from iconkit.commands.audit import audit
from iconkit.commands.build import build
from iconkit.commands.compare import compare
from iconkit.commands.explain import explain
from iconkit.commands.inspect import inspect
from iconkit.commands.lint import lint
from iconkit.commands.publish import publish
from iconkit.commands.remove import remove
from iconkit.commands.rename import rename
from iconkit.commands.render import render
from iconkit.commands.scan import scan
from iconkit.commands.titles import titles
from iconkit.model import Faults

_FEW_COLLECTIONS = 500_000  # new objects between two searches for cycles: records have none, trees are freed at once
_INTERRUPTED = 130
_OUR_FAULT = 3


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 findings, 2 misuse or something unreadable, 3 a fault of iconkit.",
)
@click.version_option(package_name="iconkit-sprites", prog_name="iconkit")
def cli() -> None:
    """Build accessible SVG icon sprites: normalized, well named, with PNG fallbacks."""


cli.add_command(audit)
cli.add_command(build)
cli.add_command(compare)
cli.add_command(explain)
cli.add_command(inspect)
cli.add_command(lint)
cli.add_command(publish)
cli.add_command(remove)
cli.add_command(rename)
cli.add_command(scan)
cli.add_command(render)
cli.add_command(titles)


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
    gc.freeze()  # what is left at the end is not worth a search
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
