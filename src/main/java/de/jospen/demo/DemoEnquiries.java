package de.jospen.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Invented questions at every site: answered, waiting, overdue, and one the lead has to decide about. */
@Component
@Profile("demo")
class DemoEnquiries {

    private static final String PROCESS = "labourMarketEnquiry";

    private final DemoPlayer player;

    DemoEnquiries(DemoPlayer player) {
        this.player = player;
    }

    void play(LocalDate today) {
        String care = asked(
                "enger",
                "VISIT",
                today.minusDays(9),
                "RESIDENT",
                "Gudrun Placke",
                "05224 0815",
                "Welche Betriebe in Jöllenbeck bieten Arbeit in der Pflege ohne Schichtdienst an?");
        player.complete(
                "coach.enger",
                care,
                "answerEnquiry",
                answer(
                        "Zwei Tagespflegen arbeiten nur von Montag bis Freitag zwischen 7:30 und 16 Uhr und suchen"
                                + " Betreuungskräfte. Mit dem Bus sind es von Enger 35 Minuten.",
                        "Besuch beider Einrichtungen",
                        "Gibt es Arbeit in der Pflege ohne Schichtdienst, die von Enger aus erreichbar ist?",
                        today.minusDays(5),
                        today.plusMonths(3)));

        String storage = asked(
                "spenge",
                "PHONE",
                today.minusDays(6),
                "EMPLOYER",
                "Holger Brinkschröder",
                "05225 0911",
                "Wir suchen zwei Lagerkräfte in Teilzeit. Wie kommen Leute aus Enger morgens um sechs zu uns?");
        player.complete(
                "coach.spenge",
                storage,
                "answerEnquiry",
                answer(
                        "Der erste Bus ist um 6:20 Uhr da. Mit Beginn um halb sieben geht es; Fahrgemeinschaften"
                                + " vermitteln wir gern.",
                        "Fahrplan, Auskunft des Verkehrsbetriebs",
                        "Kommt man morgens mit dem Bus von Enger ins Gewerbegebiet Spenge?",
                        today.minusDays(4),
                        today.plusMonths(6)));

        String late = asked(
                "joellenbeck",
                "PARTNER",
                today.minusDays(24),
                "PARTNER",
                "Rita Vahrenbrink",
                "0521 0815",
                "Welche Handwerksbetriebe nehmen Praktikantinnen mit wenig Deutsch?");
        player.fire(late, "answerOverdue");
        asked(
                "enger",
                "PHONE",
                today,
                "JOBCENTER",
                "Malte Quakernack",
                "05221 0815",
                "Gibt es in Spenge Helferstellen in der Produktion mit Frühschicht?");

        String again = asked(
                "spenge",
                "PHONE",
                today.minusDays(2),
                "EMPLOYER",
                "Holger Brinkschröder",
                "05225 0911",
                "Noch einmal wegen der Lagerkräfte: Fährt um sechs schon ein Bus?");
        player.complete(
                "coach.spenge",
                again,
                "answerEnquiry",
                Map.of(
                        "step",
                        "PROPOSE_DUPLICATE",
                        "reason",
                        "Dieselbe Frage wie " + storage + ", dort ist sie beantwortet.",
                        "collect",
                        false));
    }

    private String asked(
            String site, String channel, LocalDate on, String kind, String name, String phone, String question) {
        var form = new HashMap<String, Object>();
        form.put("site", site);
        form.put("channel", channel);
        form.put("receivedOn", on);
        form.put("requesterKind", kind);
        form.put("requesterName", name);
        form.put("phone", phone);
        form.put("question", question);
        form.put("acknowledged", true);
        return player.start("coach." + site, PROCESS, form);
    }

    private static Map<String, Object> answer(
            String answer, String source, String generalQuestion, LocalDate on, LocalDate validUntil) {
        var form = new HashMap<String, Object>();
        form.put("step", "ANSWER");
        form.put("answer", answer);
        form.put("source", source);
        form.put("validUntil", validUntil);
        form.put("byMail", false);
        form.put("answeredOn", on);
        form.put("channel", "PHONE");
        form.put("collect", true);
        form.put("generalQuestion", generalQuestion);
        return form;
    }
}
