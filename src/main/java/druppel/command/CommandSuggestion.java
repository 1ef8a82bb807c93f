package druppel.command;

import druppel.command.Command.Pause;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Suggestion of the whole command that a member most likely meant, in the member's language.
record CommandSuggestion(CommandArguments commandArguments) {
    private static final int LONGEST = 200;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{3,}");
    private static final Set<String> SMALL_WORDS = Set.of("the", "and", "for", "till", "voor", "het", "van", "een");
    private static final Map<Keyword, List<String>> VOCABULARIES = Map.of(
            Keyword.AT, TimeParser.vocabulary(),
            Keyword.FOLLOWUP, TimeParser.vocabulary(),
            Keyword.DAYS, WeekdayParser.vocabulary(),
            Keyword.PAUSE, DateParser.vocabulary(),
            Keyword.LANGUAGE, LanguageParser.vocabulary(),
            Keyword.BUDDY, BuddyOptionParser.vocabulary());
    private static final List<Keyword> TOLD_BY_WORDS =
            List.of(Keyword.AT, Keyword.DAYS, Keyword.PAUSE, Keyword.LANGUAGE, Keyword.ZONE);

    /// The command to type instead of words that are not one; empty if only an example could be given, and it is of no
    /// help.
    Optional<String> instead(Tokens tokens) {
        return Keyword.of(tokens)
                .map(opening -> instead(opening.keyword(), tokens.after(opening.length())))
                .orElseGet(() -> guess(tokens));
    }

    /// The command that correcting one or two typing errors makes of these words, if any.
    Optional<String> corrected(Keyword keyword, Tokens rest) {
        return switch (keyword) {
            case ZONE -> TimeZoneParser.nearest(rest.joined()).flatMap(zone -> understood(keyword, zone));
            case HOLIDAYS -> RegionParser.nearest(rest.joined()).flatMap(name -> understood(keyword, name));
            default -> corrected(keyword, rest.joined());
        };
    }

    private Optional<String> corrected(Keyword keyword, String words) {
        return words.length() > LONGEST ? Optional.empty() : understood(keyword, corrected(words, vocabulary(keyword)));
    }

    private static List<String> vocabulary(Keyword keyword) {
        return VOCABULARIES.getOrDefault(keyword, List.of());
    }

    /// Whether the word belongs to the vocabulary of such a command.
    static boolean knows(Keyword keyword, String word) {
        return word.chars().anyMatch(Character::isDigit) || vocabulary(keyword).contains(word);
    }

    private Optional<String> instead(Keyword keyword, Tokens rest) {
        if (keyword == Keyword.NUDGE && !rest.isEmpty()) {
            return instead(rest);
        }
        return understood(keyword, keyword == Keyword.REFLECT ? rest.exactText() : rest.lowerCase())
                .or(() -> corrected(keyword, rest))
                .or(() -> keyword == Keyword.PAUSE ? usualPause(rest) : Optional.of(keyword.example(language())));
    }

    private Optional<String> guess(Tokens tokens) {
        return TOLD_BY_WORDS.stream()
                .flatMap(keyword -> understood(keyword, tokens.lowerCase()).stream())
                .findFirst()
                .or(() -> Keyword.near(tokens.words().getFirst().plain())
                        .flatMap(keyword -> instead(keyword, tokens.after(1))))
                .or(() -> Optional.of(Keyword.HELP.example(language())));
    }

    /// A pause of a usual length if nothing is said about its days; others are no near guess.
    private Optional<String> usualPause(Tokens rest) {
        return Optional.of(DurationParser.some(commandArguments.today()).getFirst())
                .filter(_ -> rest.isEmpty())
                .map(days -> days.pause(language()));
    }

    private Language language() {
        return commandArguments.language();
    }

    private static String corrected(String words, List<String> vocabulary) {
        return LETTERS.matcher(words)
                .replaceAll(word -> SMALL_WORDS.contains(word.group())
                        ? word.group()
                        : SpellingSuggestion.of(word.group(), vocabulary).orElse(word.group()));
    }

    private Optional<String> understood(Keyword keyword, String words) {
        String command = (keyword.written(language()) + " " + words).strip();
        return command.length() <= LONGEST
                        && commandArguments.read(Tokens.of(command)) instanceof Understood(Command understood)
                ? Optional.of(written(understood, command))
                : Optional.empty();
    }

    /// A pause with its dates, so that it means the same days tomorrow.
    private String written(Command understood, String command) {
        return understood instanceof Pause(LocalDate from, LocalDate backOn)
                ? new DateSpan(from, backOn).pause(language())
                : command;
    }
}
