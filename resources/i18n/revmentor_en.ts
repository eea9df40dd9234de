<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en">
    <context>
        <name>AddField</name>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln topic</numerusform>
                <numerusform>%Ln topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AgendaPane</name>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln item</numerusform>
                <numerusform>%Ln items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AskedBackupStrip</name>
        <message numerus="yes">
            <source>Backup made. Kept: %Ln backup(s)</source>
            <translation>
                <numerusform>Backup made. Kept: %Ln backup</numerusform>
                <numerusform>Backup made. Kept: %Ln backups</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Backlinks</name>
        <message numerus="yes">
            <source>%Ln more note(s)</source>
            <translation>
                <numerusform>%Ln more note</numerusform>
                <numerusform>%Ln more notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s), covered</source>
            <translation>
                <numerusform>%Ln private note, covered</numerusform>
                <numerusform>%Ln private notes, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BringInDialog</name>
        <message numerus="yes">
            <source>%Ln note(s) brought in</source>
            <translation>
                <numerusform>%Ln note brought in</numerusform>
                <numerusform>%Ln notes brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s) brought in</source>
            <translation>
                <numerusform>%Ln thing brought in</numerusform>
                <numerusform>%Ln things brought in</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>A zip here is damaged, or cut off: %Ln note(s) could be read. What is seen to be damaged is listed as left out, and more may be missing.</source>
            <translation>
                <numerusform>A zip here is damaged, or cut off: %Ln note could be read. What is seen to be damaged is listed as left out, and more may be missing.</numerusform>
                <numerusform>A zip here is damaged, or cut off: %Ln notes could be read. What is seen to be damaged is listed as left out, and more may be missing.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %Ln note(s)</source>
            <translation>
                <numerusform>Bring in %Ln note</numerusform>
                <numerusform>Bring in %Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %Ln thing(s)</source>
            <translation>
                <numerusform>Bring in %Ln thing</numerusform>
                <numerusform>Bring in %Ln things</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message numerus="yes">
            <source>%Ln chapter(s)</source>
            <translation>
                <numerusform>%Ln chapter</numerusform>
                <numerusform>%Ln chapters</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Contents</name>
        <message numerus="yes">
            <source>%Ln private result(s) are covered. Uncover</source>
            <translation>
                <numerusform>%Ln private result is covered. Uncover</numerusform>
                <numerusform>%Ln private results are covered. Uncover</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln result(s) in sessions</source>
            <translation>
                <numerusform>All %Ln result in sessions</numerusform>
                <numerusform>All %Ln results in sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln topic(s)</source>
            <translation>
                <numerusform>All %Ln topic</numerusform>
                <numerusform>All %Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln note(s)</source>
            <translation>
                <numerusform>All %Ln note</numerusform>
                <numerusform>All %Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln question(s)</source>
            <translation>
                <numerusform>All %Ln question</numerusform>
                <numerusform>All %Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln action(s)</source>
            <translation>
                <numerusform>All %Ln action</numerusform>
                <numerusform>All %Ln actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln takeaway(s)</source>
            <translation>
                <numerusform>All %Ln takeaway</numerusform>
                <numerusform>All %Ln takeaways</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln word(s)</source>
            <translation>
                <numerusform>All %Ln word</numerusform>
                <numerusform>All %Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DeletedPage</name>
        <message numerus="yes">
            <source>%Ln thing(s) found</source>
            <translation>
                <numerusform>%Ln thing found</numerusform>
                <numerusform>%Ln things found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DifferenceView</name>
        <message numerus="yes">
            <source>%Ln line(s) the same</source>
            <translation>
                <numerusform>%Ln line the same</numerusform>
                <numerusform>%Ln lines the same</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>DraftsBox</name>
        <message numerus="yes">
            <source>%Ln question(s), covered</source>
            <translation>
                <numerusform>%Ln question, covered</numerusform>
                <numerusform>%Ln questions, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>EntryOptions</name>
        <message numerus="yes">
            <source>Remind %Ln minute(s) before</source>
            <translation>
                <numerusform>Remind %Ln minute before</numerusform>
                <numerusform>Remind %Ln minutes before</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message numerus="yes">
            <source>%Ln topic(s) that nobody could import yet</source>
            <translation>
                <numerusform>%Ln topic that nobody could import yet</numerusform>
                <numerusform>%Ln topics that nobody could import yet</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message numerus="yes">
            <source>Last backup: {when}. Kept: %Ln backup(s).</source>
            <translation>
                <numerusform>Last backup: {when}. Kept: %Ln backup.</numerusform>
                <numerusform>Last backup: {when}. Kept: %Ln backups.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%Ln place(s) replaced</source>
            <translation>
                <numerusform>%Ln place replaced</numerusform>
                <numerusform>%Ln places replaced</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln place</numerusform>
                <numerusform>%Ln places</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FinishPane</name>
        <message numerus="yes">
            <source>Carry over %Ln item(s)</source>
            <translation>
                <numerusform>Carry over %Ln item</numerusform>
                <numerusform>Carry over %Ln items</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>%Ln topic(s) are ready, your first session takes three minutes.</source>
            <translation>
                <numerusform>%Ln topic is ready, your first session takes three minutes.</numerusform>
                <numerusform>%Ln topics are ready, your first session takes three minutes.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FollowUpsPage</name>
        <message numerus="yes">
            <source>%Ln follow-up(s) found</source>
            <translation>
                <numerusform>%Ln follow-up found</numerusform>
                <numerusform>%Ln follow-ups found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>GoingBack</name>
        <message numerus="yes">
            <source>This could be read of the damaged workspace; %Ln thing(s) could not.</source>
            <translation>
                <numerusform>This could be read of the damaged workspace; %Ln thing could not.</numerusform>
                <numerusform>This could be read of the damaged workspace; %Ln things could not.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ImportRows</name>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>%Ln new</numerusform>
                <numerusform>%Ln new</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed</source>
            <translation>
                <numerusform>%Ln changed</numerusform>
                <numerusform>%Ln changed</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln no longer in the pack</source>
            <translation>
                <numerusform>%Ln no longer in the pack</numerusform>
                <numerusform>%Ln no longer in the pack</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln refused</source>
            <translation>
                <numerusform>%Ln refused</numerusform>
                <numerusform>%Ln refused</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln the same as here</source>
            <translation>
                <numerusform>%Ln the same as here</numerusform>
                <numerusform>%Ln the same as here</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{reason}, and %Ln more</source>
            <translation>
                <numerusform>{reason}, and %Ln more</numerusform>
                <numerusform>{reason}, and %Ln more</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Listing</name>
        <message numerus="yes">
            <source>%Ln private result(s) are covered.</source>
            <translation>
                <numerusform>%Ln private result is covered.</numerusform>
                <numerusform>%Ln private results are covered.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s) are covered.</source>
            <translation>
                <numerusform>%Ln private note is covered.</numerusform>
                <numerusform>%Ln private notes are covered.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LivePage</name>
        <message numerus="yes">
            <source>%Ln more min</source>
            <translation>
                <numerusform>%Ln more min</numerusform>
                <numerusform>%Ln more min</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>LiveTopBar</name>
        <message numerus="yes">
            <source>%Ln min left</source>
            <translation>
                <numerusform>%Ln min left</numerusform>
                <numerusform>%Ln min left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln min over</source>
            <translation>
                <numerusform>%Ln min over</numerusform>
                <numerusform>%Ln min over</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MenteeHome</name>
        <message numerus="yes">
            <source>%Ln private note(s), not in what you share</source>
            <translation>
                <numerusform>%Ln private note, not in what you share</numerusform>
                <numerusform>%Ln private notes, not in what you share</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s), what it is for and who leads</source>
            <translation>
                <numerusform>%Ln item, what it is for and who leads</numerusform>
                <numerusform>%Ln items, what it is for and who leads</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>MentorHome</name>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) explored</source>
            <translation>
                <numerusform>%Ln topic explored</numerusform>
                <numerusform>%Ln topics explored</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NameCompletion</name>
        <message numerus="yes">
            <source>%Ln name(s) to link to</source>
            <translation>
                <numerusform>%Ln name to link to</numerusform>
                <numerusform>%Ln names to link to</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteFoot</name>
        <message numerus="yes">
            <source>%Ln word(s), {minutes} min to read</source>
            <translation>
                <numerusform>%Ln word, {minutes} min to read</numerusform>
                <numerusform>%Ln words, {minutes} min to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NotesPage</name>
        <message numerus="yes">
            <source>%Ln note(s) found</source>
            <translation>
                <numerusform>%Ln note found</numerusform>
                <numerusform>%Ln notes found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PackDeeds</name>
        <message numerus="yes">
            <source>Pack removed: %Ln topic(s)</source>
            <translation>
                <numerusform>Pack removed: %Ln topic</numerusform>
                <numerusform>Pack removed: %Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Reading the pack: {done} of %Ln topic(s)</source>
            <translation>
                <numerusform>Reading the pack: {done} of %Ln topic</numerusform>
                <numerusform>Reading the pack: {done} of %Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) imported</source>
            <translation>
                <numerusform>%Ln topic imported</numerusform>
                <numerusform>%Ln topics imported</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) updated</source>
            <translation>
                <numerusform>%Ln topic updated</numerusform>
                <numerusform>%Ln topics updated</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PacksDialog</name>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln topic</numerusform>
                <numerusform>%Ln topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln result</numerusform>
                <numerusform>%Ln results</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PartPopup</name>
        <message numerus="yes">
            <source>{part}: %Ln step(s), {minutes}</source>
            <translation>
                <numerusform>{part}: %Ln step, {minutes}</numerusform>
                <numerusform>{part}: %Ln steps, {minutes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{part}: %Ln of them, {minutes}</source>
            <translation>
                <numerusform>{part}: %Ln of them, {minutes}</numerusform>
                <numerusform>{part}: %Ln of them, {minutes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln step(s) stay</source>
            <translation>
                <numerusform>%Ln step stay</numerusform>
                <numerusform>%Ln steps stay</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message numerus="yes">
            <source>Still planned before that day: %Ln session(s)</source>
            <translation>
                <numerusform>Still planned before that day: %Ln session</numerusform>
                <numerusform>Still planned before that day: %Ln sessions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreparationPanel</name>
        <message numerus="yes">
            <source>%Ln line(s), covered</source>
            <translation>
                <numerusform>%Ln line, covered</numerusform>
                <numerusform>%Ln lines, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln page</numerusform>
                <numerusform>%Ln pages</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message numerus="yes">
            <source>Import %Ln topic(s)</source>
            <translation>
                <numerusform>Import %Ln topic</numerusform>
                <numerusform>Import %Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %Ln topic(s)</source>
            <translation>
                <numerusform>Update %Ln topic</numerusform>
                <numerusform>Update %Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Kept, though not known here: %Ln field(s)</source>
            <translation>
                <numerusform>Kept, though not known here: %Ln field</numerusform>
                <numerusform>Kept, though not known here: %Ln fields</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left out, as no topic: %Ln file(s)</source>
            <translation>
                <numerusform>Left out, as no topic: %Ln file</numerusform>
                <numerusform>Left out, as no topic: %Ln files</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln page</numerusform>
                <numerusform>%Ln pages</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sheet(s), printed on both sides.</source>
            <translation>
                <numerusform>%Ln sheet, printed on both sides.</numerusform>
                <numerusform>%Ln sheets, printed on both sides.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ProtectionSection</name>
        <message numerus="yes">
            <source>After %Ln minute(s)</source>
            <translation>
                <numerusform>After %Ln minute</numerusform>
                <numerusform>After %Ln minutes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingFoot</name>
        <message numerus="yes">
            <source>%Ln private note(s) of mine</source>
            <translation>
                <numerusform>%Ln private note of mine</numerusform>
                <numerusform>%Ln private notes of mine</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s), covered</source>
            <translation>
                <numerusform>%Ln private note, covered</numerusform>
                <numerusform>%Ln private notes, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReadingPage</name>
        <message numerus="yes">
            <source>%Ln min to read</source>
            <translation>
                <numerusform>%Ln min to read</numerusform>
                <numerusform>%Ln min to read</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ReviewsCard</name>
        <message numerus="yes">
            <source>%Ln review(s), covered</source>
            <translation>
                <numerusform>%Ln review, covered</numerusform>
                <numerusform>%Ln reviews, covered</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>RhythmSection</name>
        <message numerus="yes">
            <source>Every %Ln day(s)</source>
            <translation>
                <numerusform>Every day</numerusform>
                <numerusform>Every %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every %Ln week(s)</source>
            <translation>
                <numerusform>Every week</numerusform>
                <numerusform>Every %Ln weeks</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionLine</name>
        <message numerus="yes">
            <source>%Ln session(s) held</source>
            <translation>
                <numerusform>%Ln session held</numerusform>
                <numerusform>%Ln sessions held</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln planned</source>
            <translation>
                <numerusform>%Ln planned</numerusform>
                <numerusform>%Ln planned</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionRow</name>
        <message numerus="yes">
            <source>%Ln takeaway(s)</source>
            <translation>
                <numerusform>%Ln takeaway</numerusform>
                <numerusform>%Ln takeaways</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln action(s)</source>
            <translation>
                <numerusform>%Ln action</numerusform>
                <numerusform>%Ln actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s)</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionsPage</name>
        <message numerus="yes">
            <source>%Ln session(s) found</source>
            <translation>
                <numerusform>%Ln session found</numerusform>
                <numerusform>%Ln sessions found</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message numerus="yes">
            <source>Share %Ln topic(s)</source>
            <translation>
                <numerusform>Share %Ln topic</numerusform>
                <numerusform>Share %Ln topics</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShelvesCard</name>
        <message numerus="yes">
            <source>%Ln covered</source>
            <translation>
                <numerusform>%Ln covered</numerusform>
                <numerusform>%Ln covered</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln planned</source>
            <translation>
                <numerusform>%Ln planned</numerusform>
                <numerusform>%Ln planned</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShortcutList</name>
        <message numerus="yes">
            <source>%Ln shortcut(s)</source>
            <translation>
                <numerusform>%Ln shortcut</numerusform>
                <numerusform>%Ln shortcuts</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message numerus="yes">
            <source>%Ln wait(s) for you</source>
            <translation>
                <numerusform>%Ln waits for you</numerusform>
                <numerusform>%Ln wait for you</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SlippedIn</name>
        <message numerus="yes">
            <source>A passage of this also stands in %Ln of your private notes and reviews.</source>
            <translation>
                <numerusform>A passage of this also stands in %Ln of your private notes and reviews.</numerusform>
                <numerusform>A passage of this also stands in %Ln of your private notes and reviews.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPanel</name>
        <message numerus="yes">
            <source>%Ln topic(s) are in the library.</source>
            <translation>
                <numerusform>%Ln topic is in the library.</numerusform>
                <numerusform>%Ln topics are in the library.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TakeOutDialog</name>
        <message numerus="yes">
            <source>%Ln private note(s) go into it</source>
            <translation>
                <numerusform>%Ln private note goes into it</numerusform>
                <numerusform>%Ln private notes go into it</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Thinness</name>
        <message numerus="yes">
            <source>%Ln numbered step(s) so far</source>
            <translation>
                <numerusform>%Ln numbered step so far</numerusform>
                <numerusform>%Ln numbered steps so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s) so far</source>
            <translation>
                <numerusform>%Ln word so far</numerusform>
                <numerusform>%Ln words so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s) so far</source>
            <translation>
                <numerusform>%Ln question so far</numerusform>
                <numerusform>%Ln questions so far</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln part(s) could be fuller</source>
            <translation>
                <numerusform>%Ln part could be fuller</numerusform>
                <numerusform>%Ln parts could be fuller</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TimeRing</name>
        <message numerus="yes">
            <source>%Ln minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s)</source>
            <translation>
                <numerusform>%Ln second</numerusform>
                <numerusform>%Ln seconds</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicBrowser</name>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln topic</numerusform>
                <numerusform>%Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) could not be read</source>
            <translation>
                <numerusform>%Ln topic could not be read</numerusform>
                <numerusform>%Ln topics could not be read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of the library have a fault</source>
            <translation>
                <numerusform>%Ln file of the library have a fault</numerusform>
                <numerusform>%Ln files of the library have a fault</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s) found</source>
            <translation>
                <numerusform>%Ln word found</numerusform>
                <numerusform>%Ln words found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) found</source>
            <translation>
                <numerusform>%Ln topic found</numerusform>
                <numerusform>%Ln topics found</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) on other shelves</source>
            <translation>
                <numerusform>%Ln topic on other shelves</numerusform>
                <numerusform>%Ln topics on other shelves</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicCard</name>
        <message numerus="yes">
            <source>Checked %Ln month(s) ago</source>
            <translation>
                <numerusform>Checked %Ln month ago</numerusform>
                <numerusform>Checked %Ln months ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicText</name>
        <message numerus="yes">
            <source>%Ln min to read</source>
            <translation>
                <numerusform>%Ln min to read</numerusform>
                <numerusform>%Ln min to read</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>checked %Ln month(s) ago</source>
            <translation>
                <numerusform>checked %Ln month ago</numerusform>
                <numerusform>checked %Ln months ago</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>TopicsHead</name>
        <message numerus="yes">
            <source>Search %Ln word(s)</source>
            <translation>
                <numerusform>Search %Ln word</numerusform>
                <numerusform>Search %Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>VersionsView</name>
        <message numerus="yes">
            <source>%Ln line(s) added</source>
            <translation>
                <numerusform>%Ln line added</numerusform>
                <numerusform>%Ln lines added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) removed</source>
            <translation>
                <numerusform>%Ln line removed</numerusform>
                <numerusform>%Ln lines removed</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>WordsPane</name>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln among all words</source>
            <translation>
                <numerusform>%Ln among all words</numerusform>
                <numerusform>%Ln among all words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>deleted</name>
        <message numerus="yes">
            <source>%Ln day(s) left</source>
            <translation>
                <numerusform>%Ln day left</numerusform>
                <numerusform>%Ln days left</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s)</source>
            <translation>
                <numerusform>%Ln thing</numerusform>
                <numerusform>%Ln things</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln note</numerusform>
                <numerusform>%Ln notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln session</numerusform>
                <numerusform>%Ln sessions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s)</source>
            <translation>
                <numerusform>%Ln question</numerusform>
                <numerusform>%Ln questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln action(s)</source>
            <translation>
                <numerusform>%Ln action</numerusform>
                <numerusform>%Ln actions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln takeaway(s)</source>
            <translation>
                <numerusform>%Ln takeaway</numerusform>
                <numerusform>%Ln takeaways</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln topic</numerusform>
                <numerusform>%Ln topics</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln word</numerusform>
                <numerusform>%Ln words</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>labels</name>
        <message numerus="yes">
            <source>%Ln line(s) added</source>
            <translation>
                <numerusform>%Ln line added</numerusform>
                <numerusform>%Ln lines added</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more in the follow-ups</source>
            <translation>
                <numerusform>And %Ln more in the follow-ups</numerusform>
                <numerusform>And %Ln more in the follow-ups</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln min</source>
            <translation>
                <numerusform>%Ln min</numerusform>
                <numerusform>%Ln min</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s)</source>
            <translation>
                <numerusform>%Ln minute</numerusform>
                <numerusform>%Ln minutes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln min to breathe</source>
            <translation>
                <numerusform>%Ln min to breathe</numerusform>
                <numerusform>%Ln min to breathe</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln min over</source>
            <translation>
                <numerusform>%Ln min over</numerusform>
                <numerusform>%Ln min over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{month} has %Ln day(s).</source>
            <translation>
                <numerusform>{month} has %Ln day.</numerusform>
                <numerusform>{month} has %Ln days.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>in %Ln day(s)</source>
            <translation>
                <numerusform>in %Ln day</numerusform>
                <numerusform>in %Ln days</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>ran %Ln min ago</source>
            <translation>
                <numerusform>ran %Ln min ago</numerusform>
                <numerusform>ran %Ln min ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln day(s) ago</source>
            <translation>
                <numerusform>%Ln day ago</numerusform>
                <numerusform>%Ln days ago</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln older file(s) or place(s) of backups could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</source>
            <translation>
                <numerusform>%Ln older file or place of backups could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</numerusform>
                <numerusform>%Ln older files or places of backups could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>learned</name>
        <message numerus="yes">
            <source>And %Ln more in the recaps</source>
            <translation>
                <numerusform>And %Ln more in the recaps</numerusform>
                <numerusform>And %Ln more in the recaps</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>readiness</name>
        <message numerus="yes">
            <source>Agenda %Ln min over</source>
            <translation>
                <numerusform>Agenda %Ln min over</numerusform>
                <numerusform>Agenda %Ln min over</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{left} of %Ln prep line(s) open</source>
            <translation>
                <numerusform>{left} of %Ln prep line open</numerusform>
                <numerusform>{left} of %Ln prep lines open</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s) waiting</source>
            <translation>
                <numerusform>%Ln question waiting</numerusform>
                <numerusform>%Ln questions waiting</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>stays</name>
        <message numerus="yes">
            <source>%Ln private note(s)</source>
            <translation>
                <numerusform>%Ln private note</numerusform>
                <numerusform>%Ln private notes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln draft question(s)</source>
            <translation>
                <numerusform>%Ln draft question</numerusform>
                <numerusform>%Ln draft questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private review(s)</source>
            <translation>
                <numerusform>%Ln private review</numerusform>
                <numerusform>%Ln private reviews</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) of my preparation</source>
            <translation>
                <numerusform>%Ln line of my preparation</numerusform>
                <numerusform>%Ln lines of my preparation</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cue(s) to myself</source>
            <translation>
                <numerusform>%Ln cue to myself</numerusform>
                <numerusform>%Ln cues to myself</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s) kept between us</source>
            <translation>
                <numerusform>%Ln thing kept between us</numerusform>
                <numerusform>%Ln things kept between us</numerusform>
            </translation>
        </message>
    </context>
</TS>
