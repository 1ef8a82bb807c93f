package druppel.chat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import java.time.Duration;

/// Telemetry port: events of delivery and of request handling, for metrics.
///
/// Events carry only message kinds, platforms and durations, never people or content. All methods are
/// thread-safe, return immediately and do not throw.
public interface Telemetry {
    /// Telemetry that is discarded.
    Telemetry NONE = new Telemetry() {};

    /// The result of reconciling a delivery whose outcome was unknown.
    enum Reconciled {
        /// The platform had the message.
        FOUND,
        /// The platform did not have it; it was sent again.
        SENT_AGAIN,
        /// The platform did not have it, and its day is over.
        GIVEN_UP,
        /// The platform cannot be asked; the message counts as arrived.
        UNCONFIRMED
    }

    /// A delivery was due and has been planned.
    default void due(MessageKind messageKind) {}

    /// A delivery was handed to a platform.
    default void posted(Platform platform, SendOutcome outcome) {}

    /// A delivery reached its member.
    ///
    /// @param lateness the time since it was due
    default void arrived(Duration lateness) {}

    default void reconciled(Reconciled result) {}

    /// The number of event streams that are open has changed.
    default void streams(int open) {}

    /// A platform's request was authenticated and accepted.
    ///
    /// @param latency the time between the request and its response
    default void acknowledged(Platform platform, Duration latency) {}

    /// A platform's event was refused because it could not be stored; the platform has to send it again.
    default void refused(Platform platform) {}
}
