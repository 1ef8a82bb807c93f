package druppel.persistence;

import druppel.domain.anonymity.NudgeResponseCounts;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeResponse;
import druppel.domain.library.PreferenceResets;
import druppel.domain.member.Workspace;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Repository of the nudges that members have seen, as a nudge or as a tip, of those they rejected, and of the resets
/// of what was learned from their responses.
public interface NudgeHistoryRepository {

    /// Nudge shown to a member on a date.
    record ShownNudge(long member, String nudge, LocalDate date) {}

    /// Nudges that a member has seen, with the newest date of each, and those they do not want to see again.
    record Seen(Map<String, LocalDate> dates, Set<String> unwanted) {
        public static final Seen NOTHING = new Seen(Map.of(), Set.of());
    }

    void add(long member, String nudge, LocalDate date);

    /// Stores nudges shown to many members, each member at most once.
    void addAll(List<ShownNudge> shown);

    /// Nudge that a member put aside.
    ///
    /// @param date when; if that is unknown, when they last saw it
    record RejectedNudge(String nudge, Optional<LocalDate> date) {}

    /// Puts a nudge aside; one that is put aside already keeps its date.
    void reject(long member, String nudge, LocalDate date);

    /// Lets a nudge come again; returns whether it was put aside.
    boolean bringBack(long member, String nudge);

    /// The nudges that a member put aside, the newest first.
    List<RejectedNudge> rejected(long member);

    /// The newest date on which a member saw each nudge, by nudge id.
    Map<String, LocalDate> dates(long member);

    /// Whether a nudge was shown before that date.
    boolean shownBefore(long member, String nudge, LocalDate date);

    /// Responses of members to their nudges by nudge id, for dates in this range, the end excluded, and rejections
    /// of any date. Members without nudges are left out.
    Map<Long, Map<String, NudgeResponse>> responses(Collection<Long> members, LocalDate from, LocalDate until);

    /// The same for one member, without the rejections before a date.
    Map<String, NudgeResponse> responsesAfter(LocalDate rejectedFrom, long member, LocalDate from, LocalDate until);

    /// How many different members answered each nudge in each way, up to a date. Nudges without answers are left out.
    List<NudgeResponseCounts> answers(LocalDate upTo);

    /// The same of the members of one workspace.
    List<NudgeResponseCounts> answers(Workspace workspace, LocalDate upTo);

    /// What members have seen of these nudges; members who have seen none are left out.
    Map<Long, Seen> of(Collection<Long> members, Collection<String> nudges);

    /// The resets of what was learned about members' preferences; those without any are left out.
    Map<Long, PreferenceResets> resets(Collection<Long> members);

    /// Lets only responses from this date on count for one attribute; empty: for everything, which includes all of
    /// them.
    void reset(long member, Optional<Nudge.Attribute> attribute, LocalDate countsFrom);
}
