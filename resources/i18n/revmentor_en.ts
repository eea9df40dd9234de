<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>AddField</name>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgendaPane</name>
        <message numerus="yes">
            <source>%n item(s)</source>
            <translation>
                <numerusform>%n item</numerusform>
                <numerusform>%n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Backlinks</name>
        <message numerus="yes">
            <source>%n more note(s)</source>
            <translation>
                <numerusform>%n more note</numerusform>
                <numerusform>%n more notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n private note(s), covered</source>
            <translation>
                <numerusform>%n private note, covered</numerusform>
                <numerusform>%n private notes, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringInDialog</name>
        <message numerus="yes">
            <source>%n note(s) brought in</source>
            <translation>
                <numerusform>%n note brought in</numerusform>
                <numerusform>%n notes brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) brought in</source>
            <translation>
                <numerusform>%n thing brought in</numerusform>
                <numerusform>%n things brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n note(s)</source>
            <translation>
                <numerusform>Bring in %n note</numerusform>
                <numerusform>Bring in %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %n thing(s)</source>
            <translation>
                <numerusform>Bring in %n thing</numerusform>
                <numerusform>Bring in %n things</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message numerus="yes">
            <source>%n chapter(s)</source>
            <translation>
                <numerusform>%n chapter</numerusform>
                <numerusform>%n chapters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Contents</name>
        <message numerus="yes">
            <source>%n private result(s) are covered. Uncover</source>
            <translation>
                <numerusform>%n private result is covered. Uncover</numerusform>
                <numerusform>%n private results are covered. Uncover</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n result(s) in sessions</source>
            <translation>
                <numerusform>All %n result in sessions</numerusform>
                <numerusform>All %n results in sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n topic(s)</source>
            <translation>
                <numerusform>All %n topic</numerusform>
                <numerusform>All %n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n note(s)</source>
            <translation>
                <numerusform>All %n note</numerusform>
                <numerusform>All %n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n question(s)</source>
            <translation>
                <numerusform>All %n question</numerusform>
                <numerusform>All %n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n action(s)</source>
            <translation>
                <numerusform>All %n action</numerusform>
                <numerusform>All %n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n takeaway(s)</source>
            <translation>
                <numerusform>All %n takeaway</numerusform>
                <numerusform>All %n takeaways</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %n word(s)</source>
            <translation>
                <numerusform>All %n word</numerusform>
                <numerusform>All %n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferenceView</name>
        <message numerus="yes">
            <source>%n line(s) the same</source>
            <translation>
                <numerusform>%n line the same</numerusform>
                <numerusform>%n lines the same</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftsBox</name>
        <message numerus="yes">
            <source>%n question(s), covered</source>
            <translation>
                <numerusform>%n question, covered</numerusform>
                <numerusform>%n questions, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryOptions</name>
        <message numerus="yes">
            <source>Remind %n minute(s) before</source>
            <translation>
                <numerusform>Remind %n minute before</numerusform>
                <numerusform>Remind %n minutes before</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%n topic(s) that nobody could import yet</source>
            <translation>
                <numerusform>%n topic that nobody could import yet</numerusform>
                <numerusform>%n topics that nobody could import yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message numerus="yes">
            <source>Last backup: {when}. Kept: %n backup(s).</source>
            <translation>
                <numerusform>Last backup: {when}. Kept: %n backup.</numerusform>
                <numerusform>Last backup: {when}. Kept: %n backups.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%n place(s) replaced</source>
            <translation>
                <numerusform>%n place replaced</numerusform>
                <numerusform>%n places replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n place(s)</source>
            <translation>
                <numerusform>%n place</numerusform>
                <numerusform>%n places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FinishPane</name>
        <message numerus="yes">
            <source>Carry over %n item(s)</source>
            <translation>
                <numerusform>Carry over %n item</numerusform>
                <numerusform>Carry over %n items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>%n topic(s) are ready, your first session takes three minutes.</source>
            <translation>
                <numerusform>%n topic is ready, your first session takes three minutes.</numerusform>
                <numerusform>%n topics are ready, your first session takes three minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoingBack</name>
        <message numerus="yes">
            <source>This could be read of the damaged workspace; %n thing(s) could not.</source>
            <translation>
                <numerusform>This could be read of the damaged workspace; %n thing could not.</numerusform>
                <numerusform>This could be read of the damaged workspace; %n things could not.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportRows</name>
        <message numerus="yes">
            <source>%n new</source>
            <translation>
                <numerusform>%n new</numerusform>
                <numerusform>%n new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changed</source>
            <translation>
                <numerusform>%n changed</numerusform>
                <numerusform>%n changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n no longer in the pack</source>
            <translation>
                <numerusform>%n no longer in the pack</numerusform>
                <numerusform>%n no longer in the pack</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n refused</source>
            <translation>
                <numerusform>%n refused</numerusform>
                <numerusform>%n refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n the same as here</source>
            <translation>
                <numerusform>%n the same as here</numerusform>
                <numerusform>%n the same as here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{reason}, and %n more</source>
            <translation>
                <numerusform>{reason}, and %n more</numerusform>
                <numerusform>{reason}, and %n more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Listing</name>
        <message numerus="yes">
            <source>%n private result(s) are covered.</source>
            <translation>
                <numerusform>%n private result is covered.</numerusform>
                <numerusform>%n private results are covered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n private note(s) are covered.</source>
            <translation>
                <numerusform>%n private note is covered.</numerusform>
                <numerusform>%n private notes are covered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LivePage</name>
        <message numerus="yes">
            <source>%n more min</source>
            <translation>
                <numerusform>%n more min</numerusform>
                <numerusform>%n more min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LiveTopBar</name>
        <message numerus="yes">
            <source>%n min over</source>
            <translation>
                <numerusform>%n min over</numerusform>
                <numerusform>%n min over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min left</source>
            <translation>
                <numerusform>%n min left</numerusform>
                <numerusform>%n min left</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MenteeHome</name>
        <message numerus="yes">
            <source>%n private note(s), only on this computer</source>
            <translation>
                <numerusform>%n private note, only on this computer</numerusform>
                <numerusform>%n private notes, only on this computer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n item(s), what it is for and who leads</source>
            <translation>
                <numerusform>%n item, what it is for and who leads</numerusform>
                <numerusform>%n items, what it is for and who leads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MentorHome</name>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) explored</source>
            <translation>
                <numerusform>%n topic explored</numerusform>
                <numerusform>%n topics explored</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NameCompletion</name>
        <message numerus="yes">
            <source>%n name(s) to link to</source>
            <translation>
                <numerusform>%n name to link to</numerusform>
                <numerusform>%n names to link to</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteFoot</name>
        <message numerus="yes">
            <source>%n word(s), {minutes} min to read</source>
            <translation>
                <numerusform>%n word, {minutes} min to read</numerusform>
                <numerusform>%n words, {minutes} min to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotesPage</name>
        <message numerus="yes">
            <source>%n note(s) found</source>
            <translation>
                <numerusform>%n note found</numerusform>
                <numerusform>%n notes found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PackDeeds</name>
        <message numerus="yes">
            <source>Pack removed: %n topic(s)</source>
            <translation>
                <numerusform>Pack removed: %n topic</numerusform>
                <numerusform>Pack removed: %n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading the pack: {done} of %n topic(s)</source>
            <translation>
                <numerusform>Reading the pack: {done} of %n topic</numerusform>
                <numerusform>Reading the pack: {done} of %n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) imported</source>
            <translation>
                <numerusform>%n topic imported</numerusform>
                <numerusform>%n topics imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) updated</source>
            <translation>
                <numerusform>%n topic updated</numerusform>
                <numerusform>%n topics updated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PacksDialog</name>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%n result(s)</source>
            <translation>
                <numerusform>%n result</numerusform>
                <numerusform>%n results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartPopup</name>
        <message numerus="yes">
            <source>{part}: %n step(s), {minutes}</source>
            <translation>
                <numerusform>{part}: %n step, {minutes}</numerusform>
                <numerusform>{part}: %n steps, {minutes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{part}: %n of them, {minutes}</source>
            <translation>
                <numerusform>{part}: %n of them, {minutes}</numerusform>
                <numerusform>{part}: %n of them, {minutes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n step(s) stay</source>
            <translation>
                <numerusform>%n step stay</numerusform>
                <numerusform>%n steps stay</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message numerus="yes">
            <source>Still planned before that day: %n session(s)</source>
            <translation>
                <numerusform>Still planned before that day: %n session</numerusform>
                <numerusform>Still planned before that day: %n sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreparationPanel</name>
        <message numerus="yes">
            <source>%n line(s), covered</source>
            <translation>
                <numerusform>%n line, covered</numerusform>
                <numerusform>%n lines, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message numerus="yes">
            <source>Import %n topic(s)</source>
            <translation>
                <numerusform>Import %n topic</numerusform>
                <numerusform>Import %n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %n topic(s)</source>
            <translation>
                <numerusform>Update %n topic</numerusform>
                <numerusform>Update %n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Kept, though not known here: %n field(s)</source>
            <translation>
                <numerusform>Kept, though not known here: %n field</numerusform>
                <numerusform>Kept, though not known here: %n fields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left out, as no topic: %n file(s)</source>
            <translation>
                <numerusform>Left out, as no topic: %n file</numerusform>
                <numerusform>Left out, as no topic: %n files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n page</numerusform>
                <numerusform>%n pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sheet(s), printed on both sides.</source>
            <translation>
                <numerusform>%n sheet, printed on both sides.</numerusform>
                <numerusform>%n sheets, printed on both sides.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProtectionSection</name>
        <message numerus="yes">
            <source>After %n minute(s)</source>
            <translation>
                <numerusform>After %n minute</numerusform>
                <numerusform>After %n minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingFoot</name>
        <message numerus="yes">
            <source>%n private note(s) of mine</source>
            <translation>
                <numerusform>%n private note of mine</numerusform>
                <numerusform>%n private notes of mine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n private note(s), covered</source>
            <translation>
                <numerusform>%n private note, covered</numerusform>
                <numerusform>%n private notes, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingPage</name>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>%n min to read</numerusform>
                <numerusform>%n min to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RhythmSection</name>
        <message numerus="yes">
            <source>Every %n day(s)</source>
            <translation>
                <numerusform>Every day</numerusform>
                <numerusform>Every %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every %n week(s)</source>
            <translation>
                <numerusform>Every week</numerusform>
                <numerusform>Every %n weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionLine</name>
        <message numerus="yes">
            <source>%n session(s) held</source>
            <translation>
                <numerusform>%n session held</numerusform>
                <numerusform>%n sessions held</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned</source>
            <translation>
                <numerusform>%n planned</numerusform>
                <numerusform>%n planned</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionRow</name>
        <message numerus="yes">
            <source>%n takeaway(s)</source>
            <translation>
                <numerusform>%n takeaway</numerusform>
                <numerusform>%n takeaways</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n action</numerusform>
                <numerusform>%n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message numerus="yes">
            <source>Share %n topic(s)</source>
            <translation>
                <numerusform>Share %n topic</numerusform>
                <numerusform>Share %n topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShelvesCard</name>
        <message numerus="yes">
            <source>%n covered</source>
            <translation>
                <numerusform>%n covered</numerusform>
                <numerusform>%n covered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned</source>
            <translation>
                <numerusform>%n planned</numerusform>
                <numerusform>%n planned</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShortcutList</name>
        <message numerus="yes">
            <source>%n shortcut(s)</source>
            <translation>
                <numerusform>%n shortcut</numerusform>
                <numerusform>%n shortcuts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message numerus="yes">
            <source>%n wait(s) for you</source>
            <translation>
                <numerusform>%n waits for you</numerusform>
                <numerusform>%n wait for you</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SlippedIn</name>
        <message numerus="yes">
            <source>A passage of this also stands in %n private note(s).</source>
            <translation>
                <numerusform>A passage of this also stands in %n private note.</numerusform>
                <numerusform>A passage of this also stands in %n private notes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPanel</name>
        <message numerus="yes">
            <source>%n topic(s) are in the library.</source>
            <translation>
                <numerusform>%n topic is in the library.</numerusform>
                <numerusform>%n topics are in the library.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeOutDialog</name>
        <message numerus="yes">
            <source>%n private note(s) go into it</source>
            <translation>
                <numerusform>%n private note goes into it</numerusform>
                <numerusform>%n private notes go into it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Thinness</name>
        <message numerus="yes">
            <source>%n numbered step(s) so far</source>
            <translation>
                <numerusform>%n numbered step so far</numerusform>
                <numerusform>%n numbered steps so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) so far</source>
            <translation>
                <numerusform>%n word so far</numerusform>
                <numerusform>%n words so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) so far</source>
            <translation>
                <numerusform>%n question so far</numerusform>
                <numerusform>%n questions so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n part(s) could be fuller</source>
            <translation>
                <numerusform>%n part could be fuller</numerusform>
                <numerusform>%n parts could be fuller</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeRing</name>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n second</numerusform>
                <numerusform>%n seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicBrowser</name>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) could not be read</source>
            <translation>
                <numerusform>%n topic could not be read</numerusform>
                <numerusform>%n topics could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) of the library have a fault</source>
            <translation>
                <numerusform>%n file of the library have a fault</numerusform>
                <numerusform>%n files of the library have a fault</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Search %n word(s)</source>
            <translation>
                <numerusform>Search %n word</numerusform>
                <numerusform>Search %n words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s) found</source>
            <translation>
                <numerusform>%n word found</numerusform>
                <numerusform>%n words found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) found</source>
            <translation>
                <numerusform>%n topic found</numerusform>
                <numerusform>%n topics found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s) on other shelves</source>
            <translation>
                <numerusform>%n topic on other shelves</numerusform>
                <numerusform>%n topics on other shelves</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicCard</name>
        <message numerus="yes">
            <source>Checked %n month(s) ago</source>
            <translation>
                <numerusform>Checked %n month ago</numerusform>
                <numerusform>Checked %n months ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicText</name>
        <message numerus="yes">
            <source>%n min to read</source>
            <translation>
                <numerusform>%n min to read</numerusform>
                <numerusform>%n min to read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>checked %n month(s) ago</source>
            <translation>
                <numerusform>checked %n month ago</numerusform>
                <numerusform>checked %n months ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionsView</name>
        <message numerus="yes">
            <source>%n line(s) added</source>
            <translation>
                <numerusform>%n line added</numerusform>
                <numerusform>%n lines added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) removed</source>
            <translation>
                <numerusform>%n line removed</numerusform>
                <numerusform>%n lines removed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordsPane</name>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n among all words</source>
            <translation>
                <numerusform>%n among all words</numerusform>
                <numerusform>%n among all words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deleted</name>
        <message numerus="yes">
            <source>%n day(s) left</source>
            <translation>
                <numerusform>%n day left</numerusform>
                <numerusform>%n days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s)</source>
            <translation>
                <numerusform>%n thing</numerusform>
                <numerusform>%n things</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n note(s)</source>
            <translation>
                <numerusform>%n note</numerusform>
                <numerusform>%n notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n session(s)</source>
            <translation>
                <numerusform>%n session</numerusform>
                <numerusform>%n sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n action(s)</source>
            <translation>
                <numerusform>%n action</numerusform>
                <numerusform>%n actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n takeaway(s)</source>
            <translation>
                <numerusform>%n takeaway</numerusform>
                <numerusform>%n takeaways</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n topic(s)</source>
            <translation>
                <numerusform>%n topic</numerusform>
                <numerusform>%n topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n word(s)</source>
            <translation>
                <numerusform>%n word</numerusform>
                <numerusform>%n words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>labels</name>
        <message numerus="yes">
            <source>%n min</source>
            <translation>
                <numerusform>%n min</numerusform>
                <numerusform>%n min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n minute</numerusform>
                <numerusform>%n minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min to breathe</source>
            <translation>
                <numerusform>%n min to breathe</numerusform>
                <numerusform>%n min to breathe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n min over</source>
            <translation>
                <numerusform>%n min over</numerusform>
                <numerusform>%n min over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %n day(s)</source>
            <translation>
                <numerusform>in %n day</numerusform>
                <numerusform>in %n days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n older file(s) could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</source>
            <translation>
                <numerusform>%n older file could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</numerusform>
                <numerusform>%n older files could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>ran %n min ago</source>
            <translation>
                <numerusform>ran %n min ago</numerusform>
                <numerusform>ran %n min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n day(s) ago</source>
            <translation>
                <numerusform>%n day ago</numerusform>
                <numerusform>%n days ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>readiness</name>
        <message numerus="yes">
            <source>Agenda %n min over</source>
            <translation>
                <numerusform>Agenda %n min over</numerusform>
                <numerusform>Agenda %n min over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{left} of %n prep line(s) open</source>
            <translation>
                <numerusform>{left} of %n prep line open</numerusform>
                <numerusform>{left} of %n prep lines open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n question(s) waiting</source>
            <translation>
                <numerusform>%n question waiting</numerusform>
                <numerusform>%n questions waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>stays</name>
        <message numerus="yes">
            <source>%n private note(s)</source>
            <translation>
                <numerusform>%n private note</numerusform>
                <numerusform>%n private notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n draft question(s)</source>
            <translation>
                <numerusform>%n draft question</numerusform>
                <numerusform>%n draft questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n line(s) of my preparation</source>
            <translation>
                <numerusform>%n line of my preparation</numerusform>
                <numerusform>%n lines of my preparation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n cue(s) to myself</source>
            <translation>
                <numerusform>%n cue to myself</numerusform>
                <numerusform>%n cues to myself</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n thing(s) kept between us</source>
            <translation>
                <numerusform>%n thing kept between us</numerusform>
                <numerusform>%n things kept between us</numerusform>
            </translation>
        </message>
    </context>
</TS>
