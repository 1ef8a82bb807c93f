package druppel.core.talk;

import druppel.domain.calendar.InactivityNotice;
import druppel.domain.calendar.NudgeFrequency;
import java.util.ArrayList;
import java.util.List;

/// What is said about how often the bot comes by: when nobody answers, and when somebody is back.
public record PresenceCards(Phrases phrases) {

    /// A nudge with what it says beside itself, above it.
    public Card remarked(InactivityNotice inactivityNotice, Card nudge) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(phrases.say(words(inactivityNotice))));
        blocks.add(new Block.Buttons(choices(inactivityNotice)));
        blocks.addAll(nudge.blocks());
        return new Card(blocks);
    }

    /// Somebody is back after the bot had drawn back.
    ///
    /// @param wish how often they want it, and get it again
    /// @param next when the next nudge comes
    public Card back(NudgeFrequency wish, String next) {
        boolean weekly = wish == NudgeFrequency.WEEKLY;
        return Card.of(
                new Block.Heading(phrases.say(Phrase.WELCOME_BACK_TITLE)),
                new Block.Paragraph(phrases.say(weekly ? Phrase.BACK_WEEKLY : Phrase.BACK_DAILY)),
                new Block.Note(next),
                new Block.Buttons(List.of(weekly ? daily() : weekly(Phrase.WEEKLY_ENOUGH))));
    }

    /// They have chosen how often it comes.
    ///
    /// @param next when the next nudge comes
    public Card chosen(NudgeFrequency wish, String next) {
        boolean weekly = wish == NudgeFrequency.WEEKLY;
        return Card.of(
                new Block.Paragraph(
                        phrases.say(weekly ? Phrase.WEEKLY_CHOSEN : Phrase.DAILY_CHOSEN)),
                new Block.Note(next),
                new Block.Buttons(List.of(weekly ? daily() : weekly(Phrase.WEEKLY_ENOUGH))));
    }

    private static Phrase words(InactivityNotice inactivityNotice) {
        return switch (inactivityNotice) {
            case ASKS_WEEKLY -> Phrase.SILENT_ASKS_WEEKLY;
            case SAYS_WEEKLY -> Phrase.SILENT_SAYS_WEEKLY;
            case SAYS_GOODBYE -> Phrase.SILENT_SAYS_GOODBYE;
        };
    }

    private List<Button> choices(InactivityNotice inactivityNotice) {
        return switch (inactivityNotice) {
            case ASKS_WEEKLY -> List.of(weekly(Phrase.WEEKLY_YES), daily());
            case SAYS_WEEKLY -> List.of(daily());
            case SAYS_GOODBYE -> List.of(weekly(Phrase.WEEKLY_STAY));
        };
    }

    private Button weekly(Phrase label) {
        return asking(Verb.WEEKLY, label);
    }

    private Button daily() {
        return asking(Verb.DAILY, Phrase.DAILY_YES);
    }

    private Button asking(Verb verb, Phrase label) {
        return Button.asking(verb.written(phrases.language()), phrases.say(label));
    }
}
