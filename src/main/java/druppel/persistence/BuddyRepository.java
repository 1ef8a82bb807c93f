package druppel.persistence;

import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Repository of the members who want to meet a colleague each week, and of the colleagues whom they do not want to
/// meet.
public interface BuddyRepository {
    /// Announced introduction: the Monday of its week, and when the member is told.
    record Introduction(LocalDate monday, Instant at) {}

    /// Participation of one member, in the one workspace in which they want it.
    ///
    /// @param skipped the Monday of a week that they skip
    /// @param awaiting the next introduction, until it is being sent
    record Participation(
            long member,
            Workspace workspace,
            PairingInput.Seniority seniority,
            Optional<LocalDate> skipped,
            Optional<Introduction> awaiting) {
        public static Participation of(long member, Workspace workspace) {
            return new Participation(member, workspace, PairingInput.Seniority.ANY, Optional.empty(), Optional.empty());
        }

        /// The participation moved to another workspace, without a pending introduction.
        public Participation in(Workspace other) {
            return other.equals(workspace)
                    ? this
                    : new Participation(member, other, seniority, Optional.empty(), Optional.empty());
        }

        public Participation with(PairingInput.Seniority changed) {
            return new Participation(member, workspace, changed, skipped, awaiting);
        }

        public Participation skipping(Optional<LocalDate> monday) {
            return new Participation(member, workspace, seniority, monday, awaiting);
        }

        public Participation awaiting(Optional<Introduction> changed) {
            return new Participation(member, workspace, seniority, skipped, changed);
        }

        public boolean skips(LocalDate monday) {
            return skipped.equals(Optional.of(monday));
        }
    }

    Optional<Participation> find(long member);

    /// The participations in a workspace, by member.
    List<Participation> in(Workspace workspace);

    /// Stores a participation, replacing the member's earlier one.
    void save(Participation participation);

    void remove(long member);

    /// Blocks a colleague, whether the bot knows them or not. Blocks are visible to the member alone.
    void block(long member, PlatformUser user);

    /// Removes a block; `false` if there was none.
    boolean unblock(long member, PlatformUser user);

    /// The colleagues whom a member has blocked, newest first.
    List<PlatformUser> blocked(long member);

    /// Pairs of participants of a workspace of whom one has blocked the other.
    Set<Pair> blockedPairs(Workspace workspace);
}
