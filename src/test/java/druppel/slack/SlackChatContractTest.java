package druppel.slack;

import druppel.app.Address;
import druppel.app.Chat;
import druppel.app.ChatContract;
import druppel.app.MessageRef;
import druppel.app.Papers;
import druppel.app.Person;
import druppel.app.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SlackChatContractTest extends ChatContract {
    private static final Tokens TOKENS = Tokens.fixed("xoxb-1");

    private final StandInSlack slack = new StandInSlack(Wire.CLOCK);
    private final SlackSettings settings = new SlackSettings("xoxb-1", "secret", slack.api());
    private final Chat chat =
            new SlackChat(
                    new WebApi(
                            SlackClient.open(settings, Duration.ofSeconds(5)), TOKENS, Wire.CLOCK),
                    Showing.open(
                            settings,
                            TOKENS,
                            Papers.NONE,
                            Duration.ofSeconds(5),
                            pause -> {},
                            Wire.CLOCK),
                    person -> {});

    @BeforeEach
    void know() {
        slack.next(
                "users.info",
                "{\"ok\":true,\"user\":{\"tz\":\"Europe/Amsterdam\",\"locale\":\"nl-NL\"}}");
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
    protected Address member() {
        return address("U1");
    }

    @Override
    protected Address stranger() {
        return address("U2");
    }

    @Override
    protected Instant before() {
        return Wire.NOW;
    }

    @Override
    protected String seen(MessageRef message) {
        return slack.messages().blocks(message.message()).toString();
    }

    @Override
    protected String harmless(String text) {
        return "{\"type\":\"plain_text\",\"text\":\"" + text + "\"";
    }

    private static Address address(String user) {
        return new Address(new Person(Platform.SLACK, "T1", user), Optional.empty());
    }
}
