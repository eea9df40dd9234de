"""``python -m revmentor_desktop``, and the command ``revmentor``."""

from __future__ import annotations

import sys


def main() -> int:
    """Do what the arguments say and return the exit code."""
    if sys.argv[1:]:  # started by its icon there is none
        from revmentor_desktop.services import render_worker

        if sys.argv[1] == render_worker.ARGUMENT:
            return render_worker.serve(pasted=render_worker.PASTED in sys.argv[2:])
    from revmentor_desktop import commandline

    return commandline.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
