package druppel.feature.membership;

import static druppel.message.Block.buttons;

import druppel.command.Keyword;
import druppel.feature.help.HelpButton;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.message.Texts;

/// Cards of joining and leaving: the greeting, the invitation, and the confirmation before all data is
/// deleted.
public record WelcomeCards(Texts texts) {

    /// The greeting for a new person, with the button for joining.
    public Card greeting() {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.GREETING_TITLE)),
                new Block.Paragraph(texts.say(MemberTextKey.GREETING)),
                new Block.Note(texts.say(MemberTextKey.GREETING_PRIVACY)),
                new Block.Note(texts.say(MemberTextKey.GREETING_TASTE)),
                buttons(join(), tip(), help()));
    }

    /// The greeting of somebody who has joined.
    public Card joined() {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.GREETING_TITLE)),
                new Block.Paragraph(texts.say(MemberTextKey.GREETING)),
                new Block.Note(texts.say(MemberTextKey.JOINED)),
                buttons(tip(), help()));
    }

    /// Whether a card offers to join.
    public static boolean offersJoining(Card card) {
        String action = HelpButton.JOIN.action().name() + ":";
        return card.button(action).isPresent();
    }

    /// The one-time invitation to join, suggested by a colleague.
    public Card invitation() {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.INVITATION_TITLE)),
                new Block.Paragraph(texts.say(MemberTextKey.GREETING)),
                new Block.Paragraph(texts.say(MemberTextKey.INVITATION_FREE)),
                new Block.Note(texts.say(MemberTextKey.GREETING_PRIVACY)),
                buttons(join()));
    }

    /// Asks for confirmation before all data is deleted.
    public Card forget() {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.FORGET_SURE)),
                buttons(
                        MembershipButton.FORGET.danger("yes", texts.say(MemberTextKey.FORGET_YES)),
                        MembershipButton.FORGET.plain("no", texts.say(MemberTextKey.FORGET_NO))));
    }

    private Button tip() {
        return Keyword.TIP.button(texts, LabelTextKey.LABEL_TIP);
    }

    private Button help() {
        return Keyword.HELP.button(texts, LabelTextKey.LABEL_HELP);
    }

    private Button join() {
        return HelpButton.JOIN.primary("", texts.say(MemberTextKey.JOIN));
    }
}
