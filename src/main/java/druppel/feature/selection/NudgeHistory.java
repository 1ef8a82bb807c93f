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

/// Data for choosing a member's nudge: the nudges they have seen, and their preferences.
public record NudgeHistory(Seen seen, PreferenceModel preferences) {
    public static final NudgeHistory NOTHING = new NudgeHistory(Seen.NOTHING, PreferenceModel.UNKNOWN);

    /// A request for the history of a member, before a date, for these candidate nudges.
    public record Request(long member, LocalDate date, List<String> nudges) {}

    History history() {
        return new History(seen.dates(), preferences);
    }

    /// Loads the histories of many members, by member id: one query per practice and one per date.
    public static Map<Long, NudgeHistory> load(Repositories rows, NudgeSelector selector, List<Request> asking) {
        Map<Long, Seen> seen = new HashMap<>();
        asking.stream()
                .collect(groupingBy(Request::nudges))
                .forEach((nudges, some) -> seen.putAll(rows.nudgeHistory().of(members(some), nudges)));
        Map<Long, Map<String, NudgeResponse>> responses = new HashMap<>();
        asking.stream()
                .collect(groupingBy(Request::date))
                .forEach((date, some) -> responses.putAll(responses(rows, members(some), date)));
        Map<Long, NudgeHistory> known = new HashMap<>();
        members(asking)
                .forEach(member -> known.put(
                        member,
                        new NudgeHistory(
                                seen.getOrDefault(member, Seen.NOTHING),
                                selector.preferences(responses.getOrDefault(member, Map.of())))));
        return known;
    }

    static Map<Long, Map<String, NudgeResponse>> responses(Repositories rows, Set<Long> members, LocalDate date) {
        return rows.nudgeHistory().responses(members, PreferenceModel.since(date), date);
    }

    private static Set<Long> members(List<Request> asking) {
        return asking.stream().map(Request::member).collect(Collectors.toUnmodifiableSet());
    }
}
