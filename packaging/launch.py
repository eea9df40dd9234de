"""Where the program in the folder that PyInstaller makes begins."""

import sys

from revmentor_desktop.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
