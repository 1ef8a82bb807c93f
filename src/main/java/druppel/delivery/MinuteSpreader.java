package druppel.delivery;

import static java.util.stream.Collectors.groupingBy;

import druppel.chat.Chat;
import druppel.chat.Chat.RateLimit;
import druppel.delivery.SendPolicy.Decision;
import druppel.domain.member.Platform;
import druppel.domain.member.Workspace;
import druppel.persistence.delivery.DeliveryQueueRepository.Plan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Spreads load over a minute: if more deliveries of a workspace are due at the same time than its platform
/// accepts at once, their due times are distributed evenly.
record MinuteSpreader(Map<Platform, Chat> chats) {
    private static final Duration OVER = Duration.ofSeconds(60);

    List<Plan> over(List<Decision> decisions) {
        return decisions.stream()
                .collect(groupingBy(decision -> decision.next().user().at()))
                .entrySet()
                .stream()
                .flatMap(group -> in(group.getKey(), group.getValue()))
                .toList();
    }

    private Stream<Plan> in(Workspace workspace, List<Decision> decisions) {
        int count = decisions.size();
        Duration step = count > atOnce(workspace) ? OVER.dividedBy(count) : Duration.ZERO;
        return IntStream.range(0, count).mapToObj(place -> plan(decisions.get(place), step.multipliedBy(place)));
    }

    private static Plan plan(Decision decision, Duration later) {
        return new Plan(decision.wanted(), decision.wanted().dueAt().plus(later));
    }

    private int atOnce(Workspace workspace) {
        return Optional.ofNullable(chats.get(workspace.platform()))
                .flatMap(Chat::rateLimit)
                .map(RateLimit::burst)
                .orElse(Integer.MAX_VALUE);
    }
}
