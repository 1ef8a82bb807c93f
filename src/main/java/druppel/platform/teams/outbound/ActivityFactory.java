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

/// Factory of outgoing activities.
///
/// @param bot the bot's id in Teams
public record ActivityFactory(String bot) {
    private static final int LONGEST_SUMMARY = 200;

    /// The factory for an app id: the bot's id in Teams is derived from it.
    public static ActivityFactory of(String appId) {
        return new ActivityFactory("28:" + appId);
    }

    /// An activity with a card.
    ObjectNode card(Card card) {
        return withAttachment(AdaptiveCards.render(card), card);
    }

    /// An activity for a group conversation: a plain message if possible, otherwise a card without buttons.
    ObjectNode toGroup(Card card) {
        return Optional.of(card)
                .filter(one -> one.blocks().size() == 1)
                .flatMap(PlainTextMessage::of)
                .map(this::message)
                .orElseGet(() -> withAttachment(AdaptiveCards.readOnly(card), card));
    }

    /// A reply: plain text with suggested actions if the card has only text and commands, otherwise a card.
    public ObjectNode reply(Card card, String to) {
        return withoutCommands(card)
                .flatMap(texts -> PlainTextMessage.of(texts).map(text -> withSuggestions(text, card, to)))
                .map(this::message)
                .orElseGet(() -> card(card));
    }

    public ObjectNode typing() {
        return activity("typing");
    }

    /// The request body that opens the conversation with a user.
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

    private ObjectNode withAttachment(ObjectNode content, Card card) {
        ObjectNode message = activity("message").put("summary", summary(card));
        message.putArray("attachments")
                .addObject()
                .put("contentType", AdaptiveCards.CONTENT_TYPE)
                .set("content", content);
        return message;
    }

    private ObjectNode activity(String type) {
        ObjectNode activity = JsonMapper.shared().createObjectNode().put("type", type);
        activity.putObject("from").put("id", bot);
        return activity;
    }

    /// The summary shown in notifications.
    private static String summary(Card card) {
        return TextLimit.text(card.plainText().replace('\n', ' '), LONGEST_SUMMARY);
    }

    /// The card without its commands; empty if it has other buttons or inputs.
    private static Optional<Card> withoutCommands(Card card) {
        List<Block> texts = card.blocks().stream()
                .filter(block -> !(block instanceof Block.Buttons))
                .toList();
        boolean commandsAlone =
                card.buttons().stream().allMatch(button -> button.command().isPresent());
        return commandsAlone && !texts.isEmpty() ? Optional.of(new Card(texts)) : Optional.empty();
    }

    private static ObjectNode withSuggestions(ObjectNode text, Card card, String to) {
        List<Button> commands = card.buttons();
        return commands.isEmpty() ? text : PlainTextMessage.with(text, commands, to);
    }
}
