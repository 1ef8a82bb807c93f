package druppel.store;

import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/// What every part of the store's contract starts from: a fresh database, and the people and days
/// in its examples.
public interface StoreFixture {
    Instant NOW = Instant.parse("2026-11-23T08:00:00.123Z");
    Instant LATER = NOW.plusSeconds(60);
    LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    PlatformUser ANNA = new PlatformUser(Platform.LOCAL, "local", "anna");
    PlatformUser BRAM = new PlatformUser(Platform.SLACK, "T1", "U2");
    MemberSettings SETTINGS = MemberSettings.of(
            new UserProfile(Optional.of(ZoneId.of("Europe/Amsterdam")), Language.NL, UserProfile.Role.PERSON));
    MessageRef MESSAGE = new MessageRef("D1", "1700000000.000100");

    /// The database of the test that runs; the same one throughout that test.
    Database database();

    default void write(Consumer<Repositories> work) {
        database().write(rows -> {
            work.accept(rows);
            return rows;
        });
    }

    default <T> Optional<T> writeIfAny(Function<Repositories, Optional<T>> work) {
        return database().write(work);
    }

    default boolean written(Predicate<Repositories> work) {
        return database().write(work::test);
    }

    default <T> Optional<T> readIfAny(Function<Repositories, Optional<T>> work) {
        return database().read(work);
    }

    default <T> List<T> readAll(Function<Repositories, List<T>> work) {
        return database().read(work);
    }

    default Member meet(PlatformUser user) {
        return database().write(rows -> rows.members().findOrAdd(user, SETTINGS, Member.Progress.begin("first"), NOW));
    }

    default DeliveryRequest wanted(long member, LocalDate date, MessageKind messageKind) {
        return new DeliveryRequest(member, date, messageKind, true, Optional.of("ask-01"), NOW);
    }

    default DeliveryRequest nudge(long member, LocalDate date) {
        return wanted(member, date, MessageKind.NUDGE);
    }

    default Delivery claimed(DeliveryRequest wanted) {
        return database()
                .write(rows -> rows.deliveryQueue().claim(wanted, LATER))
                .orElseThrow();
    }

    default Delivery sent(DeliveryRequest wanted) {
        Delivery claimed = claimed(wanted);
        write(rows -> rows.deliveryQueue().recordSent(List.of(new Arrival(claimed, MESSAGE, LATER))));
        return found(claimed);
    }

    default Delivery ended(DeliveryRequest wanted, Delivery.State state) {
        return ended(wanted, state, LATER);
    }

    default Delivery ended(DeliveryRequest wanted, Delivery.State state, Instant notBefore) {
        Delivery claimed = claimed(wanted);
        write(rows -> rows.deliveryQueue().finish(claimed, state, "why", notBefore));
        return found(claimed);
    }

    default Delivery found(Delivery delivery) {
        return database().read(rows -> rows.deliveries().find(delivery.id())).orElseThrow();
    }

    default Reflection keep(long member, LocalDate date, String text) {
        NewReflection written = new NewReflection(
                member,
                date,
                Reflection.Kind.PRACTISED,
                Optional.of("ask-01"),
                Optional.of(text).filter(words -> !words.isEmpty()),
                Optional.of(MESSAGE),
                NOW);
        return database().write(rows -> rows.reflections().save(written));
    }

    /// Deletes a workspace, a row of each table at a time.
    default void forget(Workspace workspace) {
        ToIntFunction<Repositories> step = rows -> rows.workspaces().forget(workspace, 1);
        while (count(step) > 0) {
            // The next row.
        }
    }

    default int count(ToIntFunction<Repositories> work) {
        return database().claim(work::applyAsInt);
    }

    default Reflection done(long member, LocalDate date) {
        return keep(member, date, "");
    }
}
