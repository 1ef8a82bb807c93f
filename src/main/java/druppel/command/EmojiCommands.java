package druppel.command;

import java.util.Set;
import java.util.regex.Pattern;

/// Recogniser of messages that are a single emoji, as typed on a phone or as Slack spells it.
final class EmojiCommands {
    private static final Pattern SHADE = Pattern.compile("[\\p{M}\\p{Sk}\\s]|:skin-tone-\\d:");
    private static final Set<String> DONE = Set.of(
            "✓",
            "✔",
            "☑",
            "✅",
            "👍",
            ":+1:",
            ":thumbsup:",
            ":heavy_check_mark:",
            ":white_check_mark:",
            ":ballot_box_with_check:",
            "💪",
            ":muscle:",
            "👌",
            ":ok_hand:",
            "🙌",
            ":raised_hands:",
            "🎉",
            ":tada:",
            "💯",
            ":100:");

    private EmojiCommands() {}

    /// Whether the message is a check mark, a thumbs up or similar, in any skin tone.
    static boolean meanDone(String text) {
        return text.length() < 50 && DONE.contains(SHADE.matcher(text).replaceAll(""));
    }
}
