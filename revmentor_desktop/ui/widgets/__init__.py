"""Small parts every page is built from: they know the theme, and no service or domain value.

Each takes the ``Theme`` first and its parent last by keyword, follows ``theme.changed`` by itself,
and shows only text that is handed in, already translated.  Colours and icons go by token name.

PySide6 makes all kinds of constants of ``Qt`` when one of them is first asked for, which takes
longer than loading all of our modules that the first picture needs.  So what is in that picture
asks for none: it sets some properties by the names that Qt has for their values, and other modules
that are loaded before it say ``QtCore.Qt`` where they come to it.

Text
    text.TextLabel(theme, text, kind, *, wrap, selectable): a label; set_kind(kind).  Kinds:
        display h1 h2 h3 large lead body strong muted small caption section accent warn danger
        info private key done doneLarge.
    text.ElidingLabel(theme, text, kind, *, lines=1): cut with an ellipsis; tooltip when cut.
    text.without_mnemonic(text): doubles "&" for QAction, QCheckBox, QMenu and the like.
    icon_label.IconLabel(theme, icon, role, *, size=18, name): an icon; set_icon(icon, role).
    markdown_view.MarkdownView(theme, name, *, reading, serif): show_html(html), set_serif(bool),
        set_grows(bool) for pages that scroll.  Signal link_requested(str).
    banded_text.BandedText(theme): text to read, whose blocks in the format banded(ground) stand
        on a ground.

Buttons and choices
    buttons.Button(theme, text, kind, *, icon, name, tip): clicked; set_text(text), set_icon(icon),
        set_kind(kind).  Kinds: primary secondary quiet quietAccent link inline danger.
    cut_button.CutButton(theme, icon, kind, text): words that end where the room does;
        show_link(text, name).
    buttons.NavButton(theme, icon, text, kind, *, compact, tip): a sidebar row;
        set_count(text, spoken), set_compact(bool).
    icon_button.IconButton(theme, icon, name, *, shortcut, role, on_role, size, checkable):
        clicked; set_icon(icon, role), set_name(name, shortcut).
    segmented.Segmented(theme, name, [Choice(key, text, icon)], current): signal chosen(str);
        current(), set_current(key), set_text(key, text), set_enabled(key, bool), button(key).
    folding_choice.FoldingChoice(theme, name, [Choice]): the same, and fold(folded=bool) puts it
        into a list that opens; unfolded_width(), folded_width() say which has room.
    chips.FilterChip(theme, text, *, shelf, icon): a checkable pill; clicked, toggled.
    switch.Switch(theme, name, *, role): a QCheckBox drawn as a switch; clicked, toggled.
    tick_box.TickBox(theme, text): a QCheckBox that takes a press on all of its ground.
    choice_card.ChoiceCard(theme, key, icon, title, text, *, tile): a card to choose; put it in a
        choice_card.ChoiceGroup(parent): add(card), current(), set_current(key).
        Signal chosen(str).

Menus
    menus.made_menu(theme, parent, name, [(words, icon, key, deed), None, …]): it dies when closed.
        menus.add_entries(theme, menu, entries) fills a submenu.
    menus.asks_for_menu(key event): whether a key asks for the menu of a row.

Fields
    fields.IconField(theme, icon, name, placeholder, *, clear_name): text(), setText(), clear(),
        set_problem(bool), line.  Signals edited(str), entered(str), went_down().
    fields.SearchField(theme, name, placeholder, *, pause_ms): an IconField.  Signal searched(str)
        once typing stops.
    fields.InlineText(theme, name, text, kind, *, placeholder): edited in place; set_text(),
        begin(), is_editing(), set_problem(bool).  Signal edited(str).
    combo_field.ComboField(theme, name, [Choice]): current(), set_current(key),
        set_choices([Choice]).  Signal chosen(str).
    number_fields.NumberField(theme, name, *, suffix, least, most): valueChanged.
    number_fields.MinutesField(theme, name, *, suffix, least, most): set_minutes(n), value().
        Signal edited(int).
    long_text.LongText(theme, name, placeholder): some lines; text().  Signal left().
    long_text.GrowingText(theme, name, placeholder): as high as they are; say height_for(text).

Grounds and layout
    card.Card(theme, kind, *, padding=20): plain sunken accent popup; add to .body.
    card.Surface(kind, *, edge): page window sunken card; edge left right top bottom.
    card.Rule(upright): a 1 px line.
    gutter.Gutter(view): the margin of a list that reaches the page's edge; set_width(width).
    page_scroll.PageScroll(theme, *, margin, narrow_margin, content_max, ends): add to .body;
        side(), set_side(side), keep_gutter(layout, before_bar), add_row(row, narrow_below),
        effective_width(), overflow(), see(part).  Signal width_changed(int).
    scroll_dialog.ScrollDialog(parent): a dialog with a PageScroll, in which Tab is followed.
    page_scroll.ResponsiveRow(theme, *, spacing): add(widget_or_layout, stretch), set_narrow(bool).
    page_scroll.scroll_to_focus(window): after Tab, to see what it came to.
    gaps.Gaps(theme, widget): room that grows with the text; between(layout, pixels),
        around(layout, left, top, right, bottom), below(column, pixels).
    dialog_size.size_within_window(dialog, theme, usual, smallest): its first size.
        dialog_size.place_over_window(part) for a window that is no dialog.
    file_dialog.FileDialog(theme, parent, title, folder): asks for a file; want_folder() for one.
    popup_window.PopupWindow(theme, parent, padding): closes itself; add to .card.body.
    flow_layout.FlowLayout(spacing, line_spacing, parent): chips in as many lines as needed.

Signs
    budget_bar.BudgetBar(theme, name, *, height=10, ticks=True): set_budget([Segment(minutes,
        shelf)], total, spoken text), set_selected(row).  Signals pointed(int),
        pressed_segment(int).
    progress_bar.ThinProgress(theme, name): set_progress(done, total, spoken text).
    date_tile.DateTile(theme): set_date(above, day, below, name).
    avatar.Avatar(theme, initials, name, *, partner, size=28): set_person(initials, name).
    avatar.AvatarPair(theme, name, *, size=28, ground): set_people(mine, theirs, name).
    chips.CategoryChip(theme, shelf, text): set_category(shelf, text).
    mark.Mark(theme, height): the program's mark.
    private_sign.PrivateEdge(theme, orientation, *, thickness, radius): the hatched strip.
    private_sign.PrivateBand(theme): set_private(text, action), set_shared(text, action),
        add_trailing(widget), button().  Signal acted().
    private_sign.PrivateBox(theme, title, text, action): set_words(…), button().  Signal acted().
    cover_pane.CoverPane(theme, cover, content, *, lines, margin): what is private, or bars in its
        place while it is covered; set_thing(id, words), covered, button.
    cover_pane.LookButton(theme): held to look.  Signal looked(bool).

Messages
    toast.Toasts(theme, host, *, plain_ms, action_ms): say(text, *, action, act, key, icon),
        dismiss(), focus(), text().  Signals shown(str), gone().  It keeps off fields.
    written_places.at_cursor(host), fields(host): where one types, and where one might.
    toast.announce(widget, text): spoken politely by a screen reader.
    trouble_bar.TroubleBar(theme): show_trouble(what, safe, [Choice]), clear().  Signal chosen(str).
    link_dialog.ask_to_open(theme, address, parent): asks before another program opens a link.
    guarded_view.GuardedView(theme, name): a MarkdownView for what may be private: set_private().
    empty_state.EmptyState(theme, icon, fact, help_text, action, *, kind): set_words(…),
        button(), add_link(words).  Signal pressed().
    focus_ring.FocusRing(theme, window): one for each window, made after its contents.
    focus_ring.DialogRings(theme, parent): gives each dialog its own.

For delegates
    painting.paint_lines(painter, area, text, font, colour, *, lines, alignment, spacing) -> cut?
    painting.line_height(font, text), painting.text_height(font, text, width, lines): Chinese
        needs taller lines than the font's own metrics say
    painting.chip_size(theme, text), painting.paint_chip(painter, theme, area, shelf, text)
    painting.paint_shadow(painter, area, radius)
    private_sign.paint_hatch(painter, theme, area, radius)
    cover_pane.paint_bars(painter, theme, area, lines)
    theme.paint_icon(painter, name, area, role, stroke)
"""
