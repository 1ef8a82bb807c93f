package druppel.cli;

import druppel.domain.Language;
import druppel.domain.calendar.Holidays;
import druppel.domain.calendar.MessageKind;
import druppel.domain.library.Catalogue;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Practice;
import druppel.domain.library.Programme.Place;
import druppel.feature.library.PreviewDay;
import druppel.feature.library.PreviewDay.Message;
import druppel.message.Block;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Output of `library preview`: a newcomer's days as a story, in lines of at most 100 characters.
///
/// @param holidays the days off other than the weekend
record LibraryPreview(Catalogue catalogue, Language language, Holidays holidays) {
    private static final int WIDTH = 100;
    private static final String INDENT = "       ";
    private static final Set<NudgeChoice.Reason> KEPT = EnumSet.of(NudgeChoice.Reason.KEPT, NudgeChoice.Reason.BOOSTER);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ENGLISH);

    List<String> lines(List<PreviewDay> days) {
        return days.stream().flatMap(this::day).toList();
    }

    private Stream<String> day(PreviewDay day) {
        boolean quiet = day.messages().isEmpty();
        Stream<String> heading =
                !quiet || holidays.isHoliday(day.date()) ? Stream.of("", DATE.format(day.date())) : Stream.empty();
        Stream<String> dayOff = holidays.name(day.date(), language).stream()
                .filter(_ -> quiet)
                .map(name -> INDENT + "no nudge: " + name);
        return Stream.of(heading, dayOff, day.messages().stream().flatMap(message -> message(day, message)))
                .flatMap(lines -> lines);
    }

    private Stream<String> message(PreviewDay day, Message message) {
        Stream<String> content = message.delivery().messageKind() == MessageKind.NUDGE
                ? nudge(day.place(), message)
                : wrapped(at(message.at()), told(message));
        return Stream.concat(
                content,
                message.lines().stream().flatMap(line -> wrapped(INDENT + (line.ofMember() ? "→ " : ""), line.text())));
    }

    /// The practice and why the nudge was chosen, and below it the nudge.
    private Stream<String> nudge(Place place, Message message) {
        return message.delivery().nudge().flatMap(catalogue::nudge).stream().flatMap(nudge -> {
            Practice practice = catalogue.practice(nudge.practice()).orElseThrow();
            String why = message.chosen().map(choice -> why(place, choice)).orElse("asked for");
            return Stream.of(
                            wrapped(at(message.at()), practice.name(language) + " · " + why),
                            wrapped(INDENT, nudge.in(language).nudge() + " [" + nudge.id() + "]"),
                            angle(message, practice.name(language)).flatMap(line -> wrapped(INDENT, line)))
                    .flatMap(lines -> lines);
        });
    }

    /// What the card of a kept act says beyond the act and its plan: another angle each day.
    private static Stream<String> angle(Message message, String practice) {
        boolean kept = message.chosen()
                .filter(choice -> KEPT.contains(choice.reason()))
                .isPresent();
        return kept
                ? message.card().blocks().stream()
                        .filter(Block.Note.class::isInstance)
                        .map(Block::plainText)
                        .filter(line -> !line.equals(practice))
                : Stream.empty();
    }

    private static String why(Place place, NudgeChoice choice) {
        String effort = choice.nudge().effort().name().toLowerCase(Locale.ROOT);
        String day = ", day " + place.day() + " of " + place.days();
        return switch (choice.reason()) {
            case FIRST -> "first days, " + effort + day;
            case NEW -> (place.returned() ? "back for one day, " : "find, ") + "new, " + effort + day;
            case RESTED -> (place.returned() ? "back for one day, " : "find, ") + "seen before, " + effort + day;
            case KEPT -> "keep" + day;
            case BOOSTER -> "booster of a kept act";
        };
    }

    /// The afternoon question, or the first words of another message.
    private String told(Message message) {
        String first = message.card().plainText().lines().findFirst().orElse("");
        return message.delivery().messageKind() == MessageKind.FOLLOW_UP
                ? first
                : message.delivery()
                                .messageKind()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ') + ": " + first;
    }

    private static String at(LocalTime time) {
        return time + "  ";
    }

    /// The text in lines, the later ones indented.
    private static Stream<String> wrapped(String start, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(start);
        for (String word : text.split("\\s+", -1)) {
            if (line.length() + word.length() > WIDTH && !line.toString().isBlank()) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(start.length()));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines.stream();
    }
}
