<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_HK" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Version {version}</source>
            <translation>版本 {version}</translation>
        </message>
        <message>
            <source>Nothing is sent anywhere: there is no account, and the program never connects to anything. Nothing private is in what you share.</source>
            <translation>程式不會把任何內容傳送出去：不需帳戶，亦從不連線。您分享的內容不含私人筆記。</translation>
        </message>
        <message>
            <source>RevMentor is free software under the MIT licence. It stands on Qt for Python (LGPL), SQLCipher, cryptography and SQLAlchemy, Python-Markdown and nh3, markdownify, python-docx and icalendar, and checks spelling with Hunspell and the word lists of SCOWL. Passphrases are judged by zxcvbn and suggested from the words of the Electronic Frontier Foundation (CC BY 3.0). The letters are Inter, Noto Serif and JetBrains Mono (Open Font License), the icons are Lucide (ISC and MIT).</source>
            <translation>RevMentor 是按 MIT 授權發放的自由軟件。它建基於 Qt for Python（LGPL）、SQLCipher、cryptography 與 SQLAlchemy、Python-Markdown 與 nh3、markdownify、python-docx 與 icalendar，並以 Hunspell 及 SCOWL 詞表檢查拼字。密語由 zxcvbn 評估，並以 Electronic Frontier Foundation 的詞表（CC BY 3.0）建議。字體為 Inter、Noto Serif 及 JetBrains Mono（Open Font License），圖示為 Lucide（ISC 及 MIT）。</translation>
        </message>
        <message>
            <source>About RevMentor</source>
            <translation>關於 RevMentor</translation>
        </message>
    </context>
    <context>
        <name>AboutMore</name>
        <message>
            <source>What is new</source>
            <translation>新增內容</translation>
        </message>
        <message>
            <source>Licences</source>
            <translation>授權條款</translation>
        </message>
    </context>
    <context>
        <name>AcceptancesCard</name>
        <message>
            <source>There is nothing to accept yet. Begin with one clause.</source>
            <translation>暫時未有可以同意的內容。先寫一項條款。</translation>
        </message>
        <message>
            <source>You have not accepted it yet</source>
            <translation>您尚未同意</translation>
        </message>
        <message>
            <source>{name} has not accepted it yet</source>
            <translation>{name} 尚未同意</translation>
        </message>
        <message>
            <source>Changed since you accepted it on {day}</source>
            <translation>您於{day}同意後曾有修改</translation>
        </message>
        <message>
            <source>Changed since {name} accepted it on {day}</source>
            <translation>{name} 於{day}同意後曾有修改</translation>
        </message>
        <message>
            <source>You accepted it on {day}</source>
            <translation>您已於{day}同意</translation>
        </message>
        <message>
            <source>{name} accepted it on {day}</source>
            <translation>{name} 已於{day}同意</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Take back that {name} accepted it</source>
            <translation>撤回 {name} 的同意</translation>
        </message>
        <message>
            <source>I accept it again</source>
            <translation>我再次同意</translation>
        </message>
        <message>
            <source>I accept it</source>
            <translation>我同意</translation>
        </message>
        <message>
            <source>{name} accepts it again</source>
            <translation>{name} 再次同意</translation>
        </message>
        <message>
            <source>{name} accepts it</source>
            <translation>{name} 同意</translation>
        </message>
    </context>
    <context>
        <name>AddField</name>
        <message>
            <source>Add an item, or type / to search topics</source>
            <translation>新增項目，或輸入 / 搜尋主題</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln 個主題</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>AddFollowUp</name>
        <message>
            <source>Add a promise, such as “send the words @{name} friday”, or “? a question”</source>
            <translation>新增承諾，例如「發送詞彙表 @{name} 星期五」，或「? 一項提問」</translation>
        </message>
        <message>
            <source>Add a promise or a question</source>
            <translation>新增承諾或提問</translation>
        </message>
        <message>
            <source>A question. Only you see it until you send it.</source>
            <translation>一項提問。發送之前只有您看到。</translation>
        </message>
        <message>
            <source>{who}, no date yet</source>
            <translation>{who}，未定日期</translation>
        </message>
        <message>
            <source>{who}, by {day}</source>
            <translation>{who}，{day}前</translation>
        </message>
    </context>
    <context>
        <name>AgendaPane</name>
        <message>
            <source>Time planned</source>
            <translation>已安排的時間</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s)</source>
            <translation>
                <numerusform>%Ln 個項目</numerusform>
            </translation>
        </message>
        <message>
            <source>{items}, {budget}</source>
            <translation>{items}，{budget}</translation>
        </message>
        <message>
            <source>An empty hour.</source>
            <translation>尚未安排的一小時。</translation>
        </message>
        <message>
            <source>Take a template, or pull something from the right.</source>
            <translation>選用範本，或從右方加入項目。</translation>
        </message>
        <message>
            <source>Take a template, or add the first item below.</source>
            <translation>選用範本，或在下方新增第一個項目。</translation>
        </message>
        <message>
            <source>Use a template</source>
            <translation>選用範本</translation>
        </message>
        <message>
            <source>Item moved to position {position} of {count}</source>
            <translation>項目已移至第 {position} 位，共 {count} 項</translation>
        </message>
    </context>
    <context>
        <name>AgendaView</name>
        <message>
            <source>Agenda items</source>
            <translation>議程項目</translation>
        </message>
        <message>
            <source>Minutes for «{title}»</source>
            <translation>「{title}」的分鐘數</translation>
        </message>
        <message>
            <source>Title of «{title}»</source>
            <translation>「{title}」的標題</translation>
        </message>
    </context>
    <context>
        <name>AgreementPage</name>
        <message>
            <source>Add a clause of our own</source>
            <translation>新增自訂條款</translation>
        </message>
        <message>
            <source>Add a clause</source>
            <translation>新增條款</translation>
        </message>
        <message>
            <source>Remove a clause</source>
            <translation>移除條款</translation>
        </message>
        <message>
            <source>Clause removed</source>
            <translation>條款已移除</translation>
        </message>
        <message>
            <source>Take a wording</source>
            <translation>採用建議字句</translation>
        </message>
        <message>
            <source>Wording taken</source>
            <translation>已採用建議字句</translation>
        </message>
        <message>
            <source>Accept the agreement</source>
            <translation>同意約定</translation>
        </message>
        <message>
            <source>Take acceptance back</source>
            <translation>撤回同意</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>分享…</translation>
        </message>
        <message>
            <source>Go through the questions together and read it aloud. Change what does not fit, leave out what you do not need, then each of you accepts it.</source>
            <translation>兩人一起逐項看過問題，並讀出約定。修改不合適的，略去不需要的，然後各自同意。</translation>
        </message>
        <message>
            <source>Our agreement</source>
            <translation>我們的約定</translation>
        </message>
        <message>
            <source>Edit the agreement</source>
            <translation>編輯約定</translation>
        </message>
    </context>
    <context>
        <name>AskDialog</name>
        <message>
            <source>Passphrase</source>
            <translation>密語</translation>
        </message>
    </context>
    <context>
        <name>AskedBackupStrip</name>
        <message>
            <source>When it was last closed, a backup could not be made. Your workspace is saved</source>
            <translation>上次關閉時未能製作備份。您的工作區已儲存</translation>
        </message>
        <message>
            <source>When it was last closed, a backup could not be made. Your workspace is saved, and older backups are there</source>
            <translation>上次關閉時未能製作備份。您的工作區已儲存，較舊的備份仍在</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即備份</translation>
        </message>
        <message>
            <source>A backup is being made…</source>
            <translation>正在備份…</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Stopped. No backup was made</source>
            <translation>已停止，沒有製作備份</translation>
        </message>
        <message>
            <source>No backup could be made</source>
            <translation>未能製作備份</translation>
        </message>
        <message numerus="yes">
            <source>Backup made. Kept: %Ln backup(s)</source>
            <translation>
                <numerusform>已備份。已保留：%Ln 份備份</numerusform>
            </translation>
        </message>
        <message>
            <source>Backup made, but not in the second place. {why}</source>
            <translation>已備份，但第二存放位置未有副本。{why}</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在資料夾中顯示</translation>
        </message>
    </context>
    <context>
        <name>Asking</name>
        <message>
            <source>{name} gets this question the next time you share</source>
            <translation>下次您分享時，{name} 便會收到這項提問</translation>
        </message>
        <message>
            <source>Send question</source>
            <translation>發送提問</translation>
        </message>
        <message>
            <source>Question answered</source>
            <translation>提問已解答</translation>
        </message>
        <message>
            <source>Question answered, and off the agenda</source>
            <translation>提問已解答，並已移離議程</translation>
        </message>
        <message>
            <source>Answer question</source>
            <translation>解答提問</translation>
        </message>
        <message>
            <source>Question parked</source>
            <translation>提問已暫擱</translation>
        </message>
        <message>
            <source>Still foggy, so it is suggested again</source>
            <translation>仍未清楚，會再次建議</translation>
        </message>
        <message>
            <source>The question waits for a session</source>
            <translation>這項提問正等候會面</translation>
        </message>
        <message>
            <source>No session is planned. The question waits for one.</source>
            <translation>未有計劃中的會面。這項提問會等到有會面為止。</translation>
        </message>
        <message>
            <source>Added to session {number}</source>
            <translation>已加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>加入議程</translation>
        </message>
        <message>
            <source>“{word}” is among the words</source>
            <translation>「{word}」已收進詞彙</translation>
        </message>
        <message>
            <source>Add word</source>
            <translation>新增詞彙</translation>
        </message>
    </context>
    <context>
        <name>AtWorkDialog</name>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>Backlinks</name>
        <message>
            <source>Linked from</source>
            <translation>連結自</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more note(s)</source>
            <translation>
                <numerusform>另外 %Ln 則筆記</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s), covered</source>
            <translation>
                <numerusform>%Ln 則私人筆記，已遮蓋</numerusform>
            </translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Private, {title}</source>
            <translation>私人，{title}</translation>
        </message>
        <message>
            <source>{title}, private</source>
            <translation>{title}，私人</translation>
        </message>
    </context>
    <context>
        <name>BackupStrip</name>
        <message>
            <source>See why</source>
            <translation>查看原因</translation>
        </message>
        <message>
            <source>No backup of this workspace could be made.</source>
            <translation>未能為這個工作區備份。</translation>
        </message>
        <message>
            <source>No backup could be made since the last one: {when}.</source>
            <translation>上一次備份之後未能再備份：{when}。</translation>
        </message>
    </context>
    <context>
        <name>BrandPanel</name>
        <message>
            <source>Sessions, topics and notes for two people who teach each other.</source>
            <translation>會面、主題與筆記，為互相學習的兩個人而設。</translation>
        </message>
        <message>
            <source>Nothing is sent anywhere</source>
            <translation>不會把任何內容傳送出去</translation>
        </message>
        <message>
            <source>No account, no sign-in</source>
            <translation>不需帳戶，不需登入</translation>
        </message>
        <message>
            <source>Nothing private is in what you share</source>
            <translation>您分享的內容不含私人筆記</translation>
        </message>
    </context>
    <context>
        <name>BringInDialog</name>
        <message>
            <source>Bring in notes</source>
            <translation>匯入筆記</translation>
        </message>
        <message>
            <source>This is about session {number}, which is not here. Nothing was brought in. Plan that session first.</source>
            <translation>這份文件屬於第 {number} 次會面，但這裏沒有該次會面。沒有匯入任何內容。請先計劃該次會面。</translation>
        </message>
        <message>
            <source>Bring in what was shared</source>
            <translation>匯入已分享的內容</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s) brought in</source>
            <translation>
                <numerusform>已匯入 %Ln 則筆記</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s) brought in</source>
            <translation>
                <numerusform>已匯入 %Ln 項</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a folder or a zip of Markdown files.</source>
            <translation>選擇載有 Markdown 檔案的資料夾或壓縮檔。</translation>
        </message>
        <message>
            <source>Exports of Obsidian, Joplin and Notion are understood. Everything arrives private; titles, dates, tags, links and pictures are kept. You see what would happen before anything is stored.</source>
            <translation>支援 Obsidian、Joplin 及 Notion 匯出的檔案。所有內容匯入後都是私人的；標題、日期、標籤、連結及圖片均會保留。儲存之前，您會先看到將有甚麼改動。</translation>
        </message>
        <message>
            <source>Or choose a document that was shared as Markdown with its facts on top: an agenda, a recap, sessions, the programme, a list or the agreement becomes again what it was made of.</source>
            <translation>或選擇以 Markdown 分享、開首附有資料欄的文件：議程、摘要、會面、計劃總結、清單或約定會變回原來的內容。</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>選擇資料夾…</translation>
        </message>
        <message>
            <source>Choose a zip…</source>
            <translation>選擇壓縮檔…</translation>
        </message>
        <message>
            <source>Choose a shared document…</source>
            <translation>選擇已分享的文件…</translation>
        </message>
        <message>
            <source>Files read</source>
            <translation>已讀取的檔案</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>None</source>
            <translation>無</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose a folder of notes</source>
            <translation>選擇筆記資料夾</translation>
        </message>
        <message>
            <source>Choose a zip of notes</source>
            <translation>選擇筆記壓縮檔</translation>
        </message>
        <message>
            <source>Zip archives (*.zip)</source>
            <translation>Zip 壓縮檔（*.zip）</translation>
        </message>
        <message>
            <source>Choose a shared document</source>
            <translation>選擇已分享的文件</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown（*.md）</translation>
        </message>
        <message>
            <source>Reading {done} of {total} files</source>
            <translation>已讀取 {done} 個檔案，共 {total} 個</translation>
        </message>
        <message>
            <source>Looking through the files</source>
            <translation>正在查看檔案</translation>
        </message>
        <message>
            <source>Storing {made} of {of} changes</source>
            <translation>正在儲存第 {made} 項改動，共 {of} 項</translation>
        </message>
        <message>
            <source>Bringing in…</source>
            <translation>正在匯入…</translation>
        </message>
        <message>
            <source>There are no notes in this. Nothing was brought in. Choose another.</source>
            <translation>當中沒有筆記。沒有匯入任何內容。請另選一個。</translation>
        </message>
        <message numerus="yes">
            <source>A zip here is damaged, or cut off: %Ln note(s) could be read. What is seen to be damaged is listed as left out, and more may be missing.</source>
            <translation>
                <numerusform>有壓縮檔已損壞或不完整：有 %Ln 則筆記可以讀取。看得出已損壞的列為略過，此外可能還有缺漏。</numerusform>
            </translation>
        </message>
        <message>
            <source>{new} new, {changed} changed, {same} the same, {skipped} left out</source>
            <translation>新增 {new} 項，有改動 {changed} 項，相同 {same} 項，略過 {skipped} 項</translation>
        </message>
        <message numerus="yes">
            <source>Bring in %Ln note(s)</source>
            <translation>
                <numerusform>匯入 %Ln 則筆記</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Bring in %Ln thing(s)</source>
            <translation>
                <numerusform>匯入 %Ln 項</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>BuildsOn</name>
        <message>
            <source>Add a topic</source>
            <translation>新增主題</translation>
        </message>
        <message>
            <source>Choose a topic</source>
            <translation>選擇主題</translation>
        </message>
        <message>
            <source>A topic that is not in the library</source>
            <translation>不在主題庫內的主題</translation>
        </message>
        <message>
            <source>Remove «{title}»</source>
            <translation>移除「{title}」</translation>
        </message>
    </context>
    <context>
        <name>CaptureBar</name>
        <message>
            <source>Note</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Takeaway</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Capture a note</source>
            <translation>記下筆記</translation>
        </message>
        <message>
            <source>Capture a question</source>
            <translation>記下提問</translation>
        </message>
        <message>
            <source>Capture an action</source>
            <translation>記下行動</translation>
        </message>
        <message>
            <source>Capture a takeaway</source>
            <translation>記下得著</translation>
        </message>
        <message>
            <source>Capture a word</source>
            <translation>記下詞彙</translation>
        </message>
        <message>
            <source>What, @{name}, by friday</source>
            <translation>甚麼事 @{name} 星期五前</translation>
        </message>
        <message>
            <source>What was said or done</source>
            <translation>說過或做過的事</translation>
        </message>
        <message>
            <source>What somebody wants to know</source>
            <translation>有人想知道的事</translation>
        </message>
        <message>
            <source>What to keep, because …</source>
            <translation>值得記住的事，因為…</translation>
        </message>
        <message>
            <source>Word: what it means in plain words</source>
            <translation>詞彙：用淺白的話解釋</translation>
        </message>
        <message>
            <source>What it is</source>
            <translation>是甚麼</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>由誰負責</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
        <message>
            <source>Only I see it</source>
            <translation>只有我看到</translation>
        </message>
        <message>
            <source>What it is: {kind}</source>
            <translation>類型：{kind}</translation>
        </message>
        <message>
            <source>From {name}</source>
            <translation>來自 {name}</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未定負責人</translation>
        </message>
        <message>
            <source>by {day}</source>
            <translation>{day}前</translation>
        </message>
        <message>
            <source>with its reason</source>
            <translation>連同原因</translation>
        </message>
        <message>
            <source>only I see it</source>
            <translation>只有我看到</translation>
        </message>
        <message>
            <source>Enter keeps it and clears the field.</source>
            <translation>按 Enter 保存並清空欄位。</translation>
        </message>
        <message>
            <source>{first} to {last} choose the kind. Enter keeps it and clears the field.</source>
            <translation>以 {first} 至 {last} 選擇類型。按 Enter 保存並清空欄位。</translation>
        </message>
    </context>
    <context>
        <name>CapturedPane</name>
        <message>
            <source>Captured today</source>
            <translation>今天記下的</translation>
        </message>
        <message>
            <source>What you keep in this session stands here.</source>
            <translation>您在這次會面保存的內容會在這裏顯示。</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Takeaway</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
        <message>
            <source>Private, covered</source>
            <translation>私人，已遮蓋</translation>
        </message>
        <message>
            <source>Take it up next</source>
            <translation>下一項處理</translation>
        </message>
    </context>
    <context>
        <name>CardDelegate</name>
        <message>
            <source>{level} · Ours</source>
            <translation>{level} · 自訂</translation>
        </message>
    </context>
    <context>
        <name>ChangeDialog</name>
        <message>
            <source>New passphrase</source>
            <translation>新密語</translation>
        </message>
    </context>
    <context>
        <name>ChapterList</name>
        <message>
            <source>Search the guide</source>
            <translation>搜尋指南</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message>
            <source>Chapters</source>
            <translation>章節</translation>
        </message>
        <message numerus="yes">
            <source>%Ln chapter(s)</source>
            <translation>
                <numerusform>%Ln 章</numerusform>
            </translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>找不到</translation>
        </message>
    </context>
    <context>
        <name>ChosenPrinter</name>
        <message>
            <source>Printing…</source>
            <translation>正在列印…</translation>
        </message>
        <message>
            <source>Printing was stopped. Pages that the printer has already may still come.</source>
            <translation>已停止列印。打印機已收到的頁面可能仍會印出。</translation>
        </message>
        <message>
            <source>Printing was stopped. Nothing was printed.</source>
            <translation>已停止列印，沒有印出任何頁面。</translation>
        </message>
        <message>
            <source>Sent to the printer</source>
            <translation>已送往打印機</translation>
        </message>
        <message>
            <source>The printer did not take it. Nothing was printed. Choose another.</source>
            <translation>打印機未有接收。沒有列印任何內容。請選擇另一部。</translation>
        </message>
    </context>
    <context>
        <name>ClauseCard</name>
        <message>
            <source>What we agree on here</source>
            <translation>我們在此約定的事</translation>
        </message>
        <message>
            <source>In our own words</source>
            <translation>用我們自己的話</translation>
        </message>
        <message>
            <source>Heading of the clause</source>
            <translation>條款標題</translation>
        </message>
        <message>
            <source>What it is about</source>
            <translation>關於甚麼</translation>
        </message>
        <message>
            <source>Remove this clause</source>
            <translation>移除這項條款</translation>
        </message>
    </context>
    <context>
        <name>ComingCard</name>
        <message>
            <source>What is left</source>
            <translation>餘下的項目</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>略過</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>下一項</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>接着</translation>
        </message>
        <message>
            <source>Last item</source>
            <translation>最後一項</translation>
        </message>
        <message>
            <source>Finish the session</source>
            <translation>結束會面</translation>
        </message>
    </context>
    <context>
        <name>Contents</name>
        <message>
            <source>Commands</source>
            <translation>指令</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>頁面</translation>
        </message>
        <message>
            <source>Recent</source>
            <translation>最近</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Recap of session {number}</source>
            <translation>第 {number} 次會面的摘要</translation>
        </message>
        <message>
            <source>My preparation for session {number}</source>
            <translation>我為第 {number} 次會面的準備</translation>
        </message>
        <message>
            <source>{first} · {second}</source>
            <translation>{first} · {second}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln private result(s) are covered. Uncover</source>
            <translation>
                <numerusform>%Ln 項私人結果已遮蓋。取消遮蓋</numerusform>
            </translation>
        </message>
        <message>
            <source>Words</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Takeaways</source>
            <translation>得著</translation>
        </message>
        <message numerus="yes">
            <source>All %Ln result(s) in sessions</source>
            <translation>
                <numerusform>會面中的全部 %Ln 項結果</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln topic(s)</source>
            <translation>
                <numerusform>全部 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln note(s)</source>
            <translation>
                <numerusform>全部 %Ln 則筆記</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln question(s)</source>
            <translation>
                <numerusform>全部 %Ln 項提問</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln action(s)</source>
            <translation>
                <numerusform>全部 %Ln 項行動</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln takeaway(s)</source>
            <translation>
                <numerusform>全部 %Ln 項得著</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All %Ln word(s)</source>
            <translation>
                <numerusform>全部 %Ln 個詞彙</numerusform>
            </translation>
        </message>
        <message>
            <source>All results in sessions</source>
            <translation>會面中的全部結果</translation>
        </message>
        <message>
            <source>All notes</source>
            <translation>全部筆記</translation>
        </message>
        <message>
            <source>All questions</source>
            <translation>全部提問</translation>
        </message>
        <message>
            <source>All actions</source>
            <translation>全部行動</translation>
        </message>
        <message>
            <source>All takeaways</source>
            <translation>全部得著</translation>
        </message>
        <message>
            <source>session</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>agenda item</source>
            <translation>議程項目</translation>
        </message>
        <message>
            <source>cue</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>note</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>draft question</source>
            <translation>提問草稿</translation>
        </message>
        <message>
            <source>action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>takeaway</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>topic</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>word</source>
            <translation>詞彙</translation>
        </message>
    </context>
    <context>
        <name>CopyElsewhere</name>
        <message>
            <source>Choose where the copy goes</source>
            <translation>選擇副本的存放位置</translation>
        </message>
        <message>
            <source>{name}, copy of {moment}</source>
            <translation>{name}，{moment} 的副本</translation>
        </message>
    </context>
    <context>
        <name>CopyingDialog</name>
        <message>
            <source>Saving a copy elsewhere…</source>
            <translation>正在別處儲存副本…</translation>
        </message>
    </context>
    <context>
        <name>CoverPane</name>
        <message>
            <source>Private, covered</source>
            <translation>私人，已遮蓋</translation>
        </message>
    </context>
    <context>
        <name>DaysOffSection</name>
        <message>
            <source>Public holidays of</source>
            <translation>公眾假期地區</translation>
        </message>
        <message>
            <source>Part of the country</source>
            <translation>所屬地區</translation>
        </message>
        <message>
            <source>Pause until…</source>
            <translation>暫停至…</translation>
        </message>
        <message>
            <source>You do not pause.</source>
            <translation>您們沒有暫停。</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>變更…</translation>
        </message>
        <message>
            <source>Public holidays</source>
            <translation>公眾假期</translation>
        </message>
        <message>
            <source>No session is proposed on a day that is free.</source>
            <translation>不會建議在假期會面。</translation>
        </message>
        <message>
            <source>For as long as you do not meet. It ends by itself on a day you name.</source>
            <translation>您們暫停會面的期間。到您指定的日子便自動結束。</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
        <message>
            <source>None</source>
            <translation>無</translation>
        </message>
        <message>
            <source>Hong Kong</source>
            <translation>香港</translation>
        </message>
        <message>
            <source>Macao</source>
            <translation>澳門</translation>
        </message>
        <message>
            <source>China</source>
            <translation>中國</translation>
        </message>
        <message>
            <source>Taiwan</source>
            <translation>台灣</translation>
        </message>
        <message>
            <source>Singapore</source>
            <translation>新加坡</translation>
        </message>
        <message>
            <source>Japan</source>
            <translation>日本</translation>
        </message>
        <message>
            <source>Australia</source>
            <translation>澳洲</translation>
        </message>
        <message>
            <source>United Kingdom</source>
            <translation>英國</translation>
        </message>
        <message>
            <source>Ireland</source>
            <translation>愛爾蘭</translation>
        </message>
        <message>
            <source>United States</source>
            <translation>美國</translation>
        </message>
        <message>
            <source>Canada</source>
            <translation>加拿大</translation>
        </message>
        <message>
            <source>The whole country</source>
            <translation>全國</translation>
        </message>
        <message>
            <source>Next: {holiday}, {day}</source>
            <translation>下一個假期：{holiday}，{day}</translation>
        </message>
    </context>
    <context>
        <name>DeletedPage</name>
        <message>
            <source>Find what was deleted</source>
            <translation>尋找已刪除的內容</translation>
        </message>
        <message>
            <source>Words of a title</source>
            <translation>標題內的字詞</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>還原</translation>
        </message>
        <message>
            <source>Restored</source>
            <translation>已還原</translation>
        </message>
        <message>
            <source>Recently deleted</source>
            <translation>最近刪除</translation>
        </message>
        <message>
            <source>Delete now…</source>
            <translation>立即刪除…</translation>
        </message>
        <message>
            <source>Empty…</source>
            <translation>清空…</translation>
        </message>
        <message>
            <source>Everything here goes for good 30 days after it was deleted.</source>
            <translation>這裏的內容會在刪除 30 天後永久消失。</translation>
        </message>
        <message>
            <source>Nothing here matches “{words}”.</source>
            <translation>這裏沒有內容符合「{words}」。</translation>
        </message>
        <message>
            <source>Private things are covered, and were not looked through.</source>
            <translation>私人內容已遮蓋，沒有在當中尋找。</translation>
        </message>
        <message>
            <source>Nothing was deleted in the last 30 days.</source>
            <translation>過去 30 天沒有刪除任何內容。</translation>
        </message>
        <message>
            <source>What you delete stays here for 30 days and can be brought back.</source>
            <translation>您刪除的內容會在這裏保留 30 天，可以還原。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s) found</source>
            <translation>
                <numerusform>找到 %Ln 項</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted for good</source>
            <translation>已永久刪除</translation>
        </message>
    </context>
    <context>
        <name>Desk</name>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
    </context>
    <context>
        <name>DifferenceDialog</name>
        <message>
            <source>What is different</source>
            <translation>不同之處</translation>
        </message>
        <message>
            <source>Lines with − stand in the original, lines with + in your own copy.</source>
            <translation>標有 − 的行屬原文，標有 + 的行屬您自己的版本。</translation>
        </message>
        <message>
            <source>Back to the original</source>
            <translation>回到原文</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>DifferenceTable</name>
        <message>
            <source>Now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>Readable</source>
            <translation>可讀</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>備份</translation>
        </message>
        <message>
            <source>Going back</source>
            <translation>還原備份</translation>
        </message>
    </context>
    <context>
        <name>DifferenceView</name>
        <message>
            <source>What has changed since</source>
            <translation>此後的改動</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) the same</source>
            <translation>
                <numerusform>%Ln 行相同</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>Everything in the workspace will be encrypted, its backups too.</source>
            <translation>工作區內的所有內容都會加密，備份亦然。</translation>
        </message>
        <message>
            <source>Protect it with a passphrase</source>
            <translation>以密語保護</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>開始</translation>
        </message>
    </context>
    <context>
        <name>DraftsBox</name>
        <message>
            <source>My questions, not sent yet</source>
            <translation>我的提問，尚未發送</translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s), covered</source>
            <translation>
                <numerusform>%Ln 項提問，已遮蓋</numerusform>
            </translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>加入議程</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>編輯提問</translation>
        </message>
        <message>
            <source>Delete question</source>
            <translation>刪除提問</translation>
        </message>
        <message>
            <source>Question deleted</source>
            <translation>提問已刪除</translation>
        </message>
    </context>
    <context>
        <name>EntryOptions</name>
        <message>
            <source>Add the agenda</source>
            <translation>加入議程</translation>
        </message>
        <message numerus="yes">
            <source>Remind %Ln minute(s) before</source>
            <translation>
                <numerusform>%Ln 分鐘前提醒</numerusform>
            </translation>
        </message>
        <message>
            <source>Includes: title, your names, time, place. No notes.</source>
            <translation>包括：標題、兩位的名字、時間、地點。不包括筆記。</translation>
        </message>
        <message>
            <source>Include</source>
            <translation>包括</translation>
        </message>
    </context>
    <context>
        <name>ExaminingPage</name>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>How far the examination is</source>
            <translation>檢查進度</translation>
        </message>
        <message>
            <source>How far bringing it up to date is</source>
            <translation>更新進度</translation>
        </message>
        <message>
            <source>RevMentor was not closed properly the last time, so all of the workspace is examined before it opens. What you wrote is not changed by it.</source>
            <translation>RevMentor 上次沒有正常關閉，所以開啟前會先檢查整個工作區。檢查不會改動您寫下的內容。</translation>
        </message>
        <message>
            <source>This workspace was written by an older RevMentor, so it is brought up to date before it opens. A copy of it as it was stays beside it.</source>
            <translation>這個工作區由較舊的 RevMentor 寫入，所以開啟前會先更新。更新前的副本會留在旁邊。</translation>
        </message>
        <message>
            <source>All of this workspace is read before it opens, because it may have been copied or changed since it was last closed here. What you wrote is not changed by it.</source>
            <translation>這個工作區自上次在這裏關閉後，可能曾被複製或改動，所以開啟前會先讀取全部內容。讀取不會改動您寫下的內容。</translation>
        </message>
        <message>
            <source>Making the search anew, because it is damaged…</source>
            <translation>搜尋索引已損壞，正在重新建立…</translation>
        </message>
        <message>
            <source>Reading every page…</source>
            <translation>正在讀取每一頁…</translation>
        </message>
        <message>
            <source>Step {step} of {steps}: reading every page and comparing every index…</source>
            <translation>第 {step} 步，共 {steps} 步：正在讀取每一頁並核對每個索引…</translation>
        </message>
        <message>
            <source>Step {step} of {steps}: comparing every page with its seal…</source>
            <translation>第 {step} 步，共 {steps} 步：正在核對每一頁的封印…</translation>
        </message>
        <message>
            <source>Step {step} of {steps}: making a copy of it as it is…</source>
            <translation>第 {step} 步，共 {steps} 步：正在為它現在的樣子製作副本…</translation>
        </message>
        <message>
            <source>Step {step} of {steps}: giving it the form of today…</source>
            <translation>第 {step} 步，共 {steps} 步：正在改成現時的格式…</translation>
        </message>
        <message>
            <source>Step {step} of {steps}: entering every word into the search…</source>
            <translation>第 {step} 步，共 {steps} 步：正在把每個字詞加入搜尋…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
    </context>
    <context>
        <name>ExportDialog</name>
        <message>
            <source>Export our topics</source>
            <translation>匯出我們的主題</translation>
        </message>
        <message>
            <source>Topics of the pack</source>
            <translation>主題包內的主題</translation>
        </message>
        <message>
            <source>How far the pack is</source>
            <translation>主題包進度</translation>
        </message>
        <message>
            <source>Writing the pack…</source>
            <translation>正在寫入主題包…</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Authors, with commas between</source>
            <translation>作者，以逗號分隔</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授權</translation>
        </message>
        <message>
            <source>For example CC BY 4.0</source>
            <translation>例如 CC BY 4.0</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Save as a folder…</source>
            <translation>儲存為資料夾…</translation>
        </message>
        <message>
            <source>Save as one file…</source>
            <translation>儲存為單一檔案…</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>作者</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) that nobody could import yet</source>
            <translation>
                <numerusform>%Ln 個主題暫時未能供人匯入</numerusform>
            </translation>
        </message>
        <message>
            <source>Without a title</source>
            <translation>沒有標題</translation>
        </message>
        <message>
            <source>Choose at least one topic.</source>
            <translation>請至少選擇一個主題。</translation>
        </message>
        <message>
            <source>Give the pack a title.</source>
            <translation>為主題包加上標題。</translation>
        </message>
        <message>
            <source>Only topics go into the pack: no notes, no sessions.</source>
            <translation>主題包只收錄主題：不含筆記，不含會面。</translation>
        </message>
    </context>
    <context>
        <name>Faults</name>
        <message>
            <source>Something went wrong inside RevMentor. What was saved is safe. Go on, or close RevMentor and open it again.</source>
            <translation>RevMentor 內部出現問題。已儲存的內容安全。您可以繼續，或關閉 RevMentor 再開啟。</translation>
        </message>
        <message>
            <source>Something went wrong inside RevMentor the last time. What was saved is there. A report lies on this computer; nothing you wrote is in it</source>
            <translation>RevMentor 上次出現內部問題。已儲存的內容仍在。這部電腦上有一份報告，當中沒有您所寫的內容</translation>
        </message>
        <message>
            <source>Show the report</source>
            <translation>顯示報告</translation>
        </message>
    </context>
    <context>
        <name>FaultsDialog</name>
        <message>
            <source>What could not be read</source>
            <translation>未能讀取的內容</translation>
        </message>
        <message>
            <source>Everything else in the library was read. Nothing was changed.</source>
            <translation>主題庫內的其他內容均已讀取。沒有任何改動。</translation>
        </message>
        <message>
            <source>Faults</source>
            <translation>錯誤</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>FieldMenus</name>
        <message>
            <source>Copy the address of the link</source>
            <translation>複製連結的地址</translation>
        </message>
    </context>
    <context>
        <name>FileSaving</name>
        <message>
            <source>Saved to {folder}</source>
            <translation>已儲存至 {folder}</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在資料夾中顯示</translation>
        </message>
    </context>
    <context>
        <name>FilesSection</name>
        <message>
            <source>Back up now</source>
            <translation>立即備份</translation>
        </message>
        <message>
            <source>Go back to a backup…</source>
            <translation>還原備份…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>備份</translation>
        </message>
        <message>
            <source>A copy of everything, private notes included, on the first opening of a day, after half an hour of change, and before an import. Each is opened and checked. Of the older ones fewer and fewer are kept, for half a year.</source>
            <translation>所有內容的副本，包括私人筆記；於每天首次開啟、每半小時有改動，以及匯入之前製作。每份都會打開檢查。較舊的備份會逐步減少，最多保留半年。</translation>
        </message>
        <message>
            <source>A sync service put another version of this workspace beside it. “Go back to a backup” lists it: look into it there, and remove its file if you do not need it.</source>
            <translation>同步服務在這個工作區旁邊放了另一個版本。「還原備份」會列出它：請在那裏查看，不需要的話可移除其檔案。</translation>
        </message>
        <message>
            <source>Folder of this workspace</source>
            <translation>這個工作區的資料夾</translation>
        </message>
        <message>
            <source>Where my data is</source>
            <translation>我的資料在哪裏</translation>
        </message>
        <message>
            <source>Everything of this pair is in this one folder, temporary files too. Nothing of it is anywhere else but in the backups below and in what you share or take out.</source>
            <translation>這一對的所有內容都在這一個資料夾內，暫存檔案亦然。除了下方的備份，以及您分享或取出的內容，別處都沒有。</translation>
        </message>
        <message>
            <source>Who could read it: whoever can open this computer as you can, and whoever has the disk, if the disk is not encrypted. RevMentor never connects to anything.</source>
            <translation>誰可以讀取：任何能像您一樣開啟這部電腦的人；如磁碟沒有加密，還有取得磁碟的人。RevMentor 從不連線。</translation>
        </message>
        <message>
            <source>Who could read it: whoever knows the passphrase or has the recovery sheet, and whoever sits here while it is open. RevMentor never connects to anything.</source>
            <translation>誰可以讀取：知道密語或持有恢復紙的人，以及在工作區開啟時坐在這裏的人。RevMentor 從不連線。</translation>
        </message>
        <message>
            <source>Not protected: files you shared, printed or took out, what you pasted elsewhere, and what this computer itself keeps, such as swapped-out memory.</source>
            <translation>不受保護的有：您分享、列印或取出的檔案，您貼到別處的內容，以及這部電腦自行保存的資料，例如調換出來的記憶體。</translation>
        </message>
        <message>
            <source>Log and reports</source>
            <translation>記錄與報告</translation>
        </message>
        <message>
            <source>What the program notes about itself, three small files at most, and reports of what went wrong inside. They name places in the program and hold nothing you wrote. They are never sent; attach them yourself when you ask for help.</source>
            <translation>程式關於自身的記錄，最多三個小檔案，以及內部問題的報告。當中只列出程式內的位置，沒有您所寫的內容。報告從不自動發送；求助時請自行附上。</translation>
        </message>
        <message>
            <source>Settings of this computer</source>
            <translation>這部電腦的設定</translation>
        </message>
        <message>
            <source>How the program looks, and the folders of the workspaces opened lately.</source>
            <translation>程式的外觀，以及最近開啟的工作區資料夾。</translation>
        </message>
        <message>
            <source>Folder of the backups</source>
            <translation>備份資料夾</translation>
        </message>
        <message>
            <source>Second place</source>
            <translation>第二存放位置</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>選擇…</translation>
        </message>
        <message>
            <source>Use no second place</source>
            <translation>不用第二存放位置</translation>
        </message>
        <message>
            <source>Where the backups are</source>
            <translation>備份的位置</translation>
        </message>
        <message>
            <source>A memory stick or another disk: it gets a copy of every backup.</source>
            <translation>USB 手指或另一個磁碟：每份備份都會多存一份到那裏。</translation>
        </message>
        <message>
            <source>Save one file…</source>
            <translation>儲存為一個檔案…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>To another computer</source>
            <translation>轉到另一部電腦</translation>
        </message>
        <message>
            <source>One file with everything in it, private notes included. On the other computer, choose “Go back to a backup” on the first page.</source>
            <translation>一個載有所有內容的檔案，包括私人筆記。在另一部電腦，請在第一頁選擇「還原備份」。</translation>
        </message>
        <message>
            <source>A backup is being made…</source>
            <translation>正在備份…</translation>
        </message>
        <message>
            <source>There is no backup yet.</source>
            <translation>尚未有備份。</translation>
        </message>
        <message numerus="yes">
            <source>Last backup: {when}. Kept: %Ln backup(s).</source>
            <translation>
                <numerusform>上次備份：{when}。已保留：%Ln 份備份。</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose the second place</source>
            <translation>選擇第二存放位置</translation>
        </message>
        <message>
            <source>Save everything as one file</source>
            <translation>將所有內容儲存為一個檔案</translation>
        </message>
        <message>
            <source>Saved as {file}, private notes included</source>
            <translation>已儲存為 {file}，包括私人筆記</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <source>Stopped. No file was saved</source>
            <translation>已停止，沒有儲存檔案</translation>
        </message>
    </context>
    <context>
        <name>FindBar</name>
        <message numerus="yes">
            <source>%Ln place(s) replaced</source>
            <translation>
                <numerusform>已取代 %Ln 處</numerusform>
            </translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>在這篇文字中尋找</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>尋找</translation>
        </message>
        <message>
            <source>Previous place</source>
            <translation>上一處</translation>
        </message>
        <message>
            <source>Next place</source>
            <translation>下一處</translation>
        </message>
        <message>
            <source>Close finding</source>
            <translation>關閉尋找</translation>
        </message>
        <message>
            <source>Replace with</source>
            <translation>取代為</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>取代</translation>
        </message>
        <message>
            <source>Replace all</source>
            <translation>全部取代</translation>
        </message>
        <message>
            <source>Not found</source>
            <translation>找不到</translation>
        </message>
        <message numerus="yes">
            <source>%Ln place(s)</source>
            <translation>
                <numerusform>%Ln 處</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} of {total}</source>
            <translation>第 {number} 處，共 {total} 處</translation>
        </message>
    </context>
    <context>
        <name>FinishPane</name>
        <message>
            <source>Finish session {number}</source>
            <translation>結束第 {number} 次會面</translation>
        </message>
        <message>
            <source>Back to the session</source>
            <translation>返回會面</translation>
        </message>
        <message>
            <source>What was learned</source>
            <translation>學到的事</translation>
        </message>
        <message>
            <source>Add a takeaway, and why: “say no early because people wait”</source>
            <translation>新增得著及原因：「及早拒絕，因為有人在等」</translation>
        </message>
        <message>
            <source>Add a takeaway</source>
            <translation>新增得著</translation>
        </message>
        <message>
            <source>Recap</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Reflection, only I see it</source>
            <translation>反思，只有我看到</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>結束會面</translation>
        </message>
        <message>
            <source>Who does what by when</source>
            <translation>誰做甚麼、何時完成</translation>
        </message>
        <message>
            <source>Questions of the agenda</source>
            <translation>議程上的提問</translation>
        </message>
        <message>
            <source>What moves on</source>
            <translation>延續的項目</translation>
        </message>
        <message>
            <source>Recap, drafted from what you kept</source>
            <translation>摘要，按您保存的內容草擬</translation>
        </message>
        <message>
            <source>Private: what would I do differently next time?</source>
            <translation>私人：下次我會有甚麼不同做法？</translation>
        </message>
        <message>
            <source>When do you meet next?</source>
            <translation>下次何時會面？</translation>
        </message>
        <message>
            <source>Say when you meet next, or “Not yet”.</source>
            <translation>說明下次何時會面，或選「尚未」。</translation>
        </message>
        <message numerus="yes">
            <source>Carry over %Ln item(s)</source>
            <translation>
                <numerusform>延續 %Ln 個項目</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer to «{question}»</source>
            <translation>「{question}」的答案</translation>
        </message>
        <message>
            <source>The answer in a line, or leave it open</source>
            <translation>用一行寫下答案，或留待日後</translation>
        </message>
        <message>
            <source>We dealt with:</source>
            <translation>我們處理了：</translation>
        </message>
        <message>
            <source>Noted on the way:</source>
            <translation>過程中記下：</translation>
        </message>
        <message>
            <source>My reflection on {session}</source>
            <translation>我對{session}的反思</translation>
        </message>
        <message>
            <source>Write recap</source>
            <translation>撰寫摘要</translation>
        </message>
        <message>
            <source>Write reflection</source>
            <translation>撰寫反思</translation>
        </message>
        <message>
            <source>Answer question</source>
            <translation>解答提問</translation>
        </message>
        <message>
            <source>Add takeaway</source>
            <translation>新增得著</translation>
        </message>
        <message>
            <source>Add action</source>
            <translation>新增行動</translation>
        </message>
        <message>
            <source>Edit takeaway</source>
            <translation>編輯得著</translation>
        </message>
        <message>
            <source>Delete takeaway</source>
            <translation>刪除得著</translation>
        </message>
        <message>
            <source>Edit action</source>
            <translation>編輯行動</translation>
        </message>
        <message>
            <source>Delete action</source>
            <translation>刪除行動</translation>
        </message>
        <message>
            <source>Notes from {session}</source>
            <translation>{session}的筆記</translation>
        </message>
        <message>
            <source>Close session</source>
            <translation>結束會面</translation>
        </message>
        <message>
            <source>{session} closed</source>
            <translation>{session}已結束</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message>
            <source>The mentor</source>
            <translation>導師</translation>
        </message>
        <message>
            <source>I show what I know.</source>
            <translation>我展示我所懂的。</translation>
        </message>
        <message>
            <source>The mentee</source>
            <translation>學員</translation>
        </message>
        <message>
            <source>I ask what I need.</source>
            <translation>我問我需要知道的。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Your partner’s name</source>
            <translation>對方的姓名</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) are ready, your first session takes three minutes.</source>
            <translation>
                <numerusform>已備有 %Ln 個主題，第一次會面只需三分鐘準備。</numerusform>
            </translation>
        </message>
        <message>
            <source>Start fresh</source>
            <translation>全新開始</translation>
        </message>
        <message>
            <source>Look around with a sample pair</source>
            <translation>看看示範組合</translation>
        </message>
        <message>
            <source>Six months of sessions and notes to explore. Leave it with one click.</source>
            <translation>六個月的會面與筆記供您探索。按一下即可離開。</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>開啟工作區</translation>
        </message>
        <message>
            <source>A RevMentor folder that is already on this computer.</source>
            <translation>已在這部電腦上的 RevMentor 資料夾。</translation>
        </message>
        <message>
            <source>Protect it with a passphrase</source>
            <translation>以密語保護</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>變更…</translation>
        </message>
        <message>
            <source>Go back to a backup…</source>
            <translation>還原備份…</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>開始</translation>
        </message>
        <message>
            <source>Who are you in this pair?</source>
            <translation>您在這一對中是誰？</translation>
        </message>
        <message>
            <source>How would you like to begin?</source>
            <translation>您想怎樣開始？</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>選擇資料夾…</translation>
        </message>
        <message>
            <source>Kept in {folder}</source>
            <translation>存放於 {folder}</translation>
        </message>
        <message>
            <source>“Begin” asks for it, and gives you a recovery sheet.</source>
            <translation>按「開始」後會請您設定密語，並給您一張恢復紙。</translation>
        </message>
        <message>
            <source>Without one, anyone who can open this computer as you can read it.</source>
            <translation>沒有密語，任何能像您一樣開啟這部電腦的人都能讀取。</translation>
        </message>
        <message>
            <source>{field} is still empty.</source>
            <translation>「{field}」尚未填寫。</translation>
        </message>
        <message>
            <source>Where to keep the workspace</source>
            <translation>工作區存放位置</translation>
        </message>
        <message>
            <source>{outer}, {name}</source>
            <comment>two folders, one in the other</comment>
            <translation>{outer}、{name}</translation>
        </message>
    </context>
    <context>
        <name>FollowUpDeeds</name>
        <message>
            <source>It is on the agenda of session {number} already</source>
            <translation>已在第 {number} 次會面的議程上</translation>
        </message>
        <message>
            <source>Added to session {number}</source>
            <translation>已加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>加入議程</translation>
        </message>
        <message>
            <source>Duplicate question</source>
            <translation>製作提問複本</translation>
        </message>
        <message>
            <source>Duplicate action</source>
            <translation>製作行動複本</translation>
        </message>
        <message>
            <source>Delete question</source>
            <translation>刪除提問</translation>
        </message>
        <message>
            <source>Question deleted</source>
            <translation>提問已刪除</translation>
        </message>
        <message>
            <source>Delete action</source>
            <translation>刪除行動</translation>
        </message>
        <message>
            <source>Action deleted</source>
            <translation>行動已刪除</translation>
        </message>
        <message>
            <source>Jot question</source>
            <translation>記下提問</translation>
        </message>
        <message>
            <source>Add action</source>
            <translation>新增行動</translation>
        </message>
        <message>
            <source>Add follow-ups</source>
            <translation>新增跟進</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>friday, 28 nov, in two weeks</source>
            <translation>星期五、11月28日、兩星期後</translation>
        </message>
        <message>
            <source>By when?</source>
            <translation>何時完成？</translation>
        </message>
        <message>
            <source>The answer in a line</source>
            <translation>用一行寫下答案</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>Word: what it means in plain words</source>
            <translation>詞彙：用淺白的話解釋</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Assign action</source>
            <translation>指派行動</translation>
        </message>
        <message>
            <source>Edit action</source>
            <translation>編輯行動</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>編輯提問</translation>
        </message>
        <message>
            <source>Set date</source>
            <translation>設定日期</translation>
        </message>
    </context>
    <context>
        <name>FollowUpList</name>
        <message>
            <source>Follow-ups</source>
            <translation>跟進</translation>
        </message>
    </context>
    <context>
        <name>FollowUpsPage</name>
        <message>
            <source>{name}’s</source>
            <translation>{name} 的</translation>
        </message>
        <message>
            <source>Nothing here matches “{words}”.</source>
            <translation>這裏沒有內容符合「{words}」。</translation>
        </message>
        <message>
            <source>Private things are covered, and were not looked through.</source>
            <translation>私人內容已遮蓋，沒有在當中尋找。</translation>
        </message>
        <message>
            <source>No question is still foggy.</source>
            <translation>沒有仍未清楚的提問。</translation>
        </message>
        <message>
            <source>No question is parked.</source>
            <translation>沒有暫擱的提問。</translation>
        </message>
        <message>
            <source>Nothing was done yet.</source>
            <translation>尚未完成任何事。</translation>
        </message>
        <message>
            <source>What you two promise and ask gathers here.</source>
            <translation>您們的承諾與提問都會收集在這裏。</translation>
        </message>
        <message>
            <source>Nothing is open between you.</source>
            <translation>您們之間沒有未完成的事。</translation>
        </message>
        <message>
            <source>Nothing of yours is open.</source>
            <translation>您沒有未完成的事。</translation>
        </message>
        <message>
            <source>Nothing of {name}’s is open.</source>
            <translation>{name} 沒有未完成的事。</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Mine</source>
            <translation>我的</translation>
        </message>
        <message>
            <source>Whose</source>
            <translation>由誰負責</translation>
        </message>
        <message>
            <source>How far it has come</source>
            <translation>進展</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Still foggy</source>
            <translation>仍未清楚</translation>
        </message>
        <message>
            <source>Parked</source>
            <translation>暫擱</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>分享…</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>跟進</translation>
        </message>
        <message>
            <source>Find follow-ups</source>
            <translation>尋找跟進項目</translation>
        </message>
        <message>
            <source>Words to find here</source>
            <translation>要在這裏尋找的字詞</translation>
        </message>
        <message numerus="yes">
            <source>%Ln follow-up(s) found</source>
            <translation>
                <numerusform>找到 %Ln 項跟進</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>FollowingLinks</name>
        <message>
            <source>Links in other notes follow the new title…</source>
            <translation>正在更新其他筆記的連結…</translation>
        </message>
        <message>
            <source>Links in other notes keep the former title</source>
            <translation>其他筆記的連結保留原來的標題</translation>
        </message>
    </context>
    <context>
        <name>ForGoodDialog</name>
        <message>
            <source>Delete {count} for good</source>
            <translation>永久刪除 {count}</translation>
        </message>
        <message>
            <source>Recently deleted</source>
            <translation>最近刪除</translation>
        </message>
        <message>
            <source>This cannot be taken back, and neither can what was done before it.</source>
            <translation>此舉無法復原，之前所做的亦無法再復原。</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
    </context>
    <context>
        <name>FormatTiles</name>
        <message>
            <source>Format</source>
            <translation>格式</translation>
        </message>
    </context>
    <context>
        <name>GoalForm</name>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>What to be able to do</source>
            <translation>希望做到的事</translation>
        </message>
        <message>
            <source>Judge a proposal in ten minutes</source>
            <translation>十分鐘內判斷一份建議書</translation>
        </message>
        <message>
            <source>Whose goal it is</source>
            <translation>這是誰的目標</translation>
        </message>
        <message>
            <source>How one will know</source>
            <translation>如何得知已經達成</translation>
        </message>
        <message>
            <source>Yes or no before the coffee is cold</source>
            <translation>咖啡未涼，已有是或否的決定</translation>
        </message>
        <message>
            <source>Until when</source>
            <translation>到何時</translation>
        </message>
        <message>
            <source>Such as 29 January</source>
            <translation>例如 1月29日</translation>
        </message>
        <message>
            <source>Where it begins</source>
            <translation>起步水平</translation>
        </message>
        <message>
            <source>Whose goal</source>
            <translation>誰的目標</translation>
        </message>
        <message>
            <source>A goal needs a few words.</source>
            <translation>目標需要寫上幾個字。</translation>
        </message>
        <message>
            <source>This is no day. Write one such as “29 January”, or leave it out.</source>
            <translation>這不是日子。請寫成「1月29日」之類，或留空。</translation>
        </message>
    </context>
    <context>
        <name>GoalRow</name>
        <message>
            <source>Move…</source>
            <translation>推進…</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Move «{goal}»</source>
            <translation>推進「{goal}」</translation>
        </message>
        <message>
            <source>More about «{goal}»</source>
            <translation>更多關於「{goal}」</translation>
        </message>
        <message>
            <source>By {day}</source>
            <translation>{day}前</translation>
        </message>
        <message>
            <source>Nothing shows it yet</source>
            <translation>尚未有實例</translation>
        </message>
        <message>
            <source>Only the last step</source>
            <translation>只顯示最近一步</translation>
        </message>
        <message>
            <source>All steps</source>
            <translation>所有步驟</translation>
        </message>
        <message>
            <source>{deed} of «{goal}»</source>
            <translation>{deed}「{goal}」</translation>
        </message>
        <message>
            <source>{evidence}, {day}</source>
            <translation>{evidence}，{day}</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>編輯…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>GoalsCard</name>
        <message>
            <source>Goals</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>Add a goal</source>
            <translation>新增目標</translation>
        </message>
        <message>
            <source>Name what one of you wants to be able to do, and move it when it shows.</source>
            <translation>寫下其中一位希望做到的事，有所表現時便向前推進。</translation>
        </message>
        <message>
            <source>Name a goal</source>
            <translation>訂立目標</translation>
        </message>
        <message>
            <source>Edit goal</source>
            <translation>編輯目標</translation>
        </message>
        <message>
            <source>Move goal</source>
            <translation>推進目標</translation>
        </message>
        <message>
            <source>Delete goal</source>
            <translation>刪除目標</translation>
        </message>
        <message>
            <source>Goal deleted</source>
            <translation>目標已刪除</translation>
        </message>
        <message>
            <source>What you both want to be able to do</source>
            <translation>兩位都希望做到的事</translation>
        </message>
        <message>
            <source>What you want to be able to do</source>
            <translation>您希望做到的事</translation>
        </message>
        <message>
            <source>What {name} wants to be able to do</source>
            <translation>{name} 希望做到的事</translation>
        </message>
    </context>
    <context>
        <name>GoingBack</name>
        <message>
            <source>This could be read of the damaged workspace. What goes is kept.</source>
            <translation>以下是從已損壞工作區讀得的內容。換下的檔案會保留。</translation>
        </message>
        <message numerus="yes">
            <source>This could be read of the damaged workspace; %Ln thing(s) could not.</source>
            <translation>
                <numerusform>以下是從已損壞工作區讀得的內容；另有 %Ln 項未能讀取。</numerusform>
            </translation>
        </message>
        <message>
            <source>Going back to the backup…</source>
            <translation>正在還原備份…</translation>
        </message>
        <message>
            <source>Rebuilding it…</source>
            <translation>正在重建…</translation>
        </message>
        <message>
            <source>Went back to the backup</source>
            <translation>已還原備份</translation>
        </message>
        <message>
            <source>Went back to the backup. What was there is kept</source>
            <translation>已還原備份。原有內容已保留</translation>
        </message>
        <message>
            <source>Rebuilt from what can be read. The damaged file is kept</source>
            <translation>已按可讀的內容重建。損壞的檔案已保留</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在資料夾中顯示</translation>
        </message>
    </context>
    <context>
        <name>Guard</name>
        <message>
            <source>Everything in this workspace is encrypted, its backups too. From then on it opens with the passphrase only. What was readable is overwritten; a solid-state disk or a cloud service may still keep remains of it.</source>
            <translation>這個工作區的所有內容連同備份都會加密。此後只能以密語開啟。原本可讀的內容會被覆寫；固態硬碟或雲端服務仍可能留有殘餘資料。</translation>
        </message>
        <message>
            <source>Protect this workspace</source>
            <translation>保護這個工作區</translation>
        </message>
        <message>
            <source>The sheet opens this workspace, so first the passphrase.</source>
            <translation>恢復紙能開啟這個工作區，因此先輸入密語。</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢復紙</translation>
        </message>
        <message>
            <source>Show the sheet</source>
            <translation>顯示恢復紙</translation>
        </message>
        <message>
            <source>From then on it opens with one click, after a lock too, for whoever is signed in here as you. The key is kept by this computer’s keyring. The passphrase and the recovery sheet open it as before.</source>
            <translation>此後以您身分登入這部電腦的人，按一下便可開啟，鎖上後亦然。密鑰由這部電腦的密鑰圈保管。密語及恢復紙仍可照常開啟。</translation>
        </message>
        <message>
            <source>Unlock with this computer</source>
            <translation>以這部電腦解鎖</translation>
        </message>
        <message>
            <source>Let it unlock</source>
            <translation>容許解鎖</translation>
        </message>
        <message>
            <source>Encrypts everything anew, backups too, so that neither an old passphrase nor an old recovery sheet opens them. Copies that you keep elsewhere stay as they are. Take this when somebody may know one of them.</source>
            <translation>將所有內容連同備份重新加密，舊密語及舊恢復紙都不能再開啟。您存放在別處的副本維持原狀。如有人可能知道其中之一，請選擇此項。</translation>
        </message>
        <message>
            <source>New data key</source>
            <translation>新資料密鑰</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
        <message>
            <source>Everything is written anew without encryption, backups too. Whoever can open this computer as you can, or has its disk, can read it then.</source>
            <translation>所有內容連同備份會在不加密的情況下重新寫入。任何能像您一樣開啟這部電腦、或取得其磁碟的人，屆時都能讀取。</translation>
        </message>
        <message>
            <source>Remove the protection</source>
            <translation>移除保護</translation>
        </message>
        <message>
            <source>Everything is being encrypted. It takes a moment.</source>
            <translation>正在加密所有內容，需要一點時間。</translation>
        </message>
        <message>
            <source>This workspace is protected now</source>
            <translation>這個工作區現已受保護</translation>
        </message>
        <message>
            <source>Choose the passphrase that goes with the new key.</source>
            <translation>選擇與新密鑰一併使用的密語。</translation>
        </message>
        <message>
            <source>Encrypt anew</source>
            <translation>重新加密</translation>
        </message>
        <message>
            <source>Everything is being encrypted anew. It takes a moment.</source>
            <translation>正在重新加密所有內容，需要一點時間。</translation>
        </message>
        <message>
            <source>Encrypted with a new key</source>
            <translation>已用新密鑰加密</translation>
        </message>
        <message>
            <source>Everything is being decrypted. It takes a moment.</source>
            <translation>正在解除所有內容的加密，需要一點時間。</translation>
        </message>
        <message>
            <source>This workspace is not protected any more</source>
            <translation>這個工作區不再受保護</translation>
        </message>
        <message>
            <source>This computer can unlock it now</source>
            <translation>這部電腦現可解鎖</translation>
        </message>
        <message>
            <source>This computer does not unlock it any more</source>
            <translation>這部電腦不再能解鎖</translation>
        </message>
        <message>
            <source>This computer has no keyring that would keep the key. Nothing was changed: the passphrase opens the workspace as before.</source>
            <translation>這部電腦沒有可保管密鑰的密鑰圈。沒有任何改動：仍以密語開啟工作區。</translation>
        </message>
        <message>
            <source>Passphrase changed</source>
            <translation>密語已更改</translation>
        </message>
    </context>
    <context>
        <name>GuideDialog</name>
        <message>
            <source>How a pack is made</source>
            <translation>如何製作主題包</translation>
        </message>
        <message>
            <source>Save a template…</source>
            <translation>儲存範本…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>GuideWindow</name>
        <message>
            <source>Guide</source>
            <translation>指南</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前進</translation>
        </message>
        <message>
            <source>Find in this chapter</source>
            <translation>在這一章尋找</translation>
        </message>
        <message>
            <source>Chapter</source>
            <translation>章節</translation>
        </message>
        <message>
            <source>{chapter} - Guide</source>
            <translation>{chapter} - 指南</translation>
        </message>
    </context>
    <context>
        <name>HandedOver</name>
        <message>
            <source>A topic pack goes into the workspace of a pair. Begin one, or open one; then you see what is in the pack.</source>
            <translation>主題包會放入一對夥伴的工作區。請先開始或開啟一個工作區，之後您便會看到主題包的內容。</translation>
        </message>
        <message>
            <source>“{name}” is not there, or may not be read. Nothing was changed</source>
            <translation>「{name}」不存在，或無法讀取。沒有任何改動</translation>
        </message>
        <message>
            <source>“{name}” is neither a topic pack nor a backup. Nothing was changed</source>
            <translation>「{name}」既不是主題包，也不是備份。沒有任何改動</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>HomePage</name>
        <message>
            <source>Read session {number}, {minutes}</source>
            <translation>閱讀第 {number} 次會面，{minutes}</translation>
        </message>
        <message>
            <source>Go back to session {number}</source>
            <translation>返回第 {number} 次會面</translation>
        </message>
        <message>
            <source>Start session {number}</source>
            <translation>開始第 {number} 次會面</translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>加入議程</translation>
        </message>
        <message>
            <source>Added to session {number}</source>
            <translation>已加入第 {number} 次會面</translation>
        </message>
    </context>
    <context>
        <name>Hour</name>
        <message>
            <source>Follow the clock</source>
            <translation>跟隨時鐘</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>下一項</translation>
        </message>
        <message>
            <source>Previous item</source>
            <translation>上一項</translation>
        </message>
        <message>
            <source>Skip item</source>
            <translation>略過項目</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
        <message>
            <source>More time</source>
            <translation>增加時間</translation>
        </message>
        <message>
            <source>Tick step</source>
            <translation>勾選步驟</translation>
        </message>
        <message>
            <source>Untick step</source>
            <translation>取消勾選步驟</translation>
        </message>
        <message>
            <source>Move item</source>
            <translation>移動項目</translation>
        </message>
        <message>
            <source>Add item</source>
            <translation>新增項目</translation>
        </message>
        <message>
            <source>Add items</source>
            <translation>新增多個項目</translation>
        </message>
        <message>
            <source>Capture</source>
            <translation>記下</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>ImportRows</name>
        <message>
            <source>New: {title}, {note}</source>
            <translation>新增：{title}，{note}</translation>
        </message>
        <message>
            <source>Changed: {title}, {note}</source>
            <translation>有改動：{title}，{note}</translation>
        </message>
        <message>
            <source>No longer in the pack: {title}, {note}</source>
            <translation>已不在主題包內：{title}，{note}</translation>
        </message>
        <message>
            <source>Refused: {title}, {note}</source>
            <translation>不獲接納：{title}，{note}</translation>
        </message>
        <message>
            <source>The same as here: {title}, {note}</source>
            <translation>與現有相同：{title}，{note}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln new</source>
            <translation>
                <numerusform>%Ln 個新增</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln changed</source>
            <translation>
                <numerusform>%Ln 個有改動</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln no longer in the pack</source>
            <translation>
                <numerusform>%Ln 個已不在主題包內</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln refused</source>
            <translation>
                <numerusform>%Ln 個不獲接納</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln the same as here</source>
            <translation>
                <numerusform>%Ln 個與現有相同</numerusform>
            </translation>
        </message>
        <message>
            <source>The pack «{pack}» has a topic with this id.</source>
            <translation>主題包「{pack}」已有使用此識別碼的主題。</translation>
        </message>
        <message>
            <source>Your own version stays what you see.</source>
            <translation>您看到的仍是自己的版本。</translation>
        </message>
        <message>
            <source>The topic that comes with RevMentor is seen again.</source>
            <translation>RevMentor 內置的主題會再次顯示。</translation>
        </message>
        <message>
            <source>It stands in place of one that comes with RevMentor.</source>
            <translation>取代 RevMentor 內置的主題。</translation>
        </message>
        <message>
            <source>{shelf} · {minutes} · {note}</source>
            <translation>{shelf} · {minutes} · {note}</translation>
        </message>
        <message>
            <source>{shelf} · {minutes}</source>
            <translation>{shelf} · {minutes}</translation>
        </message>
        <message numerus="yes">
            <source>{reason}, and %Ln more</source>
            <translation>
                <numerusform>{reason}，另外 %Ln 項</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ItemDeeds</name>
        <message>
            <source>Edit agenda item</source>
            <translation>編輯議程項目</translation>
        </message>
        <message>
            <source>Show agenda item</source>
            <translation>查看議程項目</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
        <message>
            <source>Change minutes</source>
            <translation>更改分鐘數</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>製作複本</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>ItemEditor</name>
        <message>
            <source>Minutes for «{title}»</source>
            <translation>「{title}」的分鐘數</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>類型</translation>
        </message>
        <message>
            <source>Who leads</source>
            <translation>由誰主持</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分鐘</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>詳情</translation>
        </message>
        <message>
            <source>What to bring, to show or to remember</source>
            <translation>要帶、要展示或要記住的東西</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步驟</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>新增步驟</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Private cue. Only you see it.</source>
            <translation>私人提示。只有您看到。</translation>
        </message>
        <message>
            <source>Private cue</source>
            <translation>私人提示</translation>
        </message>
        <message>
            <source>A line to yourself for this item</source>
            <translation>寫給自己、關於這個項目的一句話</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Topic: {title}</source>
            <translation>主題：{title}</translation>
        </message>
        <message>
            <source>Step deleted</source>
            <translation>步驟已刪除</translation>
        </message>
    </context>
    <context>
        <name>ItemList</name>
        <message>
            <source>Files</source>
            <translation>檔案</translation>
        </message>
    </context>
    <context>
        <name>JotBox</name>
        <message>
            <source>Jot a question</source>
            <translation>記下提問</translation>
        </message>
        <message>
            <source>Jot a question, private</source>
            <translation>記下提問，私人</translation>
        </message>
        <message>
            <source>What do you want to know?</source>
            <translation>您想知道甚麼？</translation>
        </message>
        <message>
            <source>Private. Only you see it until you send it.</source>
            <translation>私人。發送之前只有您看到。</translation>
        </message>
        <message>
            <source>Enter keeps it     Esc closes</source>
            <translation>Enter 保存     Esc 關閉</translation>
        </message>
        <message>
            <source>Question kept. Only you see it.</source>
            <translation>提問已保存。只有您看到。</translation>
        </message>
        <message>
            <source>Jot question</source>
            <translation>記下提問</translation>
        </message>
    </context>
    <context>
        <name>Jotting</name>
        <message>
            <source>Tick action</source>
            <translation>勾選行動</translation>
        </message>
        <message>
            <source>Untick action</source>
            <translation>取消勾選行動</translation>
        </message>
        <message>
            <source>Action done</source>
            <translation>行動已完成</translation>
        </message>
        <message>
            <source>Jot question</source>
            <translation>記下提問</translation>
        </message>
    </context>
    <context>
        <name>JustOpened</name>
        <message>
            <source>RevMentor was not closed properly. All of the workspace is there</source>
            <translation>RevMentor 上次未有正常關閉。工作區內容齊全</translation>
        </message>
        <message>
            <source>A sync service put another version of this workspace beside it. What was written on another computer may be in that one alone</source>
            <translation>同步服務在這個工作區旁邊放了另一個版本。在另一部電腦寫下的內容，可能只在那個版本內</translation>
        </message>
        <message>
            <source>Look into it</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>KeyField</name>
        <message>
            <source>Press the keys</source>
            <translation>請按下按鍵</translation>
        </message>
    </context>
    <context>
        <name>LibraryFaults</name>
        <message>
            <source>{file}: {what}</source>
            <translation>{file}：{what}</translation>
        </message>
        <message>
            <source>{file}, line {line}, {field}: {what}</source>
            <translation>{file}，第 {line} 行，{field}：{what}</translation>
        </message>
        <message>
            <source>{file}, line {line}: {what}</source>
            <translation>{file}，第 {line} 行：{what}</translation>
        </message>
        <message>
            <source>this cannot be opened</source>
            <translation>無法開啟</translation>
        </message>
        <message>
            <source>the file is too large</source>
            <translation>檔案太大</translation>
        </message>
        <message>
            <source>this is not UTF-8 text</source>
            <translation>不是 UTF-8 文字</translation>
        </message>
        <message>
            <source>the facts between two --- lines are missing</source>
            <translation>缺少兩行 --- 之間的資料欄</translation>
        </message>
        <message>
            <source>this is not valid YAML</source>
            <translation>不是有效的 YAML</translation>
        </message>
        <message>
            <source>lists are nested too deep</source>
            <translation>清單層次太深</translation>
        </message>
        <message>
            <source>aliases and tags are not allowed</source>
            <translation>不容許使用別名及標籤</translation>
        </message>
        <message>
            <source>a character that no text has stands here (NUL)</source>
            <translation>這裏有文字不容許的字元（NUL）</translation>
        </message>
        <message>
            <source>this is there twice</source>
            <translation>重複出現</translation>
        </message>
        <message>
            <source>there is no such field</source>
            <translation>沒有這個欄位</translation>
        </message>
        <message>
            <source>this is missing</source>
            <translation>缺少此項</translation>
        </message>
        <message>
            <source>this has the wrong form</source>
            <translation>格式錯誤</translation>
        </message>
        <message>
            <source>this is not a whole number</source>
            <translation>不是整數</translation>
        </message>
        <message>
            <source>this number is too small or too large</source>
            <translation>數字太小或太大</translation>
        </message>
        <message>
            <source>this is not a date like 2026-11-23</source>
            <translation>不是 2026-11-23 這樣的日期</translation>
        </message>
        <message>
            <source>this is not a web address</source>
            <translation>不是網址</translation>
        </message>
        <message>
            <source>this is none of the words allowed here</source>
            <translation>不是這裏容許的字詞</translation>
        </message>
        <message>
            <source>this cannot be the name of a file on every system</source>
            <translation>不能在所有系統上用作檔案名稱</translation>
        </message>
        <message>
            <source>the id must be the file's name</source>
            <translation>識別碼必須與檔案名稱相同</translation>
        </message>
        <message>
            <source>there is no such section</source>
            <translation>沒有這個章節</translation>
        </message>
        <message>
            <source>this section is out of order</source>
            <translation>這個章節次序錯誤</translation>
        </message>
        <message>
            <source>this text is in no section</source>
            <translation>這段文字不屬於任何章節</translation>
        </message>
        <message>
            <source>a topic it builds on is in no pack</source>
            <translation>它所依據的一個主題不在任何主題包內</translation>
        </message>
        <message>
            <source>a topic of this path is in no pack</source>
            <translation>這條路線的一個主題不在任何主題包內</translation>
        </message>
        <message>
            <source>a topic of this path stands on another shelf</source>
            <translation>這條路線的一個主題屬於另一類別</translation>
        </message>
        <message>
            <source>a topic of this path stands before one it builds on</source>
            <translation>這條路線的一個主題排在其基礎主題之前</translation>
        </message>
    </context>
    <context>
        <name>LicencesDialog</name>
        <message>
            <source>Licences</source>
            <translation>授權條款</translation>
        </message>
        <message>
            <source>RevMentor is free software under the MIT licence. It stands on the work of others, each under a licence of its own. Qt and Qt for Python are used under the LGPL, version 3: their libraries are files of their own, which you may replace.</source>
            <translation>RevMentor 是按 MIT 授權條款發佈的自由軟件。它建基於他人的成果，各有自己的授權條款。Qt 和 Qt for Python 按 LGPL 第 3 版使用：其程式庫是獨立的檔案，您可以自行替換。</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>組件</translation>
        </message>
        <message>
            <source>Text of the licence</source>
            <translation>授權條款全文</translation>
        </message>
    </context>
    <context>
        <name>LineEditor</name>
        <message>
            <source>{prompt} {about}</source>
            <translation>{prompt}：{about}</translation>
        </message>
    </context>
    <context>
        <name>LineList</name>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>尚未完成</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>LinkDialog</name>
        <message>
            <source>Open a link</source>
            <translation>開啟連結</translation>
        </message>
        <message>
            <source>RevMentor itself stays offline. This is the address:</source>
            <translation>RevMentor 本身保持離線。網址如下：</translation>
        </message>
        <message>
            <source>Write a message in your mail program?</source>
            <translation>在電郵程式撰寫郵件？</translation>
        </message>
        <message>
            <source>Write to {whom} in your mail program?</source>
            <translation>在電郵程式寫信給 {whom}？</translation>
        </message>
        <message>
            <source>Open {host} in your browser?</source>
            <translation>在瀏覽器開啟 {host}？</translation>
        </message>
        <message>
            <source>Full address</source>
            <translation>完整網址</translation>
        </message>
        <message>
            <source>Copy the address</source>
            <translation>複製網址</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>留在這裏</translation>
        </message>
        <message>
            <source>Open the link</source>
            <translation>開啟連結</translation>
        </message>
    </context>
    <context>
        <name>LinkPopup</name>
        <message>
            <source>Remove link</source>
            <translation>移除連結</translation>
        </message>
    </context>
    <context>
        <name>ListFilter</name>
        <message>
            <source>Close finding</source>
            <translation>關閉尋找</translation>
        </message>
    </context>
    <context>
        <name>ListPane</name>
        <message>
            <source>All {count}</source>
            <translation>全部 {count}</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Search in notes</source>
            <translation>搜尋筆記</translation>
        </message>
        <message>
            <source>Title or text</source>
            <translation>標題或內文</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新筆記</translation>
        </message>
        <message>
            <source>Which notes</source>
            <translation>哪些筆記</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>共用</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
        <message>
            <source>Recently deleted</source>
            <translation>最近刪除</translation>
        </message>
        <message>
            <source>Show all notes</source>
            <translation>顯示所有筆記</translation>
        </message>
        <message>
            <source>Uncover</source>
            <translation>取消遮蓋</translation>
        </message>
    </context>
    <context>
        <name>Listing</name>
        <message numerus="yes">
            <source>%Ln private result(s) are covered.</source>
            <translation>
                <numerusform>%Ln 項私人結果已遮蓋。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s) are covered.</source>
            <translation>
                <numerusform>%Ln 則私人筆記已遮蓋。</numerusform>
            </translation>
        </message>
        <message>
            <source>No note matches “{words}”.</source>
            <translation>沒有筆記符合「{words}」。</translation>
        </message>
        <message>
            <source>No notes yet.</source>
            <translation>尚未有筆記。</translation>
        </message>
        <message>
            <source>A note you make shared stands here.</source>
            <translation>您設為共用的筆記會在這裏顯示。</translation>
        </message>
        <message>
            <source>No shared notes.</source>
            <translation>沒有共用筆記。</translation>
        </message>
        <message>
            <source>A new note is private.</source>
            <translation>新筆記是私人的。</translation>
        </message>
        <message>
            <source>No private notes.</source>
            <translation>沒有私人筆記。</translation>
        </message>
    </context>
    <context>
        <name>LivePage</name>
        <message>
            <source>A session is held</source>
            <translation>會面正在進行</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>已保存</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
        <message numerus="yes">
            <source>%Ln more min</source>
            <translation>
                <numerusform>增加 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>Read the recap</source>
            <translation>閱讀摘要</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
        <message>
            <source>1 private note, covered while you sit together</source>
            <translation>1 則私人筆記，您們同坐時已遮蓋</translation>
        </message>
        <message>
            <source>This session is no longer there.</source>
            <translation>這次會面已不存在。</translation>
        </message>
        <message>
            <source>{session} has not begun.</source>
            <translation>{session}尚未開始。</translation>
        </message>
        <message>
            <source>Continue preparing</source>
            <translation>繼續準備</translation>
        </message>
        <message>
            <source>{session} is over.</source>
            <translation>{session}已結束。</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>已刪除</translation>
        </message>
    </context>
    <context>
        <name>LiveTopBar</name>
        <message>
            <source>Show the stage in a window of its own</source>
            <translation>在獨立視窗顯示</translation>
        </message>
        <message>
            <source>Leave for now</source>
            <translation>暫時離開</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>結束會面</translation>
        </message>
        <message numerus="yes">
            <source>%Ln min left</source>
            <translation>
                <numerusform>尚餘 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln min over</source>
            <translation>
                <numerusform>超出 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>離開</translation>
        </message>
        <message>
            <source>Hide what was captured</source>
            <translation>隱藏已記下的內容</translation>
        </message>
        <message>
            <source>Show what was captured</source>
            <translation>顯示已記下的內容</translation>
        </message>
    </context>
    <context>
        <name>LockWatch</name>
        <message>
            <source>Locks in 20 seconds, because nobody is there.</source>
            <translation>因為無人使用，20 秒後鎖上。</translation>
        </message>
    </context>
    <context>
        <name>LongStepDialog</name>
        <message>
            <source>Taking back «{name}»…</source>
            <translation>正在復原「{name}」…</translation>
        </message>
        <message>
            <source>Doing «{name}» again…</source>
            <translation>正在重做「{name}」…</translation>
        </message>
    </context>
    <context>
        <name>LookButton</name>
        <message>
            <source>Language and look</source>
            <translation>語言與外觀</translation>
        </message>
        <message>
            <source>Text at {percent}</source>
            <translation>文字 {percent}</translation>
        </message>
        <message>
            <source>Shown while this is held; a short press shows it until the next</source>
            <translation>按住時顯示；短按則顯示至下次遮蓋</translation>
        </message>
        <message>
            <source>Cover again</source>
            <translation>再次遮蓋</translation>
        </message>
        <message>
            <source>Look</source>
            <translation>查看</translation>
        </message>
    </context>
    <context>
        <name>LookSection</name>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>色彩</translation>
        </message>
        <message>
            <source>Text size</source>
            <translation>文字大小</translation>
        </message>
        <message>
            <source>Nothing moves</source>
            <translation>沒有動態效果</translation>
        </message>
        <message>
            <source>Always show the menu bar</source>
            <translation>總是顯示選單列</translation>
        </message>
        <message>
            <source>Letters one reads in</source>
            <translation>閱讀字體</translation>
        </message>
        <message>
            <source>With serifs, as in a book</source>
            <translation>有襯線，如書本</translation>
        </message>
        <message>
            <source>Without serifs, as everywhere else</source>
            <translation>無襯線，與其他地方相同</translation>
        </message>
        <message>
            <source>Text size while reading</source>
            <translation>閱讀時的文字大小</translation>
        </message>
        <message>
            <source>As everywhere else</source>
            <translation>與其他地方相同</translation>
        </message>
        <message>
            <source>Remember how far I read</source>
            <translation>記住讀到哪裏</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>所有地方</translation>
        </message>
        <message>
            <source>Otherwise it is as the system wants it.</source>
            <translation>否則按系統的設定。</translation>
        </message>
        <message>
            <source>Without it, Alt or F10 opens the menus.</source>
            <translation>不顯示時，按 Alt 或 F10 開啟選單。</translation>
        </message>
        <message>
            <source>While reading</source>
            <translation>閱讀時</translation>
        </message>
        <message>
            <source>Letters</source>
            <translation>字體</translation>
        </message>
    </context>
    <context>
        <name>MarkSign</name>
        <message>
            <source>{about}: {mark}</source>
            <translation>{about}：{mark}</translation>
        </message>
    </context>
    <context>
        <name>MarkdownText</name>
        <message>
            <source>Note text</source>
            <translation>筆記內文</translation>
        </message>
        <message>
            <source>Write here</source>
            <translation>在這裏書寫</translation>
        </message>
        <message>
            <source>Check spelling</source>
            <translation>檢查拼字</translation>
        </message>
    </context>
    <context>
        <name>MenteeHome</name>
        <message numerus="yes">
            <source>%Ln private note(s), not in what you share</source>
            <translation>
                <numerusform>%Ln 則私人筆記，不在您分享的內容之內</numerusform>
            </translation>
        </message>
        <message>
            <source>What I learned</source>
            <translation>我的得著</translation>
        </message>
        <message>
            <source>All takeaways</source>
            <translation>全部得著</translation>
        </message>
        <message>
            <source>What I promised</source>
            <translation>我的承諾</translation>
        </message>
        <message>
            <source>All my actions</source>
            <translation>我的所有行動</translation>
        </message>
        <message>
            <source>What I ask next</source>
            <translation>我想再問</translation>
        </message>
        <message>
            <source>All my questions</source>
            <translation>我的所有提問</translation>
        </message>
        <message>
            <source>Ask something else</source>
            <translation>再問別的</translation>
        </message>
        <message>
            <source>Ask something else…</source>
            <translation>再問別的…</translation>
        </message>
        <message>
            <source>After the first session this fills by itself.</source>
            <translation>第一次會面後，這裏會自動填上內容。</translation>
        </message>
        <message>
            <source>No takeaway has been kept yet.</source>
            <translation>尚未記下任何得著。</translation>
        </message>
        <message>
            <source>Done on {day}</source>
            <translation>{day}完成</translation>
        </message>
        <message>
            <source>You have promised nothing yet.</source>
            <translation>您尚未作出承諾。</translation>
        </message>
        <message>
            <source>On the agenda</source>
            <translation>在議程上</translation>
        </message>
        <message>
            <source>Waiting for a session</source>
            <translation>等候會面</translation>
        </message>
        <message>
            <source>Private, only you can see it</source>
            <translation>私人，只有您能看到</translation>
        </message>
        <message>
            <source>Draft {number}, covered</source>
            <translation>草稿 {number}，已遮蓋</translation>
        </message>
        <message numerus="yes">
            <source>%Ln item(s), what it is for and who leads</source>
            <translation>
                <numerusform>%Ln 個項目、目的及由誰主持</numerusform>
            </translation>
        </message>
        <message>
            <source>The agenda</source>
            <translation>議程</translation>
        </message>
        <message>
            <source>{minutes}, on the agenda</source>
            <translation>{minutes}，在議程上</translation>
        </message>
        <message>
            <source>Before today’s session with {name}</source>
            <translation>今天與 {name} 會面之前</translation>
        </message>
        <message>
            <source>Before {weekday}’s session with {name}</source>
            <translation>{weekday}與 {name} 會面之前</translation>
        </message>
        <message>
            <source>Before the session with {name} on {day}</source>
            <translation>{day}與 {name} 會面之前</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開啟</translation>
        </message>
        <message>
            <source>Open private notes</source>
            <translation>開啟私人筆記</translation>
        </message>
    </context>
    <context>
        <name>MentorHome</name>
        <message>
            <source>Waiting for you</source>
            <translation>等候您處理</translation>
        </message>
        <message>
            <source>All follow-ups</source>
            <translation>所有跟進</translation>
        </message>
        <message>
            <source>Nothing is waiting.</source>
            <translation>沒有等候處理的事。</translation>
        </message>
        <message>
            <source>Not reached in session {number}</source>
            <translation>第 {number} 次會面未及處理</translation>
        </message>
        <message>
            <source>Still foggy, asked on {day}</source>
            <translation>仍未清楚，於{day}提出</translation>
        </message>
        <message>
            <source>You asked on {day}</source>
            <translation>您於{day}提出</translation>
        </message>
        <message>
            <source>{name} asked on {day}</source>
            <translation>{name} 於{day}提出</translation>
        </message>
        <message>
            <source>Your action</source>
            <translation>您的行動</translation>
        </message>
        <message>
            <source>Your action, {due}</source>
            <translation>您的行動，{due}</translation>
        </message>
        <message>
            <source>What stayed from session {number}</source>
            <translation>第 {number} 次會面留下的</translation>
        </message>
        <message>
            <source>{name}, {day}</source>
            <translation>{name}，{day}</translation>
        </message>
        <message>
            <source>Read the recap, {minutes}</source>
            <translation>閱讀摘要，{minutes}</translation>
        </message>
        <message>
            <source>Since {month}</source>
            <translation>自{month}起</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln 次會面</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) explored</source>
            <translation>
                <numerusform>已探討 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>{done} of {all} actions done</source>
            <translation>已完成 {done} 項行動，共 {all} 項</translation>
        </message>
        <message>
            <source>{sessions}, {topics}, {actions}.</source>
            <translation>{sessions}，{topics}，{actions}。</translation>
        </message>
    </context>
    <context>
        <name>NameCompletion</name>
        <message numerus="yes">
            <source>%Ln name(s) to link to</source>
            <translation>
                <numerusform>有 %Ln 個名稱可連結</numerusform>
            </translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
    </context>
    <context>
        <name>NameList</name>
        <message>
            <source>What to link to</source>
            <translation>連結到甚麼</translation>
        </message>
    </context>
    <context>
        <name>NewPassphrase</name>
        <message>
            <source>Passphrase</source>
            <translation>密語</translation>
        </message>
        <message>
            <source>The same again</source>
            <translation>再輸入一次</translation>
        </message>
        <message>
            <source>Suggest four words</source>
            <translation>建議四個英文字</translation>
        </message>
        <message>
            <source>At least 12 characters, such as four words.</source>
            <translation>至少 12 個字元，例如四個英文字。</translation>
        </message>
        <message>
            <source>Still short: at least 12 characters, such as four words.</source>
            <translation>仍太短：至少 12 個字元，例如四個英文字。</translation>
        </message>
        <message>
            <source>Easy to guess. Add a word that nobody expects.</source>
            <translation>容易猜中。加一個別人想不到的字。</translation>
        </message>
        <message>
            <source>The two are not the same. Type one of them again.</source>
            <translation>兩次輸入的不一樣。請重新輸入其中一個。</translation>
        </message>
        <message>
            <source>Good. Type it once more.</source>
            <translation>良好。請再輸入一次。</translation>
        </message>
        <message>
            <source>Good, and the same twice.</source>
            <translation>良好，兩次相同。</translation>
        </message>
    </context>
    <context>
        <name>NewsDialog</name>
        <message>
            <source>What is new</source>
            <translation>新增內容</translation>
        </message>
    </context>
    <context>
        <name>NewsStrip</name>
        <message>
            <source>RevMentor is now version {version}.</source>
            <translation>RevMentor 現已更新至版本 {version}。</translation>
        </message>
        <message>
            <source>What is new</source>
            <translation>新增內容</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>NextDate</name>
        <message>
            <source>When do you meet next?</source>
            <translation>下次何時會面？</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>尚未</translation>
        </message>
        <message>
            <source>{session} is planned: {day}, {time}</source>
            <translation>{session}已計劃：{day}，{time}</translation>
        </message>
        <message>
            <source>We pause until {day}, so no date is proposed.</source>
            <translation>我們暫停至{day}，因此不建議日期。</translation>
        </message>
        <message>
            <source>{session} is proposed from how often you meet.</source>
            <translation>按您們的會面頻率建議{session}。</translation>
        </message>
        <message>
            <source>{proposed} {why}</source>
            <translation>{proposed}{why}</translation>
        </message>
        <message>
            <source>A date to come, such as “thu 4pm” or “26/11 16:00”.</source>
            <translation>未來的日子，例如「星期四下午4時」或「26/11 16:00」。</translation>
        </message>
    </context>
    <context>
        <name>NextSessionCard</name>
        <message>
            <source>Agenda</source>
            <translation>議程</translation>
        </message>
        <message>
            <source>Getting ready</source>
            <translation>準備事項</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>分享</translation>
        </message>
        <message>
            <source>{session}, {distance}</source>
            <translation>{session}，{distance}</translation>
        </message>
        <message>
            <source>with {name}</source>
            <translation>與 {name}</translation>
        </message>
        <message>
            <source>{weekday} {time}</source>
            <translation>{weekday} {time}</translation>
        </message>
        <message>
            <source>{done} of {all} done</source>
            <translation>已完成 {done} 項，共 {all} 項</translation>
        </message>
        <message>
            <source>Go back to the session</source>
            <translation>返回會面</translation>
        </message>
        <message>
            <source>Start session</source>
            <translation>開始會面</translation>
        </message>
        <message>
            <source>{session} is still running</source>
            <translation>{session}仍在進行</translation>
        </message>
        <message>
            <source>Continue preparing</source>
            <translation>繼續準備</translation>
        </message>
        <message>
            <source>Prepare the agenda</source>
            <translation>準備議程</translation>
        </message>
    </context>
    <context>
        <name>NoteBody</name>
        <message>
            <source>Preview</source>
            <translation>預覽</translation>
        </message>
        <message>
            <source>Note, as it reads</source>
            <translation>筆記，閱讀模式</translation>
        </message>
        <message>
            <source>Markdown, private</source>
            <translation>Markdown，私人</translation>
        </message>
        <message>
            <source>Markdown, shared</source>
            <translation>Markdown，共用</translation>
        </message>
    </context>
    <context>
        <name>NoteDeeds</name>
        <message>
            <source>Make shared</source>
            <translation>設為共用</translation>
        </message>
        <message>
            <source>{name} gets this if you tick Shared notes when you share its session</source>
            <translation>分享這次會面時勾選「共用筆記」，{name} 便會收到</translation>
        </message>
        <message>
            <source>Shared. Link a session, and {name} can get this with the recap</source>
            <translation>已設為共用。連結一次會面，{name} 便可隨摘要收到</translation>
        </message>
        <message>
            <source>Keep a private copy</source>
            <translation>另存私人副本</translation>
        </message>
        <message>
            <source>Private copy kept</source>
            <translation>已另存私人副本</translation>
        </message>
        <message>
            <source>{title} (copy)</source>
            <translation>{title}（副本）</translation>
        </message>
        <message>
            <source>Duplicate note</source>
            <translation>製作筆記複本</translation>
        </message>
        <message>
            <source>Restore version</source>
            <translation>還原版本</translation>
        </message>
        <message>
            <source>Version restored</source>
            <translation>版本已還原</translation>
        </message>
        <message>
            <source>Keep what was typed</source>
            <translation>保留已輸入的文字</translation>
        </message>
        <message>
            <source>The note was changed elsewhere. What you typed is an earlier version</source>
            <translation>此筆記已在別處更改。您輸入的文字已存為較早版本</translation>
        </message>
        <message>
            <source>Delete note</source>
            <translation>刪除筆記</translation>
        </message>
        <message>
            <source>Note deleted</source>
            <translation>筆記已刪除</translation>
        </message>
    </context>
    <context>
        <name>NoteDraft</name>
        <message>
            <source>Edit note</source>
            <translation>編輯筆記</translation>
        </message>
        <message>
            <source>Delete note</source>
            <translation>刪除筆記</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新筆記</translation>
        </message>
        <message>
            <source>Add picture</source>
            <translation>加入圖片</translation>
        </message>
        <message>
            <source>Link to session</source>
            <translation>連結至會面</translation>
        </message>
        <message>
            <source>Remove link to session</source>
            <translation>移除與會面的連結</translation>
        </message>
        <message>
            <source>Link to topic</source>
            <translation>連結至主題</translation>
        </message>
        <message>
            <source>Remove link to topic</source>
            <translation>移除與主題的連結</translation>
        </message>
    </context>
    <context>
        <name>NoteFoot</name>
        <message>
            <source>Saved {when}</source>
            <translation>{when} 已儲存</translation>
        </message>
        <message>
            <source>Not saved yet</source>
            <translation>尚未儲存</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s), {minutes} min to read</source>
            <translation>
                <numerusform>%Ln 字，閱讀約 {minutes} 分鐘</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>NoteLinks</name>
        <message>
            <source>Link a session</source>
            <translation>連結會面</translation>
        </message>
        <message>
            <source>Linked to {name}</source>
            <translation>已連結至 {name}</translation>
        </message>
        <message>
            <source>Linked to topic {name}</source>
            <translation>已連結至主題 {name}</translation>
        </message>
        <message>
            <source>A topic that is not in the library</source>
            <translation>不在主題庫內的主題</translation>
        </message>
        <message>
            <source>Link a topic</source>
            <translation>連結主題</translation>
        </message>
        <message>
            <source>Choose a session</source>
            <translation>選擇會面</translation>
        </message>
        <message>
            <source>Open {name}</source>
            <translation>開啟 {name}</translation>
        </message>
        <message>
            <source>Choose a topic</source>
            <translation>選擇主題</translation>
        </message>
        <message>
            <source>Open topic</source>
            <translation>開啟主題</translation>
        </message>
        <message>
            <source>This topic is not in the library</source>
            <translation>這個主題不在主題庫內</translation>
        </message>
        <message>
            <source>{number} · {title}</source>
            <translation>{number} · {title}</translation>
        </message>
    </context>
    <context>
        <name>NoteList</name>
        <message>
            <source>Notes</source>
            <translation>筆記</translation>
        </message>
    </context>
    <context>
        <name>NoteListModel</name>
        <message>
            <source>Private, covered</source>
            <translation>私人，已遮蓋</translation>
        </message>
        <message>
            <source>{beginning}…</source>
            <translation>{beginning}…</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>共用</translation>
        </message>
        <message>
            <source>Private, covered, {date}</source>
            <translation>私人，已遮蓋，{date}</translation>
        </message>
        <message>
            <source>Private, {title}, {date}</source>
            <translation>私人，{title}，{date}</translation>
        </message>
        <message>
            <source>{title}, {date}, shared, {foot}</source>
            <translation>{title}，{date}，共用，{foot}</translation>
        </message>
    </context>
    <context>
        <name>NoteMenu</name>
        <message>
            <source>Make shared</source>
            <translation>設為共用</translation>
        </message>
        <message>
            <source>Keep a private copy</source>
            <translation>另存私人副本</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
        <message>
            <source>Reading mode</source>
            <translation>閱讀模式</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>製作複本</translation>
        </message>
        <message>
            <source>Earlier versions</source>
            <translation>較早版本</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>NotesPage</name>
        <message>
            <source>No note is open.</source>
            <translation>沒有開啟筆記。</translation>
        </message>
        <message>
            <source>Choose one from the list, or begin a new one.</source>
            <translation>從清單選擇一則，或新增一則。</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新筆記</translation>
        </message>
        <message>
            <source>Notes start private.</source>
            <translation>筆記一開始都是私人的。</translation>
        </message>
        <message>
            <source>You choose what to share.</source>
            <translation>由您決定分享甚麼。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s) found</source>
            <translation>
                <numerusform>找到 %Ln 則筆記</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>OfferStrip</name>
        <message>
            <source>This workspace opens without a passphrase.</source>
            <translation>這個工作區不用密語便可開啟。</translation>
        </message>
        <message>
            <source>Protect it…</source>
            <translation>設定保護…</translation>
        </message>
        <message>
            <source>Decide later</source>
            <translation>稍後決定</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>暫時不用</translation>
        </message>
    </context>
    <context>
        <name>Offers</name>
        <message>
            <source>Write your aim</source>
            <translation>寫下計劃目標</translation>
        </message>
        <message>
            <source>What should be different after these sessions?</source>
            <translation>這些會面之後，應該有甚麼不同？</translation>
        </message>
        <message>
            <source>Set your rhythm</source>
            <translation>設定會面頻率</translation>
        </message>
        <message>
            <source>How often, and from when to when? The midpoint review follows from that.</source>
            <translation>多久會面一次，由何時到何時？中期檢視會按此安排。</translation>
        </message>
        <message>
            <source>Make your agreement</source>
            <translation>訂立約定</translation>
        </message>
        <message>
            <source>What stays between you, and how do you work together?</source>
            <translation>哪些事只限您們兩人知道，又如何合作？</translation>
        </message>
        <message>
            <source>Review yourself</source>
            <translation>做自我檢視</translation>
        </message>
        <message>
            <source>Seven statements to rate, now and at the end. Yours alone until you release it.</source>
            <translation>為七句陳述評分，開始和結束時各一次。公開之前只有您看到。</translation>
        </message>
        <message>
            <source>Put aside: {line}</source>
            <translation>擱置：{line}</translation>
        </message>
    </context>
    <context>
        <name>OntoAgenda</name>
        <message>
            <source>Add topic</source>
            <translation>加入主題</translation>
        </message>
        <message>
            <source>If there is time:</source>
            <translation>如有時間：</translation>
        </message>
        <message>
            <source>Add part of a topic</source>
            <translation>加入主題的部分內容</translation>
        </message>
    </context>
    <context>
        <name>PackDeeds</name>
        <message>
            <source>Import a topic pack…</source>
            <translation>匯入主題包…</translation>
        </message>
        <message>
            <source>Imported packs…</source>
            <translation>已匯入的主題包…</translation>
        </message>
        <message>
            <source>Export our topics…</source>
            <translation>匯出我們的主題…</translation>
        </message>
        <message>
            <source>How a pack is made</source>
            <translation>如何製作主題包</translation>
        </message>
        <message>
            <source>Save a topic template…</source>
            <translation>儲存主題範本…</translation>
        </message>
        <message>
            <source>Reading the pack…</source>
            <translation>正在讀取主題包…</translation>
        </message>
        <message>
            <source>Remove pack</source>
            <translation>移除主題包</translation>
        </message>
        <message numerus="yes">
            <source>Pack removed: %Ln topic(s)</source>
            <translation>
                <numerusform>主題包已移除：%Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>Looking through our topics…</source>
            <translation>正在檢視我們的主題…</translation>
        </message>
        <message>
            <source>Topics of {mentor} and {mentee}</source>
            <translation>{mentor} 與 {mentee} 的主題</translation>
        </message>
        <message>
            <source>Save a template</source>
            <translation>儲存範本</translation>
        </message>
        <message>
            <source>Markdown (*.md)</source>
            <translation>Markdown（*.md）</translation>
        </message>
        <message numerus="yes">
            <source>Reading the pack: {done} of %Ln topic(s)</source>
            <translation>
                <numerusform>正在讀取主題包：已讀 {done} 個，共 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>Import cancelled. Nothing was changed.</source>
            <translation>已取消匯入。沒有任何改動。</translation>
        </message>
        <message>
            <source>This is not a topic pack. Nothing was imported.</source>
            <translation>這不是主題包。沒有匯入任何內容。</translation>
        </message>
        <message>
            <source>Import pack</source>
            <translation>匯入主題包</translation>
        </message>
        <message>
            <source>Update pack</source>
            <translation>更新主題包</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) imported</source>
            <translation>
                <numerusform>已匯入 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) updated</source>
            <translation>
                <numerusform>已更新 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>Pack updated</source>
            <translation>主題包已更新</translation>
        </message>
        <message>
            <source>Save as one file</source>
            <translation>儲存為單一檔案</translation>
        </message>
        <message>
            <source>Save as a folder</source>
            <translation>儲存為資料夾</translation>
        </message>
        <message>
            <source>Topic packs (*.revpack)</source>
            <translation>主題包（*.revpack）</translation>
        </message>
        <message>
            <source>Zip archives (*.zip)</source>
            <translation>Zip 壓縮檔（*.zip）</translation>
        </message>
        <message>
            <source>Saved to {folder}</source>
            <translation>已儲存至 {folder}</translation>
        </message>
    </context>
    <context>
        <name>PackWriting</name>
        <message>
            <source>Stopped. Nothing was written.</source>
            <translation>已停止。沒有寫入任何內容。</translation>
        </message>
    </context>
    <context>
        <name>PacksDialog</name>
        <message>
            <source>Imported packs</source>
            <translation>已匯入的主題包</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>{topics} · version {version} · imported {date}</source>
            <translation>{topics} · 版本 {version} · {date}匯入</translation>
        </message>
        <message>
            <source>Remove {pack}</source>
            <translation>移除 {pack}</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
    </context>
    <context>
        <name>PairSection</name>
        <message>
            <source>Edit the pair</source>
            <translation>編輯組合</translation>
        </message>
    </context>
    <context>
        <name>Palette</name>
        <message>
            <source>Search or go to</source>
            <translation>搜尋或前往</translation>
        </message>
        <message>
            <source>Results</source>
            <translation>結果</translation>
        </message>
        <message>
            <source>Nothing found for “{words}”.</source>
            <translation>找不到「{words}」。</translation>
        </message>
        <message>
            <source>↑↓ move</source>
            <translation>↑↓ 移動</translation>
        </message>
        <message>
            <source>Enter open</source>
            <translation>Enter 開啟</translation>
        </message>
        <message>
            <source>Ctrl+Enter add to session {number}</source>
            <translation>Ctrl+Enter 加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>Esc close</source>
            <translation>Esc 關閉</translation>
        </message>
        <message numerus="yes">
            <source>%Ln result(s)</source>
            <translation>
                <numerusform>%Ln 項結果</numerusform>
            </translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>加入議程</translation>
        </message>
        <message>
            <source>Added to session {number}</source>
            <translation>已加入第 {number} 次會面</translation>
        </message>
    </context>
    <context>
        <name>PaletteDelegate</name>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
    </context>
    <context>
        <name>PaletteModel</name>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
    </context>
    <context>
        <name>PartPopup</name>
        <message>
            <source>Add a part to session {number}</source>
            <translation>將部分內容加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>What stays</source>
            <translation>保留的步驟</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>加入</translation>
        </message>
        <message numerus="yes">
            <source>{part}: %Ln step(s), {minutes}</source>
            <translation>
                <numerusform>{part}：%Ln 個步驟，{minutes}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{part}: %Ln of them, {minutes}</source>
            <translation>
                <numerusform>{part}：其中 %Ln 個，{minutes}</numerusform>
            </translation>
        </message>
        <message>
            <source>Minutes for this part</source>
            <translation>這部分的分鐘數</translation>
        </message>
        <message>
            <source>One minute less</source>
            <translation>減一分鐘</translation>
        </message>
        <message>
            <source>One minute more</source>
            <translation>加一分鐘</translation>
        </message>
        <message>
            <source>Minutes</source>
            <translation>分鐘</translation>
        </message>
        <message>
            <source>Faster than usual</source>
            <translation>比平常快</translation>
        </message>
        <message numerus="yes">
            <source>%Ln step(s) stay</source>
            <translation>
                <numerusform>保留 %Ln 個步驟</numerusform>
            </translation>
        </message>
        <message>
            <source>Choose a part of the topic.</source>
            <translation>請選擇主題的一部分。</translation>
        </message>
        <message>
            <source>Stays on the agenda</source>
            <translation>留在議程</translation>
        </message>
        <message>
            <source>If there is time</source>
            <translation>如有時間</translation>
        </message>
    </context>
    <context>
        <name>PartsList</name>
        <message>
            <source>What to include</source>
            <translation>包括哪些內容</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>None</source>
            <translation>無</translation>
        </message>
        <message>
            <source>Include</source>
            <translation>包括</translation>
        </message>
    </context>
    <context>
        <name>Pasting</name>
        <message>
            <source>This cannot be read as a picture. The note is unchanged.</source>
            <translation>無法讀取為圖片。筆記沒有改動。</translation>
        </message>
        <message>
            <source>Too long to paste at once: 5 MB is the most.</source>
            <translation>太長，不能一次貼上：上限為 5 MB。</translation>
        </message>
    </context>
    <context>
        <name>PathFilter</name>
        <message>
            <source>Learning path</source>
            <translation>學習路線</translation>
        </message>
        <message>
            <source>Learning paths</source>
            <translation>學習路線</translation>
        </message>
        <message>
            <source>No path</source>
            <translation>不按路線</translation>
        </message>
        <message>
            <source>A few topics, in an order that builds up</source>
            <translation>幾個循序漸進的主題</translation>
        </message>
        <message>
            <source>{shelf}: {title}</source>
            <translation>{shelf}：{title}</translation>
        </message>
    </context>
    <context>
        <name>PauseDialog</name>
        <message>
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
        <message>
            <source>We meet again from</source>
            <translation>我們何時恢復會面</translation>
        </message>
        <message>
            <source>Such as 11 January, or in 6 weeks</source>
            <translation>例如 1月11日，或六星期後</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>No date is proposed until then. Everything stays as it is.</source>
            <translation>到時為止都不會建議日期。其他一切不變。</translation>
        </message>
        <message>
            <source>Pause until…</source>
            <translation>暫停至…</translation>
        </message>
        <message>
            <source>A day to come, such as “11 January”.</source>
            <translation>未來的日子，例如「1月11日」。</translation>
        </message>
        <message>
            <source>The pause ends by itself on that day.</source>
            <translation>到了該日，暫停便自動結束。</translation>
        </message>
        <message numerus="yes">
            <source>Still planned before that day: %Ln session(s)</source>
            <translation>
                <numerusform>該日之前仍有計劃：%Ln 次會面</numerusform>
            </translation>
        </message>
        <message>
            <source>{day}. {kept}.</source>
            <translation>{day}。{kept}。</translation>
        </message>
    </context>
    <context>
        <name>PauseLine</name>
        <message>
            <source>End the pause</source>
            <translation>結束暫停</translation>
        </message>
        <message>
            <source>We pause until {day}.</source>
            <translation>我們暫停至{day}。</translation>
        </message>
    </context>
    <context>
        <name>Pausing</name>
        <message>
            <source>End the pause</source>
            <translation>結束暫停</translation>
        </message>
        <message>
            <source>The pause is over</source>
            <translation>暫停已結束</translation>
        </message>
        <message>
            <source>Paused until {day}</source>
            <translation>已暫停至{day}</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>暫停</translation>
        </message>
    </context>
    <context>
        <name>PiecesStrip</name>
        <message>
            <source>One line is too long to write in. It is shown here in pieces.</source>
            <translation>其中一行太長，無法直接書寫。這裏分段顯示。</translation>
        </message>
        <message>
            <source>Break it into lines</source>
            <translation>分成數行</translation>
        </message>
    </context>
    <context>
        <name>PlanMenu</name>
        <message>
            <source>What is left</source>
            <translation>餘下的項目</translation>
        </message>
        <message>
            <source>Add an item that nobody planned</source>
            <translation>加入未有計劃的項目</translation>
        </message>
        <message>
            <source>Alt with the arrow keys moves an item.</source>
            <translation>Alt 加方向鍵可移動項目。</translation>
        </message>
    </context>
    <context>
        <name>PracticePage</name>
        <message>
            <source>Stop practising</source>
            <translation>停止練習</translation>
        </message>
        <message>
            <source>Nothing is recorded or stored.</source>
            <translation>不會錄音，亦不會儲存。</translation>
        </message>
        <message>
            <source>Previous step</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Next step</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Practise aloud</source>
            <translation>朗聲練習</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步驟</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>There is no step to practise.</source>
            <translation>沒有可練習的步驟。</translation>
        </message>
        <message>
            <source>Step {at} of {count} · {part} · about {minutes}</source>
            <translation>第 {at} 步，共 {count} 步 · {part} · 約 {minutes}</translation>
        </message>
        <message>
            <source>{minutes}:{seconds} of {whole}</source>
            <translation>{minutes}:{seconds}，共 {whole}</translation>
        </message>
    </context>
    <context>
        <name>PreparationPanel</name>
        <message>
            <source>Private. Only you see this list.</source>
            <translation>私人。只有您看到這份清單。</translation>
        </message>
        <message>
            <source>My preparation</source>
            <translation>我的準備</translation>
        </message>
        <message>
            <source>Nothing to prepare yet. Write the first line below.</source>
            <translation>尚未有要準備的事。在下方寫下第一行。</translation>
        </message>
        <message>
            <source>Add a line</source>
            <translation>新增一行</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s), covered</source>
            <translation>
                <numerusform>%Ln 行，已遮蓋</numerusform>
            </translation>
        </message>
        <message>
            <source>Tick line</source>
            <translation>勾選這行</translation>
        </message>
        <message>
            <source>Untick line</source>
            <translation>取消勾選這行</translation>
        </message>
        <message>
            <source>Edit line</source>
            <translation>編輯這行</translation>
        </message>
        <message>
            <source>Move line</source>
            <translation>移動這行</translation>
        </message>
        <message>
            <source>Add line</source>
            <translation>新增一行</translation>
        </message>
        <message>
            <source>Add lines</source>
            <translation>新增多行</translation>
        </message>
    </context>
    <context>
        <name>Preview</name>
        <message>
            <source>Preview</source>
            <translation>預覽</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>頁</translation>
        </message>
        <message>
            <source>File</source>
            <translation>檔案</translation>
        </message>
        <message>
            <source>Text of the file</source>
            <translation>檔案文字</translation>
        </message>
        <message>
            <source>Pages of the file</source>
            <translation>檔案各頁</translation>
        </message>
        <message>
            <source>Preview, page {page} of {count}</source>
            <translation>預覽，第 {page} 頁，共 {count} 頁</translation>
        </message>
        <message>
            <source>{name}, {size}</source>
            <translation>{name}，{size}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln 頁</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}, {pages}, {size}</source>
            <translation>{name}，{pages}，{size}</translation>
        </message>
        <message>
            <source>Smaller pages</source>
            <translation>縮小頁面</translation>
        </message>
        <message>
            <source>Larger pages</source>
            <translation>放大頁面</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>列印…</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
    </context>
    <context>
        <name>PreviewDialog</name>
        <message>
            <source>Import a pack</source>
            <translation>匯入主題包</translation>
        </message>
        <message>
            <source>What the pack would change</source>
            <translation>主題包會帶來的改動</translation>
        </message>
        <message>
            <source>Part of the dialog</source>
            <translation>對話框的部分</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>文字</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Version {version}</source>
            <translation>版本 {version}</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
        <message>
            <source>You have version {version}, imported {date}.</source>
            <translation>您現有版本 {version}，於{date}匯入。</translation>
        </message>
        <message>
            <source>You have version {version}, imported {date}. This is an earlier one.</source>
            <translation>您現有版本 {version}，於{date}匯入。這個是較早的版本。</translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln topic(s)</source>
            <translation>
                <numerusform>匯入 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Update %Ln topic(s)</source>
            <translation>
                <numerusform>更新 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>Update the pack</source>
            <translation>更新主題包</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
        <message>
            <source>All of this is here already. There is nothing to import.</source>
            <translation>全部內容已在這裏，無需匯入。</translation>
        </message>
        <message>
            <source>There is nothing in this pack that can be imported.</source>
            <translation>這個主題包沒有可匯入的內容。</translation>
        </message>
        <message numerus="yes">
            <source>Kept, though not known here: %Ln field(s)</source>
            <translation>
                <numerusform>保留但這裏不認識的：%Ln 個欄位</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Left out, as no topic: %Ln file(s)</source>
            <translation>
                <numerusform>略過，因為不是主題：%Ln 個檔案</numerusform>
            </translation>
        </message>
        <message>
            <source>This file was refused. Everything else is read.</source>
            <translation>這個檔案不獲接納。其他檔案均已讀取。</translation>
        </message>
        <message>
            <source>Only fields that are not known here are different.</source>
            <translation>只有這裏不認識的欄位不同。</translation>
        </message>
        <message>
            <source>The pack no longer has this topic. It goes, unless you untick it.</source>
            <translation>主題包已不再有這個主題。除非取消勾選，否則會移除。</translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>正在匯入…</translation>
        </message>
    </context>
    <context>
        <name>PreviewedTopic</name>
        <message>
            <source>Text of the topic</source>
            <translation>主題內文</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
        <message>
            <source>Tags: {tags}</source>
            <translation>標籤：{tags}</translation>
        </message>
    </context>
    <context>
        <name>PrintDialog</name>
        <message>
            <source>Print</source>
            <translation>列印</translation>
        </message>
        <message>
            <source>Page {page} of {pages}</source>
            <translation>第 {page} 頁，共 {pages} 頁</translation>
        </message>
        <message>
            <source>On paper as</source>
            <translation>列印方式</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>頁面</translation>
        </message>
        <message>
            <source>Booklet</source>
            <translation>小冊子</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Nothing private is on it.</source>
            <translation>當中沒有私人內容。</translation>
        </message>
        <message>
            <source>Sheets, as they will be printed</source>
            <translation>列印後的紙張</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>儲存為 PDF…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>列印…</translation>
        </message>
        <message>
            <source>Laying out the pages…</source>
            <translation>正在編排頁面…</translation>
        </message>
        <message numerus="yes">
            <source>%Ln page(s)</source>
            <translation>
                <numerusform>%Ln 頁</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sheet(s), printed on both sides.</source>
            <translation>
                <numerusform>%Ln 張紙，雙面列印。</numerusform>
            </translation>
        </message>
        <message>
            <source>Turn on the short edge, fold in the middle, and read.</source>
            <translation>沿短邊翻頁，中間對摺，便可閱讀。</translation>
        </message>
        <message>
            <source>{sheets} {fold}</source>
            <translation>{sheets}{fold}</translation>
        </message>
        <message>
            <source>Save as PDF</source>
            <translation>儲存為 PDF</translation>
        </message>
    </context>
    <context>
        <name>PrivateClipboard</name>
        <message>
            <source>Copied as plain text, and cleared from the clipboard in a minute</source>
            <translation>已複製為純文字，一分鐘後從剪貼簿清除</translation>
        </message>
    </context>
    <context>
        <name>Program</name>
        <message>
            <source>“{name}” was asked for</source>
            <translation>有人要求開啟「{name}」</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>開啟</translation>
        </message>
        <message>
            <source>Saved elsewhere. You are in the copy now</source>
            <translation>已儲存至別處。您現正使用該副本</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <source>Another screen was connected</source>
            <translation>已接駁另一個螢幕</translation>
        </message>
        <message>
            <source>Cover private things</source>
            <translation>遮蓋私人內容</translation>
        </message>
        <message>
            <source>The language changes when RevMentor starts again</source>
            <translation>下次啟動 RevMentor 時會轉換語言</translation>
        </message>
    </context>
    <context>
        <name>ProgressPage</name>
        <message>
            <source>Come back after the first session, or name a goal now.</source>
            <translation>第一次會面後再來，或現在訂立目標。</translation>
        </message>
        <message>
            <source>Add a goal</source>
            <translation>新增目標</translation>
        </message>
        <message>
            <source>{me} and {partner}</source>
            <translation>{me} 與 {partner}</translation>
        </message>
        <message>
            <source>{names}, since {day}</source>
            <translation>{names}，自{day}起</translation>
        </message>
        <message>
            <source>Next: {day}</source>
            <translation>下次：{day}</translation>
        </message>
        <message>
            <source>The next one has no date yet</source>
            <translation>下次會面未定日期</translation>
        </message>
        <message>
            <source>Our agreement</source>
            <translation>我們的約定</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>分享…</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
    </context>
    <context>
        <name>Promise</name>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Whose: {action}</source>
            <translation>由誰負責：{action}</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未定負責人</translation>
        </message>
        <message>
            <source>By when: {action}</source>
            <translation>何時完成：{action}</translation>
        </message>
        <message>
            <source>By when?</source>
            <translation>何時完成？</translation>
        </message>
        <message>
            <source>Delete «{action}»</source>
            <translation>刪除「{action}」</translation>
        </message>
    </context>
    <context>
        <name>Promises</name>
        <message>
            <source>Add an action, such as “visit the shop @{name} friday”</source>
            <translation>新增行動，例如「到訪店舖 @{name} 星期五」</translation>
        </message>
        <message>
            <source>Add an action</source>
            <translation>新增行動</translation>
        </message>
    </context>
    <context>
        <name>ProtectionDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>This takes a second or two, so that guessing takes for ever.</source>
            <translation>需時一兩秒，好讓猜密語的人永遠猜不完。</translation>
        </message>
    </context>
    <context>
        <name>ProtectionDialogs</name>
        <message>
            <source>Change the passphrase</source>
            <translation>更改密語</translation>
        </message>
        <message>
            <source>From then on only the new one opens this workspace. Backups made before still open with the one of their day.</source>
            <translation>此後只有新密語能開啟這個工作區。之前的備份仍以當日的密語開啟。</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢復紙</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>ProtectionSection</name>
        <message>
            <source>Not protected</source>
            <translation>未受保護</translation>
        </message>
        <message>
            <source>Without a passphrase, anyone who can open this computer as you can read this workspace. With one, everything in it is encrypted, and so are its backups.</source>
            <translation>沒有密語，任何能像您一樣開啟這部電腦的人都能讀取這個工作區。有了密語，所有內容連同備份都會加密。</translation>
        </message>
        <message>
            <source>The sample pair needs none: nothing in it is real.</source>
            <translation>示範組合不需保護：當中沒有真實資料。</translation>
        </message>
        <message>
            <source>Protect with a passphrase…</source>
            <translation>以密語保護…</translation>
        </message>
        <message>
            <source>Protected</source>
            <translation>受保護</translation>
        </message>
        <message>
            <source>Everything in this workspace is encrypted, its backups too. What you share or print is not. While it is open, its words are in the memory of this computer.</source>
            <translation>這個工作區的所有內容連同備份均已加密。您分享或列印的則沒有加密。開啟期間，內容存於這部電腦的記憶體。</translation>
        </message>
        <message>
            <source>Change the passphrase…</source>
            <translation>更改密語…</translation>
        </message>
        <message>
            <source>Recovery sheet…</source>
            <translation>恢復紙…</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>鎖上</translation>
        </message>
        <message>
            <source>Locking saves, ends the program and starts a locked one, because nothing else empties memory. A session that is being held is not locked by waiting.</source>
            <translation>鎖上時會先儲存，然後結束程式，再啟動已鎖上的程式，因為只有這樣才能清除記憶體。正在進行的會面不會因無人操作而鎖上。</translation>
        </message>
        <message>
            <source>Lock when nobody is there</source>
            <translation>無人使用時鎖上</translation>
        </message>
        <message numerus="yes">
            <source>After %Ln minute(s)</source>
            <translation>
                <numerusform>%Ln 分鐘後</numerusform>
            </translation>
        </message>
        <message>
            <source>Lock now</source>
            <translation>立即鎖上</translation>
        </message>
        <message>
            <source>This computer</source>
            <translation>這部電腦</translation>
        </message>
        <message>
            <source>Its keyring can keep the key, so that the passphrase need not be typed here. That protects against whoever finds the files, not against whoever sits here signed in as you.</source>
            <translation>密鑰圈可保管密鑰，毋須在這裏輸入密語。這可防範取得檔案的人，但不能防範以您身分登入、坐在這裏的人。</translation>
        </message>
        <message>
            <source>Unlock with this computer…</source>
            <translation>以這部電腦解鎖…</translation>
        </message>
        <message>
            <source>If somebody may know the passphrase or the sheet</source>
            <translation>如有人可能知道密語或恢復紙</translation>
        </message>
        <message>
            <source>A new data key closes the workspace and its backups to both of them.</source>
            <translation>新資料密鑰會令兩者都不能再開啟工作區及其備份。</translation>
        </message>
        <message>
            <source>New data key…</source>
            <translation>新資料密鑰…</translation>
        </message>
        <message>
            <source>No protection</source>
            <translation>不設保護</translation>
        </message>
        <message>
            <source>Remove the protection…</source>
            <translation>移除保護…</translation>
        </message>
        <message>
            <source>Do not unlock with this computer any more</source>
            <translation>不再以這部電腦解鎖</translation>
        </message>
    </context>
    <context>
        <name>QAbstractFileIconProvider</name>
        <message>
            <source>Drive</source>
            <translation>磁碟</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>資料夾</translation>
        </message>
        <message>
            <source>File Folder</source>
            <translation>檔案資料夾</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>&amp;Look in:</source>
            <translation>尋找於(&amp;L)：</translation>
        </message>
        <message>
            <source>Files of &amp;type:</source>
            <translation>檔案類型(&amp;t)：</translation>
        </message>
    </context>
    <context>
        <name>QuestionStrip</name>
        <message>
            <source>Answer</source>
            <translation>答案</translation>
        </message>
        <message>
            <source>Word: what it means in plain words</source>
            <translation>詞彙：用淺白的話解釋</translation>
        </message>
        <message>
            <source>Answer to «{question}»</source>
            <translation>「{question}」的答案</translation>
        </message>
        <message>
            <source>The answer in a line. Enter keeps it.</source>
            <translation>用一行寫下答案，按 Enter 保存。</translation>
        </message>
    </context>
    <context>
        <name>ReadOnlyStrip</name>
        <message>
            <source>Open for reading only. Nothing can be saved.</source>
            <translation>以唯讀方式開啟，無法儲存任何內容。</translation>
        </message>
        <message>
            <source>Save a copy elsewhere…</source>
            <translation>在別處儲存副本…</translation>
        </message>
    </context>
    <context>
        <name>ReadersRow</name>
        <message>
            <source>For whom</source>
            <translation>給誰看</translation>
        </message>
        <message>
            <source>Roles, not names</source>
            <translation>用角色，不用姓名</translation>
        </message>
        <message>
            <source>For</source>
            <translation>讀者</translation>
        </message>
    </context>
    <context>
        <name>ReadingEnd</name>
        <message>
            <source>My actions</source>
            <translation>我的行動</translation>
        </message>
        <message>
            <source>You have promised nothing yet.</source>
            <translation>您尚未作出承諾。</translation>
        </message>
        <message>
            <source>Ask a question</source>
            <translation>提出問題</translation>
        </message>
        <message>
            <source>Private. Only you see it until you send it.</source>
            <translation>私人。發送之前只有您看到。</translation>
        </message>
        <message>
            <source>What do you want to ask next?</source>
            <translation>您接着想問甚麼？</translation>
        </message>
    </context>
    <context>
        <name>ReadingFoot</name>
        <message>
            <source>My private note</source>
            <translation>我的私人筆記</translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s) of mine</source>
            <translation>
                <numerusform>我的 %Ln 則私人筆記</numerusform>
            </translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開啟</translation>
        </message>
        <message>
            <source>Open my private note</source>
            <translation>開啟我的私人筆記</translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s), covered</source>
            <translation>
                <numerusform>%Ln 則私人筆記，已遮蓋</numerusform>
            </translation>
        </message>
        <message>
            <source>My actions</source>
            <translation>我的行動</translation>
        </message>
        <message>
            <source>Ask a question</source>
            <translation>提出問題</translation>
        </message>
    </context>
    <context>
        <name>ReadingOnly</name>
        <message>
            <source>This workspace is open for reading only. Save a copy elsewhere to go on in it.</source>
            <translation>這個工作區以唯讀方式開啟。請在別處儲存副本，並在那裏繼續。</translation>
        </message>
    </context>
    <context>
        <name>ReadingPage</name>
        <message>
            <source>This is no longer here.</source>
            <translation>這裏已沒有此內容。</translation>
        </message>
        <message>
            <source>It was deleted, or its planning was taken back.</source>
            <translation>已被刪除，或其計劃已撤回。</translation>
        </message>
        <message>
            <source>Close reading</source>
            <translation>關閉閱讀</translation>
        </message>
        <message>
            <source>Text, {what}</source>
            <translation>內文，{what}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln min to read</source>
            <translation>
                <numerusform>閱讀需 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>{what}  ·  {length}</source>
            <translation>{what}  ·  {length}</translation>
        </message>
        <message>
            <source>Question jotted down, only you can see it</source>
            <translation>提問已記下，只有您能看到</translation>
        </message>
        <message>
            <source>{what} - {title}</source>
            <translation>{what} - {title}</translation>
        </message>
        <message>
            <source>This topic is not in the library</source>
            <translation>這個主題不在主題庫內</translation>
        </message>
    </context>
    <context>
        <name>RecapView</name>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>What was this session about, in a few sentences?</source>
            <translation>這次會面談了甚麼？用幾句寫下。</translation>
        </message>
        <message>
            <source>Moves on to a later session</source>
            <translation>延續至日後的會面</translation>
        </message>
        <message>
            <source>Between us</source>
            <translation>只限我們兩人</translation>
        </message>
        <message>
            <source>Keep the summary between us</source>
            <translation>摘要只限我們兩人</translation>
        </message>
        <message>
            <source>Takeaways</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Add a takeaway</source>
            <translation>新增得著</translation>
        </message>
        <message>
            <source>Add takeaway</source>
            <translation>新增得著</translation>
        </message>
        <message>
            <source>Edit takeaway</source>
            <translation>編輯得著</translation>
        </message>
        <message>
            <source>Delete takeaway</source>
            <translation>刪除得著</translation>
        </message>
        <message>
            <source>Takeaway deleted</source>
            <translation>得著已刪除</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Add an action, such as “{name}: visit the service centre”</source>
            <translation>新增行動，例如「{name}：到訪服務中心」</translation>
        </message>
        <message>
            <source>Add action</source>
            <translation>新增行動</translation>
        </message>
        <message>
            <source>Edit action</source>
            <translation>編輯行動</translation>
        </message>
        <message>
            <source>Delete action</source>
            <translation>刪除行動</translation>
        </message>
        <message>
            <source>Action deleted</source>
            <translation>行動已刪除</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Add a question</source>
            <translation>新增提問</translation>
        </message>
        <message>
            <source>Add question</source>
            <translation>新增提問</translation>
        </message>
        <message>
            <source>Edit question</source>
            <translation>編輯提問</translation>
        </message>
        <message>
            <source>Delete question</source>
            <translation>刪除提問</translation>
        </message>
        <message>
            <source>Question deleted</source>
            <translation>提問已刪除</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Add a word, such as “handover: the bot passes the chat to a person”</source>
            <translation>新增詞彙，例如「轉接：聊天機械人把對話交給真人」</translation>
        </message>
        <message>
            <source>Add word</source>
            <translation>新增詞彙</translation>
        </message>
        <message>
            <source>Edit word</source>
            <translation>編輯詞彙</translation>
        </message>
        <message>
            <source>Delete word</source>
            <translation>刪除詞彙</translation>
        </message>
        <message>
            <source>Word deleted</source>
            <translation>詞彙已刪除</translation>
        </message>
        <message>
            <source>Write recap</source>
            <translation>撰寫摘要</translation>
        </message>
        <message>
            <source>{owner}, {due}</source>
            <translation>{owner}，{due}</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未定負責人</translation>
        </message>
        <message>
            <source>{state}: {answer}</source>
            <translation>{state}：{answer}</translation>
        </message>
        <message>
            <source>Show in Follow-ups</source>
            <translation>在跟進中顯示</translation>
        </message>
        <message>
            <source>{word}: {meaning}</source>
            <translation>{word}：{meaning}</translation>
        </message>
        <message>
            <source>Tick action</source>
            <translation>勾選行動</translation>
        </message>
        <message>
            <source>Untick action</source>
            <translation>取消勾選行動</translation>
        </message>
    </context>
    <context>
        <name>RecoveryField</name>
        <message>
            <source>Recovery key</source>
            <translation>恢復密鑰</translation>
        </message>
        <message>
            <source>The fifteen groups on the sheet</source>
            <translation>恢復紙上的十五組字</translation>
        </message>
    </context>
    <context>
        <name>RecoveryKey</name>
        <message>
            <source>These groups open the workspace if the passphrase is forgotten. Print them, save them, or write them down, and keep them away from this computer. Nobody can help whoever has lost both.</source>
            <translation>忘記密語時，這些字組可開啟工作區。請列印、儲存或抄下，並存放在這部電腦以外的地方。兩者都遺失的話，誰也無法幫忙。</translation>
        </message>
        <message>
            <source>Recovery key</source>
            <translation>恢復密鑰</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>列印…</translation>
        </message>
        <message>
            <source>Save as PDF…</source>
            <translation>儲存為 PDF…</translation>
        </message>
        <message>
            <source>It could not be saved there. Choose another place.</source>
            <translation>無法儲存到那裏。請選擇另一個位置。</translation>
        </message>
        <message>
            <source>Saved as {file}. Take the file off this computer.</source>
            <translation>已儲存為 {file}。請把檔案移離這部電腦。</translation>
        </message>
        <message>
            <source>Save the recovery sheet</source>
            <translation>儲存恢復紙</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢復紙</translation>
        </message>
        <message>
            <source>Sent to the printer.</source>
            <translation>已送往打印機。</translation>
        </message>
        <message>
            <source>The printer did not take it. Nothing was printed. Choose another.</source>
            <translation>打印機未有接收。沒有列印任何內容。請選擇另一部。</translation>
        </message>
    </context>
    <context>
        <name>RecoveryProof</name>
        <message>
            <source>So that you can rely on it: type two of the groups from what you keep.</source>
            <translation>為確保可靠：請按您保存的一份，輸入其中兩組。</translation>
        </message>
        <message>
            <source>Group {number}</source>
            <translation>第 {number} 組</translation>
        </message>
        <message>
            <source>Back to the recovery key</source>
            <translation>返回恢復密鑰</translation>
        </message>
        <message>
            <source>Group {number} is another one on the sheet.</source>
            <translation>恢復紙上的第 {number} 組並非如此。</translation>
        </message>
    </context>
    <context>
        <name>RecoverySheet</name>
        <message>
            <source>These fifteen groups open the workspace without its passphrase. Keep this sheet where nobody else looks, and not in this computer.</source>
            <translation>這十五組字毋須密語即可開啟工作區。請把這張紙存放在別人不會看到的地方，但不要存於這部電腦。</translation>
        </message>
        <message>
            <source>To use it, start RevMentor, choose the workspace, then “Use the recovery sheet”, and type the groups. Small letters do. A zero and an O, a one and an I are taken for each other.</source>
            <translation>使用時，啟動 RevMentor，選擇工作區，再選「使用恢復紙」，然後輸入各組。可用小寫。零與 O、一與 I 視為相同。</translation>
        </message>
        <message>
            <source>Nobody can help whoever has lost both the passphrase and this sheet.</source>
            <translation>如密語與這張恢復紙都遺失，誰也無法幫忙。</translation>
        </message>
        <message>
            <source>Recovery sheet</source>
            <translation>恢復紙</translation>
        </message>
        <message>
            <source>{name}, made on {day}</source>
            <translation>{name}，{day}製作</translation>
        </message>
    </context>
    <context>
        <name>ReminderStrip</name>
        <message>
            <source>Open the session</source>
            <translation>開啟會面</translation>
        </message>
        <message>
            <source>Hide this reminder</source>
            <translation>隱藏這個提醒</translation>
        </message>
        <message>
            <source>{session} begins in {minutes}</source>
            <translation>{session}將於 {minutes}後開始</translation>
        </message>
        <message>
            <source>{session} was to begin at {time}</source>
            <translation>{session}原定於 {time} 開始</translation>
        </message>
    </context>
    <context>
        <name>RemindersSection</name>
        <message>
            <source>Remind me 15 minutes before a session</source>
            <translation>會面前 15 分鐘提醒我</translation>
        </message>
        <message>
            <source>Let the system remind me too</source>
            <translation>也讓系統提醒我</translation>
        </message>
        <message>
            <source>With a quiet line over the page, and no sound.</source>
            <translation>在頁面上方顯示一行提示，沒有聲音。</translation>
        </message>
        <message>
            <source>It says “Session in 15 minutes” and nothing more.</source>
            <translation>只會顯示「15 分鐘後會面」，別無其他。</translation>
        </message>
        <message>
            <source>This desktop has no place for it.</source>
            <translation>這個桌面沒有相應功能。</translation>
        </message>
    </context>
    <context>
        <name>RescueCard</name>
        <message>
            <source>Plan a 25-minute rescue</source>
            <translation>計劃 25 分鐘補救會面</translation>
        </message>
        <message>
            <source>{session} was cancelled</source>
            <translation>{session}已取消</translation>
        </message>
        <message>
            <source>{session} did not take place</source>
            <translation>{session}沒有舉行</translation>
        </message>
        <message>
            <source>Open session {number}</source>
            <translation>開啟第 {number} 次會面</translation>
        </message>
    </context>
    <context>
        <name>RestoreDialog</name>
        <message>
            <source>Go back to a backup</source>
            <translation>還原備份</translation>
        </message>
        <message>
            <source>Rebuild it, or go back to a backup</source>
            <translation>重建，或還原備份</translation>
        </message>
        <message>
            <source>There are no backups here. Choose a file to go back to.</source>
            <translation>這裏沒有備份。選擇要還原的檔案。</translation>
        </message>
        <message>
            <source>Looking into the backup…</source>
            <translation>正在查看備份…</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>備份</translation>
        </message>
        <message>
            <source>How far looking into the backup is</source>
            <translation>查看備份的進度</translation>
        </message>
        <message>
            <source>Passphrase of the backup</source>
            <translation>備份的密語</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>選擇檔案…</translation>
        </message>
        <message>
            <source>Keep what is there</source>
            <translation>保留現有內容</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>還原</translation>
        </message>
        <message>
            <source>{when} · {size}</source>
            <translation>{when} · {size}</translation>
        </message>
        <message>
            <source>Choose a backup</source>
            <translation>選擇備份</translation>
        </message>
        <message>
            <source>Backups (*.revmentor *.db)</source>
            <translation>備份（*.revmentor *.db）</translation>
        </message>
        <message>
            <source>This is a backup of another pair, {mentor} and {mentee}. Nothing was changed. Restore it from the list of workspaces, into a folder of its own.</source>
            <translation>這是另一對（{mentor} 與 {mentee}）的備份。沒有任何改動。請從工作區清單還原至獨立的資料夾。</translation>
        </message>
        <message>
            <source>A backup of {mentor} and {mentee}. It opens, and all of it is there.</source>
            <translation>{mentor} 與 {mentee} 的備份。可以開啟，內容齊全。</translation>
        </message>
        <message>
            <source>Rebuild it</source>
            <translation>重建</translation>
        </message>
        <message>
            <source>What is there now is kept in a folder beside it, so you can come back.</source>
            <translation>現有內容會保留在旁邊的資料夾，您可以隨時回去。</translation>
        </message>
        <message>
            <source>What is there now cannot be read; it is kept as it is.</source>
            <translation>現有內容無法讀取，會照原樣保留。</translation>
        </message>
        <message>
            <source>This backup is protected. Type its passphrase, or the recovery key from its sheet, and press Enter.</source>
            <translation>這份備份受保護。輸入其密語，或恢復紙上的恢復密鑰，然後按 Enter。</translation>
        </message>
    </context>
    <context>
        <name>ReviewDraft</name>
        <message>
            <source>Rate a statement</source>
            <translation>為陳述評分</translation>
        </message>
        <message>
            <source>Write to a review</source>
            <translation>填寫自我檢視</translation>
        </message>
    </context>
    <context>
        <name>ReviewForm</name>
        <message>
            <source>1 means not at all, 5 means fully. The keys 1 to 5 rate, 0 takes a mark away; what you cannot say stays blank.</source>
            <translation>1 代表完全不符合，5 代表完全符合。按 1 至 5 鍵評分，按 0 取消評分；說不準的可以留空。</translation>
        </message>
        <message>
            <source>Released: what you share of the whole programme shows it to {name}.</source>
            <translation>已公開：您分享整個計劃時，{name} 會看到。</translation>
        </message>
        <message>
            <source>Once you release it, what you share of the whole programme shows {name} the statements, your marks and your words. You can take it back.</source>
            <translation>公開之後，您分享整個計劃時，{name} 會看到這些陳述、您的評分和您寫的話。您可以撤回。</translation>
        </message>
        <message>
            <source>Release</source>
            <translation>公開</translation>
        </message>
        <message>
            <source>Rate a statement, and it can be released to {name}.</source>
            <translation>評一句陳述，便可以向 {name} 公開。</translation>
        </message>
        <message>
            <source>Private: only you see it</source>
            <translation>私人：只有您看到</translation>
        </message>
        <message>
            <source>A sentence or two, if you like</source>
            <translation>想說的一兩句話（可留空）</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
    </context>
    <context>
        <name>ReviewHead</name>
        <message>
            <source>More about: {review}</source>
            <translation>更多選項：{review}</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
    </context>
    <context>
        <name>ReviewTable</name>
        <message>
            <source>{stage} {mark}</source>
            <translation>{stage} {mark}</translation>
        </message>
        <message>
            <source> · </source>
            <translation> · </translation>
        </message>
        <message>
            <source>{stage}, {statement}</source>
            <translation>{stage}，{statement}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>變化</translation>
        </message>
        <message>
            <source>{stage}: “{words}”</source>
            <translation>{stage}：「{words}」</translation>
        </message>
    </context>
    <context>
        <name>ReviewsCard</name>
        <message>
            <source>Reviews</source>
            <translation>自我檢視</translation>
        </message>
        <message>
            <source>More reviews</source>
            <translation>更多自我檢視</translation>
        </message>
        <message>
            <source>Rate seven statements now, halfway and at the end, and see what changed. A review is yours alone until you release it.</source>
            <translation>在開始、中段和結束時為七句陳述評分，看看有甚麼變化。自我檢視在您公開之前只有您看到。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln review(s), covered</source>
            <translation>
                <numerusform>%Ln 份自我檢視，已遮蓋</numerusform>
            </translation>
        </message>
        <message>
            <source>Release review</source>
            <translation>公開自我檢視</translation>
        </message>
        <message>
            <source>{name} will see it in the next summary that you share</source>
            <translation>您下次分享總結時，{name} 會看到</translation>
        </message>
        <message>
            <source>Delete review</source>
            <translation>刪除自我檢視</translation>
        </message>
        <message>
            <source>Review deleted</source>
            <translation>自我檢視已刪除</translation>
        </message>
        <message>
            <source>Take review back</source>
            <translation>撤回自我檢視</translation>
        </message>
        <message>
            <source>Only you see it again; what you sent stays sent</source>
            <translation>再次只有您看到；已送出的無法撤回</translation>
        </message>
        <message>
            <source>Release…</source>
            <translation>公開…</translation>
        </message>
        <message>
            <source>Take back</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Edit…</source>
            <translation>編輯…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>RhythmSection</name>
        <message>
            <source>How often you meet</source>
            <translation>會面頻率</translation>
        </message>
        <message>
            <source>Usual length in minutes</source>
            <translation>慣常長度（分鐘）</translation>
        </message>
        <message>
            <source> min</source>
            <translation> 分鐘</translation>
        </message>
        <message>
            <source>Such as 1 September 2026</source>
            <translation>例如 2026年9月1日</translation>
        </message>
        <message>
            <source>The programme starts</source>
            <translation>計劃開始日期</translation>
        </message>
        <message>
            <source>The programme ends</source>
            <translation>計劃結束日期</translation>
        </message>
        <message>
            <source>Time zone</source>
            <translation>時區</translation>
        </message>
        <message>
            <source>Such as Asia/Hong_Kong</source>
            <translation>例如 Asia/Hong_Kong</translation>
        </message>
        <message>
            <source>Rhythm</source>
            <translation>節奏</translation>
        </message>
        <message>
            <source>The next session is proposed from it.</source>
            <translation>下一次會面按此建議。</translation>
        </message>
        <message>
            <source>Usual length</source>
            <translation>慣常長度</translation>
        </message>
        <message>
            <source>With both days the midpoint and the closing review are proposed in time.</source>
            <translation>填上兩個日期，便會適時建議中期檢視與總結檢視。</translation>
        </message>
        <message>
            <source>Programme</source>
            <translation>計劃</translation>
        </message>
        <message>
            <source>It starts</source>
            <translation>開始日期</translation>
        </message>
        <message>
            <source>It ends</source>
            <translation>結束日期</translation>
        </message>
        <message>
            <source>Sessions are planned in it. Those that are planned keep their own.</source>
            <translation>會面按此時區計劃。已計劃的會面維持原有時區。</translation>
        </message>
        <message>
            <source>Name of the zone</source>
            <translation>時區名稱</translation>
        </message>
        <message numerus="yes">
            <source>Every %Ln day(s)</source>
            <translation>
                <numerusform>每 %Ln 天</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Every %Ln week(s)</source>
            <translation>
                <numerusform>每 %Ln 星期</numerusform>
            </translation>
        </message>
        <message>
            <source>This is no day. Write one such as “1 September 2026”.</source>
            <translation>這不是日子。請寫成「2026年9月1日」之類。</translation>
        </message>
        <message>
            <source>This zone is not known here. Take one from the list.</source>
            <translation>這裏不認識這個時區。請從清單選擇。</translation>
        </message>
    </context>
    <context>
        <name>RowFields</name>
        <message>
            <source>Minutes</source>
            <translation>分鐘</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
    </context>
    <context>
        <name>SampleStrip</name>
        <message>
            <source>A sample pair. Nothing here is real.</source>
            <translation>示範組合。當中沒有真實資料。</translation>
        </message>
        <message>
            <source>Start my own</source>
            <translation>開始我自己的</translation>
        </message>
    </context>
    <context>
        <name>Scale</name>
        <message>
            <source>Scale of «{goal}»</source>
            <translation>「{goal}」的進展</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
    </context>
    <context>
        <name>SecretField</name>
        <message>
            <source>Show what is typed</source>
            <translation>顯示輸入的字</translation>
        </message>
        <message>
            <source>Caps Lock is on.</source>
            <translation>大寫鎖定已開啟。</translation>
        </message>
    </context>
    <context>
        <name>Segments</name>
        <message>
            <source>Where the session is</source>
            <translation>會面進行到哪裏</translation>
        </message>
        <message>
            <source>Item {place} of {count}</source>
            <translation>第 {place} 項，共 {count} 項</translation>
        </message>
    </context>
    <context>
        <name>SelectedDeeds</name>
        <message>
            <source>Add to session {number}</source>
            <translation>加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>Open session {number}</source>
            <translation>開啟第 {number} 次會面</translation>
        </message>
        <message>
            <source>Plan session {number}</source>
            <translation>計劃第 {number} 次會面</translation>
        </message>
        <message>
            <source>Add a part to session {number}…</source>
            <translation>將部分內容加入第 {number} 次會面…</translation>
        </message>
    </context>
    <context>
        <name>SessionEdits</name>
        <message>
            <source>Rename session</source>
            <translation>重新命名會面</translation>
        </message>
        <message>
            <source>Change purpose</source>
            <translation>更改目的</translation>
        </message>
        <message>
            <source>Change place</source>
            <translation>更改地點</translation>
        </message>
        <message>
            <source>Change date and time</source>
            <translation>更改日期及時間</translation>
        </message>
        <message>
            <source>Move item</source>
            <translation>移動項目</translation>
        </message>
        <message>
            <source>Change minutes</source>
            <translation>更改分鐘數</translation>
        </message>
        <message>
            <source>Rename item</source>
            <translation>重新命名項目</translation>
        </message>
        <message>
            <source>Edit item</source>
            <translation>編輯項目</translation>
        </message>
        <message>
            <source>Duplicate item</source>
            <translation>製作項目複本</translation>
        </message>
        <message>
            <source>Delete item</source>
            <translation>刪除項目</translation>
        </message>
        <message>
            <source>Item deleted</source>
            <translation>項目已刪除</translation>
        </message>
        <message>
            <source>Add items</source>
            <translation>新增多個項目</translation>
        </message>
        <message>
            <source>Add item</source>
            <translation>新增項目</translation>
        </message>
        <message>
            <source>Use a template</source>
            <translation>選用範本</translation>
        </message>
        <message>
            <source>Saved as a template</source>
            <translation>已儲存為範本</translation>
        </message>
        <message>
            <source>Save as a template</source>
            <translation>儲存為範本</translation>
        </message>
        <message>
            <source>{session} marked as held</source>
            <translation>{session}已標示為已舉行</translation>
        </message>
        <message>
            <source>Mark as held</source>
            <translation>標示為已舉行</translation>
        </message>
        <message>
            <source>Cancel session</source>
            <translation>取消會面</translation>
        </message>
        <message>
            <source>{session} cancelled</source>
            <translation>{session}已取消</translation>
        </message>
        <message>
            <source>{session} did not take place</source>
            <translation>{session}沒有舉行</translation>
        </message>
        <message>
            <source>Mark as not held</source>
            <translation>標示為沒有舉行</translation>
        </message>
        <message>
            <source>Plan session again</source>
            <translation>重新計劃會面</translation>
        </message>
        <message>
            <source>Duplicate session</source>
            <translation>製作會面複本</translation>
        </message>
        <message>
            <source>{session} deleted</source>
            <translation>{session}已刪除</translation>
        </message>
        <message>
            <source>Delete session</source>
            <translation>刪除會面</translation>
        </message>
        <message>
            <source>Change private cue</source>
            <translation>更改私人提示</translation>
        </message>
        <message>
            <source>Delete line</source>
            <translation>刪除這行</translation>
        </message>
        <message>
            <source>Line deleted</source>
            <translation>這行已刪除</translation>
        </message>
    </context>
    <context>
        <name>SessionHeader</name>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Session title</source>
            <translation>會面標題</translation>
        </message>
        <message>
            <source>Purpose</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>What is it for?</source>
            <translation>為了甚麼？</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>時間</translation>
        </message>
        <message>
            <source>Date and time</source>
            <translation>日期及時間</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>地點</translation>
        </message>
        <message>
            <source>Where?</source>
            <translation>在哪裏？</translation>
        </message>
        <message>
            <source>Parts of the session</source>
            <translation>會面各部分</translation>
        </message>
        <message>
            <source>Agenda</source>
            <translation>議程</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Recap</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Suggestions and preparation</source>
            <translation>建議與準備</translation>
        </message>
        <message>
            <source>Date, place and purpose</source>
            <translation>日期、地點及目的</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>閱讀</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>分享…</translation>
        </message>
        <message>
            <source>More for this session</source>
            <translation>這次會面的更多選項</translation>
        </message>
        <message>
            <source>Mark as held</source>
            <translation>標示為已舉行</translation>
        </message>
        <message>
            <source>It did not take place</source>
            <translation>沒有舉行</translation>
        </message>
        <message>
            <source>That is not clear. Try “thu 4pm”, “26/11 16:00” or “16:00-17:30”.</source>
            <translation>未能辨認。可試「星期四下午4時」、「26/11 16:00」或「16:00-17:30」。</translation>
        </message>
    </context>
    <context>
        <name>SessionLife</name>
        <message>
            <source>Mark as held</source>
            <translation>標示為已舉行</translation>
        </message>
        <message>
            <source>It did not take place</source>
            <translation>沒有舉行</translation>
        </message>
        <message>
            <source>Cancel session</source>
            <translation>取消會面</translation>
        </message>
        <message>
            <source>Plan a 25-minute rescue</source>
            <translation>計劃 25 分鐘補救會面</translation>
        </message>
        <message>
            <source>Plan it again</source>
            <translation>重新計劃</translation>
        </message>
    </context>
    <context>
        <name>SessionLine</name>
        <message>
            <source>Sessions in time</source>
            <translation>按時間排列的會面</translation>
        </message>
        <message>
            <source>{session}, held on {day}</source>
            <translation>{session}，{day}舉行</translation>
        </message>
        <message>
            <source>{session}, planned for {day}</source>
            <translation>{session}，計劃於{day}</translation>
        </message>
        <message>
            <source>{session}, expected about {day}</source>
            <translation>{session}，預計約在{day}</translation>
        </message>
        <message>
            <source>{held}, {planned}</source>
            <translation>{held}，{planned}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) held</source>
            <translation>
                <numerusform>已舉行 %Ln 次會面</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln planned</source>
            <translation>
                <numerusform>%Ln 個已計劃</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SessionMenu</name>
        <message>
            <source>Use a template…</source>
            <translation>選用範本…</translation>
        </message>
        <message>
            <source>Save as a template</source>
            <translation>儲存為範本</translation>
        </message>
        <message>
            <source>Plan another like it</source>
            <translation>按此計劃另一次</translation>
        </message>
        <message>
            <source>Delete session</source>
            <translation>刪除會面</translation>
        </message>
    </context>
    <context>
        <name>SessionPage</name>
        <message>
            <source>This session is no longer here.</source>
            <translation>這次會面已不在這裏。</translation>
        </message>
        <message>
            <source>It was deleted, or its planning was taken back.</source>
            <translation>已被刪除，或其計劃已撤回。</translation>
        </message>
        <message>
            <source>All sessions</source>
            <translation>所有會面</translation>
        </message>
    </context>
    <context>
        <name>SessionRow</name>
        <message>
            <source>Recap waiting</source>
            <translation>待寫摘要</translation>
        </message>
        <message numerus="yes">
            <source>%Ln takeaway(s)</source>
            <translation>
                <numerusform>%Ln 項得著</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln action(s)</source>
            <translation>
                <numerusform>%Ln 項行動</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s)</source>
            <translation>
                <numerusform>%Ln 項提問</numerusform>
            </translation>
        </message>
        <message>
            <source>{number}, {title}, {day}, {state}</source>
            <translation>{number}，{title}，{day}，{state}</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已計劃</translation>
        </message>
        <message>
            <source>Past</source>
            <translation>過去</translation>
        </message>
    </context>
    <context>
        <name>SessionsPage</name>
        <message>
            <source>Plan session {number}</source>
            <translation>計劃第 {number} 次會面</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Your sessions will stand here in order.</source>
            <translation>您們的會面會按次序在這裏顯示。</translation>
        </message>
        <message>
            <source>A first session takes three minutes to prepare.</source>
            <translation>第一次會面只需三分鐘準備。</translation>
        </message>
        <message>
            <source>Show all sessions</source>
            <translation>顯示所有會面</translation>
        </message>
        <message>
            <source>Find sessions</source>
            <translation>尋找會面</translation>
        </message>
        <message>
            <source>Title, number, place or agenda</source>
            <translation>標題、編號、地點或議程</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Every year</source>
            <translation>所有年份</translation>
        </message>
        <message>
            <source>Topics about</source>
            <translation>主題類別</translation>
        </message>
        <message>
            <source>Every topic</source>
            <translation>所有主題</translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s) found</source>
            <translation>
                <numerusform>找到 %Ln 次會面</numerusform>
            </translation>
        </message>
        <message>
            <source>No session matches “{words}”.</source>
            <translation>沒有會面符合「{words}」。</translation>
        </message>
        <message>
            <source>No session is of this year and topic.</source>
            <translation>沒有屬於這個年份及主題的會面。</translation>
        </message>
        <message>
            <source>Duplicate session</source>
            <translation>製作會面複本</translation>
        </message>
        <message>
            <source>Delete session</source>
            <translation>刪除會面</translation>
        </message>
        <message>
            <source>Session {number} deleted</source>
            <translation>第 {number} 次會面已刪除</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開啟</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>閱讀</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>分享…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>製作複本</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>SetUpDialog</name>
        <message>
            <source>Go on</source>
            <translation>繼續</translation>
        </message>
        <message>
            <source>I keep it safe, go on</source>
            <translation>我會妥善保存，繼續</translation>
        </message>
    </context>
    <context>
        <name>SettingsWindow</name>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Sections of the settings</source>
            <translation>設定的分類</translation>
        </message>
    </context>
    <context>
        <name>ShareDialog</name>
        <message numerus="yes">
            <source>Share %Ln topic(s)</source>
            <translation>
                <numerusform>分享 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>Share our programme</source>
            <translation>分享我們的計劃</translation>
        </message>
        <message>
            <source>Share session {number}</source>
            <translation>分享第 {number} 次會面</translation>
        </message>
        <message>
            <source>Facts on top, so that it can be brought in again</source>
            <translation>開首附資料欄，以便再次匯入</translation>
        </message>
        <message>
            <source>Part of the dialog</source>
            <translation>對話框的部分</translation>
        </message>
        <message>
            <source>Choose</source>
            <translation>選擇</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>預覽</translation>
        </message>
        <message>
            <source>Copy as text</source>
            <translation>複製為文字</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stopped. Nothing was written. Choose less of it, or another form.</source>
            <translation>已停止。沒有寫入任何內容。請減少內容，或改用其他格式。</translation>
        </message>
        <message>
            <source>This file could not be made. Nothing was written. Try another form.</source>
            <translation>未能製作這個檔案。沒有寫入任何內容。請改用其他格式。</translation>
        </message>
        <message>
            <source>There is nothing in this yet.</source>
            <translation>這裏尚未有內容。</translation>
        </message>
        <message>
            <source>Choose at least one thing.</source>
            <translation>請至少選擇一項。</translation>
        </message>
        <message>
            <source>Copied as text</source>
            <translation>已複製為文字</translation>
        </message>
        <message>
            <source>Save {format}</source>
            <translation>儲存 {format}</translation>
        </message>
    </context>
    <context>
        <name>ShelfDialog</name>
        <message>
            <source>Rename the shelf</source>
            <translation>重新命名類別</translation>
        </message>
        <message>
            <source>New shelf</source>
            <translation>新類別</translation>
        </message>
        <message>
            <source>Name of the shelf</source>
            <translation>類別名稱</translation>
        </message>
        <message>
            <source>A shelf is there as long as a topic stands on it.</source>
            <translation>類別有主題便存在。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
        <message>
            <source>Move to it</source>
            <translation>移到這個類別</translation>
        </message>
    </context>
    <context>
        <name>ShelfFilter</name>
        <message>
            <source>Shelf</source>
            <translation>類別</translation>
        </message>
        <message>
            <source>All shelves</source>
            <translation>所有類別</translation>
        </message>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
    </context>
    <context>
        <name>ShelvesCard</name>
        <message>
            <source>Topics you have explored</source>
            <translation>您們已探討的主題</translation>
        </message>
        <message numerus="yes">
            <source>%Ln covered</source>
            <translation>
                <numerusform>已探討 %Ln 個</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln planned</source>
            <translation>
                <numerusform>%Ln 個已計劃</numerusform>
            </translation>
        </message>
        <message>
            <source>{covered}, {planned}</source>
            <translation>{covered}，{planned}</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>尚未</translation>
        </message>
    </context>
    <context>
        <name>ShortcutChooser</name>
        <message>
            <source>Take these keys</source>
            <translation>改用這些按鍵</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>不設按鍵</translation>
        </message>
        <message>
            <source>Usual keys for everything</source>
            <translation>全部還原為原本按鍵</translation>
        </message>
        <message>
            <source>{keys} belongs to “{command}”, which would have no keys then.</source>
            <translation>{keys} 屬於「{command}」，改用後該指令便沒有按鍵。</translation>
        </message>
        <message>
            <source>Every command has its usual keys</source>
            <translation>所有指令已還原為原本按鍵</translation>
        </message>
        <message>
            <source>Choose a command</source>
            <translation>選擇一項指令</translation>
        </message>
        <message>
            <source>These keys mean the same everywhere and stay as they are.</source>
            <translation>這些按鍵在任何地方意思都一樣，不可更改。</translation>
        </message>
        <message>
            <source>New keys</source>
            <translation>新按鍵</translation>
        </message>
        <message>
            <source>Usual keys</source>
            <translation>原本按鍵</translation>
        </message>
        <message>
            <source>New keys for “{command}”</source>
            <translation>「{command}」的新按鍵</translation>
        </message>
        <message>
            <source>Enter in the list goes to the field, Escape leaves it.</source>
            <translation>在清單按 Enter 前往欄位，按 Esc 離開。</translation>
        </message>
        <message>
            <source>Back to {keys}</source>
            <translation>還原為 {keys}</translation>
        </message>
    </context>
    <context>
        <name>ShortcutList</name>
        <message>
            <source>Search the shortcuts</source>
            <translation>搜尋快速鍵</translation>
        </message>
        <message>
            <source>A command, or keys</source>
            <translation>指令或按鍵</translation>
        </message>
        <message>
            <source>No command and no keys are like that.</source>
            <translation>沒有這樣的指令或按鍵。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln shortcut(s)</source>
            <translation>
                <numerusform>%Ln 個快速鍵</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>ShortcutModel</name>
        <message>
            <source>chosen here</source>
            <translation>自選</translation>
        </message>
        <message>
            <source>no keys</source>
            <translation>沒有按鍵</translation>
        </message>
    </context>
    <context>
        <name>ShortcutView</name>
        <message>
            <source>Shortcuts</source>
            <translation>快速鍵</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>Change shortcuts…</source>
            <translation>更改快速鍵…</translation>
        </message>
        <message>
            <source>In lists and the agenda</source>
            <translation>在清單及議程中</translation>
        </message>
        <message>
            <source>Open or edit</source>
            <translation>開啟或編輯</translation>
        </message>
        <message>
            <source>Tick</source>
            <translation>勾選</translation>
        </message>
        <message>
            <source>One minute less, one minute more</source>
            <translation>減一分鐘、加一分鐘</translation>
        </message>
        <message>
            <source>Search topics while adding an item</source>
            <translation>新增項目時搜尋主題</translation>
        </message>
        <message>
            <source>Menu of the row</source>
            <translation>該行的選單</translation>
        </message>
        <message>
            <source>Menu of all commands</source>
            <translation>所有指令的選單</translation>
        </message>
        <message>
            <source>In the text of a note</source>
            <translation>在筆記內文中</translation>
        </message>
        <message>
            <source>Strong, emphasis</source>
            <translation>粗體、斜體</translation>
        </message>
        <message>
            <source>List, or no list</source>
            <translation>清單，或取消清單</translation>
        </message>
        <message>
            <source>Task: open, done</source>
            <translation>工作：未完成、已完成</translation>
        </message>
        <message>
            <source>Tick a task</source>
            <translation>勾選工作</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>連結</translation>
        </message>
        <message>
            <source>Move a list in, out</source>
            <translation>清單縮排、凸排</translation>
        </message>
        <message>
            <source>Paste without format</source>
            <translation>貼上純文字</translation>
        </message>
    </context>
    <context>
        <name>SidePanel</name>
        <message>
            <source>Side panel</source>
            <translation>側欄</translation>
        </message>
        <message>
            <source>Suggestions</source>
            <translation>建議</translation>
        </message>
        <message>
            <source>Prep</source>
            <translation>準備</translation>
        </message>
        <message>
            <source>Close the panel</source>
            <translation>關閉側欄</translation>
        </message>
        <message>
            <source>Prep {done}/{count}</source>
            <translation>準備 {done}/{count}</translation>
        </message>
    </context>
    <context>
        <name>Sidebar</name>
        <message>
            <source>Pages</source>
            <translation>頁面</translation>
        </message>
        <message>
            <source>{me} &amp; {partner}</source>
            <translation>{me} 與 {partner}</translation>
        </message>
        <message>
            <source>{role}, with {name}</source>
            <translation>{role}，對方是 {name}</translation>
        </message>
        <message>
            <source>Mentoring {name}</source>
            <translation>指導 {name}</translation>
        </message>
        <message>
            <source>{name} mentors you</source>
            <translation>{name} 指導您</translation>
        </message>
        <message>
            <source>Saved, {time}</source>
            <translation>已儲存，{time}</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>未儲存</translation>
        </message>
        <message>
            <source>Reading only</source>
            <translation>唯讀</translation>
        </message>
        <message numerus="yes">
            <source>%Ln wait(s) for you</source>
            <translation>
                <numerusform>%Ln 項等候您處理</numerusform>
            </translation>
        </message>
        <message>
            <source>{waiting}, {keys}</source>
            <translation>{waiting}，{keys}</translation>
        </message>
        <message>
            <source>Search or go to</source>
            <translation>搜尋或前往</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>設定</translation>
        </message>
        <message>
            <source>Main menu</source>
            <translation>主選單</translation>
        </message>
    </context>
    <context>
        <name>SlippedIn</name>
        <message>
            <source>The text itself still names {names}.</source>
            <translation>內文仍有提及 {names}。</translation>
        </message>
        <message numerus="yes">
            <source>A passage of this also stands in %Ln of your private notes and reviews.</source>
            <translation>
                <numerusform>當中一段亦見於您的私人筆記或自我檢視，共 %Ln 則。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>SourceDialog</name>
        <message>
            <source>Import a pack</source>
            <translation>匯入主題包</translation>
        </message>
        <message>
            <source>A topic pack is a folder of topics, or one file with such a folder in it. You see what is in it before anything is kept.</source>
            <translation>主題包是一個載有主題的資料夾，或內有這樣一個資料夾的單一檔案。在保留任何內容之前，您會先看到當中有甚麼。</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>選擇檔案…</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>選擇資料夾…</translation>
        </message>
        <message>
            <source>How a pack is made</source>
            <translation>如何製作主題包</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Or drop one on the page Topics.</source>
            <translation>或拖放到「主題」頁。</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>選擇檔案</translation>
        </message>
        <message>
            <source>Topic packs (*.revpack *.zip)</source>
            <translation>主題包（*.revpack *.zip）</translation>
        </message>
        <message>
            <source>All files (*)</source>
            <translation>所有檔案（*）</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>選擇資料夾</translation>
        </message>
    </context>
    <context>
        <name>SourceRow</name>
        <message>
            <source>Title of the source</source>
            <translation>資料來源標題</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Publisher</source>
            <translation>出版者</translation>
        </message>
        <message>
            <source>Year</source>
            <translation>年份</translation>
        </message>
        <message>
            <source>Checked on</source>
            <translation>查核日期</translation>
        </message>
        <message>
            <source>How sure</source>
            <translation>可信程度</translation>
        </message>
        <message>
            <source>Web address</source>
            <translation>網址</translation>
        </message>
        <message>
            <source>https://…</source>
            <translation>https://…</translation>
        </message>
        <message>
            <source>A web address begins with https://</source>
            <translation>網址以 https:// 開首</translation>
        </message>
        <message>
            <source>Remove the source «{title}»</source>
            <translation>移除資料來源「{title}」</translation>
        </message>
        <message>
            <source>Remove the source</source>
            <translation>移除資料來源</translation>
        </message>
    </context>
    <context>
        <name>Spelling</name>
        <message>
            <source>Add to my words</source>
            <translation>加入我的詞典</translation>
        </message>
    </context>
    <context>
        <name>Stage</name>
        <message>
            <source>Steps</source>
            <translation>步驟</translation>
        </message>
        <message>
            <source>Nothing is on the agenda. What you write is kept.</source>
            <translation>議程上沒有項目。您所寫的會保存。</translation>
        </message>
        <message>
            <source>{name} leads</source>
            <translation>{name} 主持</translation>
        </message>
        <message>
            <source>Both lead</source>
            <translation>兩人主持</translation>
        </message>
        <message>
            <source>Item {place} of {count}</source>
            <translation>第 {place} 項，共 {count} 項</translation>
        </message>
    </context>
    <context>
        <name>StartPage</name>
        <message>
            <source>Your workspaces</source>
            <translation>您的工作區</translation>
        </message>
        <message>
            <source>Not found. It was last in {folder}</source>
            <translation>找不到。上次位於 {folder}</translation>
        </message>
        <message>
            <source>Open another folder…</source>
            <translation>開啟另一個資料夾…</translation>
        </message>
        <message>
            <source>Go back to a backup…</source>
            <translation>還原備份…</translation>
        </message>
        <message>
            <source>Start a new pair</source>
            <translation>開始新組合</translation>
        </message>
        <message>
            <source>{name}, not found</source>
            <translation>{name}，找不到</translation>
        </message>
        <message>
            <source>Open a workspace</source>
            <translation>開啟工作區</translation>
        </message>
    </context>
    <context>
        <name>StayingBox</name>
        <message>
            <source>Stays behind</source>
            <translation>不會分享</translation>
        </message>
        <message>
            <source>{kind}: {words}</source>
            <translation>{kind}：{words}</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隱藏</translation>
        </message>
        <message>
            <source>Show which</source>
            <translation>顯示哪些</translation>
        </message>
    </context>
    <context>
        <name>StepForm</name>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Where it is now</source>
            <translation>現在的水平</translation>
        </message>
        <message>
            <source>What shows it</source>
            <translation>如何看得出</translation>
        </message>
        <message>
            <source>Answered two threads himself</source>
            <translation>親自回覆了兩個討論串</translation>
        </message>
        <message>
            <source>When that was</source>
            <translation>何時發生</translation>
        </message>
        <message>
            <source>What shows it, in one sentence</source>
            <translation>用一句說明如何看得出</translation>
        </message>
        <message>
            <source>This is no day. Write one such as “12 November”.</source>
            <translation>這不是日子。請寫成「11月12日」之類。</translation>
        </message>
    </context>
    <context>
        <name>SubjectRow</name>
        <message>
            <source>What to share</source>
            <translation>分享甚麼</translation>
        </message>
        <message>
            <source>From session</source>
            <translation>由第幾次會面</translation>
        </message>
        <message>
            <source>To session</source>
            <translation>至第幾次會面</translation>
        </message>
    </context>
    <context>
        <name>SuggestionView</name>
        <message>
            <source>Suggestions</source>
            <translation>建議</translation>
        </message>
        <message>
            <source>Add to the agenda</source>
            <translation>加入議程</translation>
        </message>
    </context>
    <context>
        <name>SuggestionsPanel</name>
        <message>
            <source>Nothing is waiting.</source>
            <translation>沒有等候處理的事。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) are in the library.</source>
            <translation>
                <numerusform>主題庫內有 %Ln 個主題。</numerusform>
            </translation>
        </message>
        <message>
            <source>Open Topics</source>
            <translation>開啟主題</translation>
        </message>
    </context>
    <context>
        <name>TakeOutDialog</name>
        <message>
            <source>Take my notes out</source>
            <translation>取出我的筆記</translation>
        </message>
        <message>
            <source>Your own full copy: a folder with a Markdown file for each note, and its pictures. Bringing the folder in again gives the same notes.</source>
            <translation>您自己的完整副本：一個資料夾，每則筆記一個 Markdown 檔案，連同圖片。再次匯入資料夾便得回同樣的筆記。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln private note(s) go into it</source>
            <translation>
                <numerusform>包括 %Ln 則私人筆記</numerusform>
            </translation>
        </message>
        <message>
            <source>Whoever can open the folder can read them. Keep it to yourself.</source>
            <translation>能開啟這個資料夾的人都能閱讀。請自行保管。</translation>
        </message>
        <message>
            <source>Notes written</source>
            <translation>已寫入的筆記</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Choose where…</source>
            <translation>選擇位置…</translation>
        </message>
        <message>
            <source>Choose where the copy goes</source>
            <translation>選擇副本的存放位置</translation>
        </message>
        <message>
            <source>Writing {done} of {total} notes</source>
            <translation>已寫入 {done} 則筆記，共 {total} 則</translation>
        </message>
        <message>
            <source>Copied to {folder}, private notes included</source>
            <translation>已複製至 {folder}，包括私人筆記</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>在資料夾中顯示</translation>
        </message>
        <message>
            <source>My notes with private ones {day}</source>
            <translation>我的筆記連私人筆記 {day}</translation>
        </message>
        <message>
            <source>Private notes</source>
            <translation>私人筆記</translation>
        </message>
        <message>
            <source>Shared notes</source>
            <translation>共用筆記</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>圖片</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>READ ME - private notes inside.md</source>
            <translation>請先閱讀 - 內有私人筆記.md</translation>
        </message>
        <message>
            <source># These are all my notes, the private ones too

