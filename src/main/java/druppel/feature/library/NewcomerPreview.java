package druppel.feature.library;

import druppel.domain.Language;
import java.time.LocalDate;
import java.util.List;

/// Port to the simulation of a newcomer's days, on a copy of the application of its own. A call takes some seconds.
@FunctionalInterface
public interface NewcomerPreview {
    List<PreviewDay> days(Language language, LocalDate from, int dates);
}
