package druppel.domain.member;

import java.util.Optional;
import java.util.regex.Pattern;

/// Code with which a person comes into their account again: sixteen signs of a `LinkCode`, 80 bits if they are random.
///
/// @param signs the sixteen signs, without dashes
public record RecoveryCode(String signs) {
    public static final int LENGTH = 16;

    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[" + LinkCode.ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern GROUP_END = Pattern.compile("(.{" + GROUP + "})(?=.)");

    public RecoveryCode {
        if (!CODE.matcher(signs).matches()) {
            throw new IllegalArgumentException("a recovery code has sixteen signs of the alphabet");
        }
    }

    /// Parses a code as typed; empty if it cannot be one.
    public static Optional<RecoveryCode> read(String typed) {
        String signs = LinkCode.signs(typed);
        return CODE.matcher(signs).matches() ? Optional.of(new RecoveryCode(signs)) : Optional.empty();
    }

    /// The code as shown to people: `K7PM-4XQT-9RDA-0B3C`.
    public String formatted() {
        return GROUP_END.matcher(signs).replaceAll("$1-");
    }

    /// Never includes the secret; `formatted` gives it on purpose.
    @Override
    public String toString() {
        return "RecoveryCode[…]";
    }
}
