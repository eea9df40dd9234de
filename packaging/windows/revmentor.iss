; The installer for Windows, by Inno Setup 6.
;
; Tried: nothing of it. No Windows machine was at hand; it follows the manual of Inno Setup.
; Not tried either: the folder that PyInstaller makes on Windows (its icon is drawn as on Linux, where
; a test does it), signing, updates in place, and commands such as "revmentor export", for which a
; program that is started from its icon has no console.
;
; On Windows, from a checkout:
;     py packaging\bootstrap.py package folder
;     iscc packaging\windows\revmentor.iss /DVersion=0.1.2
;
; The file types are opened by the same words as on Linux, where that was tried.
;
; It installs for one user, without an administrator's rights, and removes what it installed and
; nothing else: the folders of pairs stay where they are.

#ifndef Version
  #error Say the version: iscc /DVersion=0.1.2 revmentor.iss
#endif

[Setup]
AppId={{6C0E6B0B-5C6B-4E0B-9F0E-0F5B3C1D7A52}
AppName=RevMentor
AppVersion={#Version}
AppPublisher=The RevMentor Desktop authors
DefaultDirName={autopf}\RevMentor
DefaultGroupName=RevMentor
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=RevMentor-{#Version}
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
UninstallDisplayIcon={app}\revmentor.exe
ChangesAssociations=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[Tasks]
Name: "filetypes"; Description: "Open backups (.revmentor) and topic packs (.revpack) with RevMentor"

[Files]
Source: "..\..\dist\revmentor-desktop\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Registry]
Root: HKA; Subkey: "Software\Classes\.revmentor"; ValueType: string; ValueData: "RevMentor.Backup"; Flags: uninsdeletevalue; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\RevMentor.Backup"; ValueType: string; ValueData: "RevMentor backup"; Flags: uninsdeletekey; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\RevMentor.Backup\DefaultIcon"; ValueType: string; ValueData: "{app}\revmentor.exe,0"; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\RevMentor.Backup\shell\open\command"; ValueType: string; ValueData: """{app}\revmentor.exe"" ""%1"""; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\.revpack"; ValueType: string; ValueData: "RevMentor.TopicPack"; Flags: uninsdeletevalue; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\RevMentor.TopicPack"; ValueType: string; ValueData: "RevMentor topic pack"; Flags: uninsdeletekey; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\RevMentor.TopicPack\DefaultIcon"; ValueType: string; ValueData: "{app}\revmentor.exe,0"; Tasks: filetypes
Root: HKA; Subkey: "Software\Classes\RevMentor.TopicPack\shell\open\command"; ValueType: string; ValueData: """{app}\revmentor.exe"" ""%1"""; Tasks: filetypes

[Icons]
Name: "{group}\RevMentor"; Filename: "{app}\revmentor.exe"

[Run]
Filename: "{app}\revmentor.exe"; Description: "{cm:LaunchProgram,RevMentor}"; Flags: nowait postinstall skipifsilent
