package druppel.platform;

import druppel.chat.ChatService;
import druppel.chat.PlatformEventHandler;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Parts of the application that a platform module works with.
///
/// @param baseUrl how the outside reaches the application, without a slash at its end
/// @param installed receives each workspace that installed the bot, for the first time or again
/// @param patience how long an answer of the platform is waited for
public record PlatformContext(
        URI baseUrl,
        UnitOfWork store,
        ChatService chatService,
        PlatformEventHandler platformEventHandler,
        Consumer<Workspace> installed,
        InboxProcessor inbox,
        InstantSource clock,
        Telemetry telemetry,
        Duration patience) {
    /// Whether people reach the application over https.
    public boolean https() {
        return "https".equals(baseUrl.getScheme());
    }
}
