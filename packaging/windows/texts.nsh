; What the installer says beyond the pages of NSIS. Every name has a line in each of the three languages.

LicenseLangString NOTICES ${LANG_UZBEK} "notices.uz.txt"
LicenseLangString NOTICES ${LANG_RUSSIAN} "notices.ru.txt"
LicenseLangString NOTICES ${LANG_ENGLISH} "notices.en.txt"

LangString PURPOSE ${LANG_UZBEK} "Kasbiy faoliyatga oʻz nazaringiz va rivojlanish rejasi"
LangString PURPOSE ${LANG_RUSSIAN} "Самооценка профессиональной работы и план развития"
LangString PURPOSE ${LANG_ENGLISH} "A look at one's own professional work, and a plan"

LangString PROFILE ${LANG_UZBEK} "Librarian Self profili"
LangString PROFILE ${LANG_RUSSIAN} "Профиль Librarian Self"
LangString PROFILE ${LANG_ENGLISH} "Librarian Self profile"

LangString WELCOME ${LANG_UZBEK} "Librarian Self kutubxonachiga oʻz kasbiy faoliyatiga nazar tashlash va rivojlanish rejasini tuzishda yordam beradi. U internetsiz ishlaydi.$\r$\n$\r$\nDastur faqat siz uchun oʻrnatiladi, administrator huquqlari kerak emas. Oldingi versiya oʻrnatilgan boʻlsa, u yangilanadi; profillaringiz oʻz joyida qoladi.$\r$\n$\r$\n$_CLICK"
LangString WELCOME ${LANG_RUSSIAN} "Librarian Self помогает библиотекарю взглянуть на свою профессиональную работу и составить план развития. Интернет программе не нужен.$\r$\n$\r$\nПрограмма устанавливается только для вас, права администратора не требуются. Если установлена прежняя версия, она обновится; ваши профили останутся на месте.$\r$\n$\r$\n$_CLICK"
LangString WELCOME ${LANG_ENGLISH} "Librarian Self helps librarians to look at their own professional work and to plan what comes next. It needs no network.$\r$\n$\r$\nIt is installed for you alone; no administrator is needed. An earlier version is brought up to date, and your profiles stay where they are.$\r$\n$\r$\n$_CLICK"

LangString NOTICES_TITLE ${LANG_UZBEK} "Litsenziyalar haqida"
LangString NOTICES_TITLE ${LANG_RUSSIAN} "О лицензиях"
LangString NOTICES_TITLE ${LANG_ENGLISH} "About the licences"

LangString NOTICES_SUBTITLE ${LANG_UZBEK} "Dastur va uning tarkibiy qismlari qanday shartlar bilan tarqatiladi."
LangString NOTICES_SUBTITLE ${LANG_RUSSIAN} "На каких условиях распространяются программа и её составные части."
LangString NOTICES_SUBTITLE ${LANG_ENGLISH} "The terms under which the program and its parts are handed out."

LangString NOTICES_TOP ${LANG_UZBEK} "Matnni varaqlash uchun Page Down tugmasini bosing."
LangString NOTICES_TOP ${LANG_RUSSIAN} "Чтобы прокрутить текст, нажимайте клавишу Page Down."
LangString NOTICES_TOP ${LANG_ENGLISH} "Press Page Down to read on."

LangString NOTICES_BOTTOM ${LANG_UZBEK} "Hech narsaga rozilik bildirish shart emas: bu faqat maʼlumot uchun."
LangString NOTICES_BOTTOM ${LANG_RUSSIAN} "Ни на что соглашаться не нужно: это только для сведения."
LangString NOTICES_BOTTOM ${LANG_ENGLISH} "There is nothing to agree to; this is for your information."

LangString START_NOW ${LANG_UZBEK} "Librarian Self dasturini &ishga tushirish"
LangString START_NOW ${LANG_RUSSIAN} "&Запустить Librarian Self"
LangString START_NOW ${LANG_ENGLISH} "&Start Librarian Self"

LangString CLOSE_FIRST ${LANG_UZBEK} "Librarian Self hozir ochiq. Iltimos, uni yoping, soʻng davom eting.$\r$\n$\r$\nHozircha hech narsa oʻzgartirilmadi."
LangString CLOSE_FIRST ${LANG_RUSSIAN} "Программа Librarian Self сейчас открыта. Пожалуйста, закройте её и повторите попытку.$\r$\n$\r$\nПока ничего не изменено."
LangString CLOSE_FIRST ${LANG_ENGLISH} "Librarian Self is open at the moment. Please close it, then go on.$\r$\n$\r$\nNothing has been changed yet."

LangString NEEDS_64BIT ${LANG_UZBEK} "Librarian Self uchun 64 bitli Windows kerak, bu kompyuterda esa 32 bitli Windows oʻrnatilgan. Hech narsa oʻzgartirilmadi.$\r$\n$\r$\nSoʻrovnomalarni chop etib, qogʻozda toʻldirish mumkin: treneringizdan soʻrang."
LangString NEEDS_64BIT ${LANG_RUSSIAN} "Для Librarian Self нужна 64-разрядная Windows, а на этом компьютере 32-разрядная. Ничего не изменено.$\r$\n$\r$\nАнкеты можно распечатать и заполнить на бумаге: спросите у преподавателя."
LangString NEEDS_64BIT ${LANG_ENGLISH} "Librarian Self needs a 64-bit Windows, and this computer has a 32-bit one. Nothing has been changed.$\r$\n$\r$\nThe forms can be printed and filled in on paper: please ask your trainer."

LangString NEEDS_WINDOWS ${LANG_UZBEK} "Librarian Self uchun Windows 10 (1809-versiya) yoki undan yangisi kerak. Hech narsa oʻzgartirilmadi.$\r$\n$\r$\nSoʻrovnomalarni chop etib, qogʻozda toʻldirish mumkin: treneringizdan soʻrang."
LangString NEEDS_WINDOWS ${LANG_RUSSIAN} "Для Librarian Self нужна Windows 10 (версия 1809) или новее. Ничего не изменено.$\r$\n$\r$\nАнкеты можно распечатать и заполнить на бумаге: спросите у преподавателя."
LangString NEEDS_WINDOWS ${LANG_ENGLISH} "Librarian Self needs Windows 10 (version 1809) or newer. Nothing has been changed.$\r$\n$\r$\nThe forms can be printed and filled in on paper: please ask your trainer."

LangString PROFILES_STAY ${LANG_UZBEK} "Dastur kompyuteringizdan olib tashlanadi. Profillaringiz, zaxira nusxalari va sozlamalaringiz oʻz joyida qoladi: $LOCALAPPDATA\librarian-self"
LangString PROFILES_STAY ${LANG_RUSSIAN} "Программа будет удалена с компьютера. Ваши профили, резервные копии и настройки останутся на месте: $LOCALAPPDATA\librarian-self"
LangString PROFILES_STAY ${LANG_ENGLISH} "The program is removed from this computer. Your profiles, backups and settings stay where they are: $LOCALAPPDATA\librarian-self"
