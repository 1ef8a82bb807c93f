package druppel.platform.teams;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.CardUpdateContract;
import druppel.chat.SendOutcome;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.message.Card;
import druppel.testing.SampleMark;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TeamsCardUpdateTest extends CardUpdateContract {
    private final TeamsTestApplication application =
            new TeamsTestApplication("2026-11-30T09:00:00Z", service -> action -> reply());
    private int ids;
    private int deliveries;

    @BeforeEach
    void meet() throws Exception {
        application.says("anna", next(), "hello");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void aFormThatIsAnsweredInItsWindowChangesTheCardToo() throws Exception {
        assertThat(receivedAfter(() ->
                        application.invoked(application.sampleActivities.sent("anna", next(), "keep:1", Map.of()))))
                .containsExactly("update");
    }

    @Override
    protected MessageRef posted(Card card) {
        deliveries++;
        Member.Recipient anna = new Member.Recipient(TeamsTestApplication.person("anna"), Optional.empty());
        SendOutcome outcome = application.module.chat().post(anna, card, SampleMark.of(deliveries));
        return ((SendOutcome.Sent) outcome).ref();
    }

    @Override
    protected Map<String, Action> actions() {
        SampleActivities as = application.sampleActivities;
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("a message", () -> application.says("anna", next(), "I asked"));
        actions.put(
                "an edit",
                () -> application.happens(as.changed("anna", next(), "messageUpdate", "editMessage", "I asked")));
        actions.put(
                "a deletion",
                () -> application.happens(as.changed("anna", next(), "messageDelete", "softDeleteMessage", "")));
        return actions;
    }

    @Override
    protected void press(MessageRef message) throws Exception {
        application.invoked(
                application.sampleActivities.executed("anna", next(), message.message(), "done:1", Map.of()));
    }

    @Override
    protected String seen(MessageRef message) {
        return application
                .connector
                .message(message.message())
                .at("/attachments/0/content")
                .toString();
    }

    /// Posting a delivery is neither.
    @Override
    protected List<String> received() {
        return application.said().stream()
                .skip(deliveries)
                .map(call -> call.method().equals("PUT") ? "update" : "answer")
                .toList();
    }

    @Override
    protected MessageRef gone() {
        return new MessageRef("a:anna", "0");
    }

    private String next() {
        ids++;
        return "f:" + ids;
    }
}
