; Nothing is copied or removed while the program is open: Windows lets nobody write to a program that runs.

!macro StopIfOpen FILE
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${FILE}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $0 "$INSTDIR\${FILE}" a
    ${IfNot} ${Errors}
      FileClose $0
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(CLOSE_FIRST)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel ${IS_OPEN}
      Quit
    ${EndIf}
  ${Loop}
!macroend

!macro DefineStopWhileOpen UN
  Function ${UN}StopWhileOpen
    !insertmacro StopIfOpen "${PROGRAM}"
    !insertmacro StopIfOpen "${COMMAND}"
  FunctionEnd
!macroend

!insertmacro DefineStopWhileOpen ""
!insertmacro DefineStopWhileOpen "un."
