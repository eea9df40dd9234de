"""What is offered when a workspace does not open: never to delete anything."""

from __future__ import annotations

import pytest

from revmentor_desktop.services import trouble
from revmentor_desktop.ui.welcome.ways import READ, REBUILD, RESTORE, TAKE_OVER, ways_out


@pytest.mark.parametrize(
    ("error", "ways"),
    [
        (trouble.Damaged(), (RESTORE, REBUILD, READ)),
        (trouble.NotOurs(), (RESTORE,)),  # its first bytes may be what is damaged
        (trouble.TooNew(), (RESTORE,)),
        (trouble.Missing(), (RESTORE,)),
        (trouble.ReadOnly(), (READ,)),
        (trouble.Stopped(), (READ,)),
        (trouble.LookStopped(), ()),  # to read only would look through it again
        (trouble.OpenElsewhere(host="laptop-7"), (TAKE_OVER, READ)),
        (trouble.OpenElsewhere(), ()),
        (trouble.Full(), (READ,)),
    ],
)
def test_each_trouble_has_its_ways_out(error: trouble.StoreError, ways: tuple[str, ...]) -> None:
    assert ways_out(error) == ways
