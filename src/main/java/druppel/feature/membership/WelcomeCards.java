package druppel.feature.membership;

import static druppel.message.Block.buttons;

import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Texts;

/// The cards of joining and leaving: greeting, invitation, and the question before everything is
/// deleted.
public record WelcomeCards(Texts texts) {

    /// What this is, said once to somebody new, with the button that makes them a member.
    public Card greeting() {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.GREETING_TITLE)),
                new Block.Paragraph(texts.say(MemberTextKey.GREETING)),
                new Block.Note(texts.say(MemberTextKey.GREETING_PRIVACY)),
                new Block.Note(texts.say(MemberTextKey.GREETING_TASTE)),
                joining());
    }

    /// Asks somebody once whether they want to join, because a colleague thought of them.
    public Card invitation() {
        return Card.of(
                new Block.Heading(texts.say(MemberTextKey.INVITATION_TITLE)),
                new Block.Paragraph(texts.say(MemberTextKey.GREETING)),
                new Block.Paragraph(texts.say(MemberTextKey.INVITATION_FREE)),
                new Block.Note(texts.say(MemberTextKey.GREETING_PRIVACY)),
                joining());
    }

    /// Asks before everything is deleted.
    public Card forget() {
        return Card.of(
                new Block.Paragraph(texts.say(MemberTextKey.FORGET_SURE)),
                buttons(
                        Button.danger("forget:yes", texts.say(MemberTextKey.FORGET_YES)),
                        Button.plain("forget:no", texts.say(MemberTextKey.FORGET_NO))));
    }

    private Block joining() {
        return buttons(Button.primary("join:", texts.say(MemberTextKey.JOIN)));
    }
}
