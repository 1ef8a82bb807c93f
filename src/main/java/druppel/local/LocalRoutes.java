package druppel.local;

import druppel.chat.ChatService;
import druppel.chat.MemberFiles;
import druppel.chat.PlatformEventHandler;
import druppel.domain.member.PlatformUser;
import druppel.persistence.UnitOfWork;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.UrlEncodedForm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every address of the local chat: the pages at `/chat` and, in the demo, the calls at `/demo`.
public final class LocalRoutes {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final LocalChat chat;
    private final InstantSource clock;
    private final Mode mode;
    private final Duration patience;
    private final Turns turns;
    private final Visitors visitors;
    private final Readers readers;
    private final ChatPages pages;
    private final MemberFiles memberFiles;

    public LocalRoutes(
            LocalChat chat,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            UnitOfWork store,
            InstantSource clock,
            Mode mode) {
        this(chat, chatService, platformEventHandler, store, clock, mode, SIGN_OF_LIFE);
    }

    LocalRoutes(
            LocalChat chat,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            UnitOfWork store,
            InstantSource clock,
            Mode mode,
            Duration patience) {
        this.chat = chat;
        this.clock = clock;
        this.mode = mode;
        this.patience = patience;
        memberFiles = chatService.papers();
        visitors = new Visitors(mode);
        readers = new Readers(store, chat.profiles(), platformEventHandler);
        turns = new Turns(chatService, chat.messages(), readers);
        pages = new ChatPages(chat.messages(), readers, mode, clock);
    }

    public List<Route> all() {
        return switch (mode) {
            case Mode.Everyone _ -> page();
            case Mode.Demo demo ->
                    Stream.concat(
                                    page().stream(),
                                    demo(new Winding(demo.wind(), chat.feed())).stream())
                            .toList();
        };
    }

    private List<Route> page() {
        return List.of(
                Route.of("/chat", new PageServlet(visitors, readers, pages::page)),
                Route.of("/chat/everyone", new PageServlet(visitors, readers, pages::room)),
                Route.of("/chat/assets/*", pages.assets()),
                Route.of("/chat/stream", stream(LocalChat::conversation)),
                Route.of("/chat/everyone/stream", stream(user -> Messages.EVERYONE)),
                Route.of("/chat/file", new FileServlet(visitors, memberFiles)),
                act("/chat/open", (user, urlEncodedForm) -> opened(user)),
                act("/chat/say", this::said),
                act("/chat/press", this::pressed));
    }

    private StreamServlet stream(Function<PlatformUser, String> conversation) {
        return new StreamServlet(visitors, conversation, chat, pages, patience);
    }

    private List<Route> demo(Winding winding) {
        Demo demo = new Demo(turns, chat.messages(), readers, clock, winding);
        return List.of(
                act(
                        "/chat/clock",
                        (user, urlEncodedForm) ->
                                turns.alone(user, () -> winding.to(target(user, urlEncodedForm)))),
                call("/demo/say", "POST", demo::say),
                call("/demo/press", "POST", demo::press),
                call("/demo/clock", "POST", demo::clock),
                call("/demo/messages", "GET", demo::since),
                call("/demo/room", "GET", demo::room));
    }

    private Turn opened(PlatformUser user) {
        Turn turn = turns.opened(user);
        chat.feed().tell(LocalChat.conversation(user), new News.Clock());
        return turn;
    }

    private Turn said(PlatformUser user, UrlEncodedForm urlEncodedForm) {
        String text = PlainText.clean(urlEncodedForm.first("text").orElse(""));
        return text.isEmpty() ? new Turn.Taken() : turns.said(user, text);
    }

    private Turn pressed(PlatformUser user, UrlEncodedForm urlEncodedForm) {
        long message =
                urlEncodedForm.first("message")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::parseLong)
                        .orElse(0L);
        String action = urlEncodedForm.first("action").orElse("");
        return turns.pressed(
                user,
                message,
                action,
                fields -> Values.posted(fields, name -> urlEncodedForm.all("field." + name)));
    }

    private Instant target(PlatformUser user, UrlEncodedForm urlEncodedForm) {
        ZonedDateTime now = clock.instant().atZone(readers.of(user).zone());
        ZonedDateTime target =
                switch (urlEncodedForm.first("to").orElse("")) {
                    case "hour" -> now.plusHours(1);
                    case "week" -> now.plusWeeks(1);
                    case "tomorrow" ->
                            now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone());
                    default -> now;
                };
        return target.toInstant();
    }

    private Route act(String path, ActServlet.Act act) {
        return Route.of(path, new ActServlet(visitors, readers, pages, act), new SameOriginFilter());
    }

    private Route call(String path, String method, DemoServlet.Call call) {
        return Route.of(
                path, new DemoServlet(method, clock, call), new OnLoopback(), new SameOriginFilter());
    }
}
