package druppel.platform.local.web;

/// Text as people type it.
public final class TextCleaner {
    private TextCleaner() {}

    /// The text with its line breaks as `\n`, no control characters and no blanks around it.
    public static String clean(String text) {
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
    }
}
