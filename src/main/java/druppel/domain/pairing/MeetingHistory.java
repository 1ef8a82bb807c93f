package druppel.domain.pairing;

import java.time.LocalDate;
import java.util.Optional;

/// How often two have met. A week is known by its Monday.
///
/// @param times as a pair
/// @param paired the week in which they last were a pair
/// @param last the week in which they last met, as a pair or in a group of three
public record MeetingHistory(int times, Optional<LocalDate> paired, LocalDate last) {}
