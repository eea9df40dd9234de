"""How a Word file looks: its pages, its fonts and sizes, and the languages that it is spelt in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from revmentor_desktop.export import word_elements as elements
from revmentor_desktop.export.word_elements import HANGING

if TYPE_CHECKING:
    from revmentor_desktop.domain.paper import Paper

MARGIN = 24
"""Millimetres around the text of a page."""

QUIET = "4C5452"
LETTERS, CHARACTERS = "en-GB", "zh-HK"
"""The language of letters in a text of characters, and the other way round."""


def dress(file: Any, paper: Paper, language: str) -> None:
    """Give *file* its pages, the looks of its styles, and its *language*."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Mm, Pt, RGBColor

    section = file.sections[0]
    section.page_width, section.page_height = Mm(paper.width), Mm(paper.height)
    section.left_margin = section.right_margin = Mm(MARGIN)
    section.top_margin = section.bottom_margin = Mm(MARGIN)
    styles = file.styles
    sizes = {"Normal": 10.5, "Title": 20, "Heading 1": 20, "Heading 2": 14, "Heading 3": 11.5}
    for style in styles:
        fonts = style.element.rPr.rFonts if style.element.rPr is not None else None
        if fonts is not None:
            for name in list(fonts.attrib):
                del fonts.attrib[name]
            _families(fonts)
        if style.type == WD_STYLE_TYPE.PARAGRAPH and style.name.startswith("Heading"):
            style.font.color.rgb = RGBColor(0x1C, 0x1F, 0x1E)
            style.font.italic = False
            style.paragraph_format.space_before = Pt(16 if style.name == "Heading 2" else 10)
            style.paragraph_format.space_after = Pt(4)
            style.paragraph_format.keep_with_next = True
        if style.name in sizes:
            style.font.size = Pt(sizes[style.name])
    quote = styles["Quote"]
    quote.font.italic, quote.font.color.rgb = False, RGBColor.from_string(QUIET)
    quote.paragraph_format.left_indent = Mm(HANGING)
    _families(styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts())
    normal = styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = Pt(6), 1.2
    _speak(styles, language)
    _number_pages(file)


def even_sizes(styles: Any) -> None:
    """Let what runs from right to left be as large as the rest, whose size Word knows apart."""
    from docx.oxml.ns import qn

    for size in list(styles.element.iter(qn("w:sz"))):
        for other in list(size.itersiblings(qn("w:szCs"))):
            other.getparent().remove(other)
        same = size.makeelement(qn("w:szCs"))
        same.set(qn("w:val"), size.get(qn("w:val")))
        size.addnext(same)


def _number_pages(file: Any) -> None:
    """Write at the foot of each page which of how many it is."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt, RGBColor

    [foot] = file.sections[0].footer.paragraphs
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.style.font.size, foot.style.font.color.rgb = Pt(9), RGBColor.from_string(QUIET)
    elements.field(foot._p, "PAGE")
    elements.run(foot._p, " / ")
    elements.field(foot._p, "NUMPAGES")


def _families(fonts: Any) -> None:
    from docx.oxml.ns import qn

    for side in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{side}"), "Calibri")
    fonts.set(qn("w:eastAsia"), "Microsoft JhengHei")


def _speak(styles: Any, language: str) -> None:
    """Name the languages of the text, so that it is spelt, broken and read aloud in them.

    The letters in a Chinese text are English: as Chinese ones, words were broken anywhere, and
    an apostrophe was as wide as a character.
    """
    from docx.oxml.ns import qn

    asian = language.startswith(("zh", "ja", "ko"))
    for element in styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), LETTERS if asian else language)
        element.set(qn("w:eastAsia"), language if asian else CHARACTERS)
