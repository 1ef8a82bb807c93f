package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Pause;
import druppel.core.calendar.Rhythm;
import druppel.core.talk.Block;
import druppel.core.talk.Card;
import druppel.core.talk.Command;
import druppel.core.talk.Parsed;
import druppel.core.talk.Phrase;
import druppel.core.talk.Spoken;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/// Changes a member's settings and says what follows from them.
final class Settling {
    private final Store store;
    private final Library library;

    Settling(Store store, Library library) {
        this.store = store;
        this.library = library;
    }

    Answer show(Moment moment) {
        Settings settings = moment.member().settings();
        return Answer.form(moment.settingsCards().all(settings.rhythm(), settings.zone()));
    }

    Answer at(Moment moment, LocalTime time) {
        return rhythm(moment, rhythm -> rhythm.at(time));
    }

    Answer days(Moment moment, Set<DayOfWeek> days) {
        return rhythm(moment, rhythm -> rhythm.on(days));
    }

    Answer followUp(Moment moment, Optional<LocalTime> time) {
        if (early(rhythm(moment), time)) {
            return tooEarly(moment, rhythm(moment));
        }
        Moment after = save(moment, old -> old.with(old.rhythm().followingUp(time)));
        return time.map(set ->
                        after.say(Phrase.SETTINGS_FOLLOW_UP_AT, Map.of("time", Spoken.time(set))))
                .orElseGet(() -> after.say(Phrase.SETTINGS_FOLLOW_UP_OFF));
    }

    Answer speak(Moment moment, Language language) {
        Moment after = save(moment, old -> old.speaking(language));
        return after.say(Phrase.SETTINGS_IN_LANGUAGE);
    }

    Answer zone(Moment moment, ZoneId zone) {
        Moment after = save(moment, old -> old.in(zone));
        Map<String, ?> values =
                Map.of(
                        "zone",
                        zone.getId(),
                        "time",
                        Spoken.time(moment.now().atZone(zone).toLocalTime()));
        String said = after.phrases().say(Phrase.SETTINGS_IN_ZONE, values);
        return Answer.of(Card.of(new Block.Paragraph(said), new Block.Note(after.next())));
    }

    Answer pause(Moment moment, LocalDate backOn) {
        Pause pause = new Pause(moment.today(), backOn);
        save(moment, old -> old.pausing(Optional.of(pause)));
        return moment.say(Phrase.PAUSED, Map.of("date", Spoken.date(backOn, moment.language())));
    }

    Answer resume(Moment moment) {
        boolean paused =
                moment.member()
                        .settings()
                        .pause()
                        .filter(pause -> pause.backOn().isAfter(moment.today()))
                        .isPresent();
        if (!paused) {
            return moment.say(Phrase.NOT_PAUSED);
        }
        Moment after = save(moment, old -> old.pausing(Optional.empty()));
        return Answer.of(
                Card.of(
                        new Block.Paragraph(after.phrases().say(Phrase.RESUMED)),
                        new Block.Note(after.next())));
    }

    /// Applies the fields of a form at once; the form becomes what was saved.
    Answer all(Moment moment, List<Parsed> fields) {
        Optional<Rhythm> early = early(moment, fields);
        if (early.isPresent()) {
            return tooEarly(moment, early.get());
        }
        Moment after = save(moment, old -> applied(old, fields));
        String saved = after.phrases().say(Phrase.SETTINGS_SAVED);
        return Answer.nothing().replacing(summary(after, saved));
    }

    /// What of these fields cannot be applied, in a sentence by the name of its field.
    Map<String, String> faults(Moment moment, Map<String, String> values) {
        Map<String, String> unclear = SettingsForm.faults(values, moment);
        return unclear.isEmpty()
                ? early(moment, SettingsForm.read(values, moment))
                        .map(rhythm -> Map.of("followup", earlyWords(moment, rhythm)))
                        .orElse(Map.of())
                : unclear;
    }

