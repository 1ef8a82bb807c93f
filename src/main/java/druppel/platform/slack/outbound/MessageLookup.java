package druppel.platform.slack.outbound;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import druppel.chat.LookupFailedException;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.SlackApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Message lookup: finds a delivery in the conversation history by its metadata.
record MessageLookup(SlackApi slack) {
    private static final String DELIVERY = "druppel_delivery";
    private static final String ID = "delivery_id";
    private static final int PAGE = 200;
    private static final int PAGES = 5;

    /// The message metadata that identifies a delivery.
    static Message.Metadata metadata(Delivery.Id id) {
        return Message.Metadata.builder()
                .eventType(DELIVERY)
                .eventPayload(Map.of(ID, Long.toString(id.value())))
                .build();
    }

    Optional<MessageRef> find(Member.Recipient to, Delivery.Id id, Instant since) {
        String channel = to.conversation().orElseGet(() -> open(to.user()));
        return pages(to.user().at(), channel, since)
                .flatMap(page -> messages(page).stream())
                .filter(message -> hasId(message, id))
                .findFirst()
                .map(message -> new MessageRef(channel, message.getTs()));
    }

    private String open(PlatformUser user) {
        return slack.answer(
                        user.at(), methods -> methods.conversationsOpen(request -> request.users(List.of(user.user()))))
                .flatMap(answer -> Optional.ofNullable(answer.getChannel()))
                .flatMap(channel -> Optional.ofNullable(channel.getId()))
                .orElseThrow(() -> new LookupFailedException("conversations.open failed"));
    }

    private Stream<ConversationsHistoryResponse> pages(Workspace workspace, String channel, Instant since) {
        return Stream.iterate(
                        Optional.of(page(workspace, channel, since, "")),
                        Optional::isPresent,
                        page -> page.flatMap(MessageLookup::next)
                                .map(cursor -> page(workspace, channel, since, cursor)))
                .limit(PAGES)
                .flatMap(Optional::stream);
    }

    private ConversationsHistoryResponse page(Workspace workspace, String channel, Instant since, String cursor) {
        return slack.answer(
                        workspace,
                        methods -> methods.conversationsHistory(request -> request.channel(channel)
                                .oldest(since.getEpochSecond() + ".000000")
                                .inclusive(true)
                                .includeAllMetadata(true)
                                .limit(PAGE)
                                .cursor(cursor.isEmpty() ? null : cursor)))
                .orElseThrow(() -> new LookupFailedException("conversations.history failed"));
    }

    private static Optional<String> next(ConversationsHistoryResponse page) {
        return Optional.ofNullable(page.getResponseMetadata())
                .flatMap(metadata -> Optional.ofNullable(metadata.getNextCursor()))
                .filter(cursor -> !cursor.isBlank());
    }

    private static List<Message> messages(ConversationsHistoryResponse page) {
        return Optional.ofNullable(page.getMessages())
                .orElseThrow(() -> new LookupFailedException("conversations.history returned no messages"));
    }

    private static boolean hasId(Message message, Delivery.Id id) {
        return Optional.ofNullable(message.getMetadata())
                .filter(metadata -> DELIVERY.equals(metadata.getEventType()))
                .flatMap(metadata -> Optional.ofNullable(metadata.getEventPayload()))
                .map(payload -> String.valueOf(payload.get(ID)).equals(Long.toString(id.value())))
                .orElse(false);
    }
}
