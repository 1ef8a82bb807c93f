package druppel.persistence;

import druppel.domain.member.LinkCode;
import java.util.List;
import java.util.Optional;

/// Who asks their team for an echo, and who takes part.
public interface TeamRepository {
    /// A team, known by its code.
    ///
    /// @param leader the member who asks
    /// @param enough whether five or more took part when they were last to be asked; empty before
    record Team(long id, long leader, LinkCode code, Optional<Boolean> enough) {}

    /// Begins a team of which nobody is yet; the same one where the leader has one already.
    Team begin(long leader, LinkCode code, byte[] digest);

    /// A team goes by another code from now on.
    void renew(long team, LinkCode code, byte[] digest);

    /// Ends a leader's team, with everything that was answered; whether there was one.
    boolean end(long leader);

    Optional<Team> find(long team);

    /// The team that somebody leads.
    Optional<Team> ledBy(long leader);

    Optional<Team> named(byte[] digest);

    /// Somebody takes part; nothing where they do already, or lead it.
    void join(long team, long member);

    /// Somebody takes part no more; whether they did.
    boolean leave(long team, long member);

    /// The teams that somebody takes part in.
    List<Team> with(long member);

    /// Who takes part in a team.
    List<Long> people(long team);

    /// Notes whether five or more take part.
    void counted(long team, boolean enough);
}
