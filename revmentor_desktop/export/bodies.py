"""Somebody's own Markdown, made fit to stand inside a document.

A summary or a note is passed on as it was written, but it must not reach beyond its place:
nothing raw may be left in it, its headings must stand below the heading it stands under, a fence
that was never closed must not swallow what follows, and no definition or picture may act
elsewhere.

There is no CommonMark parser here to say what a line is, so the text is rewritten until it needs
none: wherever an angle bracket is left as it stands, every parser must agree that it stands in
code.  Six rules make that so.

* A code span counts as one only if it begins and ends on one line, and every other backtick is
  escaped.  Links are kept only in their plain form, with spans among their words, and all other
  brackets are disarmed, so that nothing but a span can claim a backtick.
* A fence always gets a blank line before it, a closing line, and the same indentation in every
  line.  Whatever list it stands in, it is then either a fence or indented code, to its last
  line.  One that an entry begins with is put below the mark, behind which a blank is left: an
  entry without any would end there.
* A picture that is stored with the notes stays with them; the words for it are left, and so are
  those of a link by name.  A picture from elsewhere is a link to it, as where one reads it here.
* A link whose address stands elsewhere in the text gets it: below another text it would be lost, or
  be that of another link.
* A footnote stays one where its number stands in the text, or in another such footnote; any other
  is text.  ``apart`` is put before its name, where several texts stand in one document.
* A run of quoted lines is taken out of its quotation, made fit by itself, and quoted again with
  blank lines around it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import field

from revmentor_desktop.domain.picture_references import REFERENCE
from revmentor_desktop.domain.values import dataclass
from revmentor_desktop.export import plain
from revmentor_desktop.export.fences import FENCE, Fences, closes_fence

DEEPEST_QUOTE = 8
LOWEST_HEADING = 6

QUOTED = re.compile(r"(?P<indent> *)> ?(?P<rest>.*)")
MARKERS = re.compile(r"(?: *(?:[-+*](?= |$)|[0-9]{1,9}[.)](?= |$)|>))* *")
ENTRIES = re.compile(r"(?: *(?:[-+*]|[0-9]{1,9}[.)]) {1,4}(?! ))+")
BLANK = "&nbsp;"
NO_ADDRESS = " &#32;"
"""What no address has behind it: a footnote of one word would else define a link."""

HEADING = re.compile(r"#{1,6}(?= |$)")
UNDERLINE = re.compile(r" *(=+|-+) *")

IN_ADDRESS = r"[A-Za-z0-9\-._~:/?#@!$&'*+,;=%]"
ADDRESS = rf"(?:https?://|mailto:|topic:){IN_ADDRESS}(?:{IN_ADDRESS}|\({IN_ADDRESS}*\))*"
PLAIN_WORDS = re.compile(r"[^\[\]`<>|\\]*")
RUN = re.compile("`+")
LEADS = re.compile(rf"\]\((?P<leads>{ADDRESS}(?: +\"[^\"`<>|\\\[\]]*\")?)\)")
"""How a link goes on behind its words."""

AUTOLINK = re.compile(rf"<(?:(?:https?://|mailto:){IN_ADDRESS}+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
SPECIAL = re.compile(r"\\[!-/:-@\[-`{-~]|`+|<|!(?=\[)|\[|\](?=[(:])")
ACTS = re.compile(r"(?<!\\)(?:\\\\)*!$")
"""A sign at the end of a text that would make a picture of what follows in brackets."""

SLASH = re.compile(r"(?<!\\)((?:\\\\)*)\\$")
"""A backslash at the end of a text that would take its meaning from the sign that follows."""

PICTURE = re.compile(rf"!\[([^\[\]`<>|\\]*)\]\({REFERENCE.pattern}\)")
NAMED = re.compile(
    r"!?\[\[(?P<name>[^\[\]\n|#]{1,300}?)(?P<rest>(?:#[^\[\]\n|]{0,300}?)?"
    r"(?:\\?\|(?P<words>[^\[\]\n]{1,300}))?)\]\]"
)
"""A link by name, as ``services.links`` follows it.

