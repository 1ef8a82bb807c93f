package druppel.platform.slack.outbound;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.methods.request.chat.ChatUpdateRequest;
import com.slack.api.methods.request.chat.ChatUpdateRequest.ChatUpdateRequestBuilder;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import druppel.chat.Chat;
import druppel.chat.Chat.DoNotDisturbStatus;
import druppel.chat.Chat.RateLimit;
import druppel.chat.MentionResolution;
import druppel.chat.ProfileLookupResult;
import druppel.chat.SendOutcome;
import druppel.common.KeyedRateLimiter;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.message.Mention;
import druppel.platform.slack.api.DoNotDisturbLookup;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.render.BlockKit;
import druppel.platform.slack.render.BlockKit.Surface;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Chat adapter for Slack over its Web API. Each request is sent once.
public final class SlackChat implements Chat {
    /// Slack documents several hundred messages a minute for each workspace, without a number.
    private static final RateLimit RATE = new RateLimit(300, 30, 1_200, 30);

    /// Slack accepts one message a second for each conversation.
    private static final KeyedRateLimiter.Allowance MESSAGES = new KeyedRateLimiter.Allowance(3, Duration.ofSeconds(3));

    /// How long after its claim a delivery may still be posted: well within the lease, so that no other process
    /// has taken it over.
    private static final Duration LATEST = Duration.ofSeconds(30);

    private static final SendOutcome LATE = new SendOutcome.Unknown("too_late");

    private final SlackApi slack;
    private final Consumer<PlatformUser> recorded;
    private final MessageLookup messageLookup;
    private final KeyedRateLimiter keyedRateLimiter;
    private final UserLookup userLookup;
    private final CardSender cardSender;
    private final InstantSource clock;

    /// Creates the chat.
    ///
    /// @param recorded called with the recipient after the outcome of a delivery is stored
    public SlackChat(SlackApi slack, CardSender cardSender, Consumer<PlatformUser> recorded) {
        this.slack = slack;
        this.cardSender = cardSender;
        this.recorded = recorded;
        clock = slack.clock();
        messageLookup = new MessageLookup(slack);
        userLookup = new UserLookup(slack);
        keyedRateLimiter = new KeyedRateLimiter(TimeMeter.SYSTEM_NANOTIME, MESSAGES);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Optional<RateLimit> rateLimit() {
        return Optional.of(RATE);
    }

    @Override
    public SendOutcome post(Member.Recipient to, Card given, MessageMark mark) {
        // posting to a user id opens the direct conversation
        String channel = to.conversation().orElse(to.user().user());
        Instant latest = clock.instant().plus(LATEST);
        Card card = cardSender.withFiles(to.user(), given);
        ChatPostMessageRequestBuilder message = message(channel, card).metadata(MessageLookup.metadata(mark));
        return cardSender.send(
                to.user(),
                card,
                Surface.MESSAGE,
                blocks ->
                        clock.instant().isAfter(latest) ? LATE : send(to.user().at(), message.blocks(blocks)));
    }

    @Override
    public void delivered(PlatformUser user) {
        recorded.accept(user);
    }

    /// Posts a card that is not a delivery, such as a reply.
    public SendOutcome reply(PlatformUser to, String channel, Optional<String> thread, Card given, MessageMark mark) {
        Card card = cardSender.withFiles(to, given);
        ChatPostMessageRequestBuilder message = message(channel, card).threadTs(thread.orElse(null));
        if (!mark.equals(MessageMark.NONE)) {
            message.metadata(MessageLookup.metadata(mark));
        }
        return cardSender.send(to, card, Surface.MESSAGE, blocks -> send(to.at(), message.blocks(blocks)));
    }

    /// Looks up a reply that may have been posted.
    ///
    /// @param channel a conversation, or a user id for a direct message
    Optional<MessageRef> findReply(
            PlatformUser to, String channel, Optional<String> thread, MessageMark mark, Instant since) {
        Optional<String> conversation = Optional.of(channel).filter(id -> !id.equals(to.user()));
        return thread.isPresent() && conversation.isPresent()
                ? messageLookup.inThread(to, conversation.get(), thread.get(), mark)
                : messageLookup.find(new Member.Recipient(to, conversation), mark, since);
    }

    @Override
    public SendOutcome update(PlatformUser user, MessageRef message, Card given) {
        Card card = cardSender.withFiles(user, given);
        ChatUpdateRequestBuilder update = ChatUpdateRequest.builder()
                .channel(message.conversation())
                .ts(message.message())
                .text(BlockKit.text(card));
        return cardSender.send(
                user, card, Surface.MESSAGE, blocks -> update(user.at(), message, update.blocks(blocks)));
    }

    @Override
    public Optional<MessageRef> find(Member.Recipient to, MessageMark mark, Instant since) {
        return messageLookup.find(to, mark, since);
    }

    @Override
    public DoNotDisturbStatus doNotDisturb(Workspace workspace, Collection<PlatformUser> people) {
        return new DoNotDisturbLookup(slack, workspace).of(people);
    }

    @Override
    public Optional<PlatformUser> findByEmail(Workspace workspace, String email) {
        return userLookup.byEmail(workspace, email);
    }

    @Override
    public boolean accepts(Workspace workspace) {
        return slack.answer(workspace, methods -> methods.authTest(request -> request))
                .filter(answer -> workspace.id().equals(answer.getTeamId())
                        || workspace.id().equals(answer.getEnterpriseId()))
                .isPresent();
    }

    @Override
    public MentionResolution resolve(Workspace workspace, List<Mention> mentions, int most) {
        return new MentionResolver(slack, workspace, most).of(mentions);
    }

    @Override
    public ProfileLookupResult profileInBackground(PlatformUser user) {
        return userLookup.unlessThrottled(user);
    }

    @Override
    public ProfileLookupResult profile(PlatformUser user) {
        return userLookup.of(user);
    }

    private SendOutcome send(Workspace workspace, ChatPostMessageRequestBuilder message) {
        ChatPostMessageRequest request = message.build();
        keyedRateLimiter.await(workspace.id() + ":" + request.getChannel());
        return slack.outcome(workspace, methods -> methods.chatPostMessage(request), SlackChat::sent);
    }

    private SendOutcome update(Workspace workspace, MessageRef message, ChatUpdateRequestBuilder update) {
        return slack.outcome(
                workspace, methods -> methods.chatUpdate(update.build()), updated -> new SendOutcome.Sent(message));
    }

    private static ChatPostMessageRequestBuilder message(String channel, Card card) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .text(BlockKit.text(card))
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    private static SendOutcome sent(ChatPostMessageResponse answer) {
        return answer.getChannel() == null || answer.getTs() == null
                ? new SendOutcome.Unknown("answer_without_ts")
                : new SendOutcome.Sent(new MessageRef(answer.getChannel(), answer.getTs()));
    }
}
