package druppel.store.tables;

import druppel.domain.member.Workspace;
import druppel.domain.pairing.BuddyGroup;
import druppel.domain.pairing.Pair;
import druppel.domain.pairing.PairingInput;
import druppel.persistence.BuddyMeetingRepository;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Table of the weekly buddy meetings: two rows for each pair, one from each side.
public record BuddyMeetingTable(Handle handle) implements BuddyMeetingRepository {
    private static final String PAIR = "pair";
    private static final String GUEST = "guest";
    private static final String HOST = "host";

    @Override
    public void add(BuddyGroup buddyGroup, LocalDate monday) {
        long one = buddyGroup.pair().one();
        long other = buddyGroup.pair().other();
        note(one, other, monday, PAIR);
        note(other, one, monday, PAIR);
        buddyGroup.guest().ifPresent(guest -> {
            List.of(one, other).forEach(host -> note(guest, host, monday, GUEST));
            List.of(one, other).forEach(host -> note(host, guest, monday, HOST));
        });
    }

    private void note(long member, long other, LocalDate monday, String part) {
        handle.createUpdate("""
            insert into buddy_meeting (member_id, other_id, week, role, notified)
            values (:member, :other, :monday, :part, false)
            on conflict (member_id, other_id, week) do update set role = excluded.role
            """)
                .bindMap(Map.of("member", member, "other", other, "monday", monday, "part", part))
                .execute();
    }

    @Override
    public List<Long> buddies(long member, LocalDate monday) {
        return handle.createQuery("""
            select other_id from buddy_meeting where member_id = :member and week = :monday order by other_id
            """)
                .bindMap(Map.of("member", member, "monday", monday))
                .mapTo(Long.class)
                .list();
    }

    @Override
    public List<Meeting> in(Workspace workspace, LocalDate monday) {
        return handle.createQuery("""
            select member_id, other_id, notified from buddy_meeting
            where week = :monday
              and (member_id in (select member_id from buddy where workspace = :workspace)
                or other_id in (select member_id from buddy where workspace = :workspace))
            order by member_id, other_id
            """)
                .bindMap(Map.of("monday", monday, "workspace", workspace.key()))
                .map(ResultRow.mapper(
                        row -> new Meeting(row.number("member_id"), row.number("other_id"), row.flag("notified"))))
                .list();
    }

    @Override
    public void markNotified(long member, LocalDate monday) {
        handle.createUpdate("update buddy_meeting set notified = true where member_id = :member and week = :monday")
                .bindMap(Map.of("member", member, "monday", monday))
                .execute();
    }

    @Override
    public void cancel(Pair pair, LocalDate monday) {
        handle.createUpdate("""
            delete from buddy_meeting
            where member_id in (:one, :other) and other_id in (:one, :other) and week = :monday
            """).bindMethods(pair).bind("monday", monday).execute();
    }

    @Override
    public Map<Pair, PairingInput.Meetings> histories(Workspace workspace) {
        return handle.createQuery("""
            select buddy_meeting.member_id, other_id,
              sum(case when role = 'pair' then 1 else 0 end) as times,
              max(case when role = 'pair' then week end) as paired,
              max(week) as newest
            from buddy join buddy_meeting on buddy_meeting.member_id = buddy.member_id
            where buddy.workspace = :workspace and buddy_meeting.member_id < other_id
            group by buddy_meeting.member_id, other_id
            """)
                .bind("workspace", workspace.key())
                .map(ResultRow.mapper(BuddyMeetingTable::met))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public Map<Long, Integer> guestWeeks(Workspace workspace) {
        return handle.createQuery("""
            select buddy_meeting.member_id, count(distinct week) as weeks
            from buddy join buddy_meeting on buddy_meeting.member_id = buddy.member_id
            where buddy.workspace = :workspace and role = 'guest'
            group by buddy_meeting.member_id
            """)
                .bind("workspace", workspace.key())
                .map(ResultRow.mapper(row -> Map.entry(row.number("member_id"), row.count("weeks"))))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    @Override
    public int weekCount(long member) {
        return handle.createQuery("select count(distinct week) from buddy_meeting where member_id = :member")
                .bind("member", member)
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.BUDDY_MEETINGS.delete(handle, before, limit);
    }

    private static Map.Entry<Pair, PairingInput.Meetings> met(ResultRow row) throws SQLException {
        return Map.entry(
                new Pair(row.number("member_id"), row.number("other_id")),
                new PairingInput.Meetings(row.count("times"), row.dateIfAny("paired"), row.date("newest")));
    }
}
