package druppel.feature.totals;

import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.GroupTextKey;
import druppel.message.Picture;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.Map;

/// Cards of the workspace totals: what a workspace practised together, shown from five people on.
public record WorkspaceTotalsCards(Texts texts) {

    /// The total number of days, the newest batch, and the chart.
    public Card totals(WorkspaceTotals workspaceTotals, Picture water) {
        return Card.of(
                new Block.Heading(texts.say(GroupTextKey.OCEAN_TITLE)),
                new Block.Paragraph(texts.say(GroupTextKey.OCEAN_DAYS, "days", workspaceTotals.days())),
                new Block.Picture(texts.say(GroupTextKey.OCEAN_WATER, "days", workspaceTotals.days()), water),
                new Block.Paragraph(newest(GroupTextKey.OCEAN_NEWEST, workspaceTotals)),
                new Block.Note(texts.say(GroupTextKey.OCEAN_TOGETHER)));
    }

    /// Says that there is nothing to show yet.
    public Card tooFew() {
        return Card.of(
                new Block.Heading(texts.say(GroupTextKey.OCEAN_TITLE)),
                new Block.Paragraph(texts.say(GroupTextKey.OCEAN_FEW, "five", AnonymityThreshold.FIVE)),
                new Block.Note(texts.say(GroupTextKey.OCEAN_TOGETHER)));
    }

    /// The newest batch as a block of the weekly recap.
    public Block recap(WorkspaceTotals workspaceTotals) {
        return new Block.Note(newest(GroupTextKey.OCEAN_RECAP, workspaceTotals));
    }

    private String newest(TextKey phrase, WorkspaceTotals workspaceTotals) {
        Map<String, ?> values = Map.of(
                "days", workspaceTotals.newest(),
                "date", DateFormat.date(workspaceTotals.upTo(), texts.language()));
        return texts.say(phrase, values);
    }
}
