package druppel.adapter.pages.admin;

import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.feature.admin.DeliveryHealth;
import druppel.feature.admin.DeliveryHealth.Day;
import druppel.feature.admin.DeliveryHealth.Fate;
import druppel.message.AdminPageTextKey;
import druppel.message.DateFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// View model of what became of the nudges: a chart of columns, and the same as a table.
///
/// @param none the sentence that says why there are no figures
/// @param alternative the chart in a sentence
/// @param fates the fates that occurred, by their names; the columns of the table after the first two
/// @param rows the days with figures, the newest first
public record HealthView(
        Optional<String> none,
        String alternative,
        List<Bar> bars,
        List<Label> labels,
        List<String> fates,
        List<List<String>> rows) {
    private static final int HEIGHT = 120;
    private static final int STEP = 12;
    private static final List<Fate> ARRIVED = List.of(Fate.SENT, Fate.LATE, Fate.FAILED);

    public HealthView {
        bars = List.copyOf(bars);
        labels = List.copyOf(labels);
        fates = List.copyOf(fates);
        rows = List.copyOf(rows);
    }

    /// A part of a column.
    ///
    /// @param look `sent`, `late`, `failed` or `skipped`
    public record Bar(int x, int y, int height, String look) {}

    /// A date below the columns.
    public record Label(int x, String text) {}

    static HealthView of(RequestContext context, DeliveryHealth health) {
        Optional<Day> busiest = health.withFigures().stream().max(Comparator.comparingInt(Day::due));
        if (!health.enough() || busiest.isEmpty()) {
            return new HealthView(
                    Optional.of(context.text(
                            health.enough() ? AdminPageTextKey.ADMIN_HEALTH_NONE : AdminPageTextKey.ADMIN_HEALTH_FEW)),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
        List<Fate> fates = Arrays.stream(Fate.values()).filter(health::isShown).toList();
        return new HealthView(
                Optional.empty(),
                alternative(context, busiest.get()),
                bars(health, busiest.get().due()),
                labels(context.language(), health),
                fates.stream().map(fate -> name(context, fate)).toList(),
                health.withFigures().reversed().stream()
                        .map(day -> row(context, day, fates))
                        .toList());
    }

    private static String alternative(RequestContext context, Day busiest) {
        return context.text(
                AdminPageTextKey.ADMIN_HEALTH_CHART,
                Map.of("date", DateFormat.dayAndMonth(busiest.date(), context.language()), "most", busiest.due()));
    }

    private static String name(RequestContext context, Fate fate) {
        return context.text(AdminPageTextKey.ADMIN_HEALTH_FATE, "fate", fate.name());
    }

    private static List<String> row(RequestContext context, Day day, List<Fate> fates) {
        return Stream.concat(
                        Stream.of(DateFormat.dayAndMonth(day.date(), context.language()), figure(context, day.due())),
                        fates.stream().map(fate -> figure(context, day.shown(fate))))
                .toList();
    }

    /// A figure as it is shown everywhere on these pages: *25+*, or a dash.
    static String figure(RequestContext context, int steps) {
        return steps == 0 ? "–" : context.text(AdminPageTextKey.ADMIN_HEALTH_AT_LEAST, "count", steps);
    }

    private static List<Bar> bars(DeliveryHealth health, int most) {
        List<Bar> bars = new ArrayList<>();
        for (int index = 0; index < health.days().size(); index++) {
            Day day = health.days().get(index);
            int x = index * STEP;
            int top = HEIGHT;
            for (Fate fate : ARRIVED) {
                int height = height(day.shown(fate), most);
                top -= height;
                add(bars, new Bar(x, top, height, fate.name().toLowerCase(java.util.Locale.ROOT)));
            }
            int rest = day.due() - ARRIVED.stream().mapToInt(day::shown).sum();
            add(bars, new Bar(x, top - height(rest, most), height(rest, most), "skipped"));
        }
        return bars;
    }

    private static void add(List<Bar> bars, Bar bar) {
        if (bar.height() > 0) {
            bars.add(bar);
        }
    }

    private static int height(int count, int most) {
        return Math.max(0, count * HEIGHT / most);
    }

    private static List<Label> labels(Language language, DeliveryHealth health) {
        int last = health.days().size() - 1;
        return Stream.of(0, last / 2, last)
                .map(index -> new Label(
                        index * STEP,
                        DateFormat.dayAndMonth(health.days().get(index).date(), language)))
                .toList();
    }
}
