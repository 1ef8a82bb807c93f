package druppel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Telemetry;
import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.Pause;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.jobs.GroupJobRunner;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.testing.CapturedLogs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeCorrectionJobTest {
    private static final Instant MONDAY_0900 = Instant.parse("2026-11-30T08:00:00Z");
    private static final Instant AHEAD = MONDAY_0900.plus(Duration.ofDays(365));
    private static final MemberSettings SETTINGS = MemberSettings.of(
            new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), Language.EN, UserProfile.Role.PERSON));

    @TempDir
    private Path folder;

    private Database store;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aMemberWhoIsDueInAYearIsDueTomorrow() {
        long anna = join("anna", member -> nudgedAt(member, AHEAD));
        correct();

        assertThat(member(anna).nextNudge().map(ScheduledMessage::date)).contains(LocalDate.of(2026, 12, 1));
        assertThat(member(anna).programmeProgress().lastNudged()).isEmpty();
        assertThat(member(anna).programmeProgress().day()).isEqualTo(1);
    }

    @Test
    void whatIsExplainedStays() {
        long daily = join("daily", member -> member.scheduledAfter(MONDAY_0900));
        long weekly = join(
                "weekly", member -> nudgedAt(member.with(EngagementLevel.wishing(NudgeFrequency.WEEKLY)), MONDAY_0900));
        LocalDate today = LocalDate.of(2026, 11, 30);
        long away = join(
                "away",
                member -> member.with(member.settings()
                                .pausing(member.settings().pauses().with(new Pause(today, today.plusDays(200)))))
                        .scheduledAfter(MONDAY_0900));
        List<Member> before = List.of(member(daily), member(weekly), member(away));
        correct();

        assertThat(List.of(member(daily), member(weekly), member(away))).isEqualTo(before);
        assertThat(member(away).due().orElseThrow().date()).isAfter(today.plusDays(199));
    }

    @Test
    void whoWasAskedToWaitForAYearHearsOnlyOnceThatItIsCorrected() {
        join("anna", member -> nudgedAt(member, AHEAD));
        try (CapturedLogs logs = new CapturedLogs()) {
            correct();
            correct();

            assertThat(logs.text().split("Times that were stored too far ahead are corrected", -1))
                    .hasSize(2);
        }
    }

    @Test
    void aClockThatIsBehindCorrectsNothing() {
        long anna = join("anna", member -> member.scheduledAfter(MONDAY_0900));
        Member before = member(anna);
        GuardedClock clock =
                new GuardedClock(() -> MONDAY_0900.minus(Duration.ofDays(365)), () -> Duration.ZERO, () -> {});
        clock.start(MONDAY_0900);
        job(clock).run();

        assertThat(member(anna)).isEqualTo(before);
    }

    private void correct() {
        job(TrustedClock.always(() -> MONDAY_0900)).run();
    }

    private TimeCorrectionJob job(TrustedClock clock) {
        return new TimeCorrectionJob(store, new GroupJobRunner(store, List.of(), Telemetry.NONE, clock), clock);
    }

    private static Member nudgedAt(Member member, Instant at) {
        return member.with(member.programmeProgress().nudgedOn(member.today(at), true))
                .scheduledAfter(at);
    }

    private long join(String name, UnaryOperator<Member> change) {
        return store.write(rows -> {
            Member met = rows.members()
                    .findOrAdd(PlatformUser.local(name), SETTINGS, Member.Progress.begin("default"), MONDAY_0900);
            rows.members().save(change.apply(met.with(Member.Status.JOINED)));
            return met.id();
        });
    }

    private Member member(long id) {
        return store.read(rows -> rows.members().get(id));
    }
}
