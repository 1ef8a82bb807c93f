package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

import druppel.domain.habit.BrokenStreak;
import druppel.domain.habit.Regularity;
import druppel.domain.habit.Streak;
import druppel.domain.library.Practice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cards that show a habit: what was kept, the streak, the week.
public record HabitCards(Phrases phrases) {
    private static final int WORDS = 7;

    /// Something was kept for a day; one button takes it back, and another leads to sharing what
    /// was put in words.
    public Card kept(
            Phrase how,
            Optional<String> about,
            Optional<String> streak,
            String reflection,
            boolean worded) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Paragraph(phrases.say(how))));
        streak.ifPresent(line -> blocks.add(new Block.Paragraph(line)));
        about.ifPresent(nudge ->
                blocks.add(new Block.Note(phrases.say(Phrase.KEPT_ABOUT, "nudge", nudge))));
        Button undo = Button.plain("undo:" + reflection, phrases.say(Phrase.UNDO));
        blocks.add(
                worded ? buttons(undo, new ShareCards(phrases).open(reflection)) : buttons(undo));
        return new Card(blocks);
    }

    /// The form for a member's own words on a nudge.
    ///
    /// @param delivery comes back with the words
    public Card form(String delivery) {
        return form(delivery, "", List.of());
    }

    /// The form for words of today or yesterday; the day comes back as `day`.
    ///
    /// @param words what stands in it already
    public Card form(boolean yesterday, String words) {
        Block day =
                new Block.Choices(
                        "day",
                        phrases.say(Phrase.REFLECT_DAY),
                        false,
                        List.of(
                                new Block.Option("today", phrases.say(Phrase.REFLECT_TODAY)),
                                new Block.Option(
                                        "yesterday", phrases.say(Phrase.REFLECT_YESTERDAY))),
                        Set.of(yesterday ? "yesterday" : "today"));
        return form("day", words, List.of(day));
    }

    private Card form(String target, String words, List<Block> more) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(phrases.say(Phrase.REFLECT_TITLE)));
        blocks.add(
                new Block.Input(
                        "reflection", phrases.say(Phrase.REFLECT_LABEL), Block.Entry.LINES, words));
        blocks.addAll(more);
        blocks.add(new Block.Note(phrases.say(Phrase.REFLECT_PRIVATE)));
        blocks.add(buttons(Button.primary("keep:" + target, phrases.say(Phrase.REFLECT_KEEP))));
        return new Card(blocks);
    }

    /// Streak, longest, reserves and score, and the year as a picture.
    public Card streak(Streak streak, Regularity regularity, int practised, Image year) {
        return Card.of(
                new Block.Heading(phrases.say(Phrase.STREAK_TITLE)),
                new Block.Facts(
                        List.of(
                                fact(Phrase.STREAK_LENGTH, days(streak.length())),
                                fact(Phrase.STREAK_LONGEST, days(streak.longest())),
                                fact(
                                        Phrase.STREAK_RESERVES,
                                        phrases.say(
                                                Phrase.STREAK_OF_TWO, "held", streak.reserves())),
                                fact(
                                        Phrase.STREAK_SCORE,
                                        phrases.say(
                                                Phrase.STREAK_PERCENT,
                                                "percent",
                                                regularity.percent())))),
                new Block.Picture(phrases.say(Phrase.STREAK_YEAR, "days", practised), year),
                new Block.Note(
                        phrases.say(
                                streak.longest() == 0
                                        ? Phrase.STREAK_EMPTY
                                        : Phrase.STREAK_RESERVES_NOTE)));
    }

    /// What a streak card says in addition while a broken streak can be brought back.
    public Card repairable(Card streak, BrokenStreak brokenStreak) {
        return streak.and(
                new Block.Paragraph(
                        phrases.say(
                                Phrase.STREAK_BROKEN,
                                "length",
                                brokenStreak.length(),
                                "date",
                                Spoken.date(brokenStreak.on(), phrases.language()))),
                buttons(Button.primary("repair:", phrases.say(Phrase.STREAK_REPAIR))));
    }

    /// The look back at the end of the working week.
    ///
    /// @param words the member's own words of the week, oldest first; the newest are shown
    public Card recap(
            int practised, int scheduled, List<String> words, Practice now, Practice next) {
        List<Block> blocks =
                new ArrayList<>(
                        List.of(
                                new Block.Heading(phrases.say(Phrase.RECAP_TITLE)),
                                new Block.Paragraph(
                                        phrases.say(
                                                        Phrase.RECAP_PRACTISED,
                                                        "days",
                                                        practised,
                                                        "scheduled",
                                                        scheduled)
                                                + " "
                                                + phrases.say(
                                                        Phrase.RECAP_PRACTICE,
                                                        "practice",
                                                        now.name(phrases.language())))));
        if (!words.isEmpty()) {
            blocks.add(new Block.Paragraph(phrases.say(Phrase.RECAP_WORDS)));
        }
        List<String> newest = words.subList(Math.max(0, words.size() - WORDS), words.size());
        newest.forEach(text -> blocks.add(new Block.Quote(text)));
        if (words.size() > WORDS) {
            int more = words.size() - WORDS;
            blocks.add(new Block.Note(phrases.say(Phrase.RECAP_MORE, "count", more)));
        }
        blocks.add(new Block.Paragraph(comingUp(now, next)));
        return new Card(blocks);
    }

    private String comingUp(Practice now, Practice next) {
        String name = next.name(phrases.language());
        return now.id().equals(next.id())
                ? phrases.say(Phrase.RECAP_NEXT_SAME, "practice", name)
                : phrases.say(
                        Phrase.RECAP_NEXT, "practice", name, "aim", next.aim(phrases.language()));
    }

    private Block.Fact fact(Phrase label, String value) {
        return new Block.Fact(phrases.say(label), value);
    }

    private String days(int number) {
        return phrases.say(Phrase.STREAK_DAYS, "days", number);
    }
}
