; The pages of the installer in Uzbek, Latin letters: those that this installer has. Loaded by MUI_LANGUAGEEX.

!insertmacro LANGFILE "Uzbek" = "Oʻzbekcha" "Ozbekcha"

!ifdef MUI_WELCOMEPAGE
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TITLE "$(^NameDA) dasturini oʻrnatish"
  ${LangFileString} MUI_TEXT_WELCOME_INFO_TEXT "$(^NameDA) kompyuteringizga oʻrnatiladi.$\r$\n$\r$\n$_CLICK"
!endif

!ifdef MUI_LICENSEPAGE
  ${LangFileString} MUI_TEXT_LICENSE_TITLE "Litsenziya shartlari"
  ${LangFileString} MUI_TEXT_LICENSE_SUBTITLE "$(^NameDA) dasturini oʻrnatishdan oldin litsenziya shartlari bilan tanishing."
  ${LangFileString} MUI_INNERTEXT_LICENSE_TOP "Matnni varaqlash uchun Page Down tugmasini bosing."
  ${LangFileString} MUI_INNERTEXT_LICENSE_BOTTOM "Shartlarga rozi boʻlsangiz, “Roziman” tugmasini bosing. $(^NameDA) dasturini oʻrnatish uchun shartlarga rozi boʻlish kerak."
  ${LangFileString} MUI_INNERTEXT_LICENSE_BOTTOM_CHECKBOX "Shartlarga rozi boʻlsangiz, quyidagi katakchani belgilang. $(^NameDA) dasturini oʻrnatish uchun shartlarga rozi boʻlish kerak. $_CLICK"
  ${LangFileString} MUI_INNERTEXT_LICENSE_BOTTOM_RADIOBUTTONS "Shartlarga rozi boʻlsangiz, quyidagi birinchi variantni tanlang. $(^NameDA) dasturini oʻrnatish uchun shartlarga rozi boʻlish kerak. $_CLICK"
!endif

!ifdef MUI_DIRECTORYPAGE
  ${LangFileString} MUI_TEXT_DIRECTORY_TITLE "Papkani tanlash"
  ${LangFileString} MUI_TEXT_DIRECTORY_SUBTITLE "$(^NameDA) oʻrnatiladigan papkani tanlang."
!endif

!ifdef MUI_INSTFILESPAGE
  ${LangFileString} MUI_TEXT_INSTALLING_TITLE "Oʻrnatilmoqda"
  ${LangFileString} MUI_TEXT_INSTALLING_SUBTITLE "Iltimos, $(^NameDA) oʻrnatilguncha kuting."
  ${LangFileString} MUI_TEXT_FINISH_TITLE "Oʻrnatildi"
  ${LangFileString} MUI_TEXT_FINISH_SUBTITLE "Dastur muvaffaqiyatli oʻrnatildi."
  ${LangFileString} MUI_TEXT_ABORT_TITLE "Oʻrnatish toʻxtatildi"
  ${LangFileString} MUI_TEXT_ABORT_SUBTITLE "Dastur toʻliq oʻrnatilmadi."
!endif

!ifdef MUI_UNINSTFILESPAGE
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_TITLE "Olib tashlanmoqda"
  ${LangFileString} MUI_UNTEXT_UNINSTALLING_SUBTITLE "Iltimos, $(^NameDA) olib tashlanguncha kuting."
  ${LangFileString} MUI_UNTEXT_FINISH_TITLE "Olib tashlandi"
  ${LangFileString} MUI_UNTEXT_FINISH_SUBTITLE "Dastur muvaffaqiyatli olib tashlandi."
  ${LangFileString} MUI_UNTEXT_ABORT_TITLE "Olib tashlash toʻxtatildi"
  ${LangFileString} MUI_UNTEXT_ABORT_SUBTITLE "Dastur toʻliq olib tashlanmadi."
!endif

!ifdef MUI_FINISHPAGE
  ${LangFileString} MUI_TEXT_FINISH_INFO_TITLE "$(^NameDA) oʻrnatildi"
  ${LangFileString} MUI_TEXT_FINISH_INFO_TEXT "$(^NameDA) kompyuteringizga oʻrnatildi.$\r$\n$\r$\nBu oynani yopish uchun “Tayyor” tugmasini bosing."
  ${LangFileString} MUI_TEXT_FINISH_INFO_REBOOT "$(^NameDA) toʻliq oʻrnatilishi uchun kompyuterni qayta yuklash kerak. Hozir qayta yuklansinmi?"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTNOW "Hozir qayta yuklash"
  ${LangFileString} MUI_TEXT_FINISH_REBOOTLATER "Keyinroq oʻzim qayta yuklayman"
  ${LangFileString} MUI_TEXT_FINISH_RUN "$(^NameDA) dasturini &ishga tushirish"
  ${LangFileString} MUI_TEXT_FINISH_SHOWREADME "&Maʼlumot faylini koʻrsatish"
  ${LangFileString} MUI_BUTTONTEXT_FINISH "&Tayyor"
!endif

!ifdef MUI_UNCONFIRMPAGE
  ${LangFileString} MUI_UNTEXT_CONFIRM_TITLE "$(^NameDA) dasturini olib tashlash"
  ${LangFileString} MUI_UNTEXT_CONFIRM_SUBTITLE "$(^NameDA) dasturini kompyuteringizdan olib tashlash."
!endif

!ifdef MUI_ABORTWARNING
  ${LangFileString} MUI_TEXT_ABORTWARNING "$(^Name) dasturini oʻrnatishni bekor qilmoqchimisiz?"
!endif

!ifdef MUI_UNABORTWARNING
  ${LangFileString} MUI_UNTEXT_ABORTWARNING "$(^Name) dasturini olib tashlashni bekor qilmoqchimisiz?"
!endif
