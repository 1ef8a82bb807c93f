package druppel.soak;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.persistence.Repositories;
import druppel.platform.slack.RequestSigner;
import druppel.store.Database;
import druppel.testing.ApplicationProcess;
import druppel.testing.Await;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The application under a steady load, half of the time over HTTP and half in Socket Mode, while nudges go out: no
/// error, and no growth of memory, threads or files. How long acknowledgements take is reported and not judged.
///
/// No part of the ordinary tests: `mvn -Pquick,soak test -Dsoak.minutes=30`.
class Soak {
    private static final Instant TUESDAY_0900 = Instant.parse("2026-11-24T08:00:00Z");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int NUDGES_A_MINUTE = 240;
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final int minutes = Math.max(1, Integer.getInteger("soak.minutes", 30) / 2);
    private final Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), TUESDAY_0900));

    @TempDir
    private Path home;

    @Test
    void overHttp() throws Exception {
        try (LeanSlack slack = new LeanSlack();
                ApplicationProcess application = start(slack, Map.of("SLACK_SIGNING_SECRET", SECRET));
                HttpClient client = HttpClient.newHttpClient()) {
            int port = Integer.parseInt(application.line("It listens").replaceFirst(".*:(\\d+).*", "$1"));
            RequestSigner signer = new RequestSigner(SECRET);
            soak("HTTP", slack, application, (id, command, event) -> {
                String body = event.isEmpty() ? SteadyLoad.form(command) : event;
                int status = client.send(signer.request(port, body, clock.instant()), BodyHandlers.ofString())
                        .statusCode();
                if (status != 200) {
                    throw new IOException("answered with " + status);
                }
            });
        }
    }

    @Test
    void overSocketMode() throws Exception {
        try (LeanSlack slack = new LeanSlack();
                ApplicationProcess application = start(slack, Map.of("SLACK_APP_TOKEN", "xapp-1"))) {
            application.line("It listens");
            Await.until(slack::connected, application::said);
            soak(
                    "Socket Mode",
                    slack,
                    application,
                    (id, command, event) -> slack.deliver(id, SteadyLoad.envelope(id, command, event)));
        }
    }

    private void soak(String way, LeanSlack slack, ApplicationProcess application, SteadyLoad.Door door)
            throws Exception {
        int members = NUDGES_A_MINUTE * minutes;
        Footprint warm;
        Footprint end;
        SteadyLoad load = new SteadyLoad(door, clock, slack.responses().toString(), members);
        try (load) {
            load.start();
            TimeUnit.SECONDS.sleep(minutes * 20L);
            warm = footprint(application);
            TimeUnit.SECONDS.sleep(minutes * 40L);
            end = footprint(application);
        }
        String summary = load.summary();
        assertThat(load.failures())
                .as("not acknowledged, else %s; %s", summary, application.said())
                .isEmpty();
        Await.until(() -> slack.nudged() == members, () -> slack.nudged() + " of " + members + " have a nudge");
        System.out.printf(
                "Soak over %s, %d min: %s; %d came again; %s → %s%n",
                way, minutes, summary, slack.repeated(), warm, end);
        assertThat(application.said().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
        assertThat(end).as("in the end, from %s", warm).matches(last -> last.flat(warm));
    }

    private static Footprint footprint(ApplicationProcess application) throws InterruptedException {
        application.tell("footprint");
        return Footprint.read(application.line(SoakedApplication.FOOTPRINT));
    }

    private ApplicationProcess start(LeanSlack slack, Map<String, String> entrance) throws IOException {
        String url = "jdbc:sqlite:" + home.resolve("rows.db");
        Path keyset = home.resolve("keyset.json");
        try (Database rows = Database.open(url, keyset)) {
            rows.update(this::settle);
        }
        Map<String, String> settings = new HashMap<>(entrance);
        settings.putAll(Map.of(
                "DATABASE_URL",
                url,
                "DRUPPEL_KEYSET",
                keyset.toString(),
                "SLACK_BOT_TOKEN",
                "xoxb-1",
                "SLACK_API_URL",
                slack.api().toString(),
                "PORT",
                "0",
                "DRUPPEL_HOST",
                "127.0.0.1",
                SoakedApplication.START,
                clock.instant().toString()));
        return ApplicationProcess.running(SoakedApplication.class.getName(), home, settings);
    }

    /// Members whose nudges are due in the minutes to come.
    private void settle(Repositories tables) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), AMSTERDAM);
        MemberSettings standard =
                MemberSettings.of(new UserProfile(Optional.of(AMSTERDAM), Language.EN, UserProfile.Role.PERSON));
        for (int number = 0; number < NUDGES_A_MINUTE * minutes; number++) {
            NudgeTimes times = NudgeTimes.standard()
                    .at(now.plusMinutes(number / NUDGES_A_MINUTE + 1)
                            .withSecond(0)
                            .withNano(0))
                    .followingUp(Optional.empty());
            PlatformUser user = new PlatformUser(Platform.SLACK, "T1", "U" + (number + 1));
            Member met = tables.members()
                    .findOrAdd(user, standard.with(times), Member.Progress.begin("default"), clock.instant());
            tables.members().save(met.with(Member.Status.JOINED).scheduledAfter(clock.instant()));
        }
    }
}
