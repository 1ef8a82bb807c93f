package druppel.adapter.content;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import java.nio.file.Path;
import java.util.List;

/// Output of `library check`: one line per error, or one line with counts.
///
/// @param sound false if there are errors
public record LibraryCheck(List<String> lines, boolean sound) {
    public LibraryCheck {
        lines = List.copyOf(lines);
    }

    public static LibraryCheck of(Path folder) {
        return switch (YamlLibrary.ReadResult.of(folder)) {
            case YamlLibrary.ReadResult.Broken(List<ValidationError> faults) ->
                new LibraryCheck(faults.stream().map(ValidationError::toString).toList(), false);
            case YamlLibrary.ReadResult.Sound sound -> new LibraryCheck(List.of(counts(sound.catalogue())), true);
        };
    }

    private static String counts(Catalogue catalogue) {
        return String.join(
                        ", ",
                        count(catalogue.practices().size(), "practice"),
                        count(catalogue.nudges().size(), "nudge"),
                        count(Language.values().length, "language"),
                        count(catalogue.programmes().size(), "programme"))
                + ": no errors";
    }

    private static String count(int count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
