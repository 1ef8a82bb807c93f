package druppel.app;

import druppel.core.Language;
import druppel.core.calendar.Pause;
import druppel.core.calendar.Region;
import druppel.core.calendar.Rhythm;
import druppel.core.talk.Block;
import druppel.core.talk.Card;
import druppel.core.talk.Command;
import druppel.core.talk.Parsed;
import druppel.core.talk.Phrase;
import druppel.core.talk.Spoken;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes a member's settings and says what follows from them.
final class Settling {
    private final Store store;
    private final Library library;
    private final Following following;
    private final Observing observing;

    Settling(Store store, Library library, Following following, Observing observing) {
        this.store = store;
        this.library = library;
        this.following = following;
        this.observing = observing;
    }

    Answer show(Moment moment) {
        Settings settings = moment.member().settings();
        return Answer.of(
                moment.settingsCards()
                        .all(
                                settings.rhythm(),
                                settings.zone(),
                                Observing.typed(moment),
                                following.choice(moment)));
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
        return Answer.of(Card.of(new Block.Paragraph(said), new Block.Note(after.nextNudge())));
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
                        new Block.Note(after.nextNudge())));
    }

    /// Applies the fields of a form at once; the form becomes what was saved.
    Answer all(Moment moment, List<Parsed> fields) {
        Settings settings = moment.member().settings();
        String programme = moment.member().course().programme();
        for (Parsed field : fields) {
            if (field instanceof Parsed.Understood(Command command)) {
                Optional<Answer> refusal = refusal(moment, settings, command);
                if (refusal.isPresent()) {
                    return refusal.get();
                }
                settings = applied(moment, settings, command);
                programme = command instanceof Command.Follow(String id) ? id : programme;
            }
        }
        return saved(moment, settings, programme);
    }

    private Answer saved(Moment moment, Settings filledIn, String programme) {
        Moment after =
                change(
                        moment,
                        old ->
                                following
                                        .following(old, programme)
                                        .with(filledIn.pausing(old.settings().pause())));
        String saved = after.phrases().say(Phrase.SETTINGS_SAVED);
        return Answer.nothing().replacing(summary(after, saved));
    }

    /// Why a field cannot be as it is filled in, if it cannot.
    private Optional<Answer> refusal(Moment moment, Settings settings, Command command) {
        return switch (command) {
            case Command.FollowUp(Optional<LocalTime> time) when early(settings.rhythm(), time) ->
                    Optional.of(tooEarly(moment, settings.rhythm()));
            case Command.Observe(Optional<Region> region) ->
                    region.flatMap(chosen -> observing.refusal(moment, chosen));
            default -> Optional.empty();
        };
    }

    private static Settings applied(Moment moment, Settings settings, Command command) {
        Rhythm rhythm = settings.rhythm();
        return switch (command) {
            case Command.At at -> settings.with(rhythm.at(at.time()));
            case Command.Days days -> settings.with(rhythm.on(days.days()));
            case Command.FollowUp followUp -> settings.with(rhythm.followingUp(followUp.time()));
            case Command.Speak speak -> settings.speaking(speak.language());
            case Command.Zone zone -> settings.in(zone.zone());
            case Command.Observe observe -> Observing.filledIn(moment, settings, observe.region());
            default -> settings;
        };
    }

    /// A follow-up has to come after the nudge.
    private static boolean early(Rhythm rhythm, Optional<LocalTime> followUp) {
        return followUp.isPresent() && !followUp.get().isAfter(rhythm.at());
    }

    private static Answer tooEarly(Moment moment, Rhythm rhythm) {
        Map<String, ?> values = Map.of("time", Spoken.time(rhythm.at()));
        return moment.say(Phrase.SETTINGS_FOLLOW_UP_EARLY, values);
    }

    private Answer rhythm(Moment moment, UnaryOperator<Rhythm> change) {
        Moment after = save(moment, old -> old.with(change.apply(old.rhythm())));
        return Answer.of(summary(after, ""));
    }

    private static Rhythm rhythm(Moment moment) {
        return moment.member().settings().rhythm();
    }

    private Moment save(Moment moment, UnaryOperator<Settings> change) {
        return change(moment, old -> old.with(change.apply(old.settings())));
    }

    private Moment change(Moment moment, UnaryOperator<Member> change) {
        Member changed =
                store.write(rows ->
                        rows.members()
                                .change(
                                        moment.member().id(),
                                        old -> change.apply(old).scheduledAfter(moment.now())));
        return new Moment(changed, moment.now(), library.phrases(changed.language()));
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
        blocks.add(new Block.Note(moment.nextNudge()));
        return new Card(blocks);
    }
}
