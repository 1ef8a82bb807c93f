package druppel.local;

/// Text as people type it.
final class PlainText {
    private PlainText() {}

    /// The text with its line breaks as `\n`, no control characters and no blanks around it.
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
