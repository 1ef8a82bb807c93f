package druppel.domain.library;

import druppel.domain.library.NudgeChoice.History;
import druppel.domain.library.Programme.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Preview of the nudges that a newcomer would get in a programme while nothing is known of their preferences.
///
/// @param scheduled the dates that have a nudge
public record CalendarPreview(Catalogue catalogue, Programme programme, Predicate<LocalDate> scheduled) {
    private static final long NOBODY = 0;

    /// A date with its nudge and its place in the programme.
    public record Day(LocalDate date, Place place, Nudge nudge) {}

    /// The days with a nudge within this number of dates.
    public List<Day> days(LocalDate from, int dates) {
        List<Day> days = new ArrayList<>();
        Map<String, LocalDate> seen = new HashMap<>();
        for (LocalDate date :
                from.datesUntil(from.plusDays(dates)).filter(scheduled).toList()) {
            Place place = programme.placeOf(days.size());
            Nudge nudge = nudge(place, seen, date);
            seen.put(nudge.id(), date);
            days.add(new Day(date, place, nudge));
        }
        return days;
    }

    private Nudge nudge(Place place, Map<String, LocalDate> seen, LocalDate date) {
        List<Nudge> nudges = catalogue.practice(place.practice()).orElseThrow().nudges();
        History history = new History(seen, seen.keySet(), PreferenceModel.UNKNOWN);
        return NudgeChoice.inSmallSteps(nudges, history, date, NudgeChoice.seed(NOBODY, date))
                .orElseThrow()
                .nudge();
    }
}
