package druppel.store.tables;

import druppel.persistence.StoredDataRepository;
import druppel.store.sql.ResultRow;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Query of how many rows there are about a member, in one statement.
public record StoredDataQuery(Handle handle) implements StoredDataRepository {

    @Override
    public Counts counts(long member, Instant now) {
        return handle.createQuery("""
            with account as (
              select platform, workspace, user_id from member where id = :member
              union select platform, workspace, user_id from linked_account where member_id = :member
            ), place as (select user_id from account where platform = 'local')
            select
              (select count(*) from delivery where member_id = :member) as deliveries,
              (select count(*) from transcript where author is null and conversation in (select user_id from place))
                as conversation,
              (select count(*) from transcript where author in (select user_id from place)) as shared,
              (select count(*) from team_survey_respondent where member_id = :member) as responses,
              (select count(*) from local_account where user_id in (select user_id from place)) as names,
              (select count(*) from account join web_session on web_session.platform = account.platform
                and web_session.workspace = account.workspace and web_session.user_id = account.user_id and expires_at > :now) as sessions,
              (select count(distinct admin_act.id) from account cross join admin_act
                where admin_act.platform = account.platform
                and admin_act.workspace = account.workspace
                and (account.user_id = admin_act.user_id or account.user_id = admin_act.about)) as admin_acts,
              (select count(*) from account join sign_in_link on sign_in_link.platform = account.platform
                and sign_in_link.workspace = account.workspace and sign_in_link.user_id = account.user_id)
                + (select count(*) from link_code where member_id = :member)
                + (select count(*) from failed_link_attempt where member_id = :member)
                + (select count(*) from download_ticket where member_id = :member) as temporary
            """)
                .bind("member", member)
                .bind("now", now)
                .map(ResultRow.mapper(row -> new Counts(
                        row.count("deliveries"),
                        row.count("conversation"),
                        row.count("shared"),
                        row.count("responses"),
                        row.count("names"),
                        row.count("sessions"),
                        row.count("admin_acts"),
                        row.count("temporary"))))
                .one();
    }
}
