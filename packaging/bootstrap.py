"""Start, test or show RevMentor Desktop from a fresh checkout, with nothing but Python.

A person who has just got the sources should not have to know about virtual environments, package
pins or the system libraries Qt needs. This file knows; it uses the standard library only, puts
everything it makes into ``.venv``, and when it cannot go on it says so in one sentence that ends
in the next step. Where it may install system packages (root on Debian and its children) it does;
everywhere else it prints the one command to paste.

The checkout is made importable by a ``.pth`` file rather than by an editable install: that needs
no build back-end, so the packages for ``run`` stay the packages of the program.

All progress goes to standard error: standard output belongs to what is started.
"""

import sys

if not (3, 11) <= sys.version_info[:2] < (3, 15):  # before anything an old Python cannot run
    import shutil

    _names = ("python3.13", "python3.12", "python3.11", "python3.14")
    _fitting = [name for name in _names if shutil.which(name)]
    _next = "install one of those and run the same command with it."
    if _fitting:
        _next = f"run: {_fitting[0]} {' '.join(sys.argv)}"
    _this = ".".join(str(part) for part in sys.version_info[:2])
    sys.exit(f"RevMentor Desktop needs Python 3.11 to 3.14 and this is {_this}: {_next}")

import contextlib
import errno
import hashlib
import importlib.util
import json
import os
import platform
import re
import shlex
import shutil
import socket
import subprocess
import sysconfig
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType

USAGE = """\
usage: python3 packaging/bootstrap.py run [--folder FOLDER] [arguments of the program]
       python3 packaging/bootstrap.py test [arguments of pytest]
       python3 packaging/bootstrap.py tour [FOLDER | --guide]
       python3 packaging/bootstrap.py package [wheel] [folder] [deb]

run   starts the program. Without a display it does the same main job without a window: a sample
      pair, the next session prepared, agenda and summary as Markdown, a picture of each page,
      all in FOLDER (a new temporary folder unless you name one).
test  checks style and types and runs the tests.
tour  draws every page into PNG files in FOLDER (tour/ in the checkout unless you name one);
      --guide draws the pictures of the user guide anew.
package  builds into dist/ what people install: all that this machine can, or what you name.

The first start sets up .venv; to begin anew, delete that folder."""

ROOT = Path(__file__).resolve().parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements"
VENV = ROOT / ".venv"
STAMP = VENV / "bootstrap.json"
LOG = VENV / "bootstrap.log"
WINDOWS = os.name == "nt"
# Options and commands that need no display.
WINDOWLESS = {
    *("-h", "--help", "--version", "--smoke", "export", "backup", "restore", "check"),
    *("tour", "walkthrough", "guide-pictures"),
}
THIS_PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

# The age of system (glibc, macOS) that the Qt of run.txt and that of run-older.txt need at least.
FLOORS = {
    ("linux", "x86_64"): ((2, 34), (2, 28)),
    ("linux", "aarch64"): ((2, 39), (2, 31)),
    ("darwin", "x86_64"): ((13,), (12,)),
    ("darwin", "arm64"): ((13,), (12,)),
    ("win32", "AMD64"): ((), ()),
    ("win32", "ARM64"): ((), ()),
}

# What Qt loads that its wheel does not carry, in the shortest list whose packages bring the rest.
LIBRARIES = {
    "base": (
        "libGL.so.1",
        "libEGL.so.1",
        "libxkbcommon.so.0",
        "libfontconfig.so.1",
        "libglib-2.0.so.0",
        "libdbus-1.so.3",
        "libgssapi_krb5.so.2",
    ),
    "xcb": (
        "libxcb-cursor.so.0",
        "libxkbcommon-x11.so.0",
        "libxcb-icccm.so.4",
        "libxcb-keysyms.so.1",
        "libxcb-shape.so.0",
    ),
    "wayland": ("libwayland-cursor.so.0", "libwayland-egl.so.1"),
}
# Debian names a library's package after the library; these are the exceptions.
DEBIAN_EXCEPTIONS = {
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libz.so.1": "zlib1g",
}
ARCH_PACKAGES = {
    "libGL.so.1": "libglvnd",
    "libEGL.so.1": "libglvnd",
    "libxkbcommon.so.0": "libxkbcommon",
    "libfontconfig.so.1": "fontconfig",
    "libglib-2.0.so.0": "glib2",
    "libdbus-1.so.3": "dbus",
    "libgssapi_krb5.so.2": "krb5",
    "libxcb-cursor.so.0": "xcb-util-cursor",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11",
    "libxcb-icccm.so.4": "xcb-util-wm",
    "libxcb-keysyms.so.1": "xcb-util-keysyms",
    "libxcb-shape.so.0": "libxcb",
    "libwayland-cursor.so.0": "wayland",
    "libwayland-egl.so.1": "wayland",
}
# Programs that some tests drive, and the Debian packages they come in.
TEST_TOOLS = {
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    "openbox": "openbox",
    "strace": "strace",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "cmark-gfm": "cmark-gfm",
    "khal": "khal",
    "dbus-run-session": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
    "desktop-file-validate": "desktop-file-utils",
    "appstreamcli": "appstream",
}

