package druppel.platform.slack.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.CardMapper.StoredPicture;
import druppel.chat.Chat;
import druppel.chat.MemberFiles;
import druppel.chat.SendOutcome;
import druppel.common.TrustedHosts;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextPicture;
import druppel.platform.slack.FakeFiles;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.testing.SampleMark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Slack processes a new file for a moment, while time passes.
class CardSenderTest {
    private static final String POST = "chat.postMessage";
    private static final String PLACE = "files.getUploadURLExternal";
    private static final String NOT_YET = "{\"ok\":false,\"error\":\"invalid_blocks\"}";
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final PlatformUser EVA = new PlatformUser(Platform.SLACK, "T2", "U2");
    private static final Card YEAR = Card.of(new Block.Picture("Een jaar", new TextPicture("<svg/>")));

    private static final TokenProvider TOKENS = TokenProvider.fixed("xoxb-1");

    private final FakeSlack slack = new FakeSlack();
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    private final List<Duration> pauses = new ArrayList<>();
    private Duration longer = Duration.ZERO;
    private Instant now = SlackFixture.NOW;
    private final CardSender cardSender =
            CardSender.open(settings, TOKENS, MemberFiles.NONE, Duration.ofSeconds(5), this::pause, () -> now);
    private final Chat chat = new SlackChat(
            new SlackApi(SlackApi.client(settings, Duration.ofSeconds(5)), TOKENS, () -> now), cardSender, user -> {});

    @AfterEach
    void close() {
        slack.close();
    }

    @Test
    void aPictureThatIsNotReadyIsTriedAgainAfterGrowingPauses() {
        slack.next(POST, NOT_YET);
        slack.next(POST, NOT_YET);

        assertThat(post(ANNA)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(slack.calls(POST)).last().extracting(FakeFiles::shown).isEqualTo(List.of("F1"));
    }

    @Test
    void aPictureThatIsNeverReadyIsSaidInWords() {
        PAUSES.forEach(pause -> slack.next(POST, NOT_YET));
        slack.next(POST, NOT_YET);

        assertThat(post(ANNA)).isInstanceOf(SendOutcome.Sent.class);
        assertThat(pauses).isEqualTo(PAUSES);
        assertThat(slack.calls(POST)).last().extracting(FakeFiles::shown).isEqualTo(List.of());
    }

    @Test
    void aPictureThatWasNeverReadyIsUploadedAnewTheNextTime() {
        PAUSES.forEach(pause -> slack.next(POST, NOT_YET));
        slack.next(POST, NOT_YET);
        post(ANNA);

        post(ANNA);

        assertThat(slack.calls(POST)).last().extracting(FakeFiles::shown).isEqualTo(List.of("F2"));
    }

    @Test
    void aPostWhoseFateIsUnknownIsNotTriedAgain() {
        slack.next(POST, new Manner.Lost());

        assertThat(post(ANNA)).isInstanceOf(SendOutcome.Unknown.class);
        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void aDeliveryThatTookTooLongIsLeftForALookAndNotPosted() {
        slack.next(POST, NOT_YET);
        longer = Duration.ofSeconds(40);

        assertThat(post(ANNA)).isEqualTo(new SendOutcome.Unknown("too_late"));
        assertThat(slack.calls(POST)).hasSize(1);
    }

    @Test
    void withoutLeaveItIsAskedForAgainAfterAnHour() {
        slack.next(PLACE, "{\"ok\":false,\"error\":\"missing_scope\"}");
        post(ANNA);

        now = now.plus(Duration.ofMinutes(59));
        post(ANNA);
        assertThat(slack.calls(PLACE)).hasSize(1);
        now = now.plus(Duration.ofMinutes(1));
        post(ANNA);
        assertThat(slack.calls(PLACE)).hasSize(2);
    }

    @Test
    void afterTooMuchItIsAskedForAgainWhenSlackSaid() {
        slack.next(PLACE, new Manner.Status(429, Map.of("Retry-After", "7")));
        post(ANNA);

        now = now.plusSeconds(6);
        post(ANNA);
        assertThat(slack.calls(PLACE)).hasSize(1);
        now = now.plusSeconds(1);
        post(ANNA);
        assertThat(slack.calls(PLACE)).hasSize(2);
    }

    @Test
    void whatHangsAlreadyIsShownThoughNothingNewIsTaken() {
        post(ANNA);
        slack.next(PLACE, new Manner.Status(429, Map.of("Retry-After", "7")));
        post(new PlatformUser(Platform.SLACK, "T1", "U9"));

        post(ANNA);

        assertThat(slack.calls(POST)).last().extracting(FakeFiles::shown).isEqualTo(List.of("F1"));
    }

    @Test
    void aWorkspaceWithoutLeaveHoldsUpNoOther() {
        slack.next(PLACE, "{\"ok\":false,\"error\":\"missing_scope\"}");
        post(ANNA);
        post(EVA);

        assertThat(slack.calls(POST)).last().extracting(FakeFiles::shown).isEqualTo(List.of("F1"));
    }

    @Test
    void twoPeopleHaveTheirOwnFiles() {
        post(ANNA);
        post(EVA);

        assertThat(slack.calls(POST)).extracting(FakeFiles::shown).containsExactly(List.of("F1"), List.of("F2"));
    }

    @Test
    void aPictureThatCannotBeDrawnIsSaidInWords() {
        Card kept = Card.of(new Block.Picture("Een jaar", new StoredPicture("<svg/>")));

        chat.post(new Member.Recipient(ANNA, Optional.of("D1")), kept, SampleMark.of(1));

        assertThat(slack.calls(PLACE)).isEmpty();
        assertThat(slack.calls(POST).getFirst().field("blocks")).contains("Een jaar");
    }

    @Test
    void aPictureTakesThePlaceOfACard() {
        chat.update(ANNA, new druppel.domain.delivery.MessageRef("D1", "1.1"), YEAR);

        assertThat(FakeFiles.shown(slack.calls("chat.update").getFirst())).containsExactly("F1");
    }

    @Test
    void aWhisperIsTriedAgainToo() {
        slack.next("response", new Manner.Refused(404, NOT_YET));

        assertThat(responseUrlReplies().sendEphemeral(ANNA, slack.responses(), YEAR))
                .isInstanceOf(SendOutcome.Sent.class);
        assertThat(slack.calls("response")).extracting(FakeFiles::shown).containsExactly(List.of("F1"), List.of("F1"));
    }

    @Test
    void aWhisperThatComesTooLateIsNotTriedAgain() {
        slack.next("response", new Manner.Refused(404, "{\"ok\":false,\"error\":\"used_url\"}"));

        assertThat(responseUrlReplies().sendEphemeral(ANNA, slack.responses(), YEAR))
                .isInstanceOf(SendOutcome.Refused.class);
        assertThat(slack.calls("response")).hasSize(1);
    }

    private ResponseUrlReplies responseUrlReplies() {
        return new ResponseUrlReplies(com.slack.api.Slack.getInstance(), new TrustedHosts(settings.api()), cardSender);
    }

    private SendOutcome post(PlatformUser to) {
        return chat.post(new Member.Recipient(to, Optional.of("D" + to.user())), YEAR, SampleMark.of(1));
    }

    private void pause(Duration pause) {
        pauses.add(pause);
        now = now.plus(pause).plus(longer);
    }
}
