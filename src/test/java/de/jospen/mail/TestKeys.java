package de.jospen.mail;

import de.jospen.support.TestCertificate;
import java.nio.file.Path;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The keys of the mail room's tests: the provider's, the Jobcenter's, and the issuer of both. */
final class TestKeys {

    static final String JOBCENTER_ADDRESS = "eingang@jobcenter-herford.example";
    static final String PASSWORD = "nur-im-test";

    static final TestCertificate ISSUER = TestCertificate.issuer("Testaussteller");
    static final TestCertificate PROVIDER = TestCertificate.of("projekt@jospen.example", ISSUER);
    static final TestCertificate JOBCENTER = TestCertificate.of(JOBCENTER_ADDRESS, ISSUER);

    private TestKeys() {}

    /** Writes good keys into the folder, once more what a test has spoilt. */
    static void write(Path folder) {
        PROVIDER.writeKeystore(folder.resolve("provider.p12"), PASSWORD);
        JOBCENTER.writePem(folder.resolve("jobcenter.pem"));
        ISSUER.writePem(folder.resolve("issuer.pem"));
    }

    static void register(DynamicPropertyRegistry properties, Path folder) {
        write(folder);
        properties.add("jospen.mail.automatic", () -> false);
        properties.add(
                "jospen.mail.keystore.location",
                () -> folder.resolve("provider.p12").toString());
        properties.add("jospen.mail.keystore.password", () -> PASSWORD);
        String recipient = "jospen.mail.recipients.jobcenter-herford.";
        properties.add(
                recipient + "certificate", () -> folder.resolve("jobcenter.pem").toString());
        properties.add(recipient + "issuer", () -> folder.resolve("issuer.pem").toString());
        properties.add(recipient + "json-file", () -> true);
    }
}
