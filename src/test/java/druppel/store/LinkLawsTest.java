package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.habit.HabitDay;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.testing.PropertyCheck;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What holds of any two histories that become one.
class LinkLawsTest implements StoreFixture {
    private static final int DAYS = 14;

    @TempDir
    private Path folder;

    private final AtomicInteger people = new AtomicInteger();

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
    void noDayAndNoWordIsLostAndNoneIsMissedAnew() {
        PropertyCheck.holds(chance -> write(rows -> holds(rows, chance)));
    }

    private void holds(Repositories rows, RandomGenerator chance) {
        long first = history(rows, chance, Platform.LOCAL);
        long second = history(rows, chance, Platform.SLACK);
        Set<LocalDate> written = union(written(rows, first), written(rows, second));
        Set<LocalDate> practised =
                union(marked(rows, first, HabitDay.Status.PRACTISED), marked(rows, second, HabitDay.Status.PRACTISED));
        Set<LocalDate> missed =
                union(marked(rows, first, HabitDay.Status.MISSED), marked(rows, second, HabitDay.Status.MISSED));
        int kept = rows.reflections().all(first).size()
                + rows.reflections().all(second).size();
        rows.linkedAccounts().merge(first, second);

        assertThat(written(rows, first)).isEqualTo(written);
        assertThat(rows.reflections().all(first).size()).isEqualTo(kept);
        assertThat(marked(rows, first, HabitDay.Status.PRACTISED)).containsAll(practised);
        assertThat(missed).containsAll(marked(rows, first, HabitDay.Status.MISSED));
    }

    private long history(Repositories rows, RandomGenerator chance, Platform platform) {
        PlatformUser user = new PlatformUser(platform, "T1", "U" + people.incrementAndGet());
        long member = meet(user).id();
        for (int day = 0; day < DAYS; day++) {
            LocalDate date = MONDAY.minusDays(day);
            nudge(rows, chance, member, date);
            if (chance.nextInt(3) == 0) {
                reflect(rows, chance, member, date);
            }
        }
        return member;
    }

    private static void nudge(Repositories rows, RandomGenerator chance, long member, LocalDate date) {
        DeliveryRequest wanted =
                new DeliveryRequest(member, date, MessageKind.NUDGE, chance.nextBoolean(), Optional.of("ask-01"), NOW);
        switch (chance.nextInt(5)) {
            case 0 -> rows.deliveryQueue().skip(wanted, "paused");
            case 1 -> rows.deliveryQueue().claim(wanted, LATER);
            case 2, 3 -> {
                Delivery claimed = rows.deliveryQueue().claim(wanted, LATER).orElseThrow();
                rows.deliveryQueue().recordSent(List.of(new Arrival(claimed, MESSAGE, NOW)));
            }
            default -> {}
        }
    }

    private static void reflect(Repositories rows, RandomGenerator chance, long member, LocalDate date) {
        Optional<String> words = chance.nextBoolean() ? Optional.of("words of " + date) : Optional.empty();
        Reflection kept = rows.reflections()
                .save(new NewReflection(
                        member, date, Reflection.Kind.PRACTISED, Optional.empty(), words, Optional.empty(), NOW));
        if (chance.nextInt(4) == 0) {
            rows.reflections().saveRepair(kept, Set.of(date.minusDays(1)));
        }
    }

    /// The dates with reflections, every text of which opens.
    private static Set<LocalDate> written(Repositories rows, long member) {
        List<Reflection> all = rows.reflections().between(member, MONDAY.minusDays(DAYS), MONDAY);
        assertThat(all)
                .allSatisfy(one ->
                        assertThat(one.text().orElse("words of " + one.date())).isEqualTo("words of " + one.date()));
        return all.stream().map(Reflection::date).collect(Collectors.toSet());
    }

    private static Set<LocalDate> marked(Repositories rows, long member, HabitDay.Status dayStatus) {
        return rows.reflections().days(member, MONDAY.minusDays(DAYS), MONDAY.plusDays(1)).stream()
                .filter(habitDay -> habitDay.dayStatus() == dayStatus)
                .map(HabitDay::date)
                .collect(Collectors.toSet());
    }

    private static Set<LocalDate> union(Set<LocalDate> first, Set<LocalDate> second) {
        return Stream.of(first, second).collect(HashSet::new, Set::addAll, Set::addAll);
    }
}
