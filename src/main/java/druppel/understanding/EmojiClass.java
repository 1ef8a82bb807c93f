package druppel.understanding;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an emoji says, so that a rare one is understood as a common one is.
public enum EmojiClass {
    YES("👍✅✔☑🟢👌🏁💯🆗"),
    NO("👎❌✖🚫⛔🔴🙅🛑❎"),
    CELEBRATION("🎉💪🙌🥳🎯🏆👏🔥⭐🌟✨🚀"),
    ILLNESS("🤒🤕🤧😷🤢🤮🏥🌡💊"),
    SADNESS("😞😢😔🙁☹😭😣😖😩😫😓😥😿💔"),
    SHAME("🙈😅😬🙊🫣😳"),
    DOUBT("🤔🤷😐😑🫤❓❔👀"),
    HOLIDAY("🏖🌴⛱🏝✈⛷🏕"),
    JOY("😊🙂😀😃😄😁😂🤣😍🥰❤💙💚🧡😎😉🤗"),
    GREETING("👋🙋🤝"),
    THANKS("🙏💐"),
    TIREDNESS("😴💤🥱🛌");

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("+1", "👍"),
            Map.entry("thumbsup", "👍"),
            Map.entry("white_check_mark", "✅"),
            Map.entry("heavy_check_mark", "✔"),
            Map.entry("ballot_box_with_check", "☑"),
            Map.entry("ok_hand", "👌"),
            Map.entry("100", "💯"),
            Map.entry("-1", "👎"),
            Map.entry("thumbsdown", "👎"),
            Map.entry("x", "❌"),
            Map.entry("no_entry", "⛔"),
            Map.entry("no_good", "🙅"),
            Map.entry("tada", "🎉"),
            Map.entry("muscle", "💪"),
            Map.entry("raised_hands", "🙌"),
            Map.entry("clap", "👏"),
            Map.entry("fire", "🔥"),
            Map.entry("rocket", "🚀"),
            Map.entry("face_with_thermometer", "🤒"),
            Map.entry("sneezing_face", "🤧"),
            Map.entry("mask", "😷"),
            Map.entry("disappointed", "😞"),
            Map.entry("cry", "😢"),
            Map.entry("sob", "😭"),
            Map.entry("see_no_evil", "🙈"),
            Map.entry("sweat_smile", "😅"),
            Map.entry("thinking_face", "🤔"),
            Map.entry("shrug", "🤷"),
            Map.entry("eyes", "👀"),
            Map.entry("palm_tree", "🌴"),
            Map.entry("slightly_smiling_face", "🙂"),
            Map.entry("smile", "😄"),
            Map.entry("joy", "😂"),
            Map.entry("heart", "❤"),
            Map.entry("wave", "👋"),
            Map.entry("pray", "🙏"),
            Map.entry("sleeping", "😴"));
    private static final Pattern NAME = Pattern.compile(":([a-z0-9_+-]+):(?::skin-tone-\\d:)?");
    private static final Map<Integer, EmojiClass> CLASSES = Arrays.stream(values())
            .flatMap(emojiClass -> emojiClass.emoji.codePoints().boxed().map(point -> Map.entry(point, emojiClass)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String emoji;

    EmojiClass(String emoji) {
        this.emoji = emoji;
    }

    /// Replaces Slack's names of emoji, such as `:+1:`, by the emoji; an unknown name by a neutral one.
    public static String withoutNames(String message) {
        return NAME.matcher(message).replaceAll(name -> NAMES.getOrDefault(name.group(1), "🙂"));
    }

    /// The class of a token; empty for words and emoji that no class lists.
    public static Optional<EmojiClass> of(String token) {
        return Optional.ofNullable(CLASSES.get(token.codePointAt(0)));
    }
}
