package druppel.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What no log may contain: secrets, which are known by their form, and what the tests of a class let people write or
/// give as a secret. `LogScan` looks for it. Thread-safe.
public final class Confidential {
    /// Shorter texts may be part of a line by chance.
    private static final int SHORTEST = 12;

    private static final int MOST = 500;

    /// A `RandomSecret`, the tokens of Slack, signed tokens, and whatever a header presents.
    private static final Pattern SECRET =
            Pattern.compile("(?<![\\w+-])(?=[\\w-]*\\d)(?=[\\w-]*[a-z])(?=[\\w-]*[A-Z])[\\w-]{43}(?![\\w/+=-])"
                    + "|\\bxox[a-z]-[\\w-]{4,}|\\bxapp-[\\w-]{4,}|\\beyJ[\\w-]{8,}\\.[\\w-]+|Bearer \\S{8,}");

    private static final Pattern SETTING = Pattern.compile(".*(SECRET|PASSWORD|TOKEN|_KEY)");
    private static final Set<String> TEXTS = ConcurrentHashMap.newKeySet();

    private Confidential() {}

    /// Somebody writes this, after a command or without one.
    public static void written(String text) {
        String words = text.strip().replaceFirst("^\\S+\\s+", "");
        if (words.length() >= SHORTEST && words.contains(" ")) {
            add(words);
        }
    }

    /// A form or JSON with this body is sent.
    public static void sent(String body) {
        for (String value : body.split("[&=\"]", -1)) {
            written(decoded(value));
        }
    }

    /// A process is started with these settings.
    public static void settings(Map<String, String> settings) {
        settings.forEach((name, value) -> {
            if (SETTING.matcher(name).matches() && value.length() >= SHORTEST) {
                add(value);
            }
        });
    }

    static boolean isIn(String line) {
        return SECRET.matcher(line).find() || TEXTS.stream().anyMatch(line::contains);
    }

    static void clear() {
        TEXTS.clear();
    }

    private static void add(String text) {
        if (TEXTS.size() < MOST) {
            TEXTS.add(text);
        }
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unencoded) {
            return value;
        }
    }
}
