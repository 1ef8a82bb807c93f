package druppel.feature.words;

import druppel.domain.calendar.Quarter;
import druppel.persistence.ReflectionRepository.Position;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a page of a member's own words shows: a search, a practice, a quarter, and the position from which it goes on.
/// All of it is in the address of the page, so that the page can be bookmarked.
///
/// @param search what was typed; blank for everything
/// @param practice the id of a practice, or `OTHER` for words about none; empty for all
/// @param bare whether answers without words are shown too
/// @param before the position of the last entry of the page before; empty for the first page
public record WordsFilter(
        String search, Optional<String> practice, Optional<Quarter> quarter, boolean bare, Optional<Position> before) {
    /// Stands for words that are about no practice of the library.
    public static final String OTHER = "other";

    /// Everything, from the newest on.
    public static final WordsFilter ALL =
            new WordsFilter("", Optional.empty(), Optional.empty(), false, Optional.empty());

    private static final int LONGEST_SEARCH = 200;
    private static final Pattern POSITION = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.(\\d{1,18})");

    /// Reads the parameters of an address; what cannot be read is left out.
    public static WordsFilter read(Map<String, String> parameters) {
        String search = parameters.getOrDefault("q", "").strip();
        return new WordsFilter(
                search.substring(0, Math.min(search.length(), LONGEST_SEARCH)),
                Optional.ofNullable(parameters.get("practice")).filter(id -> !id.isBlank()),
                Optional.ofNullable(parameters.get("quarter")).flatMap(id -> Quarter.read(id.toLowerCase(Locale.ROOT))),
                parameters.containsKey("bare"),
                Optional.ofNullable(parameters.get("before")).flatMap(WordsFilter::position));
    }

    private static Optional<Position> position(String text) {
        Matcher matcher = POSITION.matcher(text);
        try {
            return matcher.matches()
                    ? Optional.of(new Position(LocalDate.parse(matcher.group(1)), Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    /// The parameters of the address of this page, in a fixed order.
    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!search.isEmpty()) {
            parameters.put("q", search);
        }
        practice.ifPresent(id -> parameters.put("practice", id));
        quarter.ifPresent(one -> parameters.put("quarter", one.id()));
        if (bare) {
            parameters.put("bare", "on");
        }
        before.ifPresent(position -> parameters.put("before", position.date() + "." + position.id()));
        return parameters;
    }

    /// A copy that goes on from a position.
    public WordsFilter from(Optional<Position> position) {
        return new WordsFilter(search, practice, quarter, bare, position);
    }

    /// Whether it leaves out any words.
    public boolean narrows() {
        return !search.isEmpty() || practice.isPresent() || quarter.isPresent();
    }
}
