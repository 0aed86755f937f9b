package de.jospen.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, full or overloaded from a fault in the program: it heals, and trying again is right. */
public final class DatabaseOutage {

    /**
     * SQL states, or how they begin: connection, transaction rolled back by the database, out of resources, stopped by an
     * operator, system error, locked, only reading (PostgreSQL); time is up, closed, disk full (H2).
     */
    private static final List<String> STATES =
            List.of("08", "40", "53", "57", "58", "55P03", "25006", "HYT", "90028", "90031", "90067", "90098", "90121");

    /** Where the engine's REST layer has kept nothing but a text. */
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

    /** Whether the fault or one of its causes is an outage, by type, SQL state or text. */
    public static boolean isCauseOf(Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .limit(50)
                .anyMatch(cause -> isSeenIn(cause) || isNamedIn(cause.getClass().getName() + " " + cause.getMessage()));
    }

    /** Whether this very exception says so by its type or SQL state; its causes are not asked. */
    public static boolean isSeenIn(Throwable fault) {
        return fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || fault instanceof SQLNonTransientConnectionException
                || fault instanceof TransientDataAccessException
                || fault instanceof RecoverableDataAccessException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof CannotCreateTransactionException
                // Neither commit nor rollback reached the database
                || fault instanceof TransactionSystemException
                || fault instanceof SQLException sql && isSeenIn(sql);
    }

    public static boolean isNamedIn(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return MARKS.stream().anyMatch(small::contains);
    }

    /** Without a state it is the pool's own word: the connection is closed. */
    private static boolean isSeenIn(SQLException sql) {
        return sql.getSQLState() == null
                ? !(sql instanceof SQLNonTransientException)
                : STATES.stream().anyMatch(sql.getSQLState()::startsWith);
    }
}
