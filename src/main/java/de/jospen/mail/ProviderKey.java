package de.jospen.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The key the provider signs with, from a PKCS#12 file. */
@Component
class ProviderKey {

    /** @param chain the signer's own certificate first */
    record Signer(PrivateKey key, List<X509Certificate> chain) {}

    private final MailProperties.Keystore keystore;
    private final WatchedFile<Signer> file;
    private final Clock clock;

    ProviderKey(MailProperties settings, Clock clock) {
        this.keystore = settings.keystore();
        this.file = new WatchedFile<>(keystore.location(), this::read);
        this.clock = clock;
    }

    /** @throws MailRefused if there is no key, or one that the recipient would not believe */
    Signer signer(String senderAddress) {
        if (keystore.location().isBlank() || !file.exists()) {
            throw refused("der Schlüssel des Absenders fehlt (Einstellung jospen.mail.keystore.location)");
        }
        Signer signer;
        try {
            signer = file.get();
        } catch (IOException | GeneralSecurityException e) {
            throw refused("der Schlüssel des Absenders nicht lesbar ist (Datei oder Passwort, Einstellung"
                    + " jospen.mail.keystore)");
        }
        CertificateCheck.of(signer.chain().get(0), "das Zertifikat des Absenders", clock.instant())
                .isStrong()
                .isValid()
                .belongsTo(senderAddress)
                .maySign();
        return signer;
    }

    /** For warnings: whatever there is, good or not. */
    Optional<X509Certificate> certificate() {
        try {
            return Optional.of(file.get().chain().get(0));
        } catch (IOException | GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Signer read(byte[] content) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        char[] password = keystore.password().toCharArray();
        store.load(new ByteArrayInputStream(content), password);
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                return new Signer(
                        key,
                        Arrays.stream(store.getCertificateChain(alias))
                                .map(X509Certificate.class::cast)
                                .toList());
            }
        }
        throw new GeneralSecurityException("The keystore holds no private key");
    }

    private static MailRefused refused(String because) {
        return CertificateCheck.refused(because);
    }
}
