package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Rhythm;
import druppel.core.talk.Command;
import druppel.core.talk.Grammar;
import druppel.core.talk.Parsed;
import druppel.core.talk.Phrase;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Reads the fields of the settings form. What a form leaves out stays as it is; what it says is read as forgivingly
/// as a typed command.
final class SettingsForm {

    /// What a form comes to.
    sealed interface Result {}

    record Valid(Settings settings) implements Result {}

    record Wrong(Phrase phrase, Map<String, ?> values) implements Result {}

    /// A field that cannot be taken; carries what to say.
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Wrong wrong;

        Unreadable(Phrase phrase, Map<String, ?> values) {
            super(phrase.name());
            wrong = new Wrong(phrase, values);
        }
    }

    private final Map<String, String> values;
    private final Moment moment;

    private SettingsForm(Map<String, String> values, Moment moment) {
        this.values = values;
        this.moment = moment;
    }

    static Result read(Map<String, String> values, Moment moment) {
        try {
            return new Valid(new SettingsForm(values, moment).settings());
        } catch (Unreadable unreadable) {
            return unreadable.wrong;
        }
    }

    private Settings settings() {
        Settings old = moment.member().settings();
        return new Settings(
                field("language").flatMap(Language::of).orElse(old.language()),
                field("zone").map(this::zone).orElse(old.zone()),
                rhythm(old.rhythm()),
                old.pause());
    }

    private Rhythm rhythm(Rhythm old) {
        Rhythm moved = field("at").map(given -> old.at(time(given))).orElse(old);
        Rhythm on = field("days").map(given -> moved.on(days(given))).orElse(moved);
        return field("followup").map(given -> followingUp(on, given)).orElse(on);
    }

    private Rhythm followingUp(Rhythm rhythm, String given) {
        Optional<LocalTime> time = given.isBlank() ? Optional.empty() : Optional.of(time(given));
        if (time.isPresent() && !time.get().isAfter(rhythm.at())) {
            throw new Unreadable(Phrase.SETTINGS_FOLLOW_UP_EARLY, Map.of("time", rhythm.at().toString()));
        }
        return rhythm.followingUp(time);
    }

    private LocalTime time(String given) {
        if (asked("nudge at " + given) instanceof Command.At at) {
            return at.time();
        }
        throw new Unreadable(Phrase.SETTINGS_WRONG_TIME, Map.of("given", given));
    }

    private ZoneId zone(String given) {
        if (asked("nudge zone " + given) instanceof Command.Zone zone) {
            return zone.zone();
        }
        throw new Unreadable(Phrase.SETTINGS_WRONG_ZONE, Map.of("given", given));
    }

    /// Days as the form sends them, `1,2,3`, or as one would type them.
    private Set<DayOfWeek> days(String given) {
        if (given.matches("[1-7](,[1-7])*")) {
            return Arrays.stream(given.split(","))
                    .map(Integer::parseInt)
                    .map(DayOfWeek::of)
                    .collect(Collectors.toSet());
        }
        if (asked("nudge days " + given) instanceof Command.Days days) {
            return days.days();
        }
        throw new Unreadable(Phrase.SETTINGS_NO_DAYS, Map.of());
    }

    private Object asked(String command) {
        return Grammar.asked(command, moment.language(), moment.today()) instanceof Parsed.Understood understood
                ? understood.command()
                : command;
    }

    private Optional<String> field(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip);
    }
}
