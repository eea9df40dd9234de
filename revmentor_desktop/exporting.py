"""The command ``export``: documents of a workspace as files, without a window.

Every kind of document in every form; only a PDF, which has to be drawn, loads Qt.  The workspace
is only read.  The moment of the files is ``SOURCE_DATE_EPOCH`` where that is set, and then the
same workspace gives the same bytes.
"""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING

from revmentor_desktop.command_words import translate
from revmentor_desktop.domain.sharing import (
    OF_ONE_SESSION,
    OF_THE_PROGRAMME,
    OF_TOPICS,
    PARTS,
    Audience,
    Part,
    What,
)
from revmentor_desktop.export_options import FORMATS
from revmentor_desktop.failures import Exit, Failed, not_given, unreadable
from revmentor_desktop.press import Press, file_moment, is_folder, keep, print_out, write

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from revmentor_desktop.domain.ids import SessionId
    from revmentor_desktop.services.library import Library
    from revmentor_desktop.services.sharing import Format, Manner, Scope
    from revmentor_desktop.store.queries import Queries


def export(chosen: argparse.Namespace) -> int:
    """Do what was *chosen* and return the exit code; raise ``Failed`` when it cannot be done."""
    forms = _asked_forms(chosen.format, chosen.to)
    if not chosen.all:
        what = What(chosen.what)
        _check(chosen, what, forms)
        return _export_one(chosen, what, forms[0])
    if chosen.to is None or chosen.parts is not None:
        told = translate("command line", "With --all give a folder to --to, and no --parts.")
        raise Failed(Exit.USAGE, told)
    return _export_all(chosen, forms)


# --- what was asked for -------------------------------------------------------------------


def _asked_forms(asked: str | None, target: Path | None) -> tuple[Format, ...]:
    """Return the forms that are asked for, or the one that the ending of the file says."""
    from revmentor_desktop.services.sharing import Format

    if asked is None:
        ending = target.suffix.lower().removeprefix(".") if target else ""
        return (Format(ending if ending in FORMATS else FORMATS[0]),)
    names = [name.strip() for name in asked.split(",")]
    for name in names:
        if name not in FORMATS:
            told = translate("command line", "There is no form “{form}”. Choose from: {forms}.")
            raise Failed(Exit.USAGE, told.format(form=name, forms=", ".join(FORMATS)))
    return tuple(map(Format, dict.fromkeys(names)))


def _check(chosen: argparse.Namespace, what: What, forms: tuple[Format, ...]) -> None:
    """Refuse what does not go together."""
    from revmentor_desktop.services.sharing import Format, forms_of

    told = ""
    if len(forms) > 1:
        told = translate("command line", "Several forms at once need --all. Choose one form.")
    elif what in OF_ONE_SESSION and chosen.session is None:
        told = translate("command line", "The document “{what}” needs --session and a number.")
    elif what in OF_TOPICS and not chosen.topic:
        told = translate(
            "command line", "The document “{what}” needs --topic and the id of a topic."
        )
    elif forms[0] not in (*forms_of(what), Format.TEXT):
        told = translate(
            "command line", "The document “{what}” cannot be written as {form}. Choose another."
        )
    if told:
        raise Failed(Exit.USAGE, told.format(what=what.value, form=forms[0].value))


def _parts(text: str | None, what: What) -> list[Part] | None:
    """Return the parts that are named in *text*, ``None`` for the usual ones."""
    if text is None:
        return None
    known = {part.value: part for part in PARTS[what]}
    wanted = [name.strip() for name in text.split(",") if name.strip()]
    for name in wanted:
        if name not in known:
            told = translate(
                "command line", "The document “{what}” has no part “{part}”. Choose from: {parts}."
            )
            parts = ", ".join(known)
            raise Failed(Exit.USAGE, told.format(what=what.value, part=name, parts=parts))
    if not wanted:
        told = translate("command line", "Name at least one part: {parts}.")
        raise Failed(Exit.USAGE, told.format(parts=", ".join(known)))
    return [known[name] for name in wanted]


# --- doing it -----------------------------------------------------------------------------


def _export_one(chosen: argparse.Namespace, what: What, form: Format) -> int:
    from revmentor_desktop.services.sharing import share

    parts = _parts(chosen.parts, what)
    target: Path | None = chosen.to
    into_folder = target is not None and is_folder(target)
    if not into_folder:
        keep(target, force=chosen.force)
    moment = file_moment()
    with _Open(chosen.workspace, chosen.passphrase_fd) as read:
        library = _library(what, read, chosen.language)
        scope = _scope(chosen, what, read, library)
        shared = share(read, scope, parts, _manner(chosen, read, moment), library)
        with closing(Press(chosen, moment)) as press:
            content = press.content(read, shared, form)
    if into_folder and target is not None:
        target = target / shared.name_of(form)
        keep(target, force=chosen.force)
    if target is None:
        print_out(content)
    else:
        write(target, content)
    return Exit.DONE


