package druppel.feature.admin;

import static druppel.message.Block.buttons;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import druppel.domain.library.RejectionReason;
import druppel.feature.feedback.FeedbackCards;
import druppel.message.AdminTextKey;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Cards of the feedback report.
public record FeedbackReportCards(Texts texts) {

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

    /// A page of the report.
    ///
    /// @param more whether there are older entries, on page `next`
    public Card page(List<Said> said, boolean more, int next) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(AdminTextKey.CHALLENGES_TITLE)));
        said.forEach(one -> blocks.addAll(about(one)));
        blocks.add(new Block.Note(texts.say(AdminTextKey.CHALLENGES_NAMELESS)));
        if (more) {
            blocks.add(buttons(AdminButton.OLDER_FEEDBACK.plain(
                    Integer.toString(next), texts.say(AdminTextKey.CHALLENGES_OLDER))));
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
        String label = new FeedbackCards(texts).label(reason);
        return count == 1 ? label : label + " (" + count + "×)";
    }
}