    /// The rhythm that a follow-up among the fields comes too early for.
    private static Optional<Rhythm> early(Moment moment, List<Parsed> fields) {
        Predicate<Parsed> followUp =
                field -> field instanceof Parsed.Understood(Command.FollowUp _);
        List<Parsed> others = fields.stream().filter(followUp.negate()).toList();
        Rhythm rhythm = applied(moment.member().settings(), others).rhythm();
        return fields.stream()
                        .anyMatch(field ->
                                field
                                                instanceof
                                                Parsed.Understood(
                                                        Command.FollowUp(Optional<LocalTime> time))
                                        && early(rhythm, time))
                ? Optional.of(rhythm)
                : Optional.empty();
    }

    private static Settings applied(Settings settings, List<Parsed> fields) {
        Settings changed = settings;
        for (Parsed field : fields) {
            if (field instanceof Parsed.Understood(Command command)) {
                changed = applied(changed, command);
            }
        }
        return changed;
    }

    /// A form that only repeats zone and language leaves them with the platform.
    private static Settings applied(Settings settings, Command command) {
        Rhythm rhythm = settings.rhythm();
        return switch (command) {
            case Command.At at -> settings.with(rhythm.at(at.time()));
            case Command.Days days -> settings.with(rhythm.on(days.days()));
            case Command.FollowUp followUp -> settings.with(rhythm.followingUp(followUp.time()));
            case Command.Speak speak ->
                    speak.language() == settings.language()
                            ? settings
                            : settings.speaking(speak.language());
            case Command.Zone zone ->
                    zone.zone().equals(settings.zone()) ? settings : settings.in(zone.zone());
            default -> settings;
        };
    }

    /// A follow-up has to come after the nudge.
    private static boolean early(Rhythm rhythm, Optional<LocalTime> followUp) {
        return followUp.isPresent() && !followUp.get().isAfter(rhythm.at());
    }

    private static Answer tooEarly(Moment moment, Rhythm rhythm) {
        return Answer.of(Card.text(earlyWords(moment, rhythm)));
    }

    private static String earlyWords(Moment moment, Rhythm rhythm) {
        return moment.phrases()
                .say(Phrase.SETTINGS_FOLLOW_UP_EARLY, "time", Spoken.time(rhythm.at()));
    }

    private Answer rhythm(Moment moment, UnaryOperator<Rhythm> change) {
        Moment after = save(moment, old -> old.with(change.apply(old.rhythm())));
        return Answer.of(summary(after, ""));
    }

    private static Rhythm rhythm(Moment moment) {
        return moment.member().settings().rhythm();
    }

    private Moment save(Moment moment, UnaryOperator<Settings> change) {
        Member changed =
                store.write(rows ->
                        rows.members()
                                .change(
                                        moment.member().id(),
                                        old -> changed(old, change, moment.now())));
        return new Moment(changed, moment.now(), library.phrases(changed.language()));
    }

    private static Member changed(Member old, UnaryOperator<Settings> change, Instant now) {
        return old.with(change.apply(old.settings())).scheduledAfter(now);
    }

    private static Card summary(Moment moment, String before) {
        Rhythm rhythm = rhythm(moment);
        List<Block> blocks = new ArrayList<>();
        String said =
                moment.phrases()
                        .say(
                                Phrase.SETTINGS_RHYTHM,
                                "time",
                                Spoken.time(rhythm.at()),
                                "days",
                                Spoken.days(rhythm.days(), moment.language()));
        blocks.add(new Block.Paragraph((before + " " + said).strip()));
        rhythm.followUp()
                .map(time ->
                        moment.phrases()
                                .say(Phrase.SETTINGS_FOLLOW_UP_AT, "time", Spoken.time(time)))
                .ifPresent(line -> blocks.add(new Block.Note(line)));
        blocks.add(new Block.Note(moment.next()));
        return new Card(blocks);
    }
}
