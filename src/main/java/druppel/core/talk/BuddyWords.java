package druppel.core.talk;

import druppel.core.talk.Command.Buddies;
import druppel.core.talk.Parsed.Problem;
import druppel.core.talk.Parsed.Unclear;
import druppel.core.talk.Parsed.Understood;
import druppel.domain.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What follows *buddy*, in both languages.
final class BuddyWords {
    private static final Map<String, BuddyWord> WORDS = words();

    private BuddyWords() {}

    static Parsed read(Words rest) {
        List<String> tags = Tags.in(rest);
        String word = Tags.without(rest);
        return Optional.ofNullable(WORDS.get(word))
                .filter(known -> tags.isEmpty() || about(known))
                .<Parsed>map(known -> new Understood(new Buddies(known, tags)))
                .orElseGet(() -> new Unclear(Problem.BUDDY, rest.written()));
    }

    /// How the ones without tags are best said.
    static String written(BuddyWord word, Language language) {
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

    private static boolean about(BuddyWord word) {
        return word == BuddyWord.NOT || word == BuddyWord.AGAIN;
    }

    private static Map<String, BuddyWord> words() {
        Map<String, BuddyWord> words = new HashMap<>();
        add(words, BuddyWord.SHOW, "");
        add(words, BuddyWord.ON, "on|yes|start|aan|ja");
        add(words, BuddyWord.OFF, "off|no|stop|uit|nee");
        add(
                words,
                BuddyWord.SKIP,
                "skip|skip week|skip this week|skip next week|skip a week|overslaan|sla over|week overslaan|sla week over|sla deze week over|sla volgende week over|sla een week over");
        add(words, BuddyWord.JUNIOR, "junior");
        add(words, BuddyWord.SENIOR, "senior");
        add(words, BuddyWord.ANY, "any|anyone|anybody|everyone|iedereen|allemaal");
        add(words, BuddyWord.NOT, "not|not with|without|niet|niet met|zonder");
        add(words, BuddyWord.AGAIN, "again|again with|weer|weer met|opnieuw|opnieuw met");
        return Map.copyOf(words);
    }

    private static void add(Map<String, BuddyWord> words, BuddyWord word, String names) {
        Stream.of(names.split("\\|", -1)).forEach(name -> words.put(name, word));
    }
}
