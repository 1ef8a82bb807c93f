package druppel.feature.review;

import druppel.domain.calendar.Quarter;
import druppel.message.ReviewTextKey;
import druppel.message.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Name by which a review is requested as a file, such as `harvest:2026-Q4` or `harvest-json:all`. Messages that
/// members have already received carry it, so a released name does not change.
///
/// @param quarter empty for all time
public record ReviewFileName(Format format, Optional<Quarter> quarter) {
    private static final String EVERYTHING = "all";

    /// Format of the file.
    public enum Format {
        MARKDOWN("harvest:", "md", "text/markdown"),
        JSON("harvest-json:", "json", "application/json");

        private final String prefix;
        private final String extension;
        private final String mediaType;

        Format(String prefix, String extension, String mediaType) {
            this.prefix = prefix;
            this.extension = extension;
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /// Parses a name; empty if it names no review.
    public static Optional<ReviewFileName> read(String name) {
        return Stream.of(Format.values())
                .filter(format -> name.startsWith(format.prefix))
                .findFirst()
                .flatMap(format -> read(format, name.substring(format.prefix.length())));
    }

    private static Optional<ReviewFileName> read(Format format, String period) {
        return period.equals(EVERYTHING)
                ? Optional.of(new ReviewFileName(format, Optional.empty()))
                : Quarter.read(period.toLowerCase(Locale.ROOT))
                        .map(quarter -> new ReviewFileName(format, Optional.of(quarter)));
    }

    public String text() {
        return format.prefix + quarter.map(Quarter::id).orElse(EVERYTHING);
    }

    /// The name under which the file is saved, with the quarter.
    String saved(Texts texts) {
        String harvest = texts.say(ReviewTextKey.HARVEST_FILE);
        return "druppel-" + harvest + quarter.map(one -> "-" + one.id()).orElse("") + "." + format.extension;
    }
}
