package druppel.platform;

import druppel.chat.ChatService;
import druppel.chat.PlatformEventHandler;
import druppel.chat.Telemetry;
import druppel.chat.intake.InboxProcessor;
import druppel.domain.member.Workspace;
import druppel.persistence.UnitOfWork;
import druppel.web.RateLimitFilter;
import druppel.web.SiteAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// Parts of the application that a platform module works with.
///
/// @param site how the outside reaches the application
/// @param rateLimit for the routes that check a secret or write for people who have not signed in
/// @param installed receives each workspace that installed the bot, for the first time or again
/// @param platformTime receives the time that the platform tells with its answers
/// @param patience how long an answer of the platform is waited for
public record PlatformContext(
        SiteAddress site,
        RateLimitFilter rateLimit,
        UnitOfWork store,
        ChatService chatService,
        PlatformEventHandler platformEventHandler,
        Consumer<Workspace> installed,
        InboxProcessor inbox,
        InstantSource clock,
        Telemetry telemetry,
        Consumer<Instant> platformTime,
        Duration patience) {}
