; The installer for Windows: for one user, without an administrator. Built by tools/packaging/windows_installer.py with
;   VERSION        for example 0.1.0
;   FILES          a generated file: every file of the program by its name, in an order that never changes
;   MANIFEST       the names of the same files, which an upgrade and the removal go by
;   ICON, SIDEBAR  the program's icon, and the picture beside the first and the last page
;   OUT            the installer to write
;   SIGN           (optional) the command that signs the removing program
;   AMD64          (optional) for the 64-bit stub; without it the stub is the 32-bit one, which runs on every Windows
;                  and can say on an old computer what is lacking
;
; Silent: NAME.exe /S [/D=C:\some folder]   (/D comes last and has no quotes, even with spaces)
; Exit codes: 0 done, 1 cancelled, 2 stopped by an error, 3 Windows is too old, 4 not a 64-bit Windows,
;             5 the program is open

!ifdef AMD64
  Target amd64-unicode
!else
  Unicode true
!endif
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
SetCompressor /SOLID lzma
SetCompressorDictSize 64

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include TextFunc.nsh
!include WinVer.nsh
!include x64.nsh

!define PROGRAM "librarian-self.exe"
!define COMMAND "librarian-self-cli.exe"
!define REMOVER "uninstall.exe"
!define LIST "manifest.txt"
!define KIT_LIST "manifest-kit.txt"
!define OWN_KEY "Software\Librarian Self"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Librarian Self"
!define CLASSES "Software\Classes"
!define PROFILE_CLASS "LibrarianSelf.Profile"
!define OLDEST_BUILD 17763 ; Windows 10, version 1809: the oldest that Qt runs on
!define TOO_OLD 3
!define NOT_64BIT 4
!define IS_OPEN 5

Name "Librarian Self"
Caption "Librarian Self ${VERSION}"
BrandingText "Librarian Self ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Librarian Self"
InstallDirRegKey HKCU "${OWN_KEY}" "InstallDir"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Librarian Self"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Librarian Self, installer"
VIAddVersionKey "CompanyName" "Librarian Self authors"
VIAddVersionKey "LegalCopyright" "MIT licence"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDEBAR}"
!define MUI_ABORTWARNING
!define MUI_LANGDLL_WINDOWTITLE "Librarian Self"
!define MUI_LANGDLL_INFO "Tilni tanlang  ·  Выберите язык  ·  Choose a language"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "${OWN_KEY}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"

!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)"
!insertmacro MUI_PAGE_WELCOME
!define MUI_PAGE_HEADER_TEXT "$(NOTICES_TITLE)"
!define MUI_PAGE_HEADER_SUBTEXT "$(NOTICES_SUBTITLE)"
!define MUI_LICENSEPAGE_TEXT_TOP "$(NOTICES_TOP)"
!define MUI_LICENSEPAGE_TEXT_BOTTOM "$(NOTICES_BOTTOM)"
!define MUI_LICENSEPAGE_BUTTON "$(^NextBtn)" ; nothing has to be agreed to
!insertmacro MUI_PAGE_LICENSE "$(NOTICES)"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "$(START_NOW)"
!insertmacro MUI_PAGE_FINISH

!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(PROFILES_STAY)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first one is for a Windows in any other language.
!insertmacro MUI_LANGUAGEEX "languages" "Uzbek"
!insertmacro MUI_LANGUAGE "Russian"
!insertmacro MUI_LANGUAGE "English"
!include "texts.nsh"
!include "listed.nsh"
!include "kit.nsh"
!include "open.nsh"

Function .onInit
  SetShellVarContext current
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${RunningX64}
    MessageBox MB_ICONSTOP "$(NEEDS_64BIT)" /SD IDOK
    SetErrorLevel ${NOT_64BIT}
    Quit
  ${EndIf}
  ${IfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    MessageBox MB_ICONSTOP "$(NEEDS_WINDOWS)" /SD IDOK
    SetErrorLevel ${TOO_OLD}
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  SetShellVarContext current
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section "Program"
  Call StopWhileOpen
  Push "${LIST}" ; what an earlier version brought along and this one does not would otherwise stay for ever
  Call RemoveListed
  SetOverwrite on
  !include "${FILES}"
  SetOutPath "$INSTDIR"
  File "/oname=${LIST}" "${MANIFEST}"
  Call TakeKit
  WriteUninstaller "$INSTDIR\${REMOVER}"
SectionEnd

Section "Start menu"
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\Librarian Self.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(PURPOSE)"
SectionEnd

Section "Profiles open by a double click"
  WriteRegStr HKCU "${CLASSES}\.lself" "" "${PROFILE_CLASS}"
  WriteRegStr HKCU "${CLASSES}\.lself\OpenWithProgids" "${PROFILE_CLASS}" ""
  WriteRegStr HKCU "${CLASSES}\${PROFILE_CLASS}" "" "$(PROFILE)"
  WriteRegStr HKCU "${CLASSES}\${PROFILE_CLASS}\DefaultIcon" "" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr HKCU "${CLASSES}\${PROFILE_CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  ${RefreshShellIcons}
SectionEnd

Section "Settings of Windows"
  WriteRegStr HKCU "${OWN_KEY}" "InstallDir" "$INSTDIR"
  WriteRegStr HKCU "${OWN_KEY}" "Language" "$LANGUAGE"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Librarian Self"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" '"$INSTDIR\${PROGRAM}",0'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "Librarian Self authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  SectionGetSize 0 $0 ; KiB
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
SectionEnd

; What people made (profiles, backups, settings) lies in %LOCALAPPDATA%\librarian-self and is never touched.
Section "Uninstall"
  Call un.StopWhileOpen
  Push "${KIT_LIST}"
  Call un.RemoveListed
  Push "${LIST}"
  Call un.RemoveListed
  Delete "$INSTDIR\${REMOVER}"
  RMDir "$INSTDIR" ; only an empty folder goes
  Delete "$SMPROGRAMS\Librarian Self.lnk"
  DeleteRegKey HKCU "${CLASSES}\${PROFILE_CLASS}"
  DeleteRegValue HKCU "${CLASSES}\.lself\OpenWithProgids" "${PROFILE_CLASS}"
  ReadRegStr $0 HKCU "${CLASSES}\.lself" ""
  ${If} $0 == "${PROFILE_CLASS}"
    DeleteRegValue HKCU "${CLASSES}\.lself" ""
  ${EndIf}
  DeleteRegKey /ifempty HKCU "${CLASSES}\.lself\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.lself"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "${OWN_KEY}"
  ${RefreshShellIcons}
SectionEnd
