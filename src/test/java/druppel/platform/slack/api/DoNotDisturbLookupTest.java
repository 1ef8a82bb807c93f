package druppel.platform.slack.api;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Chat.DoNotDisturbStatus;
import druppel.chat.MemberFiles;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.outbound.CardSender;
import druppel.platform.slack.outbound.SlackChat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Do-not-disturb lookups, successful and failed.
class DoNotDisturbLookupTest {
    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final PlatformUser BRAM = new PlatformUser(Platform.SLACK, "T1", "U2");
    private static final List<PlatformUser> BOTH = List.of(ANNA, BRAM);
    private static final String MANY = "dnd.teamInfo";
    private static final String ONE = "dnd.info";
    private static final QuietPeriod NIGHT =
            new QuietPeriod(Instant.ofEpochSecond(1_000), Instant.ofEpochSecond(2_000));

    private final FakeSlack slack = new FakeSlack();
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final TokenProvider tokenProvider = TokenProvider.fixed("xoxb-1");
    private final SlackChat chat = new SlackChat(
            new SlackApi(SlackApi.client(settings, Duration.ofSeconds(1)), tokenProvider, clock),
            CardSender.open(settings, tokenProvider, MemberFiles.NONE, Duration.ofSeconds(1), pause -> {}, clock),
            user -> {});

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void manyAreAskedAboutAtOnce() {
        slack.next(MANY, users(",\"U1\":" + window(true, 1_000, 2_000)));

        assertThat(ask(BOTH)).isEqualTo(new DoNotDisturbStatus.Known(Map.of(ANNA, NIGHT)));
        assertThat(slack.calls(MANY)).extracting(call -> call.field("users")).containsExactly("U1,U2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",\"U1\":{\"dnd_enabled\":false,\"next_dnd_start_ts\":1,\"next_dnd_end_ts\":9}",
                ",\"U1\":{\"dnd_enabled\":true,\"next_dnd_start_ts\":1,\"next_dnd_end_ts\":1}",
                ",\"U1\":{\"dnd_enabled\":true}",
                ",\"U1\":null",
                ""
            })
    void whoHasNoneMayBeDisturbed(String users) {
        slack.next(MANY, users(users));

        assertThat(ask(BOTH)).isEqualTo(new DoNotDisturbStatus.Known(Map.of()));
    }

    @Test
    void oneIsAskedAboutAlone() {
        slack.next(ONE, "{\"ok\":true," + window(true, 1_000, 2_000).substring(1));

        assertThat(ask(List.of(ANNA))).isEqualTo(new DoNotDisturbStatus.Known(Map.of(ANNA, NIGHT)));
        assertThat(slack.calls(MANY)).isEmpty();
    }

    @Test
    void aPauseThatSomebodyHasBegunCounts() {
        slack.next(ONE, """
            {"ok":true,"dnd_enabled":true,"next_dnd_start_ts":1000,"next_dnd_end_ts":2000,
            "snooze_enabled":true,"snooze_endtime":1500}\
            """);

        assertThat(ask(List.of(ANNA)))
                .isEqualTo(new DoNotDisturbStatus.Known(
                        Map.of(ANNA, new QuietPeriod(Instant.EPOCH, Instant.ofEpochSecond(1_500)))));
    }

    @Test
    void anAnswerWithoutUsersNamesNobody() {
        assertThat(ask(BOTH)).isEqualTo(new DoNotDisturbStatus.Known(Map.of()));
    }

    @Test
    void withoutTheScopeSlackIsLeftAloneForAnHour() {
        slack.next(MANY, failure("missing_scope"));

        assertThat(ask(BOTH)).isEqualTo(new DoNotDisturbStatus.Unknown(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void whatSlackPutsOffIsAskedAfterThat() {
        slack.next(MANY, new Manner.Status(429, Map.of("Retry-After", "42")));

        assertThat(ask(BOTH)).isEqualTo(new DoNotDisturbStatus.Unknown(NOW.plusSeconds(42)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_not_visible", "internal_error", "invalid_auth", "tomorrows"})
    void whatSlackRefusesIsAskedSomeMinutesLater(String error) {
        slack.next(MANY, failure(error));

        assertThat(ask(BOTH)).isEqualTo(soon());
    }

    @Test
    void aFaultOfSlacksTellsNothing() {
        slack.next(MANY, new Manner.Status(503, Map.of()));

        assertThat(ask(BOTH)).isEqualTo(soon());
    }

    @Test
    void anAnswerThatIsLostTellsNothing() {
        slack.next(MANY, new Manner.Lost());

        assertThat(ask(BOTH)).isEqualTo(soon());
    }

    @Test
    void silenceTellsNothing() {
        slack.next(MANY, new Manner.Silence());

        assertThat(ask(BOTH)).isEqualTo(soon());
    }

    @Test
    void nonsenseTellsNothing() {
        slack.next(MANY, "<html>");

        assertThat(ask(BOTH)).isEqualTo(soon());
    }

    private DoNotDisturbStatus ask(Collection<PlatformUser> people) {
        return chat.doNotDisturb(ANNA.at(), people);
    }

    private static DoNotDisturbStatus soon() {
        return new DoNotDisturbStatus.Unknown(NOW.plus(Duration.ofMinutes(5)));
    }

    private static String failure(String error) {
        return "{\"ok\":false,\"error\":\"%s\"}".formatted(error);
    }

    private static String users(String users) {
        return "{\"ok\":true,\"users\":{\"U9\":%s%s}}".formatted(window(false, 1, 1), users);
    }

    private static String window(boolean enabled, long from, long until) {
        return "{\"dnd_enabled\":%s,\"next_dnd_start_ts\":%d,\"next_dnd_end_ts\":%d}".formatted(enabled, from, until);
    }
}
