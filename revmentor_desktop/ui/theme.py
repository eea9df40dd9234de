"""How the program looks at this moment: colours, fonts, sizes, icons, palette and style sheet.

There is one ``Theme`` in a running program; ``app`` makes it and hands it to the widgets.  Its
values come from the tokens, the style sheet from ``resources/themes/*.qss``, which name the
tokens instead of repeating them.  Delegates, text documents and native dialogs read the palette,
not the sheet, so both are always complete.

The sheet is given to the parts of the window one by one, and a page has a ``PageTheme``: of what
is open, little is seen, and the rest can wait for another look until it is.
"""

from __future__ import annotations

import re
import weakref
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from revmentor_desktop.paths import resource
from revmentor_desktop.ui.icons import STRONG, Ink, icon_svg, stroke_for
from revmentor_desktop.ui.tokens import Mode, Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QIcon, QPainter

    from revmentor_desktop.ui.icon_shelf import IconShelf
    from revmentor_desktop.ui.restyling import Restyling
    from revmentor_desktop.ui.sheet_pictures import SheetPictures

FIRST_FONTS = ("Inter-Regular", "Inter-Medium", "Inter-SemiBold")
OTHER_FONTS = ("Inter-Bold", "Inter-Italic", "JetBrains", "Noto")
"""How the files of the fonts begin that the window is written in, and those that pages need."""

FONTS = (*FIRST_FONTS, *OTHER_FONTS)

STYLE = "fusion"
"""Qt's style under the sheet, which the application is begun with."""

_ENDINGS = {".otf", ".ttf"}
_SHELF = "icons"
_ICON_GAP = 4
_IMAGE_PLACE = "sheet"
_SHELL, _OTHERS = "shell.qss", "app.qss"
_TIGHT = {"display", "h1", "timer", "readingH"}
_TIGHT_PERCENT = 98.2
_TABULAR = {"timer"}
_JOINED = QFont.Tag("calt")
"""The feature by which a font draws one picture for several signs that stand side by side."""

_PALETTE_ROLES = {
    QPalette.ColorRole.Window: "page",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.ToolTipBase: "card",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "textTertiary",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "borderControl",
    QPalette.ColorRole.Shadow: "borderControl",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.Accent: "accent",
}
_DISABLED_ROLES = {
    QPalette.ColorRole.WindowText: "textDisabled",
    QPalette.ColorRole.Text: "textDisabled",
    QPalette.ColorRole.ButtonText: "textDisabled",
    QPalette.ColorRole.PlaceholderText: "textDisabled",
    QPalette.ColorRole.HighlightedText: "textDisabled",
    QPalette.ColorRole.Highlight: "track",
    QPalette.ColorRole.Base: "sunken",
    QPalette.ColorRole.Button: "sunken",
    QPalette.ColorRole.Accent: "textDisabled",
}


class FontMissing(RuntimeError):
    """A font that ships with the program could not be loaded."""


def load_fonts(files: tuple[str, ...] = FONTS) -> tuple[str, ...]:
    """Load the fonts that ship with the program and return the families they hold.

    With beginnings of the names of *files*, only those.
    """
    families: dict[str, None] = {}
    for file in sorted(resource("fonts").iterdir()):
        if not (file.name.startswith(files) and file.suffix in _ENDINGS):
            continue
        number = QFontDatabase.addApplicationFont(str(file))
        if number < 0:
            raise FontMissing(f"the font {file.name} could not be loaded")
        families.update(dict.fromkeys(QFontDatabase.applicationFontFamilies(number)))
    return tuple(families)


class _Look:
    """What the theme of the program and those of its pages share."""

    def __init__(self, tokens: Tokens, mode: Mode, text_size: float, *, animated: bool) -> None:
        self.tokens = tokens
        self.ink = Ink(tokens, mode)
        self.text_size = text_size
        self.animated = animated
        self.sheets: dict[tuple[Mode, float, str], str] = {}
        self.fonts: dict[tuple[str, int | None, str, bool, float], QFont] = {}


