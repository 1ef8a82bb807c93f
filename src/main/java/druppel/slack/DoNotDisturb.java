package druppel.slack;

import com.slack.api.methods.response.dnd.DndInfoResponse;
import com.slack.api.methods.response.dnd.DndTeamInfoResponse;
import com.slack.api.methods.response.dnd.DndTeamInfoResponse.DndTeamMemberInfo;
import druppel.app.Outcome;
import druppel.app.Person;
import druppel.app.Quiet;
import druppel.app.Quietness;
import druppel.app.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks Slack who wants no disturbance, of many with one request: Slack takes twenty of these a
/// minute.
///
/// What Slack does not say is not asked again for a while, and for an hour where the scope
/// `dnd:read` is missing.
record DoNotDisturb(WebApi slack, Workspace workspace) {
    private static final Duration WITHOUT_SCOPE = Duration.ofHours(1);
    private static final Duration OUT_OF_ORDER = Duration.ofMinutes(5);

    Quietness of(Collection<Person> people) {
        return people.size() == 1 ? ofOne(people.iterator().next()) : ofMany(people);
    }

    /// The current or next time of quiet, where there is one.
    static Optional<Quiet> quiet(boolean enabled, long from, long until) {
        return enabled && until > from
                ? Optional.of(new Quiet(Instant.ofEpochSecond(from), Instant.ofEpochSecond(until)))
                : Optional.empty();
    }

    private Quietness ofOne(Person person) {
        return slack.either(
                workspace,
                methods -> methods.dndInfo(request -> request.user(person.user())),
                answer ->
                        new Quietness.Told(
                                quiet(answer).map(quiet -> Map.of(person, quiet)).orElse(Map.of())),
                this::untold);
    }

    private Quietness ofMany(Collection<Person> people) {
        return slack.either(
                workspace,
                methods ->
                        methods.dndTeamInfo(request ->
                                request.users(people.stream().map(Person::user).toList())),
                answer -> told(people, answer),
                this::untold);
    }

    private Quietness told(Collection<Person> people, DndTeamInfoResponse answer) {
        Map<String, DndTeamMemberInfo> users =
                Optional.ofNullable(answer.getUsers()).orElse(Map.of());
        Map<Person, Quiet> quiet = new HashMap<>();
        people.forEach(person ->
                Optional.ofNullable(users.get(person.user()))
                        .flatMap(DoNotDisturb::quiet)
                        .ifPresent(one -> quiet.put(person, one)));
        return new Quietness.Told(quiet);
    }

    private static long seconds(@Nullable Integer timestamp) {
        return timestamp == null ? 0 : timestamp;
    }

    private static Optional<Quiet> quiet(DndTeamMemberInfo info) {
        return quiet(
                info.isDndEnabled(),
                seconds(info.getNextDndStartTs()),
                seconds(info.getNextDndEndTs()));
    }

    /// A pause of notifications that somebody has begun themselves counts before what they planned.
    private static Optional<Quiet> quiet(DndInfoResponse info) {
        return info.isSnoozeEnabled()
                ? quiet(true, 0, seconds(info.getSnoozeEndtime()))
                : quiet(
                        info.isDndEnabled(),
                        seconds(info.getNextDndStartTs()),
                        seconds(info.getNextDndEndTs()));
    }

    private Quietness untold(Outcome refusal) {
        Instant now = slack.clock().instant();
        return new Quietness.Untold(
                switch (refusal) {
                    case Outcome.Throttled(Instant until) -> until;
                    case Outcome.Refused(String code) when code.equals("missing_scope") ->
                            now.plus(WITHOUT_SCOPE);
                    default -> now.plus(OUT_OF_ORDER);
                });
    }
}
