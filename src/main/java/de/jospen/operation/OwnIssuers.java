package de.jospen.operation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Issuers of a house's own certificates, from the folder {@code jospen.ca-folder} (JOSPEN_CA_FOLDER): trusted beside the
 * public ones for the mail server, the mailbox of the enquiries and the database.
 */
final class OwnIssuers {

    private OwnIssuers() {}

    /** German sentences; none where no folder is named. */
    static List<String> faults(Environment environment) {
        String folder = folder(environment);
        if (folder.isEmpty()) {
            return List.of();
        }
        try {
            if (read(Path.of(folder)).isEmpty()) {
                return List.of(
                        "Im Ordner der eigenen Aussteller (JOSPEN_CA_FOLDER) liegt kein Zertifikat (*.pem, *.crt).");
            }
            return List.of();
        } catch (IOException | GeneralSecurityException e) {
            return List.of(
                    "Der Ordner der eigenen Aussteller (JOSPEN_CA_FOLDER) oder ein Zertifikat darin ist nicht lesbar.");
        }
    }

    /** For every TLS connection of this process, from now on. */
    static void trust(ConfigurableEnvironment environment) {
        String folder = folder(environment);
        if (!folder.isEmpty()) {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {trusted(read(Path.of(folder)))}, null);
                SSLContext.setDefault(context);
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        var database = new PostgresUrl(environment.getProperty("spring.datasource.url", ""));
        if (database.isVerified() && !database.namesIssuer()) {
            // Of itself the driver trusts a file in the home folder and nobody else
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "databaseIssuers",
                            Map.of(
                                    "spring.datasource.hikari.data-source-properties.sslfactory",
                                    "org.postgresql.ssl.DefaultJavaSSLFactory")));
        }
    }

    /** The house's own beside those Java trusts of itself. */
    static X509TrustManager trusted(Collection<? extends Certificate> own)
            throws IOException, GeneralSecurityException {
        List<Certificate> all = new ArrayList<>(own);
        all.addAll(Arrays.asList(manager(null).getAcceptedIssuers()));
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        for (int number = 0; number < all.size(); number++) {
            trusted.setCertificateEntry("issuer-" + number, all.get(number));
        }
        return manager(trusted);
    }

    /** @param trusted {@code null} for what Java trusts of itself */
    private static X509TrustManager manager(KeyStore trusted) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Certificate> read(Path folder) throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> name.toString().matches(".*\\.(pem|crt)"))
                    .sorted()
                    .toList()) {
                try (InputStream content = Files.newInputStream(file)) {
                    found.addAll(factory.generateCertificates(content));
                }
            }
        }
        return found;
    }

    private static String folder(Environment environment) {
        String folder = environment.getProperty("jospen.ca-folder", "");
        return StringUtils.hasText(folder) ? folder.strip() : "";
    }
}
