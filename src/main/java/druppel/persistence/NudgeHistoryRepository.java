package druppel.persistence;

import druppel.domain.library.NudgeResponse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which nudges a member has seen, as a nudge or as a tip, and which were not for them.
public interface NudgeHistoryRepository {

    /// A nudge that a member gets to see.
    record Showing(long member, String nudge, LocalDate date) {}

    /// What a member has seen, by nudge the newest date, and what they do not want to see again.
    record Seen(Map<String, LocalDate> dates, Set<String> unwanted) {
        public static final Seen NOTHING = new Seen(Map.of(), Set.of());
    }

    void add(long member, String nudge, LocalDate date);

    /// The same for many members at once; nobody twice.
    void addAll(List<Showing> shown);

    void notForMe(long member, String nudge);

    /// The newest date on which each nudge was seen, by nudge id.
    Map<String, LocalDate> dates(long member);

    /// Whether a nudge was seen before that date.
    boolean before(long member, String nudge, LocalDate date);

    /// What members made of their nudges of these dates, the last not included, by nudge id; and
    /// what was not for them, of whatever date. Nothing for who got none.
    Map<Long, Map<String, NudgeResponse>> responses(Collection<Long> members, LocalDate from, LocalDate until);

    /// What members have seen of these nudges; nothing for who has seen none.
    Map<Long, Seen> of(Collection<Long> members, Collection<String> nudges);
}
