package druppel.message;

/// Texts that have to fit. Lengths are in `char`s; no code point is cut in two.
public final class TextLimit {
    private static final String ELLIPSIS = "…";

    private TextLimit() {}

    /// The text, cut with an ellipsis where it is too long.
    public static String text(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, border(text, limit - 1)) + ELLIPSIS;
    }

    /// The nearest place up to `end` where a text can be cut.
    public static int border(String text, int end) {
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
