package druppel.app;

import druppel.core.calendar.Kind;
import druppel.core.talk.Card;
import druppel.core.talk.Command;
import druppel.core.talk.Grammar;
import druppel.core.talk.Mention;
import druppel.core.talk.Parsed;
import druppel.core.talk.Phrase;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Answers whatever people do, on every platform alike: the way from the screen to the streak.
public final class Talking implements Conversation {
    private static final String ASKING = "ask:";

    private final Store store;
    private final Library library;
    private final Map<Platform, Chat> chats;
    private final InstantSource clock;
    private final Tips tips;
    private final Keeping keeping;
    private final Commands commands;
    private final Presses presses;
    private final Overview overview;
    private final Meeting meeting;
    private final Giving giving;

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
                clock);
    }

    public Talking(
            Store store,
            Library library,
            Pictures pictures,
            Nudging nudging,
            Introducing introducing,
            Admins admins,
            InstantSource clock) {
        this.store = store;
        this.library = library;
        this.chats = admins.chats();
        this.clock = clock;
        Choosing choosing = new Choosing(library);
        tips = new Tips(store, choosing, nudging);
        Settling settling = new Settling(store, library);
        Belonging belonging = new Belonging(store);
        keeping = new Keeping(store, choosing);
        Progress progress = new Progress(store, pictures);
        overview = new Overview(store, tips, progress);
        meeting = new Meeting(store, library, clock);
        giving = new Giving(store, library, chats, tips, meeting, clock);
        Managing managing =
                new Managing(store, admins, new Inviting(store, chats, introducing, clock));
        commands = new Commands(progress, tips, keeping, settling, belonging, managing);
        presses = new Presses(store, choosing, tips, keeping, settling, belonging, managing);
    }

    @Override
    public Answer answer(Incoming incoming) {
        Optional<Member> known = store.read(rows -> rows.members().find(incoming.from()));
        if (known.isEmpty() && isAboutEarlier(incoming)) {
            return Answer.nothing();
        }
        boolean first = known.map(member -> cameFirst(member, incoming)).orElse(true);
        Moment moment = moment(heard(known.orElseGet(() -> meet(incoming.from())), incoming));
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
            case Incoming.Opened opened ->
                    first ? Answer.of(moment.welcomeCards().greeting()) : Answer.nothing();
            case Incoming.Looked looked -> Answer.nothing();
        };
    }

    @Override
    public Gift tip(Person receiver, String about) {
        return giving.tip(receiver, about);
    }

    @Override
    public Map<String, String> faults(Incoming.Pressed form) {
        return store.read(rows -> rows.members().find(form.from()))
                .map(member -> presses.faults(moment(member), form))
                .orElse(Map.of());
    }

    @Override
    public Optional<Card> home(Person person) {
        return store.read(rows -> rows.members().find(person))
                .map(member -> overview.card(moment(member)));
    }

    /// Nobody is met by tidying up: who was forgotten and takes old messages back stays forgotten.
    private static boolean isAboutEarlier(Incoming incoming) {
        return switch (incoming) {
            case Incoming.Edited _, Incoming.Deleted _ -> true;
            case Incoming.Said _,
                    Incoming.Asked _,
                    Incoming.Pressed _,
                    Incoming.Opened _,
                    Incoming.Looked _ ->
                    false;
        };
    }

    /// Whether somebody comes by themselves whose invitation waits for its morning: they need none
    /// any more.
    private boolean cameFirst(Member member, Incoming incoming) {
        return member.status() == Member.Status.MET
                && speaks(incoming)
                && store.write(rows ->
                        rows.deliveries().withdraw(member.id(), Kind.INVITATION, "came first"));
    }

    private static boolean speaks(Incoming incoming) {
        return !isAboutEarlier(incoming) && !(incoming instanceof Incoming.Looked);
    }

    /// A button may say a command for whoever presses it.
    private Answer pressed(Moment moment, Incoming.Pressed pressed) {
        return pressed.action().startsWith(ASKING)
                ? asked(moment, pressed.action().substring(ASKING.length()), List.of())
                : presses.answer(moment, pressed);
    }

    private Answer asked(Moment moment, String text, List<Mention> mentions) {
        return switch (Grammar.asked(text, moment.language(), moment.today())) {
            case Parsed.Understood understood ->
                    commands.answer(moment, understood.command(), mentions);
            case Parsed.Unclear unclear -> Answer.of(moment.welcomeCards().unclear(unclear));
            case Parsed.Plain plain -> Answer.of(moment.welcomeCards().help());
        };
    }

    private Answer said(Moment moment, Incoming.Said said) {
        if (said.text().isBlank() && moment.member().joined()) {
            return moment.say(Phrase.SAID_WITHOUT_WORDS);
        }
        return switch (Grammar.said(said.text(), moment.language(), moment.today())) {
            case Parsed.Understood(Command.Done done) ->
                    keeping.done(moment, Optional.of(said.message()), said.thread());
            case Parsed.Understood understood ->
                    commands.answer(moment, understood.command(), said.mentions());
            case Parsed.Unclear unclear when moment.member().joined() ->
                    Answer.of(moment.welcomeCards().unclear(unclear, said.text()));
            case Parsed.Unclear unclear -> Answer.of(moment.welcomeCards().unclear(unclear));
            case Parsed.Plain plain ->
                    tip(moment, said.text())
                            .orElseGet(() ->
                                    keeping.said(
                                            moment,
                                            said.text(),
                                            Optional.of(said.message()),
                                            said.thread()));
        };
    }

    /// A tip asked for by a practice's whole name, which the grammar does not know.
    private Optional<Answer> tip(Moment moment, String text) {
        return Grammar.asked(text, moment.language(), moment.today())
                                instanceof Parsed.Understood(Command.Tip(String about))
                        && library.catalogue().names(about)
                ? Optional.of(tips.tip(moment, about))
                : Optional.empty();
    }

    private Moment moment(Member member) {
        return new Moment(member, clock.instant(), library.phrases(member.language()));
    }

    /// Notes somebody new, with what the platform knows of them.
    private Member meet(Person person) {
        Profile profile =
                Optional.ofNullable(chats.get(person.platform()))
                        .flatMap(chat -> chat.profile(person))
                        .orElse(new Profile(ZoneOffset.UTC, druppel.core.Language.EN, Role.PERSON));
        return meeting.meet(person, profile);
    }

    /// Who is heard from can be reached again, and where they spoke.
    private Member heard(Member member, Incoming incoming) {
        boolean resting = member.status() == Member.Status.UNREACHABLE;
        Optional<String> place =
                member.conversation().isPresent() ? Optional.empty() : place(incoming);
        if (!resting && place.isEmpty()) {
            return member;
        }
        return store.write(rows ->
                rows.members()
                        .change(member.id(), old -> awake(place.map(old::reachedIn).orElse(old))));
    }

    private Member awake(Member member) {
        return member.status() == Member.Status.UNREACHABLE
                ? member.with(Member.Status.JOINED).scheduledAfter(clock.instant())
                : member;
    }

    /// The direct conversation, where what came in shows it.
    private static Optional<String> place(Incoming incoming) {
        return incoming instanceof Incoming.Said said
                ? Optional.of(said.message().conversation())
                : Optional.empty();
    }
}
