package druppel.app;

import druppel.chat.ChartRenderer;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.ContentLibrary;
import druppel.chat.MemberFiles;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.RequestedTip;
import druppel.chat.SearchResult;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.core.talk.HelpCards;
import druppel.core.talk.WelcomeCards;
import druppel.delivery.DeliveryEngine;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.feature.reach.WorkspaceLifecycle;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers whatever people do, on every platform alike: the way from the screen to the streak.
public final class Talking implements ChatService {
    private final UnitOfWork store;
    private final ContentLibrary library;
    private final InstantSource clock;
    private final Meeting meeting;
    private final Tips tips;
    private final Keeping keeping;
    private final Belonging belonging;
    private final Commands commands;
    private final Presses presses;
    private final Overview overview;
    private final Giving giving;
    private final Sharing sharing;
    private final Disclosing disclosing;
    private final Returning returning;
    private final MemberFiles memberFiles;

    /// The same where nobody is an admin but those whom the platform calls one.
    public Talking(
            UnitOfWork store,
            ContentLibrary library,
            ChartRenderer chartRenderer,
            Map<Platform, Chat> chats,
            DeliveryEngine engine,
            InstantSource clock) {
        this(
                store,
                library,
                chartRenderer,
                engine,
                new Introducing(store, library, chats, Telemetry.NONE, clock),
                new Admins(Set.of(), chats),
                MemberFiles.NONE,
                clock);
    }

    public Talking(
            UnitOfWork store,
            ContentLibrary library,
            ChartRenderer chartRenderer,
            DeliveryEngine engine,
            Introducing introducing,
            Admins admins,
            MemberFiles memberFiles,
            InstantSource clock) {
        this.memberFiles = memberFiles;
        this.store = store;
        this.library = library;
        this.clock = clock;
        Map<Platform, Chat> chats = admins.chats();
        Newcomers newcomers = new Newcomers(store, library, clock);
        meeting = new Meeting(store, newcomers, chats, clock);
        NudgeSelector selector = new NudgeSelector(library);
        tips = new Tips(store, selector, engine);
        Enrolling enrolling = new Enrolling(store, selector);
        Observing observing = new Observing(store);
        Intending intending = new Intending(store, selector, chats);
        Settling settling = new Settling(store, library, enrolling);
        belonging = new Belonging(store);
        Parting parting = new Parting(store, chats);
        Buddying buddying = new Buddying(store, parting);
        Linking linking = new Linking(store, library);
        keeping = new Keeping(store, selector);
        Echoing echoing = new Echoing(store, library);
        Progress progress = new Progress(store, chartRenderer);
        overview = new Overview(store, tips, progress);
        giving = new Giving(store, library, chats, tips, newcomers, clock);
        sharing = new Sharing(library, clock);
        disclosing = new Disclosing(store, library);
        returning = new Returning(store, library);
        Managing managing =
                new Managing(
                        store, selector, admins, new Inviting(store, chats, introducing, clock));
        LookingBack lookingBack = new LookingBack(store, library, chartRenderer);
        commands =
                new Commands(
                        progress,
                        tips,
                        keeping,
                        settling,
                        belonging,
                        enrolling,
                        observing,
                        intending,
                        buddying,
                        linking,
                        disclosing,
                        managing,
                        new Tides(store, chartRenderer),
                        echoing,
                        lookingBack);
        presses =
                new Presses(
                        store,
                        selector,
                        tips,
                        keeping,
                        settling,
                        belonging,
                        enrolling,
                        intending,
                        parting,
                        linking,
                        disclosing,
                        managing,
                        new Answering(store, echoing),
                        lookingBack);
    }

    @Override
    public Reply answer(UserAction action) {
        WorkspaceLifecycle.heardFrom(store, action.from().at(), clock.instant());
        Optional<Member> known = store.read(rows -> rows.members().find(action.from()));
        Optional<Member> member = known.or(() -> meeting.somebodyNew(action));
        return member.map(somebody -> answer(somebody, action, known.isEmpty()))
                .orElseGet(Reply::nothing);
    }

    private Reply answer(Member member, UserAction action, boolean isNew) {
        boolean first = isNew || meeting.cameFirst(member, action);
        Member heard = meeting.heard(member, action);
        boolean back =
                heard.joined() && member.engagementLevel().drawnBack() && !heard.engagementLevel().drawnBack();
        RequestContext context = new RequestContext(heard, clock.instant(), library.phrases(heard.language()), back);
        Reply reply = answer(context, action, first, member);
        return back ? returning.welcomed(context, reply) : reply;
    }

