package druppel.feature.feedback;

import static druppel.message.Block.buttons;

import druppel.domain.library.RejectionReason;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Cards of feedback on nudges: the reason for a rejection, and a text for the authors of the nudges.
public record FeedbackCards(Texts texts) {
    /// Asks why a nudge was rejected; answering is optional.
    public Card why(String nudge) {
        List<Button> reasons = Arrays.stream(RejectionReason.values())
                .map(reason -> FeedbackButton.BECAUSE.plain(id(reason) + ":" + nudge, label(reason)))
                .toList();
        return Card.of(new Block.Note(texts.say(GroupTextKey.CHALLENGE_ASK)), new Block.Buttons(reasons));
    }

    /// Confirms a reason and offers to write a text to the authors.
    public Card noted(String nudge) {
        return Card.of(
                new Block.Note(texts.say(GroupTextKey.CHALLENGE_NOTED)),
                buttons(FeedbackButton.WRITE.plain(nudge, texts.say(GroupTextKey.CHALLENGE_WRITE))));
    }

    /// The form for a text.
    ///
    /// @param wording the text of the nudge
    public Card form(String nudge, String wording) {
        return Card.of(
                new Block.Heading(texts.say(GroupTextKey.CHALLENGE_TITLE)),
                new Block.Note(wording),
                NudgeFeedback.TEXT.input(texts.say(GroupTextKey.CHALLENGE_LABEL), "", false),
                new Block.Note(texts.say(GroupTextKey.CHALLENGE_WHO_READS)),
                buttons(FeedbackButton.SEND.primary(nudge, texts.say(GroupTextKey.CHALLENGE_SEND))));
    }

    /// Confirms a text.
    public Card sent() {
        return Card.text(texts.say(GroupTextKey.CHALLENGE_SENT));
    }

    /// A reason in a few words.
    public String label(RejectionReason reason) {
        return texts.say(
                switch (reason) {
                    case MISFIT -> GroupTextKey.OBJECTION_MISFIT;
                    case TOO_BIG -> GroupTextKey.OBJECTION_TOO_BIG;
                    case STALE -> GroupTextKey.OBJECTION_STALE;
                    case UNCLEAR -> GroupTextKey.OBJECTION_UNCLEAR;
                    case DISAGREE -> GroupTextKey.OBJECTION_DISAGREE;
                });
    }

    private static String id(RejectionReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
