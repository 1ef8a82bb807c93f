package druppel.platform.teams.outbound;

import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextLimit;
import druppel.platform.teams.render.AdaptiveCards;
import druppel.platform.teams.render.PlainTextMessage;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The activities in which the bot speaks.
///
/// @param bot what the bot is called in Teams
public record ActivityFactory(String bot) {
    private static final String CARD = "application/vnd.microsoft.card.adaptive";
    private static final int LONGEST_SUMMARY = 200;

    /// What an app is called as a bot in Teams.
    public static ActivityFactory of(String appId) {
        return new ActivityFactory("28:" + appId);
    }

    /// A card as such.
    ObjectNode card(Card card) {
        return carrying(AdaptiveCards.draw(card), card);
    }

    /// What is said where others read along: a sentence as such, and all else as a card with
    /// nothing on it to press.
    ObjectNode aloud(Card card) {
        return Optional.of(card)
                .filter(one -> one.blocks().size() == 1)
                .flatMap(PlainTextMessage::of)
                .map(this::message)
                .orElseGet(() -> carrying(AdaptiveCards.toRead(card), card));
    }

    /// An answer to somebody: words alone as a text, and commands to press as suggestions below it;
    /// all else as a card.
    public ObjectNode answer(Card card, String to) {
        return words(card)
                .flatMap(words -> PlainTextMessage.of(words).map(text -> suggesting(text, card, to)))
                .map(this::message)
                .orElseGet(() -> card(card));
    }

    public ObjectNode typing() {
        return activity("typing");
    }

    /// What opens the conversation with somebody.
    ObjectNode opening(PlatformUser user, ContactInfo contactInfo) {
        ObjectNode opening = JsonMapper.shared().createObjectNode();
        opening.putObject("bot").put("id", bot);
        opening.putArray("members").addObject().put("id", contactInfo.user());
        opening.put("isGroup", false).put("tenantId", user.workspace());
        opening.putObject("channelData").putObject("tenant").put("id", user.workspace());
        return opening;
    }

    private ObjectNode message(ObjectNode text) {
        ObjectNode message = activity("message");
        message.setAll(text);
        return message;
    }

    private ObjectNode carrying(ObjectNode drawn, Card card) {
        ObjectNode message = activity("message").put("summary", summary(card));
        message.putArray("attachments").addObject().put("contentType", CARD).set("content", drawn);
        return message;
    }

    private ObjectNode activity(String type) {
        ObjectNode activity = JsonMapper.shared().createObjectNode().put("type", type);
        activity.putObject("from").put("id", bot);
        return activity;
    }

    /// What a notification says of a card.
    private static String summary(Card card) {
        return TextLimit.text(card.plainText().replace('\n', ' '), LONGEST_SUMMARY);
    }

    /// The card without its commands; empty where there is something else to press.
    private static Optional<Card> words(Card card) {
        List<Block> words = card.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .toList();
        boolean commandsAlone =
                card.buttons().stream().allMatch(button -> button.command().isPresent());
        return commandsAlone && !words.isEmpty() ? Optional.of(new Card(words)) : Optional.empty();
    }

    private static ObjectNode suggesting(ObjectNode text, Card card, String to) {
        List<Button> commands = card.buttons();
        return commands.isEmpty() ? text : PlainTextMessage.with(text, commands, to);
    }
}