# Programs that take part in building packages, and the Debian packages they come in.
PACKAGE_TOOLS = {
    "strip": "binutils",
    "lintian": "lintian",
}

# Faces that some tests look at and what hears the screen, and the Debian packages they come in.
TEST_FILES = {
    "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc": "fonts-noto-cjk",
    "/usr/libexec/at-spi2-registryd": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi": "python3-pyatspi",
}

TRY_LIBRARIES = """
import ctypes, sys
for name in sys.argv[1:]:
    try:
        ctypes.CDLL(name)
    except OSError:
        print(name)
"""
TRY_QT = """
import ctypes, pathlib, sys
try:
    import PySide6.QtDBus, PySide6.QtGui, PySide6.QtNetwork, PySide6.QtPrintSupport
    import PySide6.QtSvg, PySide6.QtWidgets
    plugins = pathlib.Path(PySide6.__file__).parent / "Qt" / "plugins" / "platforms"
    failed = None
    for name in sys.argv[1:]:
        try:
            ctypes.CDLL(str(plugins / ("libq" + name + ".so")))
            break
        except OSError as error:
            failed = failed or error
    else:
        if failed:
            raise failed
except (ImportError, OSError) as error:
    sys.exit(str(error))
"""


class Stop(Exception):
    """The set-up cannot go on; says why, and what to do, in one sentence."""


# --- Telling ---------------------------------------------------------------------------------


def say(text: str) -> None:
    """Write a line of progress where it cannot mix with what is started."""
    print(text, file=sys.stderr, flush=True)


class Step:
    """One line of progress: what is being done, and how long it took.

    On a terminal the line ticks, so that a slow network does not look like a hang.
    """

    def __init__(self, title: str) -> None:
        self.title = title
        self.detail = ""
        self._live = sys.stderr.isatty()
        self._width = 0
        self._over = threading.Event()
        self._ticker = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> "Step":
        self._started = time.monotonic()
        if self._live:
            self._ticker.start()
        else:
            print(f"  {self.title} …", end="", file=sys.stderr, flush=True)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        seconds = time.monotonic() - self._started
        if self._live:
            self._over.set()
            self._ticker.join()
            self._draw(f"  {self.title} … {seconds:.1f} s")
            say("")
        else:
            say(f" {seconds:.1f} s")

    def _tick(self) -> None:
        while not self._over.wait(0.25):
            seconds = time.monotonic() - self._started
            self._draw(f"  {self.title} … {seconds:.0f} s  {self.detail}")

    def _draw(self, text: str) -> None:
        text = text[: shutil.get_terminal_size().columns - 1]
        print("\r" + text.ljust(self._width), end="", file=sys.stderr, flush=True)
        self._width = len(text)


def sentence(error: OSError) -> str:
    """Say what the operating system refused, and what to do about it."""
    where = error.filename or "the checkout"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "The disk is full: make about 700 MB of room and run the same command again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return (
            f"{where} may not be written to: "
            "copy the checkout into a folder of your own and run the same command there."
        )
    return f"{where}: {error.strerror or error}; put that right and run the same command again."


# --- Children --------------------------------------------------------------------------------


def environment(**more: str) -> dict[str, str]:
    """Give the environment for children, without what would lead a venv's Python astray.

    Nor with what keeps them from storing bytecode: each would translate five hundred files anew.
    """
    astray = (
        "PYTHONDONTWRITEBYTECODE",
        "PYTHONHOME",
        "PYTHONPATH",
        "PIP_USER",
        "PIP_TARGET",
        "PIP_PREFIX",
        "__PYVENV_LAUNCHER__",
    )
    return {key: value for key, value in os.environ.items() if key not in astray} | more


