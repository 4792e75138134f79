"""The acts of the whole meeting, each with its German and its English text."""

from __future__ import annotations

from tests.support.typist import Words
from tests.support.whole_meeting import (
    NEXT,
    Act,
    announces,
    asks,
    assigns,
    attaches,
    does,
    keys,
    lists,
    narrates,
    resolves,
    says,
    states,
    votes,
)


def acts(language: str) -> tuple[Act, ...]:
    """All of them, in their order."""

    def t(german: str, english: str) -> str:
        return german if language == "de" else english

    return (
        # before the meeting: who is here
        does("everybody is here", keys("f6", "*", "escape"), most=3),
        does("somebody is not here yet", keys("f6", "t", "i", "enter", "escape"), letters=2, most=3),
        # 1 opening
        NEXT,
        does("opening", keys("s", "1", "c", "h", "enter"), letters=2, most=3),
        narrates(
            t(
                "Entschuldigt fehlt Frau Tiedtke, die später hinzukommt.",
                "An apology for lateness had been received from Cllr Tindall.",
            )
        ),
        # 2 agenda
        NEXT,
        says(
            "bo",
            t(
                "beantragt, die Tagesordnung um den Zustand der Uferstraße zu erweitern.",
                "asked that the state of Shore Road be added to the agenda.",
            ),
        ),
        does(
            "late item",
            keys("escape", "5", "a"),
            Words(t("Zustand der Uferstraße", "State of Shore Road")),
            keys("enter"),
            letters=1,
            most=3,
        ),
        does("items together", keys("o", "7", ".", "1", " ", "7", ".", "2", " ", "j", "enter"), letters=6, most=5),
        does(
            "item adjourned",
            keys("1", "2", "v"),
            Words(t("Das Gutachten liegt noch nicht vor.", "The survey has not been received.")),
            keys("enter"),
            letters=2,
            most=2,
        ),
        does("item removed", keys("1", "9", "d", "enter"), letters=2, most=2),
        does("agenda agreed", keys("g", "enter", "escape"), most=3),
        # 3 questions of the public
        NEXT,
        does(
            "question of a guest",
            keys("f2", "?"),
            Words(t("Herr Ostermann", "Mr Easterby")),
            keys("tab"),
            Words(t("fragt, wann der Spielplatz wieder öffne.", "asked when the playground would open again.")),
            keys("tab", "d", "o", "enter"),
            Words(t("antwortet, die Freigabe sei für Montag vorgesehen.", "replied that it would open on Monday.")),
            letters=2,
            most=6,
        ),
        does(
            "question to be answered in writing",
            keys("f2", "?", "?", "?", "1", "enter"),
            Words(t("möchte wissen, weshalb die Linie 7 ausfalle.", "asked why bus 7 did not run.")),
            keys("tab", "r", "o", "tab", "enter"),
            letters=5,
            most=6,
        ),
        # 4 minutes
        NEXT,
        says("ga", t("bittet, auf Seite 3 einen Namen zu berichtigen.", "asked that a name on page 3 be corrected.")),
        resolves(),
        votes("0", "tab", "1"),
        # 5 announcements
        NEXT,
        announces(
            "do",
            t(
                "teilt mit, dass die Bahnhofstraße ab Montag gesperrt sei.",
                "announced that Station Road would be closed from Monday.",
            ),
        ),
        announces(
            "ro", t("erinnert an den Empfang am 5. Dezember.", "reminded members of the reception on 5 December.")
        ),
        attaches(t("Plan der Umleitung", "Map of the diversion")),
        # 5a late item
        NEXT,
        says(
            "do",
            t(
                "berichtet, dass die Uferstraße auf 40 m abgesackt sei.\nDie Sicherung koste etwa 18.000 Euro.",
                "reported that Shore Road had sunk over 40 metres.\nTo make it safe would cost some £18,000.",
            ),
        ),
        resolves(
            t(
                "Für die Sicherung der Uferstraße werden 18.000 Euro bereitgestellt.",
                "That £18,000 be spent on making Shore Road safe.",
            )
        ),
        votes(),
        # 6 report, results, more text of the same speaker
        NEXT,
        does("somebody comes", keys("f6", "t", "i", "enter", "escape"), letters=2, most=3),
        says("do", t("stellt die Zählung vom Oktober vor.", "presented the traffic count of October.")),
        lists(
            "",
            t("Der Schwerverkehr hat um 8 Prozent abgenommen", "Heavy traffic was down by 8 per cent"),
            t("An der Schule fahren die meisten zu schnell", "Most drivers went too fast past the school"),
        ),
        does(
            "the same speaker goes on",
            Words(t("Eine zweite Zählung sei für Mai geplant.", "A second count was planned for May.")),
            most=0,
        ),
        says("sa", t("dankt für den Bericht und bittet um eine Karte.", "thanked the officers and asked for a map.")),
        # 7.1 and 7.2 together
        NEXT,
        says("me", t("begrüßt die Planung, hält sie aber für zu teuer.", "welcomed the plan but thought it too dear.")),
        says("fe", t("spricht sich für den Bahndamm aus.", "was in favour of the old railway.")),
        resolves(),
        votes("3", "tab", "1"),
        # 8 gap, filled later
        NEXT,
        says("ro", t("erläutert die Kosten von ", "explained the cost of ")),
        does("gap", keys("?", "?"), most=2),
        does("the sentence goes on", Words(t(" Euro im Jahr.", " pounds a year.")), most=0),
        says("??", t("wirft ein, das sei zu wenig.", "called out that this was not enough.")),
        resolves(),
        votes("2"),
        # 9 motion that is lost, and a statement
        NEXT,
        says("ko", t("begründet den Antrag ihrer Fraktion.", "moved the motion.")),
        says("li", t("hält ihn für verfrüht.", "thought that it came too early.")),
        does(
            "motion",
            keys("f4", "shift+tab", "tab", "tab"),
            Words(t("Frau Kossmann", "Cllr Kovacs, seconded by Cllr Garside")),
            keys("enter"),
            Words(
                t(
                    "Tempo 30 wird auf der Hauptstraße eingeführt.",
                    "That the limit in High Street be 20 miles an hour.",
                )
            ),
            most=5,
        ),
        votes("j", "2", "n", "7", "e", "0"),
        states(
            "ko",
            t(
                "Ich bedaure diese Entscheidung. Die Kinder der Schule werden sie ausbaden.",
                "I regret this decision. The children at the school will pay for it.",
            ),
        ),
        # 10 assignment
        NEXT,
        says(
            "sa", t("regt an, die Bäume am Markt zu erfassen.", "suggested a survey of the trees in the market place.")
        ),
        assigns(
            "do", t("Baumkataster vorlegen", "Present a register of the trees"), t("15.2.2024", "15 February 2024")
        ),
        # 11 question among members
        NEXT,
        asks(
            "ga",
            t("fragt, wer den Winterdienst übernehme.", "asked who would clear the snow."),
            "do",
            t("antwortet, der Bauhof habe Personal eingestellt.", "replied that the depot had taken on staff."),
        ),
        # 13, since 12 is adjourned: secret ballot
        NEXT,
        narrates(
            t(
                "Vorgeschlagen wird Frau Feldhege. Zu Stimmzählern werden zwei Mitglieder bestimmt.",
                "Cllr Fenton was nominated. Two members acted as tellers.",
            )
        ),
        resolves(
            t(
                "Frau Feldhege wird zur Vertreterin im Beirat gewählt.",
                "That Cllr Fenton be appointed to the advisory board.",
            )
        ),
        votes("s", "j", "6", "n", "2", "e", "1"),
        # a break
        does("break", keys("escape", "s", "2", "enter"), most=4),
        does("a while", keys("ctrl+l")),
        does("resumed", keys("s", "2", "enter"), most=3),
        does("chair handed over", keys("s", "3", "m", "e", "enter"), letters=2, most=3),
        # 14 noted
        NEXT,
        says("do", t("berichtet über die Baustelle am Bahnhof.", "reported on the works at the station.")),
        does("noted", keys("f5", "k", "enter"), most=3),
        # 15 two resolutions
        NEXT,
        resolves(t("Der Platz erhält zwölf Bänke.", "That twelve benches be put up.")),
        votes(),
        does(
            "next resolution",
            keys("f4", "1"),
            Words(t("Die Bänke werden aus heimischem Holz gefertigt.", "That they be made of local timber.")),
            most=2,
        ),
        votes("2"),
        # 16 correction of what was typed
        NEXT,
        says("li", t("lobt die Arbeit des Bauhofs.", "praised the work of the depot.")),
        says("me", t("fragt nach dem Fahrplan", "asked about the timetable")),
        does(
            "correction",
            keys("escape", "right", "enter", "end"),
            Words(t(" der Nachtbusse.", " of the night buses.")),
            keys("escape", "escape"),
            most=6,
        ),
        does("entry moved up", keys("right", "m", "up", "enter", "escape"), most=5),
        says("bo", t("irrt sich.", "was mistaken.")),
        does("entry struck out", keys("escape", "right", "delete", "enter", "escape"), most=5),
        does(
            "entry in front of another",
            keys("right", "home", "b", "f2", "enter"),
            Words(t("Die Vorlage wird erläutert.", "The report was explained.")),
            keys("escape"),
            most=6,
        ),
        # 17 two speakers in one text, parted
        NEXT,
        says("fe", t("begrüßt das. hält den Preis für zu hoch.", "welcomed it. thought the price too high.")),
        does(
            "split",
            keys(*["left"] * len(t(" hält den Preis für zu hoch.", " thought the price too high."))),
            keys("tab", "s", "a", "enter"),
            letters=2 + len(t(" hält den Preis für zu hoch.", " thought the price too high.")),
            most=2,
        ),
        # 18, 20, 21: as the agenda proposes
        NEXT,
        resolves(),
        votes(),
        NEXT,
        resolves(),
        votes("1"),
        NEXT,
        resolves(),
        votes(),
        # 22 other business; somebody leaves
        NEXT,
        does("somebody leaves", keys("f6", "l", "i", "enter", "escape"), letters=2, most=3),
        says("bo", t("weist auf die Sitzung im Januar hin.", "gave notice of the meeting in January.")),
        # catching up: the gap, and who called out
        does("jump to an open point", keys("f8", "enter"), most=2),
        does("who it was", Words(t("Herr Wiemers", "Mr Wymark")), keys("tab", "escape"), most=2),
        does("jump to an open point", keys("f8", "enter"), most=2),
        does("the gap is filled", Words(t("4.200", "4,200")), keys("escape", "escape"), most=2),
        does("jump to an open point", keys("f8", "enter"), most=2),
        does("who it was", keys("g", "a", "enter", "escape", "escape"), letters=2, most=3),
        # the part that is not public: N1, N2
        does("the public leaves", keys("f9", "enter"), most=2),
        says("ro", t("erläutert das Angebot des Eigentümers.", "explained the owner's offer.")),
        resolves(),
        votes(),
        NEXT,
        says("ga", t("berichtet vom Stand der Verhandlungen.", "reported on the negotiations.")),
        # the end
        does("the public is back", keys("escape", "s", "4", "enter"), most=4),
        does("closing", keys("s", "5", "enter"), most=3),
    )
