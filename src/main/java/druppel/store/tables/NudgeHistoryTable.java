package druppel.store.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.PreferenceResets;
import druppel.domain.member.Workspace;
import druppel.persistence.NudgeHistoryRepository;
import druppel.store.sql.BatchStatement;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Tables of the nudges that members have seen, one row for each member and nudge, and of what they reset, one row for
/// each attribute of nudges and one for everything.
public record NudgeHistoryTable(Handle handle) implements NudgeHistoryRepository {
    private static final String EVERYTHING = "everything";
    private static final BatchStatement<ShownNudge> SHOWING = new BatchStatement<>(
            """
            insert into nudge_history (member_id, nudge_id, first_shown_on, last_shown_on, rejected)
            values <rows>
            on conflict (member_id, nudge_id) do update set
              first_shown_on = case when nudge_history.first_shown_on < excluded.first_shown_on
                then nudge_history.first_shown_on else excluded.first_shown_on end,
              last_shown_on = case when nudge_history.last_shown_on > excluded.last_shown_on
                then nudge_history.last_shown_on else excluded.last_shown_on end
            """,
            "(?, ?, ?, ?, false)",
            (batchRow, showing) -> batchRow.number(showing.member())
                    .text(showing.nudge())
                    .date(showing.date())
                    .date(showing.date()));

    // A rejection has no date of its own: it counts with the last day on which the nudge was shown.
    private static final String COUNTS = """
        ,
          count(distinct member_id) filter (where answer = 'practised') as done,
          count(distinct member_id) filter (where answer = 'not_today') as not_today,
          count(distinct member_id) filter (where answer = 'didnt_come_up') as didnt_come_up,
          count(distinct member_id) filter (where answer = 'rejected') as rejected
        """;

    private record Row(long member, String nudge, Optional<LocalDate> shown, boolean unwanted) {}

    private record Reset(long member, String attribute, LocalDate countsFrom) {}

    private record Answered(long member, String nudge, NudgeResponse nudgeResponse) {}

    @Override
    public void add(long member, String nudge, LocalDate date) {
        addAll(List.of(new ShownNudge(member, nudge, date)));
    }

    @Override
    public void addAll(List<ShownNudge> shown) {
        SHOWING.write(handle, shown);
    }

    @Override
    public void reject(long member, String nudge, LocalDate date) {
        handle.createUpdate("""
            insert into nudge_history (member_id, nudge_id, rejected, rejected_on)
            values (:member, :nudge, true, :date)
            on conflict (member_id, nudge_id) do update set
              rejected = true,
              rejected_on = case when nudge_history.rejected
                then coalesce(nudge_history.rejected_on, nudge_history.last_shown_on, excluded.rejected_on)
                else excluded.rejected_on end
            """)
                .bindMap(Map.of("member", member, "nudge", nudge, "date", date))
                .execute();
    }

    @Override
    public boolean bringBack(long member, String nudge) {
        return handle.createUpdate("""
            update nudge_history set rejected = false, rejected_on = null
            where member_id = :member and nudge_id = :nudge and rejected
            """)
                        .bindMap(Map.of("member", member, "nudge", nudge))
                        .execute()
                > 0;
    }

    @Override
    public List<RejectedNudge> rejected(long member) {
        return handle.createQuery("""
            select nudge_id, coalesce(rejected_on, last_shown_on) as on_date from nudge_history
            where member_id = :member and rejected
            order by coalesce(rejected_on, last_shown_on, '') desc, nudge_id
            """)
                .bind("member", member)
                .map(ResultRow.mapper(row -> new RejectedNudge(row.text("nudge_id"), row.dateIfAny("on_date"))))
                .list();
    }

    @Override
    public Map<String, LocalDate> dates(long member) {
        return seen(handle.createQuery("select * from nudge_history where member_id = :member")
                        .bind("member", member)
                        .map(ResultRow.mapper(NudgeHistoryTable::row))
                        .list())
                .dates();
    }

