package druppel.domain.library;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Normalised form of the words for a topic. It is equal for words that differ only in capitals, accents, hyphens,
/// articles and common endings; one set of rules serves English and Dutch, as members may ask in either.
///
/// @param stems the stems of the words, in order; empty if there are no letters or digits
public record TopicKey(List<String> stems) {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern APOSTROPHE_S = Pattern.compile("['’]s?(?=\\P{L}|$)");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOUBLED = Pattern.compile("([\\p{L}&&[^s]])\\1+");
    private static final Set<String> FUNCTION_WORDS = Stream.of(
                    "a an the my your our their his her this that these those some any more better good",
                    "of on at to for with and or about between how do does is i we you",
                    "giving getting having making taking showing setting dealing handling accepting receiving bringing"
                            + " facing",
                    "others other people from too much many not",
                    "de het een mijn je jouw ons onze hun dit dat deze die meer beter goed goede",
                    "van op aan te naar voor met en over om bij als tussen hoe ik wij jij u",
                    "zijn geven krijgen hebben maken nemen tonen stellen ontvangen omgaan werken",
                    "anderen andere mensen veel niet")
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<Ending> ENDINGS =
            List.of(new Ending("ing", 3), new Ending("en", 4), new Ending("s", 4), new Ending("e", 3));
    private static final int SHORTEST_STEM_IN_COMPOUND = 5;
    private static final int SHORTEST_REST_OF_COMPOUND = 3;

    /// Ending of inflected words.
    ///
    /// @param shortest the smallest number of letters that must remain without it
    private record Ending(String letters, int shortest) {
        boolean isIn(String word) {
            return word.endsWith(letters)
                    && word.length() - letters.length() >= shortest
                    && !word.endsWith("ss")
                    && !word.endsWith("ee");
        }
    }

    public TopicKey {
        stems = List.copyOf(stems);
    }

    public static TopicKey of(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        List<String> words = NO_LETTERS
                .splitAsStream(APOSTROPHE_S.matcher(plain).replaceAll(""))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> content =
                words.stream().filter(word -> !FUNCTION_WORDS.contains(word)).toList();
        return new TopicKey((content.isEmpty() ? words : content)
                .stream().map(TopicKey::stem).toList());
    }

    /// The keys of some consecutive words in it, in order.
    Stream<TopicKey> parts(int size) {
        return IntStream.rangeClosed(0, stems.size() - size)
                .mapToObj(start -> new TopicKey(stems.subList(start, start + size)));
    }

    /// Whether one of its words is a compound that begins or ends with the only word of another key, as
    /// *feedbackgesprek* does.
    boolean isCompoundOf(TopicKey part) {
        return part.stems.size() == 1 && stems.stream().anyMatch(word -> isCompound(word, part.stems.getFirst()));
    }

    private static boolean isCompound(String word, String part) {
        return part.length() >= SHORTEST_STEM_IN_COMPOUND
                && word.length() - part.length() >= SHORTEST_REST_OF_COMPOUND
                && (word.startsWith(part) || word.endsWith(part));
    }

    int letters() {
        return stems.stream().mapToInt(String::length).sum();
    }

    private static String stem(String word) {
        String shorter = word;
        for (Optional<Ending> ending = ending(word); ending.isPresent(); ending = ending(shorter)) {
            shorter = shorter.substring(
                    0, shorter.length() - ending.get().letters().length());
        }
        return DOUBLED.matcher(spelled(shorter)).replaceAll("$1");
    }

    private static Optional<Ending> ending(String word) {
        return ENDINGS.stream().filter(ending -> ending.isIn(word)).findFirst();
    }

    /// The last letter as it is in other forms of the word: *durf* for *durv(en)*, *stori* for *story*.
    private static String spelled(String stem) {
        String front = stem.substring(0, stem.length() - 1);
        return switch (stem.charAt(stem.length() - 1)) {
            case 'y' -> front + "i";
            case 'v' -> stem.length() > 3 ? front + "f" : stem;
            case 'z' -> stem.length() > 3 ? front + "s" : stem;
            default -> stem;
        };
    }
}
