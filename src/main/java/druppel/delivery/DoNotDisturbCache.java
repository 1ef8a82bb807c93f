package druppel.delivery;

import druppel.chat.Chat;
import druppel.chat.DoNotDisturbStatus.Told;
import druppel.chat.DoNotDisturbStatus.Untold;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.QuietPeriod;
import druppel.domain.member.Workspace;
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

/// Cache of do-not-disturb statuses. Thread-safe.
///
/// Users are looked up in bulk: those who are due now together with those who are due next. A quiet period
/// is kept until it ends, any other answer for a quarter of an hour. Only one lookup per workspace runs at
/// a time; concurrent callers wait for it.
final class DoNotDisturbCache {
    /// The most users per lookup, since platforms limit both its size and its rate.
    static final int AT_ONCE = 50;

    private static final Duration FRESH = Duration.ofMinutes(15);

    private record Known(Optional<QuietPeriod> quiet, Instant stale) {
        static Known of(Optional<QuietPeriod> quiet, Instant now) {
            Optional<QuietPeriod> current = quiet.filter(one -> one.covers(now));
            return new Known(quiet, current.map(QuietPeriod::until).orElse(now.plus(FRESH)));
        }

        boolean fresh(Instant now) {
            return now.isBefore(stale);
        }
    }

    private static final class Look {
        private final ReentrantLock lock = new ReentrantLock();
        private volatile Instant notBefore = Instant.MIN;
    }

    private final Map<PlatformUser, Known> known = new ConcurrentHashMap<>();
    private final Map<Workspace, Look> looks = new ConcurrentHashMap<>();
    private final InstantSource clock;

    DoNotDisturbCache(InstantSource clock) {
        this.clock = clock;
    }

    /// Looks up those of the given users whose status is not cached, at most fifty, together with some who
    /// are due next.
    void ask(Chat chat, Workspace workspace, List<PlatformUser> people, Supplier<List<PlatformUser>> next) {
        Look look = looks.computeIfAbsent(workspace, any -> new Look());
        if (clock.instant().isBefore(look.notBefore) || unknown(people).isEmpty()) {
            return;
        }
        look.lock.lock();
        try {
            List<PlatformUser> unknown = unknown(people);
            if (!unknown.isEmpty() && !clock.instant().isBefore(look.notBefore)) {
                look.notBefore = ask(chat, workspace, together(unknown, next.get()));
            }
        } finally {
            look.lock.unlock();
        }
    }

    /// The end of a user's quiet period; empty if they may be disturbed or their status is unknown.
    Optional<Instant> until(PlatformUser user) {
        return Optional.ofNullable(known.get(user))
                .flatMap(Known::quiet)
                .filter(quietPeriod -> quietPeriod.covers(clock.instant()))
                .map(QuietPeriod::until);
    }

    void note(PlatformUser user, Optional<QuietPeriod> quiet) {
        known.put(user, Known.of(quiet, clock.instant()));
    }

    /// Performs the lookup; returns the time from which the next one is allowed.
    private Instant ask(Chat chat, Workspace workspace, List<PlatformUser> people) {
        return switch (chat.quiet(workspace, people)) {
            case Told(Map<PlatformUser, QuietPeriod> quiet) -> {
                Instant now = clock.instant();
                known.values().removeIf(one -> !one.fresh(now));
                people.forEach(one -> note(one, Optional.ofNullable(quiet.get(one))));
                yield Instant.MIN;
            }
            case Untold(Instant askAgain) -> askAgain;
        };
    }

    private List<PlatformUser> unknown(Collection<PlatformUser> people) {
        Instant now = clock.instant();
        return people.stream()
                .filter(one -> Optional.ofNullable(known.get(one))
                        .filter(told -> told.fresh(now))
                        .isEmpty())
                .toList();
    }

    private static List<PlatformUser> together(List<PlatformUser> first, List<PlatformUser> next) {
        return Stream.concat(first.stream(), next.stream())
                .distinct()
                .limit(AT_ONCE)
                .toList();
    }
}
