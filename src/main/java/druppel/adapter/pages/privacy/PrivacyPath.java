package druppel.adapter.pages.privacy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the path below `/me/privacy` names.
sealed interface PrivacyPath {
    /// The path of the page.
    String ROOT = "/me/privacy";

    /// The page itself.
    record Overview() implements PrivacyPath {}

    /// A step without a thing of its own.
    enum Step implements PrivacyPath {
        /// Makes a code for another place.
        CODE,
        /// Links with the place of a code.
        LINK,
        /// Unlinks an identity at an OpenID provider.
        IDENTITY,
        /// Ends sessions.
        SESSIONS,
        LEAVE,
        JOIN,
        FORGET
    }

    /// Unlinks the account with this id.
    record Unlink(long id) implements PrivacyPath {
        String path() {
            return ROOT + "/unlink/" + id;
        }
    }

    /// Parses the rest of a path; empty if it names no page.
    static Optional<PrivacyPath> read(Optional<String> rest) {
        Matcher unlink = Patterns.UNLINK.matcher(rest.orElse(""));
        if (unlink.matches()) {
            return Optional.of(new Unlink(Long.parseLong(unlink.group(1))));
        }
        return switch (rest.orElse("")) {
            case "" -> Optional.of(new Overview());
            case "/code" -> Optional.of(Step.CODE);
            case "/link" -> Optional.of(Step.LINK);
            case "/identity" -> Optional.of(Step.IDENTITY);
            case "/sessions" -> Optional.of(Step.SESSIONS);
            case "/leave" -> Optional.of(Step.LEAVE);
            case "/join" -> Optional.of(Step.JOIN);
            case "/forget" -> Optional.of(Step.FORGET);
            default -> Optional.empty();
        };
    }

    /// Patterns of paths with a part of their own.
    final class Patterns {
        private static final Pattern UNLINK = Pattern.compile("/unlink/(\\d{1,18})");

        private Patterns() {}
    }
}
