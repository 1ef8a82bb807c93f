package druppel.platform.local.web;

import druppel.chat.MemberFiles;
import druppel.chat.Telemetry;
import druppel.domain.member.PlatformUser;
import druppel.feature.signin.SessionService;
import druppel.platform.PlatformContext;
import druppel.platform.local.AccountNames;
import druppel.platform.local.BroadcastEvent;
import druppel.platform.local.ChatMode;
import druppel.platform.local.ChatVisitors;
import druppel.platform.local.ClockControl;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.LocalChat;
import druppel.platform.local.MessageStore;
import druppel.web.Route;
import druppel.web.SameOriginFilter;
import druppel.web.SiteAddress;
import druppel.web.UrlEncodedForm;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// Routes of the local chat: the pages at `/chat` and, in the demo, the API at `/demo`.
public final class LocalRoutes {
    private final LocalChat chat;
    private final InstantSource clock;
    private final ChatMode chatMode;
    private final Duration keepAlive;
    private final CurrentMessages currentMessages;
    private final ActionRunner actionRunner;
    private final ChatVisitors chatVisitors;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final SiteAddress site;
    private final ChatPages pages;
    private final NextNudge nextNudge;
    private final MemberFiles memberFiles;
    private final Telemetry telemetry;

    /// Creates the routes.
    ///
    /// @param keepAlive how long an event stream is idle before a keep-alive comment is sent
    public LocalRoutes(LocalChat chat, PlatformContext context, ChatMode chatMode, Duration keepAlive) {
        this.chat = chat;
        this.chatMode = chatMode;
        this.keepAlive = keepAlive;
        clock = context.clock();
        site = context.site();
        nextNudge = new NextNudge(context.store());
        memberFiles = context.chatService().files();
        chatVisitors = new ChatVisitors(
                chatMode,
                site,
                new SessionService(context.store(), clock),
                context.rateLimit().forPages());
        telemetry = context.telemetry();
        viewerPreferencesLookup = new ViewerPreferencesLookup(context.store(), chat, context.platformEventHandler());
        AccountNames names = new AccountNames(context.store());
        currentMessages = new CurrentMessages(context.chatService(), chat.messages(), names);
        actionRunner = new ActionRunner(
                context.chatService(), currentMessages, chat.broadcaster(), viewerPreferencesLookup, names);
        pages = new ChatPages(
                currentMessages,
                viewerPreferencesLookup,
                context.site(),
                chatMode,
                clock,
                nextNudge,
                actionRunner::mayWithdraw,
                names);
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
                guarded("/chat", new PageServlet(chatVisitors, viewerPreferencesLookup, pages::page)),
                guarded("/chat/everyone", new PageServlet(chatVisitors, viewerPreferencesLookup, pages::room)),
                Route.of("/chat/assets/*", pages.assets()),
                Route.of("/chat/app.webmanifest", new AppManifestServlet(site, pages.assets()::address)),
                guarded("/chat/stream", stream(LocalChat::conversation)),
                guarded("/chat/everyone/stream", stream(user -> MessageStore.EVERYONE)),
                guarded("/chat/file", new FileServlet(chatVisitors, memberFiles)),
                form("/chat/open", (user, form) -> opened(user)),
                form("/chat/say", this::said),
                form("/chat/ask", this::asked),
                form("/chat/edit", this::edited),
                form("/chat/delete", (user, form) -> actionRunner.deleted(user, message(form))),
                form("/chat/press", this::pressed),
                form(
                        "/chat/everyone/withdraw",
                        "/chat/everyone",
                        (user, form) -> actionRunner.withdrawn(user, message(form))));
    }

    private SseServlet stream(Function<PlatformUser, String> conversation) {
        return new SseServlet(
                chatVisitors, conversation, chat.broadcaster(), currentMessages, pages, keepAlive, telemetry);
    }

    private List<Route> demo(ClockControl clockControl) {
        DemoApi demoApi = new DemoApi(actionRunner, currentMessages, viewerPreferencesLookup, clock, clockControl);
        return List.of(
                form("/chat/clock", (user, form) -> clockMoved(user, form, clockControl)),
                call("/demo/say", "POST", demoApi::say),
                call("/demo/press", "POST", demoApi::press),
                call("/demo/edit", "POST", demoApi::edit),
                call("/demo/delete", "POST", demoApi::delete),
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
        return actionRunner.clockMoved(user, () -> move(user, form.first("to").orElse(""), clockControl));
    }

    private ActionResult said(PlatformUser user, UrlEncodedForm form) {
        String text = FormValues.clean(form.first("text").orElse(""));
        return text.isEmpty() ? new ActionResult.Accepted(Set.of()) : actionRunner.said(user, text);
    }

    private ActionResult asked(PlatformUser user, UrlEncodedForm form) {
        return form.first("action")
                .flatMap(QuickAction::of)
                .map(quick -> actionRunner.asked(user, quick))
                .orElseGet(() -> new ActionResult.Accepted(Set.of()));
    }

    private ActionResult edited(PlatformUser user, UrlEncodedForm form) {
        String text = FormValues.clean(form.first("text").orElse(""));
        return text.isEmpty() ? new ActionResult.Accepted(Set.of()) : actionRunner.edited(user, message(form), text);
    }

    private ActionResult pressed(PlatformUser user, UrlEncodedForm form) {
        String action = form.first("action").orElse("");
        return actionRunner.submitted(
                user, message(form), action, fields -> FormValues.posted(fields, name -> form.all("field." + name)));
    }

    private static long message(UrlEncodedForm form) {
        return form.first("message")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    private void move(PlatformUser user, String to, ClockControl clockControl) {
        ZonedDateTime now =
                clock.instant().atZone(viewerPreferencesLookup.of(user).zone());
        switch (to) {
            case "hour" -> clockControl.to(now.plusHours(1).toInstant());
            case "week" -> clockControl.to(now.plusWeeks(1).toInstant());
            case "nudge" -> nextNudge.windTo(user, clockControl);
            default -> clockControl.to(now.toInstant());
        }
    }

    private Route form(String path, ActionServlet.Action action) {
        return form(path, "/chat#end", action);
    }

    private Route form(String path, String back, ActionServlet.Action action) {
        return guarded(path, new ActionServlet(chatVisitors, viewerPreferencesLookup, pages, back, action));
    }

    /// What only those who use the chat may see or send, from its own pages.
    private Route guarded(String path, HttpServlet servlet) {
        return Route.of(
                path,
                servlet,
                Stream.concat(Stream.of(new SameOriginFilter()), chatVisitors.filters().stream())
                        .toArray(Filter[]::new));
    }

    private Route call(String path, String method, DemoServlet.Call call) {
        return Route.forPrograms(path, new DemoServlet(method, call), new LoopbackOnlyFilter(), new SameOriginFilter());
    }
}
