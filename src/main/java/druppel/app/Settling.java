package druppel.app;

import druppel.command.Command;
import druppel.command.ParseResult;
import druppel.core.talk.PresenceCards;
import druppel.core.talk.SettingsCards;
import druppel.domain.Language;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.domain.calendar.Pause;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Changes a member's settings and says what follows from them.
final class Settling {
    private final Store store;
    private final Library library;
    private final Enrolling enrolling;

    Settling(Store store, Library library, Enrolling enrolling) {
        this.store = store;
        this.library = library;
        this.enrolling = enrolling;
    }

    Answer show(Moment moment) {
        MemberSettings settings = moment.member().settings();
        return Answer.form(
                new SettingsCards(moment.texts())
                        .all(
                                settings.times(),
                                moment.member().engagementLevel().wish(),
                                settings.zone(),
                                Observing.typed(moment),
                                enrolling.choice(moment)));
    }

    Answer at(Moment moment, LocalTime time) {
        return rhythm(moment, times -> times.at(time));
    }

    Answer days(Moment moment, Set<DayOfWeek> days) {
        return rhythm(moment, times -> times.on(days));
    }

    /// Daily or weekly; who is back and wants what they get again hears so by being welcomed.
    Answer often(Moment moment, NudgeFrequency nudgeFrequency) {
        if (moment.back() && moment.member().engagementLevel().wish() == nudgeFrequency) {
            return Answer.nothing();
        }
        Moment after = change(moment, old -> old.with(EngagementLevel.wishing(nudgeFrequency)));
        return Answer.of(new PresenceCards(after.texts()).chosen(nudgeFrequency, after.next()));
    }

    Answer followUp(Moment moment, Optional<LocalTime> time) {
        if (SettingsForm.early(rhythm(moment), time)) {
            return tooEarly(moment, rhythm(moment));
        }
        Moment after = save(moment, old -> old.with(old.times().followingUp(time)));
        if (weekly(after)) {
            return after.say(MemberTextKey.SETTINGS_WEEKLY);
        }
        return time.map(set ->
                        after.say(MemberTextKey.SETTINGS_FOLLOW_UP_AT, Map.of("time", DateFormat.time(set))))
                .orElseGet(() -> after.say(MemberTextKey.SETTINGS_FOLLOW_UP_OFF));
    }

    Answer speak(Moment moment, Language language) {
        Moment after = save(moment, old -> old.speaking(language));
        return after.say(MemberTextKey.SETTINGS_IN_LANGUAGE);
    }

    Answer zone(Moment moment, ZoneId zone) {
        Moment after = save(moment, old -> old.in(zone));
        Map<String, ?> values =
                Map.of(
                        "zone",
                        zone.getId(),
                        "time",
                        DateFormat.time(moment.now().atZone(zone).toLocalTime()));
        String said = after.texts().say(MemberTextKey.SETTINGS_IN_ZONE, values);
        return Answer.of(Card.of(new Block.Paragraph(said), new Block.Note(after.next())));
    }

    Answer pause(Moment moment, LocalDate backOn) {
        Pause pause = new Pause(moment.today(), backOn);
        save(moment, old -> old.pausing(Optional.of(pause)));
        return moment.say(MemberTextKey.PAUSED, Map.of("date", DateFormat.date(backOn, moment.language())));
    }

    Answer resume(Moment moment) {
        boolean paused =
                moment.member()
                        .settings()
                        .pause()
                        .filter(pause -> pause.backOn().isAfter(moment.today()))
                        .isPresent();
        if (!paused && moment.back()) {
            return Answer.nothing();
        }
        if (!paused) {
            return moment.say(MemberTextKey.NOT_PAUSED);
        }
        Moment after = save(moment, old -> old.pausing(Optional.empty()));
        return Answer.of(
                Card.of(
                        new Block.Paragraph(after.texts().say(MemberTextKey.RESUMED)),
                        new Block.Note(after.next())));
    }

    /// Applies the fields of a form at once; the form becomes what was saved.
    Answer all(Moment moment, List<ParseResult> fields) {
        Optional<NudgeTimes> early = SettingsForm.early(moment, fields);
        if (early.isPresent()) {
            return tooEarly(moment, early.get());
        }
        return SettingsForm.unknown(moment, fields)
                .map(region -> Answer.of(Card.text(Observing.unknown(moment, region))))
                .orElseGet(() -> saved(moment, fields));
    }

