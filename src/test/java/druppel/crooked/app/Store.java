package druppel.crooked.app;

import java.util.function.ToIntFunction;

/// The store of the crooked house.
public interface Store {
    int write(ToIntFunction<Rows> work);
}
