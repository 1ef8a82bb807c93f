package druppel.adapter.pages.me;

import druppel.chat.ChartRenderer;
import druppel.chat.FilledForm;
import druppel.chat.RequestContext;
import druppel.command.Keyword;
import druppel.domain.calendar.Pause;
import druppel.domain.library.Trait;
import druppel.feature.mypage.MyPage;
import druppel.feature.mypage.MyPage.Standing;
import druppel.feature.mypage.TodayNudge;
import druppel.feature.reflection.ReflectionButton;
import druppel.feature.reflection.ReflectionCards;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.message.MyPageTextKey;
import druppel.message.ReflectionTextKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the template of a member's page shows, in their language.
///
/// @param traits the names of the traits
/// @param replied the cards with which the bot answered the last form
/// @param filled the form that was not accepted: of one of these cards if there are any, otherwise of today's nudge
public record MeView(
        MyPage page,
        RequestContext context,
        ChartRenderer charts,
        Map<Trait, String> traits,
        List<Card> replied,
        FilledForm filled) {
    public MeView {
        traits = Map.copyOf(traits);
        replied = List.copyOf(replied);
    }

    public PondView pond() {
        return new PondView(page, context, charts);
    }

    public HabitView habit() {
        return new HabitView(page, context, charts);
    }

    public PracticesView practices() {
        return new PracticesView(page.practices(), context, charts);
    }

    public RadarView radar() {
        return new RadarView(page.checks(), context, charts, traits);
    }

    /// The title above the nudge: of today, or of an earlier day.
    public String todayTitle() {
        return page.today()
                .map(nudge -> nudge.delivery().date())
                .filter(date -> !date.equals(context.today()))
                .map(date -> context.text(
                        MyPageTextKey.ME_EARLIER,
                        "date",
                        DateFormat.pastDay(date, context.today(), context.language())))
                .orElseGet(() -> context.text(MyPageTextKey.ME_TODAY));
    }

    /// What there is to say if no nudge can be answered.
    public String withoutNudge() {
        if (page.habit().isPractised(context.today())) {
            return context.text(MyPageTextKey.ME_PRACTISED);
        }
        return todayAt()
                .map(time -> context.text(MyPageTextKey.ME_TODAY_COMES, "time", time))
                .orElseGet(() -> context.text(MyPageTextKey.ME_NO_NUDGE));
    }

    /// When the nudge of today comes, if it is still to come.
    private Optional<String> todayAt() {
        return context.member()
                .nextNudge()
                .filter(next -> next.date().equals(context.today()))
                .filter(next -> !page.habit().isPractised(context.today()))
                .map(next -> context.time(next.at()));
    }

    /// Why no nudges come; empty if they do.
    public Optional<String> standing() {
        return switch (page.standing()) {
            case ACTIVE -> Optional.empty();
            case PAUSED ->
                context.settings()
                        .pauses()
                        .on(context.today())
                        .map(Pause::last)
                        .map(last -> context.text(
                                MyPageTextKey.ME_PAUSED, "date", DateFormat.date(last, context.language())));
            case ASLEEP -> Optional.of(context.text(MyPageTextKey.ME_ASLEEP));
            case LEFT -> Optional.of(context.text(MyPageTextKey.ME_LEFT));
            case UNREACHABLE -> Optional.of(context.text(MyPageTextKey.ME_UNREACHABLE));
        };
    }

    /// The button that brings nudges back.
    public Optional<Button> comeback() {
        return switch (page.standing()) {
            case ACTIVE, UNREACHABLE -> Optional.empty();
            case PAUSED -> Optional.of(Keyword.RESUME.button(context.texts(), LabelTextKey.LABEL_RESUME));
            case ASLEEP -> Optional.of(Keyword.START.button(context.texts(), LabelTextKey.LABEL_START));
            case LEFT -> Optional.of(Keyword.START.button(context.texts(), MemberTextKey.JOIN));
        };
    }

    /// The button that brings today's nudge at once; empty if there is one, or if none come.
    public Optional<Button> now() {
        return page.today().isEmpty() && page.standing() == Standing.ACTIVE
                ? Optional.of(Keyword.NOW.button(context.texts(), MemberTextKey.HOME_NOW))
                : Optional.empty();
    }

    /// When the next nudge comes.
    public Optional<String> next() {
        boolean isSaid = page.standing() == Standing.ACTIVE
                && page.today().isEmpty()
                && todayAt().isPresent();
        return page.standing() == Standing.LEFT || isSaid ? Optional.empty() : Optional.of(context.nextNudge());
    }

    public List<Button> answers(TodayNudge nudge) {
        return nudge.answers(context.texts());
    }

    /// The button that saves words about a nudge.
    public Button write(TodayNudge nudge) {
        return ReflectionButton.KEEP.primary(
                nudge.delivery().id().text(), context.text(ReflectionTextKey.REFLECT_KEEP));
    }

    /// The field with the member's words.
    public Block.Input words() {
        return ReflectionCards.TEXT.input(context.text(ReflectionTextKey.REFLECT_LABEL), "", true);
    }

    /// The form about today's nudge, if that was not accepted.
    public FilledForm todayForm() {
        return replied.isEmpty() ? filled : FilledForm.UNTOUCHED;
    }

    /// The last date on which a streak can be repaired, in words.
    public Optional<String> repairableUntil() {
        return page.repairableUntil().map(this::date);
    }

    private String date(LocalDate date) {
        return DateFormat.date(date, context.language());
    }
}
