"""Footnotes of a Word file: python-docx knows none, so their part of the archive is made here.

Word numbers them through the whole file and puts each at the foot of its page.
"""

from __future__ import annotations

from typing import Any

from revmentor_desktop.export.word_elements import SPACE, W, child

OURS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SEPARATORS = {"-1": "separator", "0": "continuationSeparator"}
"""What stands between the text of a page and its footnotes, by the numbers that Word gives them."""

TEXT, NUMBER = "footnote text", "footnote reference"
SIZE = 9


class Footnotes:
    """The footnotes of *file*, a document of python-docx; none at first.

    ``part`` is the part of the archive that they stand in, ``count`` how many there are.
    """

    def __init__(self, file: Any) -> None:
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
        from docx.opc.packuri import PackURI
        from docx.opc.part import XmlPart
        from docx.oxml import parse_xml

        self.count = 0
        self._all = parse_xml(f'<w:footnotes xmlns:w="{OURS}"/>')
        name = PackURI("/word/footnotes.xml")
        self.part = XmlPart(name, CONTENT_TYPE.WML_FOOTNOTES, self._all, file.part.package)
        file.part.relate_to(self.part, RELATIONSHIP_TYPE.FOOTNOTES)
        told = file.settings.element
        known = told.makeelement(f"{W}footnotePr")
        told.find(f"{W}compat").addprevious(known)
        for id, sign in SEPARATORS.items():
            child(known, "footnote", id=id)
            lines = child(child(self._all, "footnote", type=sign, id=id), "p")
            child(child(lines, "pPr"), "spacing", after="0", line="240", lineRule="auto")
            child(child(lines, "r"), sign)
        self._number = _dress(file.styles)

    def add(self, paragraph: Any) -> Any:
        """Put the number of a new footnote at the end of *paragraph*.

        Return the footnote, which is to be filled and then ``finish``ed.
        """
        self.count += 1
        id = str(self.count)
        child(self._raised(paragraph), "footnoteReference", id=id)
        return child(self._all, "footnote", id=id)

    def finish(self, footnote: Any) -> None:
        """Put its number before what was written in *footnote*."""
        if not len(footnote) or footnote[0].tag != f"{W}p":
            footnote.insert(0, footnote.makeelement(f"{W}p"))
        first = footnote[0]
        number = self._raised(first)
        child(number, "footnoteRef")
        gap = child(first, "r")
        child(gap, "t").text = " "
        gap[0].set(SPACE, "preserve")
        at = 0 if first.find(f"{W}pPr") is None else 1
        first.insert(at, number)
        first.insert(at + 1, gap)

    def again(self, paragraph: Any, number: int) -> None:
        """Write *number* of a footnote that is there already at the end of *paragraph*."""
        child(self._raised(paragraph), "t").text = str(number)

    def part_from(self, paragraph: Any) -> None:
        """Part the number at the end of *paragraph* from another: 1 and 2 would be read as 12."""
        child(self._raised(paragraph), "t").text = ","

    def _raised(self, paragraph: Any) -> Any:
        """Return a new run at the end of *paragraph* that looks like the number of a footnote."""
        run = child(paragraph, "r")
        child(child(run, "rPr"), "rStyle", val=self._number)
        return run


def _dress(styles: Any) -> str:
    """Make the two styles that footnotes have, and return the id of that of the number."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    text = styles.add_style(TEXT, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    text.base_style = styles["Normal"]
    text.font.size = Pt(SIZE)
    shape = text.paragraph_format
    shape.space_after, shape.line_spacing = Pt(2), 1.1
    number = styles.add_style(NUMBER, WD_STYLE_TYPE.CHARACTER, builtin=True)
    number.font.superscript = True
    return str(number.style_id)
