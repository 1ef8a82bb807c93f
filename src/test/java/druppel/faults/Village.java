package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.HurriedClock;
import druppel.HurriedHouse;
import druppel.Started;
import druppel.app.Course;
import druppel.app.Member;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Profile;
import druppel.app.Settings;
import druppel.core.Language;
import druppel.core.calendar.Rhythm;
import druppel.slack.StandInMessages.Delivered;
import druppel.slack.StandInSlack;
import druppel.store.Database;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Members of one workspace, their house in processes of its own, and the stand-in Slack in this
/// one. All of them live by one hurried clock.
final class Village implements AutoCloseable {
    private static final Rhythm RHYTHM = Rhythm.standard().followingUp(Optional.empty());

    final HurriedClock clock;
    final StandInSlack slack;
    final Ledger ledger;
    private final Instant begun;
    private final Path home;
    private final String url;
    private final List<Started> nodes = new ArrayList<>();
    private final List<String> channels = new ArrayList<>();

    Village(Path home, Instant begun) {
        this.home = home;
        this.begun = begun;
        clock = HurriedClock.showing(begun);
        slack = new StandInSlack(clock);
        url = "jdbc:sqlite:" + home.resolve("rows.db");
        ledger = new Ledger(Jdbi.create(url));
    }

    /// So many more members, each due at this time of their day.
    List<Long> settle(int count, ZoneId zone, LocalTime at) {
        Settings settings =
                Settings.of(new Profile(zone, Language.EN)).with(RHYTHM.at(at));
        try (Database rows = Database.open(url, keyset())) {
            return rows.write(tables -> {
                List<Long> ids = new ArrayList<>();
                for (int more = 0; more < count; more++) {
                    String user = "U" + (channels.size() + 1);
                    channels.add("D" + (channels.size() + 1));
                    Member met =
                            tables.members()
                                    .meet(
                                            new Person(Platform.SLACK, "T1", user),
                                            settings,
                                            Course.begin("default"),
                                            begun);
                    tables.members()
                            .save(met.with(Member.Status.JOINED).scheduledAfter(begun));
                    ids.add(met.id());
                }
                return ids;
            });
        }
    }

    /// Starts a node of this name.
    Started node(String name) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("DATABASE_URL", url);
        settings.put("DRUPPEL_KEYSET", keyset().toString());
        settings.put("SLACK_BOT_TOKEN", "xoxb-1");
        settings.put("SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5");
        settings.put("SLACK_API_URL", slack.api(name).toString());
        Started node = HurriedHouse.start(home, clock, settings);
        nodes.add(node);
        return node;
    }

    /// Waits until nobody is due and nothing is open.
    void settled() {
        Patience.until(() -> ledger.settled(clock.instant()), this::said);
    }

    /// Each member has one message by Slack's count for this date, and the house knows which.
    void eachHasOne(LocalDate date, ZoneId zone) {
        Map<String, Long> messages =
                slack.messages().delivered().stream()
                        .filter(message -> date(message, zone).equals(date))
                        .collect(
                                Collectors.groupingBy(
                                        Delivered::channel, Collectors.counting()));
        assertThat(messages.entrySet())
                .as("those who got one twice; %s", said())
                .noneMatch(some -> some.getValue() > 1);
        assertThat(messages.keySet())
                .as("those who got one; %s", said())
                .containsExactlyInAnyOrderElementsOf(channels);
        assertThat(ledger.sent())
                .containsAll(
                        slack.messages().delivered().stream()
                                .map(message ->
                                        new Ledger.Noted(message.channel(), message.ts()))
                                .toList());
    }

    String said() {
        return ledger.summary()
                + "\n"
                + nodes.stream().map(Started::said).collect(Collectors.joining("\n— — —\n"));
    }

    @Override
    public void close() {
        nodes.forEach(Started::close);
        slack.close();
    }

    private Path keyset() {
        return home.resolve("keyset.json");
    }

    private static LocalDate date(Delivered message, ZoneId zone) {
        return Instant.ofEpochSecond(Long.parseLong(message.ts().replaceFirst("\\..*", "")))
                .atZone(zone)
                .toLocalDate();
    }
}
