package druppel.faults;

import druppel.config.DatabaseSettings;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/// What the server has stored of its deliveries, read while it runs.
record DeliveryLedger(Jdbi jdbi) {

    /// A message by its conversation and its name there.
    record Noted(String conversation, String message) {}

    static DeliveryLedger of(DatabaseSettings place) {
        return new DeliveryLedger(
                place.user().isPresent()
                        ? Jdbi.create(
                                place.url(),
                                place.user().get(),
                                place.password().orElse(""))
                        : Jdbi.create(place.url()));
    }

    /// Whether nothing is left to be sent or looked for.
    boolean settled(Instant now) {
        return count("select count(*) from member where next_due_at <= ?", now.toEpochMilli()) + count("""
            select count(*) from delivery
            where state in ('planned', 'sending', 'unknown') and id > ?
            """, 0) == 0;
    }

    /// How many steps of a rotation to another key of the keyset are done.
    int encryptedAgain(long earlier) {
        return count("select count(*) from resealed_column where keyset_key <> ?", earlier);
    }

    /// Whether every event that came in is processed, with its answer sent.
    boolean answered() {
        return count("select count(*) from inbox where encrypted_body is not null and received_at > ?", 0) == 0;
    }

    /// The messages of all deliveries that arrived.
    List<Noted> sent() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select conversation, message from delivery where state = 'sent'")
                        .map((row, context) -> new Noted(row.getString("conversation"), row.getString("message")))
                        .list());
    }

    /// How many deliveries there are in which state and why, for people.
    String summary() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                    select state, reason, count(*) as many from delivery
                    group by state, reason order by state, reason
                    """).mapToMap().list().toString());
    }

    /// Whether the answer to every event that came in is decided.
    boolean decided() {
        return count("""
            select count(*) from inbox
            where encrypted_body is not null and encrypted_reply is null and received_at > ?
            """, 0) == 0;
    }

    /// How many events are not processed, and how far they have come, for people.
    String unanswered() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                    select attempts, failures, encrypted_reply is not null as decided, count(*) as many from inbox
                    where encrypted_body is not null
                    group by 1, 2, 3
                    """).mapToMap().list().toString());
    }

    private int count(String query, long about) {
        return jdbi.withHandle(handle ->
                handle.createQuery(query).bind(0, about).mapTo(Integer.class).one());
    }
}
