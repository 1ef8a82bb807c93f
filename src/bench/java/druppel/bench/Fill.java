package druppel.bench;

import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.persistence.delivery.DeliveryQueueRepository.Arrival;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/// So many deliveries and their replies, written day by day through the store itself.
///
/// @param deliveries half of them nudges, half follow-ups; six nudges in ten are replied to
record Fill(int deliveries) {
    private static final int MEMBERS = 2_000;
    private static final int REPLIED_OF_TEN = 6;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final String REPLY = "I asked her what she needed before I said what I thought, and then waited.";

    double sqlite(Workshop shop, String url) throws Exception {
        Path file = Path.of(url.substring("jdbc:sqlite:".length()));
        fill(shop, url, 0, () -> {});
        long before = Files.size(file);
        fill(shop, url, deliveries, () -> {});
        return (Files.size(file) - before) / (double) deliveries;
    }

    /// With what is overwritten cleared away after each day, as a server would in its own time.
    double postgres(Workshop shop, String url) throws Exception {
        fill(shop, url, 0, () -> {});
        long before = size(url);
        Jdbi jdbi = Jdbi.create(url);
        fill(shop, url, deliveries, () -> jdbi.useHandle(handle -> handle.execute("vacuum delivery")));
        return (size(url) - before) / (double) deliveries;
    }

    private static long size(String url) {
        return Jdbi.create(url)
                .withHandle(handle -> handle.createQuery("select pg_database_size(current_database())")
                        .mapTo(Long.class)
                        .one());
    }

    private static void fill(Workshop shop, String url, int deliveries, Runnable evening) throws Exception {
        try (Database store = Database.open(url, shop.keysetOf(url))) {
            if (deliveries == 0) {
                new Crowd(url).join(MEMBERS, shop.library().newcomersProgramme());
            }
            String nudge =
                    shop.library().catalogue().nudges().keySet().iterator().next();
            for (int day = 0; day < deliveries / MEMBERS / 2; day++) {
                LocalDate date = FIRST.plusDays(day);
                store.write(rows -> {
                    for (int member = 1; member <= MEMBERS; member++) {
                        deliver(rows, member, date, MessageKind.NUDGE, nudge, LocalTime.of(9, 0));
                        reply(rows, member, date, nudge);
                    }
                    for (int member = 1; member <= MEMBERS; member++) {
                        deliver(rows, member, date, MessageKind.FOLLOW_UP, nudge, LocalTime.of(16, 0));
                    }
                    return date;
                });
                evening.run();
            }
        }
    }

    private static void deliver(
            Repositories rows, long member, LocalDate date, MessageKind messageKind, String nudge, LocalTime time) {
        Instant at = date.atTime(time).toInstant(ZoneOffset.UTC);
        Delivery delivery = rows.deliveryQueue()
                .claim(
                        new DeliveryRequest(member, date, messageKind, true, Optional.of(nudge), at),
                        at.plusSeconds(120))
                .orElseThrow();
        rows.deliveryQueue().recordSent(List.of(new Arrival(delivery, message(member, at), at.plusSeconds(2))));
    }

    private static void reply(Repositories rows, long member, LocalDate date, String nudge) {
        if ((member + date.toEpochDay()) % 10 < REPLIED_OF_TEN) {
            Instant at = date.atTime(11, 0).toInstant(ZoneOffset.UTC);
            rows.reflections()
                    .save(new NewReflection(
                            member,
                            date,
                            Reflection.Kind.PRACTISED,
                            Optional.of(nudge),
                            Optional.of(REPLY),
                            Optional.of(message(member, at)),
                            at));
        }
    }

    private static MessageRef message(long member, Instant at) {
        return new MessageRef("D0123456789", at.getEpochSecond() + ".%06d".formatted(member));
    }
}
