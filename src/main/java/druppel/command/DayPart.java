package druppel.command;

import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;

/// Part of the day in a time, which turns a 12-hour clock into a 24-hour one.
enum DayPart {
    AS_WRITTEN(""),
    MORNING("am|inthemorning|sochtends|smorgens|indeochtend|snachts"),
    AFTERNOON("pm|intheafternoon|smiddags|indemiddag"),
    EVENING("intheevening|atnight|savonds|indeavond");

    private final String names;

    DayPart(String names) {
        this.names = names;
    }

    /// A time without the name of its part of the day.
    record Told(DayPart part, String rest) {}

    /// Splits the part of the day from the end or the start of a time written without spaces.
    static Told of(String time) {
        return Stream.of(MORNING, AFTERNOON, EVENING)
                .flatMap(part -> Stream.of(part.names.split("\\|", -1))
                        .flatMap(name -> without(name, time).map(rest -> new Told(part, rest)).stream()))
                .findFirst()
                .orElse(new Told(AS_WRITTEN, time));
    }

    /// The time on the 24-hour clock; empty if there is none. Both 12 in the morning and 12 in the evening are
    /// midnight.
    Optional<LocalTime> hour(int told) {
        int hour = switch (this) {
            case AS_WRITTEN -> told;
            case MORNING -> told == 12 ? 0 : told;
            case AFTERNOON -> told < 12 ? told + 12 : told;
            case EVENING -> told < 12 ? told + 12 : told == 12 ? 0 : told;
        };
        return hour < 24 ? Optional.of(LocalTime.of(hour, 0)) : Optional.empty();
    }

    private static Optional<String> without(String name, String time) {
        if (time.endsWith(name)) {
            return Optional.of(time.substring(0, time.length() - name.length()));
        }
        return time.startsWith(name) ? Optional.of(time.substring(name.length())) : Optional.empty();
    }
}
