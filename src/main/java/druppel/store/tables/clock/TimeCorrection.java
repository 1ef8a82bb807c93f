package druppel.store.tables.clock;

import druppel.persistence.TimeCorrectionRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Statements that correct times too far ahead, one for each column.
public record TimeCorrection(Handle handle) implements TimeCorrectionRepository {

    /// A column with a time, how far ahead it may lie, and what is done with rows beyond that.
    private enum Column {
        SENDER_LEASE(Duration.ofHours(1), """
            update workspace set sender = null, sender_lease_until = null where sender_lease_until > :latest
            """),
        WORKSPACE_PAUSE(Duration.ofDays(1), "update workspace set paused_until = null where paused_until > :latest"),
        /// Longer than a member may want no disturbance, and than an invitation or a question waits for working hours.
        PLANNED_DELIVERY(Duration.ofDays(60), """
            update delivery set lease_until = :now, due_at = case when due_at > :now then :now else due_at end
            where state = 'planned' and lease_until > :latest and kind <> 'echo_result'
            """),
        /// Waits until a leader is back from a pause.
        PLANNED_RESULT(Duration.ofDays(430), """
            update delivery set lease_until = :now, due_at = case when due_at > :now then :now else due_at end
            where state = 'planned' and lease_until > :latest and kind = 'echo_result'
            """),
        CLAIMED_DELIVERY(Duration.ofHours(1), """
            update delivery set lease_until = :now, due_at = case when due_at > :now then :now else due_at end
            where state in ('sending', 'unknown') and lease_until > :latest
            """),
        CLAIMED_EVENT(Duration.ofHours(1), """
            update inbox set claimed_at = 0 where claimed_at > :latest and encrypted_body is not null
            """),
        PROFILE_LOOKUP(Duration.ofHours(1), """
            update member set profile_due_at = :now where profile_due_at > :latest
            """),
        SILENCE(Duration.ofDays(2), """
            update member set unanswered_since = null where unanswered_since > :latest
            """),
        INTRODUCTION(Duration.ofDays(15), """
            update buddy set introduction_week = null, introduction_at = null where introduction_at > :latest
            """),
        TOKEN_CLAIM(Duration.ofDays(1), """
            update installation set claimed_until = 0 where claimed_until > :latest
            """),
        /// Tokens live for twelve hours.
        TOKEN_RENEWAL(Duration.ofDays(2), "update installation set renew_from = :now where renew_from > :latest"),
        SESSION(Duration.ofHours(1), """
            update web_session set expires_at = expires_at - (used_at - :now), used_at = :now where used_at > :latest
            """),
        INVITATION(Duration.ofDays(8), "update invitation set expires_at = :latest where expires_at > :latest"),
        LINK_CODE(Duration.ofDays(1), "update link_code set expires_at = :now where expires_at > :latest"),
        SIGN_IN_LINK(Duration.ofDays(1), "update sign_in_link set expires_at = :now where expires_at > :latest"),
        IDENTITY_OFFER(Duration.ofDays(1), "update oidc_offer set expires_at = :now where expires_at > :latest"),
        OAUTH_STATE(Duration.ofDays(1), "update oauth_state set expires_at = :now where expires_at > :latest"),
        DOWNLOAD_TICKET(Duration.ofDays(1), "update download_ticket set expires_at = :now where expires_at > :latest"),
        /// Would keep a member from linking until the clock gets there.
        FAILED_ATTEMPT(Duration.ofHours(1), "delete from failed_link_attempt where attempted_at > :latest");

        private final Duration farthest;
        private final String sql;

        Column(Duration farthest, String sql) {
            this.farthest = farthest;
            this.sql = sql;
        }

        int correct(Handle handle, Instant now) {
            return handle.createUpdate(sql)
                    .bind("now", now)
                    .bind("latest", now.plus(farthest))
                    .execute();
        }
    }

    @Override
    public int correct(Instant now) {
        return Stream.of(Column.values())
                .mapToInt(column -> column.correct(handle, now))
                .sum();
    }
}
