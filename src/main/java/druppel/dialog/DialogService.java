package druppel.dialog;

import druppel.chat.ChatService;
import druppel.chat.ContentLibrary;
import druppel.chat.FailedAct;
import druppel.chat.MemberFiles;
import druppel.chat.MessageIntent;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.RequestedTip;
import druppel.chat.SearchResult;
import druppel.chat.UserAction;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.feature.help.HelpCards;
import druppel.feature.membership.WelcomeCards;
import druppel.feature.reach.WorkspaceLifecycle;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.ConversationTextKey;
import druppel.message.Mention;
import druppel.persistence.InboxRepository;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.persistence.UnreadableRowException;
import druppel.understanding.IntentClassifier;
import druppel.understanding.LanguageDetector;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Application service of the dialogue: handles user actions on every platform.
public final class DialogService implements ChatService {
    private final UnitOfWork store;
    private final ContentLibrary library;
    private final Features features;
    private final InstantSource clock;
    private final CommandHandler commandHandler;
    private final ButtonHandler buttonHandler;
    private final MessageInterpreter interpreter;
    private final MessageHandler messageHandler;

    public DialogService(
            UnitOfWork store,
            ContentLibrary library,
            Features features,
            IntentClassifier classifier,
            InstantSource clock) {
        this.store = store;
        this.library = library;
        this.features = features;
        this.clock = clock;
        PendingWords pending = new PendingWords();
        commandHandler = new CommandHandler(features, pending);
        interpreter = new MessageInterpreter(classifier, library::catalogue);
        messageHandler = new MessageHandler(
                features, commandHandler, interpreter, pending, new LanguageOffer(store, LanguageDetector.load()));
        buttonHandler = new ButtonHandler(
                store,
                Stream.concat(
                        features.buttons(),
                        RegisteredButton.all(
                                ConversationButton.values(),
                                new ConversationAnswers(commandHandler, features.reflections(), pending))),
                this::currentCard);
    }

    @Override
    public Reply answer(UserAction action) {
        WorkspaceLifecycle.resumeIfSuspended(store, action.from().at(), clock.instant());
        Optional<Member> known = store.read(rows -> rows.members().find(action.from()));
        Optional<Member> member = known.or(() -> features.memberResolver().register(action));
        return member.map(somebody -> readable(somebody, () -> answer(somebody, action, known.isEmpty())))
                .orElseGet(Reply::nothing);
    }

    /// Where the one row that does not open is what the member asks for, the answer says so; nothing was changed.
    private Reply readable(Member member, Supplier<Reply> answering) {
        try {
            return answering.get();
        } catch (UnreadableRowException unreadable) {
            return moment(member).say(ConversationTextKey.UNREADABLE);
        }
    }

    @Override
    public Card failed(PlatformUser user, FailedAct failed) {
        return Card.text(languages(user).stream()
                .map(language -> library.texts(language).say(ConversationTextKey.ACT_FAILED, "id", failed.id()))
                .collect(Collectors.joining("\n")));
    }

    /// The language of a user; all of them if it cannot be known now.
    private List<Language> languages(PlatformUser user) {
        try {
            return store.read(rows -> rows.members().find(user))
                    .map(member -> List.of(member.language()))
                    .orElse(List.of(Language.values()));
        } catch (RuntimeException unavailable) {
            return List.of(Language.values());
        }
    }

    private Reply answer(Member member, UserAction action, boolean isNew) {
        boolean first = isNew || features.memberResolver().replacesInvitation(member, action);
        Member heard = features.memberResolver().recordActivity(member, action);
        boolean back = heard.joined()
                && member.engagementLevel().reduced()
                && !heard.engagementLevel().reduced();
        Instant now = clock.instant();
        RequestContext context = new RequestContext(
                heard,
                now,
                library.texts(heard.language()),
                back,
                action.actedAt(now),
                Optional.of(new InboxRepository.Key(action.from().platform(), action.eventId())));
        Reply reply = answer(context, action, first, member);
        return back ? features.welcomeBack().withWelcome(context, reply) : reply;
    }

    private Reply answer(RequestContext context, UserAction action, boolean first, Member member) {
        return switch (action) {
            case UserAction.Asked asked -> asked(context, asked.text(), asked.mentions());
            case UserAction.Said said -> messageHandler.answer(context, said);
            case UserAction.Pressed pressed -> pressed(context, pressed);
            case UserAction.Edited edited ->
                features.reflections().editor().edited(context, edited.message(), edited.text());
            case UserAction.Deleted deleted -> features.reflections().editor().deleted(context, deleted.message());
            case UserAction.Opened opened -> opened(context, first, member);
            case UserAction.HomeOpened opened -> {
                recordHome(context.member(), opened.from());
                yield Reply.nothing();
            }
        };
    }

    private void recordHome(Member member, PlatformUser user) {
        if (!store.read(rows -> rows.openedHomes().contains(user))) {
            store.update(rows -> rows.openedHomes().add(member.id(), user));
        }
    }