    @Override
    public boolean shownBefore(long member, String nudge, LocalDate date) {
        return handle.createQuery("""
            select count(*) from nudge_history
            where member_id = :member and nudge_id = :nudge and first_shown_on < :date
            """)
                        .bindMap(Map.of("member", member, "nudge", nudge, "date", date))
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    @Override
    public Map<Long, Seen> of(Collection<Long> members, Collection<String> nudges) {
        if (members.isEmpty() || nudges.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("""
            select member_id, nudge_id, last_shown_on, rejected from nudge_history
            where member_id in (<members>) and nudge_id in (<nudges>)
            """)
                .bindList("members", List.copyOf(members))
                .bindList("nudges", List.copyOf(nudges))
                .map(ResultRow.mapper(NudgeHistoryTable::row))
                .collect(groupingBy(Row::member, collectingAndThen(toList(), NudgeHistoryTable::seen)));
    }

    // If a member responded in several ways, the strongest response counts.
    @Override
    public Map<Long, Map<String, NudgeResponse>> responses(Collection<Long> members, LocalDate from, LocalDate until) {
        return responses(members, Map.of("from", from, "until", until, "rejectedFrom", ""));
    }

    @Override
    public Map<String, NudgeResponse> responsesAfter(
            LocalDate rejectedFrom, long member, LocalDate from, LocalDate until) {
        return responses(Set.of(member), Map.of("from", from, "until", until, "rejectedFrom", rejectedFrom))
                .getOrDefault(member, Map.of());
    }

    private Map<Long, Map<String, NudgeResponse>> responses(Collection<Long> members, Map<String, Object> range) {
        if (members.isEmpty()) {
            return Map.of();
        }
        return handle.createQuery("""
            select member_id, nudge_id, max(answer) as answer from (
              select member_id, nudge_id, 0 as answer from delivery
              where member_id in (<members>) and local_date >= :from and local_date < :until
                and kind = 'nudge' and state = 'sent'
              union all
              select member_id, nudge_id,
                case when kind = 'didnt_come_up' then 1 when kind = 'not_today' then 0 when encrypted_text is null then 2 else 3 end
              from reflection
              where member_id in (<members>) and local_date >= :from and local_date < :until
              union all
              select member_id, nudge_id, 4 from nudge_history
              where member_id in (<members>) and rejected
                and coalesce(rejected_on, last_shown_on, '') >= :rejectedFrom) answers
            where nudge_id is not null
            group by member_id, nudge_id
            """)
                .bindList("members", List.copyOf(members))
                .bindMap(range)
                .map(ResultRow.mapper(NudgeHistoryTable::answered))
                .collect(groupingBy(Answered::member, Collectors.toMap(Answered::nudge, Answered::nudgeResponse)));
    }

    @Override
    public List<NudgeResponseCounts> answers(LocalDate upTo) {
        return handle.createQuery("select nudge_id" + COUNTS + """
            from (
              select member_id, nudge_id, kind as answer from reflection
              where nudge_id is not null and local_date <= :upTo
              union all
              select member_id, nudge_id, 'rejected' from nudge_history
              where rejected and coalesce(last_shown_on, '') <= :upTo) answer_of_all
            group by nudge_id
            """)
                .bind("upTo", upTo)
                .map(ResultRow.mapper(NudgeHistoryTable::counts))
                .list();
    }

    @Override
    public List<NudgeResponseCounts> answers(Workspace workspace, LocalDate upTo) {
        return handle.createQuery("select nudge_id" + COUNTS + """
            from (
              select member_id, nudge_id, reflection.kind as answer
              from member join reflection on member_id = member.id
              where platform = :platform and workspace = :id and nudge_id is not null and local_date <= :upTo
              union all
              select member_id, nudge_id, 'rejected' from member join nudge_history on member_id = member.id
              where platform = :platform and workspace = :id
                and rejected and coalesce(last_shown_on, '') <= :upTo) answer_of_workspace
            group by nudge_id
            """)
                .bindMethods(workspace)
                .bind("upTo", upTo)
                .map(ResultRow.mapper(NudgeHistoryTable::counts))
                .list();
    }

    private static NudgeResponseCounts counts(ResultRow row) throws SQLException {
        return new NudgeResponseCounts(
                row.text("nudge_id"),
                row.count("done"),
                row.count("not_today"),
                row.count("didnt_come_up"),
                row.count("rejected"));
    }

    private static Answered answered(ResultRow row) throws SQLException {
        NudgeResponse nudgeResponse = switch (row.count("answer")) {
            case 0 -> NudgeResponse.NOTHING;
            case 1 -> NudgeResponse.ABSENT;
            case 2 -> NudgeResponse.DONE;
            case 3 -> NudgeResponse.WORDS;
            default -> NudgeResponse.UNWANTED;
        };
        return new Answered(row.number("member_id"), row.text("nudge_id"), nudgeResponse);
    }

    private static Row row(ResultRow row) throws SQLException {
        return new Row(
                row.number("member_id"), row.text("nudge_id"), row.dateIfAny("last_shown_on"), row.flag("rejected"));
    }

    private static Seen seen(List<Row> rows) {
        Map<String, LocalDate> dates = new HashMap<>();
        Set<String> unwanted = new HashSet<>();
        for (Row row : rows) {
            row.shown().ifPresent(date -> dates.put(row.nudge(), date));
            if (row.unwanted()) {
                unwanted.add(row.nudge());
            }
        }
        return new Seen(dates, unwanted);
    }

    @Override
    public Map<Long, PreferenceResets> resets(Collection<Long> members) {
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    select member_id, attribute, counts_from from preference_reset where member_id in (<members>)
                    """)
                        .bindList("members", List.copyOf(members))
                        .map(ResultRow.mapper(row ->
                                new Reset(row.number("member_id"), row.text("attribute"), row.date("counts_from"))))
                        .collect(groupingBy(Reset::member, collectingAndThen(toList(), NudgeHistoryTable::resets)));
    }

    @Override
    public void reset(long member, Optional<Nudge.Attribute> attribute, LocalDate countsFrom) {
        if (attribute.isEmpty()) {
            handle.createUpdate("delete from preference_reset where member_id = :member")
                    .bind("member", member)
                    .execute();
        }
        handle.createUpdate("""
            insert into preference_reset (member_id, attribute, counts_from) values (:member, :attribute, :countsFrom)
            on conflict (member_id, attribute) do update set counts_from = excluded.counts_from
            """)
                .bindMap(Map.of(
                        "member",
                        member,
                        "attribute",
                        attribute
                                .map(one -> one.name().toLowerCase(Locale.ROOT))
                                .orElse(EVERYTHING),
                        "countsFrom",
                        countsFrom))
                .execute();
    }

    private static PreferenceResets resets(List<Reset> rows) {
        Map<Nudge.Attribute, LocalDate> dates = new HashMap<>();
        Optional<LocalDate> everything = Optional.empty();
        for (Reset row : rows) {
            if (row.attribute().equals(EVERYTHING)) {
                everything = Optional.of(row.countsFrom());
            }
            Nudge.Attribute.named(row.attribute()).ifPresent(attribute -> dates.put(attribute, row.countsFrom()));
        }
        return new PreferenceResets(everything, dates);
    }
}