In a table its bar has a backslash before it, or it would end the cell.
"""
FOOTNOTE_SIGN = "[^"
LABEL = r"\[\^(?P<label>[\w.-]{1,60})\]"
FOOTNOTE = re.compile(rf" {{0,3}}{LABEL}:[ \t]*(?P<text>.*)")
MEANT = re.compile(LABEL)
DEFINED = re.compile(
    r" {0,3}\[(?P<label>[^\^\[\]`<>|\\][^\[\]`<>|\\]{0,200})\]:"
    r" *<?(?P<address>[^\s<>]+)>?(?P<title>(?: +(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?) *"
)
"""A line that says where the links lead that name its label."""

REFERS = re.compile(r"\](?:\[(?P<label>[^\[\]`<>|\\]*)\])?(?![(:])")
"""The same where the address stands elsewhere."""

BOX = frozenset({"", "x"})
"""What stands in the brackets of a box to tick, as it is compared."""

LONGEST_ADDRESS = 1_000
"""Letters of an address that is written once and put where each link is."""

NO_LINK = re.compile(r"[^\s<]\S*\s+[^\s\"'(]")
TAG_START = re.compile(r"<(?=[A-Za-z/!?\[]|$)")
"""A sign that begins a tag, or would once a link by name around it is words alone."""


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What stands for a picture that stays behind: one without words, and one with."""

    alone: str = "(picture)"
    named: str = "(picture: {words})"


PICTURE_WORDS = PictureWords()


@dataclass(frozen=True, slots=True)
class _Meant:
    """What brackets in a text may mean: its footnotes by name, and the addresses by label.

    ``used`` are the labels that were met.
    """

    footnotes: Mapping[str, str]
    addresses: Mapping[str, str]
    used: set[str] = field(default_factory=set)


def contained(
    text: str, below: int, pictures: PictureWords = PICTURE_WORDS, apart: str = ""
) -> str:
    """Return *text* so that it can stand in a document under a heading of level *below*.

    Its highest heading becomes the level after *below*, the others keep their distance.  The
    names of its footnotes begin with *apart*.
    """
    lines = plain.clean(text).expandtabs(4).split("\n")
    highest = min(_levels(lines), default=1)
    names = {name: apart + name for name in _footnotes(lines)} if FOOTNOTE_SIGN in text else {}
    shift = max(0, below + 1 - highest)
    meant = _Meant(names, _addresses(lines) if "]:" in text else {})
    body = _Body(below, shift, pictures, meant)
    body.take(lines)
    if len(meant.used) < len(meant.addresses):  # what no link leads to stays as it is written
        used = {label: meant.addresses[label] for label in meant.used}
        body = _Body(below, shift, pictures, _Meant(names, used))
        body.take(lines)
    return "\n".join(body.out).strip("\n")


def footnotes(text: str) -> frozenset[str]:
    """Return the names of the footnotes of *text*: defined, and led to from outside of them."""
    if FOOTNOTE_SIGN not in text:  # as most have none
        return frozenset()
    return _footnotes(plain.clean(text).expandtabs(4).split("\n"))


def _levels(lines: list[str]) -> list[int]:
    """Return the levels of what may be headings in *lines*, code left out as well as it goes."""
    levels, fence = [], ""
    for text, after in zip(lines, [*lines[1:], ""], strict=True):
        content = text[_markers(text) :]
        if found := FENCE.match(content):
            fence = "" if fence and content.startswith(fence) else fence or found["fence"]
        elif fence:
            continue
        elif found := HEADING.match(content):
            levels.append(len(found[0]))
        elif content and (underline := UNDERLINE.fullmatch(after)):
            levels.append(1 if underline[1].startswith("=") else 2)
    return levels


def _footnotes(lines: list[str]) -> frozenset[str]:
    """Return the names of those to which the text leads, by itself or by way of others.

    Other readers leave out what nothing but itself leads to.
    """
    named: dict[str, set[str]] = {"": set()}  # in which footnote which others are, "" is the text
    within, after_blank = "", False
    fences = Fences()
    for text in lines:
        indented = text.startswith("    ")
        if fences.hold(text):
            within = within if indented else ""
            continue
        if not text.strip():
            after_blank = True
            continue
        told = text
        if found := FOOTNOTE.fullmatch(text):
            within, told = found["label"], found["text"]
        elif after_blank and not indented:
            within = ""
        after_blank = False
        named.setdefault(within, set()).update(one["label"] for one in MEANT.finditer(told))
    reached, waiting = set[str](), [""]
    while waiting:
        new = {one for one in named[waiting.pop()] if one in named} - reached
        reached |= new
        waiting += new
    return frozenset(reached)


