package druppel.local;

import druppel.domain.member.PlatformUser;
import druppel.web.StaticAssets;
import druppel.web.Webjars;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The chat's page for a person as it is now, and the files that go with it.
final class ChatPages {
    private static final int SHOWN = 60;

    private final Messages messages;
    private final Readers readers;
    private final Mode mode;
    private final InstantSource clock;
    private final Templates templates = new Templates();
    private final StaticAssets staticAssets =
            new StaticAssets(
                    "/chat/assets",
                    Map.of(
                            "chat.css", "druppel/local/chat.css",
                            "chat.js", "druppel/local/chat.js",
                            "drop.svg", "druppel/local/drop.svg",
                            "htmx.js", Webjars.resource("htmx.org", "dist/htmx.min.js"),
                            "sse.js", Webjars.resource("htmx-ext-sse", "sse.js")));

    ChatPages(Messages messages, Readers readers, Mode mode, InstantSource clock) {
        this.messages = messages;
        this.readers = readers;
        this.mode = mode;
        this.clock = clock;
    }

    StaticAssets assets() {
        return staticAssets;
    }

    Templates templates() {
        return templates;
    }

    Reader reader(PlatformUser user) {
        return readers.of(user);
    }

    /// The time on the demo's clock; empty where there is none to wind.
    Optional<Instant> clock() {
        return switch (mode) {
            case Mode.Demo _ -> Optional.of(clock.instant());
            case Mode.Everyone _ -> Optional.empty();
        };
    }

    /// The page with the newest messages or all of them.
    String page(PlatformUser user, boolean all) {
        return page(user, all, Optional.empty(), "");
    }

    /// The room that everybody reads.
    String room(PlatformUser user, boolean all) {
        Reader reader = readers.of(user);
        List<Message> said = said(Messages.EVERYONE, all);
        List<Message> shown = shown(said, all);
        return templates.room(
                new RoomPage(
                        reader,
                        Bubble.row(shown, reader),
                        Messages.newest(said),
                        shown.size() < said.size(),
                        staticAssets::address));
    }

    /// The page with the newest messages or all of them, with a notice and what was in the
    /// composer.
    String page(PlatformUser user, boolean all, Optional<Word> notice, String draft) {
        List<Message> said = said(LocalChat.conversation(user), all);
        List<Message> shown = shown(said, all);
        Reader reader = readers.of(user);
        return templates.page(
                new ChatPage(
                        reader,
                        Bubble.row(shown, reader),
                        Messages.newest(said),
                        shown.size() < said.size(),
                        clock(),
                        notice,
                        draft,
                        staticAssets::address));
    }

    /// One more than is shown, so that it is known whether there are earlier ones.
    private List<Message> said(String conversation, boolean all) {
        return all ? messages.after(conversation, 0) : messages.newest(conversation, SHOWN + 1);
    }

    private static List<Message> shown(List<Message> said, boolean all) {
        return all || said.size() <= SHOWN ? said : said.subList(said.size() - SHOWN, said.size());
    }
}
