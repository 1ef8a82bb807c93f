package druppel.doctor;

import druppel.config.DoctorResult;
import druppel.domain.delivery.DatabaseIdentity;
import druppel.store.Database;
import druppel.store.chain.ActChainCheck;
import druppel.store.identity.ActAnchor;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Examination of the log of admin acts: whether each act is as it was written, and none is missing.
final class AdminActExamination {
    private static final String UNCOMPARED =
            "; nothing is remembered outside the database yet, so the newest could be missing";

    private AdminActExamination() {}

    /// A line on the chain, and one for each time that a restored backup lacked acts.
    ///
    /// @param anchor what was remembered outside the database before it was opened
    static Stream<DoctorResult> of(Database database, Optional<ActAnchor> anchor) {
        DatabaseIdentity identity =
                database.<DatabaseIdentity>read(rows -> rows.identity().get());
        Optional<ActAnchor> own = anchor.filter(remembered -> !remembered.isOfEarlier(identity));
        ActChainCheck check = database.adminActs(own.map(ActAnchor::last));
        List<ActAnchor.Loss> losses = anchor.map(ActAnchor::losses).orElse(List.of());
        return Stream.concat(
                Stream.of(chain(check, own.isPresent())), losses.stream().map(AdminActExamination::lost));
    }

    private static DoctorResult chain(ActChainCheck check, boolean compared) {
        return check.fault()
                .map(fault -> DoctorResult.failed(
                        "acts",
                        "the log of admins was changed by something else than Druppel: " + fault
                                + "; find out who can write to the database"))
                .orElseGet(() -> DoctorResult.ok("acts", sound(check) + (compared ? "" : UNCOMPARED)));
    }

    private static String sound(ActChainCheck check) {
        return "acts of admins: %,d, each as it was written".formatted(check.acts())
                + (check.older() == 0
                        ? ""
                        : "; the first %,d were there before the chain, and may have been changed before"
                                .formatted(check.older()));
    }

    private static DoctorResult lost(ActAnchor.Loss loss) {
        return DoctorResult.note(
                "acts",
                "when the database had gone back, on %s, it had %,d acts of admins, and %,d were known; what came after was lost"
                        .formatted(loss.at().truncatedTo(ChronoUnit.SECONDS), loss.kept(), loss.remembered()));
    }
}
