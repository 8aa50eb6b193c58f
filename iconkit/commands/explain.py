"""``iconkit explain``: what a finding means, why it matters, and what to do."""

from __future__ import annotations

import click


@click.command()
@click.argument("code", required=False, metavar="[CODE|NAME]")
def explain(code: str | None) -> None:
    """Print the page of a finding. Without CODE or NAME, list all findings.

    \b
    Examples:
      iconkit explain all-caps
      iconkit explain IK204
      iconkit explain
    """
    from iconkit.lint.all_codes import all_codes, nearest_code  # noqa: PLC0415
    from iconkit.lint.pages import page_of  # noqa: PLC0415

    if code is None:
        for known in all_codes():
            click.echo(f"{known.id}  {known.severity:7}  {known.name}")
        return
    found = next((known for known in all_codes() if code.lower() in {known.id.lower(), known.name}), None)
    if found is None:
        raise click.BadParameter(f"There is no finding {code!r}. {nearest_code(code)}", param_hint="CODE|NAME")
    for line in page_of(found).splitlines():
        click.secho(line, bold=line.startswith("#"))
