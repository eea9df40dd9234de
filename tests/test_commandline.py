"""The command line: what it writes, what it says when it cannot, and what it does not load."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import yaml

from revmentor_desktop import __version__, export_options
from revmentor_desktop.commandline import Exit, main
from revmentor_desktop.domain.changes import added
from revmentor_desktop.domain.ids import SessionId
from revmentor_desktop.domain.sessions import SessionState
from revmentor_desktop.export_options import FORMATS
from revmentor_desktop.services import rendering, sharing, trouble
from revmentor_desktop.services.workspace import Workspace
from tests import make

HERE = SessionId("session-7")
SECRET = "Let him tell that story first, and do not lead with the numbers."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of a workspace with a session 7, held by nobody."""
    folder = tmp_path / "pair"
    workspace = Workspace.create(folder, make.pair(), now=lambda: make.NOW, new_id=lambda: "new")
    workspace.commit(
        added(
            make.session(7, items=2, title="Chatbots: 聊天機械人"),
            make.takeaway(1, session=HERE),
            make.action(1, session=HERE),
            make.private_note(session=HERE, body=SECRET),
        )
    )
    workspace.close()
    return folder


def export(folder: Path, to: object, *more: str, session: int = 7, what: str = "recap") -> int:
    chosen = ("--workspace", str(folder), "--session", str(session), "--what", what)
    return main(["export", *chosen, "--to", str(to), *more])


def one_sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """Return what was said on standard error: one line, nothing of Python's."""
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("revmentor: ")
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err
    return said.err


def run(*arguments: str, **more: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "revmentor_desktop", *arguments],
        capture_output=True,
        check=False,
        cwd=Path(__file__).parent.parent,
        **more,
    )


# --- export -------------------------------------------------------------------------------


