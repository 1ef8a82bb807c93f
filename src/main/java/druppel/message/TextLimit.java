package druppel.message;

/// Shortener of texts to a length limit. Lengths are in `char`s; no code point is cut in two.
public final class TextLimit {
    private static final String ELLIPSIS = "…";

    private TextLimit() {}

    /// The text, cut with an ellipsis if it is too long.
    public static String text(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, border(text, limit - 1)) + ELLIPSIS;
    }

    /// The last position up to `end` at which the text can be cut.
    public static int border(String text, int end) {
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