def listen(
    command: Sequence[str | Path], hear: Callable[[str], None] | None = None, **more: str
) -> tuple[int, str]:
    """Run a command, hearing each line as it comes; give its exit code and all it said."""
    lines = []
    with subprocess.Popen(
        [str(part) for part in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        env=environment(**more),
    ) as child:
        for line in child.stdout or ():
            lines.append(line)
            if hear:
                hear(line)
    return child.returncode, "".join(lines)


def venv_path(kind: str) -> Path:
    """Give a folder of the venv on this platform: "scripts" or "purelib"."""
    base = {"base": str(VENV), "platbase": str(VENV)}
    return Path(sysconfig.get_path(kind, "venv", base))


def venv_python() -> Path:
    """Give the venv's own Python."""
    return venv_path("scripts") / ("python.exe" if WINDOWS else "python")


# --- The system's packages -------------------------------------------------------------------


def is_root() -> bool:
    """Tell whether system packages may be installed without asking anybody."""
    return not WINDOWS and os.geteuid() == 0


def debian_package(library: str) -> str:
    """Name the Debian package of a library, by the rule Debian names its packages by."""
    if library in DEBIAN_EXCEPTIONS:
        return DEBIAN_EXCEPTIONS[library]
    name, _, version = library.partition(".so")
    version = version.lstrip(".").split(".")[0]
    return name.lower() + ("-" if name[-1].isdigit() and version else "") + version


def debian_packages(libraries: Iterable[str]) -> list[str]:
    """Name the Debian packages of several libraries, each once, in their order.

    ``libxkbcommon-x11-0`` has its hyphen because ``x11`` ends in a digit, as the rule wants.
    """
    return list(dict.fromkeys(debian_package(library) for library in libraries))


def as_root(command: str) -> str:
    """Put a command into the words that run it as root on this machine."""
    if is_root():
        return command
    return (
        f"sudo sh -c {shlex.quote(command)}"
        if shutil.which("sudo")
        else f"su -c {shlex.quote(command)}"
    )


def command_to_paste(libraries: Sequence[str], packages: Sequence[str] = ()) -> str:
    """Write the one command that installs these libraries, and Debian packages, on this machine."""
    if shutil.which("apt-get"):
        names = " ".join([*packages, *debian_packages(libraries)])
        return as_root(f"apt-get update && apt-get install -y --no-install-recommends {names}")
    if shutil.which("dnf") or shutil.which("zypper"):  # both install by the library's own name
        tool = "dnf" if shutil.which("dnf") else "zypper"
        names = " ".join(f'"{library}()(64bit)"' for library in libraries)
        return as_root(f"{tool} install -y {names}")
    if shutil.which("pacman"):
        names = " ".join(dict.fromkeys(ARCH_PACKAGES.get(name, name) for name in libraries))
        return as_root(f"pacman -S --needed {names}")
    return ""


def apt_install(packages: Sequence[str]) -> None:
    """Install Debian packages, as root."""
    options = ("-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120")
    quiet = {"DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    say(f"  The system lacks {' '.join(packages)}")
    with Step("Installing that with apt-get") as step:

        def hear(line: str) -> None:
            step.detail = line.strip()

        _, update = listen(["apt-get", "update"], hear, **quiet)
        code, output = listen(["apt-get", "install", *options, *packages], hear, **quiet)
    if code:
        reasons = re.findall(r"^E: *(.+)$", update + output, re.MULTILINE) or ["it gave no reason"]
        raise Stop(
            f"apt-get could not install the packages ({reasons[-1]}): put that right, or run"
            f"\n\n    {command_to_paste((), packages)}\n\nby hand, then run this command again."
        )


def missing_libraries(displays: Sequence[str]) -> list[str]:
    """Try to load what Qt will load, and list what is not there.

    Where a machine has two kinds of display, the one that lacks less decides.
    """
    if sys.platform != "linux":
        return []
    wanted = [name for group in ("base", *displays) for name in LIBRARIES.get(group, ())]
    _, output = listen([sys.executable, "-c", TRY_LIBRARIES, *wanted])
    missing = set(output.split())
    groups = [[name for name in LIBRARIES.get(group, ()) if name in missing] for group in displays]
    lacking = [name for name in LIBRARIES["base"] if name in missing]
    return lacking + (min(groups, key=len) if groups else [])


def missing_tools(kind: str) -> list[str]:
    """List the Debian packages of what tests drive and look at, or packages are built with."""
    if sys.platform != "linux":
        return []
    tools = {"test": TEST_TOOLS, "package": PACKAGE_TOOLS}.get(kind, {})
    files = TEST_FILES if kind == "test" else {}
    lacking = [package for tool, package in tools.items() if not shutil.which(tool)]
    return lacking + [package for path, package in files.items() if not Path(path).exists()]


def missing_venv() -> list[str]:
    """Name the package that makes virtual environments, where Python came without it."""
    if all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        return []
    return [f"python{THIS_PYTHON}-venv"]


def provide_system_packages(kind: str, displays: Sequence[str]) -> None:
    """See that Python can make a venv and Qt finds its libraries, or say what to paste."""
    packages, libraries = [] if is_healthy() else missing_venv(), missing_libraries(displays)
    extras = missing_tools(kind)
    if is_root() and shutil.which("apt-get"):
        if kind == "test":
            libraries = missing_libraries(["xcb"])
        wanted = [*packages, *debian_packages(libraries), *extras]
        try:
            if wanted:
                apt_install(wanted)
        except Stop as stop:
            if missing_venv() or missing_libraries(displays):
                raise
            say(f"  {stop}")  # only tools: what is not done without them is said
    elif packages or libraries:
        if kind == "test":
            libraries = [*libraries, *missing_libraries(["xcb"])]
        raise Stop(paste_sentence(list(dict.fromkeys(libraries)), [*packages, *extras]))


def paste_sentence(libraries: Sequence[str], packages: Sequence[str] = ()) -> str:
    """Say what the system lacks and which one command brings it."""
    names = ", ".join([*(name for name in packages if name.endswith("-venv")), *libraries])
    command = command_to_paste(libraries, packages)
    if not command:
        return f"This system lacks {names}: install that, then run the same command again."
    first = f"This system lacks {names}; paste this, then run the same command again:"
    return f"{first}\n\n    {command}\n"


# --- The pins for this system ----------------------------------------------------------------


def system_age() -> tuple[int, ...]:
    """Tell what the wheels of this system are measured by: its glibc, or its macOS."""
    version = ""
    if sys.platform == "darwin":
        version = platform.mac_ver()[0]
    elif sys.platform == "linux":
        with contextlib.suppress(ValueError, OSError):  # musl does not know the question
            version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")[2]
    return tuple(int(part) for part in re.findall(r"\d+", version)[:2])


def pins(kind: str) -> tuple[str, ...]:
    """Name the requirement files of a command on this system, or refuse a system without Qt.

    Debian 12 on ARM and its like are too old for the wheels of today's Qt, not for us.
    """
    age, machine = system_age(), platform.machine()
    newer, older = FLOORS.get((sys.platform, machine), ((999,), (999,)))
    if sys.maxsize < 2**32 or age < older:
        raise Stop(
            "There is no ready-made Qt for this system: it wants 64-bit Windows 10, macOS 12, or "
            "a Linux with glibc on Intel or ARM (Debian 12 or newer), so run it on one of those."
        )
    runtime = "run.txt" if age >= newer else "run-older.txt"
    more = {"run": (), "test": ("test.txt",), "package": ("package.txt",)}[kind]
    return (runtime, *more)


# --- The virtual environment -----------------------------------------------------------------


def is_healthy() -> bool:
    """Tell whether the venv is whole and of this Python."""
    if not venv_python().exists():
        return False
    check = "import pip, sys; print('%d.%d' % sys.version_info[:2])"
    code, output = listen([venv_python(), "-c", check])
    return code == 0 and output.strip() == THIS_PYTHON


def make_venv() -> None:
    """Make .venv, or make it anew where it is half made or of another Python."""
    if VENV.exists() and not VENV.is_dir():
        raise Stop(f"{VENV} is in the way: move it elsewhere and run the same command again.")
    if not os.access(ROOT, os.W_OK):
        raise OSError(errno.EACCES, "not writable", str(ROOT))
    # Not sys.executable: inside a venv that would be the Python about to be cleared away.
    base = getattr(sys, "_base_executable", None) or sys.executable
    with Step(f"{'Mending' if VENV.exists() else 'Making'} .venv for Python {THIS_PYTHON}"):
        code, output = listen([base, "-m", "venv", "--clear", VENV])
    if code:
        raise Stop(why_not(output, "Python could not make .venv"))


def install_packages(kind: str) -> None:
    """Install the pinned packages, checking each against its hash.

    They become bytecode when they are loaded: most of their modules never are. The folder for that
    of single modules is made here, so that it is not taken for a package that came later.
    """
    files = [REQUIREMENTS / name for name in pins(kind)]
    count = sum(len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)) for text in map(read, files))
    options = ("--no-deps", "--require-hashes", "--only-binary", ":all:", "--no-compile")
    quiet = ("--no-input", "--progress-bar", "off", "--retries", "2", "--disable-pip-version-check")
    command: list[str | Path] = [venv_python(), "-m", "pip", "install", *options, *quiet]
    for file in files:
        command += ["-r", file]
    size = "about 95 MB" if kind == "run" else "about 125 MB"
    with Step(f"Installing {count} packages, {size} the first time") as step:

        def hear(line: str) -> None:
            match = re.match(r"\s*(Collecting|Downloading|Installing) (\S+)(.*)", line)
            if match:
                deed, what, size = match.groups()
                step.detail = {
                    "Collecting": what.partition("==")[0],
                    "Downloading": what.rpartition("/")[2] + size,
                    "Installing": "unpacking",
                }[deed]

        code, output = listen(command, hear)
    if code:
        with contextlib.suppress(OSError):
            LOG.write_text(output, encoding="utf-8")
        raise Stop(why_not(output, "pip could not install the packages"))
    (venv_path("purelib") / "__pycache__").mkdir(exist_ok=True)


