package druppel.store.tables.delivery;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import druppel.store.sql.BatchStatement;
import druppel.store.tables.identity.DatabaseIdentityTable;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Row of a delivery that is planned: `UNKNOWN` if it may have been sent before the database went back in time.
public record PlannedDelivery(DeliveryRequest wanted, Delivery.State state, Instant notBefore) {
    private static final BatchStatement<PlannedDelivery> INSERT = new BatchStatement<>(
            """
            insert into delivery (
              member_id, local_date, kind, state, queue, scheduled, nudge_id, due_at, lease_until, fence)
            select member.id, column2, column3, column4, platform || ':' || workspace, column5, column6,
              column7, column8, 0
            from (values <rows>) as planned join member on member.id = column1
            where true
            on conflict do nothing
            """,
            "(?, ?, ?, ?, ?, ?, ?, ?)",
            (batchRow, planned) -> batchRow.number(planned.wanted().member())
                    .date(planned.wanted().date())
                    .word(planned.wanted().messageKind())
                    .word(planned.state())
                    .flag(planned.wanted().scheduled())
                    .text(planned.wanted().nudge())
                    .instant(planned.wanted().dueAt())
                    .instant(planned.notBefore()));

    /// Stores plans; those that exist already are left as they are.
    public static void write(Handle handle, List<Plan> plans) {
        if (!plans.isEmpty()) {
            DatabaseIdentity database = new DatabaseIdentityTable(handle).get();
            INSERT.write(handle, plans.stream().map(plan -> of(plan, database)).toList());
        }
    }

    private static PlannedDelivery of(Plan plan, DatabaseIdentity database) {
        DeliveryRequest wanted = plan.wanted();
        boolean doubtful = database.mayHaveSent(wanted.messageKind(), wanted.dueAt());
        return new PlannedDelivery(
                wanted, doubtful ? Delivery.State.UNKNOWN : Delivery.State.PLANNED, plan.notBefore());
    }
}
