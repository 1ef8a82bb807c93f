package druppel.feature.library;

import druppel.domain.Language;
import druppel.domain.library.Catalogue;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Previews that several people ask for: one runs at a time, and what was played through is kept until the library or
/// the date changes. Thread-safe.
public final class SharedPreview {
    private static final int DAYS = 14;

    private final NewcomerPreview preview;
    private final Supplier<Catalogue> catalogue;
    private final ReentrantLock running = new ReentrantLock();
    private final Map<Language, Played> played = new HashMap<>();

    private record Played(Catalogue catalogue, LocalDate from, List<PreviewDay> days) {}

    public SharedPreview(NewcomerPreview preview, Supplier<Catalogue> catalogue) {
        this.preview = preview;
        this.catalogue = catalogue;
    }

    /// A newcomer's first two weeks from a date; empty while it is played through for somebody else.
    public Optional<List<PreviewDay>> days(Language language, LocalDate from) {
        if (!running.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(known(language, from));
        } finally {
            running.unlock();
        }
    }

    @SuppressWarnings("ReferenceEquality") // a library that was read again is another object
    private List<PreviewDay> known(Language language, LocalDate from) {
        Catalogue now = catalogue.get();
        Played last = played.get(language);
        if (last != null && last.catalogue() == now && last.from().equals(from)) {
            return last.days();
        }
        List<PreviewDay> days = preview.days(language, from, DAYS);
        played.put(language, new Played(now, from, days));
        return days;
    }
}
