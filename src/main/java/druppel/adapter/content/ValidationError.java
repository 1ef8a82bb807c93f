package druppel.adapter.content;

import java.util.Comparator;

/// An error in the library, for its author: where it is, what it is, and how to fix it.
///
/// @param file the path relative to the library's folder, with forward slashes
/// @param line the line, counted from 1; 0 if the error is not in a line, such as a missing file
public record ValidationError(String file, int line, String what, String fix) implements Comparable<ValidationError> {
    private static final Comparator<ValidationError> ORDER = Comparator.comparing(ValidationError::file)
            .thenComparingInt(ValidationError::line)
            .thenComparing(ValidationError::what)
            .thenComparing(ValidationError::fix);
    private static final int LONGEST_QUOTE = 40;

    /// Quotes a value from the library: shortened, on one line.
    static String quoted(String text) {
        String plain = text.strip().replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}\\p{Cs}]", "?");
        return plain.length() <= LONGEST_QUOTE ? "“" + plain + "”" : "“" + plain.substring(0, LONGEST_QUOTE) + "…”";
    }

    @Override
    public int compareTo(ValidationError other) {
        return ORDER.compare(this, other);
    }

    /// The error in one line, such as `practices/ask.yaml:42: the kind of ask-why is missing: add “kind:”`.
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line;
        return where + ": " + what + ": " + fix;
    }
}
