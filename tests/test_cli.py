from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

import iconkit
from iconkit.cli import COMMANDS, cli, main
from tests.samples import SVG, fill

PACKAGE = Path(iconkit.__file__).parent


def run_main(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> object:
    monkeypatch.setattr(sys, "argv", ["iconkit", *arguments])
    with pytest.raises(SystemExit) as raised:
        main()
    return raised.value.code


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)])
def test_help(arguments: list[str]) -> None:
    result = CliRunner().invoke(cli, arguments)

    assert result.exit_code == 0
    assert "Usage:" in result.output


def test_the_exit_codes_are_in_the_help() -> None:
    output = " ".join(CliRunner().invoke(cli, ["--help"]).output.split())

    assert "0 fine, 1 findings, 2 misuse or something unreadable, 3 a fault of iconkit" in output


def test_help_does_not_import_what_only_work_needs() -> None:
    heavy = ["iconkit.build", "iconkit.publishing.publish", "iconkit.reports", "iconkit.rules"]
    heavy += ["PIL", "cairosvg", "lxml", "multiprocessing", "resvg_py", "sqlite3", "tomlkit"]
    code = f"""
import sys
from iconkit.cli import COMMANDS, cli
for arguments in ["--help"], *([name, "--help"] for name in COMMANDS):
    cli.main(arguments, standalone_mode=False)
print("imported:", sorted(sys.modules.keys() & {heavy}))
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=PACKAGE.parent, capture_output=True, text=True, encoding="utf-8", check=True
    )

    assert "Usage: " in done.stdout
    assert done.stdout.splitlines()[-1] == "imported: []"


@pytest.mark.parametrize(
    "arguments",
    [
        ["--wrong"],
        ["wrong"],
        ["build", "--wrong"],
        ["build", "--workers", "0"],
        ["build", "--id-from", "x"],
        ["build", "--emit", "sprite,jpeg"],
        ["build", "--emit", ","],
        ["build", "--format", "html"],
    ],
)
def test_misuse_is_exit_code_2(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    fill(here, {"icons/close.svg": SVG})

    assert run_main(monkeypatch, *arguments) == 2
    captured = capsys.readouterr()
    assert "Error: " in captured.err
    assert "Traceback" not in captured.err
    assert not (here / "dist").exists()


def test_our_own_fault_is_exit_code_3_without_traceback(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oh")

    fill(here, {"icons/close.svg": SVG})
    monkeypatch.setattr("iconkit.build.build", fail)

    assert run_main(monkeypatch, "build") == 3
    captured = capsys.readouterr()
    assert "iconkit failed at test_cli.py:" in captured.err
    assert "ZeroDivisionError: oh" in captured.err
    assert "Traceback" not in captured.out + captured.err


def test_an_interrupt_is_exit_code_130(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    fill(here, {"icons/close.svg": SVG})
    monkeypatch.setattr("iconkit.build.build", interrupt)

    assert run_main(monkeypatch, "build") == 130
    assert "Nothing was published" in capsys.readouterr().err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no device that is always full")
def test_output_that_cannot_be_written_is_no_success() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "iconkit", "--help"], stdout=full, stderr=subprocess.PIPE, check=False
        )

    assert done.returncode != 0
    assert done.stderr
