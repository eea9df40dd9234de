#!/bin/sh
# The program for macOS: RevMentor.app in a disk image, in dist/.
#
# Tried: nothing of it. No Mac was at hand; it follows the manuals of PyInstaller and hdiutil. The
# icon is drawn as on Linux, where a test does it.
# Not tried either: signing and notarising, without which macOS asks before the first start; the
# file types, of which the program hears by an event that a test sends it on Linux; whether a
# second start finds the first.
#
# On a Mac, from a checkout:  sh packaging/macos/bundle.sh 0.1.2
set -eu
version=${1:?Say the version: sh packaging/macos/bundle.sh 0.1.2}
cd "$(dirname "$0")/../.."
python3 packaging/bootstrap.py package folder
hdiutil create -volname RevMentor -srcfolder dist/RevMentor.app -format UDZO -ov \
    "dist/RevMentor-$version.dmg"
