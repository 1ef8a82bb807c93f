package druppel.common;

import java.util.List;

/// Table in plain text for the command line: a row of headings, then rows of as many cells.
public final class TextTable {
    private static final String GAP = "  ";
    private static final String NUMBER = "\\d+|–";

    private TextTable() {}

    /// The rows as lines, with columns of numbers aligned to the right and the others to the left.
    ///
    /// @param rows at least the headings
    public static List<String> lines(List<List<String>> rows) {
        int last = rows.getFirst().size() - 1;
        List<StringBuilder> lines = rows.stream().map(_ -> new StringBuilder()).toList();
        for (int column = 0; column <= last; column++) {
            int at = column;
            int width =
                    rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
            boolean numbers = rows.stream().skip(1).allMatch(row -> row.get(at).matches(NUMBER));
            String format = (column == 0 ? "" : GAP)
                    + (column == last && !numbers ? "%s" : "%" + (numbers ? "" : "-") + width + "s");
            for (int row = 0; row < rows.size(); row++) {
                lines.get(row).append(format.formatted(rows.get(row).get(at)));
            }
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
