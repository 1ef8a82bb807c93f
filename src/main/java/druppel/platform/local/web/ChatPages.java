package druppel.platform.local.web;

import druppel.domain.member.PlatformUser;
import druppel.platform.local.ChatMode;
import druppel.platform.local.LocalChat;
import druppel.platform.local.Message;
import druppel.platform.local.MessageStore;
import druppel.web.StaticAssets;
import druppel.web.Webjars;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds the chat page and the room page for a member, and serves their assets.
final class ChatPages {
    private static final int SHOWN = 60;

    private final MessageStore messageStore;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final ChatMode chatMode;
    private final InstantSource clock;
    private final Templates templates = new Templates();
    private final StaticAssets staticAssets = new StaticAssets(
            "/chat/assets",
            Map.of(
                    "chat.css", "druppel/platform/local/chat.css",
                    "chat.js", "druppel/platform/local/chat.js",
                    "drop.svg", "druppel/platform/local/drop.svg",
                    "htmx.js", Webjars.resource("htmx.org", "dist/htmx.min.js"),
                    "sse.js", Webjars.resource("htmx-ext-sse", "sse.js")));

    ChatPages(
            MessageStore messageStore,
            ViewerPreferencesLookup viewerPreferencesLookup,
            ChatMode chatMode,
            InstantSource clock) {
        this.messageStore = messageStore;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.chatMode = chatMode;
        this.clock = clock;
    }

    StaticAssets assets() {
        return staticAssets;
    }

    Templates templates() {
        return templates;
    }

    ViewerPreferences reader(PlatformUser user) {
        return viewerPreferencesLookup.of(user);
    }

    /// The time of the demo's clock; empty outside the demo.
    Optional<Instant> clock() {
        return switch (chatMode) {
            case ChatMode.Demo _ -> Optional.of(clock.instant());
            case ChatMode.Everyone _ -> Optional.empty();
        };
    }

    /// The page with the newest messages, or all of them.
    String page(PlatformUser user, boolean all) {
        return page(user, all, Optional.empty(), "");
    }

    /// The page of the shared room.
    String room(PlatformUser user, boolean all) {
        ViewerPreferences viewerPreferences = viewerPreferencesLookup.of(user);
        List<Message> said = said(MessageStore.EVERYONE, all);
        List<Message> shown = shown(said, all);
        return templates.room(new RoomPage(
                viewerPreferences,
                MessageView.row(shown, viewerPreferences),
                MessageStore.newest(said),
                shown.size() < said.size(),
                staticAssets::address));
    }

    /// The page with the newest messages or all of them, a notice and the draft in the composer.
    String page(PlatformUser user, boolean all, Optional<PageTexts> notice, String draft) {
        List<Message> said = said(LocalChat.conversation(user), all);
        List<Message> shown = shown(said, all);
        ViewerPreferences viewerPreferences = viewerPreferencesLookup.of(user);
        return templates.page(new ChatPage(
                viewerPreferences,
                MessageView.row(shown, viewerPreferences),
                MessageStore.newest(said),
                shown.size() < said.size(),
                clock(),
                notice,
                draft,
                staticAssets::address));
    }

    /// Reads one message more than is shown, to know whether there are older ones.
    private List<Message> said(String conversation, boolean all) {
        return all ? messageStore.after(conversation, 0) : messageStore.newest(conversation, SHOWN + 1);
    }

    private static List<Message> shown(List<Message> said, boolean all) {
        return all || said.size() <= SHOWN ? said : said.subList(said.size() - SHOWN, said.size());
    }
}
