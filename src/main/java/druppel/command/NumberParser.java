package druppel.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Parser of number words in both languages, as far as times and dates need them, and of the words about them.
final class NumberParser {
    private static final List<String> ENGLISH = list("zero one two three four five six seven eight nine ten eleven"
            + " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty");
    private static final List<String> DUTCH = list("nul een twee drie vier vijf zes zeven acht negen tien elf twaalf"
            + " dertien veertien vijftien zestien zeventien achttien negentien twintig");
    private static final Map<String, Integer> LARGER = Map.ofEntries(
            Map.entry("twentyfive", 25),
            Map.entry("thirty", 30),
            Map.entry("thirtyfive", 35),
            Map.entry("forty", 40),
            Map.entry("fortyfive", 45),
            Map.entry("fifty", 50),
            Map.entry("fiftyfive", 55),
            Map.entry("vijfentwintig", 25),
            Map.entry("dertig", 30),
            Map.entry("vijfendertig", 35),
            Map.entry("veertig", 40),
            Map.entry("vijfenveertig", 45),
            Map.entry("vijftig", 50),
            Map.entry("vijfenvijftig", 55));
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Pattern TENS_AND_FIVE = Pattern.compile("\\b(twenty|thirty|forty|fifty)[ -]five\\b");
    private static final Pattern WORD = Pattern.compile("[a-z]+");

    private static final Set<String> FILLERS = Set.of(
            "the",
            "of",
            "de",
            "het",
            "lang",
            "long",
            "whole",
            "entire",
            "hele",
            "heel",
            "all",
            "me",
            "mij",
            "my",
            "mijn",
            "nudges",
            "duwtjes",
            "nudging",
            "even",
            "just",
            "gewoon",
            "please",
            "about",
            "ongeveer",
            "circa");
    private static final Pattern ONE = Pattern.compile("\\ban?\\b");
    private static final Pattern FIRST = Pattern.compile("\\b(?:first|eerste)\\b");
    private static final Pattern SECOND = Pattern.compile("\\btweede\\b");
    private static final Pattern ORDINAL = Pattern.compile("(?<=\\d)(?:st|nd|rd|th|e|ste|de)\\b");
    private static final Pattern GLUED = Pattern.compile("(?<=\\d)[-.]?(?=[a-z])(?!th\\b)|(?<=[a-z])[-.](?=\\d)");
    private static final Pattern HALVES = Pattern.compile(" and 1 half\\b");
    private static final Pattern WEEK_AND_A_HALF = Pattern.compile("\\b(\\d) (week|month|maand|year)\\.5");
    private static final Pattern ONE_AND_A_HALF = Pattern.compile("\\b(?:anderhalve|anderhalf)\\b");
    private static final Pattern GLUED_DAY_PART = Pattern.compile(
            "\\b((?:maan|dins|woens|donder|vrij|zater|zon)dag|overmorgen|morgen)(ochtend|middag|avond|nacht|vroeg)\\b");

    private NumberParser() {}

    static List<String> all() {
        return NUMBERS.keySet().stream().sorted().toList();
    }

    static List<String> english() {
        return ENGLISH;
    }

    /// Replaces number words with digits: "half nine" becomes "half 9".
    static String asDigits(String text) {
        String joined = TENS_AND_FIVE.matcher(text).replaceAll("$1five");
        return WORD.matcher(joined).replaceAll(word -> digits(word.group()));
    }

    /// The words with digits for numbers, without fillers, and with spaces between the parts of a date.
    static String plainer(String words) {
        String numbers = asDigits(ONE.matcher(words).replaceAll("1"));
        String ordinals = ORDINAL.matcher(
                        SECOND.matcher(FIRST.matcher(numbers).replaceAll("1th")).replaceAll("2th"))
                .replaceAll("th");
        String parts =
                GLUED_DAY_PART.matcher(GLUED.matcher(ordinals).replaceAll(" ")).replaceAll("$1 $2");
        String halves = WEEK_AND_A_HALF
                .matcher(HALVES.matcher(ONE_AND_A_HALF.matcher(parts).replaceAll("1.5"))
                        .replaceAll(".5"))
                .replaceAll("$1.5 $2");
        return Stream.of(halves.split(" ", -1))
                .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
                .collect(Collectors.joining(" "));
    }

    private static String digits(String word) {
        Integer number = NUMBERS.get(word);
        return number == null ? word : number.toString();
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>(LARGER);
        for (int number = 0; number < ENGLISH.size(); number++) {
            numbers.put(ENGLISH.get(number), number);
            numbers.put(DUTCH.get(number), number);
        }
        return Map.copyOf(numbers);
    }

    private static List<String> list(String words) {
        return List.of(words.split(" ", -1));
    }
}
