package druppel.persistence;

import druppel.domain.library.SelfCheck;
import java.time.LocalDate;
import java.util.List;

/// The looks that members take at themselves: one for a date, what they answered encrypted at rest.
public interface SelfCheckRepository {

    /// Keeps a look in the place of the one of that date.
    void keep(long member, SelfCheck check);

    /// A member's looks, complete or not, the newest first.
    List<SelfCheck> of(long member);

    /// Deletes looks begun before this date, so many at most; how many.
    int purge(LocalDate before, int limit);
}
