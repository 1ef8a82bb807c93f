package druppel.store.tables;

import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Rows that are deleted once they have been kept long enough, the oldest first. Rows that another transaction holds
/// are left for the next time.
public enum ExpiredRows {
    /// Deliveries among the thousand oldest ids, in the order of which dates hardly differ. An index of dates would
    /// find them as well, and would make planning on PostgreSQL a third slower.
    DELIVERIES(
            "delivery", "id", "id in (select id from delivery order by id limit 1000) and local_date < :before", "id"),
    /// Reflections without a delivery up to their date.
    REFLECTIONS("reflection", "id", """
        local_date < :before and not exists (
            select 1 from delivery
            where delivery.member_id = reflection.member_id and delivery.local_date <= reflection.local_date)\
        """, "local_date"),
    PLANS("plan", "member_id, practice_id", "made_on"),
    KEPT_ACTS("kept_act", "member_id, nudge_id", "kept_on"),
    AUTOMATICITY_CHECKS("automaticity_check", "member_id, nudge_id, started_on", "started_on"),
    SELF_CHECKS("self_check", "member_id, started_on", "started_on"),
    BUDDY_MEETINGS("buddy_meeting", "member_id, other_id, week", "week"),
    TEAM_SURVEYS("team_survey", "id", "closed and asked_on < :before", "asked_on"),
    NUDGE_FEEDBACK("nudge_feedback", "id", "given_on"),
    PUBLISHED_FEEDBACK("published_feedback", "id", "published_at"),
    LINK_CODES("link_code", "member_id", "expires_at"),
    FAILED_LINK_ATTEMPTS("failed_link_attempt", "member_id, attempted_at", "attempted_at"),
    INVITEES("invitee", "platform, workspace, user_id", "added_at"),
    EVENTS("inbox", "platform, event_id", "received_at"),
    PROCESSED_EVENTS("inbox", "platform, event_id", "received_at < :before and encrypted_body is null", "received_at"),
    TRANSCRIPT_LINES("transcript", "id", "sent_at"),
    INVITATIONS("invitation", "user_id", "expires_at"),
    UNUSED_ACCOUNTS("local_account", "user_id", "created_at < :before and entered_at is null", "created_at"),
    SESSIONS("web_session", "id", "expires_at"),
    DOWNLOAD_TICKETS("download_ticket", "digest", "expires_at"),
    OAUTH_STATES("oauth_state", "digest", "expires_at"),
    SIGN_IN_LINKS("sign_in_link", "digest", "expires_at"),
    COMPANY_DAYS_OFF("company_day_off", "platform, workspace, first_on", "last_on"),
    ADMIN_ACTS("admin_act", "id", "done_at"),
    OIDC_OFFERS("oidc_offer", "digest", "expires_at");

    private final String sql;

    ExpiredRows(String table, String key, String age) {
        this(table, key, age + " < :before", age);
    }

    /// @param key the columns of the primary key, or others that find few rows
    /// @param condition when a row has expired, with `:before`
    /// @param age the column that sorts by age
    ExpiredRows(String table, String key, String condition, String age) {
        sql = """
            with old as materialized (
              select <key> from <from>
              where <condition>
              order by <age>
              limit :limit
              <skipLocked>)
            delete from <from> where (<key>) in (select <key> from old)
            """.replace("<from>", table)
                .replace("<key>", key)
                .replace("<condition>", condition)
                .replace("<age>", age);
    }

    /// The statement, with `:before` and `:limit`.
    public String sql() {
        return sql;
    }

    /// Deletes the same rows; returns a column of each.
    public List<String> delete(Handle handle, Temporal before, int limit, String returned) {
        return handle.createQuery(sql + "returning " + returned)
                .bindMap(Map.of("before", before, "limit", limit))
                .mapTo(String.class)
                .list();
    }

    /// Deletes at most `limit` rows that are older than a moment or date; returns how many.
    public int delete(Handle handle, Temporal before, int limit) {
        return handle.createUpdate(sql)
                .bindMap(Map.of("before", before, "limit", limit))
                .execute();
    }
}
