package druppel.adapter.pages.me;

import druppel.chat.ChartRenderer;
import druppel.chat.RequestContext;
import druppel.domain.chart.RingData;
import druppel.domain.habit.AutomaticityCheck;
import druppel.domain.habit.KeptAct;
import druppel.domain.library.Trait;
import druppel.feature.habit.PracticeOverview;
import druppel.feature.habit.PracticeOverview.Act;
import druppel.feature.habit.PracticeOverview.Progress;
import druppel.message.DateFormat;
import druppel.message.MyPageTextKey;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Practices and traits of a member's page, in their language.
public record PracticesView(PracticeOverview overview, RequestContext context, ChartRenderer charts) {
    /// The number of practised days at which a ring is full: a step of the default programme.
    private static final int FULL = 10;

    private static final int CHECKS_SHOWN = 3;

    /// The practices, those practised on most days first.
    public List<Progress> practices() {
        return overview.practices().stream()
                .sorted(Comparator.comparingInt(Progress::days).reversed())
                .toList();
    }

    public List<Trait> traits() {
        return Arrays.stream(Trait.values())
                .filter(overview.traitDays()::containsKey)
                .toList();
    }

    public String name(Progress progress) {
        return progress.practice().name(context.language());
    }

    public String days(int days) {
        return context.text(MyPageTextKey.ME_DAYS, "days", days);
    }

    public int days(Trait trait) {
        return overview.traitDays().getOrDefault(trait, 0);
    }

    /// The bar of a trait, full for the one that was trained most.
    public String bar(Trait trait) {
        int most = overview.traitDays().values().stream().max(Integer::compare).orElse(0);
        return charts.bar(most == 0 ? 0 : (double) days(trait) / most).svg();
    }

    public String ring(Progress progress) {
        return charts.ring(new RingData(
                        progress.days(), Math.min(1, (double) progress.days() / FULL), automaticity(progress)))
                .svg(name(progress), days(progress.days()));
    }

    /// How far the newest act of a practice goes by itself.
    private static OptionalDouble automaticity(Progress progress) {
        return progress.acts().stream()
                .flatMap(act -> act.checks().stream().limit(1))
                .mapToDouble(AutomaticityCheck::share)
                .findFirst();
    }

    /// Whether any ring has a second one within.
    public boolean hasInnerRing() {
        return practices().stream().anyMatch(progress -> automaticity(progress).isPresent());
    }

    public Optional<String> text(Act act) {
        return act.nudge().map(nudge -> nudge.in(context.language()).nudge());
    }

    public Optional<String> plan(Act act) {
        return act.kept().plan().map(plan -> context.text(MyPageTextKey.ME_ACT_PLAN, "plan", plan));
    }

    /// Whether it comes each day, comes back, or goes by itself.
    public String state(Act act) {
        KeptAct kept = act.kept();
        if (kept.graduatedOn().isPresent()) {
            return state("GRADUATED", kept.graduatedOn().get());
        }
        if (kept.isOpen()) {
            return state("DAILY", kept.keptOn());
        }
        return kept.boosterDue().map(due -> state("RETURNS", due)).orElseGet(() -> state("OVER", kept.keptOn()));
    }

    private String state(String state, LocalDate date) {
        return context.text(MyPageTextKey.ME_ACT_STATE, Map.of("state", state, "date", date(date)));
    }

    /// The newest answers how far an act goes by itself, newest first.
    public List<String> checks(Act act) {
        return act.checks().stream()
                .limit(CHECKS_SHOWN)
                .map(check -> context.text(
                        MyPageTextKey.ME_AUTOMATIC,
                        Map.of("date", date(check.begunOn()), "percent", Math.round(check.share() * 100))))
                .toList();
    }

    private String date(LocalDate date) {
        return DateFormat.dayWithYear(date, context.today(), context.language());
    }
}
