"""Gather the program's words for translators and make what the program loads.

``python packaging/translations.py`` reads every ``tr`` of the package into
``resources/i18n/revmentor_en.ts``, fills in the English singulars and plurals, and compiles the
``.qm`` beside it.  English needs a file of its own for the plurals alone.

``resources/i18n/revmentor_zh_HK.ts`` holds every text.  Its translations are written by hand in
that file; gathering keeps them, gives a text that stands elsewhere already the same words, and
marks what is new as unfinished.  The test ``tests/packaging/test_translations.py`` fails when the
files are behind the code.
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
CHINESE = SOURCE.with_name("revmentor_zh_HK.ts")

IRREGULAR = {
    "Every %Ln day(s)": ("Every day", "Every %Ln days"),
    "Every %Ln week(s)": ("Every week", "Every %Ln weeks"),
    "%Ln private note(s) go into it": (
        "%Ln private note goes into it",
        "%Ln private notes go into it",
    ),
    "%Ln topic(s) are in the library.": (
        "%Ln topic is in the library.",
        "%Ln topics are in the library.",
    ),
    "%Ln line(s) of my preparation": (
        "%Ln line of my preparation",
        "%Ln lines of my preparation",
    ),
    "%Ln private note(s) are covered.": (
        "%Ln private note is covered.",
        "%Ln private notes are covered.",
    ),
    "%Ln private result(s) are covered.": (
        "%Ln private result is covered.",
        "%Ln private results are covered.",
    ),
    "%Ln private result(s) are covered. Uncover": (
        "%Ln private result is covered. Uncover",
        "%Ln private results are covered. Uncover",
    ),
    "%Ln wait(s) for you": ("%Ln waits for you", "%Ln wait for you"),
    "%Ln topic(s) are ready, your first session takes three minutes.": (
        "%Ln topic is ready, your first session takes three minutes.",
        "%Ln topics are ready, your first session takes three minutes.",
    ),
}
"""Sentences in which more than a plural s differs between one and many."""


def forms(source: str) -> tuple[str, str]:
    """Return the English singular and plural of a source text with "%Ln" and "(s)"."""
    if source in IRREGULAR:
        return IRREGULAR[source]
    return source.replace("(s)", ""), source.replace("(s)", "s")


def missed(path: Path) -> list[str]:
    """Return the texts with "%Ln" that stand in the package and not in the translation *path*.

    lupdate leaves a call out when the count is more than a name, as in ``len(things)``.
    """
    gathered = {one.text for one in ElementTree.parse(path).iter("source")}
    written = set()
    for module in (ROOT / "revmentor_desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and (text.startswith("%Ln") or " %Ln " in text):
                written.add(text)
    return sorted(written - gathered)


def gather(target: Path) -> None:
    """Write the texts of the package that have plurals to *target*, English filled in."""
    _update(target, "en_GB")
    root = ElementTree.parse(target).getroot()
    _fill(root)
    _write(root, target)


def gather_chinese(target: Path, known: Path) -> None:
    """Write all texts of the package to *target*, translated as far as *known* has them."""
    words = _translations(known) if known.exists() else {}
    _update(target, "zh_HK")
    root = ElementTree.parse(target).getroot()
    _translate(root, words)
    _write(root, target)


def unfinished(path: Path) -> list[str]:
    """Return the texts in *path* that nobody has translated."""
    found = []
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is None or translation.get("type") == "unfinished":
            found.append(message.findtext("source", ""))
    return found


def compile_to(source: Path, target: Path) -> None:
    """Compile the translation *source* to *target*, which the program loads."""
    command = [_tool("pyside6-lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True)


def _update(target: Path, language: str) -> None:
    """Have lupdate write every text of the package to *target*."""
    target.unlink(missing_ok=True)
    sources = sorted(str(path) for path in (ROOT / "revmentor_desktop").rglob("*.py"))
    command = [_tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none"]
    command += ["-source-language", "en", "-target-language", language]
    subprocess.run([*command, *sources, "-ts", str(target)], check=True, cwd=ROOT)


def _fill(root: ElementTree.Element) -> None:
    """Keep the messages with "%Ln" and give each its two forms.

    lupdate takes ``translate(context, text, None, count)`` for a plural only where the count is a
    number written out, so that "%Ln" in the text decides instead.
    """
    for context in root.findall("context"):
        for message in context.findall("message"):
            source = message.findtext("source", "")
            if "%Ln" in source:
                _put(message, forms(source), plural=True)
            else:
                context.remove(message)
        if context.find("message") is None:
            root.remove(context)


def _translations(path: Path) -> dict[tuple[str, str], str]:
    """Return the finished translations of *path* by context and text.

    Under the empty context stands what a text means wherever it is said.
    """
    found: dict[tuple[str, str], str] = {}
    for context in ElementTree.parse(path).iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, translation = message.findtext("source", ""), message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            form = translation.find("numerusform")
            words = (translation if form is None else form).text or ""
            found[name, source] = words
            found.setdefault(("", source), words)
    return found


def _translate(root: ElementTree.Element, words: dict[tuple[str, str], str]) -> None:
    """Put *words* to the messages; Chinese has one form for any number."""
    for context in root.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source = message.findtext("source", "")
            known = words.get((name, source)) or words.get(("", source))
            _put(message, (known or "",), plural="%Ln" in source, finished=bool(known))


def _put(
    message: ElementTree.Element, texts: tuple[str, ...], *, plural: bool, finished: bool = True
) -> None:
    """Give *message* the translation *texts*, one for each form where it has a plural."""
    for old in message.findall("translation"):
        message.remove(old)
    translation = ElementTree.SubElement(message, "translation")
    if not finished:
        translation.set("type", "unfinished")
    if not plural:
        translation.text = texts[0]
        return
    message.set("numerus", "yes")
    for text in texts:
        ElementTree.SubElement(translation, "numerusform").text = text


def _write(root: ElementTree.Element, path: Path) -> None:
    ElementTree.indent(root, "    ")
    text = ElementTree.tostring(root, encoding="unicode")
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    path.write_text(f"{head}{text}\n", encoding="utf-8")


def _tool(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    found = shutil.which(name) or (str(beside) if beside.exists() else None)
    if found is None:
        sys.exit(f"{name} is missing. Run this with the Python of the project's .venv.")
    return found


def main() -> None:
    """Bring all files up to date."""
    gather(SOURCE)
    gather_chinese(CHINESE, CHINESE)
    for path in (SOURCE, CHINESE):
        compile_to(path, path.with_suffix(".qm"))
    for text in missed(SOURCE):
        print(f"not gathered, give it a plain name as count: {text}")
    for text in unfinished(CHINESE):
        print(f"not in Chinese yet: {text}")


if __name__ == "__main__":
    main()
