package druppel.persistence;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.PairingInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Repository of the members who want to meet a colleague each week.
public interface BuddyRepository {
    /// Announced introduction: the Monday of its week, and when the member is told.
    record Awaiting(LocalDate monday, Instant at) {}

    /// Participation of one member, in the one workspace in which they want it.
    ///
    /// @param skipped the Monday of a week that they skip
    /// @param awaiting the next introduction, until it is being sent
    record Wish(
            long member,
            Workspace workspace,
            PairingInput.Seniority seniority,
            Optional<LocalDate> skipped,
            Optional<Awaiting> awaiting) {
        public static Wish of(long member, Workspace workspace) {
            return new Wish(member, workspace, PairingInput.Seniority.ANY, Optional.empty(), Optional.empty());
        }

        /// The participation moved to another workspace, without a pending introduction.
        public Wish in(Workspace other) {
            return other.equals(workspace)
                    ? this
                    : new Wish(member, other, seniority, Optional.empty(), Optional.empty());
        }

        public Wish with(PairingInput.Seniority changed) {
            return new Wish(member, workspace, changed, skipped, awaiting);
        }

        public Wish skipping(Optional<LocalDate> monday) {
            return new Wish(member, workspace, seniority, monday, awaiting);
        }

        public Wish awaiting(Optional<Awaiting> changed) {
            return new Wish(member, workspace, seniority, skipped, changed);
        }

        public boolean skips(LocalDate monday) {
            return skipped.equals(Optional.of(monday));
        }
    }

    Optional<Wish> find(long member);

    /// The participations in a workspace, by member.
    List<Wish> in(Workspace workspace);

    /// Stores a participation, replacing the member's earlier one.
    void save(Wish wish);

    void remove(long member);
}
