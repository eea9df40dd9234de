"""Gather the program's words for translators and make what the program loads.

``python packaging/translations.py`` reads every ``tr`` of the package into
``resources/i18n/revmentor_en.ts``, fills in the English singulars and plurals, and compiles the
``.qm`` beside it.  English needs a file of its own for the plurals alone.  The test
``tests/packaging/test_translations.py`` fails when the files are behind the code.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "resources" / "i18n" / "revmentor_en.ts"

IRREGULAR = {
    "Every %n day(s)": ("Every day", "Every %n days"),
    "Every %n week(s)": ("Every week", "Every %n weeks"),
    "%n private note(s) go into it": (
        "%n private note goes into it",
        "%n private notes go into it",
    ),
    "%n topic(s) are in the library.": (
        "%n topic is in the library.",
        "%n topics are in the library.",
    ),
    "%n line(s) of my preparation": (
        "%n line of my preparation",
        "%n lines of my preparation",
    ),
    "%n private note(s) are covered.": (
        "%n private note is covered.",
        "%n private notes are covered.",
    ),
    "%n private result(s) are covered.": (
        "%n private result is covered.",
        "%n private results are covered.",
    ),
    "%n private result(s) are covered. Uncover": (
        "%n private result is covered. Uncover",
        "%n private results are covered. Uncover",
    ),
    "%n wait(s) for you": ("%n waits for you", "%n wait for you"),
    "%n topic(s) are ready, your first session takes three minutes.": (
        "%n topic is ready, your first session takes three minutes.",
        "%n topics are ready, your first session takes three minutes.",
    ),
}
"""Sentences in which more than a plural s differs between one and many."""


def forms(source: str) -> tuple[str, str]:
    """Return the English singular and plural of a source text with "%n" and "(s)"."""
    if source in IRREGULAR:
        return IRREGULAR[source]
    return source.replace("(s)", ""), source.replace("(s)", "s")


def missed(path: Path) -> list[str]:
    """Return the texts with "%n" that stand in the package and not in the translation *path*.

    lupdate leaves a call out when the count is more than a name, as in ``len(things)``.
    """
    gathered = {one.text for one in ElementTree.parse(path).iter("source")}
    written = set()
    for module in (ROOT / "revmentor_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and (text.startswith("%n") or " %n " in text):
                written.add(text)
    return sorted(written - gathered)


def gather(target: Path) -> None:
    """Write the texts of the package that have plurals to *target*, English filled in."""
    target.unlink(missing_ok=True)
    sources = sorted(str(path) for path in (ROOT / "revmentor_desktop").rglob("*.py"))
    command = [_tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none"]
    command += ["-source-language", "en", "-target-language", "en_GB"]
    subprocess.run([*command, *sources, "-ts", str(target)], check=True, cwd=ROOT)
    _fill(target)


def compile_to(source: Path, target: Path) -> None:
    """Compile the translation *source* to *target*, which the program loads."""
    command = [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True)


def _fill(path: Path) -> None:
    """Keep the messages with "%n" and give each its two forms.

    lupdate takes ``translate(context, text, None, count)`` for a plural only where the count is a
    number written out, so that "%n" in the text decides instead.
    """
    tree = ElementTree.parse(path)
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source", "")
            if "%n" not in source:
                context.remove(message)
                continue
            message.set("numerus", "yes")
            for old in message.findall("translation"):
                message.remove(old)
            translation = ElementTree.SubElement(message, "translation")
            for form in forms(source):
                ElementTree.SubElement(translation, "numerusform").text = form
        if context.find("message") is None:
            tree.getroot().remove(context)
    ElementTree.indent(tree, "    ")
    text = ElementTree.tostring(tree.getroot(), encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{text}\n", encoding="utf-8")


def _tool(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    found = shutil.which(name) or (str(beside) if beside.exists() else None)
    if found is None:
        sys.exit(f"{name} is missing. Run this with the Python of the project's .venv.")
    return found


def main() -> None:
    """Bring both files up to date."""
    gather(SOURCE)
    compile_to(SOURCE, SOURCE.with_suffix(".qm"))
    for text in missed(SOURCE):
        print(f"not gathered, give it a plain name as count: {text}")


if __name__ == "__main__":
    main()
