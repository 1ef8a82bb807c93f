package druppel.platform.slack.outbound;

import druppel.chat.Chat;
import druppel.chat.ChatContract;
import druppel.chat.MemberFiles;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.platform.slack.FakeSlack;
import druppel.platform.slack.SlackFixture;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SlackChatContractTest extends ChatContract {
    private static final TokenProvider TOKENS = TokenProvider.fixed("xoxb-1");

    private final FakeSlack slack = new FakeSlack(SlackFixture.CLOCK);
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private final Chat chat = new SlackChat(
            new SlackApi(SlackApi.client(settings, Duration.ofSeconds(5)), TOKENS, SlackFixture.CLOCK),
            CardSender.open(settings, TOKENS, MemberFiles.NONE, Duration.ofSeconds(5), pause -> {}, SlackFixture.CLOCK),
            user -> {});

    @BeforeEach
    void know() {
        slack.next("users.info", "{\"ok\":true,\"user\":{\"tz\":\"Europe/Amsterdam\",\"locale\":\"nl-NL\"}}");
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @Override
    protected Chat chat() {
        return chat;
    }

    @Override
    protected Member.Recipient member() {
        return address("U1");
    }

    @Override
    protected Member.Recipient stranger() {
        return address("U2");
    }

    @Override
    protected Instant before() {
        return SlackFixture.NOW;
    }

    @Override
    protected String seen(MessageRef message) {
        return slack.messages().blocks(message.message()).toString();
    }

    @Override
    protected String harmless(String text) {
        return "{\"type\":\"plain_text\",\"text\":\"" + text + "\"";
    }

    private static Member.Recipient address(String user) {
        return new Member.Recipient(new PlatformUser(Platform.SLACK, "T1", user), Optional.empty());
    }
}
