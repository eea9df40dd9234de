"""What a mentor does on the evening before, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.domain.changes import edited
from revmentor_desktop.domain.sessions import last_held, next_session, with_minutes
from revmentor_desktop.services.placing import placed
from revmentor_desktop.services.sharing import Scope, What, share, write_file
from revmentor_desktop.services.suggestions import Group, suggestions
from revmentor_desktop.tour.looks import NOW

if TYPE_CHECKING:
    from pathlib import Path

    from revmentor_desktop.services.workspace import Workspace
    from revmentor_desktop.tour.studio import Studio


def prepare(studio: Studio) -> None:
    """Put the first carried-over item on the next agenda, in the minutes that are still free."""
    workspace, read = studio.workspace, studio.workspace.read
    session = next_session(read.sessions())
    assert session is not None
    library = studio.desk.library
    found = suggestions(
        session, read.sessions(), read.questions(), read.actions(), library, NOW.date()
    )
    wanted = next((one for one in found if one.group is Group.CARRIED_OVER), None)
    if wanted is None:
        return
    spare = max(1, session.spare_minutes)
    workspace.commit(placed(wanted, session, workspace.new_id))
    fuller = read.session(session.id)
    assert fuller is not None
    new = next(item for item in fuller.items if item not in session.items)
    workspace.commit(edited(fuller, with_minutes(fuller, new.id, spare)))


def write_documents(workspace: Workspace, folder: Path) -> list[Path]:
    """Write the agenda of the next session and the recap of the last one to *folder*."""
    sessions = workspace.read.sessions()
    made = []
    for session, what in (
        (next_session(sessions), What.AGENDA),
        (last_held(sessions), What.RECAP),
    ):
        assert session is not None
        shared = share(workspace.read, Scope(what, session.id))
        write_file(folder / shared.file_name, shared.text)
        made.append(folder / shared.file_name)
    return made
