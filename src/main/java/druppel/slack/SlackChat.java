package druppel.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.User;
import druppel.app.Address;
import druppel.app.Chat;
import druppel.app.DeliveryId;
import druppel.app.MessageRef;
import druppel.app.Outcome;
import druppel.app.Person;
import druppel.app.Platform;
import druppel.app.Profile;
import druppel.app.Rate;
import druppel.app.Workspace;
import druppel.core.Language;
import druppel.core.talk.Card;
import io.github.bucket4j.TimeMeter;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/// Slack's side of the conversations, over its Web API. Each request is sent once.
final class SlackChat implements Chat {
    /// Slack speaks of several hundred messages a minute for a workspace, without a number.
    private static final Rate RATE = new Rate(300, 30, 1_200, 30);

    private final WebApi slack;
    private final Consumer<Person> delivered;
    private final History history;
    private final Spacing spacing;

    /// @param delivered hears to whom something was posted
    SlackChat(WebApi slack, Consumer<Person> delivered) {
        this.slack = slack;
        this.delivered = delivered;
        history = new History(slack);
        spacing = Spacing.ofMessages(TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public Platform platform() {
        return Platform.SLACK;
    }

    @Override
    public Optional<Rate> rate() {
        return Optional.of(RATE);
    }

    @Override
    public Outcome post(Address to, Card card, DeliveryId id) {
        // a user's id in place of a channel opens the direct conversation by itself
        String channel = to.conversation().orElse(to.person().user());
        Outcome outcome =
                send(to.person().at(), message(channel, card).metadata(History.mark(id)).build());
        if (outcome instanceof Outcome.Sent) {
            delivered.accept(to.person());
        }
        return outcome;
    }

    /// Posts a card that is no delivery, such as an answer.
    Outcome say(Workspace workspace, String channel, Optional<String> thread, Card card) {
        return send(workspace, message(channel, card).threadTs(thread.orElse(null)).build());
    }

    @Override
    public Outcome update(Person person, MessageRef message, Card card) {
        return slack.outcome(
                person.at(),
                methods ->
                        methods.chatUpdate(request ->
                                request.channel(message.conversation())
                                        .ts(message.message())
                                        .text(BlockKit.text(card))
                                        .blocks(BlockKit.draw(card))),
                updated -> new Outcome.Sent(message));
    }

    @Override
    public Optional<MessageRef> find(Address to, DeliveryId id, Instant since) {
        return history.find(to, id, since);
    }

    @Override
    public Optional<Profile> profile(Person person) {
        return slack.answer(
                        person.at(),
                        methods ->
                                methods.usersInfo(
                                        request -> request.user(person.user()).includeLocale(true)))
                .flatMap(answer -> Optional.ofNullable(answer.getUser()))
                .flatMap(SlackChat::profile);
    }

    private Outcome send(Workspace workspace, ChatPostMessageRequest request) {
        spacing.await(workspace.id() + ":" + request.getChannel());
        return slack.outcome(
                workspace, methods -> methods.chatPostMessage(request), SlackChat::sent);
    }

    private static ChatPostMessageRequest.ChatPostMessageRequestBuilder message(
            String channel, Card card) {
        return ChatPostMessageRequest.builder()
                .channel(channel)
                .text(BlockKit.text(card))
                .blocks(BlockKit.draw(card))
                .unfurlLinks(false)
                .unfurlMedia(false);
    }

    private static Outcome sent(ChatPostMessageResponse answer) {
        return answer.getChannel() == null || answer.getTs() == null
                ? new Outcome.Unknown("answer_without_ts")
                : new Outcome.Sent(new MessageRef(answer.getChannel(), answer.getTs()));
    }

    private static Optional<Profile> profile(User user) {
        Language language =
                Optional.ofNullable(user.getLocale()).flatMap(Language::of).orElse(Language.EN);
        return Optional.ofNullable(user.getTz())
                .flatMap(SlackChat::zone)
                .map(zone -> new Profile(zone, language));
    }

    private static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