    private Answer saved(Moment moment, List<ParseResult> fields) {
        Moment after =
                change(
                        moment,
                        old ->
                                wished(followed(old, fields), fields)
                                        .with(
                                                SettingsForm.applied(
                                                        moment, old.settings(), fields)));
        String saved = after.texts().say(MemberTextKey.SETTINGS_SAVED);
        return Answer.nothing().replacing(summary(after, saved));
    }

    /// What of these fields cannot be applied, in a sentence by the name of its field.
    Map<String, String> faults(Moment moment, Map<String, String> values) {
        Map<String, String> unclear = SettingsForm.faults(values, moment);
        if (!unclear.isEmpty()) {
            return unclear;
        }
        Map<String, String> faults = new HashMap<>();
        List<ParseResult> fields = SettingsForm.read(values, moment);
        SettingsForm.early(moment, fields)
                .ifPresent(times -> faults.put("followup", earlyWords(moment, times)));
        SettingsForm.unknown(moment, fields)
                .ifPresent(region -> faults.put("holidays", Observing.unknown(moment, region)));
        return faults;
    }

    /// The member as they follow the programme among the fields.
    private Member followed(Member member, List<ParseResult> fields) {
        Member followed = member;
        for (ParseResult field : fields) {
            if (field instanceof ParseResult.Understood(Command.Follow(String programme))) {
                followed = enrolling.following(followed, programme);
            }
        }
        return followed;
    }

    /// The member with the tempo among the fields; one that they have already changes nothing.
    private static Member wished(Member member, List<ParseResult> fields) {
        return fields.stream()
                .flatMap(SettingsForm::tempo)
                .filter(nudgeFrequency -> nudgeFrequency != member.engagementLevel().wish())
                .findFirst()
                .map(nudgeFrequency -> member.with(EngagementLevel.wishing(nudgeFrequency)))
                .orElse(member);
    }

    private static Answer tooEarly(Moment moment, NudgeTimes times) {
        return Answer.of(Card.text(earlyWords(moment, times)));
    }

    private static String earlyWords(Moment moment, NudgeTimes times) {
        return moment.texts()
                .say(MemberTextKey.SETTINGS_FOLLOW_UP_EARLY, "time", DateFormat.time(times.at()));
    }

    private Answer rhythm(Moment moment, UnaryOperator<NudgeTimes> change) {
        Moment after = save(moment, old -> old.with(change.apply(old.times())));
        return Answer.of(summary(after, ""));
    }

    private static NudgeTimes rhythm(Moment moment) {
        return moment.member().settings().times();
    }

    private Moment save(Moment moment, UnaryOperator<MemberSettings> change) {
        return change(moment, old -> old.with(change.apply(old.settings())));
    }

    private Moment change(Moment moment, UnaryOperator<Member> change) {
        Member changed =
                store.write(rows ->
                        rows.members()
                                .change(
                                        moment.member().id(),
                                        old -> change.apply(old).rescheduled(moment.now())));
        return new Moment(changed, moment.now(), library.phrases(changed.language()));
    }

    private static Card summary(Moment moment, String before) {
        NudgeTimes times = rhythm(moment);
        List<Block> blocks = new ArrayList<>();
        String said =
                moment.texts()
                        .say(
                                MemberTextKey.SETTINGS_RHYTHM,
                                "time",
                                DateFormat.time(times.at()),
                                "days",
                                DateFormat.days(times.days(), moment.language()));
        blocks.add(new Block.Paragraph((before + " " + said).strip()));
        afternoon(moment).ifPresent(line -> blocks.add(new Block.Note(line)));
        blocks.add(new Block.Note(moment.next()));
        return new Card(blocks);
    }

    /// When the question comes, or why none does.
    private static Optional<String> afternoon(Moment moment) {
        return weekly(moment)
                ? Optional.of(moment.texts().say(MemberTextKey.SETTINGS_WEEKLY))
                : rhythm(moment)
                        .followUp()
                        .map(time ->
                                moment.texts()
                                        .say(
                                                MemberTextKey.SETTINGS_FOLLOW_UP_AT,
                                                "time",
                                                DateFormat.time(time)));
    }

    private static boolean weekly(Moment moment) {
        return moment.member().engagementLevel().nudgeFrequency() == NudgeFrequency.WEEKLY;
    }
}