def read(path: Path) -> str:
    """Read a text file of ours."""
    return path.read_text(encoding="utf-8")


REASONS = (
    (
        r"No space left|Errno 28|Disk quota",
        "{0}: the disk is full; make about 700 MB of room and {1}",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        "{0}: what came over the network is not what this project was checked with; "
        "nothing of it was installed, so try another network or package mirror and {1}",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError",
        "{0}: the package server's certificate is not trusted here; behind a company proxy set "
        "PIP_CERT to its certificate file and {1}",
    ),
    (
        r"Failed to establish|name resolution|ConnectionError|ConnectTimeout|Read timed out|"
        r"Network is unreachable|ProxyError|Connection broken|from versions: none",
        "{0}: the package server does not answer; connect to the network and {1}",
    ),
    (
        r"No matching distribution found for ([^\s=]+)",
        "{0}: there is no ready-made {2} for this computer and Python " + THIS_PYTHON + "; "
        "use another Python from 3.11 to 3.14 and {1}",
    ),
    (
        r"Permission denied|Read-only file system|Errno 13|Errno 30",
        "{0}: .venv may not be written to; copy the checkout into a folder of your own and {1}",
    ),
)


def why_not(output: str, what: str) -> str:
    """Turn the output of a tool that failed into one sentence with the next step."""
    for pattern, text in REASONS:
        match = re.search(pattern, output)
        if match:
            return text.format(what, "run the same command again.", *match.groups())
    errors = [line for line in output.splitlines() if line.strip()]
    last = next(
        (line for line in reversed(errors) if "rror" in line), (errors or ["no reason given"])[-1]
    )
    return f"{what} ({last.strip()}): delete .venv and run the same command again."


