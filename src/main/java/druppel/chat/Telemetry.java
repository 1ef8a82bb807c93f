package druppel.chat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Platform;
import java.time.Duration;

/// What the engine and the doors tell of their work, for whoever counts it.
///
/// Only kinds, platforms and times are told, never who or what. Every method may be called from any
/// thread, returns at once and does not throw.
public interface Telemetry {
    /// Nobody counts.
    Telemetry NONE = new Telemetry() {
        @Override
        public void due(MessageKind messageKind) {}

        @Override
        public void posted(Platform platform, SendOutcome outcome) {}

        @Override
        public void arrived(Duration lateness) {}

        @Override
        public void reconciled(Reconciled result) {}

        @Override
        public void acknowledged(Platform platform, Duration latency) {}
    };

    /// What became of a delivery whose outcome was not known.
    enum Reconciled {
        /// The platform had it.
        FOUND,
        /// It was not there, and went out once more.
        SENT_AGAIN,
        /// It was not there, and its day is over.
        GIVEN_UP,
        /// The platform cannot be asked: it counts as there.
        UNCONFIRMED
    }

    /// A delivery fell due and was planned.
    void due(MessageKind messageKind);

    /// A delivery was handed to a platform.
    void posted(Platform platform, SendOutcome outcome);

    /// A delivery is with its member.
    ///
    /// @param lateness from the moment it was due
    void arrived(Duration lateness);

    void reconciled(Reconciled result);

    /// A platform's request was proven to be its own, and taken.
    ///
    /// @param latency from the request's coming in to its answer
    void acknowledged(Platform platform, Duration latency);
}
