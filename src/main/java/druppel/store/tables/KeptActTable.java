package druppel.store.tables;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;

import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.AutomaticityCheck.Agreement;
import druppel.domain.habit.AutomaticityCheck.Item;
import druppel.domain.habit.BoosterSchedule;
import druppel.domain.habit.KeptAct;
import druppel.domain.habit.KeptActs;
import druppel.persistence.KeptActRepository;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
import druppel.store.sql.BatchStatement;
import druppel.store.sql.BatchStatement.Row;
import druppel.store.sql.ResultRow;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Table of kept acts, each plan encrypted for its member and nudge, and table of automaticity checks, the answers
/// encrypted for the member, nudge and date.
public record KeptActTable(Handle handle, RowCipher rowCipher) implements KeptActRepository {
    private static final String SAVING = """
        insert into kept_act (
          member_id, nudge_id, practice_id, encrypted_plan, kept_on, programme, from_day, until_day, ended_on,
          booster_count, boosted_on, graduated_on)
        values <rows>
        on conflict (member_id, nudge_id) do update set
          practice_id = excluded.practice_id,
          encrypted_plan = excluded.encrypted_plan,
          kept_on = excluded.kept_on,
          programme = excluded.programme,
          from_day = excluded.from_day,
          until_day = excluded.until_day,
          ended_on = excluded.ended_on,
          booster_count = excluded.booster_count,
          boosted_on = excluded.boosted_on,
          graduated_on = excluded.graduated_on
        """;

    private record OwnCheck(String nudge, AutomaticityCheck check) {}

    private record Key(long member, String nudge) {
        private static Key of(OwnAct own) {
            return new Key(own.member(), own.act().nudge());
        }

        private String associatedData() {
            return "kept_act:" + member + ":" + nudge;
        }
    }

