"""The set-up script: what it decides, what it says, and that it never starts what is not needed.

Nothing here touches the network, the real ``.venv`` or the system's packages; the script itself is
tried whole by the README's commands on an empty system.
"""

import ast
import errno
import importlib.util
import os
import re
import runpy
import shutil
import socket
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from unittest.mock import MagicMock

import pytest

from revmentor_desktop.commandline import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "bootstrap.py"

BASE = ["libGL.so.1", "libEGL.so.1"]


def load() -> ModuleType:
    """Import the script; it lies outside every package."""
    spec = importlib.util.spec_from_file_location("bootstrap", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def boot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Give the script working on an empty checkout, unable to start anything."""
    module = load()
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "bootstrap.json")
    monkeypatch.setattr(module, "LOG", tmp_path / ".venv" / "bootstrap.log")
    monkeypatch.setattr(module, "REQUIREMENTS", tmp_path)
    for name in ("run.txt", "run-older.txt", "test.txt"):
        (tmp_path / name).write_text(f"{name}==1 \\\n    --hash=sha256:0\n", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a test of the set-up started something")

    monkeypatch.setattr(module.subprocess, "Popen", refuse)
    monkeypatch.setattr(module.os, "execve", refuse)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def made_venv(boot: ModuleType) -> Path:
    """Pretend that the venv was made."""
    boot.venv_path("purelib").mkdir(parents=True)
    boot.venv_path("scripts").mkdir(parents=True)
    boot.venv_python().touch()
    return Path(boot.VENV)


@pytest.fixture
def system(boot: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Pretend to be on a system with these programs, as root or not."""

    def pretend(*programs: str, root: bool = False) -> None:
        monkeypatch.setattr(boot.shutil, "which", lambda name: name if name in programs else None)
        monkeypatch.setattr(boot, "is_root", lambda: root)

    return pretend


def hears(
    monkeypatch: pytest.MonkeyPatch, boot: ModuleType, code: int = 0, output: str = ""
) -> list[list[str]]:
    """Let every child end like this; give the list of what was run."""
    ran = []

    def listen(command: Sequence[object], *_: object, **__: object) -> tuple[int, str]:
        ran.append([str(part) for part in command])
        return code, output

    monkeypatch.setattr(boot, "listen", listen)
    return ran


# --- Any Python ------------------------------------------------------------------------------


def test_old_pythons_can_read_it() -> None:
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


@pytest.mark.parametrize("version", [(3, 6), (3, 10), (3, 15)])
def test_another_python_is_refused_in_one_sentence(
    version: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (*version, 0, "final", 0))
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(SystemExit) as refusal:
        runpy.run_path(str(SCRIPT))
    number = f"{version[0]}.{version[1]}"
    assert str(refusal.value) == (
        f"RevMentor Desktop needs Python 3.11 to 3.14 and this is {number}: "
        "install one of those and run the same command with it."
    )


def test_a_fitting_python_nearby_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 0, "final", 0))
    monkeypatch.setattr(sys, "argv", ["here", "run"])
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "python3.12" else None)
    with pytest.raises(SystemExit, match=r"run: python3\.12 \S*bootstrap\.py run$"):
        runpy.run_path(str(SCRIPT))


def test_it_imports_nothing_but_the_standard_library() -> None:
    tree = ast.parse(SCRIPT.read_text(encoding="utf-8"))
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    names |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.partition(".")[0] for name in names} <= sys.stdlib_module_names


