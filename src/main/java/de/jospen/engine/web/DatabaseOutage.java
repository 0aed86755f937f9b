package de.jospen.engine.web;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Tells a database that is away or full from a fault of our own: it heals, and the person may simply try again. */
public final class DatabaseOutage {

    /** By the SQL standard and PostgreSQL: connection, resources (disk, memory, connections), shutdown. */
    private static final List<String> STATES = List.of("08", "53", "57P");

    private static final List<String> MARKS = List.of(
            "error getting a new connection",
            "connection is not available",
            "connection is closed",
            "cannotcreatetransactionexception",
            "cannotgetjdbcconnectionexception",
            "could not open jdbc connection",
            "transactionsystemexception",
            "terminating connection",
            "sending to the backend",
            "connection has been closed",
            "connection refused",
            "connection attempt failed",
            "database system is",
            "database is already closed",
            "transientconnectionexception");

    private DatabaseOutage() {}

    public static boolean isCauseOf(Throwable fault) {
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof SQLException sql
                            && sql.getSQLState() != null
                            && STATES.stream().anyMatch(sql.getSQLState()::startsWith)
                    || isNamedIn(cause.getClass().getName() + " " + cause.getMessage())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    static boolean isNamedIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(small::contains);
    }
}
