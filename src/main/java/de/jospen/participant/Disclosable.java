package de.jospen.participant;

/**
 * One line of the handover report, and the only thing the report takes. There are three kinds, after the disclosure
 * classes of domain.md 3.3: what may be said (A), what may be said by its effect alone (B), and the agreed sentence of a
 * release from confidentiality (C). A confidential text has no kind of its own, so it has no way in.
 */
public sealed interface Disclosable permits Disclosable.Fact, Disclosable.Effect, Released {

    /** Stable name for machines; upper case, one word. */
    String code();

    /** What the line is about, in German. */
    String label();

    Answer answer();

    default String text() {
        return answer().text();
    }

    /** Class A: may be said as it is. */
    record Fact(String code, String label, Answer answer) implements Disclosable {

        public static Fact of(String code, String label, String text) {
            return new Fact(code, label, Answer.text(text));
        }
    }

    /** Class B: what it does to availability and reach. All effects share one heading, which would tell the cause. */
    record Effect(Answer.Text answer) implements Disclosable {

        public static Effect of(String effect) {
            return new Effect(new Answer.Text(effect));
        }

        @Override
        public String code() {
            return "EFFECT";
        }

        @Override
        public String label() {
            return "Verfügbarkeit und Reichweite";
        }
    }
}
