package druppel.delivery;

import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// A database whose writes fail with an `Error` a given number of times, as after a bug or with full memory.
final class FailingStore implements UnitOfWork {
    private final UnitOfWork store;
    private final AtomicInteger left = new AtomicInteger();

    FailingStore(UnitOfWork store) {
        this.store = store;
    }

    void errs(int times) {
        left.set(times);
    }

    @Override
    public <T> T read(Function<Repositories, T> work) {
        return store.read(work);
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        stumble();
        return store.write(work);
    }

    @Override
    public <T> T claim(Function<Repositories, T> work) {
        stumble();
        return store.claim(work);
    }

    private void stumble() {
        if (left.getAndDecrement() > 0) {
            throw new StackOverflowError("a test");
        }
    }
}
