package druppel.platform.slack.outbound;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.model.Message;
import druppel.chat.LookupFailedException;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
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
import org.jspecify.annotations.Nullable;

/// Message lookup: finds a message in the conversation history by the mark in its metadata.
///
/// Messages of older versions carry the row number of their delivery instead. That is believed in the first epoch of
/// the database only: later ones may have given the number to another delivery.
record MessageLookup(SlackApi slack) {
    private static final String EVENT = "druppel_message";
    private static final String MARK = "mark";
    private static final String OLD_EVENT = "druppel_delivery";
    private static final String OLD_ID = "delivery_id";
    private static final int PAGE = 200;
    private static final int PAGES = 5;

    /// The message metadata that identifies a message.
    static Message.Metadata metadata(MessageMark mark) {
        return Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(MARK, mark.text()))
                .build();
    }

    Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        String channel = to.conversation().orElseGet(() -> open(to.user()));
        return pages(to.user().at(), channel, since)
                .flatMap(page -> messages(page.getMessages()).stream())
                .filter(message -> carries(message, mark))
                .findFirst()
                .map(message -> new MessageRef(channel, message.getTs()));
    }

    /// Finds a reply in a thread, which the history of its conversation does not show.
    Optional<MessageRef> inThread(PlatformUser to, String channel, String thread, MessageMark mark) {
        return messages(slack.answer(
                                to.at(),
                                methods -> methods.conversationsReplies(request -> request.channel(channel)
                                        .ts(thread)
                                        .includeAllMetadata(true)
                                        .limit(PAGE * PAGES)))
                        .orElseThrow(() -> new LookupFailedException("conversations.replies failed"))
                        .getMessages())
                .stream()
                .filter(message -> carries(message, mark))
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

    private static List<Message> messages(@Nullable List<Message> found) {
        return Optional.ofNullable(found).orElseThrow(() -> new LookupFailedException("Slack returned no messages"));
    }

    private static boolean carries(Message message, MessageMark mark) {
        return payload(message, EVENT, MARK).filter(mark::matches).isPresent()
                || payload(message, OLD_EVENT, OLD_ID)
                        .filter(id -> isRow(mark, id))
                        .isPresent();
    }

    private static boolean isRow(MessageMark mark, String id) {
        return mark.epoch() == 1 && mark.delivery().map(Delivery.Id::text).equals(Optional.of(id));
    }

    private static Optional<String> payload(Message message, String event, String key) {
        return Optional.ofNullable(message.getMetadata())
                .filter(metadata -> event.equals(metadata.getEventType()))
                .flatMap(metadata -> Optional.ofNullable(metadata.getEventPayload()))
                .map(payload -> String.valueOf(payload.get(key)));
    }
}
