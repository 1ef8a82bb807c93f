package druppel.adapter.pages.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the path below `/me/words` names.
sealed interface WordsPath {
    /// The path of the page.
    String ROOT = "/me/words";

    /// The path of the harvest, with its formats below it.
    String HARVEST = ROOT + "/harvest";

    /// The list of words.
    record All() implements WordsPath {}

    /// The harvest to read and print.
    record Harvest() implements WordsPath {}

    /// The harvest as a file, in the format of this name.
    record HarvestFile(String format) implements WordsPath {}

    /// A step with one reflection.
    record Entry(long id, Step step) implements WordsPath {
        String path() {
            return ROOT + "/" + id + "/" + step.name().toLowerCase(Locale.ROOT);
        }
    }

    /// A line shared with everyone, to be withdrawn.
    record Shared(String id) implements WordsPath {
        String path() {
            return ROOT + "/shared/" + id;
        }
    }

    /// What a member can do with a reflection.
    enum Step {
        EDIT,
        DELETE,
        SHARE
    }

    /// Parses the rest of a path; empty if it names no page.
    static Optional<WordsPath> read(Optional<String> rest) {
        Matcher entry = Parts.ENTRY.matcher(rest.orElse(""));
        Matcher shared = Parts.SHARED.matcher(rest.orElse(""));
        if (entry.matches()) {
            String step = entry.group(2).toUpperCase(Locale.ROOT);
            return Optional.of(new Entry(Long.parseLong(entry.group(1)), Step.valueOf(step)));
        }
        if (shared.matches()) {
            return Optional.of(new Shared(shared.group(1)));
        }
        return switch (rest.orElse("")) {
            case "" -> Optional.of(new All());
            case "/harvest" -> Optional.of(new Harvest());
            case "/harvest.md", "/harvest.json" ->
                Optional.of(new HarvestFile(rest.orElse("").substring("/harvest.".length())));
            default -> Optional.empty();
        };
    }

    /// Patterns of paths with a part of their own.
    final class Parts {
        private static final Pattern ENTRY = Pattern.compile("/(\\d{1,18})/(edit|delete|share)");
        private static final Pattern SHARED = Pattern.compile("/shared/(\\d{1,18})");

        private Parts() {}
    }
}
