package druppel.store.tables;

import druppel.persistence.StoredDataRepository;
import druppel.store.sql.ResultRow;
import org.jdbi.v3.core.Handle;

/// Query of how many rows there are about a member, in one statement.
public record StoredDataQuery(Handle handle) implements StoredDataRepository {

    @Override
    public Counts counts(long member) {
        return handle.createQuery("""
            with place as (
              select user_id from member where id = :member and platform = 'local'
              union select user_id from linked_account where member_id = :member and platform = 'local'
            )
            select
              (select count(*) from delivery where member_id = :member) as deliveries,
              (select count(*) from transcript where author is null and conversation in (select user_id from place))
                as conversation,
              (select count(*) from transcript where author in (select user_id from place)) as shared,
              (select count(*) from team_survey_respondent where member_id = :member) as responses,
              (select count(*) from link_code where member_id = :member)
                + (select count(*) from failed_link_attempt where member_id = :member)
                + (select count(*) from download_ticket where member_id = :member) as temporary
            """)
                .bind("member", member)
                .map(ResultRow.mapper(row -> new Counts(
                        row.count("deliveries"),
                        row.count("conversation"),
                        row.count("shared"),
                        row.count("responses"),
                        row.count("temporary"))))
                .one();
    }
}
