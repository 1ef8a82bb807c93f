package druppel.adapter.content;

/// Typography of a quotation within another one: single quotation marks.
final class NestedQuotes {
    private NestedQuotes() {}

    /// The text with single marks around what is quoted within a quotation. Where that was cut off, the last mark ends
    /// the outer one.
    static String in(String text) {
        StringBuilder nested = new StringBuilder(text.length());
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            char mark = text.charAt(at);
            depth += mark == '“' ? 1 : 0;
            nested.append(depth > 1 ? single(mark) : mark);
            depth -= mark == '”' && depth > 0 ? 1 : 0;
        }
        if (depth > 0 && text.endsWith("”")) {
            nested.setCharAt(nested.length() - 1, '”');
        }
        return nested.toString();
    }

    private static char single(char mark) {
        return switch (mark) {
            case '“' -> '‘';
            case '”' -> '’';
            default -> mark;
        };
    }
}
