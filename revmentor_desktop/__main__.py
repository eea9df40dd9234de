"""``python -m revmentor_desktop``, and the command ``revmentor``."""

from __future__ import annotations

import sys

from revmentor_desktop import commandline


def main() -> int:
    """Do what the arguments say and return the exit code."""
    return commandline.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
