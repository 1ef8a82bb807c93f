package druppel.platform.local.web;

import static druppel.platform.local.ChatVisitors.DEMO;

import druppel.chat.FilledForm;
import druppel.chat.MessageIntent;
import druppel.domain.calendar.TimeZones;
import druppel.message.Card;
import druppel.platform.local.ClockControl;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.LocalChat;
import druppel.platform.local.Message;
import druppel.platform.local.MessageStore;
import druppel.platform.local.Posted;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;

/// HTTP API of the demo for scripts: send texts, press buttons, move the clock and read messages.
final class DemoApi {
    private static final String CONVERSATION = LocalChat.conversation(DEMO);
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final ActionRunner actionRunner;
    private final CurrentMessages messages;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final InstantSource clock;
    private final ClockControl clockControl;

    DemoApi(
            ActionRunner actionRunner,
            CurrentMessages messages,
            ViewerPreferencesLookup viewerPreferencesLookup,
            InstantSource clock,
            ClockControl clockControl) {
        this.actionRunner = actionRunner;
        this.messages = messages;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.clock = clock;
        this.clockControl = clockControl;
    }

    /// `POST /demo/say`.
    DemoJson.Answer say(HttpServletRequest request, byte[] body) {
        DemoJson.Say say = read(body, DemoJson.Say.class);
        Optional<String> wrong = say.zone().filter(zone -> TimeZones.named(zone).isEmpty());
        if (wrong.isPresent()) {
            return new DemoJson.Problem(
                    "zone: \"" + wrong.get() + "\" is no time zone: give one such as Europe/Amsterdam");
        }
        if (say.zone().isPresent() || request.getHeader("Accept-Language") != null) {
            viewerPreferencesLookup.note(DEMO, request, say.zone());
        }
        Optional<String> text = say.text().map(FormValues::clean).filter(said -> !said.isEmpty());
        return text.map(this::say).orElseGet(() -> missing("text", request));
    }

    /// The first message is understood as if the member were known, which they are after it.
    private DemoJson.Answer say(String text) {
        Optional<MessageIntent> before = actionRunner.meaning(DEMO, text);
        DemoJson.Answer answer = run(() -> actionRunner.said(DEMO, text));
        return answer instanceof DemoJson.Messages answered
                ? answered.understood(before.or(() -> actionRunner.meaning(DEMO, text)))
                : answer;
    }

    /// `POST /demo/press`. A field without a value keeps its default.
    DemoJson.Answer press(HttpServletRequest request, byte[] body) {
        DemoJson.Press press = read(body, DemoJson.Press.class);
        if (press.message().isEmpty() || press.action().isEmpty()) {
            return missing(press.message().isEmpty() ? "message" : "action", request);
        }
        long message = press.message().get();
        Map<String, String> values = press.values().orElse(Map.of());
        return run(() -> actionRunner.pressed(
                DEMO, message, press.action().get(), fields -> FormValues.withDefaults(fields, values)));
    }

    /// `POST /demo/edit`.
    DemoJson.Answer edit(HttpServletRequest request, byte[] body) {
        DemoJson.Edit edit = read(body, DemoJson.Edit.class);
        Optional<String> text = edit.text().map(FormValues::clean).filter(said -> !said.isEmpty());
        if (edit.message().isEmpty() || text.isEmpty()) {
            return missing(edit.message().isEmpty() ? "message" : "text", request);
        }
        return run(() -> actionRunner.edited(DEMO, edit.message().get(), text.get()));
    }

    /// `POST /demo/delete`.
    DemoJson.Answer delete(HttpServletRequest request, byte[] body) {
        DemoJson.Edit edit = read(body, DemoJson.Edit.class);
        return edit.message()
                .map(message -> run(() -> actionRunner.deleted(DEMO, message)))
                .orElseGet(() -> missing("message", request));
    }

    /// `POST /demo/clock`.
    DemoJson.Answer clock(HttpServletRequest request, byte[] body) {
        DemoJson.Clock wanted = read(body, DemoJson.Clock.class);
        if (wanted.advance().isPresent() == wanted.to().isPresent()) {
            return new DemoJson.Problem(
                    "the clock takes one of advance and to: send " + example(request.getRequestURI()));
        }
        try {
            return move(target(wanted));
        } catch (DateTimeException | ArithmeticException unreadable) {
            return new DemoJson.Problem(wanted.advance()
                    .map(given -> "advance: \"" + given + "\" is no duration: write one such as PT1H or P7D")
                    .orElse("to: \""
                            + wanted.to().orElse("")
                            + "\" is no moment: write one such as 2026-12-01T09:00:00Z"));
        }
    }

