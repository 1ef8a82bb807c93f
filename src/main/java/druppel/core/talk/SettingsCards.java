package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.core.Language;
import druppel.core.calendar.Rhythm;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// The settings as a form, in whole or only what matters on the first day.
public record SettingsCards(Phrases phrases) {

    /// All settings.
    public Card all(Rhythm rhythm, ZoneId zone) {
        return new Card(
                List.of(
                        new Block.Heading(phrases.say(Phrase.SETTINGS_TITLE)),
                        at(rhythm),
                        days(rhythm),
                        followUp(rhythm),
                        language(),
                        new Block.Input(
                                "zone",
                                phrases.say(Phrase.SETTINGS_ZONE),
                                Block.Entry.LINE,
                                zone.getId()),
                        save()));
    }

    /// Time and days under another card, such as the welcome.
    public Card rhythm(Card above, Rhythm rhythm) {
        return above.and(at(rhythm), days(rhythm), save());
    }

    private Block at(Rhythm rhythm) {
        return new Block.Input(
                "at", phrases.say(Phrase.SETTINGS_AT), Block.Entry.TIME, rhythm.at().toString());
    }

    private Block followUp(Rhythm rhythm) {
        return new Block.Input(
                "followup",
                phrases.say(Phrase.SETTINGS_FOLLOW_UP),
                Block.Entry.TIME,
                rhythm.followUp().map(Object::toString).orElse(""),
                true);
    }

    private Block days(Rhythm rhythm) {
        List<Block.Option> week =
                Arrays.stream(DayOfWeek.values())
                        .map(day -> new Block.Option(id(day), Spoken.day(day, phrases.language())))
                        .toList();
        Set<String> chosen =
                rhythm.days().stream()
                        .map(SettingsCards::id)
                        .collect(Collectors.toUnmodifiableSet());
        return new Block.Choices("days", phrases.say(Phrase.SETTINGS_DAYS), true, week, chosen);
    }

    private Block language() {
        List<Block.Option> languages =
                Arrays.stream(Language.values())
                        .map(language -> new Block.Option(language.tag(), language.ownName()))
                        .toList();
        Set<String> chosen = Set.of(phrases.language().tag());
        return new Block.Choices(
                "language", phrases.say(Phrase.SETTINGS_LANGUAGE), false, languages, chosen);
    }

    private Block save() {
        return buttons(Button.primary("settings:", phrases.say(Phrase.SETTINGS_SAVE)));
    }

    /// A day as it comes back from the form: `mon` to `sun`, as one may type it too.
    private static String id(DayOfWeek day) {
        return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
