package druppel.persistence;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.MeetingHistory;
import druppel.domain.pairing.Pair;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Who met whom in which week; a week is known by its Monday.
public interface BuddyMeetingRepository {
    /// One of two who meet, as the other one sees it.
    ///
    /// @param told whether the other one has heard of them
    record Meeting(long member, long other, boolean told) {}

    /// Notes that these meet in a week; who of them met already stays told.
    void note(BuddyGroup buddyGroup, LocalDate monday);

    /// Whom a member meets in a week.
    List<Long> others(long member, LocalDate monday);

    /// Who meets whom in a week, both ways round, of those who want to meet somebody in a workspace
    /// or did.
    List<Meeting> in(Workspace workspace, LocalDate monday);

    /// A member has heard whom they meet in a week.
    void told(long member, LocalDate monday);

    /// Two do not meet in a week after all.
    void cancel(Pair pair, LocalDate monday);

    /// How often those who want to meet somebody in a workspace have met.
    Map<Pair, MeetingHistory> met(Workspace workspace);

    /// In how many weeks each of them was the guest of a pair; nothing for who never was.
    Map<Long, Integer> visits(Workspace workspace);

    /// In how many weeks a member has met somebody.
    int weeks(long member);

    /// Deletes meetings of the weeks before this Monday, so many at most; how many.
    int purge(LocalDate before, int limit);
}
