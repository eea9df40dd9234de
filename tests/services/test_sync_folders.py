"""Folders that a sync service keeps are recognised, and others are not suspected."""

from __future__ import annotations

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from revmentor_desktop.services.sync_folders import is_on_network, kept_by


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\mei\OneDrive\Documents\RevMentor"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\mei\OneDrive - Harbour Retail\RevMentor"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\mei\iCloudDrive\RevMentor"), "iCloud Drive"),
        (PurePosixPath("/Users/mei/Dropbox (Personal)/RevMentor"), "Dropbox"),
        (
            PurePosixPath("/Users/mei/Library/Mobile Documents/com~apple~CloudDocs/RevMentor"),
            "iCloud Drive",
        ),
        (
            PurePosixPath("/Users/mei/Library/CloudStorage/GoogleDrive-mei@x.hk/My Drive"),
            "Google Drive",
        ),
        (PurePosixPath("/Users/mei/Library/CloudStorage/Box-Box/RevMentor"), "Box"),
        (PurePosixPath("/home/mei/Nextcloud/RevMentor"), "Nextcloud"),
        (PurePosixPath("/home/mei/MEGAsync/RevMentor"), "MEGA"),
        (PurePosixPath("/home/mei/Documents/RevMentor"), ""),
        (PurePosixPath("/home/mei/My onedrive story/RevMentor"), ""),
        (PurePosixPath("/home/mei/Boxes/Dropboxes/RevMentor"), ""),
    ],
)
def test_a_folder_is_known_by_its_name(path: Path, service: str) -> None:
    assert kept_by(_Named(path.parts)) == service  # type: ignore[arg-type]


class _Named:
    """A folder of any platform, of which only the path is known."""

    def __init__(self, parts: tuple[str, ...]) -> None:
        self.parts = parts
        self.parents: tuple[Path, ...] = ()

    def __truediv__(self, name: str) -> Path:
        return Path("/nowhere") / name


def test_a_folder_is_known_by_what_lies_above_it(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert kept_by(tmp_path / "shared" / "RevMentor") == "Syncthing"
    assert kept_by(tmp_path.parent) == ""


def test_a_share_of_another_computer() -> None:
    assert is_on_network(Path("//server/share/RevMentor"))
    assert not is_on_network(Path("/home/mei/RevMentor"))
