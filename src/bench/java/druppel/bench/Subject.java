package druppel.bench;

import druppel.adapter.metrics.MicrometerTelemetry;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.intake.InboxProcessor;
import druppel.delivery.DeliveryEngine;
import druppel.domain.member.Platform;
import druppel.kinds.AllMessageTypes;
import druppel.persistence.InboxRepository;
import druppel.store.Database;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/// Druppel's own store and nudging with some chat: the one place that knows how to put them
/// together.
final class Subject implements AutoCloseable {
    private static final int EVENT_BYTES = 700;

    private final Database store;
    private final MicrometerTelemetry telemetry;
    private final DeliveryEngine engine;
    private final InboxProcessor inbox;

    private Subject(Database store, ContentLibrary library, Chat chat, String name, InstantSource clock) {
        this.store = store;
        inbox = new InboxProcessor(store, name, clock);
        telemetry = new MicrometerTelemetry(Map::of, clock, "bench");
        engine = new DeliveryEngine(
                store, library, AllMessageTypes.of(library), Map.of(Platform.SLACK, chat), name, telemetry, clock);
    }

    static Subject open(String url, Path keyset, ContentLibrary library, Chat chat, InstantSource clock) {
        return open(url, keyset, library, chat, "alone", clock);
    }

    /// One of several on the same database.
    static Subject open(String url, Path keyset, ContentLibrary library, Chat chat, String name, InstantSource clock) {
        return new Subject(Database.open(url, keyset), library, chat, name, clock);
    }

    /// Plans what is due, and sends nothing yet.
    void plan() {
        engine.plan();
    }

    /// Plans what is due and sends what may go, as the schedule of a house does: waits for nothing.
    void goOn() {
        engine.plan();
        engine.send();
    }

    /// Plans and sends what is due, and waits until it is there.
    void tick() {
        engine.tick();
    }

    /// Stores an event that comes in, as its acknowledgement waits for.
    void receive(String event) {
        inbox.receive(new InboxRepository.Event(Platform.SLACK, event, "event", new byte[EVENT_BYTES]), event);
    }

    @Override
    public void close() {
        engine.stop();
        engine.close();
        inbox.close();
        telemetry.close();
        store.close();
    }
}
