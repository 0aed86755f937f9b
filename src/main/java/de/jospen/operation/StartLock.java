package de.jospen.operation;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;

/**
 * One node starts at a time: of two that meet on an empty database both would create the engine's tables, and one would
 * fail. From the first connection until it is ready a node holds a lock that the database gives back when the node dies.
 */
@Repository
@Profile("production")
class StartLock implements BeanPostProcessor {

    private static final Logger LOG = LoggerFactory.getLogger(StartLock.class);

    /** "jospen" in ASCII; nobody else in this database takes it. */
    private static final long KEY = 0x6A6F7370656EL;

    private Connection connection;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof DataSource database && connection == null) {
            try {
                lock(database);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return bean;
    }

    @EventListener(ApplicationReadyEvent.class)
    void letTheNextOneStart() throws SQLException {
        try (Connection held = connection) {
            run(held, "SELECT pg_advisory_unlock(" + KEY + ")");
        }
    }

    private void lock(DataSource database) throws SQLException {
        connection = database.getConnection();
        LOG.info("Waiting until no other node is starting");
        run(connection, "SELECT pg_advisory_lock(" + KEY + ")");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
