package druppel.store.tables;

import druppel.domain.habit.KeptActs;
import druppel.domain.library.SelfCheck;
import druppel.persistence.PlanRepository.OwnPlan;
import druppel.store.crypto.RowCipher;
import druppel.store.crypto.Subject;
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
/// reflections of both members show which delivery of a date was answered, and everything left over is deleted with
/// the row of the merged member.
///
/// The merged member's rows go at the end, so a row that does not open refuses the whole merge: nothing is lost.
record MemberMerge(Handle handle, RowCipher rowCipher, long kept, long merged) {
    MemberMerge {
        rowCipher = rowCipher.strict();
    }

    void run() {
        deletePlannedDeliveries();
        deleteDuplicateDeliveries();
        execute("update delivery set member_id = :kept where member_id = :merged");
        mergeRepairs();
        new ReflectionTable(handle, rowCipher).reassign(merged, kept);
        mergePlans();
        mergeKeptActs();
        new NudgeFeedbackTable(handle, rowCipher).reassign(merged, kept);
        mergeSelfChecks();
        mergeNudgeHistory();
        mergePreferenceResets();
        mergeBuddies();
        mergeTeams();
        mergeTotals();
        mergeFocus();
        execute("update greeting set member_id = :kept where member_id = :merged");
        execute("update opened_home set member_id = :kept where member_id = :merged");
        execute("update download_ticket set member_id = :kept where member_id = :merged");
        rowCipher.subjectKeys().reassign(handle, Subject.member(merged), Subject.member(kept));
        new PrimaryAccountSwitch(handle, kept).merge(merged);
        saveNewestNudge();
    }

    /// Deletes planned messages of the merged member; the other one's schedule replaces them.
    private void deletePlannedDeliveries() {
        execute("""
            delete from delivery
            where member_id = :merged and state = 'planned' and kind not in ('echo', 'echo_result')
            """);
    }

    /// Keeps one delivery of each kind for a date, and one invitation. A delivery whose date has a reflection is
    /// deleted last, so that no practised day is lost.
    private void deleteDuplicateDeliveries() {
        execute("""
            delete from delivery where id in (
              select id from (
                select id,
                  row_number() over (
                    partition by kind, case when kind = 'invitation' then '' else local_date end
                    order by
                      case when exists (
                        select 1 from reflection
                        where reflection.member_id in (:kept, :merged)
                          and reflection.member_id = delivery.member_id
                          and reflection.local_date = delivery.local_date
                          and reflection.kind = 'practised') then 0 else 1 end,
                      case state when 'sent' then 0 when 'sending' then 1 when 'unknown' then 1 else 2 end,
                      case when scheduled then 0 else 1 end,
                      case when member_id = :kept then 0 else 1 end,
                      id) as place
                from delivery
                where member_id in (:kept, :merged)) ranked
              where place > 1)
            """);
    }

    private void mergeRepairs() {
        execute("""
            delete from repair
            where member_id = :merged
              and missed_on in (select missed_on from repair where member_id = :kept)
            """);
        execute("update repair set member_id = :kept where member_id = :merged");
    }

    private void mergePlans() {
        PlanTable plans = new PlanTable(handle, rowCipher);
        plans.of(Set.of(merged)).stream()
                .filter(plan -> plans.find(kept, plan.practice())
                        .filter(own -> !own.madeOn().isBefore(plan.madeOn()))
                        .isEmpty())
                .map(plan -> new OwnPlan(kept, plan.practice(), plan.text(), plan.madeOn()))
                .forEach(plans::save);
    }

    /// Of two acts of one nudge the newer one stays; the checks of both do.
    private void mergeKeptActs() {
        KeptActTable acts = new KeptActTable(handle, rowCipher);
        KeptActs own = acts.of(kept);
        acts.of(merged).all().stream()
                .filter(act -> own.of(act.nudge())
                        .filter(other -> !other.keptOn().isBefore(act.keptOn()))
                        .isEmpty())
                .forEach(act -> acts.save(kept, act));
        acts.checks(merged).forEach((nudge, checks) -> checks.forEach(check -> acts.saveCheck(kept, nudge, check)));
    }

    /// Of two self-checks begun on one date the kept member's stays, unless the other has more answers.
    private void mergeSelfChecks() {
        SelfCheckTable checks = new SelfCheckTable(handle, rowCipher);
        Map<LocalDate, SelfCheck> own =
                checks.of(kept).stream().collect(Collectors.toMap(SelfCheck::begunOn, check -> check));
        checks.of(merged).stream()
                .filter(check -> check.answers().size()
                        > own.getOrDefault(check.begunOn(), SelfCheck.begin(check.begunOn()))
                                .answers()
                                .size())
                .forEach(check -> checks.save(kept, check));
    }

