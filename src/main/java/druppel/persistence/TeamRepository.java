package druppel.persistence;

import druppel.domain.member.LinkCode;
import java.util.List;
import java.util.Optional;

/// Repository of teams that take part in team surveys, and of their participants.
public interface TeamRepository {
    /// Team, identified by its code.
    ///
    /// @param leader the member whose team it is
    /// @param code empty if it cannot be read now
    /// @param enough whether five or more people took part when the last survey was due; empty before the first
    record Team(long id, long leader, Optional<LinkCode> code, Optional<Boolean> enough) {}

    /// Creates a team without participants; returns the existing one if the leader has one.
    Team create(long leader, LinkCode code);

    /// Replaces the code of a team.
    void replaceCode(long team, LinkCode code);

    /// Deletes a leader's team with all its answers; `false` if there was none.
    boolean delete(long leader);

    Optional<Team> find(long team);

    /// The team that a member leads.
    Optional<Team> ledBy(long leader);

    Optional<Team> withCode(LinkCode code);

    /// Adds a participant; does nothing if they take part already or lead the team.
    void join(long team, long member);

    /// Removes a participant; `false` if they did not take part.
    boolean leave(long team, long member);

    /// The teams that a member takes part in.
    List<Team> joinedBy(long member);

    /// The participants of a team.
    List<Long> participants(long team);

    /// Records whether five or more people take part.
    void recordEnough(long team, boolean enough);
}
