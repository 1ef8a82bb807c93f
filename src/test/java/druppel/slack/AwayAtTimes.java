package druppel.slack;

import druppel.app.Rows;
import druppel.app.Store;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Rows that are away for as long as somebody wants.
record AwayAtTimes(Store store, AtomicBoolean broken) implements Store {
    @Override
    public <T> T read(Function<Rows, T> work) {
        requireThere();
        return store.read(work);
    }

    @Override
    public <T> T write(Function<Rows, T> work) {
        requireThere();
        return store.write(work);
    }

    @Override
    public <T> T take(Function<Rows, T> work) {
        requireThere();
        return store.take(work);
    }

    private void requireThere() {
        if (broken.get()) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
