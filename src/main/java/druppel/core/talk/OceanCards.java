package druppel.core.talk;

import druppel.core.crowd.Crowd;
import druppel.core.crowd.Ocean;
import java.util.Map;

/// What a workspace practised together, from five people up.
public record OceanCards(Phrases phrases) {

    /// All days together, the newest of them, and the water they make.
    public Card ocean(Ocean ocean, Image water) {
        return Card.of(
                new Block.Heading(phrases.say(GroupPhrase.OCEAN_TITLE)),
                new Block.Paragraph(phrases.say(GroupPhrase.OCEAN_DAYS, "days", ocean.days())),
                new Block.Picture(
                        phrases.say(GroupPhrase.OCEAN_WATER, "days", ocean.days()), water),
                new Block.Paragraph(newest(GroupPhrase.OCEAN_NEWEST, ocean)),
                new Block.Note(phrases.say(GroupPhrase.OCEAN_TOGETHER)));
    }

    /// There is nothing to show yet.
    public Card few() {
        return Card.of(
                new Block.Heading(phrases.say(GroupPhrase.OCEAN_TITLE)),
                new Block.Paragraph(phrases.say(GroupPhrase.OCEAN_FEW, "five", Crowd.FIVE)),
                new Block.Note(phrases.say(GroupPhrase.OCEAN_TOGETHER)));
    }

    /// The newest lot, on the look back of a week.
    public Block recap(Ocean ocean) {
        return new Block.Note(newest(GroupPhrase.OCEAN_RECAP, ocean));
    }

    private String newest(GroupPhrase phrase, Ocean ocean) {
        Map<String, ?> values =
                Map.of(
                        "days", ocean.newest(),
                        "date", Spoken.date(ocean.upTo(), phrases.language()));
        return phrases.say(phrase, values);
    }
}
