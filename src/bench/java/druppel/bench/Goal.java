package druppel.bench;

import java.util.Locale;
import java.util.function.DoublePredicate;

/// What a figure must reach.
record Goal(String words, DoublePredicate holds) {

    static Goal none() {
        return new Goal("", any -> true);
    }

    static Goal atLeast(double least) {
        return new Goal(String.format(Locale.ROOT, "≥ %.4g", least), found -> found >= least);
    }

    static Goal atMost(double most) {
        return new Goal(String.format(Locale.ROOT, "≤ %.4g", most), found -> found <= most);
    }
}
