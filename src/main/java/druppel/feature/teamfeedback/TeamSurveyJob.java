package druppel.feature.teamfeedback;

import druppel.chat.ContentLibrary;
import druppel.delivery.OffScheduleWindow;
import druppel.domain.anonymity.AnonymityThreshold;
import druppel.domain.calendar.MemberSchedule;
import druppel.domain.calendar.MessageKind;
import druppel.domain.calendar.TeamSurveyDay;
import druppel.domain.member.Member;
import druppel.feature.selection.NudgeSelector;
import druppel.jobs.GroupJob;
import druppel.persistence.Repositories;
import druppel.persistence.TeamRepository.Team;
import druppel.persistence.TeamSurveyRepository.Survey;
import druppel.persistence.delivery.DeliveryQueueRepository.DeliveryRequest;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// Job of the team surveys: alternately, each Tuesday, asks the teams and, a week later, closes the survey
/// and sends the result to the leader.
public final class TeamSurveyJob implements GroupJob {
    static final String KIND = "echo";

    private static final Duration NEXT = Duration.ofDays(5);
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final int LONGEST_AWAY = 400;

    private final NudgeSelector selector;

    public TeamSurveyJob(ContentLibrary library) {
        selector = new NudgeSelector(library);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Turn execute(Repositories rows, String about, Instant now) {
        return rows.teams()
                .find(Long.parseLong(about))
                .map(team -> turn(rows, team, rows.members().get(team.leader()), now))
                .orElseGet(Turn::finished);
    }

    private Turn turn(Repositories rows, Team team, Member leader, Instant now) {
        List<Plan> plans = rows.teamSurveys()
                .open(team.id())
                .map(asked -> close(rows, asked, leader, now))
                .orElseGet(() -> ask(rows, team, leader, now));
        return new Turn(plans, Optional.of(next(leader, now)));
    }

    @Override
    public Optional<Instant> next(Repositories rows, String about, Instant now) {
        return rows.teams()
                .find(Long.parseLong(about))
                .map(team -> next(rows.members().get(team.leader()), now));
    }

    private static Instant next(Member leader, Instant now) {
        return TeamSurveyDay.next(now, NEXT, leader.settings().zoneOrUtc());
    }

    private static List<Plan> close(Repositories rows, Survey asked, Member leader, Instant now) {
        rows.teamSurveys().close(asked.id());
        return leader.joined() ? List.of(result(leader, asked, now)) : List.of();
    }

    /// A leader who is away gets the result on the day they return.
    private static Plan result(Member leader, Survey asked, Instant now) {
        LocalDate today = leader.today(now);
        LocalDate date = today;
        while (away(leader, date) && date.isBefore(today.plusDays(LONGEST_AWAY))) {
            date = date.plusDays(1);
        }
        Instant at = date.equals(today)
                ? now
                : MemberSchedule.instantOf(date, MORNING, leader.settings().zoneOrUtc());
        return new Plan(wanted(leader, date, MessageKind.ECHO_RESULT, asked, at), at);
    }

    private List<Plan> ask(Repositories rows, Team team, Member leader, Instant now) {
        if (!leader.joined() || away(leader, leader.today(now))) {
            return List.of();
        }
        List<Member> people = people(rows, team, now);
        boolean enough = AnonymityThreshold.isEnough(people.size());
        rows.teams().recordEnough(team.id(), enough);
        return enough ? ask(rows, team, leader, people, now) : List.of();
    }

    private List<Plan> ask(Repositories rows, Team team, Member leader, List<Member> people, Instant now) {
        String practice = selector.practiceOfRun(leader, 0).id();
        Survey asked = rows.teamSurveys().start(team.id(), practice, leader.today(now));
        return people.stream().map(one -> question(rows, one, asked, now)).toList();
    }

    /// The members of the team who can be reached, have a known time zone, and are not paused.
    private static List<Member> people(Repositories rows, Team team, Instant now) {
        return rows.members().all(rows.teams().participants(team.id())).values().stream()
                .filter(one -> one.status() != Member.Status.UNREACHABLE)
                .filter(one -> one.settings().zone().isPresent())
                .filter(one -> !paused(one, one.today(now)))
                .toList();
    }

    /// Members of two teams are asked one question per day.
    private static Plan question(Repositories rows, Member member, Survey asked, Instant now) {
        Instant at = OffScheduleWindow.moment(member, now);
        while (rows.deliveries()
                .on(member.id(), member.today(at), MessageKind.ECHO)
                .isPresent()) {
            at = OffScheduleWindow.moment(member, at.plus(Duration.ofDays(1)));
        }
        return new Plan(wanted(member, member.today(at), MessageKind.ECHO, asked, at), at);
    }

    private static DeliveryRequest wanted(
            Member member, LocalDate date, MessageKind messageKind, Survey asked, Instant at) {
        Optional<String> about = Optional.of(Long.toString(asked.id()));
        return new DeliveryRequest(member.id(), date, messageKind, false, about, at);
    }

    private static boolean away(Member member, LocalDate date) {
        return paused(member, date) || member.schedule().holidays().isHoliday(date);
    }

    private static boolean paused(Member member, LocalDate date) {
        return member.settings().pauses().cover(date);
    }
}
