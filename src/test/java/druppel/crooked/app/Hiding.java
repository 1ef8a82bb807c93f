package druppel.crooked.app;

import java.util.List;

/// A use case that hides from the store what failed in its transaction, in several ways.
public record Hiding(Store store) {
    record Facts(Rows rows) {}

    int asked(Rows rows) {
        try {
            return rows.count();
        } catch (RuntimeException hidden) {
            return 0;
        }
    }

    int handed(Rows rows) {
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

    int inALoop(Rows rows, List<String> all) {
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

    int pure(String text) {
        try {
            return Integer.parseInt(text);
        } catch (RuntimeException seen) {
            return 0;
        }
    }

    private static int counted(Rows rows) {
        return rows.count();
    }
}
