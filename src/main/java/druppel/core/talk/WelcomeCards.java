package druppel.core.talk;

import static druppel.core.talk.Block.buttons;

/// The cards of joining and leaving: greeting, invitation, and the question before everything is
/// deleted.
public record WelcomeCards(Phrases phrases) {

    /// What this is, said once to somebody new, with the button that makes them a member.
    public Card greeting() {
        return Card.of(
                new Block.Heading(phrases.say(Phrase.GREETING_TITLE)),
                new Block.Paragraph(phrases.say(Phrase.GREETING)),
                new Block.Note(phrases.say(Phrase.GREETING_PRIVACY)),
                new Block.Note(phrases.say(Phrase.GREETING_TASTE)),
                joining());
    }

    /// Asks somebody once whether they want to join, because a colleague thought of them.
    public Card invitation() {
        return Card.of(
                new Block.Heading(phrases.say(Phrase.INVITATION_TITLE)),
                new Block.Paragraph(phrases.say(Phrase.GREETING)),
                new Block.Paragraph(phrases.say(Phrase.INVITATION_FREE)),
                new Block.Note(phrases.say(Phrase.GREETING_PRIVACY)),
                joining());
    }

    /// Asks before everything is deleted.
    public Card forget() {
        return Card.of(
                new Block.Paragraph(phrases.say(Phrase.FORGET_SURE)),
                buttons(
                        Button.danger("forget:yes", phrases.say(Phrase.FORGET_YES)),
                        Button.plain("forget:no", phrases.say(Phrase.FORGET_NO))));
    }

    private Block joining() {
        return buttons(Button.primary("join:", phrases.say(Phrase.JOIN)));
    }
}
