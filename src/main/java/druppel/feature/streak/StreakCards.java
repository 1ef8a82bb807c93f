package druppel.feature.streak;

import static druppel.message.Block.buttons;

import druppel.domain.habit.BrokenStreak;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.domain.library.Practice;
import druppel.feature.sharing.ShareCards;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.Picture;
import druppel.message.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Cards about the habit: confirmations, the streak and the week.
public record StreakCards(Texts texts) {
    private static final int WORDS = 7;

    /// Confirms that a reflection was saved, with a button for undoing it and, if it has a text, one for
    /// sharing it.
    public Card kept(
            MemberTextKey how, Optional<String> about, Optional<String> streak, String reflection, boolean worded) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(texts.say(how))));
        streak.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        about.ifPresent(nudge -> blocks.add(new Block.Note(texts.say(MemberTextKey.KEPT_ABOUT, "nudge", nudge))));
        Button undo = Button.plain("undo:" + reflection, texts.say(MemberTextKey.UNDO));
        blocks.add(worded ? buttons(undo, new ShareCards(texts).open(reflection)) : buttons(undo));
        return new Card(blocks);
    }

    /// The form for a reflection on a nudge.
    ///
    /// @param delivery the delivery id, submitted with the form
    public Card form(String delivery) {
        return form(delivery, "", List.of());
    }

    /// The form for a reflection on today or yesterday, submitted as `day`.
    ///
    /// @param words the initial text
    public Card form(boolean yesterday, String words) {
        Block day = new Block.Choices(
                "day",
                texts.say(MemberTextKey.REFLECT_DAY),
                false,
                List.of(
                        new Block.Option("today", texts.say(MemberTextKey.REFLECT_TODAY)),
                        new Block.Option("yesterday", texts.say(MemberTextKey.REFLECT_YESTERDAY))),
                Set.of(yesterday ? "yesterday" : "today"));
        return form("day", words, List.of(day));
    }

    private Card form(String target, String words, List<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(texts.say(MemberTextKey.REFLECT_TITLE)));
        blocks.add(new Block.Input("reflection", texts.say(MemberTextKey.REFLECT_LABEL), Block.Entry.LINES, words));
        blocks.addAll(more);
        blocks.add(new Block.Note(texts.say(MemberTextKey.REFLECT_PRIVATE)));
        blocks.add(buttons(Button.primary("keep:" + target, texts.say(MemberTextKey.REFLECT_KEEP))));
        return new Card(blocks);
    }

    /// The streak, the longest streak, reserves and regularity, with the year as a picture.
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
    public Card repairable(Card streak, BrokenStreak brokenStreak) {
        return streak.and(
                new Block.Paragraph(texts.say(
                        MemberTextKey.STREAK_BROKEN,
                        "length",
                        brokenStreak.length(),
                        "date",
                        DateFormat.date(brokenStreak.on(), texts.language()))),
                buttons(Button.primary("repair:", texts.say(MemberTextKey.STREAK_REPAIR))));
    }

    /// The weekly recap.
    ///
    /// @param words the member's reflections of the week, oldest first; only the newest are shown
    public Card recap(int practised, int scheduled, List<String> words, Practice now, Practice next) {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(texts.say(MemberTextKey.RECAP_TITLE)),
                new Block.Paragraph(texts.say(MemberTextKey.RECAP_PRACTISED, "days", practised, "scheduled", scheduled)
                        + " "
                        + texts.say(MemberTextKey.RECAP_PRACTICE, "practice", now.name(texts.language())))));
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.say(MemberTextKey.RECAP_WORDS)));
        }
        List<String> newest = words.subList(Math.max(0, words.size() - WORDS), words.size());
        newest.forEach(text -> blocks.add(new Block.Quote(text)));
        if (words.size() > WORDS) {
            int more = words.size() - WORDS;
            blocks.add(new Block.Note(texts.say(MemberTextKey.RECAP_MORE, "count", more)));
        }
        blocks.add(new Block.Paragraph(comingUp(now, next)));
        return new Card(blocks);
    }

    private String comingUp(Practice now, Practice next) {
        String name = next.name(texts.language());
        return now.id().equals(next.id())
                ? texts.say(MemberTextKey.RECAP_NEXT_SAME, "practice", name)
                : texts.say(MemberTextKey.RECAP_NEXT, "practice", name, "aim", next.aim(texts.language()));
    }

    private Block.Fact fact(MemberTextKey label, String value) {
        return new Block.Fact(texts.say(label), value);
    }

    private String days(int number) {
        return texts.say(MemberTextKey.STREAK_DAYS, "days", number);
    }
}
