package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Set<String> SUBJECT_FACTS = Set.of("project", "caseReference", "site");
    private static final Set<String> ALWAYS_KNOWN = Set.of("project", "caseReference", "item");

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyTextUsesExactlyTheFactsOfItsTemplate(MailTemplate template) throws IOException {
        String text = file(template);
        String subject = text.lines().findFirst().orElseThrow();
        Set<String> used = variables(text);

        assertThat(SUBJECT_FACTS).containsAll(variables(subject));
        assertThat(used).containsAll(template.facts());
        used.removeAll(template.facts());
        assertThat(ALWAYS_KNOWN).containsAll(used);
    }

    @ParameterizedTest
    @EnumSource(MailTemplate.class)
    void everyTextIsGermanAndFormal(MailTemplate template) throws IOException {
        assertThat(file(template))
                .startsWith("Betreff: ")
                .contains(template.isToOutsiders() ? "\n\nGuten Tag,\n\n" : "\n\nSehr geehrte Damen und Herren,\n\n")
                .doesNotContain("\t", "\r");
        assertThat(withoutTags(template)).doesNotContain("\"", "'");
    }

    @Test
    void aMailNeedsExactlyTheFactsOfItsTemplate() {
        assertThatIllegalArgumentException().isThrownBy(() -> mail("a:1", "JSE-2018-0017", Map.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        mail("a:1", "JSE-2018-0017", Map.of("site", Fact.site("spenge"), "note", Fact.yesNo(true))));
    }

    @Test
    void neitherKeyNorCaseReferenceHasRoomForAName() {
        Map<String, Fact> facts = Map.of("site", Fact.site("spenge"));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("a:1", "Kim Muster", facts));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("a:1", "JSE-2018-0017\r\nBcc: x", facts));
        assertThatIllegalArgumentException().isThrownBy(() -> mail("Kim Muster", "JSE-2018-0017", facts));
    }

    @Test
    void onlyTheHandoverCarriesAnAttachment() {
        Attachment report = new Attachment("Bericht.pdf", "application/pdf", ExampleMails.REPORT);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(
                        "a:1",
                        MailTemplate.REFERRAL_ADMITTED,
                        "jobcenter-herford",
                        "JSE-2018-0017",
                        Map.of("site", Fact.site("spenge")),
                        List.of(report)));
        Mail handover = ExampleMails.of(MailTemplate.HANDOVER);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mail(
                        "a:1", handover.template(), handover.recipient(), handover.caseReference(), handover.facts()));
    }

    @Test
    void anAttachmentIsAPlainFileOfLimitedSize() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("../Bericht für Kim.pdf", "application/pdf", ExampleMails.REPORT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attachment("Bericht.pdf", "pdf\r\nX: y", ExampleMails.REPORT));
        for (int size : List.of(0, Attachment.MAX_BYTES + 1)) {
            assertThatThrownBy(() -> new Attachment("Bericht.pdf", "application/pdf", new byte[size]))
                    .isInstanceOf(MailRefused.class);
        }
    }

    @Test
    void eachTemplateIsWrittenToItsOwnAudience() {
        Mail reminder = ExampleMails.of(MailTemplate.EVENT_REMINDER);
        for (String recipient : List.of(
                "jobcenter-herford",
                "staff:coach.enger",
                ExampleMails.REQUESTER,
                "kim@post.example",
                "participant:kim")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Mail(
                            "a:1", reminder.template(), recipient, reminder.caseReference(), reminder.facts()));
        }
        for (String recipient : List.of(ExampleMails.PARTICIPANT, "staff:coach.enger", "projekt@jospen.example")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Mail(
                            "a:1",
                            MailTemplate.REFERRAL_ADMITTED,
                            recipient,
                            "JSE-2018-0017",
                            Map.of("site", Fact.site("spenge"))));
        }
    }

    @Test
    void freeTextStandsOnlyInAMailToThePersonItIsFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mail("a:1", "JSE-2018-0017", Map.of("site", Fact.text("Kim Muster"))))
                .withMessageContaining("free text");
        for (MailTemplate template : MailTemplate.values()) {
            assertThat(ExampleMails.of(template).facts().values().stream().anyMatch(Fact::isFreeText))
                    .isEqualTo(template.isToOutsiders() && template != MailTemplate.ENQUIRY_RECEIVED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\u0000", "a\u001b[1m", "a\u202eb", "a\u200bb", "a\ud800"})
    void freeTextIsPlain(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fact.text(text));
    }

    @Test
    void freeTextIsLimited() {
        assertThat(Fact.text("a\r\nb\n").in(null)).isEqualTo("a\nb");
        assertThat(Fact.text("ä".repeat(4000)).in(null)).isEqualTo("ä".repeat(4000));
        assertThatIllegalArgumentException().isThrownBy(() -> Fact.text("ä".repeat(4001)));
    }

    @Test
    void anInvitationCarriesOneCalendarFileThatSaysTheSame() {
        Attachment request = ExampleMails.appointment("REQUEST");
        Attachment cancel = ExampleMails.appointment("CANCEL");
        Attachment report = new Attachment("Bericht.pdf", "application/pdf", ExampleMails.REPORT);
        Mail invitation = ExampleMails.of(MailTemplate.EVENT_INVITATION);
        Mail cancellation = ExampleMails.of(MailTemplate.EVENT_CANCELLED);
        for (List<Attachment> wrong : List.<List<Attachment>>of(
                List.of(), List.of(cancel), List.of(report), List.of(request, request), List.of(request, report))) {
            assertThatIllegalArgumentException().isThrownBy(() -> with(invitation, wrong));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> with(cancellation, List.of(request)));
        assertThat(with(cancellation, List.of(cancel)).attachments()).containsExactly(cancel);
        assertThatIllegalArgumentException().isThrownBy(() -> ExampleMails.appointment("PUBLISH"));
    }

    private static Mail with(Mail mail, List<Attachment> attachments) {
        return new Mail("a:1", mail.template(), mail.recipient(), mail.caseReference(), mail.facts(), attachments);
    }

    private static Mail mail(String key, String caseReference, Map<String, Fact> facts) {
        return new Mail(key, MailTemplate.REFERRAL_ADMITTED, "jobcenter-herford", caseReference, facts);
    }

    private static Set<String> variables(String text) {
        return new HashSet<>(VARIABLE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList());
    }

    private static String withoutTags(MailTemplate template) throws IOException {
        return file(template).replaceAll("\\[#[^]]*]", "");
    }

    private static String file(MailTemplate template) throws IOException {
        try (var stream = MailTest.class.getResourceAsStream("/mail/" + template.file() + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
