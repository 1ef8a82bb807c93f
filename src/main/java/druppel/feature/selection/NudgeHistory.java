package druppel.feature.selection;

import static java.util.stream.Collectors.groupingBy;

import druppel.domain.habit.KeptActs;
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

/// Data for choosing a member's nudge: the nudges they have seen and done, and their preferences.
///
/// @param done the ids of the nudges that they have done lately
/// @param acts the acts that they keep
public record NudgeHistory(Seen seen, Set<String> done, PreferenceModel preferences, KeptActs acts) {
    public static final NudgeHistory NOTHING =
            new NudgeHistory(Seen.NOTHING, Set.of(), PreferenceModel.UNKNOWN, KeptActs.NONE);

    /// A request for the history of a member, before a date, for these candidate nudges.
    ///
    /// @param acts the acts that they keep, which decide what the candidates are
    public record Request(long member, LocalDate date, List<String> nudges, KeptActs acts) {}

    History history() {
        return new History(seen.dates(), done, preferences);
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
        for (Request request : asking) {
            long member = request.member();
            Map<String, NudgeResponse> own = responses.getOrDefault(member, Map.of());
            known.put(
                    member,
                    new NudgeHistory(
                            seen.getOrDefault(member, Seen.NOTHING),
                            done(own),
                            selector.preferences(own),
                            request.acts()));
        }
        return known;
    }

    private static Set<String> done(Map<String, NudgeResponse> responses) {
        return responses.entrySet().stream()
                .filter(one -> one.getValue().done())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Map<Long, Map<String, NudgeResponse>> responses(Repositories rows, Set<Long> members, LocalDate date) {
        return rows.nudgeHistory().responses(members, PreferenceModel.since(date), date);
    }

    private static Set<Long> members(List<Request> asking) {
        return asking.stream().map(Request::member).collect(Collectors.toUnmodifiableSet());
    }
}