    @Override
    public boolean homeNeedsUpdate(PlatformUser user) {
        return store.read(rows -> rows.openedHomes().needsUpdate(user));
    }

    /// Greets a new person; a member who was unreachable is told that they get nudges again.
    private Reply opened(RequestContext context, boolean first, Member before) {
        if (first) {
            return Reply.of(new WelcomeCards(context.texts()).greeting());
        }
        return before.status() == Member.Status.UNREACHABLE
                ? features.memberships().join(context)
                : Reply.nothing();
    }

    @Override
    public RequestedTip requestTip(PlatformUser receiver, String about) {
        return features.tipForOthers().tip(receiver, about);
    }

    @Override
    public Card answerInPublic(PlatformUser asker, Language otherwise, String text) {
        return features.publicTips().answer(text, language(asker, otherwise));
    }

    @Override
    public List<SearchResult> searchTips(PlatformUser asker, Language otherwise, String about, int most) {
        return features.publicTips().matching(about, language(asker, otherwise), most);
    }

    @Override
    public List<SearchResult> searchReflections(PlatformUser asker, String about, int most) {
        return store.read(rows -> rows.members().find(asker))
                .map(member -> features.shares().search(moment(member), about, most))
                .orElseGet(List::of);
    }

    private Language language(PlatformUser user, Language otherwise) {
        return store.read(rows -> rows.members().find(user))
                .map(Member::language)
                .orElse(otherwise);
    }

    @Override
    public Map<String, String> faults(UserAction.Pressed form) {
        return store.read(rows -> rows.members().find(form.from()))
                .map(member -> buttonHandler.faults(moment(member), form))
                .orElse(Map.of());
    }

    @Override
    public Optional<Card> home(PlatformUser user) {
        return store.read(rows -> rows.members().find(user))
                .map(member -> features.homePage().card(moment(member)))
                .or(() -> Optional.of(greeting()));
    }

    /// The greeting of somebody who is not known, in all languages.
    private Card greeting() {
        return new Card(Stream.of(Language.values())
                .map(library::texts)
                .flatMap(texts -> new WelcomeCards(texts).greeting().blocks().stream())
                .toList());
    }

    @Override
    public Optional<Card> currentCard(PlatformUser user, Delivery.Id id) {
        return Optional.ofNullable(currentCards(user, Set.of(id)).get(id));
    }

    @Override
    public Map<Delivery.Id, Card> currentCards(PlatformUser user, Set<Delivery.Id> ids) {
        return store.read(rows -> rows.members().find(user))
                .map(member -> store.read(rows -> currentCards(rows, moment(member), ids)))
                .orElse(Map.of());
    }

    private Map<Delivery.Id, Card> currentCards(Repositories rows, RequestContext context, Set<Delivery.Id> ids) {
        Map<Delivery.Id, Card> cards = new HashMap<>();
        for (Delivery.Id id : ids) {
            rows.deliveries()
                    .find(id)
                    .filter(delivery -> delivery.member() == context.memberId())
                    .flatMap(delivery -> features.nudges().current().card(rows, context, delivery))
                    .ifPresent(card -> cards.put(id, card));
        }
        return cards;
    }

    @Override
    public void sent(PlatformUser user, MessageRef message, Card card) {
        if (WelcomeCards.offersJoining(card)) {
            store.read(rows -> rows.members().find(user))
                    .ifPresent(member -> features.memberships().greeted(moment(member), message, card));
        }
    }

    @Override
    public boolean isAdmin(PlatformUser user) {
        return store.read(rows -> rows.members().find(user))
                .filter(features.admins()::isAdmin)
                .isPresent();
    }

    @Override
    public Optional<MessageIntent> meaning(PlatformUser from, String text) {
        return store.read(rows -> rows.members().find(from))
                .map(this::moment)
                .map(context -> interpreter.interpret(text, context.language(), context.today(), context.holidays()))
                .map(meaning -> new MessageIntent(meaning.intent(), meaning.outcome()));
    }

    @Override
    public MemberFiles files() {
        return features.files();
    }

    /// Handles a button, whose action may be a typed command.
    private Reply pressed(RequestContext context, UserAction.Pressed pressed) {
        return Button.command(pressed.action())
                .map(command -> asked(context, command, List.of()))
                .orElseGet(() -> buttonHandler.answer(context, pressed));
    }

    private Reply asked(RequestContext context, String text, List<Mention> mentions) {
        return switch (CommandParser.asked(text, context.language(), context.actedOn(), context.holidays())) {
            case ParseResult.Understood understood -> commandHandler.answer(context, understood.command(), mentions);
            case ParseResult.Unclear unclear ->
                Reply.of(new ConversationCards(context)
                        .unclear(new HelpCards(context.texts()).unclear(unclear), unclear, Optional.empty()));
            case ParseResult.Plain _ -> commandHandler.answer(context, new Command.Help(), List.of());
        };
    }

    private RequestContext moment(Member member) {
        return new RequestContext(member, clock.instant(), library.texts(member.language()));
    }
}
