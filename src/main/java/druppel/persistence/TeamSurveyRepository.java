package druppel.persistence;

import druppel.domain.anonymity.SurveyAnswer;
import druppel.domain.anonymity.SurveyTally;
import java.time.LocalDate;
import java.util.Optional;

/// What teams were asked, and how often each answer was given.
public interface TeamSurveyRepository {
    /// One question to a team.
    ///
    /// @param practice the id of the practice that it was about
    /// @param closed whether it is over; before, its voices are nobody's to see
    record Asked(long id, long team, String practice, LocalDate on, SurveyTally surveyTally, boolean closed) {}

    /// Asks a team about a practice.
    Asked ask(long team, String practice, LocalDate on);

    Optional<Asked> find(long round);

    /// What a team is being asked now.
    Optional<Asked> open(long team);

    /// The newest that is over.
    Optional<Asked> newest(long team);

    /// Counts somebody's voice in a round that is open; `false` where they have spoken already, or
    /// it is over.
    boolean speak(long round, long member, SurveyAnswer surveyAnswer);

    /// Ends a round: its voices stay as they are, and who has spoken is deleted.
    Asked close(long round);

    /// Deletes what was asked before a date and is over, so many at most; how many.
    int purge(LocalDate before, int limit);
}