def make_importable() -> None:
    """Let the venv's Python find the checkout from any folder."""
    (venv_path("purelib") / "revmentor_checkout.pth").write_text(f"{ROOT}\n", encoding="utf-8")


def prove_qt(displays: Sequence[str]) -> None:
    """Start Qt for certain: load what the program loads, and mend what that shows missing."""
    for _ in range(12):  # each try names one library; twelve is more than all that are not listed
        code, output = listen([venv_python(), "-c", TRY_QT, *displays])
        if code == 0:
            return
        match = re.search(r"(lib\S+?\.so[.\d]*): cannot open shared object", output)
        if not match:
            raise Stop(why_not(output, "Qt does not start"))
        if not (is_root() and shutil.which("apt-get")):
            raise Stop(paste_sentence([match[1]]))
        apt_install(debian_packages([match[1]]))
    raise Stop(why_not(output, "Qt does not start"))


# --- What has been done already --------------------------------------------------------------


def fingerprint(kind: str) -> str:
    """Sum up all that the environment for a command depends on."""
    digest = hashlib.sha256(f"1 {THIS_PYTHON} {sys.platform} {ROOT}".encode())
    for name in pins(kind):
        digest.update((REQUIREMENTS / name).read_bytes())
    return digest.hexdigest()


def read_stamp() -> dict[str, str]:
    """Read what was done; a stamp that cannot be read was never made."""
    try:
        stamp = json.loads(read(STAMP))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def is_ready(kind: str, displays: Sequence[str]) -> bool:
    """Tell, without starting anything, whether the environment is as the pins want it."""
    stamp = read_stamp()
    return (
        stamp.get(kind) == fingerprint(kind)
        and stamp.get("packages") == last_change()
        and set(displays) <= set(stamp.get("displays", "").split())
        and venv_python().exists()
    )