def _addresses(lines: list[str]) -> dict[str, str]:
    """Return where the links lead that name a label: the address, and its title if it has one."""
    found: dict[str, str] = {}
    fences = Fences()
    for text in lines:
        if fences.hold(text) or "]:" not in text:
            continue
        defined = DEFINED.fullmatch(text)
        if defined and (leads := _leading(defined)):
            found[_label(defined["label"])] = leads
    return found


def _leading(defined: re.Match[str]) -> str:
    """Return what stands in the brackets of a link that leads there, "" where none may.

    Of a picture that is stored with the notes that is its address, although it stays with them.
    """
    address, whole = defined["address"], defined["address"] + defined["title"]
    if len(whole) > LONGEST_ADDRESS:
        return ""
    if REFERENCE.fullmatch(address):
        return address
    return next((one for one in (whole, address) if LEADS.fullmatch(f"]({one})")), "")


def _label(written: str) -> str:
    return " ".join(written.split()).lower()


@dataclass
class _Body:
    """The text as far as it is made fit; ``open_text`` says whether an underline would take."""

    below: int
    shift: int
    pictures: PictureWords
    meant: _Meant
    depth: int = 0
    out: list[str] = field(default_factory=list)
    open_text: bool = False

    def take(self, lines: list[str]) -> None:
        at = 0
        while at < len(lines):
            if fence := FENCE.match(lines[at]):
                at = self._take_fence(lines, at, fence)
            elif width := self._marks_before_fence(lines[at]):
                at = self._take_entry(lines, at, width)
            elif QUOTED.fullmatch(lines[at]) and self.depth < DEEPEST_QUOTE:
                at = self._take_quote(lines, at)
            else:
                self._take_line(lines[at])
                at += 1

    def _marks_before_fence(self, text: str) -> int:
        """Return how wide the marks of the entries are that begin with a fence, or a quoted one."""
        entries = ENTRIES.match(text)
        if entries is None or (text.startswith(">", entries.end()) and self.depth >= DEEPEST_QUOTE):
            return 0
        return entries.end() if FENCE.match(text[_markers(text) :]) else 0

    def _take_entry(self, lines: list[str], at: int, width: int) -> int:
        """Take the fence or the quotation, no more, with which an entry begins."""
        self._set_apart([lines[at][:width] + BLANK])
        below = " " * width
        end = at + 1
        while end < len(lines) and (lines[end].startswith(below) or not lines[end].strip()):
            end += 1
        entry = [below + lines[at][width:], *lines[at + 1 : end]]
        fence = FENCE.match(entry[0])
        return at + (self._take_fence(entry, 0, fence) if fence else self._take_quote(entry, 0))

    def _take_fence(self, lines: list[str], at: int, opening: re.Match[str]) -> int:
        indent = opening["indent"]
        end = _end_of_fence(lines, at + 1, opening)
        code = [_unindented(text, len(indent)) for text in lines[at + 1 : end]]
        runs = (len(run) for text in code for run in re.findall("`+", text))
        fence = "`" * max(3, 1 + max(runs, default=0))
        block = [f"{fence}{opening['info']}", *code, fence]
        self._set_apart([indent + text if text.strip() else "" for text in block])
        closed = end < len(lines) and closes_fence(lines[end], opening)
        return end + closed

    def _take_quote(self, lines: list[str], at: int) -> int:
        indent = ""
        inside: list[str] = []
        for text in lines[at:]:
            quoted = QUOTED.fullmatch(text)
            if not quoted:
                break
            indent = indent if inside else quoted["indent"]
            inside.append(quoted["rest"])
        within = _Body(self.below, self.shift, self.pictures, self.meant, self.depth + 1)
        within.take(inside)
        fit = within.out[:-1] if within.out and not within.out[-1] else within.out
        self._set_apart([f"{indent}> {text}".rstrip() for text in fit])
        return at + len(inside)

    def _set_apart(self, block: list[str]) -> None:
        """Take *block* with a blank line before it and after it; no block is a blank line."""
        if self.out and self.out[-1]:
            self.out.append("")
        if block:
            self.out += [*block, ""]
        self.open_text = False

    def _take_line(self, text: str) -> None:
        if not text.strip():
            self._set_apart([])
        elif underline := UNDERLINE.fullmatch(text):
            self._take_underline(text, 1 if underline[1].startswith("=") else 2)
        elif (note := self._footnote(text)) is not None:
            self._take_footnote(note)
        elif self._is_definition(text):
            self._set_apart([])
        else:
            self._take_text(text)

    def _take_underline(self, text: str, level: int) -> None:
        mark = text.strip()
        if self.open_text and len(mark) > 1:
            self.out[-1] = f"{self._heading(level)} {self.out[-1].strip()}"
        elif mark.startswith("---"):
            self._set_apart([text])
        elif level == 1 or (self.out and self.out[-1]):
            self.out.append(text.replace(mark, f"\\{mark}"))
        else:
            self.out.append(text)
        self.open_text = False

    def _take_text(self, text: str) -> None:
        start = _markers(text)
        markers, content = text[:start], text[start:]
        if heading := HEADING.match(content):
            content = self._heading(len(heading[0])) + self._inline(content[heading.end() :])
        elif content:
            content = _beginning_nothing(self._inline(content))
        self.out.append(markers + content)
        self.open_text = not heading and not markers.strip() and len(markers) < 4

    def _footnote(self, text: str) -> re.Match[str] | None:
        """Return *text* as the beginning of a footnote, if it is one; none is in a quotation."""
        found = None if self.depth else FOOTNOTE.fullmatch(text)
        return found if found and found["label"] in self.meant.footnotes else None

    def _is_definition(self, text: str) -> bool:
        """Say whether *text* tells no more than where links lead, which they have now."""
        defined = DEFINED.fullmatch(text) if self.meant.addresses and not self.depth else None
        return (
            defined is not None
            and _label(defined["label"]) in self.meant.addresses
            and bool(_leading(defined))
        )

    def _take_footnote(self, note: re.Match[str]) -> None:
        """Take the first line of a footnote, which is no block of another kind."""
        content = self._inline(note["text"].rstrip())
        if content[:1] in {"", *"#>-+=~:|"} or _markers(content):
            content = BLANK + content
        if not NO_LINK.match(content):
            content += NO_ADDRESS
        self._set_apart([])
        self.out.append(f"[^{self.meant.footnotes[note['label']]}]: {content}")
        self.open_text = False

    def _heading(self, level: int) -> str:
        return "#" * min(LOWEST_HEADING, max(self.below + 1, level + self.shift))

    def _inline(self, text: str) -> str:
        return _Line(text, self.pictures, self.meant).fit()