    private Reply answer(RequestContext context, UserAction action, boolean first, Member member) {
        return switch (action) {
            case UserAction.Asked asked -> asked(context, asked.text(), asked.mentions());
            case UserAction.Said said -> said(context, said);
            case UserAction.Pressed pressed -> pressed(context, pressed);
            case UserAction.Edited edited -> {
                keeping.edited(context, edited.message(), edited.text());
                yield Reply.nothing();
            }
            case UserAction.Deleted deleted -> {
                keeping.deleted(context, deleted.message());
                yield Reply.nothing();
            }
            case UserAction.Opened opened -> opened(context, first, member);
            case UserAction.Looked looked -> {
                note(context.member(), looked.from());
                yield Reply.nothing();
            }
        };
    }

    private void note(Member member, PlatformUser looking) {
        if (!hasOpenedHome(looking)) {
            store.write(rows -> {
                rows.openedHomes().note(member.id(), looking);
                return member;
            });
        }
    }

    @Override
    public boolean hasOpenedHome(PlatformUser user) {
        return store.read(rows -> rows.openedHomes().has(user));
    }

    /// A greeting for somebody new; who could not be reached hears that they are in again.
    private Reply opened(RequestContext context, boolean first, Member before) {
        if (first) {
            return Reply.of(new WelcomeCards(context.texts()).greeting());
        }
        return before.status() == Member.Status.UNREACHABLE
                ? belonging.join(context)
                : Reply.nothing();
    }

    @Override
    public RequestedTip tip(PlatformUser receiver, String about) {
        return giving.tip(receiver, about);
    }

    @Override
    public Card aloud(PlatformUser asker, Language otherwise, String text) {
        return sharing.answer(text, language(asker, otherwise));
    }

    @Override
    public List<SearchResult> tips(PlatformUser asker, Language otherwise, String about, int most) {
        return sharing.matching(about, language(asker, otherwise), most);
    }

    @Override
    public List<SearchResult> words(PlatformUser asker, String about, int most) {
        return store.read(rows -> rows.members().find(asker))
                .map(member -> disclosing.found(moment(member), about, most))
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
                .map(member -> presses.faults(moment(member), form))
                .orElse(Map.of());
    }

    @Override
    public Optional<Card> home(PlatformUser user) {
        return store.read(rows -> rows.members().find(user))
                .map(member -> overview.card(moment(member)));
    }

    @Override
    public MemberFiles papers() {
        return memberFiles;
    }

    /// A button may say a command for whoever presses it.
    private Reply pressed(RequestContext context, UserAction.Pressed pressed) {
        return Button.command(pressed.action())
                .map(command -> asked(context, command, List.of()))
                .orElseGet(() -> presses.answer(context, pressed));
    }

    private Reply asked(RequestContext context, String text, List<Mention> mentions) {
        return switch (CommandParser.asked(text, context.language(), context.today())) {
            case ParseResult.Understood understood ->
                    commands.answer(context, understood.command(), mentions);
            case ParseResult.Unclear unclear -> Reply.of(new HelpCards(context.texts()).unclear(unclear));
            case ParseResult.Plain plain -> Reply.of(new HelpCards(context.texts()).help());
        };
    }

    private Reply said(RequestContext context, UserAction.Said said) {
        if (said.text().isBlank() && context.member().joined()) {
            return context.say(MemberTextKey.SAID_WITHOUT_WORDS);
        }
        return switch (CommandParser.said(said.text(), context.language(), context.today())) {
            case ParseResult.Understood(Command.Done done) ->
                    keeping.done(context, Optional.of(said.message()), said.thread());
            case ParseResult.Understood understood ->
                    commands.answer(context, understood.command(), said.mentions());
            case ParseResult.Unclear unclear when context.member().joined() ->
                    Reply.of(new HelpCards(context.texts()).unclear(unclear, said.text()));
            case ParseResult.Unclear unclear -> Reply.of(new HelpCards(context.texts()).unclear(unclear));
            case ParseResult.Plain plain ->
                    named(context, said.text())
                            .orElseGet(() ->
                                    keeping.said(
                                            context,
                                            said.text(),
                                            Optional.of(said.message()),
                                            said.thread()));
        };
    }

    /// What is asked for by the whole name of a practice or programme, which the grammar does not
    /// know.
    private Optional<Reply> named(RequestContext context, String text) {
        return switch (CommandParser.asked(text, context.language(), context.today())) {
            case ParseResult.Understood(Command.Tip(String about))
                    when library.catalogue().names(about) ->
                    Optional.of(tips.tip(context, about));
            case ParseResult.Understood(Command.Follow follow)
                    when library.catalogue().programmeNamed(follow.programme()).isPresent() ->
                    Optional.of(commands.answer(context, follow, List.of()));
            case ParseResult.Understood _, ParseResult.Unclear _, ParseResult.Plain _ -> Optional.empty();
        };
    }

    private RequestContext moment(Member member) {
        return new RequestContext(member, clock.instant(), library.phrases(member.language()));
    }
}
