package druppel.crooked.feature.nudge;

import druppel.crooked.persistence.OpenUnit;
import druppel.crooked.persistence.Repositories;
import druppel.crooked.persistence.UnitOfWork;
import java.util.List;

/// A feature that hides from the store what failed in its transaction, in several ways.
public record SwallowedFailures(UnitOfWork store) {
    record Facts(Repositories rows) {}

    int asked(Repositories rows) {
        try {
            return rows.count();
        } catch (RuntimeException hidden) {
            return 0;
        }
    }

    int handed(Repositories rows) {
        try {
            return counted(rows);
        } catch (RuntimeException | Error hidden) {
            return 0;
        }
    }

    int held(Facts facts) {
        try {
            return facts.rows().hashCode();
        } catch (RuntimeException hidden) {
            return 0;
        }
    }

    int inALoop(Repositories rows, List<String> all) {
        try {
            return all.stream().mapToInt(one -> rows.count()).sum();
        } catch (RuntimeException hidden) {
            return 0;
        }
    }

    int around() {
        try {
            return store.write(rows -> rows.count());
        } catch (RuntimeException seen) {
            return 0;
        }
    }

    int aroundAnImplementation(OpenUnit unit) {
        try {
            return unit.write(rows -> rows.count());
        } catch (RuntimeException seen) {
            return 0;
        }
    }

    int pure(String text) {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException seen) {
            return 0;
        }
    }

    private static int counted(Repositories rows) {
        return rows.count();
    }
}
