package druppel.feature.streak;

import static druppel.message.Block.buttons;

import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Picture;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.List;
import java.util.Map;

/// Cards about a member's streak.
public record StreakCards(Texts texts) {
    /// The streak: its length, the longest one, the reserves, the regularity, and the year as a picture.
    public Card streak(Streak streak, Regularity regularity, int practised, Picture year) {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.STREAK_TITLE)),
                new Block.Facts(List.of(
                        fact(MemberTextKey.STREAK_LENGTH, days(streak.length())),
                        fact(MemberTextKey.STREAK_LONGEST, days(streak.longest())),
                        fact(
                                MemberTextKey.STREAK_RESERVES,
                                texts.say(MemberTextKey.STREAK_OF_TWO, "held", streak.reserves())),
                        fact(
                                MemberTextKey.STREAK_REGULARITY,
                                texts.say(MemberTextKey.STREAK_PERCENT, "percent", regularity.percent())))),
                new Block.Picture(texts.say(MemberTextKey.STREAK_YEAR, "days", practised), year),
                new Block.Note(texts.say(
                        streak.longest() == 0 ? MemberTextKey.STREAK_EMPTY : MemberTextKey.STREAK_RESERVES_NOTE)));
    }

    /// The streak card with the offer to repair a broken streak.
    ///
    /// @param brave whether a brave nudge may do it
    public Card repairable(Card streak, Streak.Broken broken, boolean brave) {
        return streak.and(
                new Block.Paragraph(texts.say(
                        MemberTextKey.STREAK_BROKEN,
                        Map.of(
                                "length", broken.length(),
                                "date", DateFormat.date(broken.on(), texts.language()),
                                "brave", brave))),
                buttons(StreakButton.REPAIR.primary("", texts.say(MemberTextKey.STREAK_REPAIR))));
    }

    private Block.Fact fact(TextKey label, String value) {
        return new Block.Fact(texts.say(label), value);
    }

    private String days(int number) {
        return texts.say(MemberTextKey.STREAK_DAYS, "days", number);
    }
}
