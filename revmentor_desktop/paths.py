"""Where the files that come with the program are.

An installed wheel and a frozen application carry ``resources`` inside the package; a checkout has
it beside the package.  Nothing else in the program needs to know which of the two it is.
"""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


class ResourceMissing(FileNotFoundError):
    """A file that ships with the program is not there: the installation is incomplete."""


def resource(*parts: str) -> Path:
    """Return the path of a shipped file or folder, such as ``resource("icons", "plus.svg")``.

    Looks beside the package's own files first (wheel, frozen application), then in the
    checkout's sibling folder.
    """
    places = (_PACKAGE / "resources", _PACKAGE.parent / "resources")
    for place in filter(_is_there, places):
        path = place.joinpath(*parts)
        if path.exists():
            return path
    wanted = "/".join(parts)
    looked = " and ".join(str(place) for place in places)
    raise ResourceMissing(f"{wanted} belongs to the program but is neither in {looked}")


@cache
def _is_there(place: Path) -> bool:
    return place.is_dir()  # only one of the two is: asked once, not for each of twenty icons


def changelog(language: str = "en") -> Path:
    """Return the path of the list of changes; a checkout has the English one at its top."""
    if language != "en":
        return resource("changes", f"{language}.md")
    inside = _PACKAGE / "resources" / "CHANGELOG.md"
    return inside if inside.is_file() else _PACKAGE.parent / "CHANGELOG.md"
