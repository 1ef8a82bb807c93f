package druppel.platform.teams.inbound;

import druppel.message.MemberTextKey;
import java.util.Arrays;
import java.util.Optional;

/// What can be looked for beside the field in which people write to each other, to put it into a
/// message.
public enum SearchCommand {
    /// Tips, which are anybody's.
    TIPS("tip", MemberTextKey.APP_SEARCH, MemberTextKey.APP_SEARCH_HOW, MemberTextKey.APP_SEARCH_WORD_HOW),
    /// What the one who looks wrote, which is theirs alone.
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

    /// Our name for it, which comes back with what is looked for.
    public String command() {
        return command;
    }

    public MemberTextKey title() {
        return title;
    }

    public MemberTextKey purpose() {
        return purpose;
    }

    /// What can be typed.
    public MemberTextKey wordPurpose() {
        return wordPurpose;
    }

    /// The one that an invocation names; empty where it is none of ours.
    static Optional<SearchCommand> of(Activity activity) {
        String named = activity.text("/value/commandId").orElse("");
        return Arrays.stream(values())
                .filter(known -> known.command.equals(named))
                .findFirst();
    }
}
