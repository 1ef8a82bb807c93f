package druppel.delivery;

import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.Telemetry;
import druppel.domain.member.Platform;
import druppel.kinds.AllMessageTypes;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;

/// Delivery engines for tests, with every type of message.
public final class StandardEngine {
    private StandardEngine() {}

    /// The engine of a process that has its database for itself.
    public static DeliveryEngine of(
            UnitOfWork store, ContentLibrary library, Map<Platform, Chat> chats, InstantSource clock) {
        return of(store, library, chats, "node", Telemetry.NONE, clock);
    }

    /// The engine of one process among several.
    public static DeliveryEngine of(
            UnitOfWork store,
            ContentLibrary library,
            Map<Platform, Chat> chats,
            String sender,
            Telemetry telemetry,
            InstantSource clock) {
        return new DeliveryEngine(store, library, AllMessageTypes.of(library), chats, sender, telemetry, clock);
    }
}
