package druppel.feature.streak;

import static druppel.message.Block.buttons;

import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.domain.library.Practice;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Picture;
import druppel.message.ReviewTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;

/// Cards about a member's habit: the streak and the weekly recap.
public record StreakCards(Texts texts) {
    private static final int WORDS = 7;

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
                                MemberTextKey.STREAK_SCORE,
                                texts.say(MemberTextKey.STREAK_PERCENT, "percent", regularity.percent())))),
                new Block.Picture(texts.say(MemberTextKey.STREAK_YEAR, "days", practised), year),
                new Block.Note(texts.say(
                        streak.longest() == 0 ? MemberTextKey.STREAK_EMPTY : MemberTextKey.STREAK_RESERVES_NOTE)));
    }

    /// The streak card with the offer to repair a broken streak.
    public Card repairable(Card streak, Streak.Broken broken) {
        return streak.and(
                new Block.Paragraph(texts.say(
                        MemberTextKey.STREAK_BROKEN,
                        "length",
                        broken.length(),
                        "date",
                        DateFormat.date(broken.on(), texts.language()))),
                buttons(StreakButton.REPAIR.primary("", texts.say(MemberTextKey.STREAK_REPAIR))));
    }

    /// The weekly recap.
    ///
    /// @param words the member's reflections of the week, oldest first; only the newest are shown
    public Card recap(int practised, int scheduled, List<String> words, Practice now, Practice next) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(texts.say(ReviewTextKey.RECAP_TITLE)),
                new Block.Paragraph(texts.say(ReviewTextKey.RECAP_PRACTISED, "days", practised, "scheduled", scheduled)
                        + " "
                        + texts.say(ReviewTextKey.RECAP_PRACTICE, "practice", now.name(texts.language())))));
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.say(ReviewTextKey.RECAP_WORDS)));
        }
        List<String> newest = words.subList(Math.max(0, words.size() - WORDS), words.size());
        newest.forEach(text -> blocks.add(new Block.Quote(text)));
        if (words.size() > WORDS) {
            int more = words.size() - WORDS;
            blocks.add(new Block.Note(texts.say(ReviewTextKey.RECAP_MORE, "count", more)));
        }
        blocks.add(new Block.Paragraph(comingUp(now, next)));
        return new Card(blocks);
    }

    private String comingUp(Practice now, Practice next) {
        String name = next.name(texts.language());
        return now.id().equals(next.id())
                ? texts.say(ReviewTextKey.RECAP_NEXT_SAME, "practice", name)
                : texts.say(ReviewTextKey.RECAP_NEXT, "practice", name, "aim", next.aim(texts.language()));
    }

    private Block.Fact fact(TextKey label, String value) {
        return new Block.Fact(texts.say(label), value);
    }

    private String days(int number) {
        return texts.say(MemberTextKey.STREAK_DAYS, "days", number);
    }
}
