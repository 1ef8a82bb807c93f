package druppel.demo;

import druppel.demo.DemoCalls.Answer;
import druppel.demo.DemoCalls.Message;
import druppel.domain.Language;
import druppel.domain.calendar.TimeZones;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Simulated member who joins the demo and has days of every kind: practised, with and without words, answered late,
/// not today, missed, and a week off. It uses the demo's HTTP API like any other client.
public final class DemoMember implements AutoCloseable {
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 30);
    private static final int MOST_TAPS = 12;
    private static final int SHARES = 4;
    private static final int LEAVES = 13;

    /// What becomes of each nudge, over and over.
    private static final List<Kind> DAYS = List.of(
            Kind.WORDS,
            Kind.WORDS,
            Kind.DONE,
            Kind.WORDS,
            Kind.WORDS,
            Kind.LATE,
            Kind.WORDS,
            Kind.MISSED,
            Kind.WORDS,
            Kind.WORDS,
            Kind.NOT_TODAY,
            Kind.WORDS,
            Kind.DONE,
            Kind.WORDS,
            Kind.WORDS,
            Kind.WORDS,
            Kind.DIDNT_COME_UP,
            Kind.WORDS,
            Kind.MISSED);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Set<String> planned = new HashSet<>();
    private final DemoCalls calls;
    private final DemoReplies replies;
    private final Catalogue catalogue;
    private final Language language;
    private final ZoneId zone;
    private int nudges;

    private enum Kind {
        WORDS,
        DONE,
        LATE,
        NOT_TODAY,
        DIDNT_COME_UP,
        MISSED
    }

    /// @param zone where the member is, if members can be there
    public DemoMember(URI base, ZoneId zone, Language language, Catalogue catalogue) {
        this.zone = zone;
        this.language = language;
        this.catalogue = catalogue;
        calls = new DemoCalls(http, base, language);
        replies = new DemoReplies(language);
    }

    /// Joins and simulates this number of days, or fewer if `stop` becomes true.
    public void run(int days, BooleanSupplier stop) {
        if (days == 0) {
            return;
        }
        Answer last = tap(start(), "aim:");
        for (int day = 0; day < days && !stop.getAsBoolean(); day++) {
            last = live(calls.windTo(next(last.now(), NOON)));
        }
    }

    /// Registers in the system's time zone if it is valid for members.
    private Answer start() {
        return TimeZones.named(zone.getId())
                .map(named -> calls.say("start", named.getId()))
                .orElseGet(() -> calls.say("start"));
    }

    /// Lives a day from noon on.
    private Answer live(Answer noon) {
        Answer checked = tap(noon, "check:");
        Instant morning = at(noon.now(), 0, LocalTime.MIN);
        return noon.messages().stream()
                .filter(message -> action(message, "another:").isPresent())
                .filter(message -> message.at().isAfter(morning))
                .findFirst()
                .map(this::nudged)
                .orElse(checked);
    }

    private Answer nudged(Message message) {
        Optional<Nudge> nudge = catalogue.nudges().values().stream()
                .filter(one -> message.text().contains(one.in(language).nudge()))
                .findFirst();
        Answer last = nudge.map(one -> react(message, one)).orElseGet(() -> press(message, "done:"));
        nudges++;
        return last;
    }

    private Answer react(Message message, Nudge nudge) {
        Answer last = switch (DAYS.get(nudges % DAYS.size())) {
            case WORDS -> words(nudge);
            case DONE -> habit(press(message, "done:"));
            case LATE -> {
                calls.windTo(next(evening(message).now(), MORNING));
                yield words(nudge);
            }
            case NOT_TODAY -> calls.say(replies.notToday());
            case DIDNT_COME_UP -> press(evening(message), "didntcomeup:");
            case MISSED -> evening(message);
        };
        return switch (nudges) {
            case SHARES -> share();
            case LEAVES -> calls.say(language.choose("pause 1 week", "pauze 1 week"));
            default -> last;
        };
    }

    private Answer words(Nudge nudge) {
        return habit(calls.say(replies.to(nudge, answered.merge(nudge.id(), 1, Integer::sum) - 1)));
    }

    /// Keeps the first act that is offered as a habit, with the plan that is proposed, and says how much it happens by
    /// itself.
    private Answer habit(Answer answer) {
        Answer kept = press(answer, "keepact:");
        kept.messages().stream()
                .flatMap(message -> plan(message).stream())
                .findFirst()
                .filter(planned::add)
                .ifPresent(plan -> calls.say(language.choose("nudge plan ", "druppel plan ") + plan));
        return tap(press(kept, "automatic:"), "automatic:");
    }

    private Optional<String> plan(Message message) {
        return catalogue.nudges().values().stream()
                .map(nudge -> nudge.in(language).plan())
                .filter(message.text()::contains)
                .findFirst();
    }

    private Answer share() {
        Answer list = calls.say(language.choose("nudge share", "druppel delen"));
        return press(press(list, "share:"), "shared:");
    }

    /// Answers questions with one tap each, as long as there are some.
    private Answer tap(Answer asked, String button) {
        Answer last = asked;
        for (int taps = 0; taps < MOST_TAPS; taps++) {
            int place = taps + nudges;
            Answer before = last;
            last = before.messages().stream()
                    .filter(message -> !answers(message, button).isEmpty())
                    .findFirst()
                    .map(message -> {
                        List<String> answers = answers(message, button);
                        return calls.press(message, answers.get((place % 3 + 1) % answers.size()));
                    })
                    .orElse(before);
        }
        return last;
    }

    /// The actions that answer a question: they name a card, the question, and the answer.
    private static List<String> answers(Message message, String button) {
        return message.actions().stream()
                .filter(action -> action.startsWith(button) && action.split(":", -1).length == 4)
                .toList();
    }

    private Answer press(Answer answer, String button) {
        return answer.messages().stream()
                .filter(message -> action(message, button).isPresent())
                .findFirst()
                .map(message -> press(message, button))
                .orElse(answer);
    }

    private Answer press(Message message, String button) {
        return calls.press(message, action(message, button).orElseThrow());
    }

    private static Optional<String> action(Message message, String button) {
        return message.actions().stream()
                .filter(action -> action.startsWith(button))
                .findFirst();
    }

    private Answer evening(Message message) {
        return calls.windTo(at(message.at(), 0, EVENING));
    }

    private Instant next(Instant now, LocalTime time) {
        return at(now, 1, time);
    }

    private Instant at(Instant now, int days, LocalTime time) {
        return now.atZone(zone)
                .toLocalDate()
                .plusDays(days)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    @Override
    public void close() {
        http.close();
    }
}
