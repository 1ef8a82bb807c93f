package druppel.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Parser of number words in both languages, as far as times and spans need them.
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
