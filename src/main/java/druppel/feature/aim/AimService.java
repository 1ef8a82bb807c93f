package druppel.feature.aim;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.Focus;
import druppel.feature.selection.NudgeSelector;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.TextKey;
import druppel.persistence.UnitOfWork;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Asks members for their focus and keeps the answers. An aim that changes the order of the member's programme starts
/// it again.
public record AimService(UnitOfWork store, ContentLibrary library, NudgeSelector selector) {

    /// The welcome of a new member, with the first question.
    public Card welcome(RequestContext context, boolean back) {
        return card(context, back ? AimCard.Opening.BACK : AimCard.Opening.WELCOME)
                .first();
    }

    /// Sets the aim, or what is told of the work, to what these words name; asks for it if they name nothing clear.
    public Reply set(RequestContext context, String words) {
        return new ToldFocus(selector.catalogue(), library::texts)
                .in(words)
                .map(told -> change(context, told, after -> summary(after, AimCard.Opening.PLAIN)))
                .orElseGet(() -> Reply.of(card(context, AimCard.Opening.PLAIN).first()));
    }

    /// Clears the aim, the role and the site.
    public Reply clear(RequestContext context) {
        return change(context, Focus::cleared, after -> summary(after, AimCard.Opening.PLAIN));
    }

    /// What a member said of themselves; empty if nothing is known.
    public static Optional<Block> known(RequestContext context) {
        return AimCard.known(context);
    }

    /// The questions as fields of a form.
    public List<Block.Choices> fields(RequestContext context) {
        return Arrays.stream(AimQuestion.values())
                .map(question -> field(context, question))
                .toList();
    }

    private static Block.Choices field(RequestContext context, AimQuestion question) {
        Optional<TextKey> given = question.known(context.settings().focus());
        List<Block.Option> options = question.answers().stream()
                .map(answer -> new Block.Option(answer.id(), context.text(answer.label())))
                .toList();
        Set<String> chosen = question.answers().stream()
                .filter(answer -> given.equals(Optional.of(answer.label())))
                .map(AimQuestion.Answer::id)
                .collect(Collectors.toUnmodifiableSet());
        return new Block.Choices(question.id(), context.text(question.text()), false, options, chosen);
    }

    /// The action of the button that gives an answer.
    public static String answering(String question, String answer) {
        return AimButton.ANSWER.action().about(AimButton.target(AimCard.Opening.PLAIN, question, answer));
    }

    Reply summary(RequestContext context, AimCard.Opening opening) {
        return Reply.of(card(context, opening).summary());
    }

    /// Keeps an answer and asks the next question; a blank answer asks the question. Empty if there is no such answer.
    Optional<Reply> answer(RequestContext context, AimCard.Opening opening, AimQuestion question, String answer) {
        return answer.isBlank()
                ? Optional.of(Reply.of(card(context, opening).asking(question)))
                : question.answer(answer)
                        .map(chosen -> change(context, chosen.change(), after -> after(question, after, opening)));
    }

    private Reply after(AimQuestion question, RequestContext context, AimCard.Opening opening) {
        return question.next()
                .map(next -> Reply.of(card(context, opening).asking(next)))
                .orElseGet(() -> summary(context, opening));
    }

    private Reply change(RequestContext context, UnaryOperator<Focus> change, Function<RequestContext, Reply> answer) {
        return context.act(
                store,
                rows -> answer.apply(context.with(rows.members().change(context.memberId(), old -> {
                    Focus focus = change.apply(old.settings().focus());
                    return selector.restartedIfReordered(
                            old, old.with(old.settings().with(focus)));
                }))));
    }

    private AimCard card(RequestContext context, AimCard.Opening opening) {
        return new AimCard(context, selector, opening);
    }
}
