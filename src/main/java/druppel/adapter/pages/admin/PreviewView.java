package druppel.adapter.pages.admin;

import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.library.Catalogue;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Programme.Place;
import druppel.feature.library.PreviewDay;
import druppel.message.AdminPageTextKey;
import druppel.message.DateFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// View model of a newcomer's first days, as a story.
///
/// @param notice why there are none
/// @param days the days with a message
public record PreviewView(Optional<String> notice, List<Day> days) {
    public PreviewView {
        days = List.copyOf(days);
    }

    /// One date.
    public record Day(String date, List<Event> events) {
        public Day {
            events = List.copyOf(events);
        }
    }

    /// One message.
    ///
    /// @param about the practice and why the nudge was chosen; empty for other messages
    /// @param lines what followed
    public record Event(String time, String about, String text, List<Line> lines) {
        public Event {
            lines = List.copyOf(lines);
        }
    }

    /// What the newcomer or the bot said then.
    public record Line(boolean ofMember, String text) {}

    static PreviewView busy(RequestContext context) {
        return new PreviewView(Optional.of(context.text(AdminPageTextKey.ADMIN_PREVIEW_BUSY)), List.of());
    }

    static PreviewView of(RequestContext context, Catalogue catalogue, List<PreviewDay> days) {
        return new PreviewView(
                Optional.empty(),
                days.stream()
                        .filter(day -> !day.messages().isEmpty())
                        .map(day -> new Day(
                                DateFormat.date(day.date(), context.language()),
                                day.messages().stream()
                                        .map(message -> event(context, catalogue, day.place(), message))
                                        .toList()))
                        .toList());
    }

    private static Event event(RequestContext context, Catalogue catalogue, Place place, PreviewDay.Message message) {
        Language language = context.language();
        Optional<String> nudge = Optional.of(message.delivery())
                .filter(delivery -> delivery.messageKind() == MessageKind.NUDGE)
                .flatMap(delivery -> delivery.nudge())
                .flatMap(catalogue::nudge)
                .map(found -> found.in(language).nudge());
        return new Event(
                DateFormat.time(message.at()),
                message.chosen()
                        .map(choice -> about(context, catalogue, place, choice))
                        .orElse(""),
                nudge.orElseGet(
                        () -> message.card().plainText().lines().findFirst().orElse("")),
                message.lines().stream()
                        .map(line -> new Line(line.ofMember(), withoutId(line.text())))
                        .toList());
    }

    /// The words of an act without its id, which is for authors.
    private static String withoutId(String text) {
        return text.replaceFirst(" \\[[a-z0-9-]+]$", "");
    }

    private static String about(RequestContext context, Catalogue catalogue, Place place, NudgeChoice choice) {
        String practice = catalogue
                .practice(choice.nudge().practice())
                .map(found -> found.name(context.language()))
                .orElse(choice.nudge().practice());
        return context.text(
                AdminPageTextKey.ADMIN_PREVIEW_ABOUT,
                Map.of(
                        "practice", practice,
                        "reason", choice.reason().name(),
                        "day", place.day(),
                        "days", place.days()));
    }
}