def _beginning_nothing(content: str) -> str:
    """Return *content* so that no block begins with it; a link by name may have been before."""
    if content.startswith(("#", "~~~")) or UNDERLINE.fullmatch(content):
        return f"\\{content}"
    return content if content and not _markers(content) else BLANK + content


def _words(named: re.Match[str]) -> str:
    """Return what is left of a link by name, "" where neither words nor a name are in it."""
    return " ".join((named["words"] or "").split()) or " ".join(named["name"].split())


def _markers(text: str) -> int:
    """Return where the content of a line begins, after the marks of lists and quotations."""
    found = MARKERS.match(text)
    return found.end() if found else 0


def _end_of_fence(lines: list[str], start: int, opening: re.Match[str]) -> int:
    """Return the place of the line that ends a fence, or of the first one that is outside."""
    for at in range(start, len(lines)):
        if closes_fence(lines[at], opening):
            return at
    indent = opening["indent"]
    for at in range(start, len(lines)):
        if lines[at].strip() and not lines[at].startswith(indent):
            return at
    return len(lines)


def _unindented(text: str, width: int) -> str:
    own = len(text) - len(text.lstrip(" "))
    return text[min(own, width) :]


@dataclass(frozen=True, slots=True)
class _Link:
    """The words of a link, what stands in its brackets, its end, and the label that it names."""

    words: str
    leads: str
    end: int
    label: str | None = None


