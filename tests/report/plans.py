"""Plans for the tests of the report: an empty one, a usual one in several languages, and a huge one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from librarian_self.assets import asset
from librarian_self.formfile import read_form
from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.model.answer import Answer, Evidence
from librarian_self.model.form import ActionKind, Form
from librarian_self.model.plan import Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.planning.suggest import suggest
from librarian_self.report.content import (
    Change,
    Commitment,
    Learning,
    PlanContent,
    Priority,
    Review,
    Strength,
)
from librarian_self.scoring.scores import score

MADE = "2026-11-23"
ROLE = "reader-service"


def speaker(language: str = "en") -> Catalogue:
    """The words and dates of a language."""
    return load_catalogue(language)


@cache
def shipped_form() -> Form:
    """The form that the program brings along."""
    return read_form(asset("forms", "professional-competencies.yaml").read_bytes())


def empty_plan(name: str = "") -> PlanContent:
    """A plan of somebody who has only just begun."""
    return PlanContent(made=MADE, name=name)


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody wrote, in their own language and letters."""

    name: str
    institution: str
    aim: str
    goal: str
    reason: str
    measure: str
    support: str
    obstacle: str
    if_then: str
    action: str
    example: str
    reflection: str
    principle: str


VOICES = {
    "en": Voice(
        name="Dilnoza Karimova",
        institution="Information and library centre of Nukus",
        aim="I run the centre’s work with young readers and show two colleagues how we plan a month of posts.",
        goal="Run our readers’ Telegram channel",
        reason="Young readers ask us there, not at the desk.",
        measure="One post a week for 12 weeks; 50 readers have asked a question.",
        support="The methodist; a colleague from the children’s room",
        obstacle="The desk is busy until six and the evening belongs to my family.",
        if_then="If a week was too full, then I publish one of the three posts that lie ready in the drawer.",
        action="Post one reader’s question and its answer each week",
        example="In May I interviewed 14 readers before we chose the new magazines.",
        reflection="Readers ask other things than we had thought: opening hours first, books second.",
        principle="Privacy of readers",
    ),
    "uz": Voice(
        name="Gulnora Yoʻldosheva",
        institution="Qoraqalpogʻiston axborot-kutubxona markazi",
        aim="Yosh kitobxonlar bilan ishlashni oʻzim yuritaman va ikki hamkasbimga oʻrgataman; maʼno va sifat muhim.",
        goal="Kitobxonlarimiz uchun Telegram kanalini yuritish",
        reason="Yosh kitobxonlar savolni stol yonida emas, oʻsha yerda beradi.",
        measure="12 hafta davomida haftasiga bitta eʼlon; 50 nafar kitobxon savol bergan boʻladi.",
        support="Metodist; bolalar boʻlimidagi hamkasbim",
        obstacle="Soat oltigacha navbat koʻp, kechqurun esa oilam bilan boʻlaman.",
        if_then="Agar hafta toʻlib ketsa, oldindan tayyorlab qoʻyilgan uchta eʼlondan birini chiqaraman.",
        action="Har hafta bitta kitobxon savolini javobi bilan eʼlon qilish",
        example="May oyida yangi jurnallarni tanlashdan oldin 14 nafar kitobxon bilan suhbatlashdim.",
        reflection="Kitobxonlar biz oʻylagandan boshqa narsani soʻraydi: avval ish vaqtini, keyin kitobni.",
        principle="Kitobxonning shaxsiy hayoti daxlsizligi",
    ),
    "uz_Cyrl": Voice(
        name="Гулнора Йўлдошева",
        institution="Қорақалпоғистон ахборот-кутубхона маркази",
        aim="Ёш китобхонлар билан ишлашни ўзим юритаман ва икки ҳамкасбимга ўргатаман; маъно ва сифат муҳим.",
        goal="Китобхонларимиз учун Телеграм каналини юритиш",
        reason="Ёш китобхонлар саволни стол ёнида эмас, ўша ерда беради.",
        measure="12 ҳафта давомида ҳафтасига битта эълон; 50 нафар китобхон савол берган бўлади.",
        support="Методист; болалар бўлимидаги ҳамкасбим",
        obstacle="Соат олтигача навбат кўп, кечқурун эса оилам билан бўламан.",
        if_then="Агар ҳафта тўлиб кетса, олдиндан тайёрлаб қўйилган учта эълондан бирини чиқараман.",
        action="Ҳар ҳафта битта китобхон саволини жавоби билан эълон қилиш",
        example="Май ойида янги журналларни танлашдан олдин 14 нафар китобхон билан суҳбатлашдим.",
        reflection="Китобхонлар биз ўйлагандан бошқа нарсани сўрайди: аввал иш вақтини, кейин китобни.",
        principle="Китобхоннинг шахсий ҳаёти дахлсизлиги",
    ),
    "kaa": Voice(
        name="Gúlnara Ótegenova",
        institution="Nókis málimleme-kitapxana orayı",
        aim="Jas oqıwshılar menen islewdi ózim júrgizemen hám eki kásiplesime úyretemen; mánisi hám sapası áhmiyetli.",
        goal="Oqıwshılarımız ushın Telegram kanalın júrgiziw",
        reason="Jas oqıwshılar sorawdı stol janında emes, sol jerde beredi.",
        measure="12 hápte dawamında háptesine bir járiya; 50 oqıwshı soraw bergen boladı.",
        support="Metodist; balalar bóliminen kásiplesim",
        obstacle="Saat altıǵa shekem náwbet kóp, keshqurın shańaraǵım menen bolaman.",
        if_then="Eger hápte tolıp ketse, aldınnan tayarlanǵan úsh járiyanıń birewin shıǵaraman.",
        action="Hár hápte bir oqıwshınıń sorawın juwabı menen járiyalaw",
        example="May ayında jańa jurnallardı saylawdan aldın 14 oqıwshı menen sóylestim.",
        reflection="Oqıwshılar biz oylaǵannan basqa nárseni soraydı: dáslep jumıs waqtın, keyin kitaptı.",
        principle="Oqıwshınıń jeke ómiriniń qol qatılmaslıǵı",
    ),
    "ru": Voice(
        name="Анна Щербакова",
        institution="Информационно-библиотечный центр города Нукуса",
        aim="Я веду работу с юными читателями и показываю двум коллегам, как мы планируем месяц; объём и срок ясны.",
        goal="Вести телеграм-канал для наших читателей",
        reason="Юные читатели спрашивают там, а не у кафедры выдачи.",
        measure="Одна запись в неделю на протяжении 12 недель; 50 читателей задали вопрос.",
        support="Методист; коллега из детского отдела",
        obstacle="До шести у кафедры очередь, а вечер принадлежит семье.",
        if_then="Если неделя оказалась слишком полной, я публикую одну из трёх заранее готовых записей.",
        action="Каждую неделю публиковать один вопрос читателя с ответом",
        example="В мае я опросила 14 читателей, прежде чем мы выбрали новые журналы.",
        reflection="Читатели спрашивают не о том, что мы думали: сначала о часах работы, потом о книгах.",
        principle="Неприкосновенность частной жизни читателя",
    ),
}


