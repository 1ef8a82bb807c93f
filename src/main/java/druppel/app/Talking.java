package druppel.app;

import druppel.command.Command;
import druppel.command.CommandParser;
import druppel.command.ParseResult;
import druppel.core.talk.HelpCards;
import druppel.core.talk.WelcomeCards;
import druppel.domain.Language;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers whatever people do, on every platform alike: the way from the screen to the streak.
public final class Talking implements Conversation {
    private final Store store;
    private final Library library;
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
    private final Papers papers;

    /// The same where nobody is an admin but those whom the platform calls one.
    public Talking(
            Store store,
            Library library,
            Pictures pictures,
            Map<Platform, Chat> chats,
            Nudging nudging,
            InstantSource clock) {
        this(
                store,
                library,
                pictures,
                nudging,
                new Introducing(store, library, chats, Telemetry.NONE, clock),
                new Admins(Set.of(), chats),
                Papers.NONE,
                clock);
    }

    public Talking(
            Store store,
            Library library,
            Pictures pictures,
            Nudging nudging,
            Introducing introducing,
            Admins admins,
            Papers papers,
            InstantSource clock) {
        this.papers = papers;
        this.store = store;
        this.library = library;
        this.clock = clock;
        Map<Platform, Chat> chats = admins.chats();
        Newcomers newcomers = new Newcomers(store, library, clock);
        meeting = new Meeting(store, newcomers, chats, clock);
        Choosing choosing = new Choosing(library);
        tips = new Tips(store, choosing, nudging);
        Enrolling enrolling = new Enrolling(store, choosing);
        Observing observing = new Observing(store);
        Intending intending = new Intending(store, choosing, chats);
        Settling settling = new Settling(store, library, enrolling);
        belonging = new Belonging(store);
        Parting parting = new Parting(store, chats);
        Buddying buddying = new Buddying(store, parting);
        Linking linking = new Linking(store, library);
        keeping = new Keeping(store, choosing);
        Echoing echoing = new Echoing(store, library);
        Progress progress = new Progress(store, pictures);
        overview = new Overview(store, tips, progress);
        giving = new Giving(store, library, chats, tips, newcomers, clock);
        sharing = new Sharing(library, clock);
        disclosing = new Disclosing(store, library);
        returning = new Returning(store, library);
        Managing managing =
                new Managing(
                        store, choosing, admins, new Inviting(store, chats, introducing, clock));
        LookingBack lookingBack = new LookingBack(store, library, pictures);
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
                        new Tides(store, pictures),
                        echoing,
                        lookingBack);
        presses =
                new Presses(
                        store,
                        choosing,
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
    public Answer answer(Incoming incoming) {
        Closing.heardFrom(store, incoming.from().at(), clock.instant());
        Optional<Member> known = store.read(rows -> rows.members().find(incoming.from()));
        Optional<Member> member = known.or(() -> meeting.somebodyNew(incoming));
        return member.map(somebody -> answer(somebody, incoming, known.isEmpty()))
                .orElseGet(Answer::nothing);
    }

    private Answer answer(Member member, Incoming incoming, boolean isNew) {
        boolean first = isNew || meeting.cameFirst(member, incoming);
        Member heard = meeting.heard(member, incoming);
        boolean back =
                heard.joined() && member.engagementLevel().drawnBack() && !heard.engagementLevel().drawnBack();
        Moment moment = new Moment(heard, clock.instant(), library.phrases(heard.language()), back);
        Answer answer = answer(moment, incoming, first, member);
        return back ? returning.welcomed(moment, answer) : answer;
    }

    private Answer answer(Moment moment, Incoming incoming, boolean first, Member member) {
        return switch (incoming) {
            case Incoming.Asked asked -> asked(moment, asked.text(), asked.mentions());
            case Incoming.Said said -> said(moment, said);
            case Incoming.Pressed pressed -> pressed(moment, pressed);
            case Incoming.Edited edited -> {
                keeping.edited(moment, edited.message(), edited.text());
                yield Answer.nothing();
            }
            case Incoming.Deleted deleted -> {
                keeping.deleted(moment, deleted.message());
                yield Answer.nothing();
            }
            case Incoming.Opened opened -> opened(moment, first, member);
            case Incoming.Looked looked -> {
                note(moment.member(), looked.from());
                yield Answer.nothing();
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
    private Answer opened(Moment moment, boolean first, Member before) {
        if (first) {
            return Answer.of(new WelcomeCards(moment.texts()).greeting());
        }
        return before.status() == Member.Status.UNREACHABLE
                ? belonging.join(moment)
                : Answer.nothing();
    }

    @Override
    public Gift tip(PlatformUser receiver, String about) {
        return giving.tip(receiver, about);
    }

    @Override
    public Card aloud(PlatformUser asker, Language otherwise, String text) {
        return sharing.answer(text, language(asker, otherwise));
    }

    @Override
    public List<Shareable> tips(PlatformUser asker, Language otherwise, String about, int most) {
        return sharing.matching(about, language(asker, otherwise), most);
    }

    @Override
    public List<Shareable> words(PlatformUser asker, String about, int most) {
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
    public Map<String, String> faults(Incoming.Pressed form) {
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
    public Papers papers() {
        return papers;
    }

    /// A button may say a command for whoever presses it.
    private Answer pressed(Moment moment, Incoming.Pressed pressed) {
        return Button.command(pressed.action())
                .map(command -> asked(moment, command, List.of()))
                .orElseGet(() -> presses.answer(moment, pressed));
    }

    private Answer asked(Moment moment, String text, List<Mention> mentions) {
        return switch (CommandParser.asked(text, moment.language(), moment.today())) {
            case ParseResult.Understood understood ->
                    commands.answer(moment, understood.command(), mentions);
            case ParseResult.Unclear unclear -> Answer.of(new HelpCards(moment.texts()).unclear(unclear));
            case ParseResult.Plain plain -> Answer.of(new HelpCards(moment.texts()).help());
        };
    }

    private Answer said(Moment moment, Incoming.Said said) {
        if (said.text().isBlank() && moment.member().joined()) {
            return moment.say(MemberTextKey.SAID_WITHOUT_WORDS);
        }
        return switch (CommandParser.said(said.text(), moment.language(), moment.today())) {
            case ParseResult.Understood(Command.Done done) ->
                    keeping.done(moment, Optional.of(said.message()), said.thread());
            case ParseResult.Understood understood ->
                    commands.answer(moment, understood.command(), said.mentions());
            case ParseResult.Unclear unclear when moment.member().joined() ->
                    Answer.of(new HelpCards(moment.texts()).unclear(unclear, said.text()));
            case ParseResult.Unclear unclear -> Answer.of(new HelpCards(moment.texts()).unclear(unclear));
            case ParseResult.Plain plain ->
                    named(moment, said.text())
                            .orElseGet(() ->
                                    keeping.said(
                                            moment,
                                            said.text(),
                                            Optional.of(said.message()),
                                            said.thread()));
        };
    }

    /// What is asked for by the whole name of a practice or programme, which the grammar does not
    /// know.
    private Optional<Answer> named(Moment moment, String text) {
        return switch (CommandParser.asked(text, moment.language(), moment.today())) {
            case ParseResult.Understood(Command.Tip(String about))
                    when library.catalogue().names(about) ->
                    Optional.of(tips.tip(moment, about));
            case ParseResult.Understood(Command.Follow follow)
                    when library.catalogue().programmeNamed(follow.programme()).isPresent() ->
                    Optional.of(commands.answer(moment, follow, List.of()));
            case ParseResult.Understood _, ParseResult.Unclear _, ParseResult.Plain _ -> Optional.empty();
        };
    }

    private Moment moment(Member member) {
        return new Moment(member, clock.instant(), library.phrases(member.language()));
    }
}
