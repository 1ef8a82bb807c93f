package druppel.feature.settings;

import static druppel.message.Block.buttons;

import druppel.domain.Language;
import druppel.domain.calendar.NudgeFrequency;
import druppel.domain.calendar.NudgeTimes;
import druppel.message.AdminTextKey;
import druppel.message.AimTextKey;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Texts;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The settings as a form: a member's own, or the defaults for newcomers.
public record SettingsCards(Texts texts) {
    /// The value for newcomers without a common language: each starts in their own.
    public static final String THEIR_OWN = "own";

    /// All settings.
    ///
    /// @param wish the chosen frequency, daily or weekly
    /// @param zone the time zone; empty while it is unknown
    /// @param holidays the region whose holidays are days off, as a member would type it
    /// @param brave whether brave nudges may come
    public Card all(
            NudgeTimes times,
            NudgeFrequency wish,
            Optional<ZoneId> zone,
            String holidays,
            Block programme,
            boolean brave) {
        String id = zone.map(ZoneId::getId).orElse("");
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.SETTINGS_TITLE)),
                at(times),
                days(times),
                often(wish),
                followUp(times),
                language(languages(), texts.language().tag()),
                new Block.Input("zone", texts.say(MemberTextKey.SETTINGS_ZONE), Block.Entry.ZONE, id, zone.isEmpty()),
                new Block.Input(
                        "holidays", texts.say(MemberTextKey.SETTINGS_HOLIDAYS), Block.Entry.REGION, holidays, true),
                programme,
                brave(brave),
                save(SettingsForm.shown(texts.language().tag(), id, holidays)));
    }

    /// The defaults for newcomers; without a language each starts in their own.
    ///
    /// @param save the button that saves them, which belongs to a feature above this one
    public Card newcomers(NudgeTimes times, Optional<Language> language, Button save) {
        return Card.of(
                new Block.Heading(texts.say(AdminTextKey.NEWCOMERS_TITLE)),
                new Block.Note(texts.say(AdminTextKey.NEWCOMERS_ONLY)),
                at(times),
                days(times),
                followUp(times),
                language(
                        Stream.concat(
                                Stream.of(new Block.Option(THEIR_OWN, texts.say(AdminTextKey.NEWCOMERS_OWN_LANGUAGE))),
                                languages()),
                        language.map(Language::tag).orElse(THEIR_OWN)),
                buttons(save));
    }

    /// The days and the time of nudges, in a sentence.
    public String inWords(NudgeTimes times) {
        return texts.say(
                MemberTextKey.SETTINGS_RHYTHM,
                "time",
                DateFormat.time(times.at()),
                "days",
                DateFormat.days(times.days(), texts.language()));
    }

    private Block at(NudgeTimes times) {
        return new Block.Input(
                "at",
                texts.say(MemberTextKey.SETTINGS_AT),
                Block.Entry.TIME,
                times.at().toString());
    }

    private Block followUp(NudgeTimes times) {
        return new Block.Input(
                "followup",
                texts.say(MemberTextKey.SETTINGS_FOLLOW_UP),
                Block.Entry.TIME,
                times.followUp().map(Object::toString).orElse(""),
                true);
    }

    private Block days(NudgeTimes times) {
        List<Block.Option> week = Arrays.stream(DayOfWeek.values())
                .map(day -> new Block.Option(id(day), DateFormat.day(day, texts.language())))
                .toList();
        Set<String> chosen = times.days().stream().map(SettingsCards::id).collect(Collectors.toUnmodifiableSet());
        return new Block.Choices("days", texts.say(MemberTextKey.SETTINGS_DAYS), true, week, chosen);
    }

    private Block often(NudgeFrequency wish) {
        return new Block.Choices(
                "often",
                texts.say(MemberTextKey.SETTINGS_OFTEN),
                false,
                List.of(
                        new Block.Option(id(NudgeFrequency.DAILY), texts.say(MemberTextKey.SETTINGS_DAILY)),
                        new Block.Option(id(NudgeFrequency.WEEKLY), texts.say(MemberTextKey.SETTINGS_ONCE))),
                Set.of(id(wish)));
    }

    private Block brave(boolean allowed) {
        return new Block.Choices(
                "brave",
                texts.say(AimTextKey.BRAVE_FACT),
                false,
                List.of(
                        new Block.Option("on", texts.say(AimTextKey.BRAVE_SOME)),
                        new Block.Option("off", texts.say(AimTextKey.BRAVE_NONE))),
                Set.of(allowed ? "on" : "off"));
    }

    private Block language(Stream<Block.Option> options, String chosen) {
        return new Block.Choices(
                "language", texts.say(MemberTextKey.SETTINGS_LANGUAGE), false, options.toList(), Set.of(chosen));
    }

    private static Stream<Block.Option> languages() {
        return Arrays.stream(Language.values()).map(language -> new Block.Option(language.tag(), language.ownName()));
    }

    private Block save(String shown) {
        return buttons(SettingsButton.SAVE.primary(shown, texts.say(MemberTextKey.SETTINGS_SAVE)));
    }

    /// The option's value, which can also be typed.
    private static String id(NudgeFrequency nudgeFrequency) {
        return nudgeFrequency.name().toLowerCase(Locale.ROOT);
    }

    /// A day's value in the form: `mon` to `sun`, which can also be typed.
    private static String id(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
