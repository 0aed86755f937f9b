package de.jospen.engine.session;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.MapSession;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * The sessions of the web apps as rows that every node reads: a user's id and a CSRF token. Nothing is serialised, since
 * these two texts are all the web apps need: the rights of {@link Authentications} are asked from the engine with every
 * request (see {@code camunda.bpm.webapp.auth.cache} in application.yml). A request that changes nothing writes nothing;
 * the time of the last access is written once a minute.
 */
@Repository
public class WebSessionRepository implements SessionRepository<MapSession> {

    /** Name under which the web apps keep who is logged in. */
    static final String AUTHENTICATIONS = "authenticatedUser";

    static final String CSRF_TOKEN = CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME;

    private static final String STORED = WebSessionRepository.class.getName();
    private static final Duration ACCESS_STEP = Duration.ofMinutes(1);

    private record Row(String idHash, String userId, Instant accessedAt) {}

    private final JdbcClient jdbc;
    private final Duration timeout;
    private final SecureRandom random = new SecureRandom();

    WebSessionRepository(JdbcClient jdbc, ServerProperties server) {
        this.jdbc = jdbc;
        this.timeout = server.getServlet().getSession().getTimeout();
    }

    /**
     * The token is there from the beginning: were it left to the web apps' filter, requests that come at once after the
     * login would each make another one, on whichever node they reach, and the next click would be refused.
     */
    @Override
    public MapSession createSession() {
        var session = new MapSession();
        session.setMaxInactiveInterval(timeout);
        byte[] token = new byte[16];
        random.nextBytes(token);
        session.setAttribute(CSRF_TOKEN, HexFormat.of().withUpperCase().formatHex(token));
        return session;
    }

    /**
     * Only what this request changed: a session that was ended meanwhile, here or on another node, stays ended, and so does
     * a login.
     */
    @Override
    public void save(MapSession session) {
        Row stored = session.getAttribute(STORED);
        Row now = row(session);
        if (stored == null) {
            insert(now, session);
        } else if (!Objects.equals(stored.userId(), now.userId())) {
            update("user_id", now.userId(), now.idHash());
        } else if (Duration.between(stored.accessedAt(), now.accessedAt()).compareTo(ACCESS_STEP) >= 0) {
            update("accessed_at", Timestamp.from(now.accessedAt()), now.idHash());
        } else {
            return;
        }
        session.setAttribute(STORED, now);
    }

    @Override
    public MapSession findById(String id) {
        String idHash = Hashes.of(id);
        return jdbc.sql("""
                        SELECT csrf_token, user_id, created_at, accessed_at FROM web_session
                         WHERE id_hash = :id AND accessed_at > :oldest""")
                .param("id", idHash)
                .param("oldest", oldest())
                .query((columns, number) -> session(id, idHash, columns))
                .optional()
                .orElse(null);
    }

    @Override
    public void deleteById(String id) {
        jdbc.sql("DELETE FROM web_session WHERE id_hash = :id")
                .param("id", Hashes.of(id))
                .update();
    }

    long loggedIn() {
        return jdbc.sql("SELECT COUNT(*) FROM web_session WHERE user_id IS NOT NULL AND accessed_at > :oldest")
                .param("oldest", oldest())
                .query(Long.class)
                .single();
    }

    /** On every node; two at once find nothing left to do. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    void deleteExpired() {
        jdbc.sql("DELETE FROM web_session WHERE accessed_at <= :oldest")
                .param("oldest", oldest())
                .update();
    }

    private void insert(Row row, MapSession session) {
        jdbc.sql("INSERT INTO web_session (id_hash, csrf_token, user_id, created_at, accessed_at)"
                        + " VALUES (:id, :token, :user, :created, :accessed)")
                .param("id", row.idHash())
                .param("token", session.getRequiredAttribute(CSRF_TOKEN))
                .param("user", row.userId())
                .param("created", Timestamp.from(session.getCreationTime()))
                .param("accessed", Timestamp.from(row.accessedAt()))
                .update();
    }

    private void update(String column, Object value, String idHash) {
        jdbc.sql("UPDATE web_session SET " + column + " = :value WHERE id_hash = :id")
                .param("value", value)
                .param("id", idHash)
                .update();
    }

    private MapSession session(String id, String idHash, ResultSet columns) throws SQLException {
        var session = new MapSession(id);
        session.setMaxInactiveInterval(timeout);
        session.setCreationTime(columns.getTimestamp("created_at").toInstant());
        session.setLastAccessedTime(columns.getTimestamp("accessed_at").toInstant());
        session.setAttribute(CSRF_TOKEN, columns.getString("csrf_token"));
        String userId = columns.getString("user_id");
        var authentications = new Authentications();
        if (userId != null) {
            authentications.addOrReplace(new UserAuthentication(userId, ProcessEngines.NAME_DEFAULT));
        }
        session.setAttribute(AUTHENTICATIONS, authentications);
        session.setAttribute(STORED, new Row(idHash, userId, session.getLastAccessedTime()));
        return session;
    }

    private static Row row(MapSession session) {
        Authentications authentications = session.getAttribute(AUTHENTICATIONS);
        var user = authentications == null
                ? null
                : authentications.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT);
        return new Row(
                Hashes.of(session.getId()), user == null ? null : user.getIdentityId(), session.getLastAccessedTime());
    }

    private Timestamp oldest() {
        return Timestamp.from(Instant.now().minus(timeout));
    }
}