def answers_of(form: Form, voice: Voice) -> dict[str, Answer]:
    """A believable spread of answers: mostly rated, some strong, one section too thin for figures."""
    answers: dict[str, Answer] = {}
    for place, item in enumerate(form.items()):
        section = form.section_of(item.id)
        if section is not None and section.id == "culture-education" and place % 5 != 0:
            answers[item.id] = Answer(unrated="no-opportunity")
            continue
        current = 1 + (place * 7 + place // 5) % 5
        target = min(5, current + (place * 5) % 3)
        evidence = Evidence(voice.example, "2026-05-14") if current >= 4 else None
        answers[item.id] = Answer(current=current, target=target, importance=1 + place % 3, evidence=evidence)
    return answers


def goal_of(voice: Voice, number: int) -> Goal:
    """A goal with everything in it."""
    return Goal(
        id=f"g{number}",
        title=voice.goal,
        form="professional-competencies",
        item="social-networks",
        from_level=2,
        to_level=4,
        reason=voice.reason,
        measure=voice.measure,
        support=voice.support,
        cost="2 GB",
        obstacle=voice.obstacle,
        if_then=voice.if_then,
        start="2026-12-01",
        due="2027-02-15",
        hours_month=4,
        actions=(
            GoalAction(voice.action, ActionKind.PRACTICE, 12, "2027-01-15", done=True),
            GoalAction(voice.support, ActionKind.OTHERS, 4, "2026-12-20"),
            GoalAction(voice.action, ActionKind.PRACTICE, 3),
            GoalAction(voice.measure, ActionKind.STUDY, 2, "2027-02-01"),
        ),
    )


def usual_plan(language: str = "en") -> PlanContent:
    """A plan of some six pages."""
    voice, form = VOICES[language], shipped_form()
    answers = answers_of(form, voice)
    scores = score(form, answers, ROLE)
    strong = [item for item in scores.items if item.current == 5][:4]
    return PlanContent(
        made=MADE,
        name=voice.name,
        role="Reader service",
        language_name=language,
        settings=PlanSettings(
            institution=voice.institution,
            start="2026-12-01",
            end="2027-11-30",
            hours_month=10,
            aim_one_year=voice.aim,
            aim_three_years=voice.aim,
            strengths_use=voice.if_then,
        ),
        form=form,
        scores=scores,
        assessed=("2026-03-10", "2026-11-20"),
        strengths=tuple(Strength(item.id, 5, item.target, answers[item.id].evidence) for item in strong),
        priorities=tuple(Priority(found, Evidence(voice.example)) for found in suggest(form, scores, 4)),
        goals=(
            goal_of(voice, 1),
            replace(goal_of(voice, 2), item="needs-interview", measure="", if_then="", actions=()),
            replace(goal_of(voice, 3), form=None, item=None, from_level=None, to_level=None),
            replace(goal_of(voice, 4), status=GoalStatus.RESTING, obstacle="", if_then="", cost=""),
            replace(goal_of(voice, 5), status=GoalStatus.DROPPED),
        ),
        commitments=(Commitment(voice.principle, voice.obstacle, voice.if_then, voice.support),),
        reviews=(Review("2026-12-20", voice.reflection, voice.if_then),),
        learning=(
            Learning(
                "2026-12-08", voice.action, 2.5, voice.reflection, voice.reason, voice.if_then, voice.goal
            ),
            Learning("2027-01-12", voice.support, 4, what=voice.reflection),
        ),
        change=Change(11, 29, 2, "2026-03-10"),
    )


def huge_plan(goals: int = 60, letters: int = 4000) -> PlanContent:
    """A plan of a person who writes a lot."""
    voice = VOICES["uz"]
    essay = " ".join([voice.reflection, voice.if_then, voice.aim] * (letters // 240))
    statuses = list(GoalStatus)
    many = tuple(
        replace(
            goal_of(voice, n),
            title=f"{voice.goal} {n}",
            reason=essay,
            obstacle=essay,
            status=statuses[n % len(statuses)],
        )
        for n in range(goals)
    )
    entries = tuple(Learning(f"20{20 + n % 7}-03-{1 + n % 28:02}", essay, 1.5, what=essay) for n in range(40))
    return replace(usual_plan("uz"), goals=many, learning=entries)
