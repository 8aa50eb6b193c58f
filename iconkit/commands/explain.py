"""``iconkit explain``: what a finding means, why it matters, and what to do."""

from __future__ import annotations

import click


@click.command()
@click.argument("code", required=False, metavar="[CODE|NAME]")
def explain(code: str | None) -> None:
    """Print the page of a finding. Of the beginning of codes, such as IK3, or of nothing, list the findings.

    \b
    Examples:
      iconkit explain all-caps
      iconkit explain IK204
      iconkit explain
    """
    from iconkit.lint.all_codes import all_codes, meant, nearest_code  # noqa: PLC0415
    from iconkit.lint.pages import page_of  # noqa: PLC0415

    found = all_codes() if code is None else meant(code.upper() if code[:2].lower() == "ik" else code.lower())
    if code is not None and not found:
        raise click.BadParameter(f"There is no finding {code!r}. {nearest_code(code)}", param_hint="CODE|NAME")
    if len(found) != 1:
        for known in found:
            click.echo(f"{known.id}  {known.severity:7}  {known.name}")
        return
    for line in page_of(found[0]).splitlines():
        click.secho(line, bold=line.startswith("#"))
