package druppel.adapter.pages.words;

import druppel.chat.RequestContext;
import druppel.chat.SharedRoom.SharedCard;
import druppel.domain.calendar.Quarter;
import druppel.feature.words.WordsFilter;
import druppel.feature.words.WordsPage;
import druppel.message.DateFormat;
import druppel.message.WordsPageTextKey;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// View of the list of a member's own words.
///
/// @param count how many words there are, in words
/// @param found what was found by the filter, in words; empty without one
/// @param newest the address of the first page, if this is another
/// @param earlier the address of the next page, if there is one
/// @param shared the lines that the member shared with everyone
public record WordsView(
        WordsFilter filter,
        boolean empty,
        String count,
        List<Option> practices,
        List<Option> quarters,
        List<Month> months,
        Optional<String> found,
        String all,
        Optional<String> newest,
        Optional<String> earlier,
        List<SharedLine> shared) {
    public WordsView {
        practices = List.copyOf(practices);
        quarters = List.copyOf(quarters);
        months = List.copyOf(months);
        shared = List.copyOf(shared);
    }

    /// Choice of a select box.
    public record Option(String value, String label, boolean chosen) {}

    /// The entries of one month.
    public record Month(String name, List<EntryView> entries) {
        public Month {
            entries = List.copyOf(entries);
        }
    }

    /// A line shared with everyone: when, what others see, and the address that withdraws it.
    public record SharedLine(String date, String text, String withdraw) {}

    static WordsView of(WordsPage page, List<SharedCard> shared, RequestContext context, WordsAddress address) {
        WordsFilter filter = address.filter();
        return new WordsView(
                filter,
                page.total() == 0 && !filter.bare(),
                context.text(WordsPageTextKey.WORDS_COUNT, "count", page.total()),
                practices(page, context, filter),
                quarters(page, context, filter),
                months(page, context, address),
                found(page, context, filter),
                WordsPath.ROOT,
                filter.before().map(before -> new WordsAddress(filter.from(Optional.empty())).list()),
                page.next().map(next -> new WordsAddress(filter.from(Optional.of(next))).list()),
                shared.stream().map(line -> line(line, context, address)).toList());
    }

    public boolean narrowed() {
        return filter.narrows();
    }

    private static List<Option> practices(WordsPage page, RequestContext context, WordsFilter filter) {
        Stream<Option> known = page.practices().stream()
                .map(practice -> option(practice.id(), practice.name(context.language()), filter.practice()));
        Stream<Option> others = page.others()
                ? Stream.of(
                        option(WordsFilter.OTHER, context.text(WordsPageTextKey.WORDS_NO_PRACTICE), filter.practice()))
                : Stream.of();
        return Stream.concat(known, others).toList();
    }

    private static List<Option> quarters(WordsPage page, RequestContext context, WordsFilter filter) {
        return page.quarters().stream()
                .map(quarter -> option(
                        quarter.id(),
                        DateFormat.quarter(quarter, context.language()),
                        filter.quarter().map(Quarter::id)))
                .toList();
    }

    private static Option option(String value, String label, Optional<String> chosen) {
        return new Option(value, label, chosen.equals(Optional.of(value)));
    }

    private static List<Month> months(WordsPage page, RequestContext context, WordsAddress address) {
        List<Month> months = new ArrayList<>();
        List<EntryView> entries = new ArrayList<>();
        Optional<YearMonth> current = Optional.empty();
        for (WordsPage.Entry entry : page.entries()) {
            YearMonth month = YearMonth.from(entry.reflection().date());
            if (current.filter(month::equals).isEmpty()) {
                current.ifPresent(past -> months.add(month(past, entries, context)));
                entries.clear();
            }
            current = Optional.of(month);
            entries.add(EntryView.of(entry, context, address));
        }
        current.ifPresent(last -> months.add(month(last, entries, context)));
        return months;
    }

    private static Month month(YearMonth month, List<EntryView> entries, RequestContext context) {
        return new Month(DateFormat.month(month, context.language()), entries);
    }

    private static Optional<String> found(WordsPage page, RequestContext context, WordsFilter filter) {
        Optional<String> cut = page.searchedTo()
                .map(date -> context.text(WordsPageTextKey.WORDS_SEARCHED_TO, "date", dated(date, context)));
        Optional<String> none = Optional.of(context.text(WordsPageTextKey.WORDS_NOTHING_FOUND))
                .filter(any -> filter.narrows() && page.entries().isEmpty());
        return cut.or(() -> none);
    }

    private static SharedLine line(SharedCard shared, RequestContext context, WordsAddress address) {
        LocalDate date = shared.at().atZone(context.settings().zoneOrUtc()).toLocalDate();
        return new SharedLine(dated(date, context), shared.card().plainText(), address.shared(shared.id()));
    }

    private static String dated(LocalDate date, RequestContext context) {
        return DateFormat.date(date, context.language()) + " " + date.getYear();
    }
}
