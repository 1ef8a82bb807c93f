package druppel.faults;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.boot.Application;
import druppel.boot.Platforms;
import druppel.boot.Schedules;
import druppel.config.Config;
import druppel.config.DatabaseSettings;
import druppel.domain.Language;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.persistence.Repositories;
import druppel.platform.slack.FakeMessages.Delivered;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.store.Database;
import druppel.testing.Await;
import druppel.testing.FaultDatabase;
import druppel.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// A backup from before the nudge is restored some hours after it, as the manual says, while Slack keeps its own
/// history.
@Tag("slow")
@Tag("pgbouncer")
class RestoreTest {
    private static final int MEMBERS = 20;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Schedules QUICK =
            new Schedules(SHORT, SHORT, SHORT, Duration.ofDays(1), Duration.ofDays(1), Duration.ofSeconds(15));
    private static final NudgeTimes AT_HALF_PAST_TEN = NudgeTimes.standard().at(LocalTime.of(10, 30));

    @RegisterExtension
    private final FaultDatabase database = new FaultDatabase();

    @TempDir
    private Path home;

    private final MovableClock clock = new MovableClock();
    private final FakeSlack slack = new FakeSlack(clock);
    private DatabaseSettings settings;
    private FaultDatabase.Backup backup;

    /// At ten in the morning there are members and a backup, and the nudge is sent at half past ten.
    @BeforeEach
    void nudge() throws IOException {
        settings = database.sqlite(home);
        start().close();
        settle();
        backup = database.backup(settings, home);
        clock.pass(Duration.ofMinutes(31));
        running(() -> slack.messages().delivered().size() == MEMBERS && settled());
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void nobodyGetsTheNudgeTwice() throws IOException {
        clock.pass(Duration.ofHours(2));
        backup.restore();

        running(this::settledWithTime);

        eachHasOne();
    }

    @Test
    void nobodyGetsTheNudgeTwiceFromAnotherMachineThatRemembersNothing() throws IOException {
        clock.pass(Duration.ofHours(2));
        backup.restore();
        Files.delete(home.resolve("keyset.json.state"));

        running(this::settledWithTime);

        eachHasOne();
    }

    @Test
    void everybodyGetsTheNudgeOnceWhoseMessagesNeverArrived() throws IOException {
        clock.pass(Duration.ofHours(1));
        backup.restore();
        running(this::settledWithTime);
        clock.pass(Duration.ofHours(1));
        backup.restore();
        slack.messages().forget();

        running(this::settledWithTime);

        eachHasOne();
    }

    /// The rows that the afternoon's questions had belong to the nudges of the next day after the restore.
    @Test
    void aMessageThatWasLostIsNotTakenForOneOfTheEpochBeforeWithTheSameRowNumber() throws IOException {
        clock.pass(Duration.ofMinutes(330));
        running(() -> slack.messages().delivered().size() == 2 * MEMBERS && settled());
        clock.pass(Duration.ofMinutes(1110));
        backup.restore();
        ledger().jdbi().useHandle(handle -> handle.execute("update member set follow_up_at = null"));
        lose();

        running(this::settledWithTime);

        assertThat(slack.messages().delivered())
                .filteredOn(message -> message.mark().contains("/nudge/2026-12-02/"))
                .extracting(Delivered::channel)
                .doesNotHaveDuplicates()
                .hasSize(MEMBERS);
    }

    private Application start() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PORT", "0",
                "DRUPPEL_HOST", "127.0.0.1",
                "DATABASE_URL", settings.url(),
                "DRUPPEL_KEYSET", home.resolve("keyset.json").toString(),
                "SLACK_BOT_TOKEN", "xoxb-1",
                "SLACK_SIGNING_SECRET", "8f742231b10e8888abcd99yyyzzz85a5",
                "SLACK_API_URL", slack.api().toString()));
        settings.user().ifPresent(user -> environment.put("DATABASE_USER", user));
        settings.password().ifPresent(password -> environment.put("DATABASE_PASSWORD", password));
        return Application.start(Config.read(Path.of(""), environment, Platforms.ALL), Platforms.ALL, clock, QUICK);
    }

    private void running(BooleanSupplier until) {
        try (Application _ = start()) {
            Await.until(until, () -> ledger().summary());
        }
    }

    private void settle() {
        MemberSettings rhythm = MemberSettings.of(
                        new UserProfile(Optional.of(ManyMembers.AMSTERDAM), Language.EN, UserProfile.Role.PERSON))
                .with(AT_HALF_PAST_TEN);
        try (Database opened = Database.open(settings, home.resolve("keyset.json"))) {
            opened.update(rows -> IntStream.rangeClosed(1, MEMBERS).forEach(number -> settle(rows, number, rhythm)));
        }
    }

    private void settle(Repositories rows, int number, MemberSettings rhythm) {
        PlatformUser user = new PlatformUser(Platform.SLACK, "T1", "U" + number);
        Member met = rows.members().findOrAdd(user, rhythm, Member.Progress.begin("default"), clock.instant());
        rows.members().save(met.with(Member.Status.JOINED).scheduledAfter(clock.instant()));
    }

    /// Slack takes none of the next messages, and does not say so.
    private void lose() {
        IntStream.range(0, MEMBERS).forEach(count -> slack.next(SlackFaults.POST, new Manner.Status(500, Map.of())));
    }

    private boolean settled() {
        return ledger().settled(clock.instant());
    }

    /// A message is looked for twice, half a minute apart.
    private boolean settledWithTime() {
        clock.pass(Duration.ofSeconds(1));
        return settled();
    }

    private void eachHasOne() {
        List<Delivered> delivered = slack.messages().delivered();
        assertThat(delivered)
                .extracting(Delivered::channel)
                .doesNotHaveDuplicates()
                .hasSize(MEMBERS);
        assertThat(ledger().sent())
                .containsExactlyInAnyOrderElementsOf(delivered.stream()
                        .map(message -> new DeliveryLedger.Noted(message.channel(), message.ts()))
                        .toList());
    }

    private DeliveryLedger ledger() {
        return DeliveryLedger.of(settings);
    }
}
