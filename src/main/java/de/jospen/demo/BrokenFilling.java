package de.jospen.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.FileSystemUtils;

/**
 * A demo whose first start was broken off begins again from nothing: half of its people would tell a wrong story. A file
 * beside the database stands for a first start under way, locked as long as its process lives.
 */
final class BrokenFilling implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String MARKER = "demo-unfertig";

    private static final Logger LOG = LoggerFactory.getLogger(BrokenFilling.class);
    private static final String DATABASE = "jospen.mv.db";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        String folder = environment.getProperty("jospen.data-folder", "");
        boolean demo = environment.acceptsProfiles(Profiles.of("demo & !production"));
        if (demo
                && environment
                        .getProperty("spring.datasource.url", "")
                        .startsWith("jdbc:h2:file:" + folder + "/jospen")) {
            try {
                begin(context, Path.of(folder));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void begin(ConfigurableApplicationContext context, Path folder) throws IOException {
        Path marker = folder.resolve(MARKER);
        if (Files.exists(folder.resolve(DATABASE)) && !Files.exists(marker)) {
            return;
        }
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(marker, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            // Somebody else's first start; its database is locked too, and says so
            channel.close();
            return;
        }
        if (Files.exists(folder.resolve(DATABASE))) {
            LOG.warn("Die Demo wurde beim ersten Start unterbrochen; sie wird neu angelegt.");
            Files.deleteIfExists(folder.resolve(DATABASE));
            Files.deleteIfExists(folder.resolve("jospen.trace.db"));
            FileSystemUtils.deleteRecursively(folder.resolve("post"));
        }
        context.addApplicationListener((ApplicationListener<ApplicationReadyEvent>) ready -> complete(channel, marker));
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void complete(FileChannel channel, Path marker) {
        try (channel) {
            Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
