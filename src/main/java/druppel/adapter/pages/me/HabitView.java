package druppel.adapter.pages.me;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.domain.chart.TimeSeries;
import druppel.domain.habit.Reserve;
import druppel.feature.mypage.MyPage;
import druppel.feature.streak.HabitStatus;
import druppel.feature.streak.RegularitySeries;
import druppel.feature.streak.StreakButton;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.DateFormat;
import druppel.message.MemberTextKey;
import druppel.message.MyPageTextKey;
import druppel.message.TextKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Streak and regularity of a member's page, in their language.
public record HabitView(MyPage page, RequestContext context, ChartRenderer charts) {
    private static final int RESERVES_SHOWN = 4;

    /// Picture with its title.
    public record Figure(String title, String svg) {}

    public List<Block.Fact> facts() {
        HabitStatus habit = page.habit();
        return List.of(
                fact(MemberTextKey.STREAK_LENGTH, days(habit.streak().length())),
                fact(MemberTextKey.STREAK_LONGEST, days(habit.streak().longest())),
                fact(
                        MemberTextKey.STREAK_RESERVES,
                        context.text(
                                MemberTextKey.STREAK_OF_TWO,
                                "held",
                                habit.streak().reserves())),
                fact(MemberTextKey.STREAK_REGULARITY, percent(habit.regularity().value())));
    }

    private Block.Fact fact(TextKey label, String value) {
        return new Block.Fact(context.text(label), value);
    }

    private String days(int days) {
        return context.text(MemberTextKey.STREAK_DAYS, "days", days);
    }

    private String percent(double share) {
        return context.text(MemberTextKey.STREAK_PERCENT, "percent", Math.round(share * 100));
    }

    /// The lines over three and over twelve months; none before the first day that counts.
    public List<Figure> lines() {
        return page.course().isEmpty()
                ? List.of()
                : Stream.of(3, 12).map(this::line).toList();
    }

    private Figure line(int months) {
        LocalDate today = context.today();
        TimeSeries series = RegularitySeries.of(page.course(), today.minusMonths(months), today);
        String title = context.text(MyPageTextKey.ME_MONTHS, "months", months);
        return new Figure(title, charts.line(series, context.language()).svg(title, inWords(series)));
    }

    private String inWords(TimeSeries series) {
        List<TimeSeries.Point> points = series.points();
        double most = points.stream().mapToDouble(TimeSeries.Point::value).max().orElse(0);
        return context.text(
                MyPageTextKey.ME_LINE,
                Map.of(
                        "first", Math.round(points.getFirst().value() * 100),
                        "from", date(points.getFirst().date()),
                        "last", Math.round(points.getLast().value() * 100),
                        "most", Math.round(most * 100)));
    }

    /// The newest reserves, newest first.
    public List<String> reserves() {
        return page.reserves().reversed().stream()
                .limit(RESERVES_SHOWN)
                .map(this::reserve)
                .toList();
    }

    public List<String> earlierReserves() {
        return page.reserves().reversed().stream()
                .skip(RESERVES_SHOWN)
                .map(this::reserve)
                .toList();
    }

    private String reserve(Reserve reserve) {
        String earned = date(reserve.earnedOn());
        return reserve.usedOn()
                .map(used -> context.text(MyPageTextKey.ME_RESERVE_USED, Map.of("earned", earned, "used", date(used))))
                .orElseGet(() -> context.text(MyPageTextKey.ME_RESERVE_HELD, "earned", earned));
    }

    /// What a repair would bring back; empty if none is open.
    public Optional<String> repair() {
        return page.habit()
                .repair()
                .map(offer -> context.text(
                        MemberTextKey.STREAK_BROKEN,
                        Map.of(
                                "length", offer.brokenStreak().length(),
                                "date", DateFormat.date(offer.brokenStreak().on(), context.language()),
                                "brave", context.settings().focus().brave())));
    }

    public Button repairButton() {
        return StreakButton.REPAIR.primary("", context.text(MemberTextKey.STREAK_REPAIR));
    }

    private String date(LocalDate date) {
        return DateFormat.dayWithYear(date, context.today(), context.language());
    }
}
