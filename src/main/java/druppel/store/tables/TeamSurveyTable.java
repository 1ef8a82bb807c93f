package druppel.store.tables;

import druppel.domain.anonymity.SurveyTally;
import druppel.persistence.TeamSurveyRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of team surveys. An answer and the fact that a member has answered are stored in separate rows that cannot
/// be joined.
public record TeamSurveyTable(Handle handle) implements TeamSurveyRepository {

    @Override
    public Survey start(long team, String practice, LocalDate on) {
        return handle.createQuery("""
            insert into team_survey (team_id, practice_id, asked_on, more, same, less, closed)
            values (:team, :practice, :on, 0, 0, 0, false)
            returning *
            """)
                .bindMap(Map.of("team", team, "practice", practice, "on", on))
                .map(ResultRow.mapper(TeamSurveyTable::read))
                .one();
    }

    @Override
    public Optional<Survey> find(long round) {
        return handle.createQuery("select * from team_survey where id = :round")
                .bind("round", round)
                .map(ResultRow.mapper(TeamSurveyTable::read))
                .findOne();
    }

    @Override
    public Optional<Survey> open(long team) {
        return newest(team, false);
    }

    @Override
    public Optional<Survey> newestClosed(long team) {
        return newest(team, true);
    }

    private Optional<Survey> newest(long team, boolean closed) {
        return handle.createQuery("""
            select * from team_survey
            where team_id = :team and closed = :closed
            order by asked_on desc, id desc
            limit 1
            """)
                .bindMap(Map.of("team", team, "closed", closed))
                .map(ResultRow.mapper(TeamSurveyTable::read))
                .findOne();
    }

    @Override
    public List<Survey> closed(long team) {
        return handle.createQuery("select * from team_survey where team_id = :team and closed order by asked_on, id")
                .bind("team", team)
                .map(ResultRow.mapper(TeamSurveyTable::read))
                .list();
    }

    @Override
    public boolean addAnswer(long round, long member, SurveyTally.Answer surveyAnswer) {
        boolean first = handle.createUpdate("""
            insert into team_survey_respondent (survey_id, member_id)
            select id, :member from team_survey where id = :round and not closed
            on conflict do nothing
            """)
                        .bindMap(Map.of("round", round, "member", member))
                        .execute()
                > 0;
        if (first) {
            count(round, surveyAnswer);
        }
        return first;
    }

    private void count(long round, SurveyTally.Answer surveyAnswer) {
        handle.createUpdate("""
            update team_survey set
              more = more + case when :answer = 'more' then 1 else 0 end,
              same = same + case when :answer = 'same' then 1 else 0 end,
              less = less + case when :answer = 'less' then 1 else 0 end
            where id = :round
            """)
                .bindMap(Map.of("round", round, "answer", surveyAnswer))
                .execute();
    }

    @Override
    public Survey close(long round) {
        handle.createUpdate("delete from team_survey_respondent where survey_id = :round")
                .bind("round", round)
                .execute();
        return handle.createQuery("update team_survey set closed = true where id = :round returning *")
                .bind("round", round)
                .map(ResultRow.mapper(TeamSurveyTable::read))
                .one();
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.TEAM_SURVEYS.delete(handle, before, limit);
    }

    private static Survey read(ResultRow row) throws SQLException {
        return new Survey(
                row.number("id"),
                row.number("team_id"),
                row.text("practice_id"),
                row.date("asked_on"),
                new SurveyTally(row.count("more"), row.count("same"), row.count("less")),
                row.flag("closed"));
    }
}
