package druppel.store.crypto;

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Sealed columns, each with the query of its rows and their names, the newest first where they have an order. Names of
/// offers that last for minutes are left out.
enum SealedColumn {
    REFLECTION("""
        select 'reflection:' || member_id || ':' || id as name, encrypted_text as sealed from reflection
        where encrypted_text is not null order by id desc limit :limit
        """),
    PLAN("""
        select 'plan:' || member_id || ':' || practice_id as name, encrypted_text as sealed from plan
        order by member_id desc limit :limit
        """),
    KEPT_ACT("""
        select 'kept_act:' || member_id || ':' || nudge_id as name, encrypted_plan as sealed from kept_act
        where encrypted_plan is not null order by member_id desc limit :limit
        """),
    AUTOMATICITY("""
        select 'automaticity:' || member_id || ':' || nudge_id || ':' || started_on as name, encrypted_answers as sealed
        from automaticity_check order by member_id desc limit :limit
        """),
    SELF_CHECK("""
        select 'check:' || member_id || ':' || started_on as name, encrypted_answers as sealed from self_check
        order by member_id desc limit :limit
        """),
    FEEDBACK("""
        select 'challenge:' || member_id || ':' || nudge_id as name, encrypted_text as sealed from nudge_feedback
        where encrypted_text is not null order by id desc limit :limit
        """),
    PUBLISHED_FEEDBACK("""
        select 'published_challenge:' || id as name, encrypted_text as sealed from published_feedback
        where encrypted_text is not null order by id desc limit :limit
        """),
    TEAM("""
        select 'echo:' || id as name, encrypted_code as sealed from team
        where encrypted_code is not null order by id desc limit :limit
        """),
    EVENT("""
        select 'inbox:' || platform || ':' || event_id as name, encrypted_body as sealed from inbox
        where encrypted_body is not null order by platform, claimed_at desc limit :limit
        """),
    MESSAGE("""
        select 'transcript:' || id as name, encrypted_content as sealed from transcript order by id desc limit :limit
        """),
    ACCOUNT("""
        select 'local account:' || user_id as name, encrypted_name as sealed from local_account
        order by user_id limit :limit
        """),
    TOKEN("""
        select 'installation:' || platform || ':' || workspace || ':token' as name, encrypted_token as sealed
        from installation order by platform, workspace limit :limit
        """),
    RENEWAL("""
        select 'installation:' || platform || ':' || workspace || ':renewal' as name, encrypted_refresh_token as sealed
        from installation where encrypted_refresh_token is not null order by platform, workspace limit :limit
        """);

    private final String query;

    SealedColumn(String query) {
        this.query = query;
    }

    /// The names of the rows of this column that do not open.
    ///
    /// @param limit how many rows are tried at most
    List<String> unreadable(Handle handle, RowCipher rowCipher, int limit) {
        return handle
                .createQuery(query)
                .bind("limit", limit)
                .map((results, context) -> Map.entry(results.getString("name"), results.getBytes("sealed")))
                .stream()
                .filter(row -> rowCipher.read(row.getValue(), row.getKey()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }
}
