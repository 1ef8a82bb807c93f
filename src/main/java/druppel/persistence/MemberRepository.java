package druppel.persistence;

import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.ProgrammeProgress;
import druppel.domain.member.Workspace;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The people the bot knows.
public interface MemberRepository {
    /// The member who is known as this person, there or in another place.
    Optional<Member> find(PlatformUser user);

    Member get(long id);

    /// Notes somebody met for the first time, with status `MET`; the same row where they are known
    /// already.
    Member meet(PlatformUser user, MemberSettings settings, ProgrammeProgress programmeProgress, Instant now);

    /// Writes all of a member's row.
    void save(Member member);

    /// Changes a member as the row stands now, whatever was read of it before; gives what was
    /// saved.
    default Member change(long id, UnaryOperator<Member> change) {
        Member changed = change.apply(get(id));
        save(changed);
        return changed;
    }

    /// These members, by id; those who are gone are left out.
    Map<Long, Member> all(Collection<Long> ids);

    /// Writes how far these members have come and what is next for them, and nothing else of their
    /// rows.
    void moveOn(List<Member> members);

    /// Notes in which conversation somebody was reached, where none was known; nothing for who is
    /// gone.
    void reached(PlatformUser user, String conversation);

    /// Notes that somebody cannot be reached and the platform's word for why, until they are heard
    /// from; a member is put to rest. Nothing for who has left or is gone.
    void rest(long id, String why, Instant now);

    /// Those of the users of a workspace who are known, whatever became of it.
    Set<String> known(Workspace workspace, Collection<String> users);

    /// Notes that somebody who was met is invited.
    void invited(long id, Instant now);

    /// Notes when the platform is to be asked again who a member is; never again where it is empty.
    void profileDue(long id, Optional<Instant> at);

    /// Members about whom the platform is to be asked again, the longest waiting first. One indexed
    /// query.
    List<Member> unknown(Instant now, int limit);

    /// Schedules nothing any more for the members of a workspace.
    void halt(Workspace workspace);

    /// Those who have joined in a workspace and for whom nothing is scheduled.
    List<Member> idle(Workspace workspace);

    /// Members whose next occasion is due, the longest waiting first. One indexed query.
    List<Member> due(Instant now, int limit);

    /// When the next occasion of anybody is due.
    Optional<Instant> nextDue();

    /// Deletes a member and everything of theirs.
    void forget(long id);
}
