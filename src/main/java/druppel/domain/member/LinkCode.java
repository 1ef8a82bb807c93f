package druppel.domain.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Code that people pass on by hand, to link accounts or to join a team survey: eight of 32 signs, no two of which look
/// alike.
///
/// Parsing is lenient: lower case, a missing dash, a letter O for a zero, an I or L for a one.
///
/// @param signs the eight signs, without the dash
public record LinkCode(String signs) {
    /// The signs of a code: Crockford's base 32.
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static final int LENGTH = 8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public LinkCode {
        if (!CODE.matcher(signs).matches()) {
            throw new IllegalArgumentException("a code has eight signs of the alphabet");
        }
    }

    /// Parses a code as typed; empty if it cannot be one.
    public static Optional<LinkCode> read(String typed) {
        String signs = signs(typed);
        return CODE.matcher(signs).matches() ? Optional.of(new LinkCode(signs)) : Optional.empty();
    }

    /// The signs of what somebody typed for a code.
    static String signs(String typed) {
        return BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /// The code as shown to people: `K7PM-4XQT`.
    public String formatted() {
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }

    /// Never includes the secret; `spoken` gives it on purpose.
    @Override
    public String toString() {
        return "LinkCode[…]";
    }
}