def last_change() -> str:
    """Tell when a package last came into the venv or left it."""
    with contextlib.suppress(OSError):
        return str(venv_path("purelib").stat().st_mtime_ns)
    return "there is no such folder"


def write_stamp(kind: str, displays: Sequence[str]) -> None:
    """Note that a command's environment is ready, and with it those it contains."""
    stamp = read_stamp()
    done = ("run",) if kind == "run" else ("run", kind)
    stamp |= {name: fingerprint(name) for name in done}
    stamp["packages"] = last_change()
    stamp["displays"] = " ".join(sorted({*stamp.get("displays", "").split(), *displays}))
    STAMP.write_text(json.dumps(stamp, indent=1), encoding="utf-8")


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """Let one set-up work at a time; a second one waits and then finds everything done."""
    if WINDOWS:
        yield
        return
    import fcntl

    with Path(__file__).open("rb") as file:
        with contextlib.suppress(OSError):  # a file system without locks: go on as before
            fcntl.flock(file, fcntl.LOCK_EX)
        yield


def prepare(kind: str, displays: Sequence[str]) -> None:
    """Bring the environment for a command about, unless it is there already."""
    if is_ready(kind, displays):
        return
    with alone():
        if is_ready(kind, displays):
            return
        say("Setting up RevMentor Desktop in .venv; the next start will be quick.")
        started = time.monotonic()
        provide_system_packages(kind, displays)
        if not is_ready(kind, []):
            if not is_healthy():
                make_venv()
            install_packages(kind)
            make_importable()
        with Step("Trying Qt"):
            prove_qt(displays)
        write_stamp(kind, displays)
        say(f"Set up in {time.monotonic() - started:.0f} s.")


# --- The display -----------------------------------------------------------------------------


def answering_displays() -> list[str]:
    """List the displays a window can open on, by the name of Qt's plugin; empty: there is none.

    A variable that names a display which does not answer counts as none, so that nobody meets
    Qt's own way of ending there.
    """
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen:
        return [] if chosen in ("offscreen", "minimal") else [chosen]
    if sys.platform != "linux":
        return ["native"]
    displays = []
    name = os.environ.get("WAYLAND_DISPLAY")
    if name:
        path = Path(os.environ.get("XDG_RUNTIME_DIR", "/run")) / name
        displays += ["wayland"] if answers(str(path)) else []
    match = re.fullmatch(r"(.*):(\d+)(\.\d+)?", os.environ.get("DISPLAY", ""))
    if match:
        host, number = match[1], int(match[2])
        local = f"/tmp/.X11-unix/X{number}"
        if host in ("", "unix"):
            there = answers(local) or answers("\0" + local)
        else:
            there = answers((host, 6000 + number))
        displays += ["xcb"] if there else []
    return displays


def answers(address: str | tuple[str, int]) -> bool:
    """Tell whether somebody listens at a socket: a path, or a host and port."""
    if sys.platform == "win32":
        return False
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as probe, contextlib.suppress(OSError):
        probe.settimeout(2)
        probe.connect(address)
        return True
    return False


# --- The commands ----------------------------------------------------------------------------


def start(arguments: Sequence[str], **more: str) -> int:
    """Start the program; where the system can, in place of this process."""
    command = [str(venv_python()), "-m", "revmentor_desktop", *arguments]
    sys.stderr.flush()
    if not WINDOWS:
        os.execve(command[0], command, environment(**more))
    return subprocess.call(command, env=environment(**more))


