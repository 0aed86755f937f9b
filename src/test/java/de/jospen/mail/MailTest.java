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
                .contains("\n\nSehr geehrte Damen und Herren,\n\n")
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
