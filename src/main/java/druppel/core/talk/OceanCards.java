package druppel.core.talk;

import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.anonymity.WorkspaceTotals;
import java.util.Map;

/// What a workspace practised together, from five people up.
public record OceanCards(Phrases phrases) {

    /// All days together, the newest of them, and the water they make.
    public Card ocean(WorkspaceTotals workspaceTotals, Image water) {
        return Card.of(
                new Block.Heading(phrases.say(GroupPhrase.OCEAN_TITLE)),
                new Block.Paragraph(phrases.say(GroupPhrase.OCEAN_DAYS, "days", workspaceTotals.days())),
                new Block.Picture(
                        phrases.say(GroupPhrase.OCEAN_WATER, "days", workspaceTotals.days()), water),
                new Block.Paragraph(newest(GroupPhrase.OCEAN_NEWEST, workspaceTotals)),
                new Block.Note(phrases.say(GroupPhrase.OCEAN_TOGETHER)));
    }

    /// There is nothing to show yet.
    public Card few() {
        return Card.of(
                new Block.Heading(phrases.say(GroupPhrase.OCEAN_TITLE)),
                new Block.Paragraph(phrases.say(GroupPhrase.OCEAN_FEW, "five", AnonymityThreshold.FIVE)),
                new Block.Note(phrases.say(GroupPhrase.OCEAN_TOGETHER)));
    }

    /// The newest lot, on the look back of a week.
    public Block recap(WorkspaceTotals workspaceTotals) {
        return new Block.Note(newest(GroupPhrase.OCEAN_RECAP, workspaceTotals));
    }

    private String newest(GroupPhrase phrase, WorkspaceTotals workspaceTotals) {
        Map<String, ?> values =
                Map.of(
                        "days", workspaceTotals.newest(),
                        "date", Spoken.date(workspaceTotals.upTo(), phrases.language()));
        return phrases.say(phrase, values);
    }
}
