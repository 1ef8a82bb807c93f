package druppel.testing;

import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/// Unit of work that fails while `broken` is true.
public record InterruptibleUnitOfWork(UnitOfWork store, AtomicBoolean broken) implements UnitOfWork {
    @Override
    public <T> T read(Function<Repositories, T> work) {
        requireThere();
        return store.read(work);
    }

    @Override
    public <T> T write(Function<Repositories, T> work) {
        requireThere();
        return store.write(work);
    }

    @Override
    public <T> T claim(Function<Repositories, T> work) {
        requireThere();
        return store.claim(work);
    }

    private void requireThere() {
        if (broken.get()) {
            throw new IllegalStateException("the disk is full");
        }
    }
}
