package druppel.platform.local.web;

import druppel.domain.member.PlatformUser;
import druppel.platform.local.ChatMode;
import druppel.platform.local.CurrentMessages;
import druppel.platform.local.LocalChat;
import druppel.platform.local.Message;
import druppel.platform.local.MessageStore;
import druppel.web.SiteAddress;
import druppel.web.StaticAssets;
import druppel.web.Webjars;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Renders the chat page, the room page and parts of them as HTML for a member, and serves their assets.
/// Thread-safe.
final class ChatPages {
    private static final int SHOWN = 60;

    private final CurrentMessages messages;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final ChatMode chatMode;
    private final InstantSource clock;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");
    private final SiteAddress site;
    private final StaticAssets staticAssets;

    ChatPages(
            CurrentMessages messages,
            ViewerPreferencesLookup viewerPreferencesLookup,
            ChatMode chatMode,
            SiteAddress site,
            InstantSource clock) {
        this.messages = messages;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.chatMode = chatMode;
        this.clock = clock;
        this.site = site;
        staticAssets = assets(site);
    }

    private static StaticAssets assets(SiteAddress site) {
        return new StaticAssets(
                site,
                "/chat/assets",
                Map.of(
                        "base.css", "druppel/web/base.css",
                        "chat.css", "druppel/platform/local/chat.css",
                        "chat.js", "druppel/platform/local/chat.js",
                        "drop.svg", "druppel/platform/local/drop.svg",
                        "htmx.js", Webjars.resource("htmx.org", "dist/htmx.min.js"),
                        "sse.js", Webjars.resource("htmx-ext-sse", "sse.js")));
    }

    /// The address of a page of ours.
    String address(String page) {
        return site.path(page);
    }

    StaticAssets assets() {
        return staticAssets;
    }

    ViewerPreferences preferences(PlatformUser user) {
        return viewerPreferencesLookup.of(user);
    }

    /// The chat page with the newest messages, or all of them.
    String page(PlatformUser user, boolean all) {
        return page(user, all, Optional.empty(), "");
    }

    /// The chat page with a notice, and the draft in the composer.
    String page(PlatformUser user, boolean all, Optional<PageTexts> notice, String draft) {
        return render("page", Map.of("page", page(user, LocalChat.conversation(user), all, notice, draft)));
    }

    /// The page of the shared room.
    String room(PlatformUser user, boolean all) {
        return render("room", Map.of("page", page(user, MessageStore.EVERYONE, all, Optional.empty(), "")));
    }

    String message(MessageView message) {
        return render("bubble", Map.of("bubble", message, "site", site));
    }

    /// The time of the demo's clock; empty outside the demo.
    Optional<String> clock(PlatformUser user) {
        return switch (chatMode) {
            case ChatMode.Demo _ ->
                Optional.of(
                        render("clock", Map.of("reader", viewerPreferencesLookup.of(user), "now", clock.instant())));
            case ChatMode.Everyone _ -> Optional.empty();
        };
    }

    String notice(PlatformUser user, PageTexts why) {
        return render(
                "notice", Map.of("sentence", viewerPreferencesLookup.of(user).say(why)));
    }

    /// Reads one message more than is shown, to know whether there are older ones.
    private ChatPage page(
            PlatformUser user, String conversation, boolean all, Optional<PageTexts> notice, String draft) {
        List<Message> found =
                all ? messages.after(user, conversation, 0) : messages.newest(user, conversation, SHOWN + 1);
        List<Message> shown = all || found.size() <= SHOWN ? found : found.subList(1, found.size());
        ViewerPreferences viewerPreferences = viewerPreferencesLookup.of(user);
        return new ChatPage(
                viewerPreferences,
                MessageView.row(shown, viewerPreferences),
                MessageStore.newest(found),
                shown.size() < found.size(),
                chatMode instanceof ChatMode.Demo ? Optional.of(clock.instant()) : Optional.empty(),
                notice,
                draft,
                site,
                staticAssets::address);
    }

    private String render(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        templates.render("local/" + template + ".jte", values, output);
        return output.toString();
    }
}
