package druppel.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sqlite.SQLiteConfig;

/// A peer: the least that a server could do for a signed command. It checks the signature, inserts
/// one row as ours does, and answers.
final class Bare implements AutoCloseable {
    private final Server server;
    private final ServerConnector connector;
    private final Connection connection;

    Bare(String url) throws Exception {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        connection = config.createConnection(url);
        QueuedThreadPool threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
        server = new Server(threads);
        connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(new Inserting(new Rows(connection))), "/slack/events");
        server.setHandler(context);
        server.start();
    }

    int port() {
        return connector.getLocalPort();
    }

    @Override
    public void close() throws SQLException {
        try {
            server.stop();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
        connection.close();
    }

    /// One prepared insert, one commit for each, one at a time.
    private static final class Rows {
        private final ReentrantLock lock = new ReentrantLock();
        private final PreparedStatement insert;

        Rows(Connection connection) throws SQLException {
            insert = connection.prepareStatement("""
                insert into inbox (platform, event_id, kind, proof_digest, encrypted_body, received_at, worker, claimed_at, attempts)
                values ('slack', ?, 'command', ?, ?, ?, 'bare', 0, 1)
                on conflict do nothing
                """);
        }

        void add(String event, byte[] proof, byte[] body) throws SQLException {
            lock.lock();
            try {
                insert.setString(1, event);
                insert.setBytes(2, proof);
                insert.setBytes(3, body);
                insert.setLong(4, System.currentTimeMillis());
                insert.executeUpdate();
            } finally {
                lock.unlock();
            }
        }
    }

    private static final class Inserting extends HttpServlet {
        private static final SecretKeySpec KEY =
                new SecretKeySpec(Load.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

        private final transient Rows rows;

        Inserting(Rows rows) {
            this.rows = rows;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = request.getInputStream().readAllBytes();
            try {
                byte[] proof = proof(request.getHeader("X-Slack-Request-Timestamp"), body);
                byte[] claimed = HexFormat.of()
                        .parseHex(request.getHeader("X-Slack-Signature").substring(3));
                if (!MessageDigest.isEqual(proof, claimed)) {
                    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
                    return;
                }
                String text = new String(body, StandardCharsets.UTF_8);
                rows.add(text.substring(text.lastIndexOf('=') + 1), proof, body);
                response.setContentLength(0);
            } catch (GeneralSecurityException | SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        private static byte[] proof(String timestamp, byte[] body) throws GeneralSecurityException {
            Mac mac = Mac.getInstance(KEY.getAlgorithm());
            mac.init(KEY);
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        }
    }
}