def run(arguments: list[str]) -> int:
    """Open the window; without a display do its main job in a folder."""
    folder = None
    if arguments[:1] == ["--folder"]:
        if len(arguments) < 2:
            raise Stop("--folder wants the name of a folder: run --folder FOLDER.")
        folder, arguments = arguments[1], arguments[2:]
    displays = answering_displays()
    prepare("run", displays)
    if displays:
        return start(arguments)
    if not arguments:
        return walk_through(folder)
    if not {*arguments} & WINDOWLESS:
        raise Stop("There is no display to open a window on: run it without arguments, or in one.")
    return start(arguments, QT_QPA_PLATFORM="offscreen")


def walk_through(folder: str | None) -> int:
    """Do the main job without a window.

    What it makes is to be looked at, about people who do not exist: the temporary folder is always
    writable, never in the checkout and never holds somebody's earlier walk-through.
    """
    where = Path(folder).absolute() if folder else Path(tempfile.mkdtemp(prefix="revmentor-"))
    say(f"There is no display here, so no window: the same job goes into {where}")
    return start(["walkthrough", str(where)], QT_QPA_PLATFORM="offscreen")


def tour(arguments: list[str]) -> int:
    """Draw every page into PNG files, or the pictures of the guide."""
    if arguments == ["--guide"]:
        prepare("run", [])
        say("Drawing the pictures of the guide anew")
        guide = ROOT / "resources" / "help"
        return start(["guide-pictures", str(guide)], QT_QPA_PLATFORM="offscreen")
    if len(arguments) > 1 or any(argument.startswith("-") for argument in arguments):
        raise Stop("tour takes one argument, the folder for the pictures: tour FOLDER.")
    prepare("run", [])
    where = Path(arguments[0]).absolute() if arguments else ROOT / "tour"
    say(f"Drawing every page into {where}")
    return start(["tour", str(where)], QT_QPA_PLATFORM="offscreen")


def package(arguments: list[str]) -> int:
    """Build what people install."""
    prepare("package", [])
    if sys.platform == "linux" and not shutil.which("strip"):
        raise Stop(f"This system lacks strip; paste this: {command_to_paste((), ['binutils'])}")
    build = [str(venv_python()), str(ROOT / "packaging" / "package.py"), *arguments]
    return subprocess.call(build, env=environment())


def test(arguments: list[str]) -> int:
    """Check style and types, then run the tests; the first that fails ends it."""
    prepare("test", [])
    lacking = missing_tools("test")
    if lacking:
        say(f"Without {', '.join(lacking)} some tests are skipped, and say so.")
    os.chdir(ROOT)
    with translating():
        code = checked()
    if code:
        return code
    say(f"  Tests (pytest {shlex.join(arguments)})".replace(" )", ")"))
    pytest = [str(venv_python()), "-m", "pytest", "-n", "2", "--dist", "worksteal", *arguments]
    return subprocess.call(pytest, env=environment(QT_QPA_PLATFORM="offscreen"))


@contextlib.contextmanager
def translating() -> Iterator[None]:
    """Meanwhile have the tests and what they load become bytecode on another core.

    Of two workers each would do it.
    """
    gather = [str(venv_python()), "-m", "pytest", "--collect-only", "-q"]
    with subprocess.Popen(
        gather,
        env=environment(QT_QPA_PLATFORM="offscreen"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as gathering:
        try:
            yield
        finally:
            gathering.kill()  # what is not done yet is done by the workers


def checked() -> int:
    """Check style and types; return how the first that failed ended."""
    for title, *command in (
        ("Style", "ruff", "check", "."),
        ("Format", "ruff", "format", "--check", "."),
        ("Types", "mypy"),
    ):
        with Step(f"{title} ({' '.join(command)})"):
            code, output = listen([venv_python(), "-m", *command])
        if code:
            print(output, end="", flush=True)
            say(f"{title}: failed, see above; the checks after it were not run.")
            return code
    return 0


def main(arguments: list[str]) -> int:
    """Do what was asked; turn every way of failing into a sentence."""
    commands = {"run": run, "test": test, "tour": tour, "package": package}
    if arguments[:1] in (["-h"], ["--help"]):
        print(USAGE)
        return 0
    if not arguments or arguments[0] not in commands:
        say(USAGE)
        return 2
    try:
        return commands[arguments[0]](arguments[1:])
    except Stop as stop:
        say(str(stop))
    except OSError as error:
        say(sentence(error))
    except KeyboardInterrupt:
        say("\nStopped: the same command goes on from here.")
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
