package druppel.persistence;

import druppel.domain.anonymity.SurveyTally;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Repository of team surveys and their counted answers.
public interface TeamSurveyRepository {
    /// One survey of a team.
    ///
    /// @param practice the id of the practice it is about
    /// @param closed whether it is over; its answers must not be shown before
    record Survey(long id, long team, String practice, LocalDate on, SurveyTally surveyTally, boolean closed) {}

    /// Opens a survey of a team about a practice.
    Survey start(long team, String practice, LocalDate on);

    Optional<Survey> find(long round);

    /// The open survey of a team.
    Optional<Survey> open(long team);

    /// The newest closed survey of a team.
    Optional<Survey> newestClosed(long team);

    /// The closed surveys of a team, oldest first.
    List<Survey> closed(long team);

    /// Counts an answer in an open survey; `false` if the member has answered already or the survey is closed.
    boolean addAnswer(long round, long member, SurveyTally.Answer surveyAnswer);

    /// Closes a survey: its counts stay, and the list of members who answered is deleted.
    Survey close(long round);

    /// Deletes at most `limit` closed surveys opened before a date; returns how many.
    int purge(LocalDate before, int limit);
}
