package druppel.command;

import druppel.command.Command.Buddies;
import druppel.command.ParseResult.Problem;
import druppel.command.ParseResult.Unclear;
import druppel.command.ParseResult.Understood;
import druppel.domain.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Parser of what follows *buddy*, in both languages.
public final class BuddyOptionParser {
    private static final Map<String, BuddyOption> WORDS = words();

    private BuddyOptionParser() {}

    static ParseResult read(Tokens rest) {
        List<String> tags = MentionTokens.in(rest);
        String word = MentionTokens.without(rest);
        return Optional.ofNullable(WORDS.get(word))
                .filter(known -> tags.isEmpty() || about(known))
                .<ParseResult>map(known -> new Understood(new Buddies(known, tags)))
                .orElseGet(() -> new Unclear(Problem.BUDDY, rest.written()));
    }

    /// How the options without tags are best typed.
    public static String written(BuddyOption word, Language language) {
        boolean english = language == Language.EN;
        return switch (word) {
            case ON -> english ? "on" : "aan";
            case OFF -> english ? "off" : "uit";
            case SKIP -> english ? "skip" : "overslaan";
            case JUNIOR -> "junior";
            case SENIOR -> "senior";
            case ANY -> english ? "any" : "iedereen";
            case SHOW, NOT, AGAIN -> "";
        };
    }

    static List<String> vocabulary() {
        return WORDS.keySet().stream()
                .filter(word -> !word.isEmpty() && !word.contains(" "))
                .sorted()
                .toList();
    }

    private static boolean about(BuddyOption word) {
        return word == BuddyOption.NOT || word == BuddyOption.AGAIN;
    }

    private static Map<String, BuddyOption> words() {
        Map<String, BuddyOption> words = new HashMap<>();
        add(words, BuddyOption.SHOW, "");
        add(words, BuddyOption.ON, "on|yes|start|aan|ja");
        add(words, BuddyOption.OFF, "off|no|stop|uit|nee");
        add(
                words,
                BuddyOption.SKIP,
                "skip|skip week|skip this week|skip next week|skip a week|overslaan|sla over|week overslaan|sla week over|sla deze week over|sla volgende week over|sla een week over");
        add(words, BuddyOption.JUNIOR, "junior");
        add(words, BuddyOption.SENIOR, "senior");
        add(words, BuddyOption.ANY, "any|anyone|anybody|everyone|iedereen|allemaal");
        add(words, BuddyOption.NOT, "not|not with|without|niet|niet met|zonder");
        add(words, BuddyOption.AGAIN, "again|again with|weer|weer met|opnieuw|opnieuw met");
        return Map.copyOf(words);
    }

    private static void add(Map<String, BuddyOption> words, BuddyOption word, String names) {
        Stream.of(names.split("\\|", -1)).forEach(name -> words.put(name, word));
    }
}
