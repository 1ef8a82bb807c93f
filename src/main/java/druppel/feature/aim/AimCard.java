package druppel.feature.aim;

import druppel.chat.RequestContext;
import druppel.command.Keyword;
import druppel.domain.calendar.ScheduledMessage;
import druppel.domain.library.Programme;
import druppel.domain.member.Focus;
import druppel.feature.programme.ProgrammeButton;
import druppel.feature.selection.NudgeSelector;
import druppel.message.AimTextKey;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.DateFormat;
import druppel.message.LabelTextKey;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The card about a member's focus, one question at a time; it is redrawn after each answer. For somebody who has just
/// joined it also says what comes when, who can read it and how to stop.
public record AimCard(RequestContext context, NudgeSelector selector, Opening opening) {

    /// How the card opens: with a welcome, a welcome back, or the question itself.
    public enum Opening {
        PLAIN("plain"),
        WELCOME("welcome"),
        BACK("back");

        private final String id;

        Opening(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }

        static Optional<Opening> of(String id) {
            return Arrays.stream(values())
                    .filter(opening -> opening.id.equals(id))
                    .findFirst();
        }
    }

    /// The card with the first question.
    public Card first() {
        return asking(AimQuestion.AIM);
    }

    Card asking(AimQuestion question) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.text(question.text())));
        blocks.add(new Block.Buttons(question.answers().stream()
                .map(answer -> button(question, answer))
                .toList()));
        List<Button> others = new ArrayList<>();
        now().ifPresent(others::add);
        if (question != AimQuestion.AIM || context.settings().focus().aim().isPresent()) {
            others.add(next(question.next(), AimTextKey.AIM_SKIP));
        }
        if (!others.isEmpty()) {
            blocks.add(new Block.Buttons(others));
        }
        return card(blocks);
    }

    /// What is known, and what follows from it.
    public Card summary() {
        Programme programme = selector.programme(context.member());
        String practice = selector.practice(context.member()).name(context.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(context.text(AimTextKey.AIM_FOLLOWS, "practice", practice)));
        List<Button> buttons = new ArrayList<>(now().stream().toList());
        buttons.add(next(Optional.of(AimQuestion.AIM), AimTextKey.AIM_CHANGE));
        ordered(programme).ifPresent(other -> {
            blocks.add(new Block.Note(
                    context.text(AimTextKey.AIM_FIXED_ORDER, "programme", other.name(context.language()))));
            buttons.add(ProgrammeButton.FOLLOW.plain(
                    other.id(), context.text(MemberTextKey.PROGRAMME_FOLLOW, "name", other.name(context.language()))));
        });
        if (opening != Opening.PLAIN) {
            buttons.add(Keyword.SETTINGS.button(context.texts(), AimTextKey.AIM_TIMES));
        }
        blocks.add(new Block.Buttons(buttons));
        return card(blocks);
    }

    /// What a member said of themselves, and a ceiling; empty if nothing is known.
    static Optional<Block> known(RequestContext context) {
        Focus focus = context.settings().focus();
        List<Block.Fact> facts = new ArrayList<>();
        for (AimQuestion question : AimQuestion.values()) {
            question.known(focus)
                    .ifPresent(
                            answer -> facts.add(new Block.Fact(context.text(question.fact()), context.text(answer))));
        }
        if (!focus.brave()) {
            facts.add(new Block.Fact(context.text(AimTextKey.BRAVE_FACT), context.text(AimTextKey.BRAVE_NONE)));
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Block.Facts(facts));
    }

    private Card card(List<Block> asked) {
        return new Card(Stream.of(welcome(), known(context).stream(), asked.stream(), smallPrint())
                .flatMap(blocks -> blocks)
                .toList());
    }

    private Stream<Block> welcome() {
        TextKey title = opening == Opening.BACK ? MemberTextKey.WELCOME_BACK_TITLE : MemberTextKey.WELCOME_TITLE;
        return opening == Opening.PLAIN
                ? Stream.of()
                : Stream.of(new Block.Heading(context.text(title)), new Block.Paragraph(whenNext() + " " + followUp()));
    }

    private Stream<Block> smallPrint() {
        return opening == Opening.PLAIN
                ? Stream.of()
                : Stream.of(MemberTextKey.WELCOME_PRIVACY, MemberTextKey.WELCOME_STOP)
                        .map(key -> new Block.Note(context.text(key)));
    }

    private String whenNext() {
        return context.member().nextNudge().map(this::whenNext).orElseGet(context::nextNudge);
    }

    private String whenNext(ScheduledMessage due) {
        return context.text(
                MemberTextKey.WELCOME_WHEN,
                Map.of(
                        "first",
                                context.member()
                                        .programmeProgress()
                                        .lastNudged()
                                        .isEmpty(),
                        "date", context.date(due.date()),
                        "time", context.time(due.at()),
                        "days", DateFormat.days(context.settings().times().days(), context.language())));
    }

    private String followUp() {
        return context.settings()
                .times()
                .followUp()
                .map(time -> context.text(MemberTextKey.WELCOME_FOLLOW_UP, "time", DateFormat.time(time)))
                .orElseGet(() -> context.text(MemberTextKey.WELCOME_LOOK_BACK));
    }

    /// The button for a nudge now, unless today has had one.
    private Optional<Button> now() {
        Optional<LocalDate> last = context.member().programmeProgress().lastNudged();
        TextKey label = last.isEmpty() ? AimTextKey.AIM_FIRST_NOW : LabelTextKey.LABEL_NOW;
        return Optional.of(Keyword.NOW.button(context.texts(), label))
                .filter(_ -> !last.equals(Optional.of(context.today())));
    }

    private Button button(AimQuestion question, AimQuestion.Answer answer) {
        return AimButton.ANSWER.plain(
                AimButton.target(opening, question.id(), answer.id()), context.text(answer.label()));
    }

    private Button next(Optional<AimQuestion> question, TextKey label) {
        String next = question.map(AimQuestion::id).orElse(AimButton.DONE);
        return AimButton.ANSWER.plain(AimButton.target(opening, next), context.text(label));
    }

    /// The programme that begins with the aim, if the one that is followed does not.
    private Optional<Programme> ordered(Programme followed) {
        return context.settings().focus().aim().isEmpty() || followed.byAim()
                ? Optional.empty()
                : selector.catalogue().programmes().values().stream()
                        .filter(Programme::byAim)
                        .findFirst();
    }
}
