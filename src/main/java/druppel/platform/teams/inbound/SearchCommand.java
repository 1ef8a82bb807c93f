package druppel.platform.teams.inbound;

import druppel.message.MemberTextKey;
import java.util.Arrays;
import java.util.Optional;

/// Search commands of the message extension, for inserting a result into a message.
public enum SearchCommand {
    /// Tips, the same for everyone.
    TIPS("tip", MemberTextKey.APP_SEARCH, MemberTextKey.APP_SEARCH_HOW, MemberTextKey.APP_SEARCH_WORD_HOW),
    /// The reflections of the member who searches; no one else's.
    WORDS("words", MemberTextKey.APP_WORDS, MemberTextKey.APP_WORDS_HOW, MemberTextKey.APP_WORDS_WORD_HOW);

    private final String command;
    private final MemberTextKey title;
    private final MemberTextKey purpose;
    private final MemberTextKey wordPurpose;

    SearchCommand(String command, MemberTextKey title, MemberTextKey purpose, MemberTextKey wordPurpose) {
        this.command = command;
        this.title = title;
        this.purpose = purpose;
        this.wordPurpose = wordPurpose;
    }

    /// The command id.
    public String command() {
        return command;
    }

    public MemberTextKey title() {
        return title;
    }

    public MemberTextKey purpose() {
        return purpose;
    }

    /// The description of the search field.
    public MemberTextKey wordPurpose() {
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
