package druppel.feature.selection;

import static java.util.stream.Collectors.groupingBy;

import druppel.domain.habit.KeptActs;
import druppel.domain.library.Catalogue;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.PreferenceModel;
import druppel.domain.library.PreferenceResets;
import druppel.persistence.NudgeHistoryRepository.Seen;
import druppel.persistence.Repositories;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
        Map<Long, PreferenceResets> resets = rows.nudgeHistory().resets(members(asking));
        Map<Long, NudgeHistory> known = new HashMap<>();
        for (Request request : asking) {
            long member = request.member();
            Map<String, NudgeResponse> own = responses.getOrDefault(member, Map.of());
            PreferenceModel preferences = resets.containsKey(member)
                    ? preferences(rows, selector.catalogue(), member, request.date())
                    : PreferenceModel.of(own, selector.catalogue());
            known.put(
                    member,
                    new NudgeHistory(seen.getOrDefault(member, Seen.NOTHING), done(own), preferences, request.acts()));
        }
        return known;
    }

    /// The preferences of one member before a date, from the responses that count after what they reset.
    static PreferenceModel preferences(Repositories rows, Catalogue catalogue, long member, LocalDate date) {
        PreferenceResets resets =
                rows.nudgeHistory().resets(Set.of(member)).getOrDefault(member, PreferenceResets.NONE);
        Function<Optional<LocalDate>, PreferenceModel> after =
                reset -> PreferenceModel.of(responsesAfter(rows, reset, member, date), catalogue);
        PreferenceModel learned = after.apply(resets.everything());
        for (Map.Entry<Nudge.Attribute, LocalDate> reset : resets.attributes().entrySet()) {
            learned = learned.taking(reset.getKey(), after.apply(Optional.of(reset.getValue())));
        }
        return learned;
    }

    private static Map<String, NudgeResponse> responsesAfter(
            Repositories rows, Optional<LocalDate> reset, long member, LocalDate date) {
        LocalDate earliest = PreferenceModel.since(date);
        return reset.map(from -> rows.nudgeHistory()
                        .responsesAfter(from, member, from.isAfter(earliest) ? from : earliest, date))
                .orElseGet(() -> responses(rows, Set.of(member), date).getOrDefault(member, Map.of()));
    }

    private static Set<String> done(Map<String, NudgeResponse> responses) {
        return responses.entrySet().stream()
                .filter(one -> one.getValue().done())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<Long, Map<String, NudgeResponse>> responses(
            Repositories rows, Set<Long> members, LocalDate date) {
        return rows.nudgeHistory().responses(members, PreferenceModel.since(date), date);
    }

    private static Set<Long> members(List<Request> asking) {
        return asking.stream().map(Request::member).collect(Collectors.toUnmodifiableSet());
    }
}