    /// `GET /demo/messages?since=N`.
    DemoJson.Answer since(HttpServletRequest request, byte[] body) {
        return since(request, CONVERSATION);
    }

    /// `GET /demo/room?since=N`.
    DemoJson.Answer room(HttpServletRequest request, byte[] body) {
        return since(request, MessageStore.EVERYONE);
    }

    private DemoJson.Answer since(HttpServletRequest request, String conversation) {
        String since = Optional.ofNullable(request.getParameter("since")).orElse("0");
        return since.matches("\\d{1,18}")
                ? answer(messages.after(DEMO, conversation, Long.parseLong(since)))
                : new DemoJson.Problem("since: \"" + since + "\" is no message id: give a whole number, such as 0");
    }

    /// An example body for the call at this address.
    static String example(String address) {
        return switch (address) {
            case "/demo/say" -> "{\"text\":\"help\"}";
            case "/demo/edit" -> "{\"message\":1,\"text\":\"I asked\"}";
            case "/demo/delete" -> "{\"message\":1}";
            case "/demo/press" -> "{\"message\":1,\"action\":\"join:\",\"values\":{}}";
            default -> "{\"advance\":\"PT24H\"}";
        };
    }

    private DemoJson.Answer move(Instant target) {
        Instant now = clock.instant();
        if (target.isBefore(now)) {
            return new DemoJson.Problem(
                    "the clock is at " + now + " and cannot go back to " + target + ": give a later moment");
        }
        if (target.isAfter(now.plus(FARTHEST))) {
            return new DemoJson.Problem("the clock moves 400 days at once at most: move it to " + target + " in steps");
        }
        return run(() -> actionRunner.clockMoved(DEMO, () -> clockControl.to(target)));
    }

    private Instant target(DemoJson.Clock wanted) {
        Instant now = clock.instant();
        return wanted.to()
                .map(Instant::parse)
                .orElseGet(() -> now.plus(Duration.parse(wanted.advance().orElseThrow())));
    }

    /// Answers with the messages that an action changed or added.
    private DemoJson.Answer run(Supplier<ActionResult> action) {
        return actionRunner.exclusively(DEMO, () -> {
            long newest = messages.messageStore().newest(CONVERSATION);
            return switch (action.get()) {
                case ActionResult.Accepted(Set<Long> changed) -> answer(since(newest, changed));
                case ActionResult.Forgotten(Card receipt) -> answer(List.of(receipt(newest, receipt)));
                case ActionResult.Incomplete(long _, FilledForm filled) ->
                    new DemoJson.Problem(String.join(" ", filled.faults().values()));
                case ActionResult.Rejected rejected -> new DemoJson.Problem(rejected.error());
            };
        });
    }

    /// The receipt of a deletion, which the conversation does not keep.
    private Message receipt(long id, Card card) {
        return new Message.FromBot(id, clock.instant(), new Posted(card, Optional.empty(), Map.of()), Optional.empty());
    }

    private DemoJson.Answer answer(List<Message> found) {
        return DemoJson.Messages.of(clock.instant(), found);
    }

    private List<Message> since(long newest, Set<Long> changed) {
        Stream<Message> earlier = changed.stream()
                .filter(id -> id <= newest)
                .sorted()
                .flatMap(id -> messages.find(DEMO, CONVERSATION, id).stream());
        return Stream.concat(earlier, messages.after(DEMO, CONVERSATION, newest).stream())
                .toList();
    }

    private static DemoJson.Answer missing(String field, HttpServletRequest request) {
        return new DemoJson.Problem(
                "the field \"" + field + "\" is missing or empty: send " + example(request.getRequestURI()));
    }

    private static <T> T read(byte[] body, Class<T> type) {
        return Optional.ofNullable(DemoJson.JSON.readValue(body, type))
                .orElseThrow(() -> DatabindException.from((JsonParser) null, "null is not an object"));
    }
}
