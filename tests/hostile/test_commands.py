"""The command itself on hostile folders: hanging icons, Ctrl-C, no network, odd file names, compressed files."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.config.load import KINDS
from tests.samples import SVG, fill

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="processes are forked, and signals sent")

# An icon whose style takes the quadratic time of many selectors by many elements.
SLOW = SVG.replace(
    "<path",
    "<style>"
    + ",".join(f".a{n} .b{n} .c{n}" for n in range(3_000))
    + "{fill:red}</style>"
    + "<path/>" * 9_000
    + "<path",
)
ICONKIT = [sys.executable, "-m", "iconkit"]
# Any use of a socket ends the command, also in its workers.
NO_NETWORK = """
import sys
def refuse(event, arguments):
    if event.startswith("socket.") and event not in {"socket.gethostname", "socket.__new__"}:
        raise RuntimeError(f"network: {event}")
sys.addaudithook(refuse)
from iconkit.cli import main
sys.argv[0] = "iconkit"
main()
"""


def config(here: Path, text: str) -> None:
    fill(here, {"iconkit.toml": text})


def await_end_of_group(number: int) -> None:
    """Fails if a process of the group is there after some seconds; the system needs a moment to bury the dead."""
    deadline = time.monotonic() + 5
    while time.monotonic() < deadline:
        try:
            os.killpg(number, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("a worker is left")


def test_an_icon_that_takes_too_long_is_named_and_the_others_are_read(here: Path) -> None:
    fill(here, {"icons/slow.svg": SLOW, "icons/wrong.svg": "no svg", "icons/fine.svg": SVG})
    config(here, "[limits]\nseconds = 3\n")

    done = subprocess.run([*ICONKIT, "build", "--json"], capture_output=True, text=True, timeout=60, check=False)

    found = {(problem["path"], problem["code"]) for problem in json.loads(done.stdout)["problems"]}
    assert ("icons/slow.svg", codes.TOO_COSTLY.id) in found
    assert ("icons/wrong.svg", codes.NOT_SVG.id) in found
    assert done.returncode == 1
    assert not (here / "dist").exists()


def test_ctrl_c_ends_everything_at_once(here: Path) -> None:
    fill(here, {f"icons/slow-{number}.svg": SLOW for number in range(2)})
    started = subprocess.Popen(
        [*ICONKIT, "build"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    time.sleep(2)
    pressed = time.monotonic()
    os.killpg(started.pid, signal.SIGINT)
    _, said = started.communicate(timeout=20)

    assert time.monotonic() - pressed < 1
    assert said.strip() == "Interrupted. Nothing was published."
    assert started.returncode == 130
    await_end_of_group(started.pid)


def test_ctrl_c_while_modules_load_says_nothing_and_is_never_lost() -> None:
    """An exception in a callback of the import system is reported, and the import goes on."""
    code = """
import os, runpy, signal, sys
class Finder:
    def find_spec(name, *others):
        if name == "iconkit.cli":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Finder)
runpy.run_module("iconkit", run_name="__main__")
"""
    done = subprocess.run([sys.executable, "-c", code, "--help"], capture_output=True, text=True, check=False)

    assert (done.returncode, done.stdout, done.stderr) == (-signal.SIGINT, "", "")


def test_a_command_that_is_not_to_hear_ctrl_c_goes_on(here: Path) -> None:
    """As shells start what runs in the background of a script."""
    fill(here, {"icons/slow.svg": SLOW})
    config(here, "[limits]\nseconds = 4\n")
    started = subprocess.Popen(
        ["sh", "-c", 'trap "" INT; exec "$@"', "sh", *ICONKIT, "build"],
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    time.sleep(2)
    os.killpg(started.pid, signal.SIGINT)
    said, _ = started.communicate(timeout=60)

    assert codes.TOO_COSTLY.id in said
    assert started.returncode == 1


def test_no_worker_outlives_a_command_that_is_killed(here: Path) -> None:
    fill(here, {f"icons/slow-{number}.svg": SLOW for number in range(2)})
    started = subprocess.Popen([*ICONKIT, "build"], start_new_session=True)
    time.sleep(2)
    started.kill()
    started.wait()
    await_end_of_group(started.pid)


@pytest.mark.parametrize(
    "command",
    [
        "build", "build --check", "build --only-used site", "lint", "titles", "scan site", "compare dist", "publish",
        "inspect close --html page.html", "render close -o close.png", "rename close shut", "explain IK405",
    ],
)  # fmt: skip
def test_no_command_needs_a_network(here: Path, command: str) -> None:
    fill(here, {"icons/close.svg": SVG, "icons/use.svg": SVG.replace("3h18", "4h18")})
    fill(here, {"site/a.html": '<svg aria-hidden="true"><use href="dist/sprite.svg#close"/></svg> Close'})
    config(here, f"emit = {json.dumps(KINDS)}\n")
    subprocess.run([*ICONKIT, "build", "--quiet"], check=False, capture_output=True)
    done = subprocess.run(
        [sys.executable, "-c", NO_NETWORK, *command.split()], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode in {0, 1}, done.stdout + done.stderr
    assert "network" not in done.stdout + done.stderr


NAMES = (
    'quote".svg', "quote'.svg", "new\nline.svg", "esc\x1b[31mred.svg", "bidi\u202egvs.svg", "tag<b>.svg", "amp&amp.svg",
    "percent%0A::error::x.svg", "back\\slash.svg", "con.svg", "aux.svg", "semi;colon.svg", "dollar$(x).svg",
    "tab\t.svg",
    "c1\x9b31m.svg", "dots...svg", " space .svg", "${x}.svg", "*- evil -*.svg", "{{ x }}.svg",
)  # fmt: skip


@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif", "junit"])
def test_file_names_steer_no_terminal_and_no_report(here: Path, format_: str) -> None:
    fill(here, {f"icons/{number}/{name}": "no svg" for number, name in enumerate(NAMES)})

    done = subprocess.run([*ICONKIT, "lint", "--format", format_], capture_output=True, timeout=60, check=False)

    text = done.stdout.decode()
    assert done.returncode == 1
    assert not any(ord(character) < 32 and character != "\n" for character in text)
    assert not any(character in text for character in "\x1b\x9b\u202e")
    if format_ == "github":
        assert len(text.splitlines()) == text.count("::error ")


def test_names_become_plain_ids_in_every_output(here: Path) -> None:
    fill(here, {f"icons/{number}/n{number} {name}": SVG for number, name in enumerate(NAMES)})

    done = subprocess.run([*ICONKIT, "build", "--json"], capture_output=True, text=True, timeout=60, check=False)

    assert done.returncode == 0, done.stdout
    ids = json.loads((here / "dist/icons.json").read_bytes())["icons"]
    assert len(ids) == len(NAMES)
    assert all(icon_id.replace("-", "").isalnum() and icon_id.isascii() for icon_id in ids)


def test_a_folder_that_leads_to_itself_ends(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})
    (here / "icons/loop").symlink_to(here / "icons")
    (here / "icons/self.svg").symlink_to("self.svg")

    done = subprocess.run(
        [*ICONKIT, "lint", "--format", "json"], capture_output=True, text=True, timeout=60, check=False
    )

    assert [problem["path"] for problem in json.loads(done.stdout)["problems"] if problem["severity"] == "error"] == [
        "icons/self.svg"
    ]
