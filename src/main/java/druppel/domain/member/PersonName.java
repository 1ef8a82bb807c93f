package druppel.domain.member;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Name of a person, as colleagues see it: one line of at most 60 characters, with single spaces.
public record PersonName(String text) {
    private static final int LONGEST = 60;
    private static final int LONGEST_SLUG = 40;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}]");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^a-z0-9]+");

    public PersonName {
        if (!isName(text)) {
            throw new IllegalArgumentException("a name is one line of 1 to 60 characters");
        }
    }

    /// Parses a name as typed; empty if it is too long, or has no letter.
    public static Optional<PersonName> read(String typed) {
        String text = Normalizer.normalize(BLANKS.matcher(typed).replaceAll(" ").strip(), Normalizer.Form.NFC);
        return isName(text) ? Optional.of(new PersonName(text)) : Optional.empty();
    }

    private static boolean isName(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                && LETTER.matcher(text).find()
                && !UNSEEN.matcher(text).find();
    }

    /// Whether somebody would take both for the same name: capitals make no difference.
    public boolean matches(PersonName other) {
        return folded().equals(other.folded());
    }

    /// Whether both have the same letters and digits: a phone writes another apostrophe than a keyboard.
    public boolean resembles(PersonName other) {
        return matches(other) || letters().equals(other.letters());
    }

    private String letters() {
        return slug().map(slug -> slug.replace("-", "")).orElseGet(this::folded);
    }

    private String folded() {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The same name of somebody else, such as *Anna 2*; a long one is shortened.
    public PersonName numbered(int number) {
        String end = " " + number;
        int room = Math.min(text.codePointCount(0, text.length()), LONGEST - end.length());
        return new PersonName(
                text.substring(0, text.offsetByCodePoints(0, room)).strip() + end);
    }

    /// The name in the letters of an id, such as `anna-de-vries`; empty if it has none of a to z.
    public Optional<String> slug() {
        String letters = folded().replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("þ", "th");
        String plain = ACCENTS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD))
                .replaceAll("");
        String slug = OTHER_SIGNS.matcher(plain).replaceAll("-").replaceAll("^-", "");
        return Optional.of(
                        slug.substring(0, Math.min(LONGEST_SLUG, slug.length())).replaceAll("-$", ""))
                .filter(found -> !found.isEmpty());
    }

    /// Never includes the name; `text` gives it on purpose.
    @Override
    public String toString() {
        return "PersonName[…]";
    }
}
