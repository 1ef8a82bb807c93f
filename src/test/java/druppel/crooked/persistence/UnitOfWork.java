package druppel.crooked.persistence;

import java.util.function.ToIntFunction;

/// The unit of work of the crooked house.
public interface UnitOfWork {
    int write(ToIntFunction<Repositories> work);
}
