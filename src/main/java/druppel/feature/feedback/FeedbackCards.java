package druppel.feature.feedback;

import static druppel.message.Block.buttons;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import druppel.domain.library.RejectionReason;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cards of feedback on nudges: the reason for a rejection, a text for the authors of the nudges, and the
/// report.
public record FeedbackCards(Texts phrases) {
    /// The feedback on one nudge.
    ///
    /// @param nudge its text
    /// @param objections the reasons given; none if an earlier part shows them
    /// @param texts the anonymous texts
    public record Said(String nudge, List<RejectionReason> objections, List<String> texts) {
        public Said {
            objections = List.copyOf(objections);
            texts = List.copyOf(texts);
        }
    }

    /// Asks why a nudge was rejected; answering is optional.
    public Card why(String nudge) {
        List<Button> reasons = Arrays.stream(RejectionReason.values())
                .map(reason -> FeedbackButton.BECAUSE.plain(word(reason) + ":" + nudge, button(reason)))
                .toList();
        return Card.of(new Block.Note(phrases.say(GroupTextKey.CHALLENGE_ASK)), new Block.Buttons(reasons));
    }

    /// Confirms a reason and offers to write a text to the authors.
    public Card noted(String nudge) {
        return Card.of(
                new Block.Note(phrases.say(GroupTextKey.CHALLENGE_NOTED)),
                buttons(FeedbackButton.WRITE.plain(nudge, phrases.say(GroupTextKey.CHALLENGE_WRITE))));
    }

    /// The form for a text.
    ///
    /// @param wording the text of the nudge
    public Card form(String nudge, String wording) {
        return Card.of(
                new Block.Heading(phrases.say(GroupTextKey.CHALLENGE_TITLE)),
                new Block.Note(wording),
                new Block.Input("challenge", phrases.say(GroupTextKey.CHALLENGE_LABEL), Block.Entry.LINES, ""),
                new Block.Note(phrases.say(GroupTextKey.CHALLENGE_WHO_READS)),
                buttons(FeedbackButton.SEND.primary(nudge, phrases.say(GroupTextKey.CHALLENGE_SEND))));
    }

    /// Confirms a text.
    public Card sent() {
        return Card.text(phrases.say(GroupTextKey.CHALLENGE_SENT));
    }

    /// A page of the feedback report.
    ///
    /// @param more whether there are older entries, on page `next`
    public Card read(List<Said> said, boolean more, int next) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(phrases.say(GroupTextKey.CHALLENGES_TITLE)));
        said.forEach(one -> blocks.addAll(about(one)));
        blocks.add(new Block.Note(phrases.say(GroupTextKey.CHALLENGES_NAMELESS)));
        if (more) {
            blocks.add(buttons(FeedbackReportButton.OLDER.plain(
                    Integer.toString(next), phrases.say(GroupTextKey.CHALLENGES_OLDER))));
        }
        return new Card(blocks);
    }

    private List<Block> about(Said said) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(said.nudge()));
        if (!said.objections().isEmpty()) {
            blocks.add(new Block.Note(counted(said.objections())));
        }
        said.texts().forEach(text -> blocks.add(new Block.Quote(text)));
        return blocks;
    }

    private String counted(List<RejectionReason> objections) {
        Map<RejectionReason, Long> counts = objections.stream()
                .collect(groupingBy(reason -> reason, () -> new EnumMap<>(RejectionReason.class), counting()));
        return counts.entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .collect(joining(" · "));
    }

    private String counted(RejectionReason reason, long count) {
        return count == 1 ? button(reason) : button(reason) + " (" + count + "×)";
    }

    private String button(RejectionReason reason) {
        return phrases.say(
                switch (reason) {
                    case MISFIT -> GroupTextKey.OBJECTION_MISFIT;
                    case TOO_BIG -> GroupTextKey.OBJECTION_TOO_BIG;
                    case STALE -> GroupTextKey.OBJECTION_STALE;
                    case UNCLEAR -> GroupTextKey.OBJECTION_UNCLEAR;
                    case DISAGREE -> GroupTextKey.OBJECTION_DISAGREE;
                });
    }

    private static String word(RejectionReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }
}
