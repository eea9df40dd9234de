#!/bin/sh
# The program for macOS: RevMentor.app in a disk image, in dist/.
#
# Tried: nothing of it. No Mac was at hand; it follows the manuals of PyInstaller and hdiutil.
# Not tried either: signing and notarising, without which macOS asks before the first start; the
# file types, of which the program hears by an event that a test sends it on Linux.
#
# On a Mac, from a checkout:  sh packaging/macos/bundle.sh 0.1.0
set -eu
version=${1:?Say the version: sh packaging/macos/bundle.sh 0.1.0}
cd "$(dirname "$0")/../.."
icons=$(mktemp -d)/revmentor.iconset
mkdir -p "$icons"
for side in 16 32 128 256 512; do
    sips -s format png -z $side $side resources/icons/revmentor.svg \
        --out "$icons/icon_${side}x${side}.png" >/dev/null
done
iconutil --convert icns "$icons"
REVMENTOR_VERSION=$version REVMENTOR_ICON=${icons%.iconset}.icns python3 packaging/bootstrap.py package folder
hdiutil create -volname RevMentor -srcfolder dist/RevMentor.app -format UDZO -ov \
    "dist/RevMentor-$version.dmg"
