package druppel.core.talk;

import druppel.core.talk.Parsed.Understood;
import druppel.domain.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the whole command that a member most likely meant, worded in the member's language.
record Suggestion(Language language, Arguments arguments) {
    private static final int LONGEST = 200;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");
    private static final Set<String> SMALL_WORDS =
            Set.of("the", "and", "for", "till", "voor", "het", "van", "een");
    private static final List<Verb> TOLD_BY_WORDS =
            List.of(Verb.AT, Verb.DAYS, Verb.PAUSE, Verb.LANGUAGE, Verb.ZONE);

    Suggestion(Language language, LocalDate today) {
        this(language, new Arguments(language, today));
    }

    /// What to type instead of words that are no command.
    String instead(Words words) {
        return Verb.of(words)
                .map(opening -> instead(opening.verb(), words.after(opening.length())))
                .orElseGet(() -> guess(words));
    }

    /// Whether mending a slip or two makes a command of these words.
    boolean mends(Verb verb, Words rest) {
        return mended(verb, rest).isPresent();
    }

    /// Whether the word is one that such a command is told in.
    static boolean knows(Verb verb, String word) {
        return word.chars().anyMatch(Character::isDigit) || vocabulary(verb).contains(word);
    }

    private String instead(Verb verb, Words rest) {
        if (verb == Verb.NUDGE && !rest.isEmpty()) {
            return instead(rest);
        }
        return understood(verb, verb == Verb.REFLECT ? rest.written() : rest.shown())
                .or(() -> mended(verb, rest))
                .orElseGet(() -> verb.example(language));
    }

    private String guess(Words words) {
        return TOLD_BY_WORDS.stream()
                .flatMap(verb -> understood(verb, words.shown()).stream())
                .findFirst()
                .or(() ->
                        Verb.near(words.list().getFirst().plain())
                                .map(verb -> instead(verb, words.after(1))))
                .orElseGet(() -> Verb.HELP.example(language));
    }

    private Optional<String> mended(Verb verb, Words rest) {
        return switch (verb) {
            case ZONE -> ZoneWords.nearest(rest.joined()).flatMap(zone -> understood(verb, zone));
            case HOLIDAYS ->
                    RegionWords.nearest(rest.joined()).flatMap(name -> understood(verb, name));
            default -> understood(verb, mended(rest.joined(), vocabulary(verb)));
        };
    }

    private static String mended(String words, List<String> vocabulary) {
        return LETTERS.matcher(words)
                .replaceAll(word ->
                        SMALL_WORDS.contains(word.group())
                                ? word.group()
                                : Nearest.of(word.group(), vocabulary).orElse(word.group()));
    }

    private static List<String> vocabulary(Verb verb) {
        return switch (verb) {
            case AT, FOLLOWUP -> TimeWords.vocabulary();
            case DAYS -> DayWords.vocabulary();
            case PAUSE -> DateWords.vocabulary();
            case LANGUAGE -> LanguageWords.vocabulary();
            case BUDDY -> BuddyWords.vocabulary();
            case TIP,
                    REFLECT,
                    DONE,
                    STREAK,
                    NUDGE,
                    SETTINGS,
                    START,
                    STOP,
                    HELP,
                    NOW,
                    WHY,
                    WEEKLY,
                    DAILY,
                    RESUME,
                    ZONE,
                    PROGRAMME,
                    HOLIDAYS,
                    PLAN,
                    SHARE,
                    LINK,
                    OCEAN,
                    ECHO,
                    CHECK,
                    HARVEST,
                    MY_DATA,
                    FORGET,
                    INVITE,
                    ADMIN,
                    CHALLENGES,
                    DEFAULTS ->
                    List.of();
        };
    }

    private Optional<String> understood(Verb verb, String words) {
        String command = (verb.written(language) + " " + words).strip();
        return command.length() <= LONGEST
                        && arguments.read(Words.of(command)) instanceof Understood
                ? Optional.of(command)
                : Optional.empty();
    }
}
