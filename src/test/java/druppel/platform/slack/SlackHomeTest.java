package druppel.platform.slack;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextPicture;
import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// App Home shows the current state soon after it changes.
class SlackHomeTest {
    private static final PlatformUser ANNA = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final String LOOK =
            SlackFixture.event("Ev0", "{\"type\":\"app_home_opened\",\"tab\":\"home\",\"user\":\"U1\"}");

    private final SlackFixture slackFixture =
            wire(ConstantChatService.of(Reply.nothing()).with(Card.text("Three days")));

    /// The transport under test.
    SlackFixture wire(ChatService chatService) {
        return new SlackFixture(chatService);
    }

    @AfterEach
    void close() {
        slackFixture.close();
    }

    @Test
    void itIsPublishedWhenItIsOpened() throws Exception {
        slackFixture.deliver(LOOK);

        Call call = slackFixture.slack.await();
        assertThat(call.path() + " " + call.field("user_id")).isEqualTo("views.publish U1");
        assertThat(call.field("view")).contains("\"type\":\"home\"", "Three days");
    }

    @Test
    void aPageThatEndedInAnErrorIsPublishedWhenItIsOpenedAgain() throws Exception {
        try (SlackFixture erring = wire(new ErringOnce(Card.text("Three days")))) {
            erring.deliver(LOOK);
            erring.deliver(LOOK.replace("Ev0", "Ev1"));

            assertThat(erring.slack.await().path()).isEqualTo("views.publish");
        }
    }

    @Test
    void itShowsPictures() throws Exception {
        Card year = Card.of(new Block.Picture("Een jaar", new TextPicture("<svg/>")));
        try (SlackFixture showing =
                new SlackFixture(ConstantChatService.of(Reply.nothing()).with(year))) {
            showing.deliver(LOOK);
            while (showing.slack.calls("views.publish").isEmpty()) {
                showing.slack.await();
            }

            assertThat(FakeFiles.shown(showing.slack.calls("views.publish").getFirst()))
                    .containsExactly("F1");
        }
    }

    @Test
    void onceOpenedItIsPublishedAfterWhateverSomebodyDoes() throws Exception {
        slackFixture.deliver(LOOK);
        slackFixture.slack.await();

        slackFixture.deliver(SlackPayloads.pressed("done:1"));

        assertThat(slackFixture.slack.await().path()).isEqualTo("views.publish");
    }

    @Test
    void itIsPublishedToWhoOpenedItBeforeThisProcessBegan() throws Exception {
        ConstantChatService constantChatService = ConstantChatService.of(Reply.nothing())
                .with(Card.text("Three days"))
                .openedBefore();
        try (SlackFixture later = wire(constantChatService)) {
            later.deliver(SlackPayloads.pressed("done:1"));

            assertThat(later.slack.await().path()).isEqualTo("views.publish");
        }
    }

    @Test
    void whoNeverOpenedItIsPublishedNothingUntilTheyDo() throws Exception {
        Unopened unopened = new Unopened(new CountDownLatch(1), new CountDownLatch(1));
        try (SlackFixture unseen = wire(unopened)) {
            unseen.deliver(SlackPayloads.pressed("done:1"));
            assertThat(unopened.asked().await(10, TimeUnit.SECONDS)).isTrue();
            unseen.deliver(LOOK);
            unseen.reception.close();
            unopened.answered().countDown();

            unseen.slack.await();
            unseen.door.close();
            assertThat(unseen.slack.calls("views.publish")).hasSize(1);
        }
    }

    /// A member without an opened Home, which the chat service reports late.
    private record Unopened(CountDownLatch asked, CountDownLatch answered) implements ChatService {
        @Override
        public Reply answer(UserAction action) {
            return Reply.nothing();
        }

        @Override
        public Optional<Card> home(PlatformUser user) {
            return Optional.of(Card.text("Three days"));
        }

        @Override
        public boolean homeNeedsUpdate(PlatformUser user) {
            asked.countDown();
            try {
                return !answered.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }

    @Test
    void ofManyChangesWhileItIsPublishedOneIsPublishedMore() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        slackFixture.slack.next("views.publish", new Manner.Held(slow, new Manner.Well()));
        slackFixture.deliver(LOOK);
        slackFixture.slack.await();
        for (int count = 1; count <= 20; count++) {
            slackFixture.deliver(SlackFixture.event("Ev" + count, message(count)));
        }
        slackFixture.reception.close();
        slow.countDown();

        slackFixture.slack.await();
        slackFixture.door.close();

        assertThat(slackFixture.slack.calls("views.publish")).hasSize(2);
    }

    @Test
    void itIsTriedAgainWhenSlackPutsItOff() throws Exception {
        slackFixture.slack.next("views.publish", new Manner.Status(429, Map.of("Retry-After", "0")));

        slackFixture.deliver(LOOK);

        slackFixture.slack.await();
        assertThat(slackFixture.slack.await().path()).isEqualTo("views.publish");
    }

    @Test
    void aDeliveryShowsOnItForWhoHasItBeforeThem() throws Exception {
        slackFixture.deliver(LOOK);
        slackFixture.slack.await();

        record();

        assertThat(slackFixture.slack.await().path()).isEqualTo("views.publish");
    }

    @Test
    void aDeliveryPublishesNothingForEverybodyElse() {
        record();

        assertThat(slackFixture.slack.calls("views.publish")).isEmpty();
    }

    @Test
    void aPageThatIsNotEnabledHoldsNothingUp() throws Exception {
        slackFixture.slack.next("views.publish", "{\"ok\":false,\"error\":\"not_enabled\"}");
        slackFixture.deliver(LOOK);
        slackFixture.slack.await();

        slackFixture.deliver(SlackPayloads.pressed("done:1"));

        assertThat(slackFixture.slack.await().path()).isEqualTo("views.publish");
    }

    private void record() {
        slackFixture.door.chat().delivered(ANNA);
    }

    private static String message(int number) {
        return """
            {"type":"message","channel_type":"im","channel":"D1","user":"U1","text":"Ja","ts":"%d.1"}\
            """.formatted(number);
    }
}
