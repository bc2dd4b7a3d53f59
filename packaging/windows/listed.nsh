; Removal by a list: only what the list names goes, a file or an empty folder each.
;
; A list is UTF-16 (little endian, no mark), one name a line, relative to $INSTDIR; a name that ends in a backslash is a
; folder. The list itself goes last. A name that could lead elsewhere, or stand for several, is passed over.

!macro DefineListed UN
  ; In: a name. Out: "" when it must not be removed, else the name.
  Function ${UN}OwnName
    Exch $0
    Push $1
    Push $2
    StrCpy $1 $0 1
    ${If} $1 == "\"
      StrCpy $0 ""
    ${EndIf}
    StrCpy $2 0
    ${DoWhile} $0 != ""
      StrCpy $1 $0 1 $2
      ${If} $1 == ""
        ${ExitDo}
      ${EndIf}
      ${If} $1 == "*"
      ${OrIf} $1 == "?"
      ${OrIf} $1 == ":"
      ${OrIf} $1 == "/"
        StrCpy $0 ""
      ${EndIf}
      StrCpy $1 $0 2 $2
      ${If} $1 == ".."
        StrCpy $0 ""
      ${EndIf}
      IntOp $2 $2 + 1
    ${Loop}
    Pop $2
    Pop $1
    Exch $0
  FunctionEnd

  ; In: the name of a list in $INSTDIR. A list that is not there removes nothing.
  Function ${UN}RemoveListed
    Exch $0
    Push $1
    Push $2
    Push $3
    ClearErrors
    FileOpen $1 "$INSTDIR\$0" r
    ${IfNot} ${Errors}
      ${Do}
        ClearErrors
        FileReadUTF16LE $1 $2
        ${If} ${Errors}
          ${ExitDo}
        ${EndIf}
        ${TrimNewLines} "$2" $2
        Push $2
        Call ${UN}OwnName
        Pop $2
        StrCpy $3 $2 "" -1
        ${If} $3 == "\"
          StrCpy $2 $2 -1
          RMDir "$INSTDIR\$2"
        ${ElseIf} $2 != ""
          Delete "$INSTDIR\$2"
        ${EndIf}
      ${Loop}
      FileClose $1
      Delete "$INSTDIR\$0"
    ${EndIf}
    Pop $3
    Pop $2
    Pop $1
    Pop $0
  FunctionEnd
!macroend

!insertmacro DefineListed ""
!insertmacro DefineListed "un."
