package druppel.platform.local.web;

import druppel.chat.MemberFiles;
import druppel.domain.member.PlatformUser;
import druppel.platform.PlatformContext;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.ChatMode;
import druppel.platform.local.ClockControl;
import druppel.platform.local.CurrentMessages;
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
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Routes of the local chat: the pages at `/chat` and, in the demo, the API at `/demo`.
public final class LocalRoutes {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final LocalChat chat;
    private final InstantSource clock;
    private final ChatMode chatMode;
    private final Duration keepAlive;
    private final CurrentMessages currentMessages;
    private final ActionRunner actionRunner;
    private final VisitorCookies visitorCookies;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final ChatPages pages;
    private final MemberFiles memberFiles;

    /// Creates the routes.
    ///
    /// @param keepAlive how long an event stream is idle before a keep-alive comment is sent
    public LocalRoutes(LocalChat chat, PlatformContext context, ChatMode chatMode, Duration keepAlive) {
        this.chat = chat;
        this.chatMode = chatMode;
        this.keepAlive = keepAlive;
        clock = context.clock();
        memberFiles = context.chatService().files();
        visitorCookies = new VisitorCookies(chatMode, context.site());
        viewerPreferencesLookup = new ViewerPreferencesLookup(context.store(), chat, context.platformEventHandler());
        currentMessages = new CurrentMessages(context.chatService(), chat.messages());
        actionRunner = new ActionRunner(context.chatService(), currentMessages, viewerPreferencesLookup);
        pages = new ChatPages(currentMessages, viewerPreferencesLookup, chatMode, context.site(), clock);
    }

    public List<Route> all() {
        return switch (chatMode) {
            case ChatMode.Everyone _ -> page();
            case ChatMode.Demo(ClockControl clockControl) ->
                Stream.concat(page().stream(), demo(notifying(clockControl)).stream())
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
                form("/chat/open", (user, form) -> opened(user)),
                form("/chat/say", this::said),
                form("/chat/press", this::pressed));
    }

    private SseServlet stream(Function<PlatformUser, String> conversation) {
        return new SseServlet(visitorCookies, conversation, chat.broadcaster(), currentMessages, pages, keepAlive);
    }

    private List<Route> demo(ClockControl clockControl) {
        DemoApi demoApi = new DemoApi(actionRunner, currentMessages, viewerPreferencesLookup, clock, clockControl);
        return List.of(
                form("/chat/clock", (user, form) -> clockMoved(user, form, clockControl)),
                call("/demo/say", "POST", demoApi::say),
                call("/demo/press", "POST", demoApi::press),
                call("/demo/clock", "POST", demoApi::clock),
                call("/demo/messages", "GET", demoApi::since),
                call("/demo/room", "GET", demoApi::room));
    }

    /// A clock control that notifies every open page.
    private ClockControl notifying(ClockControl clockControl) {
        return target -> {
            Instant now = clockControl.to(target);
            chat.broadcaster().publishToAll(new BroadcastEvent.Clock());
            return now;
        };
    }

    private ActionResult opened(PlatformUser user) {
        ActionResult result = actionRunner.opened(user);
        chat.broadcaster().publish(LocalChat.conversation(user), new BroadcastEvent.Clock());
        return result;
    }

    private ActionResult clockMoved(PlatformUser user, UrlEncodedForm form, ClockControl clockControl) {
        return actionRunner.clockMoved(user, () -> clockControl.to(target(user, form)));
    }

    private ActionResult said(PlatformUser user, UrlEncodedForm form) {
        String text = FormValues.clean(form.first("text").orElse(""));
        return text.isEmpty() ? new ActionResult.Accepted(Set.of()) : actionRunner.said(user, text);
    }

    private ActionResult pressed(PlatformUser user, UrlEncodedForm form) {
        long message = form.first("message")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        String action = form.first("action").orElse("");
        return actionRunner.pressed(
                user, message, action, fields -> FormValues.posted(fields, name -> form.all("field." + name)));
    }

    private Instant target(PlatformUser user, UrlEncodedForm form) {
        ZonedDateTime now =
                clock.instant().atZone(viewerPreferencesLookup.of(user).zone());
        ZonedDateTime target = switch (form.first("to").orElse("")) {
            case "hour" -> now.plusHours(1);
            case "week" -> now.plusWeeks(1);
            case "tomorrow" -> now.toLocalDate().plusDays(1).atTime(MORNING).atZone(now.getZone());
            default -> now;
        };
        return target.toInstant();
    }

    private Route form(String path, ActionServlet.Action action) {
        return Route.of(
                path,
                new ActionServlet(visitorCookies, viewerPreferencesLookup, pages, action),
                new SameOriginFilter());
    }

    private Route call(String path, String method, DemoServlet.Call call) {
        return Route.forPrograms(path, new DemoServlet(method, call), new LoopbackOnlyFilter(), new SameOriginFilter());
    }
}
