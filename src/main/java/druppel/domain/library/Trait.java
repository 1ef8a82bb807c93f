package druppel.domain.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The five traits of leaders for a new world, after Han Bekkers.
public enum Trait {
    VALUES,
    VISION,
    SERVICE,
    INTEGRITY,
    CONNECTION;

    /// The id in the library's files.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its position among the five, counted from 1.
    public int place() {
        return List.of(values()).indexOf(this) + 1;
    }

    public Optional<Trait> next() {
        return at(place() + 1);
    }

    public Optional<Trait> previous() {
        return at(place() - 1);
    }

    private static Optional<Trait> at(int place) {
        return Arrays.stream(values()).filter(trait -> trait.place() == place).findFirst();
    }
}
