package druppel.domain.pairing;

import java.time.LocalDate;
import java.util.Optional;

/// History of meetings of two people. A week is identified by its Monday.
///
/// @param times how often they met as a pair
/// @param paired the week in which they were last a pair
/// @param last the week in which they last met, as a pair or in a group of three
public record MeetingHistory(int times, Optional<LocalDate> paired, LocalDate last) {}
