package druppel.adapter.pages.me;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.domain.habit.DayMark;
import druppel.domain.reflection.Reflection;
import druppel.feature.mypage.DayDetail;
import druppel.feature.mypage.MyPage;
import druppel.feature.mypage.Pond;
import druppel.message.DateFormat;
import druppel.message.MyPageTextKey;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The pond of a member's page, in their language.
///
/// @param meanings the words of each mark
/// @param reasonTexts the words of each reason why a day does not count
public record PondView(
        MyPage page,
        RequestContext context,
        ChartRenderer charts,
        Map<DayMark, String> meanings,
        Map<Pond.Reason, String> reasonTexts) {

    PondView(MyPage page, RequestContext context, ChartRenderer charts) {
        this(
                page,
                context,
                charts,
                texts(DayMark.values(), mark -> context.text(MyPageTextKey.ME_MARK, "mark", mark.name())),
                texts(Pond.Reason.values(), reason -> context.text(MyPageTextKey.ME_REASON, "reason", reason.name())));
    }

    public PondView {
        meanings = Map.copyOf(meanings);
        reasonTexts = Map.copyOf(reasonTexts);
    }

    private static <T> Map<T, String> texts(T[] values, Function<T, String> text) {
        return Arrays.stream(values).collect(Collectors.toMap(value -> value, text));
    }

    public List<Pond.Week> weeks() {
        return page.pond().weeks();
    }

    public List<DayMark> marks() {
        return List.of(DayMark.values());
    }

    /// The drop of a mark, to be shown for each of its days.
    public String drop(DayMark mark) {
        return charts.drop(mark).svg();
    }

    /// The id of the drop of a mark within the page.
    public String id(DayMark mark) {
        return "drop-" + mark.name().toLowerCase(Locale.ROOT);
    }

    public String intro() {
        return context.text(MyPageTextKey.ME_POND_INTRO, "days", count(DayMark.PRACTISED));
    }

    public long count(DayMark mark) {
        return page.pond().counts().getOrDefault(mark, 0L);
    }

    public String meaning(DayMark mark) {
        return meanings.getOrDefault(mark, "");
    }

    /// The reasons why days of this year do not count, such as *weekend, break*.
    public String reasons() {
        return Arrays.stream(Pond.Reason.values())
                .filter(reason -> weeks().stream()
                        .flatMap(week -> week.days().stream())
                        .anyMatch(day -> day.reason().equals(Optional.of(reason))))
                .map(this::text)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    public List<String> weekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(day ->
                        day.getDisplayName(TextStyle.FULL, context.language().locale()))
                .toList();
    }

    /// The month that begins in a week; empty in most weeks.
    public Optional<String> month(Pond.Week week) {
        return week.monday()
                .datesUntil(week.monday().plusWeeks(1))
                .filter(date -> date.getDayOfMonth() == 1)
                .findFirst()
                .map(first -> first.getMonth()
                        .getDisplayName(
                                TextStyle.SHORT_STANDALONE, context.language().locale()));
    }

    public String week(Pond.Week week) {
        return context.text(
                MyPageTextKey.ME_POND_WEEK_OF,
                "date",
                DateFormat.dayWithYear(week.monday(), context.today(), context.language()));
    }

    /// A day in words, such as *Monday 3 November: practised*.
    public String label(Pond.Day day) {
        return date(day.date()) + ": " + state(day);
    }

    public String state(Pond.Day day) {
        return day.reason().map(reason -> reason(day, reason)).orElseGet(() -> meaning(day.mark()));
    }

    private String reason(Pond.Day day, Pond.Reason reason) {
        return text(reason) + day.holiday().map(name -> " (" + name + ")").orElse("");
    }

    private String text(Pond.Reason reason) {
        return reasonTexts.getOrDefault(reason, "");
    }

    public String date(LocalDate date) {
        return DateFormat.withYear(date, context.today(), context.language());
    }

    public boolean isChosen(Pond.Day day) {
        return page.day().map(DayDetail::day).filter(day::equals).isPresent();
    }

    public Optional<String> practice(DayDetail detail) {
        return detail.nudge()
                .map(nudge -> nudge.practice())
                .flatMap(id -> page.practices().practices().stream()
                        .filter(progress -> progress.practice().id().equals(id))
                        .findFirst())
                .map(progress -> progress.practice().name(context.language()));
    }

    /// An answer without words.
    public String bare(Reflection answer) {
        return context.text(MyPageTextKey.ME_DAY_KIND, "kind", answer.kind().name());
    }
}
