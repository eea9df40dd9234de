"""The wheel: built from the sources, installed where nothing else is, and started.

The environment it is installed into is empty but for one ``.pth`` file that lends it the packages
the program depends on, so nothing is fetched.  Python does not follow ``.pth`` files it finds in a
folder it was lent, hence the checkout, which the test environment knows through such a file,
stays out of reach: what runs here can come from the wheel only.
"""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from revmentor_desktop import __version__

ROOT = Path(__file__).resolve().parents[2]
DISPOSABLE = {"__pycache__", ".gitkeep"}


def quiet(*command: str | Path, cwd: Path, **more: str) -> str:
    """Run a command offscreen and away from the checkout; give what it printed."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=kept | {"QT_QPA_PLATFORM": "offscreen"} | more,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, f"{command}: {done.returncode}\n{done.stdout}"
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a source archive, and the wheel from that: so both are whole."""
    folder = tmp_path_factory.mktemp("dist")
    build = ("-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    quiet(sys.executable, *build, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def programs(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty environment; give the folder of its programs."""
    home = tmp_path_factory.mktemp("env")
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    base = {"base": str(home), "platbase": str(home)}
    scripts = Path(sysconfig.get_path("scripts", "venv", base))
    python = scripts / Path(sys.executable).name
    lent = Path(sysconfig.get_path("purelib", "venv", base)) / "lent.pth"
    lent.write_text(f"{sysconfig.get_path('purelib')}\n", encoding="utf-8")
    pip = ("-m", "pip", "--python", python, "install", "--no-index", "--no-deps", wheel)
    quiet(sys.executable, *pip, cwd=home)
    return scripts


def shipped(folder: Path, below: str) -> set[str]:
    """List the files a folder of the checkout gives to the wheel."""
    return {
        f"{below}/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.is_file() and not DISPOSABLE & set(path.parts)
    }


def test_the_wheel_holds_the_program_and_its_resources_and_nothing_else(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if not name.endswith(".gitkeep")}
    inside = {name for name in names if not name.partition("/")[0].endswith(".dist-info")}
    package = shipped(ROOT / "revmentor_desktop", "revmentor_desktop")
    resources = shipped(ROOT / "resources", "revmentor_desktop/resources")
    assert resources
    assert inside == package | resources | {"revmentor_desktop/resources/CHANGELOG.md"}
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_what_is_installed_finds_itself_and_its_resources(programs: Path, tmp_path: Path) -> None:
    show = (
        "import revmentor_desktop, revmentor_desktop.paths as paths, PySide6, sys;"
        "print(revmentor_desktop.__file__, paths.resource('icons'), *sys.path, sep='\\n')"
    )
    python = programs / Path(sys.executable).name
    package, icons, *path = quiet(python, "-c", show, cwd=tmp_path).splitlines()
    home = programs.parent
    assert home in Path(package).parents
    assert home in Path(icons).parents
    assert str(ROOT) not in path


def test_the_installed_command_tells_its_version(programs: Path, tmp_path: Path) -> None:
    told = quiet(programs / "revmentor", "--version", cwd=tmp_path)
    assert told.split()[-1] == __version__


def test_the_installed_program_opens_its_window(programs: Path, tmp_path: Path) -> None:
    """``--smoke`` opens the window, paints it and quits; it has nothing to say about it."""
    python = programs / Path(sys.executable).name
    own = {"HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    tmp_path.chmod(0o700)
    assert quiet(python, "-m", "revmentor_desktop", "--smoke", cwd=tmp_path, **own) == ""
