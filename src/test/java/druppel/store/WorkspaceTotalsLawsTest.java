package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.anonymity.Attacker;
import druppel.domain.anonymity.Contribution;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.testing.PropertyCheck;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever becomes of the members of two workspaces, the rows show what they should, and nobody
/// learns from it about fewer than five.
@Tag("slow")
class WorkspaceTotalsLawsTest implements StoreFixture {
    private static final int WEEKS = 5;
    private static final List<Workspace> PLACES =
            List.of(new Workspace(Platform.SLACK, "T1"), new Workspace(Platform.TEAMS, "t2"));

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // JUnit opens it before each test
    private Database database;

    @BeforeEach
    void open() {
        database = SqliteTemplate.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void theOceansGiveNobodyAway() {
        AtomicInteger lots = new AtomicInteger();
        PropertyCheck.holds(chance -> write(rows -> lots.addAndGet(new Lives(rows, chance).lots())));

        assertThat(lots).hasPositiveValue();
    }

    /// Some weeks of some people, and what is to be seen of them.
    private final class Lives {
        private final Repositories rows;
        private final RandomGenerator chance;
        private final Attacker attacker = new Attacker();
        private final Map<Long, Set<LocalDate>> open = new HashMap<>();
        private final Map<Workspace, Set<Contribution>> shown = new HashMap<>();
        private int numbers;
        private int lots;

        Lives(Repositories rows, RandomGenerator chance) {
            this.rows = rows;
            this.chance = chance;
        }

        /// How many lots there were to look at.
        int lots() {
            int many = 6 + chance.nextInt(10);
            for (int person = 0; person < many; person++) {
                join();
            }
            for (int week = 0; week < WEEKS; week++) {
                live(MONDAY.plusWeeks(week));
                closes(MONDAY.plusWeeks(week).plusDays(6));
            }
            assertThat(attacker.narrowest().orElse(AnonymityThreshold.FIVE))
                    .isGreaterThanOrEqualTo(AnonymityThreshold.FIVE);
            List.copyOf(open.keySet()).forEach(rows.members()::forget);
            PLACES.forEach(this::forgetAll);
            return lots;
        }

        private void forgetAll(Workspace place) {
            int gone;
            do {
                gone = rows.workspaces().forget(place, 1_000);
            } while (gone > 0);
        }

        private void live(LocalDate monday) {
            for (int step = 0; step < 2 * open.size(); step++) {
                switch (chance.nextInt(14)) {
                    case 0 -> join();
                    case 1 -> move();
                    case 2 -> link();
                    case 3 -> forget();
                    case 4 -> takeBack(monday);
                    default -> practise(monday.plusDays(chance.nextInt(7)));
                }
            }
        }

        private void closes(LocalDate sunday) {
            rows.workspaceTotals().closeBatch(sunday);
            PLACES.forEach(place -> closes(place, sunday));
        }

        private void closes(Workspace place, LocalDate sunday) {
            List<Long> here = here(place);
            Set<Contribution> lot = new HashSet<>();
            here.forEach(one -> days(one).forEach(day -> lot.add(deed(one))));
            boolean enough = lot.stream().map(Contribution::person).distinct().count() >= AnonymityThreshold.FIVE;
            Set<Contribution> all = shown.computeIfAbsent(place, fresh -> new HashSet<>());
            if (enough) {
                here.forEach(one -> days(one).clear());
                all.addAll(lot);
                lots++;
                attacker.see(lot);
                attacker.see(all);
            }
            Optional<WorkspaceTotals> ocean = rows.workspaceTotals().of(place);
            assertThat(ocean.map(WorkspaceTotals::days).orElse(0L)).isEqualTo(all.size());
            assertThat(ocean.filter(one -> one.upTo().equals(sunday)).map(WorkspaceTotals::newest))
                    .isEqualTo(enough ? Optional.of((long) lot.size()) : Optional.empty());
        }

        private void join() {
            open.put(meet(somebody()).id(), new HashSet<>());
        }

        private void practise(LocalDate date) {
            long one = any();
            if (days(one).add(date)) {
                rows.reflections()
                        .save(new NewReflection(
                                one,
                                date,
                                Reflection.Kind.PRACTISED,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                NOW));
            }
        }

        /// Of this week, which is in no lot yet.
        private void takeBack(LocalDate monday) {
            long one = any();
            for (Reflection day : rows.reflections().between(one, monday, monday.plusDays(6))) {
                rows.reflections().delete(day.id());
                days(one).remove(day.date());
            }
        }

        private void forget() {
            long one = any();
            if (open.size() > 2) {
                rows.members().forget(one);
                open.remove(one);
            }
        }

        private void move() {
            rows.linkedAccounts().merge(any(), meet(somebody()).id());
        }

        /// Days before the later mark of two who are one are in no lot any more, or in the one that
        /// they are in.
        private void link() {
            long kept = any();
            long gone = any();
            if (kept != gone && days(gone).isEmpty() && days(kept).isEmpty()) {
                rows.linkedAccounts().merge(kept, gone);
                open.remove(gone);
            }
        }

        private List<Long> here(Workspace place) {
            return open.keySet().stream()
                    .filter(one -> rows.members().get(one).user().at().equals(place))
                    .collect(Collectors.toCollection(ArrayList::new));
        }

        private Contribution deed(long one) {
            return new Contribution(numbers++, Long.toString(one), 0);
        }

        private Set<LocalDate> days(long one) {
            return open.computeIfAbsent(one, fresh -> new HashSet<>());
        }

        private PlatformUser somebody() {
            Workspace place = PLACES.get(chance.nextInt(PLACES.size()));
            return new PlatformUser(place.platform(), place.id(), "U" + chance.nextLong());
        }

        private long any() {
            List<Long> all = open.keySet().stream().sorted().toList();
            return all.get(chance.nextInt(all.size()));
        }
    }
}
