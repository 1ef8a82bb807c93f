package druppel.slack;

import druppel.app.Deliveries;
import druppel.app.Inbox;
import druppel.app.Members;
import druppel.app.Platform;
import druppel.app.Reflections;
import druppel.app.Rows;
import druppel.app.Shown;
import druppel.app.Store;
import druppel.app.Transcript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// A store with an inbox and nothing else, in memory.
final class MemoryStore implements Store, Rows, Inbox {
    private final Map<String, Event> waiting = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> proofs = new HashSet<>();
    private boolean down;

    /// From now on nothing can be written.
    synchronized void breakDown() {
        down = true;
    }

    /// How many events it has ever stored.
    synchronized int stored() {
        return known.size();
    }

    synchronized List<Event> waiting() {
        return List.copyOf(waiting.values());
    }

    @Override
    public synchronized <T> T read(Function<Rows, T> work) {
        return work.apply(this);
    }

    @Override
    public synchronized <T> T write(Function<Rows, T> work) {
        if (down) {
            throw new IllegalStateException("the disk is full");
        }
        return work.apply(this);
    }

    @Override
    public Receipt receive(Event event, String proof, Instant now) {
        if (!proofs.add(proof)) {
            return Receipt.REPLAYED;
        }
        if (!known.add(event.id())) {
            return Receipt.REPEATED;
        }
        waiting.put(event.id(), event);
        return Receipt.NEW;
    }

    @Override
    public void done(Platform platform, String id) {
        waiting.remove(id);
    }

    @Override
    public List<Event> waiting(Platform platform, Instant before, int limit) {
        return new ArrayList<>(waiting.values());
    }

    @Override
    public int purge(Instant before) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Inbox inbox() {
        return this;
    }

    @Override
    public Members members() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Deliveries deliveries() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Reflections reflections() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Shown shown() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Transcript transcript() {
        throw new UnsupportedOperationException();
    }
}
