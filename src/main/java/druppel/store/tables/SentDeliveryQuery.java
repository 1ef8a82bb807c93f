package druppel.store.tables;

import druppel.domain.calendar.MessageKind;
import druppel.store.sql.ResultRow;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;

/// Query for deliveries that were sent, or may have been.
record SentDeliveryQuery(Handle handle) {

    /// Whether there is one of a kind for a date in this range, the end excluded.
    boolean any(long member, MessageKind messageKind, LocalDate from, LocalDate before) {
        return handle.createQuery("""
                        select count(*) as found from delivery
                        where member_id = :member and kind = :kind and local_date >= :from and local_date < :before
                          and state in ('sent', 'sending', 'unknown')
                        """)
                .bind("member", member)
                .bind("kind", messageKind)
                .bind("from", from)
                .bind("before", before)
                .map((results, context) -> new ResultRow(results).number("found") > 0)
                .one();
    }
}
