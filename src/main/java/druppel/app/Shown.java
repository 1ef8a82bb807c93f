package druppel.app;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/// Which nudges a member has seen, as a nudge or as a tip, and which were not for them.
public interface Shown {
    void add(long member, String nudge, LocalDate date);

    void notForMe(long member, String nudge);

    /// The newest date on which each nudge was seen, by nudge id.
    Map<String, LocalDate> dates(long member);

    /// Whether a nudge was seen before that date.
    boolean before(long member, String nudge, LocalDate date);

    /// The nudges the member does not want to see again.
    Set<String> unwanted(long member);
}
