"""What is connected to is a method of ours: of Qt's own PySide keeps one for each connection."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import revmentor_desktop

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(revmentor_desktop.__file__).parent
MAPPED = {"map"}
"""What a ``QSignalMapper`` is reached by, which asks who sent it; nothing of ours can."""


def _names(node: ast.AST) -> Iterator[str]:
    """Yield what *node* gives a name to; whatever has such a name may be ours."""
    match node:
        case ast.FunctionDef() | ast.ClassDef():
            yield node.name
        case ast.arg():
            yield node.arg
        case ast.Assign() | ast.AnnAssign():
            for target in node.targets if isinstance(node, ast.Assign) else [node.target]:
                if isinstance(target, ast.Name | ast.Attribute):
                    yield target.id if isinstance(target, ast.Name) else target.attr


def foreign(sources: dict[str, str]) -> list[str]:
    """Return the connections in *sources* to an attribute that nothing in them is called like."""
    nodes = [(name, node) for name, text in sources.items() for node in ast.walk(ast.parse(text))]
    ours = {name for _, node in nodes for name in _names(node)}
    return [
        f"{file}, line {node.lineno}: {ast.unparse(node)}"
        for file, node in nodes
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and node.args
        and isinstance(node.args[0], ast.Attribute)
        and node.args[0].attr not in ours | MAPPED
    ]


def test_nothing_is_connected_to_a_method_of_qts_own() -> None:
    files = PACKAGE.rglob("*.py")
    sources = {str(path.relative_to(PACKAGE)): path.read_text("utf-8") for path in files}
    assert foreign(sources) == []


def test_such_a_connection_is_found() -> None:
    text = "self.field.entered.connect(self.{})\ndef ours(self): ..."
    assert foreign({"a": text.format("go.click")})
    assert not foreign({"a": text.format("ours")})
