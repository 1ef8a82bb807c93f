package druppel.teams;

import druppel.core.talk.Phrase;
import java.util.Arrays;
import java.util.Optional;

/// What can be looked for beside the field in which people write to each other, to put it into a
/// message.
enum Search {
    /// Tips, which are anybody's.
    TIPS("tip", Phrase.APP_SEARCH, Phrase.APP_SEARCH_HOW, Phrase.APP_SEARCH_WORD_HOW),
    /// What the one who looks wrote, which is theirs alone.
    WORDS("words", Phrase.APP_WORDS, Phrase.APP_WORDS_HOW, Phrase.APP_WORDS_WORD_HOW);

    private final String command;
    private final Phrase title;
    private final Phrase purpose;
    private final Phrase wordPurpose;

    Search(String command, Phrase title, Phrase purpose, Phrase wordPurpose) {
        this.command = command;
        this.title = title;
        this.purpose = purpose;
        this.wordPurpose = wordPurpose;
    }

    /// Our name for it, which comes back with what is looked for.
    String command() {
        return command;
    }

    Phrase title() {
        return title;
    }

    Phrase purpose() {
        return purpose;
    }

    /// What can be typed.
    Phrase wordPurpose() {
        return wordPurpose;
    }

    /// The one that an invocation names; empty where it is none of ours.
    static Optional<Search> of(Activity activity) {
        String named = activity.text("/value/commandId").orElse("");
        return Arrays.stream(values()).filter(known -> known.command.equals(named)).findFirst();
    }
}
