package de.jospen.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A mail server that does at each stage of the talk what a test wants: answer anything, say nothing, or hang up. */
public final class ScriptedSmtpServer implements AutoCloseable {

    /** Where in the talk; {@code DOT} is the end of the mail's content. */
    public enum Stage {
        GREETING,
        EHLO,
        MAIL,
        RCPT,
        DATA,
        DOT
    }

    /** What the server does. */
    public enum Answer {
        OK(0),
        REPLY_421(421),
        REPLY_451(451),
        REPLY_550(550),
        HANG(0),
        DROP(0);

        private final int code;

        Answer(int code) {
            this.code = code;
        }
    }

    private final ServerSocket listener;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<Stage, Answer> script = new EnumMap<>(Stage.class);
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger hanging = new AtomicInteger();
    private volatile SSLContext tls;

    public ScriptedSmtpServer() {
        this(ServerSocketFactory.getDefault());
    }

    private ScriptedSmtpServer(ServerSocketFactory sockets) {
        try {
            listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("scripted-smtp", this::listen);
    }

    /** Speaks TLS from the first byte. */
    public static ScriptedSmtpServer smtps(SSLContext context) {
        return new ScriptedSmtpServer(context.getServerSocketFactory());
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on, until told otherwise. */
    public ScriptedSmtpServer at(Stage stage, Answer answer) {
        synchronized (script) {
            script.put(stage, answer);
        }
        return this;
    }

    /** Offers STARTTLS with this certificate; {@code null} offers none. */
    public ScriptedSmtpServer withTls(SSLContext context) {
        tls = context;
        return this;
    }

    /** Well again, everything forgotten, every connection closed. */
    public void reset() {
        synchronized (script) {
            script.clear();
        }
        tls = null;
        dropConnections();
        connections.set(0);
        received.clear();
        accepted.set(0);
        hanging.set(0);
    }

    /** Well again, but it remembers. */
    public void repair() {
        synchronized (script) {
            script.clear();
        }
    }

    public void dropConnections() {
        open.forEach(ScriptedSmtpServer::close);
        open.clear();
    }

    public int connections() {
        return connections.get();
    }

    /** The content of every mail that came to its end, whatever the answer to it was. */
    public List<String> received() {
        return received;
    }

    /** How many mails the server has said yes to. */
    public int accepted() {
        return accepted.get();
    }

    /** How many talks the server has let hang so far. */
    public int hanging() {
        return hanging.get();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dropConnections();
    }

    private void listen() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                start("scripted-smtp-talk", () -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            new Talk(socket).run();
        } catch (IOException e) {
            // The client, or a test, hung up
        }
    }

    private Answer answerAt(Stage stage) {
        synchronized (script) {
            return script.getOrDefault(stage, Answer.OK);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone all the same
        }
    }

    private final class Talk {

        private Socket socket;
        private BufferedReader in;
        private OutputStream out;
        private boolean secure;

        Talk(Socket socket) throws IOException {
            use(socket);
        }

        void run() throws IOException {
            say(Stage.GREETING, "220 scripted ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO", "HELO" ->
                        say(Stage.EHLO, tls != null && !secure ? "250-scripted\r\n250 STARTTLS" : "250 scripted");
                    case "STARTTLS" -> secure();
                    case "MAIL" -> say(Stage.MAIL, "250 ok");
                    case "RCPT" -> say(Stage.RCPT, "250 ok");
                    case "DATA" -> data();
                    case "QUIT" -> {
                        write("221 bye");
                        return;
                    }
                    default -> write("250 ok");
                }
            }
        }

        private void data() throws IOException {
            if (!say(Stage.DATA, "354 go on")) {
                return;
            }
            var content = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    throw new IOException("The client hung up");
                }
                content.append(line).append("\r\n");
            }
            received.add(content.toString());
            // Counted first: the client goes on as soon as it hears of it
            if (answerAt(Stage.DOT) == Answer.OK) {
                accepted.incrementAndGet();
            }
            say(Stage.DOT, "250 accepted");
        }

        private void secure() throws IOException {
            write("220 go ahead");
            SSLSocket upgraded = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, 0, true);
            upgraded.setUseClientMode(false);
            upgraded.startHandshake();
            secure = true;
            use(upgraded);
        }

        private void use(Socket current) throws IOException {
            socket = current;
            in = new BufferedReader(new InputStreamReader(current.getInputStream(), StandardCharsets.ISO_8859_1));
            out = current.getOutputStream();
        }

        /** @return whether the answer was yes */
        private boolean say(Stage stage, String yes) throws IOException {
            Answer answer = answerAt(stage);
            switch (answer) {
                case OK -> write(yes);
                case HANG -> hang();
                case DROP -> throw new IOException("As scripted");
                default -> write(answer.code + " as scripted");
            }
            return answer == Answer.OK;
        }

        private void hang() throws IOException {
            hanging.incrementAndGet();
            // Until the client gives up
            while (in.read() >= 0) {
                Thread.onSpinWait();
            }
            throw new IOException("The client gave up");
        }

        private void write(String reply) throws IOException {
            out.write((reply + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }
}
