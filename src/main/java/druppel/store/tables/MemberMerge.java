package druppel.store.tables;

import druppel.domain.library.SelfCheck;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.store.crypto.RowCipher;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/// Merge of two members' rows into one member, within one transaction.
///
/// Encrypted texts are bound to their member, so they are decrypted and encrypted again. The order matters: the
/// reflections of both members show which delivery of a date was answered, and everything left over is deleted with the
/// row of the merged member.
record MemberMerge(Handle handle, RowCipher rowCipher, long kept, long gone) {

    void run() {
        withdraw();
        dropRivals();
        own("update delivery set member_id = :kept where member_id = :gone");
        joinRepairs();
        new ReflectionTable(handle, rowCipher).handOver(gone, kept);
        joinPlans();
        new NudgeFeedbackTable(handle, rowCipher).handOver(gone, kept);
        joinChecks();
        joinShown();
        joinBuddies();
        joinEchoes();
        joinOceans();
        own("update opened_home set member_id = :kept where member_id = :gone");
        own("update ticket set member_id = :kept where member_id = :gone");
        new PrimaryAccountSwitch(handle, kept).into(gone);
        noteNewestNudge();
    }

    /// Deletes planned messages of the merged member; the other one's schedule replaces them.
    private void withdraw() {
        own("""
                delete from delivery
                where member_id = :gone and state = 'planned' and kind not in ('echo', 'echo_result')
                """);
    }

    /// Keeps one delivery of each kind for a date, and one invitation. A delivery whose date has a reflection is
    /// deleted last, so that no practised day is lost.
    private void dropRivals() {
        own("""
                delete from delivery where id in (
                  select id from (
                    select id,
                      row_number() over (
                        partition by kind, case when kind = 'invitation' then '' else local_date end
                        order by
                          case when exists (
                            select 1 from reflection
                            where reflection.member_id = delivery.member_id
                              and reflection.local_date = delivery.local_date) then 0 else 1 end,
                          case state when 'sent' then 0 when 'sending' then 1 when 'unknown' then 1 else 2 end,
                          case when scheduled then 0 else 1 end,
                          case when member_id = :kept then 0 else 1 end,
                          id) as place
                    from delivery
                    where member_id in (:kept, :gone)) ranked
                  where place > 1)
                """);
    }

    private void joinRepairs() {
        own("""
                delete from repair
                where member_id = :gone
                  and missed_on in (select missed_on from repair where member_id = :kept)
                """);
        own("update repair set member_id = :kept where member_id = :gone");
    }

    private void joinPlans() {
        PlanTable plans = new PlanTable(handle, rowCipher);
        plans.of(Set.of(gone)).stream()
                .filter(plan -> plans.find(kept, plan.practice())
                        .filter(own -> !own.madeOn().isBefore(plan.madeOn()))
                        .isEmpty())
                .map(plan -> new OwnPlan(kept, plan.practice(), plan.text(), plan.madeOn()))
                .forEach(plans::keep);
    }

    /// Of two self-checks begun on one date the kept member's stays, unless the other has more answers.
    private void joinChecks() {
        SelfCheckTable checks = new SelfCheckTable(handle, rowCipher);
        Map<LocalDate, SelfCheck> own =
                checks.of(kept).stream().collect(Collectors.toMap(SelfCheck::begunOn, check -> check));
        checks.of(gone).stream()
                .filter(check -> check.answers().size()
                        > own.getOrDefault(check.begunOn(), SelfCheck.begin(check.begunOn()))
                                .answers()
                                .size())
                .forEach(check -> checks.keep(kept, check));
    }

    private void joinShown() {
        own("""
                insert into shown (member_id, nudge_id, first_on, shown_on, unwanted)
                select :kept, nudge_id, first_on, shown_on, unwanted from shown where member_id = :gone
                on conflict (member_id, nudge_id) do update set
                  first_on = case when excluded.first_on is null or shown.first_on < excluded.first_on
                    then shown.first_on else excluded.first_on end,
                  shown_on = case when excluded.shown_on is null or shown.shown_on > excluded.shown_on
                    then shown.shown_on else excluded.shown_on end,
                  unwanted = shown.unwanted or excluded.unwanted
                """);
    }

    /// If both take part, the kept member's workspace stays. They never met themselves, and of the meetings of
    /// both with the same colleague the kept member's stays.
    private void joinBuddies() {
        own("""
                update buddy set member_id = :kept
                where member_id = :gone and not exists (select 1 from buddy where member_id = :kept)
                """);
        own("delete from meeting where member_id in (:kept, :gone) and other_id in (:kept, :gone)");
        List.of("member_id", "other_id").forEach(this::joinMeetings);
        own("""
                insert into avoided (member_id, workspace, user_id)
                select :kept, workspace, user_id from avoided where member_id = :gone order by id
                on conflict do nothing
                """);
    }

    /// A leader cannot take part in their own team, and members cannot take part twice. If both lead a team, the
    /// kept member's stays.
    private void joinEchoes() {
        own("""
                update echo set member_id = :kept
                where member_id = :gone and not exists (select 1 from echo as own where own.member_id = :kept)
                """);
        own("""
                insert into echo_part (echo_id, member_id)
                select echo_id, :kept from echo_part where member_id = :gone
                on conflict do nothing
                """);
        own("""
                delete from echo_part
                where member_id in (:kept, :gone)
                  and echo_id in (select id from echo where member_id = :kept)
                """);
        own("""
                insert into echo_spoken (round_id, member_id)
                select round_id, :kept from echo_spoken where member_id = :gone
                on conflict do nothing
                """);
    }

    private void joinMeetings(String side) {
        String met = "other_id".equals(side) ? "member_id" : "other_id";
        try (Update update = handle.createUpdate("""
                        update meeting set <side> = :kept
                        where <side> = :gone and not exists (
                          select 1 from meeting same
                          where same.<side> = :kept and same.<met> = meeting.<met> and same.week = meeting.week)
                        """)) {
            update.define("side", side)
                    .define("met", met)
                    .bind("kept", kept)
                    .bind("gone", gone)
                    .execute();
        }
    }

    /// No day is counted twice in the workspace totals, even if some days are then not counted.
    private void joinOceans() {
        own("""
                update member set ocean_until = other.up_to
                from (select ocean_until as up_to from member where id = :gone) other
                where id = :kept and other.up_to > coalesce(ocean_until, '')
                """);
    }

    /// A date on which either was nudged gets no second nudge.
    private void noteNewestNudge() {
        own("""
                update member set last_nudged_on = newest.on_date
                from (
                  select max(local_date) as on_date from delivery
                  where member_id = :kept and kind = 'nudge' and state in ('sent', 'sending', 'unknown')) newest
                where id = :kept and newest.on_date > coalesce(last_nudged_on, '')
                """);
    }

    private void own(String sql) {
        try (Update update = handle.createUpdate(sql)) {
            update.bind("kept", kept).bind("gone", gone).execute();
        }
    }
}
