package druppel.persistence;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Repository of the weekly buddy meetings; a week is identified by its Monday.
public interface BuddyMeetingRepository {
    /// One side of a meeting: a member and their buddy.
    ///
    /// @param notified whether the other one has heard of them
    record Meeting(long member, long other, boolean notified) {}

    /// Stores the meetings of a group in a week; members who already met in it stay told.
    void add(BuddyGroup buddyGroup, LocalDate monday);

    /// The buddies of a member in a week.
    List<Long> buddies(long member, LocalDate monday);

    /// Both sides of each meeting in a week, of current and former participants in a workspace.
    List<Meeting> in(Workspace workspace, LocalDate monday);

    /// Marks that a member was told about their buddies of a week.
    void markNotified(long member, LocalDate monday);

    /// Cancels the meeting of a pair in a week.
    void cancel(Pair pair, LocalDate monday);

    /// The meeting histories of the participants in a workspace.
    Map<Pair, PairingInput.Meetings> histories(Workspace workspace);

    /// The number of weeks in which each participant was the guest of a pair; members who never were are left out.
    Map<Long, Integer> guestWeeks(Workspace workspace);

    /// The number of weeks in which a member has met a buddy.
    int weekCount(long member);

    /// Deletes at most `limit` meetings from weeks before this Monday; returns how many.
    int purge(LocalDate before, int limit);
}