    private void mergeNudgeHistory() {
        execute("""
            insert into nudge_history (member_id, nudge_id, first_shown_on, last_shown_on, rejected, rejected_on)
            select :kept, nudge_id, first_shown_on, last_shown_on, rejected, rejected_on
            from nudge_history where member_id = :merged
            on conflict (member_id, nudge_id) do update set
              first_shown_on = case when excluded.first_shown_on is null or nudge_history.first_shown_on < excluded.first_shown_on
                then nudge_history.first_shown_on else excluded.first_shown_on end,
              last_shown_on = case when excluded.last_shown_on is null or nudge_history.last_shown_on > excluded.last_shown_on
                then nudge_history.last_shown_on else excluded.last_shown_on end,
              rejected = nudge_history.rejected or excluded.rejected,
              rejected_on = coalesce(nudge_history.rejected_on, excluded.rejected_on)
            """);
    }

    /// What either had reset stays reset, from the later date.
    private void mergePreferenceResets() {
        execute("""
            insert into preference_reset (member_id, attribute, counts_from)
            select :kept, attribute, counts_from from preference_reset where member_id = :merged
            on conflict (member_id, attribute) do update set
              counts_from = case when preference_reset.counts_from > excluded.counts_from
                then preference_reset.counts_from else excluded.counts_from end
            """);
    }

    /// If both take part, the kept member's workspace stays. They never met themselves, and of the meetings of
    /// both with the same colleague the kept member's stays.
    private void mergeBuddies() {
        execute("""
            update buddy set member_id = :kept
            where member_id = :merged and not exists (select 1 from buddy where member_id = :kept)
            """);
        execute("delete from buddy_meeting where member_id in (:kept, :merged) and other_id in (:kept, :merged)");
        List.of("member_id", "other_id").forEach(this::mergeMeetings);
        execute("""
            insert into buddy_block (member_id, workspace, user_id)
            select :kept, workspace, user_id from buddy_block where member_id = :merged order by id
            on conflict do nothing
            """);
    }

    /// A leader cannot take part in their own team, and members cannot take part twice. If both lead a team, the
    /// kept member's stays.
    private void mergeTeams() {
        execute("""
            update team set leader_id = :kept
            where leader_id = :merged and not exists (select 1 from team as own where own.leader_id = :kept)
            """);
        execute("""
            insert into team_participant (team_id, member_id)
            select team_id, :kept from team_participant where member_id = :merged
            on conflict do nothing
            """);
        execute("""
            delete from team_participant
            where member_id in (:kept, :merged)
              and team_id in (select id from team where leader_id = :kept)
            """);
        execute("""
            insert into team_survey_respondent (survey_id, member_id)
            select survey_id, :kept from team_survey_respondent where member_id = :merged
            on conflict do nothing
            """);
    }

    private void mergeMeetings(String side) {
        String met = "other_id".equals(side) ? "member_id" : "other_id";
        try (Update update = handle.createUpdate("""
            update buddy_meeting set <side> = :kept
            where <side> = :merged and not exists (
              select 1 from buddy_meeting same
              where same.<side> = :kept and same.<met> = buddy_meeting.<met> and same.week = buddy_meeting.week)
            """)) {
            update.define("side", side)
                    .define("met", met)
                    .bindMap(Map.of("kept", kept, "merged", merged))
                    .execute();
        }
    }

    /// No day is counted twice in the workspace totals, even if some days are then not counted.
    private void mergeTotals() {
        execute("""
            update member set totalled_until = other.up_to
            from (select totalled_until as up_to from member where id = :merged) other
            where id = :kept and other.up_to > coalesce(totalled_until, '')
            """);
    }

    /// What the kept member did not say is taken from the other; a ceiling of either stays, the lower of two.
    private void mergeFocus() {
        execute("""
            update member set
              aim = coalesce(aim, other.aim_said), role = coalesce(role, other.role_said),
              site = coalesce(site, other.site_said),
              effort_ceiling = case
                when 'small' in (effort_ceiling, other.ceiling) then 'small'
                when 'stretch' in (effort_ceiling, other.ceiling) then 'stretch'
                else 'brave' end
            from (
              select aim as aim_said, role as role_said, site as site_said, effort_ceiling as ceiling
              from member where id = :merged) other
            where id = :kept
            """);
    }

    /// A date on which either was nudged gets no second nudge.
    private void saveNewestNudge() {
        execute("""
            update member set last_nudged_on = newest.on_date
            from (
              select max(local_date) as on_date from delivery
              where member_id = :kept and kind = 'nudge' and state in ('sent', 'sending', 'unknown')) newest
            where id = :kept and newest.on_date > coalesce(last_nudged_on, '')
            """);
    }

    private void execute(String sql) {
        try (Update update = handle.createUpdate(sql)) {
            update.bind("kept", kept).bind("merged", merged).execute();
        }
    }
}