@pytest.mark.parametrize("what", ["agenda", "recap"])
def test_a_document_is_written_to_a_file(folder: Path, tmp_path: Path, what: str) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert export(folder, tmp_path / "a.md", what=what) == Exit.DONE
    written = (tmp_path / "a.md").read_bytes()
    assert written.decode().startswith("# Chatbots: 聊天機械人\n\nSession 7, ")
    assert b"\r" not in written
    assert SECRET.encode() not in written
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_standard_output_gets_the_same_bytes_whatever_the_locale_is(
    folder: Path, tmp_path: Path
) -> None:
    assert export(folder, tmp_path / "a.md") == Exit.DONE
    chosen = ("--workspace", str(folder), "--session", "7", "--what", "recap", "--to", "-")
    done = run("export", *chosen, env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert done.returncode == Exit.DONE
    assert done.stderr == b""
    assert done.stdout == (tmp_path / "a.md").read_bytes()


@pytest.mark.parametrize(
    ("name", "more", "begins"),
    [
        ("a.html", (), b"<!DOCTYPE html>"),
        ("a.docx", (), b"PK"),
        ("a.ICS", (), b"BEGIN:VCALENDAR"),
        ("a.txt", (), b"Chatbots"),
        ("a.bin", (), b"# Chatbots"),
        ("a.txt", ("--format", "html"), b"<!DOCTYPE html>"),
    ],
)
def test_the_ending_says_in_what_form(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    more: tuple[str, ...],
    begins: bytes,
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    assert export(folder, tmp_path / name, *more) == Exit.DONE
    first = (tmp_path / name).read_bytes()
    assert first.startswith(begins)
    assert SECRET.encode() not in first
    assert export(folder, tmp_path / name, "--force", *more) == Exit.DONE
    assert (tmp_path / name).read_bytes() == first


def test_a_pdf_is_the_same_file_from_each_process(folder: Path) -> None:
    """Qt stirs the order of the fonts anew in each, so that three agree by chance only."""
    chosen = ("--workspace", str(folder), "--session", "7", "--what", "recap", "--format", "pdf")
    moment = os.environ | {"SOURCE_DATE_EPOCH": "1795000000"}
    drawn = [run("export", *chosen, "--to", "-", env=moment).stdout for _ in range(3)]
    assert drawn[0].startswith(b"%PDF")
    assert drawn[0] == drawn[1] == drawn[2]


def test_only_the_parts_that_are_asked_for(folder: Path, tmp_path: Path) -> None:
    assert export(folder, tmp_path / "a.md", "--parts", "actions, takeaways") == Exit.DONE
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert [line for line in text.split("\n") if line.startswith("## ")] == [
        "## Takeaways",
        "## Actions",
    ]


def test_the_language_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    assert export(folder, tmp_path / "a.md", "--language", "zh-HK") == Exit.DONE
    text = (tmp_path / "a.md").read_text(encoding="utf-8")
    assert text.startswith("# Chatbots: 聊天機械人\n\n第 7 次會面，")
    assert "\n## 得著\n" in text


def test_the_languages_are_those_of_documents() -> None:
    assert tuple(sharing.LANGUAGES) == export_options.LANGUAGES


def test_a_file_is_replaced_only_when_that_is_asked_for(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "a.md"
    target.write_text("before")
    assert export(folder, target) == Exit.NOT_WRITTEN
    assert "already there" in one_sentence(capsys)
    assert target.read_text() == "before"
    assert export(folder, target, "--force") == Exit.DONE
    assert target.read_text(encoding="utf-8").startswith("# Chatbots")


def test_what_stands_in_a_private_note_too_is_pointed_at(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    workspace = Workspace.open(folder, now=lambda: make.NOW, new_id=lambda: "new")
    workspace.commit(added(make.takeaway(2, session=HERE, text=f"He said: {SECRET}")))
    workspace.close()
    assert export(folder, tmp_path / "a.md") == Exit.DONE
    assert "private notes (1)" in one_sentence(capsys)


# --- what can go wrong --------------------------------------------------------------------


def test_no_workspace_is_made_where_there_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(tmp_path / "gone", tmp_path / "a.md") == Exit.MISSING
    assert "none was made" in one_sentence(capsys)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_no_system_can_have(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(tmp_path / ("x" * 300), tmp_path / "a.md") == Exit.NOT_READ
    assert "could not be read" in one_sentence(capsys)


def test_a_session_that_is_not_there(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(folder, tmp_path / "a.md", session=9) == Exit.MISSING
    assert "There are: 7." in one_sentence(capsys)
    assert not (tmp_path / "a.md").exists()


def test_a_workspace_that_is_open_elsewhere(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = Workspace.open(folder, now=lambda: make.NOW, new_id=lambda: "new")
    try:
        assert export(folder, tmp_path / "a.md") == Exit.OPEN_ELSEWHERE
    finally:
        held.close()
    assert "Close it there" in one_sentence(capsys)


def test_a_file_that_is_not_ours(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "workspace.db").write_bytes(b"not a database" * 100)
    assert export(tmp_path, tmp_path / "a.md") == Exit.NOT_READ
    assert str(tmp_path) in one_sentence(capsys)


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (trouble.Missing(), Exit.MISSING),
        (trouble.OpenElsewhere(host="macbook"), Exit.OPEN_ELSEWHERE),
        (trouble.NotOurs(), Exit.NOT_READ),
        (trouble.TooNew(found=9, known=1), Exit.NOT_READ),
        (trouble.Damaged(), Exit.NOT_READ),
        (trouble.ReadOnly(), Exit.NOT_READ),
        (trouble.Unavailable(), Exit.NOT_READ),
    ],
)
def test_every_trouble_has_its_sentence_and_code(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: trouble.StoreError,
    code: Exit,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Workspace, "open", refuse)
    assert export(tmp_path, tmp_path / "a.md") == code
    assert one_sentence(capsys).strip().endswith(".")


@pytest.mark.parametrize("name", ["gone/a.md", "a" * 300])
def test_a_target_that_cannot_be_written(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert export(folder, tmp_path / name, "--force") == Exit.NOT_WRITTEN
    assert "could not be written" in one_sentence(capsys)


def test_a_folder_gets_a_file_of_the_name_the_dialog_proposes(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(folder, tmp_path, "--format", "html") == Exit.DONE
    assert (tmp_path / "Session 7 - Chatbots - 聊天機械人.html").is_file()
    assert export(folder, tmp_path, "--format", "html") == Exit.NOT_WRITTEN
    assert "already there" in one_sentence(capsys)


# --- every kind ---------------------------------------------------------------------------


def made(folder: Path, to: Path, what: str, *more: str) -> str:
    chosen = ("--workspace", str(folder), "--what", what, "--to", str(to))
    assert main(["export", *chosen, *more]) == Exit.DONE
    return to.read_bytes().decode("utf-8-sig", "replace")


@pytest.mark.parametrize(
    ("what", "begins"),
    [
        ("sessions", "# Session 7\n"),
        ("programme", "# Programme summary\n"),
        ("actions", "# Actions\n"),
        ("questions", "# Questions\n"),
        ("words", "# Words\n"),
        ("agreement", "# Agreement\n"),
        ("goals", "# Goals\n"),
    ],
)
def test_what_belongs_to_no_session(
    folder: Path, tmp_path: Path, what: str, begins: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    text = made(folder, tmp_path / "a.md", what)
    assert text.startswith(begins)
    assert SECRET not in text
    assert made(folder, tmp_path / "b.md", what) == text


def test_texts_are_formatted_in_a_process_of_their_own(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def not_here(_markdown: str) -> rendering.Rendered:
        raise AssertionError("formatted in the process of the command")

    monkeypatch.setattr(rendering, "render", not_here)
    with closing(Workspace.open(folder)) as workspace:
        workspace.commit(added(make.recap(7, summary="It was **good**.")))
    assert export(folder, tmp_path / "a.html", "--parts", "summary") == Exit.DONE
    assert "<strong>good</strong>" in (tmp_path / "a.html").read_text()


def test_topics_as_one_pager_and_hand_out(folder: Path, tmp_path: Path) -> None:
    topic = ("--topic", "ai-checking-what-it-says")
    one = made(folder, tmp_path / "a.md", "topic", *topic)
    assert one.startswith("# Checking what it says\n\nAI trends, Working knowledge, 25 min")
    assert "## Show it" in one
    more = made(
        folder, tmp_path / "b.md", "handout", *topic, "--topic", "social-how-a-feed-decides"
    )
    assert more.startswith("# Workshop hand-out\n\n2 topics, ")
    assert "### Show it" not in more


def test_actions_as_a_table(folder: Path, tmp_path: Path) -> None:
    text = made(folder, tmp_path / "a.csv", "actions")
    assert text.split("\r\n")[:2] == [
        "Action,Who,Due,State,Done on,Agreed on,Session",
        "Action 1,Robert,2026-12-07,To do,,2026-11-23,7",
    ]


def test_everyone_reads_of_roles(folder: Path, tmp_path: Path) -> None:
    text = made(folder, tmp_path / "a.md", "actions", "--audience", "everyone")
    assert "Mentor and Mentee" in text
    assert "Robert" not in text
    named = made(folder, tmp_path / "b.md", "actions", "--audience", "everyone", "--by-name")
    assert "Robert: Action 1" in named


def test_markdown_says_what_is_known_about_it_when_asked(folder: Path, tmp_path: Path) -> None:
    text = made(folder, tmp_path / "a.md", "recap", "--session", "7", "--front-matter")
    head, body = text.removeprefix("---\n").split("\n---\n", 1)
    assert yaml.safe_load(head) == {
        "title": "Chatbots: 聊天機械人",
        "session": 7,
        "date": make.session(7).local_start.date(),
        "people": ["Mei-Yee Chan", "Robert Lau"],
        "kind": "recap",
        "language": "en",
    }
    assert body.lstrip("\n") == made(folder, tmp_path / "b.md", "recap", "--session", "7")


@pytest.mark.parametrize("text", ["7", "7-", "-7", "1-9"])
def test_a_range_of_sessions(folder: Path, tmp_path: Path, text: str) -> None:
    found = made(folder, tmp_path / "a.md", "sessions", f"--range={text}")
    assert "## Session 7: Chatbots" in found


def test_everything_into_a_folder(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    to = tmp_path / "all"
    chosen = ("--workspace", str(folder), "--all", "--to", str(to), "--format", "md,ics,pdf")
    assert main(["export", *chosen]) == Exit.DONE
    assert {path.name for path in to.iterdir()} == {
        *(f"Session 7 agenda - Chatbots - 聊天機械人.{end}" for end in ("md", "ics", "pdf")),
        *(f"Session 7.{end}" for end in ("md", "ics", "pdf")),
        *(f"Programme summary.{end}" for end in ("md", "ics", "pdf")),
        *(f"{name}.{end}" for name in ("Actions", "Agreement") for end in ("md", "pdf")),
    }
    assert len(capsys.readouterr().out.splitlines()) == len(list(to.iterdir()))
    assert (to / "Actions.pdf").read_bytes().startswith(b"%PDF")


def test_every_kind_in_every_form_is_the_same_file_each_time(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795000000")
    with closing(Workspace.open(folder)) as workspace:
        held = make.session(8, items=1, state=SessionState.HELD)
        lists = (make.question(1), make.term(1), make.agreement(), make.goal())
        workspace.commit(added(held, make.recap(8), *lists))
    asked = ("--workspace", str(folder), "--all", "--format", ",".join(FORMATS))
    found = []
    for to in (tmp_path / "first", tmp_path / "second"):
        assert main(["export", *asked, "--to", str(to), "--audience", "office"]) == Exit.DONE
        found.append({path.name: path.read_bytes() for path in to.iterdir()})
    assert found[0] == found[1]
    stems = {Path(name).stem for name in found[0]}
    assert stems == {
        *("Session 7 agenda - Chatbots - 聊天機械人", "Session 8 agenda - Session 8"),
        *("Session 8 - Session 8", "Sessions 7 to 8", "Programme summary"),
        *("Actions", "Questions", "Words", "Agreement", "Goals"),
    }
    assert {Path(name).suffix[1:] for name in found[0]} == set(FORMATS)
    assert not any(SECRET.encode() in content for content in found[0].values())


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--what", "recap"], "needs --session"),
        (["--what", "topic"], "needs --topic"),
        (["--what", "topic", "--topic", "no-such"], "no topic “no-such”"),
        (["--what", "words", "--format", "csv"], "cannot be written as csv"),
        (["--what", "words", "--format", "doc"], "no form “doc”"),
        (["--what", "words", "--format", "md,html"], "need --all"),
        (["--what", "sessions", "--range", "8-9"], "no such session"),
        (["--all", "--parts", "actions"], "no --parts"),
    ],
)
def test_what_does_not_go_together(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    says: str,
) -> None:
    chosen = ("--workspace", str(folder), "--to", str(tmp_path / "a"), *arguments)
    assert main(["export", *chosen]) in {Exit.USAGE, Exit.MISSING}
    assert says in one_sentence(capsys)
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    "command",
    [
        ["export", "--session", "7", "--what", "recap", "--to", "-"],
        ["export", "--all", "--to", "all"],
        ["check"],
    ],
)
def test_standard_output_that_was_closed(
    folder: Path, tmp_path: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", str(Path.cwd()))
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "revmentor_desktop", *command, "--workspace", str(folder)],
            cwd=tmp_path,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert done.returncode == Exit.NOT_WRITTEN
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["export"],
        ["export", "--workspace", "a", "--session", "x", "--what", "recap", "--to", "-"],
        ["export", "--workspace", "a", "--session", "1", "--what", "notes", "--to", "-"],
        ["publish"],
        ["--work", "a"],
        ["tour"],
        ["--workspace", "~nobody-of-this-name/pair"],
        [
            "export",
            "--workspace",
            "a",
            "--session",
            "1",
            "--what",
            "recap",
            "--to",
            "~nobody-here/a",
        ],
    ],
)
def test_arguments_that_make_no_sense(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == Exit.USAGE
    assert "usage: revmentor" in capsys.readouterr().err


@pytest.mark.parametrize("parts", ["summary,secrets", "steps", ",", ""])
def test_parts_that_are_not_there(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], parts: str
) -> None:
    assert export(folder, tmp_path / "a.md", "--parts", parts) == Exit.USAGE
    assert "takeaways" in one_sentence(capsys)


# --- help ---------------------------------------------------------------------------------


def test_help_names_every_exit_code_and_part(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["export", "--help"])
    assert left.value.code == Exit.DONE
    text = capsys.readouterr().out
    for code in Exit:
        assert f"\n  {code.value}  " in text
    for part in ("purpose", "steps", "summary", "carried-over", "answers"):
        assert part in text


def test_the_version_is_that_of_the_package(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == Exit.DONE
    assert capsys.readouterr().out == f"RevMentor Desktop {__version__}\n"


# --- what is loaded -----------------------------------------------------------------------

LOADED = """
import sys
from revmentor_desktop import commandline
code = 0
try:
    code = commandline.main(sys.argv[1:])
except SystemExit as left:
    code = left.code
heavy = ("PySide6", "sqlalchemy", "sqlcipher3", "markdown", "nh3")
print(code, *(name for name in heavy if name in sys.modules), file=sys.stderr)
"""


def loaded(*arguments: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True
    )
    return done.stderr.strip().split("\n")[-1].split()


def test_help_and_mistakes_load_nothing() -> None:
    assert loaded("--help") == ["0"]
    assert loaded("export", "--session", "x") == ["2"]


def test_export_never_loads_qt(folder: Path, tmp_path: Path) -> None:
    chosen = ("--workspace", str(folder), "--session", "7", "--what", "recap")
    found = loaded("export", *chosen, "--to", str(tmp_path / "a.md"))
    assert found == ["0", "sqlcipher3"]


# --- the window and the pictures ----------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "wanted", "data_dir", "smoke"),
    [
        ([], None, None, False),
        (["--smoke"], None, None, True),
        (["--workspace", "a/b"], "a/b", None, False),
        (["--workspace", "~/b", "--smoke"], "~/b", None, True),
        (["--data-dir", "~/all", "a/b.revpack"], "a/b.revpack", "~/all", False),
        (["gone.REVMENTOR"], "gone.REVMENTOR", None, False),
        (["--open", "export"], "export", None, False),
        (["/"], "/", None, False),
    ],
)
def test_without_a_command_the_window_opens(
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    wanted: str | None,
    data_dir: str | None,
    smoke: bool,
) -> None:
    asked: list[object] = []

    def window(path: Path | None, *, data_dir: Path | None, smoke: bool) -> int:
        asked.append((path, data_dir, smoke))
        return 0

    import_instead(monkeypatch, "revmentor_desktop.running", SimpleNamespace(run=window))
    assert main(arguments) == 0
    [found] = asked
    paths = (Path(one).expanduser() if one else None for one in (wanted, data_dir))
    assert found == (*paths, smoke)


def import_instead(monkeypatch: pytest.MonkeyPatch, name: str, stand_in: SimpleNamespace) -> None:
    """Have *stand_in* be what is imported as the module *name*."""
    monkeypatch.setitem(sys.modules, name, stand_in)  # type: ignore[arg-type]  # only stands for one
    monkeypatch.setattr(name, stand_in, raising=False)


def test_a_folder_that_cannot_be_written_to_is_said(
    tmp_path: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in the way").write_text("")
    given = ["--data-dir", str(tmp_path / "in the way"), "backup", "--workspace", str(folder)]
    assert main(given) == Exit.NOT_WRITTEN
    assert "cannot be written to" in one_sentence(capsys)


def test_everything_is_kept_in_the_folder_that_is_named(tmp_path: Path, folder: Path) -> None:
    whole = tmp_path / "stick"
    assert main(["--data-dir", str(whole), "backup", "--workspace", str(folder)]) == Exit.DONE
    assert len(list((whole / "backups").rglob("*.db"))) == 1


@pytest.mark.parametrize(
    ("command", "name"),
    [("tour", "take"), ("walkthrough", "walk_through"), ("guide-pictures", "draw_guide")],
)
def test_pictures_are_named_as_they_are_made(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: str,
    name: str,
) -> None:
    stand_in = SimpleNamespace(**{name: lambda folder: [folder / "1.png", folder / "2.png"]})
    import_instead(monkeypatch, "revmentor_desktop.tour", stand_in)
    assert main([command, "a"]) == 0
    assert capsys.readouterr().out == f"{Path('a/1.png')}\n{Path('a/2.png')}\n"


def test_a_picture_is_refused_for_the_folder_it_should_go_into_and_for_nothing_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What a package lacks was said to be a folder that cannot be written to."""

    def refused(name: Path) -> SimpleNamespace:
        def take(_folder: Path) -> list[Path]:
            raise FileNotFoundError(2, "No such file", str(name))

        return SimpleNamespace(take=take)

    for name, told in ((tmp_path / "1.png", True), (Path("HK.mo"), False)):
        stand_in = refused(name)
        import_instead(monkeypatch, "revmentor_desktop.tour", stand_in)
        if told:
            assert main(["tour", str(tmp_path)]) == Exit.NOT_WRITTEN
            assert "could not be written to" in one_sentence(capsys)
        else:
            with pytest.raises(FileNotFoundError):
                main(["tour", str(tmp_path)])


def test_the_module_can_be_run() -> None:
    done = run("--version")
    assert (done.returncode, done.stdout) == (0, f"RevMentor Desktop {__version__}\n".encode())