This folder is my own copy, written by RevMentor Desktop on {day}. It is not meant to be shared: the folder Private notes holds what only I should read.

Each file is Markdown, with its dates and links stated at the top. File &gt; Bring in notes reads the folder back as the same notes.
</source>
            <translation># 這裏是我的所有筆記，包括私人筆記

這個資料夾是我自己的副本，由 RevMentor Desktop 於{day}寫入。它不是用來分享的：「Private notes」資料夾載有只應由我閱讀的內容。

每個檔案都是 Markdown，開首列明日期與連結。以「檔案 &gt; 匯入筆記」可把這個資料夾讀回同樣的筆記。
</translation>
        </message>
    </context>
    <context>
        <name>Telling</name>
        <message>
            <source>Save a copy elsewhere…</source>
            <translation>在別處儲存副本…</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>再試</translation>
        </message>
        <message>
            <source>Close without saving</source>
            <translation>關閉而不儲存</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>知道了</translation>
        </message>
    </context>
    <context>
        <name>TemplateChooser</name>
        <message>
            <source>Use a template</source>
            <translation>選用範本</translation>
        </message>
        <message>
            <source>Templates</source>
            <translation>範本</translation>
        </message>
        <message>
            <source>Items of the template</source>
            <translation>範本的項目</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Replace the agenda</source>
            <translation>取代議程</translation>
        </message>
        <message>
            <source>Use this template</source>
            <translation>選用這個範本</translation>
        </message>
        <message>
            <source>Add below</source>
            <translation>加在下方</translation>
        </message>
    </context>
    <context>
        <name>Thinness</name>
        <message>
            <source>Nothing yet</source>
            <translation>尚未有內容</translation>
        </message>
        <message numerus="yes">
            <source>%Ln numbered step(s) so far</source>
            <translation>
                <numerusform>目前有 %Ln 個編號步驟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s) so far</source>
            <translation>
                <numerusform>目前有 %Ln 個詞彙</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s) so far</source>
            <translation>
                <numerusform>目前有 %Ln 項提問</numerusform>
            </translation>
        </message>
        <message>
            <source>{so_far}. A topic reads best with {count}</source>
            <translation>{so_far}。主題有 {count} 項會較易讀</translation>
        </message>
        <message>
            <source>What is still thin</source>
            <translation>尚欠充實的部分</translation>
        </message>
        <message>
            <source>Only a hint. The topic is kept as it is.</source>
            <translation>只是提示。主題會照樣保存。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln part(s) could be fuller</source>
            <translation>
                <numerusform>%Ln 個部分可以再充實</numerusform>
            </translation>
        </message>
        <message>
            <source>Every part is there</source>
            <translation>各部分齊備</translation>
        </message>
    </context>
    <context>
        <name>TickList</name>
        <message>
            <source>Tick all</source>
            <translation>全選</translation>
        </message>
        <message>
            <source>Tick none</source>
            <translation>全不選</translation>
        </message>
    </context>
    <context>
        <name>TimeRing</name>
        <message>
            <source>Time left for this item</source>
            <translation>這個項目的剩餘時間</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>已暫停</translation>
        </message>
        <message>
            <source>so far</source>
            <translation>至今</translation>
        </message>
        <message>
            <source>over</source>
            <translation>超時</translation>
        </message>
        <message>
            <source>left of {minutes} min</source>
            <translation>尚餘，共 {minutes} 分鐘</translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s)</source>
            <translation>
                <numerusform>%Ln 分鐘</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln second(s)</source>
            <translation>
                <numerusform>%Ln 秒</numerusform>
            </translation>
        </message>
        <message>
            <source>{time} over</source>
            <translation>超出 {time}</translation>
        </message>
        <message>
            <source>{time} left</source>
            <translation>尚餘 {time}</translation>
        </message>
    </context>
    <context>
        <name>TitleField</name>
        <message>
            <source>Note title</source>
            <translation>筆記標題</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Find in this text</source>
            <translation>在這篇文字中尋找</translation>
        </message>
        <message>
            <source>Size and typeface</source>
            <translation>大小與字體</translation>
        </message>
        <message>
            <source>Keep my place</source>
            <translation>記住位置</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>列印…</translation>
        </message>
        <message>
            <source>Close reading</source>
            <translation>關閉閱讀</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>縮小</translation>
        </message>
        <message>
            <source>As the program</source>
            <translation>與程式相同</translation>
        </message>
        <message>
            <source>With serifs</source>
            <translation>有襯線</translation>
        </message>
        <message>
            <source>Without serifs</source>
            <translation>無襯線</translation>
        </message>
    </context>
    <context>
        <name>TopicBrowser</name>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln 個主題</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) could not be read</source>
            <translation>
                <numerusform>%Ln 個主題未能讀取</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln file(s) of the library have a fault</source>
            <translation>
                <numerusform>主題庫有 %Ln 個檔案出錯</numerusform>
            </translation>
        </message>
        <message>
            <source>Details</source>
            <translation>詳情</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s) found</source>
            <translation>
                <numerusform>找到 %Ln 個詞彙</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) found</source>
            <translation>
                <numerusform>找到 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>There is no topic in the library.</source>
            <translation>主題庫內沒有主題。</translation>
        </message>
        <message>
            <source>New topic</source>
            <translation>新增主題</translation>
        </message>
        <message>
            <source>Nothing that is asked for is here.</source>
            <translation>這裏沒有對方想談的主題。</translation>
        </message>
        <message>
            <source>Show all topics</source>
            <translation>顯示所有主題</translation>
        </message>
        <message>
            <source>No topic matches '{text}'.</source>
            <translation>沒有主題符合「{text}」。</translation>
        </message>
        <message>
            <source>New topic '{text}'</source>
            <translation>新主題「{text}」</translation>
        </message>
        <message>
            <source>No topic on the shelf {shelf} matches '{text}'.</source>
            <translation>「{shelf}」類別沒有主題符合「{text}」。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s) on other shelves</source>
            <translation>
                <numerusform>其他類別有 %Ln 個主題</numerusform>
            </translation>
        </message>
        <message>
            <source>Look on all shelves</source>
            <translation>在所有類別中尋找</translation>
        </message>
    </context>
    <context>
        <name>TopicCard</name>
        <message numerus="yes">
            <source>Checked %Ln month(s) ago</source>
            <translation>
                <numerusform>%Ln 個月前查核</numerusform>
            </translation>
        </message>
        <message>
            <source>{title}, {shelf}, {minutes}, {level}, {state}</source>
            <translation>{title}，{shelf}，{minutes}，{level}，{state}</translation>
        </message>
        <message>
            <source>{card}, {warning}</source>
            <translation>{card}，{warning}</translation>
        </message>
        <message>
            <source>{card}, ours</source>
            <translation>{card}，自訂</translation>
        </message>
        <message>
            <source>{card}, {wish}</source>
            <translation>{card}，{wish}</translation>
        </message>
        <message>
            <source>Planned for session {number}</source>
            <translation>計劃於第 {number} 次會面</translation>
        </message>
        <message>
            <source>Asked for on {day}</source>
            <translation>於{day}表示想談</translation>
        </message>
        <message>
            <source>Covered {day}</source>
            <translation>{day}已探討</translation>
        </message>
        <message>
            <source>Not yet covered</source>
            <translation>尚未探討</translation>
        </message>
        <message>
            <source>planned for session {number}</source>
            <translation>計劃於第 {number} 次會面</translation>
        </message>
        <message>
            <source>asked for on {day}</source>
            <translation>於{day}表示想談</translation>
        </message>
        <message>
            <source>covered {day}</source>
            <translation>{day}已探討</translation>
        </message>
        <message>
            <source>not yet covered</source>
            <translation>尚未探討</translation>
        </message>
        <message>
            <source>Step {step}: {card}</source>
            <translation>第 {step} 步：{card}</translation>
        </message>
    </context>
    <context>
        <name>TopicDeeds</name>
        <message>
            <source>Added to session {number}</source>
            <translation>已加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>{title} (copy)</source>
            <translation>{title}（副本）</translation>
        </message>
        <message>
            <source>Duplicate topic</source>
            <translation>製作主題複本</translation>
        </message>
        <message>
            <source>Move topic</source>
            <translation>移動主題</translation>
        </message>
        <message>
            <source>Moved to {shelf}</source>
            <translation>已移至「{shelf}」</translation>
        </message>
        <message>
            <source>Moved to {shelf}, as your own copy</source>
            <translation>已移至「{shelf}」，成為您自己的版本</translation>
        </message>
        <message>
            <source>Rename shelf</source>
            <translation>重新命名類別</translation>
        </message>
        <message>
            <source>Shelf renamed</source>
            <translation>類別已重新命名</translation>
        </message>
        <message>
            <source>Delete topic</source>
            <translation>刪除主題</translation>
        </message>
        <message>
            <source>Back to the original</source>
            <translation>回到原文</translation>
        </message>
        <message>
            <source>Topic deleted</source>
            <translation>主題已刪除</translation>
        </message>
        <message>
            <source>This is the original again</source>
            <translation>已回到原文</translation>
        </message>
        <message>
            <source>Note a wish</source>
            <translation>記下想談的主題</translation>
        </message>
        <message>
            <source>Take a wish back</source>
            <translation>撤回想談的主題</translation>
        </message>
    </context>
    <context>
        <name>TopicDraft</name>
        <message>
            <source>Untitled topic</source>
            <translation>未命名主題</translation>
        </message>
        <message>
            <source>New topic</source>
            <translation>新主題</translation>
        </message>
        <message>
            <source>Edit topic</source>
            <translation>編輯主題</translation>
        </message>
    </context>
    <context>
        <name>TopicEditor</name>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Show what is different</source>
            <translation>顯示不同之處</translation>
        </message>
        <message>
            <source>Back to the original</source>
            <translation>回到原文</translation>
        </message>
        <message>
            <source>A new topic of yours. It is kept as you type.</source>
            <translation>您的新主題。邊輸入邊保存。</translation>
        </message>
        <message>
            <source>From the pack {pack}. What you change becomes your own copy.</source>
            <translation>來自主題包「{pack}」。您的改動會成為您自己的版本。</translation>
        </message>
        <message>
            <source>It comes with RevMentor. What you change becomes your own copy.</source>
            <translation>RevMentor 內置主題。您的改動會成為您自己的版本。</translation>
        </message>
        <message>
            <source>Edit the topic «{title}»</source>
            <translation>編輯主題「{title}」</translation>
        </message>
        <message>
            <source>This is your own copy now. The original is kept</source>
            <translation>現為您自己的版本。原文已保留</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
    </context>
    <context>
        <name>TopicForm</name>
        <message>
            <source>What it changes for somebody who leads, in a few short paragraphs.</source>
            <translation>用幾段短文說明對領導者有何改變。</translation>
        </message>
        <message>
            <source>Numbered steps, at least four a person can do on an ordinary device. A step may end in (core) or (if time).</source>
            <translation>編號步驟，至少四個，用普通裝置便能做到。步驟結尾可加 (core) 或 (if time)。</translation>
        </message>
        <message>
            <source>Numbered tasks for the mentee’s own hands, at least two.</source>
            <translation>由學員親手操作的編號任務，至少兩個。</translation>
        </message>
        <message>
            <source>A line each: the question in bold, then a straight answer. At least four.</source>
            <translation>每行一項：以粗體寫出問題，然後直接回答。至少四項。</translation>
        </message>
        <message>
            <source>A line each: what to ask ourselves. At least three.</source>
            <translation>每行一項：要問自己的問題。至少三項。</translation>
        </message>
        <message>
            <source>What goes wrong, and what to take care of.</source>
            <translation>甚麼會出錯，以及要留意甚麼。</translation>
        </message>
        <message>
            <source>At least one thing that nobody can say yet, or that we cannot.</source>
            <translation>至少一項沒有人能夠、或我們未能回答的事。</translation>
        </message>
        <message>
            <source>Whom to ask before it gets serious, and what to ask them.</source>
            <translation>認真行動之前要請教誰，以及要問甚麼。</translation>
        </message>
        <message>
            <source>New shelf…</source>
            <translation>新類別…</translation>
        </message>
        <message>
            <source>What the topic is called</source>
            <translation>主題名稱</translation>
        </message>
        <message>
            <source>Words to find it by, with commas</source>
            <translation>供搜尋的字詞，以逗號分隔</translation>
        </message>
        <message>
            <source>Why it is worth an hour of a leader, in a sentence or two</source>
            <translation>用一兩句說明為何值得領導者花一小時</translation>
        </message>
        <message>
            <source>Add a word</source>
            <translation>新增詞彙</translation>
        </message>
        <message>
            <source>Word removed</source>
            <translation>詞彙已移除</translation>
        </message>
        <message>
            <source>Add a source</source>
            <translation>新增資料來源</translation>
        </message>
        <message>
            <source>Source removed</source>
            <translation>資料來源已移除</translation>
        </message>
        <message>
            <source>Language, licence and authors</source>
            <translation>語言、授權及作者</translation>
        </message>
        <message>
            <source>Such as CC-BY-4.0</source>
            <translation>例如 CC-BY-4.0</translation>
        </message>
        <message>
            <source>Names, with commas</source>
            <translation>姓名，以逗號分隔</translation>
        </message>
        <message>
            <source>Each with its plain meaning, at least four. They join the glossary.</source>
            <translation>每個附上淺白的解釋，至少四個。它們會收進詞彙表。</translation>
        </message>
        <message>
            <source>Where the facts come from, and when you last looked them up.</source>
            <translation>事實出自哪裏，以及您上次查核的時間。</translation>
        </message>
    </context>
    <context>
        <name>TopicGrid</name>
        <message>
            <source>Topics</source>
            <translation>主題</translation>
        </message>
    </context>
    <context>
        <name>TopicMenus</name>
        <message>
            <source>Read</source>
            <translation>閱讀</translation>
        </message>
        <message>
            <source>Reading mode</source>
            <translation>閱讀模式</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>製作複本</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
        <message>
            <source>Show what is different</source>
            <translation>顯示不同之處</translation>
        </message>
        <message>
            <source>Back to the original</source>
            <translation>回到原文</translation>
        </message>
        <message>
            <source>Move to shelf</source>
            <translation>移到類別</translation>
        </message>
        <message>
            <source>New shelf…</source>
            <translation>新類別…</translation>
        </message>
        <message>
            <source>Rename «{shelf}»…</source>
            <translation>重新命名「{shelf}」…</translation>
        </message>
    </context>
    <context>
        <name>TopicOrigin</name>
        <message>
            <source>From the pack {pack}</source>
            <translation>來自主題包「{pack}」</translation>
        </message>
        <message>
            <source>Ours, changed {day}</source>
            <translation>自訂，於{day}修改</translation>
        </message>
        <message>
            <source>Our copy, changed {day}. The original is kept</source>
            <translation>我們的版本，於{day}修改。原文已保留</translation>
        </message>
        <message>
            <source>Our copy, changed {day}. From the pack {pack}</source>
            <translation>我們的版本，於{day}修改。來自主題包「{pack}」</translation>
        </message>
    </context>
    <context>
        <name>TopicParts</name>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>Shelf</source>
            <translation>類別</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>程度</translation>
        </message>
        <message>
            <source>Length</source>
            <translation>長度</translation>
        </message>
        <message>
            <source>In a sentence</source>
            <translation>一句簡介</translation>
        </message>
        <message>
            <source>Builds on</source>
            <translation>基礎主題</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>標籤</translation>
        </message>
        <message>
            <source>Words to know</source>
            <translation>要認識的詞彙</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>資料來源</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>語言</translation>
        </message>
        <message>
            <source>Licence</source>
            <translation>授權</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>作者</translation>
        </message>
    </context>
    <context>
        <name>TopicPopup</name>
        <message>
            <source>Topics</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>No topic matches.</source>
            <translation>沒有主題符合。</translation>
        </message>
    </context>
    <context>
        <name>TopicReader</name>
        <message>
            <source>Topic: {title}</source>
            <translation>主題：{title}</translation>
        </message>
        <message>
            <source>Add to session {number}</source>
            <translation>加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>In session {number}</source>
            <translation>在第 {number} 次會面</translation>
        </message>
        <message>
            <source>Plan session {number}</source>
            <translation>計劃第 {number} 次會面</translation>
        </message>
        <message>
            <source>Add a part to session {number}</source>
            <translation>將部分內容加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>All topics</source>
            <translation>所有主題</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Share the topic</source>
            <translation>分享主題</translation>
        </message>
        <message>
            <source>More to do with the topic</source>
            <translation>這個主題的更多選項</translation>
        </message>
        <message>
            <source>Close the topic</source>
            <translation>關閉主題</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Practise</source>
            <translation>練習</translation>
        </message>
        <message>
            <source>Practise aloud</source>
            <translation>朗聲練習</translation>
        </message>
        <message>
            <source>Practise aloud, step by step</source>
            <translation>逐步朗聲練習</translation>
        </message>
        <message>
            <source>Nothing is planned yet. The new session will have this topic on its agenda.</source>
            <translation>尚未有計劃。新會面的議程會有這個主題。</translation>
        </message>
        <message>
            <source>In session {number}, open it</source>
            <translation>在第 {number} 次會面，開啟</translation>
        </message>
    </context>
    <context>
        <name>TopicText</name>
        <message>
            <source>Text of the topic</source>
            <translation>主題內文</translation>
        </message>
        <message>
            <source>«{title}»</source>
            <translation>「{title}」</translation>
        </message>
        <message>
            <source>Builds on {topics}</source>
            <translation>基礎：{topics}</translation>
        </message>
        <message>
            <source>{minutes} · {level} · {reading}</source>
            <translation>{minutes} · {level} · {reading}</translation>
        </message>
        <message numerus="yes">
            <source>%Ln min to read</source>
            <translation>
                <numerusform>閱讀需 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>checked {day}</source>
            <translation>{day}查核</translation>
        </message>
        <message numerus="yes">
            <source>checked %Ln month(s) ago</source>
            <translation>
                <numerusform>%Ln 個月前查核</numerusform>
            </translation>
        </message>
        <message>
            <source>Read in English</source>
            <translation>以英文閱讀</translation>
        </message>
        <message>
            <source>Read in Chinese</source>
            <translation>以中文閱讀</translation>
        </message>
        <message>
            <source>Path: {path}, {place} of {count}</source>
            <translation>路線：{path}，第 {place} 個，共 {count} 個</translation>
        </message>
        <message>
            <source>On the path {paths}</source>
            <translation>屬於路線 {paths}</translation>
        </message>
        <message>
            <source>On the paths {paths}</source>
            <translation>屬於路線 {paths}</translation>
        </message>
        <message>
            <source>Previous: {topic}</source>
            <translation>上一個：{topic}</translation>
        </message>
        <message>
            <source>Next: {topic}</source>
            <translation>下一個：{topic}</translation>
        </message>
        <message>
            <source>Words to know</source>
            <translation>要認識的詞彙</translation>
        </message>
        <message>
            <source>&lt;b&gt;{term}&lt;/b&gt;: {meaning}</source>
            <translation>&lt;b&gt;{term}&lt;/b&gt;：{meaning}</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>資料來源</translation>
        </message>
        <message>
            <source>{publisher}, {year}</source>
            <translation>{publisher}，{year}</translation>
        </message>
        <message>
            <source>{mark} · {checked}</source>
            <translation>{mark} · {checked}</translation>
        </message>
    </context>
    <context>
        <name>TopicWishes</name>
        <message>
            <source>I want this</source>
            <translation>我想談這個</translation>
        </message>
        <message>
            <source>Not now for me</source>
            <translation>我暫時不想談</translation>
        </message>
        <message>
            <source>{name} wants this</source>
            <translation>{name} 想談這個</translation>
        </message>
        <message>
            <source>Not now for {name}</source>
            <translation>{name} 暫時不想談</translation>
        </message>
    </context>
    <context>
        <name>TopicsHead</name>
        <message>
            <source>Find topics</source>
            <translation>尋找主題</translation>
        </message>
        <message>
            <source>Search topics</source>
            <translation>搜尋主題</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>Search words</source>
            <translation>搜尋詞彙</translation>
        </message>
        <message numerus="yes">
            <source>Search %Ln word(s)</source>
            <translation>
                <numerusform>搜尋 %Ln 個詞彙</numerusform>
            </translation>
        </message>
        <message>
            <source>Library</source>
            <translation>主題庫</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Library or words</source>
            <translation>主題庫或詞彙</translation>
        </message>
        <message>
            <source>Order of the topics</source>
            <translation>主題的次序</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>建議</translation>
        </message>
        <message>
            <source>Newest</source>
            <translation>最新</translation>
        </message>
        <message>
            <source>Shortest</source>
            <translation>最短</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>標題</translation>
        </message>
        <message>
            <source>New topic</source>
            <translation>新增主題</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Topic packs</source>
            <translation>主題包</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>對方想談</translation>
        </message>
    </context>
    <context>
        <name>UnlockPage</name>
        <message>
            <source>Passphrase</source>
            <translation>密語</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>開啟</translation>
        </message>
        <message>
            <source>Unlock with this computer</source>
            <translation>以這部電腦解鎖</translation>
        </message>
        <message>
            <source>Use the recovery sheet</source>
            <translation>使用恢復紙</translation>
        </message>
        <message>
            <source>Open without a new passphrase</source>
            <translation>不設新密語而開啟</translation>
        </message>
        <message>
            <source>Other workspaces</source>
            <translation>其他工作區</translation>
        </message>
        <message>
            <source>This workspace is protected.</source>
            <translation>這個工作區受保護。</translation>
        </message>
        <message>
            <source>Type the groups as they stand there. Small letters do.</source>
            <translation>照恢復紙輸入各組。可用小寫。</translation>
        </message>
        <message>
            <source>That is the recovery key. Choose a new passphrase now.</source>
            <translation>這是恢復密鑰。請現在選擇新密語。</translation>
        </message>
        <message>
            <source>Use the passphrase</source>
            <translation>使用密語</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>正在開啟…</translation>
        </message>
        <message>
            <source>Asking this computer…</source>
            <translation>正在向此電腦查詢…</translation>
        </message>
        <message>
            <source>This time it needs the passphrase.</source>
            <translation>這次需要密語。</translation>
        </message>
        <message>
            <source>There is a slip in it. Nothing was changed. Compare it with the sheet, group by group.</source>
            <translation>當中有錯。沒有任何改動。請與恢復紙逐組核對。</translation>
        </message>
    </context>
    <context>
        <name>VersionsView</name>
        <message>
            <source>Back to the note</source>
            <translation>返回筆記</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>版本</translation>
        </message>
        <message>
            <source>Restore this version</source>
            <translation>還原這個版本</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Private, earlier versions of “{title}”</source>
            <translation>私人，「{title}」的較早版本</translation>
        </message>
        <message>
            <source>Earlier versions of “{title}”</source>
            <translation>「{title}」的較早版本</translation>
        </message>
        <message>
            <source>There is no earlier version yet. One is kept for every ten minutes of writing, and whenever a note that was left is written on.</source>
            <translation>尚未有較早版本。每書寫十分鐘保留一個，離開後再續寫時亦會保留。</translation>
        </message>
        <message>
            <source>This text is from when the note was private, and it stays private.</source>
            <translation>這段文字來自筆記仍屬私人之時，會繼續保持私人。</translation>
        </message>
        <message>
            <source>Only spaces or line ends have changed since then.</source>
            <translation>此後只有空格或行尾有改動。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) added</source>
            <translation>
                <numerusform>新增 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) removed</source>
            <translation>
                <numerusform>移除 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Since then: {added}, {removed}.</source>
            <translation>此後：{added}，{removed}。</translation>
        </message>
        <message>
            <source>{date}, {time}</source>
            <translation>{date}，{time}</translation>
        </message>
        <message>
            <source>{date}, {time}, private</source>
            <translation>{date}，{time}，私人</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>VisibilityBand</name>
        <message>
            <source>Back to the list</source>
            <translation>返回清單</translation>
        </message>
        <message>
            <source>How the note is shown</source>
            <translation>筆記的顯示方式</translation>
        </message>
        <message>
            <source>Write</source>
            <translation>書寫</translation>
        </message>
        <message>
            <source>Split</source>
            <translation>並排</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>閱讀</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>Private, not in what you share</source>
            <translation>私人，您分享的內容不含此筆記</translation>
        </message>
        <message>
            <source>Private. Not in what you share.</source>
            <translation>私人。您分享的內容不含此筆記。</translation>
        </message>
        <message>
            <source>Private</source>
            <translation>私人</translation>
        </message>
        <message>
            <source>Make shared</source>
            <translation>設為共用</translation>
        </message>
        <message>
            <source>Between us, only {name} gets this when you share</source>
            <translation>只限我們兩人，您分享時只有 {name} 收到</translation>
        </message>
        <message>
            <source>Between us. Only {name} gets this when you share</source>
            <translation>只限我們兩人。您分享時只有 {name} 收到</translation>
        </message>
        <message>
            <source>Between us</source>
            <translation>只限我們兩人</translation>
        </message>
        <message>
            <source>Keep a private copy</source>
            <translation>另存私人副本</translation>
        </message>
        <message>
            <source>Shared, {name} can see this when you share or export</source>
            <translation>共用，您分享或匯出時 {name} 能看到</translation>
        </message>
        <message>
            <source>{name} can see this when you share or export</source>
            <translation>您分享或匯出時 {name} 能看到</translation>
        </message>
        <message>
            <source>{name} can see this when you share</source>
            <translation>您分享時 {name} 能看到</translation>
        </message>
        <message>
            <source>Shared</source>
            <translation>共用</translation>
        </message>
        <message>
            <source>Button {action}</source>
            <translation>按鈕「{action}」</translation>
        </message>
    </context>
    <context>
        <name>WaysTaken</name>
        <message>
            <source>Nothing can be read of this workspace. It was left exactly as it is. Go back to a backup.</source>
            <translation>這個工作區沒有可讀的內容。檔案原封不動。請還原備份。</translation>
        </message>
        <message>
            <source>Reading what can be read…</source>
            <translation>正在讀取可讀的內容…</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Go back to a backup…</source>
            <translation>還原備份…</translation>
        </message>
        <message>
            <source>Rebuild it from what can be read</source>
            <translation>按可讀的內容重建</translation>
        </message>
        <message>
            <source>Open it here all the same</source>
            <translation>仍要在這裏開啟</translation>
        </message>
        <message>
            <source>Open it for reading only</source>
            <translation>以唯讀方式開啟</translation>
        </message>
    </context>
    <context>
        <name>WindowDeeds</name>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>{deed} «{name}»</source>
            <translation>{deed}「{name}」</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>已儲存</translation>
        </message>
        <message>
            <source>Undone: «{name}»</source>
            <translation>已復原「{name}」</translation>
        </message>
        <message>
            <source>Redone: «{name}»</source>
            <translation>已重做「{name}」</translation>
        </message>
        <message>
            <source>Private things are covered</source>
            <translation>私人內容已遮蓋</translation>
        </message>
        <message>
            <source>Uncover</source>
            <translation>取消遮蓋</translation>
        </message>
        <message>
            <source>Private things are uncovered</source>
            <translation>私人內容已取消遮蓋</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>已複製</translation>
        </message>
    </context>
    <context>
        <name>WordDeeds</name>
        <message>
            <source>Add word</source>
            <translation>新增詞彙</translation>
        </message>
        <message>
            <source>Add words</source>
            <translation>新增多個詞彙</translation>
        </message>
        <message>
            <source>Keep word as ours</source>
            <translation>保留為我們的詞彙</translation>
        </message>
        <message>
            <source>Word kept as ours. The topic stays as it is</source>
            <translation>詞彙已保留為我們的。主題維持不變</translation>
        </message>
        <message>
            <source>Edit word</source>
            <translation>編輯詞彙</translation>
        </message>
        <message>
            <source>Mark word as not clear</source>
            <translation>標示詞彙為未清楚</translation>
        </message>
        <message>
            <source>Mark word as clear</source>
            <translation>標示詞彙為已清楚</translation>
        </message>
        <message>
            <source>Ask to explain again</source>
            <translation>請再解釋</translation>
        </message>
        <message>
            <source>Take back to explain again</source>
            <translation>撤回再解釋的請求</translation>
        </message>
        <message>
            <source>Delete word</source>
            <translation>刪除詞彙</translation>
        </message>
        <message>
            <source>Word deleted</source>
            <translation>詞彙已刪除</translation>
        </message>
    </context>
    <context>
        <name>WordDelegate</name>
        <message>
            <source>Not explained yet</source>
            <translation>尚未解釋</translation>
        </message>
        <message>
            <source>To explain again · {source}</source>
            <translation>要再解釋 · {source}</translation>
        </message>
        <message>
            <source>Clear · {source}</source>
            <translation>已清楚 · {source}</translation>
        </message>
    </context>
    <context>
        <name>WordEditor</name>
        <message>
            <source>Edit the word {word}</source>
            <translation>編輯詞彙「{word}」</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>解釋</translation>
        </message>
        <message>
            <source>What it means, in plain words</source>
            <translation>用淺白的話解釋</translation>
        </message>
    </context>
    <context>
        <name>WordEntries</name>
        <message>
            <source>Looking for the right spelling…</source>
            <translation>正在尋找正確拼法…</translation>
        </message>
        <message>
            <source>Add “{word}” to my words</source>
            <translation>把「{word}」加入我的詞典</translation>
        </message>
        <message>
            <source>No other spelling is known</source>
            <translation>沒有其他拼法</translation>
        </message>
    </context>
    <context>
        <name>WordList</name>
        <message>
            <source>Words</source>
            <translation>詞彙</translation>
        </message>
    </context>
    <context>
        <name>WordRow</name>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Meaning</source>
            <translation>解釋</translation>
        </message>
        <message>
            <source>What it means, plainly</source>
            <translation>淺白的解釋</translation>
        </message>
        <message>
            <source>Remove the word «{word}»</source>
            <translation>移除詞彙「{word}」</translation>
        </message>
        <message>
            <source>Remove the word</source>
            <translation>移除詞彙</translation>
        </message>
        <message>
            <source>Session {number}</source>
            <translation>第 {number} 次會面</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>自訂</translation>
        </message>
        <message>
            <source>Between us</source>
            <translation>只限我們兩人</translation>
        </message>
        <message>
            <source>not explained yet</source>
            <translation>尚未解釋</translation>
        </message>
        <message>
            <source>{word}, to explain again: {meaning}</source>
            <translation>{word}，要再解釋：{meaning}</translation>
        </message>
        <message>
            <source>{word}, clear: {meaning}</source>
            <translation>{word}，已清楚：{meaning}</translation>
        </message>
        <message>
            <source>{word}: {meaning}</source>
            <translation>{word}：{meaning}</translation>
        </message>
    </context>
    <context>
        <name>WordsPane</name>
        <message>
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>From topics</source>
            <translation>來自主題</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>自訂</translation>
        </message>
        <message>
            <source>Which words</source>
            <translation>哪些詞彙</translation>
        </message>
        <message>
            <source>Add a word</source>
            <translation>新增詞彙</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>清除</translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln 個詞彙</numerusform>
            </translation>
        </message>
        <message>
            <source>Words explained in topics and sessions gather here.</source>
            <translation>主題及會面中解釋過的詞彙會收集在這裏。</translation>
        </message>
        <message>
            <source>No word matches '{text}'.</source>
            <translation>沒有詞彙符合「{text}」。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln among all words</source>
            <translation>
                <numerusform>所有詞彙中有 %Ln 個</numerusform>
            </translation>
        </message>
        <message>
            <source>Look among all words</source>
            <translation>在所有詞彙中尋找</translation>
        </message>
        <message>
            <source>Clear the search</source>
            <translation>清除搜尋</translation>
        </message>
        <message>
            <source>Read «{title}»</source>
            <translation>閱讀「{title}」</translation>
        </message>
        <message>
            <source>Explained well enough</source>
            <translation>解釋得夠清楚</translation>
        </message>
        <message>
            <source>Explain it to me again</source>
            <translation>請再向我解釋</translation>
        </message>
        <message>
            <source>Keep as ours</source>
            <translation>保留為我們的</translation>
        </message>
        <message>
            <source>Not clear yet</source>
            <translation>未清楚</translation>
        </message>
        <message>
            <source>Mark as clear</source>
            <translation>標示為已清楚</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
    </context>
    <context>
        <name>WorkStrip</name>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>WorkingRow</name>
        <message>
            <source>Making the file…</source>
            <translation>正在製作檔案…</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>停止</translation>
        </message>
        <message>
            <source>How far the file is</source>
            <translation>檔案進度</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
    </context>
    <context>
        <name>YouTwoSection</name>
        <message>
            <source>Aim</source>
            <translation>計劃目標</translation>
        </message>
        <message>
            <source>What should be different after?</source>
            <translation>之後應該有甚麼不同？</translation>
        </message>
        <message>
            <source>Who drives</source>
            <translation>由誰推動</translation>
        </message>
        <message>
            <source>You</source>
            <translation>您</translation>
        </message>
        <message>
            <source>Your partner</source>
            <translation>對方</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Title at work</source>
            <translation>職銜</translation>
        </message>
        <message>
            <source>Left empty, it is “{word}”.</source>
            <translation>留空則為「{word}」。</translation>
        </message>
        <message>
            <source>What the role is called</source>
            <translation>角色名稱</translation>
        </message>
        <message>
            <source>What you want</source>
            <translation>您的期望</translation>
        </message>
        <message>
            <source>Who sets the agenda and books the time. Both work; leaving it open does not.</source>
            <translation>由誰訂定議程及約定時間。兩種安排都可以；懸而未決則行不通。</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Your partner’s name</source>
            <translation>對方的姓名</translation>
        </message>
        <message>
            <source>Your title at work</source>
            <translation>您的職銜</translation>
        </message>
        <message>
            <source>Your partner’s title at work</source>
            <translation>對方的職銜</translation>
        </message>
        <message>
            <source>What your role is called</source>
            <translation>您角色的名稱</translation>
        </message>
        <message>
            <source>What your partner’s role is called</source>
            <translation>對方角色的名稱</translation>
        </message>
        <message>
            <source>Not agreed yet</source>
            <translation>尚未商定</translation>
        </message>
        <message>
            <source>Both of you need a name. The one before stays until there is another.</source>
            <translation>兩位都需要姓名。未有新姓名前，維持原有的。</translation>
        </message>
    </context>
    <context>
        <name>_Place</name>
        <message>
            <source>None</source>
            <translation>無</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>開啟資料夾</translation>
        </message>
        <message>
            <source>Copy path</source>
            <translation>複製路徑</translation>
        </message>
    </context>
    <context>
        <name>_Sheet</name>
        <message>
            <source>Close</source>
            <translation>關閉</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>Undo</source>
            <translation>復原</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>剪下</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>複製</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>貼上</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>全選</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>尋找</translation>
        </message>
        <message>
            <source>Search or go to…</source>
            <translation>搜尋或前往…</translation>
        </message>
        <message>
            <source>Find and replace in the note</source>
            <translation>在筆記中尋找及取代</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>重新命名</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>製作複本</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
        <message>
            <source>Plan next session</source>
            <translation>計劃下一次會面</translation>
        </message>
        <message>
            <source>New note</source>
            <translation>新筆記</translation>
        </message>
        <message>
            <source>New topic</source>
            <translation>新主題</translation>
        </message>
        <message>
            <source>Jot a question</source>
            <translation>記下提問</translation>
        </message>
        <message>
            <source>New on this page</source>
            <translation>在此頁新增</translation>
        </message>
        <message>
            <source>Bring in notes…</source>
            <translation>匯入筆記…</translation>
        </message>
        <message>
            <source>Take my notes out…</source>
            <translation>取出我的筆記…</translation>
        </message>
        <message>
            <source>Open workspace…</source>
            <translation>開啟工作區…</translation>
        </message>
        <message>
            <source>Import a topic pack…</source>
            <translation>匯入主題包…</translation>
        </message>
        <message>
            <source>Export our topics…</source>
            <translation>匯出我們的主題…</translation>
        </message>
        <message>
            <source>Share…</source>
            <translation>分享…</translation>
        </message>
        <message>
            <source>Print…</source>
            <translation>列印…</translation>
        </message>
        <message>
            <source>Save what is typed</source>
            <translation>儲存已輸入的內容</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>立即備份</translation>
        </message>
        <message>
            <source>Settings…</source>
            <translation>設定…</translation>
        </message>
        <message>
            <source>Protection…</source>
            <translation>保護…</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>鎖上</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>結束程式</translation>
        </message>
        <message>
            <source>Guide</source>
            <translation>指南</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>Where my data is</source>
            <translation>我的資料在哪裏</translation>
        </message>
        <message>
            <source>About RevMentor</source>
            <translation>關於 RevMentor</translation>
        </message>
        <message>
            <source>Edit agenda item</source>
            <translation>編輯議程項目</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>上移</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>下移</translation>
        </message>
        <message>
            <source>One minute more</source>
            <translation>加一分鐘</translation>
        </message>
        <message>
            <source>One minute less</source>
            <translation>減一分鐘</translation>
        </message>
        <message>
            <source>Use a template…</source>
            <translation>選用範本…</translation>
        </message>
        <message>
            <source>Add to the next session</source>
            <translation>加入下一次會面</translation>
        </message>
        <message>
            <source>Practise aloud</source>
            <translation>朗聲練習</translation>
        </message>
        <message>
            <source>Make shared, or keep a private copy</source>
            <translation>設為共用，或另存私人副本</translation>
        </message>
        <message>
            <source>Keep between us, or no longer</source>
            <translation>設為只限我們兩人，或取消</translation>
        </message>
        <message>
            <source>Start session</source>
            <translation>開始會面</translation>
        </message>
        <message>
            <source>Next item</source>
            <translation>下一項</translation>
        </message>
        <message>
            <source>Previous item</source>
            <translation>上一項</translation>
        </message>
        <message>
            <source>Skip item</source>
            <translation>略過項目</translation>
        </message>
        <message>
            <source>Pause, or go on</source>
            <translation>暫停或繼續</translation>
        </message>
        <message>
            <source>Five minutes more</source>
            <translation>增加五分鐘</translation>
        </message>
        <message>
            <source>Finish</source>
            <translation>結束</translation>
        </message>
        <message>
            <source>Leave for now</source>
            <translation>暫時離開</translation>
        </message>
        <message>
            <source>Capture a note</source>
            <translation>記下筆記</translation>
        </message>
        <message>
            <source>Capture a question</source>
            <translation>記下提問</translation>
        </message>
        <message>
            <source>Capture an action</source>
            <translation>記下行動</translation>
        </message>
        <message>
            <source>Capture a takeaway</source>
            <translation>記下得著</translation>
        </message>
        <message>
            <source>Capture a word</source>
            <translation>記下詞彙</translation>
        </message>
        <message>
            <source>Mark as held</source>
            <translation>標示為已舉行</translation>
        </message>
        <message>
            <source>Cancel session</source>
            <translation>取消會面</translation>
        </message>
        <message>
            <source>It did not take place</source>
            <translation>沒有舉行</translation>
        </message>
        <message>
            <source>Plan a 25-minute rescue</source>
            <translation>計劃 25 分鐘補救會面</translation>
        </message>
        <message>
            <source>Plan it again</source>
            <translation>重新計劃</translation>
        </message>
        <message>
            <source>Pause until…</source>
            <translation>暫停至…</translation>
        </message>
        <message>
            <source>End the pause</source>
            <translation>結束暫停</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>主頁</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Topics</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Follow-ups</source>
            <translation>跟進</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>進度</translation>
        </message>
        <message>
            <source>Our agreement</source>
            <translation>我們的約定</translation>
        </message>
        <message>
            <source>Recently deleted</source>
            <translation>最近刪除</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>前進</translation>
        </message>
        <message>
            <source>Next pane</source>
            <translation>下一窗格</translation>
        </message>
        <message>
            <source>Write, split or read</source>
            <translation>書寫、並排或閱讀</translation>
        </message>
        <message>
            <source>Earlier versions of the note</source>
            <translation>筆記的較早版本</translation>
        </message>
        <message>
            <source>Reading mode</source>
            <translation>閱讀模式</translation>
        </message>
        <message>
            <source>Text larger</source>
            <translation>放大文字</translation>
        </message>
        <message>
            <source>Text smaller</source>
            <translation>縮小文字</translation>
        </message>
        <message>
            <source>Text at normal size</source>
            <translation>文字還原大小</translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation>跟隨系統色彩</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>淺色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>高對比，淺色</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>高對比，深色</translation>
        </message>
        <message>
            <source>Cover private things</source>
            <translation>遮蓋私人內容</translation>
        </message>
        <message>
            <source>Side panel</source>
            <translation>側欄</translation>
        </message>
        <message>
            <source>Side panel wider</source>
            <translation>側欄加闊</translation>
        </message>
        <message>
            <source>Side panel narrower</source>
            <translation>側欄收窄</translation>
        </message>
        <message>
            <source>Always show the menu bar</source>
            <translation>總是顯示選單列</translation>
        </message>
    </context>
    <context>
        <name>argparse</name>
        <message>
            <source>usage: </source>
            <translation>用法：</translation>
        </message>
        <message>
            <source>positional arguments</source>
            <translation>位置參數</translation>
        </message>
        <message>
            <source>options</source>
            <translation>選項</translation>
        </message>
        <message>
            <source>show this help message and exit</source>
            <translation>顯示這份說明並結束</translation>
        </message>
        <message>
            <source>%(prog)s: error: %(message)s</source>
            <translation>%(prog)s：錯誤：%(message)s</translation>
        </message>
        <message>
            <source>argument %(argument_name)s: %(message)s</source>
            <translation>參數 %(argument_name)s：%(message)s</translation>
        </message>
        <message>
            <source>the following arguments are required: %s</source>
            <translation>缺少以下參數：%s</translation>
        </message>
        <message>
            <source>one of the arguments %s is required</source>
            <translation>必須提供以下其中一個參數：%s</translation>
        </message>
        <message>
            <source>unrecognized arguments: %s</source>
            <translation>無法辨認的參數：%s</translation>
        </message>
        <message>
            <source>not allowed with argument %s</source>
            <translation>不可與參數 %s 一同使用</translation>
        </message>
        <message>
            <source>expected one argument</source>
            <translation>需要一個值</translation>
        </message>
        <message>
            <source>ignored explicit argument %r</source>
            <translation>這個選項不帶值，%r 未被使用</translation>
        </message>
        <message>
            <source>invalid choice: %(value)r (choose from %(choices)s)</source>
            <translation>沒有 %(value)r 這個選擇（可選：%(choices)s）</translation>
        </message>
        <message>
            <source>%(value)r is no number</source>
            <translation>%(value)r 不是數字</translation>
        </message>
    </context>
    <context>
        <name>asking</name>
        <message>
            <source>Change the answer…</source>
            <translation>更改答案…</translation>
        </message>
        <message>
            <source>Answer…</source>
            <translation>解答…</translation>
        </message>
        <message>
            <source>Send to the list</source>
            <translation>發送到清單</translation>
        </message>
        <message>
            <source>Add to the next session</source>
            <translation>加入下一次會面</translation>
        </message>
        <message>
            <source>Add to session {number}</source>
            <translation>加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>Park</source>
            <translation>暫擱</translation>
        </message>
        <message>
            <source>Still foggy</source>
            <translation>仍未清楚</translation>
        </message>
        <message>
            <source>Take off the agenda</source>
            <translation>移離議程</translation>
        </message>
        <message>
            <source>Let it wait again</source>
            <translation>再次列入等候</translation>
        </message>
        <message>
            <source>Make it a word…</source>
            <translation>收進詞彙…</translation>
        </message>
    </context>
    <context>
        <name>audiences</name>
        <message>
            <source>The two of us</source>
            <translation>我們兩人</translation>
        </message>
        <message>
            <source>Our sponsor</source>
            <translation>我們的贊助人</translation>
        </message>
        <message>
            <source>Programme office</source>
            <translation>計劃辦事處</translation>
        </message>
        <message>
            <source>Everyone</source>
            <translation>所有人</translation>
        </message>
        <message>
            <source>Exactly what {name} will get</source>
            <translation>{name} 會收到的內容</translation>
        </message>
        <message>
            <source>Exactly what our sponsor will get</source>
            <translation>我們的贊助人會收到的內容</translation>
        </message>
        <message>
            <source>Exactly what the programme office will get</source>
            <translation>計劃辦事處會收到的內容</translation>
        </message>
        <message>
            <source>Exactly what everyone will get</source>
            <translation>所有人會收到的內容</translation>
        </message>
    </context>
    <context>
        <name>backups</name>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Shared notes</source>
            <translation>共用筆記</translation>
        </message>
        <message>
            <source>Private notes</source>
            <translation>私人筆記</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Takeaways</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Topics of your own</source>
            <translation>您自己的主題</translation>
        </message>
        <message>
            <source>Everything else</source>
            <translation>其他所有內容</translation>
        </message>
        <message>
            <source>brings back {count}</source>
            <translation>取回 {count}</translation>
        </message>
        <message>
            <source>takes away {count}</source>
            <translation>移走 {count}</translation>
        </message>
        <message>
            <source>changes {count}</source>
            <translation>更改 {count}</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>changes nothing</source>
            <translation>沒有改動</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>昨天</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}，{time}</translation>
        </message>
        <message>
            <source>Other version, {size}</source>
            <translation>另一個版本，{size}</translation>
        </message>
        <message>
            <source>The folder of the backups cannot be written to. Your workspace is saved. Allow writing to that folder.</source>
            <translation>無法寫入備份資料夾。您的工作區已儲存。請容許寫入該資料夾。</translation>
        </message>
        <message>
            <source>There is no room for a backup. Your workspace is saved, and older backups are there. Make room on the disk.</source>
            <translation>空間不足，未能備份。您的工作區已儲存，較舊的備份仍在。請騰出磁碟空間。</translation>
        </message>
        <message>
            <source>The last copy was not whole, so it does not count as a backup. Older backups are there. Close RevMentor and open it again; it then examines the workspace.</source>
            <translation>上一份副本不完整，因此不算備份。較舊的備份仍在。請關閉 RevMentor 再開啟，程式屆時會檢查工作區。</translation>
        </message>
        <message>
            <source>A backup could not be written. Your workspace is saved, and older backups are there. Check the disk.</source>
            <translation>未能寫入備份。您的工作區已儲存，較舊的備份仍在。請檢查磁碟。</translation>
        </message>
        <message>
            <source>There is no room for a backup. Your workspace is saved. Make room on the disk.</source>
            <translation>空間不足，未能備份。您的工作區已儲存。請騰出磁碟空間。</translation>
        </message>
        <message>
            <source>The copy was not whole, so it does not count as a backup. Your workspace is saved. Close RevMentor and open it again; it then examines the workspace.</source>
            <translation>副本不完整，因此不算備份。您的工作區已儲存。請關閉 RevMentor 再開啟，程式屆時會檢查工作區。</translation>
        </message>
        <message>
            <source>A backup could not be written. Your workspace is saved. Check the disk.</source>
            <translation>未能寫入備份。您的工作區已儲存。請檢查磁碟。</translation>
        </message>
        <message>
            <source>There is no room for this file. Your workspace is saved. Choose another place.</source>
            <translation>空間不足，未能儲存這個檔案。您的工作區已儲存。請選擇其他位置。</translation>
        </message>
        <message>
            <source>This folder cannot be written to. Your workspace is saved. Choose another.</source>
            <translation>無法寫入這個資料夾。您的工作區已儲存。請選擇另一個。</translation>
        </message>
        <message>
            <source>This folder is not there. Your workspace is saved. Choose another.</source>
            <translation>找不到這個資料夾。您的工作區已儲存。請選擇另一個。</translation>
        </message>
        <message>
            <source>The copy was not whole, so it was not kept. Your workspace is saved. Close RevMentor and open it again; it then examines the workspace.</source>
            <translation>副本不完整，因此沒有保留。您的工作區已儲存。請關閉 RevMentor 再開啟，程式屆時會檢查工作區。</translation>
        </message>
        <message>
            <source>This file could not be written. Your workspace is saved. Choose another place.</source>
            <translation>未能寫入這個檔案。您的工作區已儲存。請選擇其他位置。</translation>
        </message>
        <message>
            <source>It was not there for the last backup.</source>
            <translation>上次備份時該處不存在。</translation>
        </message>
        <message>
            <source>It had no room for the last backup.</source>
            <translation>上次備份時該處空間不足。</translation>
        </message>
        <message>
            <source>It could not be written to for the last backup.</source>
            <translation>上次備份時未能寫入該處。</translation>
        </message>
        <message>
            <source>You stopped the last backup before it was there.</source>
            <translation>上次備份未寫入該處，您已停止。</translation>
        </message>
        <message>
            <source>The last backup could not be written there.</source>
            <translation>上次備份未能寫入該處。</translation>
        </message>
        <message>
            <source>This backup is not there, or was never finished. Nothing was changed. Choose another.</source>
            <translation>這份備份不存在，或未曾完成。沒有任何改動。請選擇另一份。</translation>
        </message>
        <message>
            <source>This is not a backup of RevMentor. Nothing was changed. Choose another.</source>
            <translation>這不是 RevMentor 的備份。沒有任何改動。請選擇另一份。</translation>
        </message>
        <message>
            <source>This backup is damaged. Nothing was changed. Choose an older one.</source>
            <translation>這份備份已損壞。沒有任何改動。請選擇較舊的一份。</translation>
        </message>
        <message>
            <source>A newer RevMentor made this backup. Nothing was changed. Install the newer version.</source>
            <translation>這份備份由較新的 RevMentor 製作。沒有任何改動。請安裝較新版本。</translation>
        </message>
        <message>
            <source>That did not match. Nothing was changed. Type the passphrase the backup was made under, and press Enter.</source>
            <translation>密語不符。沒有任何改動。請輸入製作備份時的密語，然後按 Enter。</translation>
        </message>
        <message>
            <source>This backup carries no usable key file. Nothing was changed. Choose another.</source>
            <translation>這份備份沒有可用的密鑰檔案。沒有任何改動。請選擇另一份。</translation>
        </message>
        <message>
            <source>There is no room to restore it. Nothing was changed. Make room on the disk.</source>
            <translation>空間不足，未能還原。沒有任何改動。請騰出磁碟空間。</translation>
        </message>
        <message>
            <source>The workspace is open in another window. Nothing was changed. Close it there, then try again.</source>
            <translation>工作區正在另一個視窗開啟。沒有任何改動。請在那裏關閉，然後再試。</translation>
        </message>
        <message>
            <source>The folder of the workspace cannot be written to. Nothing was changed. Allow writing to it, then try again.</source>
            <translation>無法寫入工作區的資料夾。沒有任何改動。請容許寫入，然後再試。</translation>
        </message>
        <message>
            <source>This backup could not be read. Nothing was changed. Check its disk.</source>
            <translation>未能讀取這份備份。沒有任何改動。請檢查其磁碟。</translation>
        </message>
    </context>
    <context>
        <name>briefing</name>
        <message>
            <source>Session {number}</source>
            <translation>第 {number} 次會面</translation>
        </message>
        <message>
            <source>, </source>
            <translation>，</translation>
        </message>
        <message>
            <source>{me} and {partner}</source>
            <translation>{me} 與 {partner}</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>What we meet for</source>
            <translation>這次會面為了甚麼</translation>
        </message>
        <message>
            <source>The agenda</source>
            <translation>議程</translation>
        </message>
        <message>
            <source>{minutes} min, {name} leads</source>
            <translation>{minutes} 分鐘，{name} 主持</translation>
        </message>
        <message>
            <source>{minutes} min, together</source>
            <translation>{minutes} 分鐘，兩人一起</translation>
        </message>
        <message>
            <source>What I promised</source>
            <translation>我的承諾</translation>
        </message>
        <message>
            <source>What {name} promised</source>
            <translation>{name} 的承諾</translation>
        </message>
        <message>
            <source>What nobody has taken on yet</source>
            <translation>尚未有人負責的事</translation>
        </message>
        <message>
            <source>Words to refresh</source>
            <translation>要重溫的詞彙</translation>
        </message>
        <message>
            <source>What to ask</source>
            <translation>要問的事</translation>
        </message>
        <message>
            <source>There is no agenda yet.</source>
            <translation>尚未有議程。</translation>
        </message>
        <message>
            <source>What we did</source>
            <translation>我們做過的事</translation>
        </message>
        <message>
            <source>What we learned</source>
            <translation>我們的得著</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>已解答的事</translation>
        </message>
        <message>
            <source>What is still open</source>
            <translation>尚未完成的事</translation>
        </message>
        <message>
            <source>Words explained</source>
            <translation>解釋過的詞彙</translation>
        </message>
        <message>
            <source>What moves on</source>
            <translation>延續的項目</translation>
        </message>
        <message>
            <source>Nothing was written down about this session.</source>
            <translation>這次會面沒有任何記錄。</translation>
        </message>
        <message>
            <source> (by {day})</source>
            <translation>（{day}前）</translation>
        </message>
        <message>
            <source> (still foggy)</source>
            <translation>（仍未清楚）</translation>
        </message>
        <message>
            <source>: {meaning}</source>
            <translation>：{meaning}</translation>
        </message>
    </context>
    <context>
        <name>bringing</name>
        <message>
            <source>{title}, {standing}, {detail}</source>
            <translation>{title}，{standing}，{detail}</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>This is not text in UTF-8. Nothing was brought in. Choose another file.</source>
            <translation>這不是 UTF-8 文字。沒有匯入任何內容。請選擇另一個檔案。</translation>
        </message>
        <message>
            <source>This file is too large. Nothing was brought in. Choose another.</source>
            <translation>這個檔案太大。沒有匯入任何內容。請選擇另一個。</translation>
        </message>
        <message>
            <source>This file does not say what it is. Nothing was brought in. Share it again as Markdown with its facts on top, or bring it in as a note.</source>
            <translation>這個檔案沒有說明是甚麼內容。沒有匯入任何內容。請再次以附有資料欄的 Markdown 分享，或作為筆記匯入。</translation>
        </message>
        <message>
            <source>Topics come back as a pack, on the Topics page. Nothing was brought in. Choose another file.</source>
            <translation>主題以主題包形式在「主題」頁匯入。沒有匯入任何內容。請選擇另一個檔案。</translation>
        </message>
        <message>
            <source>This file was written in another language. Nothing was brought in. Share it again in the language of this program.</source>
            <translation>這個檔案以另一種語言寫成。沒有匯入任何內容。請以這個程式的語言再次分享。</translation>
        </message>
        <message>
            <source>Changed here too; its text here becomes an earlier version</source>
            <translation>這裏亦有改動；這裏的文字會成為較早版本</translation>
        </message>
        <message>
            <source>Private in one place and shared in the other</source>
            <translation>一處屬私人，另一處屬共用</translation>
        </message>
        <message>
            <source>{file}: {reason}</source>
            <translation>{file}：{reason}</translation>
        </message>
        <message>
            <source>Has %%comments%%, which go along if you share it: {file}</source>
            <translation>內有 %%註解%%，分享時會一併送出：{file}</translation>
        </message>
        <message>
            <source>this is not text in UTF-8</source>
            <translation>這不是 UTF-8 文字</translation>
        </message>
        <message>
            <source>this is not a note</source>
            <translation>這不是筆記</translation>
        </message>
        <message>
            <source>another file has a later text of this note</source>
            <translation>另一個檔案有這則筆記較新的文字</translation>
        </message>
        <message>
            <source>unpack this first, then choose its folder</source>
            <translation>請先解壓，然後選擇其資料夾</translation>
        </message>
        <message>
            <source>New, shared</source>
            <translation>新增，共用</translation>
        </message>
        <message>
            <source>New, private</source>
            <translation>新增，私人</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>有改動</translation>
        </message>
        <message>
            <source>The same</source>
            <translation>相同</translation>
        </message>
        <message>
            <source>Left out</source>
            <translation>略過</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Summary of the session</source>
            <translation>會面摘要</translation>
        </message>
        <message>
            <source>Takeaway</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Shared note</source>
            <translation>共用筆記</translation>
        </message>
        <message>
            <source>Our aim</source>
            <translation>我們的目標</translation>
        </message>
        <message>
            <source>Our agreement</source>
            <translation>我們的約定</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目標</translation>
        </message>
    </context>
    <context>
        <name>command line</name>
        <message>
            <source>Sessions, topics and private notes for one reverse-mentoring pair. Without a command the window opens, with the file that is named if there is one.</source>
            <translation>為一對反向師徒而設的會面、主題及私人筆記。沒有指令時會開啟視窗；如有指明檔案，則一併開啟。</translation>
        </message>
        <message>
            <source>COMMAND</source>
            <translation>指令</translation>
        </message>
        <message>
            <source>FOLDER</source>
            <translation>資料夾</translation>
        </message>
        <message>
            <source>where the files go</source>
            <translation>檔案存放處</translation>
        </message>
        <message>
            <source>draw every page into PNG files, from the sample pair</source>
            <translation>以示範組合把每一頁繪成 PNG 檔案</translation>
        </message>
        <message>
            <source>do the main job without a window: documents and pictures of the pages</source>
            <translation>不開視窗完成主要工作：文件及各頁圖片</translation>
        </message>
        <message>
            <source>draw the pictures of the user guide, beside its chapters in the folder</source>
            <translation>繪製使用指南的圖片，放在資料夾內各章旁邊</translation>
        </message>
        <message>
            <source>{folder} could not be written to. Choose another folder.</source>
            <translation>無法寫入 {folder}。請選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>examples:</source>
            <translation>例子：</translation>
        </message>
        <message>
            <source>parts:</source>
            <translation>部分：</translation>
        </message>
        <message>
            <source>write documents of a workspace to files</source>
            <translation>把工作區的文件寫成檔案</translation>
        </message>
        <message>
            <source>Write an agenda, a recap, several sessions, the programme, a list, the glossary, the agreement, the goals, or topics of the library: as Markdown, as a web page, for Word, as a PDF, as plain text, as entries of a calendar, or as a table. Private notes, draft questions, preparation and cues are never in it. The workspace is only read.</source>
            <translation>寫出議程、摘要、多次會面、計劃、清單、詞彙表、約定、目標或主題庫的主題：格式可為 Markdown、網頁、Word、PDF、純文字、日曆項目或表格。當中絕不包括私人筆記、提問草稿、準備事項及提示。工作區只會被讀取。</translation>
        </message>
        <message>
            <source>PATH</source>
            <translation>路徑</translation>
        </message>
        <message>
            <source>the folder of the workspace</source>
            <translation>工作區的資料夾</translation>
        </message>
        <message>
            <source>every document of the pair, each as a file of a folder</source>
            <translation>這對夥伴的所有文件，各成資料夾內的一個檔案</translation>
        </message>
        <message>
            <source>the number of the session, for agenda and recap</source>
            <translation>會面編號，用於議程（agenda）及摘要（recap）</translation>
        </message>
        <message>
            <source>the numbers of the first and the last session, for sessions; otherwise all</source>
            <translation>首次及末次會面的編號，用於 sessions；否則為全部</translation>
        </message>
        <message>
            <source>a topic of the library, for topic and handout; may be given several times</source>
            <translation>主題庫的主題，用於 topic 及 handout；可多次提供</translation>
        </message>
        <message>
            <source>FILE</source>
            <translation>檔案</translation>
        </message>
        <message>
            <source>the file to write, or a folder to write it into; - is standard output</source>
            <translation>要寫入的檔案，或存放它的資料夾；- 為標準輸出</translation>
        </message>
        <message>
            <source>FORM</source>
            <translation>格式</translation>
        </message>
        <message>
            <source>one of {forms}, or with --all several of them with commas; otherwise what the ending of the file says, or Markdown</source>
            <translation>{forms} 之一，使用 --all 時可用逗號列出多種；否則按檔案的副檔名，或用 Markdown</translation>
        </message>
        <message>
            <source>for whom it is, which decides about the usual parts and about names</source>
            <translation>給誰看，這會決定慣常的部分及是否使用姓名</translation>
        </message>
        <message>
            <source>tell the two by their names, whoever reads it</source>
            <translation>不論誰看，都以姓名稱呼兩人</translation>
        </message>
        <message>
            <source>tell the two by their roles, whoever reads it</source>
            <translation>不論誰看，都以角色稱呼兩人</translation>
        </message>
        <message>
            <source>the language of headings, dates and all else that nobody typed</source>
            <translation>標題、日期及其他並非由人輸入的文字所用的語言</translation>
        </message>
        <message>
            <source>only these parts (below); otherwise the usual ones</source>
            <translation>只要這些部分（見下）；否則用慣常的部分</translation>
        </message>
        <message>
            <source>begin a Markdown file with what is known about it, as YAML</source>
            <translation>在 Markdown 檔案開首以 YAML 寫明文件資料</translation>
        </message>
        <message>
            <source>put the agenda into the entries of a calendar</source>
            <translation>把議程放入日曆項目</translation>
        </message>
        <message>
            <source>have the calendar remind so many minutes before</source>
            <translation>日曆在若干分鐘前提醒</translation>
        </message>
        <message>
            <source>replace files that are already there</source>
            <translation>取代已存在的檔案</translation>
        </message>
        <message>
            <source>“{text}” is no range such as 2-6</source>
            <translation>「{text}」不是範圍，寫法如 2-6</translation>
        </message>
        <message>
            <source>With --all give a folder to --to, and no --parts.</source>
            <translation>使用 --all 時，--to 須為資料夾，且不可使用 --parts。</translation>
        </message>
        <message>
            <source>There is no form “{form}”. Choose from: {forms}.</source>
            <translation>沒有「{form}」這種格式。可選：{forms}。</translation>
        </message>
        <message>
            <source>Several forms at once need --all. Choose one form.</source>
            <translation>一次使用多種格式須加上 --all。請選擇一種格式。</translation>
        </message>
        <message>
            <source>The document “{what}” needs --session and a number.</source>
            <translation>文件「{what}」需要 --session 及會面編號。</translation>
        </message>
        <message>
            <source>The document “{what}” needs --topic and the id of a topic.</source>
            <translation>文件「{what}」需要 --topic 及主題的識別碼。</translation>
        </message>
        <message>
            <source>The document “{what}” cannot be written as {form}. Choose another.</source>
            <translation>文件「{what}」不能寫成 {form}。請選擇另一種格式。</translation>
        </message>
        <message>
            <source>The document “{what}” has no part “{part}”. Choose from: {parts}.</source>
            <translation>文件「{what}」沒有「{part}」這個部分。可選：{parts}。</translation>
        </message>
        <message>
            <source>Name at least one part: {parts}.</source>
            <translation>請指定至少一個部分：{parts}。</translation>
        </message>
        <message>
            <source>{folder} could not be made. Choose another folder.</source>
            <translation>無法建立 {folder}。請選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>There is no topic “{id}” in the library. Look at its id.</source>
            <translation>主題庫沒有主題「{id}」。請核對其識別碼。</translation>
        </message>
        <message>
            <source>There is no session in this workspace yet.</source>
            <translation>這個工作區尚未有會面。</translation>
        </message>
        <message>
            <source>There is no such session in this workspace. There are: {known}.</source>
            <translation>這個工作區沒有該次會面。現有：{known}。</translation>
        </message>
        <message>
            <source>done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>the arguments do not make sense</source>
            <translation>參數不合理</translation>
        </message>
        <message>
            <source>there is no such workspace, session or topic</source>
            <translation>沒有該工作區、會面或主題</translation>
        </message>
        <message>
            <source>the file could not be written</source>
            <translation>檔案無法寫入</translation>
        </message>
        <message>
            <source>the workspace is open elsewhere</source>
            <translation>工作區正在別處使用</translation>
        </message>
        <message>
            <source>the workspace could not be read</source>
            <translation>工作區無法讀取</translation>
        </message>
        <message>
            <source>the workspace or a backup is damaged in part</source>
            <translation>工作區或備份部分損壞</translation>
        </message>
        <message>
            <source>the workspace is protected, and what was given does not open it</source>
            <translation>工作區受保護，所提供的資料未能開啟它</translation>
        </message>
        <message>
            <source>exit codes:</source>
            <translation>結束代碼：</translation>
        </message>
        <message>
            <source>Standard output was closed before all of it was written.</source>
            <translation>標準輸出在全部寫完之前已關閉。</translation>
        </message>
        <message>
            <source>{folder} is protected. It was not touched. Give its passphrase with --passphrase-fd.</source>
            <translation>{folder} 受保護，未被改動。請以 --passphrase-fd 提供密語。</translation>
        </message>
        <message>
            <source>The workspace is open and was not touched. Close it there, then try again.</source>
            <translation>工作區正在使用中，未被改動。請先關閉它，然後再試。</translation>
        </message>
        <message>
            <source>The workspace is open on {host} and was not touched. Close it there, then try again.</source>
            <translation>工作區正在 {host} 上使用，未被改動。請先在該處關閉，然後再試。</translation>
        </message>
        <message>
            <source>There is no workspace in {folder}, and none was made. Look where it was moved.</source>
            <translation>{folder} 沒有工作區，也沒有新建。請查看它移到了哪裏。</translation>
        </message>
        <message>
            <source>That did not open {folder}. It was not touched. Type the passphrase again.</source>
            <translation>未能開啟 {folder}，未被改動。請重新輸入密語。</translation>
        </message>
        <message>
            <source>{folder} is protected, and its key file cannot be used. It was not touched. Open it in the window with the recovery sheet.</source>
            <translation>{folder} 受保護，但其密鑰檔案無法使用，未被改動。請在視窗中以恢復紙開啟。</translation>
        </message>
        <message>
            <source>{folder} is not a workspace of RevMentor. It was not touched. Choose another folder.</source>
            <translation>{folder} 不是 RevMentor 工作區，未被改動。請選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>{folder} was written by a newer RevMentor. It was not touched. Install the newer version to read it.</source>
            <translation>{folder} 由較新的 RevMentor 寫入，未被改動。請安裝較新版本以讀取。</translation>
        </message>
        <message>
            <source>{folder} does not hold together. It was left exactly as it is. Try again with a copy from a backup.</source>
            <translation>{folder} 的內容前後不符，已原樣保留。請以備份的副本再試。</translation>
        </message>
        <message>
            <source>{folder} was written by an older RevMentor and has to be brought up to date. It was not touched. Open it once in the window, then try again.</source>
            <translation>{folder} 由較舊的 RevMentor 寫入，須先更新，未被改動。請先在視窗中開啟一次，然後再試。</translation>
        </message>
        <message>
            <source>{folder} could not be read. It was not touched. Check the disk.</source>
            <translation>無法讀取 {folder}，未被改動。請檢查磁碟。</translation>
        </message>
        <message>
            <source>make a verified copy of a workspace</source>
            <translation>製作工作區的經核對副本</translation>
        </message>
        <message>
            <source>Make a verified copy of the whole workspace, private notes included: among its backups on this computer, or as one file to carry to another. The workspace is only read.</source>
            <translation>為整個工作區製作經核對的副本，包括私人筆記：存放於這部電腦的備份之中，或製成一個可帶到另一部電腦的檔案。工作區只會被讀取。</translation>
        </message>
        <message>
            <source>write one file here, or into this folder, instead of among the backups</source>
            <translation>在此或此資料夾寫入一個檔案，而不放進備份之中</translation>
        </message>
        <message>
            <source>go back to a backup, or list the backups there are</source>
            <translation>還原至備份，或列出現有備份</translation>
        </message>
        <message>
            <source>Without --from, list the backups of a workspace. With it, say what going back would change; with --yes as well, do it. What was there is kept in a folder beside it. Where there is no workspace yet, one is made of the backup.</source>
            <translation>沒有 --from 時，列出工作區的備份。加上 --from，會說明還原將改動甚麼；再加上 --yes 便會執行。原有內容會保留於旁邊的資料夾。如尚未有工作區，會以備份建立一個。</translation>
        </message>
        <message>
            <source>the backup</source>
            <translation>備份檔案</translation>
        </message>
        <message>
            <source>do it, do not only say what it does</source>
            <translation>執行，而不只是說明</translation>
        </message>
        <message>
            <source>examine a workspace and its backups</source>
            <translation>檢查工作區及其備份</translation>
        </message>
        <message>
            <source>Read all of a workspace and all of its backups, and say whether they are whole: the file, the search, the pictures in notes, and each backup. Nothing is changed.</source>
            <translation>讀取整個工作區及其所有備份，並說明是否完整：檔案、搜尋、筆記中的圖片，以及每份備份。不會作任何改動。</translation>
        </message>
        <message>
            <source>{file} is already there and was left as it is. Choose another name.</source>
            <translation>{file} 已存在，維持不變。請選擇另一個名稱。</translation>
        </message>
        <message>
            <source>The disk has no room for the backup. Older backups are as they were. Make room, or choose another place.</source>
            <translation>磁碟沒有足夠空間存放備份。較早的備份維持不變。請騰出空間，或選擇另一個位置。</translation>
        </message>
        <message>
            <source>The place of the backup cannot be written to. Older backups are as they were. Choose another with --to.</source>
            <translation>無法寫入備份的位置。較早的備份維持不變。請以 --to 選擇另一個位置。</translation>
        </message>
        <message>
            <source>The folder of the backup is not there. Older backups are as they were. Make it first.</source>
            <translation>備份的資料夾不存在。較早的備份維持不變。請先建立資料夾。</translation>
        </message>
        <message>
            <source>The copy was not whole and does not count. Older backups are as they were. Run revmentor check.</source>
            <translation>副本不完整，不予計算。較早的備份維持不變。請執行 revmentor check。</translation>
        </message>
        <message>
            <source>The backup could not be written. Older backups are as they were. Check the disk, or choose another place with --to.</source>
            <translation>未能寫入備份。較早的備份維持不變。請檢查磁碟，或以 --to 選擇另一個位置。</translation>
        </message>
        <message>
            <source>Nothing was changed. With --yes it is done.</source>
            <translation>沒有任何改動。加上 --yes 便會執行。</translation>
        </message>
        <message>
            <source>Restored to {folder}</source>
            <translation>已還原至 {folder}</translation>
        </message>
        <message>
            <source>What was there is kept in {folder}</source>
            <translation>原有內容保留於 {folder}</translation>
        </message>
        <message>
            <source>There is no backup at {file}. Nothing was changed.</source>
            <translation>{file} 沒有備份。沒有任何改動。</translation>
        </message>
        <message>
            <source>A backup of {mentor} and {mentee}</source>
            <translation>{mentor} 與 {mentee} 的備份</translation>
        </message>
        <message>
            <source>In {folder} is the workspace of another pair. Nothing was changed. Choose another folder.</source>
            <translation>{folder} 內是另一對夥伴的工作區。沒有任何改動。請選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>now {now}  backup {then}  +{back} -{gone} ~{other}</source>
            <translation>現有 {now}  備份 {then}  +{back} -{gone} ~{other}</translation>
        </message>
        <message>
            <source>What is there now cannot be read; it is kept as it is.</source>
            <translation>現有內容無法讀取，會照原樣保留。</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>shared notes</source>
            <translation>共用筆記</translation>
        </message>
        <message>
            <source>private notes</source>
            <translation>私人筆記</translation>
        </message>
        <message>
            <source>questions</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>actions</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>takeaways</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>words</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>own topics</source>
            <translation>自己的主題</translation>
        </message>
        <message>
            <source>all else</source>
            <translation>其他</translation>
        </message>
        <message>
            <source>whole, {count} things</source>
            <translation>完整，共 {count} 項</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>完整</translation>
        </message>
        <message>
            <source>made anew when the workspace is opened</source>
            <translation>開啟工作區時會重新建立</translation>
        </message>
        <message>
            <source>{count}, {broken} damaged, {missing} missing</source>
            <translation>{count} 張，{broken} 張損壞，{missing} 張遺失</translation>
        </message>
        <message>
            <source>file</source>
            <translation>檔案</translation>
        </message>
        <message>
            <source>search</source>
            <translation>搜尋</translation>
        </message>
        <message>
            <source>pictures</source>
            <translation>圖片</translation>
        </message>
        <message>
            <source>{count}, the newest of {moment}, {bad} that cannot be restored</source>
            <translation>{count} 份，最新為 {moment}，{bad} 份無法還原</translation>
        </message>
        <message>
            <source>none</source>
            <translation>沒有</translation>
        </message>
        <message>
            <source>backups</source>
            <translation>備份</translation>
        </message>
        <message>
            <source>look before you send it: 40 or more characters in a row are also in private notes ({count}).</source>
            <translation>傳送前請看一看：有連續 40 個或以上的字元亦見於私人筆記（{count} 處）。</translation>
        </message>
        <message>
            <source>look before you send it: the text names {names}.</source>
            <translation>傳送前請看一看：文中提及 {names}。</translation>
        </message>
        <message>
            <source>{file} is already there and was left as it is. Choose another name, or replace it with --force.</source>
            <translation>{file} 已存在，維持不變。請選擇另一個名稱，或以 --force 取代。</translation>
        </message>
        <message>
            <source>{file} could not be written: the disk is full. Nothing was written. Make room, or choose another.</source>
            <translation>無法寫入 {file}：磁碟已滿。沒有寫入任何內容。請騰出空間，或選擇另一個。</translation>
        </message>
        <message>
            <source>{file} could not be written: it may not be written to. Nothing was changed. Choose another.</source>
            <translation>無法寫入 {file}：沒有寫入權限。沒有任何改動。請選擇另一個。</translation>
        </message>
        <message>
            <source>{file} could not be written: it is not a file. It was left alone. Choose another name.</source>
            <translation>無法寫入 {file}：它不是檔案，未被改動。請選擇另一個名稱。</translation>
        </message>
        <message>
            <source>{file} could not be written: its folder is not there. Nothing was written. Make it first.</source>
            <translation>無法寫入 {file}：資料夾不存在。沒有寫入任何內容。請先建立資料夾。</translation>
        </message>
        <message>
            <source>{file} could not be written: its name is too long. Nothing was written. Shorten it.</source>
            <translation>無法寫入 {file}：名稱太長。沒有寫入任何內容。請縮短名稱。</translation>
        </message>
        <message>
            <source>{file} could not be written: the system refused. Nothing was changed. Choose another place.</source>
            <translation>無法寫入 {file}：系統拒絕。沒有任何改動。請選擇另一個位置。</translation>
        </message>
        <message>
            <source>tell the version and quit</source>
            <translation>顯示版本並結束</translation>
        </message>
        <message>
            <source>with --version: tell what a report of a fault needs, and nothing of anybody</source>
            <translation>與 --version 一起：顯示回報錯誤所需的資料，不涉及任何人</translation>
        </message>
        <message>
            <source>keep settings, backups, the log and new workspaces in this folder; a program that was installed as a folder does so by itself where a file called portable lies beside it</source>
            <translation>把設定、備份、記錄及新工作區保存於此資料夾；以資料夾方式安裝的程式，若旁邊有名為 portable 的檔案，會自動如此</translation>
        </message>
        <message>
            <source>open the workspace in this folder</source>
            <translation>開啟此資料夾內的工作區</translation>
        </message>
        <message>
            <source>open this: a topic pack to be imported, a backup to go back to, or a workspace. The option may be left out; a window that is open already takes it over</source>
            <translation>開啟這個項目：要匯入的主題包、要還原的備份或工作區。可省略此選項；已開啟的視窗會接手處理</translation>
        </message>
        <message>
            <source>open the window, paint it, and quit</source>
            <translation>開啟視窗，繪畫一次，然後結束</translation>
        </message>
        <message>
            <source>there is no home folder for {text}</source>
            <translation>{text} 沒有個人資料夾</translation>
        </message>
        <message>
            <source>{folder} cannot be written to, so nothing could be kept there. Nothing was changed. Choose another folder with --data-dir, or take the file “portable” away.</source>
            <translation>無法寫入 {folder}，因此沒有內容可以保留在那裏。沒有任何改動。請用 --data-dir 選擇另一個資料夾，或移走檔案「portable」。</translation>
        </message>
        <message>
            <source>read the passphrase of a protected workspace from this file descriptor, up to the end of the first line; without it, it is asked for</source>
            <translation>從這個檔案描述符讀取受保護工作區的密語，至第一行結尾；沒有提供時會詢問</translation>
        </message>
        <message>
            <source>Passphrase: </source>
            <translation>密語：</translation>
        </message>
    </context>
    <context>
        <name>deleted</name>
        <message>
            <source>{kind}, deleted today at {time}</source>
            <translation>{kind}，今天 {time} 刪除</translation>
        </message>
        <message>
            <source>{kind}, deleted on {date}</source>
            <translation>{kind}，{date}刪除</translation>
        </message>
        <message numerus="yes">
            <source>%Ln day(s) left</source>
            <translation>
                <numerusform>尚餘 %Ln 天</numerusform>
            </translation>
        </message>
        <message>
            <source>Private, covered</source>
            <translation>私人，已遮蓋</translation>
        </message>
        <message>
            <source>{session} · {title}</source>
            <translation>{session} · {title}</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>私人筆記</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Private question</source>
            <translation>私人提問</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Takeaway</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Goal</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>檢視</translation>
        </message>
        <message>
            <source>Private review</source>
            <translation>私人自我檢視</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>範本</translation>
        </message>
        <message>
            <source>Recap</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Topic pack</source>
            <translation>主題包</translation>
        </message>
        <message>
            <source>Private line</source>
            <translation>私人準備事項</translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s)</source>
            <translation>
                <numerusform>%Ln 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln note(s)</source>
            <translation>
                <numerusform>%Ln 則筆記</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln session(s)</source>
            <translation>
                <numerusform>%Ln 次會面</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s)</source>
            <translation>
                <numerusform>%Ln 項提問</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln action(s)</source>
            <translation>
                <numerusform>%Ln 項行動</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln takeaway(s)</source>
            <translation>
                <numerusform>%Ln 項得著</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln topic(s)</source>
            <translation>
                <numerusform>%Ln 個主題</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln word(s)</source>
            <translation>
                <numerusform>%Ln 個詞彙</numerusform>
            </translation>
        </message>
        <message>
            <source>Private, covered, {detail}, {left}</source>
            <translation>私人，已遮蓋，{detail}，{left}</translation>
        </message>
        <message>
            <source>Private, {title}, {detail}, {left}</source>
            <translation>私人，{title}，{detail}，{left}</translation>
        </message>
        <message>
            <source>{title}, {detail}, {left}</source>
            <translation>{title}，{detail}，{left}</translation>
        </message>
    </context>
    <context>
        <name>followups</name>
        <message>
            <source>Esc leaves it as it was.</source>
            <translation>按 Esc 維持原狀。</translation>
        </message>
        <message>
            <source>A word, a colon, and what it means in plain words.</source>
            <translation>一個詞彙、一個冒號，然後用淺白的話解釋。</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>未定日期</translation>
        </message>
        <message>
            <source>A day, such as “friday”, “28 nov” or “in two weeks”.</source>
            <translation>一個日子，例如「星期五」、「11月28日」或「兩星期後」。</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>編輯</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>製作複本</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>刪除</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>完成</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>尚未完成</translation>
        </message>
        <message>
            <source>Set a date…</source>
            <translation>設定日期…</translation>
        </message>
        <message>
            <source>Whose is it…</source>
            <translation>由誰負責…</translation>
        </message>
        <message>
            <source>Add to session {number}</source>
            <translation>加入第 {number} 次會面</translation>
        </message>
        <message>
            <source>Nobody yet</source>
            <translation>未定負責人</translation>
        </message>
        <message>
            <source>Done earlier</source>
            <translation>較早前完成</translation>
        </message>
        <message>
            <source>Done in {month}</source>
            <translation>{month}完成</translation>
        </message>
        <message>
            <source>Overdue</source>
            <translation>已過期</translation>
        </message>
        <message>
            <source>This week</source>
            <translation>本星期</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>稍後</translation>
        </message>
        <message>
            <source>Questions waiting for a session</source>
            <translation>等候會面的提問</translation>
        </message>
        <message>
            <source>Parked</source>
            <translation>暫擱</translation>
        </message>
        <message>
            <source>Drafts only I see</source>
            <translation>只有我看到的草稿</translation>
        </message>
        <message>
            <source>Private, {words}</source>
            <translation>私人，{words}</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>between us</source>
            <translation>只限我們兩人</translation>
        </message>
        <message>
            <source>You asked</source>
            <translation>您提出</translation>
        </message>
        <message>
            <source>{name} asked</source>
            <translation>{name} 提出</translation>
        </message>
        <message>
            <source>from session {number}</source>
            <translation>來自第 {number} 次會面</translation>
        </message>
        <message>
            <source>Go to session {number}</source>
            <translation>前往第 {number} 次會面</translation>
        </message>
        <message>
            <source>on session {number}’s agenda</source>
            <translation>在第 {number} 次會面的議程上</translation>
        </message>
        <message>
            <source>Go to session {number}’s agenda</source>
            <translation>前往第 {number} 次會面的議程</translation>
        </message>
        <message>
            <source>Private, covered</source>
            <translation>私人，已遮蓋</translation>
        </message>
        <message>
            <source>Private, only you</source>
            <translation>私人，只有您</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>未定負責人</translation>
        </message>
        <message>
            <source>both of you</source>
            <translation>兩位</translation>
        </message>
        <message>
            <source>yours</source>
            <translation>您</translation>
        </message>
        <message>
            <source>{name}’s</source>
            <translation>{name} 的</translation>
        </message>
        <message>
            <source>Was due {day}</source>
            <translation>原定{day}完成</translation>
        </message>
        <message>
            <source>Tomorrow</source>
            <translation>明天</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>今天</translation>
        </message>
    </context>
    <context>
        <name>formats</name>
        <message>
            <source>PDF</source>
            <translation>PDF</translation>
        </message>
        <message>
            <source>Markdown</source>
            <translation>Markdown</translation>
        </message>
        <message>
            <source>Word</source>
            <translation>Word</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>網頁</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>行事曆</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>表格</translation>
        </message>
        <message>
            <source>Plain text</source>
            <translation>純文字</translation>
        </message>
        <message>
            <source>Save PDF…</source>
            <translation>儲存 PDF…</translation>
        </message>
        <message>
            <source>Save Markdown…</source>
            <translation>儲存 Markdown…</translation>
        </message>
        <message>
            <source>Save Word…</source>
            <translation>儲存 Word…</translation>
        </message>
        <message>
            <source>Save web page…</source>
            <translation>儲存網頁…</translation>
        </message>
        <message>
            <source>Save calendar…</source>
            <translation>儲存行事曆…</translation>
        </message>
        <message>
            <source>Save table…</source>
            <translation>儲存表格…</translation>
        </message>
        <message>
            <source>Save plain text…</source>
            <translation>儲存純文字…</translation>
        </message>
    </context>
    <context>
        <name>guide</name>
        <message>
            <source>From one session to the next</source>
            <translation>由一次會面到下一次</translation>
        </message>
        <message>
            <source>What you keep</source>
            <translation>累積的內容</translation>
        </message>
        <message>
            <source>Safe and at hand</source>
            <translation>安全與便捷</translation>
        </message>
        <message>
            <source>In detail</source>
            <translation>詳細說明</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>指令</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>按鍵</translation>
        </message>
    </context>
    <context>
        <name>home</name>
        <message>
            <source>A first session takes three minutes to prepare.</source>
            <translation>第一次會面只需三分鐘準備。</translation>
        </message>
        <message>
            <source>Nothing planned yet.</source>
            <translation>尚未有計劃。</translation>
        </message>
        <message>
            <source>Plan session {number}</source>
            <translation>計劃第 {number} 次會面</translation>
        </message>
    </context>
    <context>
        <name>labels</name>
        <message>
            <source>Social media</source>
            <translation>社交媒體</translation>
        </message>
        <message>
            <source>Streaming &amp; video</source>
            <translation>串流與影片</translation>
        </message>
        <message>
            <source>AI trends</source>
            <translation>人工智能趨勢</translation>
        </message>
        <message>
            <source>Digital marketing</source>
            <translation>數碼營銷</translation>
        </message>
        <message>
            <source>AR &amp; immersive</source>
            <translation>擴增實境與沉浸體驗</translation>
        </message>
        <message>
            <source>Chatbots &amp; service</source>
            <translation>聊天機械人與客服</translation>
        </message>
        <message>
            <source>E-commerce</source>
            <translation>電子商務</translation>
        </message>
        <message>
            <source>Work &amp; tools</source>
            <translation>工作與工具</translation>
        </message>
        <message>
            <source>Social</source>
            <translation>社交</translation>
        </message>
        <message>
            <source>Video</source>
            <translation>影片</translation>
        </message>
        <message>
            <source>AI</source>
            <translation>人工智能</translation>
        </message>
        <message>
            <source>Marketing</source>
            <translation>營銷</translation>
        </message>
        <message>
            <source>AR</source>
            <translation>AR</translation>
        </message>
        <message>
            <source>Chatbots</source>
            <translation>聊天機械人</translation>
        </message>
        <message>
            <source>Shopping</source>
            <translation>購物</translation>
        </message>
        <message>
            <source>Work</source>
            <translation>工作</translation>
        </message>
        <message>
            <source>First look</source>
            <translation>初步認識</translation>
        </message>
        <message>
            <source>Working knowledge</source>
            <translation>實務知識</translation>
        </message>
        <message>
            <source>Deep dive</source>
            <translation>深入探討</translation>
        </message>
        <message>
            <source>Established</source>
            <translation>已有定論</translation>
        </message>
        <message>
            <source>Contested</source>
            <translation>仍有爭議</translation>
        </message>
        <message>
            <source>Opinion</source>
            <translation>個人意見</translation>
        </message>
        <message>
            <source>Fast-moving</source>
            <translation>變化迅速</translation>
        </message>
        <message>
            <source>core</source>
            <translation>核心</translation>
        </message>
        <message>
            <source>if there is time</source>
            <translation>如有時間</translation>
        </message>
        <message>
            <source>Why it matters to a leader</source>
            <translation>為何對領導者重要</translation>
        </message>
        <message>
            <source>Show it</source>
            <translation>示範</translation>
        </message>
        <message>
            <source>You drive</source>
            <translation>由您操作</translation>
        </message>
        <message>
            <source>Questions to expect</source>
            <translation>可能會問的問題</translation>
        </message>
        <message>
            <source>Questions for our business</source>
            <translation>關於我們業務的問題</translation>
        </message>
        <message>
            <source>Watch out</source>
            <translation>留意</translation>
        </message>
        <message>
            <source>What we do not know</source>
            <translation>我們不知道的事</translation>
        </message>
        <message>
            <source>Ask an expert</source>
            <translation>請教專家</translation>
        </message>
        <message>
            <source>Check-in</source>
            <translation>近況</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Hands-on</source>
            <translation>動手試</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Review</source>
            <translation>檢視</translation>
        </message>
        <message>
            <source>Wrap-up</source>
            <translation>總結</translation>
        </message>
        <message>
            <source>Free</source>
            <translation>自由時段</translation>
        </message>
        <message>
            <source>Planned</source>
            <translation>已計劃</translation>
        </message>
        <message>
            <source>In progress</source>
            <translation>進行中</translation>
        </message>
        <message>
            <source>Held</source>
            <translation>已舉行</translation>
        </message>
        <message>
            <source>Cancelled</source>
            <translation>已取消</translation>
        </message>
        <message>
            <source>Missed</source>
            <translation>沒有舉行</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>等候中</translation>
        </message>
        <message>
            <source>On the agenda</source>
            <translation>在議程上</translation>
        </message>
        <message>
            <source>Answered</source>
            <translation>已解答</translation>
        </message>
        <message>
            <source>Parked</source>
            <translation>暫擱</translation>
        </message>
        <message>
            <source>Still foggy</source>
            <translation>仍未清楚</translation>
        </message>
        <message>
            <source>Mentor</source>
            <translation>導師</translation>
        </message>
        <message>
            <source>Mentee</source>
            <translation>學員</translation>
        </message>
        <message>
            <source>Both</source>
            <translation>兩人</translation>
        </message>
        <message>
            <source>Language of the system</source>
            <translation>系統語言</translation>
        </message>
        <message>
            <source>Colours of the system</source>
            <translation>跟隨系統色彩</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>淺色</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>High contrast, light</source>
            <translation>高對比，淺色</translation>
        </message>
        <message>
            <source>High contrast, dark</source>
            <translation>高對比，深色</translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) added</source>
            <translation>
                <numerusform>已新增 %Ln 行</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep between us</source>
            <translation>設為只限我們兩人</translation>
        </message>
        <message>
            <source>No longer between us</source>
            <translation>不再只限我們兩人</translation>
        </message>
        <message>
            <source>Between us</source>
            <translation>只限我們兩人</translation>
        </message>
        <message>
            <source>Between us  ·  {note}</source>
            <translation>只限我們兩人  ·  {note}</translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more in the follow-ups</source>
            <translation>
                <numerusform>另有 %Ln 項，見「跟進」</numerusform>
            </translation>
        </message>
        <message>
            <source>{told}. Its day is {day} now.</source>
            <translation>{told}。日期改為{day}。</translation>
        </message>
        <message>
            <source>Session {number}</source>
            <translation>第 {number} 次會面</translation>
        </message>
        <message>
            <source>{title}, {minutes}, {kind}, {who}, item {position} of {count}</source>
            <translation>{title}，{minutes}，{kind}，{who}，第 {position} 項，共 {count} 項</translation>
        </message>
        <message numerus="yes">
            <source>%Ln min</source>
            <translation>
                <numerusform>%Ln 分鐘</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln minute(s)</source>
            <translation>
                <numerusform>%Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>At {now} of {most}, where it began</source>
            <translation>現時 {now}／{most}，與起步時相同</translation>
        </message>
        <message>
            <source>Began at {began} of {most}, now at {now} of {most}</source>
            <translation>起步時 {began}／{most}，現時 {now}／{most}</translation>
        </message>
        <message>
            <source>not yet</source>
            <translation>尚未</translation>
        </message>
        <message>
            <source>with help</source>
            <translation>有人協助下做到</translation>
        </message>
        <message>
            <source>alone, now and then</source>
            <translation>能自行做到，偶爾為之</translation>
        </message>
        <message>
            <source>alone, as a matter of course</source>
            <translation>能自行做到，習以為常</translation>
        </message>
        <message>
            <source>could show it to others</source>
            <translation>能教別人</translation>
        </message>
        <message>
            <source>{level}, {meant}</source>
            <translation>{level}，{meant}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent}%</translation>
        </message>
        <message>
            <source>{planned} of {available} min planned</source>
            <translation>已安排 {planned}／{available} 分鐘</translation>
        </message>
        <message>
            <source>{planned} of {available} minutes planned</source>
            <translation>已安排 {planned}／{available} 分鐘</translation>
        </message>
        <message numerus="yes">
            <source>%Ln min to breathe</source>
            <translation>
                <numerusform>%Ln 分鐘餘裕</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln min over</source>
            <translation>
                <numerusform>超出 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>Exactly full</source>
            <translation>剛好排滿</translation>
        </message>
        <message>
            <source>dddd d MMMM</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>M月d日dddd</translation>
        </message>
        <message>
            <source>dddd d MMMM yyyy</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>yyyy年M月d日dddd</translation>
        </message>
        <message>
            <source>dddd, d MMMM</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>M月d日dddd</translation>
        </message>
        <message>
            <source>d MMMM</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>d MMMM yyyy</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>M月d日</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>yyyy年M月d日</translation>
        </message>
        <message>
            <source>MMMM yyyy</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message numerus="yes">
            <source>{month} has %Ln day(s).</source>
            <translation>
                <numerusform>{month}只有 %Ln 天。</numerusform>
            </translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <comment>date pattern, as QLocale reads it</comment>
            <translation>yyyy年M月</translation>
        </message>
        <message>
            <source>was due {day}</source>
            <translation>原定{day}完成</translation>
        </message>
        <message>
            <source>due today</source>
            <translation>今天到期</translation>
        </message>
        <message>
            <source>due tomorrow</source>
            <translation>明天到期</translation>
        </message>
        <message>
            <source>due {day}</source>
            <translation>{day}到期</translation>
        </message>
        <message>
            <source>now</source>
            <translation>現在</translation>
        </message>
        <message>
            <source>today at {time}</source>
            <translation>今天 {time}</translation>
        </message>
        <message>
            <source>tomorrow at {time}</source>
            <translation>明天 {time}</translation>
        </message>
        <message numerus="yes">
            <source>in %Ln day(s)</source>
            <translation>
                <numerusform>%Ln 天後</numerusform>
            </translation>
        </message>
        <message>
            <source>Good morning, {name}</source>
            <translation>{name}，早晨</translation>
        </message>
        <message>
            <source>Good afternoon, {name}</source>
            <translation>{name}，午安</translation>
        </message>
        <message>
            <source>Good evening, {name}</source>
            <translation>{name}，晚上好</translation>
        </message>
        <message>
            <source>A goal stands on a step from {least} to {most}.</source>
            <translation>目標的進展由 {least} 至 {most}。</translation>
        </message>
        <message>
            <source>Minutes go from {least} to {most}.</source>
            <translation>分鐘數由 {least} 至 {most}。</translation>
        </message>
        <message>
            <source>Both of you need a name.</source>
            <translation>兩位都需要姓名。</translation>
        </message>
        <message>
            <source>This item is no longer on the agenda.</source>
            <translation>這個項目已不在議程上。</translation>
        </message>
        <message>
            <source>This step is no longer there.</source>
            <translation>這一步已不存在。</translation>
        </message>
        <message>
            <source>This session cannot be changed that way.</source>
            <translation>這次會面不能如此更改。</translation>
        </message>
        <message>
            <source>This time has no time zone.</source>
            <translation>這個時間沒有時區。</translation>
        </message>
        <message>
            <source>This item has already moved on.</source>
            <translation>這個項目已經延續。</translation>
        </message>
        <message>
            <source>The programme would end before it starts.</source>
            <translation>計劃的結束日期早於開始日期。</translation>
        </message>
        <message>
            <source>This session is over.</source>
            <translation>這次會面已結束。</translation>
        </message>
        <message>
            <source>This question cannot be changed that way.</source>
            <translation>這項提問不能如此更改。</translation>
        </message>
        <message>
            <source>A goal needs a few words.</source>
            <translation>目標需要寫上幾個字。</translation>
        </message>
        <message>
            <source>The goal stands there already. Choose another step.</source>
            <translation>目標已在該位置。請選擇另一步。</translation>
        </message>
        <message>
            <source>A step needs a sentence that shows it.</source>
            <translation>推進一步需要一句說明。</translation>
        </message>
        <message>
            <source>This statement is not one of this review.</source>
            <translation>這句陳述不屬於這份自我檢視。</translation>
        </message>
        <message numerus="yes">
            <source>ran %Ln min ago</source>
            <translation>
                <numerusform>%Ln 分鐘前已結束</numerusform>
            </translation>
        </message>
        <message>
            <source>earlier today</source>
            <translation>今天較早時</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>昨天</translation>
        </message>
        <message numerus="yes">
            <source>%Ln day(s) ago</source>
            <translation>
                <numerusform>%Ln 天前</numerusform>
            </translation>
        </message>
        <message>
            <source>A newer RevMentor wrote this workspace. It was not touched. Install the newer version to open it.</source>
            <translation>這個工作區由較新的 RevMentor 寫入，未被改動。請安裝較新版本以開啟。</translation>
        </message>
        <message>
            <source>There is no workspace in this folder any more. Nothing was created in its place. Look where it was moved, or open another one.</source>
            <translation>這個資料夾已沒有工作區。沒有另行建立。請查看它移到哪裏，或開啟另一個。</translation>
        </message>
        <message>
            <source>There is already a workspace in this folder. It was not touched. Open it, or choose another folder.</source>
            <translation>這個資料夾已有工作區，未被改動。請開啟它，或選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>This folder cannot be written to. Nothing was changed. Allow writing to it, then try again.</source>
            <translation>無法寫入這個資料夾。沒有任何改動。請容許寫入，然後再試。</translation>
        </message>
        <message>
            <source>The disk is full, so this is not saved yet. What you typed is still here. Make room, then try again.</source>
            <translation>磁碟已滿，尚未儲存。您輸入的仍在這裏。請騰出空間，然後再試。</translation>
        </message>
        <message>
            <source>The workspace file is damaged. It was left exactly as it is, and will be kept. Go back to a backup, or rebuild it from what can be read.</source>
            <translation>工作區檔案已損壞。檔案原封不動，並會保留。請還原備份，或按可讀的內容重建。</translation>
        </message>
        <message>
            <source>The workspace was not examined to the end, so it was not opened. Nothing in it was changed. Open it again to examine it, or open it for reading only.</source>
            <translation>工作區尚未檢查完畢，所以沒有開啟。當中的內容沒有任何改動。請再次開啟以檢查，或以唯讀方式開啟。</translation>
        </message>
        <message>
            <source>The workspace was not read to the end, so it was not opened. Nothing in it was changed. Open it again to have all of it read.</source>
            <translation>工作區尚未讀取完畢，所以沒有開啟。當中的內容沒有任何改動。請再次開啟以讀取全部內容。</translation>
        </message>
        <message>
            <source>The workspace was not brought up to date, so it was not opened. Nothing in it was changed. Open it again to bring it up to date.</source>
            <translation>工作區未完成更新，所以沒有開啟。當中的內容沒有任何改動。請再次開啟以更新。</translation>
        </message>
        <message>
            <source>This is not a RevMentor workspace. It was not touched. Choose another folder.</source>
            <translation>這不是 RevMentor 工作區，未被改動。請選擇另一個資料夾。</translation>
        </message>
        <message>
            <source>This was changed somewhere else in the meantime. Nothing was overwritten. Look at it again, then repeat your change.</source>
            <translation>其間別處已作更改。沒有覆寫任何內容。請再看一次，然後重做您的更改。</translation>
        </message>
        <message>
            <source>Another program, perhaps a sync service, changed the workspace file while it was open. Nothing more is written to it. What you typed is still here: save a copy elsewhere and go on there.</source>
            <translation>另一個程式（可能是同步服務）在工作區開啟時更改了其檔案。不會再寫入任何內容。您輸入的仍在這裏：請在別處儲存副本，並在那裏繼續。</translation>
        </message>
        <message>
            <source>This holds a character that cannot be kept in a file. Nothing was changed. Take out what you pasted last, then try again.</source>
            <translation>當中有檔案無法保存的字元。沒有任何改動。請移除剛才貼上的內容，然後再試。</translation>
        </message>
        <message>
            <source>This workspace of an older RevMentor could not be brought up to date. It was left exactly as it is. Make room on the disk, then try again.</source>
            <translation>未能更新這個由較舊 RevMentor 建立的工作區。檔案原封不動。請騰出磁碟空間，然後再試。</translation>
        </message>
        <message>
            <source>This workspace is protected. It was not touched. Open it with its passphrase.</source>
            <translation>這個工作區受保護，未被改動。請以密語開啟。</translation>
        </message>
        <message>
            <source>That did not match. Nothing was changed. Type the passphrase again, or use the recovery sheet.</source>
            <translation>密語不符。沒有任何改動。請再輸入密語，或使用恢復紙。</translation>
        </message>
        <message>
            <source>The key file of this workspace is missing or damaged. Nothing was changed. Open the workspace with the recovery sheet.</source>
            <translation>這個工作區的密鑰檔案缺失或損壞。沒有任何改動。請以恢復紙開啟工作區。</translation>
        </message>
        <message>
            <source>The key file of this workspace asks for a protection that RevMentor does not accept. Nothing was opened. Open the workspace with the recovery sheet.</source>
            <translation>這個工作區的密鑰檔案要求 RevMentor 不接受的保護方式。沒有開啟任何內容。請以恢復紙開啟工作區。</translation>
        </message>
        <message>
            <source>The disk failed while the passphrase was being changed. Nothing was lost. Keep both passphrases in mind: the one of before or the new one opens this workspace.</source>
            <translation>更改密語時磁碟出錯。沒有遺失任何內容。請記住兩個密語：這個工作區以之前的或新的密語開啟。</translation>
        </message>
        <message>
            <source>This workspace was protected, but the file in its folder is not. It was left exactly as it is. Restore a backup, or find out who put it there.</source>
            <translation>這個工作區曾受保護，但資料夾內的檔案並非如此。檔案原封不動。請還原備份，或查明是誰放在那裏。</translation>
        </message>
        <message>
            <source>This installation of RevMentor cannot encrypt. Nothing was written. Install RevMentor again.</source>
            <translation>這次安裝的 RevMentor 無法加密。沒有寫入任何內容。請重新安裝 RevMentor。</translation>
        </message>
        <message>
            <source>The workspace could not be read or written. What you typed is still here. Check the disk, then try again.</source>
            <translation>未能讀寫工作區。您輸入的仍在這裏。請檢查磁碟，然後再試。</translation>
        </message>
        <message>
            <source>The disk is full, so the workspace was not opened. Nothing in it was changed. Make room, then try again, or open it for reading only.</source>
            <translation>磁碟已滿，因此沒有開啟工作區。當中沒有任何改動。請騰出空間，然後再試，或以唯讀方式開啟。</translation>
        </message>
        <message>
            <source>The workspace could not be read. Nothing in it was changed. Check the disk, then try again.</source>
            <translation>未能讀取工作區。當中沒有任何改動。請檢查磁碟，然後再試。</translation>
        </message>
        <message>
            <source>The disk is full, so the passphrase was not changed. The one of before still opens the workspace. Make room, then try again.</source>
            <translation>磁碟已滿，因此密語沒有更改，仍以之前的密語開啟工作區。請騰出空間，然後再試。</translation>
        </message>
        <message>
            <source>This folder cannot be written to, so the passphrase was not changed. The one of before still opens the workspace. Allow writing to it, then try again.</source>
            <translation>無法寫入這個資料夾，因此密語沒有更改，仍以之前的密語開啟工作區。請允許寫入，然後再試。</translation>
        </message>
        <message>
            <source>The disk did not do it, so the passphrase was not changed. The one of before still opens the workspace. Check the disk, then try again.</source>
            <translation>磁碟未能完成，因此密語沒有更改，仍以之前的密語開啟工作區。請檢查磁碟，然後再試。</translation>
        </message>
        <message>
            <source>That did not match. Nothing was changed. Type the passphrase again. Where it is forgotten, lock the workspace: the recovery sheet opens it.</source>
            <translation>密語不符。沒有任何改動。請再輸入密語；如已忘記，請鎖上工作區，再以恢復紙開啟。</translation>
        </message>
        <message>
            <source>The workspace file is damaged in places. Nothing was deleted, and what opens can be read. Close it: the first page then offers a backup, or to rebuild it from what can be read.</source>
            <translation>工作區檔案部分損壞。沒有刪除任何內容，能開啟的仍可閱讀。請關閉工作區：第一頁屆時會讓您選擇還原備份，或按可讀的內容重建。</translation>
        </message>
        <message numerus="yes">
            <source>%Ln older file(s) or place(s) of backups could not be written anew and stayed as they were: {files}. What you need is safe. Look at them, and delete what nobody needs.</source>
            <translation>
                <numerusform>有 %Ln 個較舊的檔案或備份位置未能重新寫入，維持原狀：{files}。您需要的內容安全。請查看，並刪除沒有人需要的檔案。</numerusform>
            </translation>
        </message>
        <message>
            <source>This workspace is open on the computer {host}. It was not touched. Close it there, then try again. If {host} is switched off, or RevMentor ended there without closing, open it here all the same.</source>
            <translation>這個工作區正在電腦 {host} 上開啟，未被改動。請在那裏關閉，然後再試。如 {host} 已關機，或 RevMentor 在那裏未有正常關閉，可仍在這裏開啟。</translation>
        </message>
        <message>
            <source>This workspace is already open in another window. It was not touched. Close it there, then try again.</source>
            <translation>這個工作區已在另一個視窗開啟，未被改動。請在那裏關閉，然後再試。</translation>
        </message>
    </context>
    <context>
        <name>learned</name>
        <message>
            <source>What we learned</source>
            <translation>我們的得著</translation>
        </message>
        <message>
            <source>After the first session this fills by itself.</source>
            <translation>第一次會面後，這裏會自動填上內容。</translation>
        </message>
        <message>
            <source>{session}, {day}</source>
            <translation>{session}，{day}</translation>
        </message>
        <message>
            <source>Recap of session {number}</source>
            <translation>第 {number} 次會面的摘要</translation>
        </message>
        <message numerus="yes">
            <source>And %Ln more in the recaps</source>
            <translation>
                <numerusform>另有 %Ln 項，見各次會面的摘要</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>menus</name>
        <message>
            <source>&amp;File</source>
            <translation>檔案(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>編輯(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>檢視(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Session</source>
            <translation>會面(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>說明(&amp;H)</translation>
        </message>
    </context>
    <context>
        <name>obstacles</name>
        <message>
            <source>this cannot be opened</source>
            <translation>無法開啟</translation>
        </message>
        <message>
            <source>this is damaged</source>
            <translation>已損壞</translation>
        </message>
        <message>
            <source>the file is too large</source>
            <translation>檔案太大</translation>
        </message>
        <message>
            <source>this is a link, and links are not followed</source>
            <translation>這是連結，程式不會跟隨連結</translation>
        </message>
        <message>
            <source>this is not a file</source>
            <translation>這不是檔案</translation>
        </message>
        <message>
            <source>this name is not allowed</source>
            <translation>不容許使用這個名稱</translation>
        </message>
        <message>
            <source>another file has the same name</source>
            <translation>另一個檔案有相同名稱</translation>
        </message>
        <message>
            <source>this would grow too much when it is unpacked</source>
            <translation>解壓後會變得過大</translation>
        </message>
        <message>
            <source>this is locked with a password</source>
            <translation>以密碼鎖上</translation>
        </message>
        <message>
            <source>this is not read here</source>
            <translation>這裏不讀取此類檔案</translation>
        </message>
        <message>
            <source>This cannot be opened. Nothing was imported. Choose another.</source>
            <translation>無法開啟。沒有匯入任何內容。請選擇另一個。</translation>
        </message>
        <message>
            <source>This is too large: a zip may have {packed} MB, and {whole} MB unpacked. Nothing was imported. Unpack it, and choose one folder after the other.</source>
            <translation>太大：壓縮檔上限為 {packed} MB，解壓後為 {whole} MB。沒有匯入任何內容。請解壓後逐個資料夾選擇。</translation>
        </message>
        <message>
            <source>There are more than {count} files here. Nothing was imported. Choose a smaller folder in it.</source>
            <translation>這裏有多於 {count} 個檔案。沒有匯入任何內容。請選擇其中較小的資料夾。</translation>
        </message>
        <message>
            <source>The texts and pictures in this have more than {held} MB. Nothing was imported. Choose one folder after the other.</source>
            <translation>當中的文字及圖片多於 {held} MB。沒有匯入任何內容。請逐個資料夾選擇。</translation>
        </message>
        <message>
            <source>The zips in this have more than {parts} MB. Nothing was imported. Unpack them, and choose their folders.</source>
            <translation>當中的壓縮檔多於 {parts} MB。沒有匯入任何內容。請先解壓，再選擇解壓後的資料夾。</translation>
        </message>
        <message>
            <source>This is not a zip that can be trusted: it is damaged, or made to deceive. Nothing was imported. Ask for a new copy.</source>
            <translation>這個壓縮檔不可信：已損壞，或意圖欺騙。沒有匯入任何內容。請索取新的一份。</translation>
        </message>
    </context>
    <context>
        <name>other words</name>
        <message>
            <source>theme mode</source>
            <translation>佈景 主題色 模式 theme</translation>
        </message>
        <message>
            <source>import Markdown Obsidian Joplin Notion recap shared document received</source>
            <translation>匯入 輸入 摘要 對方分享的文件 收到的檔案 import Markdown Obsidian Joplin Notion recap</translation>
        </message>
        <message>
            <source>export Markdown</source>
            <translation>匯出 export Markdown</translation>
        </message>
        <message>
            <source>export send save as PDF Word calendar</source>
            <translation>匯出 傳送 儲存 export PDF Word 行事曆</translation>
        </message>
        <message>
            <source>options preferences language names</source>
            <translation>選項 偏好 語言 姓名 options</translation>
        </message>
        <message>
            <source>files folder backup back up restore go back to a backup</source>
            <translation>檔案 資料夾 備份 還原 backup</translation>
        </message>
        <message>
            <source>backup archive</source>
            <translation>備份 封存 backup</translation>
        </message>
        <message>
            <source>passphrase password encrypt recovery sheet</source>
            <translation>密語 密碼 加密 恢復紙 password</translation>
        </message>
        <message>
            <source>help manual</source>
            <translation>說明 幫助 手冊 help</translation>
        </message>
        <message>
            <source>keys keyboard help</source>
            <translation>按鍵 鍵盤 說明</translation>
        </message>
        <message>
            <source>version licence what is new</source>
            <translation>版本 授權 新增內容</translation>
        </message>
        <message>
            <source>trash bin restore</source>
            <translation>垃圾桶 回收筒 還原</translation>
        </message>
        <message>
            <source>history revisions</source>
            <translation>歷史 修訂</translation>
        </message>
        <message>
            <source>hide</source>
            <translation>隱藏</translation>
        </message>
        <message>
            <source>zoom in bigger font</source>
            <translation>放大 字型</translation>
        </message>
        <message>
            <source>zoom out font</source>
            <translation>縮小 字型</translation>
        </message>
        <message>
            <source>zoom font</source>
            <translation>縮放 字型</translation>
        </message>
    </context>
    <context>
        <name>parts</name>
        <message>
            <source>Purpose</source>
            <translation>目的</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>計劃目標</translation>
        </message>
        <message>
            <source>How often we meet</source>
            <translation>會面頻率</translation>
        </message>
        <message>
            <source>What we agreed</source>
            <translation>我們的約定</translation>
        </message>
        <message>
            <source>Who accepted it</source>
            <translation>誰已同意</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>Reviews that were released</source>
            <translation>已公開的自我檢視</translation>
        </message>
        <message>
            <source>What shows where they stand</source>
            <translation>看得出進展的實例</translation>
        </message>
        <message>
            <source>Sessions with dates</source>
            <translation>附日期的會面</translation>
        </message>
        <message>
            <source>Topics explored</source>
            <translation>已探討的主題</translation>
        </message>
        <message>
            <source>Summary</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Takeaways</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Actions</source>
            <translation>行動</translation>
        </message>
        <message>
            <source>Actions done</source>
            <translation>已完成的行動</translation>
        </message>
        <message>
            <source>Questions answered</source>
            <translation>已解答的提問</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>未解答的提問</translation>
        </message>
        <message>
            <source>Parked questions</source>
            <translation>暫擱的提問</translation>
        </message>
        <message>
            <source>Agenda with times</source>
            <translation>附時間的議程</translation>
        </message>
        <message>
            <source>Steps</source>
            <translation>步驟</translation>
        </message>
        <message>
            <source>Words explained</source>
            <translation>解釋過的詞彙</translation>
        </message>
        <message>
            <source>Words from our topics</source>
            <translation>主題中的詞彙</translation>
        </message>
        <message>
            <source>Shared notes</source>
            <translation>共用筆記</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>延續項目</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>資料來源</translation>
        </message>
        <message>
            <source>Actions due by then</source>
            <translation>會面前要完成的行動</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>提問</translation>
        </message>
        <message>
            <source>Open actions</source>
            <translation>未完成的行動</translation>
        </message>
        <message>
            <source>Our words</source>
            <translation>我們的詞彙</translation>
        </message>
        <message>
            <source>Words to know</source>
            <translation>要認識的詞彙</translation>
        </message>
    </context>
    <context>
        <name>proposing</name>
        <message>
            <source>{days}, {day}</source>
            <translation>{days}，{day}</translation>
        </message>
        <message>
            <source>{days}, so {day}.</source>
            <translation>{days}，因此建議{day}。</translation>
        </message>
        <message>
            <source>{day} is proposed.</source>
            <translation>建議{day}。</translation>
        </message>
        <message>
            <source>{proposed} {why}</source>
            <translation>{proposed}{why}</translation>
        </message>
        <message>
            <source>{day} is {holiday}</source>
            <translation>{day}是{holiday}</translation>
        </message>
    </context>
    <context>
        <name>readiness</name>
        <message>
            <source>{agenda}, {prepared}, {waiting}</source>
            <translation>{agenda}，{prepared}，{waiting}</translation>
        </message>
        <message>
            <source>{agenda}, {rest}</source>
            <translation>{agenda}，{rest}</translation>
        </message>
        <message>
            <source>Agenda empty</source>
            <translation>議程空白</translation>
        </message>
        <message numerus="yes">
            <source>Agenda %Ln min over</source>
            <translation>
                <numerusform>議程超出 %Ln 分鐘</numerusform>
            </translation>
        </message>
        <message>
            <source>Agenda fits</source>
            <translation>議程合乎時間</translation>
        </message>
        <message>
            <source>prep done</source>
            <translation>準備完成</translation>
        </message>
        <message numerus="yes">
            <source>{left} of %Ln prep line(s) open</source>
            <translation>
                <numerusform>準備事項尚餘 {left} 項，共 %Ln 項</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln question(s) waiting</source>
            <translation>
                <numerusform>%Ln 項提問等候中</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>reading</name>
        <message>
            <source>{session} recap</source>
            <translation>{session}摘要</translation>
        </message>
        <message>
            <source>{session} briefing</source>
            <translation>{session}簡報</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>未命名</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>私人筆記</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>筆記</translation>
        </message>
        <message>
            <source>Note before</source>
            <translation>上一則筆記</translation>
        </message>
        <message>
            <source>Next note</source>
            <translation>下一則筆記</translation>
        </message>
        <message>
            <source>Takeaways</source>
            <translation>得著</translation>
        </message>
        <message>
            <source>Topic before</source>
            <translation>上一個主題</translation>
        </message>
        <message>
            <source>Next topic</source>
            <translation>下一個主題</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>主題</translation>
        </message>
        <message>
            <source>Words to know</source>
            <translation>要認識的詞彙</translation>
        </message>
        <message>
            <source>Sources</source>
            <translation>資料來源</translation>
        </message>
        <message>
            <source>: {meaning}</source>
            <translation>：{meaning}</translation>
        </message>
        <message>
            <source>{publisher}, {year}</source>
            <translation>{publisher}，{year}</translation>
        </message>
        <message>
            <source>{standing} · {checked}</source>
            <translation>{standing} · {checked}</translation>
        </message>
        <message>
            <source>checked {day}</source>
            <translation>{day}查核</translation>
        </message>
    </context>
    <context>
        <name>reminders</name>
        <message>
            <source>Session in 15 minutes</source>
            <translation>15 分鐘後會面</translation>
        </message>
    </context>
    <context>
        <name>rescue</name>
        <message>
            <source>25 minutes on {day} keep the thread.</source>
            <translation>{day}用 25 分鐘，便可保持連繫。</translation>
        </message>
        <message>
            <source>25 minutes on {day} are enough for “{first}”.</source>
            <translation>{day}用 25 分鐘，足以處理「{first}」。</translation>
        </message>
        <message>
            <source>25 minutes on {day} are enough for “{first}” and “{second}”.</source>
            <translation>{day}用 25 分鐘，足以處理「{first}」及「{second}」。</translation>
        </message>
        <message>
            <source>Plan a 25-minute rescue</source>
            <translation>計劃 25 分鐘補救會面</translation>
        </message>
    </context>
    <context>
        <name>reviews</name>
        <message>
            <source>I can follow what is said about us on social platforms, and judge whether to answer.</source>
            <translation>我看得懂社交平台上的人怎樣談論我們，並能判斷應否回應。</translation>
        </message>
        <message>
            <source>I can say where our younger customers watch and listen, and why there.</source>
            <translation>我說得出較年輕的顧客在哪裏看、在哪裏聽，以及為甚麼在那裏。</translation>
        </message>
        <message>
            <source>I can give an AI assistant a real task, and check what comes back.</source>
            <translation>我能把一項真正的工作交給人工智能助手，並核對它交回的內容。</translation>
        </message>
        <message>
            <source>I can buy from us online as a customer does, and name what gets in the way.</source>
            <translation>我能像顧客一樣在網上光顧我們，並指出哪裏有阻礙。</translation>
        </message>
        <message>
            <source>I can tell a digital proposal that is worth money from one that is only new.</source>
            <translation>我分得出哪些數碼方案值得花錢，哪些只是新鮮。</translation>
        </message>
        <message>
            <source>I know what I must not paste, open or post, and act on it.</source>
            <translation>我知道甚麼不可以貼上、打開或發佈，也確實做到。</translation>
        </message>
        <message>
            <source>I ask openly when I do not know a word or a tool.</source>
            <translation>遇到不懂的詞語或工具，我會坦白地問。</translation>
        </message>
        <message>
            <source>I can tell a senior person plainly that I see it differently.</source>
            <translation>我能直接告訴資深的人，我有不同的看法。</translation>
        </message>
        <message>
            <source>I can explain a technology by the decision that it changes.</source>
            <translation>我能從一項科技會改變哪個決定說起，把它解釋清楚。</translation>
        </message>
        <message>
            <source>I find out what somebody needs before I show anything.</source>
            <translation>示範之前，我會先了解對方需要甚麼。</translation>
        </message>
        <message>
            <source>I can lead an hour to its aim, and change the plan when it does not help.</source>
            <translation>我能帶領一小時的會面達到目的，發覺沒有幫助時會改變安排。</translation>
        </message>
        <message>
            <source>I let somebody do it by themselves, and stay patient.</source>
            <translation>我讓對方自己動手，並保持耐心。</translation>
        </message>
        <message>
            <source>I understand how decisions above my own level are weighed and made.</source>
            <translation>我明白比我高的層級怎樣權衡和作出決定。</translation>
        </message>
        <message>
            <source>I say so when I do not know, and find out.</source>
            <translation>不知道的時候，我會直說，然後找出答案。</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>起點</translation>
        </message>
        <message>
            <source>Midpoint</source>
            <translation>中期</translation>
        </message>
        <message>
            <source>Closing</source>
            <translation>總結</translation>
        </message>
        <message>
            <source>Baseline review</source>
            <translation>起點自我檢視</translation>
        </message>
        <message>
            <source>Midpoint review</source>
            <translation>中期自我檢視</translation>
        </message>
        <message>
            <source>Closing review</source>
            <translation>總結自我檢視</translation>
        </message>
        <message>
            <source>Begin the baseline review</source>
            <translation>開始起點自我檢視</translation>
        </message>
        <message>
            <source>Begin the midpoint review</source>
            <translation>開始中期自我檢視</translation>
        </message>
        <message>
            <source>Begin the closing review</source>
            <translation>開始總結自我檢視</translation>
        </message>
        <message>
            <source>Not rated</source>
            <translation>未評分</translation>
        </message>
        <message>
            <source>{mark} of {most}</source>
            <translation>{mark}／{most}</translation>
        </message>
        <message>
            <source>still {mark}</source>
            <translation>仍是 {mark}</translation>
        </message>
        <message>
            <source>from {first} to {last}</source>
            <translation>由 {first} 至 {last}</translation>
        </message>
    </context>
    <context>
        <name>saving</name>
        <message>
            <source>The disk is full, so this is not saved yet.
Make room, or save a copy elsewhere.</source>
            <translation>磁碟已滿，尚未儲存。
請騰出空間，或在別處儲存副本。</translation>
        </message>
        <message>
            <source>The folder of the workspace cannot be written to, so this is not saved yet.
Allow writing to it, or save a copy elsewhere.</source>
            <translation>無法寫入工作區的資料夾，尚未儲存。
請容許寫入，或在別處儲存副本。</translation>
        </message>
        <message>
            <source>The workspace was moved or replaced while it was open, so this is not saved yet.
Put it back, or save a copy elsewhere.</source>
            <translation>工作區在開啟期間被移動或取代，尚未儲存。
請放回原處，或在別處儲存副本。</translation>
        </message>
        <message>
            <source>Another program holds the workspace, so this is not saved yet.
Close the other program, or save a copy elsewhere.</source>
            <translation>另一個程式佔用工作區，尚未儲存。
請關閉該程式，或在別處儲存副本。</translation>
        </message>
        <message>
            <source>The workspace file was damaged while it was open, so this is not saved.
Save a copy elsewhere.</source>
            <translation>工作區檔案在開啟期間損壞，未有儲存。
請在別處儲存副本。</translation>
        </message>
        <message>
            <source>The disk does not answer, so this is not saved yet.
Check the disk, or save a copy elsewhere.</source>
            <translation>磁碟沒有回應，尚未儲存。
請檢查磁碟，或在別處儲存副本。</translation>
        </message>
        <message>
            <source>What you did last is not saved yet: it waits until the step before it is done. Wait a moment, or cancel that step.</source>
            <translation>您最後所做的尚未儲存：要等上一步完成。請稍候，或取消該步。</translation>
        </message>
        <message>
            <source>This workspace is open for reading only, so this is not saved.
Save a copy elsewhere to go on in it.</source>
            <translation>這個工作區以唯讀方式開啟，因此未有儲存。
請在別處儲存副本，並在那裏繼續。</translation>
        </message>
        <message>
            <source>There is no room for a copy there. What you typed is still here. Choose another place.</source>
            <translation>該處空間不足，未能存放副本。您輸入的仍在這裏。請選擇另一個位置。</translation>
        </message>
        <message>
            <source>The workspace can no longer be read in full, so there is no copy. What you typed is still here: copy it from the page, then go back to a backup.</source>
            <translation>工作區已無法完整讀取，因此沒有副本。您輸入的仍在這裏：請從頁面複製，然後還原備份。</translation>
        </message>
        <message>
            <source>No copy could be written there. What you typed is still here. Choose another place.</source>
            <translation>未能在該處寫入副本。您輸入的仍在這裏。請選擇另一個位置。</translation>
        </message>
        <message>
            <source>What you typed is still here.</source>
            <translation>您輸入的仍在這裏。</translation>
        </message>
        <message>
            <source>{one} {another}</source>
            <translation>{one}{another}</translation>
        </message>
    </context>
    <context>
        <name>sessions</name>
        <message>
            <source>{title}, {minutes}, {shelf}</source>
            <translation>{title}，{minutes}，{shelf}</translation>
        </message>
        <message>
            <source>{session}, held</source>
            <translation>{session}，已舉行</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <translation>{day}，{time}</translation>
        </message>
        <message>
            <source>This session was cancelled. {rescue}</source>
            <translation>這次會面已取消。{rescue}</translation>
        </message>
        <message>
            <source>This session did not take place. {rescue}</source>
            <translation>這次會面沒有舉行。{rescue}</translation>
        </message>
        <message>
            <source>Plan a 25-minute rescue</source>
            <translation>計劃 25 分鐘補救會面</translation>
        </message>
        <message>
            <source>Plan it again</source>
            <translation>重新計劃</translation>
        </message>
        <message>
            <source>This session was planned for {day}.</source>
            <translation>這次會面原定於{day}。</translation>
        </message>
        <message>
            <source>Mark as held</source>
            <translation>標示為已舉行</translation>
        </message>
        <message>
            <source>It did not take place</source>
            <translation>沒有舉行</translation>
        </message>
        <message>
            <source>{ready}. This day is {holiday}.</source>
            <translation>{ready}。當天是{holiday}。</translation>
        </message>
        <message>
            <source>Start session</source>
            <translation>開始會面</translation>
        </message>
        <message>
            <source>Go back to the session</source>
            <translation>返回會面</translation>
        </message>
        <message>
            <source>{title}, {note}</source>
            <translation>{title}，{note}</translation>
        </message>
        <message>
            <source>Carried over</source>
            <translation>延續項目</translation>
        </message>
        <message>
            <source>Carried over from session {number}</source>
            <translation>由第 {number} 次會面延續</translation>
        </message>
        <message>
            <source>{name}’s question, asked {day}</source>
            <translation>{name} 的提問，於{day}提出</translation>
        </message>
        <message>
            <source>{who}  ·  {note}</source>
            <translation>{who}  ·  {note}</translation>
        </message>
        <message>
            <source>Carried-over items</source>
            <translation>延續項目</translation>
        </message>
        <message>
            <source>Actions due before the day</source>
            <translation>當天之前到期的行動</translation>
        </message>
        <message>
            <source>From your topic library</source>
            <translation>來自您們的主題庫</translation>
        </message>
        <message>
            <source>{name}’s open questions</source>
            <translation>{name} 未解答的提問</translation>
        </message>
        <message>
            <source>Open questions</source>
            <translation>未解答的提問</translation>
        </message>
        <message>
            <source>From session {number}</source>
            <translation>來自第 {number} 次會面</translation>
        </message>
        <message>
            <source>Asked {day}</source>
            <translation>{day}提出</translation>
        </message>
        <message>
            <source>Still foggy, asked {day}</source>
            <translation>仍未清楚，{day}提出</translation>
        </message>
        <message>
            <source>{owner}, due {day}</source>
            <translation>{owner}，{day}到期</translation>
        </message>
        <message>
            <source>Due {day}</source>
            <translation>{day}到期</translation>
        </message>
        <message>
            <source>{owner}, was due {day}</source>
            <translation>{owner}，原定{day}</translation>
        </message>
        <message>
            <source>Was due {day}</source>
            <translation>原定{day}完成</translation>
        </message>
        <message>
            <source>Builds on session {number}</source>
            <translation>以第 {number} 次會面為基礎</translation>
        </message>
        <message>
            <source>Asked for on {day}</source>
            <translation>於{day}表示想談</translation>
        </message>
        <message>
            <source>To explain again: {word}</source>
            <translation>要再解釋：{word}</translation>
        </message>
        <message>
            <source>Not seen since {month}</source>
            <translation>自{month}起未再提及</translation>
        </message>
        <message>
            <source>Not yet covered</source>
            <translation>尚未探討</translation>
        </message>
        <message>
            <source>Explain again: {word}</source>
            <translation>再解釋：{word}</translation>
        </message>
        <message>
            <source>{reason} · {minutes}</source>
            <translation>{reason} · {minutes}</translation>
        </message>
        <message>
            <source>Moves on to a later session</source>
            <translation>延續至日後的會面</translation>
        </message>
        <message>
            <source>Skipped</source>
            <translation>已略過</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>You two</source>
            <translation>您們兩位</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>會面</translation>
        </message>
        <message>
            <source>Days off</source>
            <translation>假期</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>提醒</translation>
        </message>
        <message>
            <source>Text and look</source>
            <translation>文字與外觀</translation>
        </message>
        <message>
            <source>Protection</source>
            <translation>保護</translation>
        </message>
        <message>
            <source>Files and backup</source>
            <translation>檔案與備份</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快速鍵</translation>
        </message>
        <message>
            <source>About and licences</source>
            <translation>關於及授權</translation>
        </message>
    </context>
    <context>
        <name>sharing</name>
        <message>
            <source>The disk is full. Nothing was written. Choose another place.</source>
            <translation>磁碟已滿。沒有寫入任何內容。請選擇另一個位置。</translation>
        </message>
        <message>
            <source>This folder cannot be written to. Nothing was changed. Choose another.</source>
            <translation>無法寫入這個資料夾。沒有任何改動。請選擇另一個。</translation>
        </message>
        <message>
            <source>There is a folder of this name. It was left alone. Choose another name.</source>
            <translation>已有同名的資料夾，未被改動。請選擇另一個名稱。</translation>
        </message>
        <message>
            <source>This folder is no longer there. Nothing was written. Choose another.</source>
            <translation>這個資料夾已不存在。沒有寫入任何內容。請選擇另一個。</translation>
        </message>
        <message>
            <source>This name is too long. Nothing was written. Choose a shorter one.</source>
            <translation>名稱太長。沒有寫入任何內容。請選擇較短的名稱。</translation>
        </message>
        <message>
            <source>The file could not be written. Nothing was changed. Choose another place.</source>
            <translation>未能寫入檔案。沒有任何改動。請選擇另一個位置。</translation>
        </message>
    </context>
    <context>
        <name>shortcuts</name>
        <message>
            <source>Letters, digits and signs are typed. Press Ctrl with them.</source>
            <translation>字母、數字及符號是用來輸入的，請連同 Ctrl 按下。</translation>
        </message>
        <message>
            <source>These keys switch Chinese input on and off.</source>
            <translation>這些按鍵用來切換中文輸入法。</translation>
        </message>
        <message>
            <source>Many keyboards type signs with Ctrl and Alt.</source>
            <translation>不少鍵盤以 Ctrl 加 Alt 輸入符號。</translation>
        </message>
        <message>
            <source>Alt and a letter open a menu.</source>
            <translation>Alt 加字母會打開選單。</translation>
        </message>
        <message>
            <source>These keys move about in texts, lists and windows.</source>
            <translation>這些按鍵用於在文字、清單及視窗之間移動。</translation>
        </message>
        <message>
            <source>These keys mean the same in every program.</source>
            <translation>這些按鍵在任何程式意思都一樣。</translation>
        </message>
        <message>
            <source>These keys format the text of a note.</source>
            <translation>這些按鍵用來設定筆記文字的格式。</translation>
        </message>
    </context>
    <context>
        <name>stays</name>
        <message numerus="yes">
            <source>%Ln private note(s)</source>
            <translation>
                <numerusform>%Ln 則私人筆記</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln draft question(s)</source>
            <translation>
                <numerusform>%Ln 項提問草稿</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln private review(s)</source>
            <translation>
                <numerusform>%Ln 份私人自我檢視</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln line(s) of my preparation</source>
            <translation>
                <numerusform>我的準備 %Ln 行</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln cue(s) to myself</source>
            <translation>
                <numerusform>%Ln 則給自己的提示</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln thing(s) kept between us</source>
            <translation>
                <numerusform>%Ln 項只限我們兩人的內容</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing private belongs to this.</source>
            <translation>沒有相關的私人內容。</translation>
        </message>
        <message>
            <source>{kinds}. This cannot be added here.</source>
            <translation>{kinds}。不能在這裏加入。</translation>
        </message>
        <message>
            <source>Private note</source>
            <translation>私人筆記</translation>
        </message>
        <message>
            <source>Draft question</source>
            <translation>提問草稿</translation>
        </message>
        <message>
            <source>Private review</source>
            <translation>私人自我檢視</translation>
        </message>
        <message>
            <source>My preparation</source>
            <translation>我的準備</translation>
        </message>
        <message>
            <source>Cue to myself</source>
            <translation>給自己的提示</translation>
        </message>
        <message>
            <source>Between us</source>
            <translation>只限我們兩人</translation>
        </message>
    </context>
    <context>
        <name>sync</name>
        <message>
            <source>{service} copies this folder elsewhere, private notes included, and can change the file while it is open. A folder of this computer alone is safer; let {service} have the backups instead.</source>
            <translation>{service} 會把這個資料夾複製到別處，包括私人筆記，並可能在開啟期間更改檔案。只屬這部電腦的資料夾較為安全；可改為讓 {service} 存放備份。</translation>
        </message>
        <message>
            <source>This folder is on another computer. Whoever looks after that one can read it, and what you type waits for the network. A folder of this computer alone is safer.</source>
            <translation>這個資料夾位於另一部電腦。管理該電腦的人可以讀取，而您輸入的內容要等候網絡。只屬這部電腦的資料夾較為安全。</translation>
        </message>
    </context>
    <context>
        <name>what</name>
        <message>
            <source>Agenda</source>
            <translation>議程</translation>
        </message>
        <message>
            <source>Recap</source>
            <translation>摘要</translation>
        </message>
        <message>
            <source>Sessions from … to …</source>
            <translation>第…至…次會面</translation>
        </message>
        <message>
            <source>Programme summary</source>
            <translation>計劃總結</translation>
        </message>
        <message>
            <source>Action list</source>
            <translation>行動清單</translation>
        </message>
        <message>
            <source>Question list</source>
            <translation>提問清單</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>詞彙</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>約定</translation>
        </message>
        <message>
            <source>Goals</source>
            <translation>目標</translation>
        </message>
        <message>
            <source>Topic sheet</source>
            <translation>主題單張</translation>
        </message>
        <message>
            <source>Workshop hand-out</source>
            <translation>工作坊講義</translation>
        </message>
    </context>
</TS>
