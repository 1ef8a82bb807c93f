package druppel.platform.local.web;

import druppel.chat.FilledForm;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.platform.local.AccountNames;
import druppel.platform.local.ChatMode;
import druppel.platform.local.ChatVisitors.Visitor;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/// Renders the chat page, the room page and parts of them as HTML for a member, and serves their assets.
/// Thread-safe.
final class ChatPages {
    private static final int SHOWN = 60;
    private static final List<String> OWN = List.of(
            "chat.css", "chat.js", "scroll.js", "notify.js", "send.js", "drop.svg", "icon-192.png", "icon-512.png");
    private static final String CHAT = "/chat";
    private static final String ROOM = "/chat/everyone";

    private final CurrentMessages messages;
    private final ViewerPreferencesLookup viewerPreferencesLookup;
    private final SiteAddress site;
    private final ChatMode chatMode;
    private final InstantSource clock;
    private final NextNudge nextNudge;
    private final BiPredicate<PlatformUser, Message.FromBot> withdrawable;
    private final AccountNames accountNames;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "druppel.jte");
    private final StaticAssets staticAssets;

    /// @param withdrawable whether a user may withdraw a shared message
    ChatPages(
            CurrentMessages messages,
            ViewerPreferencesLookup viewerPreferencesLookup,
            SiteAddress site,
            ChatMode chatMode,
            InstantSource clock,
            NextNudge nextNudge,
            BiPredicate<PlatformUser, Message.FromBot> withdrawable,
            AccountNames accountNames) {
        this.messages = messages;
        this.viewerPreferencesLookup = viewerPreferencesLookup;
        this.site = site;
        this.chatMode = chatMode;
        this.clock = clock;
        this.nextNudge = nextNudge;
        this.withdrawable = withdrawable;
        this.accountNames = accountNames;
        staticAssets = assets(site);
    }

    private static StaticAssets assets(SiteAddress site) {
        Map<String, String> files = new HashMap<>();
        OWN.forEach(name -> files.put(name, "druppel/platform/local/" + name));
        files.put("base.css", "druppel/web/base.css");
        files.put("htmx.js", Webjars.resource("htmx.org", "dist/htmx.min.js"));
        files.put("sse.js", Webjars.resource("htmx-ext-sse", "sse.js"));
        return new StaticAssets(site, "/chat/assets", files);
    }

    /// The address of a page.
    String path(String page) {
        return site.path(page);
    }

    StaticAssets assets() {
        return staticAssets;
    }

    MessageView.Reader reader(PlatformUser user) {
        return new MessageView.Reader(
                viewerPreferencesLookup.of(user), site, message -> withdrawable.test(user, message));
    }

    /// The chat page, or the part of it that a script asks for.
    String page(Visitor visitor, PageQuery query) {
        ChatPage page = page(visitor, CHAT, query, Optional.empty(), "");
        return render(query.fragment() ? "history" : "page", Map.of("page", page));
    }

    /// The chat page with a notice, and the draft in the composer.
    String page(Visitor visitor, PageTexts notice, String draft) {
        return render("page", Map.of("page", page(visitor, CHAT, PageQuery.NEWEST, Optional.of(notice), draft)));
    }

    /// The chat page with a form that cannot be accepted yet.
    String page(Visitor visitor, long message, FilledForm filled) {
        ChatPage page = page(visitor, CHAT, PageQuery.NEWEST, Optional.empty(), "");
        return render("page", Map.of("page", page.with(message, filled)));
    }

    /// The page of the shared room, or the part of it that a script asks for.
    String room(Visitor visitor, PageQuery query) {
        ChatPage page = page(visitor, ROOM, query, Optional.empty(), "");
        return render(query.fragment() ? "history" : "room", Map.of("page", page));
    }

    String message(MessageView message) {
        return render("bubble", Map.of("bubble", message));
    }

    /// A message with a form that cannot be accepted yet; empty if the message is gone.
    Optional<String> message(PlatformUser user, long message, FilledForm filled) {
        return messages.find(user, LocalChat.conversation(user), message)
                .map(found -> message(reader(user).replacing(found).with(filled)));
    }

    /// The chat page once everything is deleted.
    String page(Visitor visitor, Card receipt) {
        return render("page", Map.of("page", emptyPage(visitor.user()).forgotten(Optional.of(belowHeading(receipt)))));
    }

    /// What an open page shows instead of the conversation once everything is deleted.
    ///
    /// @param receipt empty if it was deleted elsewhere
    String emptied(PlatformUser user, Optional<Card> receipt) {
        return render("emptied", Map.of("page", emptyPage(user).forgotten(receipt.map(ChatPages::belowHeading))));
    }

    /// The receipt without its first line: the heading of the page says it, and its button or sentence how to come
    /// back.
    private static Card belowHeading(Card receipt) {
        return receipt.blocks().size() == 1
                ? receipt
                : new Card(receipt.blocks().subList(1, receipt.blocks().size()));
    }

    private ChatPage emptyPage(PlatformUser user) {
        return page(new Visitor(user, Optional.empty()), CHAT, PageQuery.NEWEST, Optional.empty(), "");
    }

    /// The time of the demo's clock; empty outside the demo.
    Optional<String> clock(PlatformUser user) {
        return clockView(user, viewerPreferencesLookup.of(user)).map(view -> render("clock", Map.of("clock", view)));
    }

    private Optional<ClockView> clockView(PlatformUser user, ViewerPreferences preferences) {
        return switch (chatMode) {
            case ChatMode.Demo _ -> Optional.of(new ClockView(preferences, clock.instant(), nextNudge.at(user)));
            case ChatMode.Everyone _ -> Optional.empty();
        };
    }

    String notice(PlatformUser user, PageTexts why) {
        return render(
                "notice", Map.of("sentence", viewerPreferencesLookup.of(user).say(why)));
    }

    private ChatPage page(Visitor visitor, String place, PageQuery query, Optional<PageTexts> notice, String draft) {
        PlatformUser user = visitor.user();
        Instant drawn = clock.instant();
        String conversation = place.equals(CHAT) ? LocalChat.conversation(user) : MessageStore.EVERYONE;
        List<Message> found = found(user, conversation, query);
        List<Message> shown = found.size() <= SHOWN ? found : found.subList(found.size() - SHOWN, found.size());
        MessageView.Reader reader = reader(user);
        return new ChatPage(
                reader.preferences(),
                site,
                place,
                query,
                reader.row(shown),
                MessageStore.newest(found),
                shown.size() < found.size()
                        ? Optional.of(query.earlier(shown.getFirst().id()))
                        : Optional.empty(),
                drawn,
                clockView(user, reader.preferences()),
                notice,
                draft,
                false,
                Optional.empty(),
                account(visitor),
                chatMode instanceof ChatMode.Demo,
                staticAssets::address);
    }

    private Optional<ChatPage.Account> account(Visitor visitor) {
        return visitor.signedIn()
                .map(signedIn -> new ChatPage.Account(
                        accountNames.of(visitor.user()).orElse(visitor.user().user()),
                        signedIn.csrf().word()));
    }

    /// Reads one message more than is shown, to know whether there are older ones.
    private List<Message> found(PlatformUser user, String conversation, PageQuery query) {
        int most = SHOWN + 1;
        long before = query.before().orElse(Long.MAX_VALUE);
        return query.search()
                .map(words -> messages.search(user, conversation, words, before, most))
                .or(() -> query.at().map(id -> messages.around(user, conversation, id, most)))
                .orElseGet(() -> messages.before(user, conversation, before, most));
    }

    private String render(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        templates.render("local/" + template + ".jte", values, output);
        return output.toString();
    }
}
