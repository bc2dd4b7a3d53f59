; A trainer's kit beside the installer: the folder "kit", or files NAME.lskit. It is copied beside the program, where the
; first start finds it, looks at it closely and asks. What was copied is listed, for the removal.

; In: $0 the list, open for writing; FOLDER relative, empty or ending in a backslash.
!macro TakeFiles FOLDER NAMES
  FindFirst $1 $2 "$EXEDIR\${FOLDER}${NAMES}"
  ${DoWhile} $2 != ""
    ${IfNot} ${FileExists} "$EXEDIR\${FOLDER}$2\*.*" ; a folder of that name is no file
      CreateDirectory "$INSTDIR\${FOLDER}"
      CopyFiles /SILENT "$EXEDIR\${FOLDER}$2" "$INSTDIR\${FOLDER}$2"
      SetFileAttributes "$INSTDIR\${FOLDER}$2" NORMAL ; sticks and discs are often for reading only
      FileWriteUTF16LE $0 "${FOLDER}$2$\r$\n"
    ${EndIf}
    FindNext $1 $2
  ${Loop}
  FindClose $1
!macroend

Function TakeKit
  ${If} $EXEDIR == $INSTDIR
    Return
  ${EndIf}
  FindFirst $1 $2 "$EXEDIR\*.lskit"
  FindClose $1
  ${If} $2 == ""
  ${AndIfNot} ${FileExists} "$EXEDIR\kit\kit.json"
    Return ; one that an earlier installer brought along stays
  ${EndIf}
  Push "${KIT_LIST}"
  Call RemoveListed
  FileOpen $0 "$INSTDIR\${KIT_LIST}" w
  !insertmacro TakeFiles "" "*.lskit"
  !insertmacro TakeFiles "kit\" "kit.json"
  !insertmacro TakeFiles "kit\" "logo.svg"
  !insertmacro TakeFiles "kit\" "logo.png"
  !insertmacro TakeFiles "kit\forms\" "*.yaml"
  FileWriteUTF16LE $0 "kit\forms\$\r$\n"
  FileWriteUTF16LE $0 "kit\$\r$\n"
  FileClose $0
  ClearErrors
FunctionEnd
