package druppel.platform.local.web;

/// Normalises typed text.
final class TextCleaner {
    private TextCleaner() {}

    /// The text with `\n` as line break, without control characters, and trimmed.
    static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
