package druppel.feature.selection;

import static java.util.stream.Collectors.groupingBy;

import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.PreferenceModel;
import druppel.persistence.NudgeHistoryRepository.Seen;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is known of a member before a nudge is chosen for them.
public record NudgeHistory(Seen seen, PreferenceModel preferenceModel) {
    public static final NudgeHistory NOTHING = new NudgeHistory(Seen.NOTHING, PreferenceModel.UNKNOWN);

    /// A member who is to get one of these nudges, for a date.
    public record Asking(long member, LocalDate date, List<String> nudges) {}

    History history() {
        return new History(seen.dates(), preferenceModel);
    }

    /// What is known of all of them, by member: a query for each practice and for each date,
    /// however many they are.
    public static Map<Long, NudgeHistory> of(Repositories rows, NudgeSelector selector, List<Asking> asking) {
        Map<Long, Seen> seen = new HashMap<>();
        asking.stream()
                .collect(groupingBy(Asking::nudges))
                .forEach((nudges, some) -> seen.putAll(rows.shown().of(members(some), nudges)));
        Map<Long, Map<String, NudgeResponse>> responses = new HashMap<>();
        asking.stream()
                .collect(groupingBy(Asking::date))
                .forEach((date, some) -> responses.putAll(responses(rows, members(some), date)));
        Map<Long, NudgeHistory> known = new HashMap<>();
        members(asking)
                .forEach(member -> known.put(
                        member,
                        new NudgeHistory(
                                seen.getOrDefault(member, Seen.NOTHING),
                                selector.taste(responses.getOrDefault(member, Map.of())))));
        return known;
    }

    static Map<Long, Map<String, NudgeResponse>> responses(Repositories rows, Set<Long> members, LocalDate date) {
        return rows.shown().responses(members, PreferenceModel.since(date), date);
    }

    private static Set<Long> members(List<Asking> asking) {
        return asking.stream().map(Asking::member).collect(Collectors.toUnmodifiableSet());
    }
}
