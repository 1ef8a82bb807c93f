package druppel.app;

import druppel.app.Quietness.Told;
import druppel.app.Quietness.Untold;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Knows who wants no disturbance, as far as their platform says. Safe for use by many threads at
/// once.
///
/// A platform is asked about many at once: those who are to be written to, and those who come next.
/// What it says is remembered in memory: of who wants quiet until that ends, of anybody else for a
/// quarter of an hour. One look per workspace at a time; who comes meanwhile waits for it.
final class Hush {
    /// Platforms count such questions, and take no more people in one.
    static final int AT_ONCE = 50;

    private static final Duration FRESH = Duration.ofMinutes(15);

    private record Known(Optional<Quiet> quiet, Instant stale) {
        static Known of(Optional<Quiet> quiet, Instant now) {
            Optional<Quiet> current = quiet.filter(one -> one.covers(now));
            return new Known(quiet, current.map(Quiet::until).orElse(now.plus(FRESH)));
        }

        boolean fresh(Instant now) {
            return now.isBefore(stale);
        }
    }

    private static final class Look {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Instant notBefore = Instant.MIN;
    }

    private final Map<Person, Known> known = new ConcurrentHashMap<>();
    private final Map<Workspace, Look> looks = new ConcurrentHashMap<>();
    private final InstantSource clock;

    Hush(InstantSource clock) {
        this.clock = clock;
    }

    /// Asks about people of a workspace who are not known, at most fifty, and about some who come
    /// next.
    void ask(Chat chat, Workspace workspace, List<Person> people, Supplier<List<Person>> next) {
        Look look = looks.computeIfAbsent(workspace, any -> new Look());
        if (clock.instant().isBefore(look.notBefore) || unknown(people).isEmpty()) {
            return;
        }
        look.lock.lock();
        try {
            List<Person> unknown = unknown(people);
            if (!unknown.isEmpty() && !clock.instant().isBefore(look.notBefore)) {
                look.notBefore = ask(chat, workspace, together(unknown, next.get()));
            }
        } finally {
            look.lock.unlock();
        }
    }

    /// Until when somebody wants no disturbance; empty where they may be disturbed, or nothing is
    /// known.
    Optional<Instant> until(Person person) {
        return Optional.ofNullable(known.get(person))
                .flatMap(Known::quiet)
                .filter(quiet -> quiet.covers(clock.instant()))
                .map(Quiet::until);
    }

    void note(Person person, Optional<Quiet> quiet) {
        known.put(person, Known.of(quiet, clock.instant()));
    }

    /// Asks; gives when the next question may be asked.
    private Instant ask(Chat chat, Workspace workspace, List<Person> people) {
        return switch (chat.quiet(workspace, people)) {
            case Told(Map<Person, Quiet> quiet) -> {
                Instant now = clock.instant();
                known.values().removeIf(one -> !one.fresh(now));
                people.forEach(one -> note(one, Optional.ofNullable(quiet.get(one))));
                yield Instant.MIN;
            }
            case Untold(Instant askAgain) -> askAgain;
        };
    }

    private List<Person> unknown(Collection<Person> people) {
        Instant now = clock.instant();
        return people.stream()
                .filter(one ->
                        Optional.ofNullable(known.get(one))
                                .filter(told -> told.fresh(now))
                                .isEmpty())
                .toList();
    }

    private static List<Person> together(List<Person> first, List<Person> next) {
        return Stream.concat(first.stream(), next.stream()).distinct().limit(AT_ONCE).toList();
    }
}