def _export_all(chosen: argparse.Namespace, forms: tuple[Format, ...]) -> int:
    """Write every document that holds something, in every one of *forms* that it has."""
    from revmentor_desktop.services.sharing import Format, forms_of, parts_of, share

    folder: Path = chosen.to
    moment = file_moment()
    with (
        _Open(chosen.workspace, chosen.passphrase_fd) as read,
        closing(Press(chosen, moment)) as press,
    ):
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            told = translate("command line", "{folder} could not be made. Choose another folder.")
            raise Failed(Exit.NOT_WRITTEN, told.format(folder=folder)) from error
        library = _library(What.PROGRAMME, read, chosen.language)
        manner = _manner(chosen, read, moment)
        for scope in _every_scope(read):
            if not any(one.count for one in parts_of(read, scope, manner, library)):
                continue
            shared = share(read, scope, None, manner, library)
            for form in forms:
                if form in (*forms_of(scope.what), Format.TEXT):
                    target = folder / shared.name_of(form)
                    keep(target, force=chosen.force)
                    write(target, press.content(read, shared, form))
                    sys.stdout.write(f"{target}\n")
    return Exit.DONE


def _every_scope(read: Queries) -> Iterator[Scope]:
    """Yield what there is to share of the pair: each session, the programme, and its lists."""
    from revmentor_desktop.domain.sessions import SessionState
    from revmentor_desktop.services.sharing import Scope

    sessions = read.sessions()
    for session in sessions:
        yield Scope(What.AGENDA, session.id)
        if session.state is SessionState.HELD:
            yield Scope(What.RECAP, session.id)
    for what in OF_THE_PROGRAMME:
        if sessions or what is not What.SESSIONS:
            yield Scope(what)


def _scope(chosen: argparse.Namespace, what: What, read: Queries, library: Library) -> Scope:
    """Return what is asked for; raise ``Failed`` when it is not there."""
    from revmentor_desktop.domain.ids import TopicId
    from revmentor_desktop.services.sharing import Scope

    if what in OF_ONE_SESSION:
        return Scope(what, _session_id(read, chosen.session))
    if what in OF_TOPICS:
        for name in chosen.topic:
            if name not in library.by_id:
                told = translate(
                    "command line", "There is no topic “{id}” in the library. Look at its id."
                )
                raise Failed(Exit.MISSING, told.format(id=name))
        return Scope(what, topics=tuple(map(TopicId, chosen.topic)))
    if what is What.SESSIONS:
        first, last = chosen.range or (None, None)
        scope = Scope(what, first=first, last=last)
        if not any(scope.holds(session) for session in read.sessions()):
            raise Failed(Exit.MISSING, _no_such_session(read))
        return scope
    return Scope(what)


def _session_id(read: Queries, number: int) -> SessionId:
    for session in read.sessions():
        if session.number == number:
            return session.id
    raise Failed(Exit.MISSING, _no_such_session(read))


def _no_such_session(read: Queries) -> str:
    known = ", ".join(str(session.number) for session in read.sessions())
    if not known:
        return translate("command line", "There is no session in this workspace yet.")
    told = translate(
        "command line", "There is no such session in this workspace. There are: {known}."
    )
    return told.format(known=known)


def _library(what: What, read: Queries, language: str) -> Library:
    """Return the topics that *what* needs: ours, in *language*, and the pair's own."""
    from revmentor_desktop.paths import resource
    from revmentor_desktop.services.collection import layered
    from revmentor_desktop.services.library import Library, load_library

    if what not in {*OF_TOPICS, What.PROGRAMME, What.WORDS}:
        return Library()
    folder = "" if language == "en" else language.replace("-", "_")
    built_in = load_library(resource("library"), folder)
    return layered(built_in, read.imported_packs(), read.pack_topics(), read.own_topics())


def _manner(chosen: argparse.Namespace, read: Queries, moment: datetime) -> Manner:
    from revmentor_desktop.domain.times import wall_clock
    from revmentor_desktop.services.sharing import LANGUAGES, Manner

    return Manner(
        audience=Audience(chosen.audience),
        by_role=chosen.by_role,
        words=LANGUAGES[chosen.language],
        day=wall_clock(moment, read.pair().zone).date(),
    )


class _Open:
    """The workspace in a folder, open to be read, and closed again; trouble becomes ``Failed``."""

    def __init__(self, folder: Path, descriptor: int | None) -> None:
        self._folder, self._descriptor = folder, descriptor

    def __enter__(self) -> Queries:
        from revmentor_desktop.services import trouble
        from revmentor_desktop.unlocking import NotGiven, opened

        try:
            self._workspace = opened(self._folder, self._descriptor)
        except NotGiven as error:
            raise not_given(self._folder) from error
        except trouble.StoreError as error:
            raise unreadable(error, self._folder) from error
        return self._workspace.read

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        from revmentor_desktop.services import trouble

        self._workspace.close()
        if isinstance(error, trouble.StoreError):
            raise unreadable(error, self._folder) from error
