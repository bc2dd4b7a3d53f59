"""Latin words in Cyrillic letters, as Uzbek and Karakalpak spell them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.i18n import cyrillicwords
from librarian_self.i18n.alphabets import LETTERS
from librarian_self.i18n.cyrillic import LATIN, to_cyrillic
from librarian_self.i18n.orthography import upper

UZBEK = """
kutubxona кутубхона; oʻqish ўқиш; gʻamxoʻrlik ғамхўрлик; maʼlumot маълумот; eʼtibor эътибор; yetakchi етакчи;
ega эга; poema поэма; yoʻq йўқ; yoʻl йўл; tayyor тайёр; ayol аёл; yaxshi яхши; yutuq ютуқ; loyiha лойиҳа;
shahar шаҳар; ishonch ишонч; mashhur машҳур; isʼhoq исҳоқ; qoʻngʻiroq қўнғироқ; foydalanuvchi фойдаланувчи;
sentabr сентябрь; sentabrda сентябрда; oktabrning октябрнинг; fevralga февралга; parol пароль; parolingiz паролингиз;
kompetensiya компетенция; kompetensiyalarni компетенцияларни; konferensiya конференция; funksiya функция;
pensiya пенсия; versiya версия; tavsiya тавсия; litsenziya лицензия; senzura цензура; motivatsiya мотивация;
kutsangiz кутсангиз; ketsa кетса; aytsa айтса; rayon район; kompyuter компьютер; obyekt объект; profilini профилини;
byudjet бюджет; elektron электрон; internet интернет; Oʻzbekiston Ўзбекистон; TUSHUNARLI ТУШУНАРЛИ; IFLA ИФЛА;
IFLAning ИФЛАнинг; OʻRQ-547 ЎРҚ-547; jurʼat журъат; sanʼat санъат; taʼlim таълим; yuz юз; yigirma йигирма;
hamkasb ҳамкасб; xizmat хизмат; oʻzingiz ўзингиз
"""
KARAKALPAK = """
kitapxana китапхана; kitapxanashı китапханашы; hám ҳәм; xızmet хызмет; islew ислеў; oqıw оқыў; eki еки; el ел;
kásip кәсип; jańa жаңа; ózi өзи; úyreniw үйрениў; ǵárezsiz ғәрезсиз; baǵdarlanǵan бағдарланған; cifrlı цифрлы;
kompetenciya компетенция; informaciya информация; etika этика; elektron электрон; ekonomika экономика;
sentyabr сентябрь; parol пароль; parolin паролин; rayon район; kompyuter компьютер; yaǵnıy яғный; juwap жуўап;
jámiyet жәмийет; keleshek келешек; Ícham Ычам; ishki ишки; chek чек; QARAQALPAQSTAN ҚАРАҚАЛПАҚСТАН; aymaq аймақ;
eksport экспорт; piksel пиксель; paneldiń панельдиң; procent процент; licenziya лицензия; yacheyka ячейка
"""


def pairs(words: str) -> list[tuple[str, str]]:
    found = [pair.split() for pair in words.replace("\n", " ").split(";")]
    return [(latin, cyrillic) for latin, cyrillic in found]


@pytest.mark.parametrize(("latin", "cyrillic"), pairs(UZBEK))
def test_uzbek_words(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin, "uz_Cyrl") == cyrillic


@pytest.mark.parametrize(("latin", "cyrillic"), pairs(KARAKALPAK))
def test_karakalpak_words(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin, "kaa_Cyrl") == cyrillic


@pytest.mark.parametrize(
    "kept",
    [
        "{name}",
        "{count}",
        "Ctrl+Z",
        "Shift+1",
        "https://example.org/a",
        "plan.pdf",
        ".lself",
        "PDF",
        "CC-BY-4.0",
        "XX",
        "--json",
        "`profile new`",
        "“portable”",
        "Librarian Self",
        "PgUp",
    ],
)
@pytest.mark.parametrize("language", list(LATIN))
def test_places_keys_files_and_names_stay(kept: str, language: str) -> None:
    assert kept in to_cyrillic(f"ana {kept} ana", language)
    assert to_cyrillic(f"ana {kept} ana", language).startswith("ана ")


def test_what_is_joined_to_a_place_by_a_hyphen_is_a_word() -> None:
    assert to_cyrillic("{version}-versiya, 2026-yil", "uz_Cyrl") == "{version}-версия, 2026-йил"


def test_a_name_takes_its_ending_in_cyrillic() -> None:
    assert to_cyrillic("PDFni Telegramda", "uz_Cyrl") == "PDFни Telegramда"


def test_a_word_that_begins_like_a_key_is_a_word() -> None:
    assert to_cyrillic("Tabiiy Endi Homiy", "uz_Cyrl") == "Табиий Энди Ҳомий"
    assert to_cyrillic("Altınshı", "kaa_Cyrl") == "Алтыншы"


@pytest.mark.parametrize(
    ("language", "stems"),
    [("uz_Cyrl", cyrillicwords.UZBEK_STEMS), ("kaa_Cyrl", cyrillicwords.KARAKALPAK_STEMS)],
)
def test_the_words_with_their_own_spelling_are_spelled_so_and_in_letters_of_the_language(
    language: str, stems: dict[str, str]
) -> None:
    for latin, cyrillic in stems.items():
        assert to_cyrillic(latin, language) == cyrillic
        assert set(cyrillic) <= LETTERS[language]


@pytest.mark.parametrize(("language", "latin"), list(LATIN.items()))
@given(st.data())
def test_no_latin_letter_is_left_of_a_word(language: str, latin: str, data: st.DataObject) -> None:
    letters = sorted(LETTERS[latin] - {"ʻ", "ʼ"})
    word = data.draw(st.text(st.sampled_from(letters), min_size=4, max_size=12))
    for words in (word, word.capitalize(), upper(word, latin)):
        is_kept = words.startswith((*cyrillicwords.NAMES, *cyrillicwords.KEYS)) or re.fullmatch(
            "[IVXLC]+", words
        )
        if not is_kept:
            assert not set(to_cyrillic(words, language).lower()) & set("abcdefghijklmnopqrstuvwxyz")


@given(st.text(max_size=60))
def test_whatever_is_no_word_stays(words: str) -> None:
    for language in LATIN:
        made = to_cyrillic(words, language)
        assert [c for c in made if not c.isalpha()] == [c for c in words if not c.isalpha()]


def test_another_language_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        to_cyrillic("x", "ru")
