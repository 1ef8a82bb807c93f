package druppel.platform.sample;

import druppel.chat.Chat;
import druppel.chat.Chat.RateLimit;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.domain.Language;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Chat that keeps its messages as plain text in memory; everybody in it is in Amsterdam.
final class SampleChat implements Chat {
    private record Message(Optional<MessageMark> mark, String text) {}

    private final Map<MessageRef, Message> messages = new LinkedHashMap<>();

    @Override
    public Platform platform() {
        return SamplePlatformFactory.SAMPLE;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.empty();
    }

    @Override
    public SendOutcome post(Member.Recipient to, Card card, MessageMark mark) {
        return new SendOutcome.Sent(add(to.user(), Optional.of(mark), card));
    }

    @Override
    public synchronized SendOutcome update(PlatformUser user, MessageRef message, Card card) {
        messages.computeIfPresent(message, (ref, before) -> new Message(before.mark(), drawn(card)));
        return new SendOutcome.Sent(message);
    }

    @Override
    public synchronized Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        return messages.entrySet().stream()
                .filter(entry -> entry.getKey().conversation().equals(to.user().user()))
                .filter(entry -> entry.getValue()
                        .mark()
                        .filter(sent -> mark.matches(sent.text()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        return new ProfileLookupResult.Known(
                new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), Language.EN, UserProfile.Role.PERSON));
    }

    synchronized MessageRef add(PlatformUser user, Optional<MessageMark> mark, Card card) {
        MessageRef ref = new MessageRef(user.user(), String.valueOf(messages.size() + 1));
        messages.put(ref, new Message(mark, drawn(card)));
        return ref;
    }

    synchronized String text(MessageRef message) {
        return Optional.ofNullable(messages.get(message)).orElseThrow().text();
    }

    /// What somebody reads, from the oldest message.
    synchronized List<String> texts(String user) {
        return messages.entrySet().stream()
                .filter(entry -> entry.getKey().conversation().equals(user))
                .map(entry -> entry.getValue().text())
                .toList();
    }

    private static String drawn(Card card) {
        return card.blocks().stream().map(SampleChat::line).collect(Collectors.joining("\n"));
    }

    private static String line(Block block) {
        return switch (block) {
            case Block.Buttons buttons ->
                buttons.buttons().stream().map(Button::label).collect(Collectors.joining(" | "));
            case Block.Item item -> item.text() + " | " + item.button().label();
            case Block.Input input -> input.label() + ": " + input.value();
            case Block.Choices choices ->
                choices.label()
                        + ": "
                        + choices.options().stream().map(Block.Option::label).collect(Collectors.joining(", "));
            case Block.Heading _,
                    Block.Paragraph _,
                    Block.Quote _,
                    Block.Note _,
                    Block.Facts _,
                    Block.People _,
                    Block.Picture _,
                    Block.File _,
                    Block.Link _ -> block.plainText();
        };
    }
}
