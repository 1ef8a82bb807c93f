package druppel.common;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Short random id that people read and type, such as `k3f9x2`: without signs that look alike.
public final class ShortId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String SIGNS = "23456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 6;

    private ShortId() {}

    public static String random() {
        return RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(sign -> SIGNS.substring(sign, sign + 1))
                .collect(Collectors.joining());
    }
}