class Theme(QObject):
    """The look of the program.

    Signals:
        changed(): colours or sizes are different now; the sheet has been applied already.
        resized(): sizes are; after ``changed``, for what is measured, read or made anew only then.
    """

    changed = Signal()
    resized = Signal()

    def __init__(
        self,
        tokens: Tokens | None = None,
        *,
        mode: Mode | str = Mode.LIGHT,
        text_size: float = 1.0,
        animated: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        tokens = tokens or Tokens.load()
        self._look = _Look(tokens, Mode(mode), text_size, animated=animated)
        self._pictures: SheetPictures | None = None
        self._app: QApplication | None = None
        self._applied: tuple[Mode, float] | None = None
        self._dressed: weakref.WeakSet[QWidget] = weakref.WeakSet()
        self._shell: weakref.WeakSet[QWidget] = weakref.WeakSet()
        self._of_pages: dict[str, PageTheme] = {}
        self._restyles: Restyling | None = None

    # What it is now

    @property
    def tokens(self) -> Tokens:
        """Every colour, text style and measure there is."""
        return self._look.tokens

    @property
    def mode(self) -> Mode:
        """Which set of colours is shown."""
        return self._look.ink.mode

    @property
    def text_size(self) -> float:
        """By how much text is enlarged: 1.0, 1.125, 1.25 or 1.5."""
        return self._look.text_size

    @property
    def animated(self) -> bool:
        """Whether anything may move; False when motion is reduced and in tests."""
        return self._look.animated

    def set_look(
        self,
        *,
        mode: Mode | str | None = None,
        text_size: float | None = None,
        animated: bool | None = None,
    ) -> None:
        """Change some of the look; applies it to the application and emits ``changed`` once."""
        if animated is not None:
            self._look.animated = animated
        before = (self.mode, self.text_size)
        self._look.text_size = text_size or self._look.text_size
        if mode is not None:
            self._look.ink.set_mode(Mode(mode))
        if before != (self.mode, self.text_size):
            if self._app is not None:
                self.apply(self._app)
            for page in self._of_pages.values():
                page.follow()
            self.changed.emit()
        if before[1] != self.text_size:
            self.resized.emit()

    # Colours

    def colour(self, name: str) -> QColor:
        """Return a colour by token name: "card", "avatar.self", "category.ai.text"."""
        return self._look.ink.colour(name)

    def category(self, shelf: str) -> tuple[QColor, QColor, QColor, str]:
        """Return text, tint and fill colour and the icon name of a category."""
        text, tint, fill = (
            self.colour(f"category.{shelf}.{part}") for part in ("text", "tint", "fill")
        )
        return text, tint, fill, str(self.tokens.shelf(shelf)["icon"])

    def marked(self) -> tuple[QColor, QColor]:
        """Return ground and ink of words that are marked; contrast sets have no tints."""
        if self.mode.contrast:
            return self.colour("warnFill"), self.colour("page")
        return self.colour("warnTint"), self.colour("text")

    # Sizes and fonts

    def scaled(self, value: float) -> int:
        """Return a measure in pixels at the present text size."""
        return round(value * self._look.text_size)

    def px(self, style: str) -> int:
        """Return the pixel size of a text style at the present text size."""
        return self.scaled(self.tokens.style(style).px)

    def font(
        self,
        style: str = "body",
        weight: int | None = None,
        *,
        family: str = "ui",
        italic: bool = False,
    ) -> QFont:
        """Return the font of a text style; ``family`` is ui, reading or mono."""
        key = (style, weight, family, italic, self.text_size)
        if key not in self._look.fonts:
            self._look.fonts[key] = self._made_font(style, weight, family, italic=italic)
        return QFont(self._look.fonts[key])

    def written_font(self, style: str = "body", *, family: str = "ui") -> QFont:
        """Return the font of a text that shows what somebody wrote, sign by sign.

        Inter draws an arrow for ``->`` and a times sign for an x between numbers.
        """
        font = self.font(style, family=family)
        font.setFeature(_JOINED, 0)
        return font

    def _made_font(self, style: str, weight: int | None, family: str, *, italic: bool) -> QFont:
        entry = self.tokens.style(style)
        font = QFont()
        font.setFamilies(self.tokens.families("mono" if style == "mono" else family))
        font.setPixelSize(self.px(style))
        font.setWeight(QFont.Weight(weight or entry.weight))
        font.setItalic(italic)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if style in _TIGHT and family == "ui":
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, _TIGHT_PERCENT)
        if style in _TABULAR:
            font.setFeature(QFont.Tag("tnum"), 1)
        if style == "mono" or family == "mono":
            font.setFeature(_JOINED, 0)
        return font

    # Icons

    def icon(
        self,
        name: str,
        role: str = "textSecondary",
        on_role: str | None = None,
        stroke: float | None = None,
    ) -> QIcon:
        """Return an icon that keeps following the theme.

        ``on_role`` colours it while its button is checked; without ``stroke`` the line width
        suits the size it is drawn at.
        """
        return self._icons().icon(name, role, on_role or role, stroke)

    def _icons(self) -> IconShelf:
        shelf: IconShelf | None = self.property(_SHELF)
        if shelf is None:
            from revmentor_desktop.ui.icon_shelf import IconShelf  # not before the first picture

            shelf = IconShelf(self._look.ink)
            self.setProperty(_SHELF, shelf)
        return shelf

    def paint_icon(
        self,
        painter: QPainter,
        name: str,
        rect: QRectF,
        role: str = "textSecondary",
        stroke: float | None = None,
    ) -> None:
        """Draw an icon into ``rect`` in a colour role, for delegates and painted widgets."""
        self._look.ink.paint_icon(painter, name, rect, role, stroke or stroke_for(rect.width()))

    def paint_button_icon(
        self, painter: QPainter, name: str, place: QPoint, side: int, role: str
    ) -> None:
        """Draw an icon at ``place`` in a button that shows it by itself."""
        self._look.ink.paint_button_icon(painter, name, place, side, role)

    # Palette and style sheet

    def palette(self) -> QPalette:
        """Return the palette, complete for active, inactive and disabled windows."""
        palette = QPalette()
        for role, name in _PALETTE_ROLES.items():
            palette.setColor(QPalette.ColorGroup.All, role, self.colour(name))
        for role, name in _DISABLED_ROLES.items():
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour(name))
        return palette

    def sheet(self) -> str:
        """Return the style sheet: the same text for the same tokens, mode and text size."""
        return self._rules(_SHELL) + self._rules(_OTHERS)

    def _rules(self, file: str) -> str:
        key = (self.mode, self.text_size, file)
        if key not in self._look.sheets:
            self._look.sheets[key] = _Sheet(self).text(file)
        return self._look.sheets[key]

    def _sheet_of(self, part: QWidget) -> str:
        return self._rules(_SHELL) if part in self._shell else self.sheet()

    def apply(self, app: QApplication) -> None:
        """Give the application this look, now and after each ``set_look``."""
        self._app = app
        look, before = (self.mode, self.text_size), self._applied
        if look == before:
            return
        self._applied = look
        if self._pictures is not None:
            self._draw(self._pictures)
        app.setPalette(self.palette())
        if before is None or before[1] != self.text_size:  # every widget would be told of it
            app.setFont(self.font("body"))
        alike = before is not None and _sizes(*before) == _sizes(*look)
        self._dress_anew(alike=alike, wait=alike)

    def dress_shell(self, part: QWidget) -> None:
        """Give *part*, which stands in the first picture, the few rules that such parts need."""
        self._shell.add(part)
        self._dressed.add(part)
        part.setStyleSheet(self._sheet_of(part))

    def dress(self, part: QWidget) -> None:
        """Give *part*, with all that is in it or opens from it, the style sheet of every look.

        What stands in something dressed has its sheet already.  No sheet is the application's: Qt
        would style whatever is put together anew each time a part of it gets a parent, which made
        pages twice as slow.  Nor is one the window's: Qt would style all pages anew for other
        colours, and one is seen.
        """
        if not _in_dress(part):
            self._have_pictures()
            self._dressed.add(part)
            part.setStyleSheet(self.sheet())

    def dress_when_shown(self, part: QWidget) -> None:
        """Dress *part* when it is shown for the first time, for most of what may be said never is.

        Nothing in it can be measured before.
        """
        part.installEventFilter(self)

    def for_page(self, name: str) -> PageTheme:
        """Return the theme as the page *name* has it, and whatever is made in its place one day."""
        if name not in self._of_pages:
            self._of_pages[name] = PageTheme(self)
        return self._of_pages[name]

    def catch_up(self) -> None:
        """Have what was dressed look as it should, though it was not seen; here it always does."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give what waited for it its sheet, before it is painted."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            self._have_pictures()
            self._dressed.add(watched)
            if watched.styleSheet():  # only colours can be others: for sizes nothing waits
                self._restyling().recolour(watched, self._sheet_of(watched))
            else:
                watched.setStyleSheet(self._sheet_of(watched))
        return False

    def _dress_anew(self, *, alike: bool, wait: bool) -> None:
        """Give everything dressed the sheet of now; with *wait* the hidden when it is shown.

        Only colours are others where the sizes are *alike*.
        """
        for part in filter(isValid, tuple(self._dressed)):  # one may show another meanwhile
            if wait and part.isHidden():
                part.installEventFilter(self)
            elif alike:
                self._restyling().recolour(part, self._sheet_of(part))
            else:
                self._restyling().resize(part, self._sheet_of(part))

    def _restyling(self) -> Restyling:
        if self._restyles is None:
            from revmentor_desktop.ui.restyling import Restyling  # few starts need it

            self._restyles = Restyling(self)
        return self._restyles

    def _have_pictures(self) -> None:
        """Make the pictures that the sheets name, of now and of every look to come."""
        if self._pictures is None:
            from revmentor_desktop.ui.sheet_pictures import SheetPictures  # after the first picture

            self._pictures = SheetPictures(_IMAGE_PLACE)
            self._draw(self._pictures)

    def _draw(self, pictures: SheetPictures) -> None:
        """Add to *pictures* what the sheet names and they lack: a name says all that is in it."""
        pattern = rf":/{_IMAGE_PLACE}/(([\w-]+)_([0-9a-f]{{6}})\.svg)"
        named = {
            file: (name, colour)
            for file, name, colour in re.findall(pattern, self.sheet())
            if file not in pictures
        }
        pictures.add(
            {file: icon_svg(name, f"#{colour}", STRONG) for file, (name, colour) in named.items()}
        )


class PageTheme(Theme):
    """The theme as a page has it: behind another page, it takes another look when it comes back.

    What it is asked for is always of the moment.  Its signals come when the page is seen again,
    after its sheet was applied, and once for all that has changed meanwhile.
    """

    def __init__(self, whole: Theme) -> None:
        super().__init__(whole.tokens, parent=whole)
        self._look = whole._look  # one of this class
        self._whole = whole
        self._followed = (self.mode, self.text_size)

    def _icons(self) -> IconShelf:
        return self._whole._icons()  # one of this class

    def _have_pictures(self) -> None:
        self._whole._have_pictures()

    def follow(self) -> None:
        """Take the look of now if the page is seen."""
        if any(isValid(part) and not part.isHidden() for part in self._dressed):
            self.catch_up()

    def catch_up(self) -> None:
        """Have the page look as it should, before it comes to the front."""
        before, self._followed = self._followed, (self.mode, self.text_size)
        if before != self._followed:
            self._dress_anew(alike=_sizes(*before) == _sizes(*self._followed), wait=False)
            self.changed.emit()
        if before[1] != self.text_size:
            self.resized.emit()


def _sizes(mode: Mode, text_size: float) -> tuple[bool, float]:
    """Return what sizes in the style sheet depend on; edges are wider in the contrast sets."""
    return mode.contrast, text_size


def style_anew(widget: QWidget) -> None:
    """Have the style sheet look at the properties of *widget* again, if it has looked before.

    It looks by itself before the widget is seen for the first time.
    """
    if widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)


def _in_dress(part: QWidget) -> bool:
    """Say whether *part* has a style sheet, its own or that of something around it."""
    around: QWidget | None = part
    while around is not None:  # its style would tell, but all kinds of styles would be loaded
        if around.styleSheet():
            return True
        around = around.parentWidget()
    return False


class _Sheet:
    """Fills the template: ``@card``, ``@px(body)``, ``@s(20)``, ``@half(…)``, ``@image(…)``."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._filled: dict[str, str] = {}
        self._calls: dict[str, Callable[..., str]] = {
            "px": lambda style: str(theme.px(style)),
            "s": lambda value: str(theme.scaled(float(value))),
            "half": self._half,
            "beside": self._beside,
            "edge": self._edge,
            "within": self._within,
            "tone": lambda much, usual: self._tone(much if theme.mode.contrast else usual),
            "contrast": lambda much, usual: much if theme.mode.contrast else usual,
            "image": self._image,
            "families": lambda kind: ", ".join(f'"{f}"' for f in theme.tokens.families(kind)),
            "radius": lambda name: str(theme.tokens.radius(name)),
        }

    def text(self, file: str) -> str:
        """Return the template in *file*, filled."""
        template = resource("themes", file).read_text(encoding="utf-8")
        template = re.sub(r"/\*.*?\*/\s*", "", template, flags=re.DOTALL)
        return re.sub(r"@([\w.]+)(?:\(([^)]*)\))?", self._fill, template)

    def _fill(self, match: re.Match[str]) -> str:
        call = match[0]
        if call not in self._filled:  # most stand there more than once
            self._filled[call] = self._called(*match.groups())
        return self._filled[call]

    def _called(self, name: str, arguments: str | None) -> str:
        if arguments is None:
            return self._tone(name)
        return self._calls[name](*(part.strip() for part in arguments.split(",")))

    def _half(self, content: str, padding: str, border: str) -> str:
        """Return half the height of a box: a larger radius would be drawn as a square corner."""
        scaled = self._theme.scaled
        return str((scaled(float(content)) + 2 * scaled(float(padding)) + 2 * int(border)) // 2)

    def _beside(self, before: str, icon: str) -> str:
        """Return where words begin beside an icon, so many pixels from the edge, as Qt has it."""
        scaled = self._theme.scaled
        return str(scaled(float(before)) + scaled(float(icon)) + _ICON_GAP)

    def _edge(self, width: str) -> str:
        """Return a border width, one pixel more in the contrast sets."""
        return str(int(width) + (1 if self._theme.mode.contrast else 0))

    def _within(self, padding: str, border: str) -> str:
        """Return a padding within a border that is wider than the usual pixel."""
        return str(self._theme.scaled(float(padding)) - int(self._edge(border)) + 1)

    def _tone(self, role: str) -> str:
        return self._theme.colour(role).name()

    def _image(self, name: str, role: str) -> str:
        return f"url(:/{_IMAGE_PLACE}/{name}_{self._tone(role)[1:]}.svg)"
