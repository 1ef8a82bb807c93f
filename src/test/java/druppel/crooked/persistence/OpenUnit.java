package druppel.crooked.persistence;

import java.util.function.ToIntFunction;

/// An implementation of the unit of work.
public record OpenUnit(Repositories repositories) implements UnitOfWork {
    @Override
    public int write(ToIntFunction<Repositories> work) {
        return work.applyAsInt(repositories);
    }
}
