package druppel.adapter.pages.rhythm;

import druppel.chat.RequestContext;
import druppel.domain.calendar.HolidayCalendars;
import druppel.domain.calendar.Region;
import druppel.message.Block;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Countries and parts of them whose public holidays can be days off.
record RegionOptions(RequestContext context) {

    /// The countries by name, the member's own among them.
    List<Block.Option> countries() {
        Set<String> codes = Stream.concat(calendars().countries().stream().map(Region::code), country().stream())
                .collect(Collectors.toUnmodifiableSet());
        return codes.stream()
                .map(code -> new Block.Option(code, new Region(code).name(context.language())))
                .sorted(Comparator.comparing(
                        Block.Option::label,
                        Collator.getInstance(context.language().locale())))
                .toList();
    }

    /// The parts of the member's country that have holidays of their own.
    List<Block.Option> parts() {
        return region().stream()
                .flatMap(region -> calendars().parts(region, context.language()).entrySet().stream())
                .map(part -> new Block.Option(part.getKey().code(), part.getValue()))
                .toList();
    }

    /// The code of the member's country; empty if public holidays are ordinary days.
    Optional<String> country() {
        return region().map(Region::country);
    }

    Optional<Region> region() {
        return context.settings().region();
    }

    private HolidayCalendars calendars() {
        return context.settings().holidayPreference().holidayCalendars();
    }
}
