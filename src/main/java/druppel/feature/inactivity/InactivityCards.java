package druppel.feature.inactivity;

import druppel.command.Keyword;
import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.NudgeFrequency;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.message.Texts;
import java.util.List;

/// Cards about the nudge frequency of inactive members, and about their return.
public record InactivityCards(Texts texts) {

    /// A nudge with a notice about inactivity above it.
    public Card withNotice(EngagementLevel.Notice notice, Card nudge) {
        return nudge.after(new Block.Paragraph(texts.say(words(notice))), new Block.Buttons(choices(notice)));
    }

    /// Welcomes a member back after a time of inactivity.
    ///
    /// @param wish the frequency that they chose, which applies again
    /// @param next when the next nudge is sent, in words
    public Card welcomeBack(NudgeFrequency wish, String next) {
        boolean weekly = wish == NudgeFrequency.WEEKLY;
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.WELCOME_BACK_TITLE)),
                new Block.Paragraph(texts.say(weekly ? MemberTextKey.BACK_WEEKLY : MemberTextKey.BACK_DAILY)),
                new Block.Note(next),
                new Block.Buttons(List.of(weekly ? daily() : weekly(MemberTextKey.WEEKLY_ENOUGH))));
    }

    /// Confirms the chosen frequency.
    ///
    /// @param next when the next nudge is sent, in words
    public Card chosen(NudgeFrequency wish, String next) {
        boolean weekly = wish == NudgeFrequency.WEEKLY;
        return Card.of(
                new Block.Paragraph(texts.say(weekly ? MemberTextKey.WEEKLY_CHOSEN : MemberTextKey.DAILY_CHOSEN)),
                new Block.Note(next),
                new Block.Buttons(List.of(weekly ? daily() : weekly(MemberTextKey.WEEKLY_ENOUGH))));
    }

    private static TextKey words(EngagementLevel.Notice notice) {
        return switch (notice) {
            case ASKS_WEEKLY -> MemberTextKey.SILENT_ASKS_WEEKLY;
            case SAYS_WEEKLY -> MemberTextKey.SILENT_SAYS_WEEKLY;
            case SAYS_GOODBYE -> MemberTextKey.SILENT_SAYS_GOODBYE;
        };
    }

    private List<Button> choices(EngagementLevel.Notice notice) {
        return switch (notice) {
            case ASKS_WEEKLY -> List.of(weekly(MemberTextKey.WEEKLY_YES), daily());
            case SAYS_WEEKLY -> List.of(daily());
            case SAYS_GOODBYE -> List.of(weekly(MemberTextKey.WEEKLY_STAY));
        };
    }

    private Button weekly(TextKey label) {
        return Keyword.WEEKLY.button(texts, label);
    }

    private Button daily() {
        return Keyword.DAILY.button(texts, MemberTextKey.DAILY_YES);
    }
}