    @Override
    public void saveAll(List<OwnAct> acts) {
        Map<Key, byte[]> stored = storedPlans(acts);
        new BatchStatement<OwnAct>(
                        SAVING,
                        "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (row, own) -> bind(row, own, plan(own, Optional.ofNullable(stored.get(Key.of(own))))))
                .write(handle, acts);
    }

    private Map<Key, byte[]> storedPlans(List<OwnAct> acts) {
        List<Long> members = acts.stream().map(OwnAct::member).distinct().toList();
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery("""
                    select member_id, nudge_id, encrypted_plan from kept_act
                    where member_id in (<members>) and encrypted_plan is not null
                    """)
                        .bindList("members", members)
                        .map(ResultRow.mapper(row -> Map.entry(
                                new Key(row.number("member_id"), row.text("nudge_id")), row.bytes("encrypted_plan"))))
                        .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The encrypted plan of an act. An act is saved for other reasons too, so a plan that did not change stays as it
    /// is,
    /// and so does one that does not open; that one is never replaced.
    private Optional<byte[]> plan(OwnAct own, Optional<byte[]> stored) {
        String data = Key.of(own).associatedData();
        Optional<String> plan = own.act().plan();
        RowCipher opening = plan.isPresent() ? rowCipher.strict() : rowCipher;
        Optional<String> before = stored.flatMap(bytes -> opening.readText(bytes, data));
        return before.equals(plan)
                ? stored
                : plan.map(text -> rowCipher.encryptText(handle, Subject.member(own.member()), text, data));
    }

    private static void bind(Row row, OwnAct own, Optional<byte[]> plan) throws SQLException {
        KeptAct act = own.act();
        Optional<BoosterSchedule> boosters = act.boosters();
        row.number(own.member())
                .text(act.nudge())
                .text(act.practice())
                .bytes(plan)
                .date(act.keptOn())
                .text(act.span().programme())
                .count(act.span().from())
                .count(act.span().until())
                .date(boosters.map(BoosterSchedule::endedOn))
                .count(boosters.map(BoosterSchedule::sent).orElse(0))
                .date(boosters.flatMap(BoosterSchedule::newest))
                .date(act.graduatedOn());
    }

    @Override
    public Map<Long, KeptActs> of(Collection<Long> members) {
        return members.isEmpty()
                ? Map.of()
                : handle.createQuery(
                                "select * from kept_act where member_id in (<members>) order by member_id, nudge_id")
                        .bindList("members", List.copyOf(members))
                        .map(ResultRow.mapper(this::read))
                        .collect(groupingBy(
                                OwnAct::member, collectingAndThen(mapping(OwnAct::act, toList()), KeptActs::new)));
    }

    @Override
    public boolean delete(long member, String nudge) {
        return handle.createUpdate("delete from kept_act where member_id = :member and nudge_id = :nudge")
                        .bindMap(Map.of("member", member, "nudge", nudge))
                        .execute()
                > 0;
    }

    @Override
    public int purge(LocalDate before, int limit) {
        return ExpiredRows.KEPT_ACTS.delete(handle, before, limit);
    }

    private OwnAct read(ResultRow row) throws SQLException {
        long member = row.number("member_id");
        String nudge = row.text("nudge_id");
        return new OwnAct(
                member,
                new KeptAct(
                        nudge,
                        row.text("practice_id"),
                        row.bytesIfAny("encrypted_plan")
                                .flatMap(plan -> rowCipher.readText(plan, new Key(member, nudge).associatedData())),
                        row.date("kept_on"),
                        new KeptAct.Span(row.text("programme"), row.count("from_day"), row.count("until_day")),
                        boosters(row),
                        row.dateIfAny("graduated_on")));
    }

    private static Optional<BoosterSchedule> boosters(ResultRow row) throws SQLException {
        int sent = row.count("booster_count");
        Optional<LocalDate> newest = row.dateIfAny("boosted_on");
        return row.dateIfAny("ended_on").map(ended -> new BoosterSchedule(ended, sent, newest));
    }

    @Override
    public void saveCheck(long member, String nudge, AutomaticityCheck check) {
        new KeptActTable(handle, rowCipher.strict()).findCheck(member, nudge, check.begunOn());
        String data = checkData(member, nudge, check.begunOn());
        handle.createUpdate("""
            insert into automaticity_check (member_id, nudge_id, started_on, encrypted_answers)
            values (:member, :nudge, :begunOn, :encrypted)
            on conflict (member_id, nudge_id, started_on) do update set encrypted_answers = excluded.encrypted_answers
            """)
                .bindMap(Map.of("member", member, "nudge", nudge))
                .bind("begunOn", check.begunOn())
                .bind(
                        "encrypted",
                        rowCipher.encryptText(handle, Subject.member(member), AnswerText.of(check.answers()), data))
                .execute();
    }

    @Override
    public Map<String, List<AutomaticityCheck>> checks(long member) {
        return handle
                .createQuery("select * from automaticity_check where member_id = :member order by started_on desc")
                .bind("member", member)
                .map(ResultRow.mapper(this::readCheck))
                .stream()
                .flatMap(Optional::stream)
                .collect(groupingBy(OwnCheck::nudge, mapping(OwnCheck::check, toList())));
    }

    private Optional<OwnCheck> findCheck(long member, String nudge, LocalDate begunOn) {
        return handle.createQuery("""
            select * from automaticity_check
            where member_id = :member and nudge_id = :nudge and started_on = :begunOn
            """)
                .bindMap(Map.of("member", member, "nudge", nudge))
                .bind("begunOn", begunOn)
                .map(ResultRow.mapper(this::readCheck))
                .findOne()
                .flatMap(check -> check);
    }

    @Override
    public int purgeChecks(LocalDate before, int limit) {
        return ExpiredRows.AUTOMATICITY_CHECKS.delete(handle, before, limit);
    }

    private Optional<OwnCheck> readCheck(ResultRow row) throws SQLException {
        String nudge = row.text("nudge_id");
        LocalDate begunOn = row.date("started_on");
        return rowCipher
                .readText(row.bytes("encrypted_answers"), checkData(row.number("member_id"), nudge, begunOn))
                .map(answers -> AnswerText.read(answers, Item.class, Agreement.class))
                .map(answers -> new OwnCheck(nudge, new AutomaticityCheck(begunOn, answers)));
    }

    private static String checkData(long member, String nudge, LocalDate begunOn) {
        return "automaticity:" + member + ":" + nudge + ":" + begunOn;
    }
}
