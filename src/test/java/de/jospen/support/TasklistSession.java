package de.jospen.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person at Tasklist, over HTTP with a session of their own: what the browser sends, without the browser. */
public final class TasklistSession {

    public static final String PASSWORD = "Jospen-Demo-2018";

    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookiesBehindTheProxy()).build();
    private String base;
    private String csrfToken = "";

    private TasklistSession(int port) {
        moveTo(port);
    }

    /** The proxy sends the next requests to another node. */
    public void moveTo(int port) {
        base = "http://127.0.0.1:" + port;
    }

    public static TasklistSession anonymous(int port) {
        return new TasklistSession(port);
    }

    public static TasklistSession login(int port, String user) {
        return login(port, user, "welcome");
    }

    public static TasklistSession login(int port, String user, String app) {
        return login(port, user, app, PASSWORD);
    }

    /** Whether this password opens the door, whatever is behind it. */
    public static boolean isLetIn(int port, String user, String password) {
        return new TasklistSession(port).enter(user, "welcome", password).statusCode() == 200;
    }

    public static TasklistSession login(int port, String user, String app, String password) {
        var session = new TasklistSession(port);
        HttpResponse<byte[]> answer = session.enter(user, app, password);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Login of " + user + ": " + answer.statusCode());
        }
        session.get(ENGINE + "/../");
        return session;
    }

    private HttpResponse<byte[]> enter(String user, String app, String password) {
        get(ENGINE + "/../");
        return send(request("/camunda/api/admin/auth/user/default/login/" + app)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + user + "&password=" + password)));
    }

    /** Sends requests as another site's page would, with the session but without its token. */
    public void forgetCsrfToken() {
        csrfToken = "";
    }

    public HttpResponse<byte[]> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<byte[]> post(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").POST(json(body)));
    }

    /** As Tasklist asks for a list, to get the variables of its cards. */
    public HttpResponse<byte[]> postAcceptingHal(String path, Object body) {
        return send(request(path)
                .setHeader("Accept", "application/hal+json")
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    /** To exactly this path, dots and double slashes included. */
    public HttpResponse<byte[]> postAsIs(String path, Object body) {
        return send(request(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(json(body)));
    }

    public HttpResponse<byte[]> send(String method, String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).method(method, BodyPublishers.ofString(body)));
    }

    /** Takes whatever kind of answer there is, files included. */
    public HttpResponse<byte[]> sendForAnything(String method, String path, String contentType, String body) {
        return send(request(path)
                .setHeader("Accept", "*/*")
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body)));
    }

    public HttpResponse<byte[]> put(String path, Object body) {
        return send(request(path).header("Content-Type", "application/json").PUT(json(body)));
    }

    /** Ids of this person's tasks by their keys, for one case or all. */
    public List<JsonNode> tasks(String caseReference) {
        var found = new ArrayList<JsonNode>();
        body(post(ENGINE + "/task?maxResults=500", Map.of("processInstanceBusinessKey", caseReference)))
                .forEach(found::add);
        return found;
    }

    public JsonNode task(String caseReference, String key) {
        return tasks(caseReference).stream()
                .filter(task -> task.get("taskDefinitionKey").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + key + " of " + caseReference));
    }

    /** Prefill and reference of the task's form, as form.js fetches it. */
    public JsonNode form(String taskId) {
        HttpResponse<byte[]> answer = get("/camunda/api/jospen/tasks/" + taskId + "/form");
        if (answer.statusCode() != 200) {
            throw new AssertionError("Form: " + answer.statusCode());
        }
        return body(answer);
    }

    public HttpResponse<byte[]> claim(String taskId, String user) {
        return post(ENGINE + "/task/" + taskId + "/claim", Map.of("userId", user));
    }

    /** Tasklist's × at the name of whoever has the task. */
    public HttpResponse<byte[]> giveBack(String taskId) {
        return post(ENGINE + "/task/" + taskId + "/unclaim", Map.of());
    }

    public HttpResponse<byte[]> submit(String taskId, Object form) {
        return post(ENGINE + "/task/" + taskId + "/submit-form", submitted(form));
    }

    /** Starts a process with its start form; returns the new instance. */
    public JsonNode start(String process, Object form) {
        JsonNode definition = body(get(ENGINE + "/process-definition?latestVersion=true&maxResults=10&key=" + process))
                .get(0);
        HttpResponse<byte[]> answer =
                post(ENGINE + "/process-definition/" + definition.get("id").asText() + "/submit-form", submitted(form));
        if (answer.statusCode() != 200) {
            throw new AssertionError("Start: " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return body(answer);
    }

    public static JsonNode body(HttpResponse<byte[]> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> submitted(Object form) {
        return Map.of(
                "variables",
                Map.of("form", Map.of("value", text(form), "type", "Json", "valueInfo", Map.of("transient", true))));
    }

    private HttpRequest.Builder request(String path) {
        return request(URI.create(base + path).normalize());
    }

    private HttpRequest.Builder request(URI address) {
        var request = HttpRequest.newBuilder(address).header("Accept", "application/json");
        return csrfToken.isEmpty() ? request : request.header("X-XSRF-TOKEN", csrfToken);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            answer.headers().firstValue("X-XSRF-TOKEN").ifPresent(token -> csrfToken = token);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A browser speaks TLS with the proxy, so it keeps and sends secure cookies although the node speaks none. */
    private static final class CookiesBehindTheProxy extends CookieManager {

        @Override
        public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
            return super.get(secure(address), headers);
        }

        @Override
        public void put(URI address, Map<String, List<String>> headers) throws IOException {
            super.put(secure(address), headers);
        }

        private static URI secure(URI address) {
            return URI.create(address.toString().replaceFirst("^http:", "https:"));
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return BodyPublishers.ofString(text(body));
    }

    public static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Something unmistakable to look for afterwards. */
    public static String canary(String word) {
        return word + UUID.randomUUID().toString().replace("-", "");
    }
}
