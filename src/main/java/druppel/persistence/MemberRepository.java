package druppel.persistence;

import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Repository of members.
public interface MemberRepository {
    /// The member who has this account, primary or linked.
    Optional<Member> find(PlatformUser user);

    Member get(long id);

    /// Stores a newcomer with status `MET`; returns the existing member if there is one.
    Member findOrAdd(PlatformUser user, MemberSettings settings, Member.Progress programmeProgress, Instant now);

    /// Updates the whole row of a member.
    void save(Member member);

    /// Changes the current row of a member, whatever was read before; returns the saved member.
    Member change(long id, UnaryOperator<Member> change);

    /// The members with these ids; deleted ones are left out.
    Map<Long, Member> all(Collection<Long> ids);

    /// Updates the progress and next message of these members, and nothing else in their rows.
    void saveProgress(List<Member> members);

    /// Records the conversation of a user if it was unknown; does nothing for a deleted member.
    void saveConversation(PlatformUser user, String conversation);

    /// Marks a user as unreachable with the platform's reason until they are heard from again. Does nothing for
    /// people who have left or were deleted.
    void markUnreachable(long id, String why, Instant now);

    /// The users among these who are known, whatever their status.
    Set<String> known(Workspace workspace, Collection<String> users);

    /// Counts a message in another language than the member's, until so many were counted; empty after that.
    Optional<Integer> countOtherLanguage(long id, int most);

    /// Marks a member who was met as invited.
    void markInvited(long id, Instant now);

    /// Schedules the next look-up of a member's profile; empty means never.
    void scheduleProfileLookup(long id, Optional<Instant> at);

    /// Members whose profile must be looked up, longest waiting first. One indexed query.
    List<Member> profileLookupsDue(Instant now, int limit);

    /// Clears the schedule of all members of a workspace.
    void clearSchedules(Workspace workspace);

    /// Members who have joined in a workspace and have nothing scheduled.
    List<Member> joinedWithoutSchedule(Workspace workspace);

    /// Members who have an account in a workspace, primary or linked, and something scheduled.
    List<Member> scheduledIn(Workspace workspace);

    /// Members whose next message is due, longest waiting first. One indexed query.
    List<Member> due(Instant now, int limit);

    /// Members whose next message is due after a moment, in the order of their ids. One indexed query.
    ///
    /// @param afterId the id after which to begin
    List<Member> dueAfter(Instant moment, long afterId, int limit);

    /// When the next message of any member is due.
    Optional<Instant> nextDue();

    /// Deletes a member and all their data.
    void forget(long id);

    /// Deletes all data of an account that no member has, such as that of somebody who was invited; tells whether there
    /// was any.
    boolean forget(PlatformUser account);

    /// Deletes at most `limit` people who never joined and were last heard of before a moment, with all their data, and
    /// as many accounts that nobody uses. Returns how many. Nobody of them is invited again.
    int purgeNeverJoined(Instant before, int limit);
}
