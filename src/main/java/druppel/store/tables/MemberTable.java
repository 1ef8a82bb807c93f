package druppel.store.tables;

import druppel.domain.calendar.EngagementLevel;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.MemberRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.BatchStatement;
import druppel.store.sql.ChunkedInQuery;
import druppel.store.sql.ResultRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;

/// Table of members.
public record MemberTable(Handle handle, RowCipher rowCipher, HolidayCalendars holidayCalendars)
        implements MemberRepository {
    // The days off of the companies in whose workspaces a member has an account; no query of its own.
    private static final String DAYS_OFF = """
        , (select string_agg(first_on || '/' || last_on || '/' || name, '\n') from company_day_off
            where company_day_off.platform = member.platform
              and company_day_off.workspace = member.workspace) as days_off,
          (select string_agg(first_on || '/' || last_on || '/' || name, '\n') from linked_account
            join company_day_off on company_day_off.platform = linked_account.platform
              and company_day_off.workspace = linked_account.workspace
            where linked_account.member_id = member.id) as linked_days_off
        """;

    private static final BatchStatement<Member> MOVING_ON = new BatchStatement<>(
            """
            update member set
              programme_day = column2, last_nudged_on = column3,
              next_due_at = column4, next_due_kind = column5, next_due_on = column6,
              nudge_frequency = column7, unanswered_since = column8
            from (values <rows>) as moved
            where id = column1
            """,
            "(?, ?, ?, ?, ?, ?, ?, ?)",
            (batchRow, member) -> batchRow.number(member.id())
                    .count(member.programmeProgress().day())
                    .text(member.programmeProgress().lastNudged().map(LocalDate::toString))
                    .instant(member.due().map(ScheduledMessage::at))
                    .text(member.due().map(due -> word(due.messageKind())))
                    .text(member.due().map(due -> due.date().toString()))
                    .word(member.engagementLevel().nudgeFrequency())
                    .instant(member.engagementLevel().silentSince()));

    @Override
    public Optional<Member> find(PlatformUser user) {
        return handle.createQuery("select member.*" + DAYS_OFF + """
            from member
            where platform = :platform and workspace = :workspace and user_id = :user
            union all
            """ + "select member.*" + DAYS_OFF + """
            from linked_account join member on member.id = member_id
            where linked_account.platform = :platform and linked_account.workspace = :workspace
              and linked_account.user_id = :user
            """)
                .bindMethods(user)
                .map(mapper())
                .findOne();
    }

    @Override
    public Member get(long id) {
        return handle.createQuery("select member.*" + DAYS_OFF + "from member where id = :id")
                .bind("id", id)
                .map(mapper())
                .findOne()
                .orElseThrow(() -> new NoSuchElementException("there is no member " + id));
    }

    @Override
    public Map<Long, Member> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : handle.createQuery("select member.*" + DAYS_OFF + "from member where id in (<ids>)")
                        .bindList("ids", List.copyOf(ids))
                        .map(mapper())
                        .collectToMap(Member::id, member -> member);
    }

    @Override
    public Member findOrAdd(
            PlatformUser user, MemberSettings settings, Member.Progress programmeProgress, Instant now) {
        return find(user).orElseGet(() -> {
            insert(met(user, settings, programmeProgress), now);
            Member member = find(user).orElseThrow();
            rowCipher.subjectKeys().reserve(handle, Subject.member(member.id()));
            return member;
        });
    }

    private static Member met(PlatformUser user, MemberSettings settings, Member.Progress programmeProgress) {
        return new Member(
                0,
                user,
                Member.Status.MET,
                settings,
                programmeProgress,
                Optional.empty(),
                Optional.empty(),
                EngagementLevel.initial());
    }

    /// Does nothing for a member who was deleted meanwhile.
    @Override
    public void save(Member member) {
        settings(handle.createUpdate("""
            update member set
              status = :status, language = :settings.language, own_language = :settings.own.language,
              zone = :zone, own_zone = :settings.own.zone,
              nudge_days = :days, nudge_at = :settings.times.at, follow_up_at = :settings.times.wishedFollowUp,
              pauses = :pauses, holidays = :holidays,
              aim = :settings.focus.aim, role = :settings.focus.role, site = :settings.focus.site,
              effort_ceiling = :settings.focus.ceiling,
              programme = :programmeProgress.programme, programme_day = :programmeProgress.day,
              last_nudged_on = :programmeProgress.lastNudged,
              next_due_at = :dueAt, next_due_kind = :dueKind, next_due_on = :dueOn,
              conversation = :conversation,
              wished_frequency = :engagementLevel.wish, nudge_frequency = :engagementLevel.nudgeFrequency, unanswered_since = :engagementLevel.silentSince,
              unreachable_reason = case when :status = 'unreachable' then unreachable_reason end,
              unreachable_at = case when :status = 'unreachable' then unreachable_at end
            where id = :id
            """), member)
                .bind("dueAt", member.due().map(ScheduledMessage::at))
                .bind("dueKind", member.due().map(ScheduledMessage::messageKind))
                .bind("dueOn", member.due().map(ScheduledMessage::date))
                .execute();
    }

    @Override
    public Member change(long id, UnaryOperator<Member> change) {
        Member changed = change.apply(get(id));
        save(changed);
        return changed;
    }

    @Override
    public void saveProgress(List<Member> members) {
        MOVING_ON.write(handle, members);
    }

    @Override
    public void saveConversation(PlatformUser user, String conversation) {
        List.of("member", "linked_account").forEach(table -> reached(table, user, conversation));
    }

    private void reached(String table, PlatformUser user, String conversation) {
        handle.createUpdate("""
            update <table> set conversation = :conversation
            where platform = :platform and workspace = :workspace and user_id = :user
              and conversation is null
            """)
                .define("table", table)
                .bindMethods(user)
                .bind("conversation", conversation)
                .execute();
    }

    @Override
    public void markUnreachable(long id, String why, Instant now) {
        handle.createUpdate("""
            update member set
              status = case when status = 'joined' then 'unreachable' else status end,
              unreachable_reason = :why, unreachable_at = :now,
              next_due_at = null, next_due_kind = null, next_due_on = null
            where id = :id and status in ('joined', 'met')
            """)
                .bindMap(Map.of("id", id, "why", why, "now", now))
                .execute();
    }

    @Override
    public Set<String> known(Workspace workspace, Collection<String> users) {
        return ChunkedInQuery.among(handle, """
            select user_id from member
            where platform = :platform and workspace = :id and user_id in (<users>)
            union
            select user_id from linked_account
            where platform = :platform and workspace = :id and user_id in (<users>)
            """, workspace, users);
    }

    @Override
    public Optional<Integer> countOtherLanguage(long id, int most) {
        return handle.createQuery("""
            update member set other_language = other_language + 1
            where id = :id and other_language < :most
            returning other_language
            """)
                .bindMap(Map.of("id", id, "most", most))
                .mapTo(Integer.class)
                .findOne();
    }

    @Override
    public void markInvited(long id, Instant now) {
        handle.createUpdate("update member set invited_at = :now where id = :id")
                .bindMap(Map.of("id", id, "now", now))
                .execute();
    }

    @Override
    public void scheduleProfileLookup(long id, Optional<Instant> at) {
        handle.createUpdate("update member set profile_due_at = :at where id = :id")
                .bindMap(Map.of("id", id, "at", at))
                .execute();
    }

    @Override
    public List<Member> profileLookupsDue(Instant now, int limit) {
        return handle.createQuery("select member.*" + DAYS_OFF + """
            from member
            where profile_due_at <= :now
            order by profile_due_at, id
            limit :limit
            """)
                .bindMap(Map.of("now", now, "limit", limit))
                .map(mapper())
                .list();
    }

    @Override
    public void clearSchedules(Workspace workspace) {
        handle.createUpdate("""
            update member set next_due_at = null, next_due_kind = null, next_due_on = null
            where platform = :platform and workspace = :id and next_due_at is not null
            """).bindMethods(workspace).execute();
    }

    @Override
    public List<Member> joinedWithoutSchedule(Workspace workspace) {
        return handle.createQuery("select member.*" + DAYS_OFF + """
            from member
            where platform = :platform and workspace = :id
              and status = 'joined' and next_due_at is null
            """)
                .bindMethods(workspace)
                .map(mapper())
                .list();
    }

    @Override
    public List<Member> scheduledIn(Workspace workspace) {
        return handle.createQuery("select member.*" + DAYS_OFF + """
            from member
            where next_due_at is not null and id in (
              select id from member where platform = :platform and workspace = :id
              union all
              select member_id from linked_account where platform = :platform and workspace = :id)
            """)
                .bindMethods(workspace)
                .map(mapper())
                .list();
    }

    @Override
    public List<Member> due(Instant now, int limit) {
        return handle.createQuery("select member.*" + DAYS_OFF + """
            from member
            where next_due_at <= :now
            order by next_due_at, id
            limit :limit <skipLocked>
            """)
                .bindMap(Map.of("now", now, "limit", limit))
                .map(mapper())
                .list();
    }

    @Override
    public List<Member> dueAfter(Instant moment, long afterId, int limit) {
        return handle.createQuery("select member.*" + DAYS_OFF + """
            from member
            where next_due_at > :moment and id > :afterId
            order by id
            limit :limit
            """)
                .bindMap(Map.of("moment", moment, "afterId", afterId, "limit", limit))
                .map(mapper())
                .list();
    }

    @Override
    public Optional<Instant> nextDue() {
        return handle.createQuery("select min(next_due_at) from member where next_due_at is not null")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    @Override
    public void forget(long id) {
        new PersonDeletion(handle, rowCipher).member(id);
    }

    @Override
    public boolean forget(PlatformUser account) {
        return new PersonDeletion(handle, rowCipher).account(account) > 0;
    }

    @Override
    public int purgeNeverJoined(Instant before, int limit) {
        return new PersonDeletion(handle, rowCipher).neverJoined(before, limit);
    }

    private static String word(MessageKind messageKind) {
        return messageKind.name().toLowerCase(Locale.ROOT);
    }

    private void insert(Member member, Instant now) {
        settings(handle.createUpdate("""
            insert into member (
              platform, workspace, user_id, status, language, own_language, zone, own_zone, nudge_days, nudge_at, follow_up_at,
              pauses, holidays, aim, role, site, effort_ceiling, programme, programme_day, last_nudged_on, wished_frequency, nudge_frequency, met_at)
            values (
              :user.platform, :user.workspace, :user.user, :status, :settings.language,
              :settings.own.language, :zone, :settings.own.zone, :days, :settings.times.at, :settings.times.wishedFollowUp,
              :pauses, :holidays, :settings.focus.aim, :settings.focus.role, :settings.focus.site,
              :settings.focus.ceiling, :programmeProgress.programme, :programmeProgress.day, :programmeProgress.lastNudged,
              :engagementLevel.wish, :engagementLevel.nudgeFrequency, :now)
            on conflict do nothing
            """), member).bind("now", now).execute();
    }

    private static Update settings(Update update, Member member) {
        return update.bindMethods(member)
                .bind("zone", MemberMapper.zone(member))
                .bind("days", MemberMapper.days(member))
                .bind("pauses", MemberMapper.pauses(member))
                .bind("holidays", MemberMapper.holidays(member));
    }

    private RowMapper<Member> mapper() {
        return ResultRow.mapper(new MemberMapper(holidayCalendars)::read);
    }
}
