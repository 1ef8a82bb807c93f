package druppel.domain.member;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A code that people pass on by hand: that they are the same person in another place, or to whose
/// team they belong. Eight of 32 signs, no two of which look alike.
///
/// Copying it by hand is forgiven: small letters, a missing dash, a letter O for a zero, an I or L
/// for a one.
///
/// @param signs the eight of them, without the dash
public record LinkCode(String signs) {
    /// The signs of a code, the 32 of Crockford’s base 32.
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static final int LENGTH = 8;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern CODE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public LinkCode {
        if (!CODE.matcher(signs).matches()) {
            throw new IllegalArgumentException("a code has eight signs of its alphabet");
        }
    }

    /// Reads a code as it was typed; empty where it cannot be one.
    public static Optional<LinkCode> read(String typed) {
        String signs = BETWEEN.matcher(typed)
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return CODE.matcher(signs).matches() ? Optional.of(new LinkCode(signs)) : Optional.empty();
    }

    /// As people read it: `K7PM-4XQT`.
    public String spoken() {
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }

    /// A code is a secret: it says itself only where it is asked to.
    @Override
    public String toString() {
        return "LinkCode[…]";
    }
}
