package druppel.platform.teams.inbound;

import druppel.message.HelpTextKey;
import druppel.message.TextKey;
import java.util.Arrays;
import java.util.Optional;

/// Search commands of the message extension, for inserting a result into a message.
public enum SearchCommand {
    /// Tips, the same for everyone.
    TIPS("tip", HelpTextKey.APP_SEARCH, HelpTextKey.APP_SEARCH_HOW, HelpTextKey.APP_SEARCH_WORD_HOW),
    /// The reflections of the member who searches; no one else's.
    WORDS("words", HelpTextKey.APP_WORDS, HelpTextKey.APP_WORDS_HOW, HelpTextKey.APP_WORDS_WORD_HOW);

    private final String command;
    private final TextKey title;
    private final TextKey purpose;
    private final TextKey wordPurpose;

    SearchCommand(String command, TextKey title, TextKey purpose, TextKey wordPurpose) {
        this.command = command;
        this.title = title;
        this.purpose = purpose;
        this.wordPurpose = wordPurpose;
    }

    /// The command id.
    public String command() {
        return command;
    }

    public TextKey title() {
        return title;
    }

    public TextKey purpose() {
        return purpose;
    }

    /// The description of the search field.
    public TextKey wordPurpose() {
        return wordPurpose;
    }

    /// The command that an invoke names; empty if it is unknown.
    static Optional<SearchCommand> of(Activity activity) {
        String named = activity.text("/value/commandId").orElse("");
        return Arrays.stream(values())
                .filter(known -> known.command.equals(named))
                .findFirst();
    }
}
