package de.jospen.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/** A file that is read at each use, so that a new certificate works without a restart, and understood when it changed. */
final class WatchedFile<T> {

    interface Reader<T> {
        T read(byte[] content) throws IOException, GeneralSecurityException;
    }

    private final Path path;
    private final Reader<T> reader;
    private byte[] seen;
    private T value;

    /** @param location a path, with or without {@code file:} in front */
    WatchedFile(String location, Reader<T> reader) {
        this.path = Path.of(location.replaceFirst("^file:(//(?=/))?", ""));
        this.reader = reader;
    }

    boolean exists() {
        return Files.isRegularFile(path);
    }

    synchronized T get() throws IOException, GeneralSecurityException {
        byte[] content = Files.readAllBytes(path);
        if (!Arrays.equals(content, seen)) {
            value = reader.read(content);
            seen = content;
        }
        return value;
    }
}
