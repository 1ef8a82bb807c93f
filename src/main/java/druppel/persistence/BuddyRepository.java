package druppel.persistence;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.Seniority;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Those who want to meet a colleague each week.
public interface BuddyRepository {
    /// The first day of a week, and when somebody hears there whom they meet.
    record Awaiting(LocalDate monday, Instant at) {}

    /// One of them, in the one workspace in which they want it.
    ///
    /// @param skipped the first day of a week that they skip
    /// @param awaiting the introduction that is to come, until it is on its way
    record Wish(
            long member,
            Workspace workspace,
            Seniority seniority,
            Optional<LocalDate> skipped,
            Optional<Awaiting> awaiting) {
        public static Wish of(long member, Workspace workspace) {
            return new Wish(member, workspace, Seniority.ANY, Optional.empty(), Optional.empty());
        }

        /// The same in another workspace, where nothing is to come yet.
        public Wish in(Workspace other) {
            return other.equals(workspace)
                    ? this
                    : new Wish(member, other, seniority, Optional.empty(), Optional.empty());
        }

        public Wish with(Seniority changed) {
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

    /// All of a workspace, by member.
    List<Wish> in(Workspace workspace);

    /// Keeps a wish in the place of the member's one before.
    void keep(Wish wish);

    void remove(long member);
}
