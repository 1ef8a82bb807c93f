package druppel.platform.local.web;

import druppel.chat.ChatService;
import druppel.chat.MemberFiles;
import druppel.chat.PlatformEventHandler;
import druppel.domain.member.PlatformUser;
import druppel.persistence.UnitOfWork;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.ChatMode;
import druppel.platform.local.LocalChat;
import druppel.platform.local.MessageStore;
import druppel.platform.local.VisitorCookies;
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

/// Routes of the local chat: the pages at `/chat` and, in the demo, the API at `/demo`.
public final class LocalRoutes {
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final LocalChat chat;
    private final InstantSource clock;
    private final ChatMode chatMode;
    private final Duration patience;
    private final ActionRunner actionRunner;
    private final VisitorCookies visitorCookies;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final ChatPages pages;
    private final MemberFiles memberFiles;

    public LocalRoutes(
            LocalChat chat,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            UnitOfWork store,
            InstantSource clock,
            ChatMode chatMode) {
        this(chat, chatService, platformEventHandler, store, clock, chatMode, SIGN_OF_LIFE);
    }

    public LocalRoutes(
            LocalChat chat,
            ChatService chatService,
            PlatformEventHandler platformEventHandler,
            UnitOfWork store,
            InstantSource clock,
            ChatMode chatMode,
            Duration patience) {
        this.chat = chat;
        this.clock = clock;
        this.chatMode = chatMode;
        this.patience = patience;
        memberFiles = chatService.papers();
        visitorCookies = new VisitorCookies(chatMode);
        viewerPreferencesLookup = new ViewerPreferencesLookup(store, chat.profiles(), platformEventHandler);
        actionRunner = new ActionRunner(chatService, chat.messages(), viewerPreferencesLookup);
        pages = new ChatPages(chat.messages(), viewerPreferencesLookup, chatMode, clock);
    }

    public List<Route> all() {
        return switch (chatMode) {
            case ChatMode.Everyone _ -> page();
            case ChatMode.Demo demo ->
                Stream.concat(
                                page().stream(),
                                demo(new NotifyingClockControl(demo.clockControl(), chat.feed())).stream())
                        .toList();
        };
    }

    private List<Route> page() {
        return List.of(
                Route.of("/chat", new PageServlet(visitorCookies, viewerPreferencesLookup, pages::page)),
                Route.of("/chat/everyone", new PageServlet(visitorCookies, viewerPreferencesLookup, pages::room)),
                Route.of("/chat/assets/*", pages.assets()),
                Route.of("/chat/stream", stream(LocalChat::conversation)),
                Route.of("/chat/everyone/stream", stream(user -> MessageStore.EVERYONE)),
                Route.of("/chat/file", new FileServlet(visitorCookies, memberFiles)),
                act("/chat/open", (user, urlEncodedForm) -> opened(user)),
                act("/chat/say", this::said),
                act("/chat/press", this::pressed));
    }

    private SseServlet stream(Function<PlatformUser, String> conversation) {
        return new SseServlet(visitorCookies, conversation, chat, pages, patience);
    }

    private List<Route> demo(NotifyingClockControl notifyingClockControl) {
        DemoApi demoApi =
                new DemoApi(actionRunner, chat.messages(), viewerPreferencesLookup, clock, notifyingClockControl);
        return List.of(
                act(
                        "/chat/clock",
                        (user, urlEncodedForm) ->
                                actionRunner.alone(user, () -> notifyingClockControl.to(target(user, urlEncodedForm)))),
                call("/demo/say", "POST", demoApi::say),
                call("/demo/press", "POST", demoApi::press),
                call("/demo/clock", "POST", demoApi::clock),
                call("/demo/messages", "GET", demoApi::since),
                call("/demo/room", "GET", demoApi::room));
    }

    private ActionResult opened(PlatformUser user) {
        ActionResult actionResult = actionRunner.opened(user);
        chat.feed().tell(LocalChat.conversation(user), new BroadcastEvent.Clock());
        return actionResult;
    }

    private ActionResult said(PlatformUser user, UrlEncodedForm urlEncodedForm) {
        String text = TextCleaner.clean(urlEncodedForm.first("text").orElse(""));
        return text.isEmpty() ? new ActionResult.Taken() : actionRunner.said(user, text);
    }

    private ActionResult pressed(PlatformUser user, UrlEncodedForm urlEncodedForm) {
        long message = urlEncodedForm
                .first("message")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        String action = urlEncodedForm.first("action").orElse("");
        return actionRunner.pressed(
                user,
                message,
                action,
                fields -> FormValues.posted(fields, name -> urlEncodedForm.all("field." + name)));
    }

    private Instant target(PlatformUser user, UrlEncodedForm urlEncodedForm) {
        ZonedDateTime now =
                clock.instant().atZone(viewerPreferencesLookup.of(user).zone());
        ZonedDateTime target = switch (urlEncodedForm.first("to").orElse("")) {
            case "hour" -> now.plusHours(1);
            case "week" -> now.plusWeeks(1);
            case "tomorrow" -> now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone());
            default -> now;
        };
        return target.toInstant();
    }

    private Route act(String path, ActionServlet.Act act) {
        return Route.of(
                path, new ActionServlet(visitorCookies, viewerPreferencesLookup, pages, act), new SameOriginFilter());
    }

    private Route call(String path, String method, DemoServlet.Call call) {
        return Route.of(path, new DemoServlet(method, clock, call), new LoopbackOnlyFilter(), new SameOriginFilter());
    }
}
