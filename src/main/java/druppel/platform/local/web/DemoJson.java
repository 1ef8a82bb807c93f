package druppel.platform.local.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import druppel.chat.MessageIntent;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.local.Message;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/// JSON bodies of the demo API.
final class DemoJson {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String MEMBER = "member";

    private DemoJson() {}

    record Say(Optional<String> text, Optional<String> zone) {}

    record Press(Optional<Long> message, Optional<String> action, Optional<Map<String, String>> values) {}

    record Edit(Optional<Long> message, Optional<String> text) {}

    record Clock(Optional<String> advance, Optional<String> to) {}

    /// The answer to a call.
    sealed interface Answer {}

    /// The messages that a call produced.
    record Messages(Instant now, List<Line> messages) implements Answer {
        static Messages of(Instant now, List<Message> messages) {
            return new Messages(now, messages.stream().map(Line::of).toList());
        }

        /// The same with what the member's message was understood as.
        Messages understood(Optional<MessageIntent> meaning) {
            Optional<Understood> understood = meaning.map(Understood::of);
            return new Messages(
                    now,
                    messages.stream()
                            .map(line -> line.from().equals(MEMBER) ? line.with(understood) : line)
                            .toList());
        }
    }

    /// The call was rejected: what is wrong, where, and how to fix it.
    record Problem(String error) implements Answer {}

    /// How a message of the member was understood.
    record Understood(String intent, String outcome) {
        static Understood of(MessageIntent meaning) {
            return new Understood(meaning.intent().tag(), meaning.outcome().tag());
        }
    }

    record Line(
            long id,
            String from,
            Instant at,
            String text,
            List<Action> actions,
            List<Entry> inputs,
            @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<Understood> understood) {
        static Line of(Message message) {
            return switch (message) {
                case Message.FromBot bot -> of(bot, bot.card());
                case Message.FromMember member ->
                    new Line(member.id(), MEMBER, member.at(), member.text(), List.of(), List.of(), Optional.empty());
            };
        }

        Line with(Optional<Understood> meaning) {
            return new Line(id, from, at, text, actions, inputs, meaning);
        }

        private static Line of(Message.FromBot bot, Card card) {
            List<Action> actions = card.buttons().stream()
                    .map(button -> new Action(button.action(), button.label()))
                    .toList();
            List<Entry> inputs = FormField.of(card).stream().map(Entry::of).toList();
            return new Line(bot.id(), "bot", bot.at(), bot.plainText(), actions, inputs, Optional.empty());
        }
    }

    record Action(String id, String label) {}

    record Entry(String name, String label, String kind, String value, List<Block.Option> options) {
        static Entry of(FormField formField) {
            return new Entry(
                    formField.name(),
                    formField.label(),
                    formField.kind().name().toLowerCase(Locale.ROOT),
                    formField.value(),
                    formField.options());
        }
    }

    static void write(HttpServletResponse response, int status, Answer answer) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write(JSON.writeValueAsBytes(answer));
    }
}
