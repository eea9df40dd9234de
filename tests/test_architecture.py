"""The architecture, executed: the arrows, each shown to break, and what every module owes."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "revmentor_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))

PLANTED = {
    "Arrows point inwards": ("domain/people.py", "import revmentor_desktop.services.planning"),
    "Widgets do not touch the store": (
        "ui/history.py",
        "import revmentor_desktop.store.queries",
    ),
    "Only the user interface knows Qt": ("services/planning.py", "import PySide6.QtCore"),
    "Only the store knows SQL": ("services/planning.py", "import sqlalchemy"),
    "What is shared cannot name a private thing": (
        "domain/sharing/views.py",
        "import revmentor_desktop.domain.private",
    ),
    "Pages do not know each other": (
        "ui/home/page.py",
        "import revmentor_desktop.ui.sessions.list_page",
    ),
    "Old migrations do not follow today's code": (
        "store/migrations/v0001_first.py",
        "import revmentor_desktop.domain.people",
    ),
}
"""For each contract a module and the import that must break it."""

NAMES_THAT_SAY_NOTHING = {"utils", "common", "helpers", "helper", "manager", "misc", "base"}


def lint(folder: Path) -> str:
    """Run the import contracts over the package in *folder* and return what was said."""
    code = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports())"
    run = subprocess.run(
        [sys.executable, "-c", code, "--no-cache"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONPATH": str(folder), "PATH": "", "NO_COLOR": "1", "PYTHONUTF8": "1"},
    )
    return run.stdout + run.stderr


def verdicts(report: str) -> dict[str, bool]:
    """Return for each contract of *report* whether it was kept."""
    found = {}
    for name in PLANTED:
        for line in report.splitlines():
            if line.startswith(name) and line.rstrip().endswith(("KEPT", "BROKEN")):
                found[name] = line.rstrip().endswith("KEPT")
    return found


@pytest.fixture(scope="session")
def copy_of_the_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planted")
    shutil.copytree(PACKAGE, folder / "revmentor_desktop", ignore=shutil.ignore_patterns("__pyc*"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def test_the_contracts_are_kept() -> None:
    assert verdicts(lint(ROOT)) == dict.fromkeys(PLANTED, True)


@pytest.mark.parametrize("contract", PLANTED)
def test_a_planted_import_breaks(contract: str, copy_of_the_package: Path) -> None:
    name, line = PLANTED[contract]
    module = copy_of_the_package / "revmentor_desktop" / name
    clean = module.read_text(encoding="utf-8")
    try:
        module.write_text(f"{clean}\n{line}\n", encoding="utf-8")
        assert verdicts(lint(copy_of_the_package))[contract] is False
    finally:
        module.write_text(clean, encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_every_module_says_what_lives_there(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert (ast.get_docstring(tree) or "").strip()


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert not [path for path in MODULES if path.stem in NAMES_THAT_SAY_NOTHING]


def test_no_translated_text_is_an_f_string() -> None:
    """An f-string inside ``tr`` is gathered for translators but never translated."""
    for path in (PACKAGE / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            function = node.func
            name = function.attr if isinstance(function, ast.Attribute) else ""
            name = function.id if isinstance(function, ast.Name) else name
            if name in {"tr", "translate"}:
                joined = [arg for arg in node.args if isinstance(arg, ast.JoinedStr)]
                assert not joined, f"{path.name}:{node.lineno}"


def test_nothing_opens_a_socket() -> None:
    """The program works with the network cable pulled, because it has no network code.

    What a second start says to the first goes through a local socket, and no other computer.
    """
    forbidden = {"socket", "http", "urllib.request", "requests", "QtNetwork", "ssl", "ftplib"}
    local = {"QLocalServer", "QLocalSocket"}
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
            if path.name == "single_instance.py" and local.issuperset(names[2:]):
                names = []
            parts = {part for name in names for part in (name, *name.split("."))}
            assert not forbidden.intersection(parts), f"{path.name}:{node.lineno}"


def test_only_one_module_asks_the_machine_for_the_time_or_an_id() -> None:
    """Time and ids are handed in, so that whatever depends on them can be tested."""
    asking = {"now", "today", "utcnow", "time", "uuid4", "uuid1"}
    found = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            function = node.func
            if isinstance(function, ast.Attribute) and isinstance(function.value, ast.Name):
                owner, name = function.value.id, function.attr
                if owner in {"datetime", "date", "time", "uuid"} and name in asking:
                    found.add(path.relative_to(PACKAGE).as_posix())
            elif isinstance(function, ast.Name) and function.id == "uuid4":
                found.add(path.relative_to(PACKAGE).as_posix())
    # the name of a temporary file is nobody's identity
    assert found <= {"services/clock.py", "services/writing.py"}
