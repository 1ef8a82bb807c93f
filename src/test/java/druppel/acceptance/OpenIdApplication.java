package druppel.acceptance;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.persistence.Repositories;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.RequestSigner;
import druppel.store.Database;
import druppel.testing.Await;
import druppel.testing.HttpBrowser;
import druppel.testing.OpenIdServer;
import druppel.testing.TestSchedules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The application with an OpenID provider and Slack, and optionally the local chat.
final class OpenIdApplication implements AutoCloseable {
    private static final String SIGNING = "8f742231b10e8888abcd99yyyzzz85a5";

    final OpenIdServer provider;
    final FakeSlack slack = new FakeSlack();
    final DemoClock clock = new DemoClock(InstantSource.fixed(Instant.parse("2026-11-30T06:55:00Z")));
    final HttpBrowser browser;
    private final Config config;
    private final Application application;

    OpenIdApplication(Path folder, OpenIdServer provider, boolean localChat) {
        this.provider = provider;
        int port = freePort();
        Map<String, String> environment = new HashMap<>(provider.environment());
        environment.putAll(Map.of(
                "PORT",
                Integer.toString(port),
                "DRUPPEL_BASE_URL",
                "http://localhost:" + port,
                "DRUPPEL_LOCAL_CHAT",
                localChat ? "on" : "off",
                "DATABASE_URL",
                "jdbc:sqlite:" + folder.resolve("rows.db"),
                "DRUPPEL_KEYSET",
                folder.resolve("keyset.json").toString(),
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_SIGNING_SECRET",
                SIGNING,
                "SLACK_API_URL",
                slack.api().toString()));
        config = Config.read(Path.of(""), environment, Platforms.ALL);
        application = Application.start(config, Platforms.ALL, clock, TestSchedules.QUICK);
        browser = new HttpBrowser(application.port());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String address(String path) {
        return "http://localhost:" + application.port() + path;
    }

    /// Joins in Slack as the user `U1` of the workspace `T1`, and waits until that is done.
    void join() {
        String form = "team_id=T1&user_id=U1&command=%2Fnudge&text=start&trigger_id=trigger-1";
        try {
            browser.client()
                    .send(
                            new RequestSigner(SIGNING).request(application.port(), form, clock.instant()),
                            BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
        PlatformUser user = new PlatformUser(Platform.SLACK, "T1", "U1");
        Await.until(
                () -> read(rows -> rows.members().find(user))
                        .filter(Member::joined)
                        .isPresent(),
                () -> "nobody has joined");
    }

    /// Slack knows the user `U1` by this address.
    void knowsEmail(String email) {
        slack.answering(call -> call.path().equals("users.lookupByEmail")
                ? new FakeSlack.Manner.Json(
                        call.field("email").equals(email)
                                ? "{\"ok\":true,\"user\":{\"id\":\"U1\",\"team_id\":\"T1\"}}"
                                : "{\"ok\":false,\"error\":\"users_not_found\"}")
                : new FakeSlack.Manner.Well());
    }

    /// The code in the newest message.
    String code() {
        return slack.calls("chat.postMessage")
                .getLast()
                .field("text")
                .replaceAll("(?s).*: ([0-9A-Z]{4}-[0-9A-Z]{4})\\..*", "$1");
    }

    Optional<PlatformUser> account(String subject) {
        return read(rows -> rows.oidcIdentities().account(new OidcIdentity(provider.issuer(), subject)));
    }

    <T> T read(Function<Repositories, T> query) {
        try (Database rows = Database.openReadOnly(config.database(), config.keyset())) {
            return rows.read(query);
        }
    }

    @Override
    public void close() {
        browser.close();
        application.close();
        slack.close();
        provider.close();
    }
}
