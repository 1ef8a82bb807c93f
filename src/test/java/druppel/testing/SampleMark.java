package druppel.testing;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import java.util.Optional;

/// Marks of messages that no database has planned.
public final class SampleMark {
    private static final DatabaseIdentity DATABASE = DatabaseIdentity.first("sample");

    private SampleMark() {}

    /// The mark of a delivery, different for each id.
    public static MessageMark of(long id) {
        return new MessageMark(
                DATABASE.installation(),
                DATABASE.epoch(),
                "nudge/2026-11-24/account-" + id,
                Optional.of(new Delivery.Id(id)));
    }
}
