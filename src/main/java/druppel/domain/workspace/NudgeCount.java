package druppel.domain.workspace;

import druppel.domain.delivery.Delivery;
import java.time.LocalDate;
import java.util.Optional;

/// How many scheduled nudges of one date had the same fate.
///
/// @param reason why they were skipped or failed
/// @param late whether they arrived long after they were due
public record NudgeCount(LocalDate date, Delivery.State state, Optional<String> reason, boolean late, int count) {}
