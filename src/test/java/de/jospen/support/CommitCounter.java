package de.jospen.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the commits that wrote something, so that a test can say: one action of a person, one commit. */
public class CommitCounter extends DelegatingDataSource {

    private static final Pattern WRITING = Pattern.compile("^\\s*(insert|update|delete|merge)\\b.*", Pattern.DOTALL);

    private final AtomicInteger commits = new AtomicInteger();

    public CommitCounter(DataSource target) {
        super(target);
    }

    public int commits() {
        return commits.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        boolean[] dirty = {false};
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "prepareStatement" -> {
                            if (WRITING.matcher(((String) arguments[0]).toLowerCase(Locale.ROOT))
                                    .matches()) {
                                if (connection.getAutoCommit()) {
                                    commits.incrementAndGet();
                                } else {
                                    dirty[0] = true;
                                }
                            }
                        }
                        case "commit" -> {
                            if (dirty[0]) {
                                commits.incrementAndGet();
                            }
                            dirty[0] = false;
                        }
                        case "rollback" -> dirty[0] = false;
                        default -> {
                            // reads and settings commit nothing
                        }
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