class _Line:
    """A line of a text, or a part of one, by itself."""

    def __init__(self, text: str, pictures: PictureWords, meant: _Meant) -> None:
        self._text, self._pictures, self._meant = text, pictures, meant
        self._runs: dict[int, list[int]] = {}
        for run in RUN.finditer(text):
            self._runs.setdefault(len(run[0]), []).append(run.start())

    def fit(self) -> str:
        """Return it with nothing in it that could act beyond the line."""
        text, out, at = self._text, [""], 0
        while found := SPECIAL.search(text, at):
            if at < found.start():
                out.append(text[at : found.start()])
            kept, at = self._special(found)
            if kept.startswith("[") and ACTS.search(out[-1]):
                out[-1] = f"{out[-1][:-1]}\\!"  # what stood between the two is gone
            elif kept.startswith(("(", ":")) and out[-1].endswith("]"):
                kept = f"\\{kept}"  # words of a picture or a link by name are no address
            out.append(kept)
        return "".join((*out, text[at:]))

    def _special(self, found: re.Match[str]) -> tuple[str, int]:
        """Return what stands in the place of the sign *found*, and where reading goes on."""
        text, sign, at = self._text, found[0], found.start()
        if sign.startswith("`"):
            end = self._end_of_span(found)
            return (text[at:end], end) if end else ("\\`" * len(sign), found.end())
        if sign in ("!", "[") and (whole := self._bracketed(at, sign)):
            return whole
        if sign == "<" and (link := AUTOLINK.match(text, at)):
            return link[0], link.end()
        if sign == "\\<" or (sign == "<" and TAG_START.match(text, at)):
            return "&lt;", found.end()
        if sign == "]":
            return "]\\", found.end()
        return ("\\!" if sign == "!" else sign), found.end()

    def _bracketed(self, at: int, sign: str) -> tuple[str, int] | None:
        """Return the same for what *sign* begins at *at* if it is a picture, link or footnote."""
        text, meant = self._text, self._meant
        if sign == "!" and (picture := PICTURE.match(text, at)):
            return _in_place_of(picture[1], self._pictures), picture.end()
        if named := self._named(at):
            left = _Line(_words(named), self._pictures, meant).fit()
            return SLASH.sub(r"\1\\\\", left), named.end()
        note = None if sign == "!" else MEANT.match(text, at)
        if note and note["label"] in meant.footnotes:
            disarmed = "\\" if self._would_belong(note.end()) else ""
            return f"[^{meant.footnotes[note['label']]}]{disarmed}", note.end()
        link = self._link(at if sign == "[" else at + 1)
        return (self._linked(link, is_picture=sign == "!"), link.end) if link else None

    def _linked(self, link: _Link, *, is_picture: bool) -> str:
        """Return what is left of *link*: a picture is led to, or stays with its note."""
        if link.label is not None:
            self._meant.used.add(link.label)
        if REFERENCE.fullmatch(link.leads):
            return _in_place_of(link.words, self._pictures) if is_picture else link.words
        words = link.words or (self._pictures.alone if is_picture else "")
        return f"[{words}]({link.leads})"

    def _would_belong(self, at: int) -> bool:
        """Say whether what stands at *at* would be taken for a part of the footnote before it.

        Another footnote, and a link, stand by themselves.
        """
        text = self._text
        if not text.startswith("[", at):
            return text.startswith(("(", ":"), at)
        note = MEANT.match(text, at)
        if note and note["label"] in self._meant.footnotes:
            return False
        return self._named(at) is None and self._link(at) is None

    def _named(self, at: int) -> re.Match[str] | None:
        """Return the link by name, or the picture, at *at*, of which words are left."""
        named = NAMED.match(self._text, at)
        return named if named and "`" not in named[0] and _words(named) else None

    def _link(self, at: int) -> _Link | None:
        """Return the link at *at* whose address stands behind its words, or is known by a label."""
        end = self._end_of_words(at + 1)
        if not end:
            return None
        words = self._text[at + 1 : end]
        if leads := LEADS.match(self._text, end):
            return _Link(words, leads["leads"], leads.end())
        refers = REFERS.match(self._text, end) if words and self._meant.addresses else None
        if refers is None or (refers["label"] is None and _label(words) in BOX):
            return None
        label = _label(refers["label"] or words)
        address = self._meant.addresses.get(label)
        return _Link(words, address, refers.end(), label) if address else None

    def _end_of_words(self, at: int) -> int:
        """Return where the words of a link end that begin at *at*, 0 where they are no plain ones.

        Code is among them.
        """
        text = self._text
        while plain_words := PLAIN_WORDS.match(text, at):
            at = plain_words.end()
            if not (run := RUN.match(text, at)):
                return at if text.startswith("]", at) else 0
            if not (at := self._end_of_span(run)):
                return 0
        return 0

    def _end_of_span(self, opening: re.Match[str]) -> int:
        """Return where the code span ends that *opening* begins, or 0.

        A span with a bar in it is none: in a table the bar would cut it in two.
        """
        same = self._runs.get(len(opening[0]), [])
        after = bisect_right(same, opening.start())
        if after == len(same) or "|" in self._text[opening.end() : same[after]]:
            return 0
        return same[after] + len(opening[0])


def _in_place_of(words: str, pictures: PictureWords) -> str:
    """Return what stands for a picture with these words."""
    return pictures.named.format(words=words) if words else pictures.alone