# --- System packages -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libGL.so.1", "libgl1"),
        ("libEGL.so.1", "libegl1"),
        ("libxkbcommon.so.0", "libxkbcommon0"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgthread-2.0.so.0", "libglib2.0-0"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libX11.so.6", "libx11-6"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libfreetype.so.6", "libfreetype6"),
        ("libwayland-egl.so.1", "libwayland-egl1"),
        ("libstdc++.so.6", "libstdc++6"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_is_found_in_its_debian_package(
    boot: ModuleType, library: str, package: str
) -> None:
    assert boot.debian_package(library) == package


def test_every_module_of_qt_that_the_program_uses_is_tried(boot: ModuleType) -> None:
    sources = (path.read_text("utf-8") for path in (ROOT / "revmentor_desktop").rglob("*.py"))
    used = {name for text in sources for name in re.findall(r"\bfrom PySide6\.(Qt\w+)", text)}
    assert used <= {*re.findall(r"PySide6\.(Qt\w+)", boot.TRY_QT), "QtCore"}


def test_every_listed_library_is_known_on_arch(boot: ModuleType) -> None:
    assert {name for group in boot.LIBRARIES.values() for name in group} == set(boot.ARCH_PACKAGES)


@pytest.mark.parametrize(
    ("programs", "command"),
    [
        (
            ["apt-get", "sudo"],
            "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends "
            "libgl1 libegl1'",
        ),
        (
            ["apt-get"],
            "su -c 'apt-get update && apt-get install -y --no-install-recommends libgl1 libegl1'",
        ),
        (
            ["dnf", "sudo"],
            """sudo sh -c 'dnf install -y "libGL.so.1()(64bit)" "libEGL.so.1()(64bit)"'""",
        ),
        (
            ["zypper", "sudo"],
            """sudo sh -c 'zypper install -y "libGL.so.1()(64bit)" "libEGL.so.1()(64bit)"'""",
        ),
        (["pacman", "sudo"], "sudo sh -c 'pacman -S --needed libglvnd'"),
        (["apk"], ""),
    ],
)
def test_the_command_to_paste_fits_the_system(
    boot: ModuleType, system: Callable[..., None], programs: list[str], command: str
) -> None:
    system(*programs)
    assert boot.command_to_paste(BASE) == command


def test_a_person_is_told_everything_at_once_and_nothing_is_begun(
    boot: ModuleType, system: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    system("apt-get", "sudo")
    monkeypatch.setattr(boot.importlib.util, "find_spec", lambda _: None)
    monkeypatch.setattr(boot, "missing_libraries", lambda _: BASE)
    with pytest.raises(boot.Stop) as stop:
        boot.provide_system_packages("run", [])
    told, _, command = str(stop.value).partition("\n\n    ")
    version = f"{sys.version_info[0]}.{sys.version_info[1]}"
    assert told == (
        f"This system lacks python{version}-venv, libGL.so.1, libEGL.so.1; "
        "paste this, then run the same command again:"
    )
    assert command.strip().endswith(f"python{version}-venv libgl1 libegl1'")
    assert not boot.VENV.exists()


def test_root_on_debian_gets_them_installed(
    boot: ModuleType, system: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    system("apt-get", root=True)
    monkeypatch.setattr(boot, "missing_libraries", lambda _: BASE)
    monkeypatch.setattr(boot, "missing_venv", lambda: ["python3.11-venv"])
    installed: list[list[str]] = []
    monkeypatch.setattr(boot, "apt_install", installed.append)
    boot.provide_system_packages("run", [])
    assert installed == [["python3.11-venv", "libgl1", "libegl1"]]


def test_tools_are_installed_for_root_but_asked_of_nobody(
    boot: ModuleType, system: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot.sys, "platform", "linux")
    monkeypatch.setattr(boot, "missing_libraries", lambda _: [])
    monkeypatch.setattr(boot, "missing_venv", list)
    monkeypatch.setattr(boot, "TEST_FILES", {__file__: "fonts-here", "/no/font": "fonts-nowhere"})
    installed: list[list[str]] = []
    monkeypatch.setattr(boot, "apt_install", installed.append)
    system("apt-get")
    boot.provide_system_packages("test", [])
    assert installed == []
    system("apt-get", "strace", root=True)
    boot.provide_system_packages("test", [])
    tools = [boot.TEST_TOOLS[one] for one in boot.TEST_TOOLS if one != "strace"]
    assert installed == [[*tools, "fonts-nowhere"]]
    installed.clear()
    boot.provide_system_packages("package", [])
    assert installed == [["binutils", "lintian"]]
    installed.clear()
    boot.provide_system_packages("run", [])
    assert installed == []


def test_of_two_displays_the_one_that_lacks_less_decides(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot.sys, "platform", "linux")
    hears(monkeypatch, boot, output="libxcb-cursor.so.0\nlibEGL.so.1\n")
    assert boot.missing_libraries(["xcb"]) == ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert boot.missing_libraries(["xcb", "wayland"]) == ["libEGL.so.1"]
    assert boot.missing_libraries([]) == ["libEGL.so.1"]


def test_what_qt_itself_misses_has_the_last_word(
    boot: ModuleType, system: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    system("apt-get", "sudo")
    hears(monkeypatch, boot, 1, "libnew.so.2: cannot open shared object file: No such file\n")
    with pytest.raises(boot.Stop, match=r"lacks libnew\.so\.2;.*\n.*\n.* libnew2'"):
        boot.prove_qt([])


def test_apt_that_cannot_is_quoted(
    boot: ModuleType, system: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    system("apt-get", root=True)
    hears(monkeypatch, boot, 100, "Reading...\nE: Unable to locate package libgl1\n")
    with pytest.raises(
        boot.Stop, match=r"\(Unable to locate package libgl1\).*\n.*\n.*\n\nby hand"
    ):
        boot.apt_install(["libgl1"])


# --- Pins ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("platform", "machine", "age", "pins"),
    [
        ("linux", "x86_64", (2, 36), "run.txt"),  # Debian 12
        ("linux", "aarch64", (2, 36), "run-older.txt"),  # the same on ARM
        ("linux", "aarch64", (2, 41), "run.txt"),  # Debian 13
        ("linux", "x86_64", (2, 28), "run-older.txt"),
        ("darwin", "arm64", (15, 1), "run.txt"),
        ("darwin", "x86_64", (12, 7), "run-older.txt"),
        ("win32", "AMD64", (), "run.txt"),
    ],
)
def test_a_system_gets_the_qt_of_its_age(
    boot: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    machine: str,
    age: tuple[int, ...],
    pins: str,
) -> None:
    monkeypatch.setattr(boot.sys, "platform", platform)
    monkeypatch.setattr(boot.platform, "machine", lambda: machine)
    monkeypatch.setattr(boot, "system_age", lambda: age)
    assert boot.pins("run") == (pins,)
    assert boot.pins("test") == (pins, "test.txt")


@pytest.mark.parametrize(
    ("platform", "machine", "age"),
    [
        ("linux", "x86_64", ()),  # musl
        ("linux", "armv7l", (2, 36)),
        ("linux", "x86_64", (2, 27)),
        ("darwin", "x86_64", (11,)),
    ],
)
def test_a_system_without_qt_is_refused_before_anything_is_fetched(
    boot: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    platform: str,
    machine: str,
    age: tuple[int, ...],
) -> None:
    monkeypatch.setattr(boot.sys, "platform", platform)
    monkeypatch.setattr(boot.platform, "machine", lambda: machine)
    monkeypatch.setattr(boot, "system_age", lambda: age)
    with pytest.raises(boot.Stop, match=r"^There is no ready-made Qt for this system: .+\.$"):
        boot.prepare("run", [])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems count otherwise")
def test_the_age_of_this_system_is_known(boot: ModuleType) -> None:
    assert boot.system_age() >= (2, 28)


# --- What is done already --------------------------------------------------------------------


@pytest.mark.usefixtures("made_venv")
def test_a_second_start_starts_nothing(
    boot: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    boot.write_stamp("run", ["xcb"])
    boot.prepare("run", ["xcb"])  # any child process would have failed the test
    boot.prepare("run", [])
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("made_venv")
def test_new_pins_another_python_or_a_first_display_set_up_again(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    boot.write_stamp("run", [])
    assert boot.is_ready("run", [])
    assert not boot.is_ready("run", ["xcb"])
    assert not boot.is_ready("test", [])
    with monkeypatch.context() as patch:
        patch.setattr(boot, "THIS_PYTHON", "3.99")
        assert not boot.is_ready("run", [])
    (boot.REQUIREMENTS / "run.txt").write_text("other==2\n", encoding="utf-8")
    assert not boot.is_ready("run", [])


def test_a_package_taken_away_sets_up_again(boot: ModuleType, made_venv: Path) -> None:
    packages = boot.venv_path("purelib")
    (packages / "PySide6").mkdir()
    os.utime(packages, (1, 1))
    boot.write_stamp("run", [])
    assert made_venv in packages.parents
    assert boot.is_ready("run", [])
    (packages / "PySide6").rmdir()
    assert not boot.is_ready("run", [])


@pytest.mark.usefixtures("made_venv")
def test_what_the_first_start_keeps_of_packages_sets_nothing_up_again(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    hears(monkeypatch, boot)
    packages = boot.venv_path("purelib")
    boot.install_packages("run")
    os.utime(packages, (1, 1))
    boot.write_stamp("run", [])
    source = packages / "single.py"
    bytecode = Path(importlib.util.cache_from_source(source))
    bytecode.parent.mkdir(exist_ok=True)
    bytecode.touch()
    assert boot.is_ready("run", [])


@pytest.mark.usefixtures("made_venv")
def test_what_tests_need_holds_what_the_program_needs(boot: ModuleType) -> None:
    boot.write_stamp("test", [])
    assert boot.is_ready("test", [])
    assert boot.is_ready("run", [])


@pytest.mark.parametrize("content", ["", "[]", "{", "\x00"])
def test_a_torn_stamp_counts_as_none(boot: ModuleType, made_venv: Path, content: str) -> None:
    (made_venv / "bootstrap.json").write_text(content, encoding="utf-8")
    assert not boot.is_ready("run", [])


def test_a_venv_without_its_python_is_not_ready(boot: ModuleType, made_venv: Path) -> None:
    boot.write_stamp("run", [])
    boot.venv_python().unlink()
    assert made_venv.exists()
    assert not boot.is_ready("run", [])
    assert not boot.is_healthy()


def test_a_file_in_the_way_is_not_deleted(boot: ModuleType) -> None:
    boot.VENV.write_text("mine", encoding="utf-8")
    with pytest.raises(boot.Stop, match="in the way: move it elsewhere"):
        boot.make_venv()
    assert boot.VENV.read_text(encoding="utf-8") == "mine"


def test_the_venv_lies_where_this_python_would_make_it(boot: ModuleType) -> None:
    assert boot.VENV in boot.venv_path("purelib").parents
    assert boot.venv_python().parent == Path(
        sysconfig.get_path("scripts", "venv", {"base": str(boot.VENV)})
    )


# --- Sentences -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("OSError: [Errno 28] No space left on device", "the disk is full; make about 700 MB"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM", "not what this project was checked"),
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate", "PIP_CERT"),
        ("NewConnectionError: Failed to establish a new", "connect to the network"),
        ("nh3 (from versions: none)\nNo matching distribution found for nh3", "connect to the net"),
        (
            "pyyaml (from versions: 5.1)\nERROR: No matching distribution found for pyyaml==6.0.3",
            "no ready-made pyyaml for this computer",
        ),
        ("[Errno 13] Permission denied: '/x'", "may not be written to"),
        ("Traceback\nValueError: odd\n", r"pip failed \(ValueError: odd\): delete \.venv"),
        ("", r"\(no reason given\)"),
    ],
)
def test_a_tool_that_fails_becomes_one_sentence(boot: ModuleType, output: str, told: str) -> None:
    sentence = boot.why_not(output, "pip failed")
    assert re.search(told, sentence)
    assert sentence.startswith("pip failed")
    assert sentence.endswith("run the same command again.")
    assert "\n" not in sentence


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EROFS, "a folder of your own"),
        (errno.EACCES, "a folder of your own"),
        (errno.ENOENT, "put that right"),
    ],
)
def test_the_operating_system_is_quoted_in_one_sentence(
    boot: ModuleType,
    number: int,
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_: list[str]) -> int:
        raise OSError(number, os.strerror(number), "there")

    monkeypatch.setattr(boot, "run", fail)
    assert boot.main(["run"]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err
    assert err.count("\n") == 1


def test_ctrl_c_is_a_sentence_too(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(_: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(boot, "test", interrupt)
    assert boot.main(["test"]) == 130
    assert capsys.readouterr().err == "\nStopped: the same command goes on from here.\n"


def test_help_is_an_answer_and_a_wrong_command_an_error(
    boot: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert boot.main(["--help"]) == 0
    assert capsys.readouterr().out.startswith("usage: python3 packaging/bootstrap.py run")
    assert boot.main(["walk"]) == 2
    assert boot.main([]) == 2
    assert capsys.readouterr().out == ""


# --- Displays and commands -------------------------------------------------------------------


@pytest.fixture
def started(boot: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], str]]:
    """Note what would be started, and with which Qt platform, instead of starting it."""
    started: list[tuple[list[str], str]] = []

    def start(arguments: Sequence[str], **more: str) -> int:
        started.append((list(arguments), more.get("QT_QPA_PLATFORM", "")))
        return 0

    monkeypatch.setattr(boot, "start", start)
    monkeypatch.setattr(boot, "prepare", lambda *_: None)
    return started


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """Give a folder whose name leaves room for a socket's."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a display")
def test_a_display_counts_only_if_it_answers(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, short_folder: Path
) -> None:
    assert boot.answering_displays() == []
    monkeypatch.setenv("DISPLAY", ":7654")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(short_folder))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-9")
    assert boot.answering_displays() == []
    with socket.socket(socket.AF_UNIX) as display:
        display.bind(str(short_folder / "wayland-9"))
        display.listen()
        assert boot.answering_displays() == ["wayland"]


@pytest.mark.parametrize(
    ("chosen", "displays"), [("offscreen", []), ("minimal", []), ("vnc:size=9x9", ["vnc"])]
)
def test_a_platform_chosen_by_hand_is_believed(
    boot: ModuleType, monkeypatch: pytest.MonkeyPatch, chosen: str, displays: list[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
    assert boot.answering_displays() == displays


def test_with_a_display_the_window_opens(
    boot: ModuleType, started: list[tuple[list[str], str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot, "answering_displays", lambda: ["xcb"])
    boot.run(["--workspace", "here"])
    assert started == [(["--workspace", "here"], "")]


def test_without_a_display_the_job_is_done_in_a_folder_that_is_named(
    boot: ModuleType,
    started: list[tuple[list[str], str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(boot, "answering_displays", list)
    boot.run(["--folder", str(tmp_path / "out")])
    assert started == [(["walkthrough", str(tmp_path / "out")], "offscreen")]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("There is no display here")
    assert str(tmp_path / "out") in err


def test_without_a_display_commands_work_and_windows_are_refused(
    boot: ModuleType, started: list[tuple[list[str], str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(boot, "answering_displays", list)
    boot.run(["export", "--to", "-"])
    boot.run(["--version"])
    boot.run(["--data-dir", "here", "check"])
    assert started == [
        (["export", "--to", "-"], "offscreen"),
        (["--version"], "offscreen"),
        (["--data-dir", "here", "check"], "offscreen"),
    ]
    for wanted in (["--workspace", "here"], ["--data-dir", "here"], ["here/shops.revpack"]):
        with pytest.raises(boot.Stop, match="no display"):
            boot.run(wanted)


def test_every_command_of_the_program_is_known_to_need_no_display(boot: ModuleType) -> None:
    assert set(COMMANDS) <= boot.WINDOWLESS


def test_the_tour_draws_into_the_checkout_unless_told(
    boot: ModuleType, started: list[tuple[list[str], str]], tmp_path: Path
) -> None:
    boot.tour([])
    boot.tour([str(tmp_path / "seen")])
    assert started == [
        (["tour", str(tmp_path / "tour")], "offscreen"),
        (["tour", str(tmp_path / "seen")], "offscreen"),
    ]
    with pytest.raises(boot.Stop, match="one argument"):
        boot.tour(["one", "two"])


def test_the_pictures_of_the_guide_are_renewed_beside_its_chapters(
    boot: ModuleType, started: list[tuple[list[str], str]]
) -> None:
    boot.tour(["--guide"])
    assert started == [(["guide-pictures", str(boot.ROOT / "resources" / "help")], "offscreen")]


@pytest.fixture
def gathering(boot: ModuleType, monkeypatch: pytest.MonkeyPatch) -> MagicMock:
    """What gathers the tests on another core."""
    made = MagicMock()
    monkeypatch.setattr(boot.subprocess, "Popen", made)
    return made


def test_tests_come_last_and_end_it(
    boot: ModuleType, gathering: MagicMock, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(boot, "prepare", lambda *_: None)
    ran = hears(monkeypatch, boot)
    called: list[list[str]] = []
    monkeypatch.setattr(boot.subprocess, "call", lambda command, **_: called.append(command) or 7)
    assert boot.test(["-k", "one"]) == 7
    assert [command[2] for command in ran] == ["ruff", "ruff", "mypy"]
    assert called[0][1:] == ["-m", "pytest", "-n", "2", "--dist", "worksteal", "-k", "one"]
    assert gathering.call_args.args[0][1:] == ["-m", "pytest", "--collect-only", "-q"]
    gathering.return_value.__enter__.return_value.kill.assert_called_once()


@pytest.mark.usefixtures("gathering")
def test_the_first_check_that_fails_ends_it(
    boot: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(boot, "prepare", lambda *_: None)
    ran = hears(monkeypatch, boot, 1, "a.py:1:1: E501\n")
    assert boot.test([]) == 1
    assert len(ran) == 1
    out, err = capsys.readouterr()
    assert out == "a.py:1:1: E501\n"
    assert err.endswith("Style: failed, see above; the checks after it were not run.\n")


def test_a_child_is_heard_line_by_line() -> None:
    boot, heard = load(), list[str]()
    code, output = boot.listen([sys.executable, "-c", "print('a\\nb'); exit(3)"], heard.append)
    assert (code, output, heard) == (3, "a\nb\n", ["a\n", "b\n"])


def test_continuous_integration_runs_the_readme() -> None:
    commands = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert commands[-1] in (ROOT / "README.md").read_text(encoding="utf-8").splitlines()
    assert subprocess.call(["bash", "-n", str(ROOT / ".ci" / "run")]) == 0
