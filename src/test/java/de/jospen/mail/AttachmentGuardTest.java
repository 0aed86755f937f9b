package de.jospen.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;

class AttachmentGuardTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withUserConfiguration(Guarded.class);

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo,production", "test", ""})
    void refusesToStartWithClearTextOutsideTheDemo(String profiles) {
        application
                .withPropertyValues("jospen.mail.protection=CLEAR_TEXT", "spring.profiles.active=" + profiles)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("Die Einstellung jospen.mail.protection: CLEAR_TEXT ist nur im Profil demo erlaubt,"
                                + " weil Übergabeberichte sonst unverschlüsselt versendet würden."));
    }

    @Test
    void allowsClearTextInTheDemo() {
        application
                .withPropertyValues("jospen.mail.protection=CLEAR_TEXT", "spring.profiles.active=demo")
                .run(context -> context.getBean(AttachmentGuard.class).check(ExampleMails.of(MailTemplate.HANDOVER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void letsNoAttachmentOutUnlessAProtectionIsChosen(String profile) {
        application.withPropertyValues("spring.profiles.active=" + profile).run(context -> {
            AttachmentGuard guard = context.getBean(AttachmentGuard.class);
            guard.check(ExampleMails.of(MailTemplate.REFERRAL_ADMITTED));
            assertThatThrownBy(() -> guard.check(ExampleMails.of(MailTemplate.HANDOVER)))
                    .isInstanceOf(MailRefused.class)
                    .hasMessage("Die E-Mail wurde nicht versendet, weil für ihren Anhang kein Schutz eingerichtet ist"
                            + " (Einstellung jospen.mail.protection).");
        });
    }

    @TestConfiguration(proxyBeanMethods = false)
    @EnableConfigurationProperties(MailProperties.class)
    @Import(AttachmentGuard.class)
    static class Guarded {}
}
