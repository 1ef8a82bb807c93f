package druppel.content;

import java.util.Comparator;

/// Something wrong in the library, for its author: where, what, and how to mend it.
///
/// @param file relative to the library's folder, with forward slashes
/// @param line counted from 1; 0 where the fault is not in a line, such as a missing file
public record Fault(String file, int line, String what, String mend) implements Comparable<Fault> {
    private static final Comparator<Fault> ORDER =
            Comparator.comparing(Fault::file)
                    .thenComparingInt(Fault::line)
                    .thenComparing(Fault::what)
                    .thenComparing(Fault::mend);

    @Override
    public int compareTo(Fault other) {
        return ORDER.compare(this, other);
    }

    /// One line, such as `practices/ask.yaml:42: the kind of ask-why is missing: add “kind:”`.
    @Override
    public String toString() {
        String where = line == 0 ? file : file + ":" + line;
        return where + ": " + what + ": " + mend;
    }
}
